"""How many are in a group and how many of them meet a rule, where both may be undecided: six counts that add up."""

from __future__ import annotations

from fractions import Fraction
from operator import add
from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.tal import Interval, Udfald

if TYPE_CHECKING:
    from collections.abc import Iterable


@frozen(kw_only=True, order=False)
class Andelstal:
    """
    Persons who surely are in the group, by what is known of the rule; and those who may be (``maaske_``).

    Raises:
        UgyldigVaerdi: a number is negative.

    Example:
        >>> tal = Andelstal(opfyldt=74, ikke_opfyldt=24, uafklaret=2)
        >>> tal.population, tal.andel.nedre, tal.andel.oevre
        (Interval(nedre=100, oevre=100, nedre_med=True, oevre_med=True), Fraction(37, 50), Fraction(19, 25))
    """

    opfyldt: int = 0
    ikke_opfyldt: int = 0
    uafklaret: int = 0
    maaske_opfyldt: int = 0
    maaske_ikke_opfyldt: int = 0
    maaske_uafklaret: int = 0

    def __attrs_post_init__(self) -> None:
        """Refuse negative counts."""
        if min(self.tal) < 0:
            besked = f"et andelstal: fundet {min(self.tal)}; forventet mindst 0; ret antallet"
            raise UgyldigVaerdi(besked)

    @classmethod
    def af(cls, opfyldt: int, population: int) -> Andelstal:
        """
        Two known counts.

        Raises:
            UgyldigVaerdi: more meet the rule than there are, or a count is negative.

        Example:
            >>> Andelstal.af(75, 100).andel.kendt
            Fraction(3, 4)
        """
        if opfyldt > population:
            besked = f"et andelstal: fundet {opfyldt} af {population}; forventet højst hele gruppen; ret antallene"
            raise UgyldigVaerdi(besked)
        return cls(opfyldt=opfyldt, ikke_opfyldt=population - opfyldt)

    @classmethod
    def en(cls, medlem: Udfald, udfald: Udfald) -> Andelstal:
        """
        One person.

        Example:
            >>> Andelstal.en(Udfald.OPFYLDT, Udfald.UAFKLARET).uafklaret
            1
        """
        if medlem is Udfald.IKKE_OPFYLDT:
            return cls()
        en = [int(udfald is et) for et in Udfald]
        ingen = [0, 0, 0]
        return cls.af_tal([*en, *ingen] if medlem is Udfald.OPFYLDT else [*ingen, *en])

    @classmethod
    def af_tal(cls, tal: Iterable[int]) -> Andelstal:
        """
        From the six counts in order.

        Example:
            >>> Andelstal.af_tal([3, 1, 0, 0, 0, 0]) == Andelstal.af(3, 4)
            True
        """
        opfyldt, ikke, uafklaret, maaske, maaske_ikke, maaske_uafklaret = tal
        return cls(
            opfyldt=opfyldt,
            ikke_opfyldt=ikke,
            uafklaret=uafklaret,
            maaske_opfyldt=maaske,
            maaske_ikke_opfyldt=maaske_ikke,
            maaske_uafklaret=maaske_uafklaret,
        )

    @property
    def tal(self) -> tuple[int, int, int, int, int, int]:
        """The six counts in order."""
        return (
            self.opfyldt,
            self.ikke_opfyldt,
            self.uafklaret,
            self.maaske_opfyldt,
            self.maaske_ikke_opfyldt,
            self.maaske_uafklaret,
        )

    def __add__(self, andet: Andelstal) -> Andelstal:
        return Andelstal.af_tal(map(add, self.tal, andet.tal))

    @property
    def population(self) -> Interval:
        """How many there are in the group."""
        sikre = self.opfyldt + self.ikke_opfyldt + self.uafklaret
        return Interval(sikre, sikre + self.maaske_opfyldt + self.maaske_ikke_opfyldt + self.maaske_uafklaret)

    @property
    def antal(self) -> Interval:
        """How many of it meet the rule."""
        return Interval(self.opfyldt, self.opfyldt + self.uafklaret + self.maaske_opfyldt + self.maaske_uafklaret)

    @property
    def andel(self) -> Interval | None:
        """
        The share, exact, over everything that the undecided can turn out to be; None where nobody is in the group.

        The ends are reached: the lowest with every doubt against the rule, the highest with every doubt for it.

        Example:
            >>> Andelstal().andel is None
            True
            >>> Andelstal(opfyldt=3, maaske_ikke_opfyldt=1).andel
            Interval(nedre=Fraction(3, 4), oevre=Fraction(1, 1), nedre_med=True, oevre_med=True)
        """
        lav_naevner = self._sikre + self.maaske_ikke_opfyldt + self.maaske_uafklaret
        hoej_taeller = self.opfyldt + self.uafklaret + self.maaske_opfyldt + self.maaske_uafklaret
        hoej_naevner = self._sikre + self.maaske_opfyldt + self.maaske_uafklaret
        if not lav_naevner and not hoej_naevner:
            return None
        lav = Fraction(self.opfyldt, lav_naevner) if lav_naevner else Fraction(1)
        hoej = Fraction(hoej_taeller, hoej_naevner) if hoej_naevner else Fraction(0)
        return Interval(lav, hoej)

    @property
    def _sikre(self) -> int:
        return self.opfyldt + self.ikke_opfyldt + self.uafklaret
