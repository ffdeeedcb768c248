"""What a report is made of: statuses, and the registers' own figures where there are any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.tal import Afrunding

if TYPE_CHECKING:
    from skaerpet_tilsyn.opgoerelse import Kommunestatus
    from skaerpet_tilsyn.opgoerelse.opgoer.opgoerelse import Opgoerelse
    from skaerpet_tilsyn.tid import Maaned


@frozen(kw_only=True, order=False)
class Rapportgrundlag:
    """
    The statuses of some municipalities; ``kommunekode`` is the one that the front page is about.

    ``maaned`` is None for printed figures that came without one. ``opgoerelse`` are the figures by ydelse, where they
    were counted from registers. ``noter`` is what a reader should know of the figures.

    Raises:
        UgyldigVaerdi: there is no municipality, or the one of the front page is not among them.

    Example:
        >>> from skaerpet_tilsyn import Kommune, status
        >>> s = status(Kommune(navn="Hedensted", kommunekode="766", benchmark=None))
        >>> Rapportgrundlag(statusser=(s,), maaned=None).forside.kommune.navn
        'Hedensted'
    """

    statusser: tuple[Kommunestatus, ...]
    maaned: Maaned | None
    kommunekode: str | None = None
    opgoerelse: Opgoerelse | None = None
    noter: tuple[str, ...] = ()
    afrunding: Afrunding = field(default=Afrunding.NAERMESTE)

    def __attrs_post_init__(self) -> None:
        """Refuse a report about nobody."""
        if not self.statusser:
            besked = "en rapport: fundet ingen kommuner; forventet mindst én; ret filen eller --kommune"
            raise UgyldigVaerdi(besked)
        if self.kommunekode is not None and self.kommunekode not in {s.kommune.kommunekode for s in self.statusser}:
            besked = f"en rapport: fundet kommunen {self.kommunekode}; forventet en i tallene; ret --kommune"
            raise UgyldigVaerdi(besked)

    @property
    def forside(self) -> Kommunestatus | None:
        """The municipality of the front page, which is the one asked for, or the only one."""
        if self.kommunekode is None:
            return self.statusser[0] if len(self.statusser) == 1 else None
        return next(s for s in self.statusser if s.kommune.kommunekode == self.kommunekode)
