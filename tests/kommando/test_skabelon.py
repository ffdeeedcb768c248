"""``skabelon``: empty tables and settings to start from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import pytest

from skaerpet_tilsyn.register.tabeller.skema import TABELLER

if TYPE_CHECKING:
    from collections.abc import Callable

    Koer: TypeAlias = Callable[..., tuple[int, str, str]]

FILER = {*(f"{navn}.csv" for navn in TABELLER), "kolonner.toml"}


def _indhold(mappe: Path) -> dict[str, bytes]:
    return {fil.name: fil.read_bytes() for fil in mappe.iterdir()}


def test_the_files(koer: Koer, tmp_path: Path) -> None:
    """One for each table with all its columns, and the settings; the answer says where and what comes next."""
    mappe = tmp_path / "ny" / "mappe"

    kode, ud, fejl = koer("skabelon", str(mappe))

    assert (0, "") == (kode, fejl)
    assert FILER == set(_indhold(mappe))
    assert FILER == {Path(linje.removeprefix("skrevet: ")).name for linje in ud.splitlines() if "skrevet" in linje}
    assert "fyld tabellerne, og kør: skaerpet-tilsyn valider" in ud
    for navn, tabel in TABELLER.items():
        overskrift = ";".join(felt.navn for felt in tabel.felter)
        assert f"\ufeff{overskrift}\n".encode() == (mappe / f"{navn}.csv").read_bytes()


def test_the_settings_change_nothing(koer: Koer, tmp_path: Path) -> None:
    """Every line is a comment; with the comments taken away they are settings, and say what holds anyway."""
    koer("skabelon", str(tmp_path / "m"))
    tekst = (tmp_path / "m" / "kolonner.toml").read_text(encoding="utf-8")

    assert {} == tomllib.loads(tekst)
    rene = [linje.removeprefix("# ") for linje in tekst.splitlines()]
    linjer = [linje for linje in rene if re.match(r"\[\w+\]$|\w+ = ", linje)]
    valgt = tomllib.loads("\n".join(linjer))
    assert {*TABELLER, "daekning"} == set(valgt)
    for navn, tabel in TABELLER.items():
        assert {felt.navn: felt.navn for felt in tabel.felter} == valgt[navn]


def test_it_is_accepted_as_far_as_it_goes(koer: Koer, tmp_path: Path) -> None:
    """An empty ``ydelser`` says nothing of anybody, and is refused clearly; the other tables may be empty."""
    mappe = tmp_path / "m"
    koer("skabelon", str(mappe))

    besked = (
        "ydelser.csv: fundet «ingen rækker»; forventet mindst én række i ydelser; fyld tabellen, eller hent den igen"
    )
    assert (2, "", f"{besked}\n") == koer("valider", str(mappe))
    assert (2, "", f"{besked}\n") == koer("opgoer", str(mappe), "--maaned", "2021-11")

    with (mappe / "ydelser.csv").open("a", encoding="utf-8") as fil:
        fil.write("b1;766;kontanthjælp;2019-01-01;;\n")
    kode, ud, fejl = koer("valider", str(mappe))
    assert (0, "") == (kode, fejl)
    assert "- ydelser: 1 række læst, 1 brugt\n- samtaler: 0 rækker læst, 0 brugt\n" in ud
    assert "- samtaler dækker intet: alt, hvad der hviler på tabellen, er uafklaret\n" in ud


@pytest.mark.parametrize("navn", sorted(FILER))
def test_nothing_is_overwritten(navn: str, koer: Koer, tmp_path: Path) -> None:
    """One of the files is there already: no file is written at all."""
    (tmp_path / navn).write_text("mine", encoding="utf-8")

    kode, ud, fejl = koer("skabelon", str(tmp_path))

    assert (2, "") == (kode, ud)
    assert fejl.endswith(f" med {navn}»; forventet en mappe uden de filer; vælg en anden mappe\n")
    assert {navn: b"mine"} == _indhold(tmp_path)


def test_other_files_may_be_there(koer: Koer, tmp_path: Path) -> None:
    """They are left alone."""
    (tmp_path / "noter.txt").write_text("mine", encoding="utf-8")

    assert 0 == koer("skabelon", str(tmp_path))[0]
    assert FILER | {"noter.txt"} == set(_indhold(tmp_path))


def test_wrong_usage(koer: Koer, tmp_path: Path) -> None:
    """Without a folder, and where there can be none."""
    fil = tmp_path / "fil"
    fil.write_text("mine", encoding="utf-8")

    besked = (
        "skabelon: fundet «ingen mappe»; forventet MAPPE, som filerne skrives i; se skaerpet-tilsyn skabelon --hjaelp"
    )
    assert (2, "", f"{besked}\n") == koer("skabelon")
    besked = f"{fil}: fundet «en fil»; forventet en mappe, der kan skrives i; ret stien"
    assert (2, "", f"{besked}\n") == koer("skabelon", str(fil))
