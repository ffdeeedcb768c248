"""
Counted: who falls on the wrong side of 225 hours when hours are added as binary fractions, and here.

Every person and measured month; the exact sums are made of the file's decimals without the library.
Arguments: registers (whole-number ids), month.
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np
import polars as pl

from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.laesning.kolonner.panel import Panel
from skaerpet_tilsyn.register.tabeller.register import laes
from skaerpet_tilsyn.tid import Maaned
from tests.benchmarks.registre.barn import meld
from tests.benchmarks.registre.timer import GRAENSE, Timerraekker, eksakt, i_vindue, laes_timer, loebende, naiv
from tests.benchmarks.registre.varianter import sti_til

if TYPE_CHECKING:
    import numpy.typing as npt

    from skaerpet_tilsyn.register.tabeller.registerdel import Registerdel
    from tests.benchmarks.registre.timer import Sandhed


def vores(mappe: Path, maaneder: range, regelsaet: Regelsaet) -> tuple[pl.Series, Sandhed]:
    """The ids, and who has 225 hours by the panel; a row a month."""

    def af_del(del_: Registerdel) -> list[tuple[pl.Series, npt.NDArray[np.bool_]]]:
        return [
            (ider, Panel(blok, maaneder, regelsaet.maaleregler).maal("timer_12").nedre >= GRAENSE)
            for blok, ider in del_.blokke_med_ider()
        ]

    blokke = [par for dele in laes(mappe).hver(af_del) for par in dele]
    return pl.concat([ider for ider, _ in blokke]), np.concatenate([naaet for _, naaet in blokke], axis=1)


def main() -> None:
    """Compare, month by month."""
    mappe, sidste = Path(sys.argv[1]), Maaned.parse(sys.argv[2])
    start = perf_counter()
    maaneder = range(sidste.indeks - 11, sidste.indeks + 1)
    ider, panelets = vores(mappe, maaneder, Regelsaet.for_maaned(sidste))
    antal = ider.len()
    raekker = laes_timer(sti_til(mappe, "loentimer"), ider)
    forkerte: dict[str, list[Sandhed]] = {}
    paa_graensen = 0
    for maaned, af_panelet, loeber in zip(maaneder, panelets, loebende(raekker, antal, maaneder), strict=True):
        vinduet: Timerraekker = i_vindue(raekker, maaned)
        sum_ = eksakt(vinduet, antal)
        rigtigt = sum_ >= GRAENSE
        paa_graensen += int((sum_ == GRAENSE).sum())
        for navn, svar in (
            ("float32, rows in order", naiv(vinduet, antal, np.float32)),
            ("float64, rows in order", naiv(vinduet, antal, np.float64)),
            ("float64, running total", loeber),
            ("ours", af_panelet),
        ):
            forkerte.setdefault(navn, []).append(svar != rigtigt)
    meld(
        perf_counter() - start,
        personmaaneder={navn: int(np.sum(svar)) for navn, svar in forkerte.items()},
        personer={navn: int(np.any(svar, axis=0).sum()) for navn, svar in forkerte.items()},
        paa_graensen=paa_graensen,
    )


if __name__ == "__main__":
    main()
