"""The command that asks jobindsats.dk, with its arguments and options; what it does is loaded when it is used."""

from __future__ import annotations

from typing import Annotated

import typer

from skaerpet_tilsyn.jobindsats.adresse import ADRESSE
from skaerpet_tilsyn.jobindsats.tilvalg import kraev_jobindsats
from skaerpet_tilsyn.kommando.hjaelp import Kommando
from skaerpet_tilsyn.kommando.program import INDSTILLINGER, ingen_flere
from skaerpet_tilsyn.kommando.tilvalg import Ud
from skaerpet_tilsyn.kommando.udskrift import Svar
from skaerpet_tilsyn.kommando.valg import helt_antal, vaelg

hentning = typer.Typer()

_FORMATER = ("csv", "json", "parquet", "xlsx")

Tabel = Annotated[str | None, typer.Argument(metavar="TABEL", help="Tabellens id på jobindsats.dk, fx y30r21.")]
SenestePerioder = Annotated[
    str | None,
    typer.Option("--seneste", metavar="ANTAL", help="De seneste perioder; den seneste, hvis intet er valgt."),
]
Periodekode = Annotated[
    list[str] | None,
    typer.Option("--periode", metavar="PERIODE", help="En periode, fx 2021QMAT02 eller 2021M11. Kan gentages."),
]
Typenavn = Annotated[
    str | None,
    typer.Option(
        "--periodetype",
        metavar="M|Q|QMAT|Y|MYTD",
        help="Måneder, kvartaler, rullende år, år eller år til dato; ellers den type, tabellen nævner først.",
    ),
]
Omraadenavn = Annotated[
    str | None,
    typer.Option("--omraade", metavar="kommuner|landet|regioner", help="Områderne; kommuner, hvis intet er valgt."),
]
Dimensionsvalg = Annotated[
    list[str] | None,
    typer.Option(
        "--dimension",
        metavar="ID=VÆRDIER",
        help="Værdierne af et hierarki: / er i alt, * er alle, ellers stier som /5/,/11/. Kan gentages. "
        "De dimensioner, der ikke nævnes, hentes i alt.",
    ),
]
Soegeord = Annotated[
    str | None, typer.Option("--soeg", metavar="ORD", help="Vis de tabeller, hvis navn eller emne har ordene.")
]
Beskriv = Annotated[bool, typer.Option("--beskriv", help="Vis tabellens mål, perioder og dimensioner.")]
Hentformat = Annotated[
    str,
    typer.Option(
        "--format", metavar="|".join(_FORMATER), help="Formatet; ellers det, filens endelse siger, og csv for en tabel."
    ),
]
Adresse = Annotated[
    str, typer.Option("--adresse", metavar="URL", help="En anden adresse end den for version 3 af jobindsats.dk.")
]
Frist = Annotated[
    str, typer.Option("--frist", metavar="SEKUNDER", help="Hvor længe serveren må tie; 120 sekunder ellers.")
]


@hentning.command(
    cls=Kommando,
    context_settings=INDSTILLINGER,
    short_help="Tabeller fra jobindsats.dk til en fil; find dem med --soeg.",
    help=(
        "Henter en tabel fra jobindsats.dk, version 3, og skriver den, som den er offentliggjort: i CSV semikolon, "
        "decimalkomma og et punktum for det, der er diskretioneret. status læser filen med Y30R21, som den er.\n\n"
        "Nøglen står i miljøvariablen JOBINDSATS_TOKEN og bliver aldrig vist eller skrevet."
    ),
    epilog=(
        "Eksempler\n"
        "  skaerpet-tilsyn hent --soeg 'skærpet tilsyn'\n"
        "  skaerpet-tilsyn hent y30r21 --beskriv\n"
        "  skaerpet-tilsyn hent y30r21 --periode 2021QMAT02 --ud benchmark.csv"
    ),
)
def hent(
    ctx: typer.Context,
    tabel: Tabel = None,
    *,
    seneste: SenestePerioder = None,
    periode: Periodekode = None,
    periodetype: Typenavn = None,
    omraade: Omraadenavn = None,
    dimension: Dimensionsvalg = None,
    soeg: Soegeord = None,
    beskriv: Beskriv = False,
    format_: Hentformat = "",
    ud: Ud = None,
    adresse: Adresse = ADRESSE,
    frist: Frist = "120",
) -> Svar:
    """A table of jobindsats.dk."""
    ingen_flere(ctx)
    kraev_jobindsats()
    from skaerpet_tilsyn.kommando import hent as hentningen
    from skaerpet_tilsyn.kommando.hentvalg import Hentevalg

    return hentningen.koer(
        hentningen.Spoergsmaal(
            tabel=tabel,
            valg=Hentevalg(
                seneste=None if seneste is None else helt_antal("--seneste", seneste, mindst=1, hoejst=1000),
                perioder=periode or (),
                periodetype=periodetype,
                omraade=omraade,
                dimensioner=dimension or (),
            ),
            soeg=soeg,
            beskriv=beskriv,
            format=vaelg("--format", format_, {navn: navn for navn in _FORMATER}) if format_ else "",
            ud=ud,
            adresse=adresse,
            frist=helt_antal("--frist", frist, mindst=1, hoejst=3600),
        )
    )
