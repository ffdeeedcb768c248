"""The pages about readings and words hold all that the code holds."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import skaerpet_tilsyn.fakta
import skaerpet_tilsyn.katalog
import skaerpet_tilsyn.udtryk
from skaerpet_tilsyn.katalog.afgjorte import ALLE as AFGJORTE
from skaerpet_tilsyn.katalog.valg import ALLE

if TYPE_CHECKING:
    from types import ModuleType

    from skaerpet_tilsyn.udtryk import Valg

DOCS = Path(__file__).parents[3] / "docs"
VALGSIDE = (DOCS / "fortolkningsvalg.md").read_text(encoding="utf-8")
ORDLISTE = (DOCS / "ordliste.md").read_text(encoding="utf-8")


def _afsnit(side: str, overskrift: str) -> str:
    """The text below a heading, up to the next one."""
    efter = side.split(f"### {overskrift}", 1)[1]
    return re.split(r"^#", efter, maxsplit=1, flags=re.MULTILINE)[0]


@pytest.mark.parametrize("valg", ALLE, ids=lambda valg: valg.navn)
def test_every_choice_stands_on_the_page(valg: Valg) -> None:
    """Question, all slugs, the chosen one, and how to choose another, both ways."""
    assert f"### {valg.navn}: {valg.spoergsmaal}\n" in VALGSIDE
    afsnit = _afsnit(VALGSIDE, f"{valg.navn}: ")

    assert [] == [slug for slug in valg.slugs if f"| `{slug}`" not in afsnit]
    assert [valg.valgt] == re.findall(r"\| `(\w+)` \(valgt\)", afsnit)
    omvalg = re.findall(r"`--fortolkning (\w+)=(\w+)`, `\.med\((\w+)=\"(\w+)\"\)`", afsnit)
    assert [(valg.navn, valg.navn)] == [(kommando, python) for kommando, _, python, _ in omvalg]
    assert {slug for _, en, _, anden in omvalg for slug in (en, anden)} <= set(valg.slugs) - {valg.valgt}
    assert "Hjemmel: " in afsnit


def test_no_other_choice_stands_on_the_page() -> None:
    """A choice or a reading that does not exist cannot be asked for."""
    overskrifter = re.findall(r"^### (\w+): ", VALGSIDE.split("## Punkter, der er afgjort")[0], flags=re.MULTILINE)
    naevnte = set(re.findall(r"--fortolkning (\w+)=(\w+)", VALGSIDE))

    assert sorted(valg.navn for valg in ALLE) == sorted(overskrifter)
    assert set() == naevnte - {(valg.navn, slug) for valg in ALLE for slug in valg.slugs}


def test_every_numbered_contradiction_has_a_heading() -> None:
    """K01 to K24: as a choice, or as settled."""
    numre = re.findall(r"^### (K\d\d): ", VALGSIDE, flags=re.MULTILINE)

    assert [f"K{nr:02}" for nr in range(1, 25)] == sorted(numre)


def test_every_numbered_contradiction_is_in_the_catalogue() -> None:
    """Each once: as a choice, or as settled; and the settled ones stand on the page as such, with the same question."""
    valgte = [valg.navn for valg in ALLE if re.fullmatch(r"[KX]\d\d", valg.navn)]
    afgjort = VALGSIDE.split("## Punkter, der er afgjort")[1]
    numre = sorted([*valgte, *(punkt.navn for punkt in AFGJORTE)])

    assert len(set(numre)) == len(numre)
    assert [f"K{nr:02}" for nr in range(1, 25)] == [nummer for nummer in numre if nummer.startswith("K")]
    assert sorted(map(str, AFGJORTE)) == sorted(re.findall(r"^### ([KX]\d\d: .+)$", afgjort, flags=re.MULTILINE))


@pytest.mark.parametrize(
    "modul", [skaerpet_tilsyn.udtryk, skaerpet_tilsyn.fakta, skaerpet_tilsyn.katalog], ids=lambda modul: modul.__name__
)
def test_every_public_name_stands_in_the_word_list(modul: ModuleType) -> None:
    """Classes, functions and values of the vocabulary, the facts and the catalogue."""
    navne: list[str] = modul.__all__

    assert any(inspect.isclass(getattr(modul, navn)) for navn in navne)
    assert [] == [navn for navn in navne if f"`{navn}`" not in ORDLISTE]


def test_identifiers_in_the_word_list_are_ascii() -> None:
    """Danish letters stand in the words, never in the names of the code."""
    navne = re.findall(r"`([^`]+)`", ORDLISTE)

    assert len(navne) > 50
    assert [] == [navn for navn in navne if not navn.isascii()]


def test_every_word_has_a_name_and_a_meaning() -> None:
    """Three cells in every line of a table, none empty."""
    raekker = [
        [celle.strip() for celle in linje.strip("|").split("|")]
        for linje in ORDLISTE.splitlines()
        if linje.startswith("| ")
    ]

    assert [] == [raekke for raekke in raekker if len(raekke) != 3 or not all(raekke)]
