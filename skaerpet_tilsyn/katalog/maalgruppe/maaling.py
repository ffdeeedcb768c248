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

if TYPE_CHECKING:
    from collections.abc import Callable

    from skaerpet_tilsyn.fakta.historik import Historik
    from skaerpet_tilsyn.katalog.maalgruppe.maaleregler import Maaleregler

TAL: Final[dict[str, Callable[[Historik, int, Maaleregler], Tal]]] = {
    "samtaler_12": lambda h, m, r: samtaler(h, m, r.vindue_12, r),
    "tilbud_12": lambda h, m, r: tilbud(h, m, r.vindue_12, r),
    "timer_12": lambda h, m, r: timer(h, m, r.vindue_12),
    "samtaler_6": lambda h, m, r: samtaler(h, m, r.vindue_6, r),
    "tilbud_6": lambda h, m, r: tilbud(h, m, r.vindue_6, r),
    "timer_6": lambda h, m, r: timer(h, m, r.vindue_6),
}
"""The quantities besides anciennitet, by name."""
_FRITAGELSER: Final = {"fritaget_samtaler": "samtaler", "fritaget_aktiv": "aktiv_indsats"}


class Personmaaling:
    """
    One citizen in one month under some rules; only what is asked for is computed, the placing once.

    Raises:
        IkkeUnderstoettet: citizens have no property with that name.
    """

    __slots__ = ("_historik", "_maaned", "_placering", "_regler")

    def __init__(self, historik: Historik, maaned: int, regler: Maaleregler) -> None:
        self._historik = historik
        self._maaned = maaned
        self._regler = regler
        self._placering: Placering | None = None

    @property
    def _sted(self) -> Placering:
        if self._placering is None:
            self._placering = placering(self._historik, self._maaned, self._regler)
        return self._placering

    def maal(self, navn: str) -> Tal | None:
        """What is known of a quantity; None if it is of another topic."""
        if navn == "anciennitet":
            return self._sted.anciennitet
        funktion = TAL.get(navn)
        return None if funktion is None else funktion(self._historik, self._maaned, self._regler)

    def egenskab(self, navn: str) -> str | None:
        """A property; None where it is unknown."""
        if navn == "ydelse":
            return self._sted.ydelse
        if navn in _FRITAGELSER:
            return "ja" if fritaget(self._historik, self._sted, _FRITAGELSER[navn]) else "nej"
        besked = f"en egenskab ved borgere: fundet «{navn}»; forventet ydelse, {', '.join(_FRITAGELSER)}; ret navnet"
        raise IkkeUnderstoettet(besked)
