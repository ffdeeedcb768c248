"""What an answer rests on that nobody has read, or that is only derived: said with every answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.ret import Evidens

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog import Regelsaet


def forbehold(ret: Regelsaet) -> tuple[str, ...]:
    """
    Reservations about a whole rule set; none where its source has been read.

    Example:
        >>> from skaerpet_tilsyn import Maaned, Regelsaet
        >>> forbehold(Regelsaet.for_maaned(Maaned(2021, 11)))
        ()
        >>> print(forbehold(Regelsaet.for_maaned(Maaned(2023, 5)))[0].split(":")[0])
        regelsættet «skærpet tilsyn fra 2023 (begge fokusmål igen; ikke efterprøvet)» er ikke efterprøvet
    """
    kilde = ret.regimekilde
    if kilde is None or kilde.evidens is Evidens.EFTERPROEVET:
        return ()
    er = {Evidens.UDLEDT: "er udledt", Evidens.IKKE_EFTERPROEVET: "er ikke efterprøvet"}[kilde.evidens]
    return (f"regelsættet «{ret.regime.titel}» {er}: {kilde.gengivelse}",)
