"""Deciding one case: outcome, complete reasons, the categories still possible."""

from skaerpet_tilsyn.laesning.vurder.begrundelse import begrundelse
from skaerpet_tilsyn.laesning.vurder.fortolkninger import afhaenger_af, mulige_under_alle, valg_i
from skaerpet_tilsyn.laesning.vurder.kategoriser import Kategorisering, kategoriser, kriterier
from skaerpet_tilsyn.laesning.vurder.maal import Maalbar
from skaerpet_tilsyn.laesning.vurder.opfyldt import opfyldt
from skaerpet_tilsyn.laesning.vurder.som_json import til_json
from skaerpet_tilsyn.laesning.vurder.vurder import vurder
from skaerpet_tilsyn.laesning.vurder.vurdering import Vurdering

__all__ = [
    "Kategorisering",
    "Maalbar",
    "Vurdering",
    "afhaenger_af",
    "begrundelse",
    "kategoriser",
    "kriterier",
    "mulige_under_alle",
    "opfyldt",
    "til_json",
    "valg_i",
    "vurder",
]
