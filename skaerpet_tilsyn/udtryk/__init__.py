"""The closed vocabulary of rules. It knows no Danish law, and it never runs itself."""

from skaerpet_tilsyn.udtryk.afgjort import AfgjortPunkt
from skaerpet_tilsyn.udtryk.betingelse import Betingelse
from skaerpet_tilsyn.udtryk.fortolkning import Fortolkningsvalg, Mulighed, Valg
from skaerpet_tilsyn.udtryk.gennemloeb import boern, erstat, gennemloeb, i_kraft
from skaerpet_tilsyn.udtryk.knude import Alle, Enhver, Ikke, Knude, Medmindre
from skaerpet_tilsyn.udtryk.parameter import Parameter
from skaerpet_tilsyn.udtryk.regel import Regel
from skaerpet_tilsyn.udtryk.stoerrelse import (
    Egenskab,
    EnAf,
    Forhold,
    Graense,
    Maal,
    Sammenligning,
    Stoerrelse,
)
from skaerpet_tilsyn.udtryk.tabel import Beslutningstabel, Hierarki, Raekke

__all__ = [
    "AfgjortPunkt",
    "Alle",
    "Beslutningstabel",
    "Betingelse",
    "Egenskab",
    "EnAf",
    "Enhver",
    "Forhold",
    "Fortolkningsvalg",
    "Graense",
    "Hierarki",
    "Ikke",
    "Knude",
    "Maal",
    "Medmindre",
    "Mulighed",
    "Parameter",
    "Raekke",
    "Regel",
    "Sammenligning",
    "Stoerrelse",
    "Valg",
    "boern",
    "erstat",
    "gennemloeb",
    "i_kraft",
]
