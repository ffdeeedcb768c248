"""Which of a citizen's facts a quantity rests on, whatever topic it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.katalog.maalgruppe import brugte_fakta as maalgruppe
from skaerpet_tilsyn.katalog.resultatkrav import brugte_fakta as resultatkrav
from skaerpet_tilsyn.katalog.resultatkrav.maaling import TAL

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog.maalgruppe.brugte_fakta import Faktum
    from skaerpet_tilsyn.katalog.regelsaet import Regelsaet
    from skaerpet_tilsyn.tid import Maaned


def brugte_fakta(navn: str, borger: Borger, maaned: Maaned, ret: Regelsaet) -> tuple[Faktum, ...]:
    """
    The facts behind a quantity or property, in order of time.

    Example:
        >>> from skaerpet_tilsyn.fakta import Borger, Daekning
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> nov = Maaned(2021, 11)
        >>> hvem = Borger(borger_id="a1", daekning=Daekning.fuld())
        >>> brugte_fakta("samtaler_12", hvem, nov, Regelsaet.for_maaned(nov))
        ()
    """
    if navn in TAL:
        return resultatkrav.brugte_fakta(navn, borger, maaned, ret.resultatregler)
    return maalgruppe.brugte_fakta(navn, borger, maaned, ret.maaleregler)
