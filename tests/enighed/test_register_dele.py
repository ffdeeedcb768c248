"""Random citizens in Parquet files, read in parts of any size and order: figures, rows and citizens are the same."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skaerpet_tilsyn import Maaned, arbejdsliste, laes, opgoer, personmaaneder
from skaerpet_tilsyn.fejl import Datafejl
from skaerpet_tilsyn.register.tabeller import registerdel, udsnit
from skaerpet_tilsyn.register.tabeller.opsaetning import Opsaetning
from tests.registerstrategier import registre
from tests.registertabeller import i_register, med_ydelser, opsaetning_af, tabeller_af

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from skaerpet_tilsyn import Register
    from tests.registertabeller import Rammer

NOV: Final = Maaned(2021, 11)
FAERRE = settings(max_examples=settings().max_examples // 4)
"""Each example is a register, written to files and read twice."""
NAVNE: Final[dict[str, Callable[[int], str]]] = {
    "numbers": str,
    "letters": lambda nr: f"b{nr:04}",
    "other letters": lambda nr: "zyxæ"[nr % 4] + "ab"[nr % 2] * nr,
    "a prefix of each other": lambda nr: "a" * (nr + 1),
}


@st.composite
def tabellerne(draw: st.DrawFn) -> tuple[Rammer, Opsaetning]:
    """Some citizens under ids of one kind, some of them padded with spaces, their rows in any order."""
    hvem = draw(registre(hoejst=6))
    navn = NAVNE[draw(st.sampled_from(sorted(NAVNE)))]
    som_tal = navn is str and draw(st.booleans())
    ud: Rammer = {}
    for tabelnavn, tabel in tabeller_af(i_register(hvem)).items():
        ider = [navn(int(borger_id[1:])) for borger_id in tabel["borger_id"]]
        if not som_tal:
            ider = [draw(st.sampled_from(("{}", "{}", "{}", "{}  ", " {}"))).format(borger_id) for borger_id in ider]
        ny = tabel.with_columns(pl.Series("borger_id", ider, dtype=pl.String).cast(pl.Int64 if som_tal else pl.String))
        ud[tabelnavn] = ny[draw(st.permutations(range(ny.height)))] if ny.height else ny
    return ud, opsaetning_af(med_ydelser(hvem[0].daekning), ud)


@pytest.fixture(scope="module", autouse=True)
def _smaa_dele() -> Iterator[None]:
    """A part has a few rows, a block a few persons."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(udsnit, "MINDSTE_DEL", 2)
        monkeypatch.setattr(udsnit, "STOERSTE_DEL", 3)
        monkeypatch.setattr(registerdel, "BLOK", 2)
        yield


def _i_filer(mappe: Path, tabeller: Rammer, opsaetning: Opsaetning) -> Register:
    for navn, tabel in tabeller.items():
        tabel.write_parquet(mappe / f"{navn}.parquet")
    linjer = [
        f'{navn} = ["{"" if s.fra is None else s.fra}", "{"" if s.til is None else s.til}"]'
        for navn, s in opsaetning.daekning.items()
    ]
    (mappe / "kolonner.toml").write_text("\n".join(["[daekning]", *linjer]), encoding="utf-8")
    return laes(mappe)


@FAERRE
@given(data=tabellerne())
def test_parts_and_the_whole(data: tuple[Rammer, Opsaetning]) -> None:
    """Every count, every row's fate, every row of the work list and every person-month."""
    tabeller, opsaetning = data
    helt = laes(tabeller, opsaetning)
    with TemporaryDirectory() as mappe:
        i_dele = _i_filer(Path(mappe), tabeller, opsaetning)

        assert opgoer(helt, maaned=NOV) == opgoer(i_dele, maaned=NOV)
        assert helt.daekning == i_dele.daekning
        a, b = (
            [(borger_id, m.maaned, m.senest, dict(m.mangler)) for borger_id, m in arbejdsliste(r, maaned=NOV).poster]
            for r in (helt, i_dele)
        )
        assert a == b
        assert personmaaneder(helt, maaned=NOV, fra=NOV).equals(personmaaneder(i_dele, maaned=NOV, fra=NOV))
        for borger_id in tabeller["ydelser"]["borger_id"].cast(pl.String).unique():
            assert helt.borger(borger_id) == i_dele.borger(borger_id)


def _ydelser(antal: int) -> pl.DataFrame:
    return pl.DataFrame({"borger_id": range(antal)}).with_columns(
        kommunekode=pl.lit("766"),
        ydelse=pl.lit("kontanthjaelp"),
        fra_dato=pl.date(2015, 1, 1),
        til_dato=pl.lit(None, pl.Date),
    )


def _timer(antal: int, timer: pl.Expr) -> pl.DataFrame:
    return pl.DataFrame({"borger_id": range(antal)}).with_columns(maaned=pl.lit("2021-11"), timer=timer)


def test_copies_that_differ_in_a_column_nobody_knows(tmp_path: Path) -> None:
    """They are no copies in the parts either."""
    samtaler = pl.DataFrame({"borger_id": [1, 1, 5, 5], "dato": [NOV.sidste_dag] * 4, "sagsnr": [1, 2, 3, 3]})
    tabeller = {"ydelser": _ydelser(12), "samtaler": samtaler}
    i_dele = _i_filer(tmp_path, tabeller, Opsaetning())

    assert i_dele.antal_dele > 1
    assert opgoer(tabeller, maaned=NOV).kvittering.tabeller == opgoer(i_dele, maaned=NOV).kvittering.tabeller
    assert {"kopi": 1} == i_dele.kontroller().tabeller["samtaler"].udeladt
    assert ("samtaler.parquet: kolonnen «sagsnr» kendes ikke og er ikke læst",) == i_dele.noter


def test_what_a_dot_means_is_told_by_the_whole_column(tmp_path: Path) -> None:
    """Hours as texts are read in one piece: one row says what the others mean."""
    timer = pl.when(pl.col("borger_id") == 11).then(pl.lit("1.261,5")).otherwise(pl.lit("1.261"))
    tabeller = {"ydelser": _ydelser(12), "loentimer": _timer(12, timer)}
    register = _i_filer(tmp_path, tabeller, Opsaetning())

    assert 1 == register.antal_dele
    assert opgoer(tabeller, maaned=NOV) == opgoer(register, maaned=NOV)


@pytest.mark.parametrize("art", [pl.Decimal(9, 2), pl.Decimal(18, 3), pl.Float64(), pl.Int32(), pl.Null()])
def test_hours_that_are_numbers_are_read_in_parts(art: pl.DataType, tmp_path: Path) -> None:
    """Of whatever type; a column without any hours too."""
    timer = pl.lit(None, pl.Null()) if art == pl.Null else pl.lit(225).cast(art)
    tabeller = {"ydelser": _ydelser(12), "loentimer": _timer(12, timer)}
    register = _i_filer(tmp_path, tabeller, Opsaetning())

    assert register.antal_dele > 1
    assert opgoer(tabeller, maaned=NOV) == opgoer(register, maaned=NOV)


def test_rows_without_an_id_are_found_in_some_part(tmp_path: Path) -> None:
    """And reported with their numbers, once."""
    ydelser = _ydelser(12).with_columns(
        borger_id=pl.when(pl.col("borger_id").is_in([3, 9])).then(None).otherwise("borger_id")
    )
    register = _i_filer(tmp_path, {"ydelser": ydelser}, Opsaetning())

    assert register.antal_dele > 1
    with pytest.raises(Datafejl) as fejl:
        register.kontroller()
    assert [4, 10] == [linje.raekke for linje in fejl.value.linjer]
