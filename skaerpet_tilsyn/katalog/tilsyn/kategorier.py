"""The four categories."""

from __future__ import annotations

from enum import Enum


class Risikokategori(Enum):
    """
    A municipality's status; the value is the slug.

    Example:
        >>> Risikokategori.INSPIRATIONSKOMMUNE.tekst
        'Inspirationskommune'
    """

    INSPIRATIONSKOMMUNE = "inspirationskommune"
    RISIKO_FOR_SKAERPET_TILSYN = "risiko_for_skaerpet_tilsyn"
    RISIKO_FOR_LIGHT_TILSYN = "risiko_for_light_tilsyn"
    AKTUELT_IKKE_I_RISIKO = "aktuelt_ikke_i_risiko"

    def __repr__(self) -> str:
        return f"Risikokategori.{self.name}"

    def __str__(self) -> str:
        return self.tekst

    @property
    def tekst(self) -> str:
        """As the report prints it."""
        return self.value.replace("_", " ").replace("skaerpet", "skærpet").capitalize()
