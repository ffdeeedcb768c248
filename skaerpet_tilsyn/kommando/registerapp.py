"""The commands that read registers, with their arguments and options; what they do is loaded when they are used."""

from __future__ import annotations

import typer

from skaerpet_tilsyn.fakta.tryk import Afgoerelsesgrundlag
from skaerpet_tilsyn.katalog import Risikokategori
from skaerpet_tilsyn.katalog.jobsamtaler.omraade import OMRAADE as BESKAEFTIGELSESINDSATS
from skaerpet_tilsyn.kommando.faelles import FORMATER
from skaerpet_tilsyn.kommando.hjaelp import Kommando
from skaerpet_tilsyn.kommando.hukommelse import genbrug_hukommelse, ryd_sjaeldent_op
from skaerpet_tilsyn.kommando.omraader import OPGOERES, fremmede, laes_omraade, med_overgangsregel
from skaerpet_tilsyn.kommando.program import INDSTILLINGER, ingen_flere
from skaerpet_tilsyn.kommando.tilvalg import (
    Afrundingsnavn,
    Antal,
    Benchmark,
    Benchmarkperiode,
    Diskretionering,
    Fortolkning,
    Fra,
    Froe,
    Grundlag,
    Horisont,
    Kommunenavn,
    Kontrolformat,
    Kort,
    Kraev,
    Listeformat,
    Maanedstekst,
    Nymappe,
    Opgoerelsesformat,
    Overgangsregel,
    Registermappe,
    Registeromraade,
    Syntetiskformat,
    Tekstid,
    Til,
    Uafklarede,
    Ud,
    Udmappe,
    Ydelsesnavn,
)
from skaerpet_tilsyn.kommando.udskrift import Svar
from skaerpet_tilsyn.kommando.valg import helt_antal, kommunekoder, laes_fortolkninger, maaned_af, vaelg
from skaerpet_tilsyn.register.tilvalg import kraev_register
from skaerpet_tilsyn.tal import Afrunding

registre = typer.Typer()


def klargoer() -> None:
    """What every command that reads registers needs."""
    kraev_register()
    genbrug_hukommelse()
    ryd_sjaeldent_op()


@registre.command(
    cls=Kommando,
    context_settings=INDSTILLINGER,
    short_help="Registre ind, månedsandele, fokusmål og status ud.",
    help=(
        "Opgør begge fokusmål for de 12 måneder, der slutter med --maaned, for hver kommune og ydelse: "
        "månedens tæller og nævner, gennemsnit, krav til resten af året og unikke personer; "
        "med --benchmark også kommunernes status.\n\n"
        "Med --regler 2026: for hver kommune og a-kasse andelen med samtaler og tilbud i --maaned, hvem der er "
        "undtaget, og den første samtale, efter reglerne for andet halvår 2026.\n\n"
        "Alle tabeller bliver kontrolleret. Er noget galt, bliver alle fejl vist og intet skrevet."
    ),
    epilog=(
        "Eksempler\n"
        "  skaerpet-tilsyn opgoer examples/hedensted_2021 --maaned 2021-11 \\\n"
        "      --benchmark examples/hedensted_2021/benchmark_2021QMAT02.csv\n"
        "  skaerpet-tilsyn opgoer examples/hedensted_2021 --maaned 2021-11 --ud resultat --format xlsx\n"
        "  skaerpet-tilsyn opgoer examples/jobsamtaler_2026 --maaned 2026-12 --regler 2026 \\\n"
        "      --overgangsregel maaledato"
    ),
)
def opgoer(
    ctx: typer.Context,
    mappe: Registermappe = None,
    *,
    maaned: Maanedstekst = None,
    fra: Fra = None,
    til: Til = None,
    omraade: Registeromraade = "skaerpet_tilsyn",
    overgangsregel: Overgangsregel = None,
    benchmark: Benchmark = None,
    benchmark_periode: Benchmarkperiode = None,
    fortolkning: Fortolkning = None,
    afgoerelsesgrundlag: Grundlag = Afgoerelsesgrundlag.EKSAKT.value,
    afrunding: Afrundingsnavn = Afrunding.NAERMESTE.value,
    diskretionering: Diskretionering = False,
    kraev: Kraev = None,
    kommune: Kommunenavn = None,
    format_: Opgoerelsesformat = "",
    ud: Udmappe = None,
    kort: Kort = False,
) -> Svar:
    """Figures from registers."""
    ingen_flere(ctx)
    klargoer()
    omraade = laes_omraade(omraade, "opgoer", OPGOERES)
    fortolkninger = med_overgangsregel(laes_fortolkninger(fortolkning or ()), overgangsregel, omraade)
    if omraade == BESKAEFTIGELSESINDSATS:
        from skaerpet_tilsyn.kommando import indsats

        return indsats.koer(
            mappe=mappe,
            maaned=maaned_af(maaned, fra=fra, til=til),
            fra=fra,
            fortolkninger=fortolkninger,
            kommuner=kommunekoder(kommune or ()),
            format_=vaelg("--format", format_, {navn: navn for navn in FORMATER}) if format_ else "",
            ud=ud,
            fremmede=fremmede(ctx, indsats.TILVALG),
        )
    from skaerpet_tilsyn.kommando import opgoer as opgoerelsen

    return opgoerelsen.koer(
        opgoerelsen.Spoergsmaal(
            mappe=mappe,
            maaned=maaned_af(maaned, fra=fra, til=til),
            fra=fra,
            benchmark=benchmark,
            benchmark_periode=benchmark_periode,
            fortolkninger=fortolkninger,
            grundlag=vaelg("--afgoerelsesgrundlag", afgoerelsesgrundlag, {g.value: g for g in Afgoerelsesgrundlag}),
            afrunding=vaelg("--afrunding", afrunding, {a.value: a for a in Afrunding}),
            diskretionering=diskretionering,
            kraev=None if kraev is None else vaelg("--kraev", kraev, {k.value: k for k in Risikokategori}),
            kommuner=kommunekoder(kommune or ()),
            format=vaelg("--format", format_, {navn: navn for navn in FORMATER}) if format_ else "",
            ud=ud,
            kort=kort,
        )
    )


