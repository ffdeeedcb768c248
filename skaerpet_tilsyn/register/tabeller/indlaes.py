"""From checked tables to the columns of the engine: persons numbered, copies and strangers left out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import polars as pl
from attrs import frozen

from skaerpet_tilsyn.fejl import Datafejl
from skaerpet_tilsyn.laesning.kolonner.kalender import EPOKE
from skaerpet_tilsyn.register.tabeller import indsatskolonner, kolonner
from skaerpet_tilsyn.register.tabeller.arbejdere import arbejdere
from skaerpet_tilsyn.register.tabeller.kvittering import Kvittering, Tabelkvittering
from skaerpet_tilsyn.register.tabeller.oversat import oversaet_tabeller
from skaerpet_tilsyn.register.tabeller.personer import Personnumre, antal_cpr, personnumre
from skaerpet_tilsyn.register.tabeller.skema import ALLE, TABELLER, persontabeller
from skaerpet_tilsyn.register.tabeller.udvalg import UDEN_PERSON
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from skaerpet_tilsyn.laesning.kolonner.borgerblok import (
        Bevillingskolonner,
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
    from skaerpet_tilsyn.register.tabeller.oversat import Oversat
    from skaerpet_tilsyn.register.tabeller.raatabel import Raatabel


@frozen(kw_only=True, order=False, eq=False)
class Indlaest:
    """The columns of all persons, who they are, and what became of the rows."""

    numre: Personnumre
    ydelser: Ydelseskolonner
    samtaler: Samtalekolonner
    tilbud: Tilbudskolonner
    timer: Timekolonner
    fritagelser: Fritagelseskolonner
    tilstande: Tilstandskolonner
    bevillinger: Bevillingskolonner
    stamdata: Stamdatakolonner
    kontaktforloeb: Kontaktkolonner
    undtagelser: Undtagelseskolonner
    sygefravaer: Sygekolonner
    kvittering: Kvittering
    maaneder: Mapping[str, tuple[int, int]]
    """The first and last month with any row, by table (``ydelser``, ``kontaktforloeb``: the first)."""


def indlaes(tabeller: Mapping[str, Raatabel], *, hele: bool, spurgt: Collection[str] = ALLE) -> Indlaest:
    """
    Read all cells and check all rows; of whole tables (``hele``) the columns as such too.

    ``spurgt`` are the tables that are asked for.

    Raises:
        Datafejl: with everything that is wrong, in all tables.
    """
    return saml(oversatte_uden_fejl(tabeller, hele=hele, spurgt=spurgt), spurgt, hele=hele)


def oversatte_uden_fejl(
    tabeller: Mapping[str, Raatabel], *, hele: bool, spurgt: Collection[str] = ALLE
) -> dict[str, Oversat]:
    """
    The tables as whole numbers.

    Raises:
        Datafejl: with everything that is wrong, in all tables.
    """
    oversatte, fejl, antal = oversaet_tabeller(tabeller, hele=hele, spurgt=spurgt)
    if antal:
        raise Datafejl(fejl, antal=antal)
    return oversatte


def saml(
    t: Mapping[str, Oversat],
    spurgt: Collection[str] = ALLE,
    numre: Personnumre | None = None,
    *,
    hele: bool,
    maaneder: bool = True,
) -> Indlaest:
    """
    The columns of (``hele``: whole) tables: of the persons who are in them, or of those that ``numre`` numbers.

    The months of the tables are found where they are asked for (``maaneder``).
    """
    personer = persontabeller(t, spurgt)
    foerste, *andre = (t[navn].ider for navn in personer)
    if numre is None:
        numre = personnumre(pl.concat([foerste, *andre]) if andre else foerste)
    with arbejdere(side_om_side=hele) as pulje:
        # The large tables first.
        timer = pulje.submit(kolonner.timer, t.get("loentimer"), numre)
        samtaler = pulje.submit(kolonner.samtaler, t.get("samtaler"), numre)
        ydelser = pulje.submit(kolonner.ydelser, t.get("ydelser"), numre)
        tilbud = pulje.submit(kolonner.tilbud, t.get("tilbud"), numre)
        fritagelser = pulje.submit(kolonner.fritagelser, t.get("fritagelser"), numre)
        tilstande = pulje.submit(kolonner.tilstande, t.get("tilstande"), numre)
        bevillinger = pulje.submit(kolonner.bevillinger, t.get("bevillinger"), numre)
        stamdata = pulje.submit(kolonner.stamdata, t.get("borgere"), numre)
        kontaktforloeb = pulje.submit(indsatskolonner.kontaktforloeb, t.get("kontaktforloeb"), numre)
        undtagelser = pulje.submit(indsatskolonner.undtagelser, t.get("undtagelser"), numre)
        sygefravaer = pulje.submit(indsatskolonner.sygefravaer, t.get("sygefravaer"), numre)
        cpr = pulje.submit(lambda: antal_cpr(numre.ider()))
    resultater = {
        "ydelser": ydelser.result()[1],
        "samtaler": samtaler.result()[1],
        "tilbud": tilbud.result()[1],
        "loentimer": timer.result()[1],
        "fritagelser": fritagelser.result()[1],
        "tilstande": tilstande.result()[1],
        "bevillinger": bevillinger.result()[1],
        "borgere": stamdata.result()[1],
        "kontaktforloeb": kontaktforloeb.result()[1],
        "undtagelser": undtagelser.result()[1],
        "sygefravaer": sygefravaer.result()[1],
    }
    return Indlaest(
        numre=numre,
        ydelser=ydelser.result()[0],
        samtaler=samtaler.result()[0],
        tilbud=tilbud.result()[0],
        timer=timer.result()[0],
        fritagelser=fritagelser.result()[0],
        tilstande=tilstande.result()[0],
        bevillinger=bevillinger.result()[0],
        stamdata=stamdata.result()[0],
        kontaktforloeb=kontaktforloeb.result()[0],
        undtagelser=undtagelser.result()[0],
        sygefravaer=sygefravaer.result()[0],
        kvittering=_kvittering(numre.antal, {navn: resultater[navn] for navn in t}, personer, cpr.result()),
        maaneder=_maaneder(t) if maaneder else {},
    )


def _kvittering(
    borgere: int, tabeller: Mapping[str, Tabelkvittering], personer: tuple[str, ...], cpr_lignende: int
) -> Kvittering:
    fremmed = f"uden_{personer[0]}" if len(personer) == 1 else "uden_person"
    return Kvittering(
        borgere=borgere,
        tabeller={navn: en.med_aarsag(UDEN_PERSON, fremmed) for navn, en in tabeller.items()},
        cpr_lignende=cpr_lignende,
        personer=personer,
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
            case "ydelser" | "tilbud" | "tilstande" | "kontaktforloeb" | "undtagelser" | "sygefravaer":
                begynder, slutter = TABELLER[navn].periode or ("", "")
                fra, til = oversat.dage(begynder), oversat.kolonner[slutter].drop_nulls().to_numpy()
                sidste = max(int(fra.max()), int(til.max()) if til.size else int(fra.max()))
                ud[navn] = _maaned(int(fra.min())), _maaned(sidste)
            case _:
                pass
    return ud


def _maaned(dag: int) -> int:
    return Maaned.af(date.fromordinal(dag + EPOKE)).indeks
