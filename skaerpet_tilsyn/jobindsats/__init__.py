"""jobindsats.dk: a client of version 3 of the API, and readers of saved answers of versions 2 and 3."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

from skaerpet_tilsyn.jobindsats.tilvalg import kraev_jobindsats

if TYPE_CHECKING:
    from skaerpet_tilsyn.jobindsats.fejl import Adgangsfejl, Afvist, IngenForbindelse, Jobindsatsfejl, Ugyldigtsvar
    from skaerpet_tilsyn.jobindsats.forespoergsel import Forespoergsel, Seneste
    from skaerpet_tilsyn.jobindsats.klient import Klient
    from skaerpet_tilsyn.jobindsats.metadata import Dimension, Hierarki, Maal, Tabelbeskrivelse, Tabeloplysning, soeg
    from skaerpet_tilsyn.jobindsats.perioder import Jobindsatsperiode, Periodetype
    from skaerpet_tilsyn.jobindsats.svar import laes_svar
    from skaerpet_tilsyn.jobindsats.tabel import Jobindsatstabel

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

_FILER: Final = ("fejl", "perioder", "metadata", "forespoergsel", "tabel", "svar")
"""The files that hold the public names, but for the client."""


def __getattr__(navn: str) -> object:
    """Names are loaded when they are first used; the client needs the extra ``jobindsats``, the others do not."""
    if navn not in __all__:
        besked = f"module {__name__!r} has no attribute {navn!r}"
        raise AttributeError(besked)
    if navn == "Klient":
        kraev_jobindsats()
    filer = ("klient",) if navn == "Klient" else _FILER
    moduler = (import_module(f"{__name__}.{fil}") for fil in filer)
    vaerdi = next(cast("object", vars(modul)[navn]) for modul in moduler if navn in vars(modul))
    globals()[navn] = vaerdi
    return vaerdi
