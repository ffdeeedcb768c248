"""A node of a rule as a Danish phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, assert_never

from skaerpet_tilsyn.laesning.tekst.navne import vis_navn
from skaerpet_tilsyn.laesning.tekst.vaerdier import vis_vaerdi
from skaerpet_tilsyn.udtryk import Alle, EnAf, Enhver, Fortolkningsvalg, Ikke, Medmindre, Regel, Sammenligning

if TYPE_CHECKING:
    from skaerpet_tilsyn.ret import Opslag
    from skaerpet_tilsyn.udtryk import Betingelse

S = TypeVar("S")


def saetning(betingelse: Betingelse[S], opslag: Opslag) -> str:
    """
    What a node says of its parts, as a phrase; a leaf says it all.

    Raises:
        RegelIkkeGaeldende: a limit is not in force.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_SAMTALER
        >>> from skaerpet_tilsyn.ret import Dagen
        >>> dagen = Dagen(date(2021, 11, 1))
        >>> saetning(dagen.paa(HAR_SAMTALER).vaerdi, dagen)
        'afholdte samtaler de seneste 12 måneder er mindst 4 samtaler'
    """
    match betingelse:
        case Regel():
            return betingelse.titel
        case Sammenligning():
            graense = vis_vaerdi(opslag.paa(betingelse.graense).vaerdi, betingelse.graense.enhed)
            return f"{betingelse.maal.titel} er {betingelse.forhold.value} {graense}"
        case EnAf():
            liste = opslag.paa(betingelse.liste).vaerdi
            navne = ", ".join(vis_navn(slug) for slug in liste)
            return f"{betingelse.egenskab.titel}{' er en af' if len(liste) > 1 else ''}: {navne}"
        case Alle():
            return "alle følgende er opfyldt"
        case Enhver():
            return "mindst ét af følgende er opfyldt"
        case Ikke():
            return "følgende er ikke opfyldt"
        case Medmindre():
            return "hovedreglen er opfyldt, medmindre undtagelsen er det"
        case Fortolkningsvalg():
            return f"fortolkningsvalg {betingelse.valg.navn}: {betingelse.valg.spoergsmaal}"
        case _:
            assert_never(betingelse)
