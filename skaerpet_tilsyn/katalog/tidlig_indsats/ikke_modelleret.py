"""What the sources say of the follow-up on the early effort, and no rule here holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.katalog import dokumenter
from skaerpet_tilsyn.katalog.ikraft import uaendret
from skaerpet_tilsyn.katalog.tidlig_indsats import kilder
from skaerpet_tilsyn.katalog.tidlig_indsats.ikraft import FAERRE_SAMTALER, GRUPPE_FOR_GRUPPE, UKENDT, UNDER_ET
from skaerpet_tilsyn.ret import Evidens, IkkeModelleret, Retskilde, fra

if TYPE_CHECKING:
    from skaerpet_tilsyn.ret import Version


def _post(navn: str, titel: str, grund: str, *poster: Version[str]) -> IkkeModelleret:
    return IkkeModelleret(navn=navn, titel=titel, grund=grund, poster=poster)


VIRKNING = IkkeModelleret(
    navn="tidlig_virkning",
    titel="hvad en henvendelse indebærer",
    grund="det er ingen betingelse; svaret siger det, når der er en henvendelse",
    poster=uaendret(
        "Dialog og tilbud om hjælp; som udgangspunkt hverken redegørelse eller genopretningsplan.",
        (GRUPPE_FOR_GRUPPE, kilder.FOER_2023),
        (UNDER_ET, kilder.VIRKNING),
    ),
)
HYPPIGHED = _post(
    "tidlig_hyppighed",
    "hvor tit STAR henvender sig",
    "biblioteket afgør én måned ad gangen; hvilke af årets måneder STAR vælger, er ikke set",
    fra(GRUPPE_FOR_GRUPPE, "Månedlige breve, for op til 9 grupper hver for sig.", kilde=kilder.GRUPPE_FOR_GRUPPE),
    fra(UNDER_ET, "Højst to henvendelser om året, for alle grupper under ét.", kilde=kilder.UNDER_ET),
)
IKKE_MODELLERET = (
    VIRKNING,
    HYPPIGHED,
    _post(
        "tidlig_grupperne",
        "de op til ni grupper, der blev fulgt hver for sig",
        "deres navne er ikke set; den, der spørger, navngiver gruppen",
        fra(GRUPPE_FOR_GRUPPE, "Op til 9 grupper.", kilde=kilder.GRUPPE_FOR_GRUPPE),
        fra(UNDER_ET, "Alle grupper under ét.", kilde=kilder.UNDER_ET),
    ),
    _post(
        "tidlig_jobsamtaler",
        "hvor mange jobsamtaler andelen måles på",
        "andelen tælles af den, der leverer den; siden siger fire for alle, loven fra 2024 tre for dagpengemodtagere",
        fra(GRUPPE_FOR_GRUPPE, "Mindst 4 jobsamtaler.", kilde=kilder.FOER_2023),
        fra(UNDER_ET, "Mindst 4 jobsamtaler.", kilde=kilder.UDLOESER),
        fra(
            FAERRE_SAMTALER,
            "Mindst 4 jobsamtaler; for dagpengemodtagere kræver loven 3 i jobcentret.",
            kilde=kilder.JOBSAMTALER_DAGPENGE,
        ),
    ),
    _post(
        "tidlig_afsender",
        "hvem der henvender sig, og hvor tallene står",
        "det er myndigheders arbejde; tallene gives af den, der spørger",
        fra(
            UNDER_ET,
            "Arbejdsmarkedskontorerne (AMK), på grundlag af Jobcenterindblik; i en nyere, udateret udgave af siden "
            "STAR selv, på grundlag af rapporten «tidlig indsats» på jobindsats.dk.",
            kilde=Retskilde(
                dokument=dokumenter.STAR_TIDLIG_INDSATS_NYERE,
                evidens=Evidens.EFTERPROEVET,
                gengivelse="Den ene udgave er fra 30. maj 2024; hvornår den anden afløste den, er ikke set.",
            ),
        ),
    ),
    _post(
        "tidlig_og_loven_2026",
        "opfølgningen og loven fra 1. juli 2026",
        "om opfølgningen fortsætter, og med hvilken grænse, viser ingen kilde",
        fra(
            UKENDT,
            "Loven tillader, at 25 pct. ikke får indsatsen; opfølgningen regner med 20.",
            kilde=Retskilde(
                dokument=dokumenter.LOV_1750,
                evidens=Evidens.UDLEDT,
                gengivelse="En kommune på 77 pct. holder loven og ville få en henvendelse.",
            ),
        ),
    ),
)
"""All of it."""
