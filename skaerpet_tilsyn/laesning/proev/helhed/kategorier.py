"""Categories that a table should give, and does not."""

from __future__ import annotations

from enum import Enum
from itertools import chain
from typing import TYPE_CHECKING

from skaerpet_tilsyn.laesning.proev.helhed.anmaerkning import Anmaerkning, Anmaerkningsart
from skaerpet_tilsyn.laesning.tekst.led import vis_dag
from skaerpet_tilsyn.udtryk import Beslutningstabel, Regel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skaerpet_tilsyn.laesning.proev.genstand import Genstand
    from skaerpet_tilsyn.udtryk import Hierarki


def kategorier_uden_raekke(alle: Sequence[Genstand]) -> Iterator[Anmaerkning]:
    """
    Of tables whose categories are the members of a class: those that no version gives, or that only others give.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> from skaerpet_tilsyn.laesning.proev.genstand import genstande
        >>> list(kategorier_uden_raekke(genstande(katalogets_inventar("resultatkrav"))))
        []
    """
    for genstand in alle:
        if isinstance(genstand.linje, Regel):
            continue
        versioner = {version.gaelder_fra: _kategorier(version.vaerdi) for version in genstand.linje.versioner}
        givne = tuple(dict.fromkeys(chain.from_iterable(versioner.values())))
        klasser = dict.fromkeys(type(kategori) for kategori in givne if isinstance(kategori, Enum))
        for medlem in (medlem for klasse in klasser for medlem in klasse):
            if medlem not in givne:
                yield Anmaerkning(
                    art=Anmaerkningsart.KATEGORI_UDEN_RAEKKE,
                    navn=genstand.navn,
                    tekst=f"ingen række giver kategorien «{medlem}»",
                    vidne=f"rækkerne giver {', '.join(f'«{kategori}»' for kategori in givne)}",
                )
                continue
            for dag, kategorier in versioner.items():
                if medlem not in kategorier:
                    yield Anmaerkning(
                        art=Anmaerkningsart.KATEGORI_I_ANDRE_VERSIONER,
                        navn=genstand.navn,
                        tekst=f"kategorien «{medlem}» findes ikke i versionen fra {vis_dag(dag)}",
                    )


def _kategorier(tabel: Hierarki[object, object]) -> tuple[object, ...]:
    rest = (tabel.ellers,) if isinstance(tabel, Beslutningstabel) else ()
    return (*(raekke.kategori for raekke in tabel.raekker), *rest)
