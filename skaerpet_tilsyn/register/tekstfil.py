"""From bytes to text: UTF-8 with or without a byte order mark, else Windows-1252."""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fejl import Datafejl, Datalinje
from skaerpet_tilsyn.register.celle import filfejl, stiraad

if TYPE_CHECKING:
    from pathlib import Path

PROJEKTMAPPE: Final = b"PK\x03\x04"
"""How a workbook (.xlsx) begins."""
_PARQUET: Final = b"PAR1"
_GEM: Final = "gem filen som «CSV UTF-8» i regnearket"
_DANSKE: Final = re.compile("|".join("æøåÆØÅ").encode())
"""The Danish letters in UTF-8; nobody writes what they are in Windows-1252."""


def laes_tekst(sti: Path) -> str:
    """
    The text of a file.

    Raises:
        Datafejl: the file cannot be opened, is empty or is no text.

    Example:
        >>> from pathlib import Path
        >>> laes_tekst(Path("findes-ikke.csv"))
        Traceback (most recent call last):
        skaerpet_tilsyn.fejl.Datafejl: findes-ikke.csv: fundet «ingen fil»; forventet en fil, der kan læses; ret stien
    """
    indhold = _bytes(sti)
    tekst = _som_tekst(indhold)
    blandet = _blandet(indhold)
    if blandet is not None:
        raise filfejl(
            sti,
            raekke=blandet,
            fundet="to tegnsæt i samme fil",
            forventet="UTF-8 eller Windows-1252 i hele filen",
            raad="gem filen igen som «CSV UTF-8»",
        )
    if tekst is None:
        fundet, raad = _hvad(indhold)
        raad = "gem filen som UTF-8" if sti.suffix.lower() == ".toml" else raad
        raise filfejl(
            sti, fundet=fundet, forventet="en tekstfil (CSV eller JSON) i UTF-8 eller Windows-1252", raad=raad
        )
    if not tekst.strip():
        raise filfejl(
            sti, fundet="en tom fil", forventet="en fil med indhold", raad="vælg en anden fil, eller hent den igen"
        )
    return tekst


def _bytes(sti: Path) -> bytes:
    try:
        return sti.read_bytes()
    except OSError as aarsag:
        fundet = "en mappe" if sti.is_dir() else "ingen adgang" if sti.exists() else "ingen fil"
        linje = Datalinje(fil=str(sti), fundet=fundet, forventet="en fil, der kan læses", raad=stiraad(sti))
        raise Datafejl([linje]) from aarsag


def _blandet(indhold: bytes) -> int | None:
    """The row where a file in UTF-8 stops being it: Danish letters of UTF-8 are found, and bytes that are not."""
    try:
        indhold.decode("utf-8-sig")
    except UnicodeDecodeError as fejl:
        if b"\0" not in indhold and _DANSKE.search(indhold):
            return indhold.count(b"\n", 0, fejl.start) + 1
    return None


def _hvad(indhold: bytes) -> tuple[str, str]:
    """What a file that cannot be read as text is, and what to do."""
    if indhold.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "UTF-16 (Unicode-tekst)", _GEM
    if indhold.startswith(PROJEKTMAPPE):
        return "en Excel-projektmappe", "gem arket som «CSV UTF-8» i regnearket"
    if indhold.startswith(_PARQUET):
        return "en Parquet-fil", "gem den som CSV"
    return "en binær fil", _GEM


def _som_tekst(indhold: bytes) -> str | None:
    if b"\0" in indhold:
        return None
    for tegnsaet in ("utf-8-sig", "cp1252"):
        try:
            return unicodedata.normalize("NFC", indhold.decode(tegnsaet))
        except UnicodeDecodeError:
            continue
    return None
