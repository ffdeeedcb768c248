"""Values as the text of a cell in CSV: Danish numbers, and nothing that a spreadsheet would run."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.tal import skriv_tal

if TYPE_CHECKING:
    from decimal import Decimal

_FARLIGE: Final = ("=", "+", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What begins a formula, also as wide as in East Asian spreadsheets."""
_MINUSTEKST: Final = re.compile(r"-(?![\d,.]+\Z)")
"""A minus that no number follows; a negative number stays as it is."""


def sikker_celle(tekst: str) -> str:
    """
    A cell that no spreadsheet takes for a formula; a negative number stays as it is.

    Example:
        >>> sikker_celle("=1+1"), sikker_celle("-0,19"), sikker_celle("-kald()")
        ("'=1+1", '-0,19', "'-kald()")
    """
    return f"'{tekst}" if tekst.startswith(_FARLIGE) or _MINUSTEKST.match(tekst) else tekst


def dansk_decimal(tal: Decimal) -> str:
    """
    With all its decimals and a comma.

    Example:
        >>> from decimal import Decimal
        >>> dansk_decimal(Decimal("1234.50"))
        '1234,50'
    """
    decimaler = tal.as_tuple().exponent
    antal = -decimaler if isinstance(decimaler, int) else 0
    return skriv_tal(Fraction(tal), max(0, antal), tusindtegn="")
