"""Workbooks as others see them: their parts as they are stored, a rule's truth, and what LibreOffice makes of them."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final, NamedTuple
from xml.etree import ElementTree as ET

import pytest

if TYPE_CHECKING:
    from pathlib import Path

SOFFICE: Final = shutil.which("soffice")
MED_LIBREOFFICE: Final = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) er ikke installeret")
"""For the few tests that start it."""
_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_FRIST: Final = 120


def del_af(bog: bytes, navn: str) -> str:
    """A part of a workbook as it is stored."""
    with zipfile.ZipFile(io.BytesIO(bog)) as arkiv:
        return arkiv.read(navn).decode()


def holder(formel: str, celler: dict[str, float | str | None]) -> bool:
    """Whether the formula of a rule is true of the first row, as a spreadsheet computes: with binary numbers alone."""

    def celle(bogstaver: str) -> float | str | None:
        vaerdi = celler[bogstaver]
        return vaerdi if vaerdi is None or isinstance(vaerdi, str) else float(vaerdi)

    kode = formel.removeprefix("=").replace('""', r"\"")
    kode = re.sub(r"\$([A-Z]+)2", r'_celle("\1")', kode)
    # One sign of equality compares; those of «at least» and «at most» stay.
    kode = re.sub(r"(?<![<>=])=(?!=)", "==", kode)
    navne = {
        "_celle": celle,
        "AND": lambda *dele: all(dele),
        "ISNUMBER": lambda v: isinstance(v, float),
        "ISBLANK": lambda v: v is None,
    }
    try:
        return bool(eval(kode, {"__builtins__": {}}, navne))
    except TypeError:
        # Arithmetic on a text is an error there too, and a rule with an error does not hold.
        return False


class Celle(NamedTuple):
    """A cell as LibreOffice read it: the type, and the value as a text."""

    type: str
    vaerdi: str


def libreoffice(fil: Path, format_: str) -> Path:
    """A workbook opened by LibreOffice, without a window or anybody's own settings, and saved as something else."""
    mappe = fil.parent / "libreoffice"
    profil = (fil.parent / "profil").as_uri()
    kommando = (SOFFICE or "", f"-env:UserInstallation={profil}", "--headless", "--convert-to", format_)
    subprocess.run([*kommando, "--outdir", str(mappe), str(fil)], check=True, capture_output=True, timeout=_FRIST)
    return mappe / f"{fil.stem}.{format_}"


def ark_af_fods(fil: Path) -> dict[str, list[list[Celle]]]:
    """The sheets of a flat OpenDocument file: rows of cells, without the empty ones at the end."""
    rod = ET.parse(fil).getroot()
    return {ark.get(f"{_TABLE}name", ""): _raekker(ark) for ark in rod.iter(f"{_TABLE}table")}


def _raekker(ark: ET.Element) -> list[list[Celle]]:
    raekker: list[list[Celle]] = []
    for raekke in ark.iter(f"{_TABLE}table-row"):
        celler: list[Celle] = []
        for celle in raekke.iterfind(f"{_TABLE}table-cell"):
            gange = int(celle.get(f"{_TABLE}number-columns-repeated", "1"))
            celler += [_celle(celle)] * min(gange, 100)
        while celler and celler[-1] == Celle("", ""):
            celler.pop()
        if celler:
            raekker.append(celler)
    return raekker


def _celle(celle: ET.Element) -> Celle:
    type_ = celle.get(f"{_OFFICE}value-type", "")
    if type_ == "string":
        return Celle(type_, "\n".join("".join(afsnit.itertext()) for afsnit in celle.iterfind(f"{_TEXT}p")))
    return Celle(type_, celle.get(f"{_OFFICE}date-value") or celle.get(f"{_OFFICE}value") or "")


class Farver(HTMLParser):
    """The background of each cell of a page that LibreOffice wrote, row by row, with the rules of the sheet applied."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.raekker: list[list[str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A row, or a cell of it."""
        if tag == "tr":
            self.raekker.append([])
        if tag == "td":
            self.raekker[-1].append(dict(attrs).get("bgcolor") or "")
