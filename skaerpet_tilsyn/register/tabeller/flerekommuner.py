"""Persons who are on a ydelse in two kommuner on the same day: legal data, and said so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Ydelseskolonner


def i_flere_kommuner(y: Ydelseskolonner, antal: int) -> int:
    """
    How many periods overlap an earlier one of the same person and ydelse in another kommune.

    Example:
        >>> import numpy as np
        >>> from skaerpet_tilsyn.laesning.kolonner.borgerblok import Ydelseskolonner
        >>> y = Ydelseskolonner(person=np.zeros(3, np.int32), ydelse=np.zeros(3, np.int16),
        ...                     kommune=np.array([766, 615, 615], np.int16), fra=np.array([0, 5, 10], np.int32),
        ...                     til=np.array([6, 10, 20], np.int32))
        >>> i_flere_kommuner(y, 1)
        1
    """
    # Somebody with one kommune only, as nearly everybody is, needs no sorting.
    en_af_dem = np.zeros(antal, np.int16)
    en_af_dem[y.person] = y.kommune
    flyttet = np.zeros(antal, np.bool_)
    flyttet[y.person[y.kommune != en_af_dem[y.person]]] = True
    raekker = np.flatnonzero(flyttet[y.person])
    raekker = raekker[np.lexsort((y.fra[raekker], y.ydelse[raekker], y.person[raekker]))]
    person, ydelse, kommune = y.person[raekker], y.ydelse[raekker], y.kommune[raekker]
    fra, til = y.fra[raekker], y.til[raekker]
    fundet = np.zeros(raekker.size, np.bool_)
    afstand = 1
    while afstand < raekker.size:
        samme = (person[afstand:] == person[:-afstand]) & (ydelse[afstand:] == ydelse[:-afstand])
        if not bool(samme.any()):
            break
        fundet[afstand:] |= samme & (kommune[afstand:] != kommune[:-afstand]) & (fra[afstand:] < til[:-afstand])
        afstand += 1
    return int(fundet.sum())
