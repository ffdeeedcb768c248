"""``tilsynsforloeb`` on the shipped file: text, JSON, diagram; and what it says of bad usage and bad data."""

from __future__ import annotations

import json
import os
from datetime import date
from typing import TYPE_CHECKING, Final, TypeAlias

import jsonschema
import pytest

from skaerpet_tilsyn.opgoerelse import Tilsynsforloeb
from tests.kommando.registre import ROD

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Koer: TypeAlias = Callable[..., tuple[int, str, str]]

EKSEMPEL: Final = ROD / "examples" / "tilsynsforloeb.csv"
FRISTER: Final = ("--redegoerelse", "2", "--genopretning", "8", "--forlaengelse", "4")
HOVED: Final = ("tilsynsforloeb", str(EKSEMPEL), *FRISTER)
GULD: Final = ROD / "tests" / "tekst" / "tilsynsforloeb_eksempel.txt"
SKEMA: Final = ROD / "skaerpet_tilsyn" / "opgoerelse" / "tilsynsforloeb.schema.json"
OPDATER: Final = os.environ.get("SKAERPET_TILSYN_OPDATER") == "1"


def test_the_page_is_the_golden_one(koer: Koer) -> None:
    """Letter by letter; ``SKAERPET_TILSYN_OPDATER=1`` writes it anew."""
    kode, ud, fejl = koer(*HOVED, "--pr", "2023-04-15")
    if OPDATER:
        GULD.write_text(ud, encoding="utf-8", newline="\n")

    assert (0, "") == (kode, fejl)
    assert GULD.read_text(encoding="utf-8") == ud


def test_json_is_as_the_schema_says(koer: Koer) -> None:
    """One object a municipality, and each comes back as a course."""
    kode, ud, _ = koer(*HOVED, "--pr", "15-04-2023", "--format", "json")
    liste = json.loads(ud)

    assert 0 == kode
    jsonschema.Draft202012Validator(json.loads(SKEMA.read_text(encoding="utf-8"))).validate(liste)
    assert [("Hedensted", "forlaenget"), ("Køge", "light_tilsyn"), ("Helsingør", "ikke_omfattet")] == [
        (et["kommune"], et["tilstand"]) for et in liste
    ]
    assert liste == [Tilsynsforloeb.af_json(et).som_json(date(2023, 4, 15)) for et in liste]


def test_the_diagram_of_one_municipality(koer: Koer) -> None:
    """By name or code; of several it would be none."""
    kode, ud, _ = koer(*HOVED, "--kommune", "766", "--format", "mermaid")

    assert (0, "stateDiagram-v2") == (kode, ud.splitlines()[0])
    assert "forlaenget --> ophoert : 6. tilsynet ophører, 30. juni 2023\n" in ud
    kode, ud, fejl = koer(*HOVED, "--format", "mermaid")
    assert (2, "") == (kode, ud)
    assert fejl == (
        "--format mermaid: fundet «3 kommuner»; forventet én kommune: et diagram viser ét forløb; "
        "vælg den med --kommune\n"
    )


def test_a_file(koer: Koer, tmp_path: Path) -> None:
    """Written whole; never over the one that is read."""
    ud = tmp_path / "forloeb.txt"

    assert (0, "", f"skrevet: {ud}\n") == koer(*HOVED, "--kommune", "Køge", "--ud", str(ud))
    assert ud.read_text(encoding="utf-8").startswith("Køge: forløbet af det skærpede tilsyn\n")
    kode, _, fejl = koer(*HOVED, "--ud", str(EKSEMPEL))
    assert 2 == kode
    assert "forventet en anden fil end den, der læses" in fejl


@pytest.mark.parametrize("mangler", ["redegoerelse", "genopretning", "forlaengelse"])
def test_E36_a_deadline_has_no_default(mangler: str, koer: Koer) -> None:
    """Each must be given, and the message says why."""
    sted = FRISTER.index(f"--{mangler}")
    kode, ud, fejl = koer("tilsynsforloeb", str(EKSEMPEL), *FRISTER[:sted], *FRISTER[sted + 2 :])

    assert (2, "") == (kode, ud)
    assert fejl == (
        f"--{mangler}: fundet «ingen frist»; forventet et antal måneder: ingen kilde, biblioteket har set, viser "
        "fristen; angiv den frist, sagen selv giver\n"
    )


