"""The page that follows the documents figure by figure: nothing is missing, and every test that it names is there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from skaerpet_tilsyn.fakta.haendelser import ORDNINGER
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.opgoerelse.forloeb.spoergsmaal import Analysespoergsmaal
from skaerpet_tilsyn.opgoerelse.forloeb.tabeller import tabeller
from skaerpet_tilsyn.tid import Maaned
from tests.arkitektur.proevenavne import findes

ROD: Final = Path(__file__).parents[2]
SIDE: Final = (ROD / "docs" / "kilder.md").read_text(encoding="utf-8")
RAEKKER: Final = [
    [celle.strip() for celle in linje.strip("|").split("|")] for linje in SIDE.splitlines() if linje.startswith("| ")
]
STEDER: Final = [raekke[0] for raekke in RAEKKER if raekke[0] not in {"sted", "---"}]


def _afsnit(titel: str) -> list[str]:
    """The places of one document."""
    efter = SIDE.split(f"## {titel}", 1)[1].split("\n## ", 1)[0]
    return re.findall(r"^\| ([^|]+?) \|", efter, flags=re.MULTILINE)[2:]


@pytest.mark.parametrize(
    ("titel", "figurer", "flere"),
    [
        ("Monitoreringsrapporten", range(1, 7), {"Overblik", "Resultatkrav 1", "Resultatkrav 2"}),
        ("Hedensteds analyse", [n for n in range(1, 14) if n != 9], {"Figur 9 (første)", "Figur 9 (anden)"}),
        ("Aarhus Kommunes svar", (), {"Tabel 1", "Spørgsmål 2", "Spørgsmål 4"}),
    ],
)
def test_every_figure_has_its_row(titel: str, figurer: range, flere: set[str]) -> None:
    """All figures and tables, each once."""
    steder = _afsnit(titel)

    assert sorted({*(f"Figur {nr}" for nr in figurer), *flere}) == sorted(steder)


def test_every_row_is_proven_or_says_why_not() -> None:
    """What computes it and the test that holds it; or a no with a reason, and no test."""
    raekker = [raekke for raekke in RAEKKER if raekke[0] in STEDER]

    assert len(raekker) > 35
    for _, viser, regnes, proeve in raekker:
        assert viser
        assert regnes.startswith("nej: ") == (not proeve), regnes


@pytest.mark.parametrize("proeve", sorted({raekke[3].strip("`") for raekke in RAEKKER if "::" in raekke[3]}))
def test_the_tests_that_are_named_exist(proeve: str) -> None:
    """In the file that the page says."""
    assert findes(proeve)


def test_the_tables_that_are_named_exist() -> None:
    """Those of the analysis under their names."""
    til = Maaned(2021, 4)
    kendte = {"fund", *(f"figur_{nr}" for nr in range(1, 7)), "overblik", "resultatkrav_1", "resultatkrav_2"}
    for ordning in ORDNINGER:
        ret = Regelsaet.for_maaned(til, "ressourceforloeb")
        kendte |= {t.navn for t in tabeller(Analysespoergsmaal(ordning=ordning, fra=til, til=til, ret=ret))}
    naevnte = {navn for raekke in RAEKKER if "::" in raekke[3] for navn in re.findall(r"`(\w+)`", raekke[2])}

    ord_ = {"ressourceforloeb", "resultatkrav", "bedoem", "i_alt", "praktik_loentilskud", "ordinaere_timer"}
    assert set() == naevnte - kendte - ord_
