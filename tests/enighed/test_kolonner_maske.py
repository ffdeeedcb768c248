"""Any condition over columns, its mask and the reasons in it, against ``opfyldt``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.katalog.fokusmaal.regler import BORGERREGLER
from skaerpet_tilsyn.laesning.kolonner.borgere import blok_af_borgere
from skaerpet_tilsyn.laesning.kolonner.maske import aarsager, blade, masker, udfald
from skaerpet_tilsyn.laesning.kolonner.panel import Panel
from skaerpet_tilsyn.laesning.kolonner.panelmaaling import Panelmaaling
from skaerpet_tilsyn.laesning.kolonner.regel import Kolonnelaesning
from skaerpet_tilsyn.laesning.vurder import opfyldt
from skaerpet_tilsyn.tal import Udfald
from skaerpet_tilsyn.tid import Maaned
from tests.borgerbetingelser import Trae, traeer
from tests.registerstrategier import maaneder, registre
from tests.strategier import love

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.laesning.kolonner.maske import Aarsag, Blad


def laesning_af(
    hvem: list[Borger], indeks: range, ret: Regelsaet
) -> Kolonnelaesning[np.ndarray[tuple[int, ...], np.dtype[np.bool_]]]:
    """The citizens' panel, ready to be read."""
    return Kolonnelaesning(Panelmaaling(Panel(blok_af_borgere(hvem), indeks, ret.maaleregler)), ret)


def kun(grunde: Sequence[Aarsag], blade_: Sequence[Blad]) -> int:
    """The mask in which nothing is known but what some reasons say."""
    maske = 0
    for grund in grunde:
        bit = 2 * blade_.index(grund.blad)
        maske |= {Udfald.OPFYLDT: 1, Udfald.IKKE_OPFYLDT: 2, Udfald.UAFKLARET: 0}[grund.udfald] << bit
    return maske


@given(hvem=registre(hoejst=3), ret=love(), indeks=maaneder, traeerne=st.lists(traeer, min_size=1, max_size=3))
def test_any_condition_is_what_opfyldt_says(
    hvem: list[Borger], ret: Regelsaet, indeks: range, traeerne: list[Trae]
) -> None:
    """By the columns, and by the mask alone; all comparisons, with limits that no count can hit too."""
    laesning = laesning_af(hvem, indeks, ret)
    bladene = blade(traeerne, ret)
    form = (len(indeks), len(hvem))
    maske = masker(laesning, bladene, form)
    for trae in traeerne:
        sand, falsk = (np.broadcast_to(s, form) for s in laesning.laes(trae))
        assert not np.any(sand & falsk)
        for (nr, person), m in np.ndenumerate(maske):
            ventet = opfyldt(trae, hvem[person], i=Maaned.fra_indeks(indeks[nr]), ret=ret)
            fundet = True if sand[nr, person] else False if falsk[nr, person] else None
            assert ventet is Udfald.af(sand=fundet) is udfald(int(m), bladene, trae, ret)


@given(hvem=registre(hoejst=3), ret=love(), indeks=maaneder)
def test_every_rule_is_explained(hvem: list[Borger], ret: Regelsaet, indeks: range) -> None:
    """The explanation has the outcome of ``opfyldt``, its leaves are what they say, and they are enough."""
    bladene = blade(BORGERREGLER, ret)
    maske = masker(laesning_af(hvem, indeks, ret), bladene, (len(indeks), len(hvem)))
    for (nr, person), m in np.ndenumerate(maske):
        maaned = Maaned.fra_indeks(indeks[nr])
        for regel in BORGERREGLER:
            udfaldet, grunde = aarsager(int(m), bladene, regel, ret)
            assert opfyldt(regel, hvem[person], i=maaned, ret=ret) is udfaldet
            for grund in grunde:
                assert opfyldt(grund.blad, hvem[person], i=maaned, ret=ret) is grund.udfald
            assert grunde
            assert udfaldet is udfald(kun(grunde, bladene), bladene, regel, ret)


@given(trae=traeer, ret=love(), data=st.data())
def test_the_reasons_of_any_mask_are_enough(trae: Trae, ret: Regelsaet, data: st.DataObject) -> None:
    """Each once; with the other leaves unknown the outcome is the same, and with them turned round if it is settled."""
    bladene = blade([trae], ret)
    svar = data.draw(st.lists(st.sampled_from((0, 1, 2)), min_size=len(bladene), max_size=len(bladene)))
    maske = sum(s << 2 * nr for nr, s in enumerate(svar))
    udfaldet, grunde = aarsager(maske, bladene, trae, ret)

    assert udfaldet is udfald(maske, bladene, trae, ret) is udfald(kun(grunde, bladene), bladene, trae, ret)
    assert len(set(grunde)) == len(grunde) > 0
    if udfaldet is not Udfald.UAFKLARET:
        andre = {grund.blad for grund in grunde}
        modsat = [3 - s if s and blad not in andre else s for s, blad in zip(svar, bladene, strict=True)]
        assert udfaldet is udfald(sum(s << 2 * nr for nr, s in enumerate(modsat)), bladene, trae, ret)
