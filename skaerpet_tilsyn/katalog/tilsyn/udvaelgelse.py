"""
The yearly selection. That a municipality meets the criteria is computed; that it is covered is
decided by a minister and recorded. The two are different types, and neither becomes the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import field, frozen, validators

from skaerpet_tilsyn.fejl import UgyldigVaerdi

if TYPE_CHECKING:
    from datetime import date

    from attrs import Attribute

    from skaerpet_tilsyn.tal import Udfald

_MAANEDER: Final = range(1201)


@frozen(kw_only=True, order=False)
class KriterierForUdvaelgelse:
    """
    Whether the criteria are met for a supervision year, computed from published figures: never the decision.

    Example:
        >>> from skaerpet_tilsyn import Udfald
        >>> KriterierForUdvaelgelse(kommune="Eksempel", tilsynsaar=2021, udfald=Udfald.OPFYLDT).udfald
        Udfald.OPFYLDT
    """

    kommune: str
    tilsynsaar: int
    udfald: Udfald


@frozen(kw_only=True, order=False)
class Afgoerelse:
    """
    A decision that was made: a recorded fact with its date, never computed.

    ``omfattet`` is whether the municipality is under skærpet tilsyn after it.

    Example:
        >>> from datetime import date
        >>> Afgoerelse(kommune="Eksempel", dato=date(2022, 4, 29), omfattet=False, reference="sag 1").omfattet
        False
    """

    kommune: str
    dato: date
    omfattet: bool
    reference: str = field(validator=validators.min_len(1))


def _maaneder(_: object, felt: Attribute[int], maaneder: int) -> None:
    if maaneder not in _MAANEDER:
        besked = f"fristen «{felt.name}»: fundet {maaneder}; forventet 0 til {_MAANEDER[-1]} måneder; ret tallet"
        raise UgyldigVaerdi(besked)


@frozen(kw_only=True, order=False)
class Frister:
    """
    The deadlines of the supervision in months. No source verifies any of them, so none has a default.

    ``redegoerelse`` is counted from the selection and is the same for the genopretningsplan, ``genopretning`` is the
    length of the genopretningsperiode, and ``forlaengelse`` how much longer an extension makes it.

    Raises:
        UgyldigVaerdi: a number of months below zero, or of more than a hundred years.

    Example:
        >>> Frister(redegoerelse=1, genopretning=2, forlaengelse=3).genopretning
        2
    """

    redegoerelse: int = field(validator=_maaneder)
    genopretning: int = field(validator=_maaneder)
    forlaengelse: int = field(validator=_maaneder)
