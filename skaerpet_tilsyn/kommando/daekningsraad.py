"""What to do about months that no table covers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.register.tabeller.opsaetning import DAEKNING, FILNAVN, laes_opsaetning

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def daekningsraad(mappe: Path, noter: Iterable[str]) -> tuple[str, ...]:
    """What to do about months that nothing covers: rows alone do not tell that a table goes on."""
    fil = mappe / FILNAVN
    if not any(" dækker " in note for note in noter) or (fil.is_file() and laes_opsaetning(fil).daekning):
        return ()
    return (f"dækker tabellerne mere, end deres rækker viser, så skriv det under [{DAEKNING}] i {FILNAVN}",)
