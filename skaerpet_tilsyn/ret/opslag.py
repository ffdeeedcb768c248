"""Looking a time-line up: on a plain day, or under a rule set that knows more than a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from attrs import frozen

if TYPE_CHECKING:
    from datetime import date

    from skaerpet_tilsyn.ret.poster import Version
    from skaerpet_tilsyn.ret.tidslinje import Tidslinje

V = TypeVar("V")


class Opslag(Protocol):
    """
    What finds the version of a time-line.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import Regelsaet
        >>> from skaerpet_tilsyn.katalog.fokusmaal.parametre import MINDSTE_ANTAL_SAMTALER
        >>> opslag: Opslag = Regelsaet.gaeldende(date(2021, 11, 1))
        >>> opslag.paa(MINDSTE_ANTAL_SAMTALER).vaerdi
        4
    """

    def paa(self, linje: Tidslinje[V], /) -> Version[V]:
        """
        The version that applies.

        Raises:
            RegelIkkeGaeldende: none does.
        """
        ...


@frozen
class Dagen:
    """
    The law on a day, whatever was known of it and when.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.fokusmaal.parametre import MINDSTE_ANTAL_SAMTALER
        >>> Dagen(date(2021, 11, 1)).paa(MINDSTE_ANTAL_SAMTALER).vaerdi
        4
    """

    dag: date

    def paa(self, linje: Tidslinje[V], /) -> Version[V]:
        """
        The version in force on the day.

        Raises:
            RegelIkkeGaeldende: none is.
        """
        return linje.paa(self.dag)
