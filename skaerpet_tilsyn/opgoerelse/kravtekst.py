"""A requirement as a slug or number for machines, and as the report prints it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, assert_never

from skaerpet_tilsyn.fakta import KravKanIkkeNaas, KravOk
from skaerpet_tilsyn.katalog.fokusmaal.krav import Kravet, KravUafklaret
from skaerpet_tilsyn.laesning.tekst import vis_interval
from skaerpet_tilsyn.tal import Afrunding, Interval, afrund, skriv_tal

if TYPE_CHECKING:
    from fractions import Fraction

    from skaerpet_tilsyn.katalog.fokusmaal.krav import Krav


def krav_slug(krav: Krav, afrunding: Afrunding = Afrunding.NAERMESTE) -> str:
    """
    ``ok``, ``kan_ikke_naas``, ``uafklaret`` or a percent with one decimal and a point.

    Example:
        >>> from fractions import Fraction
        >>> krav_slug(Kravet(andel=Interval.praecis(Fraction("0.9781"))))
        '97.8'
        >>> krav_slug(Kravet(andel=Interval.praecis(Fraction("0.9781"))), Afrunding.OP)
        '97.9'
    """
    match krav:
        case KravOk():
            return "ok"
        case KravKanIkkeNaas():
            return "kan_ikke_naas"
        case Kravet():
            tal = _vist(krav.andel, afrunding)
            return "uafklaret" if tal is None else skriv_tal(tal, 1, decimaltegn=".", tusindtegn="")
        case KravUafklaret():
            return "uafklaret"
        case _:
            assert_never(krav)


def krav_celle(krav: Krav, afrunding: Afrunding = Afrunding.NAERMESTE) -> Decimal | str:
    """
    The same for a table's cell, where a number is a number.

    Example:
        >>> from fractions import Fraction
        >>> krav_celle(Kravet(andel=Interval.praecis(Fraction("0.9781")))), krav_celle(KravOk())
        (Decimal('97.8'), 'ok')
    """
    slug = krav_slug(krav, afrunding)
    return Decimal(slug) if slug[0].isdigit() else slug


def krav_tekst(krav: Krav, afrunding: Afrunding = Afrunding.NAERMESTE) -> str:
    """
    As the report prints it: «Ok», «kan ikke nås» or a percent with two decimals of which one counts.

    A requirement that is not settled shows what it can be, unless that is everything.

    Example:
        >>> from fractions import Fraction
        >>> krav_tekst(Kravet(andel=Interval.praecis(Fraction("0.9781"))))
        '97,80'
    """
    match krav:
        case KravOk() | KravKanIkkeNaas():
            return str(krav)
        case Kravet():
            tal = _vist(krav.andel, afrunding)
            return vis_interval(krav.andel, "pct.") if tal is None else skriv_tal(tal, 2)
        case KravUafklaret():
            if _alt(krav.andel):
                return "uafklaret"
            return f"uafklaret ({vis_interval(krav.andel, 'pct.')})"
        case _:
            assert_never(krav)


def _alt(andel: Interval) -> bool:
    """Whether every share is still possible: then numbers outside 0 to 100 pct. would tell nobody anything."""
    return (andel.nedre is None or andel.nedre < 0) and (andel.oevre is None or andel.oevre > 1)


def _vist(andel: Interval, afrunding: Afrunding) -> Fraction | None:
    """One decimal, if all of the interval rounds to the same (a print does: it has just one)."""
    if andel.nedre is None or andel.oevre is None:
        return None
    midte = (andel.nedre + andel.oevre) * 50
    if andel.kendt is None and (andel.oevre - andel.nedre) * 1000 > 1:
        return None
    return afrund(midte, 1, afrunding=afrunding)
