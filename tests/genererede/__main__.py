"""
``python -m tests.genererede``: the files of cases made anew, for every area of law.

A case that somebody has changed, or written, stays as it is. Where an untouched case is no longer answered as it
expects, nothing is written, and the exit code is 1: look at the list, and accept it with ``--godkend``.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from skaerpet_tilsyn.katalog import OMRAADER
from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
from tests.genererede.forny import forny_alle, overfloedige

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skaerpet_tilsyn.katalog.emneinventar import Inventar

MAPPE = Path(__file__).parent
GODKEND = "--godkend"


def koer(argumenter: list[str], inventarer: Iterable[Inventar], mappe: Path = MAPPE) -> int:
    """Make all files anew; with ``--godkend``, whatever answers have changed."""
    if argumenter not in ([], [GODKEND]):
        print(f"fundet {' '.join(argumenter)}; forventet {GODKEND} eller ingenting; ret kommandoen")
        return 2
    fornyede = {inventar.omraade: forny_alle(inventar, mappe / inventar.omraade) for inventar in inventarer}
    andre_svar = [linje for filer in fornyede.values() for fil in filer for linje in fil.andre_svar]
    for linje in andre_svar:
        print(linje)
    if andre_svar and not argumenter:
        print(f"{len(andre_svar)} sager får et andet svar end det gemte; intet er skrevet; godkend med {GODKEND}")
        return 1
    for navn, filer in fornyede.items():
        (mappe / navn).mkdir(parents=True, exist_ok=True)
        for sti in overfloedige(filer, mappe / navn):
            print(f"{navn}/{sti.name}: hverken regel eller tabel hedder det mere; slet filen")
        for fil in filer:
            (mappe / navn / fil.filnavn).write_text(fil.tekst, encoding="utf-8", newline="\n")
            print(f"{navn}/{fil}")
    return 0


if __name__ == "__main__":
    sys.exit(koer(sys.argv[1:], [katalogets_inventar(navn) for navn in OMRAADER]))
