"""Which way higher shares, and more people on benefits than expected, move the goals, the risks and the selection."""

from __future__ import annotations

from typing import Final

from skaerpet_tilsyn.katalog.fokusmaal import stoerrelser
from skaerpet_tilsyn.katalog.resultatmaal.regler import FORSKEL, RESULTATMAAL
from skaerpet_tilsyn.katalog.retning import retninger
from skaerpet_tilsyn.katalog.tilsyn import regler

_AKTIVE: Final = (stoerrelser.AKTIV_GNS12, stoerrelser.AKTIV_AARET)
_BEGGE: Final = (stoerrelser.SAMTALER_GNS12, stoerrelser.SAMTALER_AARET, *_AKTIVE)
_UBETJENT: Final = stoerrelser.AKTIV_UBETJENT

RETNINGER: Final = (
    *retninger(RESULTATMAAL, hindrer=(FORSKEL,)),
    *retninger(regler.ALT_OPFYLDT, opfylder=_BEGGE, hindrer=(FORSKEL, _UBETJENT)),
    *retninger(regler.RISIKO_SKAERPET, opfylder=(FORSKEL, _UBETJENT), hindrer=_BEGGE),
    *retninger(regler.RISIKO_LIGHT, opfylder=(FORSKEL, _UBETJENT), hindrer=_AKTIVE),
    *retninger(
        regler.OPFYLDER_KRITERIERNE,
        opfylder=(FORSKEL,),
        hindrer=(stoerrelser.SAMTALER_KALENDERAAR, stoerrelser.AKTIV_KALENDERAAR),
    ),
)
