"""Columns whose type already says what they mean: days, numbers and truth values need no reading."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import polars as pl

from skaerpet_tilsyn.laesning.kolonner.kalender import EPOKE
from skaerpet_tilsyn.register.tabeller.skema import Art

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
_HUNDREDE: Final = 100
_HUNDREDEDELE: Final = 2


def uden_tekst(serie: pl.Series, felt: Felt) -> pl.Series | None:
    """
    The column where its type already says what it means; None where it must be read as text.

    A value that is no good makes it text too: the reading of texts says what is wrong, and where.
    """
    match felt.art, serie.dtype:
        case Art.DATO, pl.Date():
            return _dage(serie.to_physical(), felt)
        case Art.DATO, pl.Datetime():
            dage = _hele_dage(serie)
            return None if dage is None else _dage(dage.to_physical(), felt)
        case Art.MAANED, pl.Date():
            return _maaneder(serie)
        case Art.MAANED, pl.Datetime():
            dage = _hele_dage(serie)
            return None if dage is None else _maaneder(dage)
        case Art.TIMER, pl.Decimal() as art if art.scale == _HUNDREDEDELE:
            return _heltal(serie.to_physical(), _HUNDREDE * STOERSTE_TIMETAL)
        case Art.TIMER, pl.Decimal():
            return _timer_af_decimaler(serie)
        case Art.TIMER, art if art.is_integer():
            timer = _heltal(serie, STOERSTE_TIMETAL)
            return None if timer is None else timer * _HUNDREDE
        case Art.TIMER, art if art.is_float():
            return _timer_af_decimaltal(serie)
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
    if felt.tom and dage.max() == EVIGT:
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
    return tal.cast(pl.Int32) if _inden_for(tal, 0, hoejst) else None


def _timer_af_decimaler(serie: pl.Series) -> pl.Series | None:
    """Exact numbers with another number of decimals, where those beyond the second are zeros."""
    hundrededele = serie.cast(pl.Decimal(38, _HUNDREDEDELE), strict=False)
    if hundrededele.null_count() > serie.null_count() or not bool((hundrededele.cast(serie.dtype) == serie).all()):
        return None
    return _heltal(hundrededele.to_physical(), _HUNDREDE * STOERSTE_TIMETAL)


def _timer_af_decimaltal(serie: pl.Series) -> pl.Series | None:
    """Floating point is a way to store a decimal: the nearest hundredth, which must be the number itself."""
    if bool(serie.is_nan().any()) or not _inden_for(serie, 0, STOERSTE_TIMETAL):
        return None
    hundrededele = (serie * _HUNDREDE).round().cast(pl.Int32)
    samme = (hundrededele.cast(pl.Float64) / _HUNDREDE == serie.cast(pl.Float64)).fill_null(value=True)
    return hundrededele if bool(samme.all()) else None
