"""Measuring one citizen in one month, whatever topic the quantity belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.fejl import IkkeUnderstoettet
from skaerpet_tilsyn.katalog.maalgruppe import maaling as maalgruppe
from skaerpet_tilsyn.katalog.resultatkrav import maaling as resultatkrav
from skaerpet_tilsyn.tal import Interval

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog.regelsaet import Regelsaet
    from skaerpet_tilsyn.tid import Maaned


class Borgermaaling:
    """
    One citizen in one month under some rules.

    Raises:
        IkkeUnderstoettet: citizens have no quantity or property with that name.

    Example:
        >>> from skaerpet_tilsyn.fakta import Borger, Daekning
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> nov = Maaned(2021, 11)
        >>> m = Borgermaaling(Borger(borger_id="a1", daekning=Daekning.fuld()), nov, Regelsaet.for_maaned(nov))
        >>> m.maal("samtaler_12").kendt, m.egenskab("ydelse")
        (0, 'ingen')
    """

    __slots__ = ("_borger", "_maaned", "_person", "_ret")

    def __init__(self, borger: Borger, maaned: Maaned, ret: Regelsaet) -> None:
        self._borger = borger
        self._maaned = maaned.indeks
        self._ret = ret
        self._person = maalgruppe.Personmaaling(borger.historik, self._maaned, ret.maaleregler)

    def maal(self, navn: str) -> Interval:
        """What is known of a quantity."""
        fundet = self._person.maal(navn)
        if fundet is None:
            funktion = resultatkrav.TAL.get(navn)
            if funktion is None:
                kendte = ", ".join(("anciennitet", *maalgruppe.TAL, *resultatkrav.TAL))
                besked = f"en størrelse for borgere: fundet «{navn}»; forventet {kendte}; ret navnet"
                raise IkkeUnderstoettet(besked)
            fundet = funktion(self._borger.historik, self._maaned, self._ret.resultatregler)
        return Interval(fundet.nedre, fundet.nedre if fundet.kendt else None)

    def egenskab(self, navn: str) -> str | None:
        """A property; None where it is unknown."""
        return self._person.egenskab(navn)
