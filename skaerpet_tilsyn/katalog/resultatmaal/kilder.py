"""Sources for resultatmålet."""

from __future__ import annotations

from skaerpet_tilsyn.katalog import dokumenter
from skaerpet_tilsyn.ret import Evidens, Henvisning, Retskilde

AFTALEN = Retskilde(
    dokument=dokumenter.AFTALEN,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Kommuner med flere på offentlig forsørgelse end forventet, der heller ikke opfylder fokusmålene, "
    "udpeges.",
)
HOEJERE_ANDEL = Retskilde(
    dokument=dokumenter.BEKENDTGOERELSEN,
    henvisning=Henvisning(paragraf="1"),
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Tilsynet rammer kommuner med en højere andel på offentlig forsørgelse end forventet.",
)
MINDRE_END = Retskilde(
    dokument=dokumenter.JOBCENTERINDBLIK,
    afsnit="Resultatmål for skærpet tilsyn",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Den faktiske andel skal være mindre end den forventede.",
)
BENCHMARK = Retskilde(
    dokument=dokumenter.JOBCENTERINDBLIK,
    afsnit="Information om status for skærpet tilsyn: kriterium 1",
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Resultatmålet afgøres på den seneste offentliggjorte benchmarkinganalyse.",
)
EGENSKABER = Retskilde(
    dokument=dokumenter.STAR_RESULTATMAAL,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Enhver overskridelse af den forventede andel tæller lige meget; førtidspension indgår ikke.",
)
