"""Persons who are on a ydelse in two kommuner on the same day: legal data, and said so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from skaerpet_tilsyn.laesning.kolonner.borgerblok import YDELSESKODER
from skaerpet_tilsyn.laesning.kolonner.raekkefoelge import raekkefoelge

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Ydelseskolonner
    from skaerpet_tilsyn.laesning.kolonner.kalender import Sandhed


def i_flere_kommuner(y: Ydelseskolonner, antal: int) -> int:
    """
    How many periods overlap an earlier one of the same person and ydelse in another kommune.

    They stand by person and day.

    Example:
        >>> import numpy as np
        >>> from skaerpet_tilsyn.laesning.kolonner.borgerblok import Ydelseskolonner
        >>> y = Ydelseskolonner(person=np.zeros(3, np.int32), ydelse=np.zeros(3, np.int16),
        ...                     kommune=np.array([766, 615, 615], np.int16), fra=np.array([0, 5, 10], np.int32),
        ...                     til=np.array([6, 10, 20], np.int32))
        >>> i_flere_kommuner(y, 1)
        1
    """
    # Only those who can have such periods, who are few, need sorting.
    raekker = np.flatnonzero(_mulige(y, antal).take(y.person))
    person, ydelse, fra = y.person.take(raekker), y.ydelse.take(raekker), y.fra.take(raekker)
    flytning = raekkefoelge(person, person * np.int32(len(YDELSESKODER)) + ydelse, fra)
    if flytning is not None:
        for kolonne in (raekker, person, ydelse, fra):
            flytning.flyt(kolonne)
    kommune, til = y.kommune.take(raekker), y.til.take(raekker)
    fundet = np.zeros(raekker.size, np.bool_)
    afstand = 1
    while afstand < raekker.size:
        samme = (person[afstand:] == person[:-afstand]) & (ydelse[afstand:] == ydelse[:-afstand])
        if not bool(samme.any()):
            break
        fundet[afstand:] |= samme & (kommune[afstand:] != kommune[:-afstand]) & (fra[afstand:] < til[:-afstand])
        afstand += 1
    return int(fundet.sum())


def _mulige(y: Ydelseskolonner, antal: int) -> Sandhed:
    """Which persons are on a ydelse in more kommuner than one, and have periods that overlap: some neighbours tell."""
    samme = y.person[1:] == y.person[:-1]
    flyttede, samtidige = np.zeros(antal, np.bool_), np.zeros(antal, np.bool_)
    flyttede[y.person.take(np.flatnonzero(samme & (y.kommune[1:] != y.kommune[:-1])))] = True
    samtidige[y.person.take(np.flatnonzero(samme & (y.fra[1:] < y.til[:-1])))] = True
    return flyttede & samtidige
