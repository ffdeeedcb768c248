"""Tables to Excel, read back by a reader of Excel files: cells with types, and no formula from any text."""

from __future__ import annotations

import io
import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

import fastexcel
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn import Maaned, UgyldigVaerdi
from skaerpet_tilsyn.opgoerelse.ark import Ark
from skaerpet_tilsyn.opgoerelse.maerker import Er
from skaerpet_tilsyn.opgoerelse.metode import metode
from skaerpet_tilsyn.register.regneark import tabelside
from skaerpet_tilsyn.register.regneark.bog import arknavne, til_xlsx
from tests.regnearkslaeser import del_af

if TYPE_CHECKING:
    from pathlib import Path

    from skaerpet_tilsyn.opgoerelse.vaerdi import Vaerdi

METODE: Final = metode("Prøve", om=(("Kommune", "=1+1"),), noter=("-cmd|' /C calc'!A0",))
KOLONNER: Final = ("tekst", "antal", "pct", "dag", "maaned")
RAEKKER: Final[tuple[tuple[Vaerdi, ...], ...]] = (
    ("æøå", 7, Decimal("87.84"), date(2021, 11, 30), Maaned(2021, 11)),
    ("x", 0, Decimal("-5.5"), date(2020, 2, 29), Maaned(2020, 2)),
)


def _skriv(raekker: tuple[tuple[Vaerdi, ...], ...], kolonner: tuple[str, ...] = KOLONNER, navn: str = "a") -> bytes:
    return til_xlsx([Ark(navn=navn, kolonner=kolonner, raekker=raekker)], METODE)


def _laest(bytes_: bytes) -> pl.DataFrame:
    return pl.read_excel(io.BytesIO(bytes_), infer_schema_length=None)


def _side(bytes_: bytes) -> str:
    return del_af(bytes_, "xl/worksheets/sheet1.xml")


def _talformater(bytes_: bytes) -> list[str]:
    return re.findall(r'formatCode="([^"]+)"', del_af(bytes_, "xl/styles.xml"))


def test_types() -> None:
    """Numbers are numbers, days and months are days (a month its first one); texts are texts."""
    tabel = _laest(_skriv(RAEKKER))

    assert [pl.String(), pl.Int64(), pl.Float64(), pl.Date(), pl.Date()] == tabel.dtypes
    assert [
        ("æøå", 7, 87.84, date(2021, 11, 30), date(2021, 11, 1)),
        ("x", 0, -5.5, date(2020, 2, 29), date(2020, 2, 1)),
    ] == tabel.rows()


def test_empty_cells() -> None:
    """Unknown is an empty cell, and not a zero or a text."""
    bytes_ = _skriv((("x", None), (None, 1)), ("a", "b"))

    assert [("x", None), (None, 1)] == _laest(bytes_).rows()
    assert 4 == len(re.findall(r"<c ", _side(bytes_)))


@pytest.mark.parametrize(
    "tekst", ["=1+1", "+1", "@x", "-cmd|' /C calc'!A0", "{=1}", "http://example.org", "007", "1e5", "2021-11-30", "ja"]
)
def test_a_text_is_a_text(tekst: str) -> None:
    """No formula, link, number or day is made of it, in a table or on the sheet on method."""
    bytes_ = _skriv(((tekst, 1),), ("tekst", "antal"))

    assert [(tekst, 1)] == pl.read_excel(io.BytesIO(bytes_), schema_overrides={"tekst": pl.String}).rows()
    for nr in (1, 2):
        ark = del_af(bytes_, f"xl/worksheets/sheet{nr}.xml")
        assert "<f>" not in ark
        assert "hyperlink" not in ark


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=10))
def test_any_text_comes_back(tekst: str) -> None:
    """Whole, whatever it begins with."""
    skrevet = _skriv((("første", 1), (tekst, 2)), ("tekst", "antal"))
    laest = pl.read_excel(io.BytesIO(skrevet), schema_overrides={"tekst": pl.String}, drop_empty_rows=False)

    assert ["første", tekst] == laest["tekst"].to_list()


