"""
Talks and tilbud counted within the days of each kontaktforløb: the twin of
:mod:`skaerpet_tilsyn.katalog.jobsamtaler.taelling`.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from skaerpet_tilsyn.fakta.opslag import som_slug
from skaerpet_tilsyn.laesning.kolonner.borgerblok import KONTAKTKODER, MYNDIGHEDSKODER, TILBUDSKODER
from skaerpet_tilsyn.laesning.kolonner.haendelsespar import Haendelser
from skaerpet_tilsyn.laesning.kolonner.indsatstal import FALSK, SAND, UVIS, Indsatstal
from skaerpet_tilsyn.laesning.kolonner.kalender import EPOKE
from skaerpet_tilsyn.laesning.kolonner.kontaktforloeb import DAGPENGE

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from skaerpet_tilsyn.katalog.jobsamtaler.indsatsregler import Indsatsregler
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok, Koder
    from skaerpet_tilsyn.laesning.kolonner.haendelsespar import Par
    from skaerpet_tilsyn.laesning.kolonner.indsatstal import Indsatsdage
    from skaerpet_tilsyn.laesning.kolonner.kalender import Sandhed
    from skaerpet_tilsyn.laesning.kolonner.kontaktforloeb import Forloebsblok


class Indsatstaeller:
    """The talks and tilbud of a block, to be counted for its kontaktforløb."""

    def __init__(self, blok: Borgerblok, forloeb: Forloebsblok, regler: Indsatsregler) -> None:
        self._blok = blok
        self._forloeb = forloeb
        self._regler = regler

    @cached_property
    def _samtaler(self) -> Haendelser:
        return Haendelser(self._blok.samtaler.person, self._blok.samtaler.dag)

    def kommunens(self, vindue: Indsatsdage) -> Indsatstal:
        """Those of the municipality; of those whom an a-kasse had too, one that nobody has put a name on may be."""
        return self._af_myndighed(vindue, self._regler.kommunens, uden_akasse=SAND)

    def akassens(self, vindue: Indsatsdage) -> Indsatstal:
        """Those of the a-kasse."""
        return self._af_myndighed(vindue, self._regler.akassens, uden_akasse=FALSK)

    def intensiverede(self, vindue: Indsatsdage) -> Indsatstal:
        """Those on intensified effort, by their type."""
        s = self._blok.samtaler
        par = self._i_vinduet(vindue)
        if s.slags is None:
            return self._talt(vindue, par, np.full(par.emne.size, UVIS))
        koder = np.array([som_slug(tekst) in self._regler.intensiverede for tekst in s.typer] + [UVIS], np.int16)
        # A text without a letter or a digit says nothing; the last place is that of no text.
        koder[:-1][[not som_slug(tekst) for tekst in s.typer]] = UVIS
        return self._talt(vindue, par, koder[s.slags[par.haendelse]])

    def tilbud(self, vindue: Indsatsdage) -> Indsatstal:
        """Tilbud with a day in the window, or begun in it."""
        t, regler = self._blok.tilbud, self._regler
        taeller = np.flatnonzero(_blandt(t.tilbudstype, TILBUDSKODER, regler.tilbud))
        tidligst = np.full(self._forloeb.antal, -(2**31), np.int32)
        par = Haendelser(t.person[taeller], t.fra[taeller]).par(self._forloeb.person, tidligst, vindue.til)
        nr, fra, til = taeller[par.haendelse], vindue.fra[par.emne], vindue.til[par.emne]
        inde = (
            (fra <= t.fra[nr]) & (t.fra[nr] < til) if regler.tilbud_begyndt else (t.fra[nr] < til) & (fra < t.til[nr])
        )
        oevo = _blandt(t.tilbudstype, TILBUDSKODER, regler.oevo)[nr]
        oevo &= np.minimum(t.til[nr], til) <= regler.oevo_foer - EPOKE
        som_oevo = {"ja": SAND, "nej": FALSK}.get(regler.oevo_taeller, UVIS)
        svar = np.where(inde, np.where(oevo, som_oevo, SAND), FALSK)
        daekket = vindue.daekket(self._blok.daekning.tilbud)
        sikre, mulige = self._antal(par.emne[svar == SAND]), self._antal(par.emne[svar != FALSK])
        return Indsatstal(sikre, mulige, vindue.alle, daekket)

    def _af_myndighed(self, vindue: Indsatsdage, egne: Collection[str], *, uden_akasse: np.int16) -> Indsatstal:
        par = self._i_vinduet(vindue)
        myndighed = self._blok.samtaler.myndighed
        if myndighed is None:
            kendt, svar = np.zeros(par.emne.size, np.bool_), np.full(par.emne.size, UVIS)
        else:
            kendt = myndighed[par.haendelse] >= 0
            svar = _blandt(myndighed[par.haendelse], MYNDIGHEDSKODER, egne).astype(np.int16)
        ukendte = np.flatnonzero(~kendt)
        svar[ukendte] = np.where(self._paa_dagpenge(par, ukendte), UVIS, uden_akasse)
        return self._talt(vindue, par, svar)

    def _paa_dagpenge(self, par: Par, hvilke: npt.NDArray[np.intp]) -> Sandhed:
        """Whether the row that holds the day of each talk is one on dagpenge."""
        f, emne = self._forloeb, par.emne[hvilke]
        ud: Sandhed = f.begyndt_paa_dagpenge[emne].copy()
        blandede = np.flatnonzero(f.blandet[emne])
        if blandede.size:
            dag = self._blok.samtaler.dag[par.haendelse[hvilke[blandede]]]
            ud[blandede] = f.r_maalgruppe[f.stykke_af(emne[blandede], dag)] == DAGPENGE
        return ud

    def _i_vinduet(self, vindue: Indsatsdage) -> Par:
        return self._samtaler.par(self._forloeb.person, vindue.fra, vindue.til)

    def _talt(self, vindue: Indsatsdage, par: Par, svar: npt.NDArray[np.int16]) -> Indsatstal:
        s, former = self._blok.samtaler, self._regler.former
        if former is not None:
            form = np.zeros(par.emne.size, np.int16) if s.form is None else s.form[par.haendelse]
            gaelder = np.where(
                form == KONTAKTKODER[""], UVIS, np.where(_blandt(form, KONTAKTKODER, former), svar, FALSK)
            )
            svar = np.where(svar == FALSK, FALSK, gaelder)
        daekket = vindue.daekket(self._blok.daekning.samtaler)
        sikre, mulige = self._samtaletal(par, svar == SAND), self._samtaletal(par, svar != FALSK)
        return Indsatstal(sikre, mulige, vindue.alle, daekket)

    def _samtaletal(self, par: Par, med: Sandhed) -> npt.NDArray[np.int32]:
        emne = par.emne[med]
        if self._regler.en_pr_dag and emne.size:
            # Pairs stand by kontaktforløb and day, so those of one day are neighbours.
            dag = self._blok.samtaler.dag[par.haendelse[med]]
            emne = emne[np.append(True, (emne[1:] != emne[:-1]) | (dag[1:] != dag[:-1]))]
        return self._antal(emne)

    def _antal(self, emne: npt.NDArray[np.intp]) -> npt.NDArray[np.int32]:
        return np.bincount(emne, minlength=self._forloeb.antal).astype(np.int32)


def _blandt(koder: Koder, numre: Mapping[str, int], slugs: Collection[str]) -> Sandhed:
    med: Sandhed = np.isin(koder, [nr for slug, nr in numre.items() if slug in slugs])
    return med
