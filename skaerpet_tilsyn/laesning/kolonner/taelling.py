"""
From panels to whole numbers: how many persons are in and meet each fokusmål, by month, kommune and ydelse.

What leaves here is counts; shares and verdicts are made from them with exact fractions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from skaerpet_tilsyn.laesning.kolonner.celler import Celler
from skaerpet_tilsyn.laesning.kolonner.panel import Panel
from skaerpet_tilsyn.laesning.kolonner.panelmaaling import Panelmaaling
from skaerpet_tilsyn.laesning.kolonner.regel import Kolonnelaesning, Sandt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok
    from skaerpet_tilsyn.laesning.kolonner.kalender import Sandhed
    from skaerpet_tilsyn.laesning.kolonner.optalt import Optaelling, Optalt
    from skaerpet_tilsyn.udtryk import Betingelse


def taael_blok(
    blok: Borgerblok, maaneder: range, ret: Regelsaet, optaellinger: Sequence[Optaelling]
) -> tuple[Optalt, ...]:
    """
    The counts of a block of persons.

    Example:
        >>> from skaerpet_tilsyn.fakta import Daekning
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> nov = Maaned(2021, 11)
        >>> taael_blok(Borgerblok(antal=0, daekning=Daekning.fuld()), range(nov.indeks, nov.indeks + 1),
        ...            Regelsaet.for_maaned(nov), ())
        ()
    """
    return taael_panel(Panel(blok, maaneder, ret.maaleregler), ret, optaellinger)


def taael_panel(panel: Panel, ret: Regelsaet, optaellinger: Sequence[Optaelling]) -> tuple[Optalt, ...]:
    """
    The counts of a panel that is there already.

    Everybody is asked for the main rule of a denominator alone; for its exceptions, and for the criterion, only those
    whom it may hold for. They are a third of the population, and of the early målgruppe few.

    Example:
        >>> from skaerpet_tilsyn.fakta import Daekning
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> nov = Maaned(2021, 11)
        >>> ret = Regelsaet.for_maaned(nov)
        >>> p = Panel(Borgerblok(antal=0, daekning=Daekning.fuld()), range(nov.indeks, nov.indeks + 1), ret.maaleregler)
        >>> taael_panel(p, ret, ())
        ()
    """
    laesning = Kolonnelaesning(Panelmaaling(panel), ret)
    hver: dict[Betingelse[Borger], list[Optaelling]] = {}
    for optaelling in optaellinger:
        hver.setdefault(laesning.hovedregel(optaelling.naevner), []).append(optaelling)
    ud: dict[Optaelling, Optalt] = {}
    for hovedregel, deres in hver.items():
        celler = Celler(panel, ret, hovedregel, bred(laesning.laes(hovedregel), panel.steder.orden.shape))
        for optaelling in deres:
            ud[optaelling] = celler.taael(optaelling)
    return tuple(ud[optaelling] for optaelling in optaellinger)


def bred(sandt: Sandt[Sandhed], form: tuple[int, ...]) -> Sandt[Sandhed]:
    """
    With a column a person also where the answer depends on the month alone.

    Example:
        >>> import numpy as np
        >>> bred(Sandt(np.array([[True]]), np.array([[False]])), (1, 2)).sand.tolist()
        [[True, True]]
    """
    return Sandt(np.broadcast_to(sandt.sand, form), np.broadcast_to(sandt.falsk, form))
