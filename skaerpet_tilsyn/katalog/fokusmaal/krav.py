"""What the rest of the year requires (law dossier B9)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from skaerpet_tilsyn.fakta import KravKanIkkeNaas, KravOk
from skaerpet_tilsyn.tal import Interval, Udfald

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog.fokusmaal.gennemsnit import Gennemsnit
    from skaerpet_tilsyn.tal import Rationel

AARETS_MAANEDER = 12


@frozen(kw_only=True, order=False)
class Kravet:
    """The mean share that the remaining months must have, exact (an interval where shares are)."""

    andel: Interval


@frozen(kw_only=True, order=False)
class KravUafklaret:
    """The known months do not settle the requirement; the mean share it could be lies in ``andel``."""

    andel: Interval


Krav: TypeAlias = KravOk | KravKanIkkeNaas | Kravet | KravUafklaret
"""The requirement for the rest of the year."""


def krav(aaret: Gennemsnit, graense: Rationel, *, streng: bool, udeladte: int = 0) -> Krav:
    """
    The requirement after the months of the year so far.

    With k months counted, their sum S, n months in all (twelve, less those without anybody in the
    målgruppe and the ``udeladte`` of the year that no mean counts) and m = n - k left:
    ``R = (n * graense - S) / m``. It is «Ok» iff S / k passes, «kan ikke nås» iff R is above 1 (or 1,
    where the limit itself does not pass), else R. With no month measured yet, R is the limit.

    Example:
        >>> from skaerpet_tilsyn.katalog.fokusmaal.gennemsnit import gennemsnit
        >>> from skaerpet_tilsyn.fakta import Antal
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> halvaar = [Maaned(2021, m) for m in range(1, 7)]
        >>> g = gennemsnit({m: Antal(taeller=7, naevner=10) for m in halvaar}, halvaar, tom_maaned="udelad")
        >>> krav(g, Fraction(4, 5), streng=False).andel.kendt
        Fraction(9, 10)
    """
    maaneder = AARETS_MAANEDER - len(aaret.tomme) - udeladte
    talt = len(aaret.talte)
    if talt == len(aaret.manglende):
        return Kravet(andel=Interval.praecis(graense))
    bestaar = aaret.vaerdi.mere_end(graense) if streng else aaret.vaerdi.mindst(graense)
    if bestaar is Udfald.OPFYLDT:
        return KravOk()
    rest = maaneder - talt
    if rest <= 0:
        return KravKanIkkeNaas() if bestaar is Udfald.IKKE_OPFYLDT else KravUafklaret(andel=Interval.ukendt())
    resten = (Interval.praecis(maaneder * graense) + aaret.sum.gange(-1)).gange(Fraction(1, rest))
    uden_for = resten.mindst(1) if streng else resten.mere_end(1)
    if uden_for is Udfald.OPFYLDT:
        return KravKanIkkeNaas()
    if bestaar is Udfald.IKKE_OPFYLDT and uden_for is Udfald.IKKE_OPFYLDT:
        return Kravet(andel=resten)
    return KravUafklaret(andel=resten)
