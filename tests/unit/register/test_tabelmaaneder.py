"""The months of a large table are those of all of its rows, although few of them are read."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.register.tabeller import tabelmaaneder
from skaerpet_tilsyn.register.tabeller.kilde import find_tabeller
from skaerpet_tilsyn.register.tabeller.tabelmaaneder import maaneder_i
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from collections.abc import Sequence

YDELSER = pl.DataFrame(
    {"borger_id": 1, "kommunekode": "766", "ydelse": "fleksjob", "fra_dato": [date(2020, 1, 1)], "til_dato": [None]},
    schema_overrides={"til_dato": pl.Date},
)
DAGE = st.dates(date(2019, 12, 1), date(2021, 2, 28))
UMULIGE = st.sampled_from([date(1899, 12, 31), date(2200, 1, 1), date.max])
KANTER = st.sampled_from([date(1900, 1, 1), date(2199, 12, 31), date(2020, 2, 29)])
PERIODER = st.lists(
    st.tuples(DAGE | UMULIGE | KANTER | st.none(), DAGE | UMULIGE | KANTER | st.none()), min_size=1, max_size=12
)
MAANEDER = st.lists(st.integers(1, 36) | st.none(), min_size=1, max_size=12)


def _maaneder(navn: str, ramme: pl.DataFrame, gruppe: int, faa: int) -> tuple[int, int] | None:
    """By way of a file whose groups have so many rows, of which so many rows are looked at first."""
    with tempfile.TemporaryDirectory() as mappe, pytest.MonkeyPatch.context() as patch:
        patch.setattr(tabelmaaneder, "_FAA", faa)
        YDELSER.write_parquet(Path(mappe) / "ydelser.parquet")
        ramme.write_parquet(Path(mappe) / f"{navn}.parquet", row_group_size=gruppe)
        return maaneder_i(find_tabeller(Path(mappe), ("ydelser", navn))).get(navn)


def _ventet(dage: Sequence[date | None]) -> tuple[int, int] | None:
    mulige = [dag for dag in dage if dag is not None and date(1900, 1, 1) <= dag <= date(2199, 12, 31)]
    return (Maaned.af(min(mulige)).indeks, Maaned.af(max(mulige)).indeks) if mulige else None


@given(PERIODER, st.integers(1, 4), st.integers(1, 12))
def test_the_days_of_periods(perioder: list[tuple[date | None, date | None]], gruppe: int, faa: int) -> None:
    """Missing and impossible ones, such as the end of the calendar, are as if they were not there."""
    ramme = pl.DataFrame(
        {
            "borger_id": 1,
            "tilbudstype": "mentor",
            "fra_dato": [p[0] for p in perioder],
            "til_dato": [p[1] for p in perioder],
        },
        schema_overrides={"fra_dato": pl.Date, "til_dato": pl.Date},
    )

    assert _ventet([dag for periode in perioder for dag in periode]) == _maaneder("tilbud", ramme, gruppe, faa)


@pytest.mark.parametrize("art", [pl.String(), pl.Categorical(), pl.Enum([f"2020-{m:02}" for m in range(1, 13)])])
@given(MAANEDER, st.integers(1, 4), st.integers(1, 12))
def test_months_as_texts(art: pl.DataType, maaneder: list[int | None], gruppe: int, faa: int) -> None:
    """Of whatever type; an empty cell is an error that the reading reports."""
    numre = [None if m is None else (m - 1) % 12 + 1 for m in maaneder]
    tekster = [None if m is None else f"2020-{m:02}" for m in numre]
    ramme = pl.DataFrame({"borger_id": 1, "maaned": tekster, "timer": 1}).with_columns(pl.col("maaned").cast(art))
    fundet = [12 * 2020 + m - 1 for m in numre if m is not None]

    assert ((min(fundet), max(fundet)) if fundet else None) == _maaneder("loentimer", ramme, gruppe, faa)


def test_a_text_that_is_no_month_leaves_it_open() -> None:
    """Also where it stands far down."""
    ramme = pl.DataFrame({"borger_id": 1, "maaned": ["2020-01", "2020-02", "februar"], "timer": 1})

    assert _maaneder("loentimer", ramme, 1, 1) is None
