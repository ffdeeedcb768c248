"""Danish number text, in and out: decimal comma, dot between thousands, exact rounding."""

from __future__ import annotations

import re
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, cast

from skaerpet_tilsyn.fejl import UgyldigVaerdi

if TYPE_CHECKING:
    from skaerpet_tilsyn.tal.vaerdier import Rationel

_KOMMATAL = re.compile(r"[-−+]?\d+(?:,\d+)?", re.ASCII)
_TUSINDER = re.compile(r"[-−+]?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?", re.ASCII)
_PUNKTTAL = re.compile(r"[-−+]?\d+\.\d+", re.ASCII)


class Afrunding(Enum):
    """
    Which way a number is rounded for display; nothing is decided on a rounded number.

    Example:
        >>> skriv_tal(Fraction("97.81"), 1, afrunding=Afrunding.OP)
        '97,9'
    """

    NAERMESTE = "naermeste"
    """To the nearest; halves away from zero."""
    OP = "op"
    """Upwards, so that reaching the printed number is always enough."""

    def __repr__(self) -> str:
        return f"Afrunding.{self.name}"


class Talformat(Enum):
    """
    What the dot means in a column of numbers.

    Example:
        >>> laes_tal("1.261", Talformat.DANSK), laes_tal("8.28", Talformat.PUNKTUM)
        (Fraction(1261, 1), Fraction(207, 25))
    """

    DANSK = "dansk"
    """Comma before decimals, dot between thousands."""
    PUNKTUM = "punktum"
    """Dot before decimals, nothing between thousands."""

    def __repr__(self) -> str:
        return f"Talformat.{self.name}"


def mulige_formater(tekst: str) -> frozenset[Talformat]:
    """
    The formats in which a text is a number; several where it cannot be told.

    Example:
        >>> sorted(f.value for f in mulige_formater("1.261"))
        ['dansk', 'punktum']
        >>> mulige_formater("80.5,3")
        frozenset()
    """
    tekst = tekst.strip()
    formater = set[Talformat]()
    if _KOMMATAL.fullmatch(tekst) or _TUSINDER.fullmatch(tekst):
        formater.add(Talformat.DANSK)
    if _PUNKTTAL.fullmatch(tekst) or ("," not in tekst and _KOMMATAL.fullmatch(tekst)):
        formater.add(Talformat.PUNKTUM)
    return frozenset(formater)


def laes_tal(tekst: str, talformat: Talformat = Talformat.DANSK) -> Fraction:
    """
    Read a number, exactly.

    Raises:
        UgyldigVaerdi: the text is no number in that format.

    Example:
        >>> laes_tal("-0,19")
        Fraction(-19, 100)
    """
    if talformat not in mulige_formater(tekst):
        eksempel = "97,80" if talformat is Talformat.DANSK else "97.80"
        besked = f"et tal: fundet «{tekst}»; forventet et tal som {eksempel}; ret tallet"
        raise UgyldigVaerdi(besked)
    rent = tekst.strip().replace("−", "-")
    if talformat is Talformat.DANSK:
        rent = rent.replace(".", "").replace(",", ".")
    return Fraction(rent)


def decimaler(tekst: str, talformat: Talformat = Talformat.DANSK) -> int:
    """
    How many decimals a number is written with.

    Example:
        >>> decimaler("97,80"), decimaler("1.261")
        (2, 0)
    """
    tegn = "," if talformat is Talformat.DANSK else "."
    return len(tekst.strip().partition(tegn)[2])


def tierpotens(antal: int) -> int:
    """
    Ten to a power that is not negative, as an int.

    Example:
        >>> tierpotens(2)
        100
    """
    return cast("int", 10**antal)


def afrund(tal: Rationel, antal_decimaler: int, *, afrunding: Afrunding = Afrunding.NAERMESTE) -> Fraction:
    """
    Round exactly.

    Example:
        >>> afrund(Fraction("112.5"), 0), afrund(Fraction("-0.05"), 1)
        (Fraction(113, 1), Fraction(-1, 10))
    """
    skala = tierpotens(antal_decimaler)
    taeller, naevner = tal.numerator * skala, tal.denominator
    if afrunding is Afrunding.OP:
        return Fraction(-(-taeller // naevner), skala)
    stoerrelse = (2 * abs(taeller) + naevner) // (2 * naevner)
    return Fraction(stoerrelse if taeller >= 0 else -stoerrelse, skala)


def skriv_tal(
    tal: Rationel,
    antal_decimaler: int = 0,
    *,
    afrunding: Afrunding = Afrunding.NAERMESTE,
    decimaltegn: str = ",",
    tusindtegn: str = ".",
) -> str:
    """
    Write a number as Danes do.

    Example:
        >>> skriv_tal(1261), skriv_tal(Fraction("90.489"), 1), skriv_tal(Fraction("-0.19"), 2)
        ('1.261', '90,5', '-0,19')
    """
    afrundet = afrund(tal, antal_decimaler, afrunding=afrunding)
    skala = tierpotens(antal_decimaler)
    hele, rest = divmod(int(abs(afrundet) * skala), skala)
    fortegn = "-" if afrundet < 0 else ""
    heltal = f"{hele:,}".replace(",", tusindtegn)
    if antal_decimaler == 0:
        return f"{fortegn}{heltal}"
    return f"{fortegn}{heltal}{decimaltegn}{rest:0{antal_decimaler}}"


def skriv_eksakt(tal: Rationel, *, hoejst_decimaler: int = 10) -> str:
    """
    An exact number for machines: a decimal point if it ends soon enough, else ``p/q``.

    Example:
        >>> skriv_eksakt(Fraction(4, 5)), skriv_eksakt(Fraction(1, 3)), skriv_eksakt(90)
        ('0.8', '1/3', '90')
    """
    broek = Fraction(tal)
    for antal in range(hoejst_decimaler + 1):
        if 10**antal % broek.denominator == 0:
            return skriv_tal(broek, antal, decimaltegn=".", tusindtegn="")
    return f"{broek.numerator}/{broek.denominator}"
