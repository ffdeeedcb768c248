"""Wrong programs: every line with a comment that begins with «afvist» must be refused by both type checkers."""

from __future__ import annotations

from datetime import date

from skaerpet_tilsyn import (
    Andel,
    Beslutningstabel,
    Borger,
    Daekning,
    EnAf,
    Fortolkningsvalg,
    Kommune,
    Maaned,
    Parameter,
    Raekke,
    Regel,
    Regelsaet,
    fra,
    opfyldt,
    vurder,
)
from skaerpet_tilsyn.katalog.fokusmaal.parametre import MINDSTE_ANDEL, MINDSTE_ANTAL_SAMTALER, MINDSTE_TIMETAL
from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_AKTIV_INDSATS, HAR_SAMTALER, SAMTALER_12
from skaerpet_tilsyn.katalog.fokusmaal.stoerrelser import SAMTALER_GNS12
from skaerpet_tilsyn.katalog.fokusmaal.valg import K01
from skaerpet_tilsyn.katalog.maalgruppe.parametre import MINDST_12, YDELSER
from skaerpet_tilsyn.katalog.maalgruppe.stoerrelser import ANCIENNITET, YDELSE

NOV = Maaned(2021, 11)
RET = Regelsaet.for_maaned(NOV)
DAG = date(2021, 1, 1)
KILDE = HAR_SAMTALER.versioner[0].kilde
BORGER = Borger(borger_id="b", daekning=Daekning.fuld())
KOMMUNE = Kommune(navn="K", kommunekode=None, benchmark=None)

HAR_SAMTALER & SAMTALER_12  # afvist: en regel om borgere og en om kommuner
HAR_SAMTALER | SAMTALER_12  # afvist: en regel om borgere og en om kommuner
HAR_SAMTALER.medmindre(SAMTALER_12)  # afvist: en undtagelse om et andet emne
ANCIENNITET >= MINDSTE_ANDEL  # afvist: måneder mod en andel
ANCIENNITET.mindst(MINDSTE_TIMETAL)  # afvist: måneder mod timer
SAMTALER_GNS12 >= MINDST_12  # afvist: en andel mod måneder
ANCIENNITET >= 12  # afvist: et bart tal har ingen kilde
ANCIENNITET.hoejst(12)  # afvist: et bart tal har ingen kilde
HAR_SAMTALER >= HAR_AKTIV_INDSATS  # afvist: en betingelse er ingen størrelse
~ANCIENNITET  # afvist: en størrelse er ingen betingelse
ANCIENNITET & HAR_SAMTALER  # afvist: en størrelse er ingen betingelse
vurder(SAMTALER_12, BORGER, i=NOV, ret=RET)  # afvist: en kommuneregel om en borger
opfyldt(HAR_SAMTALER, KOMMUNE, i=NOV, ret=RET)  # afvist: en borgerregel om en kommune
vurder(HAR_SAMTALER, BORGER, i=DAG, ret=RET)  # afvist: en dag er ingen måned
opfyldt(HAR_SAMTALER, BORGER, i=NOV)  # afvist: intet regelsæt
fra(DAG, 4)  # afvist: en version uden kilde
Parameter(navn="p", titel="p", enhed="pct.")  # afvist: en parameter uden versioner
Regel(navn="r", titel="r")  # afvist: en regel uden versioner
EnAf(egenskab=YDELSE, liste=MINDSTE_ANTAL_SAMTALER)  # afvist: en liste er ikke et tal
YDELSE.en_af(MINDST_12)  # afvist: en liste er ikke et tal
YDELSE >= YDELSER  # afvist: en egenskab er ingen størrelse
Andel(0.8)  # afvist: et kommatal er ikke eksakt
Andel.procent(80)  # afvist: en procent er en tekst
andel: Parameter[Andel] = MINDST_12  # afvist: måneder er ingen andel
raekke: Raekke[Borger, str] = Raekke(naar=SAMTALER_12, kategori="x", kilde=KILDE)  # afvist: et andet emne
Beslutningstabel(navn="t", titel="t", kilde=KILDE, raekker=())  # afvist: ingen rest
valg: Fortolkningsvalg[Borger] = Fortolkningsvalg(valg=K01, betingelser=(SAMTALER_12,))  # afvist: et andet emne
