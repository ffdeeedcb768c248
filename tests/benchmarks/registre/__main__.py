"""
The benchmark of registers: ``python -m tests.benchmarks.registre`` from the top of the project (``--help`` for more).

Every measurement is a fresh process; the files are in the page cache, as each register is read once first. Results are
shown as they come, and written as Markdown and JSON.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from shutil import rmtree
from tempfile import gettempdir
from typing import Final

from tests.benchmarks.registre.forsoeg import Forsoeg, Valg
from tests.benchmarks.registre.maskine import belastning, fakta
from tests.benchmarks.registre.proces import hold_til_kerner

DELE: Final = ("opgoer", "duckdb", "openfisca", "profil", "eksakt")


def laes_valg(argumenter: list[str]) -> Valg:
    """The options of the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.registre", description=__doc__)
    parser.add_argument("--personer", type=int, default=1_000_000, help="how many persons (default %(default)s)")
    parser.add_argument("--gentagelser", type=int, default=3, help="runs of each measurement (default %(default)s)")
    parser.add_argument("--froe", type=int, default=1, help="seed of the registers (default %(default)s)")
    parser.add_argument("--maaned", default="2021-11", help="the last measured month (default %(default)s)")
    parser.add_argument("--kerner", type=int, default=2, help="cores to run on (default %(default)s)")
    parser.add_argument("--mappe", type=Path, default=Path(gettempdir()) / "skaerpet_tilsyn_registre", help="registers")
    parser.add_argument("--ud", type=Path, help="folder of registre.md and registre.json (default: --mappe/resultat)")
    parser.add_argument("--kun", choices=DELE, nargs="+", default=DELE, help="only these parts; opgoer always runs")
    parser.add_argument("--ti-millioner", action="store_true", help="also ten times as many persons (integer ids)")
    parser.add_argument("--slet", action="store_true", help="delete the registers afterwards")
    valg = parser.parse_args(argumenter)
    return Valg(
        personer=valg.personer,
        gentagelser=valg.gentagelser,
        froe=valg.froe,
        maaned=valg.maaned,
        kerner=hold_til_kerner(valg.kerner),
        mappe=valg.mappe,
        ud=valg.ud if valg.ud is not None else valg.mappe / "resultat",
        kun=frozenset(valg.kun),
        ti_millioner=valg.ti_millioner,
        slet=valg.slet,
    )


def main() -> int:
    """Run all that was asked for; 1 where counts are not the same."""
    valg = laes_valg(sys.argv[1:])
    forsoeg = Forsoeg(valg)
    om_maskinen = fakta(valg.kerner)
    kode = 0
    try:
        forsoeg.alle()
    except AssertionError as fejl:
        forsoeg.rapport.afsnit(f"**COUNTS DIFFER**: {fejl}")
        kode = 1
    om_maskinen["load after"] = belastning()
    forsoeg.rapport.data["maskine"] = om_maskinen
    forsoeg.rapport.tabel("Machine", ("", ""), om_maskinen.items())
    forsoeg.rapport.vis_maal()
    forsoeg.rapport.skriv(valg.ud)
    if valg.slet:
        for mappe in forsoeg.registre:
            rmtree(mappe)
    return kode


if __name__ == "__main__":
    sys.exit(main())
