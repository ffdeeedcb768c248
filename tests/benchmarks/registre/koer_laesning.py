"""Measured: reading alone, the same columns of the same files by Polars and nothing more. Argument: registers."""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter, process_time
from typing import Final

import polars as pl

from tests.benchmarks.registre.barn import meld
from tests.benchmarks.registre.varianter import sti_til

KOLONNER: Final = {
    "ydelser": ("borger_id", "kommunekode", "ydelse", "fra_dato", "til_dato"),
    "samtaler": ("borger_id", "dato", "kontaktform"),
    "tilbud": ("borger_id", "tilbudstype", "fra_dato", "til_dato"),
    "loentimer": ("borger_id", "maaned", "timer", "ordinaer", "tilbagefoersel"),
    "fritagelser": ("borger_id", "fokusmaal", "fra_dato", "til_dato"),
}


def main() -> None:
    """Read, table by table, as many rows as they hold."""
    mappe = Path(sys.argv[1])
    start, cpu = perf_counter(), process_time()
    raekker = sum(
        pl.scan_parquet(sti_til(mappe, navn)).select(kolonner).collect().height for navn, kolonner in KOLONNER.items()
    )
    meld(perf_counter() - start, cpu_arbejde=process_time() - cpu, raekker=raekker)


if __name__ == "__main__":
    main()
