"""A sheet of an Excel workbook: its headings, its rows, and the number of each row."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final, NamedTuple

import polars as pl

from skaerpet_tilsyn.fejl import Datafejl, Datalinje, ManglendeTilvalg
from skaerpet_tilsyn.register.celle import filfejl, vis
from skaerpet_tilsyn.register.csvfil import kraev_overskrift_oeverst
from skaerpet_tilsyn.register.tekstfil import PROJEKTMAPPE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from skaerpet_tilsyn.register.tabel import Skema

_OVERST: Final = 1000
"""The headings stand in one of so many rows."""
_FOERSTE: Final = 20
"""So far down a heading is looked for, to say that it must stand at the top."""
_GAMMEL: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a workbook from before 2007 (.xls) begins."""
# What the reader says of its own guesses about types is not for the analyst.
logging.getLogger("fastexcel").addHandler(logging.NullHandler())


class Excelark(NamedTuple):
    """
    The first sheet: what messages call it, headings and the row they stand in, data under any names, and what is
    said of the other sheets.
    """

    fil: str
    overskrifter: tuple[str, ...]
    raekke: int
    data: pl.DataFrame
    raekkenr: pl.Series
    noter: tuple[str, ...]


def laes_ark(sti: Path, skema: Skema) -> Excelark:
    """
    Read the first sheet of a workbook; empty rows are left out, and the others keep their number.

    Raises:
        Datafejl: the file cannot be read, the sheet is empty, or the heading of ``skema`` stands elsewhere.
        ManglendeTilvalg: the package that reads Excel files is not installed.
    """
    try:
        return _laes(sti, skema)
    except Datafejl:
        raise
    except ModuleNotFoundError as aarsag:
        besked = 'Excel-filer kræver en ekstra pakke; installér den med: pip install "skaerpet-tilsyn[register]"'
        raise ManglendeTilvalg(besked) from aarsag
    except Exception as aarsag:
        # The reader's own exceptions have no common type; whatever it is, the file cannot be read.
        fundet, raad = _hvad(sti)
        raise filfejl(sti, fundet=fundet, forventet="en Excel-projektmappe (.xlsx)", raad=raad) from aarsag


def _hvad(sti: Path) -> tuple[str, str]:
    """What a file that cannot be read as a workbook is, and what to do."""
    try:
        with sti.open("rb") as fil:
            start = fil.read(len(_GAMMEL))
    except OSError:
        start = b""
    if start == _GAMMEL:
        return "en Excel-fil fra før 2007", "gem den som .xlsx i Excel"
    if start and b"\0" not in start and not start.startswith(PROJEKTMAPPE):
        return "en tekst", "lad filen hedde .csv, eller gem den som .xlsx i Excel"
    return "en fil, der ikke kan læses", "gem filen igen"


def _laes(sti: Path, skema: Skema) -> Excelark:
    oeverst = pl.read_excel(
        sti,
        sheet_id=0,
        drop_empty_rows=False,
        drop_empty_cols=False,
        raise_if_empty=False,
        read_options={"header_row": None, "skip_rows": 0, "n_rows": _OVERST, "dtypes": "string"},
    )
    foerste, *andre = oeverst
    raekker = enumerate(oeverst[foerste].iter_rows(), start=1)
    fundet = next(((nr, celler) for nr, celler in raekker if any(celler)), None)
    if fundet is None:
        raise filfejl(
            sti,
            fundet="et tomt ark",
            forventet="en overskrift og rækker i det første ark",
            raad="flyt tabellen til det første ark" if andre else "vælg en anden fil, eller hent den igen",
        )
    nr, celler = fundet
    if not any(skema.genkend(celle) for celle in celler if celle):
        _kraev_overskrift(sti, oeverst, skema)
    data = pl.read_excel(
        sti,
        sheet_id=1,
        drop_empty_rows=False,
        drop_empty_cols=False,
        raise_if_empty=False,
        infer_schema_length=None,
        read_options={"header_row": None, "skip_rows": nr},
    ).with_columns(
        # A day among texts gets a midnight that nobody wrote, and a cell with spaces alone is an empty one.
        pl.col(pl.String).str.replace(r"^(\d{4}-\d\d-\d\d) 00:00:00(?:\.0+)?$", "$1").str.replace(r"^\s*$", "")
    )
    data = data.with_columns(pl.col(pl.String).replace("", None))
    # Without rows there may be no columns either.
    data = data if data.height else pl.DataFrame(schema=dict.fromkeys(oeverst[foerste].columns, pl.String))
    med = data.select(~pl.all_horizontal(pl.all().is_null())).to_series()
    numre = pl.int_range(nr + 1, nr + 1 + data.height, eager=True)
    return Excelark(
        fil=f"{sti.name}, arket «{vis(foerste)}»" if andre else sti.name,
        overskrifter=tuple("" if celle is None else str(celle).strip() for celle in celler),
        raekke=nr,
        data=data.filter(med),
        raekkenr=numre.filter(med),
        noter=tuple(f"{sti.name}: kun det første ark er læst, ikke arket «{vis(navn)}»" for navn in andre),
    )


def _kraev_overskrift(sti: Path, ark: Mapping[str, pl.DataFrame], skema: Skema) -> None:
    """
    Say where the heading is, when it is not at the top of the first sheet.

    Raises:
        Datafejl: it stands further down, or at the top of another sheet.
    """
    foerste, *andre = ark
    kraev_overskrift_oeverst(enumerate(ark[foerste].head(_FOERSTE).iter_rows(), start=1), skema, sti.name)
    for navn in andre:
        celler = next((raekke for raekke in ark[navn].iter_rows() if any(raekke)), ())
        fundne = {skema.genkend(celle) for celle in celler if celle}
        if any(fundne.issuperset(variant) for variant in skema.varianter):
            linje = Datalinje(
                fil=f"{sti.name}, arket «{vis(navn)}»",
                fundet="tabellen efter et andet ark",
                forventet="tabellen i det første ark",
                raad="flyt arket til den første plads",
            )
            raise Datafejl([linje])
