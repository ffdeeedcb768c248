"""What is counted from registers: for each fokusmål and målgruppe, who is in it and what they must have had."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.katalog.fokusmaal import regler
from skaerpet_tilsyn.katalog.maalgruppe.regler import MAALGRUPPE_6
from skaerpet_tilsyn.laesning.kolonner.optalt import Optaelling, Optalt
from skaerpet_tilsyn.laesning.kolonner.taelling import taael_blok

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok

TILSYN: Final = (
    Optaelling("samtaler", regler.NAEVNER_SAMTALER, regler.HAR_SAMTALER),
    Optaelling("aktiv_indsats", regler.NAEVNER_AKTIV, regler.HAR_AKTIV_INDSATS),
)
"""The two fokusmål of skærpet tilsyn: at least 12 months of anciennitet."""
TIDLIG: Final = (
    Optaelling("samtaler", MAALGRUPPE_6, regler.HAR_SAMTALER_6),
    Optaelling("aktiv_indsats", MAALGRUPPE_6, regler.HAR_AKTIV_INDSATS_6),
)
"""The same for those who reach 6 months; monitoring only."""


def laeg_sammen(alle: Iterable[tuple[Optalt, ...]]) -> tuple[Optalt, ...]:
    """
    The counts of several blocks as those of all of them; none for none.

    Example:
        >>> laeg_sammen([(), ()])
        ()
    """
    ud: tuple[Optalt, ...] = ()
    for optalte in alle:
        ud = tuple(a + b for a, b in zip(ud, optalte, strict=True)) if ud and optalte else ud or optalte
    return ud


def optael(blok: Borgerblok, maaneder: range, ret: Regelsaet) -> tuple[Optalt, ...]:
    """
    The counts of a block of persons: those of ``TILSYN``, then those of ``TIDLIG``.

    Example:
        >>> from skaerpet_tilsyn.fakta import Daekning
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> nov = Maaned(2021, 11)
        >>> len(optael(Borgerblok(antal=0, daekning=Daekning.fuld()), range(nov.indeks, nov.indeks + 1),
        ...            Regelsaet.for_maaned(nov)))
        4
    """
    return taael_blok(blok, maaneder, ret, (*TILSYN, *TIDLIG))
