"""What a printed figure leaves open: the numbers that would have been printed like that."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from skaerpet_tilsyn.tal import Interval, tierpotens

if TYPE_CHECKING:
    from skaerpet_tilsyn.tal import Rationel

KRAVETS_DECIMALER = 1
"""The report prints requirements with two decimals of which only the first one is real."""


class Afgoerelsesgrundlag(Enum):
    """
    What published figures decide on.

    Example:
        >>> Afgoerelsesgrundlag("eksakt")
        Afgoerelsesgrundlag.EKSAKT
    """

    EKSAKT = "eksakt"
    """The exact figure behind the print: what the rounding leaves open stays open."""
    OFFENTLIGGJORT = "offentliggjort"
    """The print itself, as it stands."""

    def __repr__(self) -> str:
        return f"Afgoerelsesgrundlag.{self.name}"


def andel_af_tryk(
    procent: Rationel,
    decimaler: int,
    *,
    grundlag: Afgoerelsesgrundlag = Afgoerelsesgrundlag.EKSAKT,
) -> Interval:
    """
    The shares (0 to 1) that are printed as that percent: half a unit of the last decimal each way.

    Example:
        >>> andel = andel_af_tryk(Fraction("80.03"), 2)
        >>> str(andel.nedre), str(andel.oevre)
        ('3201/4000', '16007/20000')
        >>> andel.mindst(Fraction(4, 5))
        Udfald.OPFYLDT
    """
    if grundlag is Afgoerelsesgrundlag.OFFENTLIGGJORT:
        return Interval.praecis(Fraction(procent) / 100)
    halv = _enhed(decimaler) / 2
    return Interval(max(Fraction(0), (procent - halv) / 100), min(Fraction(1), (procent + halv) / 100))


def forskel_af_tryk(
    point: Rationel,
    decimaler: int,
    *,
    grundlag: Afgoerelsesgrundlag = Afgoerelsesgrundlag.EKSAKT,
) -> Interval:
    """
    The differences between two shares, in percentage points, that are printed like that.

    It is the difference of two rounded shares, so it is off by less than a whole unit: the interval
    is open, and only a printed ``0,00`` has an undecided sign.

    Example:
        >>> forskel_af_tryk(Fraction("0.01"), 2).mere_end(0), forskel_af_tryk(0, 2).mere_end(0)
        (Udfald.OPFYLDT, Udfald.UAFKLARET)
    """
    if grundlag is Afgoerelsesgrundlag.OFFENTLIGGJORT:
        return Interval.praecis(point)
    return Interval.omkring(point, _enhed(decimaler), med_enderne=False)


def krav_af_tryk(
    procent: Rationel,
    decimaler: int,
    *,
    grundlag: Afgoerelsesgrundlag = Afgoerelsesgrundlag.EKSAKT,
) -> Interval:
    """
    The requirements (as shares) that are printed as that percent; ``97,80`` has one real decimal.

    Example:
        >>> krav = krav_af_tryk(Fraction("97.80"), 2)
        >>> str(krav.nedre), str(krav.oevre)
        ('391/400', '1957/2000')
    """
    if grundlag is Afgoerelsesgrundlag.OFFENTLIGGJORT:
        return Interval.praecis(Fraction(procent) / 100)
    halv = _enhed(min(decimaler, KRAVETS_DECIMALER)) / 2
    return Interval((procent - halv) / 100, (procent + halv) / 100)


def _enhed(decimaler: int) -> Fraction:
    return Fraction(1, tierpotens(decimaler))
