"""Citizens with kontaktforløb, drawn so that windows, transfers and coverage end near each other."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from attrs import evolve
from hypothesis import strategies as st

from skaerpet_tilsyn import (
    Borger,
    Daekning,
    Kontaktforloeb,
    Maaned,
    Periode,
    Samtale,
    Spaend,
    Sygefravaer,
    Tilbud,
    Tilstand,
    Undtagelse,
)
from skaerpet_tilsyn.fakta.haendelser import MYNDIGHEDER
from skaerpet_tilsyn.fakta.indsats import MAALGRUPPER, UNDTAGELSESARTER
from skaerpet_tilsyn.katalog.jobsamtaler.maalevalg import ALLE
from skaerpet_tilsyn.katalog.jobsamtaler.valg import OVERGANGSREGEL
from tests.indsats import RET

if TYPE_CHECKING:
    from skaerpet_tilsyn import Regelsaet

FOERSTE: Final = date(2026, 6, 1)
MAANEDER: Final = tuple(Maaned(2026, 7).plus(maaneder=n) for n in range(10))

dage = st.sampled_from(
    [FOERSTE + timedelta(days=n) for n in (0, 14, 29, 30, 31, 60, 90, 91, 92, 121, 150)]
) | st.integers(0, 270).map(lambda n: FOERSTE + timedelta(days=n))
"""The ends of months and of windows among them."""


def _periode(fra: date, laengde: int | None) -> Periode:
    return Periode(fra, None if laengde is None else fra + timedelta(days=laengde))


perioder = st.builds(_periode, dage, st.none() | st.integers(1, 40) | st.integers(100, 250))


@st.composite
def raekker(draw: st.DrawFn, kommuner: tuple[str, ...] = ("766", "101")) -> tuple[Kontaktforloeb, ...]:
    """Up to three rows, the next one often from the day on which the one before ended; at most one transfer."""
    overgangen = draw(dage)
    fundne: list[Kontaktforloeb] = []
    fra: date | None = None
    for _ in range(draw(st.integers(1, 3))):
        periode = draw(perioder) if fra is None else _periode(fra, draw(st.none() | st.integers(1, 200)))
        maalgruppe = draw(st.sampled_from(("dagpenge", *MAALGRUPPER.slugs)))
        paa_dagpenge = maalgruppe == "dagpenge"
        overgang = draw(st.sampled_from((None, overgangen))) if paa_dagpenge else None
        fundne.append(
            Kontaktforloeb(
                kommunekode=draw(st.sampled_from(kommuner)),
                maalgruppe=maalgruppe,
                periode=periode,
                overgang=overgang,
                a_kasse=draw(st.sampled_from((None, "Metal"))) if paa_dagpenge else None,
                arbejdspligt=draw(st.sampled_from((None, True, False))),
                overgang_efter_aftale=overgang is not None and overgang.day % 2 == 0,
            )
        )
        fra = periode.til if draw(st.booleans()) else None
    return tuple(fundne)


samtaler = st.builds(
    Samtale,
    dato=dage,
    samtaletype=st.sampled_from(("", "Jobsamtale", "intensiveret indsats")),
    kontaktform=st.sampled_from(("", "personligt", "telefonisk")),
    myndighed=st.sampled_from((None, *MYNDIGHEDER)),
)
tilbud = st.builds(
    Tilbud,
    tilbudstype=st.sampled_from(("virksomhedspraktik", "loentilskud", "mentor", "vejledning_og_opkvalificering")),
    periode=perioder,
)
undtagelser = st.builds(
    lambda art, fra, laengde: Undtagelse(
        art=art, afgoerelse=fra, til=None if laengde is None else fra + timedelta(days=laengde)
    ),
    st.sampled_from(UNDTAGELSESARTER),
    dage,
    st.none() | st.integers(1, 200),
)


@st.composite
def borgere(draw: st.DrawFn, kommuner: tuple[str, ...] = ("766", "101")) -> Borger:
    """A citizen of whom everything is known."""
    return Borger(
        borger_id="b",
        daekning=Daekning.fuld(),
        kontaktforloeb=draw(raekker(kommuner)),
        samtaler=tuple(draw(st.lists(samtaler, max_size=7))),
        tilbud=tuple(draw(st.lists(tilbud, max_size=2))),
        undtagelser=tuple(draw(st.lists(undtagelser, max_size=2))),
        tilstande=tuple(Tilstand(tilstand="orlov", periode=p) for p in draw(st.lists(perioder, max_size=1))),
        sygefravaer=tuple(Sygefravaer(periode=p) for p in draw(st.lists(perioder, max_size=1))),
    )


@st.composite
def laesninger(draw: st.DrawFn) -> Regelsaet:
    """The rules of 2026 under any readings but that of the transition."""
    valgte = {valg.navn: draw(st.sampled_from(valg.slugs)) for valg in ALLE if valg != OVERGANGSREGEL}
    return RET.med(**valgte)


def kendt_til(hvem: Borger, sidste: Maaned) -> Borger:
    """The same citizen as registers know them that end with a month: what is later isn't there, and isn't covered."""
    slut = sidste.plus(maaneder=1).foerste_dag
    spaend = Spaend(None, sidste)

    def skaer(periode: Periode) -> Periode:
        return periode if periode.til is not None and periode.til <= slut else Periode(periode.fra, None)

    return evolve(
        hvem,
        daekning=Daekning(
            ydelser=spaend,
            samtaler=spaend,
            tilbud=spaend,
            loentimer=spaend,
            tilstande=spaend,
            kontaktforloeb=spaend,
            undtagelser=spaend,
            sygefravaer=spaend,
        ),
        kontaktforloeb=tuple(
            evolve(
                r,
                periode=skaer(r.periode),
                overgang=None if r.overgang is None or r.overgang >= slut else r.overgang,
                overgang_efter_aftale=r.overgang is not None and r.overgang < slut and r.overgang_efter_aftale,
            )
            for r in hvem.kontaktforloeb
            if r.periode.fra < slut
        ),
        samtaler=tuple(s for s in hvem.samtaler if s.dato < slut),
        tilbud=tuple(evolve(t, periode=skaer(t.periode)) for t in hvem.tilbud if t.periode.fra < slut),
        undtagelser=tuple(
            evolve(u, til=u.til if u.til is not None and u.til <= slut else None)
            for u in hvem.undtagelser
            if u.afgoerelse < slut
        ),
        tilstande=tuple(evolve(t, periode=skaer(t.periode)) for t in hvem.tilstande if t.periode.fra < slut),
        sygefravaer=tuple(evolve(s, periode=skaer(s.periode)) for s in hvem.sygefravaer if s.periode.fra < slut),
    )
