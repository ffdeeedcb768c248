"""A whole condition on one line, with the limits of a rule set."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar, assert_never

from skaerpet_tilsyn.katalog.fokusmaal.stoerrelser import MODSTYKKER
from skaerpet_tilsyn.laesning.tekst.saetninger import saetning
from skaerpet_tilsyn.laesning.tekst.vaerdier import vis_vaerdi
from skaerpet_tilsyn.tal import Andel
from skaerpet_tilsyn.udtryk import (
    Alle,
    EnAf,
    Enhver,
    Forhold,
    Fortolkningsvalg,
    Ikke,
    Medmindre,
    Regel,
    Sammenligning,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skaerpet_tilsyn.ret import Opslag
    from skaerpet_tilsyn.udtryk import Betingelse

S = TypeVar("S")

_SPEJLET: Final = {
    Forhold.MINDST: Forhold.HOEJST,
    Forhold.HOEJST: Forhold.MINDST,
    Forhold.MERE_END: Forhold.MINDRE_END,
    Forhold.MINDRE_END: Forhold.MERE_END,
}
"""What a comparison becomes of the rest: below 30 pct. without is above 70 pct. with."""


def enlinje(betingelse: Betingelse[S], opslag: Opslag) -> str:
    """
    A condition as one line; rules in it are named, not unfolded.

    Raises:
        RegelIkkeGaeldende: a limit is not in force.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.tilsyn.regler import RISIKO_LIGHT
        >>> from skaerpet_tilsyn.ret import Dagen
        >>> print(enlinje(RISIKO_LIGHT.versioner[0].vaerdi, Dagen(date(2021, 11, 1))).split(" og ")[0])
        ikke «Resultatmålet er opfyldt»
    """
    match betingelse:
        case Regel():
            return f"«{betingelse.titel}»"
        case Sammenligning() | EnAf():
            return saetning(betingelse, opslag)
        case Alle():
            return " og ".join(_dele(betingelse.dele, opslag))
        case Enhver():
            return " eller ".join(_dele(betingelse.dele, opslag))
        case Ikke():
            return f"ikke {_del(betingelse.betingelse, opslag)}"
        case Medmindre():
            undtagelse = _del(betingelse.undtagelse, opslag)
            return f"{_del(betingelse.hovedregel, opslag)}, medmindre {undtagelse}"
        case Fortolkningsvalg():
            return f"{betingelse.valg.navn} ({' / '.join(_dele(betingelse.betingelser, opslag))})"
        case _:
            assert_never(betingelse)


def _dele(dele: Iterable[Betingelse[S]], opslag: Opslag) -> list[str]:
    return [_del(del_, opslag) for del_ in dele]


def _del(del_: Betingelse[S], opslag: Opslag) -> str:
    """A part in brackets where it is itself put together."""
    tekst = enlinje(del_, opslag)
    return f"({tekst})" if isinstance(del_, Alle | Enhver | Medmindre) else tekst


def graense(sammenligning: Sammenligning[S], opslag: Opslag) -> tuple[str, str]:
    """
    What a comparison is about, and its limit; of those without, what it says of those with.

    Raises:
        RegelIkkeGaeldende: the limit is not in force.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import AKTIV_12
        >>> from skaerpet_tilsyn.ret import Dagen
        >>> graense(AKTIV_12.versioner[0].vaerdi, Dagen(date(2018, 9, 1)))[1]
        'mere end 70 pct. (skrevet som mindre end 30 pct. uden)'
    """
    vaerdi, enhed = opslag.paa(sammenligning.graense).vaerdi, sammenligning.graense.enhed
    skrevet = f"{sammenligning.forhold.value} {vis_vaerdi(vaerdi, enhed)}"
    modstykke = MODSTYKKER.get(sammenligning.maal.navn)
    if modstykke is None or not isinstance(vaerdi, Andel):
        return sammenligning.maal.titel, skrevet
    rest = vis_vaerdi(Andel(1 - vaerdi.broek), enhed)
    return modstykke.titel, f"{_SPEJLET[sammenligning.forhold].value} {rest} (skrevet som {skrevet} uden)"
