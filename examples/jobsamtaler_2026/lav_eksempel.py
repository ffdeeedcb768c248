"""
Makes the registers of this folder: made-up persons in kontaktforløb, drawn so that each of the tests of 75 and 25
percent has another answer in each municipality and a-kasse.

Nothing in it says anything about Denmark. Run it to write the files anew; the same seed gives the same files.
"""

from __future__ import annotations

import csv
import random
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

FROE = 2026
MAPPE = Path(__file__).parent
SIDSTE = date(2026, 12, 31)
"""The last day that the registers know of."""


class Kohorte(NamedTuple):
    """
    Those of a municipality who reach six months in December 2026, by målgruppe: how many there are, how many had
    their talks and their tilbud, and how many of those who did not (and, ``ogsaa``, of those who did) are exempted.
    """

    kommune: str
    dagpenge: int
    jobparate: int
    ledighedsydelse: int
    uddannelsesparate: int
    med_samtaler: int
    med_tilbud: int
    undtaget: int
    ogsaa_undtaget: int
    uvisse: int = 0


KOHORTER = (
    Kohorte("766", 20, 16, 5, 6, med_samtaler=31, med_tilbud=33, undtaget=7, ogsaa_undtaget=5),
    Kohorte("615", 18, 16, 6, 4, med_samtaler=28, med_tilbud=30, undtaget=8, ogsaa_undtaget=0),
    Kohorte("630", 45, 40, 14, 8, med_samtaler=74, med_tilbud=80, undtaget=20, ogsaa_undtaget=0),
    Kohorte("727", 6, 4, 0, 0, med_samtaler=7, med_tilbud=8, undtaget=0, ogsaa_undtaget=0, uvisse=2),
)
"""Hedensted, Horsens, Vejle, Odder."""
A_KASSER = {"A-kasse Nord": (20, 15), "A-kasse Syd": (12, 8)}
"""Whose members went over to a municipality in December, and how many of them had two talks."""
UNDERVEJS = 60
"""Who began later, and are not there yet."""
UDEN_FOERSTE = 3
"""Of the exempted, who never had the first talk either."""
TILBUD = ("virksomhedspraktik", "loentilskud", "vejledning_og_opkvalificering")


