"""The sources that the answers of a report rest on, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.ret import Evidens
from skaerpet_tilsyn.udtryk import Beslutningstabel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skaerpet_tilsyn.opgoerelse import Kommunestatus
    from skaerpet_tilsyn.ret import Retskilde


@frozen(kw_only=True, order=False)
class Kildelinje:
    """Where something stands, what it says, how sure that is, and the document's address."""

    citat: str
    gengivelse: str
    evidens: str
    titel: str
    adresse: str


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
    return tuple(
        Kildelinje(
            citat=kilde.citat,
            gengivelse=kilde.gengivelse,
            evidens="læst" if kilde.evidens is Evidens.EFTERPROEVET else kilde.evidens.tekst,
            titel=kilde.dokument.titel,
            adresse=kilde.dokument.adresse,
        )
        for kilde in kilder
    )


def _kilder(status: Kommunestatus) -> Iterator[Retskilde]:
    tabel = status.kategorisering.tabel
    yield tabel.kilde
    yield from (raekke.kilde for raekke in tabel.raekker)
    if isinstance(tabel, Beslutningstabel):
        yield tabel.ellers_kilde
    yield from (kriterium.kilde for _, kriterium in status.kriterier if kriterium.kilde is not None)
