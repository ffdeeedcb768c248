"""The quantities of a window on ressourceforløb, as names that rules can use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.fakta import Borger
from skaerpet_tilsyn.katalog.resultatkrav import kilder, parametre
from skaerpet_tilsyn.katalog.resultatkrav.resultattal import Resultattal
from skaerpet_tilsyn.tal import Andel, Grad
from skaerpet_tilsyn.udtryk import Parameter, Stoerrelse

if TYPE_CHECKING:
    from skaerpet_tilsyn.ret import Retskilde


def _antal(
    navn: str, titel: str, enhed: str, kilde: Retskilde, vindue: Parameter[int] = parametre.VINDUE_3
) -> Stoerrelse[Borger, int]:
    return Stoerrelse(navn=navn, titel=titel, enhed=enhed, emne=Borger, art=int, kilde=kilde, vindue=vindue)


def _andel(navn: str, titel: str, kilde: Retskilde) -> Stoerrelse[Resultattal, Andel]:
    return Stoerrelse(navn=navn, titel=titel, enhed="pct.", emne=Resultattal, art=Andel, kilde=kilde)


YDELSESMAANEDER_3 = _antal(
    "ydelsesmaaneder_3", "periodens måneder med en dag i ressourceforløb", "måneder", kilder.MAALGRUPPE
)
BESKAEFTIGELSESGRAD_3 = Stoerrelse(
    navn="beskaeftigelsesgrad_3",
    titel="periodens højeste beskæftigelsesgrad i selvforsørget beskæftigelse",
    enhed="pct. af fuld tid",
    emne=Borger,
    art=Grad,
    kilde=kilder.SELVFORSOERGET,
    vindue=parametre.VINDUE_3,
)
UDDANNELSE_3 = _antal("uddannelse_3", "uddannelser i perioden", "forløb", kilder.UDDANNELSE_SU)
FLEKSJOB_3 = _antal("fleksjob_3", "fleksjob i perioden", "forløb", kilder.FLEKSJOB)
TIMEMAANEDER_3 = _antal("timemaaneder_3", "periodens måneder med ordinære løntimer", "måneder", kilder.LOENTIMER)
VIRKSOMHEDSRETTET_3 = _antal(
    "virksomhedsrettet_3", "virksomhedspraktik og løntilskud i perioden", "forløb", kilder.PRAKTIK_LOENTILSKUD
)
TIMEMAANEDER_12 = _antal(
    "timemaaneder_12",
    "måneder med ordinære løntimer det seneste år",
    "måneder",
    kilder.LANGVARIG,
    parametre.SENESTE_AAR,
)
VIRKSOMHEDSRETTET_12 = _antal(
    "virksomhedsrettet_12",
    "virksomhedspraktik og løntilskud det seneste år",
    "forløb",
    kilder.LANGVARIG,
    parametre.SENESTE_AAR,
)
ALLE = (
    YDELSESMAANEDER_3,
    BESKAEFTIGELSESGRAD_3,
    UDDANNELSE_3,
    FLEKSJOB_3,
    TIMEMAANEDER_3,
    VIRKSOMHEDSRETTET_3,
    TIMEMAANEDER_12,
    VIRKSOMHEDSRETTET_12,
)
"""Every quantity of a citizen; readings are tested against all of them."""
ANDEL_1 = _andel("andel_virksomhedsrettet_mv", "andelen i virksomhedsrettet indsats mv.", kilder.HIERARKI)
ANDEL_2 = _andel("andel_beskaeftigelse_mv", "andelen i beskæftigelse mv.", kilder.BESKAEFTIGELSE_MV)
