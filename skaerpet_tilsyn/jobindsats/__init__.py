"""jobindsats.dk: a client of version 3 of the API, and readers of saved answers of versions 2 and 3."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

from skaerpet_tilsyn.jobindsats.fejl import Adgangsfejl, Afvist, IngenForbindelse, Jobindsatsfejl, Ugyldigtsvar
from skaerpet_tilsyn.jobindsats.forespoergsel import Forespoergsel, Seneste
from skaerpet_tilsyn.jobindsats.metadata import Dimension, Hierarki, Maal, Tabelbeskrivelse, Tabeloplysning, soeg
from skaerpet_tilsyn.jobindsats.perioder import Jobindsatsperiode, Periodetype
from skaerpet_tilsyn.jobindsats.svar import laes_svar
from skaerpet_tilsyn.jobindsats.tabel import Jobindsatstabel
from skaerpet_tilsyn.jobindsats.tilvalg import kraev_jobindsats

if TYPE_CHECKING:
    from skaerpet_tilsyn.jobindsats.klient import Klient

__all__ = [
    "Adgangsfejl",
    "Afvist",
    "Dimension",
    "Forespoergsel",
    "Hierarki",
    "IngenForbindelse",
    "Jobindsatsfejl",
    "Jobindsatsperiode",
    "Jobindsatstabel",
    "Klient",
    "Maal",
    "Periodetype",
    "Seneste",
    "Tabelbeskrivelse",
    "Tabeloplysning",
    "Ugyldigtsvar",
    "laes_svar",
    "soeg",
]


def __getattr__(navn: str) -> object:
    """The client needs the extra ``jobindsats``; the readers do not."""
    if navn != "Klient":
        besked = f"module {__name__!r} has no attribute {navn!r}"
        raise AttributeError(besked)
    kraev_jobindsats()
    vaerdi = cast("object", vars(import_module(f"{__name__}.klient"))[navn])
    globals()[navn] = vaerdi
    return vaerdi
