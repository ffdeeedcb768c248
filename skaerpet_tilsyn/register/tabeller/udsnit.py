"""Large Parquet registers are read by spans of ids, so that memory does not grow with them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

import polars as pl

from skaerpet_tilsyn.register.tabeller.oversaet import oversaet
from skaerpet_tilsyn.register.tabeller.raatabel import Raatabel
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.register.tabeller.kilde import Registerkilde

STOERSTE_DEL: Final = 4_000_000
"""How many rows of ``ydelser`` are read at a time from Parquet files."""
_DATOER: Final = ("dato", "fra_dato", "til_dato")


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


def find_udsnit(kilde: Registerkilde) -> Sequence[Udsnit]:
    """One span, unless the registers are large Parquet files; then spans with about as many rows each."""
    hele = (Udsnit(None, None),)
    if not all(tabel.er_parquet for tabel in kilde.tabeller.values()):
        return hele
    skan = kilde.tabeller["ydelser"].skan().select("borger_id")
    dele = -(-int(skan.select(pl.len()).collect().item()) // STOERSTE_DEL)
    skemaer = [tabel.skan().collect_schema() for tabel in kilde.tabeller.values()]
    typer = {skema["borger_id"] for skema in skemaer}
    ens = all(art.is_integer() for art in typer) or typer == {pl.String()}
    datoer = all(art == pl.Date for skema in skemaer for navn, art in skema.items() if navn in _DATOER)
    if dele <= 1 or not ens or not datoer:
        return hele
    ider = skan.collect()["borger_id"].drop_nulls().sort()
    snit = sorted({ider[nr * ider.len() // dele] for nr in range(1, dele)})
    return [Udsnit(fra, til) for fra, til in pairwise([None, *snit, None])]


def maaneder_i(kilde: Registerkilde) -> dict[str, tuple[int, int]]:
    """The first and last month with any row of each table, without reading the rest of it."""
    ud: dict[str, tuple[int, int]] = {}
    for navn, tabel in kilde.tabeller.items():
        skan = tabel.skan()
        kolonner = [k for k in (*_DATOER, "maaned") if k in skan.collect_schema()]
        if "maaned" in kolonner:
            maaneder = skan.select("maaned").unique().collect()
            raa = Raatabel(fil=tabel.fil, data=maaneder, overskrifter={"maaned": "maaned"})
            tal, fejl = oversaet(raa, tabel.skema.felt("maaned"))
            if not fejl.antal and tal.len():
                ud[navn] = int(tal.to_numpy().min()), int(tal.to_numpy().max())
            continue
        ender = skan.select(
            fra=pl.min_horizontal(pl.col(k).min() for k in kolonner),
            til=pl.max_horizontal(pl.col(k).max() for k in kolonner),
        ).collect()
        fra, til = ender.row(0)
        if fra is not None and navn != "fritagelser":
            ud[navn] = Maaned.af(fra).indeks, Maaned.af(til).indeks
    return ud
