"""The figures of one window, for one municipality or all of them."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from skaerpet_tilsyn.katalog.resultatkrav import parametre, regler
from skaerpet_tilsyn.katalog.resultatkrav.resultattal import Antalsspand, Resultattal
from skaerpet_tilsyn.katalog.resultatkrav.valg import RESULTATKRAV_GRAENSE
from skaerpet_tilsyn.laesning.vurder import opfyldt
from skaerpet_tilsyn.tal import raa
from skaerpet_tilsyn.tid import Maaned, Vindue

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.katalog.resultatkrav.regler import Trin
    from skaerpet_tilsyn.tal import Andel, Udfald
    from skaerpet_tilsyn.udtryk import Parameter, Regel

KRAV: Final[tuple[tuple[Regel[Resultattal], Parameter[Andel]], ...]] = (
    (regler.RESULTATKRAV_1, parametre.KRAV_1),
    (regler.RESULTATKRAV_2, parametre.KRAV_2),
)
"""The two requirements: the rule and its share."""


@frozen(kw_only=True, order=False)
class Langvarige:
    """
    Persons on the ydelse in the window's last month: a year or more, and of those without virksomhedsrettet indsats.

    ``uafklaret`` may have been there a year, or are of that group and may have been without.
    """

    et_aar: int = 0
    uden: int = 0
    uafklaret: int = 0


@frozen(kw_only=True, order=False)
class Vinduestal:
    """
    The målgruppe of a window by step, and those who count towards each requirement; ``kommunekode`` None is all.

    ``varighed`` are those on the ydelse in the last month by interval of duration, the unknown last.

    Example:
        >>> from skaerpet_tilsyn.katalog.resultatkrav.regler import Trin
        >>> tal = Vinduestal(til=Maaned(2021, 4), maaneder=3, kommunekode=None, trin={Trin.FLEKSJOB: 302},
        ...                  paa_intet_trin=5182, uafklaret=0, krav=(Antalsspand(sikre=302), Antalsspand(sikre=302)))
        >>> tal.maalgruppe, tal.periode
        (5484, '2021M02-2021M04')
    """

    til: Maaned
    maaneder: int
    kommunekode: str | None
    trin: Mapping[Trin, int]
    paa_intet_trin: int
    uafklaret: int
    krav: tuple[Antalsspand, Antalsspand]
    langvarige: Langvarige = field(factory=Langvarige)
    varighed: tuple[int, ...] = ()
    skjult: frozenset[str] = frozenset()
    """What is suppressed, by field (``maalgruppe``, ``rk1``, ``rk2``, a step's slug, ``langvarige``, ``uden``)."""

    @property
    def fra(self) -> Maaned:
        """The first month."""
        return Vindue(self.maaneder).foerste(self.til)

    @property
    def periode(self) -> str:
        """As the report writes it."""
        return f"{_m(self.fra)}-{_m(self.til)}"

    @property
    def maalgruppe(self) -> int:
        """Everybody in it."""
        return sum(self.trin.values()) + self.paa_intet_trin + self.uafklaret

    @property
    def resultattal(self) -> Resultattal:
        """As the subject of the rules about the requirements."""
        return Resultattal(
            maalgruppe=self.maalgruppe, virksomhedsrettet_mv=self.krav[0], beskaeftigelse_mv=self.krav[1]
        )

    def udfald(self, nr: int, ret: Regelsaet) -> Udfald:
        """Whether requirement ``nr`` (0 or 1) is met."""
        return opfyldt(KRAV[nr][0], self.resultattal, i=self.til, ret=ret)

    def mangler(self, nr: int, ret: Regelsaet) -> tuple[int, int]:
        """
        How many more persons requirement ``nr`` takes, at least and at most.

        Example:
            >>> from skaerpet_tilsyn.katalog import Regelsaet
            >>> apr = Maaned(2021, 4)
            >>> tal = Vinduestal(til=apr, maaneder=3, kommunekode=None, trin={}, paa_intet_trin=5484, uafklaret=0,
            ...                  krav=(Antalsspand(sikre=1252), Antalsspand(sikre=551)))
            >>> [tal.mangler(nr, Regelsaet.for_maaned(apr, "resultatkrav")) for nr in (0, 1)]
            [(668, 668), (272, 272)]
        """
        graense = raa(ret.paa(KRAV[nr][1]).vaerdi) * self.maalgruppe
        streng = ret.valgt(RESULTATKRAV_GRAENSE) == "streng"
        behov = floor(graense) + 1 if streng else ceil(graense)
        antal = self.krav[nr]
        return max(0, behov - antal.sikre - antal.uafklaret), max(0, behov - antal.sikre)


def _m(maaned: Maaned) -> str:
    return f"{maaned.aar}M{maaned.maaned:02}"
