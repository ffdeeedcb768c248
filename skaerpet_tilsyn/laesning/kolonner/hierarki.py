"""A hierarchy over columns: which step each subject stands on, where the first match wins."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from skaerpet_tilsyn.fejl import IkkeUnderstoettet
from skaerpet_tilsyn.laesning.kolonner.maske import blade
from skaerpet_tilsyn.laesning.kolonner.regel import Logisk, eller, ikke, og

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.laesning.kolonner.regel import Kolonnelaesning, Sandt
    from skaerpet_tilsyn.udtryk import Hierarki

K = TypeVar("K")
L = TypeVar("L", bound=Logisk)


def paa_trin(laesning: Kolonnelaesning[L], hierarki: Hierarki[Borger, K], ret: Regelsaet) -> tuple[Sandt[L], ...]:
    """
    For each row, and last for none of them: where it certainly is the first that matches, and where it is not.

    What is neither is a step that is still possible.

    Raises:
        IkkeUnderstoettet: two rows ask the same; then what is possible cannot be told row by row.
    """
    spurgt = [blad for raekke in hierarki.raekker for blad in blade([raekke.naar], ret)]
    if len(set(spurgt)) < len(spurgt):
        besked = f"«{hierarki.titel}»: fundet to trin, der spørger om det samme; forventet hver sit; skriv trinnene om"
        raise IkkeUnderstoettet(besked)
    foerste, *resten = (laesning.laes(raekke.naar) for raekke in hierarki.raekker)
    trin, hoejere = [foerste], foerste
    for raekke in resten:
        trin.append(og(ikke(hoejere), raekke))
        hoejere = eller(hoejere, raekke)
    return (*trin, ikke(hoejere))
