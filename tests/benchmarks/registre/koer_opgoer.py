"""
Measured: ``opgoer`` from registers to written tables, with memory kept, and modules loaded, as the command does it.

Arguments: registers, folder for the tables, month.
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter

from skaerpet_tilsyn.kommando.hukommelse import genbrug_hukommelse, ryd_sjaeldent_op
from tests.benchmarks.registre.barn import meld


def main() -> None:
    """Read, count, write."""
    mappe, ud, maaned = sys.argv[1:]
    genbrug_hukommelse()
    ryd_sjaeldent_op()
    from skaerpet_tilsyn.register.opgoer import opgoer
    from skaerpet_tilsyn.register.skriv import filer, skriv_mappe
    from skaerpet_tilsyn.tid import Maaned

    start = perf_counter()
    opgjort = opgoer(Path(mappe), maaned=Maaned.parse(maaned))
    skriv_mappe(Path(ud), filer(opgjort.ark(), "csv", samlet="opgoerelse"))
    meld(perf_counter() - start)


if __name__ == "__main__":
    main()
