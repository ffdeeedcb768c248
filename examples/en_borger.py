"""Decide one citizen's case and print why."""

from datetime import date

from skaerpet_tilsyn import (
    Borger,
    Daekning,
    Loentimer,
    Maaned,
    Periode,
    Regelsaet,
    Samtale,
    Timer,
    Ydelsesforloeb,
    begrundelse,
    vurder,
)
from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_AKTIV_INDSATS, HAR_SAMTALER, NAEVNER_SAMTALER

november = Maaned(2021, 11)
ret = Regelsaet.for_maaned(november)

borger = Borger(
    borger_id="eksempel",
    daekning=Daekning.fuld(),
    ydelser=(Ydelsesforloeb(ydelse="kontanthjaelp", kommunekode="766", periode=Periode(date(2020, 3, 1), None)),),
    samtaler=tuple(Samtale(dato=date(2021, maaned, 9)) for maaned in (2, 5, 8)),
    loentimer=tuple(Loentimer(maaned=Maaned(2021, maaned), timer=Timer.af("22,5")) for maaned in range(1, 11)),
)

for regel in (NAEVNER_SAMTALER, HAR_SAMTALER, HAR_AKTIV_INDSATS):
    print(begrundelse(vurder(regel, borger, i=november, ret=ret)))
