"""The command of the report, with its arguments and options; what it does is loaded when it is used."""

from __future__ import annotations

from typing import Annotated

import typer

from skaerpet_tilsyn.fakta.tryk import Afgoerelsesgrundlag
from skaerpet_tilsyn.kommando.hjaelp import Kommando
from skaerpet_tilsyn.kommando.program import INDSTILLINGER, ingen_flere
from skaerpet_tilsyn.kommando.retsvalg import laes_retsvalg
from skaerpet_tilsyn.kommando.tilvalg import (
    Afrundingsnavn,
    Andele,
    Benchmark,
    Benchmarkperiode,
    Diskretionering,
    Fortolkning,
    Grundlag,
    Historisk,
    KendtPr,
    Maanedstekst,
    Ophoer,
    Ud,
)
from skaerpet_tilsyn.kommando.udskrift import Svar
from skaerpet_tilsyn.kommando.valg import laes_maaned, vaelg
from skaerpet_tilsyn.rapport.tilvalg import kraev_rapport
from skaerpet_tilsyn.tal import Afrunding

rapporter = typer.Typer()

Kilde = Annotated[
    str | None, typer.Argument(metavar="KILDE", help="En mappe med registre, eller en fil med trykte tal (CSV).")
]
Forside = Annotated[
    str | None,
    typer.Option("--kommune", metavar="NAVN", help="Kommunen på forsiden (navn eller kode); ellers er det oversigten."),
]
Png = Annotated[
    str | None, typer.Option("--png", metavar="MAPPE", help="Skriv også figurerne som billeder (PNG) i en mappe.")
]

Excel = Annotated[
    str | None,
    typer.Option(
        "--excel",
        metavar="FIL",
        help="Skriv også det samme som en projektmappe (.xlsx); uden --ud kun den.",
    ),
]


@rapporter.command(
    cls=Kommando,
    context_settings=INDSTILLINGER,
    short_help="Én HTML-side til den, der skal beslutte.",
    help=(
        "Laver én selvstændig HTML-side: kommunens kategori og grunde, resultatmål og fokusmål med krav til resten af "
        "året, månederne, ydelserne, alle kommuner, det uafklarede, de omtvistede punkter og kilderne.\n\n"
        "Siden henter intet fra nettet, kan trykkes på A4 og læses på en telefon. Tallene er registre, månedsandele "
        "(--andele) eller trykte tal."
    ),
    epilog=(
        "Eksempler\n"
        "  skaerpet-tilsyn rapport examples/hedensted_2021 --maaned 2021-11 \\\n"
        "      --benchmark examples/hedensted_2021/benchmark_2021QMAT02.csv --ud rapport.html\n"
        "  skaerpet-tilsyn rapport examples/jobcenterindblik_november_2021.csv --maaned 2021-11 \\\n"
        "      --kommune Hedensted --ud rapport.html --png figurer --excel rapport.xlsx"
    ),
)
def rapport(
    ctx: typer.Context,
    kilde: Kilde = None,
    *,
    andele: Andele = None,
    benchmark: Benchmark = None,
    benchmark_periode: Benchmarkperiode = None,
    maaned: Maanedstekst = None,
    kommune: Forside = None,
    fortolkning: Fortolkning = None,
    kendt_pr: KendtPr = None,
    ophoer_skaerpet_tilsyn: Ophoer = None,
    historisk: Historisk = False,
    afgoerelsesgrundlag: Grundlag = Afgoerelsesgrundlag.EKSAKT.value,
    afrunding: Afrundingsnavn = Afrunding.NAERMESTE.value,
    diskretionering: Diskretionering = False,
    ud: Ud = None,
    png: Png = None,
    excel: Excel = None,
) -> Svar:
    """One self-contained page."""
    ingen_flere(ctx)
    kraev_rapport()
    from skaerpet_tilsyn.kommando import rapport as rapporten

    return rapporten.koer(
        rapporten.Spoergsmaal(
            kilde=kilde,
            andele=andele,
            benchmark=benchmark,
            benchmark_periode=benchmark_periode,
            maaned=None if maaned is None else laes_maaned("--maaned", maaned),
            kommune=kommune,
            retsvalg=laes_retsvalg(fortolkning, kendt_pr, ophoer_skaerpet_tilsyn, historisk=historisk),
            grundlag=vaelg("--afgoerelsesgrundlag", afgoerelsesgrundlag, {g.value: g for g in Afgoerelsesgrundlag}),
            afrunding=vaelg("--afrunding", afrunding, {a.value: a for a in Afrunding}),
            diskretionering=diskretionering,
            ud=ud,
            png=png,
            excel=excel,
        )
    )
