"""What a citizen lives by on a day, and before a forløb: ydelser, tilstande and wages, in an order that is said."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.katalog.maalgruppe.forloeb import brudt, maaned_af
from skaerpet_tilsyn.katalog.maalgruppe.personmaaned import daekket
from skaerpet_tilsyn.katalog.ressourceforloeb.grupperinger import LOENMODTAGER, RANG, SELVFORSOERGELSE, UOPLYST
from skaerpet_tilsyn.katalog.resultatkrav.vinduesmaal import timemaaneder
from skaerpet_tilsyn.tid import Dagsafrunding, plus_maaneder

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta.historik import Historik

_PLADS: Final = {slug: nr for nr, slug in enumerate(RANG)}


def status_paa(historik: Historik, dag: int) -> str:
    """
    The status on a day (an ordinal).

    The first in ``RANG`` of the rows that cover the day; else, where ydelser and tilstande are covered, wages in its
    month, or nothing where wages are covered too; else it is not known. A row says nothing of the months after its
    table's coverage: that a period is running there is not known.

    Example:
        >>> from skaerpet_tilsyn import Borger, Daekning, Periode, Tilstand
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld(), tilstande=(
        ...     Tilstand(tilstand="fleksjob", periode=Periode(date(2021, 3, 1), None)),))
        >>> [status_paa(b.historik, date(2021, m, 1).toordinal()) for m in (2, 3)]
        ['selvforsoergelse', 'fleksjob']
    """
    maaned = maaned_af(dag)
    fundne: list[str] = []
    if maaned <= historik.daekket_ydelser[1]:
        fundne += [p.ydelse for p in historik.ydelser if p.fra <= dag < p.til]
    if maaned <= historik.daekket_tilstande[1]:
        fundne += [t.tilstand for t in historik.tilstande if t.fra <= dag < t.til]
    if fundne:
        return min(fundne, key=_PLADS.__getitem__)
    return _uden_raekke(historik, maaned, 1)


def oprindelse(historik: Historik, ordning: str, dag: int) -> str:
    """
    What a citizen lived by before a forløb that begins on a day (an ordinal).

    The row that ended last before it, or covers the day before, unless a whole calendar month lies between; of several
    the first in ``RANG``. Without such a row it is as for a day, of that month and the one before.

    Example:
        >>> from skaerpet_tilsyn import Borger, Daekning, Periode, Ydelsesforloeb
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld(), ydelser=(Ydelsesforloeb(
        ...     ydelse="sygedagpenge", kommunekode="766", periode=Periode(date(2020, 1, 1), date(2021, 1, 10))),))
        >>> [oprindelse(b.historik, "ressourceforloeb", date(2021, m, 20).toordinal()) for m in (1, 2, 3)]
        ['sygedagpenge', 'sygedagpenge', 'selvforsoergelse']
    """
    raekker = [(p.ydelse, p.fra, p.til) for p in historik.ydelser if p.ydelse != ordning]
    raekker += [(t.tilstand, t.fra, t.til) for t in historik.tilstande if t.tilstand != ordning]
    foer = [(min(til, dag), slug) for slug, fra, til in raekker if fra < dag and not brudt(til, dag)]
    if foer:
        senest = max(til for til, _ in foer)
        return min((slug for til, slug in foer if til == senest), key=_PLADS.__getitem__)
    return _uden_raekke(historik, maaned_af(dag), 2)


def _uden_raekke(historik: Historik, maaned: int, maaneder: int) -> str:
    """Wages in the months, or nothing, where ydelser and tilstande are covered: both go before wages."""
    if not all(daekket(spaend, maaned, maaneder) for spaend in (historik.daekket_ydelser, historik.daekket_tilstande)):
        return UOPLYST
    loen = timemaaneder(historik, maaned, maaneder)
    if loen.nedre:
        return LOENMODTAGER
    return SELVFORSOERGELSE if loen.kendt else UOPLYST


def dagen_efter(sidste_dag: int, maaneder: int) -> int:
    """
    The day so many months after a last day; at a month's end, clipped to it.

    Example:
        >>> date.fromordinal(dagen_efter(date(2021, 1, 31).toordinal(), 1))
        datetime.date(2021, 2, 28)
    """
    return plus_maaneder(date.fromordinal(sidste_dag), maaneder, afrunding=Dagsafrunding.NED).toordinal()
