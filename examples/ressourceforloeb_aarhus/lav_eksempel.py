"""
Makes the registers of this folder: made-up persons whose exits equal those printed for Aarhus, 2013 to 2021.

Only the five totals are real. They are reached from behind: first how many live by what a month after, then on which
day they left, then a history before and after it for each of them. Run it to write the files anew; the same seed gives
the same files.
"""

from __future__ import annotations

import csv
import random
from calendar import monthrange
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FROE = 1414
MAPPE = Path(__file__).parent
TABELLER = {
    "ydelser": "borger_id kommunekode ydelse fra_dato til_dato",
    "tilbud": "borger_id tilbudstype fra_dato til_dato",
    "loentimer": "borger_id maaned timer ordinaer tilbagefoersel",
    "tilstande": "borger_id tilstand fra_dato til_dato beskaeftigelsesgrad",
    "borgere": "borger_id koen foedselsdato civilstand folkepensionsdato",
    "bevillinger": "borger_id ordning fra_dato til_dato eget_oenske",
}

JOB_UDDANNELSE = {  # 285
    "selvforsoerget": 58, "loenmodtager": 41, "fleksjob": 118, "uddannelse_su": 21, "su": 3, "laerling": 7,
    "uddannelse": 6, "selvforsoergelse": 31,
}  # fmt: skip
FOERTIDSPENSION = {"foertidspension": 849}
KONTANTHJAELP = {  # 44
    "kontanthjaelp": 24, "uddannelseshjaelp": 13, "integrationsydelse": 3, "overgangsydelse": 3,
    "selvforsoergelses_og_hjemrejseydelse": 1,
}  # fmt: skip
ANDRE = {  # 236
    "sygedagpenge": 52, "a_dagpenge": 28, "ledighedsydelse": 58, "jobafklaringsforloeb": 27, "revalidering": 9,
    "barselsdagpenge": 6, "doed": 14, "udvandret": 5, "folkepension": 24, "efterloen": 3, "seniorpension": 2,
    "orlov": 1, "serviceloven": 2, "servicejob": 1, "svu": 2, "vus": 2,
}  # fmt: skip
SLUT_TIL = JOB_UDDANNELSE | FOERTIDSPENSION | KONTANTHJAELP | ANDRE
"""What they live by a month after; together the 1,414 that are printed."""
AFSLUTTET = {2013: 15, 2014: 60, 2015: 120, 2016: 170, 2017: 200, 2018: 220, 2019: 220, 2020: 195, 2021: 214}
"""In which year they leave; only the sum is printed."""
KUN = {
    "integrationsydelse": (2016, 2019), "overgangsydelse": (2020, 2021), "seniorpension": (2020, 2021),
    "selvforsoergelses_og_hjemrejseydelse": (2020, 2021), "jobafklaringsforloeb": (2015, 2021),
}  # fmt: skip
"""The years in which something is used here."""

TO_AFSLUTTEDE, NYT_I_GANG = 45, 20
"""Who have two forløb: both ended by 2021, or the second still running."""
I_GANG, SLUT_JANUAR_2022, SLUT_DECEMBER_2012 = 500, 27, 8
"""Who are in forløb when 2021 ends, how many of them end the month after; and who ended just before the period."""
NABOER = {"730": 50, "710": 35, "615": 40, "727": 25}
FLYTTET_UD, FLYTTET_IND = 40, 60
"""Of the neighbours, those who began in Aarhus; and those of Aarhus who began with a neighbour."""
FOR_LANGE = (61, 62, 64, 66, 72, 84)
"""Grants of more months than 60."""
KUN_JOBAFKLARING = {("sygedagpenge", 1): 40, ("sygedagpenge", 2): 14, ("sygedagpenge", 3): 4, ("kontanthjaelp", 1): 6}
"""Who are in jobafklaring alone: where from, and how many grants."""
KUN_ANDET = 60

