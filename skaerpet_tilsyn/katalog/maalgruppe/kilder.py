"""Sources for the målgruppe and its quantities."""

from __future__ import annotations

from skaerpet_tilsyn.katalog import dokumenter
from skaerpet_tilsyn.ret import Evidens, Henvisning, Retskilde

YDELSER = Retskilde(
    dokument=dokumenter.BEKENDTGOERELSEN,
    henvisning=Henvisning(paragraf="2", stk=2),
    evidens=Evidens.IKKE_EFTERPROEVET,
    gengivelse="De ydelser, der tæller; listen er set til og med nr. 5 (kontanthjælp), resten er fra hukommelsen.",
)
MAALGRUPPE_AFTALEN = Retskilde(
    dokument=dokumenter.STAR_TILSYN,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Fokusmålet gælder borgere med mindst 12 måneders anciennitet og ser 12 måneder tilbage; "
    "siden er uden dato.",
)
MAALGRUPPE_2019 = Retskilde(
    dokument=dokumenter.JOBINDSATS,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Målingerne gælder borgere med mindst 12 måneder på ydelse.",
)
TIDLIG_2019 = Retskilde(
    dokument=dokumenter.JOBINDSATS,
    evidens=Evidens.IKKE_EFTERPROEVET,
    gengivelse="Den tidlige målgruppe og dens 6 måneder er først set i november 2021; før da er det en antagelse.",
)
FRA_2023 = Retskilde(
    dokument=dokumenter.LOV_295,
    evidens=Evidens.IKKE_EFTERPROEVET,
    gengivelse="Ingen kilde fra 2023 eller senere viser værdien; den er ført videre fra 2022.",
)
MAALGRUPPER = Retskilde(
    dokument=dokumenter.JOBCENTERINDBLIK,
    afsnit="Information om fokusmål: Målgrupper",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Der er to målgrupper, 6 måneders og mindst 12 måneders anciennitet; kun den sidste indgår i tilsynet.",
)
FORLOEB = Retskilde(
    dokument=dokumenter.STAR_FOKUSMAAL,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Anciennitet tælles på samme ydelse; et forløb brydes af en hel kalendermåned uden ydelsen; "
    "fra integrations- eller overgangsydelse til kontanthjælp eller uddannelseshjælp fortsætter det.",
)
INTEGRATIONSFAMILIEN = Retskilde(
    dokument=dokumenter.BEKENDTGOERELSEN,
    henvisning=Henvisning(paragraf="2", stk=2, nr=3),
    evidens=Evidens.UDLEDT,
    gengivelse="Selvforsørgelses- og hjemrejseydelse og overgangsydelse nævnes under ét; at integrationsydelse er "
    "samme ydelse under et ældre navn, er sluttet.",
)
MAALEDAG = Retskilde(
    dokument=dokumenter.BIBLIOTEKET,
    evidens=Evidens.UDLEDT,
    gengivelse="Kilderne siger «i perioden», ikke på hvilken dag i måneden anciennitet måles.",
)
VINDUE = Retskilde(
    dokument=dokumenter.JOBCENTERINDBLIK,
    afsnit="Information om fokusmål: Andel",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Indsatsen måles de sidste 12 (6) måneder.",
)
VINDUE_6 = Retskilde(
    dokument=dokumenter.JOBCENTERINDBLIK,
    afsnit="Information om fokusmål: Fokusmål",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Ved 6 måneders anciennitet ses på de sidste 6 måneder; det er sagt om ordinær beskæftigelse.",
)
VINDUE_LAENGDE = Retskilde(
    dokument=dokumenter.BIBLIOTEKET,
    evidens=Evidens.UDLEDT,
    gengivelse="«De sidste 12 måneder» kan være hele kalendermåneder eller regnes fra måledagen.",
)
SAMTALER = Retskilde(
    dokument=dokumenter.JOBINDSATS,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Målingen gælder afholdte samtaler.",
)
TILBUD = Retskilde(
    dokument=dokumenter.JOBINDSATS,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Målingen gælder deltagelse i aktive tilbud.",
)
TILBUDSTYPER = Retskilde(
    dokument=dokumenter.BIBLIOTEKET,
    evidens=Evidens.IKKE_EFTERPROEVET,
    gengivelse="Kataloget af aktive tilbud er ikke set; mentor og behandling regnes normalt ikke for et aktivt tilbud.",
)
TIMER = Retskilde(
    dokument=dokumenter.JOBCENTERINDBLIK,
    afsnit="Information om fokusmål: Fokusmål",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Ordinære timer tælles i samme periode som tilbud og er et alternativ til et tilbud.",
)
FRITAGELSE = Retskilde(
    dokument=dokumenter.JOBCENTERINDBLIK,
    afsnit="Fokusmål: Hedensted",
    evidens=Evidens.UDLEDT,
    gengivelse="Samme målgruppe er 736 for samtaler og 721 for tilbud, så hvert fokusmål har sin egen nævner.",
)
A_DAGPENGE = Retskilde(
    dokument=dokumenter.STAR_FOKUSMAAL,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="For a-dagpenge tælles sammenlagt ledighed; hvordan den omregnes til måneder, står der ikke.",
)
