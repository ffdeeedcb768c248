"""Printed figures that exclude each other are warned about, and no others are."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.fakta import FOKUSMAAL, KravKanIkkeNaas, KravOk, KravTal, TryktFokusmaal, TryktKrav
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.opgoerelse import fokusmaalstal, status
from skaerpet_tilsyn.opgoerelse.kravtekst import krav_tekst
from skaerpet_tilsyn.opgoerelse.umulige import umulige_tryk
from skaerpet_tilsyn.tal import Interval, skriv_tal
from skaerpet_tilsyn.tid import Maaned
from tests.kommunestrategier import DEC, NOV, TABELLEN, Sag, kendte_kommuner, maaneder, retten, trykt_kommune

RET = Regelsaet.for_maaned(NOV)
JAN = Maaned(2021, 1)


def _advarsler(gennemsnit: str, krav: str, maaned: Maaned | None) -> int:
    """How many warnings the figures give for samtaler; those for aktiv indsats fit each other."""
    return len(umulige_tryk(trykt_kommune("0,03", (gennemsnit, krav), ("90,00", "Ok")), maaned=maaned, ret=RET))


@pytest.mark.parametrize("linje", TABELLEN.splitlines(), ids=[f"G{nr:02}" for nr in range(1, 24)])
def test_the_printed_rows_are_possible(linje: str) -> None:
    """All 46 pairs of November 2021."""
    navn, _, forskel, samtaler, krav_samtaler, aktiv, krav_aktiv = linje.split(";")
    kommune = trykt_kommune(forskel, (samtaler, krav_samtaler), (aktiv, krav_aktiv), navn=navn)

    assert () == umulige_tryk(kommune, maaned=NOV, ret=RET)
    assert () == umulige_tryk(kommune, maaned=None, ret=RET)


@pytest.mark.parametrize(
    ("gennemsnit", "krav", "maaned", "advarsler"),
    [
        ("60,00", "Ok", DEC, 1),
        ("79,99", "Ok", DEC, 1),
        ("80,00", "Ok", DEC, 0),
        ("80,00", "kan ikke nås", DEC, 0),
        ("80,01", "kan ikke nås", DEC, 1),
        ("73,33", "Ok", NOV, 0),
        ("73,32", "Ok", NOV, 1),
        ("90,00", "kan ikke nås", NOV, 1),
        ("80,00", "kan ikke nås", NOV, 0),
        ("80,01", "kan ikke nås", NOV, 1),
        ("85,00", "70,00", NOV, 1),
        ("70,00", "97,80", NOV, 1),
        ("78,41", "97,80", NOV, 0),
        ("86,60", "97,80", NOV, 1),
        ("60,00", "Ok", JAN, 0),
        ("6,66", "Ok", JAN, 1),
        ("6,67", "Ok", JAN, 0),
        ("99,99", "kan ikke nås", JAN, 1),
    ],
)
def test_impossible_pairs(gennemsnit: str, krav: str, maaned: Maaned, advarsler: int) -> None:
    """On both sides of what the month allows; every print is as wide as its rounding."""
    assert advarsler == _advarsler(gennemsnit, krav, maaned)


LIDT = Fraction(1, 10**9)
R = Interval.praecis(Fraction("0.978"))
HOEJST, MINDST = Fraction("9.622") / 12, Fraction("8.622") / 12
"""The largest and the smallest mean in November of a year that needs 97,8: December 2020 at 100 pct., or at 0."""


@pytest.mark.parametrize(
    ("gennemsnit", "krav", "maaned", "advarsler"),
    [
        (Fraction(4, 5), KravOk(), DEC, 0),
        (Fraction(4, 5) - LIDT, KravOk(), DEC, 1),
        (Fraction(4, 5), KravKanIkkeNaas(), DEC, 0),
        (Fraction(4, 5) + LIDT, KravKanIkkeNaas(), DEC, 1),
        (Fraction("8.8") / 12, KravOk(), NOV, 0),
        (Fraction("8.8") / 12 - LIDT, KravOk(), NOV, 1),
        (HOEJST, KravTal(krav=R, trykt="97,80"), NOV, 0),
        (HOEJST + LIDT, KravTal(krav=R, trykt="97,80"), NOV, 1),
        (MINDST, KravTal(krav=R, trykt="97,80"), NOV, 0),
        (MINDST - LIDT, KravTal(krav=R, trykt="97,80"), NOV, 1),
    ],
)
def test_exact_figures_at_the_very_edge(gennemsnit: Fraction, krav: TryktKrav, maaned: Maaned, advarsler: int) -> None:
    """Where the prints decide as they stand: what is just possible is not warned about."""
    tryk = TryktFokusmaal(gennemsnit=Interval.praecis(gennemsnit), trykt="x", krav=krav)
    kommune = evolve(trykt_kommune("0,03", ("90,00", "Ok"), ("90,00", "Ok")), trykt_samtaler=tryk)

    assert advarsler == len(umulige_tryk(kommune, maaned=maaned, ret=RET))


@pytest.mark.parametrize(
    ("gennemsnit", "krav", "advarsler"),
    [("60,00", "Ok", 0), ("6,66", "Ok", 1), ("80,01", "kan ikke nås", 1), ("79,00", "kan ikke nås", 0)],
)
def test_without_a_month_only_what_is_always_impossible(gennemsnit: str, krav: str, advarsler: int) -> None:
    """60 with «Ok» is impossible in December and possible in January."""
    assert advarsler == _advarsler(gennemsnit, krav, None)


@pytest.mark.parametrize(
    ("gennemsnit", "krav"), [(".", "Ok"), (".", "kan ikke nås"), ("60,00", "."), (".", "."), (".", "97,80")]
)
def test_a_withheld_figure_excludes_nothing(gennemsnit: str, krav: str) -> None:
    """There must be two figures to disagree."""
    assert 0 == _advarsler(gennemsnit, krav, DEC)


def test_figures_without_an_end_exclude_nothing() -> None:
    """A mean or a requirement of which one end is not known."""
    aaben = Interval.fra_og_med(0)
    krav = KravTal(krav=aaben, trykt="97,80")
    par = [
        TryktFokusmaal(gennemsnit=aaben, trykt="90,00", krav=krav),
        TryktFokusmaal(gennemsnit=Interval(None, 1), trykt="90,00", krav=krav),
        TryktFokusmaal(gennemsnit=Interval.praecis(1), trykt="100,00", krav=krav),
        TryktFokusmaal(gennemsnit=Interval.praecis(1), trykt="100,00", krav=KravTal(krav=Interval(None, 1), trykt="x")),
    ]
    tom = trykt_kommune("0,03", ("90,00", "Ok"), ("90,00", "Ok"))

    assert [()] * 4 == [umulige_tryk(evolve(tom, trykt_samtaler=p), maaned=NOV, ret=RET) for p in par]


def test_each_fokusmaal_has_its_own_warning() -> None:
    """In the order of the columns, with the cells as they were printed; nothing is corrected."""
    svar = status(trykt_kommune("0,03", ("90,00", "kan ikke nås"), ("60,00", "Ok")), maaned=DEC)

    samtaler, aktiv = svar.advarsler

    assert "samtaler: gennemsnittet 90,00 og kravet «kan ikke nås» kan ikke begge være rigtige" == samtaler
    assert aktiv.endswith("gennemsnittet 60,00 og kravet «Ok» kan ikke begge være rigtige")
    assert ["opfyldt", "ikke opfyldt"] == [
        dict(svar.kriterier)[f"samtaler_{n}"].udfald.tekst for n in ("12", "periode")
    ]


def test_a_municipality_by_months_has_no_print_to_be_wrong() -> None:
    """Nothing is printed, nothing is warned about."""
    tom = evolve(trykt_kommune("0,03", ("6,00", "Ok"), ("6,00", "Ok")), trykt_samtaler=None, trykt_aktiv_indsats=None)

    assert () == umulige_tryk(tom, maaned=DEC, ret=RET)


def _trykt(sag: Sag) -> Sag:
    """The municipality as the report would print it: means with two decimals, requirements with one."""
    celler = []
    for fokusmaal in FOKUSMAAL:
        tal = fokusmaalstal(sag.kommune, fokusmaal, maaned=sag.maaned, ret=sag.ret)
        assert tal.gennemsnit.kendt is not None
        celler.append((skriv_tal(tal.gennemsnit.kendt * 100, 2), krav_tekst(tal.krav)))
    return sag.med(evolve(trykt_kommune("0,03", celler[0], celler[1]), benchmark=sag.kommune.benchmark))


@st.composite
def optalte(draw: st.DrawFn) -> Sag:
    """A municipality by counts, without empty months, in any month."""
    maaned = draw(maaneder)
    return Sag(draw(kendte_kommuner(maaned)), maaned, draw(retten(maaned)))


@given(sag=optalte())
def test_figures_that_were_computed_and_printed_are_possible(sag: Sag) -> None:
    """No warning, with the month or without it, under either reading of the limit."""
    for maaned in (sag.maaned, None):
        assert () == umulige_tryk(_trykt(sag).kommune, maaned=maaned, ret=sag.ret)


@given(sag=optalte())
def test_what_is_printed_leaves_the_truth_open(sag: Sag) -> None:
    """The status by the prints alone includes the exact one, and no criterion settled by a print is wrong."""
    tryk = _trykt(sag)

    assert set(sag.kategorisering.mulige) <= set(tryk.kategorisering.mulige)
    eksakt = sag.kriterier
    assert all(not udfald.afklaret or udfald is eksakt[slug] for slug, udfald in tryk.kriterier.items())
