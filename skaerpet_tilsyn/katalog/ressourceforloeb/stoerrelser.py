"""The quantities and properties of a forløb, as names that rules can use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.katalog.ressourceforloeb import kilder
from skaerpet_tilsyn.katalog.ressourceforloeb.sag import Forloebssag
from skaerpet_tilsyn.udtryk import Egenskab, Stoerrelse

if TYPE_CHECKING:
    from skaerpet_tilsyn.ret import Retskilde


def _antal(navn: str, titel: str, enhed: str, kilde: Retskilde) -> Stoerrelse[Forloebssag, int]:
    return Stoerrelse(navn=navn, titel=titel, enhed=enhed, emne=Forloebssag, art=int, kilde=kilde)


LAENGDE = _antal("laengde", "forløbets længde i påbegyndte måneder", "måneder", kilder.LAENGDE)
NUMMER = _antal("nummer", "forløbets nummer på ordningen", "forløb", kilder.JOBAFKLARING_ANTAL)
ALDER = _antal("alder", "borgerens alder ved forløbets begyndelse", "år", kilder.ALDERSGRUPPER)
NUMMER_I_GRUPPEN = _antal(
    "nummer_i_gruppen", "forløbets nummer blandt dem, der tæller med", "forløb", kilder.ALDERSGRUPPER
)
SAMLET_LAENGDE = _antal(
    "samlet_laengde", "samlet tid i de forløb, der tæller med, til og med dette", "måneder", kilder.ALDERSGRUPPER
)
TIL_FOLKEPENSION = _antal(
    "til_folkepension", "hele måneder fra begyndelsen til folkepensionsalderen", "måneder", kilder.FOLKEPENSION
)
TIL_INDSATS = _antal(
    "til_indsats", "hele måneder fra begyndelsen til det første tilbud", "måneder", kilder.FOERSTE_INDSATS
)
STOERRELSER = (LAENGDE, NUMMER, ALDER, NUMMER_I_GRUPPEN, SAMLET_LAENGDE, TIL_FOLKEPENSION, TIL_INDSATS)
"""Every quantity."""

OPRINDELSE = Egenskab(navn="oprindelse", titel="status før forløbet", emne=Forloebssag, kilde=kilder.OPRINDELSE)
AFGANG = Egenskab(navn="afgang", titel="status en måned efter forløbet", emne=Forloebssag, kilde=kilder.AFGANG_MAALING)
EGET_OENSKE = Egenskab(
    navn="eget_oenske", titel="forløbet er borgerens eget ønske", emne=Forloebssag, kilde=kilder.ALDERSGRUPPER
)
EGENSKABER = (OPRINDELSE, AFGANG, EGET_OENSKE)
"""Every property."""
