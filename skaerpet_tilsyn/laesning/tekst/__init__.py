"""Rules, values and facts as Danish text."""

from skaerpet_tilsyn.laesning.tekst.fakta import vis_faktum
from skaerpet_tilsyn.laesning.tekst.json_vaerdi import Json
from skaerpet_tilsyn.laesning.tekst.navne import vis_kommune, vis_navn
from skaerpet_tilsyn.laesning.tekst.saetninger import saetning
from skaerpet_tilsyn.laesning.tekst.vaerdier import vis_interval, vis_tal, vis_vaerdi

__all__ = ["Json", "saetning", "vis_faktum", "vis_interval", "vis_kommune", "vis_navn", "vis_tal", "vis_vaerdi"]
