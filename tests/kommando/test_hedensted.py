"""The main command on the shipped register: the printed figures of Hedensted, in every format."""

from __future__ import annotations

import csv
import io
import json
import os
from datetime import date
from decimal import Decimal
from importlib import util
from typing import TYPE_CHECKING, Final, TypeAlias

import jsonschema
import polars as pl
import pytest

from tests.kommando.registre import BENCHMARK, HEDENSTED, ROD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    Koer: TypeAlias = Callable[..., tuple[int, str, str]]
    Raekke: TypeAlias = tuple[str | Decimal | None, ...]

HOVED: Final = ("opgoer", str(HEDENSTED), "--maaned", "2021-11", "--benchmark", str(BENCHMARK))
GULD: Final = ROD / "tests" / "tekst" / "opgoer_hedensted.txt"
OPDATER: Final = os.environ.get("SKAERPET_TILSYN_OPDATER") == "1"
MAANED: Final = ("kommunekode", "kommune", "ydelse", "fokusmaal", "maaned", "taeller", "naevner", "uafklaret")
KOLONNER: Final = {
    "fokusmaal": ("kommunekode", "kommune", "fokusmaal", "gennemsnit_pct", "krav", "unikke", "unikke_opfyldt"),
    "maanedsandele": MAANED,
    "maanedsandele_6mdr": MAANED,
}
TAL: Final = frozenset({"gennemsnit_pct", "unikke", "unikke_opfyldt", "taeller", "naevner", "uafklaret"})
"""The columns of figures."""


def test_the_page_is_the_golden_one(koer: Koer) -> None:
    """Letter by letter; ``SKAERPET_TILSYN_OPDATER=1`` writes it anew."""
    kode, ud, fejl = koer(*HOVED)
    if OPDATER:
        GULD.write_text(ud, encoding="utf-8", newline="\n")

    assert (0, "") == (kode, fejl)
    assert GULD.read_text(encoding="utf-8") == ud


def test_the_figures_that_were_printed(koer: Koer) -> None:
    """Counts of November, means of twelve months, unique persons, requirements, the category."""
    linjer = [" ".join(linje.split()) for linje in koer(*HOVED)[1].splitlines()]

    assert "Hedensted Samtaler 666 af 736 87,84 Ok 1.261 1.108" in linjer
    assert any(linje.startswith("Hedensted Aktiv indsats 644 af 721 89,24 Ok ") for linje in linjer)
    assert "2021-11 666 af 736 90,5 644 af 721 89,3" in linjer
    assert "Hedensted Inspirationskommune -0,19 87,84 Ok 89,24 Ok" in linjer


def test_a_category_can_be_asked_for(koer: Koer) -> None:
    """0 where it is that one, 1 where it is not."""
    assert 0 == koer(*HOVED, "--kraev", "inspirationskommune")[0]
    assert 1 == koer(*HOVED, "--kraev", "risiko_for_light_tilsyn")[0]


def test_the_files(koer: Koer, tmp_path: Path) -> None:
    """Exactly the documented files, CSV for a Danish spreadsheet, with the documented columns."""
    ud = tmp_path / "nyt" / "resultat"

    kode, side, fejl = koer(*HOVED, "--ud", str(ud))

    navne = ["fokusmaal.csv", "maanedsandele.csv", "maanedsandele_6mdr.csv", "status.csv", "status.json"]
    assert (0, "") == (kode, fejl)
    assert navne == sorted(fil.name for fil in ud.iterdir())
    assert side.startswith(GULD.read_text(encoding="utf-8"))
    assert all(str(ud / navn) in side.replace("\n", "") for navn in navne)
    for navn, kolonner in KOLONNER.items():
        indhold = (ud / f"{navn}.csv").read_bytes()
        assert indhold.startswith(b"\xef\xbb\xbf")
        assert f"{';'.join(kolonner)}\r\n" == indhold.decode("utf-8-sig").splitlines(keepends=True)[0]


def test_the_status_follows_its_schema(koer: Koer, tmp_path: Path) -> None:
    """``status.json`` is the list that ``status --format json`` gives."""
    skema = json.loads((ROD / "skaerpet_tilsyn" / "opgoerelse" / "status.schema.json").read_text(encoding="utf-8"))
    koer(*HOVED, "--ud", str(tmp_path))

    poster = json.loads((tmp_path / "status.json").read_text(encoding="utf-8"))

    jsonschema.Draft202012Validator(skema).validate(poster)
    assert [("766", "inspirationskommune", "87.84", "89.24")] == [
        (p["kommunekode"], p["status"], *(p["gennemsnit_vist"][f] for f in ("samtaler", "aktiv_indsats")))
        for p in poster
    ]


def test_the_shares_can_be_read_again(koer: Koer, tmp_path: Path) -> None:
    """``status --andele`` of what was written: the same status, with all its reasons."""
    koer(*HOVED, "--ud", str(tmp_path))

    kode, ud, _ = koer(
        *("status", "--andele", str(tmp_path / "maanedsandele.csv"), "--maaned", "2021-11"),
        *("--benchmark", str(BENCHMARK), "--format", "json"),
    )

    assert 0 == kode
    assert json.loads((tmp_path / "status.json").read_text(encoding="utf-8")) == json.loads(ud)


