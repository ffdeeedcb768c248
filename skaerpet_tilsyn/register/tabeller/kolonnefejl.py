"""What is wrong with a column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

if TYPE_CHECKING:
    from skaerpet_tilsyn.fejl import Datalinje

HOEJST: Final = 1000
"""How many errors of a column are kept with their place; the rest are counted."""


@frozen(kw_only=True, order=False)
class Kolonnefejl:
    """
    Some of the errors, each with its row (0: the whole column), and how many there are.

    Example:
        >>> (Kolonnefejl(antal=1) + Kolonnefejl(antal=2)).antal
        3
    """

    linjer: tuple[tuple[int, Datalinje], ...] = ()
    antal: int = 0

    def __add__(self, anden: Kolonnefejl) -> Kolonnefejl:
        return Kolonnefejl(linjer=self.linjer + anden.linjer, antal=self.antal + anden.antal)
