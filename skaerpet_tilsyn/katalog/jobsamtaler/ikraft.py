"""From when the rules apply, and where the library has none."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, TypeVar

from skaerpet_tilsyn.katalog.ikraft import AFSKAFFELSEN_KENDT
from skaerpet_tilsyn.ret import Hul, fra, hul

if TYPE_CHECKING:
    from skaerpet_tilsyn.ret import Post, Retskilde

V = TypeVar("V")

KONTAKTFORLOEB_2020: Final = date(2020, 1, 1)
"""The day from which four talks in six months are verified for the groups other than dagpenge."""
KONTAKTFORLOEB_2024: Final = date(2024, 1, 1)
"""The day on which the a-kasser took over the first three months."""
JULI_2026: Final = date(2026, 7, 1)
"""The second step of lov nr. 1750: flexible talks and flexible tilbud."""
LOVEN_KENDT: Final = AFSKAFFELSEN_KENDT
"""The day of lov nr. 1750, which is also the act that repeals skærpet tilsyn."""
HOVEDLOV_2027: Final = date(2027, 1, 1)
"""The day from which a new act is expected."""

HOVEDLOVEN: Final = hul(
    HOVEDLOV_2027,
    grund="regler, der ikke er kodet (hovedlov_2027: en ny lov om beskæftigelsesindsatsen og to forsøg med a-kasser "
    "ventes fra 1. januar 2027)",
)
"""Ends everything: what applies from 2027 is not known."""


def fra_juli(vaerdi: V, *, kilde: Retskilde, foer: str) -> tuple[Post[V], ...]:
    """
    What came with the rules of 2026; ``foer`` says what there was before.

    Example:
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> [str(post.gaelder_fra) for post in fra_juli(4, kilde=lov, foer="en tid uden reglen")]
        ['2024-01-01', '2026-07-01', '2027-01-01']
    """
    nye = fra(JULI_2026, vaerdi, kilde=kilde, kundgjort=LOVEN_KENDT)
    return Hul(gaelder_fra=KONTAKTFORLOEB_2024, grund=foer), nye, HOVEDLOVEN


def fra_2024(foer: V, nu: V, *, kilde_foer: Retskilde, kilde: Retskilde) -> tuple[Post[V], ...]:
    """
    What there was in another form before the rules of 2026.

    Example:
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> [str(post.gaelder_fra) for post in fra_2024(3, 2, kilde_foer=lov, kilde=lov)]
        ['2024-01-01', '2026-07-01', '2027-01-01']
    """
    nye = fra(JULI_2026, nu, kilde=kilde, kundgjort=LOVEN_KENDT)
    return fra(KONTAKTFORLOEB_2024, foer, kilde=kilde_foer), nye, HOVEDLOVEN
