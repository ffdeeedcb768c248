"""One citizen as JSON, under the names of the register tables."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from skaerpet_tilsyn.fakta import Borger, Daekning
from skaerpet_tilsyn.fakta.opslag import naermeste, som_slug
from skaerpet_tilsyn.register.borgerdaekning import daekning, laes_angivet
from skaerpet_tilsyn.register.borgerindsats import FELTER as INDSATSFELTER
from skaerpet_tilsyn.register.borgerindsats import laes_kontaktforloeb, laes_sygefravaer, laes_undtagelser
from skaerpet_tilsyn.register.borgertabeller import (
    FELTER,
    STAMDATA,
    laes_bevillinger,
    laes_fritagelser,
    laes_loentimer,
    laes_samtaler,
    laes_stamdata,
    laes_tilbud,
    laes_tilstande,
    laes_ydelser,
)
from skaerpet_tilsyn.register.celle import Celle, Fejlliste, filfejl, ligner_cpr, vis
from skaerpet_tilsyn.register.jsonfil import JsonTal, laes_json, slags
from skaerpet_tilsyn.register.poster import laes_post, laes_poster

if TYPE_CHECKING:
    from pathlib import Path

    from skaerpet_tilsyn.register.jsonfil import Json

TABELFELTER: Final = {**FELTER, **INDSATSFELTER}
"""The fields of each table of the file."""
KENDTE: Final = ("borger_id", *TABELFELTER, "stamdata", "daekning")
"""The names at the top of the file."""


@frozen(kw_only=True, order=False)
class Borgerfil:
    """A citizen as read, and what was not used of the file."""

    borger: Borger
    noter: tuple[str, ...] = ()


def laes_borger(sti: Path) -> Borger:
    """
    Read one citizen; what would be a notice is a warning (see :func:`laes_borgerfil`).

    Raises:
        Datafejl: with everything that is wrong with the file.

    Example:
        >>> import tempfile
        >>> from pathlib import Path
        >>> with tempfile.TemporaryDirectory() as mappe:
        ...     fil = Path(mappe) / "a.json"
        ...     _ = fil.write_text('{"borger_id": "a1", "samtaler": [{"dato": "2021-03-01"}]}', encoding="utf-8")
        ...     laes_borger(fil).daekning.samtaler
        Spaend(fra=Maaned(2021, 3), til=Maaned(2021, 3))
    """
    fil = laes_borgerfil(sti)
    for note in fil.noter:
        warnings.warn(f"{sti.name}: {note}", UserWarning, stacklevel=2)
    return fil.borger


def laes_borgerfil(sti: Path) -> Borgerfil:
    """
    Read one citizen, with the notices.

    Raises:
        Datafejl: with everything that is wrong with the file.

    Example:
        >>> import tempfile
        >>> from pathlib import Path
        >>> with tempfile.TemporaryDirectory() as mappe:
        ...     fil = Path(mappe) / "a.json"
        ...     _ = fil.write_text('{"borger_id": "a1", "note": "x"}', encoding="utf-8")
        ...     laes_borgerfil(fil).noter
        ('feltet «note» kendes ikke og er ikke læst',)
    """
    objekt = laes_json(sti)
    if not isinstance(objekt, dict):
        raise filfejl(sti, fundet=slags(objekt), forventet="et objekt med én borger", raad="ret filen")
    fejl, noter = Fejlliste(), list[str]()
    borger_id = _borger_id(objekt, sti.name, fejl, noter)
    _ukendte(objekt, sti.name, fejl, noter)
    poster = {
        tabel: laes_poster(objekt, tabel, felter, fil=sti.name, fejl=fejl, noter=noter)
        for tabel, felter in TABELFELTER.items()
    }
    angivet = laes_angivet(objekt["daekning"], fil=sti.name, fejl=fejl) if "daekning" in objekt else {}
    borger = Borger(
        borger_id=borger_id,
        daekning=Daekning.fuld(),
        ydelser=laes_ydelser(poster["ydelser"] or (), fejl),
        samtaler=laes_samtaler(poster["samtaler"] or (), noter),
        tilbud=laes_tilbud(poster["tilbud"] or ()),
        loentimer=laes_loentimer(poster["loentimer"] or (), fejl),
        fritagelser=laes_fritagelser(poster["fritagelser"] or ()),
        tilstande=laes_tilstande(poster["tilstande"] or (), fejl, noter),
        bevillinger=laes_bevillinger(poster["bevillinger"] or (), noter),
        kontaktforloeb=laes_kontaktforloeb(poster["kontaktforloeb"] or ()),
        undtagelser=laes_undtagelser(poster["undtagelser"] or ()),
        sygefravaer=laes_sygefravaer(poster["sygefravaer"] or (), fejl),
        stamdata=laes_stamdata(laes_post(objekt, "stamdata", STAMDATA, fil=sti.name, fejl=fejl, noter=noter)),
    )
    fejl.rejs()
    borger = evolve(borger, daekning=daekning(angivet, borger))
    return Borgerfil(borger=borger, noter=tuple(noter))


def _borger_id(objekt: dict[str, Json], fil: str, fejl: Fejlliste, noter: list[str]) -> str:
    """The id, which no message may show."""
    match objekt.get("borger_id"):
        case str(tekst) if tekst.strip():
            borger_id = tekst.strip()
        case JsonTal(tekst) if tekst.isdigit():
            borger_id = tekst
        case andet:
            fundet = "en tom tekst" if isinstance(andet, str) else slags(andet) if "borger_id" in objekt else "mangler"
            celle = Celle(fil=fil, kolonne="borger_id", tekst="")
            fejl.meld(celle, fundet=fundet, forventet="et pseudonym (en tekst eller et helt tal)", raad="ret feltet")
            return ""
    if ligner_cpr(borger_id):
        noter.append("borger_id ligner et CPR-nummer; brug et pseudonym i stedet")
    return borger_id


def _ukendte(objekt: dict[str, Json], fil: str, fejl: Fejlliste, noter: list[str]) -> None:
    """Names that are not known: a notice, but an error where a table was probably meant."""
    ledige = [navn for navn in KENDTE if navn not in objekt]
    for navn in objekt:
        if navn in KENDTE:
            continue
        naer = naermeste(som_slug(navn), ledige)
        if naer is None:
            noter.append(f"feltet «{vis(navn)}» kendes ikke og er ikke læst")
        else:
            celle = Celle(fil=fil, kolonne=vis(navn), tekst=navn)
            fejl.meld(celle, forventet=f"et af navnene {', '.join(KENDTE)}", raad=f"mente du «{naer}»?")
