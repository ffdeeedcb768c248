"""Registers of a few citizens, drawn at random so that many of them are in a målgruppe."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import strategies as st

from skaerpet_tilsyn.fakta import Daekning, Loentimer, Samtale, Spaend, Ydelsesforloeb
from skaerpet_tilsyn.laesning.kolonner.borgerblok import KONTAKTKODER
from skaerpet_tilsyn.tal import Timer
from skaerpet_tilsyn.tid import Maaned, Periode
from tests.strategier import FULD, KOMMUNER, borgere, daekninger, dage, tupler

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from skaerpet_tilsyn.fakta import Borger

FOERSTE, SIDSTE = Maaned(2020, 10), Maaned(2022, 3)
"""The months that are measured: a year before them is in the registers."""
MAANEDER = range(FOERSTE.indeks, SIDSTE.indeks + 1)
LAENGDE = 4
SKIFT = {
    "overgangsydelse": ("kontanthjaelp", "uddannelseshjaelp", "integrationsydelse", "sygedagpenge"),
    "integrationsydelse": ("kontanthjaelp", "selvforsoergelses_og_hjemrejseydelse", "overgangsydelse"),
    "selvforsoergelses_og_hjemrejseydelse": ("uddannelseshjaelp", "kontanthjaelp"),
    "kontanthjaelp": ("overgangsydelse", "integrationsydelse", "uddannelseshjaelp", "ressourceforloeb"),
    "uddannelseshjaelp": ("overgangsydelse", "kontanthjaelp"),
    "a_dagpenge": ("kontanthjaelp", "sygedagpenge"),
    "sygedagpenge": ("a_dagpenge", "jobafklaringsforloeb", "foertidspension"),
    "ressourceforloeb": ("foertidspension", "kontanthjaelp"),
    "jobafklaringsforloeb": ("sygedagpenge",),
    "foertidspension": ("kontanthjaelp",),
}
"""Where citizens go from each ydelse: the overgangsydelse exception, both ways, more often than in life."""
TIMETAL = (0, 1, 7_499, 7_500, 11_299, 11_300, 22_199, 22_200, 22_499, 22_500)
"""Hundredths of hours around the limits, and thirds and halves of them."""

_foer_2021 = dage().map(lambda dag: dag.replace(year=2020, day=min(dag.day, 29)) if dag.year > 2020 else dag)
_begyndelser = _foer_2021 | st.integers(-31, 40).map(lambda n: Maaned(2020, 1).foerste_dag + timedelta(days=n))
"""Any day until the end of 2020, month ends and leap days among them; often about the first covered month."""


@st.composite
def _raekke(draw: st.DrawFn) -> list[Ydelsesforloeb]:
    """Periods with gaps of 0 to 62 days or overlaps between them; ydelse and kommune change now and then."""
    ydelse, kommune = draw(st.sampled_from(sorted(SKIFT))), draw(st.sampled_from(KOMMUNER))
    fra, raekke = draw(_begyndelser), list[Ydelsesforloeb]()
    for _ in range(draw(st.integers(1, 4))):
        til = fra + timedelta(days=draw(st.integers(1, 62) | st.integers(150, 600) | st.integers(300, 600)))
        angivet = draw(st.none() | st.integers(0, 14)) if draw(st.integers(0, 7)) == 0 else None
        raekke.append(
            Ydelsesforloeb(ydelse=ydelse, kommunekode=kommune, periode=Periode(fra, til), anciennitet_mdr=angivet)
        )
        fra = max(fra, til + timedelta(days=draw(st.integers(0, 62) | st.integers(-90, 0))))
        ydelse = draw(st.just(ydelse) | st.sampled_from(SKIFT[ydelse]))
        kommune = draw(st.just(kommune) | st.sampled_from(KOMMUNER))
    if draw(st.integers(0, 3)):
        raekke[-1] = evolve(raekke[-1], periode=Periode(raekke[-1].periode.fra, None))
    return raekke


def _entydige(ydelser: Sequence[Ydelsesforloeb]) -> tuple[Ydelsesforloeb, ...]:
    """Of several periods that begin on the same day at most one states an anciennitet."""
    fundet: set[date] = set()
    ud: list[Ydelsesforloeb] = []
    for y in ydelser:
        ud.append(evolve(y, anciennitet_mdr=None) if y.periode.fra in fundet else y)
        fundet.add(y.periode.fra)
    return tuple(ud)


_raekker = st.lists(_raekke(), min_size=1, max_size=2) | st.lists(_raekke(), min_size=2, max_size=3)
_ydelser = _raekker.map(lambda rk: _entydige([y for raekke in rk for y in raekke]))
_dage = st.integers(0, 730).map(lambda n: Maaned(2020, 1).foerste_dag + timedelta(days=n))
_samtaler = st.builds(Samtale, dato=_dage, kontaktform=st.sampled_from(tuple(KONTAKTKODER)))
_loentimer = st.builds(
    Loentimer,
    maaned=st.integers(Maaned(2020, 1).indeks, SIDSTE.indeks).map(Maaned.fra_indeks),
    timer=st.sampled_from(TIMETAL).map(Timer) | st.integers(0, 30_000).map(Timer) | st.none(),
    ordinaer=st.sampled_from((True, True, True, False)),
    tilbagefoersel=st.sampled_from((False, False, True)),
)
_fra_2020 = Daekning(
    ydelser=Spaend(Maaned(2020, 1), None),
    samtaler=Spaend(Maaned(2020, 1), SIDSTE),
    tilbud=Spaend(None, SIDSTE),
    loentimer=Spaend(Maaned(2020, 6), SIDSTE),
)
daekning = st.sampled_from((FULD, _fra_2020, _fra_2020)) | st.just(FULD) | daekninger
"""Mostly what a year's figures need."""


@st.composite
def registre(draw: st.DrawFn, hoejst: int = 4) -> list[Borger]:
    """A few citizens in the same registers."""
    hvem = borgere(
        daekning=st.just(draw(daekning)),
        ydelser=_ydelser,
        samtaler=tupler(_samtaler, 14),
        loentimer=tupler(_loentimer, 6),
    )
    return draw(st.lists(hvem, min_size=1, max_size=hoejst))


maaneder = st.integers(0, len(MAANEDER) - LAENGDE).map(lambda fra: MAANEDER[fra : fra + LAENGDE])
"""A few months in a row."""
