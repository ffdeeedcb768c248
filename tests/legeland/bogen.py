"""The rule book's material of the fictional statute: versions, a repeal, a gap, a settled point, what no rule holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from skaerpet_tilsyn.katalog import Regime
from skaerpet_tilsyn.katalog.emneinventar import Borgerhierarki, Emneinventar, Inventar, Statustabel, saml
from skaerpet_tilsyn.ret import Evidens, IkkeModelleret, Tidslinje, fra, hul, ophoert
from skaerpet_tilsyn.tal import Timer
from skaerpet_tilsyn.udtryk import AfgjortPunkt, Beslutningstabel, Parameter
from tests.legeland.herredsloven import (
    AENDRET,
    BORDPLAN,
    GLAD_LANDSBY,
    H1,
    IKRAFT,
    INVITERET,
    KREDS,
    MAET,
    OPHAEVET,
    Bord,
    kilde,
)

if TYPE_CHECKING:
    from datetime import date

    from tests.legeland.emner import Hobbit

REGIMER: Tidslinje[Regime] = Tidslinje(
    navn="regimer",
    titel="Herredets ret",
    poster=(
        fra(IKRAFT, Regime(slug="foerste", titel="Herredets første ret"), kilde=kilde("§ 98")),
        fra(AENDRET, Regime(slug="anden", titel="Herredets anden ret"), kilde=kilde("§ 98 a")),
        ophoert(OPHAEVET, kilde=kilde("§ 99")),
    ),
)
SANG = Parameter(
    navn="sang",
    titel="længste sang ved bordet",
    enhed="timer",
    poster=(
        hul(IKRAFT, grund="en længde, der ikke er set"),
        fra(AENDRET, Timer.af("1"), kilde=kilde("§ 10", Evidens.UDLEDT)),
    ),
)
"""A value of which the first version is not known; no rule asks for it."""
GAVER = IkkeModelleret(
    navn="gaver",
    titel="gaver ved fødselsdage",
    grund="det er et skøn (`gavesk|øn`) <af værten>",
    poster=(
        fra(IKRAFT, "1 gave til hver gæst.", kilde=kilde("§ 11", Evidens.IKKE_EFTERPROEVET)),
        fra(AENDRET, "2 gaver til hver gæst.", kilde=kilde("§ 11")),
        ophoert(OPHAEVET, kilde=kilde("§ 99")),
    ),
)
"""With a bar and an angle, as a text may have."""
H2 = AfgjortPunkt(
    navn="H2",
    spoergsmaal="Seks eller syv måltider?",
    svar="begge, hver i sin tid",
    hjemmel="loven er ændret",
    kilder=(kilde("§ 2, nr. 1"),),
)


def _tabel(dag: date, tabel: Beslutningstabel[Hobbit, Bord]) -> Tidslinje[Statustabel]:
    poster = (fra(dag, tabel, kilde=kilde("§ 7")), ophoert(OPHAEVET, kilde=kilde("§ 99")))
    return cast("Tidslinje[Statustabel]", Tidslinje(navn="bordplan", titel="Bordplanen", poster=poster))


INVENTAR = Inventar(
    omraade="herredet",
    titel="andet morgenmåltid i Herredet",
    regimer=REGIMER,
    borger=saml(()),
    kommune=saml(()),
    maaleparametre=(SANG,),
    tabeller=(_tabel(AENDRET, BORDPLAN),),
    hierarkier=(
        cast(
            "Tidslinje[Borgerhierarki]",
            Tidslinje(navn="kreds", titel="Kredsen", poster=(fra(IKRAFT, KREDS, kilde=kilde("§ 8")),)),
        ),
    ),
    andre_valg=(H1,),
    afgjorte=(H2,),
    ikke_modelleret=(GAVER,),
    andre=(
        ("hobbit", cast("Emneinventar[object]", saml([INVITERET, MAET]))),
        ("landsby", cast("Emneinventar[object]", saml([GLAD_LANDSBY]))),
    ),
)
"""All of it."""
