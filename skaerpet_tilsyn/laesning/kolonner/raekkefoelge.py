"""The order of rows by group and day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Numre
    from skaerpet_tilsyn.laesning.kolonner.kalender import Dage

T = TypeVar("T", bound=np.generic)

DAGSBIT: Final = 23
"""A day from the first one on fits in so many bits (22,000 years)."""
_RAEKKEBIT: Final = 20
"""So many rows of a block can be sorted together with their key."""
_ORDBIT: Final = 63


class Flytning(NamedTuple):
    """Which rows stand elsewhere when all are in order: where they come to stand, and from where."""

    til: npt.NDArray[np.intp]
    fra: npt.NDArray[np.intp]

    def flyt(self, kolonne: npt.NDArray[T]) -> None:
        """Move the rows of a column."""
        kolonne[self.til] = kolonne.take(self.fra)


def raekkefoelge(person: Numre, gruppe: Numre, dag: Dage) -> Flytning | None:
    """
    What puts rows in order by group and day, those with both alike as they stand; None where all stand in it.

    The groups of a person are numbered one after the other, and those of the next person come after them.

    Example:
        >>> import numpy as np
        >>> nul = np.zeros(3, np.int32)
        >>> flytning = raekkefoelge(nul, np.array([1, 0, 1], np.int32), np.array([9, 9, 8], np.int32))
        >>> flytning.til.tolist(), flytning.fra.tolist()
        ([0, 1, 2], [1, 2, 0])
    """
    brud = np.flatnonzero((gruppe[1:] < gruppe[:-1]) | ((gruppe[1:] == gruppe[:-1]) & (dag[1:] < dag[:-1])))
    if not brud.size:
        return None
    if bool((person[1:] < person[:-1]).any()):
        deres = np.arange(person.size)
    else:
        # Where rows stand by person, only those of persons with rows out of order are sorted.
        uordnet = np.zeros(int(person[-1]) + 1, np.bool_)
        uordnet[person.take(brud)] = True
        deres = np.flatnonzero(uordnet.take(person))
    return Flytning(deres, deres.take(_sorteret(gruppe.take(deres), dag.take(deres))))


def _sorteret(gruppe: Numre, dag: Dage) -> npt.NDArray[np.intp]:
    noegle = (gruppe.astype(np.int64) << DAGSBIT) | (dag - np.int64(dag.min()))
    if int(noegle.max()).bit_length() + _RAEKKEBIT <= _ORDBIT and noegle.size < 1 << _RAEKKEBIT:
        # The row travels in the low bits: one sort of numbers is faster than one of rows.
        pakket = (noegle << _RAEKKEBIT) | np.arange(noegle.size)
        pakket.sort()
        return (pakket & ((1 << _RAEKKEBIT) - 1)).astype(np.intp)
    return np.argsort(noegle, kind="stable")
