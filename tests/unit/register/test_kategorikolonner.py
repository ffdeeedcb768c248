"""Columns whose texts the file itself numbers: codes in equal steps are computed, others are looked up."""

from __future__ import annotations

import polars as pl
import pytest

from skaerpet_tilsyn.register.tabeller.oversaet import oversaet
from skaerpet_tilsyn.register.tabeller.raatabel import Raatabel
from skaerpet_tilsyn.register.tabeller.skema import TABELLER


def _laes(tabel: str, navn: str, kategorier: list[str], celler: list[str | None]) -> list[int | None]:
    serie = pl.Series(navn, celler, dtype=pl.Enum(kategorier))
    raa = Raatabel(fil="a", data=serie.to_frame(), overskrifter={navn: navn})
    tal, fejl = oversaet(raa, TABELLER[tabel].felt(navn))
    assert not fejl.antal
    return tal.to_list()


@pytest.mark.parametrize(
    ("kategorier", "celler", "koder"),
    [
        (["766"], ["766", "766"], [766, 766]),
        (["101", "147"], ["147", "101"], [147, 101]),
        (["101", "147", "151"], ["151", "147", "101"], [151, 147, 101]),
        (["153", "151", "147"], ["147", "153"], [147, 153]),
        (["155", "153", "151"], ["151", "155", "153"], [151, 155, 153]),
    ],
    ids=["one", "two", "unequal steps", "unequal and down", "equal and down"],
)
def test_codes_are_the_same_in_steps_and_out_of_them(
    kategorier: list[str], celler: list[str], koder: list[int]
) -> None:
    """Whatever the order in which the file numbers its texts."""
    assert koder == _laes("ydelser", "kommunekode", kategorier, list(celler))


@pytest.mark.parametrize(("kategorier", "koder"), [(["ja", "nej"], [1, None, 0]), (["nej", "ja"], [1, None, 0])])
def test_an_empty_cell_stays_empty(kategorier: list[str], koder: list[int | None]) -> None:
    """Between cells that are computed."""
    assert koder == _laes("loentimer", "ordinaer", kategorier, ["ja", None, "nej"])
