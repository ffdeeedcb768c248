"""A whole condition as a nested Danish list."""

from __future__ import annotations

from string import ascii_lowercase
from typing import TYPE_CHECKING, TypeVar, assert_never

from skaerpet_tilsyn.laesning.tekst.saetninger import saetning
from skaerpet_tilsyn.udtryk import Alle, EnAf, Enhver, Fortolkningsvalg, Ikke, Medmindre, Regel, Sammenligning

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from skaerpet_tilsyn.udtryk import Betingelse

S = TypeVar("S")


def betingelsestekst(betingelse: Betingelse[S], dag: date) -> str:
    """
    The condition as Markdown list lines; rules inside it are named, not unfolded.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import NAEVNER_SAMTALER
        >>> dag = date(2021, 11, 1)
        >>> print(betingelsestekst(NAEVNER_SAMTALER.paa(dag).vaerdi, dag))
        - Borgeren er i målgruppen for skærpet tilsyn (`maalgruppe_12`), medmindre
          - Borgeren er uden for nævneren for samtaler (`fritaget_samtaler`).
    """
    return "\n".join(_linjer(betingelse, dag, 0, "", "."))


def _linjer(betingelse: Betingelse[S], dag: date, dybde: int, foran: str, efter: str) -> Iterator[str]:
    indryk = f"{'  ' * dybde}- {foran}"
    match betingelse:
        case Regel():
            yield f"{indryk}{betingelse.titel} (`{betingelse.navn}`){efter}"
        case Sammenligning() | EnAf():
            tekst = saetning(betingelse, dag)
            yield f"{indryk}{tekst}{'' if tekst.endswith('.') and efter == '.' else efter}"
        case Alle() | Enhver():
            ord_ = "og" if isinstance(betingelse, Alle) else "eller"
            yield f"{indryk}{saetning(betingelse, dag)}:"
            sidst = len(betingelse.dele) - 1
            for nr, del_ in enumerate(betingelse.dele):
                slut = efter if nr == sidst else f", {ord_}" if nr == sidst - 1 else ","
                yield from _linjer(del_, dag, dybde + 1, f"{ascii_lowercase[nr]}) ", slut)
        case Ikke():
            yield from _linjer(betingelse.betingelse, dag, dybde, f"{foran}det er ikke opfyldt, at: ", efter)
        case Medmindre():
            yield from _linjer(betingelse.hovedregel, dag, dybde, foran, ", medmindre")
            yield from _linjer(betingelse.undtagelse, dag, dybde + 1, "", efter)
        case Fortolkningsvalg():
            valg = betingelse.valg
            yield f"{indryk}{valg.navn}: {valg.spoergsmaal} Biblioteket vælger «{valg.valgt}»:"
            for mulighed, del_ in zip(valg.muligheder, betingelse.betingelser, strict=True):
                rolle = "valgt" if mulighed.slug == valg.valgt else "rival"
                yield from _linjer(del_, dag, dybde + 1, f"`{mulighed.slug}` ({rolle}): ", efter)
        case _:
            assert_never(betingelse)
