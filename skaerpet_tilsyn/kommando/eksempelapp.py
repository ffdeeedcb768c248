"""The command of the examples, with its argument; what it does is loaded when it is used."""

from __future__ import annotations

from typing import Annotated

import typer

from skaerpet_tilsyn.kommando.hjaelp import Kommando
from skaerpet_tilsyn.kommando.program import INDSTILLINGER, ingen_flere
from skaerpet_tilsyn.kommando.udskrift import Svar

eksempler_ = typer.Typer()

Eksempelmappe = Annotated[
    str, typer.Argument(metavar="MAPPE", help="Den nye mappe, som filerne skrives i; examples, hvis intet er valgt.")
]


@eksempler_.command(
    cls=Kommando,
    context_settings=INDSTILLINGER,
    short_help="Vejledningens eksempler: opdigtede registre og trykte tal.",
    help=(
        "Skriver de filer, som vejledningens kommandoer læser: registre med opdigtede borgere, der giver de tal, "
        "der er trykt, og filer med trykte tal, månedsandele og benchmark."
    ),
    epilog="Eksempel\n  skaerpet-tilsyn eksempler",
)
def eksempler(ctx: typer.Context, mappe: Eksempelmappe = "examples") -> Svar:
    """The examples of the documentation."""
    ingen_flere(ctx)
    from skaerpet_tilsyn.kommando import eksempler as eksemplerne

    return eksemplerne.koer(mappe=mappe)
