"""Which periods are a forløb: what was granted, and the payments that no grant covers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from skaerpet_tilsyn.fakta.historik import LOEBENDE
from skaerpet_tilsyn.katalog.maalgruppe.forloeb import brudt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog.ressourceforloeb.forloeb import Ordningsforloeb


class Enhed(NamedTuple):
    """
    A forløb before it is measured: half-open ordinals.

    ``foerste`` and ``sidste`` are the payments in which it begins and ends, if there are any: the same, unless the
    payments were broken.
    """

    fra: int
    til: int
    eget_oenske: bool | None
    bevilget: bool
    foerste: Ordningsforloeb | None
    sidste: Ordningsforloeb | None

    @classmethod
    def udbetalt(cls, forloeb: Ordningsforloeb, fra: int, til: int) -> Enhed:
        """Payments that stand for themselves."""
        return cls(fra, til, None, bevilget=False, foerste=forloeb, sidste=forloeb)


def find_enheder(borger: Borger, ordning: str, forloeb: Sequence[Ordningsforloeb], slut: int) -> tuple[Enhed, ...]:
    """
    The forløb that begin before a day (``slut``, an ordinal), in order of time: grants, equal ones once, and payments
    that no grant covers for a whole calendar month.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import Bevilling, Borger, Daekning, Periode
        >>> aar = Bevilling(ordning="ressourceforloeb", periode=Periode(date(2021, 1, 1), date(2022, 1, 1)))
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld(), bevillinger=(aar, aar))
        >>> [(e.til - e.fra, e.bevilget) for e in find_enheder(b, "ressourceforloeb", (), date(2023, 1, 1).toordinal())]
        [(365, True)]
    """
    bevillinger = dict.fromkeys(b for b in borger.bevillinger if b.ordning == ordning)
    givne = sorted(
        (
            b.periode.fra.toordinal(),
            LOEBENDE if b.periode.til is None else b.periode.til.toordinal(),
            (None, False, True).index(b.eget_oenske),
        )
        for b in bevillinger
    )
    enheder: list[Enhed] = []
    for fra, til, oenske in givne:
        if fra < slut:
            i_det = [f for f in forloeb if f.fra < til and fra < f.til]
            enheder.append(
                Enhed(
                    fra=fra,
                    til=til,
                    eget_oenske=(None, False, True)[oenske],
                    bevilget=True,
                    foerste=i_det[0] if i_det else None,
                    sidste=i_det[-1] if i_det else None,
                )
            )
    for f in forloeb:
        bevilget = [(e.fra, e.til) for e in enheder if e.bevilget and e.fra < f.til and f.fra < e.til]
        huller = _huller(f, bevilget, slut) if bevilget else [(f.fra, f.til)]
        enheder += [Enhed.udbetalt(f, fra, til) for fra, til in huller if fra < slut]
    return tuple(sorted(enheder, key=lambda enhed: (enhed.fra, enhed.til)))


def _huller(forloeb: Ordningsforloeb, bevilget: Sequence[tuple[int, int]], slut: int) -> Iterator[tuple[int, int]]:
    """The stretches of some payments up to ``slut`` that no grant covers and that hold a whole calendar month."""
    dag = forloeb.fra
    for fra, til in bevilget:
        if brudt(dag, min(fra, slut)):
            yield dag, fra
        dag = max(dag, min(til, slut))
    if brudt(dag, min(forloeb.til, slut)):
        yield dag, forloeb.til
