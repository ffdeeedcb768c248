"""The largest, the smallest and the common share of numbers of which only bounds are known."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from skaerpet_tilsyn.tal import Interval

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def stoerste(tal: Iterable[Interval]) -> Interval:
    """
    What is known of the largest of some numbers.

    Example:
        >>> stoerste([Interval(0, 1), Interval.praecis(3), Interval(2, 4)])
        Interval(nedre=3, oevre=4, nedre_med=True, oevre_med=True)
    """
    alle = list(tal)
    nedre = max((et.nedre for et in alle if et.nedre is not None), default=None)
    oevre = None if any(et.oevre is None for et in alle) else max(et.oevre for et in alle if et.oevre is not None)
    return Interval(
        nedre,
        oevre,
        all(et.nedre_med for et in alle if et.nedre == nedre),
        any(et.oevre_med for et in alle if et.oevre == oevre),
    )


def mindste(tal: Iterable[Interval]) -> Interval:
    """
    What is known of the smallest of some numbers.

    Example:
        >>> mindste([Interval.fra_og_med(0), Interval.praecis(9)])
        Interval(nedre=0, oevre=9, nedre_med=True, oevre_med=True)
    """
    return stoerste(et.gange(-1) for et in tal).gange(-1)


def samlet(andele: Sequence[tuple[Interval, Interval]]) -> Interval:
    """
    What is known of the share of all persons of some months, from each month's share and number of persons.

    Where a number of persons is unknown, the share lies between the smallest and the largest of the months'.

    Example:
        >>> from fractions import Fraction
        >>> halv, hel = Interval.praecis(Fraction(1, 2)), Interval.praecis(1)
        >>> samlet([(halv, Interval.praecis(30)), (hel, Interval.praecis(10))]).kendt
        Fraction(5, 8)
    """
    talte = [(andel, personer) for andel, personer in andele if personer.kendt != 0]
    if not talte:
        return Interval(0, 1)
    kendte = [personer.kendt for _, personer in talte if personer.kendt is not None]
    if len(kendte) == len(talte):
        vaegtede = [andel.gange(antal) for (andel, _), antal in zip(talte, kendte, strict=True)]
        return Interval.summen(vaegtede).gange(Fraction(1, sum(kendte)))
    mindst, stoerst = mindste(andel for andel, _ in talte), stoerste(andel for andel, _ in talte)
    return Interval(mindst.nedre, stoerst.oevre, mindst.nedre_med, stoerst.oevre_med)
