"""Files and functions that can be read at one sitting."""

from __future__ import annotations

import ast
from typing import TypeAlias

HOEJST_LINJER_I_FIL = 300
HOEJST_LINJER_I_FUNKTION = 60

Funktion: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef


def _lange_funktioner(trae: ast.Module, hoejst: int) -> list[str]:
    laengder = [
        (knude.name, (knude.end_lineno or knude.lineno) - knude.lineno + 1)
        for knude in ast.walk(trae)
        if isinstance(knude, Funktion)
    ]
    return [f"{navn}: {linjer} linjer" for navn, linjer in laengder if linjer > hoejst]


def test_the_package_is_found(pakken: dict[str, ast.Module]) -> None:
    """The other tests here would pass on an empty folder."""
    assert {"skaerpet_tilsyn/__init__.py", "skaerpet_tilsyn/tid/maaned.py"} <= pakken.keys()


def test_no_file_is_too_long(pakken: dict[str, ast.Module], pythonfiler: dict[str, str]) -> None:
    """A file of the package has at most 300 lines."""
    laengder = {sti: len(pythonfiler[sti].splitlines()) for sti in pakken}

    assert {} == {sti: linjer for sti, linjer in laengder.items() if linjer > HOEJST_LINJER_I_FIL}


def test_no_function_is_too_long(pakken: dict[str, ast.Module]) -> None:
    """A function, docstring included, has at most 60 lines."""
    fundet = {sti: _lange_funktioner(trae, HOEJST_LINJER_I_FUNKTION) for sti, trae in pakken.items()}

    assert {} == {sti: funktioner for sti, funktioner in fundet.items() if funktioner}


def test_long_functions_are_found() -> None:
    """A method and a nested function count too; the limit itself is allowed."""
    trae = ast.parse("class A:\n    def b(self):\n        def c():\n            return 1\n        return c\n")

    assert ["b: 4 linjer"] == _lange_funktioner(trae, 3)
    assert ["b: 4 linjer", "c: 2 linjer"] == _lange_funktioner(trae, 1)
    assert [] == _lange_funktioner(trae, 4)
