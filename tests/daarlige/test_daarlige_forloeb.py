"""
Malformed tables of tilstande, borgere and bevillinger are refused with exactly the message that stands beside them.

A folder of ``forloeb`` is a register; ``besked.txt`` in it is what the command line says of the whole of it.
"""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from skaerpet_tilsyn.fejl import Datafejl
from skaerpet_tilsyn.kommando import hoved
from skaerpet_tilsyn.register.tabeller.register import laes
from skaerpet_tilsyn.register.tabeller.skema import RESULTATKRAV

ROD = Path(__file__).parent / "forloeb"
MAPPER = sorted(mappe for mappe in ROD.iterdir() if mappe.is_dir())


def _besked(mappe: Path) -> str:
    return (mappe / "besked.txt").read_text(encoding="utf-8")


def test_the_registers_are_found() -> None:
    """The other tests here would pass on an empty folder."""
    assert {"grader_fra_0_til_1", "modsagte_borgere", "bevillinger"} <= {mappe.name for mappe in MAPPER}


@pytest.mark.parametrize("mappe", MAPPER, ids=lambda mappe: mappe.name)
def test_checking_refuses_them(mappe: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2; file, row, column, what was found, what was expected, what to do; no id."""
    kode = hoved.koer(["valider", str(mappe)])
    fanget = capsys.readouterr()

    assert (2, "", _besked(mappe)) == (kode, fanget.out, fanget.err)
    assert "hemmelig" not in fanget.err


@pytest.mark.parametrize("mappe", MAPPER, ids=lambda mappe: mappe.name)
def test_the_command_refuses_what_it_reads(mappe: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Nothing is written; a table that ``resultatkrav`` does not read is no concern of it."""
    ud = tmp_path / "ud"
    kode = hoved.koer(["resultatkrav", str(mappe), "--til", "2021-04", "--ud", str(ud)])
    fejl = capsys.readouterr().err

    if (mappe / "tilstande.csv").exists():
        assert (2, _besked(mappe), False) == (kode, fejl, ud.exists())
    else:
        assert (0, "") == (kode, fejl)
        assert {"borgere", "bevillinger"}.isdisjoint(RESULTATKRAV)


@pytest.mark.parametrize("mappe", MAPPER, ids=lambda mappe: mappe.name)
def test_the_analysis_reads_them_all(mappe: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """``ressourceforloeb`` refuses every one of them, and nothing is written."""
    ud = tmp_path / "ud"
    kode = hoved.koer(["ressourceforloeb", str(mappe), "--til", "2021-04", "--ud", str(ud)])

    assert (2, _besked(mappe), False) == (kode, capsys.readouterr().err, ud.exists())


def test_grades_of_a_register_in_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The scale is told by the whole column, not by the few rows of a part."""
    monkeypatch.setattr("skaerpet_tilsyn.register.tabeller.udsnit.MINDSTE_DEL", 10)
    ider = list(range(100))
    ydelser = pl.DataFrame(
        {"borger_id": ider, "kommunekode": ["766"] * 100, "ydelse": ["ressourceforloeb"] * 100}
    ).with_columns(fra_dato=pl.date(2019, 1, 1), til_dato=pl.lit(None, pl.Date))
    tilstande = pl.DataFrame(
        {
            "borger_id": ider,
            "tilstand": ["selvforsoerget"] * 100,
            "beskaeftigelsesgrad": [0.5] * 99 + [51.7],
        }
    ).with_columns(fra_dato=pl.date(2021, 1, 1), til_dato=pl.lit(None, pl.Date))
    ydelser.write_parquet(tmp_path / "ydelser.parquet")
    tilstande.write_parquet(tmp_path / "tilstande.parquet")

    register = laes(tmp_path)
    assert register.antal_dele > 1
    assert 100 == register.kontroller().borgere

    tilstande.with_columns(beskaeftigelsesgrad=0.5).write_parquet(tmp_path / "tilstande.parquet")
    with pytest.raises(Datafejl, match=r"tilstande\.parquet, kolonne «beskaeftigelsesgrad»: fundet «kun tal fra 0 til"):
        laes(tmp_path)
