"""How long one citizen and one month take, without and with reasons; measured, never asserted."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn import (
    Borger,
    Daekning,
    Loentimer,
    Maaned,
    Periode,
    Regelsaet,
    Samtale,
    Tilbud,
    Timer,
    Udfald,
    Ydelsesforloeb,
    begrundelse,
    opfyldt,
    vurder,
)
from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_AKTIV_INDSATS, HAR_SAMTALER, NAEVNER_SAMTALER

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

NOV = Maaned(2021, 11)
RET = Regelsaet.for_maaned(NOV)
REGLER = {regel.navn: regel for regel in (HAR_SAMTALER, HAR_AKTIV_INDSATS, NAEVNER_SAMTALER)}


def _paa(ydelse: str, fra: date, til: date | None) -> Ydelsesforloeb:
    return Ydelsesforloeb(ydelse=ydelse, kommunekode="766", periode=Periode(fra, til))


BORGER = Borger(
    borger_id="b",
    daekning=Daekning.fuld(),
    ydelser=(
        _paa("sygedagpenge", date(2019, 1, 1), date(2019, 9, 1)),
        _paa("kontanthjaelp", date(2020, 1, 1), date(2021, 3, 1)),
        _paa("kontanthjaelp", date(2021, 3, 1), None),
    ),
    samtaler=tuple(Samtale(dato=date(2021, maaned, 5)) for maaned in range(1, 9)),
    tilbud=tuple(
        Tilbud(tilbudstype="virksomhedspraktik", periode=Periode(date(2019, maaned, 1), date(2019, maaned, 20)))
        for maaned in (1, 4, 7)
    ),
    loentimer=tuple(Loentimer(maaned=NOV.plus(maaneder=-nr), timer=Timer.af("18,75")) for nr in range(14)),
)


@pytest.mark.parametrize("navn", REGLER)
def test_opfyldt(benchmark: BenchmarkFixture, navn: str) -> None:
    """The outcome alone."""
    udfald: Udfald = benchmark(lambda: opfyldt(REGLER[navn], BORGER, i=NOV, ret=RET))

    assert udfald is Udfald.OPFYLDT


@pytest.mark.parametrize("navn", REGLER)
def test_vurder(benchmark: BenchmarkFixture, navn: str) -> None:
    """The complete tree; texts are made when asked for."""
    udfald: Udfald = benchmark(lambda: vurder(REGLER[navn], BORGER, i=NOV, ret=RET).udfald)

    assert udfald is Udfald.OPFYLDT


@pytest.mark.parametrize("navn", REGLER)
def test_begrundelse(benchmark: BenchmarkFixture, navn: str) -> None:
    """The tree and its text."""
    tekst: str = benchmark(lambda: begrundelse(vurder(REGLER[navn], BORGER, i=NOV, ret=RET)))

    assert tekst.startswith("opfyldt")
