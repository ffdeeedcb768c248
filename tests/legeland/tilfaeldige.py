"""Random conditions about hobbits, and random knowledge of a hobbit."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING, TypeAlias

from hypothesis import strategies as st

from skaerpet_tilsyn.ret import fra
from skaerpet_tilsyn.tal import Andel, Interval, Timer
from skaerpet_tilsyn.udtryk import (
    Alle,
    Betingelse,
    Egenskab,
    EnAf,
    Enhver,
    Forhold,
    Fortolkningsvalg,
    Ikke,
    Medmindre,
    Mulighed,
    Parameter,
    Regel,
    Sammenligning,
    Stoerrelse,
    Valg,
)
from tests.legeland.emner import Hobbit
from tests.legeland.herredsloven import kilde, ret_den

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog.regelsaet import Regelsaet
    from skaerpet_tilsyn.tal import Rationel

Trae: TypeAlias = Betingelse[Hobbit]
FOER, SKEL = date(1400, 1, 1), date(1410, 1, 1)
DAGE = (date(1409, 12, 31), SKEL, date(1420, 6, 1))
"""The last day of the first versions, the first day of the second ones, and a day later on."""

ANTAL = tuple(
    Stoerrelse(navn=navn, titel=f"antal {navn}", enhed="stk.", emne=Hobbit, art=int, kilde=kilde("§ 1"))
    for navn in "abc"
)
ANTALSGRAENSER = tuple(
    Parameter(
        navn=f"g{n}",
        titel=f"grænsen {n}",
        enhed="stk.",
        poster=(fra(FOER, n, kilde=kilde("§ 2")), fra(SKEL, n + 1, kilde=kilde("§ 3"))),
    )
    for n in range(3)
)
DEL = Stoerrelse(navn="del", titel="delen", enhed="pct.", emne=Hobbit, art=Andel, kilde=kilde("§ 4"))
HALVDELEN = Parameter(
    navn="halv", titel="halvdelen", enhed="pct.", poster=(fra(FOER, Andel.procent("50"), kilde=kilde("§ 4")),)
)
TID = Stoerrelse(navn="tid", titel="tiden", enhed="timer", emne=Hobbit, art=Timer, kilde=kilde("§ 5"))
FEM_MINUTTER = Parameter(
    navn="minutter", titel="lidt tid", enhed="timer",
    poster=(fra(FOER, Timer.af("0,01"), kilde=kilde("§ 5")), fra(SKEL, Timer.af("0,03"), kilde=kilde("§ 5"))),
)  # fmt: skip
SLUGS = ("bree", "kloeft", "moria")
FARVE, STED = (
    Egenskab(navn=navn, titel=f"hobbittens {navn}", emne=Hobbit, kilde=kilde("§ 6")) for navn in ("farve", "sted")
)
LISTER = tuple(
    Parameter(navn=f"liste{nr}", titel=f"liste {nr}", enhed="steder", poster=(fra(FOER, slugs, kilde=kilde("§ 6")),))
    for nr, slugs in enumerate((("bree",), ("bree", "moria")))
)
BLADE: tuple[Sammenligning[Hobbit] | EnAf[Hobbit], ...] = (
    *(
        Sammenligning(maal=maal, forhold=forhold, graense=graense)
        for maal, forhold, graense in product(ANTAL, Forhold, ANTALSGRAENSER)
    ),
    *(Sammenligning(maal=DEL, forhold=forhold, graense=HALVDELEN) for forhold in Forhold),
    *(Sammenligning(maal=TID, forhold=forhold, graense=FEM_MINUTTER) for forhold in Forhold),
    *(egenskab.en_af(liste) for egenskab, liste in product((FARVE, STED), LISTER)),
)


def valg(navn: str, slugs: str) -> Valg:
    """A dispute with one-letter readings; the first is the law's own."""
    muligheder = tuple(Mulighed(slug=slug, titel=f"læsning {slug}", kilde=kilde("§ 7")) for slug in slugs)
    return Valg(navn=navn, spoergsmaal=f"Hvad med {navn}?", muligheder=muligheder, valgt=slugs[0], hjemmel="ordlyden")


TVIVL = (valg("T1", "ab"), valg("T2", "abc"))


def regel(navn: str, foer: Trae, nu: Trae) -> Regel[Hobbit]:
    """A rule that was changed once."""
    poster = (fra(FOER, foer, kilde=kilde("§ 8")), fra(SKEL, nu, kilde=kilde("§ 9")))
    return Regel(navn=navn, titel=f"Reglen {navn}", poster=poster)


