"""The lines of a CSV file, from the cells of its columns."""

from __future__ import annotations

import csv
import io
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.opgoerelse.kolonnevis import Gentagne, Heltalskolonne

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    import polars as pl

SKILLETEGN: Final = ";"
"""What a Danish Excel puts between cells."""
_LINJESKIFT: Final = "\r\n"
MANGE: Final = 5_000
"""Tables of so many rows come from registers, which Polars has read already."""


def csv_linjer(kolonner: Sequence[Collection[str | int]]) -> bytes:
    r"""
    The rows of some columns in UTF-8; Polars, where it is installed, writes many of them in the same way.

    Example:
        >>> csv_linjer([["a", "b;c"], [1, 2]])
        b'a;1\r\n"b;c";2\r\n'
    """
    antal = len(kolonner[0]) if kolonner else 0
    if antal < MANGE or len(kolonner) == 1 or find_spec("polars") is None:
        skrevet = io.StringIO()
        csv.writer(skrevet, delimiter=SKILLETEGN, lineterminator=_LINJESKIFT).writerows(zip(*kolonner, strict=True))
        return skrevet.getvalue().encode()
    return _med_polars(kolonner)


def _med_polars(kolonner: Sequence[Collection[str | int]]) -> bytes:
    import polars as pl

    # An empty text would be written as two quotation marks, and null as nothing.
    ramme = pl.DataFrame([_serie(kolonne).alias(str(nr)) for nr, kolonne in enumerate(kolonner)])
    tekster = pl.col(pl.String)
    skrevet = io.BytesIO()
    ramme.with_columns(pl.when(tekster != "").then(tekster)).write_csv(
        skrevet, include_header=False, separator=SKILLETEGN, line_terminator=_LINJESKIFT, quote_style="necessary"
    )
    return skrevet.getvalue()


def _serie(kolonne: Collection[str | int]) -> pl.Series:
    import polars as pl

    if isinstance(kolonne, Gentagne):
        return pl.Series(kolonne.vaerdier).gather(kolonne.numre)
    return pl.Series(kolonne.tal if isinstance(kolonne, Heltalskolonne) else kolonne)
