"""Which way more anciennitet, talks, tilbud and hours, and higher shares, move the rules."""

from __future__ import annotations

from typing import Final

from skaerpet_tilsyn.katalog.fokusmaal import regler, stoerrelser
from skaerpet_tilsyn.katalog.maalgruppe import regler as maalgruppe
from skaerpet_tilsyn.katalog.maalgruppe import stoerrelser as borgerens
from skaerpet_tilsyn.katalog.retning import begge_veje, retninger

RETNINGER: Final = (
    *retninger(maalgruppe.MAALGRUPPE_12, opfylder=(borgerens.ANCIENNITET,)),
    *retninger(regler.NAEVNER_SAMTALER, opfylder=(borgerens.ANCIENNITET,)),
    *retninger(regler.NAEVNER_AKTIV, opfylder=(borgerens.ANCIENNITET,)),
    *retninger(regler.HAR_SAMTALER, opfylder=(borgerens.SAMTALER_12,)),
    *retninger(regler.HAR_AKTIV_INDSATS, opfylder=(borgerens.TILBUD_12, borgerens.TIMER_12)),
    *begge_veje(
        maalgruppe.MAALGRUPPE_6,
        borgerens.ANCIENNITET,
        grund="den tidlige målgruppe begynder ved 6 måneder, og de fleste læsninger af den slutter igen",
    ),
    *retninger(regler.HAR_SAMTALER_6, opfylder=(borgerens.SAMTALER_6,)),
    *retninger(regler.HAR_AKTIV_INDSATS_6, opfylder=(borgerens.TILBUD_6, borgerens.TIMER_6)),
    *retninger(regler.SAMTALER_12, opfylder=(stoerrelser.SAMTALER_GNS12,)),
    *retninger(regler.SAMTALER_PERIODE, opfylder=(stoerrelser.SAMTALER_AARET,)),
    *retninger(regler.AKTIV_12, opfylder=(stoerrelser.AKTIV_GNS12,), hindrer=(stoerrelser.AKTIV_UBETJENT,)),
    *retninger(regler.AKTIV_PERIODE, opfylder=(stoerrelser.AKTIV_AARET,)),
    *retninger(regler.SAMTALER_KALENDERAAR, opfylder=(stoerrelser.SAMTALER_KALENDERAAR,)),
    *retninger(regler.AKTIV_KALENDERAAR, opfylder=(stoerrelser.AKTIV_KALENDERAAR,)),
)
