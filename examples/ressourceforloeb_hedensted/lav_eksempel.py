"""
Makes the registers of this folder: made-up persons whose figures equal those printed for Hedensted, February 2018.

Only the totals are real. They are reached from behind: first how many are in forløb in each month and how many have
what, then who of them that is, then a history for each. Run it to write the files anew; the same seed gives the same
files.
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

FROE = 191
MAPPE = Path(__file__).parent
TABELLER = {
    "ydelser": "borger_id kommunekode ydelse fra_dato til_dato",
    "tilbud": "borger_id tilbudstype fra_dato til_dato",
    "loentimer": "borger_id maaned timer ordinaer tilbagefoersel",
    "tilstande": "borger_id tilstand fra_dato til_dato beskaeftigelsesgrad",
    "borgere": "borger_id koen foedselsdato civilstand folkepensionsdato",
    "bevillinger": "borger_id ordning fra_dato til_dato eget_oenske",
}
JANUAR, DECEMBER, FEBRUAR = 12 * 2017, 12 * 2017 + 11, 12 * 2018 + 1
"""January and December 2017 and February 2018, counted in months from year 0."""


class Sted(NamedTuple):
    """Hedensted or those that it is compared with: how many are in forløb in each month, how many leave, to what."""

    kommuner: Mapping[str, int]
    i_forloeb: Sequence[int]
    slutter: Sequence[int]
    slut_til: Mapping[str, int]


HEDENSTED = Sted(
    kommuner={"766": 1},
    # Printed: 214 in August, 191 in February; December is 14 persons and 6,9 pct., and so 202 to 204.
    i_forloeb=(205, 206, 207, 208, 210, 211, 213, 214, 211, 208, 206, 203, 197, 191),
    slutter=(3, 3, 4, 4, 3, 4, 4, 4, 5, 5, 6, 8, 8, 0),
    slut_til={
        "fleksjob": 20, "foertidspension": 20, "ledighedsydelse": 3, "kontanthjaelp": 2, "uddannelseshjaelp": 1,
        "sygedagpenge": 1, "selvforsoerget": 1, "loenmodtager": 1, "uddannelse_su": 1, "selvforsoergelse": 1,
        "folkepension": 1, "doed": 1,
    },
)  # fmt: skip
ANDRE = Sted(
    kommuner={"751": 6, "730": 4, "615": 3, "706": 2, "746": 1, "710": 1, "727": 1},
    i_forloeb=(380, 383, 386, 389, 392, 394, 397, 400, 403, 406, 409, 412, 414, 416),
    slutter=(12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 11, 11, 12, 0),
    slut_til={
        "fleksjob": 19, "foertidspension": 65, "ledighedsydelse": 16, "kontanthjaelp": 8, "uddannelseshjaelp": 4,
        "sygedagpenge": 8, "selvforsoerget": 5, "loenmodtager": 3, "uddannelse_su": 3, "a_dagpenge": 2,
        "jobafklaringsforloeb": 1, "revalidering": 1, "selvforsoergelse": 3, "folkepension": 2, "doed": 1,
        "barselsdagpenge": 1,
    },
)  # fmt: skip

# The 191 who are in forløb in Hedensted in February 2018.
ALDER = {(22, 29): 45, (30, 39): 60, (40, 49): 52, (50, 59): 32, (60, 64): 2}
KOEN = {"kvinde": 127, "mand": 64}
CIVILSTAND = {"gift": 57, "ugift": 92, "fraskilt": 36, "enke": 6}
UDDANNELSESHJAELP = 44
"""They are the youngest; the rest come from:"""
FOER = {
    "sygedagpenge": 65, "kontanthjaelp": 63, "jobafklaringsforloeb": 8, "ledighedsydelse": 4, "selvforsoergelse": 4,
    "selvforsoerget": 2, "loenmodtager": 1,
}  # fmt: skip
BEVILGET = {"1": 12, "2": 34, "3": 40, "4": 43, "5": 61, "": 1}
"""Years of the grant that is running; of one person none is known."""
HELE_TIDEN, MINDST_80, KORTERE = 101, 56, 34
"""How long they have been on public support: all of five years, at least 80 pct. (without the former), less."""
AKTIVE = {
    "virksomhedspraktik": (50, 3), "saerligt_tilrettelagt_projekt": (29, 2),
    "vejlednings_og_afklaringsforloeb": (26, 1),
}  # fmt: skip
"""Who have been in an active tilbud: without and with ordinary hours in 2017."""
IKKE_AKTIVE = {"mentor": 44, "psykiatrisk_behandling": 42}
TIMER_DECEMBER, TIMER_FOER, TIMER_SLUTTET = 14, 4, 6
"""Who have ordinary hours in December, earlier in 2017 alone, and of those who left."""
AKTIVE_SLUTTET = 43
"""Of those who left without ordinary hours: 105 and 43 of 224 are 66,1 pct."""
ANDRE_TIMER = 7
"""Of 412 in December."""

YDELSER = (
    "sygedagpenge", "kontanthjaelp", "uddannelseshjaelp", "jobafklaringsforloeb", "ledighedsydelse", "a_dagpenge",
    "revalidering",
)  # fmt: skip
"""What stands in the table of ydelser besides ressourceforløb; all else is a tilstand."""
LAENGST = {"sygedagpenge": 500, "jobafklaringsforloeb": 700, "uddannelseshjaelp": 1200}
"""For how many days one is on a ydelse here before a forløb; before that one is on another."""
FEM_AAR = date(2013, 3, 1)
FOERSTE, SENE = date(2013, 6, 1), date(2014, 10, 1)
"""The first day on which a forløb begins here, and one from which less than 80 pct. is possible."""
EN_DAG = timedelta(days=1)


class Borger(NamedTuple):
    """A person in forløb."""

    id: str
    kommune: str
    fra: date
    til: date | None


class Hvem(NamedTuple):
    """Who a person is, and what went before: from what, for how long (``tid``), and the years of the grant."""

    alder: int
    foer: str
    tid: str
    koen: str
    civilstand: str
    bevilget: str


def dag(maaned: int, nr: int) -> date:
    """A day of a month, at most its last."""
    aar, maaned0 = divmod(maaned, 12)
    return date(aar, maaned0 + 1, min(nr, monthrange(aar, maaned0 + 1)[1]))


def maaned_af(dato: date) -> int:
    """The month of a day."""
    return dato.year * 12 + dato.month - 1


def plus_aar(dato: date, aar: int) -> date:
    """The same day some years later or earlier; 29 February becomes 28."""
    return dag(maaned_af(dato) + 12 * aar, dato.day)


SIDSTE = dag(FEBRUAR, 31)


def vaelg(terning: random.Random, vaegte: Mapping[str, int]) -> str:
    """One of some names by weight."""
    return terning.choices(list(vaegte), list(vaegte.values()))[0]


def blandet(terning: random.Random, antal: Mapping[str, int]) -> list[str]:
    """Each name as often as is said, in any order."""
    ud = [navn for navn, hvor_mange in antal.items() for _ in range(hvor_mange)]
    terning.shuffle(ud)
    return ud


class Register:
    """The rows, person by person."""

    def __init__(self, terning: random.Random) -> None:
        self.terning = terning
        self.raekker: dict[str, list[tuple[object, ...]]] = {tabel: [] for tabel in TABELLER}

    def skriv(self, tabel: str, *celler: object) -> None:
        """One row."""
        self.raekker[tabel].append(celler)

    def lev_af(self, borger: Borger, slags: str, fra: date, til: date | None = None) -> None:
        """A ydelse or a tilstand; hours from the next month on where it is wages alone; nothing where it is nothing."""
        t = self.terning
        if slags == "loenmodtager":
            foerste, sidste = maaned_af(fra) + 1, FEBRUAR if til is None else maaned_af(til)
            self.timer(borger, foerste, sidste, (60, 160))
        elif slags in {*YDELSER, "ressourceforloeb"}:
            self.skriv("ydelser", borger.id, borger.kommune, slags, fra, til)
        elif slags != "selvforsoergelse":
            grad = t.choice(("100", "81,1", "67,57", "50")) if slags == "selvforsoerget" else ""
            self.skriv("tilstande", borger.id, slags, fra, til, grad)

    def timer(self, borger: Borger, fra: int, til: int, antal: tuple[int, int] = (2, 40)) -> None:
        """Hours of ordinary work in each of some months."""
        for maaned in range(fra, til + 1):
            timer = f"{self.terning.randint(*antal)},{self.terning.choice(('00', '25', '50'))}"
            self.skriv("loentimer", borger.id, dag(maaned, 1).strftime("%Y-%m"), timer, "ja", "nej")

    def tilbud(self, borger: Borger, slags: str) -> None:
        """A tilbud with at least a day in 2017."""
        t = self.terning
        foerste, sidste = max(borger.fra, dag(JANUAR, 1)), min(borger.til or SIDSTE, dag(DECEMBER, 31))
        midt = foerste + timedelta(days=t.randint(0, (sidste - foerste).days))
        til = midt + timedelta(days=t.randint(0, 90))
        slut = min(til, borger.til or til)
        self.skriv(
            "tilbud",
            borger.id,
            slags,
            max(borger.fra, midt - timedelta(days=t.randint(0, 60))),
            slut if slut <= SIDSTE else None,
        )

    def borger(self, borger: Borger, hvem: Hvem, foedt: date | None = None) -> None:
        """A person's forløb, what went before it, and the grants."""
        t = self.terning
        if hvem.tid == "kortere" and borger.fra < date(2016, 1, 1) and t.random() < 0.3:
            # Less than a whole calendar month, so the forløb goes on.
            midt = dag(12 * 2016 + t.randrange(10), t.randint(2, 28))
            self.lev_af(borger, "ressourceforloeb", borger.fra, midt)
            igen = t.choice((midt + timedelta(days=t.randint(2, 27)), dag(maaned_af(midt) + 1, 28)))
            self.lev_af(borger, "ressourceforloeb", igen, borger.til)
        else:
            self.lev_af(borger, "ressourceforloeb", borger.fra, borger.til)
        self.foer(borger, hvem)
        self.bevilg(borger, int(hvem.bevilget or "0"))
        foedt = foedt or plus_aar(dag(FEBRUAR, 1), -hvem.alder) - timedelta(days=t.randrange(330))
        pension = plus_aar(foedt, 67) if foedt.year < 1968 else ""
        self.skriv("borgere", borger.id, hvem.koen, foedt, hvem.civilstand, pension)

    def foer(self, borger: Borger, hvem: Hvem) -> None:
        """What went before a forløb, back to where the time on public support begins."""
        t, sidste = self.terning, borger.fra - EN_DAG
        match hvem.tid:
            case "hele_tiden":
                start = FEM_AAR - timedelta(days=t.randint(0, 1000))
            case "mindst_80":
                dage = (min(borger.fra - timedelta(days=30), date(2014, 2, 28)) - FEM_AAR).days
                start = FEM_AAR + timedelta(days=t.randint(1, dage))
            case _:
                start = borger.fra - timedelta(days=t.randint(30, 700))
                if borger.fra >= SENE:
                    start = max(start, SENE - timedelta(days=30))
        skifte = max(start, borger.fra - timedelta(days=LAENGST.get(hvem.foer, 1500)))
        if hvem.foer == "uddannelseshjaelp":
            skifte = max(skifte, date(2014, 1, 1))
        self.lev_af(borger, hvem.foer, skifte, sidste)
        if skifte > start:
            tidligere = "sygedagpenge" if hvem.foer == "jobafklaringsforloeb" else "kontanthjaelp"
            self.lev_af(borger, tidligere, start, skifte - EN_DAG)
        elif hvem.tid == "kortere" and t.random() < 0.5:
            self.lev_af(borger, "selvforsoerget", start - timedelta(days=t.randint(100, 900)), start - EN_DAG)

    def bevilg(self, borger: Borger, aar: int) -> None:
        """The running grant of so many years, and one before it where the forløb is older."""
        t, fra = self.terning, borger.fra
        if not aar:
            return
        nu = borger.til or SIDSTE
        if plus_aar(fra, aar) <= nu:
            fra = nu - timedelta(days=t.randint(0, 365 * aar - 10))
            self.skriv("bevillinger", borger.id, "ressourceforloeb", borger.fra, fra - EN_DAG, "")
        oenske = t.choices(("", "nej", "ja"), (8, 1, 1))[0]
        self.skriv("bevillinger", borger.id, "ressourceforloeb", fra, plus_aar(fra, aar) - EN_DAG, oenske)


