"""``forklar``: one citizen's case, with the whole tree of reasons."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.katalog.jobsamtaler.omraade import OMRAADE as BESKAEFTIGELSESINDSATS
from skaerpet_tilsyn.kommando.borgerside import sag_tekst
from skaerpet_tilsyn.kommando.fejl import Brugsfejl
from skaerpet_tilsyn.kommando.forloebssagside import forloeb_tekst
from skaerpet_tilsyn.kommando.formater import json_bytes
from skaerpet_tilsyn.kommando.indsatssagside import indsats_tekst
from skaerpet_tilsyn.kommando.omraader import indsatsregelsaet
from skaerpet_tilsyn.kommando.udskrift import Svar, find_ud, konsol
from skaerpet_tilsyn.opgoerelse.borgersag import Borgersag
from skaerpet_tilsyn.opgoerelse.forloeb.borgerforloeb import Borgerforloeb
from skaerpet_tilsyn.opgoerelse.jobsamtaler.indsatssag import Indsatssag
from skaerpet_tilsyn.register import laes_borgerfil
from skaerpet_tilsyn.register.tilvalg import kraev_register

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.kommando.retsvalg import Retsvalg
    from skaerpet_tilsyn.tid import Maaned

FORMATER: Final = ("tekst", "json")
"""What ``--format`` can be."""
TABELLER: Final = {
    "skaerpet_tilsyn": ("ydelser", "samtaler", "tilbud", "loentimer", "fritagelser"),
    "resultatkrav": ("ydelser", "tilbud", "loentimer", "tilstande"),
    "ressourceforloeb": ("ydelser", "tilbud", "loentimer", "tilstande", "borgere", "bevillinger"),
    BESKAEFTIGELSESINDSATS: (
        "kontaktforloeb",
        "samtaler",
        "tilbud",
        "tilstande",
        "undtagelser",
        "sygefravaer",
    ),
}
"""The tables that are read, by area of law."""


def koer(
    *,
    fil: str | None,
    borger_id: str | None,
    maaned: Maaned | None,
    omraade: str,
    retsvalg: Retsvalg,
    format_: str,
    ud: str | None,
) -> Svar:
    """
    Decide every rule about citizens for one of them.

    ``omraade`` is the area of law, and ``fil`` the file of one citizen, or a folder of
    registers together with ``borger_id``.

    Raises:
        Brugsfejl: the file or the month is missing.
        Datafejl: with everything that is wrong with the file.
    """
    if fil is None:
        raise Brugsfejl(
            hvad="forklar",
            fundet="ingen fil",
            forventet="FIL med én borger, eller MAPPE med registre og --borger ID",
            raad="se skaerpet-tilsyn forklar --hjaelp",
        )
    if maaned is None:
        raise Brugsfejl(
            hvad="--maaned", fundet="ingen måned", forventet="den målte måned", raad="skriv fx --maaned 2021-11"
        )
    til = find_ud(ud, _inputfiler(Path(fil), TABELLER[omraade]))
    if omraade == BESKAEFTIGELSESINDSATS:
        laesning = indsatsregelsaet(retsvalg.fortolkninger)
        borger, noter = _laes(Path(fil), borger_id, TABELLER[omraade])
        indsatssag = Indsatssag(borger=borger, maaned=maaned, ret=laesning, noter=noter)
        if format_ == "json":
            return Svar(indhold=json_bytes(indsatssag.som_json()), ud=til, noter=noter)
        return Svar(indhold=indsats_tekst(indsatssag, konsol(til)), ud=til)
    ret = retsvalg.regelsaet(maaned, omraade)
    borger, noter = _laes(Path(fil), borger_id, TABELLER[omraade])
    alle = retsvalg.alle
    if omraade == "ressourceforloeb":
        forloeb = Borgerforloeb(borger=borger, maaned=maaned, ret=ret, noter=noter, alle=alle)
        if format_ == "json":
            return Svar(indhold=json_bytes(forloeb.som_json()), ud=til, noter=noter)
        return Svar(indhold=forloeb_tekst(forloeb, konsol(til)), ud=til)
    sag = Borgersag(borger=borger, maaned=maaned, ret=ret, noter=noter, alle=alle)
    if format_ == "json":
        return Svar(indhold=json_bytes(sag.som_json()), ud=til, noter=noter)
    return Svar(indhold=sag_tekst(sag, konsol(til)), ud=til)


def _inputfiler(sti: Path, tabeller: tuple[str, ...]) -> tuple[Path, ...]:
    """The file, or those of the registers."""
    if not sti.is_dir():
        return (sti,)
    kraev_register()
    from skaerpet_tilsyn.register.tabeller.kilde import registerfiler

    return registerfiler(sti, tabeller)


def _laes(sti: Path, borger_id: str | None, tabeller: tuple[str, ...]) -> tuple[Borger, tuple[str, ...]]:
    if borger_id is None and not sti.is_dir():
        laest = laes_borgerfil(sti)
        return laest.borger, laest.noter
    if borger_id is None:
        raise Brugsfejl(
            hvad="--borger", fundet="en mappe uden --borger", forventet="--borger ID", raad="tilføj borgerens borger_id"
        )
    kraev_register()
    from skaerpet_tilsyn.register.tabeller.register import laes

    register = laes(sti, tabeller=tabeller)
    return register.borger(borger_id), register.noter
