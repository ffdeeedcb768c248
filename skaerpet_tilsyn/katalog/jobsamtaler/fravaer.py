"""Whether a person was away from the effort on a day: ill, in løntilskud, on leave."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from skaerpet_tilsyn.katalog.maalgruppe.forloeb import maaned_af

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger, Spaend


def fravaer_paa(borger: Borger, dag: int) -> str | None:
    """
    ``sygefravaer``, ``loentilskud``, ``orlov`` or ``ingen`` on a day (an ordinal); None where the records don't say.

    Example:
        >>> from skaerpet_tilsyn.fakta import Borger, Daekning, Sygefravaer
        >>> from skaerpet_tilsyn.tid import Periode
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld(), sygefravaer=(
        ...     Sygefravaer(periode=Periode(date(2026, 7, 1), date(2026, 8, 1))),))
        >>> [fravaer_paa(b, date(2026, m, 1).toordinal()) for m in (7, 8)]
        ['sygefravaer', 'ingen']
    """
    loentilskud = [t.periode for t in borger.tilbud if t.tilbudstype == "loentilskud"]
    orlov = [t.periode for t in borger.tilstande if t.tilstand == "orlov"]
    tabeller = (
        ("sygefravaer", borger.daekning.sygefravaer, [s.periode for s in borger.sygefravaer]),
        ("loentilskud", borger.daekning.tilbud, loentilskud),
        ("orlov", borger.daekning.tilstande, orlov),
    )
    for navn, spaend, perioder in tabeller:
        # That a period is still running after its table's coverage isn't known.
        if any(p.indeholder(date.fromordinal(dag)) and (p.til or rummer(spaend, dag)) for p in perioder):
            return navn
    return "ingen" if all(rummer(spaend, dag) for _, spaend, _ in tabeller) else None


def rummer(spaend: Spaend | None, fra: int, til: int | None = None) -> bool:
    """
    Whether a table covers the month of a day, or the months from a day up to another (ordinals, the last not included).

    Example:
        >>> from skaerpet_tilsyn.fakta import Spaend
        >>> rummer(Spaend(None, None), date(2026, 7, 1).toordinal()), rummer(None, date(2026, 7, 1).toordinal())
        (True, False)
    """
    if spaend is None:
        return False
    foerste, sidste = maaned_af(fra), maaned_af(fra if til is None else til - 1)
    efter_start = spaend.fra is None or spaend.fra.indeks <= foerste
    return efter_start and (spaend.til is None or sidste <= spaend.til.indeks)
