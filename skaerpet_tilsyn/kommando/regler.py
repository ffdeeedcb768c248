"""``regler``: the rule book."""

from __future__ import annotations

from typing import Final

from skaerpet_tilsyn.kommando.formater import json_bytes
from skaerpet_tilsyn.kommando.udskrift import Svar, find_ud
from skaerpet_tilsyn.kommando.valg import laes_dag
from skaerpet_tilsyn.laesning.tekst.regelbog import regelbog, regelbog_json
from skaerpet_tilsyn.rapport.tilvalg import kraev_regelbogsside

FORMATER: Final = ("md", "html", "json")
"""What ``--format`` can be."""


def koer(*, pr: str | None, omraade: str, format_: str, ud: str | None) -> Svar:
    """
    The rules of an area of law on a day, or all versions.

    Raises:
        Brugsfejl: the text is no day.
        ManglendeTilvalg: a page is asked for without the package that makes it.
        RegelIkkeGaeldende: the day lies outside the regimes that are encoded.
    """
    dag = None if pr is None else laes_dag("--pr", pr)
    til = find_ud(ud, [])
    if format_ == "json":
        return Svar(indhold=json_bytes(regelbog_json(dag, omraade)), ud=til)
    if format_ == "html":
        kraev_regelbogsside()
        from skaerpet_tilsyn.rapport.regelbogsside import regelbogsside

        return Svar(indhold=regelbogsside(dag, omraade).encode(), ud=til)
    return Svar(indhold=regelbog(dag, omraade), ud=til)
