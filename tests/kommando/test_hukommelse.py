"""The program settles how its own memory is kept, where the C library lets it, and nothing depends on it."""

from __future__ import annotations

import ctypes
import gc
import os
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.kommando import hukommelse
from skaerpet_tilsyn.kommando.hukommelse import genbrug_hukommelse, goer_klar, ryd_sjaeldent_op

if TYPE_CHECKING:
    from pathlib import Path


def test_every_setting_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    """All three, also where one of them is refused."""
    valg: list[int] = []

    def mallopt(navn: int, _: int) -> int:
        valg.append(navn)
        return int(navn != -3)

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", lambda _: SimpleNamespace(mallopt=mallopt))

    assert not genbrug_hukommelse()
    assert [-8, -3, -1] == valg


def test_another_c_library_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """It has no such settings."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", lambda _: SimpleNamespace())

    assert not genbrug_hukommelse()


def test_another_system_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is looked up there."""
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.delattr(ctypes, "CDLL")

    assert not genbrug_hukommelse()


@pytest.mark.skipif(sys.platform != "linux", reason="only there")
def test_memory_is_made_ready_for_a_large_register(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """For all pieces, which the C library has again afterwards."""
    (tmp_path / "loentimer").mkdir()
    (tmp_path / "loentimer" / "2021.parquet").write_bytes(bytes(10))
    givne: list[int] = []
    roer_ved = hukommelse._roer_ved
    monkeypatch.setattr(hukommelse, "STORT", 10)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    monkeypatch.setattr(hukommelse, "_STYKKE", 1 << 20)
    monkeypatch.setattr(hukommelse, "_roer_ved", lambda *funktioner: givne.append(roer_ved(*funktioner)))

    traad = goer_klar(str(tmp_path))

    assert traad is not None
    traad.join()
    assert [hukommelse._STYKKER] == givne


@pytest.mark.skipif(sys.platform != "linux", reason="only there")
@pytest.mark.parametrize(("bytes_", "kerner"), [(9, {0, 1}), (10, {3})], ids=["a small register", "one core"])
def test_memory_is_not_made_ready_for_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, bytes_: int, kerner: set[int]
) -> None:
    """It takes time too."""
    (tmp_path / "ydelser.parquet").write_bytes(bytes(bytes_))
    monkeypatch.setattr(hukommelse, "STORT", 10)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: kerner)

    assert goer_klar(str(tmp_path)) is None
    assert goer_klar(str(tmp_path / "findes-ikke")) is None
    assert goer_klar(None) is None


@pytest.mark.parametrize(
    ("stykker", "svar", "klar"), [(99, 0, 10), (3, 0, 3), (99, -1, 1)], ids=["all", "no more memory", "no such advice"]
)
def test_what_is_taken_is_given_back(stykker: int, svar: int, klar: int) -> None:
    """Also where the system stops earlier."""
    taget: list[int] = []
    givet: list[int] = []

    def malloc(_: int) -> int | None:
        taget.append(4096 * len(taget) + 16)
        return taget[-1] if len(taget) <= stykker else None

    def madvise(fra: int, laengde: int, _: int) -> int:
        assert fra % 4096 == laengde % 4096 == 0
        return svar

    assert klar == hukommelse._roer_ved(malloc, madvise, givet.append)
    assert sorted(givet) == taget[:klar]


def test_python_searches_seldom_but_still_searches() -> None:
    """What only holds itself is given back some time."""
    foer = gc.get_threshold()
    try:
        ryd_sjaeldent_op()

        assert gc.isenabled()
        assert gc.get_threshold()[0] > 700
    finally:
        gc.set_threshold(*foer)
