"""The law, a folder per topic. The catalogue does not know who reads it."""

from skaerpet_tilsyn.katalog.regelsaet import Regelsaet
from skaerpet_tilsyn.katalog.regimer import OMRAADER, REGIMER, Regime
from skaerpet_tilsyn.katalog.tilsyn.kategorier import Risikokategori

__all__ = ["OMRAADER", "REGIMER", "Regelsaet", "Regime", "Risikokategori"]
