"""Any course of the supervision: one state a day, days in order, replay and increments, unknown days, JSON."""

from __future__ import annotations

import json
from datetime import date, timedelta
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.fejl import UgyldigHaendelse
from skaerpet_tilsyn.katalog import Frister, Tilsynshaendelse, Tilsynstilstand
from skaerpet_tilsyn.opgoerelse import Tilsynsforloeb, tilsynsforloeb
from skaerpet_tilsyn.tal import Udfald
from tests.tilsynsstrategier import (
    FOELGER,
    FOERSTE,
    FRISTER,
    KOMMUNE,
    forloeb_i_orden,
    haendelse,
    tilstand_efter,
    vilkaarlige,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skaerpet_tilsyn.laesning.tekst import Json

DAGE = st.integers(-5, 1400).map(lambda n: FOERSTE + timedelta(days=n))
MAANEDER = st.integers(0, 15)
FRISTERNE = st.builds(Frister, redegoerelse=MAANEDER, genopretning=MAANEDER, forlaengelse=MAANEDER)


def koer(poster: Sequence[Tilsynshaendelse], frister: Frister = FRISTER) -> Tilsynsforloeb:
    """The course of some events."""
    return tilsynsforloeb(KOMMUNE, poster, frister=frister)


def _lovlig(poster: Sequence[Tilsynshaendelse]) -> bool:
    """Whether events can follow each other, by the second table and by trying days for those that have none."""
    tilstand = Tilsynstilstand.IKKE_OMFATTET
    for post in poster:
        if (tilstand, post.art) not in FOELGER:
            return False
        tilstand = FOELGER[tilstand, post.art]
    dag = FOERSTE - timedelta(days=1)
    for post in poster:
        if post.dato is not None and post.dato <= dag:
            return False
        dag = dag + timedelta(days=1) if post.dato is None else post.dato
    return True


@given(poster=vilkaarlige())
def test_any_sequence_is_a_course_or_refused_by_name(poster: tuple[Tilsynshaendelse, ...]) -> None:
    """Refused exactly where the second table or the days say so; the number is that of an event of it."""
    if _lovlig(poster):
        assert [post.art for post in poster] == [skridt.overgang.ved for skridt in koer(poster).skridt]
        return
    with pytest.raises(UgyldigHaendelse) as fanget:
        koer(poster)

    assert 1 <= fanget.value.nr <= len(poster)


@given(poster=forloeb_i_orden(), dag=DAGE)
def test_never_two_states_on_one_day(poster: tuple[Tilsynshaendelse, ...], dag: date) -> None:
    """With known days there is exactly one, the one that the second table gives."""
    forloeb = koer(poster)

    assert (tilstand_efter(poster, dag),) == forloeb.mulige(dag)
    assert forloeb.tilstand(dag) is forloeb.mulige(dag)[0]


@given(poster=forloeb_i_orden(ukendte=True))
def test_days_ascend(poster: tuple[Tilsynshaendelse, ...]) -> None:
    """Earliest and latest days both; a step begins where the one before it ended."""
    forloeb = koer(poster)

    for foer, efter in pairwise(forloeb.skridt):
        assert foer.dage.tidligst < efter.dage.tidligst
        assert foer.dage.senest < efter.dage.senest
        assert foer.overgang.til is efter.overgang.fra


@given(poster=forloeb_i_orden(ukendte=True), frister=FRISTERNE)
def test_replay_is_increments(poster: tuple[Tilsynshaendelse, ...], frister: Frister) -> None:
    """Event by event gives what all of them at once give, and every beginning of a course is one."""
    forloeb = koer((), frister)
    for nr, post in enumerate(poster, start=1):
        forloeb = forloeb.efter(post)
        assert forloeb == koer(poster[:nr], frister)

    assert forloeb == koer(poster, frister)


@given(poster=forloeb_i_orden(), dag=DAGE)
def test_what_comes_later_changes_nothing_before(poster: tuple[Tilsynshaendelse, ...], dag: date) -> None:
    """The state and what is overdue on a day rest on the events up to it."""
    hidtil = koer([post for post in poster if post.dato is not None and post.dato <= dag])
    forloeb = koer(poster)

    assert hidtil.mulige(dag) == forloeb.mulige(dag)
    assert [(f.navn, u) for f, u in hidtil.overskredet(dag)] == [(f.navn, u) for f, u in forloeb.overskredet(dag)]


@given(poster=forloeb_i_orden(ukendte=True), frister=FRISTERNE, dag=st.none() | DAGE)
def test_json_comes_back(poster: tuple[Tilsynshaendelse, ...], frister: Frister, dag: date | None) -> None:
    """Through text, with or without a day."""
    forloeb = koer(poster, frister)
    data = cast("dict[str, Json]", json.loads(json.dumps(forloeb.som_json(dag))))
    tilbage = Tilsynsforloeb.af_json(data)

    assert forloeb == tilbage
    assert data == tilbage.som_json(dag)


def _udfyldte(poster: Sequence[Tilsynshaendelse], sidst: date) -> Iterator[tuple[Tilsynshaendelse, ...]]:
    """Every way to give events a day where they have none."""
    antal = sum(post.dato is None for post in poster)
    alle = [FOERSTE + timedelta(days=n) for n in range((sidst - FOERSTE).days + 1)]
    for valgte in combinations(alle, antal):
        dage = iter(valgte)
        fyldt = tuple(haendelse(post.art, next(dage) if post.dato is None else post.dato) for post in poster)
        if all(a.dato < b.dato for a, b in pairwise(fyldt) if a.dato is not None and b.dato is not None):
            yield fyldt


@given(poster=forloeb_i_orden(hul=3, ukendte=True), dag=st.integers(0, 14).map(lambda n: FOERSTE + timedelta(days=n)))
def test_unknown_days_are_all_days_that_they_can_be(poster: tuple[Tilsynshaendelse, ...], dag: date) -> None:
    """The possible states and the three answers are those over every way to fill the days in: no more, no fewer."""
    while poster and poster[-1].dato is None:
        # After the last known day there is no end to the days that it can be.
        poster = poster[:-1]
    frister = Frister(redegoerelse=0, genopretning=0, forlaengelse=0)
    forloeb = koer(poster, frister)
    fyldte = [koer(fyldt, frister) for fyldt in _udfyldte(poster, poster[-1].dato or FOERSTE if poster else FOERSTE)]

    assert fyldte
    assert set(forloeb.mulige(dag)) == {tilstand for et in fyldte for tilstand in et.mulige(dag)}
    for nr, frist in enumerate(forloeb.fristerne):
        egne = [et.fristerne[nr] for et in fyldte]
        assert frist.overskredet(dag) is _samlet({egen.overskredet(dag) for egen in egne})
        assert frist.for_sent is _samlet({egen.for_sent for egen in egne})


def _samlet(svar: set[Udfald]) -> Udfald:
    return svar.pop() if len(svar) == 1 else Udfald.UAFKLARET
