"""Walking a tree of conditions, and replacing parts of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, assert_never

from attrs import evolve

from skaerpet_tilsyn.ret import Version
from skaerpet_tilsyn.udtryk.fortolkning import Fortolkningsvalg
from skaerpet_tilsyn.udtryk.knude import Alle, Enhver, Ikke, Medmindre
from skaerpet_tilsyn.udtryk.regel import Regel
from skaerpet_tilsyn.udtryk.stoerrelse import EnAf, Sammenligning

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from skaerpet_tilsyn.udtryk.betingelse import Betingelse

S = TypeVar("S")


def boern(betingelse: Betingelse[S]) -> tuple[Betingelse[S], ...]:
    """
    The direct parts of a condition: all versions of a rule, all readings of a dispute.

    Example:
        >>> from skaerpet_tilsyn.katalog import fokusmaal
        >>> [str(del_) for del_ in boern(fokusmaal.HAR_SAMTALER.paa(fokusmaal.IKRAFT).vaerdi)]
        []
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
    """The condition itself and everything below it, parents first."""
    yield betingelse
    for barn in boern(betingelse):
        yield from gennemloeb(barn)


def erstat(
    betingelse: Betingelse[S],
    ny: Callable[[Betingelse[S]], Betingelse[S]],
) -> Betingelse[S]:
    """
    The same tree with every node replaced by what ``ny`` makes of it, from the leaves up.

    ``ny`` returns the node itself where nothing is to change.
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
