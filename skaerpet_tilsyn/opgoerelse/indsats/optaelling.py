"""
Who counts in a month, from blocks of persons to whole numbers: the columnar twin of
:mod:`skaerpet_tilsyn.opgoerelse.jobsamtaler.andele`.
"""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from skaerpet_tilsyn.fakta.indsats import MAALGRUPPER
from skaerpet_tilsyn.katalog.jobsamtaler import populationsregler, regler
from skaerpet_tilsyn.katalog.jobsamtaler.andelstal import Andelstal
from skaerpet_tilsyn.katalog.jobsamtaler.maalevalg import POPULATION
from skaerpet_tilsyn.katalog.jobsamtaler.omraade import OMRAADE
from skaerpet_tilsyn.katalog.jobsamtaler.overgang import forloebets_ret, paa_dagen
from skaerpet_tilsyn.katalog.jobsamtaler.valg import OVERGANGSREGEL, X05
from skaerpet_tilsyn.katalog.regimer import OMRAADER
from skaerpet_tilsyn.laesning.kolonner.indsatsmaaling import Indsatsmaaling
from skaerpet_tilsyn.laesning.kolonner.indsatspanel import Indsatspanel
from skaerpet_tilsyn.laesning.kolonner.kalender import EPOKE
from skaerpet_tilsyn.laesning.kolonner.kontaktforloeb import ALDRIG, DAGPENGE
from skaerpet_tilsyn.laesning.kolonner.regel import Kolonnelaesning, og

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.katalog.jobsamtaler.pligter import Pligt
    from skaerpet_tilsyn.katalog.jobsamtaler.sag import Kontaktsag
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok
    from skaerpet_tilsyn.laesning.kolonner.kalender import Dage, Sandhed
    from skaerpet_tilsyn.laesning.kolonner.regel import Sandt
    from skaerpet_tilsyn.tid import Maaned
    from skaerpet_tilsyn.udtryk import Regel

UOPLYST: Final = "uoplyst"
"""The a-kasse of those whose rows name none."""
Gruppe: TypeAlias = tuple[str, str]
"""Kommunekode or a-kasse, and målgruppe."""
Numre: TypeAlias = npt.NDArray[np.intp]
_SVAR: Final = 3
_OPFYLDT, _IKKE, _UAFKLARET = range(_SVAR)


class Talt(NamedTuple):
    """What the persons of a group add: those with the effort, those exempted, and those whom other rules are for."""

    betjent: Andelstal = Andelstal()
    undtaget: Andelstal = Andelstal()
    andre_regler: int = 0

    def med(self, anden: Talt) -> Talt:
        """Both."""
        return Talt(
            self.betjent + anden.betjent, self.undtaget + anden.undtaget, self.andre_regler + anden.andre_regler
        )


def laeg_sammen(*dele: Mapping[Gruppe, Talt]) -> dict[Gruppe, Talt]:
    """
    Counts added up, group by group.

    Example:
        >>> en = {("766", "dagpenge"): Talt(Andelstal.af(1, 2))}
        >>> laeg_sammen(en, en)[("766", "dagpenge")].betjent == Andelstal.af(2, 4)
        True
    """
    ud: dict[Gruppe, Talt] = {}
    for gruppe, talt in (par for del_ in dele for par in del_.items()):
        ud[gruppe] = ud.get(gruppe, Talt()).med(talt)
    return ud


