"""Which of a citizen's facts a question about skærpet tilsyn rests on at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.katalog.sporing import spor

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skaerpet_tilsyn.katalog.sporing import Retsopslag, Rod

FAKTA: Final = {
    "anciennitet": "ydelser",
    "ydelse": "ydelser",
    "samtaler": "samtaler",
    "tilbud": "tilbud",
    "timer": "loentimer",
    "fritaget_samtaler": "fritagelser",
    "fritaget_aktiv": "fritagelser",
}
"""The facts behind each quantity and property, whatever its window; the last day on a ydelse is behind them all."""


def laeste_fakta(roedder: Iterable[Rod], ret: Retsopslag) -> frozenset[str]:
    """
    The facts that some questions about citizens read under a rule set, as a citizen has them; no other changes them.

    Raises:
        RegelIkkeGaeldende: something that they read is not in force.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_SAMTALER, NAEVNER_SAMTALER
        >>> from skaerpet_tilsyn.katalog.regelsaet import Regelsaet
        >>> sorted(laeste_fakta([NAEVNER_SAMTALER, HAR_SAMTALER], Regelsaet.gaeldende(date(2021, 11, 1))))
        ['fritagelser', 'samtaler', 'ydelser']
    """
    s = spor(roedder, ret)
    maalt = {maal for alle in s.sammenligninger.values() for maal, _, _ in alle}
    navne = {navn.removesuffix("_12").removesuffix("_6") for navn in maalt | s.egenskaber}
    return frozenset({"ydelser", *(FAKTA[navn] for navn in navne)})
