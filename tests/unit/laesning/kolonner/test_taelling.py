"""Counts of a block by hand: who stands where, who stands in several places, who is counted once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from attrs import evolve

from skaerpet_tilsyn.fakta import Fritagelse, Spaend, Tilbud
from skaerpet_tilsyn.laesning.kolonner.borgere import blok_af_borgere
from skaerpet_tilsyn.laesning.kolonner.kalender import maanedsindeks
from skaerpet_tilsyn.laesning.kolonner.optalt import JA, KOMMUNER, NEJ, UVIS
from skaerpet_tilsyn.laesning.kolonner.taelling import taael_blok
from skaerpet_tilsyn.opgoerelse.opgoer.optaellinger import TILSYN, laeg_sammen, optael
from skaerpet_tilsyn.tid import Maaned
from tests.strategier import FULD, NOV, RET, borger, loen, paa, periode

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.laesning.kolonner.optalt import Optalt

NUMMER = RET.maaleregler.raekkefoelge
FRA_2021 = evolve(FULD, ydelser=Spaend(Maaned(2021, 1), None))
FIRE = ("2021-01-01", "2021-02-01", "2021-03-01", "2021-04-01")


class Celler(NamedTuple):
    """The cells with anybody in them, and the unique persons by kommune."""

    antal: dict[tuple[int, str, str, int, int], int]
    i_alt: dict[tuple[int, str, int, int], int]
    unikke: dict[str, int]


def celler(o: Optalt) -> Celler:
    """By month, kommune, ydelse, in the denominator, meets the criterion."""
    ydelser = sorted(NUMMER, key=NUMMER.__getitem__)
    return Celler(
        {
            (m, KOMMUNER[kommune], ydelser[y], i, k): int(o.antal[m, kommune, y, i, k])
            for m, kommune, y, i, k in np.argwhere(o.antal).tolist()
        },
        {(m, KOMMUNER[n], i, k): int(o.antal_i_alt[m, n, i, k]) for m, n, i, k in np.argwhere(o.antal_i_alt).tolist()},
        {KOMMUNER[n]: int(o.unikke[n]) for n in np.flatnonzero(o.unikke).tolist()},
    )


def talt(*hvem: Borger, fra: Maaned = NOV) -> tuple[Celler, Celler]:
    """Conversations and active measures, in the months to November 2021."""
    samtaler, aktiv = taael_blok(blok_af_borgere(hvem), maanedsindeks(fra, NOV), RET, TILSYN)
    return celler(samtaler), celler(aktiv)


def test_each_stands_in_one_cell() -> None:
    """With and without the conversations; who is no member is nowhere."""
    med = borger(paa("kontanthjaelp", "2020-01-01"), samtaler=FIRE)
    uden = borger(paa("kontanthjaelp", "2020-01-01"), samtaler=FIRE[:3], timer=[loen("225")])
    ny, aldrig = borger(paa("kontanthjaelp", "2021-01-01"), samtaler=FIRE), borger(samtaler=FIRE)
    samtaler, aktiv = talt(med, uden, med, ny, aldrig)

    assert {(0, "766", "kontanthjaelp", JA, JA): 2, (0, "766", "kontanthjaelp", JA, NEJ): 1} == samtaler.antal
    assert {(0, "766", "kontanthjaelp", JA, JA): 1, (0, "766", "kontanthjaelp", JA, NEJ): 2} == aktiv.antal
    assert {(0, "766", JA, JA): 2, (0, "766", JA, NEJ): 1} == samtaler.i_alt
    assert {"766": 3} == samtaler.unikke == aktiv.unikke


def test_the_total_is_of_every_ydelse() -> None:
    """One more on each, in the statute's order."""
    hvem = [borger(paa(ydelse, "2020-01-01")) for nr, ydelse in enumerate(NUMMER, start=1) for _ in range(nr)]
    samtaler, _ = talt(*hvem)

    assert {(0, "766", ydelse, JA, NEJ): nr for nr, ydelse in enumerate(NUMMER, start=1)} == samtaler.antal
    assert {(0, "766", JA, NEJ): len(hvem)} == samtaler.i_alt


def test_a_code_that_no_kommune_has_counts_nowhere() -> None:
    """Neither there nor in a kommune beside it; a citizen who is made by hand may have one."""
    hvem = [borger(paa("kontanthjaelp", "2020-01-01", kommune=kode)) for kode in ("766", "999", "000")]
    samtaler, aktiv = talt(*hvem, fra=Maaned(2021, 10))

    assert {(m, "766", "kontanthjaelp", JA, NEJ): 1 for m in (0, 1)} == samtaler.antal == aktiv.antal
    assert {"766": 1} == samtaler.unikke == aktiv.unikke


def test_an_impossible_code_of_one_of_two_ydelser() -> None:
    """Where it is unknown which of them counts: the other one is counted, and nothing beside it."""
    hvem = borger(
        paa("kontanthjaelp", "2021-01-01", kommune="999"),
        paa("sygedagpenge", "2021-01-01", kommune="615"),
        daekning=FRA_2021,
    )
    samtaler, _ = talt(hvem)

    assert {(0, "615", "sygedagpenge", UVIS, NEJ): 1} == samtaler.antal
    assert {(0, "615", UVIS, NEJ): 1} == samtaler.i_alt


