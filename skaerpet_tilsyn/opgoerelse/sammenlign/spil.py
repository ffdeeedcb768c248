"""From outcomes under every mixture of before and after to the part of each difference."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.tal.fordeling import fordel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.katalog.forskelle import Forskel, Forskelle
    from skaerpet_tilsyn.tal import Rationel

E = TypeVar("E")


class Navngivet(Protocol):
    """Something that differs, by its slug."""

    @property
    def navn(self) -> str:
        """The slug."""
        ...


HOEJST_ENHEDER: Final = 10
"""So many differences can be told apart: every further one doubles the number of mixtures."""


def kraev_faa(hvad: str, enheder: Sequence[Navngivet]) -> None:
    """
    Refuse more differences than can be told apart.

    Raises:
        UgyldigVaerdi: there are too many.

    Example:
        >>> kraev_faa("samtaler", [])
    """
    if len(enheder) > HOEJST_ENHEDER:
        besked = (
            f"forskelle for «{hvad}»: fundet {len(enheder)} ({', '.join(enhed.navn for enhed in enheder)}); "
            f"forventet højst {HOEJST_ENHEDER}; sammenlign med et regelsæt imellem de to, "
            "eller lad nogle af de omtvistede punkter være læst ens"
        )
        raise UgyldigVaerdi(besked)


def maengder(enheder: Sequence[E]) -> Iterator[tuple[E, ...]]:
    """
    Every set of some differences, in the order of the numbers of the sets (see :mod:`skaerpet_tilsyn.tal.fordeling`).

    Example:
        >>> list(maengder(["a", "b"]))
        [(), ('a',), ('b',), ('a', 'b')]
    """
    for maengde in range(1 << len(enheder)):
        yield tuple(enhed for nr, enhed in enumerate(enheder) if maengde >> nr & 1)


def blandede(alle: Forskelle, enheder: Sequence[Forskel]) -> tuple[Regelsaet, ...]:
    """The rules under each set of some differences: those before first, those after last."""
    return tuple(alle.blandet(valgte) for valgte in maengder(enheder))


def dele_af(udfald: Sequence[object]) -> tuple[Fraction, ...]:
    """
    What each difference did of one change of outcome: sums to 1.

    ``udfald`` are the outcomes under each mixture. The one before counts nothing, the one after counts 1, and any
    other lies halfway, so that the same parts come out when before and after change places.

    Example:
        >>> [str(del_) for del_ in dele_af(["ja", "ja", "ja", "nej"])]
        ['1/2', '1/2']
    """
    foer, efter = udfald[0], udfald[-1]
    naaet: list[Rationel] = [0 if et == foer else 2 if et == efter else 1 for et in udfald]
    return tuple(del_ / 2 for del_ in fordel(naaet))
