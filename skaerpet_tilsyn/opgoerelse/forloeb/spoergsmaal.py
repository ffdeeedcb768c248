"""What an analysis is asked: which scheme, which months, for whom, under which readings."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.fakta.fokusmaal import kraev_kendt
from skaerpet_tilsyn.fakta.haendelser import ORDNINGER
from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.katalog.maalgruppe.parametre import PASSIVE_TILBUD
from skaerpet_tilsyn.katalog.maalgruppe.personmaaned import maanedens_dage
from skaerpet_tilsyn.katalog.ressourceforloeb.grupperinger import GRUPPERINGER
from skaerpet_tilsyn.katalog.ressourceforloeb.valg import AKTIVERING_LOENTIMER, FEM_AAR_TIL, K17

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.katalog.ressourceforloeb.grupperinger import Gruppering
    from skaerpet_tilsyn.tid import Maaned

STATUSMAANEDER = (1, 3, 6, 12)
"""How many months after the end the status is looked at (Hedensted's figure 1, Aarhus' table 1: one)."""


@frozen(kw_only=True, order=False, slots=False)
class Analysespoergsmaal:
    """
    A scheme, a period of months, and the rules; what is looked at as it stands is so in the last month.

    Raises:
        UgyldigVaerdi: there is no such scheme or grouping, or the first month is after the last.

    Example:
        >>> from skaerpet_tilsyn import Maaned, Regelsaet
        >>> til = Maaned(2018, 2)
        >>> spm = Analysespoergsmaal(ordning="ressourceforloeb", fra=til.plus(maaneder=-11), til=til,
        ...                          ret=Regelsaet.for_maaned(til, "ressourceforloeb"))
        >>> len(spm.maaneder), spm.afbrydelse, "mentor" in spm.passive_tilbud
        (12, 'kalendermaaned', True)
    """

    ordning: str
    fra: Maaned
    til: Maaned
    ret: Regelsaet
    gruppering: str = "hedensted"

    def __attrs_post_init__(self) -> None:
        """Refuse an unknown scheme or grouping, and months the wrong way round."""
        kraev_kendt("en ordning", self.ordning, ORDNINGER)
        kraev_kendt("en gruppering", self.gruppering, tuple(GRUPPERINGER))
        if self.til < self.fra:
            besked = (
                f"måneder: fundet {self.fra} til {self.til}; forventet en første måned før den sidste; byt om på dem"
            )
            raise UgyldigVaerdi(besked)

    @cached_property
    def maaneder(self) -> range:
        """The months as indices."""
        return range(self.fra.indeks, self.til.indeks + 1)

    @cached_property
    def dage(self) -> tuple[int, int]:
        """The days of the period as half-open ordinals."""
        return maanedens_dage(self.fra.indeks)[0], maanedens_dage(self.til.indeks)[1]

    @cached_property
    def afbrydelse(self) -> str:
        """When a forløb ends (K17)."""
        return self.ret.valgt(K17)

    @cached_property
    def fem_aar_foer_forloebet(self) -> bool:
        """Whether the time on public support is counted up to the beginning of the forløb, not up to now."""
        return self.ret.valgt(FEM_AAR_TIL) == "foer_forloebet"

    @cached_property
    def uden_loentimer(self) -> bool:
        """Whether persons with ordinary hours are left out of the figures on activation."""
        return self.ret.valgt(AKTIVERING_LOENTIMER) == "uden"

    @cached_property
    def passive_tilbud(self) -> frozenset[str]:
        """The tilbud that are no activation: the list of skærpet tilsyn, the oldest there is for earlier months."""
        return frozenset(PASSIVE_TILBUD.versioner[0].vaerdi)

    @property
    def statusgrupper(self) -> Gruppering:
        """The groups of what people live by."""
        return GRUPPERINGER[self.gruppering]