class Maanedsblok:
    """
    The kontaktforløb of a block of persons in a month, each under the law that it follows.

    ``ret`` is the month's, with the readings.

    Raises:
        UafklaretRetsstilling: a forløb began under other rules than it is measured under, and no ``overgangsregel`` is
            chosen.
        RegelIkkeGaeldende: a person's forløb follows rules that are not encoded.

    Example:
        >>> from skaerpet_tilsyn import Daekning, Maaned, Regelsaet
        >>> from skaerpet_tilsyn.katalog.jobsamtaler.pligter import PLIGTER
        >>> from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok
        >>> i = Maaned(2026, 12)
        >>> tom = Borgerblok(antal=0, daekning=Daekning.fuld())
        >>> Maanedsblok(tom, i, Regelsaet.for_maaned(i, "beskaeftigelsesindsats_2026")).taael(PLIGTER["samtaler"])
        {}
    """

    def __init__(self, blok: Borgerblok, i: Maaned, ret: Regelsaet) -> None:
        self._blok = blok
        self._i = i
        self._ret = ret
        self._laesninger: dict[str, Kolonnelaesning[Sandhed]] = {}
        self._paneler: dict[str, Indsatspanel] = {}

    @cached_property
    def panel(self) -> Indsatspanel:
        """The quantities under the month's own rules."""
        return Indsatspanel(self._blok, self._i.indeks, self._ret.indsatsregler)

    def taael(self, pligt: Pligt) -> dict[Gruppe, Talt]:
        """Who counts in the share of a duty, by municipality (of ``akasse``: by a-kasse) and målgruppe."""
        medlem = self.laesning(self._ret).laes(pligt.taelles)
        return self._taalt(medlem, pligt.opfyldt, pligt.undtaget, kommunens=pligt.kommunens, spring_over=False)

    def taael_foerste(self, *, kommunens: bool) -> dict[Gruppe, Talt]:
        """
        The first talk, which exemptions never cover: of those who reach the time in the month, by whose duty it is.

        Forløb that follow rules without that duty are counted apart.
        """
        laesning = self.laesning(self._ret)
        medlem = og(
            laesning.laes(regler.SKAL_HAVE_FOERSTE_SAMTALE),
            laesning.laes(populationsregler.MAALES_NU if kommunens else populationsregler.MAALES_NU_AKASSE),
        )
        paa_dagpenge = self.panel.maalgruppe == DAGPENGE
        hos_begge = kommunens and self._ret.valgt(X05) == "begge"
        andres = np.zeros(paa_dagpenge.size, np.bool_) if hos_begge else paa_dagpenge == kommunens
        medlem = medlem._replace(sand=medlem.sand & ~andres, falsk=medlem.falsk | andres)
        return self._taalt(medlem, regler.FOERSTE_SAMTALE, None, kommunens=kommunens, spring_over=True)

    def _taalt(
        self,
        medlem: Sandt[Sandhed],
        opfyldt: Regel[Kontaktsag],
        undtaget: Regel[Kontaktsag] | None,
        *,
        kommunens: bool,
        spring_over: bool,
    ) -> dict[Gruppe, Talt]:
        med = np.flatnonzero(~medlem.falsk)
        maaske = np.where(medlem.sand[med], 0, _SVAR)
        svar = np.full(med.size, 2 * _SVAR)
        for egen, hvilke in self.regelsaet(med, kommunens=kommunens):
            if not spring_over or opfyldt.gaelder(egen.dato):
                svar[hvilke] = maaske[hvilke] + _koder(self.laesning(egen).laes(opfyldt), med[hvilke])
        fritaget = maaske + _IKKE
        if undtaget is not None:
            fritaget = maaske + _koder(self.laesning(self._ret).laes(undtaget), med)
        ud: dict[Gruppe, Talt] = {}
        for gruppe, hvem in self._grupper(med, kommunens=kommunens):
            betjent = np.bincount(svar[hvem], minlength=2 * _SVAR + 1).tolist()
            undtagne = np.bincount(fritaget[hvem], minlength=2 * _SVAR).tolist()
            ud[gruppe] = Talt(Andelstal.af_tal(betjent[:-1]), Andelstal.af_tal(undtagne), betjent[-1])
        return ud

    def _grupper(self, med: Numre, *, kommunens: bool) -> Iterator[tuple[Gruppe, Numre]]:
        """The places of each unit's persons of a målgruppe among ``med``."""
        enhed = (self.panel.kommune if kommunens else self.panel.a_kasse)[med].astype(np.int64)
        noegle = enhed * len(MAALGRUPPER.slugs) + self.panel.maalgruppe[med]
        orden = np.argsort(noegle, kind="stable")
        skel = np.flatnonzero(np.diff(noegle[orden])) + 1
        akasser = self._blok.kontaktforloeb.akasser
        for hvem in np.split(orden, skel) if med.size else ():
            nr, maalgruppe = divmod(int(noegle[hvem[0]]), len(MAALGRUPPER.slugs))
            navn = f"{nr:03}" if kommunens else UOPLYST if nr < 0 else akasser[nr]
            yield (navn, MAALGRUPPER.slugs[maalgruppe]), hvem

    def regelsaet(self, med: Numre, *, kommunens: bool) -> Iterator[tuple[Regelsaet, Numre]]:
        """The rules that some of the kontaktforløb follow, and the places of those that follow them."""
        yield from self.regelsaet_maalt(med, self._maaledage(kommunens=kommunens)[med])

    def regelsaet_maalt(self, med: Numre, maalt: Dage) -> Iterator[tuple[Regelsaet, Numre]]:
        """The same where they are measured on days of their own."""
        begyndt = self.panel.forloeb.fra[med]
        dag = begyndt
        if self._ret.valgt(OVERGANGSREGEL) == "maaledato":
            dag = maalt
        elif self._ret.valgt(OVERGANGSREGEL) == OVERGANGSREGEL.valgt:
            uens = np.flatnonzero(_regimer(begyndt) != _regimer(maalt))
            if uens.size:
                foerst = int(uens[np.argmin(begyndt[uens])])
                forloebets_ret(_dato(begyndt[foerst]), _dato(maalt[foerst]), self._ret)
        regime = _regimer(dag)
        for nr in np.unique(regime):
            hvilke = np.flatnonzero(regime == nr)
            # All days of a regime have the same law.
            egen = paa_dagen(_dato(dag[hvilke].min()), self._ret)
            yield self._ret if egen.navn == self._ret.navn else egen, hvilke

    def _maaledage(self, *, kommunens: bool) -> Dage:
        """The day that each is measured on: when the time is up, or the municipality takes over; of all, the last."""
        panel, sidste = self.panel, np.int32(self.panel.slut - 1)
        if self._ret.valgt(POPULATION) == "bestand":
            return np.full(panel.forloeb.antal, sidste)
        overgang = np.where(panel.overgang == ALDRIG, panel.naar_akasse, panel.overgang)
        return np.minimum(panel.naar if kommunens else overgang, sidste)

    def laesning(self, ret: Regelsaet) -> Kolonnelaesning[Sandhed]:
        """The reading of conditions under some rules."""
        fundet = self._laesninger.get(ret.navn)
        if fundet is None:
            fundet = self._laesninger[ret.navn] = Kolonnelaesning(Indsatsmaaling(self.panel_efter(ret)), ret)
        return fundet

    def panel_efter(self, ret: Regelsaet) -> Indsatspanel:
        """The quantities under some rules; the kontaktforløb are the same, in the same order, under all."""
        if ret.navn == self._ret.navn:
            return self.panel
        fundet = self._paneler.get(ret.navn)
        if fundet is None:
            fundet = self._paneler[ret.navn] = Indsatspanel(self._blok, self._i.indeks, ret.indsatsregler)
        return fundet


def _koder(sandt: Sandt[Sandhed], hvem: Numre) -> Numre:
    return np.where(sandt.sand[hvem], _OPFYLDT, np.where(sandt.falsk[hvem], _IKKE, _UAFKLARET))


def _graenser() -> Dage:
    return np.array([post.gaelder_fra.toordinal() - EPOKE for post in OMRAADER[OMRAADE].poster], np.int32)


def _regimer(dage: Dage) -> Numre:
    """Which post of the area's time-line each day lies in; 0 is before the first."""
    return np.searchsorted(_graenser(), dage, side="right")


def _dato(dag: int) -> date:
    return date.fromordinal(int(dag) + EPOKE)
