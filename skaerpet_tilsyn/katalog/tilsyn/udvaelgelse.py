"""
The yearly selection. That a municipality meets the criteria is computed; that it is covered is
decided by a minister and recorded. The two are different types, and neither becomes the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen, validators

if TYPE_CHECKING:
    from datetime import date

    from skaerpet_tilsyn.tal import Udfald


@frozen(kw_only=True, order=False)
class KriterierForUdvaelgelse:
    """Whether the criteria are met for a supervision year, computed from published figures."""

    kommune: str
    tilsynsaar: int
    udfald: Udfald


@frozen(kw_only=True, order=False)
class Afgoerelse:
    """
    A decision that was made: a recorded fact with its date, never computed.

    Example:
        >>> from datetime import date
        >>> Afgoerelse(kommune="Eksempel", dato=date(2022, 4, 29), omfattet=False, reference="sag 1").omfattet
        False
    """

    kommune: str
    dato: date
    omfattet: bool
    reference: str = field(validator=validators.min_len(1))


@frozen(kw_only=True, order=False)
class Frister:
    """
    The deadlines of the supervision in months. No source verifies any of them, so none has a default.

    Example:
        >>> Frister(redegoerelse=1, genopretning=2, forlaengelse=3).genopretning
        2
    """

    redegoerelse: int = field(validator=validators.ge(0))
    genopretning: int = field(validator=validators.ge(0))
    forlaengelse: int = field(validator=validators.ge(0))
