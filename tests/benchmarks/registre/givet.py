"""
The library's own counting, begun where another engine is given its input: persons placed, events by month.

The library has no name for that point, so the panel is taken apart here: its running totals become months again, and
adding them up is part of what is measured.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from copy import copy
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from skaerpet_tilsyn.laesning.kolonner import taelling
from skaerpet_tilsyn.laesning.kolonner.panel import Panel
from skaerpet_tilsyn.laesning.kolonner.vinduer import Maanedstal
from skaerpet_tilsyn.opgoerelse.opgoer.optaellinger import laeg_sammen, optael

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok
    from skaerpet_tilsyn.laesning.kolonner.kalender import Heltal
    from skaerpet_tilsyn.laesning.kolonner.optalt import Optalt

LOEBENDE: Final = ("_samtaler_pr_maaned", "_timer_pr_maaned", "_tilbud_begyndt", "_tilbud_sluttet")
"""The panel's running totals."""


class Givet(NamedTuple):
    """A panel whose persons are placed, with its events by month, not yet added up."""

    panel: Panel
    pr_maaned: dict[str, Maanedstal]

    def nyt(self) -> Panel:
        """The panel with its events added up over the months, and nothing computed yet."""
        panel = copy(self.panel)
        vars(panel)["_maal"] = {"anciennitet": self.panel.maal("anciennitet")}
        for navn, tal in self.pr_maaned.items():
            vars(panel)[navn] = Maanedstal(tal.foerste, _lagt_sammen(tal.total))
        return panel


def giv(blok: Borgerblok, maaneder: range, ret: Regelsaet) -> Givet:
    """Place the persons of a block, and take their running totals apart."""
    panel = Panel(blok, maaneder, ret.maaleregler)
    pr_maaned: dict[str, Maanedstal] = {}
    for navn in LOEBENDE:
        tal: Maanedstal = getattr(panel, navn)
        pr_maaned[navn] = Maanedstal(tal.foerste, np.diff(tal.total, axis=0, prepend=tal.total.dtype.type(0)))
        del vars(panel)[navn]
    return Givet(panel, pr_maaned)


def _lagt_sammen(pr_maaned: Heltal) -> Heltal:
    """Row by row, as the panel does it."""
    total = pr_maaned.copy()
    for raekke in range(1, len(total)):
        total[raekke] += total[raekke - 1]
    return total


def tag_tid(givne: Sequence[Givet], maaneder: range, ret: Regelsaet, traade: int) -> tuple[float, tuple[Optalt, ...]]:
    """How long the library takes from there to the counts, and the counts."""
    # The block is the panel itself, so counting a block begins with what was given.
    vars(taelling)["Panel"] = lambda givet, *_: givet.nyt()
    tael: Any = partial(optael, maaneder=maaneder, ret=ret)
    start = perf_counter()
    with ThreadPoolExecutor(traade) as pulje:
        optalte = laeg_sammen(pulje.map(tael, givne))
    brugt = perf_counter() - start
    vars(taelling)["Panel"] = Panel
    return brugt, optalte
