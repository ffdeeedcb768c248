"""
Which way more of a quantity moves a rule: data beside the rules, against which a proof holds them.

A comparison that is turned round contradicts nothing in itself. What the sources mean by «at least» and «at most» is
therefore said a second time here, without limits: more talks can only lead to a requirement being met.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, TypeVar

from attrs import frozen

if TYPE_CHECKING:
    from skaerpet_tilsyn.udtryk import Maal, Regel

S = TypeVar("S")


class Mere(Enum):
    """
    What more of a quantity can do to a rule.

    Example:
        >>> Mere.OPFYLDER, Mere.OPFYLDER.value
        (Mere.OPFYLDER, 'opfylder')
    """

    OPFYLDER = "opfylder"
    """It can lead to the rule being met, and never away from it."""
    HINDRER = "hindrer"
    """It can lead to the rule not being met, and never to its being met."""
    BEGGE_VEJE = "begge_veje"
    """Either, for a reason that is given."""

    def __repr__(self) -> str:
        return f"Mere.{self.name}"


@frozen(kw_only=True, order=False)
class Retning:
    """
    What more of a quantity can do to a rule, both by name; ``grund`` says why it can do both, where it can.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> katalogets_inventar().retninger[0]
        Retning(regel='maalgruppe_12', maal='anciennitet', mere=Mere.OPFYLDER, grund='')
    """

    regel: str
    maal: str
    mere: Mere
    grund: str = ""


def retninger(
    regel: Regel[S], *, opfylder: tuple[Maal[S], ...] = (), hindrer: tuple[Maal[S], ...] = ()
) -> tuple[Retning, ...]:
    """
    The directions of a rule: the quantities of which more can lead to it, and those of which more can lead from it.

    Example:
        >>> from skaerpet_tilsyn.katalog.resultatmaal.regler import FORSKEL, RESULTATMAAL
        >>> [(retning.maal, retning.mere) for retning in retninger(RESULTATMAAL, hindrer=(FORSKEL,))]
        [('resultatmaal_forskel', Mere.HINDRER)]
    """
    return (
        *(Retning(regel=regel.navn, maal=maal.navn, mere=Mere.OPFYLDER) for maal in opfylder),
        *(Retning(regel=regel.navn, maal=maal.navn, mere=Mere.HINDRER) for maal in hindrer),
    )


def begge_veje(regel: Regel[S], maal: Maal[S], *, grund: str) -> tuple[Retning, ...]:
    """
    A quantity of which more can do either, and why.

    Example:
        >>> from skaerpet_tilsyn.katalog.maalgruppe.regler import MAALGRUPPE_6
        >>> from skaerpet_tilsyn.katalog.maalgruppe.stoerrelser import ANCIENNITET
        >>> [retning.mere for retning in begge_veje(MAALGRUPPE_6, ANCIENNITET, grund="der er en øvre grænse")]
        [Mere.BEGGE_VEJE]
    """
    return (Retning(regel=regel.navn, maal=maal.navn, mere=Mere.BEGGE_VEJE, grund=grund),)
