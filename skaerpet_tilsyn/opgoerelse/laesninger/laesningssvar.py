"""The answers of registers under every reading, with the tables of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from skaerpet_tilsyn.opgoerelse.laesninger.ark import alle_ark

if TYPE_CHECKING:
    from collections.abc import Collection

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.opgoerelse.ark import Ark
    from skaerpet_tilsyn.opgoerelse.laesninger.svar import Borgerlaesninger, Kommunelaesninger
    from skaerpet_tilsyn.tid import Maaned


@frozen(kw_only=True, order=False)
class Laesningssvar:
    """
    The answers of some registers under every reading of the disputed points.

    Example:
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> nov = Maaned(2021, 11)
        >>> tomt = Laesningssvar(maaned=nov, ret=Regelsaet.for_maaned(nov), borgere=(), kommuner=())
        >>> [ark.navn for ark in tomt.ark()]
        ['laesninger', 'omtvistede_borgere', 'omtvistede_kommuner']
    """

    maaned: Maaned
    ret: Regelsaet
    borgere: tuple[Borgerlaesninger, ...]
    kommuner: tuple[Kommunelaesninger, ...]
    noter: tuple[str, ...] = ()

    def ark(self) -> tuple[Ark, ...]:
        """The tables: the readings one at a time, the citizens, the municipalities."""
        return alle_ark(self.borgere, self.kommuner)

    def kun(self, kommunekoder: Collection[str]) -> Laesningssvar:
        """The same, naming the citizens and the municipalities of some of them alone; what is counted stays."""
        return evolve(
            self,
            borgere=tuple(
                evolve(svar, borgere=tuple(b for b in svar.borgere if b.kommunekode in kommunekoder))
                for svar in self.borgere
            ),
            kommuner=tuple(k for k in self.kommuner if k.kommunekode in kommunekoder),
        )
