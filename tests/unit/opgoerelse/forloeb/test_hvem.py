"""Who they are, where they come from, and the length of their grants."""

from __future__ import annotations

import pytest
from attrs import evolve

from skaerpet_tilsyn.fakta import Bevilling, Borger, Daekning, Loentimer, Spaend, Stamdata, Tilstand
from skaerpet_tilsyn.tal import Timer
from skaerpet_tilsyn.tid import Maaned
from tests.forloebstrategier import analysespoergsmaal, svar_i
from tests.strategier import FULD, borger, dag, paa, periode

RF = "ressourceforloeb"
SPM = analysespoergsmaal("2018-02")
HER = borger(paa(RF, "2018-02-10"))
"""From 10 February 2018 on; the day that counts is 28 February."""


def svar(tabel: str, hvem: Borger) -> list[str]:
    """The answers of one person."""
    return [felt for felt in svar_i(tabel, SPM, hvem)[""] if felt]


@pytest.mark.parametrize(
    ("foedt", "gruppe"),
    [
        ("1998-03-01", "under 20"),
        ("1998-02-28", "20-29"),
        ("1988-03-01", "20-29"),
        ("1988-02-29", "30-39"),
        ("1988-02-28", "30-39"),
        ("1978-03-01", "30-39"),
        ("1978-02-28", "40-49"),
        ("1968-02-28", "50-59"),
        ("1958-03-01", "50-59"),
        ("1958-02-28", "60-69"),
        ("1948-03-01", "60-69"),
        ("1948-02-28", "70 og derover"),
        ("1930-01-01", "70 og derover"),
        ("2003-01-01", "under 20"),
    ],
)
def test_the_age_on_the_last_day(foedt: str, gruppe: str) -> None:
    """A birthday on the day counts; who is born on 29 February is older on the 28th of other years."""
    hvem = evolve(HER, stamdata=Stamdata(foedselsdato=dag(foedt)))

    assert [gruppe] == svar("alder", hvem)


def test_the_age_is_of_the_last_day_with_the_ydelse() -> None:
    """Not of the last day of the month."""
    hvem = borger(paa(RF, "2018-02-10", "2018-02-14"))

    assert ["30-39"] == svar("alder", evolve(hvem, stamdata=Stamdata(foedselsdato=dag("1978-02-15"))))
    assert ["40-49"] == svar("alder", evolve(hvem, stamdata=Stamdata(foedselsdato=dag("1978-02-14"))))


@pytest.mark.parametrize(
    ("stamdata", "alder", "koen", "civilstand"),
    [
        (None, "uoplyst", "uoplyst", "uoplyst"),
        (Stamdata(), "uoplyst", "uoplyst", "uoplyst"),
        (Stamdata(koen="mand", civilstand="gift"), "uoplyst", "mand", "gift"),
        (Stamdata(foedselsdato=dag("1980-01-01")), "30-39", "uoplyst", "uoplyst"),
    ],
)
def test_what_is_not_stated(stamdata: Stamdata | None, alder: str, koen: str, civilstand: str) -> None:
    """Stands as unknown, one by one."""
    hvem = evolve(HER, stamdata=stamdata)

    assert [[alder], [koen], [civilstand]] == [svar(tabel, hvem) for tabel in ("alder", "koen", "civilstand")]


@pytest.mark.parametrize(
    ("sidste", "laengde"),
    [
        ("2018-02-28", "op til 1 år"),
        ("2018-12-31", "op til 1 år"),
        ("2019-01-01", "op til 2 år"),
        ("2019-12-31", "op til 2 år"),
        ("2020-12-31", "op til 3 år"),
        ("2021-01-01", "op til 4 år"),
        ("2021-12-31", "op til 4 år"),
        ("2022-12-31", "op til 5 år"),
        ("2023-01-01", "over 5 år"),
        ("2030-01-01", "over 5 år"),
        (None, "uden slutdato"),
    ],
)
def test_the_length_of_the_grant(sidste: str | None, laengde: str) -> None:
    """From 1 January 2018: 12, 36 and 60 months to the day, and one day more."""
    hvem = evolve(HER, bevillinger=(Bevilling(ordning=RF, periode=periode("2018-01-01", sidste)),))

    assert [laengde] == svar("bevilling", hvem)


