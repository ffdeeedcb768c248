"""From payments to forløb on one scheme: when one ends and the next begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from skaerpet_tilsyn.katalog.maalgruppe.forloeb import brudt, maaned_af
from skaerpet_tilsyn.katalog.maalgruppe.personmaaned import daekket

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta.historik import Historik, Ydelsesspand


class Ordningsforloeb(NamedTuple):
    """
    One forløb on a scheme: half-open ordinals, and the periods of payment that it is made of.

    ``start_kendt`` is False where the records do not hold a whole month before it: then it may have begun earlier.
    """

    ordning: str
    fra: int
    til: int
    start_kendt: bool
    perioder: tuple[Ydelsesspand, ...]

    @property
    def sidste_dag(self) -> int:
        """The last day with the ydelse."""
        return self.til - 1

    @property
    def kommunekode(self) -> str:
        """The kommune that paid last."""
        return min(self.perioder, key=lambda p: (-p.til, -p.fra, p.kommunekode)).kommunekode


def find_ordningsforloeb(historik: Historik, ordning: str, afbrydelse: str) -> tuple[Ordningsforloeb, ...]:
    """
    The forløb of a citizen on a scheme, in order of time.

    ``afbrydelse`` is the reading of K17: a forløb ends with a whole calendar month without payment
    (``kalendermaaned``), or with a single day (``dag``).

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.fakta import Borger, Daekning, Ydelsesforloeb
        >>> from skaerpet_tilsyn.tid import Periode
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld(), ydelser=tuple(
        ...     Ydelsesforloeb(ydelse="ressourceforloeb", kommunekode="766", periode=Periode(fra, til))
        ...     for fra, til in ((date(2021, 1, 1), date(2021, 2, 10)), (date(2021, 3, 20), None))))
        >>> [len(find_ordningsforloeb(b.historik, "ressourceforloeb", k17)) for k17 in ("kalendermaaned", "dag")]
        [1, 2]
    """
    perioder = sorted((p for p in historik.ydelser if p.ydelse == ordning), key=lambda p: (p.fra, p.til))
    grupper: list[list[Ydelsesspand]] = []
    slut = 0
    for periode in perioder:
        nyt = not grupper or (periode.fra > slut if afbrydelse == "dag" else brudt(slut, periode.fra))
        if nyt:
            grupper.append([periode])
        else:
            grupper[-1].append(periode)
        slut = max(slut, periode.til)
    return tuple(
        Ordningsforloeb(
            ordning=ordning,
            fra=gruppe[0].fra,
            til=max(p.til for p in gruppe),
            start_kendt=daekket(historik.daekket_ydelser, maaned_af(gruppe[0].fra) - 1, 1),
            perioder=tuple(gruppe),
        )
        for gruppe in grupper
    )
