"""Tables to files: what each cell becomes in each format, and files that are written whole or not at all."""

from __future__ import annotations

import csv
import errno
import io
import json
import stat
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Final

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn import Maaned
from skaerpet_tilsyn.fejl import Datafejl
from skaerpet_tilsyn.opgoerelse.ark import Ark
from skaerpet_tilsyn.register.celletekst import dansk_decimal
from skaerpet_tilsyn.register.skriv import (
    filer,
    kan_ikke_skrives,
    skriv_mappe,
    til_csv,
    til_json,
    til_parquet,
)

if TYPE_CHECKING:
    from skaerpet_tilsyn.opgoerelse.vaerdi import Vaerdi

RAEKKE: Final[tuple[Vaerdi, ...]] = ("æøå", 7, Decimal("87.84"), date(2021, 11, 30), Maaned(2021, 11), None)
KOLONNER: Final = ("tekst", "antal", "pct", "dag", "maaned", "intet")
ARK: Final = Ark(navn="a", kolonner=KOLONNER, raekker=(RAEKKE,))


def _laest(ark: Ark) -> list[list[str]]:
    tekst = til_csv(ark).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(tekst, newline=""), delimiter=";", strict=True))


def _celle(vaerdi: Vaerdi) -> str:
    """What a cell becomes in CSV, read again."""
    return _laest(Ark(navn="a", kolonner=("x", "y"), raekker=((vaerdi, 1),)))[1][0]


def test_csv() -> None:
    """Semicolons, decimal commas, ISO days and months, an empty cell for nothing; a byte order mark and CRLF."""
    assert b"\xef\xbb\xbf" == til_csv(ARK)[:3]
    assert "tekst;antal;pct;dag;maaned;intet\r\næøå;7;87,84;2021-11-30;2021-11;\r\n" == til_csv(ARK)[3:].decode()


def test_csv_without_rows() -> None:
    """The headings all the same."""
    assert b"x;y\r\n" == til_csv(Ark(navn="a", kolonner=("x", "y"), raekker=()))[3:]


@pytest.mark.parametrize("tekst", ["a;b", 'a"b', "a\nb", "a\r\nb", ";;", '"', "a,b", " a "])
def test_cells_are_quoted_where_they_must_be(tekst: str) -> None:
    """They come back as they were."""
    assert tekst == _celle(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "=1+1",
        "+45 12",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "-cmd",
        "-",
        "--1",
        "-1+1",
        "-5,5;x",
        "-1e5",
        "=",
        "-5,5\n=1",
        "\n=1",
        "-5\n",
        "＝1+1",
        "－1",
    ],
)
def test_what_a_spreadsheet_would_run_is_guarded(tekst: str) -> None:
    """With an apostrophe, which it takes for text."""
    assert f"'{tekst}" == _celle(tekst)


@pytest.mark.parametrize("tekst", ["-5,5", "-5", "-1.261,50", "a=1", "a-b", "1-2", "'x", "", "5+5", "766"])
def test_other_texts_stay(tekst: str) -> None:
    """A negative number is no formula, and a sign within a text is none."""
    assert tekst == _celle(tekst)


@given(st.text(st.characters(codec="utf-8"), max_size=12))
def test_any_text_comes_back(tekst: str) -> None:
    """Whole, perhaps behind an apostrophe; and nothing that begins a formula begins a cell."""
    celle = _celle(tekst)

    assert celle in {tekst, f"'{tekst}"}
    assert not celle.startswith(("=", "+", "@", "\t", "\r", "\n"))


@pytest.mark.parametrize(
    ("tal", "skrevet"),
    [
        ("-5.5", "-5,5"),
        ("0.00", "0,00"),
        ("1234567.89", "1234567,89"),
        ("1E+3", "1000"),
        ("1E-3", "0,001"),
        ("-0", "0"),
    ],
)
def test_decimals(tal: str, skrevet: str) -> None:
    """With all their decimals, never in groups of thousands or with an exponent; negative ones are not guarded."""
    assert skrevet == dansk_decimal(Decimal(tal)) == _celle(Decimal(tal))


@given(st.decimals(-(10**9), 10**9, places=2, allow_nan=False))
def test_any_decimal_comes_back(tal: Decimal) -> None:
    """Exactly."""
    assert tal == Decimal(_celle(tal).replace(",", "."))


