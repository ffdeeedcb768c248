"""Measuring one citizen in one window, for the object reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.katalog.resultatkrav import vinduesmaal as v

if TYPE_CHECKING:
    from collections.abc import Callable

    from skaerpet_tilsyn.fakta.historik import Historik
    from skaerpet_tilsyn.katalog.maalgruppe.personmaaned import Tal
    from skaerpet_tilsyn.katalog.resultatkrav.resultatregler import Resultatregler

TAL: Final[dict[str, Callable[[Historik, int, Resultatregler], Tal]]] = {
    "ydelsesmaaneder_3": v.ydelsesmaaneder,
    "beskaeftigelsesgrad_3": v.beskaeftigelsesgrad,
    "uddannelse_3": lambda h, m, r: v.tilstande(h, m, r.vindue, r.uddannelser),
    "fleksjob_3": lambda h, m, r: v.tilstande(h, m, r.vindue, (r.fleksjob,)),
    "timemaaneder_3": lambda h, m, r: v.timemaaneder(h, m, r.vindue),
    "timemaaneder_12": lambda h, m, r: v.timemaaneder(h, m, r.seneste_aar),
    "virksomhedsrettet_3": lambda h, m, r: v.virksomhedsrettet(h, m, r.vindue, r.virksomhedsrettede),
    "virksomhedsrettet_12": lambda h, m, r: v.virksomhedsrettet(h, m, r.seneste_aar, r.virksomhedsrettede),
}
"""The quantities of a window, by name."""