def test_exempt_in_some_months() -> None:
    """Counted in the others, and unique where they were; one who moved is unique where no exemption took them out."""
    fritaget = (Fritagelse(fokusmaal="aktiv_indsats", periode=periode("2021-10-31", "2021-11-30")),)
    bliver = borger(paa("a_dagpenge", "2020-01-01", kommune="615"), fritagelser=fritaget)
    flytter = borger(
        paa("a_dagpenge", "2020-01-01", "2021-09-30", kommune="101"),
        paa("a_dagpenge", "2021-10-01", kommune="615"),
        fritagelser=fritaget,
    )
    samtaler, aktiv = talt(bliver, flytter, fra=Maaned(2021, 9))

    assert ({"101": 1, "615": 2}, {"101": 1, "615": 1}) == (samtaler.unikke, aktiv.unikke)
    assert {(0, "101", JA, NEJ): 1, (0, "615", JA, NEJ): 1} == aktiv.i_alt


def test_each_fokusmaal_has_its_own_denominator() -> None:
    """An exemption from one leaves the other."""
    fritaget = (Fritagelse(fokusmaal="aktiv_indsats", periode=periode("2021-11-30", "2021-11-30")),)
    samtaler, aktiv = talt(borger(paa("a_dagpenge", "2020-01-01"), fritagelser=fritaget))

    assert ({"766": 1}, {}) == (samtaler.unikke, aktiv.unikke)
    assert ({}, {}) == (aktiv.antal, aktiv.i_alt)


def test_whoever_moves_is_counted_once_in_each_kommune() -> None:
    """There and back again too; one who stays is not counted twice."""
    flytter = borger(
        paa("kontanthjaelp", "2020-01-01", "2021-09-15", kommune="615"),
        paa("kontanthjaelp", "2021-09-16", "2021-10-20", kommune="101"),
        paa("kontanthjaelp", "2021-10-21", kommune="615"),
    )
    bliver = borger(paa("kontanthjaelp", "2020-01-01", kommune="615"))
    samtaler, _ = talt(flytter, bliver, bliver, fra=Maaned(2021, 8))

    assert {"615": 3, "101": 1} == samtaler.unikke
    assert [3, 2, 3, 3] == [samtaler.i_alt[m, "615", JA, NEJ] for m in range(4)]
    assert {(1, "101", JA, NEJ): 1} == {noegle: n for noegle, n in samtaler.i_alt.items() if noegle[1] == "101"}


def test_where_the_ydelse_is_unknown_one_stands_in_each_that_it_can_be() -> None:
    """Twice by ydelse, once in the total of a kommune that pays both, and in none as unique."""
    samme = borger(paa("kontanthjaelp", "2021-01-01"), paa("sygedagpenge", "2021-01-01"), daekning=FRA_2021)
    hver_sin = borger(
        paa("kontanthjaelp", "2021-01-01", kommune="101"),
        paa("sygedagpenge", "2021-01-01", kommune="615"),
        daekning=FRA_2021,
    )
    samtaler, _ = talt(samme, hver_sin)

    assert {
        (0, "101", "kontanthjaelp", UVIS, NEJ): 1,
        (0, "615", "sygedagpenge", UVIS, NEJ): 1,
        (0, "766", "kontanthjaelp", UVIS, NEJ): 1,
        (0, "766", "sygedagpenge", UVIS, NEJ): 1,
    } == samtaler.antal
    assert {(0, "101", UVIS, NEJ): 1, (0, "615", UVIS, NEJ): 1, (0, "766", UVIS, NEJ): 1} == samtaler.i_alt
    assert {} == samtaler.unikke


def test_a_month_outside_the_coverage_has_nobody() -> None:
    """Not even as unknown: nobody knows who was on a ydelse."""
    hvem = borger(paa("kontanthjaelp", "2019-01-01"), daekning=evolve(FULD, ydelser=Spaend(None, Maaned(2021, 10))))
    samtaler, _ = talt(hvem, fra=Maaned(2021, 10))

    assert {(0, "766", "kontanthjaelp", JA, NEJ): 1} == samtaler.antal


def test_unknown_criteria() -> None:
    """Certain members of whom the criterion is unknown are counted as such."""
    daekning = evolve(FULD, samtaler=None, loentimer=None)
    praktik = (Tilbud(tilbudstype="virksomhedspraktik", periode=periode("2021-01-01")),)
    medlem = borger(paa("kontanthjaelp", "2020-01-01"), tilbud=praktik, daekning=daekning)
    samtaler, aktiv = talt(medlem)

    assert {(0, "766", JA, UVIS): 1} == samtaler.i_alt
    assert {(0, "766", JA, JA): 1} == aktiv.i_alt


def test_counts_add_up() -> None:
    """Cell by cell; nothing added to nothing is nothing."""
    hvem = [borger(paa("kontanthjaelp", "2020-01-01", kommune=kommune)) for kommune in ("766", "101", "766")]
    indeks = maanedsindeks(NOV, NOV)
    alle = optael(blok_af_borgere(hvem), indeks, RET)
    dele = [optael(blok_af_borgere([h]), indeks, RET) for h in hvem]

    assert [celler(o) for o in alle] == [celler(o) for o in laeg_sammen(dele)]
    assert [celler(o) for o in alle] == [celler(o) for o in laeg_sammen([(), *dele[:1], (), *dele[1:]])]
    assert {"101": 1, "766": 2} == celler(alle[0]).unikke
    assert () == laeg_sammen([])
