"""The end of the supervision: the two days on which it may have been, and the caller's own answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from attrs import evolve

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.katalog.ikraft import AFSKAFFELSEN_KENDT, SENEST_OPHOERT, TIDLIGST_OPHOERT
from skaerpet_tilsyn.katalog.tilsyn.kilder import AFSKAFFET
from skaerpet_tilsyn.ret import ophoert, uafklaret

if TYPE_CHECKING:
    from datetime import date

    from skaerpet_tilsyn.ret import Tidslinje

V = TypeVar("V")

ARGUMENT: Final = "ophoer_skaerpet_tilsyn"
"""What the caller's answer is called everywhere."""
UKENDT_SLUTNING: Final = (
    uafklaret(
        TIDLIGST_OPHOERT,
        grund="en afskaffelse, hvis dag ingen kilde viser (1. februar eller 1. juli 2026)",
        raad=f"angiv dagen som {ARGUMENT}",
        argument=ARGUMENT,
        muligheder=(str(TIDLIGST_OPHOERT), str(SENEST_OPHOERT)),
        kundgjort=AFSKAFFELSEN_KENDT,
    ),
    ophoert(SENEST_OPHOERT, kilde=AFSKAFFET, kundgjort=AFSKAFFELSEN_KENDT),
)
"""How a time-line of the supervision ends as long as nobody answers."""


def med_ophoer(linje: Tidslinje[V], ophoer: date) -> Tidslinje[V]:
    """
    A time-line of the supervision that ends on the caller's day.

    Raises:
        UgyldigVaerdi: the act cannot have meant that day.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.regimer import REGIMER
        >>> med_ophoer(REGIMER, date(2026, 7, 1)).paa(date(2026, 6, 30)).vaerdi.slug
        'fra_2023'
    """
    if not TIDLIGST_OPHOERT <= ophoer <= SENEST_OPHOERT:
        besked = (
            f"{ARGUMENT}: fundet {ophoer}; forventet en dag fra {TIDLIGST_OPHOERT} til og med {SENEST_OPHOERT}; "
            "ret dagen"
        )
        raise UgyldigVaerdi(besked)
    kendte = tuple(post for post in linje.poster if post.gaelder_fra < TIDLIGST_OPHOERT)
    return evolve(linje, poster=(*kendte, ophoert(ophoer, kilde=AFSKAFFET, kundgjort=AFSKAFFELSEN_KENDT)))
