"""The project speaks of itself alone."""

from __future__ import annotations

import re

import pytest

FORBUDT = re.compile(
    r"\.\./sha[r]ed|/wo[r]k/|[.]librar[y]|\bseed 0|(?<!scope=[\"'])\bse[s]sions?\b",
    re.IGNORECASE,
)
"""Places on one machine, and how the work was organised."""
SOEM = "¦"
"""Cuts the words below in two, so that this file does not hold them itself."""
TILLADT = {".ci/run": "../sha¦red/data/y30r21_2020_2021.csv".replace(SOEM, "")}
"""The checks use the published resultatmål where the file lies beside the project."""


def test_no_file_speaks_of_other_places(tekster: dict[str, str]) -> None:
    """Not in code, documentation or tests."""
    fundet = [
        f"{sti}:{nr}: {linje.strip()}"
        for sti, tekst in tekster.items()
        for nr, linje in enumerate(tekst.replace(TILLADT.get(sti, "\0"), "").splitlines(), start=1)
        if FORBUDT.search(linje)
    ]

    assert {"LICENSE", "README.md", "pyproject.toml", ".ci/run"} <= tekster.keys()
    assert [] == fundet


@pytest.mark.parametrize("ord_", ["../sha¦red/x", "/wo¦rk/main", "~/.librar¦y", "se¦ed 003", "en Ses¦sion"])
def test_forbidden_words_are_found(ord_: str) -> None:
    """Whatever stands around them."""
    assert FORBUDT.search(f"se {ord_.replace(SOEM, '')}.")


@pytest.mark.parametrize("tekst", ['scope="ses¦sion"', "framework/x", "possession", "a library.", "seed=0"])
def test_ordinary_words_are_let_through(tekst: str) -> None:
    """Words that only look like them, and pytest's scope."""
    assert not FORBUDT.search(tekst.replace(SOEM, ""))
