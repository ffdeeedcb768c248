"""One citizen's forløb on a scheme, and where and how long they are on it in a month."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from skaerpet_tilsyn.katalog.maalgruppe.forloeb import brudt, maaned_af
from skaerpet_tilsyn.katalog.maalgruppe.personmaaned import daekket, maanedens_dage
from skaerpet_tilsyn.katalog.ressourceforloeb.forloeb import find_ordningsforloeb
from skaerpet_tilsyn.opgoerelse.forloeb.dage import sammenlagt, udsnit
from skaerpet_tilsyn.tid import hele_maaneder

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.fakta.historik import Historik, Ydelsesspand
    from skaerpet_tilsyn.katalog.ressourceforloeb.forloeb import Ordningsforloeb
    from skaerpet_tilsyn.opgoerelse.forloeb.dage import Spaend
    from skaerpet_tilsyn.opgoerelse.forloeb.spoergsmaal import Analysespoergsmaal


class Person:
    """
    A citizen as the analysis sees them.

    Example:
        >>> from skaerpet_tilsyn import Borger, Daekning, Maaned, Periode, Regelsaet, Ydelsesforloeb
        >>> from skaerpet_tilsyn.opgoerelse.forloeb.spoergsmaal import Analysespoergsmaal
        >>> til = Maaned(2018, 2)
        >>> spm = Analysespoergsmaal(ordning="ressourceforloeb", fra=til, til=til,
        ...                          ret=Regelsaet.for_maaned(til, "ressourceforloeb"))
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld(), ydelser=(Ydelsesforloeb(
        ...     ydelse="ressourceforloeb", kommunekode="766", periode=Periode(date(2017, 1, 10), None)),))
        >>> Person(b, spm).kommune(til.indeks), Person(b, spm).varighed(til.indeks)
        ('766', (13, True))
    """

    def __init__(self, borger: Borger, spm: Analysespoergsmaal) -> None:
        self.borger = borger
        self.spm = spm
        self.historik: Historik = borger.historik

    @cached_property
    def forloeb(self) -> tuple[Ordningsforloeb, ...]:
        """The forløb on the scheme, in order of time."""
        return find_ordningsforloeb(self.historik, self.spm.ordning, self.spm.afbrydelse)

    @cached_property
    def perioder(self) -> tuple[Ydelsesspand, ...]:
        """The periods of payment."""
        return tuple(periode for forloeb in self.forloeb for periode in forloeb.perioder)

    def i_maaned(self, maaned: int) -> Ordningsforloeb | None:
        """The last forløb with a day in a month."""
        fra, til = maanedens_dage(maaned)
        i_maaneden = [f for f in self.forloeb if any(p.fra < til and fra < p.til for p in f.perioder)]
        return i_maaneden[-1] if i_maaneden else None

    def kommune(self, maaned: int) -> str | None:
        """Who paid last in a month (tie: the period begun last, then the lowest code); None where nobody did."""
        fra, til = maanedens_dage(maaned)
        perioder = [p for p in self.perioder if p.fra < til and fra < p.til]
        if not perioder:
            return None
        return min(perioder, key=lambda p: (-min(p.til, til), -p.fra, p.kommunekode)).kommunekode

    def sidste_dag(self, maaned: int) -> int:
        """The last day with the ydelse up to the end of a month in which there is one."""
        fra, til = maanedens_dage(maaned)
        return max(min(p.til, til) - 1 for p in self.perioder if p.fra < til and fra < p.til)

    @cached_property
    def dage(self) -> Spaend:
        """The days with the ydelse."""
        return sammenlagt((p.fra, p.til) for p in self.perioder)

    @cached_property
    def i_tilbud(self) -> Spaend:
        """The days in an active tilbud."""
        passive = self.spm.passive_tilbud
        return sammenlagt((t.fra, t.til) for t in self.historik.tilbud if t.tilbudstype not in passive)

    @cached_property
    def maaneder(self) -> tuple[int, ...]:
        """The months of the period with a day with the ydelse."""
        egne = (range(maaned_af(fra), maaned_af(til - 1) + 1) for fra, til in udsnit(self.dage, *self.spm.dage))
        return tuple(sorted(set(chain.from_iterable(egne))))

    def start(self, forloeb: Ordningsforloeb) -> tuple[int, bool]:
        """
        From when the duration counts, and whether that is known: the first day with the ydelse after a whole calendar
        month without both it and løntilskud, which is a month that both tables cover.
        """
        loentilskud = ((t.fra, t.til, False) for t in self.historik.tilbud if t.tilbudstype == "loentilskud")
        start, slut, ny = forloeb.fra, 0, True
        for fra, til, er_ydelse in sorted([*((p.fra, p.til, True) for p in self.perioder), *loentilskud]):
            if fra > forloeb.fra:
                break
            if not slut or brudt(slut, fra):
                slut, ny = til, True
            slut = max(slut, til)
            if er_ydelse and ny:
                start, ny = fra, False
        tabeller = (self.historik.daekket_ydelser, self.historik.daekket_tilbud)
        return start, all(daekket(spaend, maaned_af(start) - 1, 1) for spaend in tabeller)

    def varighed(self, maaned: int) -> tuple[int, bool]:
        """Whole months of the forløb of a month up to its last day in it, and whether they are known to be all."""
        forloeb = self.i_maaned(maaned)
        if forloeb is None:
            return 0, False
        start, kendt = self.start(forloeb)
        return hele_maaneder(date.fromordinal(start), date.fromordinal(self.sidste_dag(maaned))), kendt