FOER = {
    "sygedagpenge": 120, "kontanthjaelp": 138, "uddannelseshjaelp": 60, "jobafklaringsforloeb": 32,
    "ledighedsydelse": 22, "selvforsoergelse": 12, "selvforsoerget": 8, "loenmodtager": 4, "a_dagpenge": 2,
    "revalidering": 1,
}  # fmt: skip
"""Where they come from, by weight; the last two are not on the list of where one may come from."""
SKIFT = {
    "kontanthjaelp": (40, "foertidspension fleksjob ledighedsydelse selvforsoergelse"),
    "uddannelseshjaelp": (40, "uddannelse_su foertidspension kontanthjaelp"),
    "sygedagpenge": (60, "jobafklaringsforloeb ledighedsydelse fleksjob selvforsoerget foertidspension"),
    "ledighedsydelse": (55, "fleksjob fleksjob foertidspension"),
    "jobafklaringsforloeb": (35, "ledighedsydelse fleksjob foertidspension"),
    "a_dagpenge": (50, "selvforsoerget loenmodtager sygedagpenge"),
    "revalidering": (50, "fleksjob selvforsoerget"),
    "barselsdagpenge": (90, "selvforsoerget sygedagpenge"),
    "fleksjob": (15, "ledighedsydelse sygedagpenge"),
    "selvforsoerget": (20, "a_dagpenge sygedagpenge"),
    "loenmodtager": (30, "selvforsoerget a_dagpenge kontanthjaelp"),
    "uddannelse_su": (25, "selvforsoerget kontanthjaelp"),
    "selvforsoergelse": (25, "kontanthjaelp loenmodtager"),
    "foertidspension": (2, "doed"),
}
"""Who live by something else before a year has gone, in percent, and by what."""
MIDLERTIDIG = tuple(slags for slags in SKIFT if slags not in {"foertidspension", "fleksjob"})
"""What a new forløb may follow."""
YDELSER = (*KONTANTHJAELP, *tuple(ANDRE)[:5], "ressourceforloeb")
"""What stands in the table of ydelser; all else is a tilstand."""
TILBUD = {
    "virksomhedspraktik": 28, "mentor": 23, "psykiatrisk_behandling": 12, "saerligt_tilrettelagt_projekt": 12,
    "vejlednings_og_afklaringsforloeb": 14, "vejledning_og_opkvalificering": 6, "loentilskud": 3, "nytteindsats": 2,
}  # fmt: skip
ALDER_VED_SLUT = {"folkepension": 67, "efterloen": 62, "seniorpension": 63, "uddannelseshjaelp": 26}
UNG = range(19, 28)
VOKSEN = range(24, 61)
EN_DAG = timedelta(days=1)
FOERSTE, SIDSTE = date(2012, 8, 1), date(2022, 12, 31)
"""The first day on which a forløb begins here, and the last day of the records."""


class Borger(NamedTuple):
    """A person: who, and in which municipality."""

    id: str
    kommune: str


class Ende(NamedTuple):
    """The last day of a forløb, and what the person lives by a month after; without a day it goes on."""

    status: str = ""
    sidste: date | None = None


class Plan(NamedTuple):
    """Who is to be made: where, with which forløb, perhaps begun elsewhere, perhaps with a grant of so many months."""

    kommune: str
    ender: Sequence[Ende]
    begyndt_i: str = ""
    maaneder: int = 0


def dag(maaned: int, nr: int) -> date:
    """A day of a month (counted from year 0), at most its last."""
    aar, maaned0 = divmod(maaned, 12)
    return date(aar, maaned0 + 1, min(nr, monthrange(aar, maaned0 + 1)[1]))


def maaned_af(dato: date) -> int:
    """The month of a day."""
    return dato.year * 12 + dato.month - 1


def plus_aar(dato: date, aar: int) -> date:
    """The same day some years later or earlier; 29 February becomes 28."""
    return dag(maaned_af(dato) + 12 * aar, dato.day)


def vaelg(terning: random.Random, vaegte: Mapping[str, int]) -> str:
    """One of some names by weight."""
    return terning.choices(list(vaegte), list(vaegte.values()))[0]


