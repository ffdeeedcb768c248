"""The program settles how its own memory is kept, where the C library lets it, and nothing depends on it."""

from __future__ import annotations

import ctypes
import gc
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING

from skaerpet_tilsyn.kommando.hukommelse import genbrug_hukommelse, ryd_sjaeldent_op

if TYPE_CHECKING:
    import pytest


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


def test_python_searches_seldom_but_still_searches() -> None:
    """What only holds itself is given back some time."""
    foer = gc.get_threshold()
    try:
        ryd_sjaeldent_op()

        assert gc.isenabled()
        assert gc.get_threshold()[0] > 700
    finally:
        gc.set_threshold(*foer)
