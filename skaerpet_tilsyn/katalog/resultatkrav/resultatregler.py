"""How the quantities of a window on ressourceforløb are measured: dated values and chosen readings, as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.katalog.maalgruppe.maaleregler import Maaleregler, kun_ydelser
from skaerpet_tilsyn.katalog.resultatkrav import parametre, valg

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog.regelsaet import Regelsaet


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


def resultatregler(ret: Regelsaet) -> Resultatregler:
    """
    The rules of measurement under a rule set.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> sorted(resultatregler(Regelsaet.gaeldende(date(2021, 4, 1), "resultatkrav")).uddannelser)
        ['uddannelse_su']
    """
    paa, valgt = ret.paa, ret.valgt
    uddannelser = parametre.UDDANNELSER if valgt(valg.K16) == "alle" else parametre.SU_UDDANNELSER
    return Resultatregler(
        maaleregler=kun_ydelser(paa(parametre.YDELSER).vaerdi),
        vindue=paa(parametre.VINDUE_3).vaerdi,
        seneste_aar=paa(parametre.SENESTE_AAR).vaerdi,
        selvforsoerget="selvforsoerget",
        uddannelser=frozenset(paa(uddannelser).vaerdi),
        fleksjob="fleksjob",
        virksomhedsrettede=frozenset(paa(parametre.VIRKSOMHEDSRETTEDE).vaerdi),
    )
