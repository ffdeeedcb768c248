"""What all condition nodes share: the operators, and the refusal to be true or false."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NoReturn, TypeVar, cast

from attrs import field, frozen, validators

from skaerpet_tilsyn.fejl import BetingelseErIkkeSandhed

if TYPE_CHECKING:
    from skaerpet_tilsyn.udtryk.betingelse import Betingelse

S = TypeVar("S")


def ingen_sandhed(hvad: str) -> NoReturn:
    """Refuse ``bool()`` and say what to write instead."""
    besked = (
        f"{hvad} er hverken sand eller falsk, før den er vurderet: fundet bool(), and, or, not eller a <= x <= b; "
        "forventet & | ~; skriv operatorerne & | ~ eller .medmindre(…)"
    )
    raise BetingelseErIkkeSandhed(besked)


class Knude(Generic[S]):
    """
    The operators of a condition. The union ``Betingelse`` lists all classes that have them.

    Raises:
        BetingelseErIkkeSandhed: from ``bool()``.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde, fra
        >>> from skaerpet_tilsyn.udtryk import Parameter, Stoerrelse
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> alder = Stoerrelse(navn="alder", titel="alder", enhed="år", emne=str, art=int, kilde=lov)
        >>> atten, tres = (
        ...     Parameter(navn=f"p{n}", titel=f"{n} år", enhed="år", poster=(fra(date(2021, 1, 1), n, kilde=lov),))
        ...     for n in (18, 60))
        >>> voksen, gammel = alder >= atten, alder >= tres
        >>> isinstance(voksen, Knude), ~gammel == Ikke(betingelse=gammel)
        (True, True)
        >>> (voksen & ~gammel & gammel).dele == (voksen, ~gammel, gammel)
        True
    """

    __slots__ = ()

    def __and__(self, anden: Betingelse[S]) -> Alle[S]:
        return Alle(dele=(*_led(Alle, self), *_led(Alle, anden)))

    def __or__(self, anden: Betingelse[S]) -> Enhver[S]:
        return Enhver(dele=(*_led(Enhver, self), *_led(Enhver, anden)))

    def __invert__(self) -> Ikke[S]:
        return Ikke(betingelse=_lukket(self))

    def medmindre(self, undtagelse: Betingelse[S]) -> Medmindre[S]:
        """The condition, unless the exception is met."""
        return Medmindre(hovedregel=_lukket(self), undtagelse=undtagelse)

    def __bool__(self) -> NoReturn:
        ingen_sandhed("en betingelse")


def _lukket(knude: Knude[S] | Betingelse[S]) -> Betingelse[S]:
    # Every subclass of Knude is a member of Betingelse (a test holds the two together).
    return cast("Betingelse[S]", knude)


def _led(klasse: type[Alle[S] | Enhver[S]], knude: Knude[S] | Betingelse[S]) -> tuple[Betingelse[S], ...]:
    # a & b & c is one node with three parts.
    if isinstance(knude, (Alle, Enhver)) and isinstance(knude, klasse):
        return knude.dele
    return (_lukket(knude),)


@frozen(kw_only=True, order=False, cache_hash=True)
class Alle(Knude[S], Generic[S]):
    """
    All of the parts are met.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde, fra
        >>> from skaerpet_tilsyn.udtryk import Parameter, Stoerrelse
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> alder = Stoerrelse(navn="alder", titel="alder", enhed="år", emne=str, art=int, kilde=lov)
        >>> atten, tres = (
        ...     Parameter(navn=f"p{n}", titel=f"{n} år", enhed="år", poster=(fra(date(2021, 1, 1), n, kilde=lov),))
        ...     for n in (18, 60))
        >>> ((alder >= atten) & (alder < tres)) == Alle(dele=(alder >= atten, alder < tres))
        True
    """

    dele: tuple[Betingelse[S], ...] = field(validator=validators.min_len(1))


@frozen(kw_only=True, order=False, cache_hash=True)
class Enhver(Knude[S], Generic[S]):
    """
    At least one of the parts is met.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde, fra
        >>> from skaerpet_tilsyn.udtryk import Parameter, Stoerrelse
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> alder = Stoerrelse(navn="alder", titel="alder", enhed="år", emne=str, art=int, kilde=lov)
        >>> atten, tres = (
        ...     Parameter(navn=f"p{n}", titel=f"{n} år", enhed="år", poster=(fra(date(2021, 1, 1), n, kilde=lov),))
        ...     for n in (18, 60))
        >>> ((alder < atten) | (alder >= tres)) == Enhver(dele=(alder < atten, alder >= tres))
        True
    """

    dele: tuple[Betingelse[S], ...] = field(validator=validators.min_len(1))


@frozen(kw_only=True, order=False, cache_hash=True)
class Ikke(Knude[S], Generic[S]):
    """
    The condition is not met.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde, fra
        >>> from skaerpet_tilsyn.udtryk import Parameter, Stoerrelse
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> alder = Stoerrelse(navn="alder", titel="alder", enhed="år", emne=str, art=int, kilde=lov)
        >>> atten, tres = (
        ...     Parameter(navn=f"p{n}", titel=f"{n} år", enhed="år", poster=(fra(date(2021, 1, 1), n, kilde=lov),))
        ...     for n in (18, 60))
        >>> ~(alder >= tres) == Ikke(betingelse=alder >= tres)
        True
    """

    betingelse: Betingelse[S]


@frozen(kw_only=True, order=False, cache_hash=True)
class Medmindre(Knude[S], Generic[S]):
    """
    The main rule is met and the exception is not: main rule and declared exception.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde, fra
        >>> from skaerpet_tilsyn.udtryk import Parameter, Stoerrelse
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> alder = Stoerrelse(navn="alder", titel="alder", enhed="år", emne=str, art=int, kilde=lov)
        >>> atten, tres = (
        ...     Parameter(navn=f"p{n}", titel=f"{n} år", enhed="år", poster=(fra(date(2021, 1, 1), n, kilde=lov),))
        ...     for n in (18, 60))
        >>> m = (alder >= atten).medmindre(alder >= tres)
        >>> m == Medmindre(hovedregel=alder >= atten, undtagelse=alder >= tres)
        True
    """

    hovedregel: Betingelse[S]
    undtagelse: Betingelse[S]