def fordel(terning: random.Random, sted: Sted, ider: Sequence[str]) -> tuple[list[Borger], list[Borger]]:
    """Who leave and who stay, so that each month has as many as is said; who leave have all begun before 2017."""
    nye = [
        sted.i_forloeb[nr] - sted.i_forloeb[nr - 1] + sted.slutter[nr - 1] if nr else 0
        for nr in range(len(sted.i_forloeb))
    ]
    gamle = sted.i_forloeb[0] - sum(sted.slutter)
    koe = iter(ider)

    def borger(fra: date, til: date | None) -> Borger:
        return Borger(next(koe), vaelg(terning, sted.kommuner), fra, til)

    def gammel() -> date:
        dage = (date(2016, 11, 30) - FOERSTE).days
        return FOERSTE + timedelta(days=int(terning.triangular(0, dage, 0.7 * dage)))

    slutter = [
        borger(gammel(), dag(JANUAR + nr, terning.randint(2, 31)))
        for nr, antal in enumerate(sted.slutter)
        for _ in range(antal)
    ]
    bliver = [borger(gammel(), None) for _ in range(gamle)]
    bliver += [
        borger(dag(JANUAR + nr, terning.randint(1, 28)), None) for nr, antal in enumerate(nye) for _ in range(antal)
    ]
    return slutter, bliver


