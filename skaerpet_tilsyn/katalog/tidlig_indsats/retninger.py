"""Which way higher shares, and more persons, move whether a municipality is contacted."""

from __future__ import annotations

from typing import Final

from skaerpet_tilsyn.katalog.retning import retninger
from skaerpet_tilsyn.katalog.tidlig_indsats import regler, stoerrelser

_SAMTALER: Final = (stoerrelser.SAMTALER_HOEJESTE, stoerrelser.SAMTALER_SAMLET)
_TILBUD: Final = (stoerrelser.TILBUD_HOEJESTE, stoerrelser.TILBUD_SAMLET)
RETNINGER: Final = (
    *retninger(
        regler.OPFOELGNING,
        opfylder=(stoerrelser.SAMTALER_PERSONER, stoerrelser.TILBUD_PERSONER),
        hindrer=(*_SAMTALER, *_TILBUD),
    ),
    *retninger(regler.SAMTALER, opfylder=(stoerrelser.SAMTALER_PERSONER,), hindrer=_SAMTALER),
    *retninger(regler.TILBUD, opfylder=(stoerrelser.TILBUD_PERSONER,), hindrer=_TILBUD),
)
