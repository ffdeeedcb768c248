"""Where persons stand: the matrices of :mod:`.placering`, and the months that they have a row for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import numpy.typing as npt
from attrs import frozen

from skaerpet_tilsyn.laesning.kolonner.kalender import foerste_dag

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Koder, Numre
    from skaerpet_tilsyn.laesning.kolonner.kalender import Dage, Sandhed

UKENDT: Final = -1
"""The code of an unknown ydelse or kommune."""
INGEN: Final = -2
"""The code of no ydelse of the målgruppe."""
FLEST_MAANEDER: Final = int(np.iinfo(np.int16).max)
"""The longest anciennitet that is told from a longer one."""


@frozen(kw_only=True, order=False, eq=False)
class Kandidater:
    """Where a person with an unknown ydelse may stand: parallel columns, one row a possibility."""

    maaned: Numre
    person: Numre
    kommune: Koder
    orden: Koder


@frozen(kw_only=True, order=False, eq=False)
class Placeringer:
    """
    Matrices with a row a month and a column a person.

    ``orden`` is the ydelse by its place in the statute's order, or ``UKENDT`` or ``INGEN``; so is
    ``kommune``. ``dag`` is the last day of the month on the ydelse, from 1.
    """

    orden: npt.NDArray[np.int16]
    kommune: npt.NDArray[np.int16]
    dag: npt.NDArray[np.uint8]
    anciennitet: npt.NDArray[np.int16]
    kendt: npt.NDArray[np.bool_]
    kandidater: Kandidater


class Flere(NamedTuple):
    """The rows of the periods of persons who have several in a month, and that month by its number."""

    maaned: npt.NDArray[np.intp]
    raekke: npt.NDArray[np.intp]


class Maanedsdage(NamedTuple):
    """The months: the number of each, its first day, the day after it, and whether the records cover it."""

    nr: Koder
    start: Dage
    slut: Dage
    daekket: Sandhed

    def lodret(self) -> Maanedsdage:
        """The same as columns, to stand beside the persons of each month."""
        return Maanedsdage(
            self.nr[:, np.newaxis],
            self.start[:, np.newaxis],
            self.slut[:, np.newaxis],
            self.daekket[:, np.newaxis],
        )

    def gentaget(self, antal: npt.NDArray[np.intp]) -> Maanedsdage:
        """Those of rows of which so many are of each month, month by month."""
        return Maanedsdage(
            self.nr.repeat(antal), self.start.repeat(antal), self.slut.repeat(antal), self.daekket.repeat(antal)
        )

    def af(self, maaned: npt.NDArray[np.intp]) -> Maanedsdage:
        """Those of some rows, by their numbers."""
        return Maanedsdage(
            self.nr.take(maaned), self.start.take(maaned), self.slut.take(maaned), self.daekket.take(maaned)
        )


def maanedsdage(maaneder: range, daekket: tuple[int, int]) -> Maanedsdage:
    """
    The months, of which the records cover some.

    Example:
        >>> maanedsdage(range(12 * 1970, 12 * 1970 + 2), (0, 12 * 1970)).daekket.tolist()
        [True, False]
    """
    dage = np.array([foerste_dag(m) for m in range(maaneder.start, maaneder.stop + 1)], np.int32)
    er_daekket = np.array([daekket[0] <= m <= daekket[1] for m in maaneder], np.bool_)
    return Maanedsdage(np.arange(len(maaneder), dtype=np.int16), dage[:-1], dage[1:], er_daekket)


def antal_pr_maaned(pladser: npt.NDArray[np.intp], form: tuple[int, ...]) -> npt.NDArray[np.intp]:
    """
    How many of some places of a matrix, in order, lie in each row; far quicker than dividing each of them.

    Example:
        >>> antal_pr_maaned(np.array([0, 2, 3]), (2, 3)).tolist()
        [2, 1]
    """
    maaneder, personer = form
    return np.diff(np.searchsorted(pladser, np.arange(maaneder + 1) * personer))


def ingen_steder(tid: Maanedsdage, antal: int) -> Placeringer:
    """
    So many persons without any ydelse: known where the records cover the month.

    Example:
        >>> ingen_steder(maanedsdage(range(24_262, 24_264), (0, 24_262)), 2).orden.tolist()
        [[-2, -2], [-1, -1]]
    """
    form = (len(tid.start), antal)
    _, _, _, daekket = lodret = tid.lodret()
    ingen = np.where(daekket, np.int16(INGEN), np.int16(UKENDT))
    return Placeringer(
        orden=np.full(form, ingen),
        kommune=np.full(form, ingen),
        dag=np.full(form, (lodret.slut - lodret.start).astype(np.uint8)),
        anciennitet=np.zeros(form, np.int16),
        kendt=np.full(form, daekket),
        kandidater=ingen_kandidater(),
    )


def ingen_kandidater() -> Kandidater:
    """
    Nobody may stand anywhere else.

    Example:
        >>> ingen_kandidater().person.size
        0
    """
    tal, koder = np.zeros(0, np.int32), np.zeros(0, np.int16)
    return Kandidater(maaned=tal, person=tal, kommune=koder, orden=koder)


def maaledag(sidste: Dage, tid: Maanedsdage, hvornaar: str) -> Dage:
    """
    The measuring day of each period: by the rules its last day in the month, or the month's first or last.

    Example:
        >>> maaledag(np.array([3], np.int32), maanedsdage(range(12 * 1970, 12 * 1970 + 1), (0, 1)), "ultimo").tolist()
        [30]
    """
    match hvornaar:
        case "ultimo":
            return tid.slut - np.int32(1)
        case "primo":
            return tid.start
        case _:
            return sidste
