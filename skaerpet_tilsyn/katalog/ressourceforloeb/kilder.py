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
