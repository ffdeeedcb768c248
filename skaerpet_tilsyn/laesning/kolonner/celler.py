"""The cells of the counts: who may stand in which, and what is counted in them."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from math import prod
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from skaerpet_tilsyn.laesning.kolonner.optalt import (
    ALLE_KODER,
    JA,
    KODER,
    KOMMUNENUMRE,
    KOMMUNER,
    NEJ,
    SVAR,
    UVIS,
    Optalt,
)
from skaerpet_tilsyn.laesning.kolonner.panelmaaling import Panelmaaling
from skaerpet_tilsyn.laesning.kolonner.pladser import Pladser
from skaerpet_tilsyn.laesning.kolonner.regel import Kolonnelaesning, Sandt

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Koder, Numre
    from skaerpet_tilsyn.laesning.kolonner.kalender import Sandhed
    from skaerpet_tilsyn.laesning.kolonner.optalt import Optaelling
    from skaerpet_tilsyn.laesning.kolonner.panel import Panel
    from skaerpet_tilsyn.udtryk import Betingelse


class Celler:
    """The cells where those stand whom a main rule may hold for, and what is counted in them."""

    def __init__(self, panel: Panel, ret: Regelsaet, hovedregel: Betingelse[Borger], sandt: Sandt[Sandhed]) -> None:
        self._steder = panel.steder
        self._form = (len(panel.maaneder), len(KOMMUNER), len(panel.koder.ydelser), SVAR, SVAR)
        self._i_hovedreglen = sandt.sand
        self._pladser, self._celle = self._find(sandt)
        self._sikre = self._pladser.af(sandt.sand)
        her = Sandt(self._sikre, np.zeros(self._sikre.size, np.bool_))
        self._laesning = _laesning_ved(self._pladser, panel, ret, hovedregel, her)
        # A person with an unknown ydelse may stand at one place more than once.
        k = panel.steder.kandidater
        nr, self._deres_plads = np.unique(k.maaned * np.intp(panel.blok.antal) + k.person, return_inverse=True)
        pladser = Pladser(nr, sandt.sand.shape)
        deres = Sandt(pladser.af(sandt.sand), pladser.af(sandt.falsk))
        self._om_kandidater = _laesning_ved(pladser, panel, ret, hovedregel, deres)

    def _find(self, hovedregel: Sandt[Sandhed]) -> tuple[Pladser, Numre]:
        """The places of those whose ydelse is known, and the first of the counts of the cell of each."""
        nr = np.flatnonzero((self._steder.kommune >= 0) & ~hovedregel.falsk)
        kommune = KOMMUNENUMRE.take(self._steder.kommune.take(nr))
        if bool((kommune < 0).any()):
            # A code that no kommune has; registers with one are refused, single citizens are not.
            nr, kommune = nr.compress(kommune >= 0), kommune.compress(kommune >= 0)
        pladser = Pladser(nr, hovedregel.sand.shape)
        _, *i_maaneden = self._form
        celle = kommune * np.int32(prod(i_maaneden[1:]))
        celle += self._steder.orden.take(nr) * np.int16(SVAR * SVAR)
        # Each month has counts of its own.
        slutter = np.cumsum(pladser.pr_maaned).tolist()
        for maaned, (fra, til) in enumerate(pairwise([0, *slutter])):
            celle[fra:til] += maaned * prod(i_maaneden)
        return pladser, celle

    def taael(self, optaelling: Optaelling) -> Optalt:
        """The counts of one optælling."""
        i, svar = (_svar(self._laesning.laes(regel)) for regel in (optaelling.naevner, optaelling.kriterium))
        optalt = np.bincount(self._celle + (i * np.int8(SVAR) + svar), minlength=prod(self._form)).reshape(self._form)
        # Whoever an exception takes out stands in no cell.
        optalt[..., NEJ, :] = 0
        i_alt = optalt.sum(axis=2)
        if self._deres_plads.size:
            self._taael_kandidater(optaelling, optalt, i_alt)
        return Optalt(antal=optalt, antal_i_alt=i_alt, unikke=self._unikke(i))

    def _taael_kandidater(
        self, optaelling: Optaelling, optalt: npt.NDArray[np.int64], i_alt: npt.NDArray[np.int64]
    ) -> None:
        """Those whose ydelse is unknown, in every cell that they may stand in."""
        k = self._steder.kandidater
        i, svar = (
            _svar(self._om_kandidater.laes(regel)).take(self._deres_plads)
            for regel in (optaelling.naevner, optaelling.kriterium)
        )
        kommune = KOMMUNENUMRE.take(k.kommune)
        med = np.flatnonzero((i != NEJ) & (kommune >= 0))
        deres = np.stack([k.maaned, kommune, i, svar, k.person, k.orden]).take(med, axis=1)
        np.add.at(optalt, tuple(deres[[0, 1, 5, 2, 3]]), 1)
        # Each person once a kommune, whatever the ydelse.
        np.add.at(i_alt, tuple(np.unique(deres[:5], axis=1)[:4]), 1)

    @cached_property
    def _unikke_i_hovedreglen(self) -> npt.NDArray[np.int64]:
        return _unikke(self._steder.kommune, self._i_hovedreglen)

    def _unikke(self, i: npt.NDArray[np.int8]) -> npt.NDArray[np.int64]:
        """The unique persons of a denominator: only those with an exception in some month are counted anew."""
        undtagne = self._pladser.nr.take(np.flatnonzero((i != JA) & self._sikre))
        if not undtagne.size:
            return self._unikke_i_hovedreglen
        maaned, person = np.divmod(undtagne, self._i_hovedreglen.shape[1])
        deres, nr = np.unique(person, return_inverse=True)
        kommune, foer = self._steder.kommune[:, deres], self._i_hovedreglen[:, deres]
        efter = foer.copy()
        efter[maaned, nr] = False
        return self._unikke_i_hovedreglen - _unikke(kommune, foer) + _unikke(kommune, efter)


def _laesning_ved(
    pladser: Pladser, panel: Panel, ret: Regelsaet, hovedregel: Betingelse[Borger], sandt: Sandt[Sandhed]
) -> Kolonnelaesning[Sandhed]:
    """A reading of the rules at some places, where the main rule has been read already."""
    return Kolonnelaesning(Panelmaaling(panel.ved(pladser)), ret, [(hovedregel, sandt)])


def _svar(sandt: Sandt[Sandhed]) -> npt.NDArray[np.int8]:
    """``NEJ``, ``UVIS`` or ``JA``."""
    svar: npt.NDArray[np.int8] = np.int8(UVIS) + sandt.sand.view(np.int8) - sandt.falsk.view(np.int8)
    return svar


def _unikke(kommune: Koder, med: Sandhed) -> npt.NDArray[np.int64]:
    """Each person of a matrix once a kommune, however many of the months that count (``med``)."""
    # All bits, -1, in the other months: then the lowest but for them, and the highest, are the same for everybody who
    # has been in one kommune.
    koder = med.astype(np.int16)
    koder -= np.int16(1)
    koder |= kommune
    lavest, hoejest = koder.view(np.uint16).min(axis=0), koder.max(axis=0)
    fundne = hoejest.compress(lavest == hoejest)
    flere = np.flatnonzero((lavest < hoejest) & (hoejest >= 0))
    if flere.size:
        deres = np.sort(koder[:, flere], axis=0)
        fundne = np.concatenate([fundne, deres[0], deres[1:][deres[1:] != deres[:-1]]])
        fundne = fundne.compress(fundne >= 0)
    antal: npt.NDArray[np.int64] = np.bincount(fundne, minlength=ALLE_KODER)[KODER]
    return antal
