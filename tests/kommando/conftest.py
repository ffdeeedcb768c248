"""Running the command line as a user does, and files to run it on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import pytest

from skaerpet_tilsyn.kommando import hoved

if TYPE_CHECKING:
    from collections.abc import Callable

ROD = Path(__file__).parents[2]
MILJOE = ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "PYTHONIOENCODING", "SKAERPET_TILSYN_FEJLSOEG")
"""What a developer's shell may say about terminals."""
OVERSKRIFT = "kommune;resultatmaal_forskel;samtaler_gns12;samtaler_krav;aktiv_gns12;aktiv_krav"

Koersel: TypeAlias = tuple[int, str, str]
"""Exit code, standard output, standard error."""


@pytest.fixture(autouse=True)
def _rent_miljoe(monkeypatch: pytest.MonkeyPatch) -> None:
    """No terminal, no colours, whatever the machine is set up to."""
    for navn in MILJOE:
        monkeypatch.delenv(navn, raising=False)


@pytest.fixture
def eksempler() -> Path:
    """The example files."""
    return ROD / "examples"


@pytest.fixture
def trykt(eksempler: Path) -> str:
    """The 23 municipalities of the report for November 2021."""
    return str(eksempler / "jobcenterindblik_november_2021.csv")


@pytest.fixture
def koer(capsys: pytest.CaptureFixture[str]) -> Callable[..., Koersel]:
    """Carry out a command line in this process."""

    def _koer(*argumenter: str) -> Koersel:
        kode = hoved.koer(argumenter)
        fanget = capsys.readouterr()
        return kode, fanget.out, fanget.err

    return _koer


@pytest.fixture
def proces() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Carry out a command line in a process of its own; keyword arguments are its environment."""

    def _proces(*argumenter: str, **miljoe: str) -> subprocess.CompletedProcess[bytes]:
        arvet = {navn: vaerdi for navn, vaerdi in os.environ.items() if navn not in MILJOE}
        return subprocess.run(
            [sys.executable, "-m", "skaerpet_tilsyn", *argumenter], cwd=ROD, capture_output=True, env=arvet | miljoe
        )

    return _proces


@pytest.fixture
def tryk(tmp_path: Path) -> Callable[..., str]:
    """A file with printed figures, row by row."""

    def _tryk(*raekker: str, overskrift: str = OVERSKRIFT, navn: str = "tal.csv") -> str:
        fil = tmp_path / navn
        fil.write_text("\n".join((overskrift, *raekker)) + "\n", encoding="utf-8")
        return str(fil)

    return _tryk


@pytest.fixture
def andele(tmp_path: Path) -> Callable[..., str]:
    """A file with monthly counts: (kommune, fokusmaal, maaned, taeller, naevner)."""

    def _andele(raekker: list[tuple[str, str, str, int, int]], navn: str = "andele.csv") -> str:
        fil = tmp_path / navn
        linjer = [";".join(map(str, raekke)) for raekke in raekker]
        fil.write_text("\n".join(("kommune;fokusmaal;maaned;taeller;naevner", *linjer)) + "\n", encoding="utf-8")
        return str(fil)

    return _andele


@pytest.fixture
def benchmark_fil(tmp_path: Path) -> Callable[..., str]:
    """A benchmark with one row for each (kommune, periode, forskel)."""

    def _benchmark(*raekker: tuple[str, str, str], navn: str = "benchmark.csv") -> str:
        fil = tmp_path / navn
        kolonner = "Area;Periode;Ydelsesgrupper;Forskel mellem forventet og faktisk andel (pct. point)"
        linjer = [f"{kommune};{periode};Ydelsesgrupper i alt;{forskel}" for kommune, periode, forskel in raekker]
        fil.write_text("\n".join((kolonner, *linjer)) + "\n", encoding="utf-8")
        return str(fil)

    return _benchmark
