"""
A condition over columns: a pair of truth columns, the certainly true and the certainly false.

Only comparison and ``& | ~`` are used, so the same lines run on NumPy arrays and on the expressions
of narwhals. Neither true nor false is unknown.
"""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, Self, TypeVar, assert_never

from skaerpet_tilsyn.tal import raa
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
    from collections.abc import Iterable

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.udtryk import Betingelse


class Logisk(Protocol):
    """A column of truth values, or an expression for one."""

    def __and__(self, other: Self, /) -> Self: ...
    def __or__(self, other: Self, /) -> Self: ...
    def __invert__(self) -> Self: ...


L = TypeVar("L", bound=Logisk)
S = TypeVar("S")
L_co = TypeVar("L_co", bound=Logisk, covariant=True)


class Sandt(NamedTuple, Generic[L]):
    """Where a condition certainly holds, and where it certainly does not."""

    sand: L
    falsk: L


class Maaling(Protocol[L_co]):
    """What can be asked of the columns of a subject: a person-month, a window, a kontaktforløb."""

    def mindst(self, navn: str, graense: int) -> L_co:
        """Where the quantity's lower bound is at least the limit."""
        ...

    def under(self, navn: str, graense: int) -> L_co:
        """Where the quantity is known, and below the limit."""
        ...

    def en_af(self, navn: str, vaerdier: tuple[str, ...]) -> L_co:
        """Where the property is known and one of the values."""
        ...

    def egenskab_kendt(self, navn: str) -> L_co:
        """Where the property is known."""
        ...


class Kolonnelaesning(Generic[L]):
    """
    Reads conditions over one set of columns; a rule that two rules share is computed once.

    ``kendte`` are conditions that somebody has read over the same columns already.

    What a rule is made of is forgotten again: of many persons, it fills more than it takes to compute it.

    Raises:
        RegelIkkeGaeldende: a rule or parameter is not in force under ``ret``.
        IkkeUnderstoettet: the subject has no such quantity or property.
    """

    def __init__(self, maaling: Maaling[L], ret: Regelsaet, kendte: Iterable[tuple[object, Sandt[L]]] = ()) -> None:
        self._maaling = maaling
        self._ret = ret
        self._laest: dict[object, Sandt[L]] = dict(kendte)

    def laes(self, betingelse: Betingelse[S], *, husk: bool = True) -> Sandt[L]:
        """The columns of a condition; ``husk``: those of a rule are kept for the next who asks."""
        fundet = self._laest.get(betingelse)
        if fundet is None:
            fundet = self._beregn(betingelse)
            if husk and isinstance(betingelse, Regel):
                self._laest[betingelse] = fundet
        return fundet

    def hovedregel(self, betingelse: Betingelse[S]) -> Betingelse[S]:
        """What a condition can only hold where this does: its main rule, where it is one with exceptions."""
        tekst = self._ret.paa(betingelse).vaerdi if isinstance(betingelse, Regel) else betingelse
        return self.hovedregel(tekst.hovedregel) if isinstance(tekst, Medmindre) else betingelse

    def _beregn(self, betingelse: Betingelse[S]) -> Sandt[L]:
        match betingelse:
            case Regel():
                return self.laes(self._ret.paa(betingelse).vaerdi)
            case Fortolkningsvalg():
                return self.laes(betingelse.laest_som(self._ret.valgt(betingelse.valg)))
            case Sammenligning():
                return self._sammenlign(betingelse)
            case EnAf():
                liste = self._ret.paa(betingelse.liste).vaerdi
                sand = self._maaling.en_af(betingelse.egenskab.navn, liste)
                return Sandt(sand, self._maaling.egenskab_kendt(betingelse.egenskab.navn) & ~sand)
            case Alle():
                foerste, *resten = (self.laes(del_) for del_ in betingelse.dele)
                for del_ in resten:
                    foerste = og(foerste, del_)
                return foerste
            case Enhver():
                foerste, *resten = (self.laes(del_) for del_ in betingelse.dele)
                for del_ in resten:
                    foerste = eller(foerste, del_)
                return foerste
            case Ikke():
                return ikke(self.laes(betingelse.betingelse))
            case Medmindre():
                return og(self.laes(betingelse.hovedregel), ikke(self.laes(betingelse.undtagelse)))
            case _:
                assert_never(betingelse)

    def _sammenlign(self, betingelse: Sammenligning[S]) -> Sandt[L]:
        navn, graense = betingelse.maal.navn, raa(self._ret.paa(betingelse.graense).vaerdi)
        # Whole numbers: at least p/q is at least its ceiling, above p/q is at least the number after its floor.
        match betingelse.forhold:
            case Forhold.MINDST:
                return self._mindst(navn, ceil(graense))
            case Forhold.MERE_END:
                return self._mindst(navn, floor(graense) + 1)
            case Forhold.HOEJST:
                return ikke(self._mindst(navn, floor(graense) + 1))
            case Forhold.MINDRE_END:
                return ikke(self._mindst(navn, ceil(graense)))
            case _:
                assert_never(betingelse.forhold)

    def _mindst(self, navn: str, graense: int) -> Sandt[L]:
        return Sandt(self._maaling.mindst(navn, graense), self._maaling.under(navn, graense))


def og(a: Sandt[L], b: Sandt[L]) -> Sandt[L]:
    """Both (Kleene)."""
    return Sandt(a.sand & b.sand, _enten(a.falsk, b.falsk))


def eller(a: Sandt[L], b: Sandt[L]) -> Sandt[L]:
    """Either (Kleene)."""
    return Sandt(_enten(a.sand, b.sand), a.falsk & b.falsk)


def _enten(a: L, b: L) -> L:
    """The operator ``|``; between values of a type variable, a type checker takes it for a union of types."""
    return a.__or__(b)


def ikke(a: Sandt[L]) -> Sandt[L]:
    """Not (Kleene)."""
    return Sandt(a.falsk, a.sand)
