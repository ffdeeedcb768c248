"""The quantities of a panel at some places against those of everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.laesning.kolonner.borgere import blok_af_borgere
from skaerpet_tilsyn.laesning.kolonner.panel import Panel
from skaerpet_tilsyn.laesning.kolonner.pladser import Pladser
from tests.registerstrategier import maaneder, registre
from tests.strategier import love

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog import Regelsaet

STOERRELSER = ("anciennitet", *(f"{hvad}_{n}" for hvad in ("samtaler", "tilbud", "timer") for n in (12, 6)))
EGENSKABER = ("ydelse", "fritaget_samtaler", "fritaget_aktiv")


@given(hvem=registre(hoejst=5), ret=love(), indeks=maaneder, data=st.data())
def test_a_place_has_what_the_matrices_have_there(
    hvem: list[Borger], ret: Regelsaet, indeks: range, data: st.DataObject
) -> None:
    """Each quantity, where it is known, and each property; whether the matrices have been made before or not."""
    blok, form = blok_af_borgere(hvem), (len(indeks), len(hvem))
    med = data.draw(st.lists(st.booleans(), min_size=form[0] * form[1], max_size=form[0] * form[1]), label="places")
    pladser = Pladser(np.flatnonzero(med), form)
    alle = Panel(blok, indeks, ret.maaleregler)
    foer, efter = Panel(blok, indeks, ret.maaleregler).ved(pladser), alle.ved(pladser)

    for navn in STOERRELSER:
        nedre, kendt = (np.broadcast_to(kolonne, form).reshape(-1)[pladser.nr] for kolonne in alle.maal(navn))
        for udpluk in (foer, efter):
            tal = udpluk.maal(navn)
            assert nedre.tolist() == tal.nedre.tolist(), navn
            assert kendt.tolist() == np.broadcast_to(tal.kendt, kendt.shape).tolist(), navn
            assert udpluk.maal(navn) is tal
    for navn in EGENSKABER:
        koder, tekster = alle.egenskab(navn)
        for udpluk in (foer, efter):
            assert koder.reshape(-1)[pladser.nr].tolist() == udpluk.egenskab(navn)[0].tolist(), navn
            assert tekster == udpluk.egenskab(navn)[1]
