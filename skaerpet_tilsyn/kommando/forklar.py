"""``forklar``: one citizen's case, with the whole tree of reasons."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.kommando.borgersag import Borgersag
from skaerpet_tilsyn.kommando.borgerside import sag_tekst
from skaerpet_tilsyn.kommando.fejl import Brugsfejl
from skaerpet_tilsyn.kommando.formater import json_bytes
from skaerpet_tilsyn.kommando.udskrift import Svar, find_ud, konsol
from skaerpet_tilsyn.kommando.valg import regelsaet
from skaerpet_tilsyn.register import laes_borgerfil

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skaerpet_tilsyn.tid import Maaned

FORMATER: Final = ("tekst", "json")
"""What ``--format`` can be."""


def koer(
    *, fil: str | None, maaned: Maaned | None, fortolkninger: Mapping[str, str] | None, format_: str, ud: str | None
) -> Svar:
    """
    Decide every rule about citizens for one of them; ``fortolkninger`` is None for all readings.

    Raises:
        Brugsfejl: the file or the month is missing.
        Datafejl: with everything that is wrong with the file.
    """
    if fil is None:
        raise Brugsfejl(
            hvad="forklar",
            fundet="ingen fil",
            forventet="FIL med én borger",
            raad="se skaerpet-tilsyn forklar --hjaelp",
        )
    if maaned is None:
        raise Brugsfejl(
            hvad="--maaned", fundet="ingen måned", forventet="den målte måned", raad="skriv fx --maaned 2021-11"
        )
    til = find_ud(ud, [Path(fil)])
    ret = regelsaet(maaned, fortolkninger)
    laest = laes_borgerfil(Path(fil))
    sag = Borgersag(borger=laest.borger, maaned=maaned, ret=ret, noter=laest.noter, alle=fortolkninger is None)
    if format_ == "json":
        return Svar(indhold=json_bytes(sag.som_json()), ud=til, noter=laest.noter)
    return Svar(indhold=sag_tekst(sag, konsol(til)), ud=til)
