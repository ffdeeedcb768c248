"""Citizens as columns: for a few objects, and to hold the engines together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from skaerpet_tilsyn.fakta import (
    Bevilling,
    Borger,
    Daekning,
    Kontaktforloeb,
    Samtale,
    Stamdata,
    Sygefravaer,
    Tilstand,
    Undtagelse,
    Ydelsesforloeb,
)
from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.laesning.kolonner.borgerblok import (
    CIVILSTANDSKODER,
    FRITAGELSESKODER,
    INTET,
    KOENSKODER,
    KONTAKTKODER,
    MAALGRUPPEKODER,
    MYNDIGHEDSKODER,
    ORDNINGSKODER,
    TILBUDSKODER,
    TILSTANDSKODER,
    UKENDT_DAG,
    UNDTAGELSESKODER,
    YDELSESKODER,
    Bevillingskolonner,
    Borgerblok,
    Fritagelseskolonner,
    Kontaktkolonner,
    Samtalekolonner,
    Stamdatakolonner,
    Sygekolonner,
    Tilbudskolonner,
    Tilstandskolonner,
    Timekolonner,
    Undtagelseskolonner,
    Ydelseskolonner,
)
from skaerpet_tilsyn.laesning.kolonner.kalender import EPOKE, LOEBENDE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    import numpy.typing as npt

    from skaerpet_tilsyn.tid import Periode


def blok_af_borgere(borgere: Sequence[Borger]) -> Borgerblok:
    """
    The columns of some citizens, who must share what the records cover.

    Raises:
        UgyldigVaerdi: their records do not cover the same.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.fakta import Borger, Daekning, Samtale
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld(), samtaler=(Samtale(dato=date(1970, 1, 2)),))
        >>> blok_af_borgere([b]).samtaler.dag.tolist()
        [1]
    """
    if any(borger.daekning != borgere[0].daekning for borger in borgere):
        besked = "en blok af borgere: fundet flere dækninger; forventet den samme for alle; del borgerne op"
        raise UgyldigVaerdi(besked)
    ydelser = [(nr, y) for nr, borger in enumerate(borgere) for y in borger.ydelser]
    tilbud = [(nr, t) for nr, borger in enumerate(borgere) for t in borger.tilbud]
    timer = [(nr, t) for nr, borger in enumerate(borgere) for t in borger.loentimer if t.ordinaer]
    fritagelser = [(nr, f) for nr, borger in enumerate(borgere) for f in borger.fritagelser]
    return Borgerblok(
        antal=len(borgere),
        daekning=borgere[0].daekning if borgere else Daekning.fuld(),
        ydelser=_ydelseskolonner(ydelser),
        samtaler=_samtalekolonner([(nr, s) for nr, borger in enumerate(borgere) for s in borger.samtaler]),
        tilbud=Tilbudskolonner(
            person=_tal(nr for nr, _ in tilbud),
            tilbudstype=_koder(TILBUDSKODER[t.tilbudstype] for _, t in tilbud),
            fra=_tal(_dag(t.periode.fra) for _, t in tilbud),
            til=_tal(_slut(t.periode) for _, t in tilbud),
        ),
        timer=Timekolonner(
            person=_tal(nr for nr, _ in timer),
            maaned=_tal(t.maaned.indeks for _, t in timer),
            hundrededele=_tal(
                0 if t.timer is None else t.timer.hundrededele * (-1 if t.tilbagefoersel else 1) for _, t in timer
            ),
            ukendt=np.array([t.timer is None for _, t in timer], np.bool_),
            fradrag=np.array([t.timer is None and t.tilbagefoersel for _, t in timer], np.bool_),
        ),
        fritagelser=Fritagelseskolonner(
            person=_tal(nr for nr, _ in fritagelser),
            fokusmaal=_koder(FRITAGELSESKODER[f.fokusmaal] for _, f in fritagelser),
            fra=_tal(_dag(f.periode.fra) for _, f in fritagelser),
            til=_tal(_slut(f.periode) for _, f in fritagelser),
        ),
        tilstande=_tilstandskolonner([(nr, t) for nr, borger in enumerate(borgere) for t in borger.tilstande]),
        bevillinger=_bevillingskolonner([(nr, b) for nr, borger in enumerate(borgere) for b in borger.bevillinger]),
        stamdata=_stamdatakolonner([(nr, b.stamdata) for nr, b in enumerate(borgere) if b.stamdata is not None]),
        kontaktforloeb=_kontaktkolonner([(nr, k) for nr, borger in enumerate(borgere) for k in borger.kontaktforloeb]),
        undtagelser=_undtagelseskolonner([(nr, u) for nr, borger in enumerate(borgere) for u in borger.undtagelser]),
        sygefravaer=_sygekolonner([(nr, s) for nr, borger in enumerate(borgere) for s in borger.sygefravaer]),
    )


def _samtalekolonner(samtaler: Sequence[tuple[int, Samtale]]) -> Samtalekolonner:
    typer = tuple(sorted({s.samtaletype for _, s in samtaler if s.samtaletype}))
    return Samtalekolonner(
        person=_tal(nr for nr, _ in samtaler),
        dag=_tal(_dag(s.dato) for _, s in samtaler),
        form=_koder(KONTAKTKODER[s.kontaktform] for _, s in samtaler),
        myndighed=_koder(INTET if s.myndighed is None else MYNDIGHEDSKODER[s.myndighed] for _, s in samtaler),
        slags=_tal(typer.index(s.samtaletype) if s.samtaletype else INTET for _, s in samtaler),
        typer=typer,
    )


def _kontaktkolonner(forloeb: Sequence[tuple[int, Kontaktforloeb]]) -> Kontaktkolonner:
    akasser = tuple(sorted({f.a_kasse for _, f in forloeb if f.a_kasse is not None}))
    return Kontaktkolonner(
        person=_tal(nr for nr, _ in forloeb),
        kommune=_koder(int(f.kommunekode) for _, f in forloeb),
        maalgruppe=_koder(MAALGRUPPEKODER[f.maalgruppe] for _, f in forloeb),
        fra=_tal(_dag(f.periode.fra) for _, f in forloeb),
        til=_tal(_slut(f.periode) for _, f in forloeb),
        overgang=_tal(_maaske_dag(f.overgang) for _, f in forloeb),
        a_kasse=_tal(INTET if f.a_kasse is None else akasser.index(f.a_kasse) for _, f in forloeb),
        arbejdspligt=_koder(INTET if f.arbejdspligt is None else int(f.arbejdspligt) for _, f in forloeb),
        efter_aftale=_koder(int(f.overgang_efter_aftale) for _, f in forloeb),
        akasser=akasser,
    )


def _undtagelseskolonner(undtagelser: Sequence[tuple[int, Undtagelse]]) -> Undtagelseskolonner:
    return Undtagelseskolonner(
        person=_tal(nr for nr, _ in undtagelser),
        art=_koder(UNDTAGELSESKODER[u.art] for _, u in undtagelser),
        fra=_tal(_dag(u.afgoerelse) for _, u in undtagelser),
        til=_tal(LOEBENDE if u.til is None else _dag(u.til) for _, u in undtagelser),
    )


def _sygekolonner(fravaer: Sequence[tuple[int, Sygefravaer]]) -> Sygekolonner:
    """A row for what each employer expects."""
    raekker = [(nr, f, uger) for nr, f in fravaer for uger in f.forventet_uger_arbejdsgivere or (None,)]
    return Sygekolonner(
        person=_tal(nr for nr, _, _ in raekker),
        fra=_tal(_dag(f.periode.fra) for _, f, _ in raekker),
        til=_tal(_slut(f.periode) for _, f, _ in raekker),
        har_job=_koder(INTET if f.har_job is None else int(f.har_job) for _, f, _ in raekker),
        uger_borger=_tal(INTET if f.forventet_uger_borger is None else f.forventet_uger_borger for _, f, _ in raekker),
        uger_arbejdsgiver=_tal(INTET if uger is None else uger for _, _, uger in raekker),
    )


def _tilstandskolonner(tilstande: Sequence[tuple[int, Tilstand]]) -> Tilstandskolonner:
    grader = [INTET if t.beskaeftigelsesgrad is None else t.beskaeftigelsesgrad.milliontedele for _, t in tilstande]
    return Tilstandskolonner(
        person=_tal(nr for nr, _ in tilstande),
        tilstand=_koder(TILSTANDSKODER[t.tilstand] for _, t in tilstande),
        fra=_tal(_dag(t.periode.fra) for _, t in tilstande),
        til=_tal(_slut(t.periode) for _, t in tilstande),
        grad=_tal(grader) if any(grad != INTET for grad in grader) else None,
    )


def _bevillingskolonner(bevillinger: Sequence[tuple[int, Bevilling]]) -> Bevillingskolonner:
    return Bevillingskolonner(
        person=_tal(nr for nr, _ in bevillinger),
        ordning=_koder(ORDNINGSKODER[b.ordning] for _, b in bevillinger),
        fra=_tal(_dag(b.periode.fra) for _, b in bevillinger),
        til=_tal(_slut(b.periode) for _, b in bevillinger),
        eget_oenske=_koder(INTET if b.eget_oenske is None else int(b.eget_oenske) for _, b in bevillinger),
    )


def _stamdatakolonner(stamdata: Sequence[tuple[int, Stamdata]]) -> Stamdatakolonner:
    return Stamdatakolonner(
        person=_tal(nr for nr, _ in stamdata),
        koen=_koder(INTET if s.koen is None else KOENSKODER[s.koen] for _, s in stamdata),
        foedt=_tal(_maaske_dag(s.foedselsdato) for _, s in stamdata),
        civilstand=_koder(INTET if s.civilstand is None else CIVILSTANDSKODER[s.civilstand] for _, s in stamdata),
        folkepension=_tal(_maaske_dag(s.folkepensionsdato) for _, s in stamdata),
    )


def _ydelseskolonner(ydelser: Sequence[tuple[int, Ydelsesforloeb]]) -> Ydelseskolonner:
    angivet = any(y.anciennitet_mdr is not None for _, y in ydelser)
    return Ydelseskolonner(
        person=_tal(nr for nr, _ in ydelser),
        ydelse=_koder(YDELSESKODER[y.ydelse] for _, y in ydelser),
        kommune=_koder(int(y.kommunekode) for _, y in ydelser),
        fra=_tal(_dag(y.periode.fra) for _, y in ydelser),
        til=_tal(_slut(y.periode) for _, y in ydelser),
        anciennitet=_tal(INTET if y.anciennitet_mdr is None else y.anciennitet_mdr for _, y in ydelser)
        if angivet
        else None,
    )


def _tal(vaerdier: Iterable[int]) -> npt.NDArray[np.int32]:
    return np.array(list(vaerdier), np.int32)


def _koder(vaerdier: Iterable[int]) -> npt.NDArray[np.int16]:
    return np.array(list(vaerdier), np.int16)


def _dag(dato: date) -> int:
    return dato.toordinal() - EPOKE


def _maaske_dag(dato: date | None) -> int:
    return UKENDT_DAG if dato is None else _dag(dato)


def _slut(periode: Periode) -> int:
    return LOEBENDE if periode.til is None else _dag(periode.til)
