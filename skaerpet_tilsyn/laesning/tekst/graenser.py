"""What a comparison is about, and its limit: of those without, what it says of those with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from skaerpet_tilsyn.katalog.fokusmaal.stoerrelser import MODSTYKKER
from skaerpet_tilsyn.laesning.tekst.vaerdier import vis_vaerdi
from skaerpet_tilsyn.tal import Andel
from skaerpet_tilsyn.udtryk import Forhold

if TYPE_CHECKING:
    from skaerpet_tilsyn.ret import Opslag
    from skaerpet_tilsyn.udtryk import Sammenligning

S = TypeVar("S")

_SPEJLET: Final = {
    Forhold.MINDST: Forhold.HOEJST,
    Forhold.HOEJST: Forhold.MINDST,
    Forhold.MERE_END: Forhold.MINDRE_END,
    Forhold.MINDRE_END: Forhold.MERE_END,
}
"""What a comparison becomes of the rest: below 30 pct. without is above 70 pct. with."""


def graense(sammenligning: Sammenligning[S], opslag: Opslag) -> tuple[str, str]:
    """
    What a comparison is about, and its limit; of those without, what it says of those with.

    Raises:
        RegelIkkeGaeldende: the limit is not in force.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import AKTIV_12
        >>> from skaerpet_tilsyn.ret import Dagen
        >>> graense(AKTIV_12.versioner[0].vaerdi, Dagen(date(2018, 9, 1)))[1]
        'mere end 70 pct. (skrevet som mindre end 30 pct. uden)'
    """
    vaerdi, enhed = opslag.paa(sammenligning.graense).vaerdi, sammenligning.graense.enhed
    skrevet = f"{sammenligning.forhold.value} {vis_vaerdi(vaerdi, enhed)}"
    modstykke = MODSTYKKER.get(sammenligning.maal.navn)
    if modstykke is None or not isinstance(vaerdi, Andel):
        return sammenligning.maal.titel, skrevet
    rest = vis_vaerdi(Andel(1 - vaerdi.broek), enhed)
    return modstykke.titel, f"{_SPEJLET[sammenligning.forhold].value} {rest} (skrevet som {skrevet} uden)"
