"""
From panels to whole numbers: how many persons are in and meet each fokusmål, by month, kommune and ydelse.

What leaves here is counts; shares and verdicts are made from them with exact fractions.
"""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import numpy.typing as npt
from attrs import frozen

from skaerpet_tilsyn.fakta.kommuner import NAVNE
from skaerpet_tilsyn.laesning.kolonner.panel import Panel, Panelmaaling
from skaerpet_tilsyn.laesning.kolonner.regel import Kolonnelaesning, Sandt
from skaerpet_tilsyn.laesning.kolonner.steder import antal_pr_maaned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok, Numre
    from skaerpet_tilsyn.laesning.kolonner.kalender import Sandhed
    from skaerpet_tilsyn.udtryk import Regel

KOMMUNER: Final = tuple(sorted(NAVNE))
"""The kommunekoder in the order of the counts."""
_KODER: Final = np.array([int(kode) for kode in KOMMUNER])
_ALLE_KODER: Final = 1000
"""Kommunekoder have three digits."""
KOMMUNENUMRE: Final = np.full(_ALLE_KODER, -1, np.int16)
"""The place of each kommunekode among them."""
KOMMUNENUMRE[_KODER] = np.arange(len(KOMMUNER))

NEJ: Final = 0
UVIS: Final = 1
JA: Final = 2
_SVAR: Final = 3


class Optaelling(NamedTuple):
    """What is counted: who is in the denominator, and what the numerator asks for besides."""

    navn: str
    naevner: Regel[Borger]
    kriterium: Regel[Borger]


@frozen(kw_only=True, order=False, eq=False)
class Optalt:
    """
    Counts of one optælling.

    ``antal[month, kommune, ydelse, i, k]`` is the number of persons who are in the denominator (``i``: 0 no, 1
    unknown, 2 yes) and meet the criterion (``k``, the same); ``ydelse`` is the place in the statute's order.
    ``unikke[kommune]`` counts persons who are certainly in the denominator in any of the months.

    A person whose ydelse is unknown stands in every cell that it can be, so that bounds hold; the total by
    kommune, ``antal_i_alt[month, kommune, i, k]``, has each person once a kommune.
    """

    antal: npt.NDArray[np.int64]
    antal_i_alt: npt.NDArray[np.int64]
    unikke: npt.NDArray[np.int64]

    def __add__(self, anden: Optalt) -> Optalt:
        return Optalt(
            antal=self.antal + anden.antal,
            antal_i_alt=self.antal_i_alt + anden.antal_i_alt,
            unikke=self.unikke + anden.unikke,
        )


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
    panel = Panel(blok, maaneder, ret.maaleregler)
    return taael_panel(panel, Kolonnelaesning(Panelmaaling(panel), ret), optaellinger)


def taael_panel(
    panel: Panel, laesning: Kolonnelaesning[Sandhed], optaellinger: Sequence[Optaelling]
) -> tuple[Optalt, ...]:
    """
    The counts of a panel that is there already, under the rules of a reading of it.

    Example:
        >>> from skaerpet_tilsyn.fakta import Daekning
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> nov = Maaned(2021, 11)
        >>> ret = Regelsaet.for_maaned(nov)
        >>> p = Panel(Borgerblok(antal=0, daekning=Daekning.fuld()), range(nov.indeks, nov.indeks + 1), ret.maaleregler)
        >>> taael_panel(p, Kolonnelaesning(Panelmaaling(p), ret), ())
        ()
    """
    form = panel.steder.orden.shape
    hver: dict[Regel[Borger], list[Optaelling]] = {}
    for optaelling in optaellinger:
        hver.setdefault(optaelling.naevner, []).append(optaelling)
    ud: dict[Optaelling, Optalt] = {}
    for naevner, deres in hver.items():
        sandt = bred(laesning.laes(naevner), form)
        med, unikke = _med(panel, sandt), _unikke(panel, sandt.sand)
        for optaelling in deres:
            kriterium = bred(laesning.laes(optaelling.kriterium, husk=False), form)
            antal, i_alt = _taael(panel, med, sandt, kriterium)
            ud[optaelling] = Optalt(antal=antal, antal_i_alt=i_alt, unikke=unikke)
    return tuple(ud[optaelling] for optaelling in optaellinger)


class _Med(NamedTuple):
    """The months and persons who are or may be in a denominator, by their places, and the first of their counts."""

    plads: npt.NDArray[np.intp]
    nr: Numre


