"""Which of a citizen's facts a quantity of a window rests on: for the reasons, never for the decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.katalog.maalgruppe.brugte_fakta import Faktum, roerer
from skaerpet_tilsyn.katalog.maalgruppe.personmaaned import maanedens_dage

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog.resultatkrav.resultatregler import Resultatregler
    from skaerpet_tilsyn.tid import Maaned


def brugte_fakta(navn: str, borger: Borger, maaned: Maaned, regler: Resultatregler) -> tuple[Faktum, ...]:
    """The facts behind a quantity, in order of time."""
    laengde = regler.seneste_aar if navn.endswith("_12") else regler.vindue
    fra, til = maanedens_dage(maaned.indeks - laengde + 1)[0], maanedens_dage(maaned.indeks)[1]
    match navn.removesuffix("_12").removesuffix("_3"):
        case "beskaeftigelsesgrad":
            return _tilstande(borger, frozenset({regler.selvforsoerget}), fra, til)
        case "uddannelse":
            return _tilstande(borger, regler.uddannelser, fra, til)
        case "fleksjob":
            return _tilstande(borger, frozenset({regler.fleksjob}), fra, til)
        case "timemaaneder":
            timer = sorted((t for t in borger.loentimer if t.ordinaer), key=lambda t: t.maaned)
            return tuple(t for t in timer if 0 <= maaned.maaneder_siden(t.maaned) < laengde)
        case "virksomhedsrettet":
            tilbud = sorted(borger.tilbud, key=lambda t: t.periode.fra)
            return tuple(
                t for t in tilbud if t.tilbudstype in regler.virksomhedsrettede and roerer(t.periode, fra, til)
            )
        case _:
            ydelser = sorted(borger.ydelser, key=lambda y: y.periode.fra)
            omfattede = regler.maaleregler.raekkefoelge
            return tuple(y for y in ydelser if y.ydelse in omfattede and roerer(y.periode, fra, til))


def _tilstande(borger: Borger, slags: frozenset[str], fra: int, til: int) -> tuple[Faktum, ...]:
    tilstande = sorted(borger.tilstande, key=lambda t: t.periode.fra)
    return tuple(t for t in tilstande if t.tilstand in slags and roerer(t.periode, fra, til))