class Register:
    """The rows, person by person."""

    def __init__(self, terning: random.Random) -> None:
        self.terning = terning
        self.raekker: dict[str, list[tuple[object, ...]]] = {tabel: [] for tabel in TABELLER}

    def skriv(self, tabel: str, *celler: object) -> None:
        """One row."""
        self.raekker[tabel].append(celler)

    def lev_af(self, borger: Borger, slags: str, fra: date, til: date | None = None) -> None:
        """What a person lives by: a ydelse or a tilstand, hours where it is wages alone, often no row for nothing."""
        t = self.terning
        if fra > SIDSTE:
            return
        til = None if til is None or til > SIDSTE else til
        if slags == "loenmodtager":
            self.timer(borger, fra, til or SIDSTE, (60, 160))
        elif slags in YDELSER:
            self.skriv("ydelser", borger.id, borger.kommune, slags, fra, til)
        elif slags != "selvforsoergelse" or t.random() < 0.3:
            grad = t.choice(("100", "81,1", "67,57", "51", "50", "32,4", "")) if slags == "selvforsoerget" else ""
            self.skriv("tilstande", borger.id, slags, fra, til, grad)

    def timer(self, borger: Borger, fra: date, til: date, antal: tuple[int, int]) -> None:
        """Hours of ordinary work in each month of a period."""
        for maaned in range(maaned_af(fra), maaned_af(min(til, SIDSTE)) + 1):
            timer = f"{self.terning.randint(*antal)},{self.terning.choice(('00', '25', '50'))}"
            self.skriv("loentimer", borger.id, dag(maaned, 1).strftime("%Y-%m"), timer, "ja", "nej")

    def forloeb(self, borger: Borger, fra: date, til: date | None, begyndt_i: str) -> None:
        """Ressourceforløb, some with a gap that does not break it, some begun in another municipality."""
        t = self.terning
        slut = SIDSTE if til is None else til
        midt = fra + timedelta(days=int((slut - fra).days * t.uniform(0.2, 0.8)))
        if begyndt_i:
            self.skriv("ydelser", borger.id, begyndt_i, "ressourceforloeb", fra, midt)
            self.skriv("ydelser", borger.id, borger.kommune, "ressourceforloeb", midt + EN_DAG, til)
        elif (slut - fra).days > 365 and t.random() < 0.12:
            # Never a whole calendar month: a few weeks, or from the beginning of one month to late in the next.
            igen = midt + timedelta(days=t.randint(2, 27))
            if t.random() < 0.3:
                midt, igen = midt.replace(day=t.randint(2, 9)), dag(maaned_af(midt) + 1, t.randint(20, 28))
            self.skriv("ydelser", borger.id, borger.kommune, "ressourceforloeb", fra, midt)
            self.skriv("ydelser", borger.id, borger.kommune, "ressourceforloeb", igen, til)
        else:
            self.skriv("ydelser", borger.id, borger.kommune, "ressourceforloeb", fra, til)
        self.tilbud(borger, fra, slut)
        if t.random() < 0.06:
            self.timer(borger, midt, min(slut, midt + timedelta(days=t.randint(30, 240))), (2, 40))

    def tilbud(self, borger: Borger, fra: date, til: date) -> None:
        """What was offered in a forløb."""
        t = self.terning
        for _ in range(t.choices((0, 1, 2, 3), (28, 38, 24, 10))[0]):
            start = fra + timedelta(days=t.randint(0, max(0, (til - fra).days - 30)))
            slut = min(til, start + timedelta(days=t.randint(20, 180)))
            self.skriv("tilbud", borger.id, vaelg(t, TILBUD), start, slut if slut < SIDSTE else None)

    def bevilg(self, borger: Borger, fra: date, til: date | None, maaneder: int = 0) -> None:
        """Grants one after another until the forløb is covered; of a few persons none is known."""
        t = self.terning
        slut = SIDSTE if til is None else til
        while fra <= slut and (maaneder or t.random() < 0.98):
            vaegte = (9, 15, 30, 14, 32) if fra.year < 2022 else (9, 15, 30, 0, 0)
            maaneder = maaneder or 12 * t.choices((1, 2, 3, 4, 5), vaegte)[0]
            bevilget_til = dag(maaned_af(fra) + maaneder, fra.day) - EN_DAG
            oenske = t.choices(("", "nej", "ja"), (7, 2, 1) if fra.year < 2022 else (1, 6, 3))[0]
            self.skriv("bevillinger", borger.id, "ressourceforloeb", fra, bevilget_til, oenske)
            fra, maaneder = bevilget_til + EN_DAG, 0

    def jobafklaring(self, borger: Borger, sidste: date, foer: str, antal: int = 1) -> None:
        """Jobafklaring with so many grants, nearly all of at most 24 months, and what was before it."""
        t = self.terning
        fra = start = sidste - timedelta(days=antal * t.randint(150, 480))
        for nr in range(1, antal + 1):
            til = start + (sidste - start) * nr // antal
            if nr == antal:
                til = dag(maaned_af(fra) + t.choices((18, 24, 30), (6, 12, 0.5))[0], fra.day) - EN_DAG
            self.skriv("bevillinger", borger.id, "jobafklaringsforloeb", fra, til, "")
            fra = til + EN_DAG
        self.lev_af(borger, "jobafklaringsforloeb", start, sidste)
        self.lev_af(borger, foer, start - timedelta(days=t.randint(150, 500)), start - EN_DAG)

    def foer(self, borger: Borger, fra: date, *, ung: bool) -> str:
        """What went before a first forløb; now and then some days lie between."""
        t = self.terning
        slags = vaelg(t, FOER)
        if slags in {"uddannelseshjaelp", "jobafklaringsforloeb"} and (fra.year < 2016 or not ung):
            slags = "kontanthjaelp"
        sidste = fra - timedelta(days=1 if t.random() < 0.9 else t.randint(2, 20))
        if slags == "jobafklaringsforloeb":
            self.jobafklaring(borger, sidste, "sygedagpenge" if t.random() < 0.95 else "kontanthjaelp")
        else:
            start = sidste - timedelta(days=t.randint(90, 900))
            self.lev_af(borger, slags, start, sidste)
            if t.random() < 0.4:
                tidligere = t.choice(("sygedagpenge", "kontanthjaelp", "a_dagpenge"))
                self.lev_af(borger, tidligere, start - timedelta(days=t.randint(200, 1200)), start - EN_DAG)
        return slags

    def efter(self, borger: Borger, ende: Ende, senest: date | None) -> None:
        """What follows a forløb, up to the next one if there is one; many live by something else within a year."""
        t, (status, sidste) = self.terning, ende
        if sidste is None:
            return
        straks = status in {"doed", "folkepension"} or t.random() < 0.85
        fra = sidste + timedelta(days=1 if straks else t.randint(2, 20))
        procent, muligheder = SKIFT.get(status, (0, ""))
        if senest is None and t.randrange(100) < procent:
            skift = sidste + timedelta(days=t.randint(40, 340))
            self.lev_af(borger, status, fra, skift - EN_DAG)
            status, fra = t.choice(muligheder.split()), skift
        if senest is None and status in MIDLERTIDIG:
            senest = fra + timedelta(days=t.randint(400, 1200))
        self.lev_af(borger, status, fra, senest)

    def stamdata(self, borger: Borger, foedt: date) -> None:
        """Who the person is; a few things are not stated, and the folkepensionsdato only of some older persons."""
        t = self.terning
        pension = plus_aar(foedt, 67) if foedt.year < 1972 and t.random() < 0.7 else ""
        koen = t.choices(("kvinde", "mand", ""), (60, 39, 1))[0]
        civil = t.choices(("ugift", "gift", "fraskilt", "enke", "registreret_partner", ""), (46, 27, 22, 3, 1, 1))[0]
        self.skriv("borgere", borger.id, koen, foedt, civil, pension)

    def begyndelse(self, sidste: date | None, forrige: date | None) -> date:
        """The first day of a forløb; a second begins after a whole calendar month, often just one."""
        t = self.terning
        slut = sidste or date(2021, 12, 1)
        if forrige is None:
            laengst = min(5 * 365, (slut - FOERSTE).days)
            return slut - timedelta(days=int(t.triangular(20, laengst, 0.55 * laengst)))
        if t.random() < 0.4:
            return dag(maaned_af(forrige) + 2, 1)
        return max(forrige + timedelta(days=t.randint(75, 400)), slut - timedelta(days=t.randint(200, 1700)))

    def borger(self, id_: str, plan: Plan) -> None:
        """A person with one forløb or more, and what went before, between and after."""
        t, borger = self.terning, Borger(id_, plan.kommune)
        ung = not any(ende.status in ALDER_VED_SLUT for ende in plan.ender)
        forrige = Ende()
        for ende in plan.ender:
            fra = self.begyndelse(ende.sidste, forrige.sidste)
            if forrige.sidste is None:
                slags = self.foer(Borger(id_, plan.begyndt_i or plan.kommune), fra, ung=ung)
                voksen = VOKSEN[:-8] if len(plan.ender) > 1 else VOKSEN
                alder = t.choice(UNG if slags == "uddannelseshjaelp" else voksen)
                foedt = plus_aar(fra, -alder) - timedelta(days=t.randrange(365))
            self.efter(borger, forrige, fra - EN_DAG)
            self.forloeb(borger, fra, ende.sidste, plan.begyndt_i)
            self.bevilg(borger, fra, ende.sidste, plan.maaneder)
            if ende.sidste and ende.status in ALDER_VED_SLUT:
                foedt = plus_aar(ende.sidste + EN_DAG, -ALDER_VED_SLUT[ende.status])
            forrige = ende
        self.efter(borger, forrige, None)
        self.stamdata(borger, foedt)

    def uden_for(self, id_: str, nr: int) -> None:
        """Who is in no ressourceforløb: in jobafklaring alone, or on another ydelse."""
        t = self.terning
        borger = Borger(id_, "751" if t.random() < 0.8 else vaelg(t, NABOER))
        kun = [par for par, antal in KUN_JOBAFKLARING.items() for _ in range(antal)]
        if nr < len(kun):
            sidste = dag(t.randrange(2017 * 12, 2023 * 12), t.randint(1, 31))
            self.jobafklaring(borger, sidste, *kun[nr])
            self.efter(borger, Ende(t.choice(("fleksjob", "ledighedsydelse", "a_dagpenge")), sidste), None)
        else:
            fra = date(2014, 1, 1) + timedelta(days=t.randrange(3000))
            slags = t.choice(("sygedagpenge", "kontanthjaelp", "uddannelseshjaelp"))
            self.lev_af(borger, slags, fra, fra + timedelta(days=t.randint(30, 900)))
        self.stamdata(borger, date(1992 - t.randrange(35), t.randint(1, 12), t.randint(1, 28)))


