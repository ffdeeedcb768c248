"""Series that are kept together are the series that they would be one by one."""

from __future__ import annotations

import numpy as np
import pytest

from skaerpet_tilsyn.laesning.kolonner.optalt import JA, NEJ, UVIS
from skaerpet_tilsyn.opgoerelse.opgoer.serier import Navne, Serier, skjul_smaa
from skaerpet_tilsyn.tid import Maaned

MAANEDER = (Maaned(2021, 10), Maaned(2021, 11))
NAVNE = (Navne("615", "alle", "samtaler"), Navne("615", "sygedagpenge", "samtaler"), Navne("766", "alle", "samtaler"))


def _serier() -> Serier:
    antal = np.zeros((3, 2, 3, 3), np.int64)
    antal[:, :, JA, JA] = [[20, 30], [20, 30], [1, 40]]
    antal[:, :, JA, NEJ] = [[10, 5], [10, 5], [9, 9]]
    antal[2, 1, UVIS, UVIS] = 3
    return Serier(navne=NAVNE, maaneder=MAANEDER, antal=antal)


def test_each_series_is_made_when_asked_for() -> None:
    """By its number, from the end too, and some of them."""
    serier = _serier()

    assert (3, "766") == (len(serier), serier[-1].kommunekode)
    assert serier[2] == serier[-1] == serier[1:][1] == list(serier)[2]
    assert [(20, 30, 0), (30, 35, 0)] == [
        (r.svar.taeller, r.svar.naevner, r.svar.uafklaret) for r in serier[0].raekker()
    ]
    with pytest.raises(IndexError):
        serier[3]


def test_what_is_told_of_all_at_once() -> None:
    """The figures of every series, those of everybody, and those of one municipality."""
    serier = _serier()

    assert [[[20, 30, 0], [30, 35, 0]], [[20, 30, 0], [30, 35, 0]], [[1, 10, 0], [40, 49, 3]]] == serier.tal().tolist()
    assert ["615", "766"] == [serie.kommunekode for serie in serier.i_alt()]
    assert [serier[2]] == list(serier.kun(frozenset({"766"})))
    assert Serier() != serier == _serier()


def test_suppressed_months_stay_with_their_series() -> None:
    """Also among fewer of them, and by any number."""
    skjult = skjul_smaa(_serier())

    assert [frozenset(), frozenset(), frozenset(MAANEDER[:1])] == [serie.skjult for serie in skjult]
    assert skjult[-1].skjult == skjult.kun(frozenset({"766"}))[0].skjult == frozenset(MAANEDER[:1])
