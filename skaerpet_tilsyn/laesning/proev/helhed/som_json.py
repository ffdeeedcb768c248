"""The report of a proof as JSON values, as ``katalogproeve.schema.json`` describes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.version import VERSION

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.proev.helhed.anmaerkning import Anmaerkning
    from skaerpet_tilsyn.laesning.proev.helhed.dagsproeve import Dagsproeve
    from skaerpet_tilsyn.laesning.proev.helhed.katalogproeve import Katalogproeve
    from skaerpet_tilsyn.laesning.proev.helhed.kendtproeve import Kendtproeve
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
        "forloeb": len(inventar.forloeb),
        "tilfaelde": proeve.tilfaelde,
        "sager": proeve.sager,
        "dage": [{**_dag(dagens), "under": [_under(under) for under in dagens.under]} for dagens in proeve.dage],
        "kendt": [_kendt(et) for et in proeve.kendt],
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
        "overgange": dagens.overgange,
        "afviste": dagens.afviste,
    }


def _under(dagens: Dagsproeve) -> dict[str, Json]:
    vilkaar: dict[str, Json] = dict(dagens.vilkaar)
    return {"vilkaar": vilkaar, **_dag(dagens)}


def _kendt(et: Kendtproeve) -> dict[str, Json]:
    return {
        "kendt_pr": et.kendt_pr.isoformat(),
        "opslag": et.opslag,
        "andre_svar": et.andre_svar,
        "proever": [_under(dagens) for dagens in et.proever],
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
