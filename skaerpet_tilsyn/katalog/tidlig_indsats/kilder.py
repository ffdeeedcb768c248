"""Sources for the follow-up on the early effort."""

from __future__ import annotations

from skaerpet_tilsyn.katalog import dokumenter
from skaerpet_tilsyn.ret import Evidens, Retskilde

FOER_2023 = Retskilde(
    dokument=dokumenter.STAR_TIDLIG_INDSATS,
    evidens=Evidens.IKKE_EFTERPROEVET,
    gengivelse="Set i en tekst fra 2024; at det også gjaldt før november 2023, har ingen læst.",
)
GRUPPE_FOR_GRUPPE = Retskilde(
    dokument=dokumenter.STAR_TIDLIG_INDSATS_2023,
    evidens=Evidens.UDLEDT,
    gengivelse="Før forenklingen fulgte STAR op for op til ni grupper hver for sig, med månedlige breve; hvornår det "
    "begyndte, er ikke set.",
)
UNDER_ET = Retskilde(
    dokument=dokumenter.STAR_TIDLIG_INDSATS_2023,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Alle grupper følges under ét, med højst to henvendelser om året.",
)
UDLOESER = Retskilde(
    dokument=dokumenter.STAR_TIDLIG_INDSATS,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Seks måneder i træk under 80 pct. med mindst fire jobsamtaler, eller under 80 pct. med et tilbud "
    "(grupper med krav om tilbud), blandt dem med seks måneders anciennitet; mindst 10 personer.",
)
SAMLET = Retskilde(
    dokument=dokumenter.STAR_TIDLIG_INDSATS_2023,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Når mere end 20 pct. ikke får indsatsen over en periode på seks måneder.",
)
FAA_PERSONER = Retskilde(
    dokument=dokumenter.BIBLIOTEKET,
    evidens=Evidens.UDLEDT,
    gengivelse="Kravet om 10 personer gælder hver af de seks måneder: en måned med færre bryder rækken; kilderne siger "
    "kun, at der skal være 10.",
)
SAMLET_ANDEL = Retskilde(
    dokument=dokumenter.BIBLIOTEKET,
    evidens=Evidens.UDLEDT,
    gengivelse="Andelen over seks måneder er vægtet med månedernes personer; nyheden siger ikke hvordan.",
)
TILBUDSGRUPPER = Retskilde(
    dokument=dokumenter.STAR_TIDLIG_INDSATS_2023,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Tilbud følges for dagpenge, kontanthjælp, uddannelseshjælp og overgangsydelse.",
)
TILBUDSGRUPPER_FOER = Retskilde(
    dokument=dokumenter.STAR_TIDLIG_INDSATS_2023,
    evidens=Evidens.UDLEDT,
    gengivelse="Grupperne er set i november 2023; at de var de samme før, er sluttet.",
)
VIRKNING = Retskilde(
    dokument=dokumenter.STAR_TIDLIG_INDSATS,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Dialog og tilbud om hjælp; som udgangspunkt ingen redegørelse og ingen genopretningsplan.",
)
JOBSAMTALER_DAGPENGE = Retskilde(
    dokument=dokumenter.STAR_KONTAKTFORLOEB,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Fra 2024 er det tre samtaler i jobcentret for dagpengemodtagere; siden om opfølgningen siger fire "
    "for alle. Den, der tæller andelen, vælger.",
)
