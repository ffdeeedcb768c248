"""The whole published table: 98 municipalities, 4 periods, 4 groups."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.fakta.kommuner import NAVNE
from skaerpet_tilsyn.register import (
    I_ALT,
    Benchmarktabel,
    Rullendeaar,
    benchmark_for,
    laes_benchmark,
    laes_offentliggjort,
    vaelg_periode,
)
from skaerpet_tilsyn.tal import Interval, Udfald
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def tabel(y30r21: Path) -> Benchmarktabel:
    """The table, read once."""
    return laes_benchmark(y30r21)


def test_every_row_is_read(tabel: Benchmarktabel) -> None:
    """1,568 rows, no notice: every difference is actual minus expected, no copies, no other areas."""
    assert 1568 == len(tabel.raekker)
    assert () == tabel.noter
    assert ["2020QMAT02", "2020QMAT04", "2021QMAT02", "2021QMAT04"] == [str(p) for p in tabel.perioder()]
    assert {I_ALT, "A-dagpenge mv.", "Sygedagpenge mv.", "Kontanthjælp mv."} == {r.gruppe for r in tabel.raekker}


def test_every_municipality_is_there_under_its_name(tabel: Benchmarktabel) -> None:
    """The project's own list of names and codes is the published one."""
    assert NAVNE == {raekke.kommunekode: raekke.kommune for raekke in tabel.raekker}


@pytest.mark.parametrize("periode", ["2020QMAT02", "2020QMAT04", "2021QMAT02", "2021QMAT04"])
def test_the_places_are_a_ranking(tabel: Benchmarktabel, periode: str) -> None:
    """1 to 98, in the order of the differences."""
    raekker = [r for r in tabel.raekker if str(r.periode) == periode and r.gruppe == I_ALT]
    forskelle = [r.forskel_andel for r in sorted(raekker, key=lambda r: r.placering or 0)]

    assert list(range(1, 99)) == sorted(r.placering or 0 for r in raekker)
    assert sorted(f for f in forskelle if f is not None) == forskelle


def test_six_signs_are_undecided(tabel: Benchmarktabel) -> None:
    """Those that are printed 0,00, and no others."""
    uafklarede = {
        (r.kommune, str(r.periode))
        for r in tabel.raekker
        if r.gruppe == I_ALT
        and isinstance(r.forskel.forskel, Interval)
        and r.forskel.forskel.hoejst(0) is Udfald.UAFKLARET
    }

    assert uafklarede == {
        ("Egedal", "2020QMAT02"),
        ("Sønderborg", "2020QMAT04"),
        ("Randers", "2021QMAT02"),
        ("Viborg", "2021QMAT02"),
        ("Bornholm", "2021QMAT04"),
        ("Hedensted", "2021QMAT04"),
    }


def test_the_printed_report_agrees(tabel: Benchmarktabel, eksempler: Path) -> None:
    """23 of 23 printed differences are the table's for July 2020 to June 2021."""
    raekker = laes_offentliggjort(eksempler / "jobcenterindblik_november_2021.csv").raekker
    periode = vaelg_periode(tabel, Maaned(2021, 11))
    tabellens = [benchmark_for(tabel, r.kommune.kommunekode or "", periode) for r in raekker]

    assert Rullendeaar(2021, 2) == periode
    assert [r.kommune.benchmark and (r.kommune.benchmark.trykt, r.kommune.benchmark.forskel) for r in raekker] == [
        fundet and (fundet.trykt, fundet.forskel) for fundet in tabellens
    ]


def test_hedensted(tabel: Benchmarktabel) -> None:
    """G28 and G29: 8,28 against 8,47, 2440 against 2490, place 24."""
    raekke = tabel.opslag["766", Rullendeaar(2021, 2), I_ALT]

    assert (Fraction("8.28"), Fraction("8.47"), Fraction("-0.19")) == (
        raekke.faktisk_andel,
        raekke.forventet_andel,
        raekke.forskel_andel,
    )
    assert (2440, 2490, -50, 24) == (
        raekke.faktisk_antal,
        raekke.forventet_antal,
        raekke.forskel_antal,
        raekke.placering,
    )


def test_the_example_is_a_part_of_the_table(tabel: Benchmarktabel, eksempler: Path) -> None:
    """Four rows, figure by figure."""
    eksempel = laes_benchmark(eksempler / "benchmark_2021QMAT02.csv")

    assert 4 == len(eksempel.raekker)
    assert set(eksempel.raekker) <= set(tabel.raekker)
