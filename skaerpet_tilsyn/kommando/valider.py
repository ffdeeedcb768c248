"""``valider``: only check the tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.kommando.daekning import spaend, spaend_tekst
from skaerpet_tilsyn.kommando.daekningsraad import daekningsraad
from skaerpet_tilsyn.kommando.faelles import kraev_mappe
from skaerpet_tilsyn.kommando.formater import json_bytes
from skaerpet_tilsyn.kommando.udskrift import Svar, find_ud
from skaerpet_tilsyn.opgoerelse.opgoer.daekningsnoter import uden_forbehold
from skaerpet_tilsyn.register.tabeller.kilde import registerfiler
from skaerpet_tilsyn.register.tabeller.register import laes

if TYPE_CHECKING:
    from pathlib import Path

    from skaerpet_tilsyn.fakta import Daekning, Spaend
    from skaerpet_tilsyn.laesning.tekst import Json

FORMATER: Final = ("tekst", "json")
"""What ``--format`` can be."""


def koer(*, mappe: str | None, format_: str, ud: str | None) -> Svar:
    """
    Check everything; the answer says what was read and what it covers.

    Raises:
        Brugsfejl: the folder is missing.
        Datafejl: with everything that is wrong.
    """
    sti = kraev_mappe("valider", mappe)
    til = find_ud(ud, registerfiler(sti))
    register = laes(sti)
    kvittering = register.kontroller()
    daekning = spaend(register.daekning)
    if format_ == "json":
        tabeller: dict[str, Json] = {
            navn: {
                "laest": t.laest,
                "brugt": t.brugt,
                "udeladt": {k: v for k, v in t.udeladt.items() if v},
                "bemaerket": {k: v for k, v in t.bemaerket.items() if v},
            }
            for navn, t in kvittering.tabeller.items()
        }
        daekket: dict[str, Json] = {
            navn: None if s is None else [None if s.fra is None else str(s.fra), None if s.til is None else str(s.til)]
            for navn, s in daekning.items()
        }
        indhold: dict[str, Json] = {
            "borgere": kvittering.borgere,
            "tabeller": tabeller,
            "daekning": daekket,
            "cpr_lignende": kvittering.cpr_lignende,
            "noter": list(kvittering.noter),
        }
        return Svar(indhold=json_bytes(indhold), ud=til)
    uden_ydelser = "ydelser" not in kvittering.personer

    def vises(navn: str, daekker: Spaend | None) -> bool:
        # The rules that need no ydelser need no hours either.
        return not (uden_ydelser and daekker is None and navn in {"ydelser", "loentimer"})

    linjer = [
        "alt er i orden",
        "",
        *(f"- {linje}" for linje in kvittering.linjer()),
        *(f"- {navn} dækker {spaend_tekst(s)}" for navn, s in daekning.items() if vises(navn, s)),
        *([] if uden_ydelser else [f"- {_kan_opgoeres(register.daekning)}"]),
        *(() if uden_ydelser else (f"- {raad}" for raad in _raad(sti, register.daekning))),
    ]
    return Svar(indhold="\n".join(linjer) + "\n", ud=til)


def _kan_opgoeres(daekning: Daekning) -> str:
    fundet = uden_forbehold(daekning)
    if fundet is None:
        return "fokusmålene kan ikke opgøres uden forbehold for, hvad tabellerne dækker, i nogen måned"
    maaneder = f"{fundet.foerste or ''} til {fundet.sidste or ''}".rstrip()
    return f"fokusmålene kan opgøres uden forbehold for dækningen: {maaneder}"


def _raad(mappe: Path, daekning: Daekning) -> tuple[str, ...]:
    """What to do when a table of events is there, and yet no month can be computed without reservation."""
    haendelser = (daekning.samtaler, daekning.tilbud, daekning.loentimer)
    if uden_forbehold(daekning) is not None or not any(haendelser):
        return ()
    return daekningsraad(mappe, [" dækker "])
