"""A quantity's value as people write it, and back: «224,99 timer», «80 pct.», «mindst 3 samtaler», «ukendt»."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.tal import GRADDELE, Interval, laes_tal, skriv_eksakt

if TYPE_CHECKING:
    from skaerpet_tilsyn.tal import Rationel

UKENDT: Final = "ukendt"
"""A value that nobody knows."""
MINDST: Final = "mindst "
"""Before a value that is only the least that it can be."""

_SKALA: Final = {"pct.": Fraction(100), "timer": Fraction(1, 100), "pct. af fuld tid": Fraction(1, GRADDELE)}
"""From the number that is compared to the number that people write."""
_BROEKER: Final = frozenset({"pct.", "pct.-point"})
"""Units whose raw numbers need not be whole."""


def skriv_vaerdi(tal: Rationel, enhed: str) -> str:
    """
    A raw number in its unit, exactly.

    Example:
        >>> skriv_vaerdi(22499, "timer"), skriv_vaerdi(Fraction(4, 5), "pct."), skriv_vaerdi(4, "samtaler")
        ('224,99 timer', '80 pct.', '4 samtaler')
    """
    menneskets = skriv_eksakt(tal * _SKALA.get(enhed, Fraction(1))).replace(".", ",")
    return f"{menneskets} {enhed}"


def skriv_kendt(kendt: Interval, enhed: str) -> str:
    """
    What is known of a quantity, as ``laes_vaerdi`` reads it.

    Raises:
        UgyldigVaerdi: it has an upper bound without being one number.

    Example:
        >>> skriv_kendt(Interval.fra_og_med(3), "samtaler"), skriv_kendt(Interval.ukendt(), "timer")
        ('mindst 3 samtaler', 'ukendt')
    """
    if kendt == Interval.ukendt():
        return UKENDT
    if kendt.kendt is not None:
        return skriv_vaerdi(kendt.kendt, enhed)
    if kendt.nedre is not None and kendt == Interval.fra_og_med(kendt.nedre):
        return f"{MINDST}{skriv_vaerdi(kendt.nedre, enhed)}"
    besked = f"en værdi: fundet {kendt}; forventet et tal, mindst et tal eller ukendt; skriv en af dem"
    raise UgyldigVaerdi(besked)


def laes_vaerdi(tekst: str, enhed: str) -> Interval:
    """
    What is known of a quantity, from the text for people.

    Raises:
        UgyldigVaerdi: the text is no number in that unit.

    Example:
        >>> laes_vaerdi("224,99 timer", "timer").kendt, laes_vaerdi("80 pct.", "pct.").kendt
        (22499, Fraction(4, 5))
    """
    rent = tekst.strip()
    if rent == UKENDT:
        return Interval.ukendt()
    tal = rent.removeprefix(MINDST).strip()
    if not tal.endswith(f" {enhed}"):
        besked = f"en værdi: fundet «{tekst}»; forventet et tal i {enhed}, mindst et tal eller ukendt; ret værdien"
        raise UgyldigVaerdi(besked)
    raa = laes_tal(tal.removesuffix(enhed)) / _SKALA.get(enhed, Fraction(1))
    if raa.denominator != 1 and enhed not in _BROEKER:
        besked = f"en værdi: fundet «{tekst}», der ligger mellem to mulige tal; forventet færre decimaler; ret værdien"
        raise UgyldigVaerdi(besked)
    hel = raa.numerator if raa.denominator == 1 else raa
    return Interval.fra_og_med(hel) if rent.startswith(MINDST) else Interval.praecis(hel)
