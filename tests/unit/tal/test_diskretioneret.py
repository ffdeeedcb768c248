"""A withheld figure is a figure that nobody shows."""

from __future__ import annotations

import operator

import pytest

from skaerpet_tilsyn.tal import Diskretioneret


def test_it_prints_as_the_publisher_prints_it() -> None:
    """A dot in the cell."""
    assert str(Diskretioneret()) == "."


def test_it_is_one_value() -> None:
    """Two withheld figures look alike."""
    assert {Diskretioneret(): "a"}[Diskretioneret()] == "a"


@pytest.mark.parametrize("andet", [0, None, ".", ""])
def test_it_is_neither_zero_nor_missing(andet: object) -> None:
    """The figure exists."""
    assert andet != Diskretioneret()


@pytest.mark.parametrize("tegn", ["lt", "le", "gt", "ge"])
def test_it_has_no_order(tegn: str) -> None:
    """Which of two withheld figures is larger is not known."""
    with pytest.raises(TypeError):
        getattr(operator, tegn)(Diskretioneret(), Diskretioneret())
