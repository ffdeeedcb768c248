"""Resultatmålet: the actual share may not be higher than expected; at equality the readings differ."""

from __future__ import annotations

from fractions import Fraction

import pytest

from skaerpet_tilsyn.fakta import Benchmark, Kommune
from skaerpet_tilsyn.fakta.tryk import Afgoerelsesgrundlag, forskel_af_tryk
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.resultatmaal.maaling import forskel
from skaerpet_tilsyn.katalog.resultatmaal.regler import RESULTATMAAL
from skaerpet_tilsyn.laesning.vurder import opfyldt
from skaerpet_tilsyn.tal import Diskretioneret, Interval, Udfald
from tests.kommunestrategier import NOV, benchmark_af

JA, NEJ, MAASKE = Udfald.OPFYLDT, Udfald.IKKE_OPFYLDT, Udfald.UAFKLARET
RET = Regelsaet.for_maaned(NOV)
STRENG = RET.med(K02="streng")
LIDT = Fraction(1, 10**9)


def _kommune(benchmark: Benchmark | None) -> Kommune:
    return Kommune(navn="Eksempel", kommunekode=None, benchmark=benchmark)


@pytest.mark.parametrize(
    ("point", "ikke_streng", "streng"),
    [(Fraction(-1, 100), JA, JA), (-LIDT, JA, JA), (0, JA, NEJ), (LIDT, NEJ, NEJ), (Fraction(1, 100), NEJ, NEJ)],
)
def test_E02_actual_equals_expected(point: int | Fraction, ikke_streng: Udfald, streng: Udfald) -> None:
    """K02: exactly as expected is met, unless it must be less; next to it the readings agree."""
    kommune = _kommune(Benchmark(forskel=Interval.praecis(point), trykt="0,00"))

    assert ikke_streng is opfyldt(RESULTATMAAL, kommune, i=NOV, ret=RET)
    assert streng is opfyldt(RESULTATMAAL, kommune, i=NOV, ret=STRENG)


@pytest.mark.parametrize(
    ("trykt", "udfald"),
    [("-0,19", JA), ("-0,01", JA), ("0,00", MAASKE), ("0,01", NEJ), ("0,19", NEJ), ("0,0", MAASKE), (".", MAASKE)],
)
def test_only_a_printed_0_00_hides_the_sign(trykt: str, udfald: Udfald) -> None:
    """Settled reading 9: the same under both inequalities."""
    kommune = _kommune(benchmark_af(trykt))

    assert udfald is opfyldt(RESULTATMAAL, kommune, i=NOV, ret=RET)
    assert udfald is opfyldt(RESULTATMAAL, kommune, i=NOV, ret=STRENG)


def test_a_printed_0_00_decides_as_it_stands_where_prints_decide() -> None:
    """``afgoerelsesgrundlag=OFFENTLIGGJORT``: then the inequality matters."""
    trykt = forskel_af_tryk(0, 2, grundlag=Afgoerelsesgrundlag.OFFENTLIGGJORT)
    kommune = _kommune(Benchmark(forskel=trykt, trykt="0,00"))

    assert JA is opfyldt(RESULTATMAAL, kommune, i=NOV, ret=RET)
    assert NEJ is opfyldt(RESULTATMAAL, kommune, i=NOV, ret=STRENG)


@pytest.mark.parametrize("tal", [None, Benchmark(forskel=Diskretioneret(), trykt=".")])
def test_without_a_figure_nothing_is_known(tal: Benchmark | None) -> None:
    """A missing benchmark and a withheld one are unknown; neither is nought."""
    assert Interval.ukendt() == forskel(_kommune(tal))
    assert MAASKE is opfyldt(RESULTATMAAL, _kommune(tal), i=NOV, ret=RET)


@pytest.mark.parametrize("point", ["0,01", "0,10", "5,00"])
def test_how_much_higher_does_not_matter(point: str) -> None:
    """Every exceedance counts the same."""
    assert NEJ is opfyldt(RESULTATMAAL, _kommune(benchmark_af(point)), i=NOV, ret=RET)
