"""How much of five years a citizen has lived by public support."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fakta.historik import ALTID, LOEBENDE
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

    A day counts where any period on public support covers it; another is unknown where ydelser or tilstande do not
    cover it. Five years before a forløb of which the beginning is unknown are unknown too.
    """
    if person.spm.fem_aar_foer_forloebet and not forloeb.start_kendt:
        yield from (f"{UVIS}{navn}" for navn in (HELE_TIDEN, MINDST_80))
        return
    fra, til = _fem_aar(person, forloeb)
    paa = _paa_forsoergelse(person)
    dage = antal(udsnit(paa, fra, til))
    kendte: Spaend = ((fra, til),)
    for spaend in (person.historik.daekket_ydelser, person.historik.daekket_tilstande):
        kendte = udsnit(kendte, *_daekket(spaend, fra, til))
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
    if sidste < foerste:
        return fra, fra
    if foerste > ALTID[0]:
        fra = max(fra, maanedens_dage(foerste)[0])
    if sidste < ALTID[1]:
        til = min(til, maanedens_dage(sidste)[1])
    return fra, til


def _paa_forsoergelse(person: Person) -> Spaend:
    """The days, up to the end of what each table covers: that a period is running after it is not known."""
    h = person.historik
    ydelser = sammenlagt((p.fra, p.til) for p in h.ydelser if p.ydelse in OFFENTLIG_FORSOERGELSE)
    tilstande = sammenlagt((t.fra, t.til) for t in h.tilstande if t.tilstand in OFFENTLIG_FORSOERGELSE)
    return sammenlagt(
        [*udsnit(ydelser, 0, _slut(h.daekket_ydelser)), *udsnit(tilstande, 0, _slut(h.daekket_tilstande))]
    )


def _slut(spaend: tuple[int, int]) -> int:
    """The day after what a table covers."""
    foerste, sidste = spaend
    if sidste < foerste:
        return 0
    return LOEBENDE if sidste >= ALTID[1] else maanedens_dage(sidste)[1]
