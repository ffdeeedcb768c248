"""What is known of the målgruppe and of what counts, and no rule here holds."""

from __future__ import annotations

from skaerpet_tilsyn.katalog import dokumenter
from skaerpet_tilsyn.katalog.ikraft import BEGGE_IGEN, BEKENDTGOERELSEN, uaendret
from skaerpet_tilsyn.katalog.maalgruppe import kilder
from skaerpet_tilsyn.ret import Evidens, Henvisning, IkkeModelleret, Retskilde

_LISTEN = Henvisning(paragraf="2", stk=2)


def _post(navn: str, titel: str, siger: str, *, kilde: Retskilde, grund: str) -> IkkeModelleret:
    poster = uaendret(siger, (BEKENDTGOERELSEN, kilde), (BEGGE_IGEN, kilder.FRA_2023))
    return IkkeModelleret(navn=navn, titel=titel, grund=grund, poster=poster)


IKKE_MODELLERET = (
    _post(
        "ydelsernes_hjemmel",
        "hvem der har ret til ydelserne i målgruppen",
        "Nr. 1: §§ 52 a, 52 e og 55, stk. 1-2, i lov om arbejdsløshedsforsikring m.v.; nr. 3: § 22, nr. 4: § 23 og "
        "nr. 5: §§ 25 og 27 a i lov om aktiv socialpolitik; nr. 2 er sygedagpenge.",
        kilde=Retskilde(dokument=dokumenter.BEKENDTGOERELSEN, henvisning=_LISTEN, evidens=Evidens.EFTERPROEVET),
        grund="registret siger, hvilken ydelse en borger får; retten til den er andre loves sag",
    ),
    _post(
        "ydelser_efter_nr_5",
        "listen over ydelser efter nr. 5",
        "Listen er set til og med nr. 5; hvad der følger, er ikke set.",
        kilde=Retskilde(dokument=dokumenter.BEKENDTGOERELSEN, henvisning=_LISTEN, evidens=Evidens.IKKE_EFTERPROEVET),
        grund="de sidste ydelser i `maalgruppens_ydelser` er fra hukommelsen",
    ),
    _post(
        "introduktionsprogram",
        "overgangsydelse i introduktionsprogrammet",
        "Kun modtagere af overgangsydelse uden for introduktionsprogrammet tæller.",
        kilde=Retskilde(dokument=dokumenter.STAR_FOKUSMAAL, evidens=Evidens.EFTERPROEVET),
        grund="registrets ydelser siger ikke, hvem der er i programmet; den, der leverer dem, må holde dem ude",
    ),
    _post(
        "sygedagpengesag",
        "anciennitet på sygedagpenge",
        "Tælles fra sagens startdato til dens slutdato.",
        kilde=Retskilde(dokument=dokumenter.STAR_FOKUSMAAL, evidens=Evidens.EFTERPROEVET),
        grund="registrets perioder tages for sagens; de brydes som på de øvrige ydelser",
    ),
    _post(
        "samtalernes_art",
        "hvad der er en samtale",
        "Målingen gælder afholdte samtaler; om f.eks. fællessamtaler og opfølgning tæller, står der ikke.",
        kilde=kilder.SAMTALER,
        grund="et katalog er ikke set; alle former tæller, hvis intet andet vælges (`samtaleformer`)",
    ),
    _post(
        "katalog_af_tilbud",
        "kataloget over aktive tilbud",
        "Målingen gælder deltagelse i aktive tilbud; hvilke der er aktive, står der ikke.",
        kilde=kilder.TILBUD,
        grund="kataloget er ikke set; alle kendte typer undtagen mentor og behandling tæller, hvis intet andet vælges "
        "(K06)",
    ),
)
"""All of it."""
