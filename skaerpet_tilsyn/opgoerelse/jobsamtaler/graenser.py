"""How many of a population must have had the effort, and how many may be exempted: whole persons."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.jobsamtaler.ikraft import JULI_2026
from skaerpet_tilsyn.katalog.jobsamtaler.omraade import OMRAADE
from skaerpet_tilsyn.katalog.jobsamtaler.pligter import find_pligt

if TYPE_CHECKING:
    from datetime import date


def kraevede(n: int, *, pligt: str = "samtaler", dag: date = JULI_2026) -> int:
    """
    How many of ``n`` persons must at least have had the effort.

    Raises:
        UgyldigVaerdi: there is no such duty, or fewer persons than none.
        RegelIkkeGaeldende: there is no quota on the day.

    Example:
        >>> [kraevede(n) for n in (1, 3, 4, 5, 43)]
        [1, 3, 3, 4, 33]
    """
    return ceil(_antal(n) * find_pligt(pligt).mindst.paa(_gaeldende(dag)).vaerdi.broek)


def maks_undtaget(n: int, *, pligt: str = "samtaler", dag: date = JULI_2026) -> int:
    """
    How many of ``n`` persons may at most be exempted.

    Raises:
        UgyldigVaerdi: there is no such duty, none may be exempted from it, or fewer persons than none.
        RegelIkkeGaeldende: there is no quota on the day.

    Example:
        >>> [maks_undtaget(n) for n in (1, 3, 4, 5, 43)]
        [0, 0, 1, 1, 10]
    """
    hoejst = find_pligt(pligt).hoejst
    if hoejst is None:
        besked = f"undtagelser: fundet pligten «{pligt}»; forventet samtaler eller tilbud; vælg en af dem"
        raise UgyldigVaerdi(besked)
    return floor(_antal(n) * hoejst.paa(_gaeldende(dag)).vaerdi.broek)


def _antal(n: int) -> int:
    if n < 0:
        besked = f"et antal personer: fundet {n}; forventet mindst 0; ret antallet"
        raise UgyldigVaerdi(besked)
    return n


def _gaeldende(dag: date) -> date:
    """The same day, where there are rules for it."""
    return Regelsaet.gaeldende(dag, OMRAADE).dato
