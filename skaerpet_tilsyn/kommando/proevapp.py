"""The command that proves the law, with its options; what it does is loaded when it is used."""

from __future__ import annotations

from typing import Annotated

import typer

from skaerpet_tilsyn.katalog import OMRAADER
from skaerpet_tilsyn.kommando.hjaelp import Kommando
from skaerpet_tilsyn.kommando.program import INDSTILLINGER, ingen_flere
from skaerpet_tilsyn.kommando.tilvalg import Sagsformat, Ud
from skaerpet_tilsyn.kommando.udskrift import Svar
from skaerpet_tilsyn.kommando.valg import vaelg

proever = typer.Typer()

Kunomraade = Annotated[
    str | None,
    typer.Option("--omraade", metavar="|".join(OMRAADER), help="Kun det retsområde; alle, hvis intet er valgt."),
]
Proevedag = Annotated[
    str | None,
    typer.Option(
        "--pr", metavar="DAG", help="Kun retten på en dag, fx 2021-11-01. Ellers hver dag, noget ændres, og dagen før."
    ),
]
Sagsmappe = Annotated[
    str | None,
    typer.Option(
        "--sager", metavar="MAPPE", help="Prøv også de sager, der er gemt som TOML, i en mappe for hvert retsområde."
    ),
]


@proever.command(
    cls=Kommando,
    context_settings=INDSTILLINGER,
    short_help="Beviser, at reglerne og tabellerne hænger sammen.",
    help=(
        "Prøver hver regel, hver tabel og hver værdi under hver læsning: huller, overlap, rækker og betingelser uden "
        "virkning, versioner og navne, der støder sammen, værdier, som intet bruger, og forløb, der ikke kan nås eller "
        "sluttes; også som retten var kendt, før noget blev kundgjort. Hver fejl har et vidne.\n\n"
        "Viser også det, en læser skal vide: omtvistede punkter, kilder, der ikke er efterprøvet eller mangler nummer, "
        "og det, der ikke er kodet. Exit-kode 1, hvis der er fejl."
    ),
    epilog=(
        "Eksempler\n"
        "  skaerpet-tilsyn proev\n"
        "  skaerpet-tilsyn proev --omraade resultatkrav --pr 2021-04-01 --format json"
    ),
)
def proev(
    ctx: typer.Context,
    *,
    omraade: Kunomraade = None,
    pr: Proevedag = None,
    sager: Sagsmappe = None,
    format_: Sagsformat = "tekst",
    ud: Ud = None,
) -> Svar:
    """Proofs over the catalogue."""
    ingen_flere(ctx)
    from skaerpet_tilsyn.kommando import proev as proeven

    return proeven.koer(
        omraade=None if omraade is None else vaelg("--omraade", omraade, {navn: navn for navn in OMRAADER}),
        pr=pr,
        sager=sager,
        format_=vaelg("--format", format_, {navn: navn for navn in proeven.FORMATER}),
        ud=ud,
    )
