"""Tables to Excel, read back by a reader of Excel files: cells with types, and no formula from any text."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

import fastexcel
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn import Maaned
from skaerpet_tilsyn.opgoerelse.ark import Ark
from skaerpet_tilsyn.register.regneark import til_xlsx

if TYPE_CHECKING:
    from pathlib import Path

    from skaerpet_tilsyn.opgoerelse.ark import Vaerdi

KOLONNER: Final = ("tekst", "antal", "pct", "dag", "maaned")
RAEKKER: Final[tuple[tuple[Vaerdi, ...], ...]] = (
    ("æøå", 7, Decimal("87.84"), date(2021, 11, 30), Maaned(2021, 11)),
    ("x", 0, Decimal("-5.5"), date(2020, 2, 29), Maaned(2020, 2)),
)


def _skriv(raekker: tuple[tuple[Vaerdi, ...], ...], kolonner: tuple[str, ...] = KOLONNER, navn: str = "a") -> bytes:
    return til_xlsx([Ark(navn=navn, kolonner=kolonner, raekker=raekker)])


def _laest(bytes_: bytes) -> pl.DataFrame:
    return pl.read_excel(io.BytesIO(bytes_), infer_schema_length=None)


def _del(bytes_: bytes, navn: str) -> str:
    """A part of the workbook as it is stored."""
    with zipfile.ZipFile(io.BytesIO(bytes_)) as bog:
        return bog.read(navn).decode()


def test_types() -> None:
    """Numbers are numbers, days are days; texts and months are texts."""
    tabel = _laest(_skriv(RAEKKER))

    assert [pl.String(), pl.Int64(), pl.Float64(), pl.Date(), pl.String()] == tabel.dtypes
    assert [
        ("æøå", 7, 87.84, date(2021, 11, 30), "2021-11"),
        ("x", 0, -5.5, date(2020, 2, 29), "2020-02"),
    ] == tabel.rows()


def test_empty_cells() -> None:
    """Unknown is an empty cell, and not a zero or a text."""
    bytes_ = _skriv((("x", None), (None, 1)), ("a", "b"))

    assert [("x", None), (None, 1)] == _laest(bytes_).rows()
    assert 4 == len(re.findall(r"<c ", _del(bytes_, "xl/worksheets/sheet1.xml")))


@pytest.mark.parametrize(
    "tekst", ["=1+1", "+1", "@x", "-cmd|' /C calc'!A0", "{=1}", "http://example.org", "007", "1e5", "2021-11-30", "ja"]
)
def test_a_text_is_a_text(tekst: str) -> None:
    """No formula, link, number or day is made of it."""
    bytes_ = _skriv(((tekst, 1),), ("tekst", "antal"))

    assert [(tekst, 1)] == pl.read_excel(io.BytesIO(bytes_), schema_overrides={"tekst": pl.String}).rows()
    ark = _del(bytes_, "xl/worksheets/sheet1.xml")
    assert "<f>" not in ark
    assert "hyperlink" not in ark


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=10))
def test_any_text_comes_back(tekst: str) -> None:
    """Whole, whatever it begins with."""
    skrevet = _skriv((("første", 1), (tekst, 2)), ("tekst", "antal"))
    laest = pl.read_excel(io.BytesIO(skrevet), schema_overrides={"tekst": pl.String}, drop_empty_rows=False)

    assert ["første", tekst] == laest["tekst"].to_list()


def test_without_rows() -> None:
    """The headings, and a filter that has something to filter."""
    bytes_ = _skriv(())

    assert list(KOLONNER) == pl.read_excel(io.BytesIO(bytes_), raise_if_empty=False).columns
    assert '<autoFilter ref="A1:E2"/>' in _del(bytes_, "xl/worksheets/sheet1.xml")


def test_the_heading_stays_in_sight() -> None:
    """Frozen and with a filter over all rows; percents show two decimals."""
    bytes_ = _skriv(RAEKKER)
    ark = _del(bytes_, "xl/worksheets/sheet1.xml")

    assert 'ySplit="1"' in ark
    assert 'state="frozen"' in ark
    assert '<autoFilter ref="A1:E3"/>' in ark
    assert "yyyy-mm-dd" in _del(bytes_, "xl/styles.xml")


def test_a_sheet_a_table_with_names_cut_off_at_what_excel_allows(tmp_path: Path) -> None:
    """31 characters."""
    navne = ("fokusmaal", "m" * 31, "n" * 40)
    fil = tmp_path / "bog.xlsx"
    fil.write_bytes(til_xlsx([Ark(navn=navn, kolonner=("x",), raekker=((nr,),)) for nr, navn in enumerate(navne)]))

    assert ["fokusmaal", "m" * 31, "n" * 31] == fastexcel.read_excel(fil).sheet_names
    assert [2] == pl.read_excel(fil, sheet_name="n" * 31)["x"].to_list()


def test_the_same_tables_make_the_same_cells() -> None:
    """Byte for byte, but for the time of writing."""
    assert _del(_skriv(RAEKKER), "xl/worksheets/sheet1.xml") == _del(_skriv(RAEKKER), "xl/worksheets/sheet1.xml")
