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
from skaerpet_tilsyn.laesning.kolonner.steder import INGEN

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
_FRA_INGEN: Final = np.concatenate([np.full(-INGEN, -1, np.int16), KOMMUNENUMRE])
"""The same from the code of no kommune on: places below 0 take five times as long to look up."""

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
    celler = _celler(panel)
    form = celler.nr.shape
    unikke = {n: _unikke(panel, bred(laesning.laes(n), form).sand) for n in {o.naevner: None for o in optaellinger}}
    return tuple(
        _taael(panel, celler, laesning.laes(o.naevner), laesning.laes(o.kriterium, husk=False), unikke[o.naevner])
        for o in optaellinger
    )


class _Celler(NamedTuple):
    """
    By month and person: the first of the counts of the month and the person's kommune and ydelse, and who has any.

    Where the ydelse is unknown or none, they have none.
    """

    nr: Numre
    findes: Sandhed


def _celler(panel: Panel) -> _Celler:
    kommune = _FRA_INGEN.take(panel.steder.kommune - np.int16(INGEN))
    ydelser = len(panel.koder.ydelser)
    nr = kommune.astype(np.int32)
    nr *= np.int32(ydelser)
    nr += panel.steder.orden
    # Each month has counts of its own.
    nr += np.arange(len(nr), dtype=np.int32)[:, np.newaxis] * np.int32(len(KOMMUNER) * ydelser)
    nr *= np.int32(_SVAR * _SVAR)
    return _Celler(nr, kommune >= 0)


def _taael(
    panel: Panel, celler: _Celler, naevner: Sandt[Sandhed], kriterium: Sandt[Sandhed], unikke: npt.NDArray[np.int64]
) -> Optalt:
    steder = panel.steder
    naevner, kriterium = bred(naevner, celler.nr.shape), bred(kriterium, celler.nr.shape)
    form = (len(celler.nr), len(KOMMUNER), len(panel.koder.ydelser), _SVAR, _SVAR)
    # Outside the denominator is most of the population; only the rest is looked at.
    med = np.flatnonzero(celler.findes & ~naevner.falsk)
    svar = (np.int8(UVIS) + naevner.sand.take(med)) * np.int8(_SVAR) + _svar(kriterium, med)
    optalt = np.bincount(celler.nr.take(med) + svar, minlength=prod(form)).reshape(form)
    i_alt = optalt.sum(axis=2)
    k = steder.kandidater
    if k.person.size:
        uvis = ~naevner.falsk[k.maaned, k.person]
        maaned, person, orden = k.maaned[uvis], k.person[uvis], k.orden[uvis]
        kommune = KOMMUNENUMRE[k.kommune[uvis]]
        plads = maaned.astype(np.intp) * celler.nr.shape[1] + person
        i, svar = _svar(naevner, plads), _svar(kriterium, plads)
        np.add.at(optalt, (maaned, kommune, orden, i, svar), 1)
        entydige = np.unique(np.stack([maaned, person, kommune, i, svar]).astype(np.int32), axis=1)
        np.add.at(i_alt, (entydige[0], entydige[2], entydige[3], entydige[4]), 1)
    return Optalt(antal=optalt, antal_i_alt=i_alt, unikke=unikke)


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
