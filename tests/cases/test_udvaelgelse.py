"""The golden cases of the yearly selection: criteria are computed, decisions are recorded."""

from __future__ import annotations

from datetime import date

import attrs
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.fakta import Benchmark, Kommune
from skaerpet_tilsyn.fakta.tryk import forskel_af_tryk
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.tilsyn.udvaelgelse import Afgoerelse, Frister, KriterierForUdvaelgelse
from skaerpet_tilsyn.opgoerelse import kriterier_for_udvaelgelse, status
from skaerpet_tilsyn.tal import Interval, Udfald, laes_tal
from tests.kommunestrategier import (
    DEC,
    NOV,
    Sag,
    af_andele,
    antal,
    benchmark_af,
    blandede_kommuner,
    kendte_benchmarks,
    kendte_kommuner,
    pct,
    til,
    trykt_kommune,
    uden,
)

JA, NEJ, MAASKE = Udfald.OPFYLDT, Udfald.IKKE_OPFYLDT, Udfald.UAFKLARET


def _kommune(forskel: str, samtaler: str, aktiv: str) -> Kommune:
    """Every month of 2021 at those percents."""
    return af_andele(til(DEC, [pct(samtaler)] * 12), til(DEC, [pct(aktiv)] * 12), benchmark_af(forskel))


def _udfald(kommune: Kommune) -> Udfald:
    return kriterier_for_udvaelgelse(kommune, tilsynsaar=2021).udfald


def test_G70_samtaler_decide_and_aktiv_indsats_does_not() -> None:
    """Resultatmålet unmet: samtaler at 79,9 and aktiv at 95 meet the criteria; 80,1 and 50 do not."""
    assert JA is _udfald(_kommune("0,03", "79,90", "95,00"))
    assert NEJ is _udfald(_kommune("0,03", "80,10", "50,00"))
    assert "Risiko for light tilsyn" == str(status(_kommune("0,03", "80,10", "50,00"), maaned=DEC).kategori)


@pytest.mark.parametrize("forskel", ["-0,01", "-0,54"])
def test_G71_never_where_resultatmaalet_is_met(forskel: str) -> None:
    """Also with both fokusmål at nought, and with nothing known of them."""
    assert NEJ is _udfald(_kommune(forskel, "0,00", "0,00"))
    assert NEJ is _udfald(af_andele({}, {}, benchmark_af(forskel)))


@pytest.mark.parametrize(("k01", "udfald"), [("ikke_streng", NEJ), ("streng", JA)])
def test_K01_a_year_of_exactly_80_pct(k01: str, udfald: Udfald) -> None:
    """Met, unless it must be more."""
    kommune = _kommune("0,03", "80,00", "50,00")
    ret = status(kommune, maaned=DEC).ret.med(K01=k01)

    assert udfald is kriterier_for_udvaelgelse(kommune, tilsynsaar=2021, ret=ret).udfald


def test_the_calendar_year_and_nothing_before_it() -> None:
    """Twelve months to November are met; the year is not."""
    maaneder = {**til(DEC, [pct("79,00")] * 12), DEC.plus(maaneder=-12): pct("100,00")}
    kommune = af_andele(maaneder, {}, benchmark_af("0,03"))

    assert JA is dict(status(kommune, maaned=NOV).kriterier)["samtaler_12"].udfald
    assert JA is _udfald(kommune)


def test_months_that_are_missing_leave_it_open_or_not() -> None:
    """Eleven months at 90 pct. pass whatever December is; at 80 it is open."""
    assert NEJ is _udfald(uden(_kommune("0,03", "90,00", "0,00"), "samtaler", [DEC]))
    assert MAASKE is _udfald(uden(_kommune("0,03", "80,00", "0,00"), "samtaler", [DEC]))
    assert JA is _udfald(uden(_kommune("0,03", "70,00", "0,00"), "samtaler", [DEC]))
    assert MAASKE is _udfald(_kommune("0,00", "70,00", "0,00"))
    assert MAASKE is _udfald(trykt_kommune("0,03", ("70,00", "kan ikke nås"), ("70,00", "Ok")))


@given(kommune=kendte_kommuner(DEC), benchmark=kendte_benchmarks)
def test_both_must_be_unmet(kommune: Kommune, benchmark: Benchmark) -> None:
    """The criteria are met iff neither resultatmålet nor samtaler of the year is (H5)."""
    kommune = evolve(kommune, benchmark=benchmark)
    kriterier = Sag(kommune, DEC, Regelsaet.for_maaned(DEC)).kriterier

    assert (~kriterier["resultatmaal"] & ~kriterier["samtaler_periode"]) is _udfald(kommune)
    if kriterier["resultatmaal"] is JA:
        assert NEJ is _udfald(kommune)


