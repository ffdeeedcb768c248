"""A condition over columns: a pair of truth columns, with three values and exact limits."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest
from attrs import evolve, field, frozen

from skaerpet_tilsyn.fejl import RegelIkkeGaeldende
from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_SAMTALER
from skaerpet_tilsyn.katalog.maalgruppe import stoerrelser
from skaerpet_tilsyn.laesning.kolonner.regel import Kolonnelaesning
from skaerpet_tilsyn.tal import Procentpoint
from skaerpet_tilsyn.udtryk import Forhold, Sammenligning
from tests.borgerbetingelser import graense, liste
from tests.strategier import RET

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.kolonner.kalender import Sandhed
    from tests.borgerbetingelser import Trae

TAL = np.array([1, 2, 3, 1, 2, 3])
KENDT = np.array([True, True, True, False, False, False])
YDELSER = ("kontanthjaelp", "ingen", None)
TO, TO_EN_HALV = graense("samtaler", 2), graense("samtaler", Procentpoint.af("2,5"))


@frozen
class Kolonner:
    """Three known counts, the same as lower bounds, and a property; what was asked for is remembered."""

    spurgt: list[str] = field(factory=list)

    def mindst(self, navn: str, graense: int) -> Sandhed:
        """The counts."""
        self.spurgt.append(f"{navn} mindst {graense}")
        naaet: Sandhed = graense <= TAL
        return naaet

    def under(self, navn: str, graense: int) -> Sandhed:
        """The counts of the first half."""
        self.spurgt.append(f"{navn} under {graense}")
        under: Sandhed = (graense > TAL) & KENDT
        return under

    def en_af(self, navn: str, vaerdier: tuple[str, ...]) -> Sandhed:
        """The property."""
        self.spurgt.append(f"{navn} en af {vaerdier}")
        return np.array([ydelse in vaerdier for ydelse in YDELSER], np.bool_)

    def egenskab_kendt(self, navn: str) -> Sandhed:
        """Where it is not None."""
        self.spurgt.append(f"{navn} kendt")
        return np.array([ydelse is not None for ydelse in YDELSER], np.bool_)


def svar(trae: Trae) -> str:
    """``"10?"``: true, false, unknown."""
    sand, falsk = Kolonnelaesning(Kolonner(), RET).laes(trae)
    return "".join("1" if s else "0" if f else "?" for s, f in zip(sand.tolist(), falsk.tolist(), strict=True))


@pytest.mark.parametrize(
    ("forhold", "mod_to", "mod_to_en_halv"),
    [
        (Forhold.MINDST, "011?11", "001??1"),
        (Forhold.MERE_END, "001??1", "001??1"),
        (Forhold.HOEJST, "110??0", "110??0"),
        (Forhold.MINDRE_END, "100?00", "110??0"),
    ],
)
def test_comparisons(forhold: Forhold, mod_to: str, mod_to_en_halv: str) -> None:
    """A lower bound above the limit settles it; a limit between two whole numbers is not rounded to one of them."""
    maal = stoerrelser.SAMTALER_12

    assert mod_to == svar(Sammenligning(maal=maal, forhold=forhold, graense=TO))
    assert mod_to_en_halv == svar(Sammenligning(maal=maal, forhold=forhold, graense=TO_EN_HALV))
    assert mod_to.translate({48: "1", 49: "0"}) == svar(~Sammenligning(maal=maal, forhold=forhold, graense=TO))


def test_a_property_on_a_list() -> None:
    """An unknown one is neither on it nor off it."""
    assert "10?" == svar(stoerrelser.YDELSE.en_af(liste("kontanthjaelp", "a_dagpenge")))
    assert "01?" == svar(~stoerrelser.YDELSE.en_af(liste("kontanthjaelp")))


def test_a_shared_rule_is_read_once() -> None:
    """By however many conditions."""
    kolonner = Kolonner()
    laesning = Kolonnelaesning(kolonner, RET)
    laesning.laes(HAR_SAMTALER & ~HAR_SAMTALER)
    laesning.laes(~HAR_SAMTALER | HAR_SAMTALER)

    assert ["samtaler_12 mindst 4", "samtaler_12 under 4"] == kolonner.spurgt


def test_a_rule_that_is_not_to_be_remembered() -> None:
    """It is read again, unless it was remembered before."""
    kolonner = Kolonner()
    laesning = Kolonnelaesning(kolonner, RET)
    for husk in (False, False, True, False):
        laesning.laes(HAR_SAMTALER, husk=husk)

    assert 3 * ["samtaler_12 mindst 4", "samtaler_12 under 4"] == kolonner.spurgt


def test_a_rule_that_is_not_in_force() -> None:
    """It is said, with the day."""
    foer = evolve(RET, dato=date(2019, 12, 19))

    with pytest.raises(RegelIkkeGaeldende) as fejl:
        Kolonnelaesning(Kolonner(), foer).laes(HAR_SAMTALER)
    assert ("har_samtaler", date(2019, 12, 19)) == (fejl.value.navn, fejl.value.dato)