def test_parquet() -> None:
    """A type for each column; hours and percents stay exact, months are texts, and unknown is unknown."""
    ark = Ark(navn="a", kolonner=KOLONNER, raekker=(RAEKKE, (None,) * len(KOLONNER)))
    tabel = pl.read_parquet(io.BytesIO(til_parquet(ark)))

    assert [pl.String(), pl.Int64(), pl.Decimal, pl.Date(), pl.String(), pl.Null()] == [
        type(art) if isinstance(art, pl.Decimal) else art for art in tabel.dtypes
    ]
    assert [("æøå", 7, Decimal("87.84"), date(2021, 11, 30), "2021-11", None), (None,) * 6] == tabel.rows()


def test_parquet_of_decimals_of_several_lengths_and_of_suppressed_counts() -> None:
    """Each decimal is exact; a column where one cell is suppressed is of texts."""
    ark = Ark(navn="a", kolonner=("pct", "antal"), raekker=((Decimal("79.996"), 3), (Decimal(80), ".")))
    tabel = pl.read_parquet(io.BytesIO(til_parquet(ark)))

    assert [(Decimal("79.996"), "3"), (Decimal(80), ".")] == tabel.rows()


def test_json() -> None:
    """An object with a list for each table; decimals are texts, so that no reader rounds them."""
    ventet = {"tekst": "æøå", "antal": 7, "pct": "87.84", "dag": "2021-11-30", "maaned": "2021-11", "intet": None}

    assert {"a": [ventet], "b": []} == json.loads(til_json([ARK, Ark(navn="b", kolonner=("x",), raekker=())]))
    assert til_json([ARK]).endswith(b"}\n")


@pytest.mark.parametrize(
    ("format_", "navne"),
    [
        ("csv", ["a.csv", "b.csv"]),
        ("parquet", ["a.parquet", "b.parquet"]),
        ("xlsx", ["alt.xlsx"]),
        ("json", ["alt.json"]),
        ("kmd", [f"{slags}_SkaerpetTilsyn{navn}.csv" for navn in "AB" for slags in ("Data", "Meta")]),
    ],
)
def test_the_files(format_: str, navne: list[str]) -> None:
    """One or two a table, or one for all of them."""
    ark = [Ark(navn=navn, kolonner=("x",), raekker=((1,),)) for navn in ("a", "b")]

    assert navne == list(filer(ark, format_, samlet="alt"))


def test_a_table_of_unknown_values_keeps_its_types() -> None:
    """In Parquet an empty column is of the kind that it always is, so that what reads it next month still can."""
    ark = Ark(navn="fokusmaal", kolonner=("kommune", "gennemsnit_pct", "unikke"), raekker=((None, None, None),))
    liste = Ark(navn="arbejdsliste", kolonner=("senest", "maaned", "borger_id"), raekker=((None, None, None),))

    assert [pl.String(), pl.Decimal, pl.Int64()] == [
        type(art) if isinstance(art, pl.Decimal) else art
        for art in pl.read_parquet(io.BytesIO(til_parquet(ark))).dtypes
    ]
    assert [pl.Date(), pl.String(), pl.Null()] == pl.read_parquet(io.BytesIO(til_parquet(liste))).dtypes


def test_requirements_are_texts_where_a_column_has_one_type() -> None:
    """Also where each of them happens to be a number; in CSV it has a comma like the others, in JSON a point."""
    ark = Ark(navn="fokusmaal", kolonner=("krav", "unikke"), raekker=((Decimal("97.8"), 1),))

    assert [("97.8", 1)] == pl.read_parquet(io.BytesIO(til_parquet(ark))).rows()
    assert ["97.8"] == ark.til_pandas()["krav"].to_list()
    assert "97,8" == _laest(ark)[1][0]
    assert {"fokusmaal": [{"krav": "97.8", "unikke": 1}]} == json.loads(til_json([ark]))


def test_a_new_folder(tmp_path: Path) -> None:
    """Made where it is missing, with those above it."""
    mappe = tmp_path / "x" / "y"

    assert (mappe / "a.csv", mappe / "b.csv") == skriv_mappe(mappe, {"a.csv": b"1", "b.csv": b"2"})
    assert {"a.csv": b"1", "b.csv": b"2"} == {fil.name: fil.read_bytes() for fil in mappe.iterdir()}


def test_an_earlier_file_is_replaced_with_its_rights(tmp_path: Path) -> None:
    """Others of the folder stay."""
    for navn in ("a.csv", "andet.txt"):
        (tmp_path / navn).write_bytes(b"gammelt")
    (tmp_path / "a.csv").chmod(0o640)
    skriv_mappe(tmp_path, {"a.csv": b"nyt"})

    assert {"a.csv": b"nyt", "andet.txt": b"gammelt"} == {fil.name: fil.read_bytes() for fil in tmp_path.iterdir()}
    assert 0o640 == stat.S_IMODE((tmp_path / "a.csv").stat().st_mode)


