"""
Makes the registers of this folder: those of ``hedensted_2021`` as they might have been drawn a few weeks earlier.

What had not been reported or corrected yet is taken out or put back. The same seed gives the same files.
"""

from __future__ import annotations

import csv
import random
from pathlib import Path
from typing import TypeAlias

FROE = 12
MAPPE = Path(__file__).parent
SENERE = MAPPE.parent / "hedensted_2021"
Raekke: TypeAlias = dict[str, str]

FOER, MAALT = "2021-10", "2021-11"
SENT_INDBERETTET = 0.3  # of the talks since the middle of October
SENT_BEVILGET = 0.5  # of the tilbud that began in November
NYE, STOPPEDE = 6, 8


def laes(navn: str) -> list[Raekke]:
    """A table of the later extract."""
    with (SENERE / f"{navn}.csv").open(encoding="utf-8-sig", newline="") as fil:
        return list(csv.DictReader(fil, delimiter=";"))


def skriv(navn: str, raekker: list[Raekke]) -> None:
    """A table of this one."""
    with (MAPPE / f"{navn}.csv").open("w", encoding="utf-8-sig", newline="") as fil:
        skriver = csv.DictWriter(fil, raekker[0], delimiter=";", lineterminator="\n")
        skriver.writeheader()
        skriver.writerows(raekker)


def ydelser(terning: random.Random) -> list[Raekke]:
    """A few had not been registered yet, and a few who had stopped had not been registered as stopped."""
    alle = laes("ydelser")
    nye = [r for r in alle if r["fra_dato"].startswith(MAALT)]
    stoppede = [r for r in alle if r["til_dato"].startswith(FOER)]
    ukendte = terning.sample(nye, min(NYE, len(nye)))
    fortsat = terning.sample(stoppede, min(STOPPEDE, len(stoppede)))
    return [{**r, "til_dato": ""} if r in fortsat else r for r in alle if r not in ukendte]


def main() -> None:
    """Write the files; the hours of the last month come a month later, so the tables reach less far."""
    terning = random.Random(FROE)
    tabeller = {
        "ydelser": ydelser(terning),
        "samtaler": [r for r in laes("samtaler") if r["dato"] < "2021-10-15" or terning.random() >= SENT_INDBERETTET],
        "tilbud": [r for r in laes("tilbud") if r["fra_dato"] < MAALT or terning.random() >= SENT_BEVILGET],
        "loentimer": [r for r in laes("loentimer") if r["maaned"] < MAALT],
        "fritagelser": laes("fritagelser"),
    }
    for navn, raekker in tabeller.items():
        skriv(navn, raekker)
    daekning = (SENERE / "kolonner.toml").read_text(encoding="utf-8")
    kortere = daekning.replace('loentimer = ["2020-01", "2021-11"]', 'loentimer = ["2020-01", "2021-10"]')
    (MAPPE / "kolonner.toml").write_text(kortere, encoding="utf-8")
    print("skrevet:", ", ".join(f"{len(raekker)} {navn}" for navn, raekker in tabeller.items()))


if __name__ == "__main__":
    main()
