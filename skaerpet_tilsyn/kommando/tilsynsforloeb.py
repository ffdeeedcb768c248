"""``tilsynsforloeb``: the course of the supervision, from a file of recorded events."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.fakta.kommuner import kommunekode
from skaerpet_tilsyn.katalog import Frister
from skaerpet_tilsyn.kommando.fejl import Brugsfejl
from skaerpet_tilsyn.kommando.formater import json_bytes
from skaerpet_tilsyn.kommando.linjer import skriv
from skaerpet_tilsyn.kommando.udskrift import Svar, find_ud, konsol
from skaerpet_tilsyn.kommando.valg import helt_antal
from skaerpet_tilsyn.register.tilsynsforloeb import laes_tilsynsforloeb

if TYPE_CHECKING:
    from datetime import date

    from rich.console import Console

    from skaerpet_tilsyn.opgoerelse import Tilsynsforloeb

FORMATER: Final = ("tekst", "json", "mermaid")
"""What ``--format`` can be."""
_HUNDREDE_AAR: Final = 1200


@frozen(kw_only=True, order=False)
class Spoergsmaal:
    """What was asked; the deadlines as they were written, or None."""

    fil: str | None
    frister: tuple[tuple[str, str | None], ...]
    pr: date | None
    ophoer_skaerpet_tilsyn: date | None
    kommuner: frozenset[str]
    format: str
    ud: str | None


def koer(spm: Spoergsmaal) -> Svar:
    """
    The course of each municipality in the file.

    Raises:
        Brugsfejl: the file or a deadline is missing, or no municipality is left.
        Datafejl: with everything that is wrong with the file.
        UafklaretRetsstilling: an answer depends on when the supervision ended, which no source says.
    """
    if spm.fil is None:
        raise Brugsfejl(
            hvad="tilsynsforloeb",
            fundet="ingen fil",
            forventet="FIL med hændelser (CSV): kommune; dato; haendelse; reference",
            raad="se skaerpet-tilsyn tilsynsforloeb --hjaelp",
        )
    frister = Frister(**{navn: _frist(navn, tekst) for navn, tekst in spm.frister})
    sti = Path(spm.fil)
    til = find_ud(spm.ud, (sti,))
    laest = laes_tilsynsforloeb(sti, frister=frister, ophoer_skaerpet_tilsyn=spm.ophoer_skaerpet_tilsyn)
    forloeb = [et for et in laest.forloeb if not spm.kommuner or kommunekode(et.kommune) in spm.kommuner]
    if not forloeb:
        raise Brugsfejl(
            hvad="--kommune",
            fundet="en kommune, der ikke er i filen",
            forventet=f"en af {', '.join(et.kommune for et in laest.forloeb)}",
            raad="ret navnet",
        )
    match spm.format:
        case "json":
            return Svar(indhold=json_bytes([et.som_json(spm.pr) for et in forloeb]), ud=til, noter=laest.noter)
        case "mermaid":
            return Svar(indhold=_diagram(forloeb), ud=til, noter=laest.noter)
        case _:
            return Svar(indhold=_tekst(forloeb, spm.pr, konsol(til)), ud=til, noter=laest.noter)


def _frist(navn: str, tekst: str | None) -> int:
    if tekst is None:
        raise Brugsfejl(
            hvad=f"--{navn}",
            fundet="ingen frist",
            forventet="et antal måneder: ingen kilde, biblioteket har set, viser fristen",
            raad="angiv den frist, sagen selv giver",
        )
    return helt_antal(f"--{navn}", tekst, mindst=0, hoejst=_HUNDREDE_AAR)


def _diagram(forloeb: list[Tilsynsforloeb]) -> str:
    if len(forloeb) > 1:
        raise Brugsfejl(
            hvad="--format mermaid",
            fundet=f"{len(forloeb)} kommuner",
            forventet="én kommune: et diagram viser ét forløb",
            raad="vælg den med --kommune",
        )
    return forloeb[0].diagram()


def _tekst(forloeb: list[Tilsynsforloeb], pr: date | None, k: Console) -> str:
    with k.capture() as side:
        for nr, et in enumerate(forloeb):
            foerste, *resten = et.tekst(pr).splitlines()
            skriv(k, [""] if nr else [])
            skriv(k, [foerste], stil="bold")
            skriv(k, resten)
    return side.get()
