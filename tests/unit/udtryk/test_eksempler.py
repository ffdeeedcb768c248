"""Every public name of the vocabulary and of the law as data shows how it is used."""

from __future__ import annotations

import doctest
import inspect
from typing import cast

import pytest

from skaerpet_tilsyn import ret, udtryk

NAVNE: dict[str, dict[str, object]] = {
    "ret": {navn: cast("object", getattr(ret, navn)) for navn in ret.__all__},
    "udtryk": {navn: cast("object", getattr(udtryk, navn)) for navn in udtryk.__all__},
}


@pytest.mark.parametrize("pakke", ["ret", "udtryk"])
def test_every_class_and_function_has_an_example(pakke: str) -> None:
    """In its own docstring, where the tests run it."""
    navngivne = {navn: ting for navn, ting in NAVNE[pakke].items() if inspect.isclass(ting) or inspect.isfunction(ting)}
    laeser = doctest.DocTestParser()

    assert len(navngivne) > 10
    assert [] == [navn for navn, ting in navngivne.items() if not laeser.get_examples(ting.__doc__ or "")]


@pytest.mark.parametrize("navne", [ret.__all__, udtryk.__all__], ids=["ret", "udtryk"])
def test_the_public_names_are_sorted(navne: list[str]) -> None:
    """So that a new name has one place."""
    assert sorted(set(navne)) == navne
