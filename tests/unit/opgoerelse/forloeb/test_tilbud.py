"""What was offered in the forløb, the first of it, and who has been passive."""

from __future__ import annotations

import pytest
from attrs import evolve

from skaerpet_tilsyn.fakta import Daekning, Spaend, Tilbud
from skaerpet_tilsyn.tid import Maaned
from tests.forloebstrategier import analysespoergsmaal, svar_i
from tests.strategier import borger, paa, periode

RF = "ressourceforloeb"
SPM = analysespoergsmaal("2018-02")


def tilbud(slags: str, fra: str, til: str | None = None) -> Tilbud:
    """As registers write it."""
    return Tilbud(tilbudstype=slags, periode=periode(fra, til))


def daekket(fra: Maaned | None, til: Maaned | None = None) -> Daekning:
    """Tilbud in some months, the rest always."""
    return evolve(Daekning.fuld(), tilbud=Spaend(fra, til))


@pytest.mark.parametrize(
    ("givne", "foerste"),
    [
        ([], "intet"),
        ([tilbud("mentor", "2017-06-01", "2017-06-02"), tilbud("loentilskud", "2017-06-02", "2017-06-02")], "mentor"),
        ([tilbud("mentor", "2017-06-01"), tilbud("virksomhedspraktik", "2017-06-01")], "virksomhedspraktik"),
        ([tilbud("psykiatrisk_behandling", "2017-01-01"), tilbud("nytteindsats", "2017-05-01")], "nytteindsats"),
        ([tilbud("virksomhedspraktik", "2016-01-01", "2017-04-30"), tilbud("mentor", "2018-02-28")], "mentor"),
        ([tilbud("mentor", "2018-03-01")], "intet"),
    ],
)
def test_the_first_tilbud(givne: list[Tilbud], foerste: str) -> None:
    """
    In the forløb from 1 May 2017 to the last day in February.

    Of several that begin on one day the first in the list of types; one that was running before begins with the forløb.
    """
    hvem = borger(paa(RF, "2017-05-01"), tilbud=givne)

    assert {"": {"": 1, foerste: 1}} == svar_i("foerste_tilbud", SPM, hvem)


def test_every_type_of_tilbud_counts_once() -> None:
    """So the shares can give over 100 pct."""
    givne = [
        tilbud("mentor", "2017-06-01", "2017-06-02"),
        tilbud("mentor", "2017-07-01"),
        tilbud("loentilskud", "2018-01-01"),
    ]
    hvem = borger(paa(RF, "2017-05-01"), tilbud=givne)

    assert {"": {"": 1, "mentor": 1, "loentilskud": 1}} == svar_i("tilbud", SPM, hvem)


@pytest.mark.parametrize(
    "daekning",
    [
        daekket(Maaned(2017, 6)),
        daekket(None, Maaned(2018, 1)),
        evolve(Daekning.fuld(), tilbud=None),
        evolve(Daekning.fuld(), ydelser=Spaend(Maaned(2017, 5), None)),
    ],
)
def test_what_may_have_been_offered_in_months_that_are_not_covered(daekning: Daekning) -> None:
    """The first is unknown, also where the forløb may have begun before the records; so is each type without a row."""
    hvem = borger(paa(RF, "2017-05-01"), tilbud=[tilbud("mentor", "2017-06-01")], daekning=daekning)

    assert {"": {"": 1, "uoplyst": 1}} == svar_i("foerste_tilbud", SPM, hvem)
    svar = svar_i("tilbud", SPM, hvem)[""]
    assert (1, 1, 7) == (svar["mentor"], svar["?loentilskud"], sum(felt.startswith("?") for felt in svar))


def test_what_is_covered_from_the_first_month_to_the_last_is_known() -> None:
    """No month before or after is needed."""
    hvem = borger(paa(RF, "2017-05-20"), daekning=daekket(Maaned(2017, 5), Maaned(2018, 2)))

    assert {"": {"": 1, "intet": 1}} == svar_i("foerste_tilbud", SPM, hvem)
    assert {"": {"": 1}} == svar_i("tilbud", SPM, hvem)


