"""The work list by hand: who lacks what, since when, and by when it can be mended."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from skaerpet_tilsyn.fakta import Spaend
from skaerpet_tilsyn.laesning.kolonner.borgere import blok_af_borgere
from skaerpet_tilsyn.opgoerelse.opgoer.arbejdsliste import Mangel, mangler_i_blok, navn_paa
from skaerpet_tilsyn.tid import Maaned
from tests.strategier import FULD, NOV, RET, borger, loen, paa

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger

FIRE = ("2020-12-31", "2021-02-01", "2021-03-01", "2021-04-01")
"""Enough until November 2021; in December one is missing."""
NOK = [loen("225")]


def mangler(*hvem: Borger, uafklarede: bool = False, horisont: int = 3) -> list[Mangel]:
    """Asked for November 2021."""
    return list(mangler_i_blok(blok_af_borgere(hvem), NOV, RET, uafklarede=uafklarede, horisont=horisont))


@pytest.mark.parametrize(
    ("paa_fra", "siden"),
    [("2018-01-01", Maaned(2020, 12)), ("2020-11-30", NOV), ("2020-08-31", Maaned(2021, 8)), ("2020-12-15", None)],
)
def test_since_when(paa_fra: str, siden: Maaned | None) -> None:
    """The first of the months in a row; no further back than a year; not yet where they are no members yet."""
    (mangel,) = mangler(borger(paa("kontanthjaelp", paa_fra), samtaler=FIRE[1:], timer=NOK))

    assert ({"samtaler_12": 1}, siden, True) == (dict(mangel.mangler), mangel.siden, mangel.sikker)


def test_a_month_to_come() -> None:
    """A conversation falls out of the window in December, which is its last day to mend; one month ahead is enough."""
    hvem = borger(paa("kontanthjaelp", "2018-01-01", "2021-11-30"), samtaler=FIRE, timer=NOK)
    (mangel,) = mangler(hvem)

    assert (Maaned(2021, 12), date(2021, 12, 31), date(2021, 1, 1)) == (mangel.maaned, mangel.senest, mangel.talt_fra)
    assert (("samtaler",), None) == (mangel.fokusmaal, mangel.siden)
    assert {"samtaler_12": 3, "tilbud_12": 0, "timer_12": 22_500} == dict(mangel.har)
    assert [] == mangler(hvem, horisont=1)
    assert [] == mangler(borger(paa("kontanthjaelp", "2018-01-01", "2021-11-29"), samtaler=FIRE, timer=NOK))


def test_both_fokusmaal() -> None:
    """Hours a hundredth short, or else a tilbud."""
    (mangel,) = mangler(borger(paa("sygedagpenge", "2018-01-01", kommune="101"), timer=[loen("224,99")]))

    assert ("101", "sygedagpenge", 46) == (mangel.kommunekode, mangel.ydelse, mangel.anciennitet)
    assert {"samtaler_12": 4, "tilbud_12": 1, "timer_12": 1} == dict(mangel.mangler)


def test_what_is_not_settled_is_there_on_request() -> None:
    """Conversations outside the coverage: nobody knows whether any is lacking."""
    daekning = evolve(FULD, samtaler=Spaend(Maaned(2021, 5), None))
    hvem = borger(paa("kontanthjaelp", "2018-01-01"), timer=NOK, daekning=daekning)

    assert [] == mangler(hvem)
    (mangel,) = mangler(hvem, uafklarede=True)
    assert (NOV, False, None) == (mangel.maaned, mangel.sikker, mangel.siden)


def test_a_table_that_ends_with_the_month_says_enough_of_those_after_it() -> None:
    """What is not registered yet has not happened yet."""
    til_nov = Spaend(None, NOV)
    daekning = evolve(FULD, ydelser=til_nov, samtaler=til_nov, tilbud=til_nov, loentimer=til_nov)
    hvem = borger(paa("kontanthjaelp", "2018-01-01"), samtaler=FIRE, timer=NOK, daekning=daekning)

    assert [Maaned(2021, 12)] == [mangel.maaned for mangel in mangler(hvem)]


@pytest.mark.parametrize(("kode", "navn"), [("101", "København"), ("999", "999")])
def test_names_of_municipalities(kode: str, navn: str) -> None:
    """The code where there is no name."""
    assert navn == navn_paa(kode)
