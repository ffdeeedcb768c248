"""What the rules are about: a citizen with a history, a municipality with figures."""

from skaerpet_tilsyn.fakta.borger import Borger
from skaerpet_tilsyn.fakta.daekning import Daekning, Spaend
from skaerpet_tilsyn.fakta.fokusmaal import FOKUSMAAL
from skaerpet_tilsyn.fakta.haendelser import (
    Bevilling,
    Fritagelse,
    Loentimer,
    Samtale,
    Tilbud,
    Tilstand,
    Ydelsesforloeb,
)
from skaerpet_tilsyn.fakta.indsats import Kontaktforloeb, Sygefravaer, Undtagelse
from skaerpet_tilsyn.fakta.kommune import (
    Antal,
    Benchmark,
    Kommune,
    KravKanIkkeNaas,
    KravOk,
    KravTal,
    Maanedsandel,
    Maanedsvaerdi,
    TryktFokusmaal,
    TryktKrav,
)
from skaerpet_tilsyn.fakta.stamdata import Stamdata
from skaerpet_tilsyn.fakta.tidlig_indsats import Indsatsmaaned, TidligIndsats
from skaerpet_tilsyn.fakta.tryk import Afgoerelsesgrundlag

__all__ = [
    "FOKUSMAAL",
    "Afgoerelsesgrundlag",
    "Antal",
    "Benchmark",
    "Bevilling",
    "Borger",
    "Daekning",
    "Fritagelse",
    "Indsatsmaaned",
    "Kommune",
    "Kontaktforloeb",
    "KravKanIkkeNaas",
    "KravOk",
    "KravTal",
    "Loentimer",
    "Maanedsandel",
    "Maanedsvaerdi",
    "Samtale",
    "Spaend",
    "Stamdata",
    "Sygefravaer",
    "TidligIndsats",
    "Tilbud",
    "Tilstand",
    "TryktFokusmaal",
    "TryktKrav",
    "Undtagelse",
    "Ydelsesforloeb",
]
