"""Two extracts side by side: in parts or whole, and everything that is wrong with either of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl
import pytest

from skaerpet_tilsyn import Datafejl, Maaned, laes, sammenlign_udtraek, syntetisk
from skaerpet_tilsyn.register.tabeller import udsnit
from skaerpet_tilsyn.register.tabeller.registerpar import Registerpar

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NOV: Final = Maaned(2021, 11)


@pytest.fixture(autouse=True)
def _i_stykker(monkeypatch: pytest.MonkeyPatch) -> None:
    """A part has a hundred rows."""
    monkeypatch.setattr(udsnit, "MINDSTE_DEL", 100)
    monkeypatch.setattr(udsnit, "STOERSTE_DEL", 300)


@pytest.fixture(scope="module")
def rammer() -> Mapping[str, pl.DataFrame]:
    """Made-up persons."""
    return syntetisk(200, froe=3, fra=Maaned(2019, 1), til=Maaned(2021, 12))


def _skriv(mappe: Path, rammer: Mapping[str, pl.DataFrame]) -> Path:
    mappe.mkdir()
    for navn, ramme in rammer.items():
        ramme.write_parquet(mappe / f"{navn}.parquet")
    return mappe


def test_progress_part_by_part(tmp_path: Path, rammer: Mapping[str, pl.DataFrame]) -> None:
    """As many as the larger one is read in."""
    faa = {navn: ramme.filter(pl.col("borger_id") < 20) for navn, ramme in rammer.items()}
    juni, juli = _skriv(tmp_path / "juni", faa), _skriv(tmp_path / "juli", rammer)
    fortalt: list[tuple[int, int]] = []
    s, _ = sammenlign_udtraek(juni, juli, maaned=NOV, fremdrift=lambda klar, i_alt: fortalt.append((klar, i_alt)))
    antal = Registerpar(juni, juli).antal_dele

    assert antal > 3
    assert [(nr, antal) for nr in range(1, antal + 1)] == fortalt
    assert (0, s.efter.borgere) == (len([en for en in s.kun_i_et if en.udtraek == "foer"]), 200)


def test_files_of_another_kind_are_read_whole(tmp_path: Path, rammer: Mapping[str, pl.DataFrame]) -> None:
    """And a register that was read in parts gives what its folder does."""
    mappe = _skriv(tmp_path / "juni", rammer)

    assert Registerpar(mappe, rammer).antal_dele == 1
    assert Registerpar(mappe, laes(mappe)).antal_dele > 3
    assert sammenlign_udtraek(mappe, laes(mappe), maaned=NOV).opgoerelse.enheder == ()


def test_errors_in_the_parts_of_both(tmp_path: Path, rammer: Mapping[str, pl.DataFrame]) -> None:
    """With the row in its file; as many as there are."""
    ydelser = rammer["ydelser"].with_columns(pl.col("kommunekode").cast(pl.String))
    forkerte = pl.when(pl.int_range(pl.len()).is_in([0, 250])).then(pl.lit("999")).otherwise("kommunekode")
    daarlig = {**rammer, "ydelser": ydelser.with_columns(kommunekode=forkerte)}
    juni, juli = _skriv(tmp_path / "juni", daarlig), _skriv(tmp_path / "juli", daarlig)

    with pytest.raises(Datafejl) as fanget:
        sammenlign_udtraek(juni, juli, maaned=NOV)
    assert 4 == fanget.value.antal
    assert sorted((str(mappe / "ydelser.parquet"), nr) for mappe in (juni, juli) for nr in (1, 251)) == sorted(
        (linje.fil, linje.raekke) for linje in fanget.value.linjer if linje.raekke is not None
    )


def test_columns_that_are_missing_in_both(tmp_path: Path, rammer: Mapping[str, pl.DataFrame]) -> None:
    """Found before anything is read."""
    uden = {**rammer, "samtaler": rammer["samtaler"].drop("dato")}
    juni, juli = _skriv(tmp_path / "juni", uden), _skriv(tmp_path / "juli", uden)

    with pytest.raises(Datafejl) as fanget:
        Registerpar(juni, juli)
    assert [str(mappe / "samtaler.parquet") for mappe in (juni, juli)] == [linje.fil for linje in fanget.value.linjer]


def test_ids_of_two_kinds_in_large_files(tmp_path: Path, rammer: Mapping[str, pl.DataFrame]) -> None:
    """They are not cut at the same places, and the message is the same as for small ones."""
    tekst = {navn: ramme.with_columns(pl.col("borger_id").cast(pl.String)) for navn, ramme in rammer.items()}
    juni, juli = _skriv(tmp_path / "juni", rammer), _skriv(tmp_path / "juli", tekst)

    with pytest.raises(Datafejl, match=r"fundet «tekst»; forventet hele tal som i .*, så borgerne kan kendes igen; "):
        Registerpar(juni, juli)


def test_a_table_twice_in_one_folder(tmp_path: Path, rammer: Mapping[str, pl.DataFrame]) -> None:
    """The folder is named."""
    juni, juli = _skriv(tmp_path / "juni", rammer), _skriv(tmp_path / "juli", rammer)
    rammer["samtaler"].write_csv(juli / "samtaler.csv")

    with pytest.raises(Datafejl) as fanget:
        Registerpar(juni, juli)
    assert [(str(juli), "samtaler.csv og samtaler.parquet")] == [
        (linje.fil, linje.fundet) for linje in fanget.value.linjer
    ]


def test_notes_of_each(tmp_path: Path, rammer: Mapping[str, pl.DataFrame]) -> None:
    """Columns and files that are not used, by extract, also in parts."""
    med = {**rammer, "samtaler": rammer["samtaler"].with_columns(sted=pl.lit("her"))}
    juni, juli = _skriv(tmp_path / "juni", rammer), _skriv(tmp_path / "juli", med)
    (juli / "andet.csv").write_text("a;b\n", encoding="utf-8")
    foer, efter = sammenlign_udtraek(juni, juli, maaned=NOV).kvitteringer

    assert () == foer.noter
    assert any("sted" in note for note in efter.noter)
    assert any("andet.csv" in note for note in efter.noter)
