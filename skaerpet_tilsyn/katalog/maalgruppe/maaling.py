"""Measuring one citizen in one month, for the object reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fejl import IkkeUnderstoettet
from skaerpet_tilsyn.katalog.maalgruppe.personmaaned import (
    Placering,
    Tal,
    fritaget,
    placering,
    samtaler,
    tilbud,
    timer,
)
from skaerpet_tilsyn.tal import Interval

if TYPE_CHECKING:
    from collections.abc import Callable

    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.fakta.historik import Historik
    from skaerpet_tilsyn.katalog.maalgruppe.maaleregler import Maaleregler
    from skaerpet_tilsyn.tid import Maaned

_TAL: Final[dict[str, Callable[[Historik, int, Maaleregler], Tal]]] = {
    "samtaler_12": lambda h, m, r: samtaler(h, m, r.vindue_12, r),
    "tilbud_12": lambda h, m, r: tilbud(h, m, r.vindue_12, r),
    "timer_12": lambda h, m, r: timer(h, m, r.vindue_12),
    "samtaler_6": lambda h, m, r: samtaler(h, m, r.vindue_6, r),
    "tilbud_6": lambda h, m, r: tilbud(h, m, r.vindue_6, r),
    "timer_6": lambda h, m, r: timer(h, m, r.vindue_6),
}
_FRITAGELSER: Final = {"fritaget_samtaler": "samtaler", "fritaget_aktiv": "aktiv_indsats"}


class Borgermaaling:
    """
    One citizen in one month under some rules; only what is asked for is computed, the placing once.

    Raises:
        IkkeUnderstoettet: citizens have no quantity or property with that name.

    Example:
        >>> from skaerpet_tilsyn.fakta import Borger, Daekning
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> nov = Maaned(2021, 11)
        >>> m = Borgermaaling(Borger(borger_id="a1", daekning=Daekning.fuld()), nov,
        ...                   Regelsaet.for_maaned(nov).maaleregler)
        >>> m.maal("samtaler_12").kendt, m.egenskab("ydelse")
        (0, 'ingen')
    """

    __slots__ = ("_historik", "_maaned", "_placering", "_regler")

    def __init__(self, borger: Borger, maaned: Maaned, regler: Maaleregler) -> None:
        self._historik = borger.historik
        self._maaned = maaned.indeks
        self._regler = regler
        self._placering: Placering | None = None

    @property
    def _sted(self) -> Placering:
        if self._placering is None:
            self._placering = placering(self._historik, self._maaned, self._regler)
        return self._placering

    def maal(self, navn: str) -> Interval:
        """What is known of a quantity."""
        if navn == "anciennitet":
            nedre, kendt = self._sted.anciennitet
            return Interval(nedre, nedre if kendt else None)
        funktion = _TAL.get(navn)
        if funktion is None:
            besked = f"en størrelse for borgere: fundet «{navn}»; forventet anciennitet, {', '.join(_TAL)}; ret navnet"
            raise IkkeUnderstoettet(besked)
        nedre, kendt = funktion(self._historik, self._maaned, self._regler)
        return Interval(nedre, nedre if kendt else None)

    def egenskab(self, navn: str) -> str | None:
        """A property; None where it is unknown."""
        if navn == "ydelse":
            return self._sted.ydelse
        if navn in _FRITAGELSER:
            return "ja" if fritaget(self._historik, self._sted, _FRITAGELSER[navn]) else "nej"
        besked = f"en egenskab ved borgere: fundet «{navn}»; forventet ydelse, {', '.join(_FRITAGELSER)}; ret navnet"
        raise IkkeUnderstoettet(besked)
