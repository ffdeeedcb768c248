"""Days as spans: half-open ordinals, put together so that no day counts twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

Spaend: TypeAlias = "tuple[tuple[int, int], ...]"
"""Spans of days in order, none of which touches the next."""


def sammenlagt(perioder: Iterable[tuple[int, int]]) -> Spaend:
    """
    Periods put together where they overlap or adjoin.

    Example:
        >>> sammenlagt([(5, 9), (1, 3), (8, 12), (3, 4)])
        ((1, 4), (5, 12))
    """
    ud: list[tuple[int, int]] = []
    for fra, til in sorted(perioder):
        if ud and fra <= ud[-1][1]:
            ud[-1] = (ud[-1][0], max(ud[-1][1], til))
        else:
            ud.append((fra, til))
    return tuple(ud)


def udsnit(spaend: Spaend, fra: int, til: int) -> Spaend:
    """
    The part of some spans from one day up to another.

    Example:
        >>> udsnit(((1, 4), (5, 12)), 3, 7)
        ((3, 4), (5, 7))
    """
    return tuple((max(fra, start), min(til, slut)) for start, slut in spaend if start < til and fra < slut)


def antal(spaend: Spaend) -> int:
    """
    How many days there are.

    Example:
        >>> antal(((3, 4), (5, 7)))
        3
    """
    return sum(slut - start for start, slut in spaend)


def faelles(spaend: Spaend, andre: Spaend) -> int:
    """
    How many days two sets of spans share.

    Example:
        >>> faelles(((1, 4), (5, 12)), ((3, 6), (11, 20)))
        3
    """
    return sum(antal(udsnit(andre, start, slut)) for start, slut in spaend)
