"""What a printed figure leaves open, on and just beside each limit."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.fakta.tryk import (
    Afgoerelsesgrundlag,
    andel_af_tryk,
    forskel_af_tryk,
    krav_af_tryk,
)
from skaerpet_tilsyn.tal import Interval, Udfald, afrund

FIRE_FEMTEDELE = Fraction(4, 5)
OFFENTLIGGJORT = Afgoerelsesgrundlag.OFFENTLIGGJORT


@pytest.mark.parametrize(
    ("tryk", "decimaler", "nedre", "oevre"),
    [
        ("80.03", 2, "0.80025", "0.80035"),
        ("80.00", 2, "0.79995", "0.80005"),
        ("87.8", 1, "0.8775", "0.8785"),
        ("80", 0, "0.795", "0.805"),
        ("0.00", 2, "0", "0.00005"),
        ("100.00", 2, "0.99995", "1"),
    ],
)
def test_a_share_is_half_a_unit_wide_each_way(tryk: str, decimaler: int, nedre: str, oevre: str) -> None:
    """Closed, and never outside 0 to 1."""
    assert Interval(Fraction(nedre), Fraction(oevre)) == andel_af_tryk(Fraction(tryk), decimaler)


@pytest.mark.parametrize(
    ("tryk", "udfald"),
    [("79.99", Udfald.IKKE_OPFYLDT), ("80.00", Udfald.UAFKLARET), ("80.01", Udfald.OPFYLDT)],
)
def test_only_a_printed_80_is_undecided(tryk: str, udfald: Udfald) -> None:
    """Of all prints with two decimals, one alone leaves the limit open."""
    assert udfald == andel_af_tryk(Fraction(tryk), 2).mindst(FIRE_FEMTEDELE)


@given(st.fractions(min_value=0, max_value=1))
def test_the_share_itself_is_always_possible(andel: Fraction) -> None:
    """Whatever is printed with two decimals lies in the interval of its print."""
    assert andel_af_tryk(afrund(100 * andel, 2), 2).indeholder(andel)


@pytest.mark.parametrize(
    ("tryk", "udfald"),
    [("-0.01", Udfald.OPFYLDT), ("0.00", Udfald.UAFKLARET), ("0.01", Udfald.IKKE_OPFYLDT)],
)
def test_only_a_printed_zero_has_no_sign(tryk: str, udfald: Udfald) -> None:
    """A difference is less than one unit off, so the interval is open."""
    forskel = forskel_af_tryk(Fraction(tryk), 2)

    assert udfald == forskel.hoejst(0)
    assert Interval.omkring(Fraction(tryk), Fraction("0.01"), med_enderne=False) == forskel


@given(
    st.fractions(min_value=0, max_value=100, max_denominator=10**5),
    st.fractions(min_value=0, max_value=100, max_denominator=10**5),
)
def test_the_difference_itself_is_always_possible(faktisk: Fraction, forventet: Fraction) -> None:
    """The difference of the unrounded shares lies in the interval of the difference of the prints."""
    trykt = afrund(faktisk, 2) - afrund(forventet, 2)

    assert forskel_af_tryk(trykt, 2).indeholder(faktisk - forventet)


@pytest.mark.parametrize(
    ("tryk", "decimaler", "nedre", "oevre"),
    [
        ("97.80", 2, "0.9775", "0.9785"),
        ("97.8", 1, "0.9775", "0.9785"),
        ("98", 0, "0.975", "0.985"),
        ("100.00", 2, "0.9995", "1.0005"),
    ],
)
def test_a_requirement_has_one_real_decimal(tryk: str, decimaler: int, nedre: str, oevre: str) -> None:
    """The second decimal is always a zero; the interval may reach beyond 1."""
    assert Interval(Fraction(nedre), Fraction(oevre)) == krav_af_tryk(Fraction(tryk), decimaler)


def test_the_printed_percent_itself_can_decide() -> None:
    """On the published basis a percent is exactly what it says."""
    assert Interval.praecis(FIRE_FEMTEDELE) == andel_af_tryk(Fraction(80), 2, grundlag=OFFENTLIGGJORT)
    assert Interval.praecis(FIRE_FEMTEDELE) == krav_af_tryk(Fraction(80), 2, grundlag=OFFENTLIGGJORT)


def test_the_printed_difference_itself_can_decide() -> None:
    """On the published basis 0,00 is zero."""
    assert Interval.praecis(Fraction(0)) == forskel_af_tryk(Fraction(0), 2, grundlag=OFFENTLIGGJORT)


def test_the_two_bases_by_slug() -> None:
    """The slugs are what the command line takes."""
    assert ["eksakt", "offentliggjort"] == [grundlag.value for grundlag in Afgoerelsesgrundlag]
    assert "Afgoerelsesgrundlag.OFFENTLIGGJORT" == repr(OFFENTLIGGJORT)
