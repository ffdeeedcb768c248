"""Law as data: sources, citations, and time-lines of versions."""

from skaerpet_tilsyn.ret.henvisning import Henvisning
from skaerpet_tilsyn.ret.kilde import Dokument, Evidens, Retskilde
from skaerpet_tilsyn.ret.tidslinje import Hul, Ophoert, Post, Tidslinje, Version, fra, hul, ophoert

__all__ = [
    "Dokument",
    "Evidens",
    "Henvisning",
    "Hul",
    "Ophoert",
    "Post",
    "Retskilde",
    "Tidslinje",
    "Version",
    "fra",
    "hul",
    "ophoert",
]
