"""What the columns of all tables hold: their kind, what people call them, and what they mean."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_PAKKE: Final = "skaerpet_tilsyn.opgoerelse"
_FIL: Final = "datafelter.csv"
_ENS: Final = {"maaned": re.compile(r"\d{4}-\d\d", re.ASCII), "del_": re.compile(r"del_\w+")}
"""Columns that all mean the same, by what they are explained as."""


class Art(Enum):
    """
    What stands in the cells of a column.

    Example:
        >>> Art("antal").er_tal, Art.MAANED.er_tal
        (True, False)
    """

    TEKST = "tekst"
    ID = "id"
    ANTAL = "antal"
    TAL = "tal"
    DAG = "dag"
    MAANED = "maaned"

    def __repr__(self) -> str:
        return f"Art.{self.name}"

    @property
    def er_tal(self) -> bool:
        """Counts, and numbers that may have decimals."""
        return self in {Art.ANTAL, Art.TAL}


class Datafelt(NamedTuple):
    """
    A column: its kind, its title, and what it means.

    Example:
        >>> Datafelt(art=Art.ANTAL, titel="Tæller", forklaring="borgere").titel
        'Tæller'
    """

    art: Art
    titel: str
    forklaring: str


@cache
def alle_datafelter() -> Mapping[str, Datafelt]:
    """
    The columns by name, or by ``table.name`` where a table means something of its own.

    Example:
        >>> alle_datafelter()["naevner"].art
        Art.ANTAL
    """
    tekst = (files(_PAKKE) / _FIL).read_text(encoding="utf-8")
    # The explanation comes last, and may hold the sign between columns itself.
    linjer = (linje.split(";", 3) for linje in tekst.splitlines()[1:])
    return {felt: Datafelt(Art(art), titel, forklaring) for felt, art, titel, forklaring in linjer}


def datafelt(ark: str, kolonne: str) -> Datafelt | None:
    """
    What a column of a table holds; None for a table from elsewhere.

    Example:
        >>> datafelt("maanedsandele", "taeller").titel, datafelt("y30r21", "Placering") is None
        ('Tæller', True)
    """
    som = forklaret_som(kolonne)
    felt = alle_datafelter().get(f"{ark}.{som}") or alle_datafelter().get(kolonne)
    return felt if felt is None or som == kolonne else felt._replace(titel=f"{felt.titel}, {kolonne.removeprefix(som)}")


def forklaret_som(kolonne: str) -> str:
    """
    The name under which a column is explained: months have one name together, and so have parts.

    Example:
        >>> forklaret_som("2021-11"), forklaret_som("del_mindste_timetal"), forklaret_som("del_decimal")
        ('maaned', 'del_', 'del_decimal')
    """
    if kolonne in alle_datafelter():
        return kolonne
    return next((som for som, en in _ENS.items() if en.fullmatch(kolonne)), kolonne)
