"""The independent query gives the same counts as the columnar engine, on registers that are made awkward on purpose."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import duckdb
import numpy as np
import polars as pl
import pytest

from skaerpet_tilsyn.register.opgoer import opgoer
from skaerpet_tilsyn.register.syntetisk import syntetisk
from skaerpet_tilsyn.tid import Maaned
from tests.benchmarks.registre.forespoergsel import spoerg, vis_rammer
from tests.benchmarks.registre.sammenlign import Celle, Tal, kraev_ens, opgjorte

if TYPE_CHECKING:
    from collections.abc import Callable

Rammer: TypeAlias = dict[str, pl.DataFrame]
NOV = Maaned(2021, 11)
HEDENSTED = Path(__file__).parents[3] / "examples" / "hedensted_2021"
ARVENDE = ("overgangsydelse", "selvforsoergelses_og_hjemrejseydelse", "kontanthjaelp", "uddannelseshjaelp")


def _register(antal: int, froe: int) -> Rammer:
    return dict(syntetisk(antal, froe=froe, fra=Maaned(2019, 1), til=Maaned(2021, 12)))


def _spurgt(rammer: Rammer) -> dict[Celle, Tal]:
    with duckdb.connect() as forbindelse:
        vis_rammer(forbindelse, rammer)
        raekker = spoerg(forbindelse, date(2020, 12, 1), date(2021, 11, 1))
    return {Celle(*r[:5]): tal for r in raekker if any(tal := Tal(*r[5:]))}


def _arv(rammer: Rammer, froe: int) -> Rammer:
    """Everybody on ydelser that hand their start on, or keep it; many periods overlap."""
    terning = np.random.default_rng(froe)
    ydelser = rammer["ydelser"]
    nye = ydelser.with_columns(
        ydelse=pl.Series([ARVENDE[nr] for nr in terning.integers(0, len(ARVENDE), ydelser.height)]),
        foer=pl.Series(terning.choice([0, 0, 10, 40, 80], ydelser.height)),
    ).select(pl.exclude("fra_dato", "foer"), fra_dato=pl.col("fra_dato") - pl.duration(days="foer"))
    return {**rammer, "ydelser": nye}


def _kort(rammer: Rammer) -> Rammer:
    """Records that begin late and stop early, so that much is unknown."""
    klippet = pl.max_horizontal("fra_dato", pl.date(2020, 3, 10))
    ydelser = rammer["ydelser"].with_columns(fra_dato=klippet)
    return {
        **rammer,
        "ydelser": ydelser.filter(pl.col("til_dato").is_null() | (pl.col("til_dato") >= pl.col("fra_dato"))),
        "samtaler": rammer["samtaler"].filter(pl.col("dato") >= date(2020, 3, 15)),
        "loentimer": rammer["loentimer"].filter(pl.col("maaned").cast(pl.String) <= "2021-10"),
    }


def _dobbelt(rammer: Rammer) -> Rammer:
    """Every tenth row twice, and some exempt from both fokusmål, for as long as anybody knows."""
    dobbelte = {navn: pl.concat([ramme, ramme.gather_every(10)]) for navn, ramme in rammer.items()}
    hver_tredje = pl.int_range(pl.len()) % 3 == 0
    fritagelser = dobbelte["fritagelser"].with_columns(
        fokusmaal=pl.when(hver_tredje).then(None).otherwise("fokusmaal"),
        til_dato=pl.when(~hver_tredje).then("til_dato"),
    )
    return {**dobbelte, "fritagelser": fritagelser}


ARTER: dict[str, Callable[[Rammer, int], Rammer]] = {
    "som de er": lambda rammer, _: rammer,
    "kort dækning": lambda rammer, _: _kort(rammer),
    "arv": _arv,
    "arv og kort dækning": lambda rammer, froe: _kort(_arv(rammer, froe)),
    "kopier og dobbelte fritagelser": lambda rammer, _: _dobbelt(rammer),
}


@pytest.mark.parametrize("art", ARTER)
@pytest.mark.parametrize(("antal", "froe"), [(1_000, 1), (1_000, 2), (20_000, 3), (20_000, 4), (20_000, 5)])
def test_same_counts(antal: int, froe: int, art: str) -> None:
    """Every month, kommune, ydelse and fokusmål of both målgrupper, unknown ones included."""
    rammer = ARTER[art](_register(antal, froe), froe)
    vores = opgjorte(opgoer(rammer, maaned=NOV).opgoerelse)

    assert kraev_ens(vores, _spurgt(rammer), art) > antal // 10


def test_shipped_example() -> None:
    """Hedensted, November 2021: 666 of 736 and 644 of 721, by the query too."""
    rammer = {navn: _csv(navn) for navn in ("ydelser", "samtaler", "tilbud", "fritagelser")}
    rammer["loentimer"] = _csv("loentimer").with_columns(
        timer=pl.col("timer").str.replace(",", ".", literal=True).cast(pl.Decimal(8, 2))
    )
    fundet = _spurgt(rammer)

    kraev_ens(opgjorte(opgoer(HEDENSTED, maaned=NOV).opgoerelse), fundet, "Hedensted")
    assert Tal(666, 736, 0) == fundet[Celle(12, "766", "alle", "samtaler", "2021-11")]
    assert Tal(644, 721, 0) == fundet[Celle(12, "766", "alle", "aktiv_indsats", "2021-11")]


def _csv(navn: str) -> pl.DataFrame:
    raa = pl.read_csv(HEDENSTED / f"{navn}.csv", separator=";", infer_schema=False)
    return raa.with_columns(pl.col(kolonne).str.to_date() for kolonne in raa.columns if kolonne.endswith("dato"))
