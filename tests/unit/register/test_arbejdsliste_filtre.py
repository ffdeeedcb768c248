"""The filters of the work list: by name or code, one or several, and never silently none."""

from __future__ import annotations

from pathlib import Path

import pytest

from skaerpet_tilsyn import Maaned, Register, arbejdsliste, laes
from skaerpet_tilsyn.fejl import UgyldigVaerdi

NOV = Maaned(2021, 11)


@pytest.fixture(scope="module")
def register() -> Register:
    """The example."""
    return laes(Path(__file__).parents[3] / "examples" / "hedensted_2021")


@pytest.mark.parametrize("kommuner", ["Hedensted", "0766", ["766"], {"hedensted", "Aarhus"}])
def test_municipalities_by_name_or_code(register: Register, kommuner: str | list[str] | set[str]) -> None:
    """A text alone is one municipality, and not its letters."""
    assert arbejdsliste(register, maaned=NOV).poster == arbejdsliste(register, maaned=NOV, kommuner=kommuner).poster


def test_another_municipality_has_none(register: Register) -> None:
    """It is known, and nobody lives there."""
    assert () == arbejdsliste(register, maaned=NOV, kommuner="Aarhus").poster


@pytest.mark.parametrize("ydelser", ["kontanthjaelp", ["Kontanthjælp"]])
def test_ydelser_by_name_or_slug(register: Register, ydelser: str | list[str]) -> None:
    """Those on it, and nobody else."""
    alle = arbejdsliste(register, maaned=NOV).poster
    valgte = tuple(post for post in alle if post[1].ydelse == "kontanthjaelp")

    assert 0 < len(valgte) < len(alle)
    assert valgte == arbejdsliste(register, maaned=NOV, ydelser=ydelser).poster


def test_an_unknown_municipality_is_refused(register: Register) -> None:
    """An empty list would look like good news."""
    with pytest.raises(UgyldigVaerdi, match="fundet «Hedenstd»; forventet en kommunes navn eller kode"):
        arbejdsliste(register, maaned=NOV, kommuner=["Hedenstd"])


@pytest.mark.parametrize("ydelse", ["kontanthjælpen", "fleksjob"])
def test_a_ydelse_outside_the_maalgruppe_is_refused(register: Register, ydelse: str) -> None:
    """Nobody on it can lack anything."""
    with pytest.raises(UgyldigVaerdi, match=f"fundet «{ydelse}»; forventet en ydelse i målgruppen"):
        arbejdsliste(register, maaned=NOV, ydelser=[ydelse])
