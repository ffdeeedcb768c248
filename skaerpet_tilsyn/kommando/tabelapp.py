"""The commands about the register tables themselves, with their arguments and options; loaded when they are used."""

from __future__ import annotations

import typer

from skaerpet_tilsyn.kommando.hjaelp import Kommando
from skaerpet_tilsyn.kommando.program import INDSTILLINGER, ingen_flere
from skaerpet_tilsyn.kommando.registerapp import klargoer
from skaerpet_tilsyn.kommando.tilvalg import (
    Antal,
    Froe,
    Kontrolformat,
    Nymappe,
    Registermappe,
    Syntetiskformat,
    Tekstid,
    Ud,
)
from skaerpet_tilsyn.kommando.udskrift import Svar
from skaerpet_tilsyn.kommando.valg import helt_antal, vaelg

tabeller = typer.Typer()


@tabeller.command(
    cls=Kommando,
    context_settings=INDSTILLINGER,
    short_help="Kontrollér registertabellerne, og intet andet.",
    help=(
        "Læser alle tabeller og viser hver fejl med fil, række og kolonne, hvad der er fundet, hvad der var forventet, "
        "og hvad der kan gøres; ellers hvor mange rækker der er læst og brugt, og hvad tabellerne dækker."
    ),
    epilog="Eksempel\n  skaerpet-tilsyn valider examples/hedensted_2021",
)
def valider(
    ctx: typer.Context, mappe: Registermappe = None, *, format_: Kontrolformat = "tekst", ud: Ud = None
) -> Svar:
    """Only check."""
    ingen_flere(ctx)
    klargoer()
    from skaerpet_tilsyn.kommando import valider as kontrollen

    return kontrollen.koer(
        mappe=mappe, format_=vaelg("--format", format_, {navn: navn for navn in kontrollen.FORMATER}), ud=ud
    )


@tabeller.command(
    cls=Kommando,
    context_settings=INDSTILLINGER,
    short_help="Tomme tabeller og en kolonner.toml at begynde med.",
    help=(
        "Skriver en tom CSV-fil for hver registertabel og en kolonner.toml med forklaringer; intet bliver overskrevet."
    ),
    epilog="Eksempel\n  skaerpet-tilsyn skabelon mine_registre",
)
def skabelon(ctx: typer.Context, mappe: Nymappe = None) -> Svar:
    """Templates to start from."""
    ingen_flere(ctx)
    klargoer()
    from skaerpet_tilsyn.kommando import skabelon as skabelonen

    return skabelonen.koer(mappe=mappe)


@tabeller.command(
    cls=Kommando,
    context_settings=INDSTILLINGER,
    short_help="Opdigtede registre af enhver størrelse.",
    help=(
        "Skriver et syntetisk register at prøve med: opdigtede borgere med ydelser, samtaler, tilbud og timer "
        "over tre år. Det samme frø giver det samme register, og intet i det siger noget om Danmark."
    ),
    epilog="Eksempel\n  skaerpet-tilsyn syntetisk proeve --borgere 100000 --format parquet",
)
def syntetisk(
    ctx: typer.Context,
    mappe: Nymappe = None,
    *,
    borgere: Antal = "1000",
    froe: Froe = "1",
    tekst_id: Tekstid = False,
    format_: Syntetiskformat = "csv",
) -> Svar:
    """A made-up register."""
    ingen_flere(ctx)
    klargoer()
    from skaerpet_tilsyn.kommando import syntetisk as det_syntetiske

    return det_syntetiske.koer(
        mappe=mappe,
        antal=helt_antal("--borgere", borgere, mindst=1, hoejst=100_000_000),
        froe=helt_antal("--froe", froe, mindst=0, hoejst=2**31),
        tekst_id=tekst_id,
        format_=vaelg("--format", format_, {navn: navn for navn in det_syntetiske.FORMATER}),
    )
