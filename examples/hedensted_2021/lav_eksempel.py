"""
Makes the registers of this folder: made-up persons whose figures equal those printed for Hedensted, November 2021.

Only the totals are real. They are reached from behind: first the counts of each month, then how many
persons of each kind enter and leave, then a history for each of them. Run it to write the files anew;
the same seed gives the same files.
"""

from __future__ import annotations

import csv
import random
from calendar import monthrange
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

FROE = 766
MAPPE = Path(__file__).parent
KOMMUNE = "766"

FOERSTE = 2020 * 12 + 11  # December 2020, counted in months from year 0
MAANEDER = 12
NAEVNER = (748, 751, 755, 752, 749, 746, 743, 739, 741, 744, 740, 736)
SAMTALER = (647, 649, 653, 654, 654, 653, 652, 650, 655, 660, 663, 666)
FRITAGNE = (14, 14, 15, 16, 16, 15, 15, 14, 14, 15, 15, 15)
AKTIVE = (656, 660, 660, 657, 655, 652, 648, 646, 648, 650, 647, 644)
UNIKKE = 1261

KORTE, UDEN_FOR = 300, 40
YDELSER = {
    "kontanthjaelp": 30,
    "a_dagpenge": 14,
    "sygedagpenge": 14,
    "uddannelseshjaelp": 12,
    "ressourceforloeb": 12,
    "jobafklaringsforloeb": 8,
    "ledighedsydelse": 8,
    "revalidering": 2,
}
TILBUD = {"virksomhedspraktik": 45, "nytteindsats": 5, "loentilskud": 15, "vejledning_og_opkvalificering": 35}
FORMER = {"personligt": 50, "telefonisk": 38, "digitalt": 12}


class Medlem(NamedTuple):
    """A person of the målgruppe: first and last month in it (of the twelve), and what they have."""

    foerste: int
    sidste: int
    samtaler: bool
    aktiv: bool
    fritaget: bool


class Register:
    """The rows, person by person."""

    def __init__(self) -> None:
        self.ydelser: list[tuple[object, ...]] = []
        self.samtaler: list[tuple[object, ...]] = []
        self.tilbud: list[tuple[object, ...]] = []
        self.loentimer: list[tuple[object, ...]] = []
        self.fritagelser: list[tuple[object, ...]] = []


def dag(maaned: int, nummer: int) -> date:
    """A day of a month; the month's last where it is shorter."""
    aar, nr = divmod(maaned, 12)
    return date(aar, nr + 1, min(nummer, monthrange(aar, nr + 1)[1]))


def sidste_dag(maaned: int) -> date:
    """The last day of a month."""
    return dag(maaned, 31)


def valgt(terning: random.Random, vaegte: dict[str, int]) -> str:
    """One of some names, by their weights."""
    return terning.choices(list(vaegte), list(vaegte.values()))[0]


def bestande() -> dict[tuple[bool, bool, bool], list[int]]:
    """How many persons of each kind (samtaler, active, exempted) are in the målgruppe in each month."""
    ud: dict[tuple[bool, bool, bool], list[int]] = {}
    for naevner, samtaler, fritagne, aktive in zip(NAEVNER, SAMTALER, FRITAGNE, AKTIVE, strict=True):
        resten, med_samtaler = naevner - fritagne, samtaler - (fritagne - 2)
        begge = med_samtaler * aktive // resten + 5
        antal = {
            (True, False, True): fritagne - 2,
            (False, False, True): 2,
            (True, True, False): begge,
            (True, False, False): med_samtaler - begge,
            (False, True, False): aktive - begge,
            (False, False, False): resten - med_samtaler - aktive + begge,
        }
        for slags, tal in antal.items():
            ud.setdefault(slags, []).append(tal)
    return ud


def medlemmer(terning: random.Random) -> list[Medlem]:
    """The persons whose stays add up to the counts of each month and to the number of unique persons."""
    alle = bestande()
    mindst = sum(b[0] + sum(max(0, b[t] - b[t - 1]) for t in range(1, MAANEDER)) for b in alle.values())
    udskiftes = [
        terning.choices(list(alle), [bestand[0] for bestand in alle.values()])[0] for _ in range(UNIKKE - mindst)
    ]
    ud: list[Medlem] = []
    for slags, bestand in alle.items():
        flere = [0] * MAANEDER
        for _ in range(udskiftes.count(slags)):
            flere[terning.randrange(1, MAANEDER)] += 1
        inde = [0] * bestand[0]
        for t in range(1, MAANEDER):
            vaekst = bestand[t] - bestand[t - 1]
            terning.shuffle(inde)
            ude = max(0, -vaekst) + flere[t]
            ud += [Medlem(start, t - 1, *slags) for start in inde[:ude]]
            inde = inde[ude:] + [t] * (max(0, vaekst) + flere[t])
        ud += [Medlem(start, MAANEDER - 1, *slags) for start in inde]
    terning.shuffle(ud)
    return ud


