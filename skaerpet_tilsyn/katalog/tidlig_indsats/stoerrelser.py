"""The quantities and properties of the early effort, as names that rules can use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.fakta import TidligIndsats
from skaerpet_tilsyn.katalog.tidlig_indsats import kilder, parametre
from skaerpet_tilsyn.tal import Andel
from skaerpet_tilsyn.udtryk import Egenskab, Stoerrelse

if TYPE_CHECKING:
    from skaerpet_tilsyn.ret import Retskilde


def _andel(navn: str, titel: str, kilde: Retskilde) -> Stoerrelse[TidligIndsats, Andel]:
    return Stoerrelse(
        navn=navn,
        titel=titel,
        enhed="pct.",
        emne=TidligIndsats,
        art=Andel,
        kilde=kilde,
        vindue=parametre.MAANEDER,
    )


def _personer(navn: str, titel: str) -> Stoerrelse[TidligIndsats, int]:
    return Stoerrelse(
        navn=navn,
        titel=titel,
        enhed="personer",
        emne=TidligIndsats,
        art=int,
        kilde=kilder.FAA_PERSONER,
        vindue=parametre.MAANEDER,
    )


SAMTALER_HOEJESTE = _andel(
    "samtaler_hoejeste_andel", "den højeste af månedernes andele med jobsamtaler", kilder.UDLOESER
)
SAMTALER_SAMLET = _andel("samtaler_samlet_andel", "andelen med jobsamtaler over månederne", kilder.SAMLET_ANDEL)
SAMTALER_PERSONER = _personer("samtaler_faerreste_personer", "det laveste antal personer i en af månederne")
TILBUD_HOEJESTE = _andel("tilbud_hoejeste_andel", "den højeste af månedernes andele med et tilbud", kilder.UDLOESER)
TILBUD_SAMLET = _andel("tilbud_samlet_andel", "andelen med et tilbud over månederne", kilder.SAMLET_ANDEL)
TILBUD_PERSONER = _personer(
    "tilbud_faerreste_personer", "det laveste antal personer med krav om tilbud i en af månederne"
)
ALLE = (
    SAMTALER_HOEJESTE,
    SAMTALER_SAMLET,
    SAMTALER_PERSONER,
    TILBUD_HOEJESTE,
    TILBUD_SAMLET,
    TILBUD_PERSONER,
)
"""Every quantity; readings are tested against all of them."""
GRUPPE = Egenskab(navn="gruppe", titel="gruppen", emne=TidligIndsats, kilde=kilder.TILBUDSGRUPPER)
GRUNDLAG = Egenskab(navn="grundlag", titel="tallenes grundlag", emne=TidligIndsats, kilde=kilder.UNDER_ET)
EGENSKABER = (GRUPPE, GRUNDLAG)
"""Every property."""
