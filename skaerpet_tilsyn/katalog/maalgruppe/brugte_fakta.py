"""Which of a citizen's facts a quantity rests on: for the reasons, never for the decision."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from skaerpet_tilsyn.fakta import (
    Fritagelse,
    Kontaktforloeb,
    Loentimer,
    Samtale,
    Sygefravaer,
    Tilbud,
    Tilstand,
    Undtagelse,
    Ydelsesforloeb,
)
from skaerpet_tilsyn.katalog.maalgruppe.personmaaned import vinduets_dage

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog.maalgruppe.maaleregler import Maaleregler
    from skaerpet_tilsyn.tid import Maaned, Periode

Faktum: TypeAlias = (
    Samtale | Tilbud | Loentimer | Ydelsesforloeb | Fritagelse | Tilstand | Kontaktforloeb | Undtagelse | Sygefravaer
)
"""Something that happened to a citizen."""


def brugte_fakta(navn: str, borger: Borger, maaned: Maaned, regler: Maaleregler) -> tuple[Faktum, ...]:
    """The facts behind a quantity or property, in order of time."""
    laengde = regler.vindue_6 if navn.endswith("_6") else regler.vindue_12
    fra, til = vinduets_dage(borger.historik, maaned.indeks, laengde, regler)
    match navn.removesuffix("_12").removesuffix("_6"):
        case "samtaler":
            samtaler = sorted(borger.samtaler, key=lambda s: s.dato)
            return tuple(s for s in samtaler if fra <= s.dato.toordinal() < til)
        case "tilbud":
            aktive = (t for t in borger.tilbud if t.tilbudstype not in regler.passive_tilbud)
            tilbud = sorted(aktive, key=lambda t: t.periode.fra)
            return tuple(t for t in tilbud if roerer(t.periode, fra, til))
        case "timer":
            ordinaere = (t for t in borger.loentimer if t.ordinaer)
            loentimer = sorted(ordinaere, key=lambda t: t.maaned)
            return tuple(t for t in loentimer if 0 <= maaned.maaneder_siden(t.maaned) < laengde)
        case "fritaget_samtaler" | "fritaget_aktiv":
            return borger.fritagelser
        case _:
            ydelser = sorted(borger.ydelser, key=lambda y: y.periode.fra)
            return tuple(y for y in ydelser if y.periode.fra.toordinal() < til)


def roerer(periode: Periode, fra: int, til: int) -> bool:
    """
    Whether a period has a day in a half-open span of ordinals.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.tid import Periode
        >>> dag = date(2021, 3, 1).toordinal()
        >>> roerer(Periode(date(2021, 1, 1), date(2021, 3, 1)), dag, dag + 1)
        False
    """
    return periode.fra.toordinal() < til and (periode.til is None or fra < periode.til.toordinal())
