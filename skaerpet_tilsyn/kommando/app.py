"""The commands with their arguments and options."""

from __future__ import annotations

from typing import Annotated, Final, cast

import typer
from typer.core import TyperGroup, TyperOption
from typer.main import get_group

from skaerpet_tilsyn.fakta.tryk import Afgoerelsesgrundlag
from skaerpet_tilsyn.katalog import Risikokategori
from skaerpet_tilsyn.kommando import forklar as forklaring
from skaerpet_tilsyn.kommando import regler as regelbogen
from skaerpet_tilsyn.kommando import status as statussen
from skaerpet_tilsyn.kommando.fejl import AFBRUDT, UDFOERT, Brugsfejl
from skaerpet_tilsyn.kommando.fejl import BRUGSFEJL as BRUGSFEJLKODE
from skaerpet_tilsyn.kommando.hjaelp import HJAELP, NAVN, Gruppe, Kommando
from skaerpet_tilsyn.kommando.oversaettelse import BRUGSFEJL, oversaet
from skaerpet_tilsyn.kommando.udskrift import Svar, aflever
from skaerpet_tilsyn.kommando.valg import laes_fortolkninger, vaelg
from skaerpet_tilsyn.register.celle import vis
from skaerpet_tilsyn.tal import Afrunding
from skaerpet_tilsyn.tid import Maaned
from skaerpet_tilsyn.version import VERSION

_HJAELP: Final[dict[str, object]] = {"help_option_names": list(HJAELP)}
_INDSTILLINGER: Final = {**_HJAELP, "allow_extra_args": True}

app = typer.Typer(
    cls=Gruppe, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False, context_settings=_HJAELP
)

Trykte = Annotated[str | None, typer.Argument(metavar="FIL", help="Trykte tal (CSV), én række pr. kommune.")]
Borgerfil = Annotated[str | None, typer.Argument(metavar="FIL", help="Én borger (JSON).")]
Andele = Annotated[
    str | None, typer.Option("--andele", metavar="FIL", help="Månedsandele (CSV) i stedet for trykte tal.")
]
Benchmark = Annotated[
    str | None,
    typer.Option("--benchmark", metavar="FIL", help="Benchmarktabellen Y30R21 fra jobindsats.dk (CSV eller JSON)."),
]
Benchmarkperiode = Annotated[
    str | None,
    typer.Option(
        "--benchmark-periode",
        metavar="PERIODE",
        help="Det rullende år, fx 2021QMAT02. Ellers det nyeste, der sluttede mindst fire måneder før måneden.",
    ),
]
Maanedstekst = Annotated[
    str | None, typer.Option("--maaned", metavar="MÅNED", help="Den målte måned, fx 2021-11 eller 2021M11.")
]
Fortolkning = Annotated[
    list[str] | None,
    typer.Option(
        "--fortolkning",
        metavar="NAVN=LÆSNING",
        help="Læs et omtvistet punkt på en anden måde, fx K01=streng. Kan gentages. "
        "«alle» viser, hvad svaret afhænger af.",
    ),
]
Grundlag = Annotated[
    str,
    typer.Option(
        "--afgoerelsesgrundlag",
        metavar="eksakt|offentliggjort",
        help="eksakt: afrundede tal afgør kun det sikre. offentliggjort: de trykte tal afgør, som de står.",
    ),
]
Afrundingsnavn = Annotated[
    str,
    typer.Option("--afrunding", metavar="naermeste|op", help="Hvordan kravet til resten af året vises med én decimal."),
]
Kraev = Annotated[
    str | None,
    typer.Option("--kraev", metavar="SLUG", help="Exit-kode 0, hvis alle har netop den kategori, ellers 1."),
]
Kommunenavn = Annotated[
    list[str] | None,
    typer.Option("--kommune", metavar="NAVN", help="Kun den kommune (navn eller kode). Kan gentages."),
]
Kort = Annotated[bool, typer.Option("--kort", help="Uden begrundelser.")]
Statusformat = Annotated[
    str, typer.Option("--format", metavar="tekst|json|csv", help="Formatet; tekst, hvis intet er valgt.")
]
Sagsformat = Annotated[
    str, typer.Option("--format", metavar="tekst|json", help="Formatet; tekst, hvis intet er valgt.")
]
Bogformat = Annotated[
    str, typer.Option("--format", metavar="md|json", help="Formatet; md (Markdown), hvis intet er valgt.")
]
Ud = Annotated[
    str | None, typer.Option("--ud", metavar="FIL", help="Skriv til en fil, som bliver skrevet hel eller slet ikke.")
]
Dag = Annotated[
    str | None,
    typer.Option("--pr", metavar="DAG", help="Reglerne på en dag, fx 2021-11-01. Ellers alle versioner."),
]


@app.callback(
    invoke_without_command=True,
    help=(
        "Skærpet tilsyn med kommunernes beskæftigelsesindsats, 2021-2022: "
        "reglerne afgjort for kommuner og borgere, med begrundelser og kilder.\n\n"
        "Exit-koder: 0 udført; 1 svaret er nej (kun med --kraev); 2 forkert brug eller forkerte data; "
        "70 en fejl i programmet."
    ),
)
def indgang(
    ctx: typer.Context, *, version: Annotated[bool, typer.Option("--version", help="Vis versionen.")] = False
) -> int:
    """Without a command: the version, or the help as an error."""
    if version:
        typer.echo(f"{NAVN} {VERSION}")
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help(), err=True)
        raise typer.Exit(BRUGSFEJLKODE)
    return UDFOERT


