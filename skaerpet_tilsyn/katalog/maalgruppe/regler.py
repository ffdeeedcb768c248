"""Who belongs to a målgruppe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.katalog.ikraft import BEKENDTGOERELSEN, IKKE_I_AFTALEN, KUN_SAMTALER, uaendret
from skaerpet_tilsyn.katalog.maalgruppe import kilder, parametre, stoerrelser, valg
from skaerpet_tilsyn.ret import fra
from skaerpet_tilsyn.udtryk import Fortolkningsvalg, Regel

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger

PAA_YDELSE = Regel(
    navn="paa_ydelse",
    titel="Borgeren modtager en ydelse, der er omfattet",
    poster=(
        IKKE_I_AFTALEN,
        fra(BEKENDTGOERELSEN, stoerrelser.YDELSE.en_af(parametre.YDELSER), kilde=kilder.YDELSER),
    ),
)
MAALGRUPPE_12 = Regel(
    navn="maalgruppe_12",
    titel="Borgeren er i målgruppen for skærpet tilsyn",
    poster=uaendret(
        PAA_YDELSE & (stoerrelser.ANCIENNITET >= parametre.MINDST_12),
        (BEKENDTGOERELSEN, kilder.MAALGRUPPE_2019),
        (KUN_SAMTALER, kilder.MAALGRUPPER),
        foer=IKKE_I_AFTALEN,
    ),
)
_SEKS_ELLER_MERE = stoerrelser.ANCIENNITET >= parametre.SEKS
SEKS_MAANEDER: Fortolkningsvalg[Borger] = Fortolkningsvalg(
    valg=valg.TIDLIG_MAALGRUPPE,
    betingelser=(
        _SEKS_ELLER_MERE & (stoerrelser.ANCIENNITET <= parametre.SEKS),
        _SEKS_ELLER_MERE & (stoerrelser.ANCIENNITET < parametre.MINDST_12),
        _SEKS_ELLER_MERE,
    ),
)
MAALGRUPPE_6 = Regel(
    navn="maalgruppe_6",
    titel="Borgeren er i den tidlige målgruppe (kun overvågning)",
    poster=uaendret(
        PAA_YDELSE & SEKS_MAANEDER,
        (BEKENDTGOERELSEN, kilder.TIDLIG_2019),
        (KUN_SAMTALER, kilder.MAALGRUPPER),
        foer=IKKE_I_AFTALEN,
    ),
)
FRITAGET_SAMTALER = Regel(
    navn="fritaget_samtaler",
    titel="Borgeren er uden for nævneren for samtaler",
    poster=(
        IKKE_I_AFTALEN,
        fra(BEKENDTGOERELSEN, stoerrelser.FRITAGET_SAMTALER.en_af(parametre.JA), kilde=kilder.FRITAGELSE),
    ),
)
FRITAGET_AKTIV = Regel(
    navn="fritaget_aktiv",
    titel="Borgeren er uden for nævneren for aktiv indsats",
    poster=(
        IKKE_I_AFTALEN,
        fra(BEKENDTGOERELSEN, stoerrelser.FRITAGET_AKTIV.en_af(parametre.JA), kilde=kilder.FRITAGELSE),
    ),
)
