"""
From panels to whole numbers: how many of the målgruppe of each window stand on each step, by kommune.

What leaves here is counts; shares and verdicts are made from them with exact fractions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt
from attrs import frozen

from skaerpet_tilsyn.katalog.resultatkrav import regler
from skaerpet_tilsyn.katalog.resultatkrav.varigheder import GRAENSER
from skaerpet_tilsyn.laesning.kolonner.hierarki import paa_trin
from skaerpet_tilsyn.laesning.kolonner.optalt import JA, KOMMUNENUMRE, KOMMUNER, UVIS
from skaerpet_tilsyn.laesning.kolonner.panelmaaling import Panelmaaling
from skaerpet_tilsyn.laesning.kolonner.regel import Kolonnelaesning
from skaerpet_tilsyn.laesning.kolonner.resultatpanel import Resultatpanel
from skaerpet_tilsyn.laesning.kolonner.taelling import bred

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok
    from skaerpet_tilsyn.laesning.kolonner.kalender import Heltal, Sandhed
    from skaerpet_tilsyn.laesning.kolonner.regel import Sandt

TRIN: Final = tuple(regler.TRIN)
"""The steps in the order of the counts; after them come nobody's step, and the undecided."""
PAA_INTET_TRIN: Final = len(TRIN)
UAFKLARET: Final = len(TRIN) + 1
UKENDT_VARIGHED: Final = len(GRAENSER) + 1
_SVAR: Final = 3


@frozen(kw_only=True, order=False, eq=False)
class Resultatoptalt:
    """
    Counts of the windows: ``[window, kommune, …]``.

    ``trin[…, n]`` are those certainly on step ``n`` (of ``TRIN``, then ``PAA_INTET_TRIN``, then ``UAFKLARET``);
    ``krav[…, k, s]`` those who do (``s`` 2), may (1) or do not (0) count towards resultatkrav ``k + 1``.
    ``langvarige[…, i, u]`` are those on the ydelse in the last month: ``i`` whether they have been so for a year,
    ``u`` whether they were without. ``varighed[…, n]`` are the same persons by duration, the unknown last.
    """

    trin: npt.NDArray[np.int64]
    krav: npt.NDArray[np.int64]
    langvarige: npt.NDArray[np.int64]
    varighed: npt.NDArray[np.int64]

    def __add__(self, anden: Resultatoptalt) -> Resultatoptalt:
        return Resultatoptalt(
            trin=self.trin + anden.trin,
            krav=self.krav + anden.krav,
            langvarige=self.langvarige + anden.langvarige,
            varighed=self.varighed + anden.varighed,
        )

    @classmethod
    def tom(cls, vinduer: int) -> Resultatoptalt:
        """Nobody."""
        form = (vinduer, len(KOMMUNER))
        return cls(
            trin=np.zeros((*form, UAFKLARET + 1), np.int64),
            krav=np.zeros((*form, 2, _SVAR), np.int64),
            langvarige=np.zeros((*form, _SVAR, _SVAR), np.int64),
            varighed=np.zeros((*form, UKENDT_VARIGHED + 1), np.int64),
        )


def taael_resultater(blok: Borgerblok, maaneder: range, ret: Regelsaet) -> Resultatoptalt:
    """
    The counts of a block of persons in the windows that end with some months.

    Example:
        >>> from skaerpet_tilsyn.fakta import Daekning
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> apr = Maaned(2021, 4)
        >>> optalt = taael_resultater(Borgerblok(antal=0, daekning=Daekning.fuld()),
        ...                           range(apr.indeks, apr.indeks + 1), Regelsaet.for_maaned(apr, "resultatkrav"))
        >>> int(optalt.trin.sum())
        0
    """
    panel = Resultatpanel(blok, maaneder, ret.resultatregler)
    laesning = Kolonnelaesning(Panelmaaling(panel), ret)
    trin = [bred(t, panel.form) for t in paa_trin(laesning, ret.paa(regler.HIERARKI).vaerdi, ret)]
    krav = [bred(laesning.laes(r), panel.form) for r in (regler.VIRKSOMHEDSRETTET_MV, regler.BESKAEFTIGELSE_MV)]
    medlem = bred(laesning.laes(regler.MAALGRUPPE), panel.form).sand
    langvarig, uden = (bred(laesning.laes(r), panel.form) for r in (regler.LANGVARIG, regler.UDEN_VIRKSOMHEDSRETTET))
    kommune, sted, anciennitet = panel.kommune(), panel.sted, panel.maal("anciennitet")
    ud = Resultatoptalt.tom(len(maaneder))
    for nr in range(len(maaneder)):
        med = np.flatnonzero(medlem[nr] & (kommune[nr] >= 0))
        hvor = KOMMUNENUMRE[kommune[nr, med]]
        np.add.at(ud.trin[nr], (hvor, _trin(trin, nr, med)), 1)
        for k, et_krav in enumerate(krav):
            np.add.at(ud.krav[nr, :, k], (hvor, _svar(et_krav, nr, med)), 1)
        paa = np.flatnonzero(sted[nr] >= 0)
        her = KOMMUNENUMRE[sted[nr, paa]]
        np.add.at(ud.langvarige[nr], (her, _svar(langvarig, nr, paa), _svar(uden, nr, paa)), 1)
        varighed: Heltal = anciennitet.nedre[nr, paa]
        interval = np.searchsorted(GRAENSER, varighed, side="right")
        # At least so long is certain only in the last interval.
        sikkert = anciennitet.kendt[nr, paa] | (interval == len(GRAENSER))
        np.add.at(ud.varighed[nr], (her, np.where(sikkert, interval, UKENDT_VARIGHED)), 1)
    return ud


def _trin(trin: list[Sandt[Sandhed]], nr: int, med: npt.NDArray[np.intp]) -> npt.NDArray[np.int16]:
    """The number of each person's certain step, else ``UAFKLARET``."""
    ud = np.full(med.size, UAFKLARET, np.int16)
    for nummer, paa in enumerate(trin):
        ud[paa.sand[nr, med]] = nummer
    return ud


def _svar(sandt: Sandt[Sandhed], nr: int, med: npt.NDArray[np.intp]) -> npt.NDArray[np.int8]:
    ja, nej = sandt.sand[nr, med], sandt.falsk[nr, med]
    svar: npt.NDArray[np.int8] = np.where(ja, JA, np.where(nej, 0, UVIS)).astype(np.int8)
    return svar
