"""Exact values with a unit: shares, percentage points, hours and grades of employment."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TypeAlias

from attrs import frozen

from skaerpet_tilsyn.fejl import UgyldigVaerdi

Rationel: TypeAlias = int | Fraction
"""What every quantity is compared as."""


GRADDELE = 1_000_000
"""Into how many parts a percent of full time is split."""
_TAL = re.compile(r"[-−+]?\d+(?:[.,]\d+)?", re.ASCII)


def _eksakt(tekst: str) -> Fraction:
    rent = tekst.strip()
    if _TAL.fullmatch(rent) is None:
        besked = f"et tal: fundet «{tekst}»; forventet et tal som 79,5; ret tallet"
        raise UgyldigVaerdi(besked)
    return Fraction(rent.replace("−", "-").replace(",", "."))


@frozen(order=True)
class Andel:
    """
    A share, exact: from counts or from an exact percent; compared by value.

    Raises:
        UgyldigVaerdi: the share is not between 0 and 1.

    Example:
        >>> Andel.af_antal(666, 736) > Andel.procent("90,4")
        True
    """

    broek: Fraction

    def __attrs_post_init__(self) -> None:
        """Refuse what is no share."""
        if not 0 <= self.broek <= 1:
            besked = f"en andel: fundet {self.broek}; forventet 0 til 1; ret tæller og nævner"
            raise UgyldigVaerdi(besked)

    @classmethod
    def af_antal(cls, taeller: int, naevner: int) -> Andel:
        """
        A share from two counts.

        Raises:
            UgyldigVaerdi: the denominator is zero, or the share not between 0 and 1.
        """
        if naevner < 1:
            besked = f"en andel: fundet nævneren {naevner}; forventet mindst 1; udelad den tomme målgruppe"
            raise UgyldigVaerdi(besked)
        return cls(Fraction(taeller, naevner))

    @classmethod
    def procent(cls, tekst: str) -> Andel:
        """
        A share from an exact percent, as text: ``"80"``, ``"79,5"``.

        Raises:
            UgyldigVaerdi: the text is no number, or the share not between 0 and 1.
        """
        return cls(_eksakt(tekst) / 100)

    @property
    def raa(self) -> Rationel:
        """The number that is compared."""
        return self.broek


@frozen(order=True)
class Procentpoint:
    """
    A difference between two shares in percentage points, exact.

    Example:
        >>> Procentpoint.af("-0,19") < Procentpoint.af("0")
        True
    """

    point: Fraction

    @classmethod
    def af(cls, tekst: str) -> Procentpoint:
        """
        From text: ``"-0,19"``.

        Raises:
            UgyldigVaerdi: the text is no number.
        """
        return cls(_eksakt(tekst))

    @property
    def raa(self) -> Rationel:
        """The number that is compared."""
        return self.point


@frozen(order=True)
class Timer:
    """
    Hours, exact, as whole hundredths.

    Raises:
        UgyldigVaerdi: the text is no number, or has more than two decimals.

    Example:
        >>> Timer.af("224,99") < Timer.hele(225)
        True
    """

    hundrededele: int

    @classmethod
    def hele(cls, timer: int) -> Timer:
        """Whole hours."""
        return cls(100 * timer)

    @classmethod
    def af(cls, tekst: str) -> Timer:
        """From text with at most two decimals: ``"37,5"``."""
        hundrededele = 100 * _eksakt(tekst)
        if hundrededele.denominator != 1:
            besked = f"et timetal: fundet «{tekst}»; forventet højst to decimaler; afrund timetallet"
            raise UgyldigVaerdi(besked)
        return cls(hundrededele.numerator)

    @property
    def raa(self) -> Rationel:
        """The number that is compared, in hundredths of an hour."""
        return self.hundrededele


@frozen(order=True)
class Grad:
    """
    A grade of employment in percent of full time, exact, as whole millionths of a percent.

    Raises:
        UgyldigVaerdi: the text is no number, or has more than six decimals.

    Example:
        >>> Grad.procent("50,01") > Grad.procent("50"), Grad.procent("50").milliontedele
        (True, 50000000)
    """

    milliontedele: int

    @classmethod
    def procent(cls, tekst: str) -> Grad:
        """From text with at most six decimals: ``"51,7"``."""
        milliontedele = GRADDELE * _eksakt(tekst)
        if milliontedele.denominator != 1:
            besked = f"en beskæftigelsesgrad: fundet «{tekst}»; forventet højst seks decimaler; afrund graden"
            raise UgyldigVaerdi(besked)
        return cls(milliontedele.numerator)

    @property
    def raa(self) -> Rationel:
        """The number that is compared, in millionths of a percent."""
        return self.milliontedele


Maalt: TypeAlias = int | Andel | Procentpoint | Timer | Grad
"""A value that a quantity can be compared with: a whole number, a share, a difference, hours or a grade."""


def raa(vaerdi: Maalt) -> Rationel:
    """
    The number that a value is compared as.

    Example:
        >>> raa(4), raa(Timer.hele(225)), raa(Andel.procent("80"))
        (4, 22500, Fraction(4, 5))
    """
    return vaerdi if isinstance(vaerdi, int) else vaerdi.raa
