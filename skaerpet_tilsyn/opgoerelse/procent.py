"""The limit of the fokusmål, and shares as percents that stay on their side of it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from skaerpet_tilsyn.katalog.fokusmaal.parametre import MINDSTE_ANDEL
from skaerpet_tilsyn.katalog.fokusmaal.valg import K01
from skaerpet_tilsyn.laesning.tekst import vis_tal
from skaerpet_tilsyn.tal import raa

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.tal import Interval, Rationel


def graensen(ret: Regelsaet) -> tuple[Rationel, bool]:
    """
    The share (0-1) that both fokusmål are held against, and whether it must be exceeded.

    Example:
        >>> from skaerpet_tilsyn import Maaned, Regelsaet
        >>> graensen(Regelsaet.for_maaned(Maaned(2021, 11)).med(K01="streng"))
        (Fraction(4, 5), True)
    """
    return raa(ret.paa(MINDSTE_ANDEL).vaerdi), ret.valgt(K01) == "streng"


def procent(andel: Interval, graense: Rationel) -> Decimal | None:
    """
    A known share as a percent with two decimals, half-up, or more where two would put it on the wrong side.

    Example:
        >>> from fractions import Fraction
        >>> from skaerpet_tilsyn.tal import Interval
        >>> str(procent(Interval.praecis(Fraction(666, 736)), Fraction(4, 5)))
        '90.49'
    """
    kendt = andel.kendt
    return None if kendt is None else Decimal(vis_tal(kendt, "pct.", mod=graense).replace(".", "").replace(",", "."))
