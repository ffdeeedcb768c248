"""Printed figures that cannot both be right: warned about, never corrected."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, assert_never

from skaerpet_tilsyn.fakta import FOKUSMAAL, KravKanIkkeNaas, KravOk, KravTal
from skaerpet_tilsyn.katalog.fokusmaal import parametre
from skaerpet_tilsyn.katalog.fokusmaal.krav import AARETS_MAANEDER
from skaerpet_tilsyn.katalog.fokusmaal.maaling import trykt
from skaerpet_tilsyn.tal import Diskretioneret, raa

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Kommune, TryktFokusmaal
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.tal import Rationel
    from skaerpet_tilsyn.tid import Maaned


def umulige_tryk(kommune: Kommune, *, maaned: Maaned | None, ret: Regelsaet) -> tuple[str, ...]:
    """
    One sentence for each fokusmål whose printed mean and requirement exclude each other.

    With k months of the year in the 12-month mean M, the year's sum so far lies between
    ``12 M - (12 - k)`` and ``12 M``; the requirement says where it lies too. Without a month, only what
    is impossible in every month is named.

    Example:
        >>> from skaerpet_tilsyn.fakta import Kommune, TryktFokusmaal
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.tal import Interval
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> nov = Maaned(2021, 11)
        >>> lavt = TryktFokusmaal(gennemsnit=Interval.praecis(Fraction(1, 2)), trykt="50,00", krav=KravOk())
        >>> k = Kommune(navn="X", kommunekode=None, benchmark=None, trykt_samtaler=lavt)
        >>> print(umulige_tryk(k, maaned=nov, ret=Regelsaet.for_maaned(nov))[0])
        samtaler: gennemsnittet 50,00 og kravet «Ok» kan ikke begge være rigtige
    """
    graense = raa(ret.paa(parametre.MINDSTE_ANDEL).vaerdi)
    talte = range(1, AARETS_MAANEDER + 1) if maaned is None else (maaned.maaned,)
    return tuple(
        f"{fokusmaal}: gennemsnittet {tryk.trykt} og kravet «{tryk.krav}» kan ikke begge være rigtige"
        for fokusmaal in FOKUSMAAL
        if (tryk := trykt(kommune, fokusmaal)) is not None and all(_umuligt(tryk, talt, graense) for talt in talte)
    )


def _umuligt(tryk: TryktFokusmaal, talt: int, graense: Rationel) -> bool:
    gennemsnit = tryk.gennemsnit
    if isinstance(gennemsnit, Diskretioneret) or gennemsnit.nedre is None or gennemsnit.oevre is None:
        return False
    rest = AARETS_MAANEDER - talt
    mindst = max(Fraction(0), AARETS_MAANEDER * Fraction(gennemsnit.nedre) - rest)
    hoejst = min(Fraction(talt), AARETS_MAANEDER * Fraction(gennemsnit.oevre))
    match tryk.krav:
        case Diskretioneret():
            return False
        case KravOk():
            return hoejst < talt * graense
        case KravKanIkkeNaas():
            return mindst > AARETS_MAANEDER * graense - rest
        case KravTal():
            nedre, oevre = tryk.krav.krav.nedre, tryk.krav.krav.oevre
            if nedre is None or oevre is None:
                return False
            # R = (12 * limit - S) / rest, so S = 12 * limit - rest * R.
            return (
                hoejst < AARETS_MAANEDER * graense - rest * oevre or mindst > AARETS_MAANEDER * graense - rest * nedre
            )
        case _:
            assert_never(tryk.krav)
