"""The registers of a block of persons, as columns of whole numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
import numpy.typing as npt
from attrs import field, frozen

from skaerpet_tilsyn.fakta.haendelser import KENDTE_YDELSER
from skaerpet_tilsyn.fakta.ydelser import TILBUDSTYPER

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Daekning
    from skaerpet_tilsyn.laesning.kolonner.kalender import Dage

Koder: TypeAlias = npt.NDArray[np.int16]
"""A column of codes."""
Numre: TypeAlias = npt.NDArray[np.int32]
"""A column of persons: their number within the block."""

YDELSESKODER: Final = {slug: kode for kode, slug in enumerate(KENDTE_YDELSER)}
"""The code of each ydelse that a register may hold."""
TILBUDSKODER: Final = {slug: kode for kode, slug in enumerate(TILBUDSTYPER)}
"""The code of each tilbudstype."""
KONTAKTKODER: Final = {"": 0, "personligt": 1, "telefonisk": 2, "digitalt": 3, "brev": 4}
"""The code of each way to hold a conversation; 0 where it is not said."""
FRITAGELSESKODER: Final = {"": 0, "samtaler": 1, "aktiv_indsats": 2}
"""The code of the fokusmål that an exemption is from; 0 is both."""
INTET: Final = -1
"""No number given."""


def _tomme() -> Numre:
    return np.zeros(0, np.int32)


def _ingen_koder() -> Koder:
    return np.zeros(0, np.int16)


@frozen(kw_only=True, order=False, eq=False)
class Ydelseskolonner:
    """Periods: half-open days; ``anciennitet`` (months on the first day, else -1) is None where no row states any."""

    person: Numre = field(factory=_tomme)
    ydelse: Koder = field(factory=_ingen_koder)
    kommune: Koder = field(factory=_ingen_koder)
    fra: Dage = field(factory=_tomme)
    til: Dage = field(factory=_tomme)
    anciennitet: Numre | None = None


@frozen(kw_only=True, order=False, eq=False)
class Samtalekolonner:
    """Conversations: their day; ``form`` is None where no row states any."""

    person: Numre = field(factory=_tomme)
    dag: Dage = field(factory=_tomme)
    form: Koder | None = None


@frozen(kw_only=True, order=False, eq=False)
class Tilbudskolonner:
    """Tilbud: half-open days."""

    person: Numre = field(factory=_tomme)
    tilbudstype: Koder = field(factory=_ingen_koder)
    fra: Dage = field(factory=_tomme)
    til: Dage = field(factory=_tomme)


@frozen(kw_only=True, order=False, eq=False)
class Timekolonner:
    """
    Ordinary hours: month index and signed hundredths.

    ``ukendt`` marks rows whose number is unknown (their hundredths are 0), ``fradrag`` those of them
    that are reversals; both are None where every number is known.
    """

    person: Numre = field(factory=_tomme)
    maaned: Numre = field(factory=_tomme)
    hundrededele: npt.NDArray[np.int32] = field(factory=_tomme)
    ukendt: npt.NDArray[np.bool_] | None = None
    fradrag: npt.NDArray[np.bool_] | None = None


@frozen(kw_only=True, order=False, eq=False)
class Fritagelseskolonner:
    """Exemptions: half-open days."""

    person: Numre = field(factory=_tomme)
    fokusmaal: Koder = field(factory=_ingen_koder)
    fra: Dage = field(factory=_tomme)
    til: Dage = field(factory=_tomme)


@frozen(kw_only=True, order=False, eq=False)
class Borgerblok:
    """
    The columns of ``antal`` persons, numbered from 0; rows in any order.

    Example:
        >>> from skaerpet_tilsyn.fakta import Daekning
        >>> Borgerblok(antal=0, daekning=Daekning.fuld()).samtaler.dag.size
        0
    """

    antal: int
    daekning: Daekning
    ydelser: Ydelseskolonner = field(factory=Ydelseskolonner)
    samtaler: Samtalekolonner = field(factory=Samtalekolonner)
    tilbud: Tilbudskolonner = field(factory=Tilbudskolonner)
    timer: Timekolonner = field(factory=Timekolonner)
    fritagelser: Fritagelseskolonner = field(factory=Fritagelseskolonner)
