"""How many of a population must have had the effort, and how many may be exempted: whole persons."""

from __future__ import annotations

from math import ceil, floor

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.jobsamtaler.ikraft import JULI_2026
from skaerpet_tilsyn.katalog.jobsamtaler.omraade import OMRAADE
from skaerpet_tilsyn.katalog.jobsamtaler.pligter import find_pligt


def kraevede(n: int, *, pligt: str = "samtaler", ret: Regelsaet | None = None) -> int:
    """
    How many of ``n`` persons must at least have had the effort.

    Raises:
        UgyldigVaerdi: there is no such duty, or fewer persons than none.
        RegelIkkeGaeldende: there is no quota under ``ret``.

    Example:
        >>> [kraevede(n) for n in (1, 3, 4, 5, 43)]
        [1, 3, 3, 4, 33]
    """
    return ceil(_antal(n) * _ret(ret).paa(find_pligt(pligt).mindst).vaerdi.broek)


def maks_undtaget(n: int, *, pligt: str = "samtaler", ret: Regelsaet | None = None) -> int:
    """
    How many of ``n`` persons may at most be exempted.

    Raises:
        UgyldigVaerdi: there is no such duty, none may be exempted from it, or fewer persons than none.
        RegelIkkeGaeldende: there is no quota under ``ret``.

    Example:
        >>> [maks_undtaget(n) for n in (1, 3, 4, 5, 43)]
        [0, 0, 1, 1, 10]
    """
    hoejst = find_pligt(pligt).hoejst
    if hoejst is None:
        besked = f"undtagelser: fundet pligten «{pligt}»; forventet samtaler eller tilbud; vælg en af dem"
        raise UgyldigVaerdi(besked)
    return floor(_antal(n) * _ret(ret).paa(hoejst).vaerdi.broek)


def _antal(n: int) -> int:
    if n < 0:
        besked = f"et antal personer: fundet {n}; forventet mindst 0; ret antallet"
        raise UgyldigVaerdi(besked)
    return n


def _ret(ret: Regelsaet | None) -> Regelsaet:
    """The rules asked for, or those of the second half of 2026."""
    return Regelsaet.gaeldende(JULI_2026, OMRAADE) if ret is None else ret
