"""
Measured: the independent query, from Parquet to a written table.

Arguments: registers, file for the table, month, threads.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path
from time import perf_counter

import duckdb

from skaerpet_tilsyn.tid import Maaned
from tests.benchmarks.registre.barn import meld
from tests.benchmarks.registre.forespoergsel import KOLONNER, spoerg, vis_filer
from tests.benchmarks.registre.varianter import TABELLER, sti_til


def main() -> None:
    """Ask, and write the answer."""
    mappe, ud, maaned, traade = sys.argv[1:]
    sidste = Maaned.parse(maaned)
    start = perf_counter()
    with duckdb.connect(config={"threads": int(traade)}) as forbindelse:
        vis_filer(forbindelse, {navn: sti_til(Path(mappe), navn) for navn in TABELLER})
        raekker = spoerg(forbindelse, sidste.plus(maaneder=-11).foerste_dag, sidste.foerste_dag)
    with Path(ud).open("w", encoding="utf-8-sig", newline="") as fil:
        skriver = csv.writer(fil, delimiter=";")
        skriver.writerow(KOLONNER)
        skriver.writerows(raekker)
    meld(perf_counter() - start)


if __name__ == "__main__":
    main()
