"""The values that are said to be read by measuring are read: some function of the package names each."""

from __future__ import annotations

import ast
import pkgutil
from importlib import import_module

import pytest

import skaerpet_tilsyn.katalog
from skaerpet_tilsyn.katalog import OMRAADER
from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
from skaerpet_tilsyn.udtryk import Parameter


def _navne_i_funktioner(trae: ast.Module) -> set[str]:
    """What the functions of a file look up, by name or as something of a module."""
    navne = set[str]()
    for funktion in (knude for knude in ast.walk(trae) if isinstance(knude, ast.FunctionDef)):
        for knude in ast.walk(funktion):
            if isinstance(knude, ast.Name):
                navne.add(knude.id)
            elif isinstance(knude, ast.Attribute):
                navne.add(knude.attr)
    return navne


def _navne_paa(parameter: object) -> set[str]:
    """The names that a value has at the top of the catalogue's files."""
    pakke = skaerpet_tilsyn.katalog
    moduler = (import_module(modul.name) for modul in pkgutil.walk_packages(pakke.__path__, f"{pakke.__name__}."))
    return {navn for modul in moduler for navn, vaerdi in vars(modul).items() if vaerdi is parameter}


@pytest.mark.parametrize("omraade", OMRAADER)
def test_measuring_reads_what_it_is_said_to_read(omraade: str, pakken: dict[str, ast.Module]) -> None:
    """A value that only stands on the list would never be found unused."""
    laeste = set[str]().union(*(_navne_i_funktioner(trae) for trae in pakken.values()))

    assert [] == [p.navn for p in katalogets_inventar(omraade).maalt_med if not _navne_paa(p) & laeste]


def test_names_in_functions_are_found() -> None:
    """Not those at the top of a file."""
    trae = ast.parse("A = 1\nB = A\ndef f(x):\n    return x.C + D\n")

    assert {"x", "C", "D"} == _navne_i_funktioner(trae)
    assert {"MINDSTE_ANDEL"} == _navne_paa(
        next(p for p in katalogets_inventar().parametre if p.navn == "mindste_andel")
    ) - {"_"}
    assert isinstance(next(iter(katalogets_inventar().maalt_med)), Parameter)