@pytest.mark.parametrize(
    ("sidste", "slut", "passiv"),
    [
        (None, "2017-02-28", True),
        (None, "2017-03-01", False),
        ("2018-02-15", "2017-02-15", True),
        ("2018-02-15", "2017-02-16", False),
    ],
)
def test_a_year_back_from_the_last_day(sidste: str | None, slut: str, passiv: bool) -> None:
    """With the ydelse on 28 February 2018 the year begins on 1 March 2017."""
    hvem = borger(paa(RF, "2015-01-01", sidste), tilbud=[tilbud("nytteindsats", "2016-01-01", slut)])

    assert {"3 til 4 år": {"": 1, **({"passive": 1} if passiv else {})}} == svar_i("passivandel", SPM, hvem)


@pytest.mark.parametrize(("slut", "passiv"), [("2017-10-31", True), ("2017-11-01", False)])
def test_not_further_back_than_the_forloeb(slut: str, passiv: bool) -> None:
    """What was before it is no part of it."""
    hvem = borger(paa(RF, "2017-11-01"), tilbud=[tilbud("nytteindsats", "2017-06-01", slut)])

    assert {"under ½ år": {"": 1, **({"passive": 1} if passiv else {})}} == svar_i("passivandel", SPM, hvem)


@pytest.mark.parametrize("slags", ["mentor", "psykiatrisk_behandling"])
def test_mentor_is_no_active_tilbud(slags: str) -> None:
    """Nor is psychiatric treatment: who had nothing else is passive."""
    hvem = borger(paa(RF, "2017-11-01"), tilbud=[tilbud(slags, "2017-11-01")])

    assert {"under ½ år": {"": 1, "passive": 1}} == svar_i("passivandel", SPM, hvem)


@pytest.mark.parametrize(
    ("fra", "om"),
    [
        ("2017-09-01", "under ½ år"),
        ("2017-08-31", "½ til 1 år"),
        ("2017-03-01", "½ til 1 år"),
        ("2017-02-28", "1 til 2 år"),
        ("2016-02-28", "2 til 3 år"),
        ("2015-02-28", "3 til 4 år"),
        ("2014-02-28", "4 til 5 år"),
        ("2013-03-01", "4 til 5 år"),
        ("2013-02-28", "5 år og derover"),
    ],
)
def test_the_intervals_of_duration(fra: str, om: str) -> None:
    """Whole months up to the last day; 28 February is the last of its month, so six have passed since 31 August."""
    assert {om: {"": 1, "passive": 1}} == svar_i("passivandel", SPM, borger(paa(RF, fra)))


@pytest.mark.parametrize(
    ("daekning", "fra", "svar"),
    [
        (daekket(Maaned(2017, 3)), "2016-01-01", {"uoplyst": {"": 1, "passive": 1}}),
        (daekket(Maaned(2017, 4)), "2016-01-01", {"uoplyst": {"": 1, "?passive": 1}}),
        (daekket(Maaned(2015, 12)), "2016-01-01", {"2 til 3 år": {"": 1, "passive": 1}}),
        (daekket(None, Maaned(2018, 1)), "2016-01-01", {"2 til 3 år": {"": 1, "?passive": 1}}),
        (
            evolve(Daekning.fuld(), ydelser=Spaend(Maaned(2017, 6), None)),
            "2017-06-01",
            {"uoplyst": {"": 1, "?passive": 1}},
        ),
        (
            evolve(Daekning.fuld(), ydelser=Spaend(Maaned(2017, 2), None)),
            "2017-02-28",
            {"uoplyst": {"": 1, "passive": 1}},
        ),
        (
            evolve(Daekning.fuld(), ydelser=Spaend(Maaned(2017, 3), None)),
            "2017-03-01",
            {"uoplyst": {"": 1, "?passive": 1}},
        ),
    ],
)
def test_who_may_have_been_in_a_tilbud(daekning: Daekning, fra: str, svar: dict[str, dict[str, int]]) -> None:
    """
    Where the year is not covered, or the forløb may have begun before the records and a year is not full.

    The duration is not known where løntilskud before the beginning is not.
    """
    assert svar == svar_i("passivandel", SPM, borger(paa(RF, fra), daekning=daekning))


def test_loentilskud_between_two_periods_is_active() -> None:
    """It is part of the duration, and looked at."""
    givne = [tilbud("loentilskud", "2017-05-01", "2017-07-31")]
    hvem = borger(paa(RF, "2017-01-01", "2017-04-30"), paa(RF, "2017-08-01"), tilbud=givne)

    assert {"1 til 2 år": {"": 1}} == svar_i("passivandel", SPM, hvem)
    assert {"": {"": 1, "intet": 1}} == svar_i("foerste_tilbud", SPM, hvem)
