"""The commands with their arguments and options."""

from __future__ import annotations

from typing import cast

import typer
from typer.core import TyperGroup, TyperOption
from typer.main import get_group

from skaerpet_tilsyn.fakta.tryk import Afgoerelsesgrundlag
from skaerpet_tilsyn.katalog import Risikokategori
from skaerpet_tilsyn.kommando import forklar as forklaring
from skaerpet_tilsyn.kommando import status as statussen
from skaerpet_tilsyn.kommando.eksempelapp import eksempler_
from skaerpet_tilsyn.kommando.fejl import AFBRUDT, UDFOERT
from skaerpet_tilsyn.kommando.forloebapp import forloeb
from skaerpet_tilsyn.kommando.hentapp import hentning
from skaerpet_tilsyn.kommando.hjaelp import HJAELP, NAVN, Kommando
from skaerpet_tilsyn.kommando.omraader import laes_omraade, med_overgangsregel
from skaerpet_tilsyn.kommando.oversaettelse import BRUGSFEJL, oversaet
from skaerpet_tilsyn.kommando.proevapp import proever
from skaerpet_tilsyn.kommando.program import INDSTILLINGER, app, ingen_flere
from skaerpet_tilsyn.kommando.rapportapp import rapporter
from skaerpet_tilsyn.kommando.registerapp import registre
from skaerpet_tilsyn.kommando.retsvalg import laes_retsvalg
from skaerpet_tilsyn.kommando.sammenlignapp import sammenligning
from skaerpet_tilsyn.kommando.tabelapp import tabeller
from skaerpet_tilsyn.kommando.tilsynapp import tilsyn
from skaerpet_tilsyn.kommando.tilvalg import (
    Afrundingsnavn,
    Andele,
    Benchmark,
    Benchmarkperiode,
    Bogformat,
    Borgerfil,
    Borgerid,
    Dag,
    Fortolkning,
    Grundlag,
    Historisk,
    KendtPr,
    Kommunenavn,
    Kort,
    Kraev,
    Maanedstekst,
    Omraade,
    Ophoer,
    Overgangsregel,
    Sagsformat,
    Sagsomraade,
    Statusformat,
    Trykte,
    Ud,
)
from skaerpet_tilsyn.kommando.udskrift import Svar, aflever
from skaerpet_tilsyn.kommando.valg import laes_maaned, vaelg
from skaerpet_tilsyn.tal import Afrunding


