"""The status of a municipality: what it is made of, which month and law it is read by."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve

from skaerpet_tilsyn.fakta import Benchmark, Kommune
from skaerpet_tilsyn.katalog import Regelsaet, Risikokategori
from skaerpet_tilsyn.katalog.resultatmaal.regler import RESULTATMAAL
from skaerpet_tilsyn.laesning.vurder import vurder
from skaerpet_tilsyn.opgoerelse import alle_status, status
from skaerpet_tilsyn.tal import Diskretioneret, Interval, Udfald
from skaerpet_tilsyn.tid import Maaned
from tests.kommunestrategier import DEC, NOV, af_andele, antal, benchmark_af, pct, til, trykt_kommune, uden

JA, NEJ, MAASKE = Udfald.OPFYLDT, Udfald.IKKE_OPFYLDT, Udfald.UAFKLARET
INSPIRATION, IKKE_I_RISIKO = Risikokategori.INSPIRATIONSKOMMUNE, Risikokategori.AKTUELT_IKKE_I_RISIKO
SKAERPET, LIGHT = Risikokategori.RISIKO_FOR_SKAERPET_TILSYN, Risikokategori.RISIKO_FOR_LIGHT_TILSYN
LYS = trykt_kommune("0,03", ("95,09", "Ok"), ("79,57", "85,80"), navn="Køge")


def _jaevnt(samtaler: str, aktiv: str, benchmark: Benchmark | None) -> Kommune:
    return af_andele(til(NOV, [pct(samtaler)] * 12), til(NOV, [pct(aktiv)] * 12), benchmark)


class TestMonthAndLaw:
    """The month selects the facts, and the law unless another is given."""

    def test_the_law_of_the_month(self) -> None:
        """Settled reading 11."""
        svar = status(LYS, maaned=NOV)

        assert (NOV, Regelsaet.for_maaned(NOV), False) == (svar.maaned, svar.ret, svar.uden_maaned)

    def test_without_a_month_the_rules_of_2021_2022(self) -> None:
        """And the answer says that no month was given."""
        svar = status(LYS)

        assert (DEC, Regelsaet.for_maaned(DEC), True) == (svar.maaned, svar.ret, svar.uden_maaned)
        assert LIGHT is svar.kategori

    def test_the_law_may_be_given(self) -> None:
        """With other readings than the library's own."""
        ret = Regelsaet.for_maaned(DEC).med(K02="streng")
        som_ventet = evolve(LYS, benchmark=Benchmark(forskel=Interval.praecis(0), trykt="0,00"))

        assert ret is status(som_ventet, maaned=NOV, ret=ret).ret
        assert (IKKE_I_RISIKO, LIGHT) == (status(som_ventet).kategori, status(som_ventet, ret=ret).kategori)

    def test_the_limit_is_that_of_the_law(self) -> None:
        """80 pct. as a share."""
        assert Fraction(4, 5) == status(LYS).graense

    def test_without_a_month_no_warning_depends_on_it(self) -> None:
        """60 with «Ok» cannot be right in December, and the month was not given."""
        umulig = trykt_kommune("0,03", ("60,00", "Ok"), ("95,00", "Ok"))

        assert (1, 0) == (len(status(umulig, maaned=DEC).advarsler), len(status(umulig).advarsler))


