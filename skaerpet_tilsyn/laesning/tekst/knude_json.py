"""A condition as a tree of JSON values."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, assert_never

from skaerpet_tilsyn.udtryk import Alle, EnAf, Enhver, Fortolkningsvalg, Ikke, Medmindre, Regel, Sammenligning

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.tekst.json_vaerdi import Json
    from skaerpet_tilsyn.udtryk import Betingelse

S = TypeVar("S")


def knude(betingelse: Betingelse[S]) -> dict[str, Json]:
    """
    A condition as a tree; rules, quantities, limits and questions in it are given by name.

    Example:
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import NAEVNER_SAMTALER
        >>> knude(NAEVNER_SAMTALER.versioner[0].vaerdi)["undtagelse"]
        {'art': 'regel', 'navn': 'fritaget_samtaler'}
    """
    match betingelse:
        case Regel():
            return {"art": "regel", "navn": betingelse.navn}
        case Sammenligning():
            return {
                "art": "sammenligning",
                "stoerrelse": betingelse.maal.navn,
                "forhold": betingelse.forhold.value,
                "graense": betingelse.graense.navn,
            }
        case EnAf():
            return {"art": "en_af", "egenskab": betingelse.egenskab.navn, "liste": betingelse.liste.navn}
        case Alle():
            return {"art": "alle", "dele": [knude(del_) for del_ in betingelse.dele]}
        case Enhver():
            return {"art": "enhver", "dele": [knude(del_) for del_ in betingelse.dele]}
        case Ikke():
            return {"art": "ikke", "del": knude(betingelse.betingelse)}
        case Medmindre():
            return {
                "art": "medmindre",
                "hovedregel": knude(betingelse.hovedregel),
                "undtagelse": knude(betingelse.undtagelse),
            }
        case Fortolkningsvalg():
            par = zip(betingelse.valg.slugs, betingelse.betingelser, strict=True)
            laesninger: dict[str, Json] = {slug: knude(del_) for slug, del_ in par}
            return {"art": "fortolkningsvalg", "navn": betingelse.valg.navn, "laesninger": laesninger}
        case _:
            assert_never(betingelse)