def skriv_ydelser(register: Register, borger: str, m: Medlem, terning: random.Random) -> date:
    """The periods that make somebody a member in just those months; returns their last day that matters."""
    foerste, sidste = FOERSTE + m.foerste, FOERSTE + m.sidste
    if m.foerste:
        start = dag(foerste - 12, terning.randint(1, 12 if m.foerste == m.sidste else 28))
    else:
        start = dag(FOERSTE - 12 - terning.choice((0, 1, 2, 3, 5, 8, 13, 20, 30, 45, 70)), terning.randint(1, 28))
    ydelse = valgt(terning, YDELSER)
    slut = None if m.sidste == MAANEDER - 1 else dag(sidste, terning.choice((15, 20, 27, 31)))
    perioder: list[tuple[str, date, date | None]] = [(ydelse, start, slut)]
    if ydelse in {"kontanthjaelp", "uddannelseshjaelp"} and terning.random() < 0.2:
        # The time on overgangsydelse counts when no whole month lies between.
        skifte = dag(foerste - 6, 10)
        perioder = [("overgangsydelse", start, skifte), (ydelse, skifte + timedelta(terning.randint(1, 40)), slut)]
    elif terning.random() < 0.25:
        # A gap that holds no whole month does not break a forløb.
        hul = dag(foerste - 8, terning.randint(3, 25))
        perioder = [(ydelse, start, hul), (ydelse, hul + timedelta(terning.randint(2, 30)), slut)]
    if slut is not None and terning.random() < 0.3:
        # On to something else: outside the målgruppe, or a new forløb that does not reach twelve months.
        naeste = terning.choice(("fleksjob", "su", "foertidspension", "ressourceforloeb"))
        if naeste == "ressourceforloeb" and (ydelse == naeste or m.sidste < 1):
            naeste = "fleksjob"
        perioder.append((naeste, slut + timedelta(1), None))
    register.ydelser += [(borger, KOMMUNE, *periode) for periode in perioder]
    return slut or sidste_dag(FOERSTE + MAANEDER - 1)


def hverdag(maaned: int, terning: random.Random, sidst: date) -> date:
    """A weekday of the month, no later than a day."""
    for _ in range(100):
        mulig = dag(maaned, terning.randint(1, 31))
        if mulig <= sidst and mulig.weekday() < 5:
            return mulig
    return dag(maaned, 1)


def skriv_samtaler(register: Register, borger: str, m: Medlem, sidst: date, terning: random.Random) -> None:
    """Four or more in every window of twelve months that is measured, or three at most."""
    fra, til = FOERSTE + m.foerste - 11, FOERSTE + m.sidste
    # One in every third month makes four a window; one in every fourth, fifth or sixth makes three or two.
    mellem = 3 if m.samtaler else terning.choice((4, 4, 5, 6, 12, 99))
    forskudt = terning.randrange(mellem)
    maaneder = [maaned for maaned in range(fra, til + 1) if (maaned - forskudt) % mellem == 0]
    if m.samtaler:
        maaneder += [terning.randint(fra, til) for _ in range(terning.choice((0, 0, 1, 2, 4)))]
    dage = sorted({hverdag(maaned, terning, sidst) for maaned in maaneder})
    register.samtaler += [(borger, dato, valgt(terning, FORMER)) for dato in dage]


def skriv_tilbud(register: Register, borger: str, art: str, fra: date, til: date | None) -> None:
    """A tilbud."""
    register.tilbud.append((borger, art, fra, til))


def skriv_timer(register: Register, borger: str, maaneder: range, hundrededele: int, terning: random.Random) -> None:
    """The same hours each month; now and then written too high at first, and reversed."""
    for maaned in maaneder:
        ekstra = terning.choice((0, 0, 0, 0, 0, 0, 0, 1075, 2150))
        tekst = f"{maaned // 12}-{maaned % 12 + 1:02}"
        register.loentimer.append((borger, tekst, tal(hundrededele + ekstra), "ja", "nej"))
        if ekstra:
            register.loentimer.append((borger, tekst, tal(ekstra), "ja", "ja"))


def tal(hundrededele: int) -> str:
    """Hundredths as Danes write them."""
    return f"{hundrededele // 100},{hundrededele % 100:02}"


