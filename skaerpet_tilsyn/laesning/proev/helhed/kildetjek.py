"""Acts without a number, and places in them without a paragraph."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.laesning.proev.helhed.anmaerkning import Anmaerkning, Anmaerkningsart
from skaerpet_tilsyn.laesning.proev.kilder import forloebskilder, kilder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.katalog.emneinventar import Inventar
    from skaerpet_tilsyn.ret import Dokument

_RETSAKT: Final = re.compile(r"(?:Lov|Lovbekendtgørelse|Bekendtgørelse|Forslag til lov|Cirkulære)\b")
"""How the titles of acts begin; with other documents, there is no number to ask for."""
_NUMMER: Final = re.compile(r"\bnr\. \d+|\b[BL] \d+\b")


def er_retsakt(dokument: Dokument) -> bool:
    """
    Whether a document is an act, which has a number and paragraphs.

    Example:
        >>> from skaerpet_tilsyn.katalog import dokumenter
        >>> er_retsakt(dokumenter.LOV_551), er_retsakt(dokumenter.JOBCENTERINDBLIK)
        (True, False)
    """
    return _RETSAKT.match(dokument.titel) is not None


def har_nummer(dokument: Dokument) -> bool:
    """
    Whether the number of an act stands in its short name.

    Example:
        >>> from skaerpet_tilsyn.katalog import dokumenter
        >>> har_nummer(dokumenter.L_209), har_nummer(dokumenter.BEKENDTGOERELSEN)
        (True, False)
    """
    return _NUMMER.search(dokument.kortnavn) is not None


def kilder_uden_nummer(inventar: Inventar) -> Iterator[Anmaerkning]:
    """
    Acts without a number, each once; and what rests on an act without saying on which paragraph.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> print(next(kilder_uden_nummer(katalogets_inventar())))
        bekendtgørelsen om skærpet tilsyn: retsakten har intet nummer
    """
    baarne = chain(kilder(inventar), forloebskilder(inventar))
    alle = [baaret for baaret in baarne if er_retsakt(baaret.kilde.dokument)]
    for dokument in dict.fromkeys(baaret.kilde.dokument for baaret in alle):
        if not har_nummer(dokument):
            yield Anmaerkning(
                art=Anmaerkningsart.UDEN_NUMMER, navn=dokument.kortnavn, tekst="retsakten har intet nummer"
            )
    for art, navn, titel, kilde in alle:
        if kilde.henvisning is None:
            tekst = f"{art} «{titel}» hviler på {kilde.citat} uden paragraf"
            yield Anmaerkning(art=Anmaerkningsart.UDEN_NUMMER, navn=navn, tekst=tekst)
