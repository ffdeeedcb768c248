"""Random conditions about citizens: every quantity and property, every comparison, every kind of node."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from hypothesis import strategies as st

from skaerpet_tilsyn.fakta import Borger
from skaerpet_tilsyn.katalog.ikraft import BEKENDTGOERELSEN
from skaerpet_tilsyn.katalog.maalgruppe import kilder, parametre, stoerrelser, valg
from skaerpet_tilsyn.ret import fra
from skaerpet_tilsyn.tal import Procentpoint, Timer
from skaerpet_tilsyn.udtryk import (
    Alle,
    Betingelse,
    EnAf,
    Enhver,
    Forhold,
    Fortolkningsvalg,
    Ikke,
    Medmindre,
    Parameter,
    Regel,
    Sammenligning,
)

if TYPE_CHECKING:
    from skaerpet_tilsyn.tal import Maalt

Trae: TypeAlias = Betingelse[Borger]


def graense(enhed: str, vaerdi: Maalt) -> Parameter[Maalt]:
    """A limit in a unit; halves too, which no count can hit."""
    navn = f"{enhed}_{vaerdi}"
    return Parameter(navn=navn, titel=navn, enhed=enhed, poster=(fra(BEKENDTGOERELSEN, vaerdi, kilde=kilder.FORLOEB),))


def liste(*slugs: str) -> Parameter[tuple[str, ...]]:
    """A list of values of a property."""
    navn = " ".join(slugs)
    return Parameter(navn=navn, titel=navn, enhed="slugs", poster=(fra(BEKENDTGOERELSEN, slugs, kilde=kilder.YDELSER),))


GRAENSER: dict[str, tuple[Maalt, ...]] = {
    "måneder": (0, 1, 6, 11, 12, 13, 40_000, Procentpoint.af("11,5")),
    "samtaler": (0, 1, 2, 4, Procentpoint.af("2,5")),
    "tilbud": (0, 1, 2, Procentpoint.af("0,5")),
    "timer": (Timer.af("0,01"), Timer.hele(113), Timer.af("224,99"), Timer.hele(225), Timer.hele(400)),
}
EGENSKABER = (
    *(
        (stoerrelser.YDELSE, slugs)
        for slugs in (liste("kontanthjaelp"), liste("ingen", "a_dagpenge"), parametre.YDELSER)
    ),
    *((stoerrelser.FRITAGET_SAMTALER, liste(svar)) for svar in ("ja", "nej")),
    *((stoerrelser.FRITAGET_AKTIV, liste(svar)) for svar in ("ja", "nej")),
    (stoerrelser.FRITAGET_AKTIV, liste("ja", "nej")),
)
SAMMENLIGNINGER: tuple[Sammenligning[Borger], ...] = tuple(
    Sammenligning(maal=maal, forhold=forhold, graense=graense(maal.enhed, vaerdi))
    for maal in stoerrelser.ALLE
    for forhold in Forhold
    for vaerdi in GRAENSER[maal.enhed]
)
BLADE: tuple[Sammenligning[Borger] | EnAf[Borger], ...] = (
    *SAMMENLIGNINGER,
    *(egenskab.en_af(slugs) for egenskab, slugs in EGENSKABER),
)


def regel(indhold: Trae) -> Regel[Borger]:
    """A rule with one version."""
    return Regel(navn="r", titel="Reglen", poster=(fra(BEKENDTGOERELSEN, indhold, kilde=kilder.MAALGRUPPER),))


def _sammensat(boern: st.SearchStrategy[Trae]) -> st.SearchStrategy[Trae]:
    dele = st.lists(boern, min_size=1, max_size=3).map(tuple)
    par = st.tuples(boern, boern)
    arter: list[st.SearchStrategy[Trae]] = [
        dele.map(lambda d: Alle(dele=d)),
        dele.map(lambda d: Enhver(dele=d)),
        boern.map(lambda b: Ikke(betingelse=b)),
        par.map(lambda p: Medmindre(hovedregel=p[0], undtagelse=p[1])),
        boern.map(regel),
        st.tuples(boern, boern, boern).map(
            lambda p: Fortolkningsvalg(valg=valg.TIDLIG_MAALGRUPPE, betingelser=(p[0], p[1], p[2]))
        ),
    ]
    return st.one_of(arter)


def _blade() -> st.SearchStrategy[Trae]:
    return st.sampled_from(SAMMENLIGNINGER) | st.sampled_from(BLADE)


traeer: st.SearchStrategy[Trae] = st.recursive(_blade(), _sammensat, max_leaves=8)
"""Conditions of every kind."""
