"""
From rows to kontaktforløb for a block of persons: the twin of
:mod:`skaerpet_tilsyn.katalog.jobsamtaler.forloeb`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from skaerpet_tilsyn.laesning.kolonner.borgerblok import INTET, MAALGRUPPEKODER, UKENDT_DAG

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Koder, Kontaktkolonner, Numre
    from skaerpet_tilsyn.laesning.kolonner.kalender import Dage, Sandhed

DAGPENGE: Final = MAALGRUPPEKODER["dagpenge"]
ALDRIG: Final = np.int32(2**31 - 1)
"""A day after all others."""
_RANG: Final = np.array([sorted(MAALGRUPPEKODER).index(slug) for slug in MAALGRUPPEKODER], np.int16)
"""The order of the målgrupper by name."""
_PLIGTRANG: Final = np.array([0, 2, 1], np.int16)
"""The order of no, yes and (-1) not stated, as the words are sorted."""
_BIT: Final = 23
_FOER: Final = 1 << 21
"""From this many days before 1970 to as many bits after it, every day of the calendar has its place."""


class Forloebsblok:
    """
    The kontaktforløb of a block of persons that have begun before a day, by person, målgruppe and first day.

    The rows of each stand together, in order of time, from ``foerste`` on; the columns ``r_`` are theirs.

    Example:
        >>> from skaerpet_tilsyn.laesning.kolonner.borgerblok import Kontaktkolonner
        >>> k = Kontaktkolonner(person=np.zeros(2, np.int32), kommune=np.array([766, 101], np.int16),
        ...     maalgruppe=np.zeros(2, np.int16), fra=np.array([10, 0], np.int32), til=np.array([20, 10], np.int32),
        ...     overgang=np.full(2, UKENDT_DAG, np.int32), a_kasse=np.array([0, -1], np.int32),
        ...     arbejdspligt=np.zeros(2, np.int16), efter_aftale=np.zeros(2, np.int16), akasser=("Metal",))
        >>> f = Forloebsblok(k, 100, gruppeskift_samler=False)
        >>> f.fra.tolist(), f.til.tolist(), f.r_kommune.tolist(), f.a_kasse().tolist()
        ([0], [20], [101, 766], [0])
    """

    def __init__(self, rk: Kontaktkolonner, slut: int, *, gruppeskift_samler: bool) -> None:
        begyndte = np.flatnonzero(rk.fra < slut)
        gruppe = np.zeros(rk.person.size, np.int16) if gruppeskift_samler else rk.maalgruppe
        noegler = (rk.til, _PLIGTRANG[rk.arbejdspligt], rk.kommune, _RANG[rk.maalgruppe], rk.fra, gruppe, rk.person)
        raekker = begyndte[np.lexsort([noegle[begyndte] for noegle in noegler])]
        person = rk.person[raekker]
        self.r_fra: Dage = rk.fra[raekker]
        self.r_til: Dage = rk.til[raekker]
        self.r_maalgruppe: Koder = rk.maalgruppe[raekker]
        self.r_kommune: Koder = rk.kommune[raekker]
        self.r_arbejdspligt: Koder = rk.arbejdspligt[raekker]
        self._r_overgang: Dage = rk.overgang[raekker]
        self._r_a_kasse: Numre = rk.a_kasse[raekker]
        self._r_efter_aftale: Koder = rk.efter_aftale[raekker]
        ny = _skifter(person) | _skifter(gruppe[raekker])
        ny |= self.r_fra > _hidtil(ny, self.r_til)
        self.foerste: npt.NDArray[np.intp] = np.flatnonzero(ny)
        self.antal = int(self.foerste.size)
        self.nr: npt.NDArray[np.intp] = np.cumsum(ny) - 1
        """Which kontaktforløb each row is of."""
        self.person: Numre = person[self.foerste]
        self.fra: Dage = self.r_fra[self.foerste]
        self.til: Dage = np.maximum.reduceat(self.r_til, self.foerste) if self.antal else self.fra
        self.begyndt_paa_dagpenge: Sandhed = self.r_maalgruppe[self.foerste] == DAGPENGE
        self.blandet: Sandhed = self._nogen(self.r_maalgruppe != self.r_maalgruppe[self.foerste][self.nr])
        """Whether there are rows of several målgrupper."""

    def overgang(self) -> Dage:
        """The first day that is the municipality's; ``ALDRIG`` where the rows name none."""
        egen = np.where(self._r_overgang == UKENDT_DAG, ALDRIG, self._r_overgang)
        skift = np.where(self.r_maalgruppe == DAGPENGE, ALDRIG, self.r_fra)
        tidligste = self._mindst(np.minimum(egen, skift))
        return np.where(self.begyndt_paa_dagpenge, np.maximum(self.fra, tidligste), self.fra)

    def efter_aftale(self) -> Sandhed:
        """Whether that transfer was by agreement or by an early uddannelsespålæg."""
        aftalt = (self._r_efter_aftale == 1) & (self._r_overgang != UKENDT_DAG)
        return self._nogen(aftalt & (np.maximum(self.fra[self.nr], self._r_overgang) == self.overgang()[self.nr]))

    def a_kasse(self) -> Numre:
        """The number of the first a-kasse that the rows name; -1 where they name none."""
        pladser = np.arange(self.nr.size, dtype=np.int32)
        foerste = self._mindst(np.where(self._r_a_kasse == INTET, ALDRIG, pladser))
        kendt = foerste != ALDRIG
        return np.where(kendt, self._r_a_kasse[np.where(kendt, foerste, 0)], np.int32(INTET)) if self.antal else foerste

    def stykke_paa(self, dag: Dage) -> npt.NDArray[np.intp]:
        """The row that holds a day of each kontaktforløb; of several, the one that began last, then the first."""
        return self.stykke_af(np.arange(self.antal), dag)

    def stykke_af(self, nr: npt.NDArray[np.intp], dag: Dage) -> npt.NDArray[np.intp]:
        """The same for any of them, each with a day."""
        ender = np.append(self.foerste, self.nr.size)
        antal = ender[nr + 1] - ender[nr]
        par = np.repeat(np.arange(nr.size), antal)
        raekke = np.arange(par.size) + np.repeat(ender[nr] - (np.cumsum(antal) - antal), antal)
        paa = (self.r_fra[raekke] <= dag[par]) & (dag[par] < self.r_til[raekke])
        # Rows stand by their first day: the last that holds the day began last, and the first of those is sought.
        seneste = np.full(nr.size, -ALDRIG, np.int32)
        np.maximum.at(seneste, par[paa], self.r_fra[raekke[paa]])
        bedst = paa & (self.r_fra[raekke] == seneste[par])
        ud = ender[nr + 1] - 1
        fundet = np.full(nr.size, self.nr.size)
        np.minimum.at(fundet, par[bedst], raekke[bedst])
        return np.where(fundet < self.nr.size, fundet, ud)

    def _mindst(self, raekker: Dage) -> Dage:
        mindst: Dage = np.minimum.reduceat(raekker, self.foerste) if self.antal else np.zeros(0, np.int32)
        return mindst

    def _nogen(self, raekker: Sandhed) -> Sandhed:
        nogen: Sandhed = np.logical_or.reduceat(raekker, self.foerste) if self.antal else np.zeros(0, np.bool_)
        return nogen


def _skifter(vaerdier: npt.NDArray[np.signedinteger]) -> Sandhed:
    """Where a value is another than the one before it."""
    ud = np.ones(vaerdier.size, np.bool_)
    ud[1:] = vaerdier[1:] != vaerdier[:-1]
    return ud


def _hidtil(ny: Sandhed, til: Dage) -> npt.NDArray[np.int64]:
    """The last end among the earlier rows since ``ny``; before the first of them, later than any day."""
    # Later groups have larger keys, so the running maximum starts anew with each.
    noegle = (np.cumsum(ny).astype(np.int64) << _BIT) + (til + _FOER)
    ud = np.full(til.size, ALDRIG, np.int64)
    ud[1:] = (np.maximum.accumulate(noegle)[:-1] & ((1 << _BIT) - 1)) - _FOER
    ud[ny] = ALDRIG
    return ud
