"""How many talks or tilbud a målgruppe must have: found by asking the rule, so that the number stands in one place."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from attrs import evolve

from skaerpet_tilsyn.fakta import Borger, Daekning, Kontaktforloeb
from skaerpet_tilsyn.katalog.jobsamtaler.sager import find_kontaktsager
from skaerpet_tilsyn.laesning.vurder import opfyldt
from skaerpet_tilsyn.tal import Interval, Udfald
from skaerpet_tilsyn.tid import Maaned, Periode

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.katalog.jobsamtaler.sag import Kontaktsag
    from skaerpet_tilsyn.udtryk import Regel

_FLEST: Final = 100
"""No rule asks for so many."""


@lru_cache(maxsize=256)
def antal_kraevet(regel: Regel[Kontaktsag], navn: str, maalgruppe: str, ret: Regelsaet) -> int:
    """
    The smallest number of a quantity with which a målgruppe meets a rule; 0 where the rule asks for none of it.

    Example:
        >>> from skaerpet_tilsyn import Maaned, Regelsaet
        >>> from skaerpet_tilsyn.katalog.jobsamtaler.regler import SAMTALER_OPFYLDT
        >>> ret = Regelsaet.for_maaned(Maaned(2026, 12), "beskaeftigelsesindsats_2026")
        >>> [antal_kraevet(SAMTALER_OPFYLDT, "samtaler_kommune", slug, ret) for slug in ("dagpenge", "kh_jobparat")]
        [2, 4]
    """
    i = Maaned.af(ret.dato)
    forloeb = Kontaktforloeb(kommunekode="101", maalgruppe=maalgruppe, periode=Periode(i.foerste_dag, None))
    en = Borger(borger_id="", daekning=Daekning.fuld(), kontaktforloeb=(forloeb,))
    (sag,) = find_kontaktsager(en, i, ret)
    for antal in range(_FLEST):
        talt = evolve(sag, tal={**sag.tal, navn: Interval.praecis(antal)})
        if opfyldt(regel, talt, i=i, ret=ret) is Udfald.OPFYLDT:
            return antal
    return 0
