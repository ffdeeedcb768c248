"""What can happen in the course of the supervision, as it was recorded."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.fejl import UgyldigVaerdi

if TYPE_CHECKING:
    from datetime import date

    from skaerpet_tilsyn.katalog.tilsyn.udvaelgelse import Afgoerelse


class Haendelsesart(Enum):
    """
    A kind of event; the value is the slug.

    Example:
        >>> Haendelsesart.UDVALGT.tekst, Haendelsesart.UDVALGT.omfattet, Haendelsesart.REDEGOERELSE.omfattet
        ('udvalgt til skærpet tilsyn', True, None)
    """

    IKKE_UDVALGT = "ikke_udvalgt"
    UDVALGT = "udvalgt"
    LIGHT_TILSYN = "light_tilsyn"
    REDEGOERELSE = "redegoerelse"
    GENOPRETNINGSPLAN = "genopretningsplan"
    REDEGOERELSE_OG_PLAN = "redegoerelse_og_plan"
    GENOPRETNING_BEGYNDER = "genopretning_begynder"
    FORLAENGELSE = "forlaengelse"
    ADMINISTRATION = "administration"
    OPHOER = "ophoer"

    def __repr__(self) -> str:
        return f"Haendelsesart.{self.name}"

    def __str__(self) -> str:
        return self.tekst

    @property
    def tekst(self) -> str:
        """For people."""
        return _TEKSTER[self]

    @property
    def omfattet(self) -> bool | None:
        """Whether the decision leaves the municipality covered; None where the event is no decision."""
        return _AFGOERELSER.get(self)


_TEKSTER: Final = {
    Haendelsesart.IKKE_UDVALGT: "ikke udvalgt",
    Haendelsesart.UDVALGT: "udvalgt til skærpet tilsyn",
    Haendelsesart.LIGHT_TILSYN: "light tilsyn",
    Haendelsesart.REDEGOERELSE: "redegørelse modtaget",
    Haendelsesart.GENOPRETNINGSPLAN: "genopretningsplan modtaget",
    Haendelsesart.REDEGOERELSE_OG_PLAN: "redegørelse og genopretningsplan modtaget",
    Haendelsesart.GENOPRETNING_BEGYNDER: "genopretningsperioden begynder",
    Haendelsesart.FORLAENGELSE: "genopretningsperioden forlænges",
    Haendelsesart.ADMINISTRATION: "sat under administration",
    Haendelsesart.OPHOER: "tilsynet ophører",
}
_AFGOERELSER: Final = {
    Haendelsesart.IKKE_UDVALGT: False,
    Haendelsesart.UDVALGT: True,
    Haendelsesart.LIGHT_TILSYN: False,
    Haendelsesart.FORLAENGELSE: True,
    Haendelsesart.ADMINISTRATION: True,
    Haendelsesart.OPHOER: False,
}
# That the end of the supervision is a decision, no source says; without a record of it nobody knows that it came.


@frozen(kw_only=True, order=False)
class Tilsynshaendelse:
    """
    Something that happened, with its day (None: it happened, but nobody knows when).

    A decision carries the ``Afgoerelse`` that records it, and has its day.

    Raises:
        UgyldigVaerdi: a decision that no ``Afgoerelse`` records, or that says another thing or another day;
            an ``Afgoerelse`` of what is no decision.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import Afgoerelse
        >>> Tilsynshaendelse.besluttet(Haendelsesart.UDVALGT, Afgoerelse(
        ...     kommune="Eksempel", dato=date(2022, 4, 29), omfattet=True, reference="sag 1")).dato
        datetime.date(2022, 4, 29)
        >>> Tilsynshaendelse(art=Haendelsesart.REDEGOERELSE, dato=None).afgoerelse is None
        True
    """

    art: Haendelsesart
    dato: date | None
    afgoerelse: Afgoerelse | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a decision without its record, and a record of something else."""
        afgoerelse, omfattet = self.afgoerelse, self.art.omfattet
        if omfattet is None:
            if afgoerelse is not None:
                raise _afvist(self.art, f"afgørelsen «{afgoerelse.reference}»", "ingen afgørelse", "slet den")
            return
        if afgoerelse is None:
            raise _afvist(
                self.art,
                "en afgørelse, som ingen Afgoerelse registrerer",
                "en Afgoerelse med samme dag og en reference",
                "registrér den",
            )
        if afgoerelse.dato != self.dato:
            raise _afvist(self.art, f"dagene {self.dato} og {afgoerelse.dato}", "afgørelsens egen dag", "ret dagen")
        if afgoerelse.omfattet is not omfattet:
            raise _afvist(
                self.art,
                f"en afgørelse om, at kommunen {_omfattet(omfattet=afgoerelse.omfattet)}",
                f"en afgørelse om, at den {_omfattet(omfattet=omfattet)}",
                "ret hændelsen eller afgørelsen",
            )

    @classmethod
    def besluttet(cls, art: Haendelsesart, afgoerelse: Afgoerelse) -> Tilsynshaendelse:
        """A decision on its day."""
        return cls(art=art, dato=afgoerelse.dato, afgoerelse=afgoerelse)


def _omfattet(*, omfattet: bool) -> str:
    return "er omfattet" if omfattet else "ikke er omfattet"


def _afvist(art: Haendelsesart, fundet: str, forventet: str, raad: str) -> UgyldigVaerdi:
    return UgyldigVaerdi(f"hændelsen «{art}»: fundet {fundet}; forventet {forventet}; {raad}")
