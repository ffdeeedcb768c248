"""The estimated number of unique persons served."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.tal import Interval, afrund

if TYPE_CHECKING:
    from skaerpet_tilsyn.tal import Rationel


def anslaaet_antal_betjente(gennemsnit: Rationel, unikke: int) -> int:
    """
    The unrounded 12-month mean (0-1) times the unique persons, to the nearest, never above them.

    The report calls it a number of unique persons; it is an estimate, not a count.

    Raises:
        UgyldigVaerdi: the number of persons is negative or the mean not between 0 and 1.

    Example:
        >>> from fractions import Fraction
        >>> anslaaet_antal_betjente(Fraction("0.8784"), 1261)
        1108
    """
    if unikke < 0 or not 0 <= gennemsnit <= 1:
        besked = (
            f"antal betjente: fundet gennemsnittet {gennemsnit} af {unikke} personer; "
            "forventet 0 til 1 og mindst 0 personer; ret tallene"
        )
        raise UgyldigVaerdi(besked)
    return min(unikke, int(afrund(gennemsnit * unikke, 0)))


def anslaaet_spaend(gennemsnit: Interval, unikke: int) -> tuple[int, int]:
    """
    The estimate at both ends of what is known of the mean; the same number twice where it is known.

    Example:
        >>> anslaaet_spaend(Interval(0, 1), 10)
        (0, 10)
    """
    lavest = anslaaet_antal_betjente(0 if gennemsnit.nedre is None else gennemsnit.nedre, unikke)
    if gennemsnit.kendt is not None:
        return lavest, lavest
    return lavest, anslaaet_antal_betjente(1 if gennemsnit.oevre is None else gennemsnit.oevre, unikke)
