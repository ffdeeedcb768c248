"""What people call the things that data name by slug or code."""

from __future__ import annotations

from typing import Final

from skaerpet_tilsyn.fakta.indsats import MAALGRUPPER
from skaerpet_tilsyn.fakta.kommuner import NAVNE as KOMMUNENAVNE
from skaerpet_tilsyn.fakta.tilstande import TILSTANDSNAVNE
from skaerpet_tilsyn.fakta.ydelser import TILBUDSNAVNE

_NAVNE: Final = {
    **TILSTANDSNAVNE,
    **TILBUDSNAVNE,
    "aktiv_indsats": "aktiv indsats",
    "ingen": "ingen",
    "loenmodtager": "lønmodtager",
    "i_gang": "i gang",
    "gruppe_for_gruppe": "gruppe for gruppe",
    "alle_under_et": "alle under ét",
    **MAALGRUPPER.navne,
    "kommune": "kommunen",
    "a_kasse": "a-kassen",
    "anden_aktoer": "anden aktør",
    "i_maaneden": "i måneden",
}


def vis_navn(slug: str) -> str:
    """
    The Danish name of a ydelse, tilstand, tilbudstype or fokusmål; an unknown slug as it is.

    Example:
        >>> vis_navn("kontanthjaelp"), vis_navn("ja")
        ('kontanthjælp', 'ja')
    """
    return _NAVNE.get(slug, slug)


def vis_kommune(kommunekode: str) -> str:
    """
    The name of a municipality by its code; an unknown code as it is.

    Example:
        >>> vis_kommune("766"), vis_kommune("411")
        ('Hedensted', '411')
    """
    return KOMMUNENAVNE.get(kommunekode, kommunekode)
