"""The subjects of the fictional statute: they say themselves what is known of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import Factory, frozen

from skaerpet_tilsyn.tal import Interval

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skaerpet_tilsyn.tid import Maaned


def _tomt() -> dict[str, Interval]:
    return {}


def _intet() -> dict[str, str | None]:
    return {}


def _ingen() -> dict[Maaned, int]:
    return {}


@frozen(kw_only=True, order=False)
class Hobbit:
    """
    A person of the Shire: known quantities and properties by name, and the meals of single months.

    Example:
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> frodo = Hobbit(navn="Frodo", maaltider={Maaned(1420, 5): 3, Maaned(1420, 6): 4})
        >>> frodo.maal("maaltider", Maaned(1420, 6)).kendt, frodo.egenskab("bolig", Maaned(1420, 6))
        (7, None)
    """

    navn: str
    tal: Mapping[str, Interval] = Factory(_tomt)
    egenskaber: Mapping[str, str | None] = Factory(_intet)
    maaltider: Mapping[Maaned, int] = Factory(_ingen)

    def maal(self, navn: str, i: Maaned) -> Interval:
        """A quantity; meals are those of the month and the one before, at least so many where one is missing."""
        if navn != "maaltider" or navn in self.tal:
            return self.tal.get(navn, Interval.ukendt())
        kendte = [self.maaltider[m] for m in (i.plus(maaneder=-1), i) if m in self.maaltider]
        return Interval.praecis(sum(kendte)) if len(kendte) == 2 else Interval.fra_og_med(sum(kendte))

    def egenskab(self, navn: str, i: Maaned) -> str | None:
        """A property, the same in every month."""
        del i
        return self.egenskaber.get(navn)


@frozen(kw_only=True, order=False)
class Landsby:
    """
    A village of the Shire.

    Example:
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> Landsby(tal={"maette": Interval.praecis(1)}).maal("maette", Maaned(1420, 6)).kendt
        1
    """

    tal: Mapping[str, Interval] = Factory(_tomt)

    def maal(self, navn: str, i: Maaned) -> Interval:
        """A quantity, the same in every month."""
        del i
        return self.tal.get(navn, Interval.ukendt())

    def egenskab(self, navn: str, i: Maaned) -> str | None:
        """Villages have no properties."""
        del self, navn, i
        return None
