"""How long the status of a municipality takes; measured, never asserted."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.fokusmaal.regler import SAMTALER_12
from skaerpet_tilsyn.laesning.vurder import opfyldt, vurder
from skaerpet_tilsyn.opgoerelse import alle_status, status, status_som_json, statustekst
from tests.kommunestrategier import NOV, af_andele, antal, benchmark_af, til

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

    from skaerpet_tilsyn.fakta import Antal, Kommune
    from skaerpet_tilsyn.opgoerelse import Kommunestatus
    from skaerpet_tilsyn.tal import Udfald

ANTAL_KOMMUNER = 98


def _maaneder(tilfaeldig: random.Random) -> list[Antal]:
    """23 months of counts, as of a middle-sized municipality."""
    naevnere = [tilfaeldig.randint(600, 900) for _ in range(23)]
    return [antal(tilfaeldig.randint(naevner * 7 // 10, naevner * 9 // 10), naevner) for naevner in naevnere]


@pytest.fixture(scope="module")
def kommuner() -> list[Kommune]:
    """All of Denmark, the same in every run."""
    tilfaeldig = random.Random(98)
    return [
        af_andele(til(NOV, _maaneder(tilfaeldig)), til(NOV, _maaneder(tilfaeldig)), benchmark_af("0,03"))
        for _ in range(ANTAL_KOMMUNER)
    ]


def test_one_status(benchmark: BenchmarkFixture, kommuner: list[Kommune]) -> None:
    """One municipality, 23 months of counts."""
    svar: Kommunestatus = benchmark(status, kommuner[0], maaned=NOV)

    assert svar.kategori is not None


def test_one_criterion_without_reasons(benchmark: BenchmarkFixture, kommuner: list[Kommune]) -> None:
    """The fast path."""
    udfald: Udfald = benchmark(opfyldt, SAMTALER_12, kommuner[0], i=NOV, ret=Regelsaet.for_maaned(NOV))

    assert udfald.afklaret


def test_one_criterion_with_reasons(benchmark: BenchmarkFixture, kommuner: list[Kommune]) -> None:
    """The complete tree; no text is made."""
    vurdering = benchmark(vurder, SAMTALER_12, kommuner[0], i=NOV, ret=Regelsaet.for_maaned(NOV))

    assert vurdering.udfald.afklaret


@pytest.mark.parametrize("som", [statustekst, status_som_json])
def test_one_status_as_text(benchmark: BenchmarkFixture, kommuner: list[Kommune], som: object) -> None:
    """The text, and the JSON values, of a status that is there."""
    assert benchmark(som, status(kommuner[0], maaned=NOV))


def test_all_municipalities(benchmark: BenchmarkFixture, kommuner: list[Kommune]) -> None:
    """98 of them."""
    alle: tuple[Kommunestatus, ...] = benchmark(alle_status, kommuner, maaned=NOV)

    assert ANTAL_KOMMUNER == len(alle)
