"""Numbers: three-valued outcomes, exact values, intervals, withheld figures, Danish number text."""

from skaerpet_tilsyn.tal.dansk import (
    Afrunding,
    Talformat,
    afrund,
    decimaler,
    laes_tal,
    mulige_formater,
    skriv_eksakt,
    skriv_tal,
    tierpotens,
)
from skaerpet_tilsyn.tal.diskretioneret import Diskretioneret
from skaerpet_tilsyn.tal.interval import Interval
from skaerpet_tilsyn.tal.udfald import Udfald
from skaerpet_tilsyn.tal.vaerdier import GRADDELE, Andel, Grad, Maalt, Procentpoint, Rationel, Timer, raa

__all__ = [
    "GRADDELE",
    "Afrunding",
    "Andel",
    "Diskretioneret",
    "Grad",
    "Interval",
    "Maalt",
    "Procentpoint",
    "Rationel",
    "Talformat",
    "Timer",
    "Udfald",
    "afrund",
    "decimaler",
    "laes_tal",
    "mulige_formater",
    "raa",
    "skriv_eksakt",
    "skriv_tal",
    "tierpotens",
]
