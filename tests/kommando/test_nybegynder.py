"""
The path of somebody who knows a spreadsheet and nothing else: an empty folder, empty tables, their own rows.

The files are as a Danish spreadsheet saves them: semicolons, Windows-1252, Danish headings, days first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Koer: TypeAlias = Callable[..., tuple[int, str, str]]

YDELSER: Final = """\
Borger-id;Kommune;Ydelse;Fra dato;Til dato
101;Hedensted Kommune;Kontanthjælp;01-03-2020;
102;Hedensted Kommune;Sygedagpenge;15-06-2020;30-09-2021
103;Hedensted Kommune;Jobafklaringsforløb;01-01-2019;31-12-9999
;;;;
"""
SAMTALER: Final = """\
Borger-id;Dato
101;05-01-2021
101;03-04-2021
101;01-07-2021
101;12-10-2021
103;02-02-2021
"""
LOENTIMER: Final = "Borger-id;Måned;Timer\n101;2021-10;37,5\n103;2021-05;1.120,25\n"
DAEKNING: Final = """\
[daekning]
samtaler = ["2020-01", "2021-11"]
tilbud = ["2020-01", "2021-11"]
loentimer = ["2020-01", "2021-11"]
"""


def _gem(mappe: Path, navn: str, tekst: str, tegnsaet: str = "cp1252") -> None:
    (mappe / navn).write_bytes(tekst.replace("\n", "\r\n").encode(tegnsaet))


@pytest.fixture
def mappe(koer: Koer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the templates, three of them filled."""
    monkeypatch.chdir(tmp_path)
    assert 0 == koer("skabelon", "mine")[0]
    mappe = tmp_path / "mine"
    _gem(mappe, "ydelser.csv", YDELSER)
    _gem(mappe, "samtaler.csv", SAMTALER)
    _gem(mappe, "loentimer.csv", LOENTIMER)
    return mappe


def test_from_empty_tables_to_a_report(koer: Koer, mappe: Path) -> None:
    """What is missing is said together with what to do about it; then there are figures, a page and reasons."""
    raad = "dækker tabellerne mere, end deres rækker viser, så skriv det under [daekning] i kolonner.toml"

    kode, ud, _ = koer("valider", "mine")
    assert 0 == kode
    assert "- ydelser: 3 rækker læst, 3 brugt\n" in ud
    assert ud.endswith(f"i nogen måned\n- {raad}\n")
    assert f"- {raad}\n" in koer("opgoer", "mine", "--maaned", "2021-11")[1]
    assert f"- {raad}\n" in koer("arbejdsliste", "mine", "--maaned", "2021-11")[1]

    _gem(mappe, "kolonner.toml", DAEKNING)
    kode, ud, _ = koer("valider", "mine")
    assert ud.endswith("- fokusmålene kan opgøres uden forbehold for dækningen: 2020-12 til 2021-11\n")
    kode, ud, _ = koer("opgoer", "mine", "--maaned", "2021-11", "--ud", "resultat", "--format", "xlsx")
    assert 0 == kode
    assert "Hedensted   Samtaler         1 af 2" in ud
    assert raad not in ud

    assert (0, "", "note: uden et benchmark er resultatmålet uafklaret for alle kommuner\nskrevet: rapport.html\n") == (
        koer("rapport", "mine", "--maaned", "2021-11", "--ud", "rapport.html")
    )
    kode, ud, _ = koer("forklar", "mine", "--borger", "103", "--maaned", "2021-11")
    assert "afholdte samtaler de seneste 12 måneder er mindst 4 samtaler (fundet: 1 samtale" in ud


@pytest.mark.parametrize(
    ("navn", "tekst", "besked"),
    [
        (
            "ydelser.csv",
            YDELSER.replace("Kontanthjælp", "Kontanthjælp, aktivitetsparat"),
            "ret ydelsen, eller sig i kolonner.toml under [vaerdier.ydelse], hvad det betyder",
        ),
        ("ydelser.csv", YDELSER.replace("Sygedagpenge", "Sygedapenge"), "mente du «sygedagpenge»?"),
        (
            "ydelser.csv",
            YDELSER.replace("01-03-2020", "43891"),
            "skriv 2020-03-01 (43891 er regnearkets tal for dagen: giv kolonnen talformatet åååå-mm-dd)",
        ),
        ("ydelser.csv", YDELSER.replace("Fra dato", "Startdato"), "forventet kolonnen «fra_dato»; tilføj kolonnen"),
        ("ydelser.csv", f"Udtræk 1. december\n{YDELSER}", "række 2: fundet «overskriften under andre rækker»"),
        ("loentimer.csv", LOENTIMER.replace("2021-10", "okt-21"), "skriv 2021-10 (i et regneark: talformatet åååå-mm)"),
        ("loentimer.csv", LOENTIMER.replace("37,5", "37,5 timer"), "forventet et timetal fra 0 til 100.000"),
        ("loentimer.csv", LOENTIMER.replace("37,5", "NULL"), "lad cellen være tom, hvor der ikke står noget"),
        ("ydelser.csv", YDELSER.replace("31-12-9999", "NA"), "lad cellen være tom, hvor der ikke står noget"),
    ],
)
def test_a_mistake_says_what_to_do(koer: Koer, mappe: Path, navn: str, tekst: str, besked: str) -> None:
    """The mistakes that a spreadsheet and its owner make."""
    _gem(mappe, navn, tekst)

    kode, ud, fejl = koer("valider", "mine")

    assert (2, "") == (kode, ud)
    assert besked in fejl


@pytest.mark.parametrize(
    ("navn", "note"),
    [
        ("samtaler.txt", "filen samtaler.txt er ikke læst; omdøb «samtaler.txt» til «samtaler.csv»"),
        ("samtaler.csv.txt", "filen samtaler.csv.txt er ikke læst; omdøb «samtaler.csv.txt» til «samtaler.csv»"),
        (
            "Samtaler.xls",
            "filen Samtaler.xls er ikke læst; gem «Samtaler.xls» som «samtaler.xlsx» eller «samtaler.csv»",
        ),
    ],
)
def test_a_table_under_another_kind_of_name(koer: Koer, mappe: Path, navn: str, note: str) -> None:
    """Not read, and not passed over either."""
    (mappe / "samtaler.csv").rename(mappe / navn)

    assert f"- {note}\n" in koer("valider", "mine")[1]


def test_all_of_it_under_another_kind_of_name(koer: Koer, mappe: Path) -> None:
    """The table that must be there is asked for by the name of the file that is probably it."""
    (mappe / "ydelser.csv").rename(mappe / "ydelser.txt")

    assert koer("valider", "mine")[2].endswith("; omdøb «ydelser.txt» til «ydelser.csv»\n")
    (mappe / "ydelser.txt").rename(mappe / "ydelse.csv")
    assert koer("valider", "mine")[2].endswith("; omdøb «ydelse» til «ydelser»\n")
