"""What is known of how the fokusmål are printed and compared, and no rule here holds."""

from __future__ import annotations

from skaerpet_tilsyn.katalog import dokumenter
from skaerpet_tilsyn.katalog.ikraft import BEGGE_IGEN, KUN_SAMTALER, uaendret
from skaerpet_tilsyn.katalog.maalgruppe.kilder import FRA_2023
from skaerpet_tilsyn.ret import Evidens, IkkeModelleret, Retskilde


def _post(navn: str, titel: str, siger: str, *, kilde: Retskilde, grund: str) -> IkkeModelleret:
    poster = uaendret(siger, (KUN_SAMTALER, kilde), (BEGGE_IGEN, FRA_2023))
    return IkkeModelleret(navn=navn, titel=titel, grund=grund, poster=poster)


def _rapporten(afsnit: str, evidens: Evidens = Evidens.EFTERPROEVET, gengivelse: str = "") -> Retskilde:
    return Retskilde(dokument=dokumenter.JOBCENTERINDBLIK, afsnit=afsnit, evidens=evidens, gengivelse=gengivelse)


IKKE_MODELLERET = (
    _post(
        "viste_decimaler",
        "decimaler i de trykte tal",
        "2 i oversigten over kommunerne, 1 på kommunens egen side; et krav har 1 decimal og trykkes med 2 (97,80).",
        kilde=_rapporten(
            "Overblik over kommunernes status for skærpet tilsyn",
            Evidens.UDLEDT,
            "Alle fire krav, der er tal, ender på 0.",
        ),
        grund="visning er ingen regel: alt afgøres uafrundet, og et trykt tal læses som så bredt som sin afrunding",
    ),
    _post(
        "diskretionering",
        "hvornår et tal holdes tilbage",
        "Et punktum «.» står i stedet for et tal, der er diskretioneret.",
        kilde=_rapporten("Information om fokusmål: Diskretionering"),
        grund="antallet, der skal til, står ingen steder; et punktum læses som ukendt, aldrig som nul",
    ),
    _post(
        "top_10",
        "Top 10, som kommunerne sammenlignes med",
        "Gennemsnittet af de 10 bedste i den seneste måned.",
        kilde=Retskilde(
            dokument=dokumenter.NOEGLETAL,
            evidens=Evidens.UDLEDT,
            gengivelse="Sagt om en anden rapport; at Jobcenterindblik gør det samme, er sluttet.",
        ),
        grund="en sammenligning uden retsvirkning; biblioteket viser kommunerne mod hinanden",
    ),
    _post(
        "metodenotater",
        "notaterne om metoden bag rapporten og målingerne",
        "Rapporten henviser til to notater på jobindsats.dk.",
        kilde=_rapporten("Relevante links"),
        grund="notaterne er ikke set; rapportens egne forklaringer er brugt",
    ),
)
"""All of it."""