@pytest.mark.parametrize(
    ("tal", "vist"),
    [
        (Decimal("79.99999999999999999"), "79,99999999999999999"),
        (10**15, "1000000000000000"),
        (-(10**18) - 1, "-1000000000000000001"),
    ],
)
def test_a_number_that_excel_would_change_is_a_text(tal: Decimal | int, vist: str) -> None:
    """It keeps fifteen digits: 79.99999999999999999 would be 80, on the other side of the limit."""
    assert [("x", vist)] == _laest(_skriv((("x", tal),), ("a", "b"))).rows()


@given(st.decimals(-(10**9), 10**9, places=4, allow_nan=False))
def test_any_other_decimal_comes_back(tal: Decimal) -> None:
    """Exactly, as far as Excel shows digits."""
    ((fundet,),) = _laest(_skriv(((tal,),), ("a",))).rows()

    assert tal == Decimal(f"{fundet:.15g}")


def test_numbers_show_all_their_decimals_and_no_more() -> None:
    """79.996 is not shown as 80.00, nor 22.8 as 22.80; counts have dots between thousands, ids have none."""
    kolonner = ("gennemsnit_pct", "pct", "antal", "borger_id")
    bytes_ = _skriv(((Decimal("79.996"), Decimal("22.8"), 1261, 1261),), kolonner)

    assert ["#,##0.000_-", "#,##0.0_-", "#,##0_-", "0_-"] == _talformater(bytes_)


def test_days_as_danes_write_them_and_months_as_the_command_line_does() -> None:
    """Left, where texts stand."""
    assert ["dd-mm-yyyy", "yyyy-mm"] == _talformater(_skriv(((date(2021, 11, 30), Maaned(2021, 11)),), ("dag", "m")))


def test_a_day_that_excel_does_not_know() -> None:
    """Before 1900 it is a text."""
    assert [("x", "1899-12-31")] == _laest(_skriv((("x", date(1899, 12, 31)),), ("a", "b"))).rows()


def test_without_rows() -> None:
    """The headings, and a table with room for a row, so that a filter has something to filter."""
    bytes_ = _skriv(())

    assert list(KOLONNER) == pl.read_excel(io.BytesIO(bytes_), raise_if_empty=False).columns
    assert 'ref="A1:E2"' in del_af(bytes_, "xl/tables/table1.xml")


def test_a_named_table_with_its_heading_in_sight() -> None:
    """A filter over all rows, a frozen heading that stands on every printed page, A4 across."""
    bytes_ = _skriv(RAEKKER, navn="fokusmaal")
    tabel, ark = del_af(bytes_, "xl/tables/table1.xml"), _side(bytes_)

    assert 'name="fokusmaal"' in tabel
    assert '<autoFilter ref="A1:E3"/>' in tabel
    assert list(KOLONNER) == re.findall(r'<tableColumn id="\d+" name="(\w+)"', tabel)
    assert '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' in ark
    assert 'orientation="landscape"' in ark
    assert "$1:$1" in del_af(bytes_, "xl/workbook.xml")


def test_the_first_column_of_a_wide_table_stays_too() -> None:
    """On the screen and on paper."""
    kolonner = tuple(f"k{nr}" for nr in range(13))
    bytes_ = _skriv((tuple(range(13)),), kolonner)

    assert '<pane xSplit="1" ySplit="1" topLeftCell="B2"' in _side(bytes_)
    assert "$A:$A" in del_af(bytes_, "xl/workbook.xml")


@pytest.mark.parametrize("kolonner", [("antal", "Antal"), ("antal", "")])
def test_names_that_excel_would_confuse(kolonner: tuple[str, str]) -> None:
    """Two columns with one name, or one without: a filter is all there can be."""
    bytes_ = _skriv(((1, 2),), kolonner)

    assert '<autoFilter ref="A1:B2"/>' in _side(bytes_)
    assert [(1, 2)] == _laest(bytes_).rows()


