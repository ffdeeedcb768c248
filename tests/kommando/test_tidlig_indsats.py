"""``tidlig-indsats`` on the shipped file: text, JSON; the readings; and what it says of bad usage."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, TypeAlias

import jsonschema
import pytest

from tests.kommando.registre import ROD

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Koer: TypeAlias = Callable[..., tuple[int, str, str]]

EKSEMPEL: Final = str(ROD / "examples" / "tidlig_indsats_2024.csv")
HOVED: Final = ("tidlig-indsats", EKSEMPEL, "--maaned", "2024-06")
SKEMA: Final = ROD / "skaerpet_tilsyn" / "opgoerelse" / "tidlig_indsats.schema.json"
PERIODE: Final = "(alle grupper), januar 2024 til juni 2024"


def test_the_answers_at_a_glance(koer: Koer) -> None:
    """One line each, below the law that was used."""
    kode, ud, fejl = koer(*HOVED, "--kort")

    assert (0, "") == (kode, fejl)
    assert ud.splitlines() == [
        "- regler: opfølgning på tidlig indsats, alle grupper under ét; gældende i juni 2024",
        f"Hedensted {PERIODE}: får en henvendelse om sin tidlige indsats",
        f"Køge {PERIODE}: får ingen henvendelse om sin tidlige indsats",
        f"Langeland {PERIODE}: får ingen henvendelse om sin tidlige indsats",
    ]


def test_the_whole_answer(koer: Koer) -> None:
    """What a contact means, the months, the reasons."""
    _, ud, _ = koer(*HOVED, "--kommune", "Hedensted")

    assert "\nVirkning: Dialog og tilbud om hjælp; som udgangspunkt hverken redegørelse eller genopretningsplan. " in ud
    assert "\n  2024-01: 39 af 50\n" in ud
    assert (
        "\nopfyldt: Kommunen får en henvendelse om sin tidlige indsats  [STAR om opfølgning på tidlig indsats]\n" in ud
    )
    assert "Køge" not in ud


def test_another_reading(koer: Koer) -> None:
    """Over the six months Køge is below 80 pct.; the page says which reading it was."""
    _, ud, _ = koer(*HOVED, "--kort", "--fortolkning", "tidlig_laesning=samlet")

    assert "- tidlig_laesning læst som «samlet»: Skal andelen være under 80 pct." in ud
    assert f"Køge {PERIODE}: får en henvendelse" in ud
    _, alle, _ = koer(*HOVED, "--fortolkning", "alle", "--kommune", "Køge")
    assert "Svaret afhænger af, hvordan tidlig_laesning læses: " in alle


def test_json_is_as_the_schema_says(koer: Koer) -> None:
    """One object a municipality and group."""
    kode, ud, _ = koer(*HOVED, "--format", "json")
    liste = json.loads(ud)

    assert 0 == kode
    jsonschema.Draft202012Validator(json.loads(SKEMA.read_text(encoding="utf-8"))).validate(liste)
    assert [("Hedensted", "opfyldt"), ("Køge", "ikke_opfyldt"), ("Langeland", "ikke_opfyldt")] == [
        (et["kommune"], et["udfald"]) for et in liste
    ]


def test_after_june_2026(koer: Koer) -> None:
    """Refused, unless the caller decides; and then every form says that the caller did."""
    hoved = ("tidlig-indsats", EKSEMPEL, "--maaned", "2026-07", "--kort")
    afgjort = (
        "de sidste kendte regler, dem den 30. juni 2026, er læst, som om de gjaldt den 1. juli 2026: "
        "det har den, der spørger, afgjort"
    )
    kode, ud, fejl = koer(*hoved)

    assert (2, "") == (kode, ud)
    assert fejl.endswith("; tilføj --historisk, hvis reglerne fra før skal læses, som om de gjaldt\n")
    kode, ud, _ = koer(*hoved, "--historisk")
    assert 0 == kode
    assert ud.startswith(
        f"- regler: opfølgning på tidlig indsats, alle grupper under ét; de sidste kendte\n- {afgjort}\n"
    )
    _, ud, _ = koer(*hoved, "--historisk", "--format", "json")
    assert [afgjort] == json.loads(ud)[0]["noter"]


def test_the_shares_that_opgoer_writes(koer: Koer, tmp_path: Path) -> None:
    """Those of the six-month målgruppe, as they are; aktiv indsats is not used, and that is said."""
    koer("opgoer", str(ROD / "examples" / "hedensted_2021"), "--maaned", "2021-11", "--ud", str(tmp_path))
    fil = str(tmp_path / "maanedsandele_6mdr.csv")
    kode, ud, fejl = koer("tidlig-indsats", fil, "--maaned", "2021-11", "--kort")

    assert (0, "") == (kode, fejl)
    assert " om aktiv indsats er ikke brugt: timer tæller med, så den er ingen andel med tilbud\n" in ud
    assert "Hedensted (alle grupper), juni 2021 til november 2021: får ingen henvendelse" in ud
    assert "Hedensted (kontanthjælp), juni 2021 til november 2021: " in ud


def test_a_file(koer: Koer, tmp_path: Path) -> None:
    """Written whole; notes of a file with other columns go to standard error with JSON."""
    ud, fil = tmp_path / "svar.json", tmp_path / "a.csv"
    fil.write_text("kommune;indsats;maaned;andel_pct;note\nKøge;samtaler;2024-06;79,0;x\n", encoding="utf-8")
    kode, _, fejl = koer("tidlig-indsats", str(fil), "--maaned", "2024-06", "--format", "json", "--ud", str(ud))

    assert (0, f"note: kolonnen «note» kendes ikke og er ikke læst\nskrevet: {ud}\n") == (kode, fejl)
    assert ["uafklaret"] == [et["udfald"] for et in json.loads(ud.read_text(encoding="utf-8"))]


@pytest.mark.parametrize(
    ("argumenter", "besked"),
    [
        (
            ("tidlig-indsats", "--maaned", "2024-06"),
            "tidlig-indsats: fundet «ingen fil»; forventet FIL med månedsandele",
        ),
        (("tidlig-indsats", EKSEMPEL), "--maaned: fundet «ingen måned»"),
        ((*HOVED, "--kommune", "Herlev"), "forventet en af Hedensted, Køge, Langeland; ret navnet"),
        ((*HOVED, "--format", "csv"), "--format: fundet «csv»; forventet en af tekst, json"),
        ((*HOVED, "--fortolkning", "K01=streng"), "--fortolkning: fundet «K01»; forventet et af tidlig_laesning"),
        (("tidlig-indsats", EKSEMPEL, "--maaned", "2019-12"), "gælder ikke den 2019-12-01: fundet ingen version"),
        (("tidlig-indsats", "findes_ikke.csv", "--maaned", "2024-06"), "findes_ikke.csv: "),
    ],
)
def test_bad_usage(argumenter: tuple[str, ...], besked: str, koer: Koer) -> None:
    """2, a message, and no output."""
    kode, ud, fejl = koer(*argumenter)

    assert (2, "") == (kode, ud)
    assert besked in fejl
