"""Sharing a change between several causes: the mean over all orders in which they could come, exact."""

from __future__ import annotations

from fractions import Fraction
from math import factorial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.tal.vaerdier import Rationel


def vaegt(aarsag: int, maengde: int, antal: int) -> int:
    """
    What the value of a set of causes weighs in the part of one cause, in ``antal!``-ths.

    A set is a number whose binary digits say which of the ``antal`` causes are in it. In as many orders as the weight
    says, the set is there just after the cause came (positive) or just before (negative).

    Example:
        >>> [vaegt(0, maengde, 2) for maengde in range(4)]
        [-1, 1, -1, 1]
    """
    stoerrelse = maengde.bit_count()
    if maengde >> aarsag & 1:
        return factorial(stoerrelse - 1) * factorial(antal - stoerrelse)
    return -factorial(stoerrelse) * factorial(antal - stoerrelse - 1)


def fordel(vaerdier: Sequence[Rationel]) -> tuple[Fraction, ...]:
    """
    The part of each cause in the change from no causes to all of them; the parts sum to the change.

    ``vaerdier`` are the values under each set of causes, in the order of the numbers of the sets (see ``vaegt``):
    2 to the power of the number of causes. The part of a cause is what it changes when it comes, as the mean over
    all orders of them (the Shapley value), so that it depends on no order.

    Example:
        >>> [str(del_) for del_ in fordel([0, 0, 0, 1])], [str(del_) for del_ in fordel([10, 7, 10, 7])]
        (['1/2', '1/2'], ['-3', '0'])
    """
    antal = len(vaerdier).bit_length() - 1
    return tuple(
        Fraction(sum(vaegt(nr, maengde, antal) * vaerdi for maengde, vaerdi in enumerate(vaerdier)), factorial(antal))
        for nr in range(antal)
    )
