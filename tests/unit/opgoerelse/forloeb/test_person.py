"""One citizen on a scheme: from when the duration counts, and who pays."""

from __future__ import annotations

import pytest

from skaerpet_tilsyn.fakta import Daekning, Spaend, Tilbud
from skaerpet_tilsyn.opgoerelse.forloeb.person import Person
from skaerpet_tilsyn.tid import Maaned
from tests.forloebstrategier import analysespoergsmaal
from tests.strategier import ALTID, FULD, borger, dag, paa, periode

RF = "ressourceforloeb"
SPM = analysespoergsmaal("2018-02")


def tilbud(slags: str, fra: str, til: str) -> Tilbud:
    """As registers write it."""
    return Tilbud(tilbudstype=slags, periode=periode(fra, til))


def fra_maaned(fra: Maaned, til: Maaned | None = None) -> Daekning:
    """Ydelser are covered from a month on, the rest always."""
    return Daekning(ydelser=Spaend(fra, til), samtaler=ALTID, tilbud=ALTID, loentimer=ALTID, tilstande=ALTID)


@pytest.mark.parametrize(
    ("slut", "igen", "start"),
    [
        ("2017-01-15", "2017-02-20", "2016-05-01"),
        ("2017-07-01", "2017-08-31", "2016-05-01"),
        ("2017-01-31", "2017-03-01", "2017-03-01"),
        ("2017-01-30", "2017-03-01", "2017-03-01"),
        ("2017-02-01", "2017-03-31", "2016-05-01"),
    ],
)
def test_a_whole_calendar_month_without_the_ydelse_begins_anew(slut: str, igen: str, start: str) -> None:
    """Gaps of 35 and 60 days do not, the 28 days of February do (G52, G53, G54)."""
    person = Person(borger(paa(RF, "2016-05-01", slut), paa(RF, igen)), SPM)
    forloeb = person.forloeb[-1]

    assert (dag(start).toordinal(), True) == person.start(forloeb)
    assert dag(start).toordinal() == forloeb.fra


@pytest.mark.parametrize(
    ("bro", "maaneder"),
    [
        (tilbud("loentilskud", "2017-01-01", "2017-03-31"), 21),
        (tilbud("loentilskud", "2017-02-10", "2017-02-10"), 10),
        (tilbud("loentilskud", "2017-01-31", "2017-03-01"), 21),
        (tilbud("loentilskud", "2017-01-31", "2017-02-01"), 10),
        (tilbud("virksomhedspraktik", "2017-01-01", "2017-03-31"), 10),
    ],
)
def test_loentilskud_bridges_a_gap(bro: Tilbud, maaneder: int) -> None:
    """With the ydelse to the end of 2016 and again from April 2017: where no month is without both, it is one."""
    person = Person(borger(paa(RF, "2016-05-01", "2016-12-31"), paa(RF, "2017-04-01"), tilbud=[bro]), SPM)

    assert 2 == len(person.forloeb)
    assert (maaneder, True) == person.varighed(SPM.til.indeks)


def test_loentilskud_before_the_first_day_with_the_ydelse_does_not_count() -> None:
    """The duration is from the first day with the ydelse; what begins later changes nothing."""
    foer, senere = tilbud("loentilskud", "2017-01-01", "2017-03-31"), tilbud("loentilskud", "2017-06-01", "2017-06-30")
    person = Person(borger(paa(RF, "2017-04-01"), tilbud=[foer, senere]), SPM)

    assert (10, True) == person.varighed(SPM.til.indeks)


@pytest.mark.parametrize(
    ("fra", "maaneder"),
    [("2017-02-28", 12), ("2017-03-01", 11), ("2017-01-31", 13), ("2018-02-28", 0)],
)
def test_whole_months_up_to_the_last_day(fra: str, maaneder: int) -> None:
    """The 28th of February is the last of its month, so a month from the 31st has passed."""
    assert (maaneder, True) == Person(borger(paa(RF, fra)), SPM).varighed(SPM.til.indeks)


@pytest.mark.parametrize(
    ("foerste", "sidste", "kendt"),
    [
        (Maaned(2017, 3), None, True),
        (Maaned(2017, 4), None, False),
        (Maaned(2017, 6), None, False),
        (Maaned(2016, 1), Maaned(2017, 3), True),
        (Maaned(2016, 1), Maaned(2017, 2), False),
    ],
)
def test_the_start_is_known_where_the_month_before_is_covered(
    foerste: Maaned, sidste: Maaned | None, kendt: bool
) -> None:
    """Else the ydelse may have been paid right before."""
    person = Person(borger(paa(RF, "2017-04-01"), daekning=fra_maaned(foerste, sidste)), SPM)

    assert (10, kendt) == person.varighed(SPM.til.indeks)
    assert kendt is person.forloeb[0].start_kendt


def test_nothing_is_known_of_the_start_without_the_table() -> None:
    """Rows of a table that covers nothing."""
    uden = Daekning(ydelser=None, samtaler=None, tilbud=None, loentimer=None)

    assert (10, False) == Person(borger(paa(RF, "2017-04-01"), daekning=uden), SPM).varighed(SPM.til.indeks)


def test_a_month_without_the_ydelse() -> None:
    """No kommune, no forløb, no duration."""
    person = Person(borger(paa(RF, "2017-04-01", "2018-01-31"), daekning=FULD), SPM)

    assert person.kommune(SPM.til.indeks) is None
    assert person.i_maaned(SPM.til.indeks) is None
    assert (0, False) == person.varighed(SPM.til.indeks)
    assert () == person.maaneder


def test_who_pays() -> None:
    """On the last day in the month; of several, the period begun last, then the lowest code."""
    flyttet = borger(paa(RF, "2017-04-01", "2018-02-14", kommune="751"), paa(RF, "2018-02-15", "2018-02-20"))
    begge = borger(paa(RF, "2017-04-01", kommune="101"), paa(RF, "2017-05-01", kommune="766"))
    samtidig = borger(paa(RF, "2017-05-01", kommune="766"), paa(RF, "2017-05-01", "2018-02-28", kommune="751"))

    assert ["766", "766", "751"] == [Person(b, SPM).kommune(SPM.til.indeks) for b in (flyttet, begge, samtidig)]
    assert dag("2018-02-20").toordinal() == Person(flyttet, SPM).sidste_dag(SPM.til.indeks)


def test_the_months_with_a_day_with_the_ydelse() -> None:
    """Within the period, each once."""
    person = Person(
        borger(paa(RF, "2017-10-01", "2017-11-03"), paa(RF, "2017-11-20", "2017-11-30"), paa(RF, "2018-01-31")),
        analysespoergsmaal("2018-02", "2017-11"),
    )

    assert ["2017-11", "2018-01", "2018-02"] == [str(Maaned.fra_indeks(m)) for m in person.maaneder]
