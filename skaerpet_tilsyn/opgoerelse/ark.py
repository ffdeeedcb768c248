"""A table of results: named columns and rows of plain values, for people's tools to take over."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from skaerpet_tilsyn.opgoerelse.datafelter import Art, datafelt
from skaerpet_tilsyn.opgoerelse.kolonnevis import Kolonnevis
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    import pandas as pd
    import polars as pl

    from skaerpet_tilsyn.laesning.tekst import Json
    from skaerpet_tilsyn.opgoerelse.maerker import Er, Maerke
    from skaerpet_tilsyn.opgoerelse.vaerdi import Vaerdi

SKJULT: Final = "."
"""What stands in place of a suppressed count."""


@frozen(kw_only=True, order=False)
class Ark:
    """
    A table: its name, the names of its columns, its rows.

    For workbooks: what people call it, which cells are marked, and which rows are totals (those where a cell holds
    the word).

    Example:
        >>> ark = Ark(navn="a", kolonner=("n", "m"), raekker=((1, Maaned(2021, 11)),))
        >>> ark.til_polars().to_dicts(), ark.overskrift
        ([{'n': 1, 'm': '2021-11'}], 'A')
    """

    navn: str
    kolonner: tuple[str, ...]
    raekker: Sequence[tuple[Vaerdi, ...]]
    titel: str = ""
    maerker: tuple[Maerke, ...] = ()
    i_alt: tuple[Er, ...] = ()

    @classmethod
    def af(cls, navn: str, kolonner: Iterable[str], raekker: Iterable[tuple[Vaerdi, ...]]) -> Ark:
        """A table of rows that are made one by one."""
        return cls(navn=navn, kolonner=tuple(kolonner), raekker=tuple(raekker))

    @property
    def overskrift(self) -> str:
        """What people call the table; else its name as a text."""
        return self.titel or self.navn.replace("_", " ").capitalize()

    @property
    def kolonnevis(self) -> tuple[Collection[Vaerdi], ...]:
        """The values column by column."""
        if isinstance(self.raekker, Kolonnevis):
            return self.raekker.kolonner
        return tuple(zip(*self.raekker, strict=True)) or ((),) * len(self.kolonner)

    def vist(self, titel: str = "", maerker: Iterable[Maerke] = (), i_alt: Iterable[Er] = ()) -> Ark:
        """The same table under a title, with marks and totals."""
        return evolve(self, titel=titel, maerker=tuple(maerker), i_alt=tuple(i_alt))

    def poster(self) -> Iterator[Json]:
        """The rows as JSON objects: exact decimals as text, days and months as ISO."""
        for raekke in self.raekker:
            yield {navn: _json(vaerdi) for navn, vaerdi in zip(self.kolonner, raekke, strict=True)}

    def til_polars(self) -> pl.DataFrame:
        """As a Polars data frame (needs the extra ``register``); months are texts."""
        import polars as pl

        typer = {Art.TEKST: pl.String(), Art.ANTAL: pl.Int64(), Art.TAL: pl.Decimal(scale=2), Art.DAG: pl.Date()}
        typer[Art.MAANED] = pl.String()
        serier: list[pl.Series] = []
        for navn, vaerdier in zip(self.kolonner, self.kolonnevis, strict=True):
            art = self._art(navn)
            ens = _ens(vaerdier, tekst=art is Art.TEKST)
            # Of nothing but unknown values the kind of column still says what they would be.
            tom = typer.get(art) if art is not None and all(v is None for v in ens) else None
            serier.append(pl.Series(navn, ens, dtype=tom, strict=False))
        return pl.DataFrame(serier)

    def til_pandas(self) -> pd.DataFrame:
        """As a pandas data frame (needs pandas)."""
        import pandas as pd

        tekster = [self._art(navn) is Art.TEKST for navn in self.kolonner]
        return pd.DataFrame.from_records(
            [
                tuple(
                    str(v) if isinstance(v, Maaned) or (tekst and v is not None) else v
                    for v, tekst in zip(raekke, tekster, strict=True)
                )
                for raekke in self.raekker
            ],
            columns=list(self.kolonner),
        )

    def _art(self, kolonne: str) -> Art | None:
        felt = datafelt(self.navn, kolonne)
        return None if felt is None else felt.art


def _json(vaerdi: Vaerdi) -> str | int | None:
    match vaerdi:
        case Decimal() | Maaned():
            return str(vaerdi)
        case date():
            return vaerdi.isoformat()
        case _:
            return vaerdi


def _ens(vaerdier: Iterable[Vaerdi], *, tekst: bool) -> list[str | int | Decimal | date | None]:
    """Values of one type: all are texts where any is a text or a month, or where they are to be."""
    alle = list(vaerdier)
    if tekst or any(isinstance(v, str | Maaned) for v in alle):
        return [None if v is None else str(v) for v in alle]
    return [v for v in alle if not isinstance(v, Maaned)]
