"""Suppressing small counts, by explicit rules, on request only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.tal import Diskretioneret

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from skaerpet_tilsyn.fakta import Antal

MINDSTE_VISTE = 3
"""Counts below this are hidden."""
STOERSTE_SKJULTE_FORSKEL = 2
"""Both counts are hidden where they differ by 1 or 2."""


def skal_skjules(antal: Antal) -> bool:
    """
    Whether a month's counts must be hidden: a count under 3, or counts that differ by 1 or 2.

    Example:
        >>> from skaerpet_tilsyn import Antal
        >>> skal_skjules(Antal(taeller=40, naevner=42)), skal_skjules(Antal(taeller=42, naevner=42))
        (True, False)
    """
    forskel = antal.naevner - antal.taeller
    return min(antal.taeller, antal.naevner) < MINDSTE_VISTE or 1 <= forskel <= STOERSTE_SKJULTE_FORSKEL


def diskretioner(
    celler: Mapping[str, Antal], *, summer: Sequence[Sequence[str]] = ()
) -> dict[str, Antal | Diskretioneret]:
    """
    Hide what must be hidden, and one more cell where a shown total would give it away.

    ``summer`` lists the groups of cells whose total is shown; in each, a lone hidden cell could be
    computed, so the smallest cell still shown is hidden too.

    Example:
        >>> from skaerpet_tilsyn import Antal
        >>> celler = {"a": Antal(taeller=1, naevner=9), "b": Antal(taeller=9, naevner=20),
        ...           "c": Antal(taeller=30, naevner=60)}
        >>> vist = diskretioner(celler, summer=[("a", "b", "c")])
        >>> sorted(navn for navn, celle in vist.items() if isinstance(celle, Diskretioneret))
        ['a', 'b']
    """
    skjulte = {navn for navn, antal in celler.items() if skal_skjules(antal)}
    aendret = True
    while aendret:
        aendret = False
        for gruppe in summer:
            skjulte_her = [navn for navn in gruppe if navn in skjulte]
            viste = [navn for navn in gruppe if navn not in skjulte]
            if len(skjulte_her) == 1 and viste:
                skjulte.add(min(viste, key=lambda navn: (celler[navn].naevner, navn)))
                aendret = True
    return {navn: Diskretioneret() if navn in skjulte else antal for navn, antal in celler.items()}
