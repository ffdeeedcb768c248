"""The optional columns of grants and persons: as text, as truth values and days, empty, and not there at all."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import polars as pl
import pytest

from skaerpet_tilsyn import laes
from skaerpet_tilsyn.fakta import Stamdata
from skaerpet_tilsyn.fejl import Datafejl
from skaerpet_tilsyn.register.tabeller import udsnit

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

START: Final = date(2019, 1, 1)
PENSION: Final = date(2027, 3, 1)
ANTAL: Final = 60


def _rammer(antal: int, bevillinger: Mapping[str, object], borgere: Mapping[str, object]) -> dict[str, pl.DataFrame]:
    ider = list(range(antal))
    perioder = {"borger_id": ider, "fra_dato": [START] * antal, "til_dato": pl.Series([None] * antal, dtype=pl.Date)}
    forloeb = ["ressourceforloeb"] * antal
    return {
        "ydelser": pl.DataFrame({**perioder, "kommunekode": ["766"] * antal, "ydelse": forloeb}),
        "bevillinger": pl.DataFrame({**perioder, "ordning": forloeb, **bevillinger}),
        "borgere": pl.DataFrame({"borger_id": ider, **borgere}),
    }


@pytest.mark.parametrize(
    ("eget_oenske", "ventet"),
    [
        ({"eget_oenske": ["ja", "Nej", ""]}, [True, False, None]),
        ({"eget_oenske": [True, False, None]}, [True, False, None]),
        ({"eget_oenske": [None, None, None]}, [None, None, None]),
        ({}, [None, None, None]),
    ],
)
def test_whose_wish_a_grant_was(eget_oenske: Mapping[str, object], ventet: list[bool | None]) -> None:
    """Empty is not stated, and not stated is not no."""
    register = laes(_rammer(3, eget_oenske, {}))

    assert ventet == [register.borger(str(nr)).bevillinger[0].eget_oenske for nr in range(3)]


@pytest.mark.parametrize(
    ("dage", "ventet"),
    [
        ({"folkepensionsdato": ["2027-03-01", "01-03-2027", ""]}, [PENSION, PENSION, None]),
        ({"folkepensionsdato": [PENSION, None, None]}, [PENSION, None, None]),
        ({"folkepensionsdato": [None, None, None]}, [None, None, None]),
        ({"foedselsdato": [START, START, START]}, [None, None, None]),
    ],
)
def test_the_day_of_the_folkepensionsalder(dage: Mapping[str, object], ventet: list[date | None]) -> None:
    """It is what the table says; from a date of birth nothing is computed."""
    register = laes(_rammer(3, {}, dage))

    assert ventet == [(register.borger(str(nr)).stamdata or Stamdata()).folkepensionsdato for nr in range(3)]


@pytest.mark.parametrize(("som_tekst", "i_dele"), [(False, True), (True, False)])
def test_registers_in_parts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, *, som_tekst: bool, i_dele: bool) -> None:
    """The same persons, part by part; days that are texts are read in one piece."""
    monkeypatch.setattr(udsnit, "MINDSTE_DEL", 10)
    dage = [PENSION.replace(year=2027 + nr) for nr in range(ANTAL)]
    oensker = [(True, False, None)[nr % 3] for nr in range(ANTAL)]
    borgere = {"folkepensionsdato": list(map(str, dage)) if som_tekst else dage}
    for navn, ramme in _rammer(ANTAL, {"eget_oenske": oensker}, borgere).items():
        ramme.write_parquet(tmp_path / f"{navn}.parquet")

    register = laes(tmp_path)
    fundne = [register.borger(str(nr)) for nr in range(ANTAL)]

    assert i_dele == (register.antal_dele > 1)
    assert oensker == [b.bevillinger[0].eget_oenske for b in fundne]
    assert dage == [b.stamdata.folkepensionsdato for b in fundne if b.stamdata is not None]


def test_spaces_around_an_id_do_not_hide_a_contradiction() -> None:
    """Two rows about one person, however the id is written."""
    rammer = _rammer(1, {}, {"koen": ["kvinde"]})
    borgere = pl.DataFrame({"borger_id": ["0", " 0"], "koen": ["kvinde", "mand"]})

    with pytest.raises(Datafejl, match="samme borger som i række 1, men med andre oplysninger"):
        laes({**rammer, "borgere": borgere})
    ens = laes({**rammer, "borgere": borgere.with_columns(koen=pl.lit("kvinde"))})
    assert {"kopi": 1} == ens.kontroller().tabeller["borgere"].udeladt
