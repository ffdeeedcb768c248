"""The commands that make figures of registers, with their arguments and options; loaded when they are used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from skaerpet_tilsyn.fakta.tryk import Afgoerelsesgrundlag
from skaerpet_tilsyn.katalog import Risikokategori
from skaerpet_tilsyn.katalog.jobsamtaler.omraade import OMRAADE as BESKAEFTIGELSESINDSATS
from skaerpet_tilsyn.kommando.faelles import FORMATER
from skaerpet_tilsyn.kommando.hjaelp import Kommando
from skaerpet_tilsyn.kommando.hukommelse import genbrug_hukommelse, ryd_sjaeldent_op
from skaerpet_tilsyn.kommando.omraader import OPGOERES, fremmede, laes_omraade, med_overgangsregel
from skaerpet_tilsyn.kommando.program import INDSTILLINGER, ingen_flere
from skaerpet_tilsyn.kommando.retsvalg import laes_retsvalg
from skaerpet_tilsyn.kommando.tilvalg import (
    Afrundingsnavn,
    Benchmark,
    Benchmarkperiode,
    Diskretionering,
    Fortolkning,
    Fra,
    Grundlag,
    Historisk,
    Horisont,
    KendtPr,
    Kommunenavn,
    Kort,
    Kraev,
    Listeformat,
    Maanedstekst,
    Opgoerelsesformat,
    Ophoer,
    Overgangsregel,
    Registermappe,
    Registeromraade,
    Til,
    Uafklarede,
    Ud,
    Udmappe,
    Ydelsesnavn,
)
from skaerpet_tilsyn.kommando.udskrift import Svar
from skaerpet_tilsyn.kommando.valg import helt_antal, kommunekoder, maaned_af, vaelg
from skaerpet_tilsyn.register.tilvalg import kraev_register
from skaerpet_tilsyn.tal import Afrunding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.kommando.retsvalg import Retsvalg

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
    kendt_pr: KendtPr = None,
    ophoer_skaerpet_tilsyn: Ophoer = None,
    historisk: Historisk = False,
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
    retsvalg = med_overgangsregel(
        laes_retsvalg(fortolkning, kendt_pr, ophoer_skaerpet_tilsyn, historisk=historisk), overgangsregel, omraade
    )
    if omraade == BESKAEFTIGELSESINDSATS:
        return _opgoer_2026(
            ctx, retsvalg, mappe=mappe, maaned=maaned, fra=fra, til=til, kommune=kommune, format_=format_, ud=ud
        )
    from skaerpet_tilsyn.kommando import opgoer as opgoerelsen

    return opgoerelsen.koer(
        opgoerelsen.Spoergsmaal(
            mappe=mappe,
            maaned=maaned_af(maaned, fra=fra, til=til),
            fra=fra,
            benchmark=benchmark,
            benchmark_periode=benchmark_periode,
            retsvalg=retsvalg,
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


def _opgoer_2026(
    ctx: typer.Context,
    retsvalg: Retsvalg,
    *,
    mappe: str | None,
    maaned: str | None,
    fra: str | None,
    til: str | None,
    kommune: Sequence[str] | None,
    format_: str,
    ud: str | None,
) -> Svar:
    """Figures under the rules of 2026."""
    from skaerpet_tilsyn.kommando import indsats

    return indsats.koer(
        mappe=mappe,
        maaned=maaned_af(maaned, fra=fra, til=til),
        fra=fra,
        fortolkninger=retsvalg.fortolkninger,
        kommuner=kommunekoder(kommune or ()),
        format_=vaelg("--format", format_, {navn: navn for navn in FORMATER}) if format_ else "",
        ud=ud,
        fremmede=fremmede(ctx, indsats.TILVALG),
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
    kendt_pr: KendtPr = None,
    ophoer_skaerpet_tilsyn: Ophoer = None,
    historisk: Historisk = False,
    format_: Listeformat = "",
    ud: Ud = None,
) -> Svar:
    """The work list."""
    ingen_flere(ctx)
    klargoer()
    omraade = laes_omraade(omraade, "arbejdsliste", OPGOERES)
    retsvalg = med_overgangsregel(
        laes_retsvalg(fortolkning, kendt_pr, ophoer_skaerpet_tilsyn, historisk=historisk), overgangsregel, omraade
    )
    if omraade == BESKAEFTIGELSESINDSATS:
        from skaerpet_tilsyn.kommando import indsatsliste

        return indsatsliste.koer(
            mappe=mappe,
            maaned=maaned_af(maaned),
            horisont=helt_antal("--horisont", horisont, mindst=1, hoejst=24),
            kommuner=kommunekoder(kommune or ()),
            ydelser=ydelse or (),
            uafklarede=uafklarede,
            fortolkninger=retsvalg.fortolkninger,
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
        retsvalg=retsvalg,
        format_=vaelg("--format", format_, {navn: navn for navn in arbejdslisten.FORMATER}) if format_ else "",
        ud=ud,
    )
