"""Versions of one time-line that claim the same days, as they became known in another order than they apply in."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from skaerpet_tilsyn.laesning.proev.helhed.anmaerkning import Anmaerkning, Anmaerkningsart
from skaerpet_tilsyn.laesning.tekst.led import vis_dag
from skaerpet_tilsyn.ret import kendt_fra

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.katalog.emneinventar import Inventar


def samme_dage(inventar: Inventar) -> Iterator[Anmaerkning]:
    """
    Entries that start on the same day, and those that became known after one that starts later.

    Of two that start on the same day, the one known last replaces the other. One that became known last but starts
    first would apply on the days of the other too: whether it does, its source must say, and the time-line does not.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> list(samme_dage(katalogets_inventar()))
        []
    """
    for linje in inventar.tidslinjer:
        for foerst, sidst in combinations(linje.poster, 2):
            dag, kendt = vis_dag(sidst.gaelder_fra), vis_dag(kendt_fra(foerst))
            if foerst.gaelder_fra == sidst.gaelder_fra:
                yield Anmaerkning(
                    art=Anmaerkningsart.SAMME_START,
                    navn=linje.navn,
                    tekst=f"to versioner begynder den {dag}; den, der var kendt {kendt}, er erstattet",
                )
            elif kendt_fra(foerst) > kendt_fra(sidst):
                yield Anmaerkning(
                    art=Anmaerkningsart.SAMME_DAG,
                    navn=linje.navn,
                    tekst=f"versionen fra {vis_dag(foerst.gaelder_fra)} blev kendt efter den fra {dag}, så begge gør "
                    "krav på dagene derefter",
                    vidne=f"den {sidst.gaelder_fra} gælder den, der var kendt {vis_dag(kendt_fra(sidst))}, "
                    f"ikke den, der blev kendt {kendt}",
                )
