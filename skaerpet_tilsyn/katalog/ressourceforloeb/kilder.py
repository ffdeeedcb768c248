"""Sources for the rules on ressourceforløb and jobafklaringsforløb."""

from __future__ import annotations

from skaerpet_tilsyn.katalog import dokumenter
from skaerpet_tilsyn.ret import Evidens, Retskilde

FEM_AAR = Retskilde(
    dokument=dokumenter.HEDENSTED_ANALYSE,
    afsnit="Figur 6",
    evidens=Evidens.UDLEDT,
    gengivelse="Der er i 2018 givet bevillinger på op til 5 år; bestemmelsen og dens ikrafttræden er ikke set.",
)
TRE_AAR = Retskilde(
    dokument=dokumenter.STAR_RESSOURCEFORLOEB,
    evidens=Evidens.UDLEDT,
    gengivelse="Højst 3 år pr. forløb; reglerne i L 209 (2020-21) fik virkning 1. januar 2022, men paragraffen med "
    "de 3 år er ikke set.",
)
AFBRYDELSE = Retskilde(
    dokument=dokumenter.HEDENSTED_ANALYSE,
    afsnit="Figur 1, anmærkning",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Et forløb er slut, når der i en hel kalendermåned ikke er udbetalt ydelse.",
)
AFBRYDELSE_DAG = Retskilde(
    dokument=dokumenter.JOBINDSATS_2017,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Den ældre måling, der blev trukket tilbage i 2017, lod et forløb slutte efter én dag uden ydelse.",
)
AARHUS_GRUPPER = Retskilde(
    dokument=dokumenter.AARHUS_SVAR,
    afsnit="Tabel 1",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Forsørgelsesgrundlaget en måned efter et afsluttet ressourceforløb i fem grupper.",
)
HEDENSTED_GRUPPER = Retskilde(
    dokument=dokumenter.HEDENSTED_ANALYSE,
    afsnit="Figur 1, anmærkning",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Status på én dag 1, 3, 6 og 12 måneder efter; uddannelse er SU og lærlinge, og andet er død, "
    "udvandring, orlov, servicejob, lov om social service, barselsdagpenge, folkepension, VUS og SVU.",
)
AFGANG_MAALING = Retskilde(
    dokument=dokumenter.HEDENSTED_ANALYSE,
    afsnit="Figur 1, anmærkning",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Status på én bestemt dag 1, 3, 6 og 12 måneder efter et afsluttet forløb.",
)
LAENGDE = Retskilde(
    dokument=dokumenter.MAALGRUPPEANALYSE,
    afsnit="Forskel på ressourceforløb og jobafklaring",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Et forløb bevilges for en periode op til en længste varighed.",
)
JOBAFKLARING_LAENGDE = Retskilde(
    dokument=dokumenter.MAALGRUPPEANALYSE,
    afsnit="Forskel på ressourceforløb og jobafklaring",
    evidens=Evidens.UDLEDT,
    gengivelse="Et jobafklaringsforløb bevilges for op til 2 år; fra hvornår reglen gælder, er ikke set.",
)
JOBAFKLARING_ANTAL = Retskilde(
    dokument=dokumenter.MAALGRUPPEANALYSE,
    afsnit="Forskel på ressourceforløb og jobafklaring",
    evidens=Evidens.UDLEDT,
    gengivelse="Der kan højst bevilges 2 jobafklaringsforløb; fra hvornår reglen gælder, er ikke set.",
)
JOBAFKLARING_FLERE = Retskilde(
    dokument=dokumenter.JOBAFKLARING_VEJLEDNINGER,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Vejledningerne siger «som udgangspunkt» 2, «et nyt, hvis borgeren stadig er uarbejdsdygtig» og "
    "«et eller flere».",
)
OPRINDELSE = Retskilde(
    dokument=dokumenter.MAALGRUPPEANALYSE,
    afsnit="Hvor kommer de fra?",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Til ressourceforløb fra jobafklaring, sygedagpenge, ledighedsydelse, kontanthjælp eller ingen ydelse; "
    "til jobafklaring alene fra sygedagpenge.",
)
OPRINDELSE_FOER = Retskilde(
    dokument=dokumenter.MAALGRUPPEANALYSE,
    afsnit="Hvor kommer de fra?",
    evidens=Evidens.IKKE_EFTERPROEVET,
    gengivelse="Listen er set i en analyse af 2022 og 2023; at den også gjaldt før, har ingen læst.",
)
OPRINDELSE_UDDANNELSESHJAELP = Retskilde(
    dokument=dokumenter.HEDENSTED_ANALYSE,
    afsnit="Visiteret fra",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="23 pct. af borgerne i ressourceforløb kom fra uddannelseshjælp.",
)
AFGANG = Retskilde(
    dokument=dokumenter.MAALGRUPPEANALYSE,
    afsnit="Afslutningsårsager",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Ressourceforløb afsluttes til beskæftigelse, fleksjob eller ledighedsydelse og førtidspension; "
    "jobafklaring også til a-dagpenge og ressourceforløb.",
)
AFGANG_FOER = Retskilde(
    dokument=dokumenter.MAALGRUPPEANALYSE,
    afsnit="Afslutningsårsager",
    evidens=Evidens.IKKE_EFTERPROEVET,
    gengivelse="Listen er set i en analyse af 2022 og 2023; at den også gjaldt før, har ingen læst.",
)
AFGANG_AARHUS = Retskilde(
    dokument=dokumenter.AARHUS_SVAR,
    afsnit="Tabel 1",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="280 af 1.414 forløb sluttede til kontanthjælpsydelser eller andre ydelser uden for listen.",
)
ALDERSGRUPPER = Retskilde(
    dokument=dokumenter.STAR_RESSOURCEFORLOEB,
    evidens=Evidens.UDLEDT,
    gengivelse="Under 40 år et eller flere forløb; fra 40 til 50 år i alt højst 5 år; over 50 år ét forløb; hver på "
    "højst 3 år, og mere kun efter borgerens eget ønske. Bestemmelsen er ikke set.",
)
FOLKEPENSION = Retskilde(
    dokument=dokumenter.L_209,
    evidens=Evidens.UDLEDT,
    gengivelse="Har borgeren under 6 år til folkepensionsalderen, gives et forløb kun efter eget ønske; løbende "
    "forløb fortsætter. Lovforslagets begyndelse er set, ikke den vedtagne lov.",
)
FOERSTE_INDSATS = Retskilde(
    dokument=dokumenter.L_209,
    evidens=Evidens.UDLEDT,
    gengivelse="Er intet tilbud begyndt inden 6 måneder, skal sagen tilbage til rehabiliteringsteamet. Lovforslagets "
    "begyndelse er set, ikke den vedtagne lov.",
)
OVERGANG = Retskilde(
    dokument=dokumenter.L_209,
    evidens=Evidens.IKKE_EFTERPROEVET,
    gengivelse="At løbende forløb følger reglerne fra deres begyndelse, er kun set for folkepensionsreglen.",
)
BIBLIOTEKETS = Retskilde(
    dokument=dokumenter.BIBLIOTEKET,
    evidens=Evidens.UDLEDT,
    gengivelse="Kilderne siger det ikke.",
)
FORSOERGELSE = Retskilde(
    dokument=dokumenter.HEDENSTED_ANALYSE,
    afsnit="Figur 7",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Tid på offentlig forsørgelse de seneste fem år: hele tiden, og 80 pct. af tiden.",
)
FORSOERGELSE_FOER = Retskilde(
    dokument=dokumenter.HEDENSTED_ANALYSE,
    afsnit="Tid på offentlige forsørgelse forud for ressourceforløbet",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Overskriften siger «forud for ressourceforløbet».",
)
PASSIVANDEL = Retskilde(
    dokument=dokumenter.HEDENSTED_ANALYSE,
    afsnit="Figur 12, anmærkning",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Andelen, der ikke har været i aktivt tilbud under forløbet, dog højst det seneste år; varigheden "
    "tæller fra en start efter en hel kalendermåned uden ydelsen og omfatter perioder i løntilskud.",
)
AKTIVERING = Retskilde(
    dokument=dokumenter.HEDENSTED_ANALYSE,
    afsnit="Figur 13, anmærkning",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Aktiveringsgraden er andelen, der i gennemsnit har deltaget i aktivering i perioden; "
    "aktiveringsberørte er andelen, der overhovedet har.",
)
AKTIVERING_LOENTIMER = Retskilde(
    dokument=dokumenter.HEDENSTED_ANALYSE,
    afsnit="Figur 13, bemærkning",
    evidens=Evidens.UDLEDT,
    gengivelse="Tallene «indeholder ikke dem med løntimer».",
)
