"""Each table as the columns of the engine, by person and day, and what became of its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from skaerpet_tilsyn.fakta.ydelser import YDELSER
from skaerpet_tilsyn.laesning.kolonner.borgerblok import (
    INTET,
    TILSTANDSKODER,
    UKENDT_DAG,
    YDELSESKODER,
    Bevillingskolonner,
    Fritagelseskolonner,
    Samtalekolonner,
    Stamdatakolonner,
    Tilbudskolonner,
    Tilstandskolonner,
    Timekolonner,
    Ydelseskolonner,
)
from skaerpet_tilsyn.register.tabeller.flerekommuner import i_flere_kommuner
from skaerpet_tilsyn.register.tabeller.kvittering import Tabelkvittering
from skaerpet_tilsyn.register.tabeller.udvalg import Udvalg, uden_kopier

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Koder, Numre
    from skaerpet_tilsyn.laesning.kolonner.kalender import Dage
    from skaerpet_tilsyn.register.tabeller.oversat import Oversat
    from skaerpet_tilsyn.register.tabeller.personer import Personnumre

SELVFORSOERGET: Final = TILSTANDSKODER["selvforsoerget"]


def ydelser(t: Oversat | None, numre: Personnumre) -> tuple[Ydelseskolonner, Tabelkvittering]:
    """The periods on a ydelse."""
    if t is None:
        return Ydelseskolonner(), Tabelkvittering()
    fra = t.dage("fra_dato")
    valg = uden_kopier(t, numre, fra)
    angivet = t.koder("anciennitet_mdr", INTET)
    alle = Ydelseskolonner(
        person=valg.person,
        ydelse=t.kolonner["ydelse"].to_numpy(),
        kommune=t.kolonner["kommunekode"].to_numpy(),
        fra=fra,
        til=t.slut(),
        anciennitet=None if angivet is None else angivet.astype(np.int32),
    )
    kolonner = valg.kun(alle, "fra")
    inde = np.array([slug in YDELSER for slug in YDELSESKODER], np.bool_)
    bemaerket = {
        "uden_for_maalgruppen": kolonner.ydelse.size - int(np.count_nonzero(inde.take(kolonner.ydelse))),
        "flere_kommuner": i_flere_kommuner(kolonner, numre.antal),
    }
    return kolonner, valg.kvittering(bemaerket)


def samtaler(t: Oversat | None, numre: Personnumre) -> tuple[Samtalekolonner, Tabelkvittering]:
    """The conversations."""
    if t is None:
        return Samtalekolonner(), Tabelkvittering()
    dag = t.dage("dato")
    valg = uden_kopier(t, numre, dag)
    slags, typer = numre_paa_navne(t, "samtaletype")
    alle = Samtalekolonner(
        person=valg.person,
        dag=dag,
        form=t.koder("kontaktform", 0),
        myndighed=t.koder("myndighed", INTET),
        slags=slags if typer else None,
        typer=typer,
    )
    return valg.kun(alle, "dag"), valg.kvittering()


def tilbud(t: Oversat | None, numre: Personnumre) -> tuple[Tilbudskolonner, Tabelkvittering]:
    """The tilbud."""
    if t is None:
        return Tilbudskolonner(), Tabelkvittering()
    fra = t.dage("fra_dato")
    valg = uden_kopier(t, numre, fra)
    alle = Tilbudskolonner(person=valg.person, tilbudstype=t.kolonner["tilbudstype"].to_numpy(), fra=fra, til=t.slut())
    return valg.kun(alle, "fra"), valg.kvittering()


def timer(t: Oversat | None, numre: Personnumre) -> tuple[Timekolonner, Tabelkvittering]:
    """The ordinary hours."""
    if t is None:
        return Timekolonner(), Tabelkvittering()
    maaned = t.dage("maaned")
    valg = Udvalg(t, numre, maaned)
    timer = t.kolonner["timer"]
    ordinaer, tilbage = t.koder("ordinaer", 1), t.koder("tilbagefoersel", 0)
    if ordinaer is not None:
        valg.udelad("ikke_ordinaer", np.flatnonzero(ordinaer == 0))
    ukendt = timer.is_null().to_numpy() if timer.null_count() else None
    tal = timer.fill_null(0).to_numpy() if ukendt is not None else timer.to_numpy()
    fradrag = None
    if tilbage is not None and bool(tilbage.any()):
        tilbagefoert = tilbage.astype(np.bool_)
        # Few are, so only theirs are turned around.
        de_faa = np.flatnonzero(tilbagefoert)
        tal = tal.copy()
        tal[de_faa] = -tal.take(de_faa)
        fradrag = None if ukendt is None else ukendt & tilbagefoert
    alle = Timekolonner(person=valg.person, maaned=maaned, hundrededele=tal, ukendt=ukendt, fradrag=fradrag)
    kolonner = valg.kun(alle, "maaned")
    bemaerket = {
        "ukendt_timetal": 0 if kolonner.ukendt is None else int(kolonner.ukendt.sum()),
        # Two jobs may have the same hours, so equal rows all count.
        "gentaget": valg.antal(valg.gentagne()),
    }
    return kolonner, valg.kvittering(bemaerket)


def fritagelser(t: Oversat | None, numre: Personnumre) -> tuple[Fritagelseskolonner, Tabelkvittering]:
    """The exemptions."""
    if t is None:
        return Fritagelseskolonner(), Tabelkvittering()
    fra = t.dage("fra_dato")
    valg = uden_kopier(t, numre, fra)
    alle = Fritagelseskolonner(person=valg.person, fokusmaal=koder(t, "fokusmaal", 0), fra=fra, til=t.slut())
    return valg.kun(alle, "fra"), valg.kvittering()


def tilstande(t: Oversat | None, numre: Personnumre) -> tuple[Tilstandskolonner, Tabelkvittering]:
    """The tilstande."""
    if t is None:
        return Tilstandskolonner(), Tabelkvittering()
    fra = t.dage("fra_dato")
    valg = uden_kopier(t, numre, fra)
    grad = t.koder("beskaeftigelsesgrad", INTET)
    alle = Tilstandskolonner(
        person=valg.person,
        tilstand=t.kolonner["tilstand"].to_numpy(),
        fra=fra,
        til=t.slut(),
        grad=None if grad is None else grad.astype(np.int32),
    )
    kolonner = valg.kun(alle, "fra")
    job = kolonner.tilstand == SELVFORSOERGET
    uden = job if kolonner.grad is None else job & (kolonner.grad < 0)
    bemaerket = {"uden_grad": int(uden.sum())}
    return kolonner, valg.kvittering(bemaerket)


def bevillinger(t: Oversat | None, numre: Personnumre) -> tuple[Bevillingskolonner, Tabelkvittering]:
    """The grants."""
    if t is None:
        return Bevillingskolonner(), Tabelkvittering()
    fra = t.dage("fra_dato")
    valg = uden_kopier(t, numre, fra)
    alle = Bevillingskolonner(
        person=valg.person,
        ordning=t.kolonner["ordning"].to_numpy(),
        fra=fra,
        til=t.slut(),
        eget_oenske=koder(t, "eget_oenske", INTET),
    )
    return valg.kun(alle, "fra"), valg.kvittering()


def stamdata(t: Oversat | None, numre: Personnumre) -> tuple[Stamdatakolonner, Tabelkvittering]:
    """Who the persons are."""
    if t is None:
        return Stamdatakolonner(), Tabelkvittering()
    # Rows about one person that differ have been refused, so all but the first are copies.
    valg = uden_kopier(t, numre, np.zeros(t.ider.len(), np.int32))
    alle = Stamdatakolonner(
        person=valg.person,
        koen=koder(t, "koen", INTET),
        foedt=maaske_dage(t, "foedselsdato"),
        civilstand=koder(t, "civilstand", INTET),
        folkepension=maaske_dage(t, "folkepensionsdato"),
    )
    return valg.kun(alle), valg.kvittering()


def koder(t: Oversat, navn: str, ellers: int) -> Koder:
    """A column of codes, also where the table does not have it."""
    fundne = t.koder(navn, ellers)
    return np.full(t.ider.len(), ellers, np.int16) if fundne is None else fundne


def maaske_dage(t: Oversat, navn: str) -> Dage:
    """A column of days that may be empty, also where the table does not have it."""
    dage = t.kolonner.get(navn)
    return np.full(t.ider.len(), UKENDT_DAG, np.int32) if dage is None else dage.fill_null(UKENDT_DAG).to_numpy()


def numre_paa_navne(t: Oversat, navn: str) -> tuple[Numre, tuple[str, ...]]:
    """A column of texts as numbers, -1 where a cell is empty or there is no such column; and the texts."""
    serie = t.kolonner.get(navn)
    if serie is None:
        return np.full(t.ider.len(), INTET, np.int32), ()
    navne = serie.drop_nulls().unique().sort()
    numre = serie.replace_strict(navne, np.arange(navne.len(), dtype=np.int32), default=INTET, return_dtype=pl.Int32)
    return numre.to_numpy(), tuple(navne)
