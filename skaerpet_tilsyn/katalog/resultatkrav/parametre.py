"""Dated values of the resultatkrav."""

from __future__ import annotations

from skaerpet_tilsyn.katalog.resultatkrav import kilder
from skaerpet_tilsyn.katalog.resultatkrav.ikraft import FOERSTE_DAG
from skaerpet_tilsyn.ret import fra
from skaerpet_tilsyn.tal import Andel, Grad
from skaerpet_tilsyn.udtryk import Parameter

YDELSER = Parameter(
    navn="resultatkrav_ydelser",
    titel="ydelser, der giver plads i målgruppen for resultatkravene",
    enhed="ydelser",
    poster=(fra(FOERSTE_DAG, ("ressourceforloeb",), kilde=kilder.MAALGRUPPE),),
)
VINDUE_3 = Parameter(
    navn="vindue_3",
    titel="måneder i en periode af resultatkravene",
    enhed="måneder",
    poster=(fra(FOERSTE_DAG, 3, kilde=kilder.VINDUE),),
)
SENESTE_AAR = Parameter(
    navn="seneste_aar",
    titel="måneder uden virksomhedsrettet indsats, der gør en borger langvarig",
    enhed="måneder",
    poster=(fra(FOERSTE_DAG, 12, kilde=kilder.LANGVARIG),),
)
ET_AAR = Parameter(
    navn="et_aars_anciennitet",
    titel="mindste anciennitet for langvarige",
    enhed="måneder",
    poster=(fra(FOERSTE_DAG, 12, kilde=kilder.LANGVARIG),),
)
EN_MAANED = Parameter(
    navn="en_maaned",
    titel="mindst én måned",
    enhed="måneder",
    poster=(fra(FOERSTE_DAG, 1, kilde=kilder.BERORT),),
)
ET_FORLOEB = Parameter(
    navn="et_forloeb",
    titel="mindst ét forløb",
    enhed="forløb",
    poster=(fra(FOERSTE_DAG, 1, kilde=kilder.BERORT),),
)
GRAD_50 = Parameter(
    navn="beskaeftigelsesgrad_50",
    titel="beskæftigelsesgrad, der skal overstiges",
    enhed="pct. af fuld tid",
    poster=(fra(FOERSTE_DAG, Grad.procent("50"), kilde=kilder.SELVFORSOERGET),),
)
UDDANNELSER = Parameter(
    navn="uddannelser",
    titel="tilstande, der er uddannelse",
    enhed="tilstande",
    poster=(fra(FOERSTE_DAG, ("uddannelse_su", "uddannelse"), kilde=kilder.UDDANNELSE),),
)
SU_UDDANNELSER = Parameter(
    navn="su_uddannelser",
    titel="tilstande, der er SU-berettiget uddannelse",
    enhed="tilstande",
    poster=(fra(FOERSTE_DAG, ("uddannelse_su",), kilde=kilder.UDDANNELSE_SU),),
)
VIRKSOMHEDSRETTEDE = Parameter(
    navn="virksomhedsrettede_tilbud",
    titel="virksomhedsrettede tilbud",
    enhed="tilbudstyper",
    poster=(fra(FOERSTE_DAG, ("virksomhedspraktik", "loentilskud"), kilde=kilder.PRAKTIK_LOENTILSKUD),),
)
KRAV_1 = Parameter(
    navn="resultatkrav_1",
    titel="resultatkrav 1: virksomhedsrettet indsats mv.",
    enhed="pct.",
    poster=(fra(FOERSTE_DAG, Andel.procent("35"), kilde=kilder.RESULTATKRAV_1),),
)
KRAV_2 = Parameter(
    navn="resultatkrav_2",
    titel="resultatkrav 2: beskæftigelse mv.",
    enhed="pct.",
    poster=(fra(FOERSTE_DAG, Andel.procent("15"), kilde=kilder.RESULTATKRAV_2),),
)
