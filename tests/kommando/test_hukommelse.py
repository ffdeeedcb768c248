"""The program settles how its own memory is kept, where the C library lets it, and nothing depends on it."""

from __future__ import annotations

import ctypes
import gc
import os
import sys
from types import SimpleNamespace

import pytest

from skaerpet_tilsyn.kommando.hukommelse import POLARS, genbrug_hukommelse, ryd_sjaeldent_op


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


@pytest.mark.parametrize("sat", [None, "narenas:4"])
def test_polars_is_asked_to_share_its_memory_unless_somebody_has_decided(
    sat: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The setting is read when Polars is loaded."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", lambda _: SimpleNamespace())
    monkeypatch.delenv(POLARS, raising=False)
    if sat is not None:
        monkeypatch.setenv(POLARS, sat)

    _ = genbrug_hukommelse()

    assert (sat or "narenas:1") == os.environ[POLARS]


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


def test_python_searches_seldom_but_still_searches() -> None:
    """What only holds itself is given back some time."""
    foer = gc.get_threshold()
    try:
        ryd_sjaeldent_op()

        assert gc.isenabled()
        assert gc.get_threshold()[0] > 700
    finally:
        gc.set_threshold(*foer)
