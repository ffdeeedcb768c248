"""``syntetisk``: made-up registers of any size, the same for the same seed."""

from __future__ import annotations

from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING, TypeAlias

import polars as pl
import pytest

from skaerpet_tilsyn.register import syntetisk

if TYPE_CHECKING:
    from collections.abc import Callable

    Koer: TypeAlias = Callable[..., tuple[int, str, str]]

TABELLER = ("ydelser", "samtaler", "tilbud", "loentimer", "fritagelser")
NY = "forventet en ny MAPPE, som filerne skrives i"


def _bytes(mappe: Path) -> dict[str, bytes]:
    return {fil.relative_to(mappe).as_posix(): fil.read_bytes() for fil in mappe.rglob("*") if fil.is_file()}


def test_the_answer(koer: Koer, tmp_path: Path) -> None:
    """How many persons, where, and the rows of each table; the folder says that it is made up."""
    mappe = tmp_path / "r"

    kode, ud, fejl = koer("syntetisk", str(mappe), "--borgere", "200")

    assert (0, "") == (kode, fejl)
    assert {*(f"{navn}.csv" for navn in TABELLER), "LAES_MIG.txt"} == set(_bytes(mappe))
    assert "opdigtet" in (mappe / "LAES_MIG.txt").read_text(encoding="utf-8")
    foerste, *linjer = ud.splitlines()
    assert foerste.startswith("200 opdigtede borgere i ")
    for navn, linje in zip(TABELLER, linjer, strict=True):
        antal = len((mappe / f"{navn}.csv").read_text(encoding="utf-8-sig").splitlines()) - 1
        assert f"{navn}: {antal:,} {'række' if antal == 1 else 'rækker'}".replace(",", ".") == linje


@pytest.mark.parametrize("format_", ["csv", "parquet"])
def test_the_same_seed(format_: str, koer: Koer, tmp_path: Path) -> None:
    """The same files, byte for byte; another seed, other people."""
    for navn, froe in (("a", "1"), ("b", "1"), ("c", "2")):
        assert 0 == koer("syntetisk", str(tmp_path / navn), "--froe", froe, "--format", format_)[0]

    assert _bytes(tmp_path / "a") == _bytes(tmp_path / "b")
    assert _bytes(tmp_path / "a")[f"ydelser.{format_}"] != _bytes(tmp_path / "c")[f"ydelser.{format_}"]


def test_both_formats_hold_the_same(koer: Koer, tmp_path: Path) -> None:
    """The same figures come out of them."""
    svar = set()
    for format_ in ("csv", "parquet"):
        mappe = tmp_path / format_
        koer("syntetisk", str(mappe), "--borgere", "500", "--format", format_)
        kode, ud, _ = koer("opgoer", str(mappe), "--maaned", "2021-11", "--format", "json")
        assert 0 == kode
        svar.add(ud)

    assert 1 == len(svar)


@pytest.mark.parametrize(("valg", "art"), [((), pl.Int64()), (("--tekst-id",), pl.String())])
def test_the_ids(valg: tuple[str, ...], art: pl.DataType, koer: Koer, tmp_path: Path) -> None:
    """Whole numbers, or texts if asked; every person of the number asked for is there once."""
    koer("syntetisk", str(tmp_path / "r"), "--borgere", "300", "--format", "parquet", *valg)

    ider = pl.read_parquet(tmp_path / "r" / "ydelser.parquet")["borger_id"]
    assert art == ider.dtype
    assert 300 == ider.n_unique()


