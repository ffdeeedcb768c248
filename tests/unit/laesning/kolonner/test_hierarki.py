"""A hierarchy over columns, and what a window on ressourceforløb is not asked."""

from __future__ import annotations

import pytest
from attrs import evolve

from skaerpet_tilsyn.fakta import Borger, Daekning
from skaerpet_tilsyn.fejl import IkkeUnderstoettet
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.resultatkrav.regler import HIERARKI
from skaerpet_tilsyn.laesning.kolonner.borgere import blok_af_borgere
from skaerpet_tilsyn.laesning.kolonner.hierarki import paa_trin
from skaerpet_tilsyn.laesning.kolonner.panelmaaling import Panelmaaling
from skaerpet_tilsyn.laesning.kolonner.regel import Kolonnelaesning
from skaerpet_tilsyn.laesning.kolonner.resultatpanel import Resultatpanel
from skaerpet_tilsyn.tid import Maaned

APR = Maaned(2021, 4)
RET = Regelsaet.for_maaned(APR, "resultatkrav")
PANEL = Resultatpanel(
    blok_af_borgere([Borger(borger_id="a", daekning=Daekning.fuld())]),
    range(APR.indeks, APR.indeks + 1),
    RET.resultatregler,
)


def test_two_steps_that_ask_the_same() -> None:
    """Then what is possible cannot be told row by row."""
    hierarki = HIERARKI.paa(RET.dato).vaerdi
    foerste, *resten = hierarki.raekker
    dobbelt = evolve(hierarki, raekker=(foerste, evolve(resten[0], naar=foerste.naar)))

    with pytest.raises(IkkeUnderstoettet, match="to trin, der spørger om det samme"):
        paa_trin(Kolonnelaesning(Panelmaaling(PANEL), RET), dobbelt, RET)


def test_what_a_window_does_not_know() -> None:
    """Quantities of another area, and properties."""
    with pytest.raises(IkkeUnderstoettet, match="«samtaler_12»"):
        PANEL.maal("samtaler_12")
    with pytest.raises(IkkeUnderstoettet, match="«ydelse»"):
        PANEL.egenskab("ydelse")
