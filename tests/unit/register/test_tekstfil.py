"""From bytes to text, and what is no text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.fejl import Datafejl
from skaerpet_tilsyn.register.tekstfil import laes_tekst

if TYPE_CHECKING:
    from collections.abc import Callable

    Skriv = Callable[[str, str | bytes], Path]

BINAER = (
    "a.csv: fundet «en binær fil»; forventet en tekstfil (CSV eller JSON) i UTF-8 eller Windows-1252; "
    "gem filen som «CSV UTF-8» i regnearket"
)
UTF_16 = BINAER.replace("en binær fil", "UTF-16 (Unicode-tekst)")
PROJEKTMAPPE = (
    "a.csv: fundet «en Excel-projektmappe»; forventet en tekstfil (CSV eller JSON) i UTF-8 eller Windows-1252; "
    "gem arket som «CSV UTF-8» i regnearket"
)
PARQUET = (
    "a.csv: fundet «en Parquet-fil»; forventet en tekstfil (CSV eller JSON) i UTF-8 eller Windows-1252; gem den som CSV"
)
TOM = "a.csv: fundet «en tom fil»; forventet en fil med indhold; vælg en anden fil, eller hent den igen"


@pytest.mark.parametrize("tegnsaet", ["utf-8", "utf-8-sig", "cp1252"])
def test_the_character_sets_of_spreadsheets(skriv: Skriv, tegnsaet: str) -> None:
    """UTF-8 with and without a byte order mark, else Windows-1252; line ends are kept."""
    assert "Køge; Ærø «–»\r\n" == laes_tekst(skriv("a.csv", "Køge; Ærø «–»\r\n".encode(tegnsaet)))


def test_decomposed_letters_are_composed(skriv: Skriv) -> None:
    """Some systems write «å» as two characters."""
    assert "nås" == laes_tekst(skriv("a.csv", "na\u030as"))


@pytest.mark.parametrize(
    ("indhold", "besked"),
    [
        (b"", TOM),
        (b"\xef\xbb\xbf\r\n \t", TOM),
        (b"a;b\x00", BINAER),
        ("a;b\n".encode("utf-16"), UTF_16),
        ("\ufeffa;b\n".encode("utf-16-be"), UTF_16),
        (b"PK\x03\x04\x14\x00", PROJEKTMAPPE),
        (b"PAR1\x15\x00", PARQUET),
        (b"\x81", BINAER),
        (b"\x89PNG\r\n\x1a\n\x00\x00", BINAER),
    ],
)
def test_what_is_no_text(skriv: Skriv, indhold: bytes, besked: str) -> None:
    """Empty files, workbooks, pictures, and Excel's «Unicode text»."""
    with pytest.raises(Datafejl) as fejl:
        laes_tekst(skriv("a.csv", indhold))

    assert besked == str(fejl.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """The path as given, since the path is what is wrong."""
    sti = tmp_path / "ingen" / "a.csv"
    with pytest.raises(Datafejl) as fejl:
        laes_tekst(sti)

    assert f"{sti}: fundet «ingen fil»; forventet en fil, der kan læses; ret stien" == str(fejl.value)


def test_a_folder(tmp_path: Path) -> None:
    """A folder cannot be read as a file."""
    with pytest.raises(Datafejl) as fejl:
        laes_tekst(tmp_path)

    assert f"{tmp_path}: fundet «en mappe»; forventet en fil, der kan læses; ret stien" == str(fejl.value)


def test_a_file_without_permission(skriv: Skriv, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is there, but the system says no."""
    sti = skriv("a.csv", "x")

    def afvis(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", afvis)
    with pytest.raises(Datafejl) as fejl:
        laes_tekst(sti)

    assert f"{sti}: fundet «ingen adgang»; forventet en fil, der kan læses; ret stien" == str(fejl.value)
