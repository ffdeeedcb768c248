"""Published figures of talks: how much they say of a share that asks for another number of talks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.katalog.jobsamtaler.andelstal import Andelstal
from skaerpet_tilsyn.tal import Diskretioneret, Interval

if TYPE_CHECKING:
    from collections.abc import Sequence


def andel_af_andel(andel: Interval, *, talt: int, spurgt: int) -> Interval:
    """
    The share with at least ``spurgt`` talks, from the published share with at least ``talt``.

    Whoever had three had two, and not the other way.

    Example:
        >>> from fractions import Fraction
        >>> tre = Interval.praecis(Fraction("0.729"))
        >>> andel_af_andel(tre, talt=3, spurgt=2).oevre, andel_af_andel(tre, talt=3, spurgt=3) == tre
        (1, True)
    """
    if spurgt == talt:
        return andel
    return Interval(andel.nedre, 1) if spurgt < talt else Interval(0, andel.oevre)


def andel_af_fordeling(antal: Sequence[int | Diskretioneret], *, spurgt: int) -> Interval | None:
    """
    The share with at least ``spurgt`` talks, from persons by number of talks: 0, 1, 2 …, the last one or more.

    A withheld number is unknown; None of nobody.

    Raises:
        UgyldigVaerdi: there is no class, or a number is negative.

    Example:
        >>> [str(andel_af_fordeling((5, 15, 20, 60), spurgt=n).kendt) for n in (2, 3)]
        ['4/5', '3/5']
    """
    if not antal:
        besked = "en fordeling: fundet ingen grupper; forventet mindst én; tilføj antallene"
        raise UgyldigVaerdi(besked)
    tal, sidste = Andelstal(), len(antal) - 1
    skjult_for = skjult_imod = False
    for nr, et in enumerate(antal):
        opfylder, kan_opfylde = nr >= spurgt, nr >= spurgt or nr == sidste
        if isinstance(et, Diskretioneret):
            skjult_for, skjult_imod = skjult_for or kan_opfylde, skjult_imod or not opfylder
        elif opfylder:
            tal += Andelstal(opfyldt=et)
        else:
            tal += Andelstal(uafklaret=et) if kan_opfylde else Andelstal(ikke_opfyldt=et)
    if tal.andel is None:
        return Interval(0, 1) if skjult_for or skjult_imod else None
    return Interval(0 if skjult_imod else tal.andel.nedre, 1 if skjult_for else tal.andel.oevre)
