"""From checked tables to the columns of the engine: persons numbered, copies and strangers left out."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import TYPE_CHECKING, TypeVar

import numpy as np
import numpy.typing as npt
from attrs import frozen

from skaerpet_tilsyn.fakta.ydelser import YDELSER
from skaerpet_tilsyn.fejl import Datafejl
from skaerpet_tilsyn.laesning.kolonner.borgerblok import (
    INTET,
    YDELSESKODER,
    Fritagelseskolonner,
    Samtalekolonner,
    Tilbudskolonner,
    Timekolonner,
    Ydelseskolonner,
)
from skaerpet_tilsyn.laesning.kolonner.kalender import EPOKE
from skaerpet_tilsyn.register.tabeller.dubletter import gentagne
from skaerpet_tilsyn.register.tabeller.flerekommuner import i_flere_kommuner
from skaerpet_tilsyn.register.tabeller.kvittering import Kvittering, Tabelkvittering
from skaerpet_tilsyn.register.tabeller.oversat import TRAADE, oversaet_tabeller
from skaerpet_tilsyn.register.tabeller.personer import UKENDT, Personnumre, antal_cpr, personnumre
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Numre
    from skaerpet_tilsyn.laesning.kolonner.kalender import Dage
    from skaerpet_tilsyn.register.tabeller.oversat import Oversat
    from skaerpet_tilsyn.register.tabeller.raatabel import Raatabel

G = TypeVar("G", bound=np.generic)


@frozen(kw_only=True, order=False, eq=False)
class Indlaest:
    """The columns of all persons, who they are, and what became of the rows."""

    numre: Personnumre
    ydelser: Ydelseskolonner
    samtaler: Samtalekolonner
    tilbud: Tilbudskolonner
    timer: Timekolonner
    fritagelser: Fritagelseskolonner
    kvittering: Kvittering
    maaneder: Mapping[str, tuple[int, int]]
    """The first and last month with any row, by table (``ydelser``: the first)."""


def indlaes(tabeller: Mapping[str, Raatabel]) -> Indlaest:
    """
    Read all cells and check all rows.

    Raises:
        Datafejl: with everything that is wrong, in all tables.
    """
    oversatte, fejl, antal = oversaet_tabeller(tabeller)
    if antal:
        raise Datafejl(fejl, antal=antal)
    return _saml(oversatte)


def _saml(t: Mapping[str, Oversat]) -> Indlaest:
    numre = personnumre(t["ydelser"].ider)
    with ThreadPoolExecutor(TRAADE) as pulje:
        # The large tables first.
        timer = pulje.submit(_timer, t.get("loentimer"), numre)
        samtaler = pulje.submit(_samtaler, t.get("samtaler"), numre)
        ydelser = pulje.submit(_ydelser, t["ydelser"], numre)
        tilbud = pulje.submit(_tilbud, t.get("tilbud"), numre)
        fritagelser = pulje.submit(_fritagelser, t.get("fritagelser"), numre)
        maaneder = pulje.submit(_maaneder, t)
        cpr = pulje.submit(lambda: antal_cpr(numre.ider()))
    resultater = {
        "ydelser": ydelser.result()[1],
        "samtaler": samtaler.result()[1],
        "tilbud": tilbud.result()[1],
        "loentimer": timer.result()[1],
        "fritagelser": fritagelser.result()[1],
    }
    return Indlaest(
        numre=numre,
        ydelser=ydelser.result()[0],
        samtaler=samtaler.result()[0],
        tilbud=tilbud.result()[0],
        timer=timer.result()[0],
        fritagelser=fritagelser.result()[0],
        kvittering=Kvittering(
            borgere=numre.antal, tabeller={navn: resultater[navn] for navn in t}, cpr_lignende=cpr.result()
        ),
        maaneder=maaneder.result(),
    )


def _maaneder(t: Mapping[str, Oversat]) -> dict[str, tuple[int, int]]:
    ud: dict[str, tuple[int, int]] = {}
    for navn, oversat in t.items():
        if oversat.ider.len() == 0:
            continue
        match navn:
            case "samtaler":
                dage = oversat.dage("dato")
                ud[navn] = _maaned(int(dage.min())), _maaned(int(dage.max()))
            case "loentimer":
                maaneder = oversat.dage("maaned")
                ud[navn] = int(maaneder.min()), int(maaneder.max())
            case "ydelser" | "tilbud":
                fra, til = oversat.dage("fra_dato"), oversat.kolonner["til_dato"].drop_nulls().to_numpy()
                sidste = max(int(fra.max()), int(til.max()) if til.size else int(fra.max()))
                ud[navn] = _maaned(int(fra.min())), _maaned(sidste)
            case _:
                pass
    return ud


def _maaned(dag: int) -> int:
    return Maaned.af(date.fromordinal(dag + EPOKE)).indeks


def _udvalg(
    oversat: Oversat, numre: Personnumre, dage: Dage | None, udeladt: dict[str, int]
) -> tuple[Numre, npt.NDArray[np.bool_] | None]:
    """The person of each row, and which rows are kept (None: all)."""
    person = numre.numre(oversat.ider)
    med: npt.NDArray[np.bool_] | None = None
    if person.size and int(person.min()) == UKENDT:
        kendte: npt.NDArray[np.bool_] = person != UKENDT
        udeladt["uden_ydelser"] = int(person.size - kendte.sum())
        med = kendte
    if dage is not None:
        kopier = gentagne(person, dage, oversat.raa.data, [n for n in oversat.raa.data.columns if n != "borger_id"])
        if kopier is not None:
            kopier = kopier & (person != UKENDT)
            udeladt["kopi"] = int(kopier.sum())
            med = ~kopier if med is None else med & ~kopier
    return person, med


def _ydelser(t: Oversat, numre: Personnumre) -> tuple[Ydelseskolonner, Tabelkvittering]:
    udeladt: dict[str, int] = {}
    fra, til = t.dage("fra_dato"), t.slut()
    person, med = _udvalg(t, numre, fra, udeladt)
    ydelse, kommune = t.kolonner["ydelse"].to_numpy(), t.kolonner["kommunekode"].to_numpy()
    angivet = t.koder("anciennitet_mdr", INTET)
    inde = np.array([slug in YDELSER for slug in YDELSESKODER], np.bool_)
    uden_for = int((~inde[ydelse if med is None else ydelse[med]]).sum())
    kolonner = Ydelseskolonner(
        person=_kun(person, med),
        ydelse=_kun(ydelse, med),
        kommune=_kun(kommune, med),
        fra=_kun(fra, med),
        til=_kun(til, med),
        anciennitet=None if angivet is None else _kun(angivet.astype(np.int32), med),
    )
    bemaerket = {"uden_for_maalgruppen": uden_for, "flere_kommuner": i_flere_kommuner(kolonner, numre.antal)}
    return kolonner, Tabelkvittering(laest=person.size, udeladt=udeladt, bemaerket=bemaerket)


def _samtaler(t: Oversat | None, numre: Personnumre) -> tuple[Samtalekolonner, Tabelkvittering]:
    if t is None:
        return Samtalekolonner(), Tabelkvittering()
    udeladt: dict[str, int] = {}
    dag = t.dage("dato")
    person, med = _udvalg(t, numre, dag, udeladt)
    form = t.koder("kontaktform", 0)
    kvittering = Tabelkvittering(laest=person.size, udeladt=udeladt)
    kolonner = Samtalekolonner(
        person=_kun(person, med), dag=_kun(dag, med), form=None if form is None else _kun(form, med)
    )
    return kolonner, kvittering


def _tilbud(t: Oversat | None, numre: Personnumre) -> tuple[Tilbudskolonner, Tabelkvittering]:
    if t is None:
        return Tilbudskolonner(), Tabelkvittering()
    udeladt: dict[str, int] = {}
    fra = t.dage("fra_dato")
    person, med = _udvalg(t, numre, fra, udeladt)
    kvittering = Tabelkvittering(laest=person.size, udeladt=udeladt)
    kolonner = Tilbudskolonner(
        person=_kun(person, med),
        tilbudstype=_kun(t.kolonner["tilbudstype"].to_numpy(), med),
        fra=_kun(fra, med),
        til=_kun(t.slut(), med),
    )
    return kolonner, kvittering


def _timer(t: Oversat | None, numre: Personnumre) -> tuple[Timekolonner, Tabelkvittering]:
    if t is None:
        return Timekolonner(), Tabelkvittering()
    udeladt: dict[str, int] = {}
    person, med = _udvalg(t, numre, None, udeladt)
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
        tal = np.where(tilbagefoert, -tal, tal)
        fradrag = None if ukendt is None else ukendt & tilbagefoert
    # Two jobs may have the same hours, so equal rows all count.
    gentaget = gentagne(person, t.dage("maaned"), t.raa.data, [n for n in t.raa.data.columns if n != "borger_id"])
    kvittering = Tabelkvittering(
        laest=person.size,
        udeladt=udeladt,
        bemaerket={
            "ukendt_timetal": 0 if ukendt is None else int(_kun(ukendt, med).sum()),
            "gentaget": 0 if gentaget is None else int(_kun(gentaget, med).sum()),
        },
    )
    kolonner = Timekolonner(
        person=_kun(person, med),
        maaned=_kun(t.dage("maaned"), med),
        hundrededele=_kun(tal, med),
        ukendt=None if ukendt is None else _kun(ukendt, med),
        fradrag=None if fradrag is None else _kun(fradrag, med),
    )
    return kolonner, kvittering


def _fritagelser(t: Oversat | None, numre: Personnumre) -> tuple[Fritagelseskolonner, Tabelkvittering]:
    if t is None:
        return Fritagelseskolonner(), Tabelkvittering()
    udeladt: dict[str, int] = {}
    fra = t.dage("fra_dato")
    person, med = _udvalg(t, numre, fra, udeladt)
    fokusmaal = t.koder("fokusmaal", 0)
    kvittering = Tabelkvittering(laest=person.size, udeladt=udeladt)
    kolonner = Fritagelseskolonner(
        person=_kun(person, med),
        fokusmaal=_kun(np.zeros(person.size, np.int16) if fokusmaal is None else fokusmaal, med),
        fra=_kun(fra, med),
        til=_kun(t.slut(), med),
    )
    return kolonner, kvittering


def _kun(kolonne: npt.NDArray[G], med: npt.NDArray[np.bool_] | None) -> npt.NDArray[G]:
    return kolonne if med is None else kolonne[med]
