"""``tidlig-indsats``: the follow-up on the early effort, from a file of monthly shares."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.kommando import noter
from skaerpet_tilsyn.kommando.fejl import Brugsfejl
from skaerpet_tilsyn.kommando.formater import json_bytes
from skaerpet_tilsyn.kommando.linjer import skriv
from skaerpet_tilsyn.kommando.udskrift import Svar, find_ud, konsol
from skaerpet_tilsyn.opgoerelse import tidlig_opfoelgning
from skaerpet_tilsyn.register.tidlig_indsats import laes_tidlig_indsats

if TYPE_CHECKING:
    from rich.console import Console

    from skaerpet_tilsyn.kommando.retsvalg import Retsvalg
    from skaerpet_tilsyn.opgoerelse import Opfoelgning
    from skaerpet_tilsyn.tid import Maaned

FORMATER: Final = ("tekst", "json")
"""What ``--format`` can be."""


@frozen(kw_only=True, order=False)
class Spoergsmaal:
    """What was asked."""

    fil: str | None
    maaned: Maaned
    retsvalg: Retsvalg
    kommuner: frozenset[str]
    kort: bool
    format: str
    ud: str | None


def koer(spm: Spoergsmaal) -> Svar:
    """
    The answer for each municipality and group in the file.

    Raises:
        Brugsfejl: the file is missing, or no municipality is left.
        Datafejl: with everything that is wrong with the file.
        UafklaretRetsstilling: the month is after those of which something is known.
    """
    if spm.fil is None:
        raise Brugsfejl(
            hvad="tidlig-indsats",
            fundet="ingen fil",
            forventet="FIL med månedsandele (CSV)",
            raad="se skaerpet-tilsyn tidlig-indsats --hjaelp",
        )
    ret = spm.retsvalg.regelsaet(spm.maaned, "tidlig_indsats")
    sti = Path(spm.fil)
    til = find_ud(spm.ud, (sti,))
    laest = laes_tidlig_indsats(sti)
    svar = [
        tidlig_opfoelgning(indsats, maaned=spm.maaned, ret=ret)
        for kode, indsats in zip(laest.koder, laest.indsatser, strict=True)
        if not spm.kommuner or kode in spm.kommuner
    ]
    if not svar:
        raise Brugsfejl(
            hvad="--kommune",
            fundet="en kommune, der ikke er i filen",
            forventet=f"en af {', '.join(dict.fromkeys(indsats.kommune for indsats in laest.indsatser))}",
            raad="ret navnet",
        )
    if spm.format == "json":
        return Svar(indhold=json_bytes([et.som_json() for et in svar]), ud=til, noter=laest.noter)
    k = konsol(til)
    with k.capture() as side:
        _skriv(svar, (*noter.om_retten(ret, spm.maaned), *laest.noter), k, kort=spm.kort)
    return Svar(indhold=side.get(), ud=til)


def _skriv(svar: list[Opfoelgning], om_svaret: tuple[str, ...], k: Console, *, kort: bool) -> None:
    skriv(k, [f"- {note}" for note in om_svaret])
    for et in svar:
        foerste, *resten = et.tekst().splitlines()
        skriv(k, [] if kort else [""])
        skriv(k, [foerste], stil="" if kort else "bold")
        skriv(k, [] if kort else resten)
