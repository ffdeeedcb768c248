"""Dated values of the two fokusmål."""

from __future__ import annotations

from skaerpet_tilsyn.katalog.fokusmaal import kilder
from skaerpet_tilsyn.katalog.maalgruppe.parametre import IKRAFT
from skaerpet_tilsyn.ret import fra
from skaerpet_tilsyn.tal import Andel, Timer
from skaerpet_tilsyn.udtryk import Parameter

MINDSTE_ANTAL_SAMTALER = Parameter(
    navn="mindste_antal_samtaler",
    titel="mindste antal samtaler",
    enhed="samtaler",
    poster=(fra(IKRAFT, 4, kilde=kilder.SAMTALER),),
)
MINDSTE_ANTAL_TILBUD = Parameter(
    navn="mindste_antal_tilbud",
    titel="mindste antal aktive tilbud",
    enhed="tilbud",
    poster=(fra(IKRAFT, 1, kilde=kilder.AKTIV),),
)
MINDSTE_TIMETAL = Parameter(
    navn="mindste_timetal",
    titel="mindste timetal på 12 måneder",
    enhed="timer",
    poster=(fra(IKRAFT, Timer.hele(225), kilde=kilder.AKTIV),),
)
MINDSTE_TIMETAL_6 = Parameter(
    navn="mindste_timetal_6",
    titel="mindste timetal på 6 måneder",
    enhed="timer",
    poster=(fra(IKRAFT, Timer.hele(113), kilde=kilder.TIDLIG),),
)
SEKS_UGER = Parameter(
    navn="seks_uger",
    titel="seks uger à 37 timer",
    enhed="timer",
    poster=(fra(IKRAFT, Timer.hele(222), kilde=kilder.UGER),),
)
MINDSTE_ANDEL = Parameter(
    navn="mindste_andel",
    titel="mindste gennemsnitlige andel",
    enhed="pct.",
    poster=(fra(IKRAFT, Andel.procent("80"), kilde=kilder.MINDST_80),),
)
GENNEMSNIT_MAANEDER = Parameter(
    navn="gennemsnit_maaneder",
    titel="måneder i det løbende gennemsnit",
    enhed="måneder",
    poster=(fra(IKRAFT, 12, kilde=kilder.GENNEMSNIT),),
)
