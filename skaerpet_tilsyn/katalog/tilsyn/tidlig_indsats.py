"""The neighbouring follow-up on tidlig indsats: not skærpet tilsyn, and no rule here holds it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.katalog import dokumenter
from skaerpet_tilsyn.ret import Evidens, IkkeModelleret, Retskilde, fra

if TYPE_CHECKING:
    from skaerpet_tilsyn.ret import Dokument

SIDEN: Final = date(2020, 1, 1)
"""From then on the first six months are what is left of the fixed quotas."""
SET_2023: Final = date(2023, 11, 28)
"""The day of STAR's news about the follow-up."""
SET_2024: Final = date(2024, 5, 30)
"""The day of the page that describes it."""
_GRUND: Final = "en naboregel uden for skærpet tilsyn; her støtter den kun valget i K01"


def _post(
    navn: str, titel: str, siger: str, *, dokument: Dokument, dag: date, foer: str | None = None
) -> IkkeModelleret:
    uproevet = Retskilde(
        dokument=dokument,
        evidens=Evidens.IKKE_EFTERPROEVET,
        gengivelse=f"Set i en tekst fra {dag.year}; at det også gjaldt før, har ingen læst.",
    )
    laest = Retskilde(dokument=dokument, evidens=Evidens.EFTERPROEVET)
    poster = (fra(SIDEN, foer or siger, kilde=uproevet), fra(dag, siger, kilde=laest))
    return IkkeModelleret(navn=navn, titel=titel, grund=_GRUND, poster=poster)


IKKE_MODELLERET = (
    _post(
        "tidlig_indsats_udloeser",
        "hvad der udløser opfølgning på tidlig indsats",
        "I 6 måneder i træk har under 80 pct. af dem med 6 måneders anciennitet haft mindst 4 jobsamtaler, eller "
        "under 80 pct. har haft et tilbud (i grupper med krav om et tilbud).",
        dokument=dokumenter.STAR_TIDLIG_INDSATS,
        dag=SET_2024,
    ),
    _post(
        "tidlig_indsats_mangel",
        "hvad der udløser opfølgning på tidlig indsats, sagt med andre ord",
        "Mere end 20 pct. får ikke indsatsen i en periode på 6 måneder.",
        dokument=dokumenter.STAR_TIDLIG_INDSATS_2023,
        dag=SET_2023,
    ),
    _post(
        "tidlig_indsats_mindst",
        "mindste gruppe i opfølgningen på tidlig indsats",
        "10 personer.",
        dokument=dokumenter.STAR_TIDLIG_INDSATS,
        dag=SET_2024,
    ),
    _post(
        "tidlig_indsats_hyppighed",
        "hvor tit der følges op på tidlig indsats",
        "Højst to gange om året, for alle grupper under ét.",
        dokument=dokumenter.STAR_TIDLIG_INDSATS_2023,
        dag=SET_2023,
        foer="Månedlige breve, for op til 9 grupper hver for sig.",
    ),
    _post(
        "tidlig_indsats_foelge",
        "hvad opfølgningen på tidlig indsats indebærer",
        "Dialog og hjælp; normalt hverken redegørelse eller genopretningsplan.",
        dokument=dokumenter.STAR_TIDLIG_INDSATS,
        dag=SET_2024,
    ),
)
"""All of it."""
