"""
The person-month panel: the quantities of :mod:`skaerpet_tilsyn.katalog.maalgruppe.personmaaned` for a
block of persons, as matrices with a row a month and a column a person.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from skaerpet_tilsyn.fejl import IkkeUnderstoettet
from skaerpet_tilsyn.laesning.kolonner import vinduer
from skaerpet_tilsyn.laesning.kolonner.forloeb import find_forloeb
from skaerpet_tilsyn.laesning.kolonner.kalender import foerste_dag
from skaerpet_tilsyn.laesning.kolonner.placering import placeringer
from skaerpet_tilsyn.laesning.kolonner.pladser import OVERALT
from skaerpet_tilsyn.laesning.kolonner.regelkoder import regelkoder
from skaerpet_tilsyn.laesning.kolonner.vinduer import Dagsvinduer, Maanedstal, Tal

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Spaend
    from skaerpet_tilsyn.katalog.maalgruppe.maaleregler import Maaleregler
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok, Numre
    from skaerpet_tilsyn.laesning.kolonner.kalender import Dage, Heltal, Sandhed
    from skaerpet_tilsyn.laesning.kolonner.pladser import Pladser, Udpluk
    from skaerpet_tilsyn.laesning.kolonner.steder import Placeringer

_FRITAGET: Final = {"fritaget_samtaler": (0, 1), "fritaget_aktiv": (0, 2)}
_NEJ_JA: Final = ("nej", "ja", "ingen", "")


class Panel:
    """
    The quantities of a block of persons over some months; each is computed when first asked for.

    Raises:
        IkkeUnderstoettet: citizens have no quantity or property with that name.

    Example:
        >>> from skaerpet_tilsyn.fakta import Daekning
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> nov = Maaned(2021, 11)
        >>> p = Panel(Borgerblok(antal=2, daekning=Daekning.fuld()), range(nov.indeks, nov.indeks + 1),
        ...           Regelsaet.for_maaned(nov).maaleregler)
        >>> p.maal("samtaler_12").nedre.tolist(), p.egenskab("ydelse")[1][p.egenskab("ydelse")[0][0, 0]]
        ([[0, 0]], 'ingen')
    """

    def __init__(
        self, blok: Borgerblok, maaneder: range, regler: Maaleregler, steder: Placeringer | None = None
    ) -> None:
        self.blok = blok
        self.maaneder = maaneder
        self.regler = regler
        self.koder = regelkoder(regler)
        if steder is None:
            daekket = vinduer.spaend(blok.daekning.ydelser)
            forloeb = find_forloeb(blok, self.koder, daekket[0])
            steder = placeringer(forloeb, blok.antal, maaneder, daekket, regler.maaledag)
        self.steder = steder
        self._maal: dict[str, Tal] = {"anciennitet": Tal(self.steder.anciennitet, self.steder.kendt)}

    def under(self, regler: Maaleregler) -> Panel:
        """The same persons by other rules of measurement; they are placed again only where that could differ."""
        ens = regler.placering == self.regler.placering
        return Panel(self.blok, self.maaneder, regler, steder=self.steder if ens else None)

    def ved(self, pladser: Pladser) -> Panelpladser:
        """The same, asked for at some places only."""
        return Panelpladser(self, pladser)

    def maal(self, navn: str) -> Tal:
        """A quantity, and where it is known."""
        fundet = self._maal.get(navn)
        if fundet is None:
            fundet = self._maal[navn] = self._beregn(navn, OVERALT)
        return fundet

    def maal_ved(self, navn: str, pladser: Pladser) -> Tal:
        """A quantity at some places; what is known of everybody is looked up, and else it is found of those alone."""
        if navn not in self._maal and not self.regler.rullende:
            return self._beregn(navn, pladser)
        tal = self.maal(navn)
        kendt = pladser.af(tal.kendt) if tal.kendt.shape == tal.nedre.shape else pladser.af_maaneder(tal.kendt)
        return Tal(pladser.af(tal.nedre), kendt)

    def egenskab(self, navn: str, udpluk: Udpluk = OVERALT) -> tuple[npt.NDArray[np.int16], tuple[str, ...]]:
        """
        A property as codes, and the text of each code; negative codes count from the end.

        ``UKENDT`` (-1) stands for the last text, which is empty, and ``INGEN`` (-2) for the one before it.
        """
        if navn == "ydelse":
            return udpluk.af(self.steder.orden), (*self.koder.ydelser, "ingen", "")
        if navn in _FRITAGET:
            return udpluk.af(self._fritaget(_FRITAGET[navn])), _NEJ_JA
        besked = f"en egenskab ved borgere: fundet «{navn}»; forventet ydelse, {', '.join(_FRITAGET)}; ret navnet"
        raise IkkeUnderstoettet(besked)

    def _beregn(self, navn: str, udpluk: Udpluk) -> Tal:
        hvad, _, laengde = navn.rpartition("_")
        vindue = {"12": self.regler.vindue_12, "6": self.regler.vindue_6}.get(laengde, 0)
        match hvad:
            case "samtaler" if vindue:
                return self._samtaler(vindue, udpluk)
            case "tilbud" if vindue:
                return self._tilbud(vindue, udpluk)
            case "timer" if vindue:
                return self._timer(vindue, udpluk)
            case _:
                besked = (
                    f"en størrelse for borgere: fundet «{navn}»; "
                    "forventet anciennitet, eller samtaler, tilbud eller timer på 12 eller 6 måneder; ret navnet"
                )
                raise IkkeUnderstoettet(besked)

    @cached_property
    def _vidde(self) -> range:
        """Every month that a window of a measured month looks at."""
        laengst = max(self.regler.vindue_12, self.regler.vindue_6)
        return range(self.maaneder.start + 1 - laengst, self.maaneder.stop)

    @cached_property
    def _talte_samtaler(self) -> vinduer.Samtaletal:
        return vinduer.talte_samtaler(self.blok.samtaler, self.regler, self.koder)

    @cached_property
    def _aktive_tilbud(self) -> tuple[Numre, Dage, Dage]:
        return vinduer.aktive_tilbud(self.blok.tilbud, self.koder)

    @cached_property
    def _samtaler_pr_maaned(self) -> Maanedstal:
        return self._haendelser(self._talte_samtaler.person, self._talte_samtaler.dag)

    @cached_property
    def _uvisse_samtaler(self) -> Maanedstal:
        return self._haendelser(self._talte_samtaler.uvis_person, self._talte_samtaler.uvis_dag)

    @cached_property
    def _tilbud_begyndt(self) -> Maanedstal:
        person, fra, _ = self._aktive_tilbud
        return self._haendelser(person, fra, med_tidligere=not self.regler.tilbud_fra_start)

    @cached_property
    def _tilbud_sluttet(self) -> Maanedstal:
        person, _, til = self._aktive_tilbud
        return self._haendelser(person, til - np.int32(1), med_tidligere=True)

    @cached_property
    def _timer_pr_maaned(self) -> Maanedstal:
        t = self.blok.timer
        return vinduer.maanedstal(t.person, t.maaned, self.blok.antal, self._vidde, t.hundrededele)

    def _haendelser(self, person: Numre, dag: Dage, *, med_tidligere: bool = False) -> Maanedstal:
        """Running totals of events by month; with those of earlier months in a first month of their own."""
        vidde = range(self._vidde.start - 1, self._vidde.stop) if med_tidligere else self._vidde
        return vinduer.haendelsestal(person, dag, self.blok.antal, vidde, med_tidligere=med_tidligere)

    def _daekket(self, tabel: Spaend | None, vindue: int, udpluk: Udpluk) -> Sandhed:
        return udpluk.af_maaneder(vinduer.daekket(vinduer.spaend(tabel), self.maaneder, vindue))

    def _samtaler(self, vindue: int, udpluk: Udpluk) -> Tal:
        kendt = self._daekket(self.blok.daekning.samtaler, vindue, udpluk)
        rullende, talte = self._rullende(vindue), self._talte_samtaler
        if talte.uvis_person.size:
            if rullende is None:
                uvisse = self._uvisse_samtaler.i_vinduer(self.maaneder, vindue, udpluk)
            else:
                uvisse = self._i_egne(talte.uvis_person, talte.uvis_dag, talte.uvis_dag + np.int32(1), rullende)
            kendt = kendt & (uvisse == 0)
        if rullende is None:
            return Tal(self._samtaler_pr_maaned.i_vinduer(self.maaneder, vindue, udpluk), kendt)
        return Tal(self._i_egne(talte.person, talte.dag, talte.dag + np.int32(1), rullende), kendt)

    def _tilbud(self, vindue: int, udpluk: Udpluk) -> Tal:
        kendt = self._daekket(self.blok.daekning.tilbud, vindue, udpluk)
        rullende = self._rullende(vindue)
        if rullende is not None:
            person, fra, til = self._aktive_tilbud
            slut = fra + np.int32(1) if self.regler.tilbud_fra_start else til
            return Tal(self._i_egne(person, fra, slut, rullende), kendt)
        if self.regler.tilbud_fra_start:
            return Tal(self._tilbud_begyndt.i_vinduer(self.maaneder, vindue, udpluk), kendt)
        # Begun by the end of the window, less ended before its beginning.
        begyndt, sluttet = self._tilbud_begyndt, self._tilbud_sluttet
        slut = begyndt.total[-len(self.maaneder) :]
        foer = self.maaneder.start + 1 - vindue - sluttet.foerste
        return Tal(udpluk.af(slut) - udpluk.af(sluttet.total[foer : foer + len(self.maaneder)]), kendt)

    def _timer(self, vindue: int, udpluk: Udpluk) -> Tal:
        t = self.blok.timer
        kendt = self._daekket(self.blok.daekning.loentimer, vindue, udpluk)
        sum_ = self._timer_pr_maaned.i_vinduer(self.maaneder, vindue, udpluk)
        if t.ukendt is None:
            return Tal(sum_, kendt)
        ukendte = self._antal_timeraekker(t.ukendt, vindue, udpluk)
        if t.fradrag is not None:
            # With a reversal of unknown size, not even a lower bound is left.
            sum_ = np.where(self._antal_timeraekker(t.fradrag, vindue, udpluk) > 0, np.minimum(sum_, 0), sum_)
        return Tal(sum_, kendt & (ukendte == 0))

    def _antal_timeraekker(self, med: npt.NDArray[np.bool_], vindue: int, udpluk: Udpluk) -> Heltal:
        t = self.blok.timer
        tal = vinduer.maanedstal(t.person[med], t.maaned[med], self.blok.antal, self._vidde)
        return tal.i_vinduer(self.maaneder, vindue, udpluk)

    def _i_egne(self, person: Numre, fra: Dage, til: Dage, rullende: Dagsvinduer) -> Heltal:
        return vinduer.i_egne_vinduer(person, fra, til, self.blok.antal, rullende)

    def sidste_dage(self) -> npt.NDArray[np.int32]:
        """The last day of each month on the ydelse (of the month, where there is none)."""
        return self.steder.dag + self._primo

    @cached_property
    def _primo(self) -> Dage:
        """The day before each month, in a column."""
        return np.array([[foerste_dag(m) - 1] for m in self.maaneder], np.int32)

    def _rullende(self, vindue: int) -> Dagsvinduer | None:
        """Each person's own window, under the reading that it ends with their last day on the ydelse."""
        if not self.regler.rullende:
            return None
        fra = np.empty(self.steder.dag.shape, np.int32)
        for nr, maaned in enumerate(self.maaneder):
            laengde = foerste_dag(maaned - vindue + 1) - foerste_dag(maaned - vindue)
            bagud = np.minimum(self.steder.dag[nr], laengde)
            # The day after the same day of the month so many months earlier, or after that month's last.
            fra[nr] = bagud.astype(np.int32) + np.int32(foerste_dag(maaned - vindue))
        return Dagsvinduer(fra, self.sidste_dage() + np.int32(1))

    def _fritaget(self, koder: tuple[int, ...]) -> npt.NDArray[np.int16]:
        """Who is exempt on their measuring day, as places in ``_NEJ_JA``."""
        f = self.blok.fritagelser
        med = np.isin(f.fokusmaal, koder)
        person, fra, til = f.person[med], f.fra[med], f.til[med]
        sidste = self.steder.dag.take(person, axis=1) + self._primo
        maaned, raekke = np.nonzero((fra <= sidste) & (sidste < til))
        ud = np.zeros(self.steder.dag.shape, np.int16)
        ud[maaned, person.take(raekke)] = _NEJ_JA.index("ja")
        return ud


class Panelpladser:
    """The quantities and properties of a panel at some of its places; each is found when first asked for."""

    def __init__(self, panel: Panel, pladser: Pladser) -> None:
        self._panel = panel
        self._pladser = pladser
        self._maal: dict[str, Tal] = {}

    def maal(self, navn: str) -> Tal:
        """A quantity, and where it is known."""
        fundet = self._maal.get(navn)
        if fundet is None:
            fundet = self._maal[navn] = self._panel.maal_ved(navn, self._pladser)
        return fundet

    def egenskab(self, navn: str) -> tuple[npt.NDArray[np.int16], tuple[str, ...]]:
        """A property as codes, and the text of each code, as the panel has them."""
        return self._panel.egenskab(navn, self._pladser)
