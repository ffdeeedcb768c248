"""From a subject to what is known of it in a month."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, assert_never, runtime_checkable

from attrs import frozen

from skaerpet_tilsyn.fakta import Borger, Kommune, TidligIndsats
from skaerpet_tilsyn.fejl import IkkeUnderstoettet
from skaerpet_tilsyn.katalog.borgermaaling import Borgermaaling
from skaerpet_tilsyn.katalog.kommunemaaling import Kommunemaaling
from skaerpet_tilsyn.katalog.tidlig_indsats.maaling import Indsatsmaaling
from skaerpet_tilsyn.udtryk import Forhold

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.tal import Interval, Rationel, Udfald
    from skaerpet_tilsyn.tid import Maaned


class Maaling(Protocol):
    """A subject in a month: what is known of its quantities and properties, by name."""

    def maal(self, navn: str) -> Interval:
        """What is known of a quantity."""
        ...

    def egenskab(self, navn: str) -> str | None:
        """A property; None where unknown."""
        ...


@runtime_checkable
class Maalbar(Protocol):
    """
    A subject of one's own that says itself what is known of it.

    Example:
        >>> from skaerpet_tilsyn import Interval
        >>> class Hund:
        ...     def maal(self, navn, i):
        ...         return Interval.praecis(4)
        ...     def egenskab(self, navn, i):
        ...         return None
        >>> isinstance(Hund(), Maalbar)
        True
    """

    def maal(self, navn: str, i: Maaned) -> Interval:
        """What is known of a quantity in a month."""
        ...

    def egenskab(self, navn: str, i: Maaned) -> str | None:
        """A property in a month; None where unknown."""
        ...


@frozen(order=False)
class _EgenMaaling:
    om: Maalbar
    i: Maaned

    def maal(self, navn: str) -> Interval:
        return self.om.maal(navn, self.i)

    def egenskab(self, navn: str) -> str | None:
        return self.om.egenskab(navn, self.i)


def maaling(om: object, i: Maaned, ret: Regelsaet) -> Maaling:
    """
    A subject in a month, ready to be measured.

    Raises:
        IkkeUnderstoettet: nothing is known about how to measure such a subject.
    """
    if isinstance(om, Borger):
        return Borgermaaling(om, i, ret)
    if isinstance(om, Kommune):
        return Kommunemaaling(om, i, ret)
    if isinstance(om, TidligIndsats):
        return Indsatsmaaling(om, i, ret)
    if isinstance(om, Maalbar):
        return _EgenMaaling(om, i)
    besked = (
        f"et emne: fundet {type(om).__name__}, der ikke kan måles; "
        "forventet Borger, Kommune eller et emne med maal og egenskab; brug et af dem"
    )
    raise IkkeUnderstoettet(besked)


def holdt_op(fundet: Interval, forhold: Forhold, graense: Rationel) -> Udfald:
    """What is known of a number, held against a limit."""
    match forhold:
        case Forhold.MINDST:
            return fundet.mindst(graense)
        case Forhold.MERE_END:
            return fundet.mere_end(graense)
        case Forhold.HOEJST:
            return fundet.hoejst(graense)
        case Forhold.MINDRE_END:
            return fundet.mindre_end(graense)
        case _:
            assert_never(forhold)
