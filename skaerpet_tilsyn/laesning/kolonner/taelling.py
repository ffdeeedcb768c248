"""
From panels to whole numbers: how many persons are in and meet each fokusmål, by month, kommune and ydelse.

What leaves here is counts; shares and verdicts are made from them with exact fractions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import numpy.typing as npt
from attrs import frozen

from skaerpet_tilsyn.fakta.kommuner import NAVNE
from skaerpet_tilsyn.laesning.kolonner.panel import Panel, Panelmaaling
from skaerpet_tilsyn.laesning.kolonner.regel import Kolonnelaesning, Sandt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok, Numre
    from skaerpet_tilsyn.laesning.kolonner.kalender import Sandhed
    from skaerpet_tilsyn.udtryk import Regel

KOMMUNER: Final = tuple(sorted(NAVNE))
"""The kommunekoder in the order of the counts."""
KOMMUNENUMRE: Final = np.full(1000, -1, np.int16)
"""The place of each kommunekode among them."""
KOMMUNENUMRE[[int(kode) for kode in KOMMUNER]] = np.arange(len(KOMMUNER))

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
    laesning = Kolonnelaesning(Panelmaaling(panel), ret)
    form = panel.steder.orden.shape
    unikke = {o.naevner: _unikke(panel, bred(laesning.laes(o.naevner), form).sand) for o in optaellinger}
    return tuple(
        _taael(panel, laesning.laes(o.naevner), laesning.laes(o.kriterium), unikke[o.naevner]) for o in optaellinger
    )


def _taael(panel: Panel, naevner: Sandt[Sandhed], kriterium: Sandt[Sandhed], unikke: npt.NDArray[np.int64]) -> Optalt:
    maaneder, ydelser, kommuner = len(panel.maaneder), len(panel.koder.ydelser), len(KOMMUNER)
    celler = kommuner * ydelser
    steder = panel.steder
    naevner, kriterium = bred(naevner, steder.orden.shape), bred(kriterium, steder.orden.shape)
    antal = np.zeros((maaneder, celler * _SVAR * _SVAR), np.int64)
    for nr in range(maaneder):
        # Outside the denominator is most of the population; only the rest is looked at.
        med = np.flatnonzero(~naevner.falsk[nr] & (steder.orden[nr] >= 0))
        celle = KOMMUNENUMRE[steder.kommune[nr, med]] * np.int32(ydelser) + steder.orden[nr, med]
        svar = _svar(naevner, nr, med) * np.int32(_SVAR) + _svar(kriterium, nr, med)
        antal[nr] = np.bincount(celle * np.int32(_SVAR * _SVAR) + svar, minlength=antal.shape[1])
    form = (maaneder, kommuner, ydelser, _SVAR, _SVAR)
    optalt = antal.reshape(form)
    i_alt = optalt.sum(axis=2)
    k = steder.kandidater
    if k.person.size:
        uvis = ~naevner.falsk[k.maaned, k.person]
        maaned, person, orden = k.maaned[uvis], k.person[uvis], k.orden[uvis]
        kommune = KOMMUNENUMRE[k.kommune[uvis]]
        i, svar = _svar(naevner, maaned, person), _svar(kriterium, maaned, person)
        np.add.at(optalt, (maaned, kommune, orden, i, svar), 1)
        entydige = np.unique(np.stack([maaned, person, kommune, i, svar]).astype(np.int32), axis=1)
        np.add.at(i_alt, (entydige[0], entydige[2], entydige[3], entydige[4]), 1)
    return Optalt(antal=optalt, antal_i_alt=i_alt, unikke=unikke)


def _svar(sandt: Sandt[Sandhed], maaned: int | Numre, person: npt.NDArray[np.integer]) -> npt.NDArray[np.int8]:
    """``NEJ``, ``UVIS`` or ``JA``."""
    sand, falsk = sandt.sand[maaned, person], sandt.falsk[maaned, person]
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
    kommune = panel.steder.kommune
    foerste = np.full(kommune.shape[1], -1, np.int16)
    ud = np.zeros(len(KOMMUNER), np.int64)
    flyttet = np.zeros(kommune.shape[1], np.bool_)
    for nr in range(kommune.shape[0]):
        nye = i_naevneren[nr] & (foerste < 0)
        flyttet |= i_naevneren[nr] & ~nye & (kommune[nr] != foerste)
        foerste = np.where(nye, kommune[nr], foerste)
    ud += np.bincount(KOMMUNENUMRE[foerste[foerste >= 0]], minlength=ud.size)
    flere = np.flatnonzero(flyttet)
    if flere.size:
        maaned, plads = np.nonzero(i_naevneren[:, flere])
        par = np.unique((flere[plads] << 10) | KOMMUNENUMRE[kommune[maaned, flere[plads]]])
        ud += np.bincount(par & 1023, minlength=ud.size)
        ud -= np.bincount(KOMMUNENUMRE[foerste[flere]], minlength=ud.size)
    return ud
