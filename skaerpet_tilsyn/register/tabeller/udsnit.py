"""Large Parquet registers are read by spans of ids, so that memory does not grow with them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

import polars as pl

from skaerpet_tilsyn.fejl import Datafejl, Datalinje
from skaerpet_tilsyn.laesning.kolonner.kalender import EPOKE
from skaerpet_tilsyn.register.tabeller.arbejdere import TRAADE
from skaerpet_tilsyn.register.tabeller.helekolonner import grader_fra_0_til_1
from skaerpet_tilsyn.register.tabeller.oversaet import oversaet
from skaerpet_tilsyn.register.tabeller.raatabel import Raatabel
from skaerpet_tilsyn.register.tabeller.typede import FOERSTE_DAG, SIDSTE_DAG
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from skaerpet_tilsyn.register.tabeller.kilde import Registerkilde, Tabelkilde

MINDSTE_DEL: Final = 330_000
"""How many rows of the table of persons are read at a time where rows stand by person: about a block of persons."""
STOERSTE_DEL: Final = 4_000_000
"""How many where they do not."""
_PROEVER: Final = 4
_DATOER: Final = ("dato", "fra_dato", "til_dato", "start_dato", "slut_dato", "afgoerelse_dato")
_DATOKOLONNER: Final = (*_DATOER, "foedselsdato", "folkepensionsdato", "overgang_dato")
_UDEN_SPAEND: Final = ("fritagelser", "borgere", "bevillinger")
_UGER: Final = ("forventet_uger_borger", "forventet_uger_arbejdsgiver")
_HELTAL: Final = "heltal"
_TEKST: Final = "tekst"
_MAANED: Final = r"^\d{4}-\d{2}$"
_TAL: Final = ("timer", "anciennitet_mdr", "beskaeftigelsesgrad", *_UGER)


class Udsnit(NamedTuple):
    """A half-open span of ids; None is no bound."""

    fra: int | str | None
    til: int | str | None

    @property
    def udtryk(self) -> pl.Expr:
        """The rows of the span."""
        ider = pl.col("borger_id")
        # A row without an id is an error, and must be in some part for it to be found.
        inde = ider.is_not_null() if self.fra is None else ider >= self.fra
        if self.til is not None:
            inde &= ider < self.til
        return inde | ider.is_null() if self.fra is None else inde


HELE: Final = (Udsnit(None, None),)
"""All persons at a time."""


def find_udsnit(kilde: Registerkilde) -> Sequence[Udsnit]:
    """
    One span, unless the registers are Parquet files of some size; then spans with about as many rows each.

    Where the rows stand by person a span is read by itself, so spans are small; else each costs a run
    through the files, and there are only so many as memory asks for.
    """
    if not all(tabel.er_parquet for tabel in kilde.tabeller.values()):
        return HELE
    skan = _skan_alle(kilde)
    if _antal(kilde.personer, skan[kilde.personer.skema.navn]) <= MINDSTE_DEL or _idtype(kilde, skan) is None:
        return HELE
    return _snit(kilde, skan)


def faelles_udsnit(alle: Sequence[tuple[Registerkilde, Sequence[Udsnit]]]) -> Sequence[Udsnit]:
    """
    The spans of the one of several registers that has most of them, where all can be read by spans; else one span.

    The ids must be of the same kind in all.
    """
    flest = max((stykker for _, stykker in alle), key=len)
    kilder = [kilde for kilde, _ in alle]
    if len(flest) == 1 or not all(tabel.er_parquet for kilde in kilder for tabel in kilde.tabeller.values()):
        return HELE
    typer = {_idtype(kilde, _skan_alle(kilde)) for kilde in kilder}
    return HELE if len(typer) > 1 or None in typer else flest


def _idtype(kilde: Registerkilde, skan: Mapping[str, pl.LazyFrame]) -> str | None:
    """Whether ids are whole numbers or texts; None where the tables cannot be read by spans of them."""
    skemaer = [plan.collect_schema() for plan in skan.values()]
    typer = {skema["borger_id"] for skema in skemaer}
    datoer = all(art == pl.Date for skema in skemaer for navn, art in skema.items() if navn in _DATOKOLONNER)
    # What a dot in a text means is told by the whole column, which a part does not have.
    tal = all(art.is_numeric() or art == pl.Null for skema in skemaer for navn, art in skema.items() if navn in _TAL)
    heltal = all(art.is_integer() for art in typer)
    if (
        not (datoer and tal)
        or not (heltal or typer == {pl.String()})
        or not (heltal or all(_rene(tabel, skan[navn]) for navn, tabel in kilde.tabeller.items()))
    ):
        return None
    return _HELTAL if heltal else _TEKST


def _snit(kilde: Registerkilde, skan: Mapping[str, pl.LazyFrame]) -> Sequence[Udsnit]:
    """Where to cut between the persons of a register that can be read by spans."""
    personer = kilde.personer
    navn_paa_personer = personer.skema.navn
    raekker = _antal(personer, skan[navn_paa_personer])
    with ThreadPoolExecutor(TRAADE) as pulje:
        i_orden = all(pulje.map(_staar_i_orden, kilde.tabeller.values(), skan.values()))
    dele = -(-raekker // (MINDSTE_DEL if i_orden else STOERSTE_DEL))
    if dele == 1:
        return HELE
    if i_orden:
        snit = _ider(personer, skan[navn_paa_personer], [nr * raekker // dele for nr in range(1, dele)]).drop_nulls()
    else:
        ider = personer.hent(skan[navn_paa_personer].select("borger_id"))["borger_id"].drop_nulls().sort()
        snit = ider.gather([nr * ider.len() // dele for nr in range(1, dele)])
    if not snit.dtype.is_integer():
        snit = snit.str.strip_chars()
        snit = snit.filter(~snit.str.contains(r"\s"))
    return [Udsnit(fra, til) for fra, til in pairwise([None, *snit.unique().sort(), None])]


def _skan_alle(kilde: Registerkilde) -> dict[str, pl.LazyFrame]:
    skan: dict[str, pl.LazyFrame] = {}
    fejl: list[Datalinje] = []
    for navn, tabel in kilde.tabeller.items():
        try:
            skan[navn] = tabel.skan()
        except Datafejl as fundet:
            fejl += fundet.linjer
    if fejl:
        raise Datafejl(fejl)
    return skan


def _rene(tabel: Tabelkilde, skan: pl.LazyFrame) -> bool:
    """
    Whether no text begins with a space or is outside ASCII.

    Then an id with spaces after it stands on the same side of any other id as it does without them.
    """
    ider = pl.col("borger_id")
    return tabel.hent(skan.filter((ider < "!") | (ider >= "\x7f")).head(1)).is_empty()


def _staar_i_orden(tabel: Tabelkilde, skan: pl.LazyFrame) -> bool:
    """Whether the rows seem to stand by person: a few of them do. Nothing but time depends on it."""
    antal = _antal(tabel, skan)
    return not antal or _ider(tabel, skan, [nr * (antal - 1) // _PROEVER for nr in range(_PROEVER + 1)]).is_sorted()


def _antal(tabel: Tabelkilde, skan: pl.LazyFrame) -> int:
    return int(tabel.hent(skan.select(pl.len())).item())


def _ider(tabel: Tabelkilde, skan: pl.LazyFrame, raekker: Sequence[int]) -> pl.Series:
    """The ids of some rows."""
    return pl.concat([tabel.hent(skan.select("borger_id").slice(nr, 1))["borger_id"] for nr in raekker])


def maaneder_i(kilde: Registerkilde) -> dict[str, tuple[int, int]]:
    """The first and last month with any row of each table, without reading the rest of it."""
    tabeller = kilde.tabeller
    with ThreadPoolExecutor(TRAADE) as pulje:
        fundet = dict(zip(tabeller, pulje.map(_maanederne, tabeller.values()), strict=True))
    return {navn: maaneder for navn, maaneder in fundet.items() if maaneder is not None}


def _maanederne(tabel: Tabelkilde) -> tuple[int, int] | None:
    """Those of a table; None where it has no months, or none that can be read."""
    skan = tabel.skan()
    kolonner = [k for k in (*_DATOER, "maaned") if k in skan.collect_schema()]
    if "maaned" in kolonner:
        raa = Raatabel(fil=tabel.fil, data=_blandt_maaneder(tabel, skan), overskrifter={"maaned": "maaned"})
        tal, fejl = oversaet(raa, tabel.skema.felt("maaned"))
        return None if fejl.antal or not tal.len() else (int(tal.to_numpy().min()), int(tal.to_numpy().max()))
    if tabel.skema.navn in _UDEN_SPAEND:
        return None
    ender = _ender(tabel, skan, [pl.col(k) for k in kolonner])
    if not all(dag is None or FOERSTE_DAG <= dag <= SIDSTE_DAG for dag in ender):
        # A running period may end with the calendar; other such days are mistakes, which the reading reports.
        ender = _ender(tabel, skan, [_troligt(k) for k in kolonner])
    fra, til = ender
    return None if fra is None or til is None else (_maaned(fra), _maaned(til))


def _blandt_maaneder(tabel: Tabelkilde, skan: pl.LazyFrame) -> pl.DataFrame:
    """The different months of a table; or the first and the last of them, where its own list of them tells which."""
    maaned = pl.col("maaned")
    art = skan.collect_schema()["maaned"]
    if isinstance(art, pl.Enum) and art.categories.is_sorted() and bool(art.categories.str.contains(_MAANED).all()):
        fundet = tabel.hent(skan.select(fra=maaned.min(), til=maaned.max()))
        return pl.DataFrame({"maaned": [*fundet.row(0)]}, schema={"maaned": pl.String})
    return tabel.hent(skan.select(maaned.unique()))


def gradernes_fejl(kilde: Registerkilde) -> Datalinje | None:
    """What is wrong with the grades of a register that is read in parts, where all of them are 0 to 1."""
    tabel = kilde.tabeller.get("tilstande")
    if tabel is None or "beskaeftigelsesgrad" not in tabel.kolonner()[0]:
        return None
    hoejest: float | None = tabel.hent(tabel.skan().select(pl.col("beskaeftigelsesgrad").max())).item()
    return grader_fra_0_til_1(tabel.fil, tabel.kolonner()[0]["beskaeftigelsesgrad"], hoejest)


def _ender(tabel: Tabelkilde, skan: pl.LazyFrame, dage: Sequence[pl.Expr]) -> tuple[int | None, int | None]:
    fra = pl.min_horizontal(dag.min().to_physical() for dag in dage)
    til = pl.max_horizontal(dag.max().to_physical() for dag in dage)
    fundet: tuple[int | None, int | None] = tabel.hent(skan.select(fra=fra, til=til)).row(0)
    return fundet


def _troligt(kolonne: str) -> pl.Expr:
    dage = pl.col(kolonne)
    return dage.filter(dage.to_physical().is_between(FOERSTE_DAG, SIDSTE_DAG))


def _maaned(dag: int) -> int:
    return Maaned.af(date.fromordinal(dag + EPOKE)).indeks
