"""A whole condition on one line, with the limits of a rule set."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, assert_never

from skaerpet_tilsyn.laesning.tekst.saetninger import saetning
from skaerpet_tilsyn.udtryk import (
    Alle,
    EnAf,
    Enhver,
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


def enlinje(betingelse: Betingelse[S], opslag: Opslag) -> str:
    """
    A condition as one line; rules in it are named, not unfolded, and of a dispute it is the chosen reading.

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
            valgt = betingelse.laest_som(betingelse.valg.valgt)
            return f"{_del(valgt, opslag)} [{betingelse.valg.navn}]"
        case _:
            assert_never(betingelse)


def _dele(dele: Iterable[Betingelse[S]], opslag: Opslag) -> list[str]:
    return [_del(del_, opslag) for del_ in dele]


def _del(del_: Betingelse[S], opslag: Opslag) -> str:
    """A part in brackets where it is itself put together."""
    tekst = enlinje(del_, opslag)
    return f"({tekst})" if isinstance(del_, Alle | Enhver | Medmindre) else tekst
