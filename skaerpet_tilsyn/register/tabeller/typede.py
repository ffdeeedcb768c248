"""Columns whose type already says what they mean: days, numbers and truth values need no reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from skaerpet_tilsyn.register.tabeller.skema import Art

if TYPE_CHECKING:
    from skaerpet_tilsyn.register.tabeller.skema import Felt

_HUNDREDE: Final = 100
_HUNDREDEDELE: Final = 2
_STOERSTE_TIMETAL: Final = 10_000_000


def uden_tekst(serie: pl.Series, felt: Felt) -> pl.Series | None:
    """The column where its type already says what it means; None where it must be read as text."""
    match felt.art, serie.dtype:
        case Art.DATO, pl.Date():
            return serie.to_physical()
        case Art.DATO, pl.Datetime():
            dage = serie.cast(pl.Date)
            return dage.to_physical() if bool((dage.cast(serie.dtype) == serie).all()) else None
        case Art.MAANED, pl.Date():
            return (serie.dt.year() * 12 + serie.dt.month().cast(pl.Int32) - 1).cast(pl.Int32)
        case Art.TIMER, pl.Decimal() as art if art.scale == _HUNDREDEDELE:
            return _timer(serie.to_physical())
        case Art.TIMER, art if art.is_integer():
            return _timer(serie.cast(pl.Int64) * _HUNDREDE)
        case Art.TIMER, art if art.is_float():
            return _timer_af_decimaltal(serie)
        case Art.ANTAL, art if art.is_integer():
            return serie.cast(pl.Int32, strict=False) if not bool((serie < 0).any()) else None
        case Art.JA_NEJ, pl.Boolean():
            return serie.cast(pl.Int16)
        case _:
            return None


def _timer(hundrededele: pl.Series) -> pl.Series | None:
    """Hundredths, where none is negative or absurd; those are read as text, which says where they are."""
    if hundrededele.len() > hundrededele.null_count():
        lavest, hoejest = hundrededele.min(), hundrededele.max()
        if not isinstance(lavest, int) or not isinstance(hoejest, int) or lavest < 0 or hoejest > _STOERSTE_TIMETAL:
            return None
    return hundrededele.cast(pl.Int32)


def _timer_af_decimaltal(serie: pl.Series) -> pl.Series | None:
    """Floating point is a way to store a decimal: the nearest hundredth, which must be the number itself."""
    if bool(serie.is_nan().any()) or bool(serie.is_infinite().any()):
        return None
    hundrededele = (serie * _HUNDREDE).round().cast(pl.Int64, strict=False)
    samme = (hundrededele.cast(pl.Float64) / _HUNDREDE == serie.cast(pl.Float64)).fill_null(value=True)
    return _timer(hundrededele) if bool(samme.all()) else None