def tilfaeldig(terning: random.Random, borger: Borger) -> Hvem:
    """Somebody of whom nothing is printed; the young come from uddannelseshjælp."""
    ung = borger.fra >= SENE and terning.random() < 0.25
    return Hvem(
        alder=terning.randint(27, 29) if ung else terning.randint(32, 62),
        foer="uddannelseshjaelp" if ung else vaelg(terning, FOER),
        tid=vaelg(terning, {"hele_tiden": 0 if ung else HELE_TIDEN, "mindst_80": MINDST_80, "kortere": KORTERE}),
        koen=vaelg(terning, KOEN),
        civilstand=vaelg(terning, CIVILSTAND),
        bevilget=vaelg(terning, BEVILGET),
    )


def de_191(terning: random.Random) -> list[Hvem]:
    """Those who stay in Hedensted; first those with less time on public support, then those from uddannelseshjælp."""
    aldre = sorted(terning.randint(*spand) for spand, antal in ALDER.items() for _ in range(antal))
    foer = ["uddannelseshjaelp"] * UDDANNELSESHJAELP + blandet(terning, FOER)
    # Who has been too young or on no ydelse has not been on public support for five years.
    unge = [
        nr
        for nr, alder in enumerate(aldre)
        if alder < 24 or foer[nr] in {"selvforsoergelse", "selvforsoerget", "loenmodtager"}
    ]
    andre = [nr for nr in range(len(aldre)) if nr not in unge]
    terning.shuffle(andre)
    mangler = KORTERE - len(unge)
    kortere = {*unge, *andre[:mangler]}
    hele = {*andre[mangler : mangler + HELE_TIDEN]}
    tider = ["kortere" if nr in kortere else "hele_tiden" if nr in hele else "mindst_80" for nr in range(len(aldre))]
    koen, civilstand, bevilget = (blandet(terning, antal) for antal in (KOEN, CIVILSTAND, BEVILGET))
    alle = [Hvem(*celler) for celler in zip(aldre, foer, tider, koen, civilstand, bevilget, strict=True)]
    return sorted(alle, key=lambda hvem: (hvem.tid != "kortere", hvem.foer != "uddannelseshjaelp"))


