"""Citizens written out as the tables of a register, as an analyst would have them."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Final, TypeAlias

import polars as pl
from attrs import evolve

from skaerpet_tilsyn.fakta import Daekning, Spaend
from skaerpet_tilsyn.register.tabeller.opsaetning import Opsaetning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.tid import Periode

Celle: TypeAlias = "str | int | date | Decimal | None"
Rammer: TypeAlias = "dict[str, pl.DataFrame]"

JA_NEJ: Final = {True: "ja", False: "nej"}
SKEMAER: Final[dict[str, dict[str, type[pl.DataType] | pl.DataType]]] = {
    "ydelser": {
        "borger_id": pl.String,
        "kommunekode": pl.String,
        "ydelse": pl.String,
        "fra_dato": pl.Date,
        "til_dato": pl.Date,
        "anciennitet_mdr": pl.Int64,
    },
    "samtaler": {"borger_id": pl.String, "dato": pl.Date, "kontaktform": pl.String},
    "tilbud": {"borger_id": pl.String, "tilbudstype": pl.String, "fra_dato": pl.Date, "til_dato": pl.Date},
    "loentimer": {
        "borger_id": pl.String,
        "maaned": pl.String,
        "timer": pl.Decimal(9, 2),
        "ordinaer": pl.String,
        "tilbagefoersel": pl.String,
    },
    "fritagelser": {"borger_id": pl.String, "fokusmaal": pl.String, "fra_dato": pl.Date, "til_dato": pl.Date},
    "tilstande": {
        "borger_id": pl.String,
        "tilstand": pl.String,
        "fra_dato": pl.Date,
        "til_dato": pl.Date,
        "beskaeftigelsesgrad": pl.Decimal(12, 6),
    },
    "borgere": {
        "borger_id": pl.String,
        "koen": pl.String,
        "foedselsdato": pl.Date,
        "civilstand": pl.String,
        "folkepensionsdato": pl.Date,
    },
    "bevillinger": {
        "borger_id": pl.String,
        "ordning": pl.String,
        "fra_dato": pl.Date,
        "til_dato": pl.Date,
        "eget_oenske": pl.String,
    },
}
"""The columns of each table."""


def i_register(borgere: Sequence[Borger]) -> list[Borger]:
    """
    The citizens as a register can hold them, under ids of their own: without exact copies of a samtale, a tilbud
    or a period, and without events in tables that are not there.
    """
    return [_i_register(borger, f"b{nr}") for nr, borger in enumerate(borgere)]


def _i_register(borger: Borger, borger_id: str) -> Borger:
    daekket = borger.daekning
    return evolve(
        borger,
        borger_id=borger_id,
        ydelser=tuple(dict.fromkeys(borger.ydelser)),
        samtaler=() if daekket.samtaler is None else tuple(dict.fromkeys(borger.samtaler)),
        tilbud=() if daekket.tilbud is None else tuple(dict.fromkeys(borger.tilbud)),
        loentimer=() if daekket.loentimer is None else borger.loentimer,
        fritagelser=tuple(dict.fromkeys(borger.fritagelser)),
        tilstande=() if daekket.tilstande is None else tuple(dict.fromkeys(borger.tilstande)),
        bevillinger=tuple(dict.fromkeys(borger.bevillinger)),
        kontaktforloeb=tuple(dict.fromkeys(borger.kontaktforloeb)),
        undtagelser=() if daekket.undtagelser is None else tuple(dict.fromkeys(borger.undtagelser)),
        sygefravaer=() if daekket.sygefravaer is None else tuple(dict.fromkeys(borger.sygefravaer)),
    )


def tabeller_af(borgere: Sequence[Borger]) -> Rammer:
    """The tables of some citizens; a table that covers nothing is not there."""
    raekker: dict[str, list[tuple[Celle, ...]]] = {
        "ydelser": [
            (b.borger_id, y.kommunekode, y.ydelse, *_dage(y.periode), y.anciennitet_mdr)
            for b in borgere
            for y in b.ydelser
        ],
        "samtaler": [(b.borger_id, s.dato, s.kontaktform) for b in borgere for s in b.samtaler],
        "tilbud": [(b.borger_id, t.tilbudstype, *_dage(t.periode)) for b in borgere for t in b.tilbud],
        "loentimer": [
            (
                b.borger_id,
                str(t.maaned),
                None if t.timer is None else Decimal(t.timer.hundrededele).scaleb(-2),
                JA_NEJ[t.ordinaer],
                JA_NEJ[t.tilbagefoersel],
            )
            for b in borgere
            for t in b.loentimer
        ],
        "fritagelser": [(b.borger_id, f.fokusmaal, *_dage(f.periode)) for b in borgere for f in b.fritagelser],
        "tilstande": [
            (
                b.borger_id,
                t.tilstand,
                *_dage(t.periode),
                None if t.beskaeftigelsesgrad is None else Decimal(t.beskaeftigelsesgrad.milliontedele).scaleb(-6),
            )
            for b in borgere
            for t in b.tilstande
        ],
        "borgere": [
            (b.borger_id, s.koen, s.foedselsdato, s.civilstand, s.folkepensionsdato)
            for b in borgere
            if (s := b.stamdata) is not None
        ],
        "bevillinger": [
            (b.borger_id, x.ordning, *_dage(x.periode), None if x.eget_oenske is None else JA_NEJ[x.eget_oenske])
            for b in borgere
            for x in b.bevillinger
        ],
    }
    daekket = borgere[0].daekning
    uden = {navn for navn in ("samtaler", "tilbud", "loentimer", "tilstande") if getattr(daekket, navn) is None}
    return {
        navn: pl.DataFrame(raekker[navn], schema=skema, orient="row")
        for navn, skema in SKEMAER.items()
        if navn not in uden
    }


def opsaetning_af(daekning: Daekning, tabeller: Rammer) -> Opsaetning:
    """What ``kolonner.toml`` would state of the coverage of some tables."""
    spaend = {
        "ydelser": daekning.ydelser,
        "samtaler": daekning.samtaler,
        "tilbud": daekning.tilbud,
        "loentimer": daekning.loentimer,
        "tilstande": daekning.tilstande,
        "kontaktforloeb": daekning.kontaktforloeb,
        "undtagelser": daekning.undtagelser,
        "sygefravaer": daekning.sygefravaer,
    }
    return Opsaetning(daekning={navn: s for navn, s in spaend.items() if s is not None and navn in tabeller})


def med_ydelser(daekning: Daekning) -> Daekning:
    """The same, with ydelser covered: a register always has that table."""
    return daekning if daekning.ydelser is not None else evolve(daekning, ydelser=Spaend(None, None))


def _dage(periode: Periode) -> tuple[date, date | None]:
    """As registers write it: the last day is included."""
    return periode.fra, None if periode.til is None else periode.til - timedelta(days=1)
