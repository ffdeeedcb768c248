"""What is used of xlsxwriter, which brings no types of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeAlias, cast

if TYPE_CHECKING:
    from datetime import date
    from io import BytesIO

Valg: TypeAlias = "dict[str, object]"
"""Options by name."""


class Format(Protocol):
    """A cell format."""


class Side(Protocol):
    """A sheet."""

    def write_number(self, row: int, col: int, number: float, cell_format: Format | None = None, /) -> object:
        """A number."""
        ...

    def write_string(self, row: int, col: int, string: str, cell_format: Format | None = None, /) -> object:
        """A text, whatever it looks like."""
        ...

    def write_datetime(self, row: int, col: int, date: date, cell_format: Format | None = None, /) -> object:
        """A day."""
        ...

    def add_table(self, row: int, col: int, last_row: int, last_col: int, options: Valg, /) -> object:
        """Make an area a named table."""
        ...

    def conditional_format(self, row: int, col: int, last_row: int, last_col: int, options: Valg, /) -> object:
        """A rule that colours an area."""
        ...

    def freeze_panes(self, row: int, col: int, /) -> object:
        """Keep rows and columns in sight."""
        ...

    def autofilter(self, row: int, col: int, last_row: int, last_col: int, /) -> object:
        """Let an area be filtered."""
        ...

    def autofit(self) -> object:
        """Make columns as wide as what they hold."""
        ...

    def set_column(self, col: int, last_col: int, width: float, /) -> object:
        """Make columns of a width."""
        ...

    def set_row(self, row: int, height: float, /) -> object:
        """Make a row of a height."""
        ...

    def ignore_errors(self, options: dict[str, str], /) -> object:
        """No green corners."""
        ...

    def set_landscape(self) -> object:
        """Print across."""
        ...

    def set_paper(self, paper_size: int, /) -> object:
        """The paper."""
        ...

    def fit_to_pages(self, width: int, height: int, /) -> object:
        """How many pages wide and high."""
        ...

    def repeat_rows(self, row: int, /) -> object:
        """Rows on top of each page."""
        ...

    def repeat_columns(self, col: int, /) -> object:
        """Columns to the left on each page."""
        ...

    def set_footer(self, footer: str, /) -> object:
        """What stands below each page."""
        ...

    def hide_gridlines(self, option: int, /) -> object:
        """No lines between cells."""
        ...


class Bog(Protocol):
    """A workbook."""

    def add_format(self, properties: Valg, /) -> Format:
        """A format of cells."""
        ...

    def add_worksheet(self, name: str, /) -> Side:
        """A sheet more."""
        ...

    def set_properties(self, properties: Valg, /) -> object:
        """What the workbook says of itself."""
        ...

    def close(self) -> object:
        """Write it all."""
        ...


def ny_bog(skrevet: BytesIO) -> Bog:
    """A workbook in memory, in which a text is a text: neither a formula nor a link nor a number."""
    import xlsxwriter

    valg = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    return _med_typer(xlsxwriter.Workbook(skrevet, valg))


def _med_typer(bog: object) -> Bog:
    return cast("Bog", bog)


def kolonnebogstaver(nr: int) -> str:
    """
    The letters of a column, from 0 on.

    Example:
        >>> kolonnebogstaver(0), kolonnebogstaver(27)
        ('A', 'AB')
    """
    from xlsxwriter.utility import xl_col_to_name

    bogstaver: str = xl_col_to_name(nr)
    return bogstaver
