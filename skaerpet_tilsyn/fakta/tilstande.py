"""
Tilstande: what a citizen lives by or does, beside and after a ydelse. Slugs, Danish names, other names.

Lookup tables only: which of them count, and how they are grouped, is for the rules to say.
"""

from __future__ import annotations

from typing import Final

from skaerpet_tilsyn.fakta.opslag import Opslag
from skaerpet_tilsyn.fakta.ydelser import ANDRE_YDELSER, YDELSESNAVNE

EGNE_TILSTANDE: Final = {
    "selvforsoerget": "selvforsørget beskæftigelse",
    "selvforsoergelse": "selvforsørgelse uden beskæftigelse",
    "uddannelse_su": "uddannelse (SU-berettiget)",
    "uddannelse": "uddannelse uden SU",
    "laerling": "lærling",
    "orlov": "orlov",
    "servicejob": "servicejob",
    "serviceloven": "ydelse efter lov om social service",
    "vus": "voksenuddannelsesstøtte",
    "doed": "død",
    "udvandret": "udvandret",
}
"""Danish name by slug: tilstande that are no ydelse."""

TILSTANDSNAVNE: Final = EGNE_TILSTANDE | YDELSESNAVNE | ANDRE_YDELSER
"""Danish name by slug: every tilstand that a register may hold; a ydelse is one too."""

TILSTANDE: Final = Opslag(
    TILSTANDSNAVNE,
    {
        "beskaeftigelse": "selvforsoerget",
        "job": "selvforsoerget",
        "loenmodtager": "selvforsoerget",
        "selvforsoergende": "selvforsoergelse",
        "su_uddannelse": "uddannelse_su",
        "uddannelse_med_su": "uddannelse_su",
        "uddannelse_uden_su": "uddannelse",
        "elev": "laerling",
        "udrejst": "udvandret",
        "udvandring": "udvandret",
        "sociallov": "serviceloven",
    },
)
"""What a text in a register says of a tilstand."""
