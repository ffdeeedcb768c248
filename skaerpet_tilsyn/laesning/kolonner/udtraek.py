"""
Two extracts of the same registers, for a block of persons: every mixture of their tables, read by one rule set.

A table brings what it covers along: where it reaches further or less far, that is part of what the table says.
"""

from __future__ import annotations

from math import factorial
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
from attrs import evolve, frozen

from skaerpet_tilsyn.laesning.kolonner.panel import Panel
from skaerpet_tilsyn.laesning.kolonner.skift import HUSKES, Blokskift

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from skaerpet_tilsyn.fakta import Daekning
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok, Kolonner
    from skaerpet_tilsyn.laesning.kolonner.kalender import Sandhed

Tabelmaengde: TypeAlias = "frozenset[str]"
"""The tables of a mixture that are as after; the others are as before."""

TABELLER: Final = ("ydelser", "samtaler", "tilbud", "loentimer", "fritagelser")
"""The tables that can be mixed: those that the rules of skærpet tilsyn read."""


def blandet_daekning(foer: Daekning, efter: Daekning, tabeller: Collection[str]) -> Daekning:
    """
    What is covered before, but for some tables, which cover what they do after.

    Example:
        >>> from skaerpet_tilsyn.fakta import Daekning
        >>> intet = Daekning(ydelser=None, samtaler=None, tilbud=None, loentimer=None)
        >>> blandet = blandet_daekning(intet, Daekning.fuld(), ["samtaler", "fritagelser"])
        >>> blandet.samtaler, blandet.tilbud
        (Spaend(fra=None, til=None), None)
    """
    d = efter
    efters = {"ydelser": d.ydelser, "samtaler": d.samtaler, "tilbud": d.tilbud, "loentimer": d.loentimer}
    return evolve(foer, **{navn: spaend for navn, spaend in efters.items() if navn in tabeller})


@frozen(kw_only=True, order=False, eq=False)
class Blokpar:
    """
    The same persons in two extracts, under the same numbers; somebody who is in one only has no row in the other.

    Example:
        >>> from skaerpet_tilsyn.fakta import Daekning
        >>> from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok
        >>> tom = Borgerblok(antal=1, daekning=Daekning.fuld())
        >>> Blokpar(foer=tom, efter=tom).fravaerende(frozenset()).tolist()
        [True]
    """

    foer: Borgerblok
    efter: Borgerblok

    def raekker(self, tabel: str) -> tuple[Kolonner, Kolonner]:
        """The rows of a table before and after."""
        return _raekker(self.foer, tabel), _raekker(self.efter, tabel)

    def blandet(self, tabeller: Tabelmaengde) -> Borgerblok:
        """The persons as they are before, but for some tables, which are as after."""
        blok = {navn: self.efter if navn in tabeller else self.foer for navn in TABELLER}
        return evolve(
            self.foer,
            daekning=blandet_daekning(self.foer.daekning, self.efter.daekning, tabeller),
            ydelser=blok["ydelser"].ydelser,
            samtaler=blok["samtaler"].samtaler,
            tilbud=blok["tilbud"].tilbud,
            timer=blok["loentimer"].timer,
            fritagelser=blok["fritagelser"].fritagelser,
        )

    def fravaerende(self, tabeller: Tabelmaengde) -> Sandhed:
        """Who has no row in the ydelser of a mixture, and so is not in its registers."""
        blok = self.efter if "ydelser" in tabeller else self.foer
        fravaerende: Sandhed = np.bincount(blok.ydelser.person, minlength=blok.antal) == 0
        return fravaerende


def _raekker(blok: Borgerblok, tabel: str) -> Kolonner:
    alle: tuple[Kolonner, ...] = (blok.ydelser, blok.samtaler, blok.tilbud, blok.timer, blok.fritagelser)
    return alle[TABELLER.index(tabel)]


class Udtraekslaesninger:
    """
    The readings of one block under mixtures of its tables, by one rule set.

    Example:
        >>> from skaerpet_tilsyn.fakta import Daekning
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> nov, tom = Maaned(2021, 11), Borgerblok(antal=1, daekning=Daekning.fuld())
        >>> l = Udtraekslaesninger(
        ...     Blokpar(foer=tom, efter=tom), range(nov.indeks, nov.indeks + 1), Regelsaet.for_maaned(nov))
        >>> l.panel(frozenset()) is l.panel(frozenset()), l.panel(frozenset()) is l.panel(frozenset({"tilbud"}))
        (True, False)
    """

    def __init__(self, par: Blokpar, maaneder: range, ret: Regelsaet) -> None:
        self._par = par
        self._maaneder = maaneder
        self._ret = ret
        self._paneler: list[tuple[Tabelmaengde, Panel]] = []

    def panel(self, tabeller: Tabelmaengde) -> Panel:
        """The persons as a mixture has them."""
        for nr, (hvilke, panel) in enumerate(self._paneler):
            if hvilke == tabeller:
                self._paneler.append(self._paneler.pop(nr))
                return panel
        del self._paneler[: len(self._paneler) + 1 - HUSKES]
        ny = Panel(self._par.blandet(tabeller), self._maaneder, self._ret.maaleregler)
        self._paneler.append((tabeller, ny))
        return ny

    def regler(self, tabeller: Tabelmaengde) -> Regelsaet:
        """The rules, which are the same for all mixtures."""
        del tabeller
        return self._ret

    def fravaerende(self, tabeller: Tabelmaengde) -> Sandhed:
        """Who is not in the ydelser of a mixture."""
        return self._par.fravaerende(tabeller)


def udvidet(skift: Blokskift, egne: Sequence[str], alle: Sequence[str]) -> Blokskift:
    """
    The answers of a block where only some of the causes (``egne``) differ, as those of all causes, in their order.

    The other causes change nothing there: their parts are 0, and those of the others are what they were.
    """
    pladser = [alle.index(navn) for navn in egne]
    gange = factorial(len(alle)) // factorial(len(egne))
    dele = np.zeros((len(alle), skift.person.size), np.int64)
    netto = np.zeros((len(alle), skift.netto.shape[1]), np.int64)
    dele[pladser], netto[pladser] = skift.dele * gange, skift.netto * gange
    optalt = tuple(
        skift.optalt[sum(1 << nr for nr, plads in enumerate(pladser) if maengde >> plads & 1)]
        for maengde in range(1 << len(alle))
    )
    return evolve(skift, dele=dele, netto=netto, optalt=optalt)
