"""Sources for the categories and the selection."""

from __future__ import annotations

from skaerpet_tilsyn.katalog import dokumenter
from skaerpet_tilsyn.ret import Evidens, Henvisning, Retskilde

_STATUS = "Information om status for skærpet tilsyn"

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
