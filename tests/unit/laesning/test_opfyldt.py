"""``opfyldt``: the outcome alone, for every kind of node, without looking further than needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from attrs import frozen

from skaerpet_tilsyn.laesning.vurder import opfyldt
from skaerpet_tilsyn.tal import Interval, Udfald
from tests.legeland.emner import Hobbit
from tests.legeland.herredsloven import (
    ALDER,
    BOLIG,
    HULER,
    JUNI,
    MAETHED,
    MINDST_MAETHED,
    MYNDIG,
    SPISER,
    VOKSEN,
    ret_den,
)

if TYPE_CHECKING:
    from skaerpet_tilsyn.tid import Maaned
    from skaerpet_tilsyn.udtryk import Betingelse

JA, NEJ, VED_IKKE = Udfald.OPFYLDT, Udfald.IKKE_OPFYLDT, Udfald.UAFKLARET
GAMMEL, UNG, UKENDT = (ALDER >= MYNDIG, ALDER < MYNDIG, MAETHED >= MINDST_MAETHED)
HOBBIT = Hobbit(navn="X", tal={"alder": Interval.praecis(40), "maaltider": Interval.praecis(7)})


@frozen(kw_only=True, order=False)
class Spurgt(Hobbit):
    """A hobbit who remembers what was asked."""

    spurgt: list[str]

    def maal(self, navn: str, i: Maaned) -> Interval:
        """A quantity, remembered."""
        self.spurgt.append(navn)
        return HOBBIT.maal(navn, i)


@pytest.mark.parametrize(
    ("betingelse", "udfald"),
    [
        (GAMMEL, JA),
        (UNG, NEJ),
        (UKENDT, VED_IKKE),
        (BOLIG.en_af(HULER), VED_IKKE),
        (GAMMEL & VOKSEN, JA),
        (GAMMEL & UKENDT, VED_IKKE),
        (UKENDT & UNG, NEJ),
        (UNG | GAMMEL, JA),
        (UNG | UKENDT, VED_IKKE),
        (UNG | ~VOKSEN, NEJ),
        (~UKENDT, VED_IKKE),
        (GAMMEL.medmindre(UNG), JA),
        (GAMMEL.medmindre(GAMMEL), NEJ),
        (GAMMEL.medmindre(UKENDT), VED_IKKE),
        (UNG.medmindre(UKENDT), NEJ),
        (UKENDT.medmindre(GAMMEL), NEJ),
        (SPISER, JA),
    ],
)
def test_every_kind_and_outcome(betingelse: Betingelse[Hobbit], udfald: Udfald) -> None:
    """Kleene's three values."""
    assert udfald is opfyldt(betingelse, HOBBIT, i=JUNI, ret=ret_den())


def test_only_the_chosen_reading_is_read() -> None:
    """The rival is not decided."""
    assert JA is opfyldt(SPISER, HOBBIT, i=JUNI, ret=ret_den(H1="ja"))
    assert NEJ is opfyldt(SPISER, HOBBIT, i=JUNI, ret=ret_den(H1="nej"))


@pytest.mark.parametrize(
    ("betingelse", "spurgt"),
    [
        (UNG & UKENDT & GAMMEL, ["alder"]),
        (UKENDT & UNG & UKENDT, ["maethed", "alder"]),
        (GAMMEL & UKENDT, ["alder", "maethed"]),
        (GAMMEL | UKENDT, ["alder"]),
        (UKENDT | GAMMEL | UKENDT, ["maethed", "alder"]),
        (UNG | UKENDT, ["alder", "maethed"]),
    ],
)
def test_it_stops_when_the_question_is_settled(betingelse: Betingelse[Hobbit], spurgt: list[str]) -> None:
    """And goes on as long as it is not."""
    hobbit = Spurgt(navn="X", spurgt=[])
    opfyldt(betingelse, hobbit, i=JUNI, ret=ret_den())

    assert spurgt == hobbit.spurgt