def test_totals_are_bold() -> None:
    """Rows that count everybody, whatever stands in their other cells."""
    ark = Ark(navn="a", kolonner=("ydelse", "n"), raekker=(("alle", 7), ("kontanthjaelp", 3)))
    bytes_ = til_xlsx([ark.vist(i_alt=(Er(kolonne="ydelse", ord="alle"),))], METODE)
    formater = dict(re.findall(r'<c r="([AB][23])" s="(\d+)"', _side(bytes_)))
    styles = del_af(bytes_, "xl/styles.xml")
    skrifter = re.findall(r"<font>(.*?)</font>", styles)
    brugte = re.findall(r'<xf numFmtId="\d+" fontId="(\d+)"', styles.split("<cellXfs")[1])

    fed = {sted: "<b/>" in skrifter[int(brugte[int(nr)])] for sted, nr in formater.items()}
    assert {"A2": True, "B2": True, "A3": False, "B3": False} == fed


def test_long_texts_do_not_make_a_sheet_endless() -> None:
    """A column is at most 110 characters wide; the whole text is in the cell."""
    tekst = "ord " * 60
    bytes_ = _skriv(((tekst, 1),), ("a", "b"))

    assert 'width="110.' in _side(bytes_)
    assert [(tekst, 1)] == _laest(bytes_).rows()


def test_a_text_longer_than_a_cell_says_that_it_goes_on() -> None:
    """Excel takes 32,767 characters; the last one is three dots."""
    ((fundet, _),) = _laest(_skriv((("x" * 40_000, 1),), ("a", "b"))).rows()

    assert (32_767, "x…") == (len(fundet), fundet[-2:])


def test_more_rows_than_a_sheet_has(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refused with the formats that have no end; nothing is left out in silence."""
    monkeypatch.setattr(tabelside, "FLEST_RAEKKER", 3)

    assert 2 == _laest(_skriv(((1,), (2,)), ("a",))).height
    with pytest.raises(UgyldigVaerdi, match=r"arket A: fundet 3 rækker; forventet højst 2, .*; vælg csv eller parquet"):
        _skriv(((1,), (2,), (3,)), ("a",))


def test_the_names_of_sheets(tmp_path: Path) -> None:
    """The tables' titles as Excel takes them, each once, and the sheet on sources and method last."""
    titler = ("Månedsandele", "Månedsandele", "a/b:c", "n" * 40)
    fil = tmp_path / "bog.xlsx"
    ark = [Ark(navn=f"t{nr}", kolonner=("x",), raekker=((nr,),), titel=t) for nr, t in enumerate(titler)]
    fil.write_bytes(til_xlsx(ark, METODE))

    navne = fastexcel.read_excel(fil).sheet_names
    assert ["Månedsandele", "Månedsandele (2)", "a b c", "n" * 31, "Kilder og metode"] == navne
    assert [[0], [1], [2], [3]] == [pl.read_excel(fil, sheet_name=navn)["x"].to_list() for navn in navne[:4]]


def test_a_table_may_be_called_as_the_sheet_on_method() -> None:
    """That one gets a number."""
    assert ["kilder og metode", "Kilder og metode (2)"] == arknavne(["kilder og metode", "Kilder og metode"])


def test_the_same_tables_make_the_same_bytes() -> None:
    """No clock is in it: the workbook says that it was made on the first day that its parts can have."""
    assert _skriv(RAEKKER) == _skriv(RAEKKER)
    kerne = del_af(_skriv(RAEKKER), "docProps/core.xml")
    assert ["1980-01-01T00:00:00Z"] * 2 == re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", kerne)
    assert "<dc:title>Prøve</dc:title>" in kerne
