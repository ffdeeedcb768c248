"""Numbers in their unit, as Danish text."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.laesning.tekst import vis_interval, vis_tal
from skaerpet_tilsyn.laesning.tekst.vaerdier import vis_vaerdi
from skaerpet_tilsyn.tal import Afrunding, Andel, Interval, Procentpoint, Timer, laes_tal

if TYPE_CHECKING:
    from skaerpet_tilsyn.tal import Maalt, Rationel

FIRS = Fraction(4, 5)


@pytest.mark.parametrize(
    ("raa", "enhed", "tekst"),
    [
        (4, "samtaler", "4"),
        (1261, "borgere", "1.261"),
        (-3, "måneder", "-3"),
        (22500, "timer", "225"),
        (22450, "timer", "224,5"),
        (22499, "timer", "224,99"),
        (-50, "timer", "-0,5"),
        (0, "timer", "0"),
        (FIRS, "pct.", "80,00"),
        (Fraction(2, 3), "pct.", "66,67"),
        (1, "pct.", "100,00"),
        (Fraction(-19, 100), "pct.-point", "-0,19"),
        (0, "pct.-point", "0,00"),
    ],
)
def test_a_number_in_its_unit(raa: Rationel, enhed: str, tekst: str) -> None:
    """Shares as percent with two decimals, hours with those that they have, counts whole."""
    assert tekst == vis_tal(raa, enhed)


@pytest.mark.parametrize(
    ("vaerdi", "enhed", "tekst"),
    [
        (4, "samtaler", "4 samtaler"),
        (Timer.af("37,5"), "timer", "37,5 timer"),
        (Andel.procent("80"), "pct.", "80 pct."),
        (Andel.procent("37,7"), "pct.", "37,7 pct."),
        (Andel.af_antal(1, 3), "pct.", "33,33 pct."),
        (Procentpoint.af("0"), "pct.-point", "0 pct.-point"),
        (1, "måneder", "1 måned"),
        (1, "forløb", "1 forløb"),
        (Procentpoint.af("-0,19"), "pct.-point", "-0,19 pct.-point"),
        (("kontanthjaelp", "ja"), "ydelser", "kontanthjælp, ja"),
        ((), "ydelser", ""),
    ],
)
def test_a_value_of_the_law(vaerdi: Maalt | tuple[str, ...], enhed: str, tekst: str) -> None:
    """With its unit; a list by the names of its members."""
    assert tekst == vis_vaerdi(vaerdi, enhed)


@pytest.mark.parametrize(
    ("raa", "mod", "tekst"),
    [
        (FIRS, FIRS, "80,00"),
        (FIRS - Fraction(1, 10**4), FIRS, "79,99"),
        (FIRS - Fraction(1, 10**5), FIRS, "79,999"),
        (FIRS - Fraction(1, 10**6), FIRS, "79,9999"),
        (FIRS + Fraction(1, 10**6), FIRS, "80,0001"),
        (FIRS + Fraction(1, 3 * 10**6), FIRS, "80,00003"),
        (Fraction(2, 3), FIRS, "66,67"),
        (FIRS - Fraction(1, 10**20), FIRS, "80,0000000000"),
    ],
)
def test_a_number_close_to_its_limit(raa: Fraction, mod: Fraction, tekst: str) -> None:
    """As many decimals as it takes to stand on the right side, and never more than ten."""
    assert tekst == vis_tal(raa, "pct.", mod=mod)


def test_rounding_upwards_stays_on_its_side_too() -> None:
    """79,992 upwards is 80,00, which would be on the limit."""
    raa = Fraction("0.79992")

    assert "80,00" == vis_tal(raa, "pct.", afrunding=Afrunding.OP)
    assert "79,992" == vis_tal(raa, "pct.", afrunding=Afrunding.OP, mod=FIRS)
    assert "79,99" == vis_tal(raa, "pct.", mod=FIRS)


@pytest.mark.parametrize(
    ("interval", "enhed", "tekst"),
    [
        (Interval.praecis(3), "samtaler", "3 samtaler"),
        (Interval.praecis(FIRS), "pct.", "80,00 pct."),
        (Interval.fra_og_med(3), "samtaler", "mindst 3 samtaler"),
        (Interval(3, None, nedre_med=False), "samtaler", "over 3 samtaler"),
        (Interval(None, 3), "samtaler", "højst 3 samtaler"),
        (Interval(None, 3, oevre_med=False), "samtaler", "under 3 samtaler"),
        (Interval.ukendt(), "pct.", "ukendt"),
        (Interval(3, 5), "samtaler", "mellem 3 og 5 samtaler"),
        (Interval(3, 5, oevre_med=False), "samtaler", "mellem 3 og 5 samtaler (den ene ende ikke med)"),
        (Interval(3, 5, nedre_med=False), "samtaler", "mellem 3 og 5 samtaler (den ene ende ikke med)"),
        (Interval(3, 5, nedre_med=False, oevre_med=False), "samtaler", "mellem 3 og 5 samtaler (enderne ikke med)"),
        (Interval(0, 22450), "timer", "mellem 0 og 224,5 timer"),
        (Interval.omkring(FIRS, Fraction(5, 10**5)), "pct.", "mellem 79,995 og 80,005 pct."),
        (Interval(0, FIRS), "pct.", "mellem 0,00 og 80,00 pct."),
        (Interval(Fraction(1, 3), 1), "pct.", "mellem 33,333 og 100,00 pct."),
        (Interval.omkring(0, Fraction(1, 100), med_enderne=False), "pct.-point",
         "mellem -0,01 og 0,01 pct.-point (enderne ikke med)"),
    ],
)  # fmt: skip
def test_an_interval(interval: Interval, enhed: str, tekst: str) -> None:
    """Known, bounded on one side or both, or not at all; an end of a rounding has a decimal more."""
    assert tekst == vis_interval(interval, enhed)


@pytest.mark.parametrize(
    ("nedre", "oevre", "mod", "tekst"),
    [
        ("0.7999958", "0.8000042", FIRS, "mellem 79,9996 og 80,0004 pct."),
        ("0.8000042", "0.8000048", FIRS, "mellem 80,0004 og 80,0005 pct."),
        ("0.7999958", "0.8000042", None, "mellem 79,9996 og 80,0004 pct."),
        ("0.8000042", "0.8000048", None, "mellem 80,000 og 80,0005 pct."),
        ("0.79", "0.8000004", FIRS, "mellem 79,00 og 80,00004 pct."),
    ],
)
def test_a_narrow_interval(nedre: str, oevre: str, mod: Fraction | None, tekst: str) -> None:
    """Its ends are told from the limit, and from each other; "between 80 and 80" would say that it is known."""
    assert tekst == vis_interval(Interval(Fraction(nedre), Fraction(oevre)), "pct.", mod=mod)


def test_half_bounded_intervals_keep_their_side() -> None:
    """An end alone is held against the limit too."""
    lige_under = FIRS - Fraction(1, 10**6)

    assert "mindst 79,9999 pct." == vis_interval(Interval.fra_og_med(lige_under), "pct.", mod=FIRS)
    assert "under 79,9999 pct." == vis_interval(Interval(None, lige_under, oevre_med=False), "pct.", mod=FIRS)
    assert "79,9999 pct." == vis_interval(Interval.praecis(lige_under), "pct.", mod=FIRS)


@given(afvigelse=st.fractions(-1, 1, max_denominator=10**6), afrunding=st.sampled_from(Afrunding))
def test_no_print_puts_a_share_on_the_wrong_side(afvigelse: Fraction, afrunding: Afrunding) -> None:
    """Whatever the share, the limit and the rounding, as far as ten decimals go."""
    raa = FIRS + afvigelse / 10
    trykt = laes_tal(vis_tal(raa, "pct.", mod=FIRS, afrunding=afrunding)) / 100

    assert (raa > FIRS, raa < FIRS) == (trykt > FIRS, trykt < FIRS)


@given(hundrededele=st.integers(0, 10**7))
def test_hours_are_printed_exactly(hundrededele: int) -> None:
    """What is printed is the number itself."""
    assert hundrededele == laes_tal(vis_tal(hundrededele, "timer")) * 100
    assert Timer(hundrededele).raa == hundrededele
