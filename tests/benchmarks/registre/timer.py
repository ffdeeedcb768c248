"""The hours of a register in windows of months: exactly, and as sums of binary fractions go wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt
import polars as pl

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Sandhed: TypeAlias = npt.NDArray[np.bool_]
Tal: TypeAlias = npt.NDArray[np.int64]
GRAENSE: Final = 22_500
"""225 hours in hundredths."""
TIMER: Final = GRAENSE / 100
VINDUE: Final = 12


class Timerraekker(NamedTuple):
    """The rows as they stand in the file: the person's place, the month, and hundredths with their sign."""

    person: Tal
    maaned: Tal
    hundrededele: Tal


def laes_timer(sti: Path, ider: pl.Series) -> Timerraekker:
    """The rows of the persons in ``ider``, read without the library; hours are decimals in the file."""
    plads = pl.DataFrame({"borger_id": ider, "person": np.arange(ider.len())})
    maaned = pl.col("maaned").cast(pl.String)
    fortegn = pl.when(pl.col("tilbagefoersel").cast(pl.String) == "ja").then(-1).otherwise(1)
    raekker = (
        pl.read_parquet(sti)
        .filter(pl.col("ordinaer").cast(pl.String) == "ja")
        .join(plads, on="borger_id", maintain_order="left")
        .select(
            "person",
            maaned=maaned.str.slice(0, 4).cast(pl.Int64) * 12 + maaned.str.slice(5).cast(pl.Int64) - 1,
            hundrededele=(pl.col("timer") * 100).cast(pl.Int64) * fortegn,
        )
    )
    return Timerraekker(*(raekker[navn].to_numpy() for navn in Timerraekker._fields))


def i_vindue(raekker: Timerraekker, sidste: int) -> Timerraekker:
    """The rows of the 12 months that end with ``sidste``."""
    med = (raekker.maaned > sidste - VINDUE) & (raekker.maaned <= sidste)
    return Timerraekker(raekker.person[med], raekker.maaned[med], raekker.hundrededele[med])


def eksakt(raekker: Timerraekker, antal: int) -> Tal:
    """The sum of each person in hundredths."""
    sum_ = np.zeros(antal, np.int64)
    np.add.at(sum_, raekker.person, raekker.hundrededele)
    return sum_


def naiv(raekker: Timerraekker, antal: int, art: type[np.floating]) -> Sandhed:
    """Who has 225 hours when hours are binary fractions, added in the order of the rows."""
    sum_ = np.zeros(antal, art)
    np.add.at(sum_, raekker.person, (raekker.hundrededele / 100).astype(art))
    return sum_ >= TIMER


def loebende(raekker: Timerraekker, antal: int, maaneder: range) -> Iterator[Sandhed]:
    """The same by a running total over all months, where a window is a difference of two totals (float64)."""
    foerste = int(raekker.maaned.min())
    felter = np.zeros((maaneder.stop - foerste, antal))
    for nr, raekke in enumerate(felter):
        i_maaned = raekker.maaned == foerste + nr
        np.add.at(raekke, raekker.person[i_maaned], raekker.hundrededele[i_maaned] / 100)
    total = np.cumsum(felter, axis=0, out=felter)
    for maaned in maaneder:
        slut = total[maaned - foerste]
        yield (slut - total[maaned - foerste - VINDUE] if maaned - foerste >= VINDUE else slut) >= TIMER
