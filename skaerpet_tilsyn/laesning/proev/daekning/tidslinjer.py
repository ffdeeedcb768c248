"""A line of the coverage for each entry of a time-line."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, assert_never

from skaerpet_tilsyn.laesning.proev.daekning.celler import Daekningslinje, Grund, alle_ens
from skaerpet_tilsyn.laesning.proev.sager.sagssaet import Dateret, i_perioden
from skaerpet_tilsyn.ret import Hul, Ophoert, Uafklaret, Version

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from skaerpet_tilsyn.laesning.proev.daekning.celler import Celler
    from skaerpet_tilsyn.ret import Post, Retskilde, Tidslinje

V = TypeVar("V")
D = TypeVar("D", bound=Dateret)


def perioder(linje: Tidslinje[V]) -> Iterator[tuple[Post[V], date | None]]:
    """Each entry with the day on which the next one ends it."""
    sluttet = [post.gaelder_fra for post in linje.poster[1:]]
    yield from zip(linje.poster, (*sluttet, None), strict=True)


def tidslinjens(
    art: str, linje: Tidslinje[object], sager: Sequence[D], optael: Callable[[Sequence[D], Grund | None], Celler]
) -> Iterator[Daekningslinje]:
    """
    A line for each entry, with the cases of its days.

    ``optael`` counts some cases, and has the reason where there are none.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> regimer = katalogets_inventar("resultatkrav").regimer
        >>> [str(linje.fra) for linje in tidslinjens("regime", regimer, (), lambda _, grund: alle_ens(Grund.RAMME))]
        ['2020-12-01']
    """
    foer: object = None
    kilde: Retskilde | None
    for post, til in perioder(linje):
        match post:
            case Version():
                grund = Grund.UAENDRET if post.vaerdi == foer else None
                foer, kilde, celler = post.vaerdi, post.kilde, optael(i_perioden(sager, post.gaelder_fra, til), grund)
            case Hul():
                foer, kilde, celler = None, None, alle_ens(Grund.IKKE_KODET)
            case Uafklaret():
                foer, kilde, celler = None, None, alle_ens(Grund.UKENDT_RET)
            case Ophoert():
                foer, kilde, celler = None, post.kilde, alle_ens(Grund.OPHAEVET)
            case _:
                assert_never(post)
        yield Daekningslinje(kilde, f"{art}: {linje.titel}", linje.navn, post.gaelder_fra, celler)
