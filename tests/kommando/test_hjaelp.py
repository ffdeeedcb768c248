"""Help and version: Danish from end to end."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.kommando import hjaelp as hjaelp_
from skaerpet_tilsyn.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable

    Koer = Callable[..., tuple[int, str, str]]

ENGELSK = re.compile(
    r"\b(usage|options?|arguments?|commands?|required|default|show|this|message|error|try|help|missing|invalid"
    r"|such|install|the|and|with)\b",
    re.IGNORECASE,
)
KOMMANDOER = ("status", "forklar", "regler", "rapport", "hent", "tilsynsforloeb", "tidlig-indsats")


@pytest.mark.parametrize("hjaelp", ["--hjaelp", "--help"])
def test_the_help_of_the_program(hjaelp: str, koer: Koer) -> None:
    """What there is, and what the exit codes mean."""
    kode, ud, fejl = koer(hjaelp)

    assert (0, "") == (kode, fejl)
    assert ud.startswith("Brug: skaerpet-tilsyn KOMMANDO ...\n")
    assert [
        "opgoer Registre ind, månedsandele, fokusmål og status ud.",
        "status Kommunernes status ud fra trykte tal eller månedsandele.",
        "rapport Én HTML-side til den, der skal beslutte.",
    ] == [re.sub(" +", " ", linje.strip()) for linje in ud.split("Kommandoer\n")[1].splitlines()[:3]]
    assert "  --hjaelp, --help  Vis denne hjælp; også efter en kommando.\n" in ud
    assert "70 en fejl i programmet" in ud


def test_the_help_of_status(koer: Koer) -> None:
    """How it is called, every option, an example."""
    _, ud, _ = koer("status", "--hjaelp")

    assert ud.startswith("Brug: skaerpet-tilsyn status [FIL] [TILVALG]...\n")
    assert "\nArgumenter\n  FIL  Trykte tal (CSV), én række pr. kommune.\n" in ud
    tilvalg = re.findall(r"^  (--\S+)", ud, re.MULTILINE)
    assert [
        "--andele",
        "--benchmark",
        "--maaned",
        "--benchmark-periode",
        "--fortolkning",
        "--kendt-pr",
        "--ophoer-skaerpet-tilsyn",
        "--historisk",
        "--afgoerelsesgrundlag",
        "--afrunding",
        "--kraev",
        "--format",
        "--ud",
        "--kommune",
        "--kort",
        "--hjaelp,",
    ] == tilvalg
    assert "  skaerpet-tilsyn status examples/jobcenterindblik_november_2021.csv\n" in ud


@pytest.mark.parametrize("kommando", [(), *((navn,) for navn in KOMMANDOER)])
def test_no_english(kommando: tuple[str, ...], koer: Koer) -> None:
    """Nothing of what typer would say itself."""
    kode, ud, _ = koer(*kommando, "--hjaelp")

    assert 0 == kode
    assert [] == ENGELSK.findall(ud.replace("--help", ""))


@pytest.mark.parametrize("kommando", KOMMANDOER)
@pytest.mark.parametrize("bredde", [60, 80, 100, 200])
def test_help_fits_the_terminal(bredde: int, kommando: str, koer: Koer, monkeypatch: pytest.MonkeyPatch) -> None:
    """No line of the text is wider than the terminal; the examples stand as they are typed."""
    monkeypatch.setenv("COLUMNS", str(bredde))

    _, ud, _ = koer(kommando, "--hjaelp")

    assert max(map(len, ud.split("\nEksemp")[0].splitlines())) <= min(bredde, 100)


def test_bold_headings_in_colour(koer: Koer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Codes for bold only where there is a terminal, and not where colours are unwanted."""
    _, uden, _ = koer("--hjaelp")
    monkeypatch.setenv("NO_COLOR", "1")

    assert "\x1b" not in uden
    assert uden == koer("--hjaelp")[1]


def test_the_version(koer: Koer) -> None:
    """Alone, and before a command."""
    svar = (0, f"skaerpet-tilsyn {VERSION}\n", "")

    assert svar == koer("--version")
    assert svar == koer("--version", "status")


def test_the_version_loads_little(proces: Callable[..., subprocess.CompletedProcess[bytes]]) -> None:
    """Neither typer nor rich nor the catalogue: the version is told at once."""
    svar = proces("--version", PYTHONPROFILEIMPORTTIME="1")

    moduler = {linje.rpartition(b"|")[2].strip().split(b".")[0] for linje in svar.stderr.splitlines()}
    assert f"skaerpet-tilsyn {VERSION}\n".encode() == svar.stdout
    assert b"skaerpet_tilsyn" in moduler
    assert set() == {b"typer", b"rich", b"attr", b"attrs", b"pydantic"} & moduler


def test_the_library_does_not_load_the_command_line() -> None:
    """Whoever imports the library needs no extra."""
    kode = "from skaerpet_tilsyn import *; import sys; print([m for m in sys.modules if 'kommando' in m])"

    svar = subprocess.run([sys.executable, "-c", kode], capture_output=True, check=True)

    assert b"[]" == svar.stdout.strip()


def test_examples_on_windows(koer: Koer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its shells know no backslash at the end of a line, so that each example stands in one."""
    _, ud, _ = koer("opgoer", "--hjaelp")
    assert "--maaned 2021-11 \\\n" in ud

    monkeypatch.setattr(hjaelp_, "_WINDOWS", True)
    _, ud, _ = koer("opgoer", "--hjaelp")
    assert "--maaned 2021-11 --benchmark examples/hedensted_2021/benchmark_2021QMAT02.csv\n" in ud
    assert "\\" not in ud
