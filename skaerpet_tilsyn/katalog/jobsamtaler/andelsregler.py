"""The shares that must be reached or not be passed, and when a person goes over from the a-kasse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.katalog.jobsamtaler import kilder, parametre
from skaerpet_tilsyn.katalog.jobsamtaler.andelssag import Andelssag, Dagpengetimer
from skaerpet_tilsyn.katalog.jobsamtaler.ikraft import fra_2024, fra_juli
from skaerpet_tilsyn.tal import Andel, Timer
from skaerpet_tilsyn.udtryk import Regel, Stoerrelse

if TYPE_CHECKING:
    from skaerpet_tilsyn.ret import Retskilde
    from skaerpet_tilsyn.udtryk import Betingelse


def _andel(navn: str, titel: str, kilde: Retskilde) -> Stoerrelse[Andelssag, Andel]:
    return Stoerrelse(navn=navn, titel=titel, enhed="pct.", emne=Andelssag, art=Andel, kilde=kilde)


ANDEL_BETJENT = _andel("andel_betjent", "andelen med indsats", kilder.SAMTALEANDEL)
ANDEL_UNDTAGET = _andel("andel_undtaget", "andelen af undtagne", kilder.SAMTALEUNDTAGELSER)
DAGPENGETIMER = Stoerrelse(
    navn="dagpengetimer",
    titel="udbetalte timers dagpenge ved månedens udgang",
    enhed="timer",
    emne=Dagpengetimer,
    art=Timer,
    kilde=kilder.OVERGANG_410,
)


def _krav(navn: str, titel: str, naar: Betingelse[Andelssag], kilde: Retskilde) -> Regel[Andelssag]:
    poster = fra_juli(naar, kilde=kilde, foer="en tid uden regler om 75 og 25 pct.")
    return Regel(navn=navn, titel=titel, poster=poster)


ANDEL_MED_SAMTALER = _krav(
    "andel_med_samtaler",
    "Så mange har haft samtalerne hos kommunen, som kravet siger",
    ANDEL_BETJENT >= parametre.ANDEL_SAMTALER,
    kilder.SAMTALEANDEL,
)
UNDTAGET_FRA_SAMTALER = _krav(
    "andel_undtaget_samtaler",
    "Ikke flere er undtaget fra samtaler, end der må være",
    ANDEL_UNDTAGET <= parametre.HOEJST_UNDTAGET_SAMTALER,
    kilder.SAMTALEUNDTAGELSER,
)
ANDEL_MED_AKASSESAMTALER = _krav(
    "andel_med_akassesamtaler",
    "Så mange har haft samtalerne i a-kassen, som kravet siger",
    ANDEL_BETJENT >= parametre.ANDEL_AKASSE,
    kilder.AKASSEANDEL,
)
ANDEL_MED_TILBUD = _krav(
    "andel_med_tilbud",
    "Så mange har haft et tilbud, som kravet siger",
    ANDEL_BETJENT >= parametre.ANDEL_TILBUD,
    kilder.TILBUDSANDEL,
)
UNDTAGET_FRA_TILBUD = _krav(
    "andel_undtaget_tilbud",
    "Ikke flere er undtaget fra tilbud, end der må være",
    ANDEL_UNDTAGET <= parametre.HOEJST_UNDTAGET_TILBUD,
    kilder.TILBUDSUNDTAGELSER,
)
ANDELSREGLER: Final = (
    ANDEL_MED_SAMTALER,
    UNDTAGET_FRA_SAMTALER,
    ANDEL_MED_AKASSESAMTALER,
    ANDEL_MED_TILBUD,
    UNDTAGET_FRA_TILBUD,
)
"""What is decided of a share."""

OVERGANG_410 = Regel(
    navn="overgang_410",
    titel="Kommunen overtager borgeren fra a-kassen",
    poster=fra_2024(
        DAGPENGETIMER > parametre.OVERGANG_TIMER,
        DAGPENGETIMER > parametre.OVERGANG_TIMER,
        kilde_foer=kilder.OVERGANG_410,
        kilde=kilder.OVERGANG_410_2026,
    ),
)
OVERGANGSREGLER: Final = (OVERGANG_410,)
"""What is decided of the hours of dagpenge."""
