"""Columns whose type already says what they mean: days, numbers and truth values need no reading."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

import polars as pl

from skaerpet_tilsyn.laesning.kolonner.kalender import EPOKE
from skaerpet_tilsyn.register.tabeller.skema import Art
from skaerpet_tilsyn.register.talkolonne import STOERSTE_GRAD
from skaerpet_tilsyn.tal import tierpotens

if TYPE_CHECKING:
    from skaerpet_tilsyn.register.tabeller.skema import Felt

FOERSTE_AAR, SIDSTE_AAR = 1900, 2199
"""Days and months outside these years are taken for mistakes: one of them would stretch what a table covers."""
FOERSTE_DAG: Final = date(FOERSTE_AAR, 1, 1).toordinal() - EPOKE
SIDSTE_DAG: Final = date(SIDSTE_AAR, 12, 31).toordinal() - EPOKE
EVIGT: Final = date.max.toordinal() - EPOKE
"""How many registers write the end of a running period: 9999-12-31, in days."""
STOERSTE_TIMETAL: Final = 100_000
STOERSTE_ANTAL: Final = 1200
"""More hours in a month, or months of anciennitet, than anybody can have; what is larger is a mistake."""
_CIFRE: Final = 9
"""Any number of so many digits fits in 4 bytes."""


def kan_deles(art: Art, type_: pl.DataType) -> bool:
    """
    Whether a column is decimals that fit in 4 bytes as whole parts of its unit: their type says that it has few digits.

    Example:
        >>> kan_deles(Art.TIMER, pl.Decimal(8, 2)), kan_deles(Art.TIMER, pl.Decimal(10, 2))
        (True, False)
    """
    if art not in _DELT or not isinstance(type_, pl.Decimal):
        return False
    return type_.scale == _DELT[art].decimaler and type_.precision <= _CIFRE


def hele_dele(decimaler: pl.Expr) -> pl.Expr:
    """
    Such decimals as whole parts; a file with a number that its own type has no room for cannot be read.

    Example:
        >>> from decimal import Decimal
        >>> pl.select(hele_dele(pl.lit(Decimal("160.33")))).item()
        16033
    """
    return decimaler.to_physical().cast(pl.Int32)


def uden_tekst(serie: pl.Series, felt: Felt, *, delt: bool = False) -> pl.Series | None:
    """
    The column where its type already says what it means; None where it must be read as text.

    ``delt``: it is decimals that have been made whole parts already.

    A value that is no good makes it text too: the reading of texts says what is wrong, and where.
    """
    match felt.art, serie.dtype:
        case Art.DATO, pl.Date():
            return _dage(serie.cast(pl.Int32), felt)
        case Art.DATO, pl.Datetime():
            dage = _hele_dage(serie)
            return None if dage is None else _dage(dage.to_physical(), felt)
        case Art.MAANED, pl.Date():
            return _maaneder(serie)
        case Art.MAANED, pl.Datetime():
            dage = _hele_dage(serie)
            return None if dage is None else _maaneder(dage)
        case ((Art.TIMER | Art.GRAD), _) if delt:
            return _heltal(serie, _DELT[felt.art].dele * _DELT[felt.art].hoejst)
        case ((Art.TIMER | Art.GRAD), _):
            return _tal(serie, _DELT[felt.art])
        case Art.ANTAL, art if art.is_integer():
            return _heltal(serie, STOERSTE_ANTAL)
        case Art.JA_NEJ, pl.Boolean():
            return serie.cast(pl.Int16)
        case _:
            return None


def _inden_for(tal: pl.Series, lav: int, hoej: int) -> bool:
    """Whether every number that is there lies between two bounds; of a text, or what is no number, none does."""
    mindst, stoerst = tal.min(), tal.max()
    if mindst is None:
        return True
    return isinstance(mindst, int | float) and isinstance(stoerst, int | float) and lav <= mindst and stoerst <= hoej


def _dage(dage: pl.Series, felt: Felt) -> pl.Series | None:
    if felt.er_slut and dage.max() == EVIGT:
        dage = dage.set(dage == EVIGT, None)
    return dage if _inden_for(dage, FOERSTE_DAG, SIDSTE_DAG) else None


def _hele_dage(serie: pl.Series) -> pl.Series | None:
    """The days of some moments, as their own clocks show them; None where one has a time of day."""
    lokalt = serie.dt.replace_time_zone(None)
    dage = lokalt.cast(pl.Date)
    return dage if bool((dage.cast(lokalt.dtype) == lokalt).all()) else None


def _maaneder(dage: pl.Series) -> pl.Series | None:
    if not _inden_for(dage.to_physical(), FOERSTE_DAG, SIDSTE_DAG):
        return None
    return (dage.dt.year() * 12 + dage.dt.month().cast(pl.Int32) - 1).cast(pl.Int32)


def _heltal(tal: pl.Series, hoejst: int) -> pl.Series | None:
    """Whole numbers from 0 on, where none is negative or absurd."""
    # None is too large for the narrower type, so it need not look for such numbers once more.
    return tal.cast(pl.Int32, wrap_numerical=True) if _inden_for(tal, 0, hoejst) else None


class _Delt(NamedTuple):
    """A number with so many decimals, and the largest that it can be."""

    decimaler: int
    hoejst: int

    @property
    def dele(self) -> int:
        """Into how many parts a unit is split."""
        return tierpotens(self.decimaler)


_DELT: Final = {Art.TIMER: _Delt(2, STOERSTE_TIMETAL), Art.GRAD: _Delt(6, STOERSTE_GRAD)}


def _tal(serie: pl.Series, delt: _Delt) -> pl.Series | None:
    match serie.dtype:
        case pl.Decimal() as art if art.scale == delt.decimaler:
            return _smalle(serie.to_physical(), delt)
        case pl.Decimal():
            return _af_decimaler(serie, delt)
        case art if art.is_integer():
            hele = _heltal(serie, delt.hoejst)
            return None if hele is None else hele * delt.dele
        case art if art.is_float():
            return _af_decimaltal(serie, delt)
        case _:
            return None


def _af_decimaler(serie: pl.Series, delt: _Delt) -> pl.Series | None:
    """Exact numbers with another number of decimals, where those beyond the last are zeros."""
    delte = serie.cast(pl.Decimal(38, delt.decimaler), strict=False)
    if delte.null_count() > serie.null_count() or not bool((delte.cast(serie.dtype) == serie).all()):
        return None
    return _smalle(delte.to_physical(), delt)


def _smalle(dele: pl.Series, delt: _Delt) -> pl.Series | None:
    """Whole numbers of 16 bytes, looked at once: what does not fit in 4 is absurd."""
    smalle = dele.cast(pl.Int32, strict=False)
    return None if smalle.null_count() > dele.null_count() else _heltal(smalle, delt.dele * delt.hoejst)


def _af_decimaltal(serie: pl.Series, delt: _Delt) -> pl.Series | None:
    """Floating point is a way to store a decimal: the nearest part of a unit, which must be the number itself."""
    if bool(serie.is_nan().any()) or not _inden_for(serie, 0, delt.hoejst):
        return None
    delte = (serie * delt.dele).round().cast(pl.Int32)
    samme = (delte.cast(pl.Float64) / delt.dele == serie.cast(pl.Float64)).fill_null(value=True)
    return delte if bool(samme.all()) else None
