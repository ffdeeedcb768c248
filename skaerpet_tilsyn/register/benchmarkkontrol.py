"""What is odd about a published benchmark: said in notices, and only contradictions refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fakta.kommuner import andet_omraade
from skaerpet_tilsyn.register.celle import vis

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.register.benchmarktabel import Benchmarkraekke
    from skaerpet_tilsyn.register.celle import Celle, Fejlliste

VISTE_STEDER: Final = 5
"""How many rows a notice names; the rest are counted."""


def andre_omraader(celler: Sequence[Celle]) -> tuple[str, ...]:
    """A notice about the rows that are not municipalities."""
    andre = [celle.tekst for celle in celler if andet_omraade(celle.tekst)]
    if not andre:
        return ()
    navne = ", ".join(vis(navn) for navn in dict.fromkeys(andre))
    return (f"områder, der ikke er kommuner, er ikke med: {navne} (rækker: {len(andre)})",)


def uden_gentagelser(
    raekker: Sequence[tuple[Celle, Benchmarkraekke]], fejl: Fejlliste
) -> tuple[tuple[Benchmarkraekke, ...], tuple[str, ...]]:
    """The rows without exact copies, which a notice names; two rows that disagree are an error."""
    foerste: dict[tuple[object, ...], tuple[Celle, Benchmarkraekke]] = {}
    kopier: list[Celle] = []
    for celle, raekke in raekker:
        noegle = (raekke.kommunekode, raekke.periode, raekke.gruppe)
        foer, tidligere = foerste.setdefault(noegle, (celle, raekke))
        if foer is celle:
            continue
        if tidligere == raekke:
            kopier.append(celle)
            continue
        fejl.meld(
            celle,
            forventet="én række pr. kommune, periode og ydelsesgruppe",
            raad=f"slet den ene af {foer.sted} og {celle.sted}, som har forskellige tal",
        )
    note = "rækker, der gentager en anden række, er talt med én gang"
    return tuple(raekke for _, raekke in foerste.values()), _note(note, kopier)


def regnefejl(raekker: Sequence[tuple[Celle, Benchmarkraekke]]) -> tuple[str, ...]:
    """Notices about differences that are not actual minus expected."""
    andele = [
        celle
        for celle, r in raekker
        if r.forskel_andel is not None
        and r.faktisk_andel is not None
        and r.forventet_andel is not None
        and r.forskel_andel != r.faktisk_andel - r.forventet_andel
    ]
    antal = [
        celle
        for celle, r in raekker
        if r.forskel_antal is not None
        and r.faktisk_antal is not None
        and r.forventet_antal is not None
        and r.forskel_antal != r.faktisk_antal - r.forventet_antal
    ]
    return (
        *_note("forskellen i andel er ikke faktisk minus forventet", andele),
        *_note("forskellen i antal er ikke faktisk minus forventet", antal),
    )


def _note(tekst: str, celler: Sequence[Celle]) -> tuple[str, ...]:
    if not celler:
        return ()
    steder = ", ".join(celle.sted for celle in celler[:VISTE_STEDER])
    flere = f" og {len(celler) - VISTE_STEDER} mere" if len(celler) > VISTE_STEDER else ""
    return (f"{tekst}: {steder}{flere}",)
