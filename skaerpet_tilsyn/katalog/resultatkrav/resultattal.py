"""What is known of a project or municipality in a window: counts with bounds, and the shares that they give."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.fejl import IkkeUnderstoettet, UgyldigVaerdi
from skaerpet_tilsyn.tal import Interval

if TYPE_CHECKING:
    from skaerpet_tilsyn.tid import Maaned


@frozen(kw_only=True, order=False)
class Antalsspand:
    """
    Persons who certainly are in a group, and how many more may be.

    Raises:
        UgyldigVaerdi: a number is negative.

    Example:
        >>> Antalsspand(sikre=551).kendt, Antalsspand(sikre=3, uafklaret=2).kendt
        (551, None)
    """

    sikre: int
    uafklaret: int = 0

    def __attrs_post_init__(self) -> None:
        """Refuse negative counts."""
        if self.sikre < 0 or self.uafklaret < 0:
            besked = f"et antal: fundet {self.sikre} og {self.uafklaret}; forventet mindst 0; ret tallene"
            raise UgyldigVaerdi(besked)

    @property
    def kendt(self) -> int | None:
        """The count where nobody is in doubt."""
        return None if self.uafklaret else self.sikre

    def af(self, i_alt: int) -> Interval:
        """The share of a total; anything from 0 to 1 where the total is empty."""
        if not i_alt:
            return Interval(0, 1)
        return Interval(Fraction(self.sikre, i_alt), Fraction(self.sikre + self.uafklaret, i_alt))


@frozen(kw_only=True, order=False)
class Resultattal:
    """
    The målgruppe of a window and those of it who meet each resultatkrav; a subject of rules.

    Raises:
        UgyldigVaerdi: more persons meet a requirement than there are.
        IkkeUnderstoettet: it has no quantity or property with that name.

    Example:
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> tal = Resultattal(maalgruppe=5484, virksomhedsrettet_mv=Antalsspand(sikre=1252),
        ...                   beskaeftigelse_mv=Antalsspand(sikre=551))
        >>> tal.maal("andel_beskaeftigelse_mv", Maaned(2021, 4)).kendt
        Fraction(551, 5484)
    """

    maalgruppe: int
    virksomhedsrettet_mv: Antalsspand
    beskaeftigelse_mv: Antalsspand

    def __attrs_post_init__(self) -> None:
        """Refuse more persons than there are."""
        for antal in (self.virksomhedsrettet_mv, self.beskaeftigelse_mv):
            if antal.sikre + antal.uafklaret > self.maalgruppe:
                besked = (
                    f"et resultattal: fundet {antal.sikre + antal.uafklaret} af {self.maalgruppe}; "
                    "forventet højst hele målgruppen; ret tallene"
                )
                raise UgyldigVaerdi(besked)

    def maal(self, navn: str, i: Maaned) -> Interval:
        """What is known of a share."""
        del i
        match navn:
            case "andel_virksomhedsrettet_mv":
                return self.virksomhedsrettet_mv.af(self.maalgruppe)
            case "andel_beskaeftigelse_mv":
                return self.beskaeftigelse_mv.af(self.maalgruppe)
            case _:
                besked = (
                    f"et resultattal: fundet «{navn}»; "
                    "forventet andel_virksomhedsrettet_mv eller andel_beskaeftigelse_mv; ret navnet"
                )
                raise IkkeUnderstoettet(besked)

    def egenskab(self, navn: str, i: Maaned) -> str | None:
        """There are no properties that rules read."""
        del i
        besked = f"en egenskab ved et resultattal: fundet «{navn}»; forventet ingen; brug en andel"
        raise IkkeUnderstoettet(besked)
