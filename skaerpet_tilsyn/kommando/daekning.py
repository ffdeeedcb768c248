"""What each table of the registers covers, for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Daekning, Spaend


def spaend(daekning: Daekning) -> dict[str, Spaend | None]:
    """
    The span of each table by name; of those that only some rules read, the ones that are there.

    Example:
        >>> from skaerpet_tilsyn import Daekning
        >>> list(spaend(Daekning(ydelser=None, samtaler=None, tilbud=None, loentimer=None)))
        ['ydelser', 'samtaler', 'tilbud', 'loentimer']
    """
    d = daekning
    alle = {"ydelser": d.ydelser, "samtaler": d.samtaler, "tilbud": d.tilbud, "loentimer": d.loentimer}
    andre = {
        "tilstande": d.tilstande,
        "kontaktforloeb": d.kontaktforloeb,
        "undtagelser": d.undtagelser,
        "sygefravaer": d.sygefravaer,
    }
    return {**alle, **{navn: et for navn, et in andre.items() if et is not None}}


def spaend_tekst(spaend: Spaend | None) -> str:
    """
    The months of a table.

    Example:
        >>> from skaerpet_tilsyn import Maaned, Spaend
        >>> spaend_tekst(Spaend(Maaned(2021, 1), None))
        'fra 2021-01 og frem'
    """
    if spaend is None:
        return "intet: alt, hvad der hviler på tabellen, er uafklaret"
    fra = "fra begyndelsen" if spaend.fra is None else f"fra {spaend.fra}"
    return f"{fra} og frem" if spaend.til is None else f"{fra} til {spaend.til}"
