"""The rule book on the command line."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.laesning.tekst.regelbog import regelbog, regelbog_json
from skaerpet_tilsyn.rapport.regelbogsside import regelbogsside

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Koer = Callable[..., tuple[int, str, str]]


def test_all_versions(koer: Koer) -> None:
    """Without a day: the whole book as Markdown."""
    assert (0, regelbog(None), "") == koer("regler")


@pytest.mark.parametrize("dag", ["2021-11-01", "01-11-2021"])
def test_one_day(dag: str, koer: Koer) -> None:
    """In both forms of a date."""
    assert (0, regelbog(date(2021, 11, 1)), "") == koer("regler", "--pr", dag)


def test_json(koer: Koer) -> None:
    """The same for machines."""
    _, ud, _ = koer("regler", "--pr", "2021-11-01", "--format", "json")

    assert regelbog_json(date(2021, 11, 1)) == json.loads(ud)


def test_a_page(koer: Koer, tmp_path: Path) -> None:
    """One HTML file, as a file or on standard output."""
    fil = tmp_path / "regelbog.html"

    assert (0, regelbogsside(date(2021, 11, 30)), "") == koer("regler", "--pr", "2021-11-30", "--format", "html")
    svar = koer("regler", "--omraade", "resultatkrav", "--format", "html", "--ud", str(fil))
    assert (0, "", f"skrevet: {fil}\n") == svar
    assert regelbogsside(None, "resultatkrav") == fil.read_text(encoding="utf-8")


def test_a_page_without_its_package(koer: Koer, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said which extra to install; the text needs none."""
    monkeypatch.setattr("skaerpet_tilsyn.rapport.tilvalg.SIDEPAKKER", ("findes_ikke",))

    kode, ud, fejl = koer("regler", "--format", "html")

    assert (2, "") == (kode, ud)
    assert "regelbogen som HTML kræver tilvalget «rapport»: fundet ikke findes_ikke" in fejl
    assert 'pip install "skaerpet-tilsyn[kommando,rapport]"' in fejl
    assert 0 == koer("regler")[0]


def test_a_file(koer: Koer, tmp_path: Path) -> None:
    """Whole, as UTF-8."""
    fil = tmp_path / "regelbog.md"

    assert (0, "", f"skrevet: {fil}\n") == koer("regler", "--ud", str(fil))
    assert regelbog(None) == fil.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("dag", "besked"),
    [
        ("2026-07-01", "forventet en dag til og med 2026-01-31; vælg en tidligere dag"),
        ("2026-04-15", "fundet en afskaffelse, hvis dag ingen kilde viser (1. februar eller 1. juli 2026)"),
        ("2010-01-01", "«reglerne om skærpet tilsyn» gælder ikke den 2010-01-01: fundet ingen version"),
    ],
)
def test_a_day_outside_the_regime(dag: str, besked: str, koer: Koer) -> None:
    """The library's message, and 2."""
    kode, ud, fejl = koer("regler", "--pr", dag)

    assert (2, "") == (kode, ud)
    assert besked in fejl


@pytest.mark.parametrize("dag", ["2021-02-29", "1. november 2021", "2021-11", "20211101", ""])
def test_no_day(dag: str, koer: Koer) -> None:
    """Neither a day that does not exist nor another form."""
    kode, _, fejl = koer("regler", "--pr", dag)

    assert 2 == kode
    assert "forventet en dag som 2021-11-01 eller 01-11-2021; ret dagen" in fejl


def test_the_early_effort(koer: Koer) -> None:
    """An area of its own, with its own rule book; of the time after June 2026 nothing is known."""
    assert (0, regelbog(None, "tidlig_indsats"), "") == koer("regler", "--omraade", "tidlig_indsats")
    kode, ud, fejl = koer("regler", "--omraade", "tidlig_indsats", "--pr", "2026-07-01")

    assert (2, "") == (kode, ud)
    assert fejl.startswith("«opfølgningen på tidlig indsats» den 2026-07-01: fundet en tid, hvor ingen kilde viser, om")
