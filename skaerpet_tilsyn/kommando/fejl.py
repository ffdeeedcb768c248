"""Exit codes, and every error as Danish lines on standard error."""

from __future__ import annotations

import os
import traceback
from pathlib import PurePath
from typing import TYPE_CHECKING, Final, Self

from skaerpet_tilsyn.fejl import SkaerpetTilsynFejl
from skaerpet_tilsyn.kommando.stroemme import skriv_fejl

if TYPE_CHECKING:
    from types import TracebackType

UDFOERT: Final = 0
"""Done."""
NEJ: Final = 1
"""The answer is no, where that was asked."""
BRUGSFEJL: Final = 2
"""Bad usage or bad data."""
VORES_FEJL: Final = 70
"""A fault of ours."""
AFBRUDT: Final = 130
"""Stopped from the keyboard."""

FEJLSOEG: Final = "SKAERPET_TILSYN_FEJLSOEG"
"""The environment variable that shows where a fault of ours happened."""


class Brugsfejl(SkaerpetTilsynFejl, ValueError):
    """
    A command line that cannot be carried out.

    Example:
        >>> print(Brugsfejl(hvad="--format", fundet="xml", forventet="tekst, json eller csv", raad="vælg et af dem"))
        --format: fundet «xml»; forventet tekst, json eller csv; vælg et af dem
    """

    def __init__(self, *, hvad: str, fundet: str, forventet: str, raad: str) -> None:
        super().__init__(f"{hvad}: fundet «{fundet}»; forventet {forventet}; {raad}")


class Fejlvagt:
    """
    Turns whatever happens inside it into lines on standard error and an exit code.

    Example:
        >>> with Fejlvagt() as vagt:
        ...     raise KeyboardInterrupt
        >>> vagt.kode
        130
    """

    def __init__(self) -> None:
        self.kode = UDFOERT

    def __enter__(self) -> Self:
        return self

    def __exit__(self, art: type[BaseException] | None, fejl: BaseException | None, spor: TracebackType | None) -> bool:
        match fejl:
            case None:
                return False
            case SkaerpetTilsynFejl():
                self.kode = BRUGSFEJL
                skriv_fejl(str(fejl))
            case KeyboardInterrupt():
                self.kode = AFBRUDT
                skriv_fejl("afbrudt")
            case Exception():
                self.kode = VORES_FEJL
                skriv_fejl(vores_fejl(fejl))
            case _:
                return False
        return True


def vores_fejl(fejl: Exception) -> str:
    """
    What to say about a fault of ours: its kind and place; its own text may hold somebody's data.

    Example:
        >>> print(vores_fejl(RecursionError("")).splitlines()[0])
        fejl i skaerpet-tilsyn: RecursionError; det er ikke dine data eller din kommando, der er noget galt med
    """
    if os.environ.get(FEJLSOEG) == "1":
        return "".join(traceback.format_exception(fejl)).rstrip()
    steder = traceback.extract_tb(fejl.__traceback__)
    sted = f" ({PurePath(steder[-1].filename).name}, linje {steder[-1].lineno})" if steder else ""
    return (
        f"fejl i skaerpet-tilsyn: {type(fejl).__name__}{sted}; "
        "det er ikke dine data eller din kommando, der er noget galt med\n"
        "meld den til dem, der vedligeholder skaerpet-tilsyn, med denne besked og kommandoen, men uden data; "
        f"sæt {FEJLSOEG}=1 for at se hele forløbet"
    )
