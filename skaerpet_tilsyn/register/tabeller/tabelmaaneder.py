"""
The first and last month of each table of a large Parquet register.

A few rows tell where the months lie; of the others only those outside are asked for. Parquet files hold the lowest
and highest value of each group of rows, so that nearly all of them need not be read.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import polars as pl

from skaerpet_tilsyn.register.tabeller.arbejdere import TRAADE
from skaerpet_tilsyn.register.tabeller.oversaet import oversaet
from skaerpet_tilsyn.register.tabeller.raatabel import Raatabel
from skaerpet_tilsyn.register.tabeller.typede import FOERSTE_AAR, SIDSTE_AAR
from skaerpet_tilsyn.register.tabeller.udsnit import DATOER
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.register.tabeller.kilde import Registerkilde, Tabelkilde

_FAA: Final = 100_000
"""So many rows are looked at first; about a group of rows, of which none can be read by itself."""
_FOERSTE: Final = date(FOERSTE_AAR, 1, 1)
_SIDSTE: Final = date(SIDSTE_AAR, 12, 31)
_UDEN_SPAEND: Final = ("fritagelser", "borgere", "bevillinger")


def maaneder_i(kilde: Registerkilde) -> dict[str, tuple[int, int]]:
    """
    The first and last month with any row of each table, without reading the rest of it.

    Raises:
        Datafejl: a file is broken.
    """
    tabeller = kilde.tabeller
    with ThreadPoolExecutor(TRAADE) as pulje:
        fundet = dict(zip(tabeller, pulje.map(_maanederne, tabeller.values()), strict=True))
    return {navn: maaneder for navn, maaneder in fundet.items() if maaneder is not None}


def _maanederne(tabel: Tabelkilde) -> tuple[int, int] | None:
    """Those of a table; None where it has no months, or none that can be read."""
    kolonner = tabel.skan().collect_schema()
    if "maaned" in kolonner:
        raa = Raatabel(fil=tabel.fil, data=_forskellige_maaneder(tabel), overskrifter={"maaned": "maaned"})
        tal, fejl = oversaet(raa, tabel.skema.felt("maaned"))
        return None if fejl.antal or not tal.len() else (int(tal.to_numpy().min()), int(tal.to_numpy().max()))
    if tabel.skema.navn in _UDEN_SPAEND:
        return None
    ender = _ender(tabel, [kolonne for kolonne in DATOER if kolonne in kolonner])
    return None if ender is None else (Maaned.af(ender[0]).indeks, Maaned.af(ender[1]).indeks)


def _forskellige_maaneder(tabel: Tabelkilde) -> pl.DataFrame:
    """The different months of a table; rows without any are left out, and the reading reports them."""
    maaneder, maaned = tabel.skan().select("maaned"), pl.col("maaned")
    fundne = tabel.hent(maaneder.head(_FAA).unique()).drop_nulls()
    andre = maaneder.filter(~maaned.is_in(fundne["maaned"].implode())).unique()
    return pl.concat([fundne, tabel.hent(andre)])


def _ender(tabel: Tabelkilde, kolonner: Sequence[str]) -> tuple[date, date] | None:
    """The first and last day in some columns; a running period may end with the calendar, which does not count."""
    fundet = _ender_af(tabel, tabel.skan().head(_FAA), kolonner)
    if fundet is None:
        return _ender_af(tabel, tabel.skan(), kolonner)
    # Months are asked for, so other days of the same months need not be read.
    foer = Maaned.af(fundet[0]).foerste_dag - timedelta(days=1)
    efter = Maaned.af(fundet[1]).sidste_dag + timedelta(days=1)
    udenfor = [k.is_between(_FOERSTE, foer) | k.is_between(efter, _SIDSTE) for k in map(pl.col, kolonner)]
    andre = _ender_af(tabel, tabel.skan().filter(pl.any_horizontal(udenfor)), kolonner)
    return fundet if andre is None else (min(fundet[0], andre[0]), max(fundet[1], andre[1]))


def _ender_af(tabel: Tabelkilde, skan: pl.LazyFrame, kolonner: Sequence[str]) -> tuple[date, date] | None:
    """Of those days that can be any: others are mistakes, which the reading reports."""
    dage = [pl.col(kolonne).filter(pl.col(kolonne).is_between(_FOERSTE, _SIDSTE)) for kolonne in kolonner]
    fra = pl.min_horizontal(dag.min() for dag in dage)
    til = pl.max_horizontal(dag.max() for dag in dage)
    foerst, sidst = tabel.hent(skan.select(fra=fra, til=til)).row(0)
    return None if foerst is None or sidst is None else (foerst, sidst)
