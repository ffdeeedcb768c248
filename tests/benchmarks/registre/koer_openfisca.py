"""
Measured: the same counts by OpenFisca-Core, and by this library, from the same persons in memory.

Both begin with the same: persons placed (anciennitet, kommune, ydelse, exemptions) and their events by month; making
that is not measured. Each is run several times in turn, with memory kept for both. Arguments: registers, file for the
counts, month, runs.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

import numpy as np

from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.kommando.hukommelse import genbrug_hukommelse
from skaerpet_tilsyn.laesning.kolonner.optalt import KOMMUNER
from skaerpet_tilsyn.register.tabeller.register import laes
from skaerpet_tilsyn.tid import Maaned
from tests.benchmarks.registre.barn import meld
from tests.benchmarks.registre.forespoergsel import KOLONNER
from tests.benchmarks.registre.givet import giv, tag_tid
from tests.benchmarks.registre.openfiscasystem import FOKUSMAAL, GRUPPER, TIMER, simulering
from tests.benchmarks.registre.personmaaneder import Personmaaneder, saml

if TYPE_CHECKING:
    import numpy.typing as npt

Taelling = dict[tuple[int, str, str], tuple["npt.NDArray[np.int64]", "npt.NDArray[np.int64]"]]
"""By målgruppe, fokusmål and month: numerator and denominator of each cell."""


def taael(simulation: Any, data: Personmaaneder, maaneder: list[str], celler: int) -> Taelling:
    """The counts of every month."""
    ud: Taelling = {}
    for gruppe in GRUPPER:
        for fokusmaal in FOKUSMAAL:
            for nr, maaned in enumerate(maaneder):
                naevner = simulation.calculate(f"naevner_{fokusmaal}_{gruppe}", maaned)
                har = simulation.calculate(f"har_{fokusmaal}_{gruppe}", maaned)
                celle = data.celle[nr]
                ud[gruppe, fokusmaal, maaned] = (
                    np.bincount(celle[naevner & har], minlength=celler),
                    np.bincount(celle[naevner], minlength=celler),
                )
    return ud


def ret_timer(simulation: Any, data: Personmaaneder, maaneder: list[str], taelling: Taelling) -> dict[str, int]:
    """Move those whose hours were added wrongly to their right side; how many there are in each målgruppe."""
    forkerte: dict[str, int] = {}
    for gruppe in GRUPPER:
        forkerte[f"{gruppe} months"] = 0
        for nr, maaned in enumerate(maaneder):
            slut = data.timer.shape[0] - len(maaneder) + nr + 1
            rigtigt = data.timer[slut - gruppe : slut].sum(axis=0, dtype=np.int64) >= TIMER[gruppe] * 100
            naevner = simulation.calculate(f"naevner_aktiv_indsats_{gruppe}", maaned)
            forkert = (simulation.calculate(f"timer_{gruppe}", maaned) >= TIMER[gruppe]) != rigtigt
            forkerte[f"{gruppe} months"] += int(forkert.sum())
            rettes = forkert & naevner & (simulation.calculate(f"tilbud_{gruppe}", maaned) < 1)
            taeller, _ = taelling[gruppe, "aktiv_indsats", maaned]
            np.add.at(taeller, data.celle[nr, rettes], np.where(rigtigt[rettes], 1, -1))
    return forkerte


def skriv(sti: Path, taelling: Taelling, ydelser: list[str]) -> None:
    """The counts by ydelse and together; nothing is said of the unknown."""
    form = (len(KOMMUNER), len(ydelser))
    with sti.open("w", encoding="utf-8-sig", newline="") as fil:
        skriver = csv.writer(fil, delimiter=";")
        skriver.writerow(KOLONNER)
        for (gruppe, fokusmaal, maaned), (taeller, naevner) in taelling.items():
            for kode, t, n in zip(KOMMUNER, taeller.reshape(form), naevner.reshape(form), strict=True):
                skriver.writerow((gruppe, kode, "alle", fokusmaal, maaned, t.sum(), n.sum(), 0))
                for nr, ydelse in enumerate(ydelser):
                    skriver.writerow((gruppe, kode, ydelse, fokusmaal, maaned, t[nr], n[nr], 0))


def main() -> None:
    """Both engines, and the counts of OpenFisca as they are and put right."""
    mappe, ud, sidste, gentagelser = Path(sys.argv[1]), Path(sys.argv[2]), Maaned.parse(sys.argv[3]), int(sys.argv[4])
    ret = Regelsaet.for_maaned(sidste)
    genbrug_hukommelse()
    maaneder = range(sidste.indeks - 11, sidste.indeks + 1)
    vidde = [str(Maaned.fra_indeks(nr)) for nr in range(maaneder.start - 11, maaneder.stop)]
    ydelser = sorted(ret.maaleregler.raekkefoelge, key=ret.maaleregler.raekkefoelge.__getitem__)
    blokke = [blok for dele in laes(mappe).hver(lambda del_: list(del_.blokke())) for blok in dele]
    data = saml(blokke, maaneder, ret)
    givne = [giv(blok, maaneder, ret) for blok in blokke]
    tider: dict[str, list[float]] = {}
    for _ in range(gentagelser):
        for traade in (1, 2):
            brugt, _ = tag_tid(givne, maaneder, ret, traade)
            tider.setdefault(f"ours, {traade} thread(s)", []).append(brugt)
        simulation = simulering(data, vidde, len(maaneder))
        start = perf_counter()
        taelling = taael(simulation, data, vidde[11:], len(KOMMUNER) * len(ydelser))
        tider.setdefault("OpenFisca, 1 thread", []).append(perf_counter() - start)
    skriv(ud.with_suffix(".raw.csv"), taelling, ydelser)
    forkerte = ret_timer(simulation, data, vidde[11:], taelling)
    skriv(ud, taelling, ydelser)
    meld(min(tider["OpenFisca, 1 thread"]), tider=tider, forkerte=forkerte)


if __name__ == "__main__":
    main()
