"""The example programs run, and say what they are there to show."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

EKSEMPLER = Path(__file__).parent.parent / "examples"
SIGER = {
    "en_borger.py": ("fundet: 3 samtaler", "fundet: 225 timer", "kontanthjælp fra 1.3.2020 (Hedensted)"),
    "en_reform.py": ("(('K01', 'streng'),) ikke opfyldt", "bibliotekets valg opfyldt"),
}


def test_every_example_is_listed() -> None:
    """No example program stands beside the test."""
    assert set(SIGER) == {sti.name for sti in EKSEMPLER.glob("*.py")}


@pytest.mark.parametrize("navn", SIGER)
def test_example(navn: str) -> None:
    """The program runs in a fresh interpreter, without warnings."""
    resultat = subprocess.run(
        [sys.executable, "-W", "error", "-X", "utf8", EKSEMPLER / navn],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert (resultat.returncode, resultat.stderr) == (0, "")
    for tekst in SIGER[navn]:
        assert tekst in resultat.stdout
