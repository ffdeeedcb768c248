"""Proofs over decision tables, each finding with a witness, and checks over the catalogue."""

from skaerpet_tilsyn.katalog.inventar import Emneinventar, Inventar, katalogets_inventar
from skaerpet_tilsyn.laesning.proev.celler import Celler, find_celler
from skaerpet_tilsyn.laesning.proev.fund import Fund, Fundart, Proeve
from skaerpet_tilsyn.laesning.proev.katalogtjek import (
    Katalogfund,
    aabne_fortolkningsvalg,
    aendringsdage,
    graensedatoer,
    ikke_modellerede,
    navne_der_gaar_igen,
    vaerdier_uden_efterproevet_kilde,
)
from skaerpet_tilsyn.laesning.proev.proev import omtvistede, proev, proev_alle, proev_under_alle
from skaerpet_tilsyn.laesning.proev.tilfaelde import Punkt, Slugpunkt, Talpunkt, Tilfaelde

__all__ = [
    "Celler",
    "Emneinventar",
    "Fund",
    "Fundart",
    "Inventar",
    "Katalogfund",
    "Proeve",
    "Punkt",
    "Slugpunkt",
    "Talpunkt",
    "Tilfaelde",
    "aabne_fortolkningsvalg",
    "aendringsdage",
    "find_celler",
    "graensedatoer",
    "ikke_modellerede",
    "katalogets_inventar",
    "navne_der_gaar_igen",
    "omtvistede",
    "proev",
    "proev_alle",
    "proev_under_alle",
    "vaerdier_uden_efterproevet_kilde",
]
