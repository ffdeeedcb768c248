"""All provisions and numbers that no rule of the catalogue holds, by area of law."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.katalog.fokusmaal import ikke_modelleret as fokusmaal
from skaerpet_tilsyn.katalog.jobsamtaler import ikke_modelleret as jobsamtaler
from skaerpet_tilsyn.katalog.jobsamtaler.omraade import OMRAADE as BESKAEFTIGELSESINDSATS
from skaerpet_tilsyn.katalog.maalgruppe import ikke_modelleret as maalgruppe
from skaerpet_tilsyn.katalog.ressourceforloeb import ikke_modelleret as ressourceforloeb
from skaerpet_tilsyn.katalog.resultatkrav import ikke_modelleret as resultatkrav
from skaerpet_tilsyn.katalog.resultatmaal import ikke_modelleret as resultatmaal
from skaerpet_tilsyn.katalog.tidlig_indsats import ikke_modelleret as tidlig_indsats
from skaerpet_tilsyn.katalog.tilsyn import ikke_modelleret as tilsyn

if TYPE_CHECKING:
    from skaerpet_tilsyn.ret import IkkeModelleret

EFTER_OMRAADE: Final[dict[str, tuple[IkkeModelleret, ...]]] = {
    "skaerpet_tilsyn": (
        *tilsyn.HJEMLEN,
        *maalgruppe.IKKE_MODELLERET,
        *fokusmaal.IKKE_MODELLERET,
        *resultatmaal.IKKE_MODELLERET,
        *tilsyn.OPGOERELSEN,
        *tilsyn.FORLOEBET,
    ),
    "resultatkrav": resultatkrav.IKKE_MODELLERET,
    "ressourceforloeb": ressourceforloeb.IKKE_MODELLERET,
    "tidlig_indsats": tidlig_indsats.IKKE_MODELLERET,
    BESKAEFTIGELSESINDSATS: jobsamtaler.IKKE_MODELLERET,
}
"""What is left out in each area of law, in the order of the law."""
