"""A table of transitions with its vocabulary: all states and events, where a course begins, and where it may end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeAlias

from attrs import frozen

if TYPE_CHECKING:
    from enum import Enum

    from skaerpet_tilsyn.ret import Retskilde, Tidslinje


class Overgangsraekke(Protocol):
    """
    A row of such a table, whatever course it is of: in the state ``fra`` the event ``ved`` leads to ``til``.

    Example:
        >>> from skaerpet_tilsyn.katalog.tilsyn.overgange import OVERGANGE
        >>> raekke: Overgangsraekke = OVERGANGE.versioner[0].vaerdi[0]
        >>> str(raekke.ved)
        'ikke udvalgt'
    """

    @property
    def fra(self) -> Enum:
        """The state before."""
        ...

    @property
    def ved(self) -> Enum:
        """The event."""
        ...

    @property
    def til(self) -> Enum:
        """The state after."""
        ...

    @property
    def kilde(self) -> Retskilde | None:
        """Who says so."""
        ...


Overgangslinje: TypeAlias = "Tidslinje[tuple[Overgangsraekke, ...]]"
"""A table of transitions from day to day."""


@frozen(kw_only=True, order=False)
class Forloebstabel:
    """
    A table of transitions from day to day; ``slut`` are the states that nothing follows, each with the reason.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> (tabel,) = katalogets_inventar().forloeb
        >>> str(tabel.start), [str(tilstand) for tilstand, _ in tabel.slut]
        ('ikke omfattet', ['under administration', 'ophørt', 'light tilsyn'])
    """

    linje: Overgangslinje
    tilstande: tuple[Enum, ...]
    haendelser: tuple[Enum, ...]
    start: Enum
    slut: tuple[tuple[Enum, str], ...]

    @property
    def sluttilstande(self) -> frozenset[Enum]:
        """The states that nothing follows."""
        return frozenset(tilstand for tilstand, _ in self.slut)
