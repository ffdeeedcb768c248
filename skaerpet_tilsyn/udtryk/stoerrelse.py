"""Quantities and properties of a subject, and the conditions that compare them with a parameter."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Generic, NoReturn, TypeAlias, TypeVar

from attrs import field, frozen, validators

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.tal import Maalt
from skaerpet_tilsyn.udtryk.knude import Knude, ingen_sandhed
from skaerpet_tilsyn.udtryk.parameter import Parameter

if TYPE_CHECKING:
    from skaerpet_tilsyn.ret import Retskilde

S = TypeVar("S")
T = TypeVar("T", bound=Maalt)

Graense: TypeAlias = Parameter[Maalt]
"""The right-hand side of a comparison: always dated, always sourced, never a bare number."""


class Forhold(Enum):
    """
    How a quantity is held against its limit.

    Example:
        >>> Forhold.MERE_END, Forhold.MERE_END.value
        (Forhold.MERE_END, 'mere end')
    """

    MINDST = "mindst"
    MERE_END = "mere end"
    HOEJST = "højst"
    MINDRE_END = "mindre end"

    def __repr__(self) -> str:
        return f"Forhold.{self.name}"


def _klassenavn(klasse: type[object]) -> str:
    return klasse.__name__


@frozen(kw_only=True, order=False, cache_hash=True)
class Maal(Generic[S]):
    """
    A number that can be measured of a subject in a month: how it is measured is not its business.

    ``vindue`` is the number of months it looks back over, if any.

    Example:
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> str(Maal(navn="alder", titel="borgerens alder", enhed="år", emne=str, kilde=lov))
        'borgerens alder'
    """

    navn: str = field(validator=validators.min_len(1))
    titel: str = field(validator=validators.min_len(1))
    enhed: str = field(validator=validators.min_len(1))
    emne: type[S] = field(repr=_klassenavn)
    kilde: Retskilde
    vindue: Parameter[int] | None = None

    def __str__(self) -> str:
        return self.titel

    def __bool__(self) -> NoReturn:
        ingen_sandhed("en størrelse")


@frozen(kw_only=True, order=False, cache_hash=True)
class Sammenligning(Knude[S], Generic[S]):
    """
    A quantity held against a limit.

    Raises:
        UgyldigVaerdi: quantity and limit have different units.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde, fra
        >>> from skaerpet_tilsyn.udtryk import Parameter, Stoerrelse
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> alder = Stoerrelse(navn="alder", titel="alder", enhed="år", emne=str, art=int, kilde=lov)
        >>> atten, tres = (
        ...     Parameter(navn=f"p{n}", titel=f"{n} år", enhed="år", poster=(fra(date(2021, 1, 1), n, kilde=lov),))
        ...     for n in (18, 60))
        >>> (alder > atten) == Sammenligning(maal=alder, forhold=Forhold.MERE_END, graense=atten)
        True
    """

    maal: Maal[S]
    forhold: Forhold
    graense: Graense

    def __attrs_post_init__(self) -> None:
        """Refuse months against hours."""
        if self.maal.enhed != self.graense.enhed:
            besked = (
                f"«{self.maal.titel}» mod «{self.graense.titel}»: fundet {self.graense.enhed}; "
                f"forventet {self.maal.enhed}; vælg en grænse i samme enhed"
            )
            raise UgyldigVaerdi(besked)


@frozen(kw_only=True, order=False, cache_hash=True)
class Stoerrelse(Maal[S], Generic[S, T]):
    """
    A quantity of a subject, compared with a parameter of its own kind.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde, fra
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> alder = Stoerrelse(navn="alder", titel="alder", enhed="år", emne=str, art=int, kilde=lov)
        >>> voksen = Parameter(navn="voksen", titel="voksenalder", enhed="år",
        ...                    poster=(fra(date(2021, 1, 1), 18, kilde=lov),))
        >>> (alder >= voksen) == alder.mindst(voksen)
        True
    """

    art: type[T] = field(repr=_klassenavn)

    def mindst(self, graense: Parameter[T]) -> Sammenligning[S]:
        """At least the limit (``>=``)."""
        return Sammenligning(maal=self, forhold=Forhold.MINDST, graense=graense)

    def mere_end(self, graense: Parameter[T]) -> Sammenligning[S]:
        """Above the limit (``>``)."""
        return Sammenligning(maal=self, forhold=Forhold.MERE_END, graense=graense)

    def hoejst(self, graense: Parameter[T]) -> Sammenligning[S]:
        """At most the limit (``<=``)."""
        return Sammenligning(maal=self, forhold=Forhold.HOEJST, graense=graense)

    def mindre_end(self, graense: Parameter[T]) -> Sammenligning[S]:
        """Below the limit (``<``)."""
        return Sammenligning(maal=self, forhold=Forhold.MINDRE_END, graense=graense)

    __ge__ = mindst
    __gt__ = mere_end
    __le__ = hoejst
    __lt__ = mindre_end

    def __str__(self) -> str:
        return self.titel


@frozen(kw_only=True, order=False, cache_hash=True)
class EnAf(Knude[S], Generic[S]):
    """
    A property has one of the listed values.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde, fra
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> farve = Egenskab(navn="farve", titel="farve", emne=str, kilde=lov)
        >>> varme = Parameter(navn="varme", titel="varme farver", enhed="farver",
        ...                   poster=(fra(date(2021, 1, 1), ("gul", "roed"), kilde=lov),))
        >>> farve.en_af(varme) == EnAf(egenskab=farve, liste=varme)
        True
    """

    egenskab: Egenskab[S]
    liste: Parameter[tuple[str, ...]]


@frozen(kw_only=True, order=False, cache_hash=True)
class Egenskab(Generic[S]):
    """
    A property of a subject in a month, with a slug as its value.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde, fra
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> farve = Egenskab(navn="farve", titel="farve", emne=str, kilde=lov)
        >>> varme = Parameter(navn="varme", titel="varme farver", enhed="farver",
        ...                   poster=(fra(date(2021, 1, 1), ("gul", "roed"), kilde=lov),))
        >>> type(farve.en_af(varme)).__name__
        'EnAf'
    """

    navn: str = field(validator=validators.min_len(1))
    titel: str = field(validator=validators.min_len(1))
    emne: type[S] = field(repr=_klassenavn)
    kilde: Retskilde

    def en_af(self, liste: Parameter[tuple[str, ...]]) -> EnAf[S]:
        """The property is on the list."""
        return EnAf(egenskab=self, liste=liste)

    def __str__(self) -> str:
        return self.titel

    def __bool__(self) -> NoReturn:
        ingen_sandhed("en egenskab")
