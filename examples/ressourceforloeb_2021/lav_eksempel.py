"""
Makes the registers of this folder: made-up persons whose figures equal those printed for February to April 2021.

Only the totals are real. They are reached from behind: first how many stand on each step in each of the three
windows, then in which month they come there, then a history for each of them. Run it to write the files anew;
the same seed gives the same files.
"""

from __future__ import annotations

import csv
import random
from calendar import monthrange
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

FROE = 2021
MAPPE = Path(__file__).parent

DEC, JAN, FEB, MAR, APR = (2020 * 12 + 11 + nr for nr in range(5))
"""The months of the three windows, counted in months from year 0."""

KOMMUNER = {
    "766": 6, "751": 16, "730": 11, "740": 9, "615": 8, "621": 7, "607": 5, "540": 6,
    "561": 9, "329": 6, "259": 7, "370": 10,
}  # fmt: skip
"""The project's municipalities here, and how large they are; which took part in the project is not known."""
GAAET = {DEC: 70, JAN: 60}
"""Who leave the ydelse before the last window begins."""
KOMMET = {MAR: 184, APR: 116}
"""Who come after the first window."""
BLEVET = 5184

# Who stand on a step: in all windows, or because of one month alone (December: only the first window, and so on).
SELVFORSOERGET = {FEB: 55, DEC: 8, JAN: 7, MAR: 10, APR: 14}
UDDANNELSE = {FEB: 16, DEC: 2, JAN: 2, MAR: 3, APR: 4}
FLEKSJOB = {FEB: 235, DEC: 25, JAN: 20, MAR: 26, APR: 41}
LOENTIMER = {FEB: 105, DEC: 15, JAN: 15, MAR: 16, APR: 26}
PRAKTIK = {FEB: 592, DEC: 278, JAN: 60, MAR: 70, APR: 39}
HALV_TID, UDEN_SU, TILBAGEFOERT, TIDLIGERE = 40, 12, 15, 900
"""Who are on no step: half time exactly, education without SU, hours paid back, praktik before the windows."""
ANDRE = 600
"""Who are on another ydelse and not in the målgruppe."""
ANDRE_YDELSER = ("sygedagpenge", "kontanthjaelp", "jobafklaringsforloeb", "ledighedsydelse", "foertidspension")
FOER = {"sygedagpenge": 34, "kontanthjaelp": 33, "uddannelseshjaelp": 23, "jobafklaringsforloeb": 6, "": 4}
"""Where they come from, in percent."""


class Borger(NamedTuple):
    """A person: who, and in which municipality."""

    id: str
    kommune: str


def dag(maaned: int, nr: int) -> date:
    """A day of a month, at most its last."""
    aar, maaned0 = divmod(maaned, 12)
    return date(aar, maaned0 + 1, min(nr, monthrange(aar, maaned0 + 1)[1]))


def navn(maaned: int) -> str:
    """``2021-04``."""
    return f"{maaned // 12}-{maaned % 12 + 1:02}"


