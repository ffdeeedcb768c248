"""Made-up registers in which municipalities differ, so that some change under another law and others do not."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import polars as pl

from skaerpet_tilsyn.register.syntetisk import syntetisk
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def uens_kommuner(antal: int, kommuner: Sequence[str] | None = None) -> Mapping[str, pl.DataFrame]:
    """
    A synthetic register with one more long tilbud for some citizens: few in the first kommune, many in the last.

    With ``kommuner`` everybody lives in one of them, so that a small register has citizens enough in each.
    """
    tabeller = dict(syntetisk(antal, froe=7, fra=Maaned(2019, 1), til=Maaned(2021, 12)))
    ydelser = tabeller["ydelser"].with_columns(pl.col("kommunekode").cast(pl.String))
    if kommuner is not None:
        ydelser = ydelser.with_columns(
            kommunekode=pl.lit(list(kommuner)).list.get((pl.col("borger_id") % len(kommuner)).cast(pl.Int64))
        )
    orden = pl.col("kommunekode").rank("dense")
    plads = ydelser.select(pl.col("borger_id"), andel=(orden - 1) / (orden.max() - 1)).unique("borger_id", keep="first")
    # A seventh of the ids after another, so that the two have nothing to do with each other.
    med = plads.filter((pl.col("borger_id") * 7919 % 1000) < pl.col("andel") * 950).sort("borger_id")
    flere = med.select(
        "borger_id",
        tilbudstype=pl.lit("virksomhedspraktik").cast(tabeller["tilbud"].schema["tilbudstype"]),
        fra_dato=pl.lit(date(2019, 1, 1)),
        til_dato=pl.lit(date(2021, 12, 31)),
    )
    return {**tabeller, "ydelser": ydelser, "tilbud": pl.concat([tabeller["tilbud"], flere])}