@app.command(
    cls=Kommando,
    context_settings=INDSTILLINGER,
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
    kendt_pr: KendtPr = None,
    ophoer_skaerpet_tilsyn: Ophoer = None,
    historisk: Historisk = False,
    afgoerelsesgrundlag: Grundlag = Afgoerelsesgrundlag.EKSAKT.value,
    afrunding: Afrundingsnavn = Afrunding.NAERMESTE.value,
    kraev: Kraev = None,
    format_: Statusformat = "tekst",
    ud: Ud = None,
    kommune: Kommunenavn = None,
    kort: Kort = False,
) -> Svar:
    """Categories for municipalities."""
    ingen_flere(ctx)
    return statussen.koer(
        statussen.Spoergsmaal(
            fil=fil,
            andele=andele,
            benchmark=benchmark,
            maaned=None if maaned is None else laes_maaned("--maaned", maaned),
            benchmark_periode=benchmark_periode,
            retsvalg=laes_retsvalg(fortolkning, kendt_pr, ophoer_skaerpet_tilsyn, historisk=historisk),
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
    context_settings=INDSTILLINGER,
    short_help="Én borgers sag: hele træet af grunde.",
    help=(
        "Afgør reglerne for én borger i en måned og viser, hvilke samtaler, tilbud og timer svaret bygger på.\n\n"
        "Borgeren er den i FIL, eller den i en mappe med registre, som --borger nævner."
    ),
    epilog=(
        "Eksempler\n"
        "  skaerpet-tilsyn forklar examples/borger.json --maaned 2021-11\n"
        "  skaerpet-tilsyn forklar examples/hedensted_2021 --borger H00001 --maaned 2021-11\n"
        "  skaerpet-tilsyn forklar examples/ressourceforloeb_2021 --borger R00001 --maaned 2021-04 \\\n"
        "      --omraade resultatkrav\n"
        "  skaerpet-tilsyn forklar examples/ressourceforloeb_aarhus --borger A00001 --maaned 2021-12 \\\n"
        "      --omraade ressourceforloeb\n"
        "  skaerpet-tilsyn forklar examples/jobsamtaler_2026 --borger J00001 --maaned 2026-12 \\\n"
        "      --regler 2026 --overgangsregel maaledato"
    ),
)
def forklar(
    ctx: typer.Context,
    fil: Borgerfil = None,
    *,
    borger: Borgerid = None,
    maaned: Maanedstekst = None,
    omraade: Sagsomraade = "skaerpet_tilsyn",
    overgangsregel: Overgangsregel = None,
    fortolkning: Fortolkning = None,
    kendt_pr: KendtPr = None,
    ophoer_skaerpet_tilsyn: Ophoer = None,
    historisk: Historisk = False,
    format_: Sagsformat = "tekst",
    ud: Ud = None,
) -> Svar:
    """One citizen's case."""
    ingen_flere(ctx)
    valgt = laes_omraade(omraade, "forklar", tuple(forklaring.TABELLER))
    retsvalg = med_overgangsregel(
        laes_retsvalg(fortolkning, kendt_pr, ophoer_skaerpet_tilsyn, historisk=historisk), overgangsregel, valgt
    )
    return forklaring.koer(
        fil=fil,
        borger_id=borger,
        maaned=None if maaned is None else laes_maaned("--maaned", maaned),
        omraade=valgt,
        retsvalg=retsvalg,
        format_=vaelg("--format", format_, {navn: navn for navn in forklaring.FORMATER}),
        ud=ud,
    )


@app.command(
    cls=Kommando,
    context_settings=INDSTILLINGER,
    short_help="Regelbogen med kilder og åbne spørgsmål.",
    help=(
        "Viser reglerne, værdierne med deres tidslinjer, kilderne, de omtvistede punkter og det, der ikke er "
        "modelleret, som tekst, der kan læses og underskrives.\n\n"
        "Uden --pr er det alle versioner. HTML er én selvstændig side, der kan trykkes."
    ),
    epilog=(
        "Eksempler\n"
        "  skaerpet-tilsyn regler --pr 2021-11-30 --ud regelbog.md\n"
        "  skaerpet-tilsyn regler --pr 2021-11-30 --format html --ud regelbog.html\n"
        "  skaerpet-tilsyn regler --omraade resultatkrav\n"
        "  skaerpet-tilsyn regler --omraade beskaeftigelsesindsats_2026 --pr 2026-09-01"
    ),
)
def regler(
    ctx: typer.Context,
    *,
    pr: Dag = None,
    omraade: Omraade = "skaerpet_tilsyn",
    format_: Bogformat = "md",
    ud: Ud = None,
) -> Svar:
    """The rule book."""
    ingen_flere(ctx)
    from skaerpet_tilsyn.kommando import regler as regelbogen

    return regelbogen.koer(
        pr=pr,
        omraade=laes_omraade(omraade, "regler"),
        format_=vaelg("--format", format_, {navn: navn for navn in regelbogen.FORMATER}),
        ud=ud,
    )


app.add_typer(registre)
app.add_typer(tabeller)
app.add_typer(forloeb)
app.add_typer(tilsyn)
app.add_typer(rapporter)
app.add_typer(sammenligning)
app.add_typer(hentning)
app.add_typer(proever)
app.add_typer(eksempler_)


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


def _flag(program: TyperGroup) -> set[str]:
    """The options that take no value, of all commands."""
    parametre = [p for kommando in (program, *program.commands.values()) for p in kommando.params]
    return {*HJAELP, *(tilvalg for p in parametre if isinstance(p, TyperOption) and p.is_flag for tilvalg in p.opts)}
