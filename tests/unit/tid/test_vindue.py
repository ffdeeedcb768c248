"""Windows of whole calendar months."""

from __future__ import annotations

import operator
from datetime import date

import pytest

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.tid import Maaned, Periode, Vindue

NOVEMBER = Maaned(2021, 11)


def test_twelve_months_to_november_2021_begin_in_december_2020() -> None:
    """The ending month is part of the window (settled reading 4)."""
    vindue = Vindue(12)

    assert vindue.foerste(NOVEMBER) == Maaned(2020, 12)
    assert vindue.til(NOVEMBER) == Periode(date(2020, 12, 1), date(2021, 12, 1))
    assert vindue.maaneder_til(NOVEMBER) == (
        Maaned(2020, 12),
        *(Maaned(2021, maaned) for maaned in range(1, 12)),
    )


def test_six_months_to_november_2021_begin_in_june() -> None:
    """The window of the target group of six months."""
    assert Vindue(6).foerste(NOVEMBER) == Maaned(2021, 6)
    assert Vindue(6).til(NOVEMBER).tekst == "1.6.2021 til og med 30.11.2021"


def test_one_month_is_the_month_itself() -> None:
    """The shortest window."""
    assert Vindue(1).foerste(NOVEMBER) == NOVEMBER
    assert Vindue(1).maaneder_til(NOVEMBER) == (NOVEMBER,)
    assert Vindue(1).til(NOVEMBER) == NOVEMBER.periode


@pytest.mark.parametrize("maaneder", [0, -1])
def test_a_window_without_months_is_refused(maaneder: int) -> None:
    """It would hold no day."""
    with pytest.raises(ValueError, match="maaneder"):
        Vindue(maaneder)


def test_a_window_does_not_leave_the_calendar() -> None:
    """There is no year 0."""
    assert Vindue(12).foerste(Maaned(1, 12)) == Maaned(1, 1)
    with pytest.raises(UgyldigVaerdi, match="et årstal: fundet «0»"):
        Vindue(12).til(Maaned(1, 11))


def test_windows_are_equal_by_length() -> None:
    """A window is a value."""
    assert len({Vindue(12), Vindue(12), Vindue(6)}) == 2


@pytest.mark.parametrize("tegn", ["lt", "le", "gt", "ge"])
def test_windows_have_no_order(tegn: str) -> None:
    """Whether one window is less than another is no question."""
    with pytest.raises(TypeError):
        getattr(operator, tegn)(Vindue(6), Vindue(12))
