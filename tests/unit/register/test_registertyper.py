"""Data frames with the types that people's tools give them: the same figures, and the same account of the rows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias, cast

import duckdb
import pandas as pd
import polars as pl
import pytest

from skaerpet_tilsyn import Maaned, Opgjort, Opgoerelse, laes, opgoer
from skaerpet_tilsyn.fakta import Spaend
from skaerpet_tilsyn.register.tabeller.opsaetning import Opsaetning

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from narwhals.typing import IntoFrame

    Rammer: TypeAlias = Mapping[str, pl.DataFrame]
    Pandas: TypeAlias = dict[str, pd.DataFrame]

HEDENSTED: Final = Path(__file__).parents[3] / "examples" / "hedensted_2021"
NOV: Final = Maaned(2021, 11)
TABELLER: Final = ("ydelser", "samtaler", "tilbud", "loentimer", "fritagelser")
DAGE: Final = ("dato", "fra_dato", "til_dato")
TIMER: Final = pl.col("timer")


@pytest.fixture(scope="module")
def rammer() -> Rammer:
    """The example, with days as days, hours as decimals, and ids as numbers."""
    tekster = {n: pl.read_csv(HEDENSTED / f"{n}.csv", separator=";", infer_schema=False) for n in TABELLER}
    ud = {
        n: r.with_columns(
            pl.col("borger_id").str.slice(1).cast(pl.Int64),
            *(pl.col(k).str.to_date() for k in DAGE if k in r.columns),
        )
        for n, r in tekster.items()
    }
    ud["loentimer"] = ud["loentimer"].with_columns(TIMER.str.replace(",", ".").cast(pl.Decimal(9, 2)))
    return ud


@pytest.fixture(scope="module")
def ventet(rammer: Rammer) -> Opgjort[Opgoerelse]:
    """What they give."""
    return opgoer(rammer, maaned=NOV)


def test_the_example_is_what_is_compared_with(ventet: Opgjort[Opgoerelse]) -> None:
    """The rows are those of the files, and the figures those that were printed."""
    svar = [r.svar for r in ventet.opgoerelse.raekker if (r.ydelse, r.maaned) == ("alle", NOV)]

    assert opgoer(HEDENSTED, maaned=NOV).kvittering == ventet.kvittering
    assert [(666, 736), (644, 721)] == [(s.taeller, s.naevner) for s in svar]


def _i_pandas(rammer: Rammer) -> Pandas:
    """Days as moments, hours as floating point, whole numbers with room for nothing."""
    ud = {navn: ramme.to_pandas() for navn, ramme in rammer.items()}
    ud["loentimer"] = ud["loentimer"].assign(timer=ud["loentimer"]["timer"].astype(float))
    return ud


def _dage_som_objekter(rammer: Rammer) -> Pandas:
    ud = _i_pandas(rammer)
    for navn, ramme in ud.items():
        ud[navn] = ramme.copy()
        for kolonne in set(DAGE) & set(ramme.columns):
            ud[navn][kolonne] = [None if pd.isna(dag) else dag.date() for dag in ramme[kolonne]]
    return ud


def _kategorier(rammer: Rammer) -> Pandas:
    return {
        navn: ramme.astype({k: "category" for k in ("ydelse", "tilbudstype", "kontaktform") if k in ramme.columns})
        for navn, ramme in _i_pandas(rammer).items()
    }


def _ider_som_brudte_tal(rammer: Rammer) -> Pandas:
    """As pandas has them when a row without an id once stood among them."""
    return {navn: ramme.assign(borger_id=ramme["borger_id"].astype(float)) for navn, ramme in _i_pandas(rammer).items()}


def _med_indeks(rammer: Rammer) -> Pandas:
    """Rows that another table was once sorted by."""
    return {navn: ramme.set_index("borger_id", drop=False).sort_index() for navn, ramme in _i_pandas(rammer).items()}


def _nullable(rammer: Rammer) -> Pandas:
    return {navn: ramme.convert_dtypes() for navn, ramme in _i_pandas(rammer).items()}


def _arrow(rammer: Rammer) -> Pandas:
    return {navn: ramme.to_pandas(use_pyarrow_extension_array=True) for navn, ramme in rammer.items()}


PANDAS: Final = (_i_pandas, _dage_som_objekter, _kategorier, _ider_som_brudte_tal, _med_indeks, _nullable, _arrow)


@pytest.mark.parametrize("form", PANDAS, ids=lambda form: str(form.__name__).strip("_"))
def test_pandas(form: Callable[[Rammer], Pandas], rammer: Rammer, ventet: Opgjort[Opgoerelse]) -> None:
    """Whatever pandas makes of days, categories, decimals and empty cells."""
    assert ventet == opgoer(cast("Mapping[str, IntoFrame]", form(rammer)), maaned=NOV)


LOENTIMER: Final[dict[str, tuple[pl.Expr, ...]]] = {
    "floats": (TIMER.cast(pl.Float64),),
    "short floats": (TIMER.cast(pl.Float32),),
    "one decimal more": (TIMER.cast(pl.Decimal(18, 3)),),
    "many decimals": (TIMER.cast(pl.Decimal(38, 10)),),
    "texts with a comma": (TIMER.cast(pl.String).str.replace(".", ",", literal=True),),
    "texts with a dot": (TIMER.cast(pl.String),),
    "months as days": (pl.format("{}-01", "maaned").str.to_date().alias("maaned"),),
    "months as any of their days": (pl.format("{}-17", "maaned").str.to_date().alias("maaned"),),
    "months as moments": (pl.format("{}-01", "maaned").str.to_datetime().alias("maaned"),),
    "months with M": (pl.col("maaned").str.replace("-", "M"),),
    "categories": (pl.col("maaned").cast(pl.Categorical), pl.col("ordinaer", "tilbagefoersel").cast(pl.Categorical)),
    "truth values": tuple(pl.col(k) == "ja" for k in ("ordinaer", "tilbagefoersel")),
    "spaces": (pl.format(" {} ", pl.col("maaned")).alias("maaned"), pl.format("{}  ", TIMER).alias("timer")),
}


@pytest.mark.parametrize("form", LOENTIMER)
def test_hours(form: str, rammer: Rammer, ventet: Opgjort[Opgoerelse]) -> None:
    """Exact to the hundredth in every type; months in every form."""
    assert ventet == opgoer({**rammer, "loentimer": rammer["loentimer"].with_columns(*LOENTIMER[form])}, maaned=NOV)


YDELSER: Final[dict[str, tuple[pl.Expr, ...]]] = {
    "name": (pl.lit("Hedensted").alias("kommunekode"),),
    "four digits": (pl.lit("0766").alias("kommunekode"),),
    "number": (pl.lit(766).alias("kommunekode"),),
    "small number": (pl.lit(766, pl.UInt16).alias("kommunekode"),),
    "category": (pl.lit("766").cast(pl.Categorical).alias("kommunekode"), pl.col("ydelse").cast(pl.Categorical)),
    "moments": (pl.col("fra_dato", "til_dato").cast(pl.Datetime("ns")),),
    "moments elsewhere": (
        pl.col("fra_dato", "til_dato").cast(pl.Datetime("ms")).dt.replace_time_zone("Europe/Copenhagen"),
    ),
    "Danish days": (pl.col("fra_dato", "til_dato").dt.to_string("%d-%m-%Y"),),
    "the end of the calendar": (pl.col("til_dato").fill_null(pl.date(9999, 12, 31)),),
    "anciennitet without any": (pl.lit(None).alias("anciennitet_mdr"),),
    "empty texts": (pl.col("til_dato").cast(pl.String).fill_null(""),),
}


@pytest.mark.parametrize("form", YDELSER)
def test_ydelser(form: str, rammer: Rammer, ventet: Opgjort[Opgoerelse]) -> None:
    """Kommuner by name and number, days in every form, the end of what runs on."""
    assert ventet == opgoer({**rammer, "ydelser": rammer["ydelser"].with_columns(*YDELSER[form])}, maaned=NOV)


@pytest.mark.parametrize(
    "art", [pl.Int8(), pl.Int16(), pl.UInt32(), pl.UInt64(), pl.Int128(), pl.Decimal(20, 0), pl.Float64(), pl.String()]
)
def test_ids_of_each_type(art: pl.DataType) -> None:
    """A table of another type than the others has the same persons in it."""
    ydelser = pl.DataFrame({"borger_id": [1, 2, 100]}).with_columns(
        kommunekode=pl.lit(766), ydelse=pl.lit("kontanthjaelp"), fra_dato=pl.date(2015, 1, 1), til_dato=pl.lit(None)
    )
    samtaler = pl.DataFrame({"borger_id": [2, 100, 100], "dato": ["2021-11-01", "2021-11-02", "2021-11-03"]})
    tabeller = {"ydelser": ydelser, "samtaler": samtaler}
    andre = {"ydelser": ydelser, "samtaler": samtaler.with_columns(pl.col("borger_id").cast(art))}

    assert opgoer(tabeller, maaned=NOV) == opgoer(andre, maaned=NOV)
    assert 3 == opgoer(andre, maaned=NOV).kvittering.tabeller["samtaler"].brugt
    assert ["100", "100"] == [laes(andre).borger(" 100 ").borger_id.strip() for _ in andre]


def test_duckdb_types(rammer: Rammer, ventet: Opgjort[Opgoerelse]) -> None:
    """Its own decimals have three decimals unless told otherwise, and its days are days."""
    with duckdb.connect() as forbindelse:
        relationer: dict[str, IntoFrame] = {}
        for navn, ramme in rammer.items():
            kolonner = "* REPLACE (timer::DECIMAL AS timer)" if navn == "loentimer" else "*"
            relationer[navn] = forbindelse.from_arrow(ramme.to_arrow()).project(kolonner)
        fundet = opgoer(relationer, maaned=NOV)

    assert ventet == fundet


def test_stated_coverage_of_data_frames(rammer: Rammer) -> None:
    """As a folder states it in ``kolonner.toml``, under other headings too."""
    omdoebt = {**rammer, "ydelser": rammer["ydelser"].rename({"borger_id": "Person", "fra_dato": "Start"})}
    daekning = {navn: Spaend(Maaned(2020, 1), NOV) for navn in ("samtaler", "tilbud", "loentimer")}
    opsaetning = Opsaetning(navne={"ydelser": {"borger_id": "Person", "fra_dato": "Start"}}, daekning=daekning)

    assert laes(HEDENSTED).daekning == laes(rammer, Opsaetning(daekning=daekning)).daekning
    assert opgoer(HEDENSTED, maaned=NOV).opgoerelse == opgoer(laes(omdoebt, opsaetning), maaned=NOV).opgoerelse
