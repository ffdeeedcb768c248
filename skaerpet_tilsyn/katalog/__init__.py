"""The law, a folder per topic. The catalogue does not know who reads it."""

from skaerpet_tilsyn.katalog.regelsaet import REGIMER, Regelsaet, Regime
from skaerpet_tilsyn.katalog.tilsyn.kategorier import Risikokategori

__all__ = ["REGIMER", "Regelsaet", "Regime", "Risikokategori"]