@app.command(
    cls=Kommando,
    context_settings=_INDSTILLINGER,
    short_help="Kommunernes status ud fra trykte tal eller månedsandele.",
    help=(
        "Giver hver kommune en af de fire kategorier, eller «uafklaret» med de mulige, med begrundelse og kilder.\n\n"
        "Læser enten FIL med de trykte tal, én række pr. kommune, eller --andele med månedernes tællere og nævnere."
    ),
    epilog=(
        "Eksempler\n"
        "  skaerpet-tilsyn status examples/jobcenterindblik_november_2021.csv\n"
        "  skaerpet-tilsyn status --andele examples/maanedsandele_2021.csv \\\n"
        "      --benchmark examples/benchmark_2021QMAT02.csv --maaned 2021-11"
    ),
)
def status(
    ctx: typer.Context,
    fil: Trykte = None,
    *,
    andele: Andele = None,
    benchmark: Benchmark = None,
    maaned: Maanedstekst = None,
    benchmark_periode: Benchmarkperiode = None,
    fortolkning: Fortolkning = None,
    afgoerelsesgrundlag: Grundlag = Afgoerelsesgrundlag.EKSAKT.value,
    afrunding: Afrundingsnavn = Afrunding.NAERMESTE.value,
    kraev: Kraev = None,
    format_: Statusformat = "tekst",
    ud: Ud = None,
    kommune: Kommunenavn = None,
    kort: Kort = False,
) -> Svar:
    """Categories for municipalities."""
    _ingen_flere(ctx)
    return statussen.koer(
        statussen.Spoergsmaal(
            fil=fil,
            andele=andele,
            benchmark=benchmark,
            maaned=None if maaned is None else Maaned.parse(maaned),
            benchmark_periode=benchmark_periode,
            fortolkninger=laes_fortolkninger(fortolkning or ()),
            grundlag=vaelg("--afgoerelsesgrundlag", afgoerelsesgrundlag, {g.value: g for g in Afgoerelsesgrundlag}),
            afrunding=vaelg("--afrunding", afrunding, {a.value: a for a in Afrunding}),
            kraev=None if kraev is None else vaelg("--kraev", kraev, {k.value: k for k in Risikokategori}),
            format=vaelg("--format", format_, {navn: navn for navn in statussen.FORMATER}),
            ud=ud,
            kommuner=kommune or (),
            kort=kort,
        )
    )


@app.command(
    cls=Kommando,
    context_settings=_INDSTILLINGER,
    short_help="Én borgers sag: hele træet af grunde.",
    help="Afgør reglerne for én borger i en måned og viser, hvilke samtaler, tilbud og timer svaret bygger på.",
    epilog="Eksempel\n  skaerpet-tilsyn forklar examples/borger.json --maaned 2021-11",
)
def forklar(
    ctx: typer.Context,
    fil: Borgerfil = None,
    *,
    maaned: Maanedstekst = None,
    fortolkning: Fortolkning = None,
    format_: Sagsformat = "tekst",
    ud: Ud = None,
) -> Svar:
    """One citizen's case."""
    _ingen_flere(ctx)
    return forklaring.koer(
        fil=fil,
        maaned=None if maaned is None else Maaned.parse(maaned),
        fortolkninger=laes_fortolkninger(fortolkning or ()),
        format_=vaelg("--format", format_, {navn: navn for navn in forklaring.FORMATER}),
        ud=ud,
    )


@app.command(
    cls=Kommando,
    context_settings=_INDSTILLINGER,
    short_help="Regelbogen med kilder og åbne spørgsmål.",
    help="Viser reglerne, værdierne, kilderne og de omtvistede punkter som tekst, der kan læses og underskrives.",
    epilog="Eksempel\n  skaerpet-tilsyn regler --pr 2021-11-01 --ud regelbog.md",
)
def regler(ctx: typer.Context, *, pr: Dag = None, format_: Bogformat = "md", ud: Ud = None) -> Svar:
    """The rule book."""
    _ingen_flere(ctx)
    return regelbogen.koer(
        pr=pr, format_=vaelg("--format", format_, {navn: navn for navn in regelbogen.FORMATER}), ud=ud
    )


def koer(argumenter: list[str]) -> int:
    """
    Carry out a command line.

    Raises:
        Brugsfejl: it cannot be read.
    """
    program = get_group(app)
    try:
        svar = cast("Svar | int", program.main(argumenter, prog_name=NAVN, standalone_mode=False))
    except typer.Abort:
        raise KeyboardInterrupt from None
    except SystemExit:
        # Only where the help was printed to somebody who has stopped reading.
        return UDFOERT
    except BRUGSFEJL as fejl:
        kommando = next((navn for navn in argumenter[:1] if navn in program.commands), None)
        raise oversaet(fejl, kommando=kommando, flag=_flag(program)) from fejl
    if isinstance(svar, Svar):
        return aflever(svar)
    if svar == AFBRUDT:
        raise KeyboardInterrupt
    return svar


def _ingen_flere(ctx: typer.Context) -> None:
    if ctx.args:
        raise Brugsfejl(
            hvad=ctx.info_name or NAVN,
            fundet=" ".join(map(vis, ctx.args)),
            forventet="ikke mere end det, kommandoen tager",
            raad=f"se {NAVN} {ctx.info_name} {HJAELP[0]}",
        )


def _flag(program: TyperGroup) -> set[str]:
    """The options that take no value, of all commands."""
    parametre = [p for kommando in (program, *program.commands.values()) for p in kommando.params]
    return {*HJAELP, *(tilvalg for p in parametre if isinstance(p, TyperOption) and p.is_flag for tilvalg in p.opts)}
