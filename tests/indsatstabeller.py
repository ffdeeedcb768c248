"""Citizens with kontaktforløb as the tables of a register."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

import polars as pl

from tests.registertabeller import JA_NEJ

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from skaerpet_tilsyn import Borger, Periode

SKEMAER: Final = {
    "kontaktforloeb": {
        "borger_id": pl.String,
        "kommunekode": pl.String,
        "maalgruppe": pl.String,
        "start_dato": pl.Date,
        "slut_dato": pl.Date,
        "overgang_dato": pl.Date,
        "a_kasse": pl.String,
        "arbejdspligt": pl.String,
        "overgang_efter_aftale": pl.String,
    },
    "samtaler": {
        "borger_id": pl.String,
        "dato": pl.Date,
        "samtaletype": pl.String,
        "kontaktform": pl.String,
        "myndighed": pl.String,
    },
    "tilbud": {"borger_id": pl.String, "tilbudstype": pl.String, "fra_dato": pl.Date, "til_dato": pl.Date},
    "tilstande": {"borger_id": pl.String, "tilstand": pl.String, "fra_dato": pl.Date, "til_dato": pl.Date},
    "undtagelser": {"borger_id": pl.String, "art": pl.String, "afgoerelse_dato": pl.Date, "til_dato": pl.Date},
    "sygefravaer": {
        "borger_id": pl.String,
        "fra_dato": pl.Date,
        "til_dato": pl.Date,
        "har_job": pl.String,
        "forventet_uger_borger": pl.Int64,
        "forventet_uger_arbejdsgiver": pl.Int64,
    },
}
"""The columns of each table."""
EN_DAG: Final = timedelta(days=1)


def indsatstabeller(borgere: Sequence[Borger]) -> dict[str, pl.DataFrame]:
    """The tables of some citizens; a table that covers nothing is not there."""
    raekker: dict[str, list[tuple[object, ...]]] = {
        "kontaktforloeb": [
            (
                b.borger_id,
                k.kommunekode,
                k.maalgruppe,
                *_dage(k.periode),
                k.overgang,
                k.a_kasse,
                None if k.arbejdspligt is None else JA_NEJ[k.arbejdspligt],
                JA_NEJ[k.overgang_efter_aftale],
            )
            for b in borgere
            for k in b.kontaktforloeb
        ],
        "samtaler": [
            (b.borger_id, s.dato, s.samtaletype, s.kontaktform, s.myndighed) for b in borgere for s in b.samtaler
        ],
        "tilbud": [(b.borger_id, t.tilbudstype, *_dage(t.periode)) for b in borgere for t in b.tilbud],
        "tilstande": [(b.borger_id, t.tilstand, *_dage(t.periode)) for b in borgere for t in b.tilstande],
        "undtagelser": [
            (b.borger_id, u.art, u.afgoerelse, None if u.til is None else u.til - EN_DAG)
            for b in borgere
            for u in b.undtagelser
        ],
        "sygefravaer": [
            (
                b.borger_id,
                *_dage(s.periode),
                None if s.har_job is None else JA_NEJ[s.har_job],
                s.forventet_uger_borger,
                uger,
            )
            for b in borgere
            for s in b.sygefravaer
            for uger in s.forventet_uger_arbejdsgivere or (None,)
        ],
    }
    daekket = borgere[0].daekning
    uden = {navn for navn in SKEMAER if navn != "kontaktforloeb" and getattr(daekket, navn) is None}
    return {
        navn: pl.DataFrame(raekker[navn], schema=skema, orient="row")
        for navn, skema in SKEMAER.items()
        if navn not in uden
    }


def _dage(periode: Periode) -> tuple[date, date | None]:
    return periode.fra, None if periode.til is None else periode.til - EN_DAG
