"""A figure that its publisher withheld."""

from __future__ import annotations

from attrs import frozen


@frozen(order=False)
class Diskretioneret:
    """
    A withheld figure (printed ``.``): it exists, but is not shown. Never zero.

    Example:
        >>> str(Diskretioneret())
        '.'
    """

    def __str__(self) -> str:
        return "."
