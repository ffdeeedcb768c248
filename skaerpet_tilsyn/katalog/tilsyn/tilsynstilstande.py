"""The states that a municipality can be in, and what is known of each."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.katalog.tilsyn import forloebskilder as kilder

if TYPE_CHECKING:
    from skaerpet_tilsyn.ret import Retskilde


class Tilsynstilstand(Enum):
    """
    Where a municipality stands in the course of the supervision; the value is the slug.

    Example:
        >>> Tilsynstilstand.FORLAENGET.tekst, Tilsynstilstand.FORLAENGET.omfattet
        ('forlænget genopretningsperiode', True)
    """

    IKKE_OMFATTET = "ikke_omfattet"
    OMFATTET = "omfattet"
    GENOPRETNING = "genopretning"
    FORLAENGET = "forlaenget"
    ADMINISTRATION = "administration"
    OPHOERT = "ophoert"
    LIGHT_TILSYN = "light_tilsyn"

    def __repr__(self) -> str:
        return f"Tilsynstilstand.{self.name}"

    def __str__(self) -> str:
        return self.tekst

    @property
    def tekst(self) -> str:
        """For people."""
        return TILSTANDE[self].titel

    @property
    def omfattet(self) -> bool:
        """Whether the municipality is under skærpet tilsyn."""
        return TILSTANDE[self].omfattet


@frozen(kw_only=True, order=False)
class Tilstandsoplysning:
    """What is known of a state; ``slut`` says why nothing follows it, where that is so."""

    titel: str
    omfattet: bool
    kilde: Retskilde
    slut: str = ""


TILSTANDE: Final = {
    Tilsynstilstand.IKKE_OMFATTET: Tilstandsoplysning(titel="ikke omfattet", omfattet=False, kilde=kilder.AARLIG),
    Tilsynstilstand.OMFATTET: Tilstandsoplysning(
        titel="omfattet af skærpet tilsyn", omfattet=True, kilde=kilder.OMFATTET
    ),
    Tilsynstilstand.GENOPRETNING: Tilstandsoplysning(
        titel="genopretningsperiode", omfattet=True, kilde=kilder.GENOPRETNING
    ),
    Tilsynstilstand.FORLAENGET: Tilstandsoplysning(
        titel="forlænget genopretningsperiode", omfattet=True, kilde=kilder.FORLAENGELSE
    ),
    Tilsynstilstand.ADMINISTRATION: Tilstandsoplysning(
        titel="under administration",
        omfattet=True,
        kilde=kilder.ADMINISTRATION,
        slut="ingen kilde, biblioteket har set, viser, hvad der følger af administration",
    ),
    Tilsynstilstand.OPHOERT: Tilstandsoplysning(
        titel="ophørt",
        omfattet=False,
        kilde=kilder.OPHOER,
        slut="forløbet er slut; en ny udvælgelse begynder et nyt",
    ),
    Tilsynstilstand.LIGHT_TILSYN: Tilstandsoplysning(
        titel="light tilsyn",
        omfattet=False,
        kilde=kilder.LIGHT,
        slut="ingen kilde, biblioteket har set, beskriver, hvad light tilsyn indebærer, eller hvad der følger af det",
    ),
}
"""Every state, in order."""
BEGYNDELSE: Final = Tilsynstilstand.IKKE_OMFATTET
"""The state in which every municipality begins."""