@pytest.mark.parametrize(
    ("argumenter", "besked"),
    [
        (("tilsynsforloeb", *FRISTER), "tilsynsforloeb: fundet «ingen fil»; forventet FIL med hændelser (CSV)"),
        ((*HOVED, "--kommune", "Herlev"), "--kommune: fundet «en kommune, der ikke er i filen»; forventet en af"),
        ((*HOVED, "--pr", "i dag"), "--pr: fundet «i dag»; forventet en dag som 2021-11-01 eller 01-11-2021"),
        ((*HOVED, "--format", "csv"), "--format: fundet «csv»; forventet en af tekst, json, mermaid"),
        ((*HOVED[:3], "to"), "--redegoerelse: "),
        ((*HOVED, "--forlaengelse", "1201"), "--forlaengelse: fundet «1201»; forventet et helt tal fra 0 til 1200"),
        (("tilsynsforloeb", "findes_ikke.csv", *FRISTER), "findes_ikke.csv: "),
        ((*HOVED, "--ophoer-skaerpet-tilsyn", "2025-01-01"), "forventet en dag fra 2026-02-01 til og med 2026-07-01"),
    ],
)
def test_bad_usage(argumenter: tuple[str, ...], besked: str, koer: Koer) -> None:
    """2, a message, and no output."""
    kode, ud, fejl = koer(*argumenter)

    assert (2, "") == (kode, ud)
    assert besked in fejl


def test_a_time_of_which_nothing_is_known(koer: Koer, tmp_path: Path) -> None:
    """The caller's own answer settles it, and is said to be the caller's."""
    fil = tmp_path / "a.csv"
    fil.write_text("kommune;dato;haendelse;reference\nKøge;2025-04-29;udvalgt;sag 1\n", encoding="utf-8")
    hoved = ("tilsynsforloeb", str(fil), *FRISTER, "--pr", "2026-05-01")
    kode, ud, fejl = koer(*hoved)

    assert (2, "") == (kode, ud)
    assert "fundet en afskaffelse, hvis dag ingen kilde viser (1. februar eller 1. juli 2026)" in fejl
    kode, ud, fejl = koer(*hoved, "--ophoer-skaerpet-tilsyn", "2026-07-01")
    assert (0, "") == (kode, fejl)
    assert "Den 1. maj 2026: omfattet af skærpet tilsyn\n" in ud
    assert "At det skærpede tilsyn ophørte den 1. juli 2026, er oplyst af den, der spørger." in ud


def test_an_event_in_a_time_of_which_nothing_is_known(koer: Koer, tmp_path: Path) -> None:
    """It is not the file that is wrong: the caller must say when the supervision ended."""
    fil = tmp_path / "a.csv"
    fil.write_text("kommune;dato;haendelse;reference\nKøge;2026-04-29;udvalgt;sag 1\n", encoding="utf-8")
    kode, ud, fejl = koer("tilsynsforloeb", str(fil), *FRISTER)

    assert (2, "") == (kode, ud)
    assert fejl.endswith("angiv dagen som ophoer_skaerpet_tilsyn\n")
    assert 0 == koer("tilsynsforloeb", str(fil), *FRISTER, "--ophoer-skaerpet-tilsyn", "2026-07-01")[0]


def test_bad_data_gives_its_place(koer: Koer) -> None:
    """File, row, column; the rest stands with the malformed files."""
    fil = ROD / "tests" / "daarlige" / "tilsynsforloeb" / "raekkefoelge.csv"
    kode, ud, fejl = koer("tilsynsforloeb", str(fil), *FRISTER)

    assert (2, "") == (kode, ud)
    assert fil.with_name("raekkefoelge.csv.txt").read_text(encoding="utf-8") == fejl


def test_columns_that_are_not_read_are_named(koer: Koer, tmp_path: Path) -> None:
    """As a note, in every format."""
    fil = tmp_path / "a.csv"
    fil.write_text("kommune;dato;haendelse;reference;note\nKøge;2022-04-29;udvalgt;sag 1;x\n", encoding="utf-8")

    for format_ in ("tekst", "json", "mermaid"):
        kode, _, fejl = koer("tilsynsforloeb", str(fil), *FRISTER, "--format", format_)
        assert (0, "note: kolonnen «note» kendes ikke og er ikke læst\n") == (kode, fejl)
