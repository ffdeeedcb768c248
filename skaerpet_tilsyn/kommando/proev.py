"""``proev``: everything of the law proved, on every day on which something changes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.katalog import OMRAADER
from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
from skaerpet_tilsyn.kommando.fejl import NEJ, UDFOERT, Brugsfejl
from skaerpet_tilsyn.kommando.formater import json_bytes
from skaerpet_tilsyn.kommando.udskrift import Svar, find_ud
from skaerpet_tilsyn.kommando.valg import laes_dag
from skaerpet_tilsyn.laesning.proev.helhed.proev_katalog import proev_katalog
from skaerpet_tilsyn.laesning.proev.helhed.som_json import proeve_som_json
from skaerpet_tilsyn.laesning.proev.sager.laes_sager import laes_sager
from skaerpet_tilsyn.register.celle import vis

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.proev.helhed.katalogproeve import Katalogproeve

FORMATER: Final = ("tekst", "json")
"""What ``--format`` can be."""


def koer(*, omraade: str | None, pr: str | None, sager: str | None, format_: str, ud: str | None) -> Svar:
    """
    The proof of an area of law, or of all; the exit code says whether there are faults.

    Raises:
        Brugsfejl: the text is no day, or there are no cases in the folder.
        Datafejl: a file with cases is wrong.
    """
    dage = None if pr is None else (laes_dag("--pr", pr),)
    til = find_ud(ud, [])
    mappe = None if sager is None else Path(sager)
    proever: list[Katalogproeve] = []
    for navn in OMRAADER if omraade is None else (omraade,):
        inventar = katalogets_inventar(navn)
        filer = () if mappe is None else laes_sager(mappe / navn, inventar)
        proever.append(proev_katalog(inventar, dage=dage, sagsfiler=filer))
    if mappe is not None and not any(proeve.sager for proeve in proever):
        raise Brugsfejl(
            hvad="--sager",
            fundet=vis(str(sager)),
            forventet=f"en mappe med en mappe for hvert retsområde ({', '.join(OMRAADER)}) og sager som TOML i dem",
            raad="ret stien",
        )
    kode = UDFOERT if all(proeve.bestaaet for proeve in proever) else NEJ
    if format_ == "json":
        return Svar(indhold=json_bytes([proeve_som_json(proeve) for proeve in proever]), ud=til, kode=kode)
    return Svar(indhold="\n\n".join(str(proeve) for proeve in proever) + "\n", ud=til, kode=kode)
