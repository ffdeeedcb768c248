"""Made-up registers: the same for the same seed, of any size, without a fault, written whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl
import pytest

from skaerpet_tilsyn import Maaned, laes, opgoer, syntetisk
from skaerpet_tilsyn.fakta.kommuner import NAVNE
from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.register import syntetisk as modul
from skaerpet_tilsyn.register.syntetisk import skriv_syntetisk

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NOV: Final = Maaned(2021, 11)
FRA, TIL = Maaned(2019, 1), Maaned(2021, 12)
TABELLER: Final = ("ydelser", "samtaler", "tilbud", "loentimer", "fritagelser")


def _ens(a: Mapping[str, pl.DataFrame], b: Mapping[str, pl.DataFrame]) -> bool:
    return a.keys() == b.keys() and all(a[navn].equals(b[navn]) for navn in a)


def _skrevet(mappe: Path) -> dict[str, pl.DataFrame]:
    """The Parquet tables of a folder, each a file or a folder of them."""
    return {navn: pl.read_parquet(sorted(mappe.glob(f"{navn}*.parquet")) or mappe / navn) for navn in TABELLER}


def test_the_same_seed_makes_the_same_tables() -> None:
    """Another seed makes others; so do other ids, for they are other persons."""
    en, igen, anden, andre_ider = (
        syntetisk(200, froe=froe, fra=FRA, til=TIL, foerste_id=foerste)
        for froe, foerste in ((1, 1), (1, 1), (2, 1), (1, 9))
    )

    assert _ens(en, igen)
    for navn in TABELLER[:4]:
        assert not en[navn].equals(anden[navn])
        assert not en[navn].drop("borger_id").equals(andre_ider[navn].drop("borger_id"))


def test_ids() -> None:
    """Numbers from the one asked for, or texts of the same numbers; nothing else differs."""
    tal, tekst = (syntetisk(50, froe=1, fra=FRA, til=TIL, foerste_id=7, tekst_id=som) for som in (False, True))

    assert list(range(7, 57)) == tal["ydelser"]["borger_id"].unique().sort().to_list()
    for navn in TABELLER:
        ider = tal[navn].with_columns(borger_id=pl.format("b{}", pl.col("borger_id").cast(pl.String).str.zfill(8)))
        assert ider.equals(tekst[navn])


@pytest.mark.parametrize(
    ("antal", "fra", "til"), [(0, FRA, TIL), (-1, FRA, TIL), (1, Maaned(2021, 2), Maaned(2021, 1))]
)
def test_nothing_to_make(antal: int, fra: Maaned, til: Maaned) -> None:
    """Nobody, or no months."""
    with pytest.raises(UgyldigVaerdi, match=f"fundet {antal} borgere, {fra} til {til}; forventet mindst én"):
        syntetisk(antal, froe=1, fra=fra, til=til)


@pytest.mark.parametrize("antal", [1, 2, 777])
@pytest.mark.parametrize(("fra", "til"), [(FRA, TIL), (NOV, NOV), (Maaned(2020, 2), Maaned(2020, 3))])
def test_any_size_and_any_months(antal: int, fra: Maaned, til: Maaned) -> None:
    """Events lie in the months asked for, every person has a ydelse, and the register has no faults."""
    tabeller = syntetisk(antal, froe=antal, fra=fra, til=til)
    kvittering = laes(tabeller).kontroller()

    assert antal == kvittering.borgere
    assert all(tabel.udeladt.get("uden_ydelser", 0) == 0 for tabel in kvittering.tabeller.values())
    for navn, kolonne in (("samtaler", "dato"), ("tilbud", "fra_dato"), ("fritagelser", "fra_dato")):
        assert tabeller[navn][kolonne].is_between(fra.foerste_dag, til.sidste_dag).all()
    assert tabeller["ydelser"]["til_dato"].drop_nulls().le(til.sidste_dag).all()
    assert {str(m) for m in tabeller["loentimer"]["maaned"]} <= {
        str(fra.plus(maaneder=nr)) for nr in range(til.indeks - fra.indeks + 1)
    }


def test_rows_stand_by_person_and_none_is_a_copy() -> None:
    """In every table, so that it can be read in parts as it stands."""
    tabeller = syntetisk(3000, froe=4, fra=FRA, til=TIL)

    assert all(tabel["borger_id"].is_sorted() for tabel in tabeller.values())
    assert not any(tabel.is_duplicated().any() for navn, tabel in tabeller.items() if navn != "loentimer")
    assert set(tabeller["ydelser"]["kommunekode"].unique()) <= set(NAVNE)


@pytest.mark.parametrize("tekst_id", [False, True])
def test_every_format_holds_the_same(tmp_path: Path, *, tekst_id: bool) -> None:
    """Read from files as from memory, without an error and without a notice."""
    ventet = opgoer(syntetisk(300, froe=2, fra=FRA, til=TIL, tekst_id=tekst_id), maaned=NOV)
    for format_ in ("csv", "parquet"):
        raekker = skriv_syntetisk(tmp_path / format_, 300, froe=2, tekst_id=tekst_id, format_=format_)

        assert ventet == opgoer(tmp_path / format_, maaned=NOV)
        assert raekker == {navn: t.laest for navn, t in ventet.kvittering.tabeller.items()}
    assert () == ventet.kvittering.noter


@pytest.mark.parametrize("format_", ["csv", "parquet"])
def test_parts_are_one_piece(format_: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Part after part, with ids that go on; progress tells each."""
    monkeypatch.setattr(modul, "DEL", 100)
    trin: list[tuple[int, int]] = []
    raekker = skriv_syntetisk(
        tmp_path / "r", 250, froe=5, format_=format_, fremdrift=lambda nr, af: trin.append((nr, af))
    )
    dele = [
        syntetisk(antal, froe=5, fra=FRA, til=TIL, foerste_id=foerste)
        for antal, foerste in ((100, 1), (100, 101), (50, 201))
    ]
    samlet = {navn: pl.concat([del_[navn] for del_ in dele]) for navn in TABELLER}

    assert [(1, 3), (2, 3), (3, 3)] == trin
    assert raekker == {navn: tabel.height for navn, tabel in samlet.items()}
    assert opgoer(samlet, maaned=NOV) == opgoer(tmp_path / "r", maaned=NOV)
    if format_ == "parquet":
        assert _ens(samlet, _skrevet(tmp_path / "r"))


