"""
The texts for people, as they stand in the golden files beside this one.

``SKAERPET_TILSYN_OPDATER=1 python -m pytest tests/tekst`` writes them anew; the change is then read as a diff.
"""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import pytest

from skaerpet_tilsyn.katalog.tilsyn.regler import STATUS
from skaerpet_tilsyn.laesning.tekst.graf import graf
from skaerpet_tilsyn.laesning.tekst.regelbog import regelbog, regelbog_json

MAPPE = Path(__file__).parent
DAG = date(2021, 11, 1)
OPDATER = os.environ.get("SKAERPET_TILSYN_OPDATER") == "1"

TEKSTER = {
    "regelbog.md": lambda: regelbog(None),
    "regelbog_2021-11-01.md": lambda: regelbog(DAG),
    "regelbog.json": lambda: json.dumps(regelbog_json(None), ensure_ascii=False, indent=1) + "\n",
    "regelbog_resultatkrav.md": lambda: regelbog(None, "resultatkrav"),
    "regelbog_ressourceforloeb.md": lambda: regelbog(None, "ressourceforloeb"),
    "status.mmd": lambda: graf(STATUS.paa(DAG).vaerdi, DAG),
}


@pytest.mark.parametrize("navn", TEKSTER)
def test_the_text_is_the_golden_one(navn: str) -> None:
    """Letter by letter."""
    fil, fundet = MAPPE / navn, TEKSTER[navn]()
    if OPDATER:
        fil.write_text(fundet, encoding="utf-8", newline="\n")

    assert fil.read_text(encoding="utf-8") == fundet
