"""The quantities of a person-month, as names that rules can use."""

from __future__ import annotations

from skaerpet_tilsyn.fakta import Borger
from skaerpet_tilsyn.katalog.maalgruppe import kilder, parametre
from skaerpet_tilsyn.tal import Timer
from skaerpet_tilsyn.udtryk import Egenskab, Stoerrelse

YDELSE = Egenskab(navn="ydelse", titel="borgerens ydelse i måneden", emne=Borger, kilde=kilder.YDELSER)
FRITAGET_SAMTALER = Egenskab(
    navn="fritaget_samtaler", titel="fritaget for fokusmålet for samtaler", emne=Borger, kilde=kilder.FRITAGELSE
)
FRITAGET_AKTIV = Egenskab(
    navn="fritaget_aktiv", titel="fritaget for fokusmålet for aktiv indsats", emne=Borger, kilde=kilder.FRITAGELSE
)
ANCIENNITET = Stoerrelse(
    navn="anciennitet",
    titel="borgerens anciennitet på ydelsen",
    enhed="måneder",
    emne=Borger,
    art=int,
    kilde=kilder.FORLOEB,
)
SAMTALER_12 = Stoerrelse(
    navn="samtaler_12",
    titel="afholdte samtaler de seneste 12 måneder",
    enhed="samtaler",
    emne=Borger,
    art=int,
    kilde=kilder.SAMTALER,
    vindue=parametre.VINDUE_12,
)
TILBUD_12 = Stoerrelse(
    navn="tilbud_12",
    titel="aktive tilbud de seneste 12 måneder",
    enhed="tilbud",
    emne=Borger,
    art=int,
    kilde=kilder.TILBUD,
    vindue=parametre.VINDUE_12,
)
TIMER_12 = Stoerrelse(
    navn="timer_12",
    titel="ordinære timer de seneste 12 måneder",
    enhed="timer",
    emne=Borger,
    art=Timer,
    kilde=kilder.TIMER,
    vindue=parametre.VINDUE_12,
)
SAMTALER_6 = Stoerrelse(
    navn="samtaler_6",
    titel="afholdte samtaler de seneste 6 måneder",
    enhed="samtaler",
    emne=Borger,
    art=int,
    kilde=kilder.SAMTALER,
    vindue=parametre.VINDUE_6,
)
TILBUD_6 = Stoerrelse(
    navn="tilbud_6",
    titel="aktive tilbud de seneste 6 måneder",
    enhed="tilbud",
    emne=Borger,
    art=int,
    kilde=kilder.TILBUD,
    vindue=parametre.VINDUE_6,
)
TIMER_6 = Stoerrelse(
    navn="timer_6",
    titel="ordinære timer de seneste 6 måneder",
    enhed="timer",
    emne=Borger,
    art=Timer,
    kilde=kilder.TIMER,
    vindue=parametre.VINDUE_6,
)
ALLE = (ANCIENNITET, SAMTALER_12, TILBUD_12, TIMER_12, SAMTALER_6, TILBUD_6, TIMER_6)
"""Every quantity; readings are tested against all of them."""
