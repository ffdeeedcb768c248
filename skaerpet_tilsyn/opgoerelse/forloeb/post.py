"""What one citizen adds to a table: a count under a name."""

from __future__ import annotations

from collections import Counter
from typing import Final, NamedTuple, TypeAlias

I_ALT: Final = ""
"""The field that counts everybody of a row, whatever became of them."""
UVIS: Final = "?"
"""Before the name of a field: those of whom it is not known."""


class Noegle(NamedTuple):
    """
    Where a count stands: the table, what its row is about, the field, the municipality (empty where nobody paid).

    Example:
        >>> Noegle("alder", "", "30-39", "766").kommune
        '766'
    """

    tabel: str
    om: str
    felt: str
    kommune: str


Optalt: TypeAlias = Counter[Noegle]
"""Counts of a population; those of two parts are added."""
