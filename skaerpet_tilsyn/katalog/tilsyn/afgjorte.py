"""Contradictions about the categories and the selection that the library has settled."""

from __future__ import annotations

from skaerpet_tilsyn.katalog import dokumenter
from skaerpet_tilsyn.katalog.tilsyn import kilder
from skaerpet_tilsyn.ret import Evidens, Retskilde
from skaerpet_tilsyn.udtryk import AfgjortPunkt

K07 = AfgjortPunkt(
    navn="K07",
    spoergsmaal="«Aktuelt ikke i risiko»: opregning eller rest?",
    svar="rest: de kommuner, der ikke er i en af de andre kategorier",
    hjemmel="kategoriens anden sætning siger det; efter ordene i den første ville 2 af de 32 mulige tilfælde ingen "
    "kategori have, og resten passer med alle 23 trykte kommuner",
    kilder=(kilder.RESTEN,),
)
K15 = AfgjortPunkt(
    navn="K15",
    spoergsmaal="Tre områder eller en liste af ydelser?",
    svar="begge: dagpenge, kontanthjælp og sygedagpenge er områder, som listens ydelser samles i",
    hjemmel="rapportens resultatmål nævner områderne, bekendtgørelsens § 2 opregner ydelserne; resultatmålet tages, "
    "som det er offentliggjort, og fokusmålene regnes på ydelserne",
    kilder=(
        Retskilde(dokument=dokumenter.JOBCENTERINDBLIK, afsnit="Resultatmål", evidens=Evidens.EFTERPROEVET),
        kilder.LISTEN,
    ),
)
AFGJORTE = (K07, K15)
"""Every one of them."""
