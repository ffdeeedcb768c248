"""A decision table as a graph: questions in order, and mermaid."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from attrs import frozen

from skaerpet_tilsyn.laesning.tekst.beslutningstabel import kriterietekst, som_krav
from skaerpet_tilsyn.laesning.tekst.enlinje import enlinje
from skaerpet_tilsyn.ret import Dagen
from skaerpet_tilsyn.udtryk import Beslutningstabel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from skaerpet_tilsyn.udtryk import Betingelse, Hierarki

S = TypeVar("S")
K = TypeVar("K")


@frozen(kw_only=True, order=False)
class Graftrin:
    """A question of the graph, its lines, and the category that a yes leads to."""

    spoergsmaal: tuple[str, ...]
    kategori: str


@frozen(kw_only=True, order=False)
class Graf:
    """
    The rows of a table as questions in order, each with its category, and the category when all answers are no.

    As text it is mermaid.

    Example:
        >>> trin = (Graftrin(spoergsmaal=("pakken er tung: ja",), kategori="stor"),)
        >>> print(str(Graf(titel="Takst", trin=trin, rest="lille")).splitlines()[-1].strip())
        r1 -- nej --> rest["lille"]
    """

    titel: str
    trin: tuple[Graftrin, ...]
    rest: str

    def __str__(self) -> str:
        return "\n".join(self._linjer()) + "\n"

    def _linjer(self) -> Iterator[str]:
        yield "flowchart TD"
        yield f"    start([{_citeret(self.titel)}]) --> r1"
        for nr, trin in enumerate(self.trin, start=1):
            yield f"    r{nr}{{{_citeret(*trin.spoergsmaal)}}} -- ja --> k{nr}[{_citeret(trin.kategori)}]"
            if nr < len(self.trin):
                yield f"    r{nr} -- nej --> r{nr + 1}"
        yield f"    r{len(self.trin)} -- nej --> rest[{_citeret(self.rest)}]"


def graf(tabel: Hierarki[S, K], dag: date) -> Graf:
    """
    The graph of a table or a hierarchy.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.tilsyn.regler import STATUS
        >>> dag = date(2021, 11, 1)
        >>> print(str(graf(STATUS.paa(dag).vaerdi, dag)).splitlines()[-1].strip())
        r3 -- nej --> rest["Aktuelt ikke i risiko"]
    """
    trin = tuple(
        Graftrin(spoergsmaal=tuple(_spoergsmaal(raekke.naar, dag)), kategori=str(raekke.kategori))
        for raekke in tabel.raekker
    )
    rest = str(tabel.ellers) if isinstance(tabel, Beslutningstabel) else "ingen kategori"
    return Graf(titel=tabel.titel, trin=trin, rest=rest)


def _spoergsmaal(betingelse: Betingelse[S], dag: date) -> Iterator[str]:
    krav = som_krav(betingelse, dag)
    if krav is None:
        yield enlinje(betingelse, Dagen(dag))
        return
    for kriterium, sand in krav.items():
        yield f"{kriterietekst(kriterium, dag)}: {'ja' if sand else 'nej'}"


def _citeret(*linjer: str) -> str:
    return f'"{"<br/>".join(linje.replace(chr(34), "#quot;") for linje in linjer)}"'
