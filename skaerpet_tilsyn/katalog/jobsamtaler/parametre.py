"""Dated values: how many, within which time, and how large a share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.katalog.jobsamtaler import kilder, maalekilder
from skaerpet_tilsyn.katalog.jobsamtaler.ikraft import (
    HOVEDLOVEN,
    JULI_2026,
    KONTAKTFORLOEB_2020,
    LOVEN_KENDT,
    fra_2024,
    fra_juli,
)
from skaerpet_tilsyn.ret import fra
from skaerpet_tilsyn.tal import Andel, Timer
from skaerpet_tilsyn.udtryk import Parameter

if TYPE_CHECKING:
    from skaerpet_tilsyn.ret import Retskilde

_UDEN_KVOTE: Final = "en tid uden regler om 75 og 25 pct."
_TILBUD_FOER: Final = "regler om tilbud før 1. juli 2026, der ikke er kodet"


def _andel(navn: str, titel: str, pct: str, kilde: Retskilde) -> Parameter[Andel]:
    poster = fra_juli(Andel.procent(pct), kilde=kilde, foer=_UDEN_KVOTE)
    return Parameter(navn=navn, titel=titel, enhed="pct.", poster=poster)


ANDEL_SAMTALER = _andel("andel_samtaler", "mindste andel med samtaler hos kommunen", "75", kilder.SAMTALEANDEL)
ANDEL_AKASSE = _andel("andel_akasse", "mindste andel med samtaler i a-kassen", "75", kilder.AKASSEANDEL)
ANDEL_TILBUD = _andel("andel_tilbud", "mindste andel med tilbud", "75", kilder.TILBUDSANDEL)
HOEJST_UNDTAGET_SAMTALER = _andel(
    "hoejst_undtaget_samtaler", "største andel undtaget fra samtaler", "25", kilder.SAMTALEUNDTAGELSER
)
HOEJST_UNDTAGET_TILBUD = _andel(
    "hoejst_undtaget_tilbud", "største andel undtaget fra tilbud", "25", kilder.TILBUDSUNDTAGELSER
)

SAMTALER_DAGPENGE = Parameter(
    navn="samtaler_dagpenge",
    titel="mindste antal samtaler hos kommunen for dagpengemodtagere",
    enhed="samtaler",
    poster=fra_2024(3, 2, kilde_foer=kilder.SAMTALER_DAGPENGE_2024, kilde=kilder.SAMTALER_DAGPENGE),
)
SAMTALER_OEVRIGE = Parameter(
    navn="samtaler_oevrige",
    titel="mindste antal samtaler hos kommunen for andre",
    enhed="samtaler",
    poster=(
        fra(KONTAKTFORLOEB_2020, 4, kilde=kilder.SAMTALER_OEVRIGE_2020),
        fra(JULI_2026, 4, kilde=kilder.SAMTALER_OEVRIGE, kundgjort=LOVEN_KENDT),
        HOVEDLOVEN,
    ),
)
"""Before the rules of 2026 for everybody but those on dagpenge; since then for the jobparate."""
SAMTALER_LEDIGHEDSYDELSE = Parameter(
    navn="samtaler_ledighedsydelse",
    titel="mindste antal samtaler hos kommunen på ledighedsydelse",
    enhed="samtaler",
    poster=fra_2024(4, 4, kilde_foer=kilder.SAMTALER_OEVRIGE_2020, kilde=kilder.SAMTALER_OEVRIGE),
)
SAMTALER_AKASSE = Parameter(
    navn="samtaler_akasse",
    titel="mindste antal samtaler i a-kassen",
    enhed="samtaler",
    poster=fra_2024(3, 2, kilde_foer=kilder.AKASSESAMTALER_2024, kilde=kilder.AKASSESAMTALER),
)
EN_SAMTALE = Parameter(
    navn="en_samtale",
    titel="den første samtale",
    enhed="samtaler",
    poster=fra_juli(1, kilde=kilder.FOERSTE_SAMTALE, foer="regler om den første samtale, der ikke er kodet"),
)
EN_INTENSIVERET = Parameter(
    navn="en_intensiveret_samtale",
    titel="samtalen om intensiveret indsats",
    enhed="samtaler",
    poster=fra_2024(1, 1, kilde_foer=kilder.INTENSIVERET_FOER, kilde=kilder.INTENSIVERET),
)
ET_TILBUD = Parameter(
    navn="et_tilbud",
    titel="mindste antal tilbud",
    enhed="tilbud",
    poster=fra_juli(1, kilde=kilder.TILBUDSANTAL, foer=_TILBUD_FOER),
)

SAMTALEVINDUE = Parameter(
    navn="samtalevindue",
    titel="tid fra forløbets begyndelse til kommunens samtaler og tilbud",
    enhed="måneder",
    poster=fra_2024(6, 6, kilde_foer=kilder.SAMTALEVINDUE_2024, kilde=kilder.SAMTALEVINDUE),
)
AKASSEVINDUE = Parameter(
    navn="akassevindue",
    titel="tid fra forløbets begyndelse til a-kassens samtaler",
    enhed="måneder",
    poster=fra_2024(3, 3, kilde_foer=kilder.AKASSESAMTALER_2024, kilde=kilder.AKASSESAMTALER),
)
INTENSIVERET_VINDUE = Parameter(
    navn="intensiveret_vindue",
    titel="tid fra forløbets begyndelse til samtalen om intensiveret indsats",
    enhed="måneder",
    poster=fra_2024(16, 16, kilde_foer=kilder.INTENSIVERET_FOER, kilde=kilder.INTENSIVERET),
)

GRAENSE_26 = Parameter(
    navn="graense_26",
    titel="26 uger",
    enhed="dage",
    poster=fra_juli(182, kilde=maalekilder.SYGE_DAGE, foer="regler om opfølgning på sygemeldte, der ikke er kodet"),
)
OVERGANG_TIMER = Parameter(
    navn="overgang_timer",
    titel="udbetalte timers dagpenge før overgangen til kommunen",
    enhed="timer",
    poster=fra_2024(Timer.hele(410), Timer.hele(410), kilde_foer=kilder.OVERGANG_410, kilde=kilder.OVERGANG_410_2026),
)
