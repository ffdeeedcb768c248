"""The usage errors of typer in Danish."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

import typer

from skaerpet_tilsyn.kommando.fejl import Brugsfejl
from skaerpet_tilsyn.kommando.hjaelp import HJAELP, NAVN
from skaerpet_tilsyn.register.celle import vis

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

BRUGSFEJL: Final = cast(
    "type[Exception]", next(klasse for klasse in typer.BadParameter.__mro__ if klasse.__name__ == "ClickException")
)
"""What all usage errors of typer have in common; its own module is private."""


def oversaet(fejl: Exception, *, kommando: str | None = None, flag: Collection[str] = ()) -> Brugsfejl:
    """
    A usage error in Danish. The classes are private to typer, so they are told apart by name.

    ``kommando`` is the command that was called, ``flag`` the options that take no value.

    Example:
        >>> class NoSuchOption(Exception):
        ...     option_name, possibilities = "--fromat", ["--format"]
        >>> print(oversaet(NoSuchOption()))
        et tilvalg: fundet «--fromat»; forventet et tilvalg, der findes; mente du «--format»?
    """
    navn = vis(str(_del(fejl, "option_name")))
    hjaelp = f"se {NAVN}{f' {kommando}' if kommando else ''} {HJAELP[0]}"
    match type(fejl).__name__:
        case "NoSuchOption":
            mulige = cast("Sequence[str]", _del(fejl, "possibilities") or ())
            raad = f"mente du «{mulige[0]}»?" if mulige else hjaelp
            return Brugsfejl(hvad="et tilvalg", fundet=navn, forventet="et tilvalg, der findes", raad=raad)
        case "BadOptionUsage" if navn in flag:
            return Brugsfejl(hvad=navn, fundet="en værdi", forventet="tilvalget alene", raad=f"skriv kun {navn}")
        case "BadOptionUsage":
            return Brugsfejl(hvad=navn, fundet="ingen værdi", forventet="en værdi efter tilvalget", raad=hjaelp)
        case _:
            return Brugsfejl(hvad="kommandolinjen", fundet=vis(str(fejl)), forventet="en gyldig kommando", raad=hjaelp)


def _del(ting: object, navn: str) -> object:
    return cast("object", getattr(ting, navn, None))
