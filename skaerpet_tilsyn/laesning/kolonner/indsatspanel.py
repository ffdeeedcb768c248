"""
The quantities of the kontaktforløb of a block of persons, seen from the end of a month: the twin of
:mod:`skaerpet_tilsyn.katalog.jobsamtaler.sager`.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np

from skaerpet_tilsyn.fakta.indsats import MAALGRUPPER, UNDTAGELSESARTER
from skaerpet_tilsyn.fejl import IkkeUnderstoettet
from skaerpet_tilsyn.laesning.kolonner.borgerblok import UNDTAGELSESKODER
from skaerpet_tilsyn.laesning.kolonner.haendelsespar import Haendelser
from skaerpet_tilsyn.laesning.kolonner.indsatsfravaer import FRAVAER, fravaer_paa
from skaerpet_tilsyn.laesning.kolonner.indsatstaelling import Indsatstaeller
from skaerpet_tilsyn.laesning.kolonner.indsatstal import (
    FALSK,
    SAND,
    UVIS,
    Indsatsdage,
    Indsatstal,
    frem,
    rummer,
    slutter,
    svar,
)
from skaerpet_tilsyn.laesning.kolonner.kalender import LOEBENDE, foerste_dag
from skaerpet_tilsyn.laesning.kolonner.kontaktforloeb import ALDRIG, Forloebsblok

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog.jobsamtaler.indsatsregler import Indsatsregler
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok, Koder, Numre
    from skaerpet_tilsyn.laesning.kolonner.kalender import Dage, Sandhed

JA_NEJ: Final = ("nej", "ja")
TIDSPUNKTER: Final = ("tidligere", "i_maaneden", "senere", "ikke")
"""When something is, seen from the month."""
_IKKE: Final = np.int16(TIDSPUNKTER.index("ikke"))
EGENSKABER: Final = {
    **dict.fromkeys(
        (
            "arbejdspligt",
            "overgaaet",
            "overgaaet_6",
            "overgang_efter_aftale",
            "naaet_6",
            "i_forloeb",
            *(f"undtaget_{art}" for art in UNDTAGELSESARTER),
        ),
        JA_NEJ,
    ),
    **dict.fromkeys(("maales", "maales_akasse", "maales_overgang"), TIDSPUNKTER),
    "maalgruppe": MAALGRUPPER.slugs,
    "fravaer": FRAVAER,
}
"""The values of each property, by code; -1 is unknown."""


class Indsatspanel:
    """
    The kontaktforløb of a block of persons that have begun by the end of a month; each quantity when first asked for.

    Raises:
        IkkeUnderstoettet: they have no quantity or property with that name.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import Borger, Daekning, Kontaktforloeb, Maaned, Periode, Regelsaet
        >>> from skaerpet_tilsyn.laesning.kolonner.borgere import blok_af_borgere
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld(), kontaktforloeb=(
        ...     Kontaktforloeb(kommunekode="766", maalgruppe="kh_jobparat", periode=Periode(date(2026, 7, 1), None)),))
        >>> i = Maaned(2026, 12)
        >>> ret = Regelsaet.for_maaned(i, "beskaeftigelsesindsats_2026")
        >>> panel = Indsatspanel(blok_af_borgere([b]), i.indeks, ret.indsatsregler)
        >>> panel.maal("samtaler_kommune").nedre.tolist(), panel.egenskab("overgaaet_6")[0].tolist()
        ([0], [1])
    """

    def __init__(self, blok: Borgerblok, maaned: int, regler: Indsatsregler) -> None:
        self.blok = blok
        self.regler = regler
        self.slut = foerste_dag(maaned + 1)
        self._foerste_dag = foerste_dag(maaned)
        samler = regler.gruppeskift_samler
        self.forloeb = f = Forloebsblok(blok.kontaktforloeb, self.slut, gruppeskift_samler=samler)
        self.naar = frem(f.fra, regler.samtalevindue)
        self.naar_akasse = frem(f.fra, regler.akassevindue)
        self.naar_intensiveret = frem(f.fra, regler.intensiveret_vindue)
        self._kendt_til = min(self.slut, slutter(blok.daekning.kontaktforloeb))
        self._sluttet: Sandhed = f.til < self._kendt_til
        overgang = f.overgang()
        self.overgang: Dage = np.where(overgang < np.minimum(self.slut, f.til), overgang, ALDRIG)
        """The day on which the municipality took over; ``ALDRIG`` where it isn't known to have."""
        self._har_overgang: Sandhed = self.overgang != ALDRIG
        self._maaledag = np.minimum(self.naar, np.minimum(f.til, np.int32(self.slut)) - np.int32(1))
        self._stykke = f.stykke_paa(self._maaledag)
        self._taeller = Indsatstaeller(blok, f, regler)
        self._maal: dict[str, Indsatstal] = {}
        self._egenskaber: dict[str, Koder] = {}

    @property
    def kommune(self) -> Koder:
        """The municipality that each is measured in."""
        f = self.forloeb
        return f.r_kommune[f.foerste if self.regler.kommune_ved_begyndelsen else self._stykke]

    @property
    def maalgruppe(self) -> Koder:
        """The målgruppe that each is measured in."""
        return self.forloeb.r_maalgruppe[self._stykke]

    @cached_property
    def a_kasse(self) -> Numre:
        """The number of the a-kasse; -1 where none is named."""
        return self.forloeb.a_kasse()

    def maal(self, navn: str) -> Indsatstal:
        """A quantity, with bounds."""
        fundet = self._maal.get(navn)
        if fundet is None:
            fundet = self._maal[navn] = self._beregn(navn)
        return fundet

    def egenskab(self, navn: str) -> tuple[Koder, tuple[str, ...]]:
        """A property as codes (-1: unknown), and the text of each code."""
        if navn not in EGENSKABER:
            besked = f"en egenskab ved kontaktforløb: fundet «{navn}»; forventet {', '.join(EGENSKABER)}; ret navnet"
            raise IkkeUnderstoettet(besked)
        fundet = self._egenskaber.get(navn)
        if fundet is None:
            fundet = self._egenskaber[navn] = self._find(navn)
        return fundet, EGENSKABER[navn]

    def _beregn(self, navn: str) -> Indsatstal:
        match navn:
            case "samtaler_kommune":
                return self._kommunens()
            case "samtaler_akasse":
                return self._akassens()
            case "intensiverede_samtaler":
                til = self.naar_intensiveret + np.int32(self.regler.intensiveret_med_dagen)
                return self._taeller.intensiverede(self._til(til).set_fra(self.slut))
            case "tilbud":
                return self._taeller.tilbud(self._til(self.naar).set_fra(self.slut))
            case _:
                besked = f"en størrelse for kontaktforløb: fundet «{navn}»; forventet en af reglernes; ret navnet"
                raise IkkeUnderstoettet(besked)

    def _find(self, navn: str) -> Koder:
        match navn:
            case "maalgruppe":
                return np.where(self._kendt | (not self.regler.gruppeskift_samler), self.maalgruppe, UVIS)
            case "arbejdspligt":
                return np.where(self._kendt, self.forloeb.r_arbejdspligt[self._stykke], UVIS)
            case "overgaaet":
                return self._overgaaet(np.full(self.forloeb.antal, self.slut, np.int32))
            case "overgaaet_6":
                return self._overgaaet(self.naar)
            case "overgang_efter_aftale":
                aftalt = self.forloeb.efter_aftale().astype(np.int16)
                return np.where(self._har_overgang, aftalt, self.egenskab("overgaaet")[0])
            case "naaet_6":
                return self._loeber_paa(self.naar)
            case "i_forloeb":
                return self._loeber_paa(np.full(self.forloeb.antal, self.slut - 1, np.int32))
            case "maales":
                return self._tidspunkt(self.naar)
            case "maales_akasse":
                return self._tidspunkt(self.naar_akasse)
            case "maales_overgang":
                ikke = np.where(self.egenskab("overgaaet")[0] == FALSK, _IKKE, UVIS)
                return np.where(self._har_overgang, self._tidspunkt(self.overgang), ikke)
            case "fravaer":
                return np.where(self._kendt, fravaer_paa(self.blok, self.forloeb.person, self._maaledag), UVIS)
            case _:
                return self._undtaget(navn.removeprefix("undtaget_"))

    @cached_property
    def _kendt(self) -> Sandhed:
        """Whether it is known which row holds the measuring day."""
        kendt: Sandhed = self._maaledag < self._kendt_til
        return kendt & self._til(np.minimum(self.naar, np.int32(self.slut - 1))).alle

    def _til(self, slut: Dage, fra: Dage | None = None) -> Indsatsdage:
        """From the first day up to a day, but not beyond the forløb, where it is known to have ended."""
        f = self.forloeb
        return Indsatsdage(f.fra if fra is None else fra, np.minimum(slut, f.til), (slut <= f.til) | self._sluttet)

    def _kommunens(self) -> Indsatstal:
        """From the transfer to the end of month 6; where there may yet be one, nothing is known but that."""
        overgaaet = self.egenskab("overgaaet_6")[0]
        talt = self._taeller.kommunens(self._til(self.naar, self.overgang).set_fra(self.slut))
        uvist = overgaaet == UVIS
        return _ellers_ingen(talt, ~uvist & (overgaaet == SAND) & self._har_overgang, daekket=~uvist)

    def _akassens(self) -> Indsatstal:
        """By X11 until the transfer, for three months, or what comes first; a transfer that may have come ends it."""
        fra, til, alle = self._til(self.akassevinduets_slut)
        daekket = np.ones(til.size, np.bool_)
        if self.regler.akasse_til != "tre_maaneder":
            uvist = ~self._har_overgang & (til > self._kendt_til)
            til = np.where(uvist, np.maximum(fra, np.int32(self._kendt_til)), til)
            alle = alle & ~uvist
            daekket = ~uvist | (self._kendt_til >= self.slut)
        talt = self._taeller.akassens(Indsatsdage(fra, til, alle).set_fra(self.slut))
        talt = talt._replace(daekket=talt.daekket & daekket)
        hos = self.forloeb.begyndt_paa_dagpenge
        return _ellers_ingen(talt, hos, daekket=np.ones(hos.size, np.bool_))

    @cached_property
    def akassevinduets_slut(self) -> Dage:
        """The day after the last on which an a-kasse's talk can count; ``LOEBENDE`` where no day ends it yet."""
        overgang = np.minimum(self.overgang, np.int32(LOEBENDE))
        match self.regler.akasse_til:
            case "tre_maaneder":
                return self.naar_akasse
            case "tidligste":
                return np.minimum(self.naar_akasse, overgang)
            case _:
                return overgang

    def _overgaaet(self, foer: Dage) -> Koder:
        """Whether the municipality had taken over before a day."""
        ikke = self._sluttet | (foer <= self._kendt_til)
        foer_dagen: Sandhed = self.overgang < foer
        return svar(self._har_overgang & foer_dagen, np.where(self._har_overgang, ~foer_dagen, ikke))

    def _loeber_paa(self, dag: Dage) -> Koder:
        """Whether the forløb holds a day; a day after the month isn't known, nor one that nothing covers."""
        til = self.forloeb.til
        efter: Sandhed = dag >= til
        kendt = (dag < self.slut) & ((til != LOEBENDE) | (dag < self._kendt_til))
        return svar(~efter & kendt, efter & self._sluttet)

    def _tidspunkt(self, dag: Dage) -> Koder:
        return ((dag >= self._foerste_dag).astype(np.int16) + (dag >= self.slut)).astype(np.int16)

    def _undtaget(self, art: str) -> Koder:
        """Whether exempted on the last day that counts (or one of them), by a decision made in the forløb."""
        u, spaend = self.blok.undtagelser, self.blok.daekning.undtagelser
        fra, til, sikkert = self._til(np.minimum(self.naar, np.int32(self.slut)))
        foerste = fra if self.regler.undtaget_nogen_dag else til - np.int32(1)
        af_art = u.art == UNDTAGELSESKODER[art]
        par = Haendelser(u.person[af_art], u.fra[af_art]).par(self.forloeb.person, fra, til)
        gaelder = foerste[par.emne] < u.til[af_art][par.haendelse]
        fundet = np.zeros(self.forloeb.antal, np.bool_)
        fundet[par.emne[gaelder]] = True
        paa_dagen = sikkert & rummer(spaend, til - np.int32(1), til)
        ja = fundet if self.regler.undtaget_nogen_dag else fundet & paa_dagen
        return svar(ja, ~fundet & sikkert & rummer(spaend, foerste, til))


def _ellers_ingen(tal: Indsatstal, hvor: Sandhed, *, daekket: Sandhed) -> Indsatstal:
    """The counts where there are any; elsewhere none, or, where that isn't ``daekket``, nobody knows."""
    return Indsatstal(
        np.where(hvor, tal.nedre, 0),
        np.where(hvor, tal.mulige, 0),
        np.where(hvor, tal.alle, daekket),
        np.where(hvor, tal.daekket, daekket),
    )
