"""Under Spark the same block function gives the same counts, in a real Spark on this machine."""

from __future__ import annotations

import shutil
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

import polars as pl
import pytest

from skaerpet_tilsyn import Maaned, Regelsaet, laes, med_udfald, opgoer, personmaaneder, syntetisk
from skaerpet_tilsyn.fejl import Datafejl
from skaerpet_tilsyn.katalog.fokusmaal.regler import BORGERREGLER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from pyspark.sql import DataFrame, SparkSession

pytestmark = [
    pytest.mark.skipif(find_spec("pyspark") is None, reason="PySpark is not installed (the extra spark)"),
    pytest.mark.skipif(shutil.which("java") is None, reason="there is no Java on this machine"),
    # Spark's own: pandas 3 is newer than it knows, and sockets are left to the garbage collector.
    pytest.mark.filterwarnings("ignore::FutureWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::UserWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
HEDENSTED: Final = Path(__file__).parents[2] / "examples" / "hedensted_2021"
NOV: Final = Maaned(2021, 11)


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    """A real one, with two workers."""
    from pyspark.sql import SparkSession

    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
        monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]), prepend=":")
        bygger = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
        spark_ = bygger.config("spark.sql.shuffle.partitions", "2").getOrCreate()
        yield spark_
        spark_.stop()


@pytest.fixture
def i_spark(spark: SparkSession, tmp_path: Path) -> Callable[[Mapping[str, pl.DataFrame]], dict[str, DataFrame]]:
    """Tables as Spark reads them from Parquet."""

    def _i_spark(rammer: Mapping[str, pl.DataFrame]) -> dict[str, DataFrame]:
        for navn, ramme in rammer.items():
            ramme.write_parquet(tmp_path / f"{navn}.parquet")
        return {navn: spark.read.parquet(str(tmp_path / f"{navn}.parquet")) for navn in rammer}

    return _i_spark


def _hedensted() -> dict[str, pl.DataFrame]:
    navne = ("ydelser", "samtaler", "tilbud", "loentimer", "fritagelser")
    return {n: pl.read_csv(HEDENSTED / f"{n}.csv", separator=";", infer_schema=False) for n in navne}


def test_the_printed_figures(i_spark: Callable[[Mapping[str, pl.DataFrame]], dict[str, DataFrame]]) -> None:
    """The example, in five parts: every count and every row's fate as from the files."""
    from skaerpet_tilsyn.register import spark as modul

    register = laes(HEDENSTED)
    fundet = modul.opgoer(i_spark(_hedensted()), maaned=NOV, daekning=register.daekning, dele=5)

    assert opgoer(register, maaned=NOV) == fundet
    november = {r.fokusmaal: r.svar for r in fundet.opgoerelse.raekker if (r.ydelse, r.maaned) == ("alle", NOV)}
    assert (666, 736) == (november["samtaler"].taeller, november["samtaler"].naevner)
    assert (644, 721) == (november["aktiv_indsats"].taeller, november["aktiv_indsats"].naevner)


@pytest.mark.parametrize("tekst_id", [False, True], ids=["numbers", "texts"])
def test_a_made_up_register(
    i_spark: Callable[[Mapping[str, pl.DataFrame]], dict[str, DataFrame]], *, tekst_id: bool
) -> None:
    """With days, decimals and ids of their own types, and a coverage found from the rows."""
    from skaerpet_tilsyn.register import spark as modul

    rammer = syntetisk(1500, froe=3, fra=Maaned(2019, 1), til=Maaned(2021, 12), tekst_id=tekst_id)

    assert opgoer(rammer, maaned=NOV) == modul.opgoer(i_spark(rammer), maaned=NOV, dele=3 if tekst_id else None)


def test_all_errors_of_all_parts(i_spark: Callable[[Mapping[str, pl.DataFrame]], dict[str, DataFrame]]) -> None:
    """Rows have no numbers in Spark; columns and contents are named."""
    from skaerpet_tilsyn.register import spark as modul

    rammer = _hedensted()
    rammer["tilbud"] = rammer["tilbud"].with_columns(tilbudstype=pl.lit("praktk"))
    rammer["samtaler"] = rammer["samtaler"].with_columns(
        dato=pl.when(pl.int_range(pl.len()) == 77).then(pl.lit("2021-02-30")).otherwise("dato")
    )

    with pytest.raises(Datafejl) as fejl:
        modul.opgoer(i_spark(rammer), maaned=NOV, dele=4)
    assert rammer["tilbud"].height + 1 == fejl.value.antal
    assert {"tilbudstype", "dato"} == {linje.kolonne for linje in fejl.value.linjer}
    assert {None} == {linje.raekke for linje in fejl.value.linjer}


def test_a_table_that_is_missing_or_unknown(spark: SparkSession) -> None:
    """The same words as for other tables."""
    from skaerpet_tilsyn.register import spark as modul

    tom = spark.createDataFrame([], "borger_id string")
    with pytest.raises(Datafejl, match="forventet tabellen ydelser"):
        modul.opgoer({"samtaler": tom}, maaned=NOV)
    with pytest.raises(Datafejl, match="kommunekode"):
        modul.opgoer({"ydelser": tom}, maaned=NOV)


def test_rules_over_person_months(
    i_spark: Callable[[Mapping[str, pl.DataFrame]], dict[str, DataFrame]],
) -> None:
    """Every rule about citizens, lazily, with the outcomes that Polars has."""
    tabel = personmaaneder(HEDENSTED, maaned=NOV).filter(pl.col("maaned") == "2021-11")
    ret = Regelsaet.for_maaned(NOV)
    regler = {regel.navn: regel for regel in BORGERREGLER}
    i_polars = med_udfald(tabel, regler, ret).select(*regler)
    sparktabel = med_udfald(i_spark({"personmaaneder": tabel})["personmaaneder"], regler, ret)
    raekker = sparktabel.sort("borger_id").select(*regler).collect()

    assert i_polars.rows() == [tuple(raekke) for raekke in raekker]
    assert i_polars["naevner_samtaler"].sum() > 700
