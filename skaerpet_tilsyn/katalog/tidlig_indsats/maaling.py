"""Measuring the early effort over the months that end with one: what is missing or withheld bounds the answer."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fakta import Antal
from skaerpet_tilsyn.fakta.tidlig_indsats import ALLE_GRUPPER
from skaerpet_tilsyn.fejl import IkkeUnderstoettet
from skaerpet_tilsyn.katalog.tidlig_indsats.parametre import MAANEDER
from skaerpet_tilsyn.katalog.tidlig_indsats.stoerrelser import ALLE, EGENSKABER
from skaerpet_tilsyn.katalog.tidlig_indsats.yderpunkter import mindste, samlet, stoerste
from skaerpet_tilsyn.tal import Interval
from skaerpet_tilsyn.tid import Vindue

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Indsatsmaaned, TidligIndsats
    from skaerpet_tilsyn.katalog.regelsaet import Regelsaet
    from skaerpet_tilsyn.tid import Maaned

_HELE_SPAENDET: Final = Interval(0, 1)


class Indsatsmaaling:
    """
    A municipality's early effort in one month under some rules.

    Raises:
        IkkeUnderstoettet: the early effort has no quantity or property with that name.

    Example:
        >>> from skaerpet_tilsyn import Antal, Indsatsmaaned, Maaned, Regelsaet, TidligIndsats
        >>> maaneder = tuple(Indsatsmaaned(maaned=Maaned(2024, m), andel=Antal(taeller=m, naevner=10))
        ...                  for m in range(1, 7))
        >>> maalt = Indsatsmaaling(TidligIndsats(kommune="Eksempel", gruppe="alle", samtaler=maaneder), Maaned(2024, 6),
        ...                        Regelsaet.for_maaned(Maaned(2024, 6), "tidlig_indsats"))
        >>> maalt.maal("samtaler_hoejeste_andel").kendt, maalt.maal("samtaler_samlet_andel").kendt
        (Fraction(3, 5), Fraction(7, 20))
    """

    __slots__ = ("_om", "_vindue")

    def __init__(self, om: TidligIndsats, maaned: Maaned, ret: Regelsaet) -> None:
        self._om = om
        self._vindue = Vindue(ret.paa(MAANEDER).vaerdi).maaneder_til(maaned)

    def maal(self, navn: str) -> Interval:
        """What is known of a quantity."""
        if navn not in {maal.navn for maal in ALLE}:
            besked = f"en størrelse for tidlig indsats: fundet «{navn}»; forventet en af katalogets; ret navnet"
            raise IkkeUnderstoettet(besked)
        indsats, _, hvad = navn.partition("_")
        egne = {m.maaned: m for m in (self._om.samtaler if indsats == "samtaler" else self._om.tilbud)}
        maaneder = [egne.get(maaned) for maaned in self._vindue]
        match hvad:
            case "hoejeste_andel":
                return stoerste(map(_andel, maaneder))
            case "samlet_andel":
                return samlet([(_andel(m), _personer(m)) for m in maaneder])
            case _:
                return mindste(map(_personer, maaneder))

    def egenskab(self, navn: str) -> str | None:
        """A property."""
        if navn not in {egenskab.navn for egenskab in EGENSKABER}:
            besked = f"en egenskab ved tidlig indsats: fundet «{navn}»; forventet gruppe eller grundlag; ret navnet"
            raise IkkeUnderstoettet(besked)
        if navn == "gruppe":
            return self._om.gruppe
        return "alle_under_et" if self._om.gruppe == ALLE_GRUPPER else "gruppe_for_gruppe"


def _andel(maaned: Indsatsmaaned | None) -> Interval:
    """A share; of nobody, or of what is missing or withheld, anything from 0 to 1."""
    match maaned.andel if maaned is not None else None:
        case Antal(naevner=naevner, taeller=taeller) if naevner:
            return Interval.praecis(Fraction(taeller, naevner))
        case Interval() as andel:
            return andel
        case _:
            return _HELE_SPAENDET


def _personer(maaned: Indsatsmaaned | None) -> Interval:
    return Interval.fra_og_med(0) if maaned is None else maaned.antal_personer