def skriv_slut(register: Register, sted: Sted, slutter: Sequence[Borger]) -> None:
    """What follows for those who leave: in 2017 as is said, later as it comes."""
    t = register.terning
    i_2017 = [b for b in slutter if b.til and b.til.year == 2017]
    senere = [b for b in slutter if b not in i_2017]
    statusser = blandet(t, sted.slut_til) + [vaelg(t, sted.slut_til) for _ in senere]
    for borger, status in zip([*i_2017, *senere], statusser, strict=True):
        fra = (borger.til or SIDSTE) + EN_DAG
        register.borger(borger, tilfaeldig(t, borger), plus_aar(fra, -67) if status == "folkepension" else None)
        register.lev_af(borger, status, fra)


def hedensted(register: Register, ider: Sequence[str]) -> None:
    """All of Hedensted."""
    t = register.terning
    slutter, bliver = fordel(t, HEDENSTED, ider)
    skriv_slut(register, HEDENSTED, slutter)
    t.shuffle(bliver)
    bliver.sort(key=lambda b: b.fra < SENE)
    for borger, hvem in zip(bliver, de_191(t), strict=True):
        register.borger(borger, hvem)

    # Hours, and active tilbud of those without and with hours.
    gamle = [b for b in bliver if b.fra.year < 2017]
    t.shuffle(gamle)
    med_timer = gamle[: TIMER_DECEMBER + TIMER_FOER]
    for nr, borger in enumerate(med_timer):
        foerste = JANUAR + t.randint(0, 8)
        sidste = t.randint(DECEMBER, FEBRUAR) if nr < TIMER_DECEMBER else t.randint(foerste, DECEMBER - 1)
        register.timer(borger, foerste, sidste)
    uden = [b for b in bliver if b not in med_timer and b.fra.year < 2018]
    t.shuffle(uden)
    for koe, nr in ((iter(uden), 0), (iter(med_timer), 1)):
        for slags, antal in AKTIVE.items():
            for _ in range(antal[nr]):
                register.tilbud(next(koe), slags)
    for slags, hvor_mange in IKKE_AKTIVE.items():
        for borger in t.sample([b for b in bliver if b.fra.year < 2018], hvor_mange):
            register.tilbud(borger, slags)

    t.shuffle(slutter)
    slutter.sort(key=lambda b: b.til is None or b.til >= dag(DECEMBER, 1))
    for borger in slutter[:TIMER_SLUTTET]:
        sidste = maaned_af(borger.til or SIDSTE)
        register.timer(borger, t.randint(JANUAR, sidste), sidste)
    uden = slutter[TIMER_SLUTTET:]
    for borger in t.sample(uden, AKTIVE_SLUTTET):
        register.tilbud(borger, t.choice((*AKTIVE, "loentilskud", "vejledning_og_opkvalificering", "nytteindsats")))


