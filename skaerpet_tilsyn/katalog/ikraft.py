"""The days on which the law of skærpet tilsyn changed, or may have."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, TypeVar

from skaerpet_tilsyn.ret import fra, hul

if TYPE_CHECKING:
    from skaerpet_tilsyn.ret import Hul, Post, Retskilde

V = TypeVar("V")

AFTALEN: Final = date(2018, 8, 23)
"""The political agreement; its measures are known from a page without a date, and never came into operation."""
BEKENDTGOERELSEN: Final = date(2019, 12, 20)
"""The bekendtgørelse is announced as published; the day on which it came into force has not been seen."""
KUN_SAMTALER: Final = date(2021, 1, 1)
"""From the data year 2021 samtaler alone can lead to skærpet tilsyn."""
KUN_SAMTALER_KENDT: Final = date(2021, 4, 7)
"""The day on which that is first seen told."""
BEGGE_IGEN: Final = date(2023, 1, 1)
"""The first data year after those for which tilbud were exempt."""
TIDLIGST_OPHOERT: Final = date(2026, 2, 1)
SENEST_OPHOERT: Final = date(2026, 7, 1)
"""The two days on which the repeal came into force; which of them ended skærpet tilsyn is not shown."""
AFSKAFFELSEN_KENDT: Final = date(2025, 12, 29)
"""The day of the act that repeals it."""

IKKE_I_AFTALEN: Final = hul(AFTALEN, grund="aftalen fra 2018, hvis tekst herom ikke er set")
"""What the pages about the agreement do not say."""


def uaendret(vaerdi: V, *fra_og_kilde: tuple[date, Retskilde], foer: Hul | None = None) -> tuple[Post[V], ...]:
    """
    One value through several regimes, in each with the source that shows it there, after a gap where there is one.

    Example:
        >>> from skaerpet_tilsyn.katalog.fokusmaal import kilder
        >>> from skaerpet_tilsyn.katalog.maalgruppe.kilder import FRA_2023
        >>> [str(v.gaelder_fra) for v in uaendret(4, (KUN_SAMTALER, kilder.SAMTALER), (BEGGE_IGEN, FRA_2023))]
        ['2021-01-01', '2023-01-01']
    """
    versioner = tuple(fra(dag, vaerdi, kilde=kilde) for dag, kilde in fra_og_kilde)
    return versioner if foer is None else (foer, *versioner)
