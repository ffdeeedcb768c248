"""The columns against the objects: every quantity, every rule, every person and month, under every reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.katalog.fokusmaal.regler import BORGERREGLER
from skaerpet_tilsyn.katalog.maalgruppe.personmaaned import Personmaaned, personmaaned
from skaerpet_tilsyn.laesning.kolonner.borgere import blok_af_borgere
from skaerpet_tilsyn.laesning.kolonner.maske import blade, masker, udfald
from skaerpet_tilsyn.laesning.kolonner.panel import Panel
from skaerpet_tilsyn.laesning.kolonner.panelmaaling import Panelmaaling
from skaerpet_tilsyn.laesning.kolonner.regel import Kolonnelaesning
from skaerpet_tilsyn.laesning.vurder import opfyldt
from skaerpet_tilsyn.tal import Udfald
from skaerpet_tilsyn.tid import Maaned
from tests.strategier import borgere, love

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog import Regelsaet

FOERSTE, SIDSTE = Maaned(2019, 9), Maaned(2022, 3)
MAANEDER = range(FOERSTE.indeks, SIDSTE.indeks + 1)
LAENGDE = 5
STOERRELSER = ("anciennitet", "samtaler_12", "tilbud_12", "timer_12", "samtaler_6", "tilbud_6", "timer_6")


@st.composite
def registre(draw: st.DrawFn) -> list[Borger]:
    """A few citizens in the same registers."""
    fundne = draw(st.lists(borgere(), min_size=1, max_size=4))
    return [evolve(borger, daekning=fundne[0].daekning) for borger in fundne]


def forventet(p: Personmaaned, navn: str) -> tuple[int, bool]:
    """What the specification says of a quantity."""
    return tuple(p.placering.anciennitet if navn == "anciennitet" else getattr(p, navn))


@given(hvem=registre(), ret=love(), fra=st.integers(0, len(MAANEDER) - LAENGDE))
def test_every_quantity_is_the_specifications(hvem: list[Borger], ret: Regelsaet, fra: int) -> None:
    """Anciennitet, ydelse, kommune, exemptions, counts and hours, each with its known-flag."""
    maaneder = MAANEDER[fra : fra + LAENGDE]
    panel = Panel(blok_af_borgere(hvem), maaneder, ret.maaleregler)
    for person, borger in enumerate(hvem):
        for nr, maaned in enumerate(maaneder):
            p = personmaaned(borger.historik, maaned, ret.maaleregler)
            for navn in STOERRELSER:
                nedre, kendt = panel.maal(navn)
                vidde = kendt.shape[1] > 1
                assert (int(nedre[nr, person]), bool(kendt[nr, person if vidde else 0])) == forventet(p, navn), navn
            for navn, slug in (
                ("ydelse", p.placering.ydelse),
                ("fritaget_samtaler", "ja" if p.fritaget_samtaler else "nej"),
                ("fritaget_aktiv", "ja" if p.fritaget_aktiv else "nej"),
            ):
                koder, tekster = panel.egenskab(navn)
                assert tekster[koder[nr, person]] == (slug or ""), navn
            kommune = int(panel.steder.kommune[nr, person])
            assert {-1: None, -2: "ingen"}.get(kommune, f"{kommune:03}") == p.placering.kommunekode
            assert panel.sidste_dage()[nr, person] + 719_163 == p.placering.sidste_dag


@given(hvem=registre(), ret=love(), fra=st.integers(0, len(MAANEDER) - LAENGDE))
def test_every_rule_and_every_mask_says_what_opfyldt_says(hvem: list[Borger], ret: Regelsaet, fra: int) -> None:
    """Unknown included; the mask alone is enough."""
    maaneder = MAANEDER[fra : fra + LAENGDE]
    panel = Panel(blok_af_borgere(hvem), maaneder, ret.maaleregler)
    laesning = Kolonnelaesning(Panelmaaling(panel), ret)
    bladene = blade(BORGERREGLER, ret)
    maske = masker(laesning, bladene, (len(maaneder), len(hvem)))
    for regel in (*BORGERREGLER, *bladene):
        sand, falsk = (s | (maske < 0) for s in laesning.laes(regel))
        for person, borger in enumerate(hvem):
            for nr, maaned in enumerate(maaneder):
                ventet = opfyldt(regel, borger, i=Maaned(maaned // 12, maaned % 12 + 1), ret=ret)
                fundet = {(True, False): True, (False, True): False, (False, False): None}[
                    bool(sand[nr, person]), bool(falsk[nr, person])
                ]
                assert Udfald.af(sand=fundet) is ventet, regel
                assert udfald(int(maske[nr, person]), bladene, regel, ret) is ventet, regel
