"""What Spark may hand over: types, ids, headings and tables of all kinds give what they give in memory."""

from __future__ import annotations

import shutil
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

import polars as pl
import pytest

from skaerpet_tilsyn import Maaned, opgoer, syntetisk
from skaerpet_tilsyn.fejl import Datafejl, UgyldigVaerdi

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pyspark.sql import DataFrame, SparkSession

    Rammer: TypeAlias = dict[str, pl.DataFrame]
    ISpark: TypeAlias = Callable[[Rammer], dict[str, DataFrame]]

pytestmark = [
    pytest.mark.skipif(find_spec("pyspark") is None, reason="PySpark is not installed (the extra spark)"),
    pytest.mark.skipif(shutil.which("java") is None, reason="there is no Java on this machine"),
    # Spark's own: pandas 3 is newer than it knows, and sockets are left to the garbage collector.
    pytest.mark.filterwarnings("ignore::FutureWarning:pyspark"),
    pytest.mark.filterwarnings("ignore::UserWarning:pyspark"),
    pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
NOV: Final = Maaned(2021, 11)
ID: Final = pl.col("borger_id")


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    """A real one, with two workers."""
    from pyspark.sql import SparkSession

    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
        monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]), prepend=":")
        bygger = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
        spark_ = bygger.config("spark.sql.shuffle.partitions", "2").getOrCreate()
        spark_.sparkContext.setLogLevel("OFF")
        yield spark_
        spark_.stop()


@pytest.fixture
def i_spark(spark: SparkSession, tmp_path: Path) -> ISpark:
    """Tables as Spark reads them from Parquet."""

    def _i_spark(rammer: Rammer) -> dict[str, DataFrame]:
        for navn, ramme in rammer.items():
            ramme.write_parquet(tmp_path / f"{navn}.parquet")
        return {navn: spark.read.parquet(str(tmp_path / f"{navn}.parquet")) for navn in rammer}

    return _i_spark


@pytest.fixture(scope="module")
def rammer() -> Rammer:
    """Made-up persons, with copies among the conversations."""
    fundne = dict(syntetisk(300, froe=3, fra=Maaned(2019, 1), til=Maaned(2021, 12)))
    fundne["samtaler"] = pl.concat([fundne["samtaler"], fundne["samtaler"].slice(40, 200)])
    return fundne


def _ider(**ider: pl.Expr) -> Callable[[Rammer], Rammer]:
    """The tables, some of them with ids of another kind."""
    return lambda rammer: {n: r.with_columns(borger_id=ider.get(n, ID)) for n, r in rammer.items()}


def _med_tidspunkter(rammer: Rammer) -> Rammer:
    """Days and months at midnight, hours as floating point, truth values."""
    ud = {n: r.with_columns(pl.col("^(fra_|til_)?dato$").cast(pl.Datetime("us"))) for n, r in rammer.items()}
    ud["loentimer"] = ud["loentimer"].with_columns(
        pl.format("{}-01", "maaned").str.to_datetime().alias("maaned"),
        pl.col("timer").cast(pl.Float64),
        *(pl.col(k) == pl.lit("ja") for k in ("ordinaer", "tilbagefoersel")),
    )
    return ud


def _med_andre_kolonner(rammer: Rammer) -> Rammer:
    """
    Other headings, months as days, hours with four decimals; and conversations with a number, so that none is a
    copy, in a column that nobody knows, beside one of a type that no table of ours has.
    """
    return {
        **rammer,
        "ydelser": rammer["ydelser"].rename({"kommunekode": "Kommune", "fra_dato": "Fra dato", "ydelse": "YDELSE"}),
        "samtaler": rammer["samtaler"].with_row_index("sag.nr").with_columns(stikord=pl.concat_list("kontaktform")),
        "loentimer": rammer["loentimer"].with_columns(
            pl.format("{}-01", "maaned").str.to_date().alias("maaned"), pl.col("timer").cast(pl.Decimal(12, 4))
        ),
    }


FORMER: Final[dict[str, Callable[[Rammer], Rammer]]] = {
    "numbers and texts with spaces around": _ider(
        samtaler=pl.format("{}  ", ID), loentimer=pl.format("\t {}\u00a0", ID)
    ),
    "fractions": _ider(samtaler=ID.cast(pl.Float64), tilbud=ID.cast(pl.Decimal(12, 2))),
    "moments": _med_tidspunkter,
    "other columns": _med_andre_kolonner,
    "an empty table": lambda rammer: {"ydelser": rammer["ydelser"], "samtaler": rammer["samtaler"].clear()},
}


@pytest.mark.parametrize("form", FORMER)
def test_tables_of_all_kinds(form: str, rammer: Rammer, i_spark: ISpark) -> None:
    """Every count, every row's fate and every notice as from the same tables in memory."""
    from skaerpet_tilsyn.register import spark as modul

    # Parquet and Spark have no categories.
    givet = {n: r.with_columns(pl.col(pl.Enum).cast(pl.String)) for n, r in FORMER[form](rammer).items()}

    assert opgoer(givet, maaned=NOV) == modul.opgoer(i_spark(givet), maaned=NOV, dele=3)


@pytest.mark.parametrize("dele", [None, 24])
def test_any_number_of_parts(dele: int | None, i_spark: ISpark) -> None:
    """The parts do not show, nor do those with nobody in them."""
    from skaerpet_tilsyn.register import spark as modul

    rammer = dict(syntetisk(2000, froe=8, fra=Maaned(2019, 1), til=Maaned(2021, 12), tekst_id=True))

    assert opgoer(rammer, maaned=NOV, fra=Maaned(2021, 6)) == modul.opgoer(
        i_spark(rammer), maaned=NOV, fra=Maaned(2021, 6), dele=dele
    )


def test_a_column_that_cannot_be_read(rammer: Rammer, i_spark: ISpark) -> None:
    """Said once, and not once a part."""
    from skaerpet_tilsyn.register import spark as modul

    lister = {**rammer, "samtaler": rammer["samtaler"].with_columns(pl.concat_list("kontaktform").alias("kontaktform"))}
    givet = {n: r.select(pl.exclude(pl.Enum)) if n == "samtaler" else r for n, r in lister.items()}

    with pytest.raises(Datafejl) as fejl:
        modul.opgoer(i_spark(givet), maaned=NOV, dele=4)
    assert [("samtaler", "kontaktform")] == [(linje.fil, linje.kolonne) for linje in fejl.value.linjer]


def test_ydelser_without_rows(rammer: Rammer, i_spark: ISpark) -> None:
    """Together with what is wrong in the other tables."""
    from skaerpet_tilsyn.register import spark as modul

    tomme = {**rammer, "ydelser": rammer["ydelser"].clear()}
    tomme["tilbud"] = rammer["tilbud"].head(3).with_columns(tilbudstype=pl.lit("praktk"))

    with pytest.raises(Datafejl) as fejl:
        modul.opgoer(i_spark(tomme), maaned=NOV)
    assert 4 == fejl.value.antal
    assert "ydelser: fundet «ingen rækker»; forventet mindst én række i ydelser; " in str(fejl.value)


@pytest.mark.parametrize("dele", [0, -1])
def test_no_parts(dele: int) -> None:
    """Refused before anything is read."""
    from skaerpet_tilsyn.register import spark as modul

    with pytest.raises(UgyldigVaerdi, match=f"dele: fundet {dele}; forventet mindst 1; ret tallet"):
        modul.opgoer({}, maaned=NOV, dele=dele)
