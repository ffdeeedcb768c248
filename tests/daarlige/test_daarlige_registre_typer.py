"""Malformed Parquet tables: types that are none of the contract's, broken files, and registers read in parts."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

import polars as pl
import pytest

from skaerpet_tilsyn.kommando import hoved
from skaerpet_tilsyn.register.tabeller import udsnit

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Sig: TypeAlias = Callable[[Path], tuple[int, str, str]]

TIMETAL = "forventet et timetal fra 0 til 100.000 med højst to decimaler; ret tallet"
UDEN_TAL = TIMETAL.replace("ret tallet", "lad cellen være tom, hvor der ikke står noget")
DATO = "forventet en dato som 2021-11-30 eller 30-11-2021; ret datoen"
REGNEARKSDAG = "skriv 2021-01-01 (44197 er regnearkets tal for dagen: giv kolonnen talformatet åååå-mm-dd)"
KLOKKESLAET = "forventet en dato som 2021-11-30 eller 30-11-2021; skriv dagen alene, uden klokkeslæt"
ID = "forventet et pseudonym (en tekst eller et helt tal)"
TEKST = "forventet en kolonne med tekster, tal eller datoer; gem kolonnen som tekst"
HELT = "gem kolonnen som tekst eller hele tal"
ULAESELIG = "fundet «en fil, der ikke kan læses»"
START = date(2019, 1, 1)
OVERSKRIFTER = ("borger_id", "kommunekode", "ydelse", "fra_dato", "til_dato")


def _raad(raad: str) -> str:
    """Another advice than that to correct the date."""
    return DATO.replace("ret datoen", raad)


@pytest.fixture
def sig(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Sig:
    """What ``opgoer`` says of a folder, and that it writes nothing when it refuses."""

    def _sig(mappe: Path) -> tuple[int, str, str]:
        ud = tmp_path / "ud"
        kode = hoved.koer(["opgoer", str(mappe), "--maaned", "2021-11", "--ud", str(ud)])
        assert (kode == 0) == ud.exists()
        return kode, *capsys.readouterr()

    return _sig


def _ydelser(**andre: object) -> pl.DataFrame:
    gode = {"borger_id": [1, 2], "kommunekode": ["766"] * 2, "ydelse": ["kontanthjaelp"] * 2, "fra_dato": [START] * 2}
    return pl.DataFrame(gode | {"til_dato": pl.Series([None, None], dtype=pl.Date)} | andre)


def _timer(**andre: object) -> pl.DataFrame:
    return pl.DataFrame({"borger_id": [1, 2], "maaned": ["2021-01", "2021-02"], "timer": [1, 2]} | andre)


def _samtaler(**andre: object) -> pl.DataFrame:
    return pl.DataFrame({"borger_id": [1, 2], "dato": [date(2021, 1, 1)] * 2} | andre)


def _tider(*tider: str) -> pl.Series:
    return pl.Series(tider).str.to_datetime("%Y-%m-%d %H:%M")


def _mappe(rod: Path, **tabeller: pl.DataFrame) -> Path:
    mappe = rod / "register"
    mappe.mkdir()
    for navn, tabel in ({"ydelser": _ydelser()} | tabeller).items():
        tabel.write_parquet(mappe / f"{navn}.parquet")
    return mappe


def _linjer(fil: str, kolonne: str, *linjer: str) -> str:
    """Lines as ``1: …`` with the row, or without one for a whole column."""
    ud = [linje.partition("| ") for linje in linjer]
    return "".join(
        f"{fil}.parquet, {f'række {nr}, ' if nr != '-' else ''}kolonne «{kolonne}»: {rest}\n" for nr, _, rest in ud
    )


@pytest.mark.parametrize(
    ("timer", "linjer"),
    [
        ([0.1 + 0.2, 160.33], [f"1| fundet «0.30000000000000004»; {TIMETAL}"]),
        ([float("nan"), float("inf")], [f"1| fundet «NaN»; {UDEN_TAL}", f"2| fundet «inf»; {TIMETAL}"]),
        ([-0.5, 1e20], [f"1| fundet «-0.5»; {TIMETAL}", f"2| fundet «1e+20»; {TIMETAL}"]),
        ([1e20, 1.0], [f"1| fundet «1e+20»; {TIMETAL}"]),
        ([1.234, 160.33], [f"1| fundet «1.234»; {TIMETAL}"]),
        ([100_001, 100_000], [f"1| fundet «100001»; {TIMETAL}"]),
        ([10**12, 2**62], [f"1| fundet «1000000000000»; {TIMETAL}", f"2| fundet «4611686018427387904»; {TIMETAL}"]),
        (pl.Series([2**64 - 1, 1], dtype=pl.UInt64), [f"1| fundet «18446744073709551615»; {TIMETAL}"]),
        ([-1, 1], [f"1| fundet «-1»; {TIMETAL}"]),
        ([Decimal("-1.23"), Decimal("1.23")], [f"1| fundet «-1.23»; {TIMETAL}"]),
        ([Decimal("123456789012.23"), Decimal("1.23")], [f"1| fundet «123456789012.23»; {TIMETAL}"]),
        ([Decimal("1.2345"), Decimal("1.2300")], [f"1| fundet «1.2345»; {TIMETAL}"]),
        ([[1], [2]], [f"-| fundet «en kolonne af typen List(Int64)»; {TEKST}"]),
    ],
)
def test_hours_of_other_types(timer: object, linjer: list[str], sig: Sig, tmp_path: Path) -> None:
    """Numbers that are no hundredths, or no hours of a month: refused where they stand, never rounded or wrapped."""
    mappe = _mappe(tmp_path, loentimer=_timer(timer=timer))

    assert (2, "", _linjer("loentimer", "timer", *linjer)) == sig(mappe)


@pytest.mark.parametrize(
    ("dato", "linjer"),
    [
        (_tider("2021-01-01 10:30", "2021-01-02 00:00"), [f"1| fundet «2021-01-01 10:30:00»; {KLOKKESLAET}"]),
        (
            _tider(*["2020-12-31 23:00"] * 2).dt.replace_time_zone("UTC"),
            [f"{n}| fundet «2020-12-31 23:00:00»; {KLOKKESLAET}" for n in (1, 2)],
        ),
        (
            [20210101, 44197],
            [
                f"1| fundet «20210101»; {_raad('skriv 2021-01-01 (i et regneark: talformatet åååå-mm-dd)')}",
                f"2| fundet «44197»; {_raad(REGNEARKSDAG)}",
            ],
        ),
        ([date(2021, 1, 1), None], [f"2| fundet «tom celle»; {DATO}"]),
        ([None, None], [f"1| fundet «tom celle»; {DATO}", f"2| fundet «tom celle»; {DATO}"]),
        (
            [date(1, 1, 1), date.max],
            [
                f"{nr}| fundet «{dag}»; forventet en dato i årene 1900 til 2199; ret datoen"
                for nr, dag in ((1, "0001-01-01"), (2, "9999-12-31"))
            ],
        ),
        (
            pl.Series([10**7, -(10**7)], dtype=pl.Int32).cast(pl.Date),
            [f"1| fundet «+29349-01-26»; {DATO}", f"2| fundet «-25410-12-06»; {DATO}"],
        ),
        ([timedelta(1), timedelta(2)], [f"-| fundet «en kolonne af typen Duration(time_unit='us')»; {TEKST}"]),
        ([{"a": 1}, {"a": 2}], [f"-| fundet «en kolonne af typen Struct({{'a': Int64}})»; {TEKST}"]),
        ([b"2021-01-01", b"\xff"], [f"-| fundet «en kolonne af typen Binary»; {TEKST}"]),
    ],
)
def test_days_of_other_types(dato: object, linjer: list[str], sig: Sig, tmp_path: Path) -> None:
    """A moment is no day, a number is no day, and a day in the year 9999 would stretch what the table covers."""
    mappe = _mappe(tmp_path, samtaler=_samtaler(dato=dato))

    assert (2, "", _linjer("samtaler", "dato", *linjer)) == sig(mappe)


@pytest.mark.parametrize(
    ("ider", "linjer"),
    [
        ([1.5, 2.0], [f"1| fundet «et tal, der ikke er helt»; {ID}; {HELT}"]),
        ([1e300, 2.0], [f"1| fundet «et tal, der ikke er helt»; {ID}; {HELT}"]),
        (
            [Decimal("1.5"), None],
            [f"1| fundet «et tal, der ikke er helt»; {ID}; {HELT}", f"2| fundet «tom celle»; {ID}; ret cellen"],
        ),
        ([float("nan"), 2.0], [f"1| fundet «tom celle»; {ID}; ret cellen"]),
        ([None, 2], [f"1| fundet «tom celle»; {ID}; ret cellen"]),
        ([None, None], [f"{nr}| fundet «tom celle»; {ID}; ret cellen" for nr in (1, 2)]),
        ([True, False], [f"-| fundet «en kolonne af typen Boolean»; {ID}; {HELT}"]),
        ([START, START], [f"-| fundet «en kolonne af typen Date»; {ID}; {HELT}"]),
        ([[1], [2]], [f"-| fundet «en kolonne af typen List(Int64)»; {ID}; {HELT}"]),
        ([b"\xff", b"a"], [f"-| fundet «en kolonne af typen Binary»; {ID}; {HELT}"]),
    ],
)
def test_ids_of_other_types(ider: object, linjer: list[str], sig: Sig, tmp_path: Path) -> None:
    """An id is a text or a whole number; what it was is never shown."""
    mappe = _mappe(tmp_path, ydelser=_ydelser(borger_id=ider), samtaler=_samtaler())

    assert (2, "", _linjer("ydelser", "borger_id", *linjer)) == sig(mappe)


@pytest.mark.parametrize(
    ("foerste", "andre"),
    [
        ([1, 2], ["1", "2"]),
        (["1", " 2"], [1.0, 2.0]),
        ([1.0, 2.0], [Decimal("1.00"), Decimal("2.00")]),
        (pl.Series([1, 2], dtype=pl.UInt64), ["1", "2 "]),
        (pl.Series([2**64 - 1, 1], dtype=pl.UInt64), [str(2**64 - 1), "1"]),
        (pl.Series(["a", "b"], dtype=pl.Categorical), [b"a", b"b"]),
    ],
)
def test_the_same_ids_in_different_types(foerste: object, andre: object, sig: Sig, tmp_path: Path) -> None:
    """Whole numbers, texts, decimals that are whole: they meet, and no row is left out."""
    kode, ud, fejl = sig(_mappe(tmp_path, ydelser=_ydelser(borger_id=foerste), samtaler=_samtaler(borger_id=andre)))

    assert (0, "") == (kode, fejl)
    assert "- 2 borgere i ydelser\n" in ud
    assert "- samtaler: 2 rækker læst, 2 brugt\n" in ud


@pytest.mark.parametrize(
    ("navn", "tabel"),
    [
        ("samtaler", _samtaler(dato=_tider("2021-01-01 00:00", "2021-01-02 00:00"))),
        (
            "samtaler",
            _samtaler(dato=_tider("2021-01-01 00:00", "2021-01-02 00:00").dt.replace_time_zone("Europe/Copenhagen")),
        ),
        ("samtaler", _samtaler(dato=[b"2021-01-01", b"02-01-2021"])),
        ("loentimer", _timer(maaned=[date(2021, 1, 1), date(2021, 2, 1)])),
        ("loentimer", _timer(maaned=_tider("2021-01-01 00:00", "2021-02-01 00:00"))),
        ("loentimer", _timer(timer=[0.3, 160.33])),
        ("loentimer", _timer(timer=[Decimal("1.2300"), Decimal("160.5000")])),
        ("loentimer", _timer(tilbagefoersel=[True, None])),
    ],
)
def test_types_that_say_what_they_mean(navn: str, tabel: pl.DataFrame, sig: Sig, tmp_path: Path) -> None:
    """Midnight is a day, the first of a month is a month, a float that is a hundredth is one: all rows are used."""
    kode, ud, fejl = sig(_mappe(tmp_path, **{navn: tabel}))

    assert (0, "") == (kode, fejl)
    assert f"- {navn}: 2 rækker læst, 2 brugt\n" in ud


@pytest.mark.parametrize("indhold", [b"", b"PAR1", b"PAR1 midt i PAR1", b"a;b\n1;2\n"])
def test_a_broken_parquet_file(indhold: bytes, sig: Sig, tmp_path: Path) -> None:
    """Empty, cut off, or something else under the name."""
    mappe = _mappe(tmp_path)
    (mappe / "tilbud.parquet").write_bytes(indhold)

    assert (2, "", f"tilbud.parquet: {ULAESELIG}; forventet en Parquet-fil; gem filen igen\n") == sig(mappe)


@pytest.mark.parametrize("mindste", [1, 1000])
def test_broken_pages_of_a_parquet_file(
    mindste: int, sig: Sig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The heading can be read and the rows cannot, also where the register is read in parts."""
    monkeypatch.setattr(udsnit, "MINDSTE_DEL", mindste)
    mappe = _mappe(tmp_path, samtaler=_samtaler())
    fil = mappe / "samtaler.parquet"
    hel = fil.read_bytes()
    fil.write_bytes(hel[:4] + b"\xff" * 120 + hel[124:])

    assert (2, "", f"samtaler.parquet: {ULAESELIG}; forventet en hel Parquet-fil; gem filen igen\n") == sig(mappe)


