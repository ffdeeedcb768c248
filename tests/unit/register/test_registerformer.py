"""The same register in every form that it can come in gives the same figures, to the last row."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

import duckdb
import polars as pl
import pytest

from skaerpet_tilsyn import Maaned, Opgjort, Opgoerelse, laes, opgoer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from narwhals.typing import IntoFrame

    Rammer = dict[str, pl.DataFrame]

HEDENSTED: Final = Path(__file__).parents[3] / "examples" / "hedensted_2021"
NOV: Final = Maaned(2021, 11)
NAVNE: Final = {
    "ydelser": {"borger_id": "Person", "kommunekode": "Bopæl", "ydelse": "Ydelsesart", "fra_dato": "Start"},
    "loentimer": {"timer": "Antal timer"},
}


@pytest.fixture(scope="module")
def rammer() -> Rammer:
    """The tables, every cell a text; the notes about files do not belong to them."""
    return {
        navn: pl.read_csv(HEDENSTED / f"{navn}.csv", separator=";", infer_schema=False)
        for navn in ("ydelser", "samtaler", "tilbud", "loentimer", "fritagelser")
    }


@pytest.fixture(scope="module")
def ventet() -> Opgjort[Opgoerelse]:
    """The example itself."""
    return opgoer(HEDENSTED, maaned=NOV)


def _typede(rammer: Rammer) -> Rammer:
    """Days as days, hours as decimals, names as categories."""
    datoer = ("fra_dato", "til_dato", "dato")
    ud: Rammer = {}
    for navn, ramme in rammer.items():
        ny = ramme.with_columns(pl.col(c).str.to_date() for c in datoer if c in ramme.columns)
        if navn == "loentimer":
            ny = ny.with_columns(timer=pl.col("timer").str.replace(",", ".").cast(pl.Decimal(9, 2)))
        if "ydelse" in ny.columns:
            ny = ny.with_columns(pl.col("ydelse").cast(pl.Categorical), pl.col("kommunekode").cast(pl.Int64))
        ud[navn] = ny
    return ud


def _skriv_csv(mappe: Path, rammer: Rammer, *, adskiller: str = ";", tegnsaet: str = "utf-8-sig") -> Path:
    shutil.copy(HEDENSTED / "kolonner.toml", mappe)
    for navn, ramme in rammer.items():
        (mappe / f"{navn}.csv").write_text(ramme.write_csv(separator=adskiller), encoding=tegnsaet)
    return mappe


def _med_komma(mappe: Path, rammer: Rammer) -> Path:
    engelsk = {n: r.with_columns(pl.col("^timer$").str.replace(",", ".")) for n, r in rammer.items()}
    return _skriv_csv(mappe, engelsk, adskiller=",", tegnsaet="utf-8")


def _med_tabulator_og_danske_navne(mappe: Path, rammer: Rammer) -> Path:
    """Windows-1252, Danish names of ydelser and municipality, dates as 30-11-2021."""
    danske = {
        n: r.with_columns(
            pl.col("^(fra_|til_)?dato$").str.replace(r"(\d{4})-(\d\d)-(\d\d)", "$3-$2-$1"),
            pl.col("^ydelse$").replace({"kontanthjaelp": "Kontanthjælp", "uddannelseshjaelp": "uddannelseshjælp"}),
            pl.col("^kommunekode$").replace({"766": "Hedensted"}),
        )
        for n, r in rammer.items()
    }
    return _skriv_csv(mappe, danske, adskiller="\t", tegnsaet="cp1252")


def _i_excel(mappe: Path, rammer: Rammer) -> Path:
    shutil.copy(HEDENSTED / "kolonner.toml", mappe)
    for navn, ramme in _typede(rammer).items():
        ramme.write_excel(mappe / f"{navn}.xlsx")
    return mappe


def _i_parquet(mappe: Path, rammer: Rammer) -> Path:
    shutil.copy(HEDENSTED / "kolonner.toml", mappe)
    for navn, ramme in _typede(rammer).items():
        ramme.write_parquet(mappe / f"{navn}.parquet")
    return mappe


def _i_mapper_af_parquet(mappe: Path, rammer: Rammer) -> Path:
    shutil.copy(HEDENSTED / "kolonner.toml", mappe)
    for navn, ramme in _typede(rammer).items():
        (mappe / navn).mkdir()
        for nr, del_ in enumerate(ramme.iter_slices(-(-ramme.height // 3))):
            del_.write_parquet(mappe / navn / f"del{nr}.parquet")
    return mappe


def _med_andre_navne(mappe: Path, rammer: Rammer) -> Path:
    """As ``kolonner.toml`` says."""
    omdoebt = {n: r.rename(NAVNE.get(n, {})) for n, r in rammer.items()}
    _skriv_csv(mappe, omdoebt)
    linjer = [(HEDENSTED / "kolonner.toml").read_text(encoding="utf-8")]
    for tabel, navne in NAVNE.items():
        linjer += [f"[{tabel}]", *(f'{navn} = "{deres}"' for navn, deres in navne.items())]
    (mappe / "kolonner.toml").write_text("\n".join(linjer), encoding="utf-8")
    return mappe


MAPPER: Final = (
    _skriv_csv,
    _med_komma,
    _med_tabulator_og_danske_navne,
    _i_excel,
    _i_parquet,
    _i_mapper_af_parquet,
    _med_andre_navne,
)


@pytest.mark.parametrize("skriv", MAPPER, ids=lambda skriv: str(skriv.__name__).strip("_"))
def test_files(
    skriv: Callable[[Path, Rammer], Path], rammer: Rammer, ventet: Opgjort[Opgoerelse], tmp_path: Path
) -> None:
    """The figures, and what became of the rows, whatever the files look like."""
    fundet = opgoer(skriv(tmp_path, rammer), maaned=NOV)

    assert ventet.opgoerelse == fundet.opgoerelse
    assert ventet.kvittering == fundet.kvittering


def _polars(rammer: Rammer) -> Mapping[str, IntoFrame]:
    return rammer


def _dovne(rammer: Rammer) -> Mapping[str, IntoFrame]:
    return {navn: ramme.lazy() for navn, ramme in _typede(rammer).items()}


def _pandas(rammer: Rammer) -> Mapping[str, IntoFrame]:
    return {navn: ramme.to_pandas() for navn, ramme in rammer.items()}


def _pyarrow(rammer: Rammer) -> Mapping[str, IntoFrame]:
    return {navn: ramme.to_arrow() for navn, ramme in _typede(rammer).items()}


@pytest.mark.parametrize("som", [_polars, _dovne, _pandas, _pyarrow], ids=["polars", "doven", "pandas", "pyarrow"])
def test_data_frames(
    som: Callable[[Rammer], Mapping[str, IntoFrame]], rammer: Rammer, ventet: Opgjort[Opgoerelse], tmp_path: Path
) -> None:
    """The same as a folder of files whose coverage is found from the rows."""
    uden_daekning = _skriv_csv(tmp_path, rammer)
    (uden_daekning / "kolonner.toml").unlink()
    i_filer, i_rammer = opgoer(uden_daekning, maaned=NOV), opgoer(som(rammer), maaned=NOV)

    assert i_filer.opgoerelse == i_rammer.opgoerelse
    assert ventet.kvittering == i_rammer.kvittering == i_filer.kvittering


def test_duckdb(rammer: Rammer) -> None:
    """Relations of a database are read like tables in memory."""
    with duckdb.connect() as forbindelse:
        relationer: dict[str, IntoFrame] = {}
        for navn, ramme in rammer.items():
            forbindelse.register(navn, ramme.to_arrow())
            relationer[navn] = forbindelse.table(navn)
        fundet = opgoer(relationer, maaned=NOV)

    assert opgoer(_polars(rammer), maaned=NOV) == fundet


@pytest.mark.parametrize("bredde", [0, 8], ids=["12", "00000012"])
def test_ids_as_numbers_and_as_texts(rammer: Rammer, ventet: Opgjort[Opgoerelse], bredde: int) -> None:
    """Whole numbers, their texts, and texts with zeros in front name the same persons."""
    tal = {n: r.with_columns(pl.col("borger_id").str.slice(1).cast(pl.Int64)) for n, r in rammer.items()}
    tekst = {n: r.with_columns(pl.col("borger_id").cast(pl.String).str.zfill(bredde)) for n, r in tal.items()}

    assert opgoer(tal, maaned=NOV) == opgoer(tekst, maaned=NOV) == opgoer(rammer, maaned=NOV)
    assert ventet.kvittering.borgere == opgoer(tal, maaned=NOV).kvittering.borgere


def test_the_printed_figures(ventet: Opgjort[Opgoerelse]) -> None:
    """What STAR printed for Hedensted, November 2021."""
    november = {
        r.fokusmaal: (r.svar.taeller, r.svar.naevner, r.svar.uafklaret)
        for r in ventet.opgoerelse.raekker
        if (r.ydelse, r.maaned) == ("alle", NOV)
    }

    assert {"samtaler": (666, 736, 0), "aktiv_indsats": (644, 721, 0)} == november
    assert [(1261, (1108, 1108)), (1237, (1104, 1104))] == [
        (r.unikke, r.unikke_opfyldt) for r in ventet.opgoerelse.fokusmaal
    ]


def test_an_unknown_column_is_named_and_left_out(rammer: Rammer, ventet: Opgjort[Opgoerelse]) -> None:
    """Where nobody looks for it, it must not be lost in silence."""
    med = {**rammer, "samtaler": rammer["samtaler"].with_columns(bemaerkning=pl.lit("x"))}
    register = laes(med)

    assert any("bemaerkning" in note for note in register.noter)
    assert register.noter == opgoer(register, maaned=NOV).kvittering.noter
    assert ventet.kvittering.tabeller == register.kontroller().tabeller
