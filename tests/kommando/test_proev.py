"""The proof on the command line: the report, the exit code, kept cases, one day, JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from skaerpet_tilsyn.katalog import OMRAADER
from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
from skaerpet_tilsyn.kommando import proev as proeven
from skaerpet_tilsyn.laesning.proev import proev_katalog, proeve_som_json

if TYPE_CHECKING:
    from collections.abc import Callable

    from skaerpet_tilsyn.katalog.emneinventar import Inventar

    Koer = Callable[..., tuple[int, str, str]]

SAGER = str(Path(__file__).parents[1] / "genererede")


def test_one_area(koer: Koer) -> None:
    """No fault: 0, and the report with what a reader must know."""
    kode, ud, fejl = koer("proev", "--omraade", "resultatkrav")

    assert (0, "") == (kode, fejl)
    assert str(proev_katalog(katalogets_inventar("resultatkrav"))) + "\n" == ud
    assert ud.startswith("Prøve af reglerne om Bedre indsats for borgere i ressourceforløb: ingen fejl\n")
    assert "\nAt vide (" in ud


def test_all_areas_with_the_kept_cases(koer: Koer) -> None:
    """One report after the other, and how many cases were tried."""
    kode, ud, _ = koer("proev", "--sager", SAGER, "--format", "json")
    svar = json.loads(ud)

    assert 0 == kode
    assert list(OMRAADER) == [proeve["omraade"] for proeve in svar]
    assert all(proeve["sager"] > 50 for proeve in svar)


def test_one_day(koer: Koer) -> None:
    """In both forms of a date."""
    ud = {koer("proev", "--omraade", "resultatkrav", "--pr", dag)[1] for dag in ("2021-04-01", "01-04-2021")}

    (tekst,) = ud
    assert "  1. april 2021: Bedre indsats for borgere i ressourceforløb: resultatkrav 1 og 2: 12 regler og" in tekst
    assert "2020" not in tekst.split("\nAt vide")[0]


def test_a_day_of_which_nobody_knows(koer: Koer) -> None:
    """Under both answers that can be given, and as it was known around each promulgation; the exit code is 0."""
    kode, ud, fejl = koer("proev", "--omraade", "skaerpet_tilsyn", "--pr", "2026-03-15")
    linjer = ud.splitlines()
    sted = linjer.index("  15. marts 2026: ingen ved, hvad der gælder")

    assert (0, "") == (kode, fejl)
    assert "    er svaret 1. februar 2026 (ophoer_skaerpet_tilsyn): intet er i kraft" == linjer[sted + 1]
    assert linjer[sted + 2].startswith("    er svaret 1. juli 2026 (ophoer_skaerpet_tilsyn): skærpet tilsyn fra 2023 ")
    assert linjer[sted + 2].endswith("; 18 overgange, 52 afvises")
    # The day before the act was known, the rules simply went on.
    (foer,) = [linje for linje in linjer if linje.startswith("  28. december 2025: ")]
    assert " opslag, 2 med et andet svar end nu; 1 andet regelsæt i 790 tilfælde" in foer


def test_a_file(koer: Koer, tmp_path: Path) -> None:
    """Whole, as UTF-8."""
    fil = tmp_path / "proeve.txt"

    assert (0, "", f"skrevet: {fil}\n") == koer("proev", "--omraade", "ressourceforloeb", "--ud", str(fil))
    assert "ressourceforløb og jobafklaringsforløb: ingen fejl" in fil.read_text(encoding="utf-8")


def test_a_fault(koer: Koer, monkeypatch: pytest.MonkeyPatch) -> None:
    """1, and the fault with its witness before everything else, in text and in JSON."""

    def med_fejl(omraade: str) -> Inventar:
        return evolve(katalogets_inventar(omraade), maalt_med=())

    monkeypatch.setattr(proeven, "katalogets_inventar", med_fejl)
    kode, ud, _ = koer("proev", "--omraade", "resultatkrav")
    json_kode, json_ud, _ = koer("proev", "--omraade", "resultatkrav", "--format", "json")

    assert (1, 1) == (kode, json_kode)
    assert "Fejl (4)\n  værdier, der ikke bruges (4)\n    resultatkrav_ydelser: " in ud
    assert "bruges ikke af nogen regel, tabel eller måling (ressourceforløb fra 1. december 2020)" in ud
    assert [proeve_som_json(proev_katalog(med_fejl("resultatkrav")))] == json.loads(json_ud)


def test_a_case_with_another_answer(koer: Koer, tmp_path: Path) -> None:
    """The case, what it expects, and what was found."""
    mappe = tmp_path / "resultatkrav"
    mappe.mkdir()
    (mappe / "a.toml").write_text(
        'omraade = "resultatkrav"\nregel = "i_fleksjob"\n[[sag]]\ntitel = "et fleksjob er ikke nok"\n'
        'dag = 2021-04-01\nforventet = "ikke_opfyldt"\nfakta = {fleksjob_3 = "1 forløb"}\n',
        encoding="utf-8",
    )
    kode, ud, _ = koer("proev", "--sager", str(tmp_path))

    assert 1 == kode
    assert (
        "    i_fleksjob: «et fleksjob er ikke nok»: forventet ikke_opfyldt, fundet opfyldt "
        "(fleksjob i perioden er 1 forløb; 2021-04-01)\n"
    ) in ud


@pytest.mark.parametrize(
    ("argumenter", "besked"),
    [
        (["--omraade", "tilsyn"], "--omraade: fundet «tilsyn»; forventet en af skaerpet_tilsyn, "),
        (["--pr", "i går"], "--pr: fundet «i går»; forventet en dag som 2021-11-01 eller 01-11-2021; ret dagen"),
        (["--format", "csv"], "--format: fundet «csv»; forventet en af tekst, json; vælg en af dem"),
        (["mappe"], "proev: fundet «mappe»; forventet ikke mere end det, kommandoen tager"),
    ],
)
def test_wrong_usage(argumenter: list[str], besked: str, koer: Koer) -> None:
    """What was found, what was expected, what to do; and 2."""
    kode, ud, fejl = koer("proev", *argumenter)

    assert (2, "") == (kode, ud)
    assert besked in fejl


def test_a_folder_without_cases(koer: Koer, tmp_path: Path) -> None:
    """It is not silently a proof without cases."""
    kode, ud, fejl = koer("proev", "--sager", str(tmp_path))

    assert (2, "") == (kode, ud)
    assert "forventet en mappe med en mappe for hvert retsområde (skaerpet_tilsyn, " in fejl


def test_a_wrong_case(koer: Koer, tmp_path: Path) -> None:
    """The file, the case and the line."""
    mappe = tmp_path / "resultatkrav"
    mappe.mkdir()
    (mappe / "a.toml").write_text('omraade = "resultatkrav"\nregel = "i_fleksjob"\n[[sag]]\n', encoding="utf-8")
    kode, _, fejl = koer("proev", "--sager", str(tmp_path), "--omraade", "resultatkrav")

    assert 2 == kode
    assert "a.toml, sag 1, kolonne «titel»: fundet «ingenting»; forventet en sætning i anførselstegn" in fejl
