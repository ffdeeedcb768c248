"""Where a course can go: the shortest way to each state, and the states from which it can end."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from enum import Enum

    from skaerpet_tilsyn.katalog.forloebstabel import Overgangsraekke

    Vej: TypeAlias = tuple[Overgangsraekke, ...]
    """Rows, each from the state to which the one before it leads."""


def veje(raekker: Sequence[Overgangsraekke], start: Enum) -> Mapping[Enum, Vej]:
    """
    A shortest way from a state to each that can be reached, itself first.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> from skaerpet_tilsyn.katalog.tilsyn.tilsynstilstande import Tilsynstilstand
        >>> (tabel,) = katalogets_inventar().forloeb
        >>> fundne = veje(tabel.linje.versioner[0].vaerdi, tabel.start)
        >>> [raekke.ved.value for raekke in fundne[Tilsynstilstand.OPHOERT]]
        ['udvalgt', 'genopretning_begynder', 'ophoer']
    """
    fundne: dict[Enum, Vej] = {start: ()}
    ventende = deque([start])
    while ventende:
        her = ventende.popleft()
        for raekke in raekker:
            if raekke.fra == her and raekke.til not in fundne:
                fundne[raekke.til] = (*fundne[her], raekke)
                ventende.append(raekke.til)
    return fundne


def kan_slutte(raekker: Sequence[Overgangsraekke], slut: frozenset[Enum]) -> frozenset[Enum]:
    """
    The states from which one of some others can be reached, and those themselves.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> (tabel,) = katalogets_inventar().forloeb
        >>> kan_slutte(tabel.linje.versioner[0].vaerdi, tabel.sluttilstande) == set(tabel.tilstande)
        True
    """
    fundne = set(slut)
    while nye := {raekke.fra for raekke in raekker if raekke.til in fundne} - fundne:
        fundne |= nye
    return frozenset(fundne)


def vis_raekke(raekke: Overgangsraekke) -> str:
    """
    A row for people.

    Example:
        >>> from skaerpet_tilsyn.katalog.tilsyn.overgange import OVERGANGE
        >>> vis_raekke(OVERGANGE.versioner[0].vaerdi[1])
        '«ikke omfattet» → «omfattet af skærpet tilsyn» ved «udvalgt til skærpet tilsyn»'
    """
    return f"«{raekke.fra}» → «{raekke.til}» ved «{raekke.ved}»"