def test_any_size(koer: Koer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One person; and more than are made at a time: CSV grows, a Parquet table becomes a folder, both are read."""
    kode, ud, _ = koer("syntetisk", str(tmp_path / "en"), "--borgere", "1")
    assert (0, "1 opdigtet borger i ") == (kode, ud[:20])
    monkeypatch.setattr(syntetisk, "DEL", 100)

    for format_ in ("csv", "parquet"):
        mappe = tmp_path / format_
        assert 0 == koer("syntetisk", str(mappe), "--borgere", "250", "--format", format_)[0]
        kode, ud, fejl = koer("valider", str(mappe))
        assert (0, "") == (kode, fejl)
        assert "- 250 borgere i ydelser\n" in ud
    assert ["del0000.parquet", "del0001.parquet", "del0002.parquet"] == sorted(
        fil.name for fil in (tmp_path / "parquet" / "ydelser").iterdir()
    )


def test_it_can_be_counted(koer: Koer, tmp_path: Path) -> None:
    """From the made-up register to files, and a work list."""
    mappe = tmp_path / "r"
    koer("syntetisk", str(mappe), "--borgere", "300")

    assert 0 == koer("opgoer", str(mappe), "--maaned", "2021-11", "--ud", str(tmp_path / "ud"))[0]
    assert (tmp_path / "ud" / "fokusmaal.csv").stat().st_size > 0
    assert 0 == koer("arbejdsliste", str(mappe), "--maaned", "2021-11", "--ud", str(tmp_path / "l.csv"))[0]
    assert "borger_id" in (tmp_path / "l.csv").read_text(encoding="utf-8-sig")


@pytest.mark.parametrize(
    ("argumenter", "besked"),
    [
        ((), f"syntetisk: fundet «ingen mappe»; {NY}; se skaerpet-tilsyn syntetisk --hjaelp"),
        (("x", "--borgere", "0"), "--borgere: fundet «0»; forventet et helt tal fra 1 til 100000000; ret tallet"),
        (("x", "--borgere", "ti"), "--borgere: fundet «ti»; forventet et helt tal fra 1 til 100000000; ret tallet"),
        (("x", "--froe", "-1"), "--froe: fundet «-1»; forventet et helt tal fra 0 til 2147483648; ret tallet"),
        (("x", "--format", "xlsx"), "--format: fundet «xlsx»; forventet en af csv, parquet; vælg en af dem"),
        (("findes",), f"syntetisk: fundet «findes, som findes»; {NY}; vælg et andet navn"),
        (
            ("fil/r",),
            "fil/.r.tmp: fundet «en fil, hvor stien har en mappe»; forventet en mappe, der kan skrives i; ret stien",
        ),
    ],
)
def test_wrong_usage(
    argumenter: tuple[str, ...], besked: str, koer: Koer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One Danish line each, and nothing new in the folder; one that is there is left alone, empty or not."""
    monkeypatch.chdir(tmp_path)
    Path("findes").mkdir()
    Path("fil").write_text("mine", encoding="utf-8")

    assert (2, "", f"{besked}\n") == koer("syntetisk", *argumenter)
    assert {"findes", "fil"} == {sti.name for sti in tmp_path.iterdir()}


def test_a_disk_that_is_full(koer: Koer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No half register is left."""

    def _fuld(_: Path, __: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "rename", _fuld)

    kode, ud, fejl = koer("syntetisk", str(tmp_path / "r"), "--borgere", "3")

    assert (2, "") == (kode, ud)
    assert fejl.endswith("r: fundet «en fuld disk»; forventet en mappe, der kan skrives i; ret stien\n")
    assert [] == list(tmp_path.iterdir())


def test_it_looks_like_a_register(koer: Koer, tmp_path: Path) -> None:
    """Several ydelser and kommuner, running periods, exact hours, rows by person, and something in every table."""
    koer("syntetisk", str(tmp_path / "r"), "--borgere", "2000", "--format", "parquet")
    tabeller = {navn: pl.read_parquet(tmp_path / "r" / f"{navn}.parquet") for navn in TABELLER}
    rmtree(tmp_path / "r")

    assert all(tabel["borger_id"].is_sorted() for tabel in tabeller.values())
    assert tabeller["ydelser"]["ydelse"].n_unique() > 8
    assert tabeller["ydelser"]["kommunekode"].n_unique() > 50
    assert tabeller["ydelser"]["til_dato"].null_count() > 0
    assert pl.Decimal(8, 2) == tabeller["loentimer"]["timer"].dtype
    assert all(tabel.height > 0 for tabel in tabeller.values())