def _celle(navn: str, vaerdi: object) -> str | Decimal | None:
    if vaerdi is None or vaerdi == "":
        return None
    # A workbook has a month as its first day.
    tekst = vaerdi.isoformat()[:7] if isinstance(vaerdi, date) else str(vaerdi)
    return Decimal(tekst.replace(",", ".")).normalize() if navn in TAL and tekst != "." else tekst


def _raekker(poster: Iterable[dict[str, object]], navn: str) -> list[Raekke]:
    """The rows of a table, however its format writes a number or nothing."""
    kolonner = KOLONNER[navn]
    alle = list(poster)
    assert all(kolonner == tuple(post) for post in alle)
    return [tuple(_celle(k, post[k]) for k in kolonner) for post in alle]


def _csv(mappe: Path, navn: str) -> list[Raekke]:
    tekst = (mappe / f"{navn}.csv").read_text(encoding="utf-8-sig")
    return _raekker(csv.DictReader(io.StringIO(tekst, newline=""), delimiter=";"), navn)


def _fra(format_: str, mappe: Path, navn: str) -> list[Raekke]:
    """A table as it stands in the files of a format."""
    match format_:
        case "csv":
            return _csv(mappe, navn)
        case "parquet":
            return _raekker(pl.read_parquet(mappe / f"{navn}.parquet").to_dicts(), navn)
        case "xlsx":
            ark = pl.read_excel(mappe / "opgoerelse.xlsx", table_name=navn, infer_schema_length=None)
            return _raekker(ark.to_dicts(), navn)
        case _:
            return _raekker(json.loads((mappe / "opgoerelse.json").read_text(encoding="utf-8"))[navn], navn)


@pytest.mark.parametrize("skjul", [(), ("--diskretionering",)])
@pytest.mark.parametrize("format_", ["xlsx", "parquet", "json"])
def test_every_format_has_the_same_values(format_: str, skjul: tuple[str, ...], koer: Koer, tmp_path: Path) -> None:
    """Each table of each format, read back, row by row; suppressed figures are suppressed in all of them."""
    koer(*HOVED, *skjul, "--ud", str(tmp_path / "csv"))
    assert 0 == koer(*HOVED, *skjul, "--ud", str(tmp_path / format_), "--format", format_)[0]

    for navn in KOLONNER:
        forventet = _csv(tmp_path / "csv", navn)
        assert forventet == _fra(format_, tmp_path / format_, navn)
        assert any("." in raekke for raekke in forventet) == bool(skjul and navn != "fokusmaal")


def test_standard_output_has_the_same_values(koer: Koer, tmp_path: Path) -> None:
    """``--format json`` without a folder: the tables and the status in one object, and notes beside it."""
    koer(*HOVED, "--ud", str(tmp_path))

    kode, ud, fejl = koer(*HOVED, "--format", "json")

    samlet = json.loads(ud)
    assert 0 == kode
    assert [*KOLONNER, "status"] == list(samlet)
    assert {navn: _csv(tmp_path, navn) for navn in KOLONNER} == {n: _raekker(samlet[n], n) for n in KOLONNER}
    assert json.loads((tmp_path / "status.json").read_text(encoding="utf-8")) == samlet["status"]
    assert "note: samtaler: 9.343 rækker læst, 9.341 brugt, 2 udeladt (nøjagtige kopier af en anden række)\n" in fejl


def test_the_months_add_up(koer: Koer, tmp_path: Path) -> None:
    """Over the ydelser each count is that of the total."""
    koer(*HOVED, "--ud", str(tmp_path), "--format", "parquet")

    for navn in ("maanedsandele", "maanedsandele_6mdr"):
        tabel = pl.read_parquet(tmp_path / f"{navn}.parquet")
        noegle, tal = ["kommunekode", "fokusmaal", "maaned"], ["taeller", "naevner", "uafklaret"]
        summer = tabel.filter(pl.col("ydelse") != "alle").group_by(noegle).agg(pl.col(tal).sum())
        i_alt = tabel.filter(pl.col("ydelse") == "alle").select(*noegle, *tal)
        assert 24 == i_alt.height
        assert i_alt.sort(noegle).equals(summer.select(*noegle, *tal).sort(noegle))


def test_the_example_makes_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Run again, the script writes the same files, byte for byte."""
    spec = util.spec_from_file_location("lav_eksempel", HEDENSTED / "lav_eksempel.py")
    assert spec is not None
    assert spec.loader is not None
    modul = util.module_from_spec(spec)
    spec.loader.exec_module(modul)
    monkeypatch.setattr(modul, "MAPPE", tmp_path)

    modul.main()

    skrevet = {fil.name: fil.read_bytes() for fil in tmp_path.iterdir()}
    assert {f"{navn}.csv" for navn in ("ydelser", "samtaler", "tilbud", "loentimer", "fritagelser")} == set(skrevet)
    assert {navn: (HEDENSTED / navn).read_bytes() for navn in skrevet} == skrevet
    assert "2149 ydelser" in capsys.readouterr().out
