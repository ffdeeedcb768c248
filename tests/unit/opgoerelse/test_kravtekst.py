"""Requirements as slug and as text."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.fakta import KravKanIkkeNaas, KravOk, KravTal
from skaerpet_tilsyn.fakta.tryk import krav_af_tryk
from skaerpet_tilsyn.katalog.fokusmaal.krav import Krav, Kravet, KravUafklaret
from skaerpet_tilsyn.opgoerelse import status
from skaerpet_tilsyn.opgoerelse.kravtekst import krav_slug, krav_tekst
from skaerpet_tilsyn.tal import Afrunding, Interval, laes_tal
from tests.kommunestrategier import trykt_kommune


def _tal(procent: str) -> Kravet:
    return Kravet(andel=Interval.praecis(Fraction(procent) / 100))


def _spaend(fra: str, til: str) -> Interval:
    return Interval(Fraction(fra) / 100, Fraction(til) / 100)


@pytest.mark.parametrize(
    ("krav", "slug", "tekst"),
    [
        (KravOk(), "ok", "Ok"),
        (KravKanIkkeNaas(), "kan_ikke_naas", "kan ikke nås"),
        (_tal("97.8"), "97.8", "97,80"),
        (_tal("80"), "80.0", "80,00"),
        (_tal("100"), "100.0", "100,00"),
        (_tal("99.97"), "100.0", "100,00"),
        (Kravet(andel=_spaend("97.75", "97.85")), "97.8", "97,80"),
        (Kravet(andel=_spaend("82.5", "83.5")), "uafklaret", "mellem 82,50 og 83,50 pct."),
        (Kravet(andel=Interval.ukendt()), "uafklaret", "ukendt"),
        (Kravet(andel=Interval.fra_og_med(Fraction("0.9"))), "uafklaret", "mindst 90,00 pct."),
        (KravUafklaret(andel=Interval.ukendt()), "uafklaret", "uafklaret"),
        (KravUafklaret(andel=_spaend("60", "160")), "uafklaret", "uafklaret (mellem 60,00 og 160,00 pct.)"),
        (KravUafklaret(andel=_spaend("-0.01", "100")), "uafklaret", "uafklaret (mellem -0,01 og 100,00 pct.)"),
        (KravUafklaret(andel=_spaend("0", "100.01")), "uafklaret", "uafklaret (mellem 0,00 og 100,01 pct.)"),
        (KravUafklaret(andel=_spaend("-140", "860")), "uafklaret", "uafklaret"),
        (KravUafklaret(andel=Interval(None, Fraction(2))), "uafklaret", "uafklaret"),
        (KravUafklaret(andel=Interval(Fraction(-1), None)), "uafklaret", "uafklaret"),
    ],
)
def test_slug_and_text(krav: Krav, slug: str, tekst: str) -> None:
    """Every kind of requirement, for machines and as the report prints it."""
    assert slug == krav_slug(krav)
    assert tekst == krav_tekst(krav)


@pytest.mark.parametrize(
    ("procent", "naermeste", "op"),
    [
        ("97.81", "97.8", "97.9"),
        ("97.85", "97.9", "97.9"),
        ("97.849", "97.8", "97.9"),
        ("97.80", "97.8", "97.8"),
        ("97.800001", "97.8", "97.9"),
        ("80.04", "80.0", "80.1"),
    ],
)
def test_E11_E12_which_way_it_is_rounded(procent: str, naermeste: str, op: str) -> None:
    """To the nearest (halves up) as the report does; upwards for advice, so that the number is enough."""
    assert (naermeste, op) == (krav_slug(_tal(procent)), krav_slug(_tal(procent), Afrunding.OP))
    tekster = krav_tekst(_tal(procent)), krav_tekst(_tal(procent), Afrunding.OP)
    assert (f"{naermeste}0".replace(".", ","), f"{op}0".replace(".", ",")) == tekster


@given(procent=st.fractions(80, 100))
def test_E11_upwards_is_always_enough(procent: Fraction) -> None:
    """Rounded up it is at least the requirement, and less than 0,1 above; to the nearest, at most 0,05 away."""
    krav = Kravet(andel=Interval.praecis(procent / 100))

    assert procent <= laes_tal(krav_tekst(krav, Afrunding.OP)) < procent + Fraction(1, 10)
    assert abs(laes_tal(krav_tekst(krav)) - procent) <= Fraction(1, 20)
    assert krav_tekst(krav).endswith("0")


@pytest.mark.parametrize("tekst", ["97,80", "92,40", "83,30", "85,80", "80,00", "100,00"])
def test_a_printed_requirement_is_printed_again(tekst: str) -> None:
    """The report's own numbers come out as they came in."""
    svar = status(trykt_kommune("0,03", ("95,00", "Ok"), ("79,00", tekst)))
    tryk = KravTal(krav=krav_af_tryk(laes_tal(tekst), 2), trykt=tekst)

    assert Kravet(andel=tryk.krav) == svar.aktiv_indsats.krav
    assert tekst == krav_tekst(svar.aktiv_indsats.krav) == str(tryk)