@registre.command(
    cls=Kommando,
    context_settings=INDSTILLINGER,
    short_help="Borgere, der mangler samtaler, tilbud eller timer, og hvornår senest.",
    help=(
        "Viser én række for hver borger, der ikke vil opfylde et fokusmål, hvis der ikke sker mere: "
        "hvad der mangler, siden hvornår, og den sidste dag, det kan nås.\n\n"
        "Borgere på en ydelse på månedens sidste dag regnes med som blivende på den.\n\n"
        "Med --regler 2026: hvem der mangler samtaler, et tilbud eller den første samtale i sit kontaktforløb."
    ),
    epilog=(
        "Eksempler\n"
        "  skaerpet-tilsyn arbejdsliste examples/hedensted_2021 --maaned 2021-11 --ydelse kontanthjælp\n"
        "  skaerpet-tilsyn arbejdsliste examples/jobsamtaler_2026 --maaned 2026-11 --regler 2026 \\\n"
        "      --overgangsregel maaledato"
    ),
)
def arbejdsliste(
    ctx: typer.Context,
    mappe: Registermappe = None,
    *,
    maaned: Maanedstekst = None,
    omraade: Registeromraade = "skaerpet_tilsyn",
    overgangsregel: Overgangsregel = None,
    horisont: Horisont = "3",
    kommune: Kommunenavn = None,
    ydelse: Ydelsesnavn = None,
    uafklarede: Uafklarede = False,
    fortolkning: Fortolkning = None,
    format_: Listeformat = "",
    ud: Ud = None,
) -> Svar:
    """The work list."""
    ingen_flere(ctx)
    klargoer()
    omraade = laes_omraade(omraade, "arbejdsliste", OPGOERES)
    fortolkninger = med_overgangsregel(laes_fortolkninger(fortolkning or ()), overgangsregel, omraade)
    if omraade == BESKAEFTIGELSESINDSATS:
        from skaerpet_tilsyn.kommando import indsatsliste

        return indsatsliste.koer(
            mappe=mappe,
            maaned=maaned_af(maaned),
            horisont=helt_antal("--horisont", horisont, mindst=1, hoejst=24),
            kommuner=kommunekoder(kommune or ()),
            ydelser=ydelse or (),
            uafklarede=uafklarede,
            fortolkninger=fortolkninger,
            format_=vaelg("--format", format_, {navn: navn for navn in indsatsliste.FORMATER}) if format_ else "",
            ud=ud,
        )
    from skaerpet_tilsyn.kommando import arbejdsliste as arbejdslisten

    return arbejdslisten.koer(
        mappe=mappe,
        maaned=maaned_af(maaned),
        horisont=helt_antal("--horisont", horisont, mindst=1, hoejst=24),
        kommuner=kommunekoder(kommune or ()),
        ydelser=ydelse or (),
        uafklarede=uafklarede,
        fortolkninger=fortolkninger,
        format_=vaelg("--format", format_, {navn: navn for navn in arbejdslisten.FORMATER}) if format_ else "",
        ud=ud,
    )


@registre.command(
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


@registre.command(
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


@registre.command(
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
