"""Which published benchmark decides."""

from __future__ import annotations

from fractions import Fraction

import pytest

from skaerpet_tilsyn.fakta import Benchmark
from skaerpet_tilsyn.fejl import Datafejl, UkendtValg
from skaerpet_tilsyn.register import (
    I_ALT,
    Benchmarkraekke,
    Benchmarktabel,
    Rullendeaar,
    benchmark_for,
    find_periode,
    vaelg_periode,
)
from skaerpet_tilsyn.tal import Interval
from skaerpet_tilsyn.tid import Maaned


def _raekke(kode: str, periode: str, gruppe: str = I_ALT) -> Benchmarkraekke:
    return Benchmarkraekke(
        kommunekode=kode,
        kommune=kode,
        periode=Rullendeaar.parse(periode),
        gruppe=gruppe,
        forskel=Benchmark(forskel=Interval.praecis(Fraction(int(kode))), trykt=f"{kode} {periode} {gruppe}"),
    )


TABEL = Benchmarktabel(
    fil="y.csv",
    raekker=(
        _raekke("766", "2021QMAT04"),
        _raekke("766", "2020QMAT04"),
        _raekke("766", "2021QMAT02"),
        _raekke("259", "2021QMAT02"),
        _raekke("259", "2021QMAT03", "A-dagpenge mv."),
    ),
)


@pytest.mark.parametrize(
    ("maaned", "periode"),
    [
        (Maaned(2021, 4), "2020QMAT04"),
        (Maaned(2021, 9), "2020QMAT04"),
        (Maaned(2021, 10), "2021QMAT02"),
        (Maaned(2021, 11), "2021QMAT02"),
        (Maaned(2022, 3), "2021QMAT02"),
        (Maaned(2022, 4), "2021QMAT04"),
        (Maaned(2030, 1), "2021QMAT04"),
    ],
)
def test_the_newest_that_ended_four_months_before(maaned: Maaned, periode: str) -> None:
    """November 2021 is decided on July 2020 to June 2021; the selection of April 2022 on 2021."""
    assert periode == str(vaelg_periode(TABEL, maaned))


def test_another_group_has_its_own_periods() -> None:
    """A year that is published for another group only is not one to choose."""
    assert Rullendeaar(2021, 3) == vaelg_periode(TABEL, Maaned(2022, 1), gruppe="A-dagpenge mv.")
    assert ("2020QMAT04", "2021QMAT02", "2021QMAT04") == tuple(map(str, TABEL.perioder()))


def test_none_is_old_enough() -> None:
    """The message names what the table has, and what is needed."""
    with pytest.raises(Datafejl) as fejl:
        vaelg_periode(TABEL, Maaned(2021, 3))

    assert str(fejl.value) == (
        "y.csv: fundet «2020QMAT04, 2021QMAT02, 2021QMAT04»; forventet et rullende år, der sluttede senest "
        "november 2020; angiv perioden, eller hent tabellen med flere perioder"
    )


def test_a_period_by_its_code() -> None:
    """Also one that is too new for the rule of four months."""
    assert Rullendeaar(2021, 4) == find_periode(TABEL, "2021qmat4")


@pytest.mark.parametrize("tekst", ["2021QMAT03", "2021Q02", "x"])
def test_a_period_that_is_not_there(tekst: str) -> None:
    """The message lists those that are."""
    with pytest.raises(UkendtValg) as fejl:
        find_periode(TABEL, tekst)

    assert str(fejl.value) == (
        f"benchmarkets periode: fundet «{tekst}»; forventet en af tabellens perioder: "
        "2020QMAT04, 2021QMAT02, 2021QMAT04; ret perioden"
    )


def test_a_municipality_in_a_period() -> None:
    """By kommunekode, period and group; None where the table has no such row."""
    fundet = benchmark_for(TABEL, "259", Rullendeaar(2021, 2))

    assert fundet is not None
    assert "259 2021QMAT02 Ydelsesgrupper i alt" == fundet.trykt
    assert benchmark_for(TABEL, "259", Rullendeaar(2021, 4)) is None
    assert benchmark_for(TABEL, "259", Rullendeaar(2021, 3), "A-dagpenge mv.") is not None
