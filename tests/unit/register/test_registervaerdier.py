"""``[vaerdier]`` in ``kolonner.toml``: the register's own words for what the rules speak of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl
import pytest

from skaerpet_tilsyn import Maaned, laes, opgoer
from skaerpet_tilsyn.register.tabeller.opsaetning import laes_opsaetning

if TYPE_CHECKING:
    from pathlib import Path

TOML: Final = """\
[vaerdier.ydelse]
"Kontanthjælp, aktivitetsparat" = "Kontanthjælp"
"7" = "sygedagpenge"

[vaerdier.kommunekode]
"Jobcenter Hedensted" = "766"

[vaerdier.ordinaer]
"1" = "ja"
"0" = "nej"

[daekning]
loentimer = ["2019-01", "2021-11"]
"""
RAMMER: Final = {
    "ydelser": pl.DataFrame(
        {
            "borger_id": ["a", "b"],
            "kommunekode": ["Jobcenter Hedensted", "Hedensted"],
            "ydelse": [" Kontanthjælp, aktivitetsparat", "7"],
            "fra_dato": ["2019-01-01", "2019-01-01"],
            "til_dato": ["", ""],
        }
    ),
    "loentimer": pl.DataFrame(
        {
            "borger_id": ["a", "a", "b"],
            "maaned": ["2021-10", "2021-11", "2021-11"],
            "timer": ["200", "25", "225"],
            "ordinaer": [1, 1, 0],
        }
    ),
}


def _skriv(mappe: Path, endelse: str) -> Path:
    mappe.mkdir()
    (mappe / "kolonner.toml").write_text(TOML, encoding="utf-8")
    for navn, ramme in RAMMER.items():
        if endelse == "csv":
            ramme.write_csv(mappe / f"{navn}.csv")
        elif endelse == "enum":
            kategorier = [pl.col(pl.String).cast(pl.Categorical)] if navn == "ydelser" else []
            ramme.with_columns(kategorier).write_parquet(mappe / f"{navn}.parquet")
        else:
            ramme.write_parquet(mappe / f"{navn}.parquet")
    return mappe


@pytest.mark.parametrize("endelse", ["csv", "parquet", "enum"])
def test_the_words_of_a_register(tmp_path: Path, endelse: str) -> None:
    """Texts and numbers, in every kind of file; what is not translated is read as always."""
    opgjort = opgoer(_skriv(tmp_path / "register", endelse), maaned=Maaned(2021, 11))

    november = {
        r.ydelse: (r.svar.taeller, r.svar.naevner)
        for r in opgjort.opgoerelse.raekker
        if (r.fokusmaal, r.maaned) == ("aktiv_indsats", Maaned(2021, 11))
    }
    assert {"alle": (1, 2), "kontanthjaelp": (1, 1), "sygedagpenge": (0, 1)} == november


def test_the_words_of_data_frames(tmp_path: Path) -> None:
    """The same settings, given from Python."""
    opsaetning = laes_opsaetning(_skriv(tmp_path / "register", "csv") / "kolonner.toml")

    linjer = list(laes(RAMMER, opsaetning=opsaetning).kontroller().linjer())

    assert "loentimer: 3 rækker læst, 2 brugt, 1 udeladt (timer, der ikke er ordinære)" in linjer
