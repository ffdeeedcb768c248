"""Sources for the categories and the selection."""

from __future__ import annotations

from skaerpet_tilsyn.katalog import dokumenter
from skaerpet_tilsyn.ret import Evidens, Henvisning, Retskilde

_STATUS = "Information om status for skærpet tilsyn"

AFTALEN = Retskilde(
    dokument=dokumenter.AFTALEN,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Kommuner med flere på offentlig forsørgelse end forventet, der heller ikke opfylder fokusmålene, skal "
    "sende redegørelse og genopretningsplan; reglerne kom aldrig i brug i den form.",
)
BEK_2019 = Retskilde(
    dokument=dokumenter.BEKENDTGOERELSEN,
    henvisning=Henvisning(paragraf="1"),
    evidens=Evidens.UDLEDT,
    gengivelse="Offentliggjort den 20. december 2019; dagen, den trådte i kraft, er ikke set. En kommune med en "
    "højere andel end forventet, der ikke opfylder fokusmål, bliver omfattet; begge fokusmål tæller.",
)
STATUS_2019 = Retskilde(
    dokument=dokumenter.BEKENDTGOERELSEN,
    evidens=Evidens.IKKE_EFTERPROEVET,
    gengivelse="De fire kategorier er først set i november 2021; før da er de en antagelse, og light tilsyn er "
    "ikke kendt.",
)
FOKUSMAALENE = Retskilde(
    dokument=dokumenter.STAR_RESULTATMAAL,
    evidens=Evidens.UDLEDT,
    gengivelse="«Fokusmålene» i flertal; ordet er ens i ental og flertal i bekendtgørelsens § 1.",
)
FRA_2023 = Retskilde(
    dokument=dokumenter.LOV_295,
    evidens=Evidens.IKKE_EFTERPROEVET,
    gengivelse="At begge fokusmål igen tæller fra 2023, følger af, at tilbud kun var undtaget i 2021 og 2022; ingen "
    "kilde fra 2023 eller senere er set, og lovens forenkling er ikke kendt.",
)
AFSKAFFET = Retskilde(
    dokument=dokumenter.LOV_1750,
    evidens=Evidens.UDLEDT,
    gengivelse="Det statslige skærpede tilsyn er afskaffet; om det skete 1. februar eller 1. juli 2026, er ikke vist.",
)
STATUS = Retskilde(
    dokument=dokumenter.JOBCENTERINDBLIK,
    afsnit=_STATUS,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Fire kategorier på grundlag af resultatmål, de seneste 12 måneder og tilsynsperioden.",
)
INSPIRATION = Retskilde(
    dokument=dokumenter.JOBCENTERINDBLIK,
    afsnit=f"{_STATUS}: Inspirationskommune",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Alle mål er opfyldt både de seneste 12 måneder og i tilsynsperioden.",
)
SKAERPET = Retskilde(
    dokument=dokumenter.JOBCENTERINDBLIK,
    afsnit=f"{_STATUS}: Risiko for skærpet tilsyn",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Hverken resultatmål eller fokusmål for samtaler er opfyldt, i 12 måneder og i perioden.",
)
LIGHT = Retskilde(
    dokument=dokumenter.JOBCENTERINDBLIK,
    afsnit=f"{_STATUS}: Risiko for light tilsyn",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Hverken resultatmål eller fokusmål for aktiv indsats er opfyldt, i 12 måneder og i perioden.",
)
RESTEN = Retskilde(
    dokument=dokumenter.JOBCENTERINDBLIK,
    afsnit=f"{_STATUS}: Aktuelt ikke i risiko",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="De kommuner, der hverken er i risiko eller er inspirationskommuner.",
)
UDVAELGELSE = Retskilde(
    dokument=dokumenter.JOBCENTERINDBLIK,
    afsnit="Skærpet tilsyn, april 2022",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="En kommune bliver omfattet, hvis den hverken opfylder resultatmålet eller fokusmålet for samtaler.",
)
AARLIG = Retskilde(
    dokument=dokumenter.BEKENDTGOERELSEN,
    henvisning=Henvisning(paragraf="2", stk=1),
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Opgørelsen sker én gang årligt.",
)
REGIMET = Retskilde(
    dokument=dokumenter.NB_BESKAEFTIGELSE,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="I 2021 og 2022 udløser kun samtaler skærpet tilsyn; ingen udvælges før 2022.",
)
LISTEN = Retskilde(
    dokument=dokumenter.BEKENDTGOERELSEN,
    henvisning=Henvisning(paragraf="2", stk=2),
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Ydelserne opregnes én for én; listen er set til og med nr. 5.",
)
