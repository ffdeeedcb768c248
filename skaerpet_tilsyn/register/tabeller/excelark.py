"""A sheet of an Excel workbook: its headings, its rows, and the number of each row."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final, NamedTuple

import polars as pl

from skaerpet_tilsyn.fejl import Datafejl, ManglendeTilvalg
from skaerpet_tilsyn.register.celle import filfejl, vis

if TYPE_CHECKING:
    from pathlib import Path

_OVERST: Final = 1000
"""The headings stand in one of so many rows."""
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


def laes_ark(sti: Path) -> Excelark:
    """
    Read the first sheet of a workbook; empty rows are left out, and the others keep their number.

    Raises:
        Datafejl: the file cannot be read, or the sheet is empty.
        ManglendeTilvalg: the package that reads Excel files is not installed.
    """
    try:
        return _laes(sti)
    except Datafejl:
        raise
    except ModuleNotFoundError as aarsag:
        besked = "Excel-filer kræver en ekstra pakke; installér den med: pip install 'skaerpet-tilsyn[register]'"
        raise ManglendeTilvalg(besked) from aarsag
    except Exception as aarsag:
        # The reader's own exceptions have no common type; whatever it is, the file cannot be read.
        raise filfejl(
            sti, fundet="en fil, der ikke kan læses", forventet="en Excel-projektmappe (.xlsx)", raad="gem filen igen"
        ) from aarsag


def _laes(sti: Path) -> Excelark:
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
    data = pl.read_excel(
        sti,
        sheet_id=1,
        drop_empty_rows=False,
        drop_empty_cols=False,
        raise_if_empty=False,
        infer_schema_length=None,
        read_options={"header_row": None, "skip_rows": nr},
    ).with_columns(pl.col(pl.String).str.replace(r"^(\d{4}-\d\d-\d\d) 00:00:00(?:\.0+)?$", "$1"))
    # A day among texts gets a midnight that nobody wrote; without rows there may be no columns either.
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