@given(kommune=blandede_kommuner(DEC), aktiv=st.booleans())
def test_aktiv_indsats_plays_no_part(kommune: Kommune, aktiv: bool) -> None:
    """Whatever it is; known or not."""
    andet = til(DEC, [antal(int(aktiv), 1)] * 12)
    samtaler = {a.maaned: a.vaerdi for a in kommune.andele if a.fokusmaal == "samtaler"}

    assert _udfald(kommune) is _udfald(af_andele(samtaler, andet, kommune.benchmark))


class TestWhichBenchmark:
    """The municipality carries the benchmark that it is judged on."""

    GAMMEL = Benchmark(
        forskel=forskel_af_tryk(laes_tal("0,03"), 2),
        trykt="0,03",
        periode="2021QMAT02",
        offentliggjort=date(2021, 10, 29),
    )
    NY = evolve(GAMMEL, forskel=forskel_af_tryk(laes_tal("-0,02"), 2), trykt="-0,02", periode="2021QMAT04")

    def test_E25_the_newest_at_the_statement_decides(self) -> None:
        """Not one of the supervision year itself: the caller gives the one that was published by then."""
        kommune = _kommune("0,03", "70,00", "95,00")

        assert JA is _udfald(evolve(kommune, benchmark=self.GAMMEL))
        assert NEJ is _udfald(evolve(kommune, benchmark=self.NY))

    def test_E26_a_corrected_benchmark_is_another_one(self) -> None:
        """The same period, published again: two values, and each gives its own answer."""
        rettet = evolve(self.NY, periode=self.GAMMEL.periode, offentliggjort=date(2021, 11, 5))
        kommune = _kommune("0,03", "70,00", "95,00")

        assert rettet != self.GAMMEL
        assert (JA, NEJ) == tuple(_udfald(evolve(kommune, benchmark=b)) for b in (self.GAMMEL, rettet))

    @pytest.mark.parametrize("dag", [None, date(2021, 2, 18), date(2022, 3, 31)])
    def test_K10_the_day_of_publication_is_given_and_decides_nothing(self, dag: date | None) -> None:
        """The report's expectations of when the next one comes contradict each other; nothing is derived from them."""
        kommune = evolve(_kommune("0,03", "70,00", "95,00"), benchmark=evolve(self.GAMMEL, offentliggjort=dag))

        assert JA is _udfald(kommune)
        assert "Risiko for skærpet tilsyn" == str(status(kommune, maaned=DEC).kategori)


class TestDecisions:
    """That the criteria are met is computed; that a municipality is covered is decided."""

    def test_E38_criteria_and_decision_are_different_types(self) -> None:
        """Neither becomes the other, and they have no outcome in common."""
        kriterier = kriterier_for_udvaelgelse(_kommune("0,03", "70,00", "95,00"), tilsynsaar=2021)

        assert KriterierForUdvaelgelse(kommune="Eksempel", tilsynsaar=2021, udfald=JA) == kriterier
        assert not isinstance(kriterier, Afgoerelse)
        felter = [{felt.name for felt in attrs.fields(klasse)} for klasse in (KriterierForUdvaelgelse, Afgoerelse)]
        assert {"kommune"} == felter[0] & felter[1]

    def test_E38_a_decision_is_a_recorded_fact(self) -> None:
        """With its day and its reference; a municipality that meets the criteria need not be covered."""
        afgoerelse = Afgoerelse(kommune="Eksempel", dato=date(2022, 4, 29), omfattet=False, reference="sag 1")

        assert afgoerelse.omfattet is False
        with pytest.raises(ValueError, match="reference"):
            evolve(afgoerelse, reference="")

    @pytest.mark.parametrize("mangler", ["redegoerelse", "genopretning", "forlaengelse"])
    def test_E36_deadlines_have_no_default(self, mangler: str) -> None:
        """No source verifies any of them, so each must be given."""
        frister = {"redegoerelse": 1, "genopretning": 2, "forlaengelse": 3}

        assert (1, 2, 3) == attrs.astuple(Frister(**frister))
        with pytest.raises(TypeError, match=mangler):
            Frister(**{navn: tal for navn, tal in frister.items() if navn != mangler})

    @pytest.mark.parametrize("felt", ["redegoerelse", "genopretning", "forlaengelse"])
    def test_E36_a_deadline_is_no_negative_number(self, felt: str) -> None:
        """Nought is a deadline."""
        frister = Frister(redegoerelse=0, genopretning=0, forlaengelse=0)

        assert 0 == getattr(evolve(frister, **{felt: 0}), felt)
        with pytest.raises(ValueError, match=felt):
            evolve(frister, **{felt: -1})


def test_an_unknown_difference_is_not_nought() -> None:
    """Exactly as expected is met; not known is not."""
    kommune = _kommune("0,03", "70,00", "95,00")

    assert NEJ is _udfald(evolve(kommune, benchmark=Benchmark(forskel=Interval.praecis(0), trykt="0,00")))
    assert MAASKE is _udfald(evolve(kommune, benchmark=None))
