"""Citizens for the tests: built by hand, and drawn at random."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve
from hypothesis import strategies as st

from skaerpet_tilsyn.fakta import (
    FOKUSMAAL,
    Borger,
    Daekning,
    Fritagelse,
    Loentimer,
    Samtale,
    Spaend,
    Tilbud,
    Ydelsesforloeb,
)
from skaerpet_tilsyn.fakta.ydelser import TILBUDSTYPER
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.fokusmaal.valg import K04
from skaerpet_tilsyn.katalog.maalgruppe import valg as maalgruppe
from skaerpet_tilsyn.tal import Timer
from skaerpet_tilsyn.tid import Maaned, Periode

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from skaerpet_tilsyn.udtryk import Valg

T = TypeVar("T")

NOV = Maaned(2021, 11)
RET = Regelsaet.for_maaned(NOV)
FULD = Daekning.fuld()
ALTID = Spaend(None, None)
FOERSTE, SIDSTE = Maaned(2019, 9), Maaned(2022, 3)
"""Events of random citizens begin in these months."""
INTEGRATION = ("overgangsydelse", "integrationsydelse", "selvforsoergelses_og_hjemrejseydelse")
ARVENDE = ("kontanthjaelp", "uddannelseshjaelp")
YDELSER = (*ARVENDE, "overgangsydelse", "integrationsydelse", "sygedagpenge", "a_dagpenge", "foertidspension")
KOMMUNER = ("615", "766", "101")
FORMER = ("personligt", "telefonisk", "")


# By hand.


def dag(tekst: str) -> date:
    """``dag("2021-11-30")``."""
    return date.fromisoformat(tekst)


def periode(fra: str, til: str | None = None) -> Periode:
    """As registers write it: the last day is included."""
    return Periode.inklusiv(dag(fra), None if til is None else dag(til))


def paa(
    ydelse: str, fra: str, til: str | None = None, *, kommune: str = "766", angivet: int | None = None
) -> Ydelsesforloeb:
    """A period on a ydelse, as registers write it."""
    return Ydelsesforloeb(ydelse=ydelse, kommunekode=kommune, periode=periode(fra, til), anciennitet_mdr=angivet)


def borger(
    *ydelser: Ydelsesforloeb,
    samtaler: Iterable[str] = (),
    tilbud: Iterable[Tilbud] = (),
    timer: Iterable[Loentimer] = (),
    fritagelser: Iterable[Fritagelse] = (),
    daekning: Daekning = FULD,
) -> Borger:
    """A citizen; everything is covered unless told."""
    return Borger(
        borger_id="b",
        daekning=daekning,
        ydelser=ydelser,
        samtaler=tuple(Samtale(dato=dag(tekst)) for tekst in samtaler),
        tilbud=tuple(tilbud),
        loentimer=tuple(timer),
        fritagelser=tuple(fritagelser),
    )


def loen(tal: str | None, maaned: Maaned = NOV, *, tilbage: bool = False) -> Loentimer:
    """Ordinary hours in a month; None is an empty cell."""
    return Loentimer(maaned=maaned, timer=None if tal is None else Timer.af(tal), tilbagefoersel=tilbage)


def dagen_efter(dato: date, antal: int = 1) -> date:
    """So many days later."""
    return dato + timedelta(days=antal)


# At random.

maaneder = st.integers(FOERSTE.indeks, SIDSTE.indeks).map(Maaned.fra_indeks)
maalte = st.integers(FOERSTE.indeks + 9, SIDSTE.indeks).map(Maaned.fra_indeks)
"""Months to measure in: most have a year of events behind them."""
huller = st.sampled_from((-60, -1, 0, 0, 0, 1, 27, 28, 30, 31, 59, 60, 61, 62, 120))
"""Days without the ydelse between two periods; fewer than none is an overlap."""


@st.composite
def dage(draw: st.DrawFn) -> date:
    """Any day, the first and the last of a month more often."""
    maaned = draw(maaneder)
    slut = maaned.sidste_dag.day
    return date(maaned.aar, maaned.maaned, draw(st.sampled_from((1, 2, slut - 1, slut)) | st.integers(1, slut)))


perioder = st.builds(
    lambda fra, laengde: Periode(fra, None if laengde is None else dagen_efter(fra, laengde)),
    dage(),
    st.none() | st.sampled_from((1, 28, 31)) | st.integers(1, 500),
)


@st.composite
def _raekke(draw: st.DrawFn, ydelser: Collection[str]) -> list[Ydelsesforloeb]:
    """Periods one after the other, with gaps and overlaps; the last may be running."""
    raekke: list[Ydelsesforloeb] = []
    ydelse, kommune = draw(st.sampled_from(list(ydelser))), draw(st.sampled_from(KOMMUNER))
    fra = draw(dage())
    for _ in range(draw(st.integers(1, 5))):
        til = dagen_efter(fra, draw(st.integers(1, 60) | st.integers(61, 450)))
        angivet = draw(st.integers(0, 30)) if draw(st.integers(0, 9)) == 0 else None
        raekke.append(
            Ydelsesforloeb(ydelse=ydelse, kommunekode=kommune, periode=Periode(fra, til), anciennitet_mdr=angivet)
        )
        fra = dagen_efter(max(til, FOERSTE.foerste_dag), draw(huller))
        ydelse = draw(st.just(ydelse) | st.sampled_from(list(ydelser)))
        kommune = draw(st.just(kommune) | st.sampled_from(KOMMUNER))
    if draw(st.booleans()):
        raekke[-1] = evolve(raekke[-1], periode=Periode(raekke[-1].periode.fra, None))
    return raekke


def _entydige(ydelser: Iterable[Ydelsesforloeb]) -> tuple[Ydelsesforloeb, ...]:
    """Of two periods that begin on the same day, only the first says what the register knows of anciennitet."""
    set_: set[tuple[str, date]] = set()
    resultat: list[Ydelsesforloeb] = []
    for y in ydelser:
        noegle = ("" if y.ydelse in INTEGRATION else y.ydelse, y.periode.fra)
        resultat.append(evolve(y, anciennitet_mdr=None) if noegle in set_ else y)
        if y.anciennitet_mdr is not None:
            set_.add(noegle)
    return tuple(resultat)


def ydelser(slugs: Collection[str] = YDELSER) -> st.SearchStrategy[tuple[Ydelsesforloeb, ...]]:
    """Up to three rows of periods, at the same time or one after the other, in any order."""
    raekker = st.lists(_raekke(slugs), max_size=3).map(lambda rk: [y for raekke in rk for y in raekke])
    return raekker.flatmap(st.permutations).map(_entydige)


samtaler = st.builds(Samtale, dato=dage(), kontaktform=st.sampled_from(FORMER))
tilbud = st.builds(Tilbud, tilbudstype=st.sampled_from(TILBUDSTYPER), periode=perioder)
timetal = st.integers(0, 30_000).map(Timer)
loentimer = st.builds(
    Loentimer,
    maaned=maaneder,
    timer=st.none() | timetal | timetal,
    ordinaer=st.sampled_from((True, True, True, False)),
    tilbagefoersel=st.sampled_from((False, False, False, True)),
)
fritagelser = st.builds(Fritagelse, fokusmaal=st.sampled_from(("", *FOKUSMAAL)), periode=perioder)
spaend = st.builds(lambda maaneder: Spaend(min(maaneder), max(maaneder)), st.tuples(maaneder, maaneder)) | st.builds(
    Spaend, st.none() | maaneder, st.none()
)
daekkede = st.none() | st.just(ALTID) | spaend | spaend
daekninger = st.builds(Daekning, ydelser=daekkede, samtaler=daekkede, tilbud=daekkede, loentimer=daekkede)


def tupler(af: st.SearchStrategy[T], hoejst: int) -> st.SearchStrategy[tuple[T, ...]]:
    """Tuples of so many at most; two alike are two."""
    return st.lists(af, max_size=hoejst).map(tuple)


_ydelser, _samtaler, _tilbud = ydelser(), tupler(samtaler, 8), tupler(tilbud, 3)
_loentimer, _fritagelser = tupler(loentimer, 6), tupler(fritagelser, 2)


def borgere(
    *,
    ydelser: st.SearchStrategy[tuple[Ydelsesforloeb, ...]] = _ydelser,
    samtaler: st.SearchStrategy[tuple[Samtale, ...]] = _samtaler,
    tilbud: st.SearchStrategy[tuple[Tilbud, ...]] = _tilbud,
    loentimer: st.SearchStrategy[tuple[Loentimer, ...]] = _loentimer,
    fritagelser: st.SearchStrategy[tuple[Fritagelse, ...]] = _fritagelser,
    daekning: st.SearchStrategy[Daekning] = daekninger,
) -> st.SearchStrategy[Borger]:
    """Citizens with histories of all kinds; each part can be given."""
    return st.builds(
        Borger,
        borger_id=st.just("b"),
        daekning=daekning,
        ydelser=ydelser,
        samtaler=samtaler,
        tilbud=tilbud,
        loentimer=loentimer,
        fritagelser=fritagelser,
    )


def love(**laast: str) -> st.SearchStrategy[Regelsaet]:
    """The rules under any combination of readings; those given stay as they are."""
    frie: list[Valg] = [valg for valg in (*maalgruppe.ALLE, K04) if valg.navn not in laast]
    valgte = st.fixed_dictionaries({valg.navn: st.sampled_from(valg.slugs) for valg in frie})
    return valgte.map(lambda valgt: RET.med(**valgt, **laast))


def _videre(draw: st.DrawFn, foer: Spaend | None) -> Spaend | None:
    """A span that covers at least as much."""
    if foer is None:
        return draw(daekkede)
    fra = draw(st.none() | st.integers(0, 20).map(lambda n: foer.fra and foer.fra.plus(maaneder=-n)))
    til = draw(st.none() | st.integers(0, 20).map(lambda n: foer.til and foer.til.plus(maaneder=n)))
    return Spaend(fra, til)


def _uden_for(spaend: Spaend | None, maaned: Maaned) -> bool:
    return spaend is None or not spaend.rummer(maaned, maaned)


def _dage_uden_for(spaend: Spaend | None, hele: Periode) -> list[Periode]:
    """What is left of a period when the days of a span are taken out."""
    if spaend is None:
        return [hele]
    rester: list[Periode] = []
    if spaend.fra is not None and hele.fra < spaend.fra.foerste_dag:
        rester.append(Periode(hele.fra, min(hele.til or date.max, spaend.fra.foerste_dag)))
    if spaend.til is not None and (hele.til is None or hele.til > spaend.til.plus(maaneder=1).foerste_dag):
        rester.append(Periode(max(hele.fra, spaend.til.plus(maaneder=1).foerste_dag), hele.til))
    return rester


@st.composite
def mere_viden(draw: st.DrawFn, om: Borger) -> Borger:
    """
    The same citizen with more known: wider coverage, empty cells filled, events where nothing was covered.

    Hours that come to light are not negative: a reversal is a row of its own, and those are not added.
    """
    kendt = om.daekning
    nye_ydelser = [y for y in draw(ydelser()) if y.anciennitet_mdr is None]
    return evolve(
        om,
        daekning=Daekning(
            ydelser=_videre(draw, kendt.ydelser),
            samtaler=_videre(draw, kendt.samtaler),
            tilbud=_videre(draw, kendt.tilbud),
            loentimer=_videre(draw, kendt.loentimer),
            tilstande=_videre(draw, kendt.tilstande),
        ),
        ydelser=(
            *om.ydelser,
            *(evolve(y, periode=rest) for y in nye_ydelser for rest in _dage_uden_for(kendt.ydelser, y.periode)),
        ),
        samtaler=(
            *(evolve(s, kontaktform=s.kontaktform or draw(st.sampled_from(FORMER))) for s in om.samtaler),
            *(s for s in draw(tupler(samtaler, 6)) if _uden_for(kendt.samtaler, Maaned.af(s.dato))),
        ),
        tilbud=(
            *om.tilbud,
            *(
                evolve(t, periode=rest)
                for t in draw(tupler(tilbud, 2))
                for rest in _dage_uden_for(kendt.tilbud, t.periode)
            ),
        ),
        loentimer=(
            *(evolve(t, timer=draw(st.none() | timetal) if t.timer is None else t.timer) for t in om.loentimer),
            *(t for t in draw(tupler(loentimer, 6)) if not t.tilbagefoersel and _uden_for(kendt.loentimer, t.maaned)),
        ),
    )