def _med(panel: Panel, naevner: Sandt[Sandhed]) -> _Med:
    """Of those whose ydelse is known: outside the denominator is most of the population, and nobody looks at it."""
    steder, ydelser = panel.steder, len(panel.koder.ydelser)
    med = (steder.kommune >= 0) & ~naevner.falsk
    plads = np.flatnonzero(med)
    kommune = KOMMUNENUMRE.take(steder.kommune.take(plads))
    if bool((kommune < 0).any()):
        # A code that no kommune has; registers with one are refused, single citizens are not.
        med.reshape(-1)[plads.compress(kommune < 0)] = False
        plads, kommune = plads.compress(kommune >= 0), kommune.compress(kommune >= 0)
    nr = kommune * np.int32(ydelser)
    nr += steder.orden.take(plads)
    # Each month has counts of its own.
    maaneder = np.arange(len(med), dtype=np.int32) * np.int32(len(KOMMUNER) * ydelser)
    nr += maaneder.repeat(antal_pr_maaned(plads, med.shape))
    nr *= np.int32(_SVAR * _SVAR)
    nr += (np.int8(UVIS) + naevner.sand.take(plads)) * np.int8(_SVAR)
    return _Med(plads, nr)


def _taael(
    panel: Panel, med: _Med, naevner: Sandt[Sandhed], kriterium: Sandt[Sandhed]
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """``antal`` and ``antal_i_alt`` of one optælling."""
    maaneder, personer = kriterium.sand.shape
    form = (maaneder, len(KOMMUNER), len(panel.koder.ydelser), _SVAR, _SVAR)
    optalt = np.bincount(med.nr + _svar(kriterium, med.plads), minlength=prod(form)).reshape(form)
    i_alt = optalt.sum(axis=2)
    k = panel.steder.kandidater
    if k.person.size:
        uvis = ~naevner.falsk[k.maaned, k.person]
        maaned, person, orden = k.maaned[uvis], k.person[uvis], k.orden[uvis]
        kommune = KOMMUNENUMRE[k.kommune[uvis]]
        plads = maaned.astype(np.intp) * personer + person
        i, svar = _svar(naevner, plads), _svar(kriterium, plads)
        np.add.at(optalt, (maaned, kommune, orden, i, svar), 1)
        entydige = np.unique(np.stack([maaned, person, kommune, i, svar]).astype(np.int32), axis=1)
        np.add.at(i_alt, (entydige[0], entydige[2], entydige[3], entydige[4]), 1)
    return optalt, i_alt


def _svar(sandt: Sandt[Sandhed], plads: npt.NDArray[np.intp]) -> npt.NDArray[np.int8]:
    """``NEJ``, ``UVIS`` or ``JA`` at some places, months one after the other."""
    sand, falsk = sandt.sand.take(plads), sandt.falsk.take(plads)
    svar: npt.NDArray[np.int8] = np.int8(UVIS) + sand.view(np.int8) - falsk.view(np.int8)
    return svar


def bred(sandt: Sandt[Sandhed], form: tuple[int, ...]) -> Sandt[Sandhed]:
    """
    With a column a person also where the answer depends on the month alone.

    Example:
        >>> import numpy as np
        >>> bred(Sandt(np.array([[True]]), np.array([[False]])), (1, 2)).sand.tolist()
        [[True, True]]
    """
    return Sandt(np.broadcast_to(sandt.sand, form), np.broadcast_to(sandt.falsk, form))


def _unikke(panel: Panel, i_naevneren: Sandhed) -> npt.NDArray[np.int64]:
    """Each person once a kommune, however many of the months."""
    # All bits, -1, in the months outside the denominator: then the lowest but for them, and the highest, are the same
    # for everybody who has been in one kommune.
    kommune = panel.steder.kommune | (i_naevneren.view(np.int8) - np.int8(1))
    lavest, hoejest = kommune.view(np.uint16).min(axis=0), kommune.max(axis=0)
    en = np.flatnonzero(lavest == hoejest)
    flere = np.flatnonzero((lavest < hoejest) & (hoejest >= 0))
    koder = hoejest[en]
    if flere.size:
        deres = np.sort(kommune[:, flere], axis=0)
        koder = np.concatenate([koder, deres[0], deres[1:][deres[1:] != deres[:-1]]])
        koder = koder[koder >= 0]
    antal: npt.NDArray[np.int64] = np.bincount(koder, minlength=_ALLE_KODER)[_KODER]
    return antal
