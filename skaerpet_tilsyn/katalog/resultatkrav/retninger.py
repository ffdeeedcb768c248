"""Which way more months, days and hours, and higher shares, move the rules."""

from __future__ import annotations

from typing import Final

from skaerpet_tilsyn.katalog.maalgruppe.stoerrelser import ANCIENNITET
from skaerpet_tilsyn.katalog.resultatkrav import regler, stoerrelser
from skaerpet_tilsyn.katalog.retning import retninger

_BESKAEFTIGELSE: Final = (
    stoerrelser.BESKAEFTIGELSESGRAD_3,
    stoerrelser.UDDANNELSE_3,
    stoerrelser.FLEKSJOB_3,
    stoerrelser.TIMEMAANEDER_3,
)
RETNINGER: Final = (
    *retninger(regler.MAALGRUPPE, opfylder=(stoerrelser.YDELSESMAANEDER_3,)),
    *retninger(regler.SELVFORSOERGET, opfylder=(stoerrelser.BESKAEFTIGELSESGRAD_3,)),
    *retninger(regler.UDDANNELSE, opfylder=(stoerrelser.UDDANNELSE_3,)),
    *retninger(regler.FLEKSJOB, opfylder=(stoerrelser.FLEKSJOB_3,)),
    *retninger(regler.ORDINAERE_LOENTIMER, opfylder=(stoerrelser.TIMEMAANEDER_3,)),
    *retninger(regler.PRAKTIK_LOENTILSKUD, opfylder=(stoerrelser.VIRKSOMHEDSRETTET_3,)),
    *retninger(regler.BESKAEFTIGELSE_MV, opfylder=_BESKAEFTIGELSE),
    *retninger(regler.VIRKSOMHEDSRETTET_MV, opfylder=(*_BESKAEFTIGELSE, stoerrelser.VIRKSOMHEDSRETTET_3)),
    *retninger(regler.LANGVARIG, opfylder=(ANCIENNITET,)),
    *retninger(regler.UDEN_VIRKSOMHEDSRETTET, hindrer=(stoerrelser.VIRKSOMHEDSRETTET_12, stoerrelser.TIMEMAANEDER_12)),
    *retninger(regler.RESULTATKRAV_1, opfylder=(stoerrelser.ANDEL_1,)),
    *retninger(regler.RESULTATKRAV_2, opfylder=(stoerrelser.ANDEL_2,)),
)
