"""Malformed workbooks, and sheets that only look odd."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeAlias

import pytest
from xlsxwriter import Workbook

from skaerpet_tilsyn.kommando import hoved

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    Sig: TypeAlias = Callable[[Path], tuple[int, str, str]]

START = date(2019, 1, 1)
OVERSKRIFTER = ("borger_id", "kommunekode", "ydelse", "fra_dato", "til_dato")
HENT = "vælg en anden fil, eller hent den igen"


@pytest.fixture
def sig(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Sig:
    """What ``opgoer`` says of a folder, and that it writes nothing when it refuses."""

    def _sig(mappe: Path) -> tuple[int, str, str]:
        ud = tmp_path / "ud"
        kode = hoved.koer(["opgoer", str(mappe), "--maaned", "2021-11", "--ud", str(ud)])
        assert (kode == 0) == ud.exists()
        return kode, *capsys.readouterr()

    return _sig


def _excel(rod: Path, *ark: Sequence[tuple[object, ...]], navn: str = "ydelser") -> Path:
    """A register of workbooks: each of ``ark`` is a sheet, row by row."""
    mappe = rod / "register"
    mappe.mkdir(exist_ok=True)
    with Workbook(mappe / f"{navn}.xlsx") as bog:
        dag = bog.add_format({"num_format": "yyyy-mm-dd"})
        for raekker in ark:
            side = bog.add_worksheet()
            for nr, celler in enumerate(raekker):
                for plads, celle in enumerate(celler):
                    _ = side.write(nr, plads, celle, dag if isinstance(celle, date) else None)
    return mappe


def test_rows_of_a_sheet_keep_their_number(sig: Sig, tmp_path: Path) -> None:
    """Empty rows above the headings and among the rows are no rows, and are counted all the same."""
    god, forkert = (1, 766, "kontanthjaelp", START), (2, "Hedenstet", "kontanthjaelp", START)
    mappe = _excel(tmp_path, [(), (), OVERSKRIFTER, god, (), (), forkert])

    besked = "fundet «Hedenstet»; forventet en kommune ved navn eller kode; mente du Hedensted?"
    assert (2, "", f"ydelser.xlsx, række 7, kolonne «kommunekode»: {besked}\n") == sig(mappe)


def test_days_among_texts_in_a_sheet(sig: Sig, tmp_path: Path) -> None:
    """Real days and texts in one column; only the text that is no day is refused."""
    dage = (START, "01-02-2019", "2019-02-30", 43000)
    mappe = _excel(tmp_path, [OVERSKRIFTER, *((nr, 766, "kontanthjaelp", dag) for nr, dag in enumerate(dage))])

    besked = (
        "ydelser.xlsx, række 4, kolonne «fra_dato»: fundet «2019-02-30»; forventet en dato, der findes; ret datoen\n"
        "ydelser.xlsx, række 5, kolonne «fra_dato»: fundet «43000»; "
        "forventet en dato som 2021-11-30 eller 30-11-2021; "
        "skriv 2017-09-22 (43000 er regnearkets tal for dagen: giv kolonnen talformatet åååå-mm-dd)\n"
    )
    assert (2, "", besked) == sig(mappe)


def test_months_among_texts_in_a_sheet(sig: Sig, tmp_path: Path) -> None:
    """A spreadsheet makes a day of a month that is typed into it; it is still the month."""
    mappe = _excel(tmp_path, [OVERSKRIFTER, (1, 766, "kontanthjaelp", START)])
    _excel(
        tmp_path,
        [("borger_id", "maaned", "timer"), (1, date(2021, 1, 1), 37.5), (1, "2021-02", 0.1 + 0.2)],
        navn="loentimer",
    )

    kode, ud, fejl = sig(mappe)

    assert (0, "") == (kode, fejl)
    assert "- loentimer: 2 rækker læst, 2 brugt\n" in ud


def test_a_heading_twice_in_a_sheet(sig: Sig, tmp_path: Path) -> None:
    """As in any other file: nobody knows which one is meant."""
    mappe = _excel(tmp_path, [(*OVERSKRIFTER, "fra_dato"), (1, 766, "kontanthjaelp", START, None, START)])

    besked = "fundet «fra_dato igen i kolonne 6»; forventet hver kolonne én gang; slet eller omdøb kolonne 4 eller 6\n"
    assert (2, "", f"ydelser.xlsx, række 1: {besked}") == sig(mappe)


def test_only_the_first_sheet_is_read(sig: Sig, tmp_path: Path) -> None:
    """The others are named in a notice; where the first is not the table, the message says which sheet it looked at."""
    data = [OVERSKRIFTER, (1, 766, "kontanthjaelp", START)]

    kode, ud, _ = sig(_excel(tmp_path, data, data))
    assert 0 == kode
    assert "- ydelser.xlsx: kun det første ark er læst, ikke arket «Sheet2»\n" in ud


def test_a_sheet_with_something_else_first(sig: Sig, tmp_path: Path) -> None:
    """The message says which sheet was looked at, or which one the table is in."""
    kode, ud, fejl = sig(_excel(tmp_path, [("Læs mig",)], [("Læs", "mig"), (1, 766)]))
    assert (2, "") == (kode, ud)
    assert fejl.startswith("ydelser.xlsx, arket «Sheet1», række 1: fundet «1 kolonne uden et kendt navn»; forventet ")

    besked = (
        "fundet «tabellen efter et andet ark»; forventet tabellen i det første ark; flyt arket til den første plads"
    )
    mappe = _excel(tmp_path, [("Læs mig",)], [(), OVERSKRIFTER, (1, 766, "kontanthjaelp", START)])
    assert (2, "", f"ydelser.xlsx, arket «Sheet2»: {besked}\n") == sig(mappe)


def test_a_title_above_the_heading(sig: Sig, tmp_path: Path) -> None:
    """The message says in which row the heading stands; far down it is not looked for."""
    data = [OVERSKRIFTER, (1, 766, "kontanthjaelp", START)]
    besked = (
        "fundet «overskriften under andre rækker»; forventet overskriften som den første række; slet rækkerne over den"
    )

    assert (2, "", f"ydelser.xlsx, række 3: {besked}\n") == sig(_excel(tmp_path, [("Udtræk 1. december",), (), *data]))
    _, _, fejl = sig(_excel(tmp_path, [("Udtræk",), *[()] * 20, *data]))
    assert fejl.startswith("ydelser.xlsx, række 1: fundet «5 kolonner uden et kendt navn»; forventet ")


def test_cells_with_spaces_alone_are_empty(sig: Sig, tmp_path: Path) -> None:
    """A row of them is no row, as in CSV."""
    mappe = _excel(tmp_path, [OVERSKRIFTER, (1, 766, "kontanthjaelp", START), (" ", " ", "\t", None)])

    kode, ud, _ = sig(mappe)
    assert 0 == kode
    assert "- ydelser: 1 række læst, 1 brugt\n" in ud


def test_an_empty_sheet(sig: Sig, tmp_path: Path) -> None:
    """Nothing at all, or only the headings."""
    besked = "fundet «et tomt ark»; forventet en overskrift og rækker i det første ark; " + HENT
    assert (2, "", f"ydelser.xlsx: {besked}\n") == sig(_excel(tmp_path, []))
    besked = "fundet «ingen rækker»; forventet mindst én række i ydelser; fyld tabellen, eller hent den igen"
    assert (2, "", f"ydelser.xlsx: {besked}\n") == sig(_excel(tmp_path, [OVERSKRIFTER]))


@pytest.mark.parametrize(
    ("indhold", "fundet", "raad"),
    [
        (b"borger_id;dato\n", "en tekst", "lad filen hedde .csv, eller gem den som .xlsx i Excel"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "en Excel-fil fra før 2007", "gem den som .xlsx i Excel"),
    ],
)
def test_another_kind_of_file(indhold: bytes, fundet: str, raad: str, sig: Sig, tmp_path: Path) -> None:
    """CSV or an old workbook under the name of a new one; the message says so."""
    mappe = _excel(tmp_path, [OVERSKRIFTER])
    (mappe / "ydelser.xlsx").write_bytes(indhold)

    besked = f"fundet «{fundet}»; forventet en Excel-projektmappe (.xlsx); {raad}"
    assert (2, "", f"ydelser.xlsx: {besked}\n") == sig(mappe)


@pytest.mark.parametrize("rest", [b"", b"PK\x03\x04 midt i", None])
def test_a_broken_workbook(rest: bytes | None, sig: Sig, tmp_path: Path) -> None:
    """Empty, something else under the name, or cut off (None)."""
    mappe = _excel(tmp_path, [OVERSKRIFTER])
    fil = mappe / "ydelser.xlsx"
    fil.write_bytes(fil.read_bytes()[:2000] if rest is None else rest)

    besked = "fundet «en fil, der ikke kan læses»; forventet en Excel-projektmappe (.xlsx); gem filen igen"
    assert (2, "", f"ydelser.xlsx: {besked}\n") == sig(mappe)
