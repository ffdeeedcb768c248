"""
The texts for people, as they stand in the golden files beside this one.

``SKAERPET_TILSYN_OPDATER=1 python -m pytest tests/tekst`` writes them anew; the change is then read as a diff.
"""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from skaerpet_tilsyn.katalog import OMRAADER
from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
from skaerpet_tilsyn.katalog.tilsyn.regler import STATUS
from skaerpet_tilsyn.laesning.proev import laes_sager, proev_katalog
from skaerpet_tilsyn.laesning.proev.daekning.linjer import daekning
from skaerpet_tilsyn.laesning.proev.daekning.tekst import daekningstekst
from skaerpet_tilsyn.laesning.tekst.bogbygger import byg_bog
from skaerpet_tilsyn.laesning.tekst.graf import graf
from skaerpet_tilsyn.laesning.tekst.regelbog import regelbog, regelbog_json, skriv_regelbog
from skaerpet_tilsyn.opgoerelse.tilsyn.diagram import af_tabellen
from skaerpet_tilsyn.rapport.regelbogsside import regelbogsside, skriv_side
from tests.legeland.bogen import INVENTAR
from tests.legeland.herredsloven import JUNI

if TYPE_CHECKING:
    from collections.abc import Callable

MAPPE = Path(__file__).parent
DAG = date(2021, 11, 30)
SAGER = MAPPE.parent / "genererede"
OPDATER = os.environ.get("SKAERPET_TILSYN_OPDATER") == "1"


def _uden_stil(side: str) -> str:
    """A page without its style sheet, which no reader reads."""
    foer, _, efter = side.partition("<style>\n")
    return f"{foer}<style></style>{efter.partition('</style>')[2]}"


TEKSTER: Final[dict[str, Callable[[], str]]] = {
    "regelbog.md": lambda: regelbog(None),
    "regelbog_2021-11-30.md": lambda: regelbog(DAG),
    "regelbog_resultatkrav.md": lambda: regelbog(None, "resultatkrav"),
    "regelbog_resultatkrav_2021-11-30.html": lambda: _uden_stil(regelbogsside(DAG, "resultatkrav")),
    "regelbog_resultatkrav_2021-11-30.json": lambda: (
        json.dumps(regelbog_json(DAG, "resultatkrav"), ensure_ascii=False, indent=1) + "\n"
    ),
    "regelbog_ressourceforloeb.md": lambda: regelbog(None, "ressourceforloeb"),
    "regelbog_tidlig_indsats.md": lambda: regelbog(None, "tidlig_indsats"),
    "regelbog_beskaeftigelsesindsats_2026.md": lambda: regelbog(None, "beskaeftigelsesindsats_2026"),
    "regelbog_beskaeftigelsesindsats_2026-09-01.md": lambda: regelbog(date(2026, 9, 1), "beskaeftigelsesindsats_2026"),
    "herredsloven.md": lambda: skriv_regelbog(INVENTAR, None),
    "herredsloven_1420-06-01.html": lambda: _uden_stil(skriv_side(byg_bog(INVENTAR, JUNI.foerste_dag))),
    "status.mmd": lambda: str(graf(STATUS.paa(DAG).vaerdi, DAG)),
    "tilsynsovergange.mmd": lambda: af_tabellen(date(2022, 4, 29)),
    "proev_resultatkrav.txt": lambda: f"{proev_katalog(katalogets_inventar('resultatkrav'))}\n",
    "daekning.md": lambda: daekningstekst(
        (inventar, daekning(inventar, laes_sager(SAGER / inventar.omraade, inventar)))
        for inventar in map(katalogets_inventar, OMRAADER)
    ),
}


@pytest.mark.parametrize("navn", TEKSTER)
def test_the_text_is_the_golden_one(navn: str) -> None:
    """Letter by letter."""
    fil, fundet = MAPPE / navn, TEKSTER[navn]()
    if OPDATER:
        fil.write_text(fundet, encoding="utf-8", newline="\n")

    assert fil.read_text(encoding="utf-8") == fundet
