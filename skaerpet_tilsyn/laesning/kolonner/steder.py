"""Where persons stand: the matrices of :mod:`.placering`, and the months that they have a row for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt
from attrs import frozen

from skaerpet_tilsyn.laesning.kolonner.kalender import foerste_dag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Koder, Numre
    from skaerpet_tilsyn.laesning.kolonner.kalender import Dage

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


@frozen(kw_only=True, order=False)
class Maanedsdage:
    """A month by its row: its first day, the day after it, and whether the records cover it."""

    nr: int
    start: int
    slut: int
    daekket: bool


def maanedsdage(maaneder: range, daekket: tuple[int, int]) -> list[Maanedsdage]:
    """
    The months, of which the records cover some.

    Example:
        >>> maanedsdage(range(12 * 1970, 12 * 1970 + 1), (0, 9))
        [Maanedsdage(nr=0, start=0, slut=31, daekket=False)]
    """
    return [
        Maanedsdage(nr=nr, start=foerste_dag(m), slut=foerste_dag(m + 1), daekket=daekket[0] <= m <= daekket[1])
        for nr, m in enumerate(maaneder)
    ]


def ingen_steder(tid: Sequence[Maanedsdage], antal: int) -> Placeringer:
    """
    So many persons without any ydelse: known where the records cover the month.

    Example:
        >>> ingen_steder(maanedsdage(range(24_262, 24_264), (0, 24_262)), 2).orden.tolist()
        [[-2, -2], [-1, -1]]
    """
    form = (len(tid), antal)
    ud = Placeringer(
        orden=np.empty(form, np.int16),
        kommune=np.empty(form, np.int16),
        dag=np.empty(form, np.uint8),
        anciennitet=np.zeros(form, np.int16),
        kendt=np.empty(form, np.bool_),
        kandidater=ingen_kandidater(),
    )
    for m in tid:
        ud.orden[m.nr] = ud.kommune[m.nr] = INGEN if m.daekket else UKENDT
        ud.dag[m.nr] = m.slut - m.start
        ud.kendt[m.nr] = m.daekket
    return ud


def ingen_kandidater() -> Kandidater:
    """
    Nobody may stand anywhere else.

    Example:
        >>> ingen_kandidater().person.size
        0
    """
    tal, koder = np.zeros(0, np.int32), np.zeros(0, np.int16)
    return Kandidater(maaned=tal, person=tal, kommune=koder, orden=koder)


def maaledag(sidste: Dage, start: Dage | np.int32, slut: Dage | np.int32, hvornaar: str) -> Dage:
    """
    The measuring day of each period: by the rules its last day in the month, or the month's first or last.

    Example:
        >>> maaledag(np.array([3], np.int32), np.int32(0), np.int32(31), "ultimo").tolist()
        [30]
    """
    match hvornaar:
        case "ultimo":
            return np.broadcast_to(slut - np.int32(1), sidste.shape)
        case "primo":
            return np.broadcast_to(start, sidste.shape)
        case _:
            return sidste
