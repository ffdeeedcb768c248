"""What counting registers gives: the figures, and what became of the rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

    from skaerpet_tilsyn.opgoerelse.ark import Ark
    from skaerpet_tilsyn.register.tabeller.kvittering import Kvittering


class MedArk(Protocol):
    """Figures that can be laid out as tables."""

    def ark(self) -> tuple[Ark, ...]:
        """The tables."""
        ...


T = TypeVar("T", bound=MedArk)


class Opgjort(NamedTuple, Generic[T]):
    """
    The figures of some registers, and what became of the rows.

    Example:
        >>> import polars as pl
        >>> from skaerpet_tilsyn import Maaned, opgoer
        >>> opgjort = opgoer({"ydelser": pl.DataFrame({"borger_id": [1], "kommunekode": ["766"],
        ...     "ydelse": ["kontanthjaelp"], "fra_dato": ["2020-01-31"], "til_dato": [None]})}, maaned=Maaned(2021, 11))
        >>> opgjort.til_polars()["maanedsandele"].height
        48
    """

    opgoerelse: T
    kvittering: Kvittering

    def ark(self) -> tuple[Ark, ...]:
        """The tables."""
        return self.opgoerelse.ark()

    def til_polars(self) -> dict[str, pl.DataFrame]:
        """The tables by name as Polars data frames."""
        return {ark.navn: ark.til_polars() for ark in self.ark()}

    def til_pandas(self) -> dict[str, pd.DataFrame]:
        """The tables by name as pandas data frames (needs pandas)."""
        return {ark.navn: ark.til_pandas() for ark in self.ark()}