@pytest.mark.parametrize("hvad", ["write_bytes", "replace"])
@pytest.mark.parametrize("ved", [1, 2, 3, 4])
def test_a_write_that_fails_leaves_the_old_files(
    hvad: str, ved: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever write or renaming it is: everything is as it was, and no draft is left."""
    foer = {"a.csv": b"gammel a", "b.csv": b"gammel b", "andet.txt": b"mit"}
    for navn, indhold in foer.items():
        (tmp_path / navn).write_bytes(indhold)
    egentlig, kald = getattr(Path, hvad), []

    def _svigter(sti: Path, *rest: object) -> object:
        kald.append(sti)
        if len(kald) == ved:
            raise OSError(errno.ENOSPC, "No space left on device")
        return egentlig(sti, *rest)

    monkeypatch.setattr(Path, hvad, _svigter)
    nyt = {"a.csv": b"ny a", "b.csv": b"ny b", "c.csv": b"ny c"}
    if hvad == "write_bytes" and ved > len(nyt):
        skriv_mappe(tmp_path, nyt)
        foer |= nyt
    else:
        with pytest.raises(Datafejl, match=r"fundet «en fuld disk»; forventet en mappe, der kan skrives i; ret stien"):
            skriv_mappe(tmp_path, nyt)
    monkeypatch.undo()

    assert foer == {fil.name: fil.read_bytes() for fil in tmp_path.iterdir()}


def test_an_interruption_leaves_the_old_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C between two renamings."""
    for navn in ("a.csv", "b.csv"):
        (tmp_path / navn).write_bytes(b"gammel")
    egentlig = Path.replace

    def _afbrudt(sti: Path, maal: Path) -> Path:
        if maal.name == "b.csv" and sti.suffix == ".tmp":
            raise KeyboardInterrupt
        return egentlig(sti, maal)

    monkeypatch.setattr(Path, "replace", _afbrudt)

    with pytest.raises(KeyboardInterrupt):
        skriv_mappe(tmp_path, {"a.csv": b"ny", "b.csv": b"ny"})
    assert {"a.csv": b"gammel", "b.csv": b"gammel"} == {fil.name: fil.read_bytes() for fil in tmp_path.iterdir()}


def test_a_new_folder_that_cannot_be_filled_is_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no empty folder to wonder about."""

    def _fuld(_: Path, __: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", _fuld)

    with pytest.raises(Datafejl):
        skriv_mappe(tmp_path / "ny", {"a.csv": b"1"})
    assert [] == list(tmp_path.iterdir())


def test_a_folder_in_the_place_of_a_file(tmp_path: Path) -> None:
    """Neither it nor the other files are touched."""
    (tmp_path / "b.csv").mkdir()

    with pytest.raises(Datafejl, match=r"b\.csv: fundet «en mappe med filens navn»"):
        skriv_mappe(tmp_path, {"a.csv": b"1", "b.csv": b"2"})
    assert ["b.csv"] == [fil.name for fil in tmp_path.iterdir()]


@pytest.mark.parametrize("rest", ["", "x"])
def test_a_file_in_the_place_of_a_folder(rest: str, tmp_path: Path) -> None:
    """Named, and left as it is."""
    (tmp_path / "fil").write_bytes(b"mit")

    with pytest.raises(Datafejl, match="forventet en mappe, der kan skrives i; ret stien"):
        skriv_mappe(tmp_path / "fil" / rest, {"a.csv": b"1"})
    assert b"mit" == (tmp_path / "fil").read_bytes()


@pytest.mark.parametrize(
    ("aarsag", "fundet"),
    [
        (OSError(errno.EROFS, "Read-only file system"), "ingen adgang"),
        (OSError(errno.EIO, "Input/output error"), "Input/output error"),
        (OSError(), "OSError"),
        (OSError(errno.EACCES, "Permission denied", "ud/a.csv"), "ingen adgang"),
    ],
)
def test_why(aarsag: OSError, fundet: str) -> None:
    """In Danish where we know it, else in the system's words."""
    (linje,) = kan_ikke_skrives(aarsag, Path("ud")).linjer

    assert (aarsag.filename or "ud", fundet) == (linje.fil, linje.fundet)