def test_one_part_is_one_file(tmp_path: Path) -> None:
    """And a note that nobody in it exists."""
    skriv_syntetisk(tmp_path / "ny" / "r", 5, froe=1, til=Maaned(2020, 1))

    assert {*(f"{navn}.parquet" for navn in TABELLER), "LAES_MIG.txt"} == {
        f.name for f in (tmp_path / "ny/r").iterdir()
    }
    assert "Ingen i det findes" in (tmp_path / "ny/r/LAES_MIG.txt").read_text(encoding="utf-8")
    assert ["r"] == [fil.name for fil in (tmp_path / "ny").iterdir()]


@pytest.mark.parametrize("format_", ["csv", "parquet"])
def test_nothing_is_left_when_it_fails_halfway(format_: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first part is written when the second goes wrong; neither it nor the draft stays."""
    set_: list[list[str]] = []

    def _afbrudt(nr: int, _: int) -> None:
        set_.append([fil.name for fil in tmp_path.iterdir()])
        if nr == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr(modul, "DEL", 10)

    with pytest.raises(KeyboardInterrupt):
        skriv_syntetisk(tmp_path / "r", 35, froe=1, format_=format_, fremdrift=_afbrudt)
    assert [[".r.tmp"]] * 2 == set_
    assert [] == list(tmp_path.iterdir())


def test_the_months_that_are_wrong_leave_nothing(tmp_path: Path) -> None:
    """Found out after the draft is begun."""
    with pytest.raises(UgyldigVaerdi):
        skriv_syntetisk(tmp_path / "r", 5, froe=1, fra=TIL, til=FRA)
    assert [] == list(tmp_path.iterdir())


def test_a_draft_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    """Two at a time do not write in each other's files."""
    (tmp_path / ".r.tmp").mkdir()
    (tmp_path / ".r.tmp" / "fil").write_text("mine", encoding="utf-8")

    with pytest.raises(FileExistsError):
        skriv_syntetisk(tmp_path / "r", 5, froe=1)
    assert "mine" == (tmp_path / ".r.tmp" / "fil").read_text(encoding="utf-8")
