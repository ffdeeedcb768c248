"""What a citizen lives by on a day and before a forløb, and the reports' groups of it."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from skaerpet_tilsyn.fakta import Borger, Daekning, Loentimer, Spaend, Tilstand, Ydelsesforloeb
from skaerpet_tilsyn.fakta.tilstande import TILSTANDE
from skaerpet_tilsyn.katalog.ressourceforloeb.grupperinger import (
    GRUPPERINGER,
    LOENMODTAGER,
    OFFENTLIG_FORSOERGELSE,
    RANG,
    SELVFORSOERGELSE,
    UOPLYST,
)
from skaerpet_tilsyn.katalog.ressourceforloeb.status import dagen_efter, oprindelse, status_paa
from skaerpet_tilsyn.tal import Timer
from skaerpet_tilsyn.tid import Maaned, Periode

DAG = date(2021, 3, 15)
LOEN = Loentimer(maaned=Maaned(2021, 3), timer=Timer(100))
MARTS = Periode(date(2021, 3, 1), date(2021, 4, 1))


def status(*haendelser: Ydelsesforloeb | Tilstand | Loentimer, daekning: Daekning | None = None) -> str:
    """The status on the day of a citizen with some events."""
    return status_paa(borger(*haendelser, daekning=daekning).historik, DAG.toordinal())


def borger(*haendelser: Ydelsesforloeb | Tilstand | Loentimer, daekning: Daekning | None = None) -> Borger:
    """A citizen with some events."""
    return Borger(
        borger_id="b",
        daekning=Daekning.fuld() if daekning is None else daekning,
        ydelser=tuple(h for h in haendelser if isinstance(h, Ydelsesforloeb)),
        tilstande=tuple(h for h in haendelser if isinstance(h, Tilstand)),
        loentimer=tuple(h for h in haendelser if isinstance(h, Loentimer)),
    )


def ydelse(navn: str, periode: Periode = MARTS) -> Ydelsesforloeb:
    """A period on a ydelse, paid by two municipalities or one."""
    return Ydelsesforloeb(ydelse=navn, kommunekode="766", periode=periode)


def test_every_status_has_a_place_and_a_group() -> None:
    """Each thing that a register may hold; in the last group where no group names it."""
    assert set(TILSTANDE.slugs) == set(RANG)
    assert len(RANG) == len(set(RANG))
    for gruppering in GRUPPERINGER.values():
        navngivne = [slug for gruppe in gruppering.grupper for slug in gruppe.statusser]
        assert len(navngivne) == len(set(navngivne))
        assert set(navngivne) <= {*RANG, LOENMODTAGER}
        assert all(gruppering.gruppe(slug) in gruppering.grupper for slug in (*RANG, LOENMODTAGER))
    assert set(RANG) >= OFFENTLIG_FORSOERGELSE


@pytest.mark.parametrize(
    ("slug", "aarhus", "hedensted"),
    [
        (LOENMODTAGER, "job_uddannelse", "loenmodtager"),
        ("selvforsoerget", "job_uddannelse", "loenmodtager"),
        (SELVFORSOERGELSE, "job_uddannelse", "selvforsoergelse"),
        ("fleksjob", "job_uddannelse", "fleksjob"),
        ("ledighedsydelse", "andre", "ledighedsydelse"),  # K21
        ("laerling", "job_uddannelse", "uddannelse"),
        ("jobafklaringsforloeb", "andre", "jobafklaringsforloeb"),
        ("uddannelseshjaelp", "kontanthjaelp", "kontanthjaelp"),
        ("doed", "andre", "andet"),
        ("folkepension", "andre", "andet"),
    ],
)
def test_the_groups(slug: str, aarhus: str, hedensted: str) -> None:
    """As the two reports put them."""
    assert (aarhus, hedensted) == tuple(GRUPPERINGER[navn].gruppe(slug).navn for navn in ("aarhus", "hedensted"))


def test_the_first_of_several_counts() -> None:
    """Death before pension, pension before fleksjob, fleksjob before a ydelse, a ydelse before a job."""
    orden = ("doed", "foertidspension", "fleksjob", "kontanthjaelp", "uddannelse_su", "selvforsoerget")
    haendelser = [ydelse(navn) if navn == "kontanthjaelp" else Tilstand(tilstand=navn, periode=MARTS) for navn in orden]
    for nr, navn in enumerate(orden):
        assert navn == status(*reversed(haendelser[nr:]), LOEN)


def test_wages_and_nothing() -> None:
    """Wages in the month, or nothing, where what goes before wages is covered; else not known."""
    uden_tilstande = evolve(Daekning.fuld(), tilstande=None)
    uden_timer = evolve(Daekning.fuld(), loentimer=None)

    assert (LOENMODTAGER, UOPLYST) == (status(LOEN), status(LOEN, daekning=uden_tilstande))
    assert SELVFORSOERGELSE == status()
    assert (UOPLYST, UOPLYST) == (status(daekning=uden_tilstande), status(daekning=uden_timer))
    assert UOPLYST == status(Loentimer(maaned=Maaned(2021, 3), timer=None))


def test_a_row_says_nothing_after_the_coverage() -> None:
    """A period that is running then is not known to be so; before it, it is a fact."""
    til_februar = Spaend(None, Maaned(2021, 2))
    loebende = Periode(date(2020, 1, 1), None)
    fleksjob = Tilstand(tilstand="fleksjob", periode=loebende)

    assert UOPLYST == status(fleksjob, daekning=evolve(Daekning.fuld(), tilstande=til_februar))
    assert UOPLYST == status(ydelse("sygedagpenge", loebende), daekning=evolve(Daekning.fuld(), ydelser=til_februar))
    fra_april = Spaend(Maaned(2021, 4), None)
    assert "fleksjob" == status(fleksjob, daekning=evolve(Daekning.fuld(), tilstande=fra_april))


def test_what_came_before() -> None:
    """What ended last; of several on the same day the first in rank; the scheme itself does not count."""
    dag = date(2021, 4, 10).toordinal()
    for haendelser, forventet in (
        (
            (ydelse("sygedagpenge"), ydelse("kontanthjaelp", Periode(date(2021, 1, 1), date(2021, 3, 20)))),
            "sygedagpenge",
        ),
        ((ydelse("sygedagpenge"), ydelse("kontanthjaelp")), "sygedagpenge"),
        ((ydelse("ressourceforloeb"),), SELVFORSOERGELSE),
        (
            (ydelse("sygedagpenge", Periode(date(2020, 1, 1), None)), Tilstand(tilstand="fleksjob", periode=MARTS)),
            "sygedagpenge",
        ),
        ((LOEN,), LOENMODTAGER),
        ((ydelse("sygedagpenge", Periode(date(2021, 1, 1), date(2021, 2, 28))),), SELVFORSOERGELSE),
        ((ydelse("sygedagpenge", Periode(date(2021, 1, 1), date(2021, 3, 2))),), "sygedagpenge"),
    ):
        assert forventet == oprindelse(borger(*haendelser).historik, "ressourceforloeb", dag)


def test_the_day_so_many_months_after() -> None:
    """Clipped to the end of a shorter month, also backwards."""
    assert [date(2021, 2, 28), date(2021, 4, 30), date(2022, 1, 31), date(2020, 1, 31)] == [
        date.fromordinal(dagen_efter(date(2021, 1, 31).toordinal(), n)) for n in (1, 3, 12, -12)
    ]
