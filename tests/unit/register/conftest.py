"""Files to read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

EKSEMPLER = Path(__file__).parents[3] / "examples"


@pytest.fixture
def skriv(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    """Write a file and say where it is; text becomes UTF-8 with the line ends it has."""

    def skriver(navn: str, indhold: str | bytes) -> Path:
        sti = tmp_path / navn
        sti.write_bytes(indhold.encode() if isinstance(indhold, str) else indhold)
        return sti

    return skriver


@pytest.fixture(scope="session")
def eksempler() -> Path:
    """The folder of examples."""
    return EKSEMPLER


@pytest.fixture(scope="session")
def y30r21() -> Path:
    """The published table for 2020 and 2021, which is not part of the project."""
    sti = os.environ.get("SKAERPET_TILSYN_Y30R21")
    if not sti:
        pytest.skip("SKAERPET_TILSYN_Y30R21 er ikke sat: tabellen følger ikke med projektet")
    return Path(sti)
