"""The simple mean of month shares, exact, with bounds for what is missing."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.fakta import Antal
from skaerpet_tilsyn.tal import Interval
from skaerpet_tilsyn.tal.interval import broeksum

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from skaerpet_tilsyn.fakta import Maanedsvaerdi
    from skaerpet_tilsyn.tid import Maaned

HELE_SPAENDET = Interval(0, 1)
"""A share of which nothing is known."""


@frozen(kw_only=True, order=False)
class Gennemsnit:
    """
    The mean of some months, and how it came about.

    ``sum`` is the sum of the counted shares; ``talte`` are the months in the mean (known or not),
    ``tomme`` those left out because nobody was in the målgruppe, ``udeladte`` those left out whatever
    is known of them, ``ukendte`` those of ``talte`` that are missing or withheld, ``manglende`` those of
    ``ukendte`` of which no figure is given, as of a month that is not measured yet.
    """

    sum: Interval
    talte: tuple[Maaned, ...]
    tomme: tuple[Maaned, ...]
    ukendte: tuple[Maaned, ...]
    udeladte: tuple[Maaned, ...] = ()
    manglende: tuple[Maaned, ...] = ()

    @property
    def vaerdi(self) -> Interval:
        """The mean; of no months, or of none that is known, anything from 0 to 1."""
        if len(self.talte) == len(self.ukendte):
            return HELE_SPAENDET
        return self.sum.gange(Fraction(1, len(self.talte)))


def gennemsnit(
    andele: Mapping[Maaned, Maanedsvaerdi],
    maaneder: Iterable[Maaned],
    *,
    tom_maaned: str,
    udelad: Collection[Maaned] = (),
) -> Gennemsnit:
    """
    The simple mean over the given months.

    A month that is missing or withheld is anything from 0 to 1. ``tom_maaned`` says what a month
    with an empty målgruppe is: ``udelad``, ``nul`` or ``ukendt``. The months of ``udelad`` count for nothing.

    Example:
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> nov, dec = Maaned(2021, 11), Maaned(2021, 12)
        >>> g = gennemsnit({nov: Antal(taeller=1, naevner=2), dec: Antal(taeller=0, naevner=0)},
        ...                (nov, dec), tom_maaned="udelad")
        >>> g.vaerdi.kendt, g.tomme
        (Fraction(1, 2), (Maaned(2021, 12),))
    """
    broeker: list[tuple[int, int]] = []
    andelene: list[Interval] = []
    talte: list[Maaned] = []
    tomme: list[Maaned] = []
    ukendte: list[Maaned] = []
    udeladte: list[Maaned] = []
    for maaned in maaneder:
        if maaned in udelad:
            udeladte.append(maaned)
            continue
        match andele.get(maaned):
            case Antal(taeller=taeller, naevner=naevner) if naevner:
                broeker.append((taeller, naevner))
            case Antal() if tom_maaned == "udelad":
                tomme.append(maaned)
                continue
            case Antal() if tom_maaned == "nul":
                pass
            case Interval() as andel if andel != HELE_SPAENDET:
                andelene.append(andel)
            case _:
                ukendte.append(maaned)
                andelene.append(HELE_SPAENDET)
        talte.append(maaned)
    return Gennemsnit(
        sum=Interval.summen([Interval.praecis(broeksum(broeker)), *andelene]),
        talte=tuple(talte),
        tomme=tuple(tomme),
        ukendte=tuple(ukendte),
        udeladte=tuple(udeladte),
        manglende=tuple(maaned for maaned in ukendte if maaned not in andele),
    )