def test_headings_of_several_parquet_files(sig: Sig, tmp_path: Path) -> None:
    """A column that is missing is reported for each of them."""
    mappe = _mappe(tmp_path, ydelser=_ydelser().drop("ydelse"), samtaler=_samtaler().drop("dato"))

    kode, ud, fejl = sig(mappe)

    assert (2, "") == (kode, ud)
    assert ["ydelser.parquet", "samtaler.parquet"] == [linje.partition(":")[0] for linje in fejl.splitlines()]


def test_a_table_twice(sig: Sig, tmp_path: Path) -> None:
    """As CSV and as Parquet: the library does not choose."""
    mappe = _mappe(tmp_path)
    (mappe / "ydelser.csv").write_text(";".join(OVERSKRIFTER) + "\n", encoding="utf-8")

    besked = "fundet «ydelser.csv og ydelser.parquet»; forventet én fil med tabellen ydelser; flyt den ene fil væk"
    assert (2, "", f"register: {besked}\n") == sig(mappe)


def test_errors_of_parts_have_their_rows(sig: Sig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A register that is read in parts is refused with all its errors, each with its row in the file."""
    mappe = _mappe(
        tmp_path,
        ydelser=_ydelser(ydelse=["kontanthjaelp", "kontanthjlp"]),
        samtaler=_samtaler(dato=[date.max, date(2021, 1, 1)]),
    )
    hele = sig(mappe)
    monkeypatch.setattr(udsnit, "MINDSTE_DEL", 1)

    kode, _, fejl = sig(mappe)

    assert (2, 2, 2) == (hele[0], kode, len(fejl.splitlines()))
    assert sorted(hele[2].splitlines()) == sorted(fejl.splitlines())
    assert "ydelser.parquet, række 2, kolonne «ydelse»" in fejl
