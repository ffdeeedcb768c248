"""A table of results: named columns and rows of plain values, for people's tools to take over."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import frozen

from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pandas as pd
    import polars as pl

    from skaerpet_tilsyn.laesning.tekst import Json

Vaerdi: TypeAlias = "str | int | Decimal | date | Maaned | None"
"""A cell; None is unknown, and an empty cell in files."""
SKJULT: Final = "."
"""What stands in place of a suppressed count."""


@frozen(kw_only=True, order=False)
class Ark:
    """
    A table: its name, the names of its columns, its rows.

    Example:
        >>> ark = Ark(navn="a", kolonner=("n", "m"), raekker=((1, Maaned(2021, 11)),))
        >>> ark.til_polars().to_dicts()
        [{'n': 1, 'm': '2021-11'}]
    """

    navn: str
    kolonner: tuple[str, ...]
    raekker: tuple[tuple[Vaerdi, ...], ...]

    @classmethod
    def af(cls, navn: str, kolonner: Iterable[str], raekker: Iterable[tuple[Vaerdi, ...]]) -> Ark:
        """A table of rows that are made one by one."""
        return cls(navn=navn, kolonner=tuple(kolonner), raekker=tuple(raekker))

    def poster(self) -> Iterator[Json]:
        """The rows as JSON objects: exact decimals as text, days and months as ISO."""
        for raekke in self.raekker:
            yield {navn: _json(vaerdi) for navn, vaerdi in zip(self.kolonner, raekke, strict=True)}

    def til_polars(self) -> pl.DataFrame:
        """As a Polars data frame (needs the extra ``register``); months are texts."""
        import polars as pl

        kolonner = list(zip(*self.raekker, strict=True)) or [()] * len(self.kolonner)
        return pl.DataFrame(
            [
                pl.Series(navn, _ens(vaerdier), strict=False)
                for navn, vaerdier in zip(self.kolonner, kolonner, strict=True)
            ]
        )

    def til_pandas(self) -> pd.DataFrame:
        """As a pandas data frame (needs pandas)."""
        import pandas as pd

        return pd.DataFrame.from_records(
            [tuple(str(v) if isinstance(v, Maaned) else v for v in raekke) for raekke in self.raekker],
            columns=list(self.kolonner),
        )


def _json(vaerdi: Vaerdi) -> str | int | None:
    match vaerdi:
        case Decimal() | Maaned():
            return str(vaerdi)
        case date():
            return vaerdi.isoformat()
        case _:
            return vaerdi


def _ens(vaerdier: Iterable[Vaerdi]) -> list[str | int | Decimal | date | None]:
    """Values of one type: all are texts where any is a text or a month."""
    alle = list(vaerdier)
    if any(isinstance(v, str | Maaned) for v in alle):
        return [None if v is None else str(v) for v in alle]
    return [v for v in alle if not isinstance(v, Maaned)]