class Register:
    """The rows, person by person."""

    def __init__(self, terning: random.Random) -> None:
        self.terning = terning
        self.antal = 0
        self.kontaktforloeb: list[tuple[object, ...]] = []
        self.samtaler: list[tuple[object, ...]] = []
        self.tilbud: list[tuple[object, ...]] = []
        self.undtagelser: list[tuple[object, ...]] = []
        self.sygefravaer: list[tuple[object, ...]] = []
        self.tilstande: list[tuple[object, ...]] = []

    def ny(self) -> str:
        """The next person."""
        self.antal += 1
        return f"J{self.antal:05}"

    def forloeb(
        self,
        borger: str,
        kommune: str,
        gruppe: str,
        start: date,
        *,
        overgang: date | None = None,
        slut: date | None = None,
    ) -> None:
        """A row of kontaktforløb; those on dagpenge are in an a-kasse."""
        a_kasse = self.terning.choice(sorted(A_KASSER)) if gruppe == "dagpenge" else ""
        self.kontaktforloeb.append((borger, kommune, gruppe, start, slut or "", overgang or "", a_kasse, "nej"))

    def samtale(self, borger: str, fra: date, til: date, myndighed: str) -> None:
        """A talk on some day from ``fra`` up to ``til``."""
        dag = fra + timedelta(days=self.terning.randrange((til - fra).days))
        form = self.terning.choice(("personligt", "personligt", "telefonisk", "digitalt"))
        self.samtaler.append((borger, dag, "jobsamtale", form, myndighed))

    def holdte(self, borger: str, antal: int, fra: date, til: date, myndighed: str) -> None:
        """So many talks, spread over the days."""
        spaend = (til - fra).days
        for nr in range(antal):
            begynder = fra + timedelta(days=nr * spaend // antal)
            self.samtale(borger, begynder, fra + timedelta(days=max((nr + 1) * spaend // antal, 1 + nr)), myndighed)


def kohorte(register: Register, k: Kohorte) -> None:
    """Those of a municipality who began in June 2026."""
    grupper = ["dagpenge"] * k.dagpenge + ["kh_jobparat"] * k.jobparate + ["ledighedsydelse"] * k.ledighedsydelse
    samtaler = [nr < k.med_samtaler for nr in range(len(grupper))]
    uvisse = [k.uvisse > nr - k.med_samtaler >= 0 for nr in range(len(grupper))]
    register.terning.shuffle(grupper)
    if k.uvisse:
        # Only of those whom an a-kasse had too it matters who held a talk.
        grupper.sort(key=lambda gruppe: gruppe == "dagpenge")
        samtaler, uvisse = [*samtaler[k.uvisse :], *samtaler[: k.uvisse]], sorted(uvisse)
        samtaler = [not uvis and nr < k.med_samtaler for nr, uvis in enumerate(uvisse)]
    uden = [nr for nr, har in enumerate(samtaler) if not har and not uvisse[nr]]
    undtagne = {*uden[: k.undtaget], *[nr for nr, har in enumerate(samtaler) if har][: k.ogsaa_undtaget]}
    for nr, gruppe in enumerate(grupper):
        borger, start = register.ny(), date(2026, 6, 1) + timedelta(days=register.terning.randrange(30))
        overgang = start + timedelta(days=register.terning.randrange(50, 80)) if gruppe == "dagpenge" else None
        register.forloeb(borger, k.kommune, gruppe, start, overgang=overgang)
        begynder, ender = overgang or start, date(2026, 12, 1)
        kraevet = 2 if gruppe == "dagpenge" else 4
        if overgang is not None:
            register.holdte(borger, register.terning.choice((2, 2, 3)), start, overgang, "a_kasse")
        if uvisse[nr]:
            register.holdte(borger, kraevet, begynder, ender, "")
        elif samtaler[nr]:
            register.holdte(borger, kraevet, begynder, ender, register.terning.choice(("kommune", "anden_aktoer")))
        elif nr in undtagne and uden.index(nr) < UDEN_FOERSTE:
            pass
        else:
            register.holdte(borger, register.terning.randrange(1, kraevet), begynder, ender, "kommune")
        if nr in undtagne:
            register.undtagelser.append((borger, "samtaler", start + timedelta(days=20), ""))
        if nr < k.med_tilbud:
            register.tilbud.append(
                (borger, register.terning.choice(TILBUD), start + timedelta(days=60), start + timedelta(days=88))
            )
        elif nr % 2:
            register.undtagelser.append((borger, "tilbud", start + timedelta(days=20), ""))
    for nr in range(k.uddannelsesparate):
        borger, start = register.ny(), date(2026, 6, 5 + nr)
        register.forloeb(borger, k.kommune, "kh_uddannelsesparat", start)
        if nr % 4:
            register.tilbud.append((borger, TILBUD[0], date(2026, 8, 10), date(2026, 9, 4)))


def skifter(register: Register) -> None:
    """Those who go over from their a-kasse in December."""
    for a_kasse, (antal, med) in A_KASSER.items():
        for nr in range(antal):
            borger, start = register.ny(), date(2026, 9, 21) + timedelta(days=nr)
            overgang = date(2026, 12, 2) + timedelta(days=nr)
            kommune = register.terning.choice([k.kommune for k in KOHORTER])
            register.kontaktforloeb.append((borger, kommune, "dagpenge", start, "", overgang, a_kasse, "nej"))
            register.holdte(borger, 2 if nr < med else nr % 2, start, overgang, "a_kasse")


def undervejs(register: Register) -> None:
    """Those who began from July on: some ill, some on leave, some gone, some under arbejdspligt."""
    for nr in range(UNDERVEJS):
        borger, start = register.ny(), date(2026, 7, 1) + timedelta(days=2 * nr)
        gruppe = ("kh_jobparat", "ledighedsydelse", "kh_uddannelsesparat", "kh_aktivitetsparat")[nr % 4]
        slut = start + timedelta(days=60) if nr % 10 == 9 else None
        kommune = KOHORTER[nr % 3].kommune
        pligt = "ja" if gruppe == "kh_jobparat" and nr % 8 == 0 else "nej"
        register.kontaktforloeb.append((borger, kommune, gruppe, start, slut or "", "", "", pligt))
        register.holdte(borger, nr % 5, start, start + timedelta(days=60), "kommune")
        if nr % 3 == 0:
            register.tilbud.append((borger, TILBUD[nr % 2], start + timedelta(days=30), start + timedelta(days=50)))
        if nr % 12 == 5:
            uger = (10, 25, 26, 30, 4)[nr // 12]
            register.sygefravaer.append((borger, date(2026, 11, 2), "", "ja", uger, uger))
        if nr % 20 == 7:
            register.tilstande.append((borger, "orlov", date(2026, 12, 1), ""))


def skriv(navn: str, kolonner: str, raekker: list[tuple[object, ...]]) -> None:
    """A table, in the order of the persons; nothing after the last day."""
    with (MAPPE / f"{navn}.csv").open("w", encoding="utf-8", newline="") as fil:
        skriver = csv.writer(fil, delimiter=";", lineterminator="\n")
        skriver.writerow(kolonner.split())
        skriver.writerows(sorted(r for r in raekker if not any(isinstance(c, date) and c > SIDSTE for c in r)))


def main() -> None:
    """Draw everybody and write the tables."""
    register = Register(random.Random(FROE))
    for en in KOHORTER:
        kohorte(register, en)
    skifter(register)
    undervejs(register)
    skriv(
        "kontaktforloeb",
        "borger_id kommunekode maalgruppe start_dato slut_dato overgang_dato a_kasse arbejdspligt",
        register.kontaktforloeb,
    )
    skriv("samtaler", "borger_id dato samtaletype kontaktform myndighed", register.samtaler)
    skriv("tilbud", "borger_id tilbudstype fra_dato til_dato", register.tilbud)
    skriv("undtagelser", "borger_id art afgoerelse_dato til_dato", register.undtagelser)
    skriv(
        "sygefravaer",
        "borger_id fra_dato til_dato har_job forventet_uger_borger forventet_uger_arbejdsgiver",
        register.sygefravaer,
    )
    skriv("tilstande", "borger_id tilstand fra_dato til_dato", register.tilstande)


if __name__ == "__main__":
    main()
