"""Which way more talks, tilbud and days, and higher shares, move the rules."""

from __future__ import annotations

from typing import Final

from skaerpet_tilsyn.katalog.jobsamtaler import andelsregler, regler, stoerrelser, sygeregler
from skaerpet_tilsyn.katalog.retning import retninger

RETNINGER: Final = (
    *retninger(regler.SAMTALER_OPFYLDT, opfylder=(stoerrelser.SAMTALER_KOMMUNE,)),
    *retninger(regler.AKASSE_OPFYLDT, opfylder=(stoerrelser.SAMTALER_AKASSE,)),
    *retninger(regler.TILBUD_OPFYLDT, opfylder=(stoerrelser.TILBUD,)),
    *retninger(regler.FOERSTE_SAMTALE, opfylder=(stoerrelser.SAMTALER_AKASSE, stoerrelser.SAMTALER_KOMMUNE)),
    *retninger(regler.INTENSIVERET_SAMTALE, opfylder=(stoerrelser.INTENSIVEREDE_SAMTALER,)),
    *retninger(andelsregler.ANDEL_MED_SAMTALER, opfylder=(andelsregler.ANDEL_BETJENT,)),
    *retninger(andelsregler.UNDTAGET_FRA_SAMTALER, hindrer=(andelsregler.ANDEL_UNDTAGET,)),
    *retninger(andelsregler.ANDEL_MED_AKASSESAMTALER, opfylder=(andelsregler.ANDEL_BETJENT,)),
    *retninger(andelsregler.ANDEL_MED_TILBUD, opfylder=(andelsregler.ANDEL_BETJENT,)),
    *retninger(andelsregler.UNDTAGET_FRA_TILBUD, hindrer=(andelsregler.ANDEL_UNDTAGET,)),
    *retninger(sygeregler.SYGEMELDT_UDENFOR, hindrer=(sygeregler.DAGE_BORGER, sygeregler.DAGE_ARBEJDSGIVERE)),
    *retninger(andelsregler.OVERGANG_410, opfylder=(andelsregler.DAGPENGETIMER,)),
)
