"""Law as data: sources, citations, and time-lines of versions."""

from skaerpet_tilsyn.ret.henvisning import Henvisning
from skaerpet_tilsyn.ret.ikke_modelleret import IkkeModelleret
from skaerpet_tilsyn.ret.kilde import Dokument, Evidens, Retskilde
from skaerpet_tilsyn.ret.opslag import Dagen, Opslag
from skaerpet_tilsyn.ret.poster import (
    Hul,
    Ophoert,
    Post,
    Uafklaret,
    Version,
    fra,
    hul,
    kendt_fra,
    ophoert,
    uafklaret,
)
from skaerpet_tilsyn.ret.tidslinje import Tidslinje

__all__ = [
    "Dagen",
    "Dokument",
    "Evidens",
    "Henvisning",
    "Hul",
    "IkkeModelleret",
    "Ophoert",
    "Opslag",
    "Post",
    "Retskilde",
    "Tidslinje",
    "Uafklaret",
    "Version",
    "fra",
    "hul",
    "kendt_fra",
    "ophoert",
    "uafklaret",
]
