"""Courses of the supervision for the tests: events by hand, and drawn at random."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from skaerpet_tilsyn.katalog import Afgoerelse, Frister, Haendelsesart, Tilsynshaendelse, Tilsynstilstand

if TYPE_CHECKING:
    from collections.abc import Sequence

KOMMUNE: Final = "Eksempel"
FRISTER: Final = Frister(redegoerelse=2, genopretning=8, forlaengelse=4)
"""Made up: no source shows any of them."""
FOERSTE: Final = date(2022, 1, 1)

H, T = Haendelsesart, Tilsynstilstand

FOELGER: Final = {
    (T.IKKE_OMFATTET, H.IKKE_UDVALGT): T.IKKE_OMFATTET,
    (T.IKKE_OMFATTET, H.UDVALGT): T.OMFATTET,
    (T.IKKE_OMFATTET, H.LIGHT_TILSYN): T.LIGHT_TILSYN,
    (T.OMFATTET, H.REDEGOERELSE): T.OMFATTET,
    (T.OMFATTET, H.GENOPRETNINGSPLAN): T.OMFATTET,
    (T.OMFATTET, H.REDEGOERELSE_OG_PLAN): T.OMFATTET,
    (T.OMFATTET, H.GENOPRETNING_BEGYNDER): T.GENOPRETNING,
    (T.GENOPRETNING, H.REDEGOERELSE): T.GENOPRETNING,
    (T.GENOPRETNING, H.GENOPRETNINGSPLAN): T.GENOPRETNING,
    (T.GENOPRETNING, H.REDEGOERELSE_OG_PLAN): T.GENOPRETNING,
    (T.GENOPRETNING, H.FORLAENGELSE): T.FORLAENGET,
    (T.GENOPRETNING, H.OPHOER): T.OPHOERT,
    (T.GENOPRETNING, H.ADMINISTRATION): T.ADMINISTRATION,
    (T.FORLAENGET, H.REDEGOERELSE): T.FORLAENGET,
    (T.FORLAENGET, H.GENOPRETNINGSPLAN): T.FORLAENGET,
    (T.FORLAENGET, H.REDEGOERELSE_OG_PLAN): T.FORLAENGET,
    (T.FORLAENGET, H.OPHOER): T.OPHOERT,
    (T.FORLAENGET, H.ADMINISTRATION): T.ADMINISTRATION,
}
"""What can follow what, written out a second time for the tests alone."""


def haendelse(art: Haendelsesart, dato: date | None, kommune: str = KOMMUNE) -> Tilsynshaendelse:
    """An event; a decision with its record."""
    if art.omfattet is None or dato is None:
        return Tilsynshaendelse(art=art, dato=dato)
    afgoerelse = Afgoerelse(kommune=kommune, dato=dato, omfattet=art.omfattet, reference=f"sag om {art.value}")
    return Tilsynshaendelse.besluttet(art, afgoerelse)


def forloebet(*poster: tuple[Haendelsesart, date | None]) -> tuple[Tilsynshaendelse, ...]:
    """Events from kinds and days."""
    return tuple(haendelse(art, dato) for art, dato in poster)


@st.composite
def arter_i_orden(draw: st.DrawFn) -> list[Haendelsesart]:
    """Kinds of events that can follow each other."""
    tilstand, arter = T.IKKE_OMFATTET, list[Haendelsesart]()
    for _ in range(draw(st.integers(0, 7))):
        mulige = [art for fra, art in FOELGER if fra is tilstand]
        if not mulige:
            break
        arter.append(draw(st.sampled_from(mulige)))
        tilstand = FOELGER[tilstand, arter[-1]]
    return arter


@st.composite
def forloeb_i_orden(draw: st.DrawFn, *, hul: int = 200, ukendte: bool = False) -> tuple[Tilsynshaendelse, ...]:
    """Events that can follow each other, at most ``hul`` days apart; some of the days may be unknown."""
    dag, poster = FOERSTE + timedelta(days=draw(st.integers(0, hul))), list[Tilsynshaendelse]()
    for art in draw(arter_i_orden()):
        glemt = ukendte and art.omfattet is None and draw(st.booleans())
        poster.append(haendelse(art, None if glemt else dag))
        dag += timedelta(days=draw(st.integers(1, hul)))
    return tuple(poster)


@st.composite
def vilkaarlige(draw: st.DrawFn) -> tuple[Tilsynshaendelse, ...]:
    """Any events on any days in any order."""
    dage = st.integers(0, 40).map(lambda n: FOERSTE + timedelta(days=n))
    arter = draw(st.lists(st.sampled_from(Haendelsesart), max_size=6))
    return tuple(haendelse(art, draw(dage if art.omfattet is not None else st.none() | dage)) for art in arter)


def tilstand_efter(poster: Sequence[Tilsynshaendelse], paa: date) -> Tilsynstilstand:
    """Where events whose days are all known lead up to a day, by the second table."""
    tilstand = T.IKKE_OMFATTET
    for post in poster:
        assert post.dato is not None
        if post.dato <= paa:
            tilstand = FOELGER[tilstand, post.art]
    return tilstand
