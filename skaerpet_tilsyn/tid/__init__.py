"""Time: months, half-open periods, windows, and month arithmetic with a named rounding."""

from skaerpet_tilsyn.tid.kalender import Dagsafrunding, hele_maaneder, plus_maaneder
from skaerpet_tilsyn.tid.maaned import MAANEDSNAVNE, Maaned
from skaerpet_tilsyn.tid.periode import Periode
from skaerpet_tilsyn.tid.vindue import Vindue

__all__ = [
    "MAANEDSNAVNE",
    "Dagsafrunding",
    "Maaned",
    "Periode",
    "Vindue",
    "hele_maaneder",
    "plus_maaneder",
]
