"""Counts with bounds, and days to count in, one for each kontaktforløb of a block."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import numpy.typing as npt

from skaerpet_tilsyn.laesning.kolonner.kalender import LOEBENDE, foerste_dag

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Spaend
    from skaerpet_tilsyn.laesning.kolonner.kalender import Dage, Sandhed

UDEN_LOFT: Final = np.int32(2**31 - 1)
"""No upper bound."""
SAND, FALSK, UVIS = np.int16(1), np.int16(0), np.int16(-1)
"""A truth value of which nothing may be known."""


class Indsatstal(NamedTuple):
    """
    How many surely count and how many may: those that the records hold of the days so far.

    ``alle`` is whether those are all days that count, ``daekket`` whether the records cover them.

    Example:
        >>> tal = Indsatstal(np.array([1, 1]), np.array([2, 2]), np.array([True, False]), np.array([True, True]))
        >>> tal.oevre.tolist() == [2, int(UDEN_LOFT)], tal.hidtil.tolist()
        (True, [2, 2])
    """

    nedre: npt.NDArray[np.int32]
    mulige: npt.NDArray[np.int32]
    alle: Sandhed
    daekket: Sandhed

    @property
    def oevre(self) -> npt.NDArray[np.int32]:
        """The upper bounds; ``UDEN_LOFT`` where there is none."""
        return np.where(self.alle & self.daekket, self.mulige, UDEN_LOFT)

    @property
    def hidtil(self) -> npt.NDArray[np.int32]:
        """The upper bounds as if nothing more happens."""
        return np.where(self.daekket, self.mulige, UDEN_LOFT)


class Indsatsdage(NamedTuple):
    """Half-open days, and whether those are all: see :class:`skaerpet_tilsyn.katalog.jobsamtaler.taelling.Dage`."""

    fra: Dage
    til: Dage
    alle: Sandhed

    def set_fra(self, slut: int) -> Indsatsdage:
        """The same as they are known on the day ``slut`` (not included)."""
        return Indsatsdage(self.fra, np.minimum(self.til, np.int32(slut)), self.alle & (self.til <= slut))

    def daekket(self, spaend: Spaend | None) -> Sandhed:
        """Where the months of the days are all within a span."""
        return rummer(spaend, self.fra, self.til)


def rummer(spaend: Spaend | None, fra: Dage, til: Dage) -> Sandhed:
    """
    Where a table covers the months from a day up to another.

    Example:
        >>> from skaerpet_tilsyn.fakta import Spaend
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> rummer(Spaend(None, Maaned(1970, 1)), np.array([0, 0]), np.array([31, 32])).tolist()
        [True, False]
    """
    if spaend is None:
        return np.zeros(fra.size, np.bool_)
    # The month of a day is within a span when the day is: spans are whole months.
    foer = np.ones(fra.size, np.bool_) if spaend.fra is None else fra >= foerste_dag(spaend.fra.indeks)
    return foer if spaend.til is None else foer & (til <= foerste_dag(spaend.til.indeks + 1))


def slutter(spaend: Spaend | None) -> int:
    """The first day that a table no longer covers; one that isn't there covers none."""
    if spaend is None:
        return -int(UDEN_LOFT)
    return LOEBENDE if spaend.til is None else foerste_dag(spaend.til.indeks + 1)


def frem(dage: Dage, maaneder: int) -> Dage:
    """
    The day so many months later; at a month's end, clipped to it.

    Example:
        >>> frem(np.array([30, 58], np.int32), 1).tolist()
        [58, 86]
    """
    maaned = dage.astype("M8[D]").astype("M8[M]")
    i_maaneden = dage - maaned.astype("M8[D]").astype(np.int32)
    foerste = (maaned + maaneder).astype("M8[D]").astype(np.int32)
    laengde = (maaned + maaneder + 1).astype("M8[D]").astype(np.int32) - foerste
    frem_: Dage = (foerste + np.minimum(i_maaneden, laengde - 1)).astype(np.int32)
    return frem_


def svar(sand: Sandhed, falsk: Sandhed) -> npt.NDArray[np.int16]:
    """Two columns of truth as one of codes; what is neither is unknown."""
    return np.where(sand, SAND, np.where(falsk, FALSK, UVIS))
