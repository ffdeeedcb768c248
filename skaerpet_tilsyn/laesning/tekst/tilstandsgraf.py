"""States and what leads from one to the next, as a mermaid state diagram."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.katalog.tilsyn.tilsynstilstande import BEGYNDELSE, TILSTANDE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from skaerpet_tilsyn.katalog.tilsyn.overgange import Overgang


def tilstandsgraf(overgange: Iterable[tuple[Overgang, str]]) -> str:
    """
    The transitions, each with its label, from the state in which every municipality begins.

    Example:
        >>> from skaerpet_tilsyn.katalog.tilsyn.overgange import OVERGANGE
        >>> tabel = OVERGANGE.versioner[0].vaerdi
        >>> print(tilstandsgraf([(overgang, overgang.ved.tekst) for overgang in tabel[1:2]]))
        stateDiagram-v2
            state "ikke omfattet" as ikke_omfattet
            state "omfattet af skærpet tilsyn" as omfattet
            [*] --> ikke_omfattet
            ikke_omfattet --> omfattet : udvalgt til skærpet tilsyn
        <BLANKLINE>
    """
    return "\n".join(_linjer(tuple(overgange))) + "\n"


def _linjer(overgange: tuple[tuple[Overgang, str], ...]) -> Iterator[str]:
    naevnte = {BEGYNDELSE, *(t for overgang, _ in overgange for t in (overgang.fra, overgang.til))}
    yield "stateDiagram-v2"
    for tilstand, oplysning in TILSTANDE.items():
        if tilstand in naevnte:
            yield f'    state "{oplysning.titel}" as {tilstand.value}'
    yield f"    [*] --> {BEGYNDELSE.value}"
    for overgang, tekst in overgange:
        yield f"    {overgang.fra.value} --> {overgang.til.value} : {tekst}"
    for tilstand, oplysning in TILSTANDE.items():
        if tilstand in naevnte and oplysning.slut:
            yield f"    {tilstand.value} --> [*]"
