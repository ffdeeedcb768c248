"""The estimated number of unique persons: mean times persons, from the unrounded mean."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.opgoerelse import anslaaet_antal_betjente, anslaaet_spaend, status
from skaerpet_tilsyn.tal import Interval, afrund, skriv_tal
from tests.kommunestrategier import NOV, af_andele, pct, til, trykt_kommune

UNIKKE = 1261
HALV = Fraction(1, 2)


def test_G26_hedensteds_estimate() -> None:
    """87,84 pct. of 1.261 is 1.107,66: the report prints 1.108 (K11: an estimate, whatever the label says)."""
    kommune = af_andele(til(NOV, [pct("87,84")] * 12), {}, None)
    gennemsnit = status(kommune, maaned=NOV).samtaler.gennemsnit.kendt
    assert gennemsnit is not None

    assert Fraction("1107.6624") == gennemsnit * UNIKKE
    assert "1.108" == skriv_tal(anslaaet_antal_betjente(gennemsnit, UNIKKE))


def test_G27_the_displayed_mean_must_not_be_used() -> None:
    """The tile's 87,8 would give 1.107: not what the report prints (K12)."""
    flise = afrund(Fraction("87.84"), 1)

    assert Fraction("87.8") == flise
    assert 1107 == anslaaet_antal_betjente(flise / 100, UNIKKE)


@pytest.mark.parametrize(
    ("gennemsnit", "unikke", "antal"),
    [
        (HALV, 1, 1),
        (HALV, 3, 2),
        (HALV - Fraction(1, 10**9), 1, 0),
        (Fraction(1), UNIKKE, UNIKKE),
        (1, UNIKKE, UNIKKE),
        (0, UNIKKE, 0),
        (Fraction(999_999, 1_000_000), 10, 10),
        (HALV, 0, 0),
    ],
)
def test_E37_halves_go_up_and_never_above_the_persons(gennemsnit: int | Fraction, unikke: int, antal: int) -> None:
    """To the nearest person, at most all of them."""
    assert antal == anslaaet_antal_betjente(gennemsnit, unikke)


@given(gennemsnit=st.fractions(0, 1), unikke=st.integers(0, 10_000))
def test_E37_the_estimate_is_a_possible_number_of_persons(gennemsnit: Fraction, unikke: int) -> None:
    """Between nobody and all, and half a person at most from the product."""
    antal = anslaaet_antal_betjente(gennemsnit, unikke)

    assert 0 <= antal <= unikke
    assert abs(antal - gennemsnit * unikke) <= HALV


@pytest.mark.parametrize(
    ("gennemsnit", "unikke"),
    [(Fraction(-1, 10**9), 5), (1 + Fraction(1, 10**9), 5), (HALV, -1)],
)
def test_impossible_figures_are_refused(gennemsnit: Fraction, unikke: int) -> None:
    """A mean outside 0 to 1, fewer than no persons."""
    with pytest.raises(UgyldigVaerdi) as fanget:
        anslaaet_antal_betjente(gennemsnit, unikke)

    assert str(fanget.value) == (
        f"antal betjente: fundet gennemsnittet {gennemsnit} af {unikke} personer; "
        "forventet 0 til 1 og mindst 0 personer; ret tallene"
    )


@pytest.mark.parametrize(
    ("interval", "spaend"),
    [
        (Interval.praecis(Fraction("0.8784")), (1108, 1108)),
        (Interval(0, 1), (0, UNIKKE)),
        (Interval(Fraction("0.875"), Fraction("0.885")), (1103, 1116)),
        (Interval.ukendt(), (0, UNIKKE)),
        (Interval.fra_og_med(HALV), (631, UNIKKE)),
        (Interval(None, HALV), (0, 631)),
    ],
)
def test_a_mean_that_is_not_known_gives_both_ends(interval: Interval, spaend: tuple[int, int]) -> None:
    """An end that is not there is nobody, or all."""
    assert spaend == anslaaet_spaend(interval, UNIKKE)


def test_a_printed_mean_is_enough_here() -> None:
    """87,84 as printed leaves one number open."""
    tryk = status(trykt_kommune("-0,19", ("87,84", "Ok"), ("89,24", "Ok"))).samtaler.gennemsnit

    assert (1108, 1108) == anslaaet_spaend(tryk, UNIKKE)
