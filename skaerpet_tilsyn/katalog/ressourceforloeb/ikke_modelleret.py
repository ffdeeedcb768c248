"""What is known of the two schemes, and no rule here holds."""

from __future__ import annotations

from skaerpet_tilsyn.katalog import dokumenter
from skaerpet_tilsyn.katalog.ressourceforloeb.ikraft import FEM_AAR, FOER, TRE_AAR
from skaerpet_tilsyn.ret import Evidens, IkkeModelleret, Retskilde, fra

_SKOEN = "det er et skøn over borgerens situation, som registre ikke har"


def _post(navn: str, titel: str, siger: str, *, afsnit: str, grund: str = _SKOEN) -> IkkeModelleret:
    uproevet = Retskilde(
        dokument=dokumenter.MAALGRUPPEANALYSE,
        afsnit=afsnit,
        evidens=Evidens.IKKE_EFTERPROEVET,
        gengivelse="Set i en analyse af 2022 og 2023; at det også gjaldt før, har ingen læst.",
    )
    laest = Retskilde(dokument=dokumenter.MAALGRUPPEANALYSE, afsnit=afsnit, evidens=Evidens.EFTERPROEVET)
    poster = (fra(FEM_AAR, siger, kilde=uproevet), fra(TRE_AAR, siger, kilde=laest))
    return IkkeModelleret(navn=navn, titel=titel, grund=grund, poster=poster)


IKKE_MODELLERET = (
    _post(
        "ressourceforloeb_maalgruppe",
        "hvem et ressourceforløb er til",
        "Borgere med komplekse problemer, der er i risiko for førtidspension, og hvis situation ikke er varig.",
        afsnit="Hvad er et ressourceforløb",
    ),
    _post(
        "jobafklaring_maalgruppe",
        "hvem et jobafklaringsforløb er til",
        "Syge borgere, der ikke kan arbejde, og som ikke kan få sygedagpengene forlænget.",
        afsnit="Hvad er et jobafklaringsforløb",
    ),
    _post(
        "fleksjob_arbejdsevne",
        "arbejdsevnen, der giver ret til fleksjob",
        "Væsentligt nedsat, svarende til højst 20 timer om ugen, og uden udsigt til bedring.",
        afsnit="Hvad er førtidspension og fleksjob",
    ),
    _post(
        "foertidspension_arbejdsevne",
        "arbejdsevnen, der giver ret til førtidspension",
        "Ingen arbejdsevne.",
        afsnit="Hvad er førtidspension og fleksjob",
    ),
    IkkeModelleret(
        navn="bestemmelserne_2022",
        titel="bestemmelserne selv, fra 2022",
        grund="kun lovforslagets begyndelse er set; det, den viser, er kodet, og paragraffen med de 3 år er ikke set",
        poster=(
            FOER,
            fra(
                TRE_AAR,
                "Lovforslaget ændrer bl.a. § 112, stk. 3, og § 113, stk. 2; indsatsen er tilbud efter kapitel 11, 12 "
                "og 14 i lov om en aktiv beskæftigelsesindsats.",
                kilde=Retskilde(dokument=dokumenter.L_209, evidens=Evidens.UDLEDT),
            ),
        ),
    ),
)
"""All of it."""
