"""The report of a proof as JSON values, as ``katalogproeve.schema.json`` describes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.version import VERSION

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.proev.helhed.anmaerkning import Anmaerkning
    from skaerpet_tilsyn.laesning.proev.helhed.dagsproeve import Dagsproeve
    from skaerpet_tilsyn.laesning.proev.helhed.katalogproeve import Katalogproeve
    from skaerpet_tilsyn.laesning.tekst import Json


def proeve_som_json(proeve: Katalogproeve) -> dict[str, Json]:
    """
    The whole report.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> from skaerpet_tilsyn.laesning.proev.helhed.proev_katalog import proev_katalog
        >>> proeve_som_json(proev_katalog(katalogets_inventar()))["bestaaet"]
        True
    """
    inventar = proeve.inventar
    return {
        "version": VERSION,
        "omraade": inventar.omraade,
        "titel": inventar.titel,
        "bestaaet": proeve.bestaaet,
        "regler": len(inventar.regler),
        "tabeller": len(inventar.tabeller) + len(inventar.hierarkier),
        "parametre": len(inventar.parametre),
        "fortolkningsvalg": len(inventar.valg),
        "tilfaelde": proeve.tilfaelde,
        "sager": proeve.sager,
        "dage": [_dag(dagens) for dagens in proeve.dage],
        "fejl": [_anmaerkning(et) for et in proeve.fejl],
        "at_vide": [_anmaerkning(et) for et in proeve.at_vide],
    }


def _dag(dagens: Dagsproeve) -> dict[str, Json]:
    return {
        "dag": dagens.dag.isoformat(),
        "regime": dagens.regime,
        "ukendt_ret": dagens.ukendt_ret,
        "regler": dagens.regler,
        "tabeller": dagens.tabeller,
        "tilfaelde": dagens.tilfaelde,
    }


def _anmaerkning(et: Anmaerkning) -> dict[str, Json]:
    laesninger: list[Json] = []
    for laesning in et.laesninger:
        valgte: dict[str, Json] = dict(laesning)
        laesninger.append(valgte)
    return {
        "art": et.art.value,
        "navn": et.navn,
        "tekst": et.tekst,
        "vidne": et.vidne or None,
        "dage": [dag.isoformat() for dag in et.dage],
        "laesninger": laesninger,
    }
