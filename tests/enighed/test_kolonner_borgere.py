"""Citizens to columns and back."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
from attrs import asdict, evolve
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.katalog.fokusmaal.regler import BORGERREGLER
from skaerpet_tilsyn.katalog.maalgruppe.personmaaned import personmaaned
from skaerpet_tilsyn.laesning.kolonner.borgere import blok_af_borgere
from skaerpet_tilsyn.laesning.kolonner.frablok import borger_af_blok
from skaerpet_tilsyn.laesning.vurder import opfyldt
from skaerpet_tilsyn.tid import Maaned
from tests.blokke import blandet, omnummereret
from tests.forloebstrategier import registre as forloebsregistre
from tests.registerstrategier import maaneder, registre
from tests.strategier import borgere, love

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.fakta.historik import Historik
    from skaerpet_tilsyn.katalog import Regelsaet

blandede = (
    registre()
    | forloebsregistre()
    | st.lists(borgere(), min_size=1, max_size=3).map(
        lambda fundne: [evolve(borger, daekning=fundne[0].daekning) for borger in fundne]
    )
)


def uden_orden(historik: Historik) -> Historik:
    """What the rules read; hours in any order, and a reversal of nothing is nothing."""
    timer = sorted(
        (t._replace(tilbagefoersel=t.tilbagefoersel and t.hundrededele != 0) for t in historik.timer), key=repr
    )
    return historik._replace(timer=tuple(timer))


@given(hvem=blandede)
def test_a_citizen_comes_back_with_all_that_the_rules_read(hvem: list[Borger]) -> None:
    """The same history, and the same coverage."""
    blok = blok_af_borgere(hvem)
    for nr, borger in enumerate(hvem):
        igen = borger_af_blok(blok, nr, "z")

        assert uden_orden(borger.historik) == uden_orden(igen.historik)
        assert (borger.tilstande, borger.bevillinger) == (igen.tilstande, igen.bevillinger)
        assert borger.stamdata == igen.stamdata
        assert ("z", borger.daekning) == (igen.borger_id, igen.daekning)


@given(hvem=blandede, ret=love(), indeks=maaneder, startvaerdi=st.integers(0, 2**32 - 1))
def test_from_rows_in_any_order_the_quantities_and_outcomes_are_the_same(
    hvem: list[Borger], ret: Regelsaet, indeks: range, startvaerdi: int
) -> None:
    """Every quantity of every month, and every rule, of persons found under their new numbers."""
    tilfaeldige = np.random.default_rng(startvaerdi)
    ny = tilfaeldige.permutation(len(hvem)).astype(np.int32)
    blok = omnummereret(blandet(blok_af_borgere(hvem), tilfaeldige), ny)
    for borger, nr in zip(hvem, ny.tolist(), strict=True):
        igen = borger_af_blok(blok, nr, borger.borger_id)
        assert Counter(borger.tilstande) == Counter(igen.tilstande)
        assert Counter(borger.bevillinger) == Counter(igen.bevillinger)
        assert borger.stamdata == igen.stamdata
        for m in indeks:
            assert personmaaned(borger.historik, m, ret.maaleregler) == personmaaned(igen.historik, m, ret.maaleregler)
            for regel in BORGERREGLER:
                maaned = Maaned.fra_indeks(m)
                assert opfyldt(regel, borger, i=maaned, ret=ret) is opfyldt(regel, igen, i=maaned, ret=ret)


@given(hvem=blandede)
def test_there_and_back_again_the_columns_are_the_same(hvem: list[Borger]) -> None:
    """Columns of objects of columns."""
    blok = blok_af_borgere(hvem)
    igen = blok_af_borgere([borger_af_blok(blok, nr, "z") for nr in range(blok.antal)])

    assert (blok.antal, blok.daekning) == (igen.antal, igen.daekning)
    for navn in ("ydelser", "samtaler", "tilbud", "fritagelser", "timer", "tilstande", "bevillinger", "stamdata"):
        foer, efter = (asdict(getattr(b, navn), recurse=False) for b in (blok, igen))
        assert foer.keys() == efter.keys()
        for kolonne in foer:
            assert np.array_equal(foer[kolonne], efter[kolonne]), (navn, kolonne)
