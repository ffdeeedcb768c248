"""Events within each subject's own days: every pair of a subject and an event of its person."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Numre
    from skaerpet_tilsyn.laesning.kolonner.kalender import Dage


class Par(NamedTuple):
    """The subject and the event of each pair, by subject and then in the order of the events."""

    emne: npt.NDArray[np.intp]
    haendelse: npt.NDArray[np.intp]


class Haendelser:
    """
    The events of a block of persons in order of time, sorted once.

    Example:
        >>> h = Haendelser(np.array([1, 0, 1], np.int32), np.array([5, 7, 3], np.int32))
        >>> par = h.par(np.array([1], np.int32), np.array([4], np.int32), np.array([9], np.int32))
        >>> par.emne.tolist(), par.haendelse.tolist()
        ([0], [0])
    """

    def __init__(self, person: Numre, dag: Dage) -> None:
        noegle = _noegle(person, dag)
        self._orden: npt.NDArray[np.intp] = np.argsort(noegle, kind="stable")
        self._noegle = noegle[self._orden]

    def par(self, person: Numre, fra: Dage, til: Dage) -> Par:
        """The events of each subject's person from a day up to another."""
        lav = np.searchsorted(self._noegle, _noegle(person, fra))
        hoej = np.searchsorted(self._noegle, _noegle(person, np.maximum(fra, til)))
        antal = hoej - lav
        emne = np.repeat(np.arange(person.size), antal)
        plads = np.arange(emne.size) + np.repeat(lav - (np.cumsum(antal) - antal), antal)
        return Par(emne, self._orden[plads])


def _noegle(person: Numre, dag: Dage) -> npt.NDArray[np.int64]:
    noegle: npt.NDArray[np.int64] = (person.astype(np.int64) << 32) + dag
    return noegle