def _sammensat(boern: st.SearchStrategy[Trae]) -> st.SearchStrategy[Trae]:
    dele = st.lists(boern, min_size=1, max_size=3).map(tuple)
    par = st.tuples(boern, boern)
    arter: list[st.SearchStrategy[Trae]] = [
        dele.map(lambda d: Alle(dele=d)),
        dele.map(lambda d: Enhver(dele=d)),
        boern.map(lambda b: Ikke(betingelse=b)),
        par.map(lambda p: Medmindre(hovedregel=p[0], undtagelse=p[1])),
        par.map(lambda p: regel("r", p[0], p[1])),
        par.map(lambda p: Fortolkningsvalg(valg=TVIVL[0], betingelser=p)),
        st.tuples(par, boern).map(lambda p: Fortolkningsvalg(valg=TVIVL[1], betingelser=(*p[0], p[1]))),
    ]
    return st.one_of(arter)


def _blade() -> st.SearchStrategy[Trae]:
    return st.sampled_from(BLADE)


traeer: st.SearchStrategy[Trae] = st.recursive(_blade(), _sammensat, max_leaves=12)
"""Conditions of every kind."""

love: st.SearchStrategy[Regelsaet] = st.tuples(
    st.sampled_from(DAGE), st.sampled_from("ab"), st.sampled_from("abc")
).map(lambda valgt: ret_den(valgt[0], T1=valgt[1], T2=valgt[2]))
"""The law on a day around the change, under any readings."""

ender = st.integers(-2, 16).map(lambda k: Fraction(k, 4))
PUNKTER = tuple(Fraction(k, 8) for k in range(-12, 42))
"""Beyond, on and between all ends and limits."""


@st.composite
def intervaller(draw: st.DrawFn) -> Interval:
    """Every shape: bounded or not, open or closed at each end, and single points."""
    nedre, oevre = draw(st.none() | ender), draw(st.none() | ender)
    if nedre is not None and oevre is not None and nedre > oevre:
        nedre, oevre = oevre, nedre
    punkt = nedre is not None and nedre == oevre
    return Interval(nedre, oevre, punkt or draw(st.booleans()), punkt or draw(st.booleans()))


TALNAVNE = (*(maal.navn for maal in ANTAL), DEL.navn, TID.navn)
EGENSKABSNAVNE = (FARVE.navn, STED.navn)
viden: st.SearchStrategy[Hobbit] = st.tuples(
    st.fixed_dictionaries({navn: intervaller() for navn in TALNAVNE}),
    st.fixed_dictionaries({navn: st.none() | st.sampled_from(SLUGS) for navn in EGENSKABSNAVNE}),
).map(lambda kendt: Hobbit(navn="X", tal=kendt[0], egenskaber=kendt[1]))
"""Some knowledge of every quantity and property."""


def _snit(ene: Interval, andet: Interval) -> Interval:
    """What is left when both are known; the first one where nothing would be."""

    def inderst(a: Rationel | None, b: Rationel | None, *, stoerst: bool) -> Rationel | None:
        kendte = [ende for ende in (a, b) if ende is not None]
        return None if not kendte else max(kendte) if stoerst else min(kendte)

    nedre = inderst(ene.nedre, andet.nedre, stoerst=True)
    oevre = inderst(ene.oevre, andet.oevre, stoerst=False)
    nedre_med = nedre is None or (ene.indeholder(nedre) and andet.indeholder(nedre))
    oevre_med = oevre is None or (ene.indeholder(oevre) and andet.indeholder(oevre))
    if (
        nedre is not None
        and oevre is not None
        and (nedre > oevre or (nedre == oevre and not (nedre_med and oevre_med)))
    ):
        return ene
    return Interval(nedre, oevre, nedre_med, oevre_med)


@st.composite
def vidende(draw: st.DrawFn) -> tuple[Hobbit, Hobbit]:
    """A hobbit of whom something is known, and the same one when more is known."""
    foer = draw(viden)
    tal = {navn: _snit(interval, draw(intervaller())) for navn, interval in foer.tal.items()}
    slugs = {navn: slug or draw(st.none() | st.sampled_from(SLUGS)) for navn, slug in foer.egenskaber.items()}
    return foer, Hobbit(navn="X", tal=tal, egenskaber=slugs)


@st.composite
def udfyldte(draw: st.DrawFn) -> tuple[Hobbit, dict[str, Fraction], dict[str, str]]:
    """A hobbit of whom something is known, and everything there is to know of one."""
    hobbit = draw(viden)
    tal = {
        navn: draw(st.sampled_from([punkt for punkt in PUNKTER if interval.indeholder(punkt)]))
        for navn, interval in hobbit.tal.items()
    }
    slugs = {navn: slug or draw(st.sampled_from(SLUGS)) for navn, slug in hobbit.egenskaber.items()}
    return hobbit, tal, slugs
