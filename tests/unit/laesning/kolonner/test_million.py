"""Hours a hundredth from the limit, of a million persons at once: all on their right side."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pytest

from skaerpet_tilsyn.fakta.haendelser import KENDTE_YDELSER
from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok, Timekolonner, Ydelseskolonner
from skaerpet_tilsyn.laesning.kolonner.kalender import LOEBENDE, foerste_dag
from skaerpet_tilsyn.laesning.kolonner.optalt import JA, KOMMUNER, NEJ, Optaelling
from skaerpet_tilsyn.laesning.kolonner.panel import Panel
from skaerpet_tilsyn.laesning.kolonner.panelmaaling import Panelmaaling
from skaerpet_tilsyn.laesning.kolonner.regel import Kolonnelaesning
from skaerpet_tilsyn.laesning.kolonner.taelling import taael_blok
from skaerpet_tilsyn.opgoerelse.opgoer.optaellinger import TIDLIG, TILSYN
from tests.strategier import FULD, NOV, RET

if TYPE_CHECKING:
    import numpy.typing as npt

MILLION = 1_000_000
HEDENSTED = KOMMUNER.index("766")
INDEKS = range(NOV.indeks, NOV.indeks + 1)
PAA_12, PAA_6 = foerste_dag(NOV.indeks - 12), foerste_dag(NOV.indeks - 5) - 1
"""First days on the ydelse with at least 12, and exactly 6, months of anciennitet in November 2021."""


class Timer(NamedTuple):
    """Hundredths and month of a person's rows, a row a person; and which persons reach the limit."""

    hundrededele: npt.NDArray[np.int32]
    maaned: npt.NDArray[np.int32]
    naar: npt.NDArray[np.bool_]


def tilfaeldige_timer(antal: int, maaneder: int, graense: int) -> Timer:
    """The limit, or a hundredth less, in random parts over the months; one more part is added and taken back."""
    tilfaeldige = np.random.default_rng(graense)
    naar = tilfaeldige.integers(0, 2, antal).astype(np.bool_)
    i_alt = (graense - 1 + naar).astype(np.int32)[:, None]
    snit = np.sort(tilfaeldige.integers(0, i_alt + 1, (antal, maaneder - 1), np.int32), axis=1)
    dele = np.diff(snit, axis=1, prepend=np.int32(0), append=i_alt)
    til_og_fra = tilfaeldige.integers(1, 30_000, (antal, 1), np.int32)
    nr = np.broadcast_to(np.arange(maaneder, dtype=np.int32), (antal, maaneder))
    andre = tilfaeldige.integers(0, maaneder, (antal, 2), np.int32)
    return Timer(
        np.concatenate([til_og_fra, dele, -til_og_fra], axis=1),
        np.concatenate([andre[:, :1], nr, andre[:, 1:]], axis=1) + np.int32(NOV.indeks - maaneder + 1),
        naar,
    )


def blok_af(timer: Timer, paa_fra: int) -> Borgerblok:
    """Everybody on kontanthjælp in Hedensted since the same day."""
    antal, raekker = timer.hundrededele.shape
    return Borgerblok(
        antal=antal,
        daekning=FULD,
        ydelser=Ydelseskolonner(
            person=np.arange(antal, dtype=np.int32),
            ydelse=np.full(antal, KENDTE_YDELSER.index("kontanthjaelp"), np.int16),
            kommune=np.full(antal, 766, np.int16),
            fra=np.full(antal, paa_fra, np.int32),
            til=np.full(antal, LOEBENDE, np.int32),
        ),
        timer=Timekolonner(
            person=np.repeat(np.arange(antal, dtype=np.int32), raekker),
            maaned=timer.maaned.reshape(-1),
            hundrededele=timer.hundrededele.reshape(-1),
        ),
    )


maalgrupper = pytest.mark.parametrize(
    ("maaneder", "graense", "hvad", "paa_fra"),
    [(12, 22_500, TILSYN[1], PAA_12), (6, 11_300, TIDLIG[1], PAA_6)],
)


@maalgrupper
def test_a_million_persons(maaneder: int, graense: int, hvad: Optaelling, paa_fra: int) -> None:
    """224.99 hours never meet the criterion and 225.00 always do (112.99 and 113.00 in the early målgruppe)."""
    timer = tilfaeldige_timer(MILLION, maaneder, graense)
    blok = blok_af(timer, paa_fra)
    laesning = Kolonnelaesning(Panelmaaling(Panel(blok, INDEKS, RET.maaleregler)), RET)
    (optalt,) = taael_blok(blok, INDEKS, RET, [hvad])
    antal = optalt.antal_i_alt[0, HEDENSTED]
    kriterium, naevner = laesning.laes(hvad.kriterium), laesning.laes(hvad.naevner)

    assert {graense - 1, graense} == set(timer.hundrededele.sum(axis=1).tolist())
    assert np.array_equal(timer.naar, kriterium.sand[0])
    assert np.array_equal(~timer.naar, kriterium.falsk[0])
    assert bool(naevner.sand.all())
    assert (int(timer.naar.sum()), int((~timer.naar).sum())) == (antal[JA, JA], antal[JA, NEJ])
    assert MILLION == antal.sum() == optalt.unikke.sum() == optalt.antal.sum()


@maalgrupper
def test_the_hours_are_hard(maaneder: int, graense: int, hvad: Optaelling, paa_fra: int) -> None:
    """Added up in binary floating point, thousands of every hundred thousand come down on the wrong side."""
    del hvad, paa_fra
    timer = tilfaeldige_timer(100_000, maaneder, graense)
    som_tal = timer.hundrededele / 100
    sum_ = np.zeros(len(som_tal))
    for kolonne in som_tal.T:
        sum_ += kolonne

    assert int(((sum_ >= graense / 100) != timer.naar).sum()) > 1_000
