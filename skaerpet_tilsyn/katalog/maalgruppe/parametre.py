"""Dated values of the målgruppe."""

from __future__ import annotations

from datetime import date

from skaerpet_tilsyn.katalog.maalgruppe import kilder
from skaerpet_tilsyn.ret import fra
from skaerpet_tilsyn.udtryk import Parameter

IKRAFT = date(2021, 1, 1)
"""The first day of the verified regime; earlier versions of the same values go before it."""

INTEGRATIONSFAMILIEN = Parameter(
    navn="integrationsfamilien",
    titel="ydelser, der regnes som én",
    enhed="ydelser",
    poster=(
        fra(
            IKRAFT,
            ("integrationsydelse", "overgangsydelse", "selvforsoergelses_og_hjemrejseydelse"),
            kilde=kilder.FORLOEB,
        ),
    ),
)
ARVENDE_YDELSER = Parameter(
    navn="arvende_ydelser",
    titel="ydelser, der fortsætter et forløb på integrations- eller overgangsydelse",
    enhed="ydelser",
    poster=(fra(IKRAFT, ("kontanthjaelp", "uddannelseshjaelp"), kilde=kilder.FORLOEB),),
)
YDELSER = Parameter(
    navn="maalgruppens_ydelser",
    titel="ydelser i målgruppen, i bekendtgørelsens rækkefølge",
    enhed="ydelser",
    poster=(
        fra(
            IKRAFT,
            (
                "a_dagpenge",
                "sygedagpenge",
                "selvforsoergelses_og_hjemrejseydelse",
                "overgangsydelse",
                "integrationsydelse",
                "uddannelseshjaelp",
                "kontanthjaelp",
                "ressourceforloeb",
                "jobafklaringsforloeb",
                "ledighedsydelse",
                "revalidering",
            ),
            kilde=kilder.YDELSER,
        ),
    ),
)
MINDST_12 = Parameter(
    navn="anciennitet_12",
    titel="mindste anciennitet i skærpet tilsyn",
    enhed="måneder",
    poster=(fra(IKRAFT, 12, kilde=kilder.MAALGRUPPER),),
)
SEKS = Parameter(
    navn="anciennitet_6",
    titel="anciennitet i den tidlige målgruppe",
    enhed="måneder",
    poster=(fra(IKRAFT, 6, kilde=kilder.MAALGRUPPER),),
)
VINDUE_12 = Parameter(
    navn="vindue_12",
    titel="vindue for mindst 12 måneders anciennitet",
    enhed="måneder",
    poster=(fra(IKRAFT, 12, kilde=kilder.VINDUE),),
)
VINDUE_6 = Parameter(
    navn="vindue_6",
    titel="vindue for 6 måneders anciennitet",
    enhed="måneder",
    poster=(fra(IKRAFT, 6, kilde=kilder.TIMER),),
)
JA = Parameter(
    navn="ja",
    titel="ja",
    enhed="svar",
    poster=(fra(IKRAFT, ("ja",), kilde=kilder.FRITAGELSE),),
)
PASSIVE_TILBUD = Parameter(
    navn="passive_tilbud",
    titel="tilbud, der ikke er aktive",
    enhed="tilbudstyper",
    poster=(fra(IKRAFT, ("mentor", "psykiatrisk_behandling"), kilde=kilder.TILBUDSTYPER),),
)
