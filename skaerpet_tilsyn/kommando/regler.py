"""``regler``: the rule book."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fejl import UafklaretRetsstilling
from skaerpet_tilsyn.kommando.formater import json_bytes
from skaerpet_tilsyn.kommando.udskrift import Svar, find_ud
from skaerpet_tilsyn.kommando.valg import laes_dag
from skaerpet_tilsyn.laesning.tekst.regelbog import regelbog, regelbog_json
from skaerpet_tilsyn.rapport.tilvalg import kraev_regelbogsside

if TYPE_CHECKING:
    from datetime import date

FORMATER: Final = ("md", "html", "json")
"""What ``--format`` can be."""


def koer(*, pr: str | None, omraade: str, format_: str, ud: str | None) -> Svar:
    """
    The rules of an area of law on a day, or all versions.

    Raises:
        Brugsfejl: the text is no day.
        ManglendeTilvalg: a page is asked for without the package that makes it.
        RegelIkkeGaeldende: the day lies outside the regimes that are encoded.
        UafklaretRetsstilling: nobody knows whether the rules applied on the day; the nearest known day is said.
    """
    dag = None if pr is None else laes_dag("--pr", pr)
    til = find_ud(ud, [])
    try:
        return Svar(indhold=_bog(dag, omraade, format_), ud=til)
    except UafklaretRetsstilling as fejl:
        hvad, _, _ = str(fejl).rpartition("; ")
        besked = f"{hvad}; --pr {fejl.naermeste} viser de sidste kendte regler"
        raise UafklaretRetsstilling(besked, navn=fejl.navn, dato=fejl.dato, naermeste=fejl.naermeste) from fejl


def _bog(dag: date | None, omraade: str, format_: str) -> str | bytes:
    if format_ == "json":
        return json_bytes(regelbog_json(dag, omraade))
    if format_ == "html":
        kraev_regelbogsside()
        from skaerpet_tilsyn.rapport.regelbogsside import regelbogsside

        return regelbogsside(dag, omraade).encode()
    return regelbog(dag, omraade)
