"""
Whether persons were away from the effort on a day: the twin of
:mod:`skaerpet_tilsyn.katalog.jobsamtaler.fravaer`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from skaerpet_tilsyn.laesning.kolonner.borgerblok import TILBUDSKODER, TILSTANDSKODER
from skaerpet_tilsyn.laesning.kolonner.haendelsespar import Haendelser
from skaerpet_tilsyn.laesning.kolonner.indsatstal import FALSK, UVIS, rummer
from skaerpet_tilsyn.laesning.kolonner.kalender import LOEBENDE

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok, Koder, Numre
    from skaerpet_tilsyn.laesning.kolonner.kalender import Dage, Sandhed

FRAVAER: Final = ("ingen", "sygefravaer", "loentilskud", "orlov")
"""Why a person may be away from the effort, by code."""


def fravaer_paa(blok: Borgerblok, person: Numre, dag: Dage) -> Koder:
    """
    Why each of some persons was away on a day; -1 where the records don't say.

    Example:
        >>> from skaerpet_tilsyn.fakta import Daekning
        >>> from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok
        >>> fravaer_paa(Borgerblok(antal=1, daekning=Daekning.fuld()), np.zeros(1, np.int32), np.zeros(1, np.int32))
        array([0], dtype=int16)
    """
    b, d = blok, blok.daekning
    loentilskud = b.tilbud.tilbudstype == TILBUDSKODER["loentilskud"]
    orlov = b.tilstande.tilstand == TILSTANDSKODER["orlov"]
    tabeller = (
        (d.sygefravaer, b.sygefravaer.person, b.sygefravaer.fra, b.sygefravaer.til),
        (d.tilbud, b.tilbud.person[loentilskud], b.tilbud.fra[loentilskud], b.tilbud.til[loentilskud]),
        (d.tilstande, b.tilstande.person[orlov], b.tilstande.fra[orlov], b.tilstande.til[orlov]),
    )
    ud = np.full(person.size, UVIS)
    alle = np.ones(person.size, np.bool_)
    dagen_efter = dag + np.int32(1)
    for kode, (spaend, hvem, fra, til) in enumerate(tabeller, start=1):
        daekket = rummer(spaend, dag, dagen_efter)
        par = Haendelser(hvem, fra).par(person, np.full(person.size, -(2**31), np.int32), dagen_efter)
        # That a period is still running after its table's coverage isn't known.
        slut = til[par.haendelse]
        paa: Sandhed = (dag[par.emne] < slut) & ((slut != LOEBENDE) | daekket[par.emne])
        ramt = np.zeros(person.size, np.bool_)
        ramt[par.emne[paa]] = True
        ud = np.where((ud == UVIS) & ramt, np.int16(kode), ud)
        alle &= daekket
    return np.where((ud == UVIS) & alle, FALSK, ud)
