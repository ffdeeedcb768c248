"""A window of whole calendar months that ends with a given month."""

from __future__ import annotations

from functools import lru_cache

from attrs import field, frozen, validators

from skaerpet_tilsyn.tid.maaned import Maaned
from skaerpet_tilsyn.tid.periode import Periode


@frozen(order=False)
class Vindue:
    """
    So many whole calendar months, ending with and including a month given later.

    Example:
        >>> Vindue(12).til(Maaned(2021, 11)).fra
        datetime.date(2020, 12, 1)
        >>> Vindue(2).maaneder_til(Maaned(2021, 1))
        (Maaned(2020, 12), Maaned(2021, 1))
    """

    maaneder: int = field(validator=validators.ge(1))

    def foerste(self, sidste: Maaned) -> Maaned:
        """The first month of the window that ends with ``sidste``."""
        return sidste.plus(maaneder=1 - self.maaneder)

    def maaneder_til(self, sidste: Maaned) -> tuple[Maaned, ...]:
        """The months of the window, in order."""
        return _maaneder_til(self.maaneder, sidste)

    def til(self, sidste: Maaned) -> Periode:
        """The days of the window."""
        return Periode(self.foerste(sidste).foerste_dag, sidste.periode.til)


@lru_cache(maxsize=1024)
def _maaneder_til(antal: int, sidste: Maaned) -> tuple[Maaned, ...]:
    """The same few windows are asked for again and again."""
    start = Vindue(antal).foerste(sidste).indeks
    return tuple(Maaned.fra_indeks(start + i) for i in range(antal))
