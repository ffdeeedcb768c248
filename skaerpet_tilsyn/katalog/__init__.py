"""The law, a folder per topic. The catalogue does not know who reads it."""

from skaerpet_tilsyn.katalog.regelsaet import Regelsaet
from skaerpet_tilsyn.katalog.regimer import OMRAADER, REGIMER, Regime
from skaerpet_tilsyn.katalog.tilsyn.haendelser import Haendelsesart, Tilsynshaendelse
from skaerpet_tilsyn.katalog.tilsyn.kategorier import Risikokategori
from skaerpet_tilsyn.katalog.tilsyn.tilsynstilstande import Tilsynstilstand
from skaerpet_tilsyn.katalog.tilsyn.udvaelgelse import Afgoerelse, Frister, KriterierForUdvaelgelse

__all__ = [
    "OMRAADER",
    "REGIMER",
    "Afgoerelse",
    "Frister",
    "Haendelsesart",
    "KriterierForUdvaelgelse",
    "Regelsaet",
    "Regime",
    "Risikokategori",
    "Tilsynshaendelse",
    "Tilsynstilstand",
]
