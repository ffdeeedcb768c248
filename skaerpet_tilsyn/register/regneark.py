"""Tables to an Excel workbook, with real numbers and dates."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final, Protocol, cast

from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.opgoerelse.ark import Ark, Vaerdi

_ARKNAVN: Final = 31
"""So long can the name of a sheet be."""
_INDSTILLINGER: Final = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


class _Format(Protocol):
    """A cell format."""


class _Side(Protocol):
    """What is used of a sheet."""

    def write_number(self, row: int, col: int, number: float, cell_format: _Format | None = None, /) -> object: ...
    def write_string(self, row: int, col: int, string: str, cell_format: _Format | None = None, /) -> object: ...
    def write_datetime(self, row: int, col: int, date: date, cell_format: _Format | None = None, /) -> object: ...
    def freeze_panes(self, row: int, col: int, /) -> object: ...
    def autofilter(self, first_row: int, first_col: int, last_row: int, last_col: int, /) -> object: ...
    def autofit(self) -> object: ...


class _Bog(Protocol):
    """What is used of a workbook; the library has no types of its own."""

    def add_format(self, properties: dict[str, object], /) -> _Format: ...
    def add_worksheet(self, name: str, /) -> _Side: ...
    def close(self) -> object: ...


def til_xlsx(ark: Sequence[Ark]) -> bytes:
    """
    One sheet a table, with a frozen heading and a filter; a cell's type is that of its value.

    Example:
        >>> from skaerpet_tilsyn.opgoerelse.ark import Ark
        >>> til_xlsx([Ark(navn="a", kolonner=("x",), raekker=((1,),))])[:2]
        b'PK'
    """
    import xlsxwriter

    skrevet = io.BytesIO()
    bog = _med_typer(xlsxwriter.Workbook(skrevet, _INDSTILLINGER))
    dato = bog.add_format({"num_format": "yyyy-mm-dd"})
    decimal = bog.add_format({"num_format": "0.00"})
    fed = bog.add_format({"bold": True, "bottom": 1})
    for et in ark:
        side = bog.add_worksheet(et.navn[:_ARKNAVN])
        for plads, navn in enumerate(et.kolonner):
            side.write_string(0, plads, navn, fed)
        for nr, raekke in enumerate(et.raekker, start=1):
            for plads, vaerdi in enumerate(raekke):
                _skriv(side, (nr, plads), vaerdi, decimal, dato)
        side.freeze_panes(1, 0)
        side.autofilter(0, 0, max(1, len(et.raekker)), len(et.kolonner) - 1)
        side.autofit()
    bog.close()
    return skrevet.getvalue()


def _med_typer(bog: object) -> _Bog:
    return cast("_Bog", bog)


def _skriv(side: _Side, sted: tuple[int, int], vaerdi: Vaerdi, decimal: _Format, dato: _Format) -> None:
    match vaerdi:
        case None:
            pass
        case int():
            side.write_number(*sted, vaerdi)
        case Decimal():
            side.write_number(*sted, float(vaerdi), decimal)
        case date():
            side.write_datetime(*sted, vaerdi, dato)
        case str() | Maaned():
            side.write_string(*sted, str(vaerdi))
