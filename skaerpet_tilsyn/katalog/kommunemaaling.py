"""Measuring one municipality in one month, whatever topic the quantity belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.fejl import IkkeUnderstoettet
from skaerpet_tilsyn.katalog.fokusmaal.maaling import maal_fokusmaal
from skaerpet_tilsyn.katalog.resultatmaal.maaling import forskel
from skaerpet_tilsyn.katalog.resultatmaal.regler import FORSKEL

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Kommune
    from skaerpet_tilsyn.katalog.regelsaet import Regelsaet
    from skaerpet_tilsyn.tal import Interval
    from skaerpet_tilsyn.tid import Maaned


class Kommunemaaling:
    """
    One municipality in one month under some rules.

    Raises:
        IkkeUnderstoettet: municipalities have no quantity or property with that name.

    Example:
        >>> from skaerpet_tilsyn.fakta import Kommune
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> nov = Maaned(2021, 11)
        >>> k = Kommune(navn="Ukendt", kommunekode=None, benchmark=None)
        >>> Kommunemaaling(k, nov, Regelsaet.for_maaned(nov)).maal("samtaler_gns12").kendt is None
        True
    """

    __slots__ = ("_kommune", "_maaned", "_ret")

    def __init__(self, kommune: Kommune, maaned: Maaned, ret: Regelsaet) -> None:
        self._kommune = kommune
        self._maaned = maaned
        self._ret = ret

    def maal(self, navn: str) -> Interval:
        """What is known of a quantity."""
        if navn == FORSKEL.navn:
            return forskel(self._kommune)
        maalt = maal_fokusmaal(self._kommune, navn, self._maaned, self._ret)
        if maalt is None:
            besked = f"en størrelse for kommuner: fundet «{navn}»; forventet en af katalogets størrelser; ret navnet"
            raise IkkeUnderstoettet(besked)
        return maalt

    def egenskab(self, navn: str) -> str | None:
        """Municipalities have no properties that rules read."""
        besked = f"en egenskab ved kommuner: fundet «{navn}»; forventet ingen; brug en størrelse"
        raise IkkeUnderstoettet(besked)
