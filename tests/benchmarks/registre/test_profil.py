"""The profile takes the time of functions by their names; they must still be there."""

from __future__ import annotations

from importlib import import_module
from operator import attrgetter

import pytest

from tests.benchmarks.registre.koer_profil import FASER, MED_TRAADE

STEDER = [
    (modul, navn)
    for steder in FASER.values()
    for sted in steder
    for modul, _, navne in [sted.partition(":")]
    for navn in navne.split()
]


@pytest.mark.parametrize(("modul", "navn"), STEDER)
def test_a_function_that_is_measured(modul: str, navn: str) -> None:
    """It is where the profile looks for it."""
    assert callable(attrgetter(navn)(import_module(modul)))


@pytest.mark.parametrize("modul", MED_TRAADE)
def test_a_module_with_threads(modul: str) -> None:
    """Its pool is the one that the profile replaces."""
    assert hasattr(import_module(modul), "ThreadPoolExecutor")
