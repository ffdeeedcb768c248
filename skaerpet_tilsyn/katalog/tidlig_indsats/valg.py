"""Open questions about the follow-up on the early effort."""

from __future__ import annotations

from skaerpet_tilsyn.katalog.tidlig_indsats import kilder
from skaerpet_tilsyn.udtryk import Mulighed, Valg

TIDLIG_LAESNING = Valg(
    navn="tidlig_laesning",
    spoergsmaal="Skal andelen være under 80 pct. i hver af de seks måneder eller over dem alle?",
    muligheder=(
        Mulighed(slug="hver_maaned", titel="i hver af seks måneder i træk", kilde=kilder.UDLOESER),
        Mulighed(
            slug="samlet", titel="over de seks måneder under ét (mere end 20 pct. får den ikke)", kilde=kilder.SAMLET
        ),
    ),
    valgt="hver_maaned",
    hjemmel="siden, der beskriver opfølgningen, siger seks måneder i træk; nyheden sammenfatter den",
)
ALLE = (TIDLIG_LAESNING,)
"""Every one of them."""
