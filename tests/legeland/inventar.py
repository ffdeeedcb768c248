"""The inventory of the fictional statute, as the catalogue's areas have theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from skaerpet_tilsyn.katalog import Regime
from skaerpet_tilsyn.katalog.emneinventar import Inventar, saml
from skaerpet_tilsyn.ret import Tidslinje, fra, ophoert
from tests.legeland.herredsloven import (
    BORDPLAN,
    GLAD_LANDSBY,
    IKRAFT,
    INVITERET,
    KREDS,
    MAET,
    OPHAEVET,
    kilde,
)

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog.emneinventar import Emneinventar
    from skaerpet_tilsyn.udtryk import Betingelse, Hierarki, Parameter
    from tests.legeland.emner import Hobbit

REGIMER = Tidslinje(
    navn="herredets_regimer",
    titel="Herredets ret",
    poster=(
        fra(IKRAFT, Regime(slug="herredet", titel="Herredets ret"), kilde=kilde("kap. 1")),
        ophoert(OPHAEVET, kilde=kilde("§ 99")),
    ),
)


def i_kraft(tabel: Hierarki[Any, Any]) -> Tidslinje[Any]:
    """A table from the first day of the statute on."""
    poster = (fra(IKRAFT, tabel, kilde=tabel.kilde), ophoert(OPHAEVET, kilde=kilde("§ 99")))
    return Tidslinje(navn=tabel.navn, titel=tabel.titel, poster=poster)


def herredets_inventar(
    *,
    inviteret: Betingelse[Hobbit] = INVITERET,
    bordplan: Hierarki[Any, Any] = BORDPLAN,
    kreds: Hierarki[Any, Any] = KREDS,
    erklaerede: tuple[Parameter[Any], ...] = (),
) -> Inventar:
    """The statute, perhaps with something else in it."""
    raekker = [raekke.naar for tabel in (bordplan, kreds) for raekke in tabel.raekker]
    hobbitter = saml([inviteret, MAET, *raekker])
    return Inventar(
        omraade="herredet",
        titel="andet morgenmåltid i Herredet",
        regimer=REGIMER,
        borger=saml(()),
        kommune=saml(()),
        maaleparametre=erklaerede,
        tabeller=(i_kraft(bordplan),),
        andre_valg=(),
        hierarkier=(i_kraft(kreds),),
        andre=(
            ("hobbit", cast("Emneinventar[object]", hobbitter)),
            ("landsby", cast("Emneinventar[object]", saml([GLAD_LANDSBY]))),
        ),
    )
