"""Which figure would settle an undecided municipality."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.katalog.resultatmaal.regler import RESULTATMAAL
from skaerpet_tilsyn.laesning.tekst import vis_navn
from skaerpet_tilsyn.udtryk import Regel

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Kommune
    from skaerpet_tilsyn.laesning.vurder import Vurdering
    from skaerpet_tilsyn.opgoerelse.fokusmaalstal import Fokusmaalstal
    from skaerpet_tilsyn.tid import Maaned

_FLEST_NAEVNTE = 6


def manglende_tal(kriterium: Vurdering[Kommune], tal: Fokusmaalstal | None) -> str:
    """
    The figure that an unsettled criterion waits for, as a phrase.

    Example:
        >>> from skaerpet_tilsyn.fakta import Kommune
        >>> from skaerpet_tilsyn.opgoerelse.status import status
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> s = status(Kommune(navn="X", kommunekode=None, benchmark=None), maaned=Maaned(2021, 11))
        >>> manglende_tal(dict(s.kriterier)["resultatmaal"], None)
        'resultatmålets forskel (mangler)'
    """
    if kriterium.betingelse == RESULTATMAAL or tal is None:
        benchmark = kriterium.kontekst.om.benchmark
        if benchmark is None:
            return "resultatmålets forskel (mangler)"
        if benchmark.trykt == ".":
            return "resultatmålets forskel (diskretioneret)"
        return f"resultatmålets forskel med flere decimaler (trykt {benchmark.trykt})"
    navn = vis_navn(tal.fokusmaal)
    if isinstance(kriterium.betingelse, Regel) and kriterium.betingelse.navn.endswith("_periode"):
        if tal.trykt_krav is None:
            return f"{_maaneder(tal)} for {navn} i årets måneder"
        if tal.trykt_krav == ".":
            return f"kravet for {navn} (diskretioneret)"
        return f"kravet for {navn} med flere decimaler (trykt {tal.trykt_krav})"
    if tal.trykt_gennemsnit is None:
        return f"{_maaneder(tal)} for {navn}"
    if tal.trykt_gennemsnit == ".":
        return f"gennemsnittet for {navn} (diskretioneret)"
    return f"gennemsnittet for {navn} med flere decimaler (trykt {tal.trykt_gennemsnit})"


def _maaneder(tal: Fokusmaalstal) -> str:
    if not tal.ukendte:
        return "de præcise månedsandele"
    return f"månedsandelene i {maanedsliste(tal.ukendte)}"


def maanedsliste(maaneder: tuple[Maaned, ...]) -> str:
    """
    Months as text, not too many of them.

    Example:
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> maanedsliste((Maaned(2021, 3), Maaned(2021, 4)))
        '2021-03, 2021-04'
    """
    naevnte = ", ".join(str(maaned) for maaned in maaneder[:_FLEST_NAEVNTE])
    flere = len(maaneder) - _FLEST_NAEVNTE
    return naevnte if flere <= 0 else f"{naevnte} og {flere} til"
