"""One monthly share, as counts with bounds."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.fakta import Antal
from skaerpet_tilsyn.tal import Diskretioneret, Interval

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Maanedsvaerdi
    from skaerpet_tilsyn.tid import Maaned

ALLE: Final = "alle"
"""The ydelse of the rows that count everybody."""


@frozen(kw_only=True, order=False)
class Svar:
    """
    Persons by what is known of them: ``med`` are certainly in the denominator, ``maaske`` may be;
    of each, those who meet the criterion, those who do not, and those of whom it is unknown.

    Example:
        >>> Svar(med=(666, 70, 0), maaske=(0, 0, 0)).vaerdi
        Antal(taeller=666, naevner=736)
    """

    med: tuple[int, int, int]
    maaske: tuple[int, int, int]

    @property
    def taeller(self) -> int:
        """Certain members who certainly meet the criterion."""
        return self.med[0]

    @property
    def naevner(self) -> int:
        """Certain members."""
        return sum(self.med)

    @property
    def uafklaret(self) -> int:
        """Unknown members, and certain members of whom the criterion is unknown."""
        return sum(self.maaske) + self.med[2]

    @property
    def andel(self) -> Fraction | None:
        """The exact share, where all is known and anybody is a member."""
        return Fraction(self.taeller, self.naevner) if self.naevner and not self.uafklaret else None

    @property
    def vaerdi(self) -> Maanedsvaerdi:
        """
        The share: counts where all is known, else all that the unknown leave open.

        Where nobody is certainly a member the month may be empty, so nothing is known of its share.
        """
        (ja, _, uvis), naevner = self.med, self.naevner
        if not self.uafklaret:
            return Antal(taeller=ja, naevner=naevner)
        if not naevner:
            return Diskretioneret()
        maaske_ja, maaske_nej, maaske_uvis = self.maaske
        # At worst every unknown fails, and those who may fail are members; at best it is the other way round.
        lavest = Fraction(ja, naevner + maaske_nej + maaske_uvis)
        hoejest = Fraction(ja + uvis + maaske_ja + maaske_uvis, naevner + maaske_ja + maaske_uvis)
        return Interval(lavest, hoejest)

    def __add__(self, anden: Svar) -> Svar:
        return Svar(med=_sum(self.med, anden.med), maaske=_sum(self.maaske, anden.maaske))


def _sum(a: tuple[int, int, int], b: tuple[int, int, int]) -> tuple[int, int, int]:
    return a[0] + b[0], a[1] + b[1], a[2] + b[2]


@frozen(kw_only=True, order=False)
class Maanedsraekke:
    """One municipality, ydelse (or ``alle``), fokusmål and month; ``skjult`` where its counts are suppressed."""

    kommunekode: str
    ydelse: str
    fokusmaal: str
    maaned: Maaned
    svar: Svar
    skjult: bool = False

    @property
    def vaerdi(self) -> Maanedsvaerdi:
        """The share, or that it is suppressed."""
        return Diskretioneret() if self.skjult else self.svar.vaerdi
