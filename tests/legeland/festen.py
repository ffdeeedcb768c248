"""The course of an invitation in the Shire: what can follow what, as a fictional table of transitions."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from skaerpet_tilsyn.katalog.forloebstabel import Forloebstabel
from skaerpet_tilsyn.ret import Tidslinje, fra, ophoert
from tests.legeland.herredsloven import IKRAFT, OPHAEVET, kilde
from tests.legeland.inventar import herredets_inventar

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog.emneinventar import Inventar
    from skaerpet_tilsyn.katalog.forloebstabel import Overgangsraekke
    from skaerpet_tilsyn.ret import Post, Retskilde


class Gaest(Enum):
    """Where a guest is."""

    UDENFOR = "udenfor"
    TIL_BORDS = "til bords"
    PAA_KROEN = "på kroen"
    HJEMME = "hjemme"

    def __repr__(self) -> str:
        return f"Gaest.{self.name}"

    def __str__(self) -> str:
        return self.value


class Sker(Enum):
    """What can happen to one."""

    INDBUDT = "indbudt"
    MAETTET = "mættet"
    TOERST = "tørst"
    HJEMGANG = "hjemgang"

    def __repr__(self) -> str:
        return f"Sker.{self.name}"

    def __str__(self) -> str:
        return self.value


PARAGRAFFEN = kilde("§ 10")


@frozen(kw_only=True, order=False)
class Trin:
    """A row, which may lack its source."""

    fra: Gaest
    ved: Sker
    til: Gaest
    kilde: Retskilde | None = PARAGRAFFEN


BYDES = Trin(fra=Gaest.UDENFOR, ved=Sker.INDBUDT, til=Gaest.TIL_BORDS)
SPISER = Trin(fra=Gaest.TIL_BORDS, ved=Sker.MAETTET, til=Gaest.HJEMME)
TOERSTER = Trin(fra=Gaest.TIL_BORDS, ved=Sker.TOERST, til=Gaest.PAA_KROEN)
GAAR = Trin(fra=Gaest.PAA_KROEN, ved=Sker.HJEMGANG, til=Gaest.HJEMME)
FESTEN = (BYDES, SPISER, TOERSTER, GAAR)
"""The sound table."""


def forloeb(*poster: Post[tuple[Overgangsraekke, ...]]) -> Forloebstabel:
    """A course of guests, in which those at home stay there."""
    return Forloebstabel(
        linje=Tidslinje(navn="festen", titel="gæsternes vej", poster=poster),
        tilstande=tuple(Gaest),
        haendelser=tuple(Sker),
        start=Gaest.UDENFOR,
        slut=((Gaest.HJEMME, "festen er forbi"),),
    )


def med_forloeb(*raekker: Overgangsraekke) -> Inventar:
    """The statute with a course of such rows, for as long as it is in force."""
    poster = (fra(IKRAFT, raekker, kilde=kilde("§ 10")), ophoert(OPHAEVET, kilde=kilde("§ 99")))
    return evolve(herredets_inventar(), forloeb=(forloeb(*poster),))
