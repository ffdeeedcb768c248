"""The truth of a condition, said in another way than the library does: exact facts, two truth values."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, TypeVar

from skaerpet_tilsyn.tal import Andel, Grad, Procentpoint, Timer
from skaerpet_tilsyn.udtryk import Alle, EnAf, Enhver, Forhold, Fortolkningsvalg, Ikke, Medmindre, Regel, Sammenligning

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from skaerpet_tilsyn.ret import Tidslinje
    from skaerpet_tilsyn.tal import Maalt
    from skaerpet_tilsyn.udtryk import Betingelse

S = TypeVar("S")
V = TypeVar("V")
TEGN: dict[Forhold, Callable[[Fraction, Fraction], bool]] = {
    Forhold.MINDST: lambda tal, graense: tal >= graense,
    Forhold.MERE_END: lambda tal, graense: tal > graense,
    Forhold.HOEJST: lambda tal, graense: tal <= graense,
    Forhold.MINDRE_END: lambda tal, graense: tal < graense,
}


def den_seneste(linje: Tidslinje[V], dag: date) -> V:
    """The value of the last version that has begun."""
    return max((v for v in linje.versioner if v.gaelder_fra <= dag), key=lambda v: v.gaelder_fra).vaerdi


def brudt(vaerdi: Maalt) -> Fraction:
    """The number behind a value with a unit."""
    match vaerdi:
        case Andel():
            return vaerdi.broek
        case Procentpoint():
            return vaerdi.point
        case Timer():
            return Fraction(vaerdi.hundrededele)
        case Grad():
            return Fraction(vaerdi.milliontedele)
        case _:
            return Fraction(vaerdi)


def sandt(
    betingelse: Betingelse[S],
    dag: date,
    tal: Mapping[str, Fraction],
    slugs: Mapping[str, str],
    valgt: Mapping[str, str],
) -> bool:
    """Whether a condition holds when every number and property is known."""
    match betingelse:
        case Sammenligning():
            return bool(
                TEGN[betingelse.forhold](tal[betingelse.maal.navn], brudt(den_seneste(betingelse.graense, dag)))
            )
        case EnAf():
            return slugs[betingelse.egenskab.navn] in den_seneste(betingelse.liste, dag)
        case Alle():
            return all(sandt(del_, dag, tal, slugs, valgt) for del_ in betingelse.dele)
        case Enhver():
            return any(sandt(del_, dag, tal, slugs, valgt) for del_ in betingelse.dele)
        case Ikke():
            return not sandt(betingelse.betingelse, dag, tal, slugs, valgt)
        case Medmindre():
            undtaget = sandt(betingelse.undtagelse, dag, tal, slugs, valgt)
            return not undtaget and sandt(betingelse.hovedregel, dag, tal, slugs, valgt)
        case Regel():
            return sandt(den_seneste(betingelse, dag), dag, tal, slugs, valgt)
        case Fortolkningsvalg():
            slug = valgt.get(betingelse.valg.navn, betingelse.valg.valgt)
            return sandt(
                dict(zip(betingelse.valg.slugs, betingelse.betingelser, strict=True))[slug], dag, tal, slugs, valgt
            )
