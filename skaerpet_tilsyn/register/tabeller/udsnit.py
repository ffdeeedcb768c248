"""Large Parquet registers are read by spans of ids, so that memory does not grow with them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

import polars as pl

from skaerpet_tilsyn.fejl import Datafejl, Datalinje
from skaerpet_tilsyn.register.tabeller.arbejdere import TRAADE
from skaerpet_tilsyn.register.tabeller.helekolonner import grader_fra_0_til_1

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from skaerpet_tilsyn.register.tabeller.kilde import Registerkilde, Tabelkilde

MINDSTE_DEL: Final = 330_000
"""How many rows of the table of persons are read at a time where rows stand by person: about a block of persons."""
STOERSTE_DEL: Final = 4_000_000
"""How many where they do not."""
_PROEVER: Final = 4
"""Between so many parts of a table its ids are looked at."""
_ENS: Final = 20
"""So many of them at a time: rows in no order betray themselves at one place."""
DATOER: Final = ("dato", "fra_dato", "til_dato", "start_dato", "slut_dato", "afgoerelse_dato")
_DATOKOLONNER: Final = (*DATOER, "foedselsdato", "folkepensionsdato", "overgang_dato")
_UGER: Final = ("forventet_uger_borger", "forventet_uger_arbejdsgiver")
_HELTAL: Final = "heltal"
_TEKST: Final = "tekst"
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
    talte = kilde.hent_alle({navn: plan.select(pl.len()) for navn, plan in skan.items()})
    antal = {navn: int(ramme.item()) for navn, ramme in talte.items()}
    raekker = antal[navn_paa_personer]
    # A few rows of each table show whether it stands by person; nothing but time depends on it.
    snitsteder = _imellem(raekker, -(-raekker // MINDSTE_DEL))
    proever = {navn: _imellem(n, _PROEVER) for navn, n in antal.items()}
    proever[navn_paa_personer] = sorted({*snitsteder, *proever[navn_paa_personer]})
    with ThreadPoolExecutor(TRAADE) as pulje:
        fundne = {n: pulje.map(partial(_ider_fra, kilde.tabeller[n], skan[n]), numre) for n, numre in proever.items()}
        ider = {navn: [*dens] for navn, dens in fundne.items()}
    if all(_i_orden(deres) for deres in ider.values()):
        ved = dict(zip(proever[navn_paa_personer], ider[navn_paa_personer], strict=True))
        snit = pl.concat([ved[sted].head(1) for sted in snitsteder]).drop_nulls()
    else:
        dele = -(-raekker // STOERSTE_DEL)
        if dele == 1:
            return HELE
        alle = personer.hent(skan[navn_paa_personer].select("borger_id"))["borger_id"].drop_nulls().sort()
        snit = alle.gather(_imellem(alle.len(), dele)) if alle.len() else alle
    if not snit.dtype.is_integer():
        snit = snit.str.strip_chars()
        snit = snit.filter(~snit.str.contains(r"\s"))
    return [Udsnit(fra, til) for fra, til in pairwise([None, *snit.unique().sort(), None])]


def _i_orden(steder: Sequence[pl.Series]) -> bool:
    """Whether the ids go up from place to place, and at each of them."""
    return all(ider.is_sorted() for ider in (*steder, pl.concat([ider.head(1) for ider in steder])))


def _imellem(antal: int, dele: int) -> list[int]:
    """Where so many rows are cut into parts of one size."""
    return [nr * antal // dele for nr in range(1, dele)]


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


def _antal(tabel: Tabelkilde, skan: pl.LazyFrame) -> int:
    return int(tabel.hent(skan.select(pl.len())).item())


def _ider_fra(tabel: Tabelkilde, skan: pl.LazyFrame, raekke: int) -> pl.Series:
    """The ids of a few rows, from one on."""
    return tabel.hent(skan.select("borger_id").slice(raekke, _ENS))["borger_id"]


def gradernes_fejl(kilde: Registerkilde) -> Datalinje | None:
    """What is wrong with the grades of a register that is read in parts, where all of them are 0 to 1."""
    tabel = kilde.tabeller.get("tilstande")
    if tabel is None or "beskaeftigelsesgrad" not in tabel.kolonner()[0]:
        return None
    hoejest: float | None = tabel.hent(tabel.skan().select(pl.col("beskaeftigelsesgrad").max())).item()
    return grader_fra_0_til_1(tabel.fil, tabel.kolonner()[0]["beskaeftigelsesgrad"], hoejest)
