"""Sources for the two fokusmål."""

from __future__ import annotations

from skaerpet_tilsyn.katalog import dokumenter
from skaerpet_tilsyn.ret import Evidens, Retskilde

AKTIV_AFTALEN = Retskilde(
    dokument=dokumenter.STAR_TILSYN,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Den gennemsnitlige andel, der på 12 måneder hverken har haft et aktivt tilbud eller 100 timers "
    "beskæftigelse, skal være under 30 pct.; siden er uden dato.",
)
SAMTALER_2019 = Retskilde(
    dokument=dokumenter.JOBINDSATS,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Mindst fire afholdte samtaler, som bekendtgørelsen beskriver det.",
)
AKTIV_2019 = Retskilde(
    dokument=dokumenter.JOBINDSATS,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Mindst ét aktivt tilbud og/eller mindst 225 timers ordinær beskæftigelse.",
)
UGER_2019 = Retskilde(
    dokument=dokumenter.JOBINDSATS,
    evidens=Evidens.IKKE_EFTERPROEVET,
    gengivelse="At timetallet også kan skrives som 6 uger, er først set i november 2021.",
)
MINDST_80_2019 = Retskilde(
    dokument=dokumenter.BEKENDTGOERELSEN,
    evidens=Evidens.IKKE_EFTERPROEVET,
    gengivelse="Om grænsen på 80 pct. stod i bekendtgørelsen fra 2019, er ikke set; den er først set i november 2021.",
)
GENNEMSNIT_FOER_2021 = Retskilde(
    dokument=dokumenter.STAR_TILSYN,
    evidens=Evidens.UDLEDT,
    gengivelse="Fokusmålet er et gennemsnit; at det er af 12 måneder, er først set i november 2021.",
)
KRAV_2019 = Retskilde(
    dokument=dokumenter.BEKENDTGOERELSEN,
    evidens=Evidens.IKKE_EFTERPROEVET,
    gengivelse="At året også tæller for sig, er først set i november 2021.",
)
COVID_2020 = Retskilde(
    dokument=dokumenter.STAR_COVID_2020,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Gennemsnittet for 2020 tages af 8 måneder: marts, april, maj og juni udelades. "
    "Svaret er mærket «ikke længere gældende» den 26. april 2021; hvad der trådte i stedet, er ikke set.",
)
COVID_FOERST = Retskilde(
    dokument=dokumenter.BIBLIOTEKET,
    evidens=Evidens.UDLEDT,
    gengivelse="Ingen kilde udelader måneder af gennemsnittet før svaret om 2020 eller efter det år.",
)
_OPFYLDT = "Information om fokusmål: Fokusmål i skærpet tilsyn"

SAMTALER = Retskilde(
    dokument=dokumenter.JOBCENTERINDBLIK,
    afsnit=_OPFYLDT,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Mindst fire samtaler de sidste 12 måneder.",
)
AKTIV = Retskilde(
    dokument=dokumenter.JOBCENTERINDBLIK,
    afsnit=_OPFYLDT,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Mindst ét aktivt tilbud eller mindst 6 ugers / 225 timers beskæftigelse de sidste 12 måneder.",
)
TIDLIG = Retskilde(
    dokument=dokumenter.JOBCENTERINDBLIK,
    afsnit="Information om fokusmål: Fokusmål",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Ved 6 måneders anciennitet: 113 timers ordinær beskæftigelse de sidste 6 måneder.",
)
SAMTALER_6 = Retskilde(
    dokument=dokumenter.JOBCENTERINDBLIK,
    afsnit="Information om fokusmål: Målgrupper",
    evidens=Evidens.UDLEDT,
    gengivelse="Begge fokusmål opgøres også ved 6 måneders anciennitet; vinduet på 6 måneder følger timereglen.",
)
UGER = Retskilde(
    dokument=dokumenter.JOBCENTERINDBLIK,
    afsnit=_OPFYLDT,
    evidens=Evidens.UDLEDT,
    gengivelse="6 uger à 37 timer er 222 timer; 225 timer er 6 uger à 37,5 timer.",
)
MINDST_80 = Retskilde(
    dokument=dokumenter.JOBCENTERINDBLIK,
    afsnit=_OPFYLDT,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Fokusmålet er opfyldt, når den gennemsnitlige andel er lig med eller større end 80 pct.",
)
MERE_END_80 = Retskilde(
    dokument=dokumenter.JOBCENTERINDBLIK,
    afsnit="Status for perioden",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Mere end 80 pct. skal have modtaget indsatsen.",
)
GENNEMSNIT = Retskilde(
    dokument=dokumenter.JOBCENTERINDBLIK,
    afsnit="Information om fokusmål: Gennemsnitlig andel de seneste 12 mdr.",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Et simpelt gennemsnit af de seneste 12 måneders andele, til og med den valgte måned.",
)
KRAV = Retskilde(
    dokument=dokumenter.JOBCENTERINDBLIK,
    afsnit="Information om status for skærpet tilsyn: kriterium 3",
    evidens=Evidens.UDLEDT,
    gengivelse="Den andel, som resten af årets måneder i snit skal have, for at året i snit når 80 pct.; "
    "«Ok», når det er nok at fortsætte som hidtil.",
)
PERIODE = Retskilde(
    dokument=dokumenter.JOBCENTERINDBLIK,
    afsnit="Skærpet tilsyn, april 2022",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Fokusmålet gøres op for 1. januar til 31. december.",
)
TOM_MAANED = Retskilde(
    dokument=dokumenter.BIBLIOTEKET,
    evidens=Evidens.UDLEDT,
    gengivelse="Kilderne siger ikke, hvad en måned uden borgere i målgruppen betyder for gennemsnittet.",
)
