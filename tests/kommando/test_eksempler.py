"""``eksempler``: what the documentation reads, wherever the program is installed."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, TypeAlias

from skaerpet_tilsyn.kommando import eksempler
from tests.kommando.registre import ROD

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    Koer: TypeAlias = Callable[..., tuple[int, str, str]]


def _filer(mappe: Path) -> dict[str, bytes]:
    return {
        fil.relative_to(mappe).as_posix(): fil.read_bytes()
        for fil in mappe.rglob("*")
        if fil.is_file() and "__pycache__" not in fil.parts
    }


def test_all_examples_are_written(koer: Koer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Byte for byte, in a folder with the name that the documentation uses; the last line says what to try."""
    monkeypatch.chdir(tmp_path)

    kode, ud, fejl = koer("eksempler")

    assert (0, "") == (kode, fejl)
    assert _filer(ROD / "examples") == _filer(tmp_path / "examples")
    assert "hedensted_2021/ydelser.csv" in _filer(tmp_path / "examples")
    *_, proev = ud.splitlines()
    assert 0 == koer(*proev.removeprefix("prøv: skaerpet-tilsyn ").split())[0]


def test_nothing_is_overwritten(koer: Koer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that is there is left alone."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine").mkdir()

    kode, ud, fejl = koer("eksempler", "mine")

    assert (2, "") == (kode, ud)
    assert fejl == (
        "eksempler: fundet «mine, som findes»; forventet en ny MAPPE, som filerne skrives i; "
        "vælg et andet navn, eller brug dem, der er\n"
    )
    assert [] == list((tmp_path / "mine").iterdir())


def test_an_installed_package_has_them_inside(koer: Koer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There they come from; without them, from beside the package."""
    pakke = tmp_path / "skaerpet_tilsyn"
    (pakke / "eksempler" / "__pycache__").mkdir(parents=True)
    (pakke / "eksempler" / "borger.json").write_text("{}", encoding="utf-8")
    (pakke / "eksempler" / "__pycache__" / "a.pyc").write_bytes(b"")
    monkeypatch.setattr(eksempler, "files", lambda _: pakke)

    assert 0 == koer("eksempler", str(tmp_path / "ud"))[0]
    assert {"borger.json"} == set(_filer(tmp_path / "ud"))
    monkeypatch.setattr(eksempler, "files", files)
    assert ROD / "examples" == eksempler.kilde()


def test_a_missing_example_says_how_to_get_it(koer: Koer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder, a file; another path is only wrong."""
    monkeypatch.chdir(tmp_path)
    raad = "skriv eksemplerne med skaerpet-tilsyn eksempler, eller ret stien\n"

    assert koer("opgoer", "examples/hedensted_2021", "--maaned", "2021-11")[2].endswith(raad)
    assert koer("status", "examples/tal.csv")[2].endswith(raad)
    assert koer("status", "tal.csv")[2].endswith("; ret stien\n")
