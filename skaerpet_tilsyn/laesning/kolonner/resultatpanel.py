"""
The quantities of :mod:`skaerpet_tilsyn.katalog.resultatkrav.vinduesmaal` for a block of persons, as
matrices with a row a window (by its last month) and a column a person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from skaerpet_tilsyn.fejl import IkkeUnderstoettet
from skaerpet_tilsyn.laesning.kolonner import vinduer
from skaerpet_tilsyn.laesning.kolonner.borgerblok import TILBUDSKODER, TILSTANDSKODER
from skaerpet_tilsyn.laesning.kolonner.kalender import foerste_dag
from skaerpet_tilsyn.laesning.kolonner.panel import Panel
from skaerpet_tilsyn.laesning.kolonner.steder import INGEN, UKENDT
from skaerpet_tilsyn.laesning.kolonner.vinduer import Dagsvinduer, Tal

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from skaerpet_tilsyn.katalog.resultatkrav.resultatregler import Resultatregler
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok, Koder
    from skaerpet_tilsyn.laesning.kolonner.kalender import Heltal, Sandhed


class Resultatpanel:
    """
    The quantities of a block of persons over some windows; each is computed when first asked for.

    Raises:
        IkkeUnderstoettet: a window has no quantity or property with that name.

    Example:
        >>> from skaerpet_tilsyn.fakta import Daekning
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> apr = Maaned(2021, 4)
        >>> p = Resultatpanel(Borgerblok(antal=2, daekning=Daekning.fuld()), range(apr.indeks, apr.indeks + 1),
        ...                   Regelsaet.for_maaned(apr, "resultatkrav").resultatregler)
        >>> p.maal("ydelsesmaaneder_3").nedre.tolist()
        [[0, 0]]
    """

    def __init__(self, blok: Borgerblok, maaneder: range, regler: Resultatregler) -> None:
        self.blok = blok
        self.maaneder = maaneder
        self.regler = regler
        # The months of the first window come before the first window's last month.
        bredt = range(maaneder.start - regler.vindue + 1, maaneder.stop)
        self._personmaaneder = Panel(blok, bredt, regler.maaleregler)
        self._maal: dict[str, Tal] = {}

    @property
    def form(self) -> tuple[int, int]:
        """Windows and persons."""
        return len(self.maaneder), self.blok.antal

    @property
    def sted(self) -> npt.NDArray[np.int16]:
        """The kommune of each window's last month; ``INGEN`` or ``UKENDT`` where there is none."""
        return self._personmaaneder.steder.kommune[-len(self.maaneder) :]

    def kommune(self) -> npt.NDArray[np.int16]:
        """The kommune of the last month of the window with a day on the ydelse, else ``INGEN`` or ``UKENDT``."""
        steder = self._personmaaneder.steder.kommune
        ud = np.full(self.form, INGEN, np.int16)
        for nr in range(self.regler.vindue):
            senere = steder[nr : nr + len(self.maaneder)]
            ud = np.where(senere == INGEN, ud, senere)
        return ud

    def maal(self, navn: str) -> Tal:
        """A quantity, and where it is known."""
        fundet = self._maal.get(navn)
        if fundet is None:
            fundet = self._maal[navn] = self._beregn(navn)
        return fundet

    def egenskab(self, navn: str) -> tuple[npt.NDArray[np.int16], tuple[str, ...]]:
        """A window has no properties that rules read."""
        besked = f"en egenskab i en periode: fundet «{navn}»; forventet ingen; brug en størrelse"
        raise IkkeUnderstoettet(besked)

    def _beregn(self, navn: str) -> Tal:
        r = self.regler
        match navn:
            case "anciennitet":
                steder = self._personmaaneder.steder
                return Tal(steder.anciennitet[-len(self.maaneder) :], steder.kendt[-len(self.maaneder) :])
            case "ydelsesmaaneder_3":
                return self._ydelsesmaaneder()
            case "beskaeftigelsesgrad_3":
                return self._beskaeftigelsesgrad()
            case "uddannelse_3":
                return self._tilstande(r.uddannelser)
            case "fleksjob_3":
                return self._tilstande((r.fleksjob,))
            case "virksomhedsrettet_3":
                return self._virksomhedsrettet(r.vindue)
            case "virksomhedsrettet_12":
                return self._virksomhedsrettet(r.seneste_aar)
            case "timemaaneder_3":
                return self._timemaaneder(r.vindue)
            case "timemaaneder_12":
                return self._timemaaneder(r.seneste_aar)
            case _:
                besked = f"en størrelse i en periode: fundet «{navn}»; forventet en af resultatkravenes; ret navnet"
                raise IkkeUnderstoettet(besked)

    def _ydelsesmaaneder(self) -> Tal:
        orden = self._personmaaneder.steder.orden
        ukendte = _i_vinduer(orden == UKENDT, self.regler.vindue)
        return Tal(_i_vinduer(orden >= 0, self.regler.vindue), ukendte == 0)

    def _beskaeftigelsesgrad(self) -> Tal:
        t, dage = self.blok.tilstande, self._dage(self.regler.vindue)
        ud = np.zeros(self.form, np.int32)
        uden = np.zeros(self.form, np.bool_)
        job = t.tilstand == TILSTANDSKODER[self.regler.selvforsoerget]
        grad = np.full(t.person.size, -1, np.int32) if t.grad is None else t.grad
        for nr in range(len(self.maaneder)):
            inde = job & (t.fra < dage.til[nr, 0]) & (t.til > dage.fra[nr, 0]) if self.blok.antal else job
            np.maximum.at(ud[nr], t.person[inde], grad[inde])
            uden[nr, t.person[inde & (grad < 0)]] = True
        daekket = vinduer.daekket(vinduer.spaend(self.blok.daekning.tilstande), self.maaneder, self.regler.vindue)
        return Tal(ud, daekket & ~uden)

    def _tilstande(self, slags: Collection[str]) -> Tal:
        t = self.blok.tilstande
        med = _af_slags(t.tilstand, TILSTANDSKODER, slags)
        daekket = vinduer.daekket(vinduer.spaend(self.blok.daekning.tilstande), self.maaneder, self.regler.vindue)
        return Tal(self._beroerte(t.person[med], t.fra[med], t.til[med], self.regler.vindue), daekket)

    def _virksomhedsrettet(self, vindue: int) -> Tal:
        t = self.blok.tilbud
        med = _af_slags(t.tilbudstype, TILBUDSKODER, self.regler.virksomhedsrettede)
        daekket = vinduer.daekket(vinduer.spaend(self.blok.daekning.tilbud), self.maaneder, vindue)
        return Tal(self._beroerte(t.person[med], t.fra[med], t.til[med], vindue), daekket)

    def _beroerte(
        self, person: npt.NDArray[np.int32], fra: npt.NDArray[np.int32], til: npt.NDArray[np.int32], vindue: int
    ) -> Heltal:
        return vinduer.i_egne_vinduer(person, fra, til, self.blok.antal, self._dage(vindue))

    def _dage(self, vindue: int) -> Dagsvinduer:
        """The days of each window, the same for all persons."""
        fra = np.array([[foerste_dag(m - vindue + 1)] for m in self.maaneder], np.int32)
        til = np.array([[foerste_dag(m + 1)] for m in self.maaneder], np.int32)
        return Dagsvinduer(np.broadcast_to(fra, self.form), np.broadcast_to(til, self.form))

    def _timemaaneder(self, vindue: int) -> Tal:
        t = self.blok.timer
        vidde = range(self.maaneder.start - vindue + 1, self.maaneder.stop)

        def pr_maaned(med: Sandhed | None, vaerdi: Heltal | None = None) -> Heltal:
            person, maaned = (t.person, t.maaned) if med is None else (t.person[med], t.maaned[med])
            return np.diff(vinduer.maanedstal(person, maaned, self.blok.antal, vidde, vaerdi).total, axis=0)

        nogle = pr_maaned(None, t.hundrededele) > 0
        daekket = vinduer.daekket(vinduer.spaend(self.blok.daekning.loentimer), self.maaneder, vindue)
        if t.ukendt is None:
            return Tal(_i_vinduer(nogle, vindue), daekket)
        fradrag = np.zeros(t.person.size, np.bool_) if t.fradrag is None else t.fradrag
        kan_falde, kan_stige = pr_maaned(fradrag) > 0, pr_maaned(t.ukendt & ~fradrag) > 0
        uvisse = np.where(nogle, kan_falde, kan_stige)
        return Tal(_i_vinduer(nogle & ~kan_falde, vindue), daekket & (_i_vinduer(uvisse, vindue) == 0))


def _i_vinduer(sandt: Sandhed, vindue: int) -> npt.NDArray[np.int16]:
    """How many of the ``vindue`` rows that end with each row hold; the first rows only lead up to the first window."""
    antal = len(sandt) - vindue + 1
    ud = np.zeros((antal, sandt.shape[1]), np.int16)
    for nr in range(vindue):
        ud += sandt[nr : nr + antal]
    return ud


def _af_slags(koder: Koder, numre: Mapping[str, int], slags: Collection[str]) -> Sandhed:
    med: Sandhed = np.isin(koder, [numre[slug] for slug in sorted(slags)])
    return med
