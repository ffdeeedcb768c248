"""The commands about ressourceforløb, with their arguments and options; what they do is loaded when they are used."""

from __future__ import annotations

from typing import Annotated

import typer

from skaerpet_tilsyn.kommando.faelles import FORMATER
from skaerpet_tilsyn.kommando.hjaelp import Kommando
from skaerpet_tilsyn.kommando.program import INDSTILLINGER, ingen_flere
from skaerpet_tilsyn.kommando.registerapp import klargoer
from skaerpet_tilsyn.kommando.tilvalg import (
    Diskretionering,
    Fortolkning,
    Kommunenavn,
    Opgoerelsesformat,
    Registermappe,
    Udmappe,
)
from skaerpet_tilsyn.kommando.udskrift import Svar
from skaerpet_tilsyn.kommando.valg import helt_antal, kommunekoder, laes_fortolkninger, sidste_maaned, vaelg

forloeb = typer.Typer()

TilMaaned = Annotated[
    str | None, typer.Option("--til", metavar="MÅNED", help="Den sidste periodes sidste måned, fx 2021-04.")
]
Vinduer = Annotated[
    str, typer.Option("--perioder", metavar="ANTAL", help="Hvor mange perioder på tre måneder; 3 ellers.")
]


@forloeb.command(
    cls=Kommando,
    context_settings=INDSTILLINGER,
    short_help="Resultatkrav 1 og 2 for borgere i ressourceforløb.",
    help=(
        "Opgør målgruppen og andelene i virksomhedsrettet indsats mv. (resultatkrav 1: 35 pct.) og i beskæftigelse mv. "
        "(resultatkrav 2: 15 pct.) i perioder på tre måneder, den sidste til og med --til, for projektet og for hver "
        "kommune, og figurernes tal.\n\n"
        "Med --kommune er projektet de kommuner; ellers alle. Tabellen tilstande bærer fleksjob, uddannelse og "
        "selvforsørget beskæftigelse."
    ),
    epilog=(
        "Eksempler\n"
        "  skaerpet-tilsyn resultatkrav examples/ressourceforloeb_2021 --til 2021-04\n"
        "  skaerpet-tilsyn resultatkrav examples/ressourceforloeb_2021 --til 2021-04 --ud resultat --format xlsx"
    ),
)
def resultatkrav(
    ctx: typer.Context,
    mappe: Registermappe = None,
    *,
    til: TilMaaned = None,
    perioder: Vinduer = "3",
    kommune: Kommunenavn = None,
    fortolkning: Fortolkning = None,
    diskretionering: Diskretionering = False,
    format_: Opgoerelsesformat = "",
    ud: Udmappe = None,
) -> Svar:
    """The monitoring report's tables."""
    ingen_flere(ctx)
    klargoer()
    from skaerpet_tilsyn.kommando import resultatkrav as kravene

    return kravene.koer(
        kravene.Spoergsmaal(
            mappe=mappe,
            til=sidste_maaned("--til", til),
            perioder=helt_antal("--perioder", perioder, mindst=1, hoejst=120),
            kommuner=kommunekoder(kommune or ()),
            fortolkninger=laes_fortolkninger(fortolkning or ()),
            diskretionering=diskretionering,
            format=vaelg("--format", format_, {navn: navn for navn in FORMATER}) if format_ else "",
            ud=ud,
        )
    )