def skriv_aktiv(register: Register, borger: str, m: Medlem, sidst: date, terning: random.Random) -> None:
    """A tilbud or 225 hours in every window that is measured, or neither."""
    fra, til = FOERSTE + m.foerste - 11, FOERSTE + m.sidste
    maaneder = range(fra, til + 1)
    maade = terning.random()
    if m.fritaget:
        register.fritagelser.append((borger, "aktiv_indsats", dag(fra, 1), ""))
    elif m.aktiv and maade < 0.72:
        # One month that all the windows share.
        start = hverdag(terning.randint(til - 11, FOERSTE + m.foerste), terning, sidst)
        skriv_tilbud(register, borger, valgt(terning, TILBUD), start, min(sidst, start + timedelta(27)))
        if terning.random() < 0.4:
            start = hverdag(terning.randint(fra, til), terning, sidst)
            laengde = terning.choice((0, 13, 27, 90))
            skriv_tilbud(register, borger, valgt(terning, TILBUD), start, min(sidst, start + timedelta(laengde)))
    elif m.aktiv:
        # 18,75 a month is exactly 225 hours a year.
        skriv_timer(register, borger, maaneder, terning.choice((1875, 1875, 2333, 4040, 7425)), terning)
    elif maade < 0.2:
        # 224,99 hours a year, whichever twelve months.
        for nr, maaned in enumerate(maaneder):
            skriv_timer(register, borger, range(maaned, maaned + 1), 1874 if nr % 12 == 5 else 1875, terning)
    elif maade < 0.4:
        skriv_timer(register, borger, maaneder, terning.choice((400, 1212, 1820)), terning)
    elif maade < 0.5:
        skriv_tilbud(register, borger, "mentor", dag(fra, 5), sidste_dag(til))


def skriv_andre(register: Register, borgere: list[str], terning: random.Random) -> None:
    """Persons who are never in the målgruppe of twelve months: newcomers, those who left, those on other ydelser."""
    for nr, borger in enumerate(borgere):
        if nr >= KORTE:
            ydelse = terning.choice(("fleksjob", "foertidspension", "su"))
            register.ydelser.append((borger, KOMMUNE, ydelse, dag(FOERSTE - terning.randint(5, 90), 1), ""))
            continue
        start = dag(FOERSTE + terning.randint(0, MAANEDER - 1), terning.randint(1, 28))
        bliver = terning.random() < 0.5
        slut = None if bliver else start + timedelta(terning.randint(20, 300))
        if slut is not None and slut > sidste_dag(FOERSTE + MAANEDER - 1):
            slut = None
        register.ydelser.append((borger, KOMMUNE, valgt(terning, YDELSER), start, slut))
        sidst = slut or sidste_dag(FOERSTE + MAANEDER - 1)
        dage = {start + timedelta(terning.randint(0, (sidst - start).days)) for _ in range(terning.randint(0, 5))}
        register.samtaler += [(borger, dato, valgt(terning, FORMER)) for dato in sorted(dage)]
        if terning.random() < 0.4:
            skriv_tilbud(register, borger, valgt(terning, TILBUD), start, min(sidst, start + timedelta(27)))


def lav() -> Register:
    """All rows, by person and date; ids are drawn so that they say nothing."""
    terning = random.Random(FROE)
    alle = medlemmer(terning)
    ider = [f"H{nr:05}" for nr in range(1, len(alle) + KORTE + UDEN_FOR + 1)]
    terning.shuffle(ider)
    register = Register()
    for m, borger in zip(alle, ider, strict=False):
        sidst = skriv_ydelser(register, borger, m, terning)
        skriv_samtaler(register, borger, m, sidst, terning)
        skriv_aktiv(register, borger, m, sidst, terning)
    skriv_andre(register, ider[len(alle) :], terning)
    # Delivered twice by mistake, as happens.
    register.samtaler += register.samtaler[100:102]
    return register


def skriv(navn: str, overskrifter: str, raekker: list[tuple[object, ...]]) -> None:
    """A CSV file, sorted by person and date."""
    with (MAPPE / f"{navn}.csv").open("w", encoding="utf-8-sig", newline="") as fil:
        skriver = csv.writer(fil, delimiter=";", lineterminator="\n")
        skriver.writerow(overskrifter.split())
        tekster: list[list[str]] = [["" if celle is None else str(celle) for celle in raekke] for raekke in raekker]
        dato = 3 if navn == "ydelser" else 1
        tekster.sort(key=lambda raekke: (raekke[0], raekke[dato]))
        skriver.writerows(tekster)


def main() -> None:
    """Write the files."""
    register = lav()
    skriv("ydelser", "borger_id kommunekode ydelse fra_dato til_dato", register.ydelser)
    skriv("samtaler", "borger_id dato kontaktform", register.samtaler)
    skriv("tilbud", "borger_id tilbudstype fra_dato til_dato", register.tilbud)
    skriv("loentimer", "borger_id maaned timer ordinaer tilbagefoersel", register.loentimer)
    skriv("fritagelser", "borger_id fokusmaal fra_dato til_dato", register.fritagelser)
    print("skrevet:", ", ".join(f"{len(raekker)} {navn}" for navn, raekker in vars(register).items()))


if __name__ == "__main__":
    main()
