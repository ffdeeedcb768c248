"""What the monitoring report says of the project, and no rule here holds."""

from __future__ import annotations

from skaerpet_tilsyn.katalog import dokumenter
from skaerpet_tilsyn.katalog.resultatkrav.ikraft import FOERSTE_DAG
from skaerpet_tilsyn.ret import Evidens, IkkeModelleret, Retskilde, fra

_OVERBLIK = "Overblik - alle projektkommuner"


def _post(navn: str, titel: str, siger: str, *, afsnit: str, grund: str) -> IkkeModelleret:
    kilde = Retskilde(dokument=dokumenter.MONITORERING, afsnit=afsnit, evidens=Evidens.EFTERPROEVET)
    return IkkeModelleret(navn=navn, titel=titel, grund=grund, poster=(fra(FOERSTE_DAG, siger, kilde=kilde),))


IKKE_MODELLERET = (
    _post(
        "projektets_tid",
        "projektets tid",
        "Rapporten har tre perioder, fra december 2020 til april 2021.",
        afsnit=_OVERBLIK,
        grund="hvornår projektet begyndte og sluttede, er ikke set; reglerne er kodet fra den første måned, der er "
        "set, og uden slutdag",
    ),
    _post(
        "projektkommuner",
        "kommunerne i projektet",
        "Figur 2 og 4 har en søjle for hver deltagerkommune.",
        afsnit="Figur 2",
        grund="navnene er ikke set; hvem der deltager, siger den, der leverer registrene",
    ),
    _post(
        "maalgruppens_afgraensning",
        "hvem der er i projektets målgruppe",
        "5.314, 5.428 og 5.484 borgere i de tre perioder.",
        afsnit=_OVERBLIK,
        grund="den nøjagtige afgrænsning står ikke; biblioteket tager alle med en dag i ressourceforløb i perioden",
    ),
    _post(
        "varighedsinddeling",
        "inddelingen af forløb efter varighed",
        "Figur 6 fordeler ressourceforløb på varighed.",
        afsnit="Figur 6",
        grund="inddelingen er ikke trykt; bibliotekets er dets egen",
    ),
)
"""All of it."""
