"""Measuring a municipality: by months, by print, and by nothing else."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.fakta import Kommune, KravTal
from skaerpet_tilsyn.fakta.tryk import Afgoerelsesgrundlag, krav_af_tryk
from skaerpet_tilsyn.fejl import IkkeUnderstoettet
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.fokusmaal import parametre, regler, stoerrelser
from skaerpet_tilsyn.katalog.fokusmaal.maaling import aaret_af_krav, aaret_indtil, maal_fokusmaal, seneste_12
from skaerpet_tilsyn.katalog.kommunemaaling import Kommunemaaling
from skaerpet_tilsyn.laesning.vurder import opfyldt
from skaerpet_tilsyn.tal import Interval, Udfald, raa
from skaerpet_tilsyn.tid import Maaned, Vindue
from skaerpet_tilsyn.udtryk import Fortolkningsvalg, Sammenligning
from tests.kommunestrategier import DEC, NOV, af_andele, antal, krav_af, til, trykt_kommune

if TYPE_CHECKING:
    from skaerpet_tilsyn.udtryk import Regel

JA, NEJ, MAASKE = Udfald.OPFYLDT, Udfald.IKKE_OPFYLDT, Udfald.UAFKLARET
RET = Regelsaet.for_maaned(NOV)
FIRS = Fraction(4, 5)
HELE = Interval(0, 1)
UNDER, OVER = Interval(0, FIRS, oevre_med=False), Interval(FIRS, 1, nedre_med=False)

TOLV_FORSKELLIGE = til(NOV, [antal(nr, 100) for nr in range(1, 13)])
"""December 2020 at 1 pct., January 2021 at 2 pct. … November 2021 at 12 pct."""


def _maal(kommune: Kommune, navn: str, maaned: Maaned = NOV) -> Interval:
    return Kommunemaaling(kommune, maaned, RET).maal(navn)


@pytest.mark.parametrize(
    ("navn", "maaned", "hundrededele"),
    [
        ("gns12", NOV, Fraction(78, 12)),
        ("aaret", NOV, Fraction(77, 11)),
        ("aaret", Maaned(2021, 1), Fraction(2)),
        ("aaret", Maaned(2021, 2), Fraction(5, 2)),
    ],
)
@pytest.mark.parametrize("fokusmaal", ["samtaler", "aktiv_indsats"])
def test_the_windows(fokusmaal: str, navn: str, maaned: Maaned, hundrededele: Fraction) -> None:
    """The last twelve months end with the month; the year begins in January (settled reading 4)."""
    to = ({}, TOLV_FORSKELLIGE) if fokusmaal == "aktiv_indsats" else (TOLV_FORSKELLIGE, {})

    assert hundrededele / 100 == _maal(af_andele(*to, None), f"{fokusmaal}_{navn}", maaned).kendt


def test_the_calendar_year_is_the_whole_year_whatever_the_month() -> None:
    """In November December is still missing, so the mean has bounds; in December it is the year so far."""
    kommune = af_andele(til(DEC, [antal(80, 100)] * 12), {}, None)

    assert FIRS == _maal(kommune, "samtaler_kalenderaar").kendt
    assert FIRS == _maal(kommune, "samtaler_kalenderaar", DEC).kendt
    assert Interval(FIRS * 11 / 12, (FIRS * 11 + 1) / 12) == _maal(
        af_andele(til(NOV, [antal(80, 100)] * 12), {}, None), "samtaler_kalenderaar"
    )


def test_the_months_that_are_read() -> None:
    """By name: twelve to November, and January to November."""
    kommune = af_andele(TOLV_FORSKELLIGE, {}, None)

    assert Vindue(12).maaneder_til(NOV) == seneste_12(kommune, "samtaler", NOV, RET).talte
    assert Vindue(11).maaneder_til(NOV) == aaret_indtil(kommune, "samtaler", NOV, RET).talte


class TestPrinted:
    """A printed figure is what the print leaves open, and the months are not asked."""

    def test_the_printed_mean(self) -> None:
        """Half a unit of the last decimal to each side."""
        kommune = trykt_kommune("0,03", ("95,09", "Ok"), ("79,57", "85,80"))

        assert Interval(Fraction("0.95085"), Fraction("0.95095")) == _maal(kommune, "samtaler_gns12")
        assert Interval(Fraction("0.79565"), Fraction("0.79575")) == _maal(kommune, "aktiv_indsats_gns12")

    def test_a_withheld_mean(self) -> None:
        """Anything."""
        assert HELE == _maal(trykt_kommune("0,03", (".", "Ok"), (".", ".")), "samtaler_gns12")

    @pytest.mark.parametrize(
        ("krav", "aaret", "mindst"),
        [
            ("Ok", OVER, JA),
            ("kan ikke nås", UNDER, NEJ),
            (".", HELE, MAASKE),
            ("97,80", UNDER, NEJ),
            ("80,10", UNDER, NEJ),
            ("80,00", HELE, MAASKE),
            ("80,05", HELE, MAASKE),
            ("80", HELE, MAASKE),
            ("79,90", OVER, JA),
        ],
    )
    def test_E39_what_a_printed_requirement_says(self, krav: str, aaret: Interval, mindst: Udfald) -> None:
        """«Ok», «kan ikke nås», a number and a withheld cell are four kinds of one column."""
        kommune = trykt_kommune("0,03", ("95,09", krav), ("79,57", "Ok"))

        assert aaret == _maal(kommune, "samtaler_aaret") == aaret_af_krav(krav_af(krav), FIRS)
        for valg in ("ikke_streng", "streng"):
            assert mindst is opfyldt(regler.SAMTALER_PERIODE, kommune, i=NOV, ret=RET.med(K01=valg))

    def test_a_printed_80_decides_as_it_stands_where_prints_decide(self) -> None:
        """``afgoerelsesgrundlag=OFFENTLIGGJORT``: then the year so far is exactly 80 pct."""
        som_det_staar = KravTal(
            krav=krav_af_tryk(80, 2, grundlag=Afgoerelsesgrundlag.OFFENTLIGGJORT),
            trykt="80,00",
        )

        assert Interval.praecis(FIRS) == aaret_af_krav(som_det_staar, FIRS)

    def test_the_printed_figures_go_before_the_months(self) -> None:
        """A municipality is known by one or the other for each fokusmål."""
        kommune = Kommune(
            navn="Eksempel",
            kommunekode=None,
            benchmark=None,
            andele=af_andele(til(NOV, [antal(0, 1)] * 12), til(NOV, [antal(0, 1)] * 12), None).andele,
            trykt_samtaler=trykt_kommune("0,03", ("95,09", "Ok"), ("79,57", "Ok")).trykt_samtaler,
        )

        assert JA is opfyldt(regler.SAMTALER_12, kommune, i=NOV, ret=RET)
        assert NEJ is opfyldt(regler.AKTIV_12, kommune, i=NOV, ret=RET)

    def test_a_print_says_nothing_of_the_calendar_year(self) -> None:
        """Printed figures come without their months."""
        assert HELE == _maal(trykt_kommune("0,03", ("95,09", "Ok"), ("95,09", "Ok")), "samtaler_kalenderaar")


class TestNames:
    """Quantities are asked for by name."""

    def test_every_quantity_of_the_catalogue_can_be_measured(self) -> None:
        """Also of a municipality without figures."""
        tom = Kommune(navn="Eksempel", kommunekode=None, benchmark=None)

        assert 7 == len(stoerrelser.ALLE)
        assert [HELE] * 7 == [_maal(tom, stoerrelse.navn) for stoerrelse in stoerrelser.ALLE]
        assert Interval.ukendt() == _maal(tom, "resultatmaal_forskel")

    @pytest.mark.parametrize("navn", ["samtaler", "gns12", "andet_gns12", "samtaler_gns6", "samtaler_", ""])
    def test_other_names_are_refused(self, navn: str) -> None:
        """Whatever part of the name is wrong."""
        tom = Kommune(navn="Eksempel", kommunekode=None, benchmark=None)

        assert maal_fokusmaal(tom, navn, NOV, RET) is None
        with pytest.raises(IkkeUnderstoettet) as fanget:
            _maal(tom, navn)
        assert str(fanget.value) == (
            f"en størrelse for kommuner: fundet «{navn}»; forventet en af katalogets størrelser; ret navnet"
        )

    def test_municipalities_have_no_properties(self) -> None:
        """Only citizens have."""
        maaling = Kommunemaaling(Kommune(navn="Eksempel", kommunekode=None, benchmark=None), NOV, RET)

        with pytest.raises(IkkeUnderstoettet, match="en egenskab ved kommuner: fundet «ydelse»"):
            maaling.egenskab("ydelse")


@pytest.mark.parametrize(
    "regel",
    [regler.SAMTALER_12, regler.SAMTALER_PERIODE, regler.AKTIV_12, regler.AKTIV_PERIODE, regler.SAMTALER_KALENDERAAR],
    ids=str,
)
def test_the_limit_has_two_readings(regel: Regel[Kommune]) -> None:
    """K01 stands in every criterion: at least 80 pct., or more."""
    indhold = regel.paa(RET.dato).vaerdi
    assert isinstance(indhold, Fortolkningsvalg)
    dele = [del_ for del_ in indhold.betingelser if isinstance(del_, Sammenligning)]

    assert "K01" == indhold.valg.navn
    assert ["mindst", "mere end"] == [del_.forhold.value for del_ in dele]
    assert [FIRS] * 2 == [raa(del_.graense.paa(RET.dato).vaerdi) for del_ in dele]


def test_E28_a_limit_that_is_met_exactly() -> None:
    """``mindst`` passes at the limit itself, ``mere end`` does not; below it neither does."""
    graense = parametre.MINDSTE_ANDEL
    gennemsnit = stoerrelser.SAMTALER_GNS12
    paa = af_andele(til(NOV, [antal(4, 5)] * 12), {}, None)
    under = af_andele(til(NOV, [antal(79, 99)] * 12), {}, None)

    assert (JA, NEJ) == (
        opfyldt(gennemsnit.mindst(graense), paa, i=NOV, ret=RET),
        opfyldt(gennemsnit.mere_end(graense), paa, i=NOV, ret=RET),
    )
    assert (JA, NEJ) == (
        opfyldt(gennemsnit.hoejst(graense), paa, i=NOV, ret=RET),
        opfyldt(gennemsnit.mindre_end(graense), paa, i=NOV, ret=RET),
    )
    assert (NEJ, NEJ) == (
        opfyldt(gennemsnit.mindst(graense), under, i=NOV, ret=RET),
        opfyldt(gennemsnit.mere_end(graense), under, i=NOV, ret=RET),
    )
