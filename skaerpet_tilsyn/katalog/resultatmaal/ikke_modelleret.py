"""What is known of resultatmålet and no rule here holds: the library takes the published difference."""

from __future__ import annotations

from datetime import date
from typing import Final

from skaerpet_tilsyn.katalog import dokumenter
from skaerpet_tilsyn.katalog.ikraft import BEGGE_IGEN, BEKENDTGOERELSEN, KUN_SAMTALER, uaendret
from skaerpet_tilsyn.katalog.maalgruppe.kilder import FRA_2023
from skaerpet_tilsyn.katalog.resultatmaal import kilder
from skaerpet_tilsyn.ret import Evidens, IkkeModelleret, Retskilde, fra, hul


def _rapporten(afsnit: str, gengivelse: str = "") -> Retskilde:
    return Retskilde(
        dokument=dokumenter.JOBCENTERINDBLIK, afsnit=afsnit, evidens=Evidens.EFTERPROEVET, gengivelse=gengivelse
    )


def _post(
    navn: str, titel: str, siger: str, *, kilde: Retskilde, grund: str, dag: date = KUN_SAMTALER
) -> IkkeModelleret:
    poster = uaendret(siger, (dag, kilde), (BEGGE_IGEN, FRA_2023))
    return IkkeModelleret(navn=navn, titel=titel, grund=grund, poster=poster)


OFFENTLIGGJORT: Final = date(2021, 10, 29)
"""The day of the newest resultatmåling that has been seen."""
_SENERE: Final = hul(date(2022, 3, 1), grund="en senere måling, som er data")
_TAGES_SOM_DEN_ER: Final = "biblioteket tager den offentliggjorte forskel og regner den ikke ud"

IKKE_MODELLERET = (
    _post(
        "resultatmaal_befolkning",
        "hvem resultatmålet handler om",
        "16-66-årige på dagpenge, kontanthjælp og sygedagpenge, talt som fuldtidspersoner; førtidspension indgår ikke.",
        kilde=_rapporten("Resultatmål", "At førtidspension ikke indgår, står i STAR's svar om resultatmålingen."),
        grund=_TAGES_SOM_DEN_ER,
    ),
    _post(
        "forventet_andel",
        "hvordan den forventede andel bliver til",
        "Den forventede ydelsesgrad er betydningen af kommunens rammevilkår.",
        kilde=_rapporten("Resultatmål"),
        grund=f"beregningen er ikke set; {_TAGES_SOM_DEN_ER}",
    ),
    IkkeModelleret(
        navn="resultatmaal_periode",
        titel="perioden for den seneste resultatmåling",
        grund="perioden er data: den vælges med `--benchmark-periode` og nævnes i svaret",
        poster=(
            fra(
                OFFENTLIGGJORT,
                "Juli 2020 - juni 2021, altså 4 kvartaler (3. kvartal 2020 - 2. kvartal 2021).",
                kilde=_rapporten("Status for perioden"),
            ),
            _SENERE,
        ),
    ),
    IkkeModelleret(
        navn="resultatmaal_offentliggjort",
        titel="hvornår den seneste resultatmåling blev offentliggjort",
        grund="biblioteket gætter ikke på en udgivelsesdag (K10)",
        poster=(
            fra(
                OFFENTLIGGJORT,
                "Den 29. oktober 2021; den næste ventes i marts 2022.",
                kilde=Retskilde(dokument=dokumenter.JOBINDSATS_BENCHMARK, evidens=Evidens.EFTERPROEVET),
            ),
            _SENERE,
        ),
    ),
    _post(
        "benchmark_hyppighed",
        "hvor tit benchmarkingen opdateres",
        "To (2) gange om året.",
        kilde=Retskilde(
            dokument=dokumenter.BENCHMARKING,
            evidens=Evidens.EFTERPROEVET,
            gengivelse="Det samme står i STAR's svar om resultatmålingen.",
        ),
        grund="perioden er data: den vælges med `--benchmark-periode` og nævnes i svaret",
        dag=BEKENDTGOERELSEN,
    ),
    _post(
        "ingen_gradering",
        "om en større overskridelse tæller mere",
        "Nej: enhver overskridelse af den forventede andel tæller lige meget.",
        kilde=kilder.EGENSKABER,
        grund="der er intet at regne: reglen `resultatmaal` spørger kun, om andelen er højere",
        dag=BEKENDTGOERELSEN,
    ),
    _post(
        "rangering",
        "rangering af kommunerne",
        "Hver kommune har en plads blandt 98.",
        kilde=_rapporten("Resultatmål", "Det samme på siderne om fokusmål."),
        grund="pladser regnes for de kommuner, der er tal for (`rangordn`), og har ingen retsvirkning; "
        "hvad der gælder ved lige tal, står ikke",
    ),
)
"""All of it."""
