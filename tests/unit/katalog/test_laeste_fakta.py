"""Which facts a question rests on: every quantity and property has its own, and a municipality's rules have none."""

from __future__ import annotations

from datetime import date

import pytest

from skaerpet_tilsyn import Borger, Regel, Regelsaet
from skaerpet_tilsyn.katalog.fokusmaal import regler
from skaerpet_tilsyn.katalog.laeste_fakta import FAKTA, laeste_fakta
from skaerpet_tilsyn.katalog.maalgruppe import stoerrelser

NU = Regelsaet.gaeldende(date(2021, 11, 1))
EGENSKABER = (stoerrelser.YDELSE, stoerrelser.FRITAGET_SAMTALER, stoerrelser.FRITAGET_AKTIV)


def test_every_quantity_and_property_has_its_facts() -> None:
    """And nothing else is there."""
    navne = {maal.navn.removesuffix("_12").removesuffix("_6") for maal in (*stoerrelser.ALLE, *EGENSKABER)}

    assert navne == set(FAKTA)


@pytest.mark.parametrize(
    ("roedder", "fakta"),
    [
        ([regler.NAEVNER_SAMTALER], {"ydelser", "fritagelser"}),
        ([regler.HAR_SAMTALER], {"ydelser", "samtaler"}),
        ([regler.NAEVNER_AKTIV, regler.HAR_AKTIV_INDSATS], {"ydelser", "tilbud", "loentimer", "fritagelser"}),
        ([regler.HAR_SAMTALER_6], {"ydelser", "samtaler"}),
    ],
)
def test_what_the_questions_read(roedder: list[Regel[Borger]], fakta: set[str]) -> None:
    """No more and no less; the day that is measured rests on the ydelser."""
    assert fakta == laeste_fakta(roedder, NU)
