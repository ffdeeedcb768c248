"""The sources that the answers of a report rest on, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.opgoerelse.kildelinje import Kildelinje
from skaerpet_tilsyn.udtryk import Beslutningstabel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skaerpet_tilsyn.opgoerelse import Kommunestatus
    from skaerpet_tilsyn.ret import Retskilde


def kildelinjer(statusser: Sequence[Kommunestatus]) -> tuple[Kildelinje, ...]:
    """
    The sources of the criteria and of the table of categories.

    Example:
        >>> from skaerpet_tilsyn import Kommune, status
        >>> s = status(Kommune(navn="Ukendt", kommunekode=None, benchmark=None))
        >>> {linje.evidens for linje in kildelinjer([s])} <= {"læst", "udledt", "ikke efterprøvet"}
        True
    """
    kilder = dict.fromkeys(kilde for status in statusser[:1] for kilde in _kilder(status))
    return tuple(map(Kildelinje.af, kilder))


def _kilder(status: Kommunestatus) -> Iterator[Retskilde]:
    tabel = status.kategorisering.tabel
    yield tabel.kilde
    yield from (raekke.kilde for raekke in tabel.raekker)
    if isinstance(tabel, Beslutningstabel):
        yield tabel.ellers_kilde
    yield from (kriterium.kilde for _, kriterium in status.kriterier if kriterium.kilde is not None)
