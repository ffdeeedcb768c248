"""Two-valued truth: a condition in a case in which everything is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, TypeVar, assert_never

from skaerpet_tilsyn.udtryk import (
    Alle,
    EnAf,
    Enhver,
    Forhold,
    Fortolkningsvalg,
    Ikke,
    Medmindre,
    Regel,
    Sammenligning,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.tal import Rationel
    from skaerpet_tilsyn.udtryk import Betingelse, Valg

S = TypeVar("S")

Blad: TypeAlias = Sammenligning[S] | EnAf[S]
"""What a condition is made of in the end."""


def blade(betingelse: Betingelse[S], dag: date, ret: Regelsaet) -> Iterator[Blad[S]]:
    """
    The leaves of a condition: of the versions in force on the day, under the chosen readings.

    Raises:
        RegelIkkeGaeldende: a rule is not in force on the day.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.resultatmaal.regler import RESULTATMAAL
        >>> ret = Regelsaet.gaeldende(date(2021, 11, 1))
        >>> [blad.forhold for blad in blade(RESULTATMAAL, ret.dato, ret.med(K02="streng"))]
        [Forhold.MINDRE_END]
    """
    match betingelse:
        case Sammenligning() | EnAf():
            yield betingelse
        case Alle() | Enhver():
            for del_ in betingelse.dele:
                yield from blade(del_, dag, ret)
        case Ikke():
            yield from blade(betingelse.betingelse, dag, ret)
        case Medmindre():
            yield from blade(betingelse.hovedregel, dag, ret)
            yield from blade(betingelse.undtagelse, dag, ret)
        case Regel():
            yield from blade(betingelse.paa(dag).vaerdi, dag, ret)
        case Fortolkningsvalg():
            yield from blade(betingelse.laest_som(ret.valgt(betingelse.valg)), dag, ret)
        case _:
            assert_never(betingelse)


def omtvistet(betingelse: Betingelse[S], dag: date) -> Iterator[Valg]:
    """
    The disputes that stand in the versions in force on the day, under every reading of them.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.resultatmaal.regler import RESULTATMAAL
        >>> [valg.navn for valg in omtvistet(RESULTATMAAL, date(2021, 11, 1))]
        ['K02']
    """
    match betingelse:
        case Sammenligning() | EnAf():
            return
        case Alle() | Enhver():
            for del_ in betingelse.dele:
                yield from omtvistet(del_, dag)
        case Ikke():
            yield from omtvistet(betingelse.betingelse, dag)
        case Medmindre():
            yield from omtvistet(betingelse.hovedregel, dag)
            yield from omtvistet(betingelse.undtagelse, dag)
        case Regel():
            yield from omtvistet(betingelse.paa(dag).vaerdi, dag)
        case Fortolkningsvalg():
            yield betingelse.valg
            for del_ in betingelse.betingelser:
                yield from omtvistet(del_, dag)
        case _:
            assert_never(betingelse)


def sand(betingelse: Betingelse[S], dag: date, ret: Regelsaet, sandheder: Mapping[Blad[S], bool]) -> bool:
    """Whether a condition holds when each of its leaves is true or false."""
    match betingelse:
        case Sammenligning() | EnAf():
            return sandheder[betingelse]
        case Alle():
            return all(sand(del_, dag, ret, sandheder) for del_ in betingelse.dele)
        case Enhver():
            return any(sand(del_, dag, ret, sandheder) for del_ in betingelse.dele)
        case Ikke():
            return not sand(betingelse.betingelse, dag, ret, sandheder)
        case Medmindre():
            hovedregel = sand(betingelse.hovedregel, dag, ret, sandheder)
            return hovedregel and not sand(betingelse.undtagelse, dag, ret, sandheder)
        case Regel():
            return sand(betingelse.paa(dag).vaerdi, dag, ret, sandheder)
        case Fortolkningsvalg():
            return sand(betingelse.laest_som(ret.valgt(betingelse.valg)), dag, ret, sandheder)
        case _:
            assert_never(betingelse)


def holdt_op(tal: Rationel, forhold: Forhold, graense: Rationel) -> bool:
    """
    Whether a known number passes a limit.

    Example:
        >>> [holdt_op(80, forhold, 80) for forhold in Forhold]
        [True, False, True, False]
    """
    match forhold:
        case Forhold.MINDST:
            return tal >= graense
        case Forhold.MERE_END:
            return tal > graense
        case Forhold.HOEJST:
            return tal <= graense
        case Forhold.MINDRE_END:
            return tal < graense
        case _:
            assert_never(forhold)
