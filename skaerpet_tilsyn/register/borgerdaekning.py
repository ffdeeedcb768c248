"""What the records of one citizen cover: as stated, else as the rows themselves show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fakta import Daekning, Spaend
from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.register.celle import Celle, vis
from skaerpet_tilsyn.register.felter import laes_maaned, laes_valg
from skaerpet_tilsyn.register.jsonfil import slags, som_celle
from skaerpet_tilsyn.tid import Maaned, Periode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.register.celle import Fejlliste
    from skaerpet_tilsyn.register.jsonfil import Json

DAEKKEDE: Final = (
    "ydelser",
    "samtaler",
    "tilbud",
    "loentimer",
    "tilstande",
    "kontaktforloeb",
    "undtagelser",
    "sygefravaer",
)
"""The tables that have a span."""
LOEBER_VIDERE: Final = ("ydelser", "kontaktforloeb")
"""Those of them whose running periods go on: without a stated span they cover everything from the first start on."""
ALT: Final = Spaend(None, None)
"""A span without bounds."""

_ENDER: Final = 2


def laes_angivet(raa: Json, *, fil: str, fejl: Fejlliste) -> dict[str, Spaend]:
    """
    The spans that the file states: ``"fuld"``, or from and to month for each table.

    Example:
        >>> from skaerpet_tilsyn.register.celle import Fejlliste
        >>> sorted(laes_angivet("fuld", fil="a.json", fejl=Fejlliste()))[:3]
        ['kontaktforloeb', 'loentimer', 'samtaler']
    """
    match raa:
        case "fuld":
            return dict.fromkeys(DAEKKEDE, ALT)
        case dict():
            angivet: dict[str, Spaend] = {}
            for tabel, spaend in raa.items():
                navn = laes_valg(Celle(fil=fil, kolonne="daekning", tekst=tabel), DAEKKEDE, fejl)
                laest = _spaend(spaend, f"daekning.{vis(tabel)}", fil, fejl)
                if navn is not None and laest is not None:
                    angivet[navn] = laest
            return angivet
        case _:
            celle = Celle(fil=fil, kolonne="daekning", tekst="")
            fundet = vis(raa) if isinstance(raa, str) else slags(raa)
            forventet = "«fuld» eller et objekt med fra- og tilmåned pr. tabel"
            fejl.meld(celle, fundet=fundet, forventet=forventet, raad="ret dækningen")
            return {}


def _spaend(raa: Json, sti: str, fil: str, fejl: Fejlliste) -> Spaend | None:
    if not isinstance(raa, list) or len(raa) != _ENDER:
        fundet = f"en liste med {len(raa)} led" if isinstance(raa, list) else slags(raa)
        celle = Celle(fil=fil, kolonne=sti, tekst="")
        fejl.meld(celle, fundet=fundet, forventet="[fra, til] med to måneder", raad="ret dækningen")
        return None
    ender: list[Maaned | None] = []
    for nr, ende in enumerate(raa):
        if ende is None:
            ender.append(None)
            continue
        maaned = laes_maaned(som_celle(ende, fil=fil, sti=f"{sti}[{nr}]", fejl=fejl), fejl)
        if maaned is None:
            return None
        ender.append(maaned)
    fra, til = ender
    try:
        return Spaend(fra, til)
    except UgyldigVaerdi:
        celle = Celle(fil=fil, kolonne=sti, tekst=f"{fra} til {til}")
        fejl.meld(celle, forventet="mindst én måned", raad="byt om på månederne")
        return None


def daekning(angivet: dict[str, Spaend], b: Borger) -> Daekning:
    """
    The span of each table: as stated, else from its rows; without rows it covers nothing.

    Events cover their first to their last month; ydelser and kontaktforløb cover everything from the earliest start.

    Example:
        >>> from skaerpet_tilsyn.fakta import Borger
        >>> daekning({"tilbud": ALT}, Borger(borger_id="a1", daekning=Daekning.fuld())).tilbud
        Spaend(fra=None, til=None)
    """
    start = _fra_raekker(Maaned.af(forloeb.periode.fra) for forloeb in b.ydelser)
    kontakt = _fra_raekker(Maaned.af(forloeb.periode.fra) for forloeb in b.kontaktforloeb)
    undtaget = (Periode(u.afgoerelse, u.til) for u in b.undtagelser)
    return Daekning(
        ydelser=angivet.get("ydelser", None if start is None else Spaend(start.fra, None)),
        samtaler=angivet.get("samtaler", _fra_raekker(Maaned.af(samtale.dato) for samtale in b.samtaler)),
        tilbud=angivet.get("tilbud", _fra_raekker(_maaneder(et.periode for et in b.tilbud))),
        loentimer=angivet.get("loentimer", _fra_raekker(raekke.maaned for raekke in b.loentimer)),
        tilstande=angivet.get("tilstande", _fra_raekker(_maaneder(en.periode for en in b.tilstande))),
        kontaktforloeb=angivet.get("kontaktforloeb", None if kontakt is None else Spaend(kontakt.fra, None)),
        undtagelser=angivet.get("undtagelser", _fra_raekker(_maaneder(undtaget))),
        sygefravaer=angivet.get("sygefravaer", _fra_raekker(_maaneder(et.periode for et in b.sygefravaer))),
    )


def _maaneder(perioder: Iterable[Periode]) -> Iterable[Maaned]:
    for periode in perioder:
        yield Maaned.af(periode.fra)
        sidste = periode.sidste_dag
        if sidste is not None:
            yield Maaned.af(sidste)


def _fra_raekker(maaneder: Iterable[Maaned]) -> Spaend | None:
    alle = list(maaneder)
    return Spaend(min(alle), max(alle)) if alle else None