def test_the_grant_that_is_running() -> None:
    """Of those that cover the day the one begun last, then the longest; of the scheme, and not before or after."""

    def bevilling(fra: str, til: str | None = None, ordning: str = RF) -> Bevilling:
        return Bevilling(ordning=ordning, periode=periode(fra, til))

    etaarig, toaarig = bevilling("2018-02-01", "2019-01-31"), bevilling("2018-02-01", "2020-01-31")
    foer, efter = bevilling("2015-01-01", "2018-02-27"), bevilling("2018-03-01", "2018-04-30")
    for bevillinger, laengde in (
        ((bevilling("2016-01-01", "2020-12-31"), etaarig), "op til 1 år"),
        ((etaarig, toaarig, foer, efter), "op til 2 år"),
        ((toaarig, bevilling("2018-02-01")), "uden slutdato"),
        ((foer, efter, bevilling("2018-01-01", ordning="jobafklaringsforloeb")), "uoplyst"),
        ((bevilling("2017-03-01", "2018-02-28"),), "op til 1 år"),
    ):
        assert [laengde] == svar("bevilling", evolve(HER, bevillinger=bevillinger))


@pytest.mark.parametrize(
    ("ydelse", "sidste", "fra"),
    [
        ("sygedagpenge", "2018-02-09", "sygedagpenge"),
        ("sygedagpenge", "2018-01-01", "sygedagpenge"),
        ("sygedagpenge", "2017-12-31", "selvforsoergelse"),
        ("sygedagpenge", None, "sygedagpenge"),
        ("jobafklaringsforloeb", "2018-02-01", "jobafklaringsforloeb"),
    ],
)
def test_what_they_lived_by_before(ydelse: str, sidste: str | None, fra: str) -> None:
    """Unless a whole calendar month lies between."""
    assert [fra] == svar("oprindelse", borger(paa(RF, "2018-02-10"), paa(ydelse, "2017-01-01", sidste)))


def test_the_row_that_ended_last_then_the_first_in_order() -> None:
    """Kontanthjælp later than sickness, and before leave that ended on the same day; the scheme itself is no origin."""
    syg, kontant = paa("sygedagpenge", "2017-01-01", "2018-01-20"), paa("kontanthjaelp", "2017-01-01", "2018-01-21")
    orlov = Tilstand(tilstand="orlov", periode=periode("2018-01-01", "2018-01-21"))
    tidligere = paa(RF, "2017-01-01", "2017-12-31")

    assert ["kontanthjaelp"] == svar("oprindelse", borger(paa(RF, "2018-02-10"), syg, kontant))
    assert ["kontanthjaelp"] == svar("oprindelse", evolve(borger(paa(RF, "2018-02-10"), kontant), tilstande=(orlov,)))
    assert ["orlov"] == svar("oprindelse", evolve(HER, tilstande=(orlov,)))
    assert ["selvforsoergelse"] == svar("oprindelse", borger(paa(RF, "2018-02-10"), tidligere))


@pytest.mark.parametrize(
    ("maaned", "fra"),
    [(Maaned(2018, 2), "loenmodtager"), (Maaned(2018, 1), "loenmodtager"), (Maaned(2017, 12), "selvforsoergelse")],
)
def test_wages_before(maaned: Maaned, fra: str) -> None:
    """In the month of the first day or the one before, where no row says anything."""
    hvem = evolve(HER, loentimer=(Loentimer(maaned=maaned, timer=Timer(100)),))

    assert [fra] == svar("oprindelse", hvem)


@pytest.mark.parametrize(
    "daekning",
    [
        evolve(FULD, ydelser=Spaend(Maaned(2018, 2), None)),
        evolve(FULD, ydelser=Spaend(None, Maaned(2017, 12))),
        evolve(FULD, tilstande=None),
        evolve(FULD, loentimer=Spaend(Maaned(2018, 2), None)),
    ],
)
def test_the_origin_is_unknown_where_the_month_before_is_not_covered(daekning: Daekning) -> None:
    """By each of the three tables that could say something."""
    assert ["uoplyst"] == svar("oprindelse", evolve(HER, daekning=daekning))
