"""Open questions about ressourceforløb and jobafklaringsforløb."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from skaerpet_tilsyn.udtryk import Valg

ALLE: tuple[Valg, ...] = ()
