"""
From periods to forløb: what merges, what breaks, what a new forløb inherits.

Part of the person-month specification: plain functions over integers (day ordinals, month indices).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta.historik import Historik, Ydelsesspand
    from skaerpet_tilsyn.katalog.maalgruppe.maaleregler import Maaleregler


class Anker(NamedTuple):
    """
    From day ``fra`` on, anciennitet is ``tillaeg`` months plus the whole months since ``start``.

    ``kendt`` is False where the forløb may have begun before the records do: then it is at least so long.
    """

    fra: int
    start: int
    tillaeg: int
    kendt: bool


class Forloeb(NamedTuple):
    """One unbroken forløb on one ydelse: half-open days, and the periods that it is made of."""

    familie: str
    fra: int
    til: int
    ankre: tuple[Anker, ...]
    perioder: tuple[Ydelsesspand, ...]


def maaned_af(dag: int) -> int:
    """The month index of a day."""
    dato = date.fromordinal(dag)
    return 12 * dato.year + dato.month - 1


def brudt(slut: int, ny_start: int) -> bool:
    """
    Whether a whole calendar month lies between an end (exclusive) and a new first day.

    Example:
        >>> from datetime import date
        >>> brudt(date(2021, 2, 1).toordinal(), date(2021, 3, 1).toordinal())
        True
        >>> brudt(date(2021, 7, 2).toordinal(), date(2021, 8, 31).toordinal())
        False
    """
    if ny_start <= slut:
        return False
    # The first month that begins on or after the end is the first that can be free throughout.
    foerste_frie = maaned_af(slut - 1) + 1
    return foerste_frie < maaned_af(ny_start)


def find_forloeb(historik: Historik, regler: Maaleregler) -> tuple[Forloeb, ...]:
    """All forløb on the ydelser of the målgruppe; those of one ydelse in order of time."""
    grupper: dict[str, list[Ydelsesspand]] = {}
    for periode in historik.ydelser:
        familie = regler.familie.get(periode.ydelse)
        if familie is not None:
            grupper.setdefault(familie, []).append(periode)
    foerste_maaned = historik.daekket_ydelser[0]
    forloeb = [
        _forloeb(familie, del_, foerste_maaned, kun_angivet=familie in regler.kun_angivet)
        for familie, perioder in grupper.items()
        for del_ in _del_op(perioder)
    ]
    if regler.integrationsfamilie not in grupper:
        return tuple(forloeb)
    tidligere = [f for f in forloeb if f.familie == regler.integrationsfamilie]
    return tuple(_arv(f, tidligere) if f.familie in regler.arvende else f for f in forloeb)


def _del_op(perioder: list[Ydelsesspand]) -> list[list[Ydelsesspand]]:
    perioder.sort(key=lambda periode: (periode.fra, periode.til))
    dele = [[perioder[0]]]
    slut = perioder[0].til
    for periode in perioder[1:]:
        if brudt(slut, periode.fra):
            dele.append([periode])
        else:
            dele[-1].append(periode)
        slut = max(slut, periode.til)
    return dele


def _forloeb(familie: str, perioder: list[Ydelsesspand], foerste_maaned: int, *, kun_angivet: bool) -> Forloeb:
    fra = perioder[0].fra
    # With no whole month before it in the records, an earlier period may belong to the forløb.
    kendt = not kun_angivet and maaned_af(fra) > foerste_maaned
    angivne = tuple(Anker(p.fra, p.fra, p.anciennitet, kendt=True) for p in perioder if p.anciennitet >= 0)
    return Forloeb(
        familie=familie,
        fra=fra,
        til=max(periode.til for periode in perioder),
        ankre=(Anker(fra, fra, 0, kendt), *angivne),
        perioder=tuple(perioder),
    )


def _arv(nyt: Forloeb, tidligere: list[Forloeb]) -> Forloeb:
    for gammelt in tidligere:
        if gammelt.fra < nyt.fra and not brudt(gammelt.til, nyt.fra):
            arvet = [anker for anker in gammelt.ankre if anker.fra <= nyt.fra][-1]
            return nyt._replace(ankre=(arvet, *nyt.ankre[1:]))
    return nyt
