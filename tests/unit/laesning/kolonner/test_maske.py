"""The bit mask of the leaves: what fits in it, and what it says of every kind of node."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.fejl import IkkeUnderstoettet
from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_AKTIV_INDSATS, HAR_SAMTALER
from skaerpet_tilsyn.katalog.maalgruppe.regler import FRITAGET_AKTIV, MAALGRUPPE_6
from skaerpet_tilsyn.laesning.kolonner.maske import FLEST_BLADE, aarsager, blade, udfald
from skaerpet_tilsyn.tal import Udfald
from skaerpet_tilsyn.udtryk import Alle, Enhver, Sammenligning
from tests.borgerbetingelser import SAMMENLIGNINGER, Trae
from tests.strategier import RET

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.kolonner.maske import Blad

JA, NEJ, VED_IKKE = Udfald.OPFYLDT, Udfald.IKKE_OPFYLDT, Udfald.UAFKLARET
A, B = SAMMENLIGNINGER[0], SAMMENLIGNINGER[-1]
BIT = {"1": 1, "0": 2, "?": 0}


def maske(svar: str) -> int:
    """``maske("1?")``: the first leaf is true, the second unknown."""
    return sum(BIT[s] << 2 * nr for nr, s in enumerate(svar))


@pytest.mark.parametrize(
    ("betingelse", "svar", "ventet", "grunde"),
    [
        (A, "1?", JA, "A"),
        (A, "0?", NEJ, "A"),
        (A, "?1", VED_IKKE, "A"),
        (~A, "1?", NEJ, "A"),
        (~A, "0?", JA, "A"),
        (~A, "??", VED_IKKE, "A"),
        (A & B, "11", JA, "AB"),
        (A & B, "10", NEJ, "B"),
        (A & B, "00", NEJ, "AB"),
        (A & B, "?0", NEJ, "B"),
        (A & B, "?1", VED_IKKE, "A"),
        (A | B, "00", NEJ, "AB"),
        (A | B, "10", JA, "A"),
        (A | B, "?1", JA, "B"),
        (A | B, "?0", VED_IKKE, "A"),
        (A.medmindre(B), "10", JA, "AB"),
        (A.medmindre(B), "11", NEJ, "B"),
        (A.medmindre(B), "01", NEJ, "AB"),
        (A.medmindre(B), "1?", VED_IKKE, "B"),
        (~(A & ~A), "1?", JA, "A"),
        (A & A, "1?", JA, "A"),
    ],
)
def test_every_kind_of_node(betingelse: Trae, svar: str, ventet: Udfald, grunde: str) -> None:
    """The outcome, and the leaves that decide it, each once."""
    udfaldet, aarsagerne = aarsager(maske(svar), (A, B), betingelse, RET)

    assert ventet is udfaldet is udfald(maske(svar), (A, B), betingelse, RET)
    assert [{"A": A, "B": B}[navn] for navn in grunde] == [aarsag.blad for aarsag in aarsagerne]
    assert [{"1": JA, "0": NEJ, "?": VED_IKKE}[svar["AB".index(navn)]] for navn in grunde] == [
        aarsag.udfald for aarsag in aarsagerne
    ]


def navne(bladene: tuple[Blad, ...]) -> list[str]:
    """What the leaves ask for."""
    return [b.maal.navn if isinstance(b, Sammenligning) else b.egenskab.navn for b in bladene]


def test_the_leaves_are_each_there_once_in_the_order_of_reading() -> None:
    """Below every kind of node, and of a disputed condition those of the chosen reading."""
    trae = ~HAR_AKTIV_INDSATS & (HAR_SAMTALER.medmindre(FRITAGET_AKTIV) | HAR_AKTIV_INDSATS)

    assert ["tilbud_12", "timer_12", "samtaler_12", "fritaget_aktiv"] == navne(blade([trae], RET))
    assert ["ydelse", "anciennitet", "anciennitet"] == navne(blade([MAALGRUPPE_6], RET))
    assert ["ydelse", "anciennitet"] == navne(blade([MAALGRUPPE_6], RET.med(tidlig_maalgruppe="mindst_seks")))


def test_a_mask_has_room_for_31_leaves() -> None:
    """One more is refused, with what to do; the same leaf again needs no room."""
    fulde = SAMMENLIGNINGER[:FLEST_BLADE]

    assert fulde == blade([Alle(dele=fulde), Enhver(dele=fulde)], RET)
    with pytest.raises(IkkeUnderstoettet) as fejl:
        blade([Alle(dele=SAMMENLIGNINGER[: FLEST_BLADE + 1])], RET)
    assert "en maske: fundet 32 sammenligninger; forventet højst 31; del reglerne" == str(fejl.value)


def test_the_last_leaf_has_bits_of_its_own() -> None:
    """The mask stays a positive number of 64 bits."""
    fulde = SAMMENLIGNINGER[:FLEST_BLADE]
    sidste = maske("1" * (FLEST_BLADE - 1) + "0")

    assert 0 < sidste < 2**63
    assert NEJ is udfald(sidste, fulde, fulde[-1], RET)
    assert JA is udfald(sidste, fulde, fulde[-2], RET)
