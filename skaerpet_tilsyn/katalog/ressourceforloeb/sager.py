"""From a citizen's history to the forløb that the rules judge: grants and payments put together."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from skaerpet_tilsyn.fakta.historik import ALTID, LOEBENDE
from skaerpet_tilsyn.katalog.maalgruppe.forloeb import maaned_af
from skaerpet_tilsyn.katalog.maalgruppe.personmaaned import daekket, maanedens_dage
from skaerpet_tilsyn.katalog.ressourceforloeb.enheder import Enhed, find_enheder
from skaerpet_tilsyn.katalog.ressourceforloeb.forloeb import find_ordningsforloeb
from skaerpet_tilsyn.katalog.ressourceforloeb.grupperinger import UOPLYST
from skaerpet_tilsyn.katalog.ressourceforloeb.parametre import ALDER_40, ALDER_50
from skaerpet_tilsyn.katalog.ressourceforloeb.sag import Forloebssag
from skaerpet_tilsyn.katalog.ressourceforloeb.status import dagen_efter, oprindelse, status_paa
from skaerpet_tilsyn.katalog.ressourceforloeb.valg import ALDERSGRUPPE, FORLOEBSENHED, K17
from skaerpet_tilsyn.tal import Interval
from skaerpet_tilsyn.tid import Periode, hele_maaneder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.udtryk import Valg


def find_sager(borger: Borger, ordning: str, maaned: int, valgt: Callable[[Valg], str]) -> tuple[Forloebssag, ...]:
    """
    The forløb on a scheme that have begun by the end of a month (an index), in order of time.

    A forløb is what was granted; payments that no grant covers are one forløb too, of which length and number are only
    bounds, as several grants may lie behind them. Under the reading ``udbetaling`` of ``forloebsenhed`` they are
    taken as they stand, and grants are left aside.

    Example:
        >>> from skaerpet_tilsyn import Bevilling, Borger, Daekning, Maaned, Periode, Regelsaet
        >>> i = Maaned(2021, 11)
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld(), bevillinger=(
        ...     Bevilling(ordning="ressourceforloeb", periode=Periode(date(2018, 3, 1), date(2023, 3, 1))),))
        >>> ret = Regelsaet.for_maaned(i, "ressourceforloeb")
        >>> [sag.tal["laengde"].kendt for sag in find_sager(b, "ressourceforloeb", i.indeks, ret.valgt)]
        [60]
    """
    slut = maanedens_dage(maaned)[1]
    udbetalt = valgt(FORLOEBSENHED) == "udbetaling"
    alle = find_ordningsforloeb(borger.historik, ordning, valgt(K17))
    forloeb = [f for f in alle if f.fra < slut]
    enheder = (
        tuple(Enhed.udbetalt(f, f.fra, f.til) for f in forloeb)
        if udbetalt
        else find_enheder(borger, ordning, forloeb, slut)
    )
    maaler = _Maaler(borger, ordning, maaned, enheder, udbetalt=udbetalt, alle=valgt(ALDERSGRUPPE) == "alle")
    return tuple(maaler.sag(nr) for nr in range(len(enheder)))


class _Maaler:
    """The quantities of a citizen's forløb, each seen from the end of one month."""

    def __init__(
        self,
        borger: Borger,
        ordning: str,
        maaned: int,
        enheder: Sequence[Enhed],
        *,
        udbetalt: bool,
        alle: bool,
    ) -> None:
        self._borger = borger
        self._historik = borger.historik
        self._ordning = ordning
        self._maaned = maaned
        self._slut = maanedens_dage(maaned)[1]
        self._enheder = enheder
        self._udbetalt = udbetalt
        self._alle = alle
        # Only records from the beginning of time show that a forløb is the first, and only grants that it is one.
        hele_tiden = self._historik.daekket_ydelser[0] == ALTID[0]
        self._alle_kendt = hele_tiden and (udbetalt or all(enhed.bevilget for enhed in enheder))

    def sag(self, nr: int) -> Forloebssag:
        """One of the forløb, measured."""
        enhed = self._enheder[nr]
        sikre, mulige = self._taeller_med(nr)
        return Forloebssag(
            ordning=self._ordning,
            nr=nr + 1,
            periode=Periode(date.fromordinal(enhed.fra), self._til(enhed)),
            bevilget=enhed.bevilget,
            kommunekode=None if enhed.sidste is None else enhed.sidste.kommunekode,
            tal={
                "laengde": self._laengde(enhed),
                "nummer": self._mellem(Interval.praecis(nr + 1), Interval.praecis(nr + 1)),
                "alder": self._alder(enhed),
                "nummer_i_gruppen": self._mellem(Interval.praecis(len(sikre)), Interval.praecis(len(mulige))),
                "samlet_laengde": self._mellem(self._samlet(sikre), self._samlet(mulige)),
                "til_folkepension": self._til_folkepension(enhed),
                "til_indsats": self._til_indsats(enhed),
            },
            egenskaber={
                "oprindelse": self._oprindelse(nr),
                "afgang": self._afgang(nr),
                "eget_oenske": {None: None, True: "ja", False: "nej"}[enhed.eget_oenske],
            },
        )

    def _til(self, enhed: Enhed) -> date | None:
        if enhed.til == LOEBENDE or (not enhed.bevilget and enhed.til > self._slut):
            return None
        return date.fromordinal(enhed.til)

    def _laengde(self, enhed: Enhed) -> Interval:
        indtil_nu = paabegyndte_maaneder(enhed.fra, max(enhed.fra + 1, min(enhed.til, self._slut)))
        if enhed.bevilget:
            if enhed.til == LOEBENDE:
                return Interval.fra_og_med(indtil_nu)
            return Interval.praecis(paabegyndte_maaneder(enhed.fra, enhed.til))
        hoejst = None if _begyndt_foer(enhed) else indtil_nu
        return Interval(indtil_nu if self._udbetalt else 1, hoejst)

    def _mellem(self, mindst: Interval, hoejst: Interval) -> Interval:
        """From the least to the most; without a most where there may be forløb that are not known."""
        return Interval(mindst.nedre, hoejst.oevre if self._alle_kendt else None)

    def _samlet(self, enheder: Sequence[Enhed]) -> Interval:
        return Interval.summen(map(self._laengde, enheder))

    def _taeller_med(self, nr: int) -> tuple[Sequence[Enhed], Sequence[Enhed]]:
        """The forløb up to this one that count in the limits of its age band: those that surely do, those that may."""
        mulige = self._enheder[: nr + 1]
        gruppe = _gruppe(self._alder(mulige[-1]))
        if self._alle:
            return mulige, mulige
        if gruppe is None:
            return mulige[-1:], mulige
        samme = [enhed for enhed in mulige if _gruppe(self._alder(enhed)) == gruppe]
        return samme, samme

    def _alder(self, enhed: Enhed) -> Interval:
        stamdata = self._borger.stamdata
        if stamdata is None or stamdata.foedselsdato is None:
            return Interval.ukendt()
        aar = alder(stamdata.foedselsdato, date.fromordinal(enhed.fra))
        return Interval(None if _begyndt_foer(enhed) else aar, aar)

    def _til_folkepension(self, enhed: Enhed) -> Interval:
        stamdata = self._borger.stamdata
        if stamdata is None or stamdata.folkepensionsdato is None:
            return Interval.ukendt()
        maaneder = hele_maaneder(date.fromordinal(enhed.fra), stamdata.folkepensionsdato)
        return Interval(maaneder, None if _begyndt_foer(enhed) else maaneder)

    def _til_indsats(self, enhed: Enhed) -> Interval:
        """Whole months to the first day in a tilbud; where there is none yet, at least those that have passed."""
        if _begyndt_foer(enhed):
            return Interval.fra_og_med(0)
        ende = min(enhed.til, self._slut)
        i_forloebet = [t for t in self._historik.tilbud if t.fra < ende and enhed.fra < t.til]
        foerste = min((max(t.fra, enhed.fra) for t in i_forloebet), default=None)
        dag = max(enhed.fra, ende - 1) if foerste is None else foerste
        gaaet = hele_maaneder(date.fromordinal(enhed.fra), date.fromordinal(dag))
        maaneder = maaned_af(dag) - maaned_af(enhed.fra) + 1
        mindst = gaaet if daekket(self._historik.daekket_tilbud, maaned_af(dag), maaneder) else 0
        return Interval(mindst, None if foerste is None else gaaet)

    def _oprindelse(self, nr: int) -> str | None:
        foerste = self._enheder[nr].foerste
        if foerste is None:
            return _kendt(oprindelse(self._historik, self._ordning, self._enheder[nr].fra))
        if any(tidligere.sidste == foerste for tidligere in self._enheder[:nr]):
            return self._ordning
        return _kendt(oprindelse(self._historik, self._ordning, foerste.fra)) if foerste.start_kendt else None

    def _afgang(self, nr: int) -> str | None:
        sidste = self._enheder[nr].sidste
        if sidste is None or any(senere.foerste == sidste for senere in self._enheder[nr + 1 :]):
            return "i_gang"
        if sidste.til > self._slut:
            return "i_gang"
        dag = dagen_efter(sidste.sidste_dag, 1)
        # What follows is not asked for before the month after the end is there.
        if maaned_af(dag) > self._maaned:
            return "i_gang"
        return _kendt(status_paa(self._historik, dag))


