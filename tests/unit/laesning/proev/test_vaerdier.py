"""Values as people write them, and back."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.laesning.proev.vaerdier import laes_vaerdi, skriv_kendt, skriv_vaerdi
from skaerpet_tilsyn.tal import Interval

ENHEDER = ("samtaler", "timer", "pct.", "pct.-point", "pct. af fuld tid")


@pytest.mark.parametrize(
    ("raa", "enhed", "tekst"),
    [
        (4, "samtaler", "4 samtaler"),
        (22_499, "timer", "224,99 timer"),
        (Fraction(7999, 10_000), "pct.", "79,99 pct."),
        (Fraction(-1, 100), "pct.-point", "-0,01 pct.-point"),
        (50_000_001, "pct. af fuld tid", "50,000001 pct. af fuld tid"),
    ],
)
def test_there_and_back(raa: int | Fraction, enhed: str, tekst: str) -> None:
    """Exactly, in the unit that people use."""
    assert tekst == skriv_vaerdi(raa, enhed)
    assert Interval.praecis(raa) == laes_vaerdi(tekst, enhed)


@given(st.integers(-(10**9), 10**9), st.sampled_from(ENHEDER), st.booleans())
def test_whatever_is_known(tal: int, enhed: str, mindst: bool) -> None:
    """A number, or the least that it can be."""
    raa = Fraction(tal, 10_000) if enhed.startswith("pct") and "tid" not in enhed else tal
    kendt = Interval.fra_og_med(raa) if mindst else Interval.praecis(raa)

    assert kendt == laes_vaerdi(skriv_kendt(kendt, enhed), enhed)


def test_unknown() -> None:
    """Nothing is known, and that is said."""
    assert "ukendt" == skriv_kendt(Interval.ukendt(), "timer")
    assert Interval.ukendt() == laes_vaerdi(" ukendt ", "timer")
    assert Interval.fra_og_med(3) == laes_vaerdi("mindst 3 samtaler", "samtaler")


@pytest.mark.parametrize("kendt", [Interval(None, 3), Interval(2, 3), Interval(3, None, nedre_med=False)])
def test_what_cannot_be_written(kendt: Interval) -> None:
    """An upper bound, and a bound that is not itself possible."""
    with pytest.raises(UgyldigVaerdi, match="forventet et tal, mindst et tal eller ukendt"):
        skriv_kendt(kendt, "samtaler")


@pytest.mark.parametrize("tekst", ["4", "4 timer", "fire samtaler", "", "mindst", "højst 4 samtaler", "4samtaler"])
def test_other_texts(tekst: str) -> None:
    """Without a unit, in another one, in words."""
    with pytest.raises(UgyldigVaerdi):
        laes_vaerdi(tekst, "samtaler")


@pytest.mark.parametrize(("tekst", "enhed"), [("2,5 samtaler", "samtaler"), ("1,001 timer", "timer")])
def test_between_two_possible_numbers(tekst: str, enhed: str) -> None:
    """Half a samtale, a thousandth of an hour."""
    with pytest.raises(UgyldigVaerdi, match="mellem to mulige tal; forventet færre decimaler"):
        laes_vaerdi(tekst, enhed)
