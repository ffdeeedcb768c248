"""What is known of a number: everything it can still be."""

from __future__ import annotations

from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.tal.udfald import Udfald

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from skaerpet_tilsyn.tal.vaerdier import Rationel


@frozen(order=False)
class Interval:
    """
    The numbers that a quantity can still have. None as an end means: no bound on that side.

    A known number is an interval of one point, a rounded one is as wide as its rounding, and a
    count from incomplete records is "at least so many".

    Raises:
        UgyldigVaerdi: no number lies in it.

    Example:
        >>> from fractions import Fraction
        >>> Interval.omkring(Fraction("80.03"), Fraction("0.005")).mindst(80)
        Udfald.OPFYLDT
        >>> Interval.fra_og_med(3).mindst(4)
        Udfald.UAFKLARET
    """

    nedre: Rationel | None
    oevre: Rationel | None
    nedre_med: bool = True
    oevre_med: bool = True

    def __attrs_post_init__(self) -> None:
        """Refuse an empty interval."""
        if self.nedre is None or self.oevre is None:
            return
        # A known number is the same object twice, and needs no comparing of fractions.
        et = self.nedre is self.oevre or self.nedre == self.oevre
        if not (self.nedre_med and self.oevre_med) if et else self.oevre < self.nedre:
            besked = f"et interval: fundet {self.nedre} til {self.oevre}; forventet mindst ét tal; byt om på enderne"
            raise UgyldigVaerdi(besked)

    @classmethod
    def praecis(cls, tal: Rationel) -> Interval:
        """A known number."""
        return cls(tal, tal)

    @classmethod
    def omkring(cls, tal: Rationel, halv_bredde: Rationel, *, med_enderne: bool = True) -> Interval:
        """A number known up to a rounding."""
        return cls(tal - halv_bredde, tal + halv_bredde, med_enderne, med_enderne)

    @classmethod
    def fra_og_med(cls, tal: Rationel) -> Interval:
        """At least so much."""
        return cls(tal, None)

    @classmethod
    def ukendt(cls) -> Interval:
        """Nothing is known."""
        return cls(None, None)

    @classmethod
    def summen(cls, led: Iterable[Interval]) -> Interval:
        """
        The sum of any number of them; of none it is 0.

        Example:
            >>> Interval.summen([Interval.praecis(1), Interval(0, 2)])
            Interval(nedre=1, oevre=3, nedre_med=True, oevre_med=True)
        """
        alle = tuple(led)
        if len(alle) == 1:
            return alle[0]
        nedre = _laeg_sammen([et.nedre for et in alle])
        kendte = all(et.nedre is et.oevre for et in alle)
        oevre = nedre if kendte else _laeg_sammen([et.oevre for et in alle])
        return cls(nedre, oevre, all(et.nedre_med for et in alle), all(et.oevre_med for et in alle))

    @property
    def kendt(self) -> Rationel | None:
        """The number, if just one is left."""
        return self.nedre if self.nedre is self.oevre or self.nedre == self.oevre else None

    def mindst(self, graense: Rationel) -> Udfald:
        """Whether the number is at least the limit."""
        if self.nedre is not None and self.nedre >= graense:
            return Udfald.OPFYLDT
        if self.oevre is not None and (self.oevre < graense or (self.oevre == graense and not self.oevre_med)):
            return Udfald.IKKE_OPFYLDT
        return Udfald.UAFKLARET

    def mere_end(self, graense: Rationel) -> Udfald:
        """Whether the number is above the limit."""
        if self.nedre is not None and (self.nedre > graense or (self.nedre == graense and not self.nedre_med)):
            return Udfald.OPFYLDT
        if self.oevre is not None and self.oevre <= graense:
            return Udfald.IKKE_OPFYLDT
        return Udfald.UAFKLARET

    def hoejst(self, graense: Rationel) -> Udfald:
        """Whether the number is at most the limit."""
        return ~self.mere_end(graense)

    def mindre_end(self, graense: Rationel) -> Udfald:
        """Whether the number is below the limit."""
        return ~self.mindst(graense)

    def indeholder(self, tal: Rationel) -> bool:
        """Whether the quantity can still have that value."""
        over = self.nedre is None or tal > self.nedre or (tal == self.nedre and self.nedre_med)
        under = self.oevre is None or tal < self.oevre or (tal == self.oevre and self.oevre_med)
        return over and under

    def __add__(self, andet: Interval) -> Interval:
        return Interval.summen((self, andet))

    def gange(self, tal: Rationel) -> Interval:
        """The interval times a known number; a negative one swaps the ends."""
        if tal == 0:
            return Interval.praecis(0)
        nedre = None if self.nedre is None else self.nedre * tal
        oevre = nedre if self.oevre is self.nedre else None if self.oevre is None else self.oevre * tal
        if tal < 0:
            return Interval(oevre, nedre, self.oevre_med, self.nedre_med)
        return Interval(nedre, oevre, self.nedre_med, self.oevre_med)


def broeksum(broeker: Iterable[tuple[int, int]]) -> Rationel:
    """
    The sum of fractions, each as numerator and denominator: over one denominator, and reduced once.

    Example:
        >>> broeksum([(1, 2), (2, 4), (1, 3)])
        Fraction(4, 3)
    """
    alle = tuple(broeker)
    naevner = lcm(*(n for _, n in alle))
    taeller = sum(t * (naevner // n) for t, n in alle)
    return taeller if naevner == 1 else Fraction(taeller, naevner)


def _laeg_sammen(tal: Sequence[Rationel | None]) -> Rationel | None:
    kendte = [(et.numerator, et.denominator) for et in tal if et is not None]
    return broeksum(kendte) if len(kendte) == len(tal) else None
