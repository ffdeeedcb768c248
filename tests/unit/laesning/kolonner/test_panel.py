"""The person-month panel: names that it knows, hours of unknown size, own windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from skaerpet_tilsyn.fejl import IkkeUnderstoettet
from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok, Timekolonner
from skaerpet_tilsyn.laesning.kolonner.borgere import blok_af_borgere
from skaerpet_tilsyn.laesning.kolonner.panel import Panel
from tests.strategier import FULD, NOV, RET, borger, loen, paa

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Loentimer

INDEKS = range(NOV.indeks, NOV.indeks + 1)


def panel_af(blok: Borgerblok) -> Panel:
    """November 2021."""
    return Panel(blok, INDEKS, RET.maaleregler)


@pytest.mark.parametrize("navn", ["samtaler", "samtaler_3", "moeder_12", "kommune", "", "_12", "timer_"])
def test_an_unknown_quantity(navn: str) -> None:
    """It is refused with those that there are."""
    with pytest.raises(IkkeUnderstoettet) as fejl:
        panel_af(Borgerblok(antal=1, daekning=FULD)).maal(navn)
    assert (
        f"en størrelse for borgere: fundet «{navn}»; "
        "forventet anciennitet, eller samtaler, tilbud eller timer på 12 eller 6 måneder; ret navnet"
    ) == str(fejl.value)


def test_an_unknown_property() -> None:
    """It is refused with those that there are."""
    with pytest.raises(IkkeUnderstoettet) as fejl:
        panel_af(Borgerblok(antal=1, daekning=FULD)).egenskab("koen")
    assert (
        "en egenskab ved borgere: fundet «koen»; forventet ydelse, fritaget_samtaler, fritaget_aktiv; ret navnet"
    ) == str(fejl.value)


@pytest.mark.parametrize(
    ("timer", "ventet"),
    [
        ([loen("200"), loen("25")], (22_500, True)),
        ([loen("224,99"), loen(None)], (22_499, False)),
        ([loen("225"), loen(None)], (22_500, False)),
        ([loen("225"), loen("0,01", tilbage=True)], (22_499, True)),
        ([loen("225"), loen(None, tilbage=True)], (0, False)),
        ([loen("1"), loen("3", tilbage=True), loen(None, tilbage=True)], (-200, False)),
        ([loen("225", NOV.plus(maaneder=-12)), loen(None, NOV.plus(maaneder=-12))], (0, True)),
        ([loen("225", NOV.plus(maaneder=-11)), loen(None, NOV.plus(maaneder=1))], (22_500, True)),
    ],
)
def test_hours_of_unknown_size(timer: list[Loentimer], ventet: tuple[int, bool]) -> None:
    """They leave a lower bound; a reversal of unknown size does not; outside the window they do not matter."""
    tal = panel_af(blok_af_borgere([borger(timer=timer), borger(timer=[loen("1")])])).maal("timer_12")

    assert [ventet, (100, True)] == list(zip(tal.nedre[0].tolist(), tal.kendt[0].tolist(), strict=True))


def test_unknown_hours_where_no_row_can_be_a_reversal() -> None:
    """A table without a column of reversals: the known hours are a lower bound."""
    timer = Timekolonner(
        person=np.array([0, 0, 1], np.int32),
        maaned=np.full(3, NOV.indeks, np.int32),
        hundrededele=np.array([22_500, 0, 22_500], np.int32),
        ukendt=np.array([False, True, False]),
    )
    tal = panel_af(Borgerblok(antal=2, daekning=FULD, timer=timer)).maal("timer_12")

    assert ([[22_500, 22_500]], [[False, True]]) == (tal.nedre.tolist(), tal.kendt.tolist())


def test_each_quantity_is_computed_once() -> None:
    """The same object the second time."""
    panel = panel_af(blok_af_borgere([borger(paa("kontanthjaelp", "2020-01-01"))]))

    assert all(panel.maal(navn) is panel.maal(navn) for navn in ("anciennitet", "samtaler_12", "tilbud_6", "timer_6"))