def andre(register: Register, ider: Sequence[str]) -> None:
    """Those with whom Hedensted is compared."""
    t = register.terning
    slutter, bliver = fordel(t, ANDRE, ider)
    skriv_slut(register, ANDRE, slutter)
    for nr, borger in enumerate(bliver):
        register.borger(borger, tilfaeldig(t, borger))
        if nr < ANDRE_TIMER:
            register.timer(borger, t.randint(JANUAR, DECEMBER), t.randint(DECEMBER, FEBRUAR))
        elif nr < 3 * ANDRE_TIMER:
            foerste = t.randint(JANUAR, DECEMBER - 4)
            register.timer(borger, foerste, foerste + t.randint(0, 3))
    for borger in t.sample([b for b in bliver + slutter if b.fra.year < 2018], 250):
        register.tilbud(borger, t.choice((*AKTIVE, *IKKE_AKTIVE, "vejledning_og_opkvalificering", "loentilskud")))


def lav() -> Register:
    """All rows; ids are drawn so that they say nothing."""
    terning = random.Random(FROE)
    register = Register(terning)
    ider = [f"F{nr:05}" for nr in range(1, 2000)]
    terning.shuffle(ider)
    hedensted(register, ider[:1000])
    andre(register, ider[1000:])
    return register


def main() -> None:
    """Write the files, sorted by person."""
    register = lav()
    for tabel, overskrifter in TABELLER.items():
        with (MAPPE / f"{tabel}.csv").open("w", encoding="utf-8-sig", newline="") as fil:
            skriver = csv.writer(fil, delimiter=";", lineterminator="\n")
            skriver.writerow(overskrifter.split())
            tekster: list[list[str]] = [
                ["" if celle is None else str(celle) for celle in raekke] for raekke in register.raekker[tabel]
            ]
            tekster.sort(key=lambda raekke: raekke[0])
            skriver.writerows(tekster)
    print("skrevet:", ", ".join(f"{len(raekker)} {tabel}" for tabel, raekker in register.raekker.items()))


if __name__ == "__main__":
    main()
