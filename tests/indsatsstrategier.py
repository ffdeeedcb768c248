"""The early effort for the tests: months by hand, and drawn at random."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from skaerpet_tilsyn.fakta import Antal, Indsatsmaaned, Maanedsvaerdi, TidligIndsats
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.tal import Diskretioneret, Interval, laes_tal
from skaerpet_tilsyn.tid import Maaned, Vindue

if TYPE_CHECKING:
    from collections.abc import Sequence

JUNI: Final = Maaned(2024, 6)
SEKS: Final = Vindue(6).maaneder_til(JUNI)
RET: Final = Regelsaet.for_maaned(JUNI, "tidlig_indsats")
SAMLET: Final = RET.med(tidlig_laesning="samlet")


def maaned(i: Maaned, pct: str, personer: int | None) -> Indsatsmaaned:
    """A month with exactly that percent, as text; ``.`` is withheld."""
    andel: Maanedsvaerdi = Diskretioneret() if pct == "." else Interval.praecis(Fraction(laes_tal(pct)) / 100)
    return Indsatsmaaned(maaned=i, andel=andel, personer=personer)


def serie(procenter: Sequence[str], personer: int | None, til: Maaned = JUNI) -> tuple[Indsatsmaaned, ...]:
    """The months that end with ``til``."""
    maaneder = Vindue(len(procenter)).maaneder_til(til)
    return tuple(maaned(i, pct, personer) for i, pct in zip(maaneder, procenter, strict=True))


def samtaler(procenter: Sequence[str], personer: int | None, til: Maaned = JUNI, gruppe: str = "alle") -> TidligIndsats:
    """Shares with jobsamtaler; the tilbud are as they should be."""
    fine = serie(["100"] * len(procenter), 100, til)
    return TidligIndsats(kommune="Eksempel", gruppe=gruppe, samtaler=serie(procenter, personer, til), tilbud=fine)


def talte(antal: Sequence[tuple[int, int]], til: Maaned = JUNI) -> tuple[Indsatsmaaned, ...]:
    """Months by counts."""
    maaneder = Vindue(len(antal)).maaneder_til(til)
    return tuple(
        Indsatsmaaned(maaned=i, andel=Antal(taeller=taeller, naevner=naevner))
        for i, (taeller, naevner) in zip(maaneder, antal, strict=True)
    )


@st.composite
def antal(draw: st.DrawFn, *, hoejst: int = 14) -> tuple[int, int]:
    """Counts near the limits: 80 pct. of 10 or so."""
    naevner = draw(st.integers(0, hoejst))
    return draw(st.integers(min(naevner, naevner * 7 // 10), naevner)), naevner


seks_antal = st.lists(antal(), min_size=6, max_size=6)
