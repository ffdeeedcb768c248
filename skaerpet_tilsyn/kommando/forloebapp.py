"""The commands about ressourceforløb, with their arguments and options; what they do is loaded when they are used."""

from __future__ import annotations

from typing import Annotated

import typer

from skaerpet_tilsyn.fakta.haendelser import ORDNINGER
from skaerpet_tilsyn.katalog.ressourceforloeb.grupperinger import GRUPPERINGER
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
from skaerpet_tilsyn.kommando.valg import (
    helt_antal,
    kommunekoder,
    laes_fortolkninger,
    laes_maaned,
    sidste_maaned,
    vaelg,
)

forloeb = typer.Typer()

TilMaaned = Annotated[
    str | None, typer.Option("--til", metavar="MÅNED", help="Den sidste periodes sidste måned, fx 2021-04.")
]
FraMaaned = Annotated[
    str | None,
    typer.Option("--fra", metavar="MÅNED", help="Den første måned; ellers de 12 måneder til og med --til."),
]
Sidste = Annotated[str | None, typer.Option("--til", metavar="MÅNED", help="Den sidste måned, fx 2021-04.")]
Ordning = Annotated[
    str,
    typer.Option(
        "--ordning",
        metavar="|".join(ORDNINGER),
        help="Ordningen; ressourceforloeb, hvis intet er valgt.",
    ),
]
Gruppering = Annotated[
    str,
    typer.Option(
        "--gruppering",
        metavar="|".join(GRUPPERINGER),
        help="Hvordan status efter forløbet deles op; som i Hedensteds analyse, hvis intet er valgt.",
    ),
]
EgenKommune = Annotated[
    list[str] | None,
    typer.Option("--kommune", metavar="NAVN", help="En kommune for sig (navn eller kode). Kan gentages."),
]
Kommunegruppe = Annotated[
    list[str] | None,
    typer.Option(
        "--gruppe",
        metavar="NAVN=KOMMUNER",
        help="Flere kommuner under ét, fx 'RAR Østjylland=Randers,Aarhus,Horsens'. Kan gentages.",
    ),
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


@forloeb.command(
    cls=Kommando,
    context_settings=INDSTILLINGER,
    short_help="Borgere i ressourceforløb eller jobafklaring: hvem, hvor længe, hvad, og hvad bagefter.",
    help=(
        "Opgør afsluttede forløb og status 1, 3, 6 og 12 måneder efter; alder, køn, civilstand, hvor borgerne kommer "
        "fra, bevillingens længde, tid på offentlig forsørgelse, tilbud, ordinære timer, passive og aktivering; og de "
        "forløb, der ikke opfylder reglerne.\n\n"
        "Hver --kommune og --gruppe får sine egne tal ved siden af alle i registret."
    ),
    epilog=(
        "Eksempler\n"
        "  skaerpet-tilsyn ressourceforloeb examples/ressourceforloeb_aarhus --fra 2013-01 --til 2021-12 \\\n"
        "      --kommune Aarhus --gruppering aarhus\n"
        "  skaerpet-tilsyn ressourceforloeb examples/ressourceforloeb_2021 --til 2021-04 --ud resultat --format xlsx"
    ),
)
def ressourceforloeb(
    ctx: typer.Context,
    mappe: Registermappe = None,
    *,
    til: Sidste = None,
    fra: FraMaaned = None,
    ordning: Ordning = ORDNINGER[0],
    gruppering: Gruppering = "hedensted",
    kommune: EgenKommune = None,
    gruppe: Kommunegruppe = None,
    fortolkning: Fortolkning = None,
    diskretionering: Diskretionering = False,
    format_: Opgoerelsesformat = "",
    ud: Udmappe = None,
) -> Svar:
    """The target-group analysis."""
    ingen_flere(ctx)
    klargoer()
    from skaerpet_tilsyn.kommando import ressourceforloeb as analysen

    return analysen.koer(
        analysen.Spoergsmaal(
            mappe=mappe,
            fra=None if fra is None else laes_maaned("--fra", fra),
            til=sidste_maaned("--til", til),
            ordning=vaelg("--ordning", ordning, {navn: navn for navn in ORDNINGER}),
            gruppering=vaelg("--gruppering", gruppering, {navn: navn for navn in GRUPPERINGER}),
            grupper=analysen.laes_grupper(kommune or (), gruppe or ()),
            fortolkninger=laes_fortolkninger(fortolkning or ()),
            diskretionering=diskretionering,
            format=vaelg("--format", format_, {navn: navn for navn in FORMATER}) if format_ else "",
            ud=ud,
        )
    )
