"""A server on this machine, and clients of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.jobindsats.klient import Klient
from tests.jobindsatsserver import NOEGLE, Server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@pytest.fixture
def server() -> Iterator[Server]:
    """The server; it ends with the test."""
    with Server() as server:
        yield server


@pytest.fixture
def sov() -> list[int]:
    """The seconds that a client would have waited."""
    return []


@pytest.fixture
def beskeder() -> list[str]:
    """What a client said of its waiting."""
    return []


@pytest.fixture
def klient(server: Server, sov: list[int], beskeder: list[str]) -> Iterator[Callable[..., Klient]]:
    """Clients of the server that do not really wait."""
    lavede: list[Klient] = []

    def _lav(token: str | None = NOEGLE, *, adresse: str | None = None, frist: float = 5, forsoeg: int = 4) -> Klient:
        ny = Klient(
            token,
            adresse=adresse or server.adresse,
            frist=frist,
            forsoeg=forsoeg,
            sov=sov.append,
            besked=beskeder.append,
        )
        lavede.append(ny)
        return ny

    yield _lav
    for ny in lavede:
        ny.luk()
