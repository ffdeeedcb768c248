"""What the tables of a register cover."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.fakta import Daekning, Spaend
from skaerpet_tilsyn.register.borgerdaekning import DAEKKEDE, LOEBER_VIDERE
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from skaerpet_tilsyn.register.tabeller.opsaetning import Opsaetning


def samlede_maaneder(stykker: Iterable[Mapping[str, tuple[int, int]]]) -> dict[str, tuple[int, int]]:
    """
    The first and last month of each table over some pieces of it.

    Example:
        >>> samlede_maaneder([{"samtaler": (5, 9)}, {"samtaler": (3, 4)}, {}])
        {'samtaler': (3, 9)}
    """
    ud: dict[str, tuple[int, int]] = {}
    for navn, (fra, til) in (par for stykke in stykker for par in stykke.items()):
        hidtil = ud.get(navn, (fra, til))
        ud[navn] = min(hidtil[0], fra), max(hidtil[1], til)
    return ud


def find_daekning(opsaetning: Opsaetning, maaneder: Mapping[str, tuple[int, int]]) -> Daekning:
    """
    As stated, else as the rows show: events cover their first to their last month, ydelser and kontaktforløb
    everything from the earliest start; a table without rows, or that is not there, covers nothing.

    Example:
        >>> from skaerpet_tilsyn.register.tabeller.opsaetning import Opsaetning
        >>> str(find_daekning(Opsaetning(), {"samtaler": (2021 * 12, 2021 * 12 + 10)}).samtaler.til)
        '2021-11'
    """

    def spaend(navn: str) -> Spaend | None:
        angivet = opsaetning.daekning.get(navn)
        if angivet is not None or navn not in maaneder:
            return angivet
        fra, til = (Maaned.fra_indeks(nr) for nr in maaneder[navn])
        return Spaend(fra, None if navn in LOEBER_VIDERE else til)

    return Daekning(**{navn: spaend(navn) for navn in DAEKKEDE})
