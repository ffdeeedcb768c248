"""
The registers that are measured, made once and kept in a folder.

Run as a module it makes one of them, in a process of its own.
Arguments: folder, persons, tal or tekst, orden or blandet, seed.
"""

from __future__ import annotations

import sys
from pathlib import Path
from shutil import rmtree
from time import perf_counter
from typing import Final, NamedTuple

from tests.benchmarks.registre.barn import meld

TABELLER: Final = ("ydelser", "samtaler", "tilbud", "loentimer", "fritagelser")


class Variant(NamedTuple):
    """A register of so many persons: text ids or whole numbers, rows by person or in random order."""

    personer: int
    tekst: bool
    blandet: bool

    @property
    def navn(self) -> str:
        """As tables show it."""
        ider = "text ids" if self.tekst else "integer ids"
        return f"{self.personer:,} persons, {ider}, {'any row order' if self.blandet else 'grouped by person'}"

    def mappe(self, rod: Path, froe: int) -> Path:
        """Where it is kept."""
        return rod / "_".join(map(str, (*self.ord(), f"froe{froe}")))

    def ord(self) -> tuple[str, str, str]:
        """As arguments on a command line."""
        return str(self.personer), "tekst" if self.tekst else "tal", "blandet" if self.blandet else "orden"


def lav(mappe: Path, variant: Variant, froe: int) -> None:
    """Make a register; the folder appears when all of it is written."""
    from skaerpet_tilsyn.register.syntetisk import skriv_syntetisk

    mappe.parent.mkdir(parents=True, exist_ok=True)
    if not variant.blandet:
        skriv_syntetisk(mappe, variant.personer, froe=froe, tekst_id=variant.tekst)
        return
    i_orden = variant._replace(blandet=False).mappe(mappe.parent, froe)
    kladde = mappe.with_name(f".{mappe.name}.tmp")
    rmtree(kladde, ignore_errors=True)
    kladde.mkdir()
    for navn in TABELLER:
        _bland(sti_til(i_orden, navn), kladde / f"{navn}.parquet", froe)
    kladde.rename(mappe)


def _bland(kilde: Path, maal: Path, froe: int) -> None:
    import polars as pl

    pl.read_parquet(kilde).sample(fraction=1.0, shuffle=True, seed=froe).write_parquet(maal)


def sti_til(mappe: Path, tabel: str) -> Path:
    """The file of a table, or the folder of its parts."""
    fil = mappe / f"{tabel}.parquet"
    return fil if fil.is_file() else mappe / tabel


def main() -> None:
    """Make one register."""
    mappe, personer, ider, orden, froe = sys.argv[1:]
    start = perf_counter()
    lav(Path(mappe), Variant(int(personer), ider == "tekst", orden == "blandet"), int(froe))
    meld(perf_counter() - start)


if __name__ == "__main__":
    main()
