"""How much of five years a citizen has lived by public support."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fakta.historik import ALTID
from skaerpet_tilsyn.katalog.maalgruppe.personmaaned import maanedens_dage
from skaerpet_tilsyn.katalog.ressourceforloeb.grupperinger import OFFENTLIG_FORSOERGELSE
from skaerpet_tilsyn.katalog.ressourceforloeb.parametre import FORSOERGELSE_ANDEL, FORSOERGELSE_MAANEDER
from skaerpet_tilsyn.opgoerelse.forloeb.dage import antal, faelles, sammenlagt, udsnit
from skaerpet_tilsyn.opgoerelse.forloeb.post import UVIS
from skaerpet_tilsyn.tal import raa
from skaerpet_tilsyn.tid import Dagsafrunding, plus_maaneder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.katalog.ressourceforloeb.forloeb import Ordningsforloeb
    from skaerpet_tilsyn.opgoerelse.forloeb.dage import Spaend
    from skaerpet_tilsyn.opgoerelse.forloeb.person import Person

HELE_TIDEN: Final = "hele_tiden"
MINDST_80: Final = "mindst_80_pct"
"""At least so much of the time; those of all the time are among them."""


def tid_paa_forsoergelse(person: Person, forloeb: Ordningsforloeb) -> Iterator[str]:
    """
    Which of the two shares of the five years a person reaches; with ``UVIS`` before it where that is not known.

    A day counts where any period on public support covers it; a day before the records begin is unknown.
    """
    fra, til = _fem_aar(person, forloeb)
    paa = _paa_forsoergelse(person)
    dage = antal(udsnit(paa, fra, til))
    kendte = udsnit(((fra, til),), *_daekket(person.historik.daekket_ydelser, fra, til))
    # What is known of days outside the records are the days that a period covers all the same.
    ukendte = (til - fra) - antal(kendte) - (dage - faelles(kendte, paa))
    i_alt = til - fra
    for navn, andel in ((HELE_TIDEN, 1), (MINDST_80, raa(FORSOERGELSE_ANDEL.versioner[-1].vaerdi))):
        if dage >= andel * i_alt:
            yield navn
        elif dage + ukendte >= andel * i_alt:
            yield f"{UVIS}{navn}"


def _fem_aar(person: Person, forloeb: Ordningsforloeb) -> tuple[int, int]:
    maaneder = FORSOERGELSE_MAANEDER.versioner[-1].vaerdi
    if person.spm.fem_aar_foer_forloebet:
        slut = date.fromordinal(forloeb.fra)
        return plus_maaneder(slut, -maaneder, afrunding=Dagsafrunding.NED).toordinal(), forloeb.fra
    til = person.spm.til.indeks
    return maanedens_dage(til - maaneder + 1)[0], maanedens_dage(til)[1]


def _daekket(spaend: tuple[int, int], fra: int, til: int) -> tuple[int, int]:
    """The part of some days that a span of months covers."""
    foerste, sidste = spaend
    if foerste > ALTID[0]:
        fra = max(fra, maanedens_dage(foerste)[0])
    if sidste < ALTID[1]:
        til = min(til, maanedens_dage(sidste)[1])
    return fra, til


def _paa_forsoergelse(person: Person) -> Spaend:
    h = person.historik
    perioder = [(p.fra, p.til) for p in h.ydelser if p.ydelse in OFFENTLIG_FORSOERGELSE]
    perioder += [(t.fra, t.til) for t in h.tilstande if t.tilstand in OFFENTLIG_FORSOERGELSE]
    return sammenlagt(perioder)
