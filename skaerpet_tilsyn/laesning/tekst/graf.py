"""A decision table as a mermaid graph."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from skaerpet_tilsyn.laesning.tekst.beslutningstabel import i_en_linje, som_krav
from skaerpet_tilsyn.laesning.tekst.saetninger import saetning
from skaerpet_tilsyn.ret import Dagen
from skaerpet_tilsyn.udtryk import Beslutningstabel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from skaerpet_tilsyn.udtryk import Betingelse, Hierarki

S = TypeVar("S")
K = TypeVar("K")


def graf(tabel: Hierarki[S, K], dag: date) -> str:
    """
    The rows as questions in order, each with its category, as mermaid text.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.tilsyn.regler import STATUS
        >>> dag = date(2021, 11, 1)
        >>> print(graf(STATUS.paa(dag).vaerdi, dag).splitlines()[-1].strip())
        r3 -- nej --> rest["Aktuelt ikke i risiko"]
    """
    return "\n".join(_linjer(tabel, dag)) + "\n"


def _linjer(tabel: Hierarki[S, K], dag: date) -> Iterator[str]:
    yield "flowchart TD"
    yield f"    start([{_citeret(tabel.titel)}]) --> r1"
    for nr, raekke in enumerate(tabel.raekker, start=1):
        spoergsmaal, svar = _citeret(*_spoergsmaal(raekke.naar, dag)), _citeret(str(raekke.kategori))
        yield f"    r{nr}{{{spoergsmaal}}} -- ja --> k{nr}[{svar}]"
        if nr < len(tabel.raekker):
            yield f"    r{nr} -- nej --> r{nr + 1}"
    rest = str(tabel.ellers) if isinstance(tabel, Beslutningstabel) else "ingen kategori"
    yield f"    r{len(tabel.raekker)} -- nej --> rest[{_citeret(rest)}]"


def _spoergsmaal(betingelse: Betingelse[S], dag: date) -> Iterator[str]:
    krav = som_krav(betingelse, dag)
    if krav is None:
        yield i_en_linje(betingelse, dag)
        return
    for kriterium, sand in krav.items():
        yield f"{saetning(kriterium, Dagen(dag))}: {'ja' if sand else 'nej'}"


def _citeret(*linjer: str) -> str:
    return f'"{"<br/>".join(linje.replace(chr(34), "#quot;") for linje in linjer)}"'
