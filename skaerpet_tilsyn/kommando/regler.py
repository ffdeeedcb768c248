"""``regler``: the rule book."""

from __future__ import annotations

from typing import Final

from skaerpet_tilsyn.kommando.formater import json_bytes
from skaerpet_tilsyn.kommando.udskrift import Svar, find_ud
from skaerpet_tilsyn.kommando.valg import laes_dag
from skaerpet_tilsyn.laesning.tekst.regelbog import regelbog, regelbog_json

FORMATER: Final = ("md", "json")
"""What ``--format`` can be."""


def koer(*, pr: str | None, omraade: str, format_: str, ud: str | None) -> Svar:
    """
    The rules of an area of law on a day, or all versions.

    Raises:
        Brugsfejl: the text is no day.
        RegelIkkeGaeldende: the day lies outside the regimes that are encoded.
    """
    dag = None if pr is None else laes_dag("--pr", pr)
    til = find_ud(ud, [])
    if format_ == "json":
        return Svar(indhold=json_bytes(regelbog_json(dag, omraade)), ud=til)
    return Svar(indhold=regelbog(dag, omraade), ud=til)
