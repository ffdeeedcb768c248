"""Proofs over rules and tables, each finding with a witness; cases that people keep; checks over the catalogue."""

from skaerpet_tilsyn.katalog.antagelse import Antagelse
from skaerpet_tilsyn.katalog.emneinventar import Emneinventar, Inventar
from skaerpet_tilsyn.katalog.forloebstabel import Forloebstabel, Overgangsraekke
from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
from skaerpet_tilsyn.katalog.retning import Mere, Retning
from skaerpet_tilsyn.laesning.proev.celler import Celler, find_celler
from skaerpet_tilsyn.laesning.proev.forloeb.forloebsproeve import Forloebsproeve, proev_forloebet
from skaerpet_tilsyn.laesning.proev.forloeb.forloebssager import Forloebssag, lav_forloebssager
from skaerpet_tilsyn.laesning.proev.fund import Fund, Fundart, Proeve
from skaerpet_tilsyn.laesning.proev.genstand import Genstand, genstande
from skaerpet_tilsyn.laesning.proev.helhed.anmaerkning import Anmaerkning, Anmaerkningsart
from skaerpet_tilsyn.laesning.proev.helhed.dagsproeve import Dagsproeve
from skaerpet_tilsyn.laesning.proev.helhed.katalogproeve import Katalogproeve
from skaerpet_tilsyn.laesning.proev.helhed.kendtproeve import Kendtproeve
from skaerpet_tilsyn.laesning.proev.helhed.proev_katalog import proev_katalog
from skaerpet_tilsyn.laesning.proev.helhed.som_json import proeve_som_json
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
from skaerpet_tilsyn.laesning.proev.sager.generer import lav_sager
from skaerpet_tilsyn.laesning.proev.sager.laes_sager import laes_sager, laes_sagsfil
from skaerpet_tilsyn.laesning.proev.sager.proevesag import Proevesag, Sagsart, Sagsemne
from skaerpet_tilsyn.laesning.proev.sager.sagsfil import Sagsfil
from skaerpet_tilsyn.laesning.proev.tilfaelde import Punkt, Slugpunkt, Talpunkt, Tilfaelde

__all__ = [
    "Anmaerkning",
    "Anmaerkningsart",
    "Antagelse",
    "Celler",
    "Dagsproeve",
    "Emneinventar",
    "Forloebsproeve",
    "Forloebssag",
    "Forloebstabel",
    "Fund",
    "Fundart",
    "Genstand",
    "Inventar",
    "Katalogfund",
    "Katalogproeve",
    "Kendtproeve",
    "Mere",
    "Overgangsraekke",
    "Proeve",
    "Proevesag",
    "Punkt",
    "Retning",
    "Sagsart",
    "Sagsemne",
    "Sagsfil",
    "Slugpunkt",
    "Talpunkt",
    "Tilfaelde",
    "aabne_fortolkningsvalg",
    "aendringsdage",
    "find_celler",
    "genstande",
    "graensedatoer",
    "ikke_modellerede",
    "katalogets_inventar",
    "laes_sager",
    "laes_sagsfil",
    "lav_forloebssager",
    "lav_sager",
    "navne_der_gaar_igen",
    "omtvistede",
    "proev",
    "proev_alle",
    "proev_forloebet",
    "proev_katalog",
    "proev_under_alle",
    "proeve_som_json",
    "vaerdier_uden_efterproevet_kilde",
]
