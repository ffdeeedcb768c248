"""The public names: sorted, there, and each with an example that the tests run."""

from __future__ import annotations

import ast
import doctest
import inspect

import skaerpet_tilsyn

NAVNE = skaerpet_tilsyn.__all__
MED_REGISTER = list(skaerpet_tilsyn.MED_REGISTER)
ALLE = [*NAVNE, *MED_REGISTER]


def _har_eksempel(dokumentation: str | None) -> bool:
    return bool(doctest.DocTestParser().get_examples(dokumentation or ""))


def _beskrevne_vaerdier(trae: ast.Module) -> set[str]:
    """Names at the top of a file that are assigned a value with a text below."""
    beskrevne: set[str] = set()
    for knude, naeste in zip(trae.body, trae.body[1:], strict=False):
        match knude, naeste:
            case (
                ast.Assign(targets=[ast.Name(id=navn)]) | ast.AnnAssign(target=ast.Name(id=navn)),
                ast.Expr(value=ast.Constant(value=str())),
            ):
                beskrevne.add(navn)
            case _:
                pass
    return beskrevne


def _er_klasse_eller_funktion(navn: str) -> bool:
    vaerdi: object = getattr(skaerpet_tilsyn, navn)
    return inspect.isclass(vaerdi) or inspect.isfunction(vaerdi)


def test_the_names_are_sorted_and_stand_once() -> None:
    """So that a new name has one place."""
    assert sorted(set(NAVNE)) == NAVNE
    assert sorted(set(MED_REGISTER)) == MED_REGISTER
    assert set() == set(NAVNE) & set(MED_REGISTER)


def test_dir_shows_the_public_names() -> None:
    """Names that are not loaded yet are listed too."""
    assert set(ALLE) <= set(dir(skaerpet_tilsyn))


def test_an_unknown_name_is_an_attribute_error() -> None:
    """Loading on first use keeps the ordinary behaviour of a module."""
    assert not hasattr(skaerpet_tilsyn, "findes_ikke")


def test_every_class_and_function_has_an_example() -> None:
    """Its own docstring has an example; the tests of the documentation run it."""
    uden = [
        navn
        for navn in ALLE
        if _er_klasse_eller_funktion(navn) and not _har_eksempel(getattr(skaerpet_tilsyn, navn).__doc__)
    ]

    assert [] == uden


def test_every_other_value_has_a_text(pakken: dict[str, ast.Module]) -> None:
    """A type alias cannot carry a docstring; the text stands below it."""
    beskrevne = set[str]().union(*(_beskrevne_vaerdier(trae) for trae in pakken.values()))
    vaerdier = [navn for navn in NAVNE if not navn.startswith("__") and not _er_klasse_eller_funktion(navn)]

    assert "Betingelse" in vaerdier
    assert [] == [navn for navn in vaerdier if navn not in beskrevne]


def test_missing_texts_are_found() -> None:
    """A docstring without an example, and a value without a text."""
    assert not _har_eksempel(None)
    assert not _har_eksempel("Only words, and >>> in the middle of them.")
    assert _har_eksempel("Words.\n\n>>> 1 + 1\n2\n")
    assert {"A", "B"} == _beskrevne_vaerdier(
        ast.parse("A = 1\n'''a'''\nB: int = 2\n'''b'''\nC = 3\nD = 4\n'''d''' if A else 0\n")
    )
