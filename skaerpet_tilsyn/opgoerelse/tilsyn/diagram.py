"""A course, and all that can happen, as mermaid state diagrams."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.katalog.tilsyn.overgange import gaeldende
from skaerpet_tilsyn.laesning.tekst.tilstandsgraf import tilstandsgraf

if TYPE_CHECKING:
    from datetime import date

    from skaerpet_tilsyn.opgoerelse.tilsyn.forloeb import Tilsynsforloeb


def af_forloeb(forloeb: Tilsynsforloeb) -> str:
    """The steps that were taken, each with its number and day."""
    return tilstandsgraf(
        (skridt.overgang, f"{skridt.nr}. {skridt.haendelse.art}, {skridt.dage.tekst}") for skridt in forloeb.skridt
    )


def af_tabellen(dag: date) -> str:
    """
    All that can happen on a day.

    Raises:
        RegelIkkeGaeldende: there is no such supervision on the day.
        UafklaretRetsstilling: no source says whether there is one.

    Example:
        >>> from datetime import date
        >>> print(af_tabellen(date(2022, 4, 29)).splitlines()[-1].strip())
        light_tilsyn --> [*]
    """
    return tilstandsgraf((overgang, overgang.ved.tekst) for overgang in gaeldende(dag).vaerdi)
