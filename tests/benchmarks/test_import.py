"""How long an import takes, side by side with bare Python; measured, never asserted."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

PROGRAMMER = {
    "bare": "pass",
    "import": "import skaerpet_tilsyn",
    "vurder": "from skaerpet_tilsyn import Regelsaet, vurder",
    "status": "from skaerpet_tilsyn import status",
}


@pytest.mark.parametrize("navn", PROGRAMMER)
def test_import(benchmark: BenchmarkFixture, navn: str) -> None:
    """A fresh interpreter each round; compare the rows."""

    def koer() -> int:
        return subprocess.run([sys.executable, "-c", PROGRAMMER[navn]], check=False).returncode

    exitkode: int = benchmark(koer)

    assert exitkode == 0
