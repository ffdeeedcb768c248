"""Walking a tree of conditions, and replacing parts of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, assert_never

from attrs import evolve

from skaerpet_tilsyn.fejl import RegelIkkeGaeldende, UafklaretRetsstilling
from skaerpet_tilsyn.ret import Version
from skaerpet_tilsyn.udtryk.fortolkning import Fortolkningsvalg
from skaerpet_tilsyn.udtryk.knude import Alle, Enhver, Ikke, Medmindre
from skaerpet_tilsyn.udtryk.regel import Regel
from skaerpet_tilsyn.udtryk.stoerrelse import EnAf, Sammenligning

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from skaerpet_tilsyn.ret import Opslag
    from skaerpet_tilsyn.udtryk.betingelse import Betingelse

S = TypeVar("S")


def boern(betingelse: Betingelse[S]) -> tuple[Betingelse[S], ...]:
    """
    The direct parts of a condition: all versions of a rule, all readings of a dispute.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde, fra
        >>> from skaerpet_tilsyn.udtryk import Parameter, Stoerrelse
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> alder = Stoerrelse(navn="alder", titel="alder", enhed="år", emne=str, art=int, kilde=lov)
        >>> atten, tres = (
        ...     Parameter(navn=f"p{n}", titel=f"{n} år", enhed="år", poster=(fra(date(2021, 1, 1), n, kilde=lov),))
        ...     for n in (18, 60))
        >>> boern((alder >= atten).medmindre(alder >= tres)) == (alder >= atten, alder >= tres)
        True
        >>> boern(alder >= atten)
        ()
    """
    match betingelse:
        case Sammenligning() | EnAf():
            return ()
        case Alle() | Enhver():
            return betingelse.dele
        case Ikke():
            return (betingelse.betingelse,)
        case Medmindre():
            return (betingelse.hovedregel, betingelse.undtagelse)
        case Regel():
            return tuple(version.vaerdi for version in betingelse.versioner)
        case Fortolkningsvalg():
            return betingelse.betingelser
        case _:
            assert_never(betingelse)


def gennemloeb(betingelse: Betingelse[S]) -> Iterator[Betingelse[S]]:
    """
    The condition itself and everything below it, parents first.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde, fra
        >>> from skaerpet_tilsyn.udtryk import Parameter, Stoerrelse
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> alder = Stoerrelse(navn="alder", titel="alder", enhed="år", emne=str, art=int, kilde=lov)
        >>> atten, tres = (
        ...     Parameter(navn=f"p{n}", titel=f"{n} år", enhed="år", poster=(fra(date(2021, 1, 1), n, kilde=lov),))
        ...     for n in (18, 60))
        >>> [type(knude).__name__ for knude in gennemloeb((alder >= atten) & ~(alder >= tres))]
        ['Alle', 'Sammenligning', 'Ikke', 'Sammenligning']
    """
    yield betingelse
    for barn in boern(betingelse):
        yield from gennemloeb(barn)


def i_kraft(betingelse: Betingelse[S], opslag: Opslag) -> Iterator[Betingelse[S]]:
    """
    The condition itself and everything below it that applies, parents first: of a rule, the version in force.

    A rule that is not in force is named, and not opened.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import AKTIV_12
        >>> from skaerpet_tilsyn.ret import Dagen
        >>> [type(knude).__name__ for knude in i_kraft(AKTIV_12, Dagen(date(2018, 9, 1)))]
        ['Regel', 'Sammenligning']
    """
    yield betingelse
    if isinstance(betingelse, Regel):
        try:
            dele: tuple[Betingelse[S], ...] = (opslag.paa(betingelse).vaerdi,)
        except (RegelIkkeGaeldende, UafklaretRetsstilling):
            return
    else:
        dele = boern(betingelse)
    for del_ in dele:
        yield from i_kraft(del_, opslag)


def erstat(
    betingelse: Betingelse[S],
    ny: Callable[[Betingelse[S]], Betingelse[S]],
) -> Betingelse[S]:
    """
    The same tree with every node replaced by what ``ny`` makes of it, from the leaves up.

    ``ny`` returns the node itself where nothing is to change.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde, fra
        >>> from skaerpet_tilsyn.udtryk import Parameter, Stoerrelse
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> alder = Stoerrelse(navn="alder", titel="alder", enhed="år", emne=str, art=int, kilde=lov)
        >>> atten, tres = (
        ...     Parameter(navn=f"p{n}", titel=f"{n} år", enhed="år", poster=(fra(date(2021, 1, 1), n, kilde=lov),))
        ...     for n in (18, 60))
        >>> senere = erstat(~(alder >= atten), lambda k: alder >= tres if k == (alder >= atten) else k)
        >>> senere == ~(alder >= tres)
        True
    """
    match betingelse:
        case Sammenligning() | EnAf():
            return ny(betingelse)
        case Alle() | Enhver():
            return ny(evolve(betingelse, dele=tuple(erstat(del_, ny) for del_ in betingelse.dele)))
        case Ikke():
            return ny(Ikke(betingelse=erstat(betingelse.betingelse, ny)))
        case Medmindre():
            return ny(
                Medmindre(
                    hovedregel=erstat(betingelse.hovedregel, ny),
                    undtagelse=erstat(betingelse.undtagelse, ny),
                )
            )
        case Regel():
            poster = tuple(
                evolve(post, vaerdi=erstat(post.vaerdi, ny)) if isinstance(post, Version) else post
                for post in betingelse.poster
            )
            return ny(evolve(betingelse, poster=poster))
        case Fortolkningsvalg():
            dele = tuple(erstat(del_, ny) for del_ in betingelse.betingelser)
            return ny(evolve(betingelse, betingelser=dele))
        case _:
            assert_never(betingelse)