class Register:
    """The rows, person by person."""

    def __init__(self, terning: random.Random) -> None:
        self.terning = terning
        self.ydelser: list[tuple[object, ...]] = []
        self.tilbud: list[tuple[object, ...]] = []
        self.loentimer: list[tuple[object, ...]] = []
        self.tilstande: list[tuple[object, ...]] = []
        self.borgere: list[tuple[object, ...]] = []
        self.bevillinger: list[tuple[object, ...]] = []

    def forloeb(self, borger: Borger, fra: date, til: date | None) -> None:
        """Ressourceforløb, with what went before; now and then in two pieces, or begun in another municipality."""
        foer = self.terning.choices(list(FOER), list(FOER.values()))[0]
        if foer:
            start = fra - timedelta(days=self.terning.randint(90, 900))
            self.ydelser.append((borger.id, borger.kommune, foer, start, fra - timedelta(days=1)))
        midt = fra + timedelta(days=200)
        if til is None and midt < date(2020, 6, 1) and self.terning.random() < 0.1:
            fra_kommune = self.terning.choice(list(KOMMUNER)) if self.terning.random() < 0.3 else borger.kommune
            self.ydelser.append((borger.id, fra_kommune, "ressourceforloeb", fra, midt))
            # Fewer days than a whole calendar month: the forløb goes on.
            fra = midt + timedelta(days=self.terning.randint(1, 27))
        self.ydelser.append((borger.id, borger.kommune, "ressourceforloeb", fra, til))
        self.stamdata(borger)
        bevilget = self.terning.choices((1, 2, 3, 4, 5), (9, 15, 30, 14, 32))[0]
        slut = date(fra.year + bevilget, fra.month, min(fra.day, 28)) - timedelta(days=1)
        self.bevillinger.append((borger.id, "ressourceforloeb", fra, slut))

    def stamdata(self, borger: Borger) -> None:
        """Who the person is."""
        t = self.terning
        alder = t.choices((20, 30, 40, 50), (21, 31, 27, 21))[0] + t.randint(0, 9)
        self.borgere.append(
            (
                borger.id,
                "kvinde" if t.random() < 2 / 3 else "mand",
                date(2021 - alder, t.randint(1, 12), t.randint(1, 28)),
                "gift" if t.random() < 0.3 else t.choice(("ugift", "ugift", "fraskilt", "enke")),
            )
        )

    def praktik(self, borger: Borger, fra: date, til: date | None) -> None:
        """Virksomhedspraktik, or now and then løntilskud."""
        slags = "virksomhedspraktik" if self.terning.random() < 0.9 else "løntilskud"
        self.tilbud.append((borger.id, slags, fra, til))

    def timer(self, borger: Borger, maaned: int) -> None:
        """Some hours of ordinary work."""
        timer = f"{self.terning.randint(2, 40)},{self.terning.choice(('00', '50', '25'))}"
        self.loentimer.append((borger.id, navn(maaned), timer, "ja", "nej"))

    def tilstand(self, borger: Borger, slags: str, fra: date, til: date | None, grad: str = "") -> None:
        """A job, an education."""
        self.tilstande.append((borger.id, slags, fra, til, grad))


def foerste_dag(terning: random.Random, maaned: int | None) -> date:
    """When the forløb began: in a month, or some time in the five years before the windows."""
    if maaned is not None:
        return dag(maaned, terning.randint(1, 28))
    # Some began recently, most have been there for years.
    return date(2020, 11, 15) - timedelta(days=int(terning.triangular(0, 5 * 365, 500)))


def tilstandene(terning: random.Random) -> list[tuple[str, int]]:
    """The persons who leave to a job, an education or a fleksjob, and the month in which they do."""
    alle = [
        (slags, maaned)
        for slags, antal in (("job", SELVFORSOERGET), ("su", UDDANNELSE), ("fleksjob", FLEKSJOB))
        for maaned, hvor_mange in antal.items()
        for _ in range(hvor_mange)
    ]
    terning.shuffle(alle)
    return alle


def skriv_afgang(register: Register, borger: Borger, slags: str, maaned: int) -> None:
    """A person who leaves the ydelse in a month; those who also had praktik or hours count once, on the higher step."""
    t = register.terning
    sidste = dag(maaned, t.randint(2, 27))
    register.forloeb(borger, foerste_dag(t, None), sidste)
    dagen_efter = sidste + timedelta(days=1)
    match slags:
        case "job":
            register.tilstand(borger, "selvforsoerget", dagen_efter, None, t.choice(("100", "81,1", "67,57", "50,01")))
        case "su":
            register.tilstand(borger, "uddannelse_su", dagen_efter, None)
        case _:
            register.tilstand(borger, "fleksjob", dagen_efter, None)
    if maaned == FEB and t.random() < 0.3:
        register.praktik(borger, dag(FEB, 1), sidste)
    if maaned == FEB and t.random() < 0.2:
        register.timer(borger, FEB)


def skriv_paa_ydelsen(register: Register, borgere: list[Borger]) -> None:
    """Those who stay in ressourceforløb: with hours, in praktik, or on no step."""
    t, koe = register.terning, iter(borgere)
    for maaned, antal in LOENTIMER.items():
        for _ in range(antal):
            borger = next(koe)
            register.forloeb(borger, foerste_dag(t, None), None)
            for m in (DEC, JAN, FEB, MAR, APR) if maaned == FEB else (maaned,):
                register.timer(borger, m)
    for maaned, antal in PRAKTIK.items():
        for _ in range(antal):
            borger = next(koe)
            register.forloeb(borger, foerste_dag(t, None), None)
            fra, slut = dag(maaned, t.randint(1, 10)), dag(maaned, t.randint(11, 31))
            til: date | None = slut
            if maaned == DEC:
                fra -= timedelta(days=t.randint(0, 90))
            if maaned == FEB and t.random() < 0.5:
                fra, til = dag(DEC, t.randint(1, 28)), None
            if maaned == APR and t.random() < 0.5:
                til = None
            register.praktik(borger, fra, til)
    for nr, borger in enumerate(koe):
        register.forloeb(borger, foerste_dag(t, None), None)
        skriv_uden_trin(register, borger, nr)


