"""Sources for the two resultatkrav and the quantities that they are measured by."""

from __future__ import annotations

from skaerpet_tilsyn.katalog import dokumenter
from skaerpet_tilsyn.ret import Evidens, Retskilde

PROJEKTET = Retskilde(
    dokument=dokumenter.MONITORERING,
    afsnit="Overblik - alle projektkommuner",
    evidens=Evidens.UDLEDT,
    gengivelse="Rapporten begynder med december 2020; hvornår projektet begyndte og sluttede, er ikke set.",
)
MAALGRUPPE = Retskilde(
    dokument=dokumenter.MONITORERING,
    afsnit="Figur 1, anmærkning",
    evidens=Evidens.UDLEDT,
    gengivelse="Målgruppen er projektets borgere i ressourceforløb, også dem, der i perioden er gået i job eller "
    "uddannelse; den nøjagtige afgrænsning står ikke.",
)
KOMMUNE = Retskilde(
    dokument=dokumenter.BIBLIOTEKET,
    evidens=Evidens.UDLEDT,
    gengivelse="En borger tæller i den kommune, der sidst i perioden har udbetalt ydelsen.",
)
VINDUE = Retskilde(
    dokument=dokumenter.MONITORERING,
    afsnit="Overblik - alle projektkommuner",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Perioder på tre hele kalendermåneder, der rykker én måned ad gangen.",
)
HIERARKI = Retskilde(
    dokument=dokumenter.MONITORERING,
    afsnit="Figur 1, anmærkning",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Hver borger tæller én gang: 1. selvforsørget beskæftigelse, 2. uddannelse, 3. fleksjob, "
    "4. ordinære løntimer, 5. virksomhedspraktik eller løntilskud.",
)
BESKAEFTIGELSE_MV = Retskilde(
    dokument=dokumenter.MONITORERING,
    afsnit="Figur 3, anmærkning",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Beskæftigelse mv. er de fire første trin af hierarkiet.",
)
SELVFORSOERGET = Retskilde(
    dokument=dokumenter.MONITORERING,
    afsnit="Figur 1, anmærkning",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Selvforsørget beskæftigelse er beskæftigelse med en beskæftigelsesgrad over 50 pct.",
)
UDDANNELSE = Retskilde(
    dokument=dokumenter.MONITORERING,
    afsnit="Figur 1, anmærkning",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Anmærkningen siger uddannelse uden tilføjelse.",
)
UDDANNELSE_SU = Retskilde(
    dokument=dokumenter.MONITORERING,
    afsnit="Figur 2, anmærkning",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Uddannelsen skal være SU-berettiget; kilden til tallene er SU.",
)
FLEKSJOB = Retskilde(
    dokument=dokumenter.MONITORERING,
    afsnit="Figur 1, anmærkning",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Fleksjob tæller som beskæftigelse mv.",
)
LOENTIMER = Retskilde(
    dokument=dokumenter.MONITORERING,
    afsnit="Figur 1, anmærkning",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Ordinære løntimer har intet mindstemål; kilden til tallene er eIndkomst, altså hele måneder.",
)
PRAKTIK_LOENTILSKUD = Retskilde(
    dokument=dokumenter.MONITORERING,
    afsnit="Figur 1, anmærkning",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Virksomhedspraktik og løntilskud, fra DFDG.",
)
BERORT = Retskilde(
    dokument=dokumenter.MONITORERING,
    afsnit="Figur 1, anmærkning",
    evidens=Evidens.UDLEDT,
    gengivelse="Den, der i perioden er berørt af indsatsen, tæller; én dag i perioden er nok.",
)
RESULTATKRAV_1 = Retskilde(
    dokument=dokumenter.MONITORERING,
    afsnit="Resultatkrav 1",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Virksomhedsrettet indsats mv.: 35 pct. af målgruppen.",
)
RESULTATKRAV_2 = Retskilde(
    dokument=dokumenter.MONITORERING,
    afsnit="Resultatkrav 2",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Beskæftigelse mv.: 15 pct. af målgruppen.",
)
GRAENSE = Retskilde(
    dokument=dokumenter.BIBLIOTEKET,
    evidens=Evidens.UDLEDT,
    gengivelse="Rapporten siger ikke, om kravet er opfyldt ved præcis 35 eller 15 pct.",
)
LANGVARIG = Retskilde(
    dokument=dokumenter.MONITORERING,
    afsnit="Figur 5, anmærkning",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Mindst 1 års anciennitet og ingen virksomhedsrettet indsats det seneste år: virksomhedspraktik, "
    "løntilskud og ordinære løntimer ved siden af ydelsen.",
)
ANCIENNITET = Retskilde(
    dokument=dokumenter.HEDENSTED_ANALYSE,
    afsnit="Figur 1, anmærkning",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Et forløb slutter, når der i en hel kalendermåned ikke er udbetalt ydelse.",
)
