"""From a municipality's figures to its status: category, criteria, requirements, reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.fakta import Antal
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.fokusmaal.parametre import MINDSTE_ANDEL
from skaerpet_tilsyn.katalog.fokusmaal.valg import TOM_MAANED
from skaerpet_tilsyn.katalog.tilsyn.regler import KRITERIER, STATUS
from skaerpet_tilsyn.laesning.vurder import afhaenger_af, kategoriser
from skaerpet_tilsyn.opgoerelse.fokusmaalstal import Fokusmaalstal, fokusmaalstal
from skaerpet_tilsyn.opgoerelse.forbehold import forbehold
from skaerpet_tilsyn.opgoerelse.umulige import umulige_tryk
from skaerpet_tilsyn.tal import raa
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skaerpet_tilsyn.fakta import Kommune
    from skaerpet_tilsyn.katalog import Risikokategori
    from skaerpet_tilsyn.laesning.vurder import Kategorisering, Vurdering
    from skaerpet_tilsyn.tal import Rationel, Udfald

STANDARDMAANED = Maaned(2021, 12)
"""The month whose law is used where published figures come without one (and the answer says so)."""


@frozen(kw_only=True, order=False)
class Kommunestatus:
    """
    What the rules say of one municipality in one month.

    ``mulige`` are all categories that the unsettled criteria leave open; ``afhaenger_af`` names the
    disputed readings that would change them; ``advarsler`` what cannot be right in the figures.
    ``uden_maaned`` says that the figures came without a month, so that ``maaned`` only selects the law.

    Example:
        >>> from skaerpet_tilsyn.fakta import Kommune
        >>> s = status(Kommune(navn="Ukendt", kommunekode=None, benchmark=None), maaned=Maaned(2021, 11))
        >>> [slug for slug, _ in s.kriterier]
        ['resultatmaal', 'samtaler_12', 'samtaler_periode', 'aktiv_12', 'aktiv_periode']
    """

    kommune: Kommune
    maaned: Maaned
    ret: Regelsaet
    kategorisering: Kategorisering[Kommune, Risikokategori]
    samtaler: Fokusmaalstal
    aktiv_indsats: Fokusmaalstal
    afhaenger_af: tuple[str, ...]
    advarsler: tuple[str, ...]
    uden_maaned: bool = False

    @property
    def graense(self) -> Rationel:
        """The share that both fokusmål are held against (0-1)."""
        return raa(self.ret.paa(MINDSTE_ANDEL).vaerdi)

    @property
    def forbehold(self) -> tuple[str, ...]:
        """What the answer rests on that nobody has read, or that is only derived."""
        return forbehold(self.ret)

    @property
    def kategori(self) -> Risikokategori | None:
        """The category, or None while it is undecided."""
        return self.kategorisering.kategori

    @property
    def mulige(self) -> tuple[Risikokategori, ...]:
        """The categories still possible, in the table's order."""
        return tuple(kategori for kategori in self.kategorisering.mulige if kategori is not None)

    @property
    def kriterier(self) -> tuple[tuple[str, Vurdering[Kommune]], ...]:
        """The five criteria by slug, decided with reasons."""
        ved_regel = {v.betingelse: v for v in self.kategorisering.kriterier}
        return tuple((regel.navn, ved_regel[regel]) for regel in KRITERIER)

    @property
    def risici(self) -> tuple[tuple[Risikokategori, Udfald], ...]:
        """The two risks, each by itself; they may overlap, and the heavier one names the category."""
        return self.kategorisering.raekker[1:]


def status(kommune: Kommune, *, maaned: Maaned | None = None, ret: Regelsaet | None = None) -> Kommunestatus:
    """
    The status of a municipality as of a month, under the law of that month unless told otherwise.

    Printed figures carry their own month; without ``maaned`` they are read by the rules of 2021-2022.

    Raises:
        RegelIkkeGaeldende: the month lies outside the regimes that are encoded.

    Example:
        >>> from skaerpet_tilsyn.fakta import Kommune
        >>> s = status(Kommune(navn="Ukendt", kommunekode=None, benchmark=None), maaned=Maaned(2021, 11))
        >>> s.kategori, len(s.mulige)
        (None, 4)
    """
    uden_maaned = maaned is None
    maaned = STANDARDMAANED if maaned is None else maaned
    ret = Regelsaet.for_maaned(maaned) if ret is None else ret
    tabel = ret.paa(STATUS).vaerdi
    # The reading of an empty month can only matter where there is one.
    tomme = any(isinstance(andel.vaerdi, Antal) and andel.vaerdi.naevner == 0 for andel in kommune.andele)
    andre = (TOM_MAANED,) if tomme else ()
    return Kommunestatus(
        kommune=kommune,
        maaned=maaned,
        ret=ret,
        kategorisering=kategoriser(tabel, kommune, i=maaned, ret=ret),
        samtaler=fokusmaalstal(kommune, "samtaler", maaned=maaned, ret=ret),
        aktiv_indsats=fokusmaalstal(kommune, "aktiv_indsats", maaned=maaned, ret=ret),
        afhaenger_af=afhaenger_af(tabel, kommune, i=maaned, ret=ret, andre=andre),
        advarsler=umulige_tryk(kommune, maaned=None if uden_maaned else maaned, ret=ret),
        uden_maaned=uden_maaned,
    )


def alle_status(
    kommuner: Iterable[Kommune],
    *,
    maaned: Maaned | None = None,
    ret: Regelsaet | None = None,
) -> tuple[Kommunestatus, ...]:
    """The status of each municipality, in the order given."""
    return tuple(status(kommune, maaned=maaned, ret=ret) for kommune in kommuner)
