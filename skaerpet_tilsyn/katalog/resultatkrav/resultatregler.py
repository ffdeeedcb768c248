"""How the quantities of a window on ressourceforløb are measured: dated values and chosen readings, as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.katalog.maalgruppe.maaleregler import Maaleregler, kun_ydelser
from skaerpet_tilsyn.katalog.resultatkrav import parametre, valg

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from skaerpet_tilsyn.udtryk import Valg


@frozen(kw_only=True, order=False)
class Resultatregler:
    """
    Everything that the measuring of a window needs of the law.

    ``maaleregler`` place a citizen on the ydelser of the målgruppe, month by month.
    """

    maaleregler: Maaleregler
    vindue: int
    seneste_aar: int
    selvforsoerget: str
    uddannelser: frozenset[str]
    fleksjob: str
    virksomhedsrettede: frozenset[str]


def resultatregler(dag: date, valgt: Callable[[Valg], str]) -> Resultatregler:
    """
    The rules of measurement on a day, under the chosen readings.

    Example:
        >>> from datetime import date
        >>> sorted(resultatregler(date(2021, 4, 1), lambda valg: valg.valgt).uddannelser)
        ['uddannelse_su']
    """
    uddannelser = parametre.UDDANNELSER if valgt(valg.K16) == "alle" else parametre.SU_UDDANNELSER
    return Resultatregler(
        maaleregler=kun_ydelser(parametre.YDELSER.paa(dag).vaerdi),
        vindue=parametre.VINDUE_3.paa(dag).vaerdi,
        seneste_aar=parametre.SENESTE_AAR.paa(dag).vaerdi,
        selvforsoerget="selvforsoerget",
        uddannelser=frozenset(uddannelser.paa(dag).vaerdi),
        fleksjob="fleksjob",
        virksomhedsrettede=frozenset(parametre.VIRKSOMHEDSRETTEDE.paa(dag).vaerdi),
    )
