"""``--ud``: a file that is written whole or not at all."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.kommando.udskrift import Svar, aflever
from tests.kommando.registre import HEDENSTED

if TYPE_CHECKING:
    from collections.abc import Callable

    Koer = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize("format_", ["json", "csv"])
def test_the_file_is_what_the_screen_would_be(format_: str, koer: Koer, trykt: str, tmp_path: Path) -> None:
    """The same bytes, and nothing on the screen."""
    fil = tmp_path / "svar"

    kode, ud, _ = koer("status", trykt, "--format", format_, "--ud", str(fil))

    assert (0, "") == (kode, ud)
    assert koer("status", trykt, "--format", format_)[1].encode() == fil.read_bytes()
    assert [fil] == list(tmp_path.iterdir())


def test_a_page_in_a_file(koer: Koer, trykt: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Text is UTF-8, wide and without colours, however the terminal is."""
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("FORCE_COLOR", "1")
    fil = tmp_path / "status.txt"

    koer("status", trykt, "--ud", str(fil))

    tekst = fil.read_text(encoding="utf-8")
    assert (
        "  Resultatmål: opfyldt (faktisk minus forventet andel: trykt -0,54 pct.-point; "
        "skal være højst 0 pct.-point)  [bekendtgørelsen om skærpet tilsyn § 1]\n"
    ) in tekst
    assert "\x1b" not in tekst


def test_an_old_file_is_replaced(koer: Koer, trykt: str, tmp_path: Path) -> None:
    """Through a link, and with the rights that it had."""
    fil, lenke = tmp_path / "svar.json", tmp_path / "nyeste.json"
    fil.write_text("gammelt", encoding="utf-8")
    fil.chmod(0o640)
    lenke.symlink_to(fil)

    koer("status", trykt, "--format", "json", "--ud", str(lenke))

    assert 23 == len(json.loads(fil.read_text(encoding="utf-8")))
    assert lenke.is_symlink()
    assert 0o640 == stat.S_IMODE(fil.stat().st_mode)


def test_an_error_leaves_the_old_file(koer: Koer, tryk: Callable[..., str], tmp_path: Path) -> None:
    """Bad data write nothing, and touch nothing."""
    fil = tmp_path / "svar.csv"
    fil.write_text("gammelt", encoding="utf-8")

    kode, _, _ = koer("status", tryk("Køge;?;95,09;Ok;79,57;85,80"), "--format", "csv", "--ud", str(fil))

    assert 2 == kode
    assert "gammelt" == fil.read_text(encoding="utf-8")
    assert {"svar.csv", "tal.csv"} == {sti.name for sti in tmp_path.iterdir()}


def test_a_failed_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, koer: Koer, trykt: str) -> None:
    """A full disk in the last moment: the old file stands, and no draft is left."""
    fil = tmp_path / "svar.json"
    fil.write_text("gammelt", encoding="utf-8")

    def _fuld(_: Path, __: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", _fuld)

    kode, ud, fejl = koer("status", trykt, "--format", "json", "--ud", str(fil))

    assert (2, "") == (kode, ud)
    assert "fundet «No space left on device»; forventet en fil, der kan skrives; ret stien\n" in fejl
    assert "gammelt" == fil.read_text(encoding="utf-8")
    assert [fil] == list(tmp_path.iterdir())


def test_an_interrupted_write_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, koer: Koer, trykt: str
) -> None:
    """Ctrl-C between the draft and the file."""

    def _afbryd(_: Path, __: Path) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", _afbryd)

    assert 130 == koer("status", trykt, "--ud", str(tmp_path / "svar.txt"))[0]
    assert [] == list(tmp_path.iterdir())


def test_where_no_file_can_be(koer: Koer, trykt: str, tmp_path: Path) -> None:
    """A folder, a missing folder, a device, the file that is read: refused before anything is written."""
    slut = "forventet en fil, der kan skrives; ret stien\n"
    ligner = tmp_path / "kopi.csv"
    ligner.symlink_to(trykt)

    assert koer("status", trykt, "--ud", str(tmp_path))[2].endswith(f": fundet «en mappe»; {slut}")
    assert koer("status", trykt, "--ud", str(tmp_path / "x" / "y"))[2].endswith(
        f"fundet «en mappe, der ikke findes»; {slut}"
    )
    assert koer("status", trykt, "--ud", os.devnull)[2].endswith(f"fundet «noget andet end en fil»; {slut}")
    assert "forventet en anden fil end den, der læses" in koer("status", trykt, "--ud", trykt)[2]
    assert "forventet en anden fil end den, der læses" in koer("status", trykt, "--ud", str(ligner))[2]
    assert {2} == {koer("status", trykt, "--ud", sti)[0] for sti in (str(tmp_path), os.devnull, trykt, str(ligner))}


def test_the_exit_code_comes_after_the_file(koer: Koer, trykt: str, tmp_path: Path) -> None:
    """--kraev says no, and the file is there."""
    fil = tmp_path / "svar.json"

    assert 1 == koer("status", trykt, "--format", "json", "--kraev", "inspirationskommune", "--ud", str(fil))[0]
    assert fil.exists()


def test_text_that_no_encoding_has(tmp_path: Path) -> None:
    """A lone surrogate, such as from a file name, becomes a question mark."""
    fil = tmp_path / "a.txt"

    assert 0 == aflever(Svar(indhold="a\udcffb\n", ud=fil))
    assert b"a?b\n" == fil.read_bytes()


def test_the_file_is_named(koer: Koer, trykt: str, tmp_path: Path) -> None:
    """Whoever looks on is told where the answer went."""
    fil = tmp_path / "status.txt"

    assert (0, "", f"skrevet: {fil}\n") == koer("status", trykt, "--ud", str(fil))


@pytest.mark.parametrize("endelse", ["csv", "xlsx", "parquet", "json"])
def test_a_file_in_place_of_a_folder(koer: Koer, tmp_path: Path, endelse: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Several tables go to a folder; one that is there may be called anything."""
    monkeypatch.chdir(tmp_path)
    kommando = ("opgoer", str(HEDENSTED), "--maaned", "2021-11", "--ud", f"ud/tal.{endelse}")
    besked = f"fundet «ud/tal.{endelse}»; forventet en mappe, for der er flere tabeller"

    assert koer(*kommando) == (2, "", f"--ud: {besked}; skriv --ud ud/tal --format {endelse}\n")
    assert [] == list(tmp_path.iterdir())

    (tmp_path / "ud" / f"tal.{endelse}").mkdir(parents=True)
    assert 0 == koer(*kommando)[0]
