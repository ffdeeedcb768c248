"""Citizens on ressourceforløb, drawn so that many of them stand on some step of the hierarchy."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from skaerpet_tilsyn.fakta import (
    Bevilling,
    Borger,
    Daekning,
    Loentimer,
    Spaend,
    Stamdata,
    Tilbud,
    Tilstand,
    Ydelsesforloeb,
)
from skaerpet_tilsyn.fakta.stamdata import CIVILSTANDE, KOEN
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.resultatkrav.valg import ALLE
from skaerpet_tilsyn.opgoerelse.forloeb.spoergsmaal import Analysespoergsmaal
from skaerpet_tilsyn.opgoerelse.forloeb.taelling import tael_borger
from skaerpet_tilsyn.tal import Grad, Timer
from skaerpet_tilsyn.tid import Maaned, Periode

if TYPE_CHECKING:
    from datetime import date

    from skaerpet_tilsyn.opgoerelse.forloeb.post import Optalt

FOERSTE, SIDSTE = Maaned(2020, 12), Maaned(2021, 12)
"""The last months of the windows that are measured."""
KOMMUNER = ("766", "751", "101")
YDELSER = ("ressourceforloeb", "ressourceforloeb", "ressourceforloeb", "sygedagpenge", "jobafklaringsforloeb")
TILSTANDE = ("selvforsoerget", "uddannelse_su", "uddannelse", "fleksjob", "foertidspension")
GRADER = ("0", "49,999999", "50", "50,000001", "51,7", "100")
RET = Regelsaet.for_maaned(Maaned(2021, 4), "resultatkrav")

dage = st.integers(0, 640).map(lambda n: Maaned(2020, 6).foerste_dag + timedelta(days=n))
"""Month ends among them."""


def _periode(fra: date, laengde: int | None) -> Periode:
    return Periode(fra, None if laengde is None else fra + timedelta(days=laengde))


perioder = st.builds(_periode, dage, st.none() | st.integers(1, 40) | st.integers(1, 400))
maaneder = st.integers(Maaned(2020, 1).indeks, SIDSTE.indeks).map(Maaned.fra_indeks)
ydelser = st.builds(
    Ydelsesforloeb, ydelse=st.sampled_from(YDELSER), kommunekode=st.sampled_from(KOMMUNER), periode=perioder
)
tilbud = st.builds(
    Tilbud,
    tilbudstype=st.sampled_from(("virksomhedspraktik", "loentilskud", "mentor", "vejledning_og_opkvalificering")),
    periode=perioder,
)
loentimer = st.builds(
    Loentimer,
    maaned=maaneder,
    timer=st.sampled_from((0, 1, 750)).map(Timer) | st.none(),
    ordinaer=st.sampled_from((True, True, False)),
    tilbagefoersel=st.sampled_from((False, False, True)),
)
tilstande = st.builds(
    Tilstand,
    tilstand=st.sampled_from(TILSTANDE),
    periode=perioder,
    beskaeftigelsesgrad=st.none() | st.sampled_from(GRADER).map(Grad.procent),
)
bevillinger = st.builds(
    Bevilling,
    ordning=st.sampled_from(("ressourceforloeb", "jobafklaringsforloeb")),
    periode=perioder,
    eget_oenske=st.sampled_from((None, True, False)),
)
stamdata = st.none() | st.builds(
    Stamdata,
    koen=st.none() | st.sampled_from(KOEN.slugs),
    foedselsdato=st.none() | dage.map(lambda dag: dag.replace(year=dag.year - 40, day=min(dag.day, 28))),
    civilstand=st.none() | st.sampled_from(CIVILSTANDE.slugs),
    folkepensionsdato=st.none() | dage,
)
_spaend = st.sampled_from(
    (None, Spaend(None, None), Spaend(Maaned(2020, 6), Maaned(2021, 6)), Spaend(Maaned(2021, 1), None))
)
daekninger = st.just(Daekning.fuld()) | st.builds(
    Daekning, ydelser=_spaend, samtaler=st.none(), tilbud=_spaend, loentimer=_spaend, tilstande=_spaend
)


def borgere(daekning: st.SearchStrategy[Daekning] = daekninger) -> st.SearchStrategy[Borger]:
    """Citizens with a few events of each kind."""
    return st.builds(
        Borger,
        borger_id=st.just("b"),
        daekning=daekning,
        ydelser=st.lists(ydelser, min_size=1, max_size=3).map(tuple),
        tilbud=st.lists(tilbud, max_size=2).map(tuple),
        loentimer=st.lists(loentimer, max_size=4).map(tuple),
        tilstande=st.lists(tilstande, max_size=2).map(tuple),
        bevillinger=st.lists(bevillinger, max_size=2).map(tuple),
        stamdata=stamdata,
    )


@st.composite
def registre(draw: st.DrawFn, hoejst: int = 4) -> list[Borger]:
    """A few citizens in the same registers."""
    return draw(st.lists(borgere(st.just(draw(daekninger))), min_size=1, max_size=hoejst))


def love() -> st.SearchStrategy[Regelsaet]:
    """The rules under any combination of readings."""
    valgte = st.fixed_dictionaries({valg.navn: st.sampled_from(valg.slugs) for valg in ALLE})
    return valgte.map(lambda valgt: RET.med(**valgt))


vinduer = st.integers(0, SIDSTE.indeks - FOERSTE.indeks - 2).map(
    lambda n: range(FOERSTE.indeks + n, FOERSTE.indeks + n + 3)
)
"""The last months of a few windows in a row."""


# The target-group analysis, by hand.


def analysespoergsmaal(
    til: str, fra: str | None = None, *, ordning: str = "ressourceforloeb", gruppering: str = "hedensted", **valg: str
) -> Analysespoergsmaal:
    """``analysespoergsmaal("2018-02", K17="dag")``: of one month unless told."""
    sidste = Maaned.parse(til)
    return Analysespoergsmaal(
        ordning=ordning,
        fra=sidste if fra is None else Maaned.parse(fra),
        til=sidste,
        ret=Regelsaet.for_maaned(sidste, "ressourceforloeb").med(**valg),
        gruppering=gruppering,
    )


def optalt_af(spm: Analysespoergsmaal, *hvem: Borger) -> Optalt:
    """The counts of some citizens, without what nobody has."""
    optalt: Optalt = Counter()
    for borger in hvem:
        tael_borger(borger, spm, optalt)
    return +optalt


def svar_i(tabel: str, spm: Analysespoergsmaal, *hvem: Borger) -> dict[str, dict[str, int]]:
    """The counts of one table: by subject, then by answer (everybody under an empty one)."""
    ud: dict[str, dict[str, int]] = {}
    for post, antal in optalt_af(spm, *hvem).items():
        if post.tabel == tabel:
            felter = ud.setdefault(post.om, {})
            felter[post.felt] = felter.get(post.felt, 0) + antal
    return ud
