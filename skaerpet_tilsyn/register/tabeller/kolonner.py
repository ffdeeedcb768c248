"""Each table as the columns of the engine, and what became of its rows: copies and strangers left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

import numpy as np
import numpy.typing as npt
import polars as pl

from skaerpet_tilsyn.fakta.ydelser import YDELSER
from skaerpet_tilsyn.laesning.kolonner.borgerblok import (
    INTET,
    TILSTANDSKODER,
    UKENDT_DAG,
    YDELSESKODER,
    Bevillingskolonner,
    Fritagelseskolonner,
    Kolonner,
    Samtalekolonner,
    Stamdatakolonner,
    Tilbudskolonner,
    Tilstandskolonner,
    Timekolonner,
    Ydelseskolonner,
    udvalgt,
)
from skaerpet_tilsyn.register.tabeller.dubletter import gentagne
from skaerpet_tilsyn.register.tabeller.flerekommuner import i_flere_kommuner
from skaerpet_tilsyn.register.tabeller.kvittering import Tabelkvittering
from skaerpet_tilsyn.register.tabeller.personer import UKENDT, Personnumre

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Koder, Numre
    from skaerpet_tilsyn.laesning.kolonner.kalender import Dage
    from skaerpet_tilsyn.register.tabeller.oversat import Oversat

K = TypeVar("K", bound=Kolonner)
SELVFORSOERGET: Final = TILSTANDSKODER["selvforsoerget"]
_FAA: Final = 1 << 21
UDEN_PERSON: Final = "uden_ydelser"
"""Why rows about strangers are left out, where ``ydelser`` says who the persons are."""


def udvalg(
    oversat: Oversat, numre: Personnumre, dage: Dage | None, udeladt: dict[str, int]
) -> tuple[Numre, npt.NDArray[np.bool_] | None]:
    """The person of each row, and which rows are kept (None: all)."""
    person = numre.numre(oversat.ider)
    med: npt.NDArray[np.bool_] | None = None
    if person.size and int(person.min()) == UKENDT:
        kendte: npt.NDArray[np.bool_] = person != UKENDT
        udeladt[UDEN_PERSON] = int(person.size - kendte.sum())
        med = kendte
    if dage is not None:
        kopier = gentagne(person, dage, oversat.raa.data, [n for n in oversat.raa.data.columns if n != "borger_id"])
        if kopier is not None:
            kopier = kopier & (person != UKENDT)
            udeladt["kopi"] = int(kopier.sum())
            med = ~kopier if med is None else med & ~kopier
    return person, med


def ydelser(t: Oversat | None, numre: Personnumre) -> tuple[Ydelseskolonner, Tabelkvittering]:
    """The periods on a ydelse."""
    if t is None:
        return Ydelseskolonner(), Tabelkvittering()
    udeladt: dict[str, int] = {}
    fra = t.dage("fra_dato")
    person, med = udvalg(t, numre, fra, udeladt)
    angivet = t.koder("anciennitet_mdr", INTET)
    alle = Ydelseskolonner(
        person=person,
        ydelse=t.kolonner["ydelse"].to_numpy(),
        kommune=t.kolonner["kommunekode"].to_numpy(),
        fra=fra,
        til=t.slut(),
        anciennitet=None if angivet is None else angivet.astype(np.int32),
    )
    kolonner = kun(alle, med)
    inde = np.array([slug in YDELSER for slug in YDELSESKODER], np.bool_)
    bemaerket = {
        "uden_for_maalgruppen": kolonner.ydelse.size - int(np.count_nonzero(inde.take(kolonner.ydelse))),
        "flere_kommuner": i_flere_kommuner(kolonner, numre.antal),
    }
    return kolonner, Tabelkvittering(laest=person.size, udeladt=udeladt, bemaerket=bemaerket)


def samtaler(t: Oversat | None, numre: Personnumre) -> tuple[Samtalekolonner, Tabelkvittering]:
    """The conversations."""
    if t is None:
        return Samtalekolonner(), Tabelkvittering()
    udeladt: dict[str, int] = {}
    dag = t.dage("dato")
    person, med = udvalg(t, numre, dag, udeladt)
    slags, typer = numre_paa_navne(t, "samtaletype")
    alle = Samtalekolonner(
        person=person,
        dag=dag,
        form=t.koder("kontaktform", 0),
        myndighed=t.koder("myndighed", INTET),
        slags=slags if typer else None,
        typer=typer,
    )
    return kun(alle, med), Tabelkvittering(laest=person.size, udeladt=udeladt)


def tilbud(t: Oversat | None, numre: Personnumre) -> tuple[Tilbudskolonner, Tabelkvittering]:
    """The tilbud."""
    if t is None:
        return Tilbudskolonner(), Tabelkvittering()
    udeladt: dict[str, int] = {}
    fra = t.dage("fra_dato")
    person, med = udvalg(t, numre, fra, udeladt)
    alle = Tilbudskolonner(person=person, tilbudstype=t.kolonner["tilbudstype"].to_numpy(), fra=fra, til=t.slut())
    return kun(alle, med), Tabelkvittering(laest=person.size, udeladt=udeladt)


def timer(t: Oversat | None, numre: Personnumre) -> tuple[Timekolonner, Tabelkvittering]:
    """The ordinary hours."""
    if t is None:
        return Timekolonner(), Tabelkvittering()
    udeladt: dict[str, int] = {}
    person, med = udvalg(t, numre, None, udeladt)
    timer = t.kolonner["timer"]
    ordinaer, tilbage = t.koder("ordinaer", 1), t.koder("tilbagefoersel", 0)
    if ordinaer is not None and not bool(ordinaer.all()):
        er_ordinaer = ordinaer.astype(np.bool_)
        # A row is left out for the first reason that holds.
        udeladt["ikke_ordinaer"] = int((~er_ordinaer if med is None else med & ~er_ordinaer).sum())
        med = er_ordinaer if med is None else med & er_ordinaer
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
    alle = Timekolonner(person=person, maaned=t.dage("maaned"), hundrededele=tal, ukendt=ukendt, fradrag=fradrag)
    kolonner = kun(alle, med)
    # Two jobs may have the same hours, so equal rows all count.
    gentaget = gentagne(person, alle.maaned, t.raa.data, [n for n in t.raa.data.columns if n != "borger_id"])
    kvittering = Tabelkvittering(
        laest=person.size,
        udeladt=udeladt,
        bemaerket={
            "ukendt_timetal": 0 if kolonner.ukendt is None else int(kolonner.ukendt.sum()),
            "gentaget": 0 if gentaget is None else int((gentaget if med is None else gentaget[med]).sum()),
        },
    )
    return kolonner, kvittering


def fritagelser(t: Oversat | None, numre: Personnumre) -> tuple[Fritagelseskolonner, Tabelkvittering]:
    """The exemptions."""
    if t is None:
        return Fritagelseskolonner(), Tabelkvittering()
    udeladt: dict[str, int] = {}
    fra = t.dage("fra_dato")
    person, med = udvalg(t, numre, fra, udeladt)
    alle = Fritagelseskolonner(person=person, fokusmaal=koder(t, "fokusmaal", 0), fra=fra, til=t.slut())
    return kun(alle, med), Tabelkvittering(laest=person.size, udeladt=udeladt)


def tilstande(t: Oversat | None, numre: Personnumre) -> tuple[Tilstandskolonner, Tabelkvittering]:
    """The tilstande."""
    if t is None:
        return Tilstandskolonner(), Tabelkvittering()
    udeladt: dict[str, int] = {}
    fra = t.dage("fra_dato")
    person, med = udvalg(t, numre, fra, udeladt)
    grad = t.koder("beskaeftigelsesgrad", INTET)
    alle = Tilstandskolonner(
        person=person,
        tilstand=t.kolonner["tilstand"].to_numpy(),
        fra=fra,
        til=t.slut(),
        grad=None if grad is None else grad.astype(np.int32),
    )
    kolonner = kun(alle, med)
    job = kolonner.tilstand == SELVFORSOERGET
    uden = job if kolonner.grad is None else job & (kolonner.grad < 0)
    bemaerket = {"uden_grad": int(uden.sum())}
    return kolonner, Tabelkvittering(laest=person.size, udeladt=udeladt, bemaerket=bemaerket)


def bevillinger(t: Oversat | None, numre: Personnumre) -> tuple[Bevillingskolonner, Tabelkvittering]:
    """The grants."""
    if t is None:
        return Bevillingskolonner(), Tabelkvittering()
    udeladt: dict[str, int] = {}
    fra = t.dage("fra_dato")
    person, med = udvalg(t, numre, fra, udeladt)
    alle = Bevillingskolonner(
        person=person,
        ordning=t.kolonner["ordning"].to_numpy(),
        fra=fra,
        til=t.slut(),
        eget_oenske=koder(t, "eget_oenske", INTET),
    )
    return kun(alle, med), Tabelkvittering(laest=person.size, udeladt=udeladt)


def stamdata(t: Oversat | None, numre: Personnumre) -> tuple[Stamdatakolonner, Tabelkvittering]:
    """Who the persons are."""
    if t is None:
        return Stamdatakolonner(), Tabelkvittering()
    udeladt: dict[str, int] = {}
    person, med = udvalg(t, numre, None, udeladt)
    # Rows about one person that differ have been refused, so all but the first are copies.
    foerste = np.zeros(person.size, np.bool_)
    foerste[np.unique(person, return_index=True)[1]] = True
    kopier = ~foerste & (person != UKENDT)
    if kopier.any():
        udeladt["kopi"] = int(kopier.sum())
        med = ~kopier if med is None else med & ~kopier
    alle = Stamdatakolonner(
        person=person,
        koen=koder(t, "koen", INTET),
        foedt=maaske_dage(t, "foedselsdato"),
        civilstand=koder(t, "civilstand", INTET),
        folkepension=maaske_dage(t, "folkepensionsdato"),
    )
    return kun(alle, med), Tabelkvittering(laest=person.size, udeladt=udeladt)


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


def kun(kolonner: K, med: npt.NDArray[np.bool_] | None) -> K:
    """The rows that are kept."""
    if med is None:
        return kolonner
    # Numbers of rows are quicker than marks, but those of a whole register fill too much.
    raekker = np.flatnonzero(med) if med.size <= _FAA else med
    return kolonner.vaelg(raekker, udvalgt(kolonner.person, raekker))
