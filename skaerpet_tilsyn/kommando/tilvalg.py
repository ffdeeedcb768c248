"""The arguments and options that commands share, each said once."""

from __future__ import annotations

from typing import Annotated

import typer

from skaerpet_tilsyn.katalog import OMRAADER

Trykte = Annotated[str | None, typer.Argument(metavar="FIL", help="Trykte tal (CSV), én række pr. kommune.")]
Borgerfil = Annotated[
    str | None, typer.Argument(metavar="FIL", help="Én borger (JSON), eller en mappe med registre og --borger.")
]
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
KendtPr = Annotated[
    str | None,
    typer.Option("--kendt-pr", metavar="DAG", help="Reglerne, som de var kendt (kundgjort) på en dag, fx 2021-02-01."),
]
Ophoer = Annotated[
    str | None,
    typer.Option(
        "--ophoer-skaerpet-tilsyn",
        metavar="DAG",
        help="Dit eget svar på, hvornår i 2026 det skærpede tilsyn ophørte; ingen kilde viser det.",
    ),
]
Historisk = Annotated[
    bool,
    typer.Option("--historisk", help="Læs de sidste kendte regler, som om de gjaldt i måneden; dit eget valg."),
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
    str, typer.Option("--format", metavar="tekst|json|csv|xlsx|parquet", help="Formatet; tekst, hvis intet er valgt.")
]
Sagsformat = Annotated[
    str, typer.Option("--format", metavar="tekst|json", help="Formatet; tekst, hvis intet er valgt.")
]
Bogformat = Annotated[
    str, typer.Option("--format", metavar="md|html|json", help="Formatet; md (Markdown), hvis intet er valgt.")
]
Ud = Annotated[
    str | None, typer.Option("--ud", metavar="FIL", help="Skriv til en fil, som bliver skrevet hel eller slet ikke.")
]
Dag = Annotated[
    str | None,
    typer.Option("--pr", metavar="DAG", help="Reglerne på en dag, fx 2021-11-01. Ellers alle versioner."),
]
Omraade = Annotated[
    str,
    typer.Option(
        "--omraade",
        metavar="OMRÅDE",
        help=f"Retsområdet: {', '.join(OMRAADER)}; skaerpet_tilsyn, hvis intet er valgt. 2026 er kort for "
        "beskaeftigelsesindsats_2026.",
    ),
]
Sagsomraade = Annotated[
    str,
    typer.Option(
        "--omraade",
        "--regler",
        metavar="OMRÅDE",
        help="skaerpet_tilsyn, hvis intet er valgt; resultatkrav (perioden til og med --maaned); ressourceforloeb "
        "(borgerens ressource- og jobafklaringsforløb); eller beskaeftigelsesindsats_2026 (kort: 2026), hvert "
        "kontaktforløb efter reglerne om jobsamtaler og tilbud.",
    ),
]
Registeromraade = Annotated[
    str,
    typer.Option(
        "--regler",
        "--omraade",
        metavar="OMRÅDE",
        help="skaerpet_tilsyn, hvis intet er valgt, eller 2026 (det samme som beskaeftigelsesindsats_2026): reglerne "
        "om jobsamtaler og tilbud i andet halvår 2026.",
    ),
]
Overgangsregel = Annotated[
    str | None,
    typer.Option(
        "--overgangsregel",
        metavar="startdato|maaledato",
        help="Til --regler 2026: om et forløb følger reglerne på sin første dag eller på den dag, det måles. Ingen "
        "kilde siger det.",
    ),
]
Registermappe = Annotated[
    str | None,
    typer.Argument(metavar="MAPPE", help="Mappen med registertabellerne (CSV, Excel eller Parquet)."),
]
Fra = Annotated[
    str | None,
    typer.Option("--fra", metavar="MÅNED", help="Den første måned; ellers 12 måneder til og med --maaned."),
]
Til = Annotated[str | None, typer.Option("--til", metavar="MÅNED", help="Det samme som --maaned, sammen med --fra.")]
Udmappe = Annotated[
    str | None,
    typer.Option("--ud", metavar="MAPPE", help="Skriv filerne i en mappe; alle eller ingen bliver skrevet."),
]
Opgoerelsesformat = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="tekst|csv|xlsx|parquet|json|kmd",
        help="Formatet. Uden --ud er tekst det almindelige, med --ud csv. kmd er Data_ og Meta_ til KMD Insight.",
    ),
]
Listeformat = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="tekst|csv|xlsx|parquet|json",
        help="Formatet; ellers det, filens endelse siger, og tekst uden --ud.",
    ),
]
Kontrolformat = Annotated[
    str, typer.Option("--format", metavar="tekst|json", help="Formatet; tekst, hvis intet er valgt.")
]
Diskretionering = Annotated[
    bool,
    typer.Option(
        "--diskretionering",
        help="Skjul små antal (0, 1 og 2, og tæller og nævner med 1 eller 2 imellem) og det, der ville afsløre dem.",
    ),
]
Borgerid = Annotated[
    str | None, typer.Option("--borger", metavar="ID", help="Borgerens borger_id, når der læses en mappe.")
]
Horisont = Annotated[
    str, typer.Option("--horisont", metavar="ANTAL", help="Hvor mange måneder der ses på, --maaned først; 3 ellers.")
]
Ydelsesnavn = Annotated[
    list[str] | None, typer.Option("--ydelse", metavar="NAVN", help="Kun den ydelse. Kan gentages.")
]
Uafklarede = Annotated[
    bool, typer.Option("--uafklarede", help="Også dem, hvor registrene ikke afgør, om der mangler noget.")
]
Nymappe = Annotated[str | None, typer.Argument(metavar="MAPPE", help="Mappen, som filerne skrives i.")]
Antal = Annotated[str, typer.Option("--borgere", metavar="ANTAL", help="Hvor mange borgere; 1000 ellers.")]
Froe = Annotated[str, typer.Option("--froe", metavar="TAL", help="Det samme frø giver det samme register; 1 ellers.")]
Syntetiskformat = Annotated[
    str, typer.Option("--format", metavar="csv|parquet", help="Formatet; csv, hvis intet er valgt.")
]
Tekstid = Annotated[bool, typer.Option("--tekst-id", help="borger_id som tekst i stedet for hele tal.")]
