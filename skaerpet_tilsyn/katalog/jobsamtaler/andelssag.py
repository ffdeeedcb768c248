"""The shares of a municipality or an a-kasse: what the rules on 75 and 25 pct. are about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.fejl import IkkeUnderstoettet
from skaerpet_tilsyn.tal import Interval

if TYPE_CHECKING:
    from skaerpet_tilsyn.tid import Maaned

_ALT: Final = Interval(0, 1)


@frozen(kw_only=True, order=False)
class Andelssag:
    """
    The share with the effort, and the share exempted from it; None where there is nobody to count.

    Raises:
        IkkeUnderstoettet: it has no quantity or property with that name.

    Example:
        >>> from fractions import Fraction
        >>> from skaerpet_tilsyn import Interval, Maaned
        >>> sag = Andelssag(betjent=Interval.praecis(Fraction(3, 4)))
        >>> sag.maal("andel_betjent", Maaned(2026, 12)).kendt
        Fraction(3, 4)
    """

    betjent: Interval | None
    undtaget: Interval | None = None

    def maal(self, navn: str, i: Maaned) -> Interval:
        """What is known of a share; of nobody, anything."""
        del i
        match navn:
            case "andel_betjent":
                return self.betjent or _ALT
            case "andel_undtaget":
                return self.undtaget or _ALT
            case _:
                besked = f"en andel: fundet «{navn}»; forventet andel_betjent eller andel_undtaget; ret navnet"
                raise IkkeUnderstoettet(besked)

    def egenskab(self, navn: str, i: Maaned) -> str | None:
        """There are no properties that rules read."""
        del i
        besked = f"en egenskab ved en andel: fundet «{navn}»; forventet ingen; brug en andel"
        raise IkkeUnderstoettet(besked)


@frozen(kw_only=True, order=False)
class Dagpengetimer:
    """
    The hours of dagpenge paid to a person by the end of a month, in hundredths; None where they aren't known.

    Raises:
        IkkeUnderstoettet: it has no quantity or property with that name.

    Example:
        >>> from skaerpet_tilsyn import Maaned, Timer
        >>> Dagpengetimer(timer=Timer.af("410,01").hundrededele).maal("dagpengetimer", Maaned(2026, 9)).kendt
        41001
    """

    timer: int | None

    def maal(self, navn: str, i: Maaned) -> Interval:
        """What is known of the hours."""
        del i
        if navn != "dagpengetimer":
            besked = f"en størrelse for dagpengetimer: fundet «{navn}»; forventet dagpengetimer; ret navnet"
            raise IkkeUnderstoettet(besked)
        return Interval.fra_og_med(0) if self.timer is None else Interval.praecis(self.timer)

    def egenskab(self, navn: str, i: Maaned) -> str | None:
        """There are no properties that rules read."""
        del i
        besked = f"en egenskab ved dagpengetimer: fundet «{navn}»; forventet ingen; brug timerne"
        raise IkkeUnderstoettet(besked)
