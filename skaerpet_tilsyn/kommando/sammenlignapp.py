"""The command that compares rule sets or extracts, with its options; what it does is loaded when it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from skaerpet_tilsyn.kommando.faelles import FORMATER
from skaerpet_tilsyn.kommando.hjaelp import Kommando
from skaerpet_tilsyn.kommando.program import INDSTILLINGER, ingen_flere
from skaerpet_tilsyn.kommando.registerapp import klargoer
from skaerpet_tilsyn.kommando.retsvalg import Retsvalg, laes_ophoer, laes_retsvalg
from skaerpet_tilsyn.kommando.tilvalg import (
    Andele,
    Benchmark,
    Benchmarkperiode,
    Maanedstekst,
    Opgoerelsesformat,
    Ophoer,
    Registermappe,
    Udmappe,
)
from skaerpet_tilsyn.kommando.udskrift import Svar
from skaerpet_tilsyn.kommando.valg import laes_dag, laes_fortolkninger, maaned_af, vaelg

if TYPE_CHECKING:
    from collections.abc import Sequence

sammenligning = typer.Typer()

Foer = Annotated[
    str | None, typer.Option("--foer", metavar="DAG", help="Reglerne før: dem på en dag; ellers månedens egne.")
]
Efter = Annotated[
    str | None, typer.Option("--efter", metavar="DAG", help="Reglerne efter: dem på en dag; ellers månedens egne.")
]
Udfyld = Annotated[
    bool, typer.Option("--udfyld", help="Hold det, kun det ene regelsæt siger noget om, som det står dér, i dem begge.")
]
FortolkningFoer = Annotated[
    list[str] | None,
    typer.Option(
        "--fortolkning-foer", metavar="NAVN=LÆSNING", help="Et omtvistet punkt, læst sådan før. Kan gentages."
    ),
]
FortolkningEfter = Annotated[
    list[str] | None,
    typer.Option(
        "--fortolkning-efter", metavar="NAVN=LÆSNING", help="Et omtvistet punkt, læst sådan efter. Kan gentages."
    ),
]
KendtPrFoer = Annotated[
    str | None, typer.Option("--kendt-pr-foer", metavar="DAG", help="Reglerne før, som de var kendt på en dag.")
]
KendtPrEfter = Annotated[
    str | None, typer.Option("--kendt-pr-efter", metavar="DAG", help="Reglerne efter, som de var kendt på en dag.")
]
Mod = Annotated[
    str | None,
    typer.Option(
        "--mod",
        metavar="MAPPE",
        help="Et andet udtræk af de samme registre: det efter. Så er MAPPE det før, og reglerne er de samme.",
    ),
]
FortolkningMod = Annotated[
    list[str] | None,
    typer.Option(
        "--fortolkning",
        metavar="NAVN=LÆSNING",
        help="Til --mod: et omtvistet punkt, læst sådan i begge udtræk. Kan gentages.",
    ),
]
KendtPrMod = Annotated[
    str | None, typer.Option("--kendt-pr", metavar="DAG", help="Til --mod: reglerne, som de var kendt på en dag.")
]
HistoriskMod = Annotated[
    bool, typer.Option("--historisk", help="Til --mod: de sidste kendte regler, som om de gjaldt i måneden.")
]


@sammenligning.command(
    cls=Kommando,
    context_settings=INDSTILLINGER,
    short_help="To regelsæt, eller to udtræk: hvem skifter udfald, og hvad gjorde det.",
    help=(
        "Afgør begge fokusmål for hver borger i --maaned og hver kommune over 12 måneder under to regelsæt, viser, "
        "hvem der skifter udfald, og fordeler skiftene på det, der er ændret: eksakt, og uafhængigt af rækkefølgen.\n\n"
        "Læser registre, eller månedsandele med --andele: så er det kun reglerne om kommuner. Siger det ene regelsæt "
        "ikke noget om det, der spørges om, kræver det --udfyld.\n\n"
        "Med --mod er det to udtræk af de samme registre under ét regelsæt, og skiftene er fordelt på tabellerne: "
        "deres rækker, og det, de dækker."
    ),
    epilog=(
        "Eksempler\n"
        "  skaerpet-tilsyn sammenlign examples/hedensted_2021 --maaned 2021-11 --foer 2018-09-01 --udfyld\n"
        "  skaerpet-tilsyn sammenlign examples/hedensted_2021 --maaned 2021-11 --fortolkning-efter K04=uger \\\n"
        "      --ud resultat --format xlsx\n"
        "  skaerpet-tilsyn sammenlign examples/hedensted_2021_tidligt --mod examples/hedensted_2021 --maaned 2021-11"
    ),
)
def sammenlign(
    ctx: typer.Context,
    mappe: Registermappe = None,
    *,
    mod: Mod = None,
    andele: Andele = None,
    maaned: Maanedstekst = None,
    foer: Foer = None,
    efter: Efter = None,
    udfyld: Udfyld = False,
    fortolkning: FortolkningMod = None,
    fortolkning_foer: FortolkningFoer = None,
    fortolkning_efter: FortolkningEfter = None,
    kendt_pr: KendtPrMod = None,
    kendt_pr_foer: KendtPrFoer = None,
    kendt_pr_efter: KendtPrEfter = None,
    ophoer_skaerpet_tilsyn: Ophoer = None,
    historisk: HistoriskMod = False,
    benchmark: Benchmark = None,
    benchmark_periode: Benchmarkperiode = None,
    format_: Opgoerelsesformat = "",
    ud: Udmappe = None,
) -> Svar:
    """Two rule sets on the same facts, or two extracts under one."""
    ingen_flere(ctx)
    klargoer()
    from skaerpet_tilsyn.kommando import sammenlign as sammenligningen

    return sammenligningen.koer(
        sammenligningen.Spoergsmaal(
            mappe=mappe,
            mod=mod,
            andele=andele,
            maaned=maaned_af(maaned),
            foer=None if foer is None else laes_dag("--foer", foer),
            efter=None if efter is None else laes_dag("--efter", efter),
            udfyld=udfyld,
            ret_foer=_valgt("foer", fortolkning_foer, kendt_pr_foer, ophoer_skaerpet_tilsyn),
            ret_efter=_valgt("efter", fortolkning_efter, kendt_pr_efter, ophoer_skaerpet_tilsyn),
            ret=laes_retsvalg(fortolkning, kendt_pr, ophoer_skaerpet_tilsyn, historisk=historisk),
            benchmark=benchmark,
            benchmark_periode=benchmark_periode,
            format=vaelg("--format", format_, {navn: navn for navn in FORMATER}) if format_ else "",
            ud=ud,
        )
    )


def _valgt(hvornaar: str, fortolkning: Sequence[str] | None, kendt_pr: str | None, ophoer: str | None) -> Retsvalg:
    """What is chosen of the law before, or after."""
    return Retsvalg(
        fortolkninger=laes_fortolkninger(fortolkning or (), f"--fortolkning-{hvornaar}"),
        kendt_pr=None if kendt_pr is None else laes_dag(f"--kendt-pr-{hvornaar}", kendt_pr),
        ophoer_skaerpet_tilsyn=laes_ophoer(ophoer),
    )
