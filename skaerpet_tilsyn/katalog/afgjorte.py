"""All contradictions that the library has settled, by area of law."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.katalog.fokusmaal import afgjorte as fokusmaal
from skaerpet_tilsyn.katalog.jobsamtaler import afgjorte as jobsamtaler
from skaerpet_tilsyn.katalog.jobsamtaler.omraade import OMRAADE as BESKAEFTIGELSESINDSATS
from skaerpet_tilsyn.katalog.ressourceforloeb import afgjorte as ressourceforloeb
from skaerpet_tilsyn.katalog.tilsyn import afgjorte as tilsyn

if TYPE_CHECKING:
    from skaerpet_tilsyn.udtryk import AfgjortPunkt

EFTER_OMRAADE: Final[dict[str, tuple[AfgjortPunkt, ...]]] = {
    "skaerpet_tilsyn": (*fokusmaal.AFGJORTE, *tilsyn.AFGJORTE),
    "resultatkrav": (),
    "ressourceforloeb": ressourceforloeb.AFGJORTE,
    "tidlig_indsats": (),
    BESKAEFTIGELSESINDSATS: jobsamtaler.AFGJORTE,
}
"""The settled points of each area of law."""
ALLE: Final = tuple(punkt for punkterne in EFTER_OMRAADE.values() for punkt in punkterne)
"""Every settled point."""
