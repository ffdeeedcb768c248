"""The person-months of a register as plain arrays, as another engine would be given them; made by the library."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

from skaerpet_tilsyn.laesning.kolonner.kalender import foerste_dag, kalender
from skaerpet_tilsyn.laesning.kolonner.optalt import KOMMUNER
from skaerpet_tilsyn.laesning.kolonner.panel import Panel
from skaerpet_tilsyn.laesning.kolonner.vinduer import aktive_tilbud

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok

Heltal = npt.NDArray[np.int32]


class Personmaaneder(NamedTuple):
    """
    A row a month and a column a person.

    The first three cover every month that a window looks at, the others the measured months alone; hours are
    hundredths. ``celle`` is kommune times ydelse, and ``anciennitet`` is below zero for whoever is certainly in no
    denominator: two-valued engines have no word for the unknown.
    """

    samtaler: Heltal
    tilbud: Heltal
    timer: Heltal
    anciennitet: Heltal
    celle: Heltal
    fritaget_samtaler: npt.NDArray[np.bool_]
    fritaget_aktiv: npt.NDArray[np.bool_]


def saml(blokke: Sequence[Borgerblok], maaneder: range, ret: Regelsaet) -> Personmaaneder:
    """All persons beside each other."""
    dele = [_af_blok(blok, maaneder, ret) for blok in blokke]
    return Personmaaneder(*(np.concatenate(felter, axis=1) for felter in zip(*dele, strict=True)))


def _af_blok(blok: Borgerblok, maaneder: range, ret: Regelsaet) -> Personmaaneder:
    panel = Panel(blok, maaneder, ret.maaleregler)
    vidde = range(maaneder.start - 11, maaneder.stop)
    s, t = blok.samtaler, blok.timer
    person, fra, til = aktive_tilbud(blok.tilbud, panel.koder)
    # Months before and after the span count as the ones next to it.
    dagene = kalender(foerste_dag(vidde.start) - 1, foerste_dag(vidde.stop))
    begyndt = np.maximum(dagene.maaned(fra), np.int32(vidde.start))
    sluttet = dagene.maaned(til - np.int32(1))
    ligger = (fra < til) & (begyndt < vidde.stop) & (sluttet >= vidde.start)
    tilbud = np.zeros((len(vidde) + 1, blok.antal), np.int32)
    np.add.at(tilbud, (begyndt[ligger] - vidde.start, person[ligger]), 1)
    np.add.at(tilbud, (np.minimum(sluttet[ligger], vidde.stop - 1) + 1 - vidde.start, person[ligger]), -1)
    orden, kommune = panel.steder.orden, panel.steder.kommune
    nr = np.full(1000, -1, np.int32)
    nr[[int(kode) for kode in KOMMUNER]] = np.arange(len(KOMMUNER))
    ancienniteten = panel.maal("anciennitet")
    # At least twelve months are twelve months; at least six are not certainly six.
    sikker = (orden >= 0) & (ancienniteten.kendt | (ancienniteten.nedre >= 12))
    return Personmaaneder(
        samtaler=_pr_maaned(s.person, dagene.maaned(s.dag), vidde, blok.antal),
        tilbud=np.cumsum(tilbud[:-1], axis=0, dtype=np.int32),
        timer=_pr_maaned(t.person, t.maaned, vidde, blok.antal, t.hundrededele),
        anciennitet=np.where(sikker, ancienniteten.nedre, -1).astype(np.int32),
        celle=np.where(sikker, nr[kommune] * np.int32(len(panel.koder.ydelser)) + orden, 0).astype(np.int32),
        fritaget_samtaler=panel.egenskab("fritaget_samtaler")[0] == 1,
        fritaget_aktiv=panel.egenskab("fritaget_aktiv")[0] == 1,
    )


def _pr_maaned(
    person: Heltal, maaned: Heltal, vidde: range, antal: int, vaerdi: npt.NDArray[np.signedinteger] | None = None
) -> Heltal:
    ud = np.zeros((len(vidde), antal), np.int32)
    inde = (maaned >= vidde.start) & (maaned < vidde.stop)
    np.add.at(ud, (maaned[inde] - vidde.start, person[inde]), 1 if vaerdi is None else vaerdi[inde].astype(np.int32))
    return ud
