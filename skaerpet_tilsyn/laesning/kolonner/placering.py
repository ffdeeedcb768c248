"""
Where each person stands in each month: the twin of ``placering`` in
:mod:`skaerpet_tilsyn.katalog.maalgruppe.personmaaned`.

Most persons have at most one period in a month; those with several are settled apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.laesning.kolonner.enkelte import placer_enkelte
from skaerpet_tilsyn.laesning.kolonner.flere import placer_flere
from skaerpet_tilsyn.laesning.kolonner.steder import ingen_steder, maanedsdage

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.kolonner.forloeb import Forloebskolonner
    from skaerpet_tilsyn.laesning.kolonner.steder import Placeringer


def placeringer(
    f: Forloebskolonner, antal: int, maaneder: range, daekket: tuple[int, int], maaledag: str
) -> Placeringer:
    """
    The placing of every person in every month.

    Example:
        >>> from skaerpet_tilsyn.laesning.kolonner.forloeb import _tomme
        >>> placeringer(_tomme(), 2, range(24_262, 24_264), (0, 99_999), "primo").orden.tolist()
        [[-2, -2], [-2, -2]]
    """
    tid = maanedsdage(maaneder, daekket)
    ud = ingen_steder(tid, antal)
    if f.person.size == 0:
        return ud
    flere = placer_enkelte(ud, f, tid, maaledag)
    return placer_flere(ud, f, flere, tid, maaledag) if flere.raekke.size else ud
