"""Dated values of the målgruppe."""

from __future__ import annotations

from skaerpet_tilsyn.katalog.ikraft import (
    AFTALEN,
    BEGGE_IGEN,
    BEKENDTGOERELSEN,
    IKKE_I_AFTALEN,
    KUN_SAMTALER,
    uaendret,
)
from skaerpet_tilsyn.katalog.maalgruppe import kilder
from skaerpet_tilsyn.ret import fra
from skaerpet_tilsyn.udtryk import Parameter

INTEGRATIONSFAMILIEN = Parameter(
    navn="integrationsfamilien",
    titel="ydelser, der regnes som én",
    enhed="ydelser",
    poster=(
        IKKE_I_AFTALEN,
        fra(
            BEKENDTGOERELSEN,
            ("integrationsydelse", "overgangsydelse", "selvforsoergelses_og_hjemrejseydelse"),
            kilde=kilder.INTEGRATIONSFAMILIEN,
        ),
    ),
)
ARVENDE_YDELSER = Parameter(
    navn="arvende_ydelser",
    titel="ydelser, der fortsætter et forløb på integrations- eller overgangsydelse",
    enhed="ydelser",
    poster=(
        IKKE_I_AFTALEN,
        fra(BEKENDTGOERELSEN, ("kontanthjaelp", "uddannelseshjaelp"), kilde=kilder.FORLOEB),
    ),
)
YDELSER = Parameter(
    navn="maalgruppens_ydelser",
    titel="ydelser i målgruppen, i bekendtgørelsens rækkefølge",
    enhed="ydelser",
    poster=(
        IKKE_I_AFTALEN,
        fra(
            BEKENDTGOERELSEN,
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
    poster=uaendret(
        12,
        (AFTALEN, kilder.MAALGRUPPE_AFTALEN),
        (BEKENDTGOERELSEN, kilder.MAALGRUPPE_2019),
        (KUN_SAMTALER, kilder.MAALGRUPPER),
        (BEGGE_IGEN, kilder.FRA_2023),
    ),
)
SEKS = Parameter(
    navn="anciennitet_6",
    titel="anciennitet i den tidlige målgruppe",
    enhed="måneder",
    poster=uaendret(
        6,
        (BEKENDTGOERELSEN, kilder.TIDLIG_2019),
        (KUN_SAMTALER, kilder.MAALGRUPPER),
        (BEGGE_IGEN, kilder.FRA_2023),
        foer=IKKE_I_AFTALEN,
    ),
)
VINDUE_12 = Parameter(
    navn="vindue_12",
    titel="vindue for mindst 12 måneders anciennitet",
    enhed="måneder",
    poster=uaendret(
        12,
        (AFTALEN, kilder.MAALGRUPPE_AFTALEN),
        (BEKENDTGOERELSEN, kilder.MAALGRUPPE_2019),
        (KUN_SAMTALER, kilder.VINDUE),
        (BEGGE_IGEN, kilder.FRA_2023),
    ),
)
VINDUE_6 = Parameter(
    navn="vindue_6",
    titel="vindue for 6 måneders anciennitet",
    enhed="måneder",
    poster=uaendret(
        6,
        (BEKENDTGOERELSEN, kilder.TIDLIG_2019),
        (KUN_SAMTALER, kilder.VINDUE_6),
        (BEGGE_IGEN, kilder.FRA_2023),
        foer=IKKE_I_AFTALEN,
    ),
)
JA = Parameter(
    navn="ja",
    titel="svaret, der fritager",
    enhed="svar",
    poster=(
        IKKE_I_AFTALEN,
        fra(BEKENDTGOERELSEN, ("ja",), kilde=kilder.FRITAGELSE),
    ),
)
PASSIVE_TILBUD = Parameter(
    navn="passive_tilbud",
    titel="tilbud, der ikke er aktive",
    enhed="tilbudstyper",
    poster=(
        IKKE_I_AFTALEN,
        fra(BEKENDTGOERELSEN, ("mentor", "psykiatrisk_behandling"), kilde=kilder.TILBUDSTYPER),
    ),
)
