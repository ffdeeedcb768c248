"""The project's own files, read once for all the tests about how it is built."""

from __future__ import annotations

import ast
import os
from pathlib import Path

import pytest

ROD = Path(__file__).parents[2]
TEKST = frozenset({"", ".cfg", ".csv", ".html", ".json", ".md", ".py", ".toml", ".txt", ".typed", ".yaml", ".yml"})
"""Endings of files that hold text; "" is LICENSE and scripts."""
DANNET = frozenset({"__pycache__", "_build", "build", "dist", "htmlcov"})
"""Folders that tools make; so are those with a dot, except the one with the checks."""


def _projektets_filer() -> list[Path]:
    fundet: list[Path] = []
    for mappe, undermapper, filer in os.walk(ROD):
        undermapper[:] = [
            navn
            for navn in undermapper
            if (not navn.startswith(".") or navn == ".ci")
            and navn not in DANNET
            and not navn.endswith(".egg-info")
            and not Path(mappe, navn, "pyvenv.cfg").exists()
        ]
        fundet += [Path(mappe, fil) for fil in filer if Path(fil).suffix in TEKST and fil != ".coverage"]
    return sorted(fundet)


@pytest.fixture(scope="session")
def rod() -> Path:
    """The folder that holds pyproject.toml."""
    return ROD


@pytest.fixture(scope="session")
def tekster() -> dict[str, str]:
    """Every text file of the project by its path from the root; some test data are in other encodings."""
    return {
        sti.relative_to(ROD).as_posix(): sti.read_text(encoding="utf-8", errors="replace")
        for sti in _projektets_filer()
    }


@pytest.fixture(scope="session")
def pythonfiler(tekster: dict[str, str]) -> dict[str, str]:
    """Package, tests, examples and the configuration of the documentation."""
    return {sti: tekst for sti, tekst in tekster.items() if sti.endswith(".py")}


@pytest.fixture(scope="session")
def pakken(pythonfiler: dict[str, str]) -> dict[str, ast.Module]:
    """The package's files as syntax trees."""
    return {sti: ast.parse(tekst) for sti, tekst in pythonfiler.items() if sti.startswith("skaerpet_tilsyn/")}