def afgange(terning: random.Random) -> list[Ende]:
    """The 1,414: a status and a last day for each; what belongs to some years alone takes its days first."""
    dage = [
        dag(12 * aar + terning.randrange(12), terning.choice((terning.randint(1, 30), 31)))
        for aar, antal in AFSLUTTET.items()
        for _ in range(antal)
    ]
    terning.shuffle(dage)
    ender: list[Ende] = []
    for status in sorted(SLUT_TIL, key=lambda slug: slug not in KUN):
        fra, til = KUN.get(status, (2013, 2021))
        for _ in range(SLUT_TIL[status]):
            sidste = next(d for d in dage if fra <= d.year <= til)
            dage.remove(sidste)
            ender.append(Ende(status, sidste))
    terning.shuffle(ender)
    return ender


def tilfaeldig(terning: random.Random, fra: date, til: date) -> Ende:
    """An end that is not among the 1,414, between two days."""
    vaegte = {status: antal for status, antal in SLUT_TIL.items() if status not in KUN}
    return Ende(vaelg(terning, vaegte), fra + timedelta(days=terning.randrange((til - fra).days + 1)))


def aarhus(terning: random.Random) -> list[Plan]:
    """Everybody in Aarhus: those who left once or twice, those who are still there, those who left just outside."""
    alle = afgange(terning)
    tidlige = [nr for nr, e in enumerate(alle) if e.status in MIDLERTIDIG and e.sidste and e.sidste.year < 2019]
    tidlige = tidlige[: TO_AFSLUTTEDE + NYT_I_GANG]
    sene = [nr for nr, e in enumerate(alle) if e.sidste and e.sidste.year > 2019][:TO_AFSLUTTEDE]
    andre = [alle[nr] for nr in sene] + [Ende()] * NYT_I_GANG
    planer = [Plan("751", (alle[nr], anden)) for nr, anden in zip(tidlige, andre, strict=True)]
    enkelte = [ende for nr, ende in enumerate(alle) if nr not in {*tidlige, *sene}]
    for nr, ende in enumerate(enkelte):
        planer.append(Plan("751", (ende,), vaelg(terning, NABOER) if nr < FLYTTET_IND else ""))
    for nr in range(I_GANG - NYT_I_GANG - SLUT_JANUAR_2022):
        senere = terning.random() < 0.4
        ende = tilfaeldig(terning, date(2022, 2, 1), date(2022, 11, 30)) if senere else Ende()
        planer.append(Plan("751", (ende,), maaneder=FOR_LANGE[nr] if nr < len(FOR_LANGE) else 0))
    for antal, fra, til in (
        (SLUT_JANUAR_2022, date(2022, 1, 1), date(2022, 1, 31)),
        (SLUT_DECEMBER_2012, date(2012, 12, 1), date(2012, 12, 31)),
    ):
        planer += [Plan("751", (tilfaeldig(terning, fra, til),)) for _ in range(antal)]
    return planer


