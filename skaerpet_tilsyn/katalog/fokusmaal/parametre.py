"""Dated values of the two fokusmål."""

from __future__ import annotations

from datetime import date

from skaerpet_tilsyn.katalog.fokusmaal import kilder
from skaerpet_tilsyn.katalog.ikraft import (
    AFTALEN,
    BEGGE_IGEN,
    BEKENDTGOERELSEN,
    IKKE_I_AFTALEN,
    KUN_SAMTALER,
    uaendret,
)
from skaerpet_tilsyn.katalog.maalgruppe.kilder import FRA_2023, TIDLIG_2019
from skaerpet_tilsyn.ret import fra, ophoert
from skaerpet_tilsyn.tal import Andel, Timer
from skaerpet_tilsyn.udtryk import Parameter

MINDSTE_ANTAL_SAMTALER = Parameter(
    navn="mindste_antal_samtaler",
    titel="mindste antal samtaler",
    enhed="samtaler",
    poster=uaendret(
        4,
        (BEKENDTGOERELSEN, kilder.SAMTALER_2019),
        (KUN_SAMTALER, kilder.SAMTALER),
        (BEGGE_IGEN, FRA_2023),
        foer=IKKE_I_AFTALEN,
    ),
)
MINDSTE_ANTAL_TILBUD = Parameter(
    navn="mindste_antal_tilbud",
    titel="mindste antal aktive tilbud",
    enhed="tilbud",
    poster=uaendret(
        1,
        (AFTALEN, kilder.AKTIV_AFTALEN),
        (BEKENDTGOERELSEN, kilder.AKTIV_2019),
        (KUN_SAMTALER, kilder.AKTIV),
        (BEGGE_IGEN, FRA_2023),
    ),
)
MINDSTE_TIMETAL = Parameter(
    navn="mindste_timetal",
    titel="mindste timetal på 12 måneder",
    enhed="timer",
    poster=(
        fra(AFTALEN, Timer.hele(100), kilde=kilder.AKTIV_AFTALEN),
        *uaendret(
            Timer.hele(225),
            (BEKENDTGOERELSEN, kilder.AKTIV_2019),
            (KUN_SAMTALER, kilder.AKTIV),
            (BEGGE_IGEN, FRA_2023),
        ),
    ),
)
MINDSTE_TIMETAL_6 = Parameter(
    navn="mindste_timetal_6",
    titel="mindste timetal på 6 måneder",
    enhed="timer",
    poster=uaendret(
        Timer.hele(113),
        (BEKENDTGOERELSEN, TIDLIG_2019),
        (KUN_SAMTALER, kilder.TIDLIG),
        (BEGGE_IGEN, FRA_2023),
        foer=IKKE_I_AFTALEN,
    ),
)
SEKS_UGER = Parameter(
    navn="seks_uger",
    titel="seks uger à 37 timer",
    enhed="timer",
    poster=uaendret(
        Timer.hele(222),
        (BEKENDTGOERELSEN, kilder.UGER_2019),
        (KUN_SAMTALER, kilder.UGER),
        (BEGGE_IGEN, FRA_2023),
        foer=IKKE_I_AFTALEN,
    ),
)
HOEJST_UBETJENT = Parameter(
    navn="hoejst_ubetjent",
    titel="grænse for den gennemsnitlige andel uden indsats",
    enhed="pct.",
    poster=(
        fra(AFTALEN, Andel.procent("30"), kilde=kilder.AKTIV_AFTALEN),
        ophoert(BEKENDTGOERELSEN, kilde=kilder.MINDST_80_2019),
    ),
)
MINDSTE_ANDEL = Parameter(
    navn="mindste_andel",
    titel="mindste gennemsnitlige andel",
    enhed="pct.",
    poster=uaendret(
        Andel.procent("80"),
        (BEKENDTGOERELSEN, kilder.MINDST_80_2019),
        (KUN_SAMTALER, kilder.MINDST_80),
        (BEGGE_IGEN, FRA_2023),
        foer=IKKE_I_AFTALEN,
    ),
)
GENNEMSNIT_MAANEDER = Parameter(
    navn="gennemsnit_maaneder",
    titel="måneder i det løbende gennemsnit",
    enhed="måneder",
    poster=uaendret(
        12,
        (AFTALEN, kilder.GENNEMSNIT_FOER_2021),
        (KUN_SAMTALER, kilder.GENNEMSNIT),
        (BEGGE_IGEN, FRA_2023),
    ),
)
UDELADTE_MAANEDER = Parameter(
    navn="udeladte_maaneder",
    titel="måneder, der udelades af gennemsnittet",
    enhed="måneder",
    poster=(
        fra(AFTALEN, (), kilde=kilder.COVID_FOERST),
        fra(
            date(2020, 1, 1),
            ("2020-03", "2020-04", "2020-05", "2020-06"),
            kilde=kilder.COVID_2020,
            kundgjort=date(2020, 7, 2),
        ),
        fra(KUN_SAMTALER, (), kilde=kilder.COVID_FOERST),
    ),
)
