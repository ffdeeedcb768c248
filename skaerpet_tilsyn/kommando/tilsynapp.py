"""The commands about what follows a selection, and about the early effort, with their arguments and options."""

from __future__ import annotations

from typing import Annotated

import typer

from skaerpet_tilsyn.kommando.hjaelp import Kommando
from skaerpet_tilsyn.kommando.program import INDSTILLINGER, ingen_flere
from skaerpet_tilsyn.kommando.retsvalg import laes_ophoer, laes_retsvalg
from skaerpet_tilsyn.kommando.tilvalg import (
    Fortolkning,
    Historisk,
    Kommunenavn,
    Kort,
    Maanedstekst,
    Ophoer,
    Sagsformat,
    Ud,
)
from skaerpet_tilsyn.kommando.udskrift import Svar
from skaerpet_tilsyn.kommando.valg import kommunekoder, laes_dag, maaned_af, vaelg

tilsyn = typer.Typer()

Haendelser = Annotated[
    str | None, typer.Argument(metavar="FIL", help="Hændelser (CSV): kommune; dato; haendelse; reference.")
]
Redegoerelse = Annotated[
    str | None,
    typer.Option(
        "--redegoerelse", metavar="MÅNEDER", help="Fristen for redegørelse og plan efter udvælgelsen. Skal angives."
    ),
]
Genopretning = Annotated[
    str | None,
    typer.Option("--genopretning", metavar="MÅNEDER", help="Genopretningsperiodens længde. Skal angives."),
]
Forlaengelse = Annotated[
    str | None,
    typer.Option("--forlaengelse", metavar="MÅNEDER", help="Hvor meget en forlængelse lægger til. Skal angives."),
]
Pr = Annotated[
    str | None,
    typer.Option("--pr", metavar="DAG", help="Tilstanden og det overskredne på en dag, fx 2022-11-01."),
]
Forloebsformat = Annotated[
    str, typer.Option("--format", metavar="tekst|json|mermaid", help="Formatet; tekst, hvis intet er valgt.")
]

Indsatser = Annotated[
    str | None,
    typer.Argument(
        metavar="FIL",
        help="Månedsandele (CSV): kommune; gruppe; indsats; maaned; taeller og naevner, eller andel_pct og personer.",
    ),
]


@tilsyn.command(
    cls=Kommando,
    context_settings=INDSTILLINGER,
    short_help="Forløbet efter udvælgelsen: tilstand, frister, hvad der er overskredet.",
    help=(
        "Kører registrerede hændelser (udvælgelse, redegørelse, genopretningsplan, genopretningsperiode, forlængelse, "
        "administration, ophør) gennem tabellen over, hvad der kan følge hvad, med regel og kilde for hvert skridt.\n\n"
        "En afgørelse regnes aldrig ud: den står i filen med sin reference. Ingen kilde viser fristerne, så de skal "
        "angives."
    ),
    epilog=(
        "Eksempler\n"
        "  skaerpet-tilsyn tilsynsforloeb examples/tilsynsforloeb.csv --redegoerelse 2 --genopretning 8 \\\n"
        "      --forlaengelse 4 --pr 2023-04-15\n"
        "  skaerpet-tilsyn tilsynsforloeb examples/tilsynsforloeb.csv --redegoerelse 2 --genopretning 8 \\\n"
        "      --forlaengelse 4 --kommune Hedensted --format mermaid"
    ),
)
def tilsynsforloeb(
    ctx: typer.Context,
    fil: Haendelser = None,
    *,
    redegoerelse: Redegoerelse = None,
    genopretning: Genopretning = None,
    forlaengelse: Forlaengelse = None,
    pr: Pr = None,
    ophoer_skaerpet_tilsyn: Ophoer = None,
    kommune: Kommunenavn = None,
    format_: Forloebsformat = "tekst",
    ud: Ud = None,
) -> Svar:
    """The course of the supervision."""
    ingen_flere(ctx)
    from skaerpet_tilsyn.kommando import tilsynsforloeb as forloebet

    return forloebet.koer(
        forloebet.Spoergsmaal(
            fil=fil,
            frister=(("redegoerelse", redegoerelse), ("genopretning", genopretning), ("forlaengelse", forlaengelse)),
            pr=None if pr is None else laes_dag("--pr", pr),
            ophoer_skaerpet_tilsyn=laes_ophoer(ophoer_skaerpet_tilsyn),
            kommuner=kommunekoder(kommune or ()),
            format=vaelg("--format", format_, {navn: navn for navn in forloebet.FORMATER}),
            ud=ud,
        )
    )


@tilsyn.command(
    name="tidlig-indsats",
    cls=Kommando,
    context_settings=INDSTILLINGER,
    short_help="Opfølgning på tidlig indsats: får kommunen en henvendelse?",
    help=(
        "Afgør for hver kommune og gruppe i filen, om de seks måneder til og med --maaned udløser en henvendelse om "
        "den tidlige indsats: dialog og tilbud om hjælp, ikke skærpet tilsyn.\n\n"
        "Andelene er dem ved seks måneders anciennitet, med jobsamtaler og med tilbud. Efter juni 2026 viser ingen "
        "kilde, om opfølgningen fortsætter."
    ),
    epilog=(
        "Eksempler\n"
        "  skaerpet-tilsyn tidlig-indsats examples/tidlig_indsats_2024.csv --maaned 2024-06\n"
        "  skaerpet-tilsyn tidlig-indsats examples/tidlig_indsats_2024.csv --maaned 2024-06 \\\n"
        "      --fortolkning tidlig_laesning=samlet --kort"
    ),
)
def tidlig_indsats(
    ctx: typer.Context,
    fil: Indsatser = None,
    *,
    maaned: Maanedstekst = None,
    historisk: Historisk = False,
    fortolkning: Fortolkning = None,
    kommune: Kommunenavn = None,
    kort: Kort = False,
    format_: Sagsformat = "tekst",
    ud: Ud = None,
) -> Svar:
    """The follow-up on the early effort."""
    ingen_flere(ctx)
    from skaerpet_tilsyn.kommando import tidlig_indsats as opfoelgningen

    return opfoelgningen.koer(
        opfoelgningen.Spoergsmaal(
            fil=fil,
            maaned=maaned_af(maaned),
            retsvalg=laes_retsvalg(fortolkning, None, None, historisk=historisk),
            kommuner=kommunekoder(kommune or ()),
            kort=kort,
            format=vaelg("--format", format_, {navn: navn for navn in opfoelgningen.FORMATER}),
            ud=ud,
        )
    )