def naboer(terning: random.Random) -> list[Plan]:
    """Those of the neighbours, some of whom began in Aarhus."""
    steder = [kommune for kommune, antal in NABOER.items() for _ in range(antal)]
    terning.shuffle(steder)
    planer: list[Plan] = []
    for nr, kommune in enumerate(steder):
        ende = tilfaeldig(terning, date(2014, 1, 1), date(2021, 12, 31)) if terning.random() < 0.6 else Ende()
        planer.append(Plan(kommune, (ende,), "751" if nr < FLYTTET_UD else ""))
    return planer


def lav() -> Register:
    """All rows; ids are drawn so that they say nothing."""
    terning = random.Random(FROE)
    register = Register(terning)
    planer = aarhus(terning) + naboer(terning)
    uden_for = sum(KUN_JOBAFKLARING.values()) + KUN_ANDET
    ider = [f"A{nr:05}" for nr in range(1, len(planer) + uden_for + 1)]
    terning.shuffle(ider)
    for id_, plan in zip(ider, planer, strict=False):
        register.borger(id_, plan)
    for nr, id_ in enumerate(ider[len(planer) :]):
        register.uden_for(id_, nr)
    return register


def main() -> None:
    """Write the files, sorted by person."""
    register = lav()
    for tabel, overskrifter in TABELLER.items():
        with (MAPPE / f"{tabel}.csv").open("w", encoding="utf-8-sig", newline="") as fil:
            skriver = csv.writer(fil, delimiter=";", lineterminator="\n")
            skriver.writerow(overskrifter.split())
            tekster: list[list[str]] = [
                ["" if celle is None else str(celle) for celle in r] for r in register.raekker[tabel]
            ]
            tekster.sort(key=lambda raekke: raekke[0])
            skriver.writerows(tekster)
    print("skrevet:", ", ".join(f"{len(raekker)} {tabel}" for tabel, raekker in register.raekker.items()))


if __name__ == "__main__":
    main()
