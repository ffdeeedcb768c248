"""Ended forløb: when one has ended, and what people live by on the day after."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from skaerpet_tilsyn.fakta import Daekning, Spaend, Tilstand
from skaerpet_tilsyn.opgoerelse.forloeb.afgang import er_slut
from skaerpet_tilsyn.opgoerelse.forloeb.person import Person
from skaerpet_tilsyn.tid import Maaned
from tests.forloebstrategier import analysespoergsmaal, optalt_af, svar_i
from tests.strategier import ALTID, borger, paa, periode

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger, Ydelsesforloeb

RF = "ressourceforloeb"
SPM = analysespoergsmaal("2018-02", "2018-01")


def efter(*ydelser: Ydelsesforloeb, daekning: Daekning | None = None, tilstande: tuple[Tilstand, ...] = ()) -> Borger:
    """Somebody whose last day with the ydelse was 31 January."""
    b = borger(paa(RF, "2017-01-01", "2018-01-31"), *ydelser)
    return evolve(b, daekning=daekning or b.daekning, tilstande=tilstande)


def status(hvem: Borger, **valg: str) -> list[list[str]]:
    """The answers 1, 3, 6 and 12 months after."""
    svar = svar_i("afgang", analysespoergsmaal("2018-02", "2018-01", **valg), hvem)
    return [[felt for felt in svar[n] if felt] for n in ("1", "3", "6", "12")]


@pytest.mark.parametrize(
    ("fra", "foerste"),
    [("2018-02-01", "foertidspension"), ("2018-02-28", "foertidspension"), ("2018-03-01", "selvforsoergelse")],
)
def test_the_day_after_31_january_is_the_last_of_february(fra: str, foerste: str) -> None:
    """And three months after it is 30 April."""
    assert foerste == status(efter(paa("foertidspension", fra)))[0][0]


@pytest.mark.parametrize(("fra", "anden"), [("2018-04-30", "foertidspension"), ("2018-05-01", "selvforsoergelse")])
def test_the_day_three_months_after_31_january(fra: str, anden: str) -> None:
    """30 April."""
    assert anden == status(efter(paa("foertidspension", fra)))[1][0]


def test_the_status_1_3_6_and_12_months_after() -> None:
    """Each on its own day: 28 February, 30 April, 31 July, 31 January."""
    hvem = efter(
        paa("sygedagpenge", "2018-02-01", "2018-04-29"),
        paa("kontanthjaelp", "2018-04-30", "2018-07-30"),
        paa("uddannelseshjaelp", "2018-07-31", "2018-12-31"),
        paa("seniorpension", "2019-01-31", "2019-01-31"),
    )

    assert [["sygedagpenge"], ["kontanthjaelp"], ["kontanthjaelp"], ["andet"]] == status(hvem)
    assert [["andre"], ["kontanthjaelp"], ["kontanthjaelp"], ["andre"]] == status(hvem, gruppering="aarhus")


def test_the_first_in_order_counts_where_several_cover_the_day() -> None:
    """Dead before pension, pension before sickness."""
    doed = Tilstand(tilstand="doed", periode=periode("2018-06-01"))
    hvem = efter(paa("sygedagpenge", "2018-02-01"), paa("foertidspension", "2018-04-01"), tilstande=(doed,))

    assert [["sygedagpenge"], ["foertidspension"], ["andet"], ["andet"]] == status(hvem)


@pytest.mark.parametrize(
    ("sidste", "fra", "antal"),
    [
        ("2017-12-31", None, 0),
        ("2018-01-01", None, 1),
        ("2018-02-28", None, 1),
        ("2018-03-01", None, 0),
        ("2018-01-15", "2018-02-20", 0),
        ("2018-01-31", "2018-03-01", 1),
        (None, None, 0),
    ],
)
def test_a_forloeb_that_ended_in_the_period(sidste: str | None, fra: str | None, antal: int) -> None:
    """Its last day lies in it, and a whole calendar month follows."""
    hvem = borger(paa(RF, "2017-01-01", sidste), *(() if fra is None else (paa(RF, fra),)))

    assert antal == svar_i("afgang", SPM, hvem).get("1", {}).get("", 0)


def test_one_day_ends_it_under_the_other_reading() -> None:
    """A day without: the next forløb is what the person lives by a month after."""
    hvem = borger(paa(RF, "2017-01-01", "2018-01-15"), paa(RF, "2018-01-17"))

    assert {} == svar_i("afgang", SPM, hvem)
    assert [["ressourceforloeb"]] * 4 == status(hvem, K17="dag")


@pytest.mark.parametrize(
    ("foerste", "sidste", "k17", "sluttet"),
    [
        (None, Maaned(2018, 1), "kalendermaaned", False),
        (None, Maaned(2018, 2), "kalendermaaned", True),
        (None, Maaned(2018, 1), "dag", False),
        (Maaned(2018, 2), None, "kalendermaaned", True),
        (Maaned(2018, 3), None, "kalendermaaned", False),
        (Maaned(2018, 3), None, "dag", False),
    ],
)
def test_it_has_ended_where_the_month_after_is_covered(
    foerste: Maaned | None, sidste: Maaned | None, k17: str, sluttet: bool
) -> None:
    """Else the ydelse may have been paid on."""
    d = Daekning(ydelser=Spaend(foerste, sidste), samtaler=ALTID, tilbud=ALTID, loentimer=ALTID, tilstande=ALTID)

    spm = analysespoergsmaal("2018-02", "2018-01", K17=k17)
    assert sluttet is bool(svar_i("afgang", spm, efter(daekning=d)))


def test_under_the_reading_of_a_day_only_that_day_must_be_covered() -> None:
    """Its month is the month of the last day, unless that is the last of it."""
    d = Daekning(ydelser=Spaend(None, Maaned(2018, 1)), samtaler=ALTID, tilbud=ALTID, loentimer=ALTID, tilstande=ALTID)
    hvem = evolve(borger(paa(RF, "2017-01-01", "2018-01-30")), daekning=d)

    assert {} == svar_i("afgang", SPM, hvem)
    assert [["uoplyst"]] * 4 == status(hvem, K17="dag")


@pytest.mark.parametrize("tabel", ["ydelser", "loentimer", "tilstande"])
def test_the_status_is_unknown_where_a_table_says_nothing(tabel: str) -> None:
    """Nothing at all is selvforsørgelse only where all three are covered."""
    slut = Spaend(None, Maaned(2018, 3))
    d = evolve(Daekning.fuld(), **{tabel: slut})

    assert [["selvforsoergelse"], ["uoplyst"], ["uoplyst"], ["uoplyst"]] == status(efter(daekning=d))


def test_each_counts_in_the_municipality_that_paid_last() -> None:
    """Not in the one before."""
    hvem = borger(paa(RF, "2017-01-01", "2018-01-10", kommune="751"), paa(RF, "2018-01-05", "2018-01-31"))

    assert {"766"} == {post.kommune for post in optalt_af(SPM, hvem) if post.tabel == "afgang"}


@pytest.mark.parametrize(("sidste", "slut"), [(None, False), ("2018-01-31", True)])
def test_a_running_forloeb_has_not_ended(sidste: str | None, slut: bool) -> None:
    """Whatever is covered."""
    person = Person(borger(paa(RF, "2017-01-01", sidste)), SPM)

    assert slut is er_slut(person, person.forloeb[0])