def paabegyndte_maaneder(fra: int, til: int) -> int:
    """
    Months from a day up to another (ordinals, the last excluded), a begun one counted as whole.

    Example:
        >>> fra = date(2021, 1, 31).toordinal()
        >>> [paabegyndte_maaneder(fra, date(*dag).toordinal()) for dag in ((2021, 2, 28), (2021, 3, 1), (2024, 1, 31))]
        [1, 2, 36]
    """
    hele = hele_maaneder(date.fromordinal(fra), date.fromordinal(til))
    return hele if dagen_efter(fra, hele) == til else hele + 1


def alder(foedt: date, dag: date) -> int:
    """
    Whole years on a day; who is born on 29 February is a year older on 28 February of other years.

    Example:
        >>> alder(date(1980, 6, 15), date(2020, 6, 14)), alder(date(1980, 6, 15), date(2020, 6, 15))
        (39, 40)
    """
    return hele_maaneder(foedt, dag) // 12


def _begyndt_foer(enhed: Enhed) -> bool:
    """Whether a forløb may have begun before the records do."""
    forloeb = enhed.foerste
    return not enhed.bevilget and forloeb is not None and enhed.fra == forloeb.fra and not forloeb.start_kendt


def _gruppe(aar: Interval) -> int | None:
    """Under 40, from 40 to 50, over 50: the bands of the rules; None where the age is unknown."""
    kendt = aar.kendt
    fra, til = (parameter.versioner[-1].vaerdi for parameter in (ALDER_40, ALDER_50))
    return None if kendt is None else (kendt >= fra) + (kendt > til)


def _kendt(status: str) -> str | None:
    return None if status == UOPLYST else status
