"""The independent query of ``forespoergsel.sql``, over any tables that DuckDB can read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    import duckdb
    import polars as pl

SQL: Final = Path(__file__).with_suffix(".sql")
KOLONNER: Final = ("laengde", "kommunekode", "ydelse", "fokusmaal", "maaned", "taeller", "naevner", "uafklaret")


def spoerg(
    forbindelse: duckdb.DuckDBPyConnection, foerste: date, sidste: date
) -> list[tuple[int, str, str, str, str, int, int, int]]:
    """The counts of the months from ``foerste`` to ``sidste``; columns as ``KOLONNER``."""
    return forbindelse.execute(SQL.read_text(encoding="utf-8"), {"foerste": foerste, "sidste": sidste}).fetchall()


def vis_filer(forbindelse: duckdb.DuckDBPyConnection, filer: Mapping[str, Path]) -> None:
    """Parquet files, or folders of them, as the tables of the query."""
    for navn, sti in filer.items():
        forbindelse.read_parquet(str(sti / "*.parquet" if sti.is_dir() else sti)).create_view(navn)


def vis_rammer(forbindelse: duckdb.DuckDBPyConnection, rammer: Mapping[str, pl.DataFrame]) -> None:
    """Data frames as the tables of the query."""
    for navn, ramme in rammer.items():
        forbindelse.register(navn, ramme.to_arrow())