class TestParts:
    """What an answer holds."""

    def test_the_criteria_in_the_reports_order(self) -> None:
        """Each a complete decision of its rule."""
        svar = status(LYS, maaned=NOV)

        assert [
            ("resultatmaal", NEJ),
            ("samtaler_12", JA),
            ("samtaler_periode", JA),
            ("aktiv_12", NEJ),
            ("aktiv_periode", NEJ),
        ] == [(slug, v.udfald) for slug, v in svar.kriterier]
        assert vurder(RESULTATMAAL, LYS, i=NOV, ret=svar.ret) == dict(svar.kriterier)["resultatmaal"]

    def test_the_risks_without_the_first_row(self) -> None:
        """Inspirationskommune is no risk."""
        assert ((SKAERPET, NEJ), (LIGHT, JA)) == status(LYS, maaned=NOV).risici

    def test_an_open_risk(self) -> None:
        """E13: the lighter risk is certain, the heavier one is not."""
        kommune = uden(_jaevnt("80,00", "70,00", benchmark_af("0,03")), "samtaler", [Maaned(2021, 3)])
        svar = status(kommune, maaned=NOV)

        assert ((SKAERPET, MAASKE), (LIGHT, JA)) == svar.risici
        assert (None, (SKAERPET, LIGHT)) == (svar.kategori, svar.mulige)

    def test_the_figures_of_both_fokusmaal(self) -> None:
        """Each under its name."""
        svar = status(_jaevnt("95,00", "70,00", None), maaned=NOV)

        assert ("samtaler", Fraction("0.95")) == (svar.samtaler.fokusmaal, svar.samtaler.gennemsnit.kendt)
        assert ("aktiv_indsats", Fraction("0.7")) == (svar.aktiv_indsats.fokusmaal, svar.aktiv_indsats.gennemsnit.kendt)

    def test_nothing_known_leaves_everything_possible(self) -> None:
        """In the table's order."""
        svar = status(Kommune(navn="Eksempel", kommunekode=None, benchmark=None), maaned=NOV)

        assert (None, (INSPIRATION, SKAERPET, LIGHT, IKKE_I_RISIKO)) == (svar.kategori, svar.mulige)
        assert 5 == len(svar.kategorisering.afgoerende)

    def test_E07_a_withheld_month_that_matters_leaves_the_status_open(self) -> None:
        """And one that does not matter does not."""
        benchmark = benchmark_af("0,03")
        kommune = _jaevnt("95,00", "80,00", benchmark)
        skjult = evolve(
            kommune,
            andele=tuple(
                evolve(a, vaerdi=Diskretioneret()) if a.maaned == Maaned(2021, 3) else a for a in kommune.andele
            ),
        )
        svar = status(skjult, maaned=NOV)

        assert (None, (LIGHT, IKKE_I_RISIKO)) == (svar.kategori, svar.mulige)
        assert ["aktiv_12", "aktiv_periode"] == [
            slug for slug, v in svar.kriterier if v in svar.kategorisering.afgoerende
        ]
        maalt = _jaevnt("95,00", "95,00", benchmark)
        naesten = evolve(maalt, andele=tuple(a for a in maalt.andele if a.maaned != Maaned(2021, 3)))
        assert IKKE_I_RISIKO is status(naesten, maaned=NOV).kategori

    def test_a_missing_benchmark_may_not_matter(self) -> None:
        """A municipality that fails aktiv indsats only, and whose difference is unknown, is light or not at risk."""
        assert (LIGHT, IKKE_I_RISIKO) == status(_jaevnt("95,00", "70,00", None), maaned=NOV).mulige
        assert (INSPIRATION, IKKE_I_RISIKO) == status(_jaevnt("95,00", "95,00", None), maaned=NOV).mulige

    def test_many_at_once(self) -> None:
        """In the order given, under the same month and law."""
        ret = Regelsaet.for_maaned(NOV).med(K01="streng")
        to = [LYS, _jaevnt("95,00", "95,00", None)]

        assert tuple(status(k, maaned=NOV, ret=ret) for k in to) == alle_status(iter(to), maaned=NOV, ret=ret)
        assert (True, True) == tuple(s.uden_maaned for s in alle_status(to))


@pytest.mark.parametrize(
    ("samtaler", "aktiv", "forskel", "afhaenger_af"),
    [
        ("95,00", "95,00", 0, ("K02",)),
        ("80,00", "95,00", -1, ("K01",)),
        ("80,00", "95,00", 0, ("K02", "K01")),
        ("95,00", "79,00", 0, ("K02",)),
        ("80,00", "80,00", 1, ("K01",)),
        ("79,00", "79,00", -1, ()),
        ("79,00", "80,00", 1, ()),
        ("95,00", "95,00", 1, ()),
    ],
)
def test_which_disputes_matter(samtaler: str, aktiv: str, forskel: int, afhaenger_af: tuple[str, ...]) -> None:
    """Exactly 80 pct. and exactly the expected share, where the category hangs on them; in the table's order."""
    benchmark = Benchmark(forskel=Interval.praecis(forskel), trykt=str(forskel))

    assert afhaenger_af == status(_jaevnt(samtaler, aktiv, benchmark), maaned=NOV).afhaenger_af


def test_the_reading_of_an_empty_month_is_a_dispute_too() -> None:
    """E06: but not for printed figures, which have no months."""
    tom = til(NOV, [antal(0, 0), *[pct("80,00")] * 11])
    kommune = af_andele(tom, til(NOV, [pct("95,00")] * 12), benchmark_af("-0,03"))

    assert ("K01", "tom_maaned") == status(kommune, maaned=NOV).afhaenger_af
    assert () == status(trykt_kommune("-0,03", ("95,00", "Ok"), ("95,00", "Ok")), maaned=NOV).afhaenger_af
