"""Months of days, vectorised: days are counted from 1970-01-01, months are ``12 * year + month - 1``."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from skaerpet_tilsyn.fejl import UgyldigVaerdi

if TYPE_CHECKING:
    from skaerpet_tilsyn.tid import Maaned

Heltal: TypeAlias = npt.NDArray[np.signedinteger]
"""A column of whole numbers, of whatever width."""
Dage: TypeAlias = npt.NDArray[np.int32]
"""A column of days since 1970-01-01."""
Sandhed: TypeAlias = npt.NDArray[np.bool_]
"""A column of truth values."""

EPOKE: Final = 719_163
"""The ordinal of 1970-01-01 (:meth:`datetime.date.toordinal`)."""
EPOKENS_MAANED: Final = 12 * 1970
LOEBENDE: Final = 2_932_897
"""The end (exclusive) of a running period: the day after 9999-12-31."""
_STYKKE: Final = 8192


class Kalender(NamedTuple):
    """
    Month and day of the month of every day in a span, by lookup.

    Days before or after the span count as its first or last day.

    Example:
        >>> import numpy as np
        >>> k = kalender(0, 40)
        >>> k.maaned(np.array([0, 31, 1000], np.int32)) - EPOKENS_MAANED, k.dag(np.array([0, 31], np.int32))
        (array([0, 1, 1], dtype=int32), array([1, 1], dtype=int32))
    """

    foerste: int
    sidste: int
    maaneder: npt.NDArray[np.int32]
    dage: npt.NDArray[np.int32]

    def maaned(self, dage: Dage) -> npt.NDArray[np.int32]:
        """The month of each day."""
        return self.maaneder.take(self._plads(dage))

    def dag(self, dage: Dage) -> npt.NDArray[np.int32]:
        """The day of the month (from 1) of each day."""
        return self.dage.take(self._plads(dage))

    def _plads(self, dage: Dage) -> npt.NDArray[np.int32]:
        return np.clip(dage, self.foerste, self.sidste) - np.int32(self.foerste)


@lru_cache(maxsize=64)
def kalender(foerste: int, sidste: int) -> Kalender:
    """
    The calendar of a span of days, both included.

    Example:
        >>> kalender(0, 3).dage.tolist()
        [1, 2, 3, 4]
    """
    dage = np.arange(foerste, sidste + 1).astype("M8[D]")
    maaneder = dage.astype("M8[M]")
    dag = (dage - maaneder.astype("M8[D]")).astype(np.int32) + np.int32(1)
    return Kalender(foerste, sidste, maaneder.astype(np.int32) + np.int32(EPOKENS_MAANED), dag)


def kalender_over(lav: int, hoej: int) -> Kalender:
    """
    A calendar that holds a span of days, and is shared by the spans near it.

    Example:
        >>> kalender_over(3, 4) is kalender_over(5, 6)
        True
    """
    return kalender(lav // _STYKKE * _STYKKE, (hoej // _STYKKE + 1) * _STYKKE)


@lru_cache(maxsize=1024)
def foerste_dag(maaned: int) -> int:
    """
    The first day of a month index.

    Example:
        >>> foerste_dag(12 * 1970 + 1)
        31
    """
    return int(np.datetime64(maaned - EPOKENS_MAANED, "M").astype("M8[D]").astype(np.int64))


def maanedsindeks(foerste: Maaned, sidste: Maaned) -> range:
    """
    The indices of the months from the first to the last.

    Raises:
        UgyldigVaerdi: the first is after the last.

    Example:
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> len(maanedsindeks(Maaned(2020, 12), Maaned(2021, 11)))
        12
        >>> maanedsindeks(Maaned(2021, 11), Maaned(2020, 12))
        Traceback (most recent call last):
        skaerpet_tilsyn.fejl.UgyldigVaerdi: måneder: fundet 2021-11 til 2020-12; forventet en første måned før den \
sidste; byt om på dem
    """
    if foerste > sidste:
        besked = f"måneder: fundet {foerste} til {sidste}; forventet en første måned før den sidste; byt om på dem"
        raise UgyldigVaerdi(besked)
    return range(foerste.indeks, sidste.indeks + 1)
