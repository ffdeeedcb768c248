"""What a condition is made of, and its truth in a case: two-valued where everything is known, else three-valued."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, TypeVar, assert_never

from skaerpet_tilsyn.tal import Udfald
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

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.tal import Rationel
    from skaerpet_tilsyn.udtryk import Betingelse, Valg

S = TypeVar("S")

Blad: TypeAlias = Sammenligning[S] | EnAf[S]
"""What a condition is made of in the end."""


def blade(betingelse: Betingelse[S], ret: Regelsaet) -> Iterator[Blad[S]]:
    """
    The leaves of a condition: of the versions in force, under the chosen readings.

    Raises:
        RegelIkkeGaeldende: a rule is not in force.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.resultatmaal.regler import RESULTATMAAL
        >>> ret = Regelsaet.gaeldende(date(2021, 11, 1))
        >>> [blad.forhold for blad in blade(RESULTATMAAL, ret.med(K02="streng"))]
        [Forhold.MINDRE_END]
    """
    match betingelse:
        case Sammenligning() | EnAf():
            yield betingelse
        case Alle() | Enhver():
            for del_ in betingelse.dele:
                yield from blade(del_, ret)
        case Ikke():
            yield from blade(betingelse.betingelse, ret)
        case Medmindre():
            yield from blade(betingelse.hovedregel, ret)
            yield from blade(betingelse.undtagelse, ret)
        case Regel():
            yield from blade(ret.paa(betingelse).vaerdi, ret)
        case Fortolkningsvalg():
            yield from blade(betingelse.laest_som(ret.valgt(betingelse.valg)), ret)
        case _:
            assert_never(betingelse)


def skrevet(betingelse: Betingelse[S], ret: Regelsaet) -> Iterator[Blad[S] | Regel[S]]:
    """
    The leaves and the rules that a condition itself names, under the chosen readings; not what those rules name.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import NAEVNER_SAMTALER
        >>> ret = Regelsaet.gaeldende(date(2021, 11, 1))
        >>> [type(et).__name__ for et in skrevet(ret.paa(NAEVNER_SAMTALER).vaerdi, ret)]
        ['Regel', 'Regel']
    """
    match betingelse:
        case Sammenligning() | EnAf() | Regel():
            yield betingelse
        case Alle() | Enhver():
            for del_ in betingelse.dele:
                yield from skrevet(del_, ret)
        case Ikke():
            yield from skrevet(betingelse.betingelse, ret)
        case Medmindre():
            yield from skrevet(betingelse.hovedregel, ret)
            yield from skrevet(betingelse.undtagelse, ret)
        case Fortolkningsvalg():
            yield from skrevet(betingelse.laest_som(ret.valgt(betingelse.valg)), ret)
        case _:
            assert_never(betingelse)


def omtvistet(betingelse: Betingelse[S], ret: Regelsaet) -> Iterator[Valg]:
    """
    The disputes that stand in the versions in force, under every reading of them.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.resultatmaal.regler import RESULTATMAAL
        >>> [valg.navn for valg in omtvistet(RESULTATMAAL, Regelsaet.gaeldende(date(2021, 11, 1)))]
        ['K02']
    """
    match betingelse:
        case Sammenligning() | EnAf():
            return
        case Alle() | Enhver():
            for del_ in betingelse.dele:
                yield from omtvistet(del_, ret)
        case Ikke():
            yield from omtvistet(betingelse.betingelse, ret)
        case Medmindre():
            yield from omtvistet(betingelse.hovedregel, ret)
            yield from omtvistet(betingelse.undtagelse, ret)
        case Regel():
            yield from omtvistet(ret.paa(betingelse).vaerdi, ret)
        case Fortolkningsvalg():
            yield betingelse.valg
            for del_ in betingelse.betingelser:
                yield from omtvistet(del_, ret)
        case _:
            assert_never(betingelse)


def sand(betingelse: Betingelse[S], ret: Regelsaet, sandheder: Mapping[Blad[S], bool]) -> bool:
    """Whether a condition holds when each of its leaves is true or false."""
    match betingelse:
        case Sammenligning() | EnAf():
            return sandheder[betingelse]
        case Alle():
            return all(sand(del_, ret, sandheder) for del_ in betingelse.dele)
        case Enhver():
            return any(sand(del_, ret, sandheder) for del_ in betingelse.dele)
        case Ikke():
            return not sand(betingelse.betingelse, ret, sandheder)
        case Medmindre():
            hovedregel = sand(betingelse.hovedregel, ret, sandheder)
            return hovedregel and not sand(betingelse.undtagelse, ret, sandheder)
        case Regel():
            return sand(ret.paa(betingelse).vaerdi, ret, sandheder)
        case Fortolkningsvalg():
            return sand(betingelse.laest_som(ret.valgt(betingelse.valg)), ret, sandheder)
        case _:
            assert_never(betingelse)


def udfald(betingelse: Betingelse[S], ret: Regelsaet, sandheder: Mapping[Blad[S], bool | None]) -> Udfald:
    """
    What becomes of a condition when some of its leaves are not known (Kleene).

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_AKTIV_INDSATS
        >>> ret = Regelsaet.gaeldende(date(2021, 11, 1))
        >>> tilbud, timer = blade(HAR_AKTIV_INDSATS, ret)
        >>> udfald(HAR_AKTIV_INDSATS, ret, {tilbud: None, timer: True})
        Udfald.OPFYLDT
    """
    match betingelse:
        case Sammenligning() | EnAf():
            return Udfald.af(sand=sandheder[betingelse])
        case Alle():
            return Udfald.alle(udfald(del_, ret, sandheder) for del_ in betingelse.dele)
        case Enhver():
            return Udfald.enhver(udfald(del_, ret, sandheder) for del_ in betingelse.dele)
        case Ikke():
            return ~udfald(betingelse.betingelse, ret, sandheder)
        case Medmindre():
            return udfald(betingelse.hovedregel, ret, sandheder) & ~udfald(betingelse.undtagelse, ret, sandheder)
        case Regel():
            return udfald(ret.paa(betingelse).vaerdi, ret, sandheder)
        case Fortolkningsvalg():
            return udfald(betingelse.laest_som(ret.valgt(betingelse.valg)), ret, sandheder)
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