def skriv_uden_trin(register: Register, borger: Borger, nr: int) -> None:
    """What does not count in any of the windows."""
    t = register.terning
    if nr < HALV_TID:
        register.tilstand(borger, "selvforsoerget", dag(JAN, 1), None, t.choice(("50,00", "50", "37,8")))
    elif nr < HALV_TID + UDEN_SU:
        register.tilstand(borger, "uddannelse", dag(JAN, 1), None)
    elif nr < HALV_TID + UDEN_SU + TILBAGEFOERT:
        register.loentimer += [(borger.id, navn(FEB), "7,40", "ja", "nej"), (borger.id, navn(FEB), "7,40", "ja", "ja")]
    elif nr < HALV_TID + UDEN_SU + TILBAGEFOERT + TIDLIGERE:
        slut = date(2020, 11, 30) - timedelta(days=t.randint(0, 400))
        register.praktik(borger, slut - timedelta(days=t.randint(13, 120)), slut)


def lav() -> Register:
    """All rows; ids are drawn so that they say nothing."""
    terning = random.Random(FROE)
    afgange = tilstandene(terning)
    antal = BLEVET + sum(GAAET.values()) + sum(KOMMET.values()) + ANDRE
    ider = [f"R{nr:05}" for nr in range(1, antal + 1)]
    terning.shuffle(ider)
    koe = iter([Borger(id_, terning.choices(list(KOMMUNER), list(KOMMUNER.values()))[0]) for id_ in ider])
    register = Register(terning)
    for slags, maaned in afgange:
        skriv_afgang(register, next(koe), slags, maaned)
    for maaned, hvor_mange in GAAET.items():
        for _ in range(hvor_mange - sum(m == maaned for _, m in afgange)):
            borger = next(koe)
            sidste = dag(maaned, terning.randint(2, 27))
            register.forloeb(borger, foerste_dag(terning, None), sidste)
            register.tilstand(borger, "foertidspension", sidste + timedelta(days=1), None)
    for maaned, hvor_mange in KOMMET.items():
        for _ in range(hvor_mange):
            register.forloeb(next(koe), foerste_dag(terning, maaned), None)
    tilbage = list(koe)
    skriv_paa_ydelsen(register, tilbage[: len(tilbage) - ANDRE])
    for borger in tilbage[len(tilbage) - ANDRE :]:
        fra = date(2020, 12, 1) - timedelta(days=terning.randint(0, 700))
        register.ydelser.append((borger.id, borger.kommune, terning.choice(ANDRE_YDELSER), fra, None))
        if terning.random() < 0.2:
            register.praktik(borger, dag(FEB, 1), dag(MAR, 1))
    return register


def skriv(tabel: str, overskrifter: str, raekker: list[tuple[object, ...]]) -> None:
    """A CSV file, sorted by person."""
    with (MAPPE / f"{tabel}.csv").open("w", encoding="utf-8-sig", newline="") as fil:
        skriver = csv.writer(fil, delimiter=";", lineterminator="\n")
        skriver.writerow(overskrifter.split())
        tekster: list[list[str]] = [["" if celle is None else str(celle) for celle in raekke] for raekke in raekker]
        tekster.sort(key=lambda raekke: raekke[0])
        skriver.writerows(tekster)


def main() -> None:
    """Write the files."""
    register = lav()
    skriv("ydelser", "borger_id kommunekode ydelse fra_dato til_dato", register.ydelser)
    skriv("tilbud", "borger_id tilbudstype fra_dato til_dato", register.tilbud)
    skriv("loentimer", "borger_id maaned timer ordinaer tilbagefoersel", register.loentimer)
    skriv("tilstande", "borger_id tilstand fra_dato til_dato beskaeftigelsesgrad", register.tilstande)
    skriv("borgere", "borger_id koen foedselsdato civilstand", register.borgere)
    skriv("bevillinger", "borger_id ordning fra_dato til_dato", register.bevillinger)
    print("skrevet:", ", ".join(f"{len(getattr(register, t))} {t}" for t in ("ydelser", "tilbud", "tilstande")))


if __name__ == "__main__":
    main()
