"""``syntetisk``: a made-up register, written part by part."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from skaerpet_tilsyn.kommando.fejl import Brugsfejl
from skaerpet_tilsyn.kommando.fremdrift import Fremdrift
from skaerpet_tilsyn.kommando.udskrift import Svar
from skaerpet_tilsyn.register.celle import vis
from skaerpet_tilsyn.register.skriv import kan_ikke_skrives
from skaerpet_tilsyn.register.syntetisk import skriv_syntetisk
from skaerpet_tilsyn.tal import skriv_tal

FORMATER: Final = ("csv", "parquet")
"""What ``--format`` can be."""


def koer(*, mappe: str | None, antal: int, froe: int, tekst_id: bool, format_: str) -> Svar:
    """
    Write the register to a new folder.

    Raises:
        Brugsfejl: the folder is missing, or is there already.
        Datafejl: the folder cannot be written.
    """
    if mappe is None or Path(mappe).exists():
        raise Brugsfejl(
            hvad="syntetisk",
            fundet="ingen mappe" if mappe is None else f"{vis(mappe)}, som findes",
            forventet="en ny MAPPE, som filerne skrives i",
            raad="vælg et andet navn" if mappe is not None else "se skaerpet-tilsyn syntetisk --hjaelp",
        )
    try:
        with Fremdrift("digter") as fremdrift:
            raekker = skriv_syntetisk(
                Path(mappe), antal, froe=froe, tekst_id=tekst_id, format_=format_, fremdrift=fremdrift
            )
    except OSError as aarsag:
        raise kan_ikke_skrives(aarsag, Path(mappe)) from aarsag
    linjer = [f"{navn}: {skriv_tal(tal, 0)} {'række' if tal == 1 else 'rækker'}" for navn, tal in raekker.items()]
    hvem = "opdigtet borger" if antal == 1 else "opdigtede borgere"
    return Svar(indhold="\n".join([f"{skriv_tal(antal, 0)} {hvem} i {vis(mappe)}", *linjer]) + "\n")
