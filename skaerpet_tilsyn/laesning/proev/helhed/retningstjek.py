"""What is declared of directions, against what the rules read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.katalog.emneinventar import saml
from skaerpet_tilsyn.katalog.retning import Mere
from skaerpet_tilsyn.laesning.proev.helhed.anmaerkning import Anmaerkning, Anmaerkningsart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.katalog.emneinventar import Inventar


def retninger_uden_regel(inventar: Inventar) -> Iterator[Anmaerkning]:
    """
    Directions that no rule can keep, and quantities of rules of which more may do anything.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> [et.navn for et in retninger_uden_regel(katalogets_inventar("ressourceforloeb"))]
        ['ressourceforloeb_40_til_50']
    """
    erklaerede = {(retning.regel, retning.maal): retning for retning in inventar.retninger}
    laeste = {(regel.navn, maal.navn): maal.titel for regel in inventar.regler for maal in saml([regel]).maal}
    for regel, maal in erklaerede.keys() - laeste.keys():
        yield Anmaerkning(
            art=Anmaerkningsart.DOED_RETNING,
            navn=regel,
            tekst=f"der er erklæret en retning for «{maal}», som reglen ikke spørger om",
            vidne=f"den spørger om {', '.join(m for r, m in laeste if r == regel) or 'intet, der måles'}",
        )
    for (regel, maal), titel in laeste.items():
        retning = erklaerede.get((regel, maal))
        if retning is None or retning.mere is Mere.BEGGE_VEJE:
            grund = "ingen retning er erklæret" if retning is None else retning.grund
            yield Anmaerkning(
                art=Anmaerkningsart.UDEN_RETNING,
                navn=regel,
                tekst=f"en højere værdi af «{titel}» kan virke begge veje: {grund}",
            )
