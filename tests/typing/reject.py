"""
Wrong programs: both type checkers must refuse every line with a comment that begins with «afvist», and no other.

The word before the colon is the kind of refusal; ``test_typer`` lists what each checker calls it.
"""

from __future__ import annotations

from datetime import date

import polars as pl

from skaerpet_tilsyn import (
    Andel,
    Borger,
    Daekning,
    Kommune,
    Maaned,
    Regelsaet,
    Timer,
    Udfald,
    arbejdsliste,
    forklar,
    med_udfald,
    opgoer,
)
from skaerpet_tilsyn.katalog.fokusmaal.parametre import MINDSTE_ANDEL, MINDSTE_ANTAL_SAMTALER, MINDSTE_TIMETAL
from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_AKTIV_INDSATS, HAR_SAMTALER, SAMTALER_12
from skaerpet_tilsyn.katalog.fokusmaal.stoerrelser import SAMTALER_GNS12
from skaerpet_tilsyn.katalog.fokusmaal.valg import K01
from skaerpet_tilsyn.katalog.maalgruppe.parametre import MINDST_12, YDELSER
from skaerpet_tilsyn.katalog.maalgruppe.stoerrelser import ANCIENNITET, YDELSE
from skaerpet_tilsyn.katalog.tilsyn.regler import STATUS
from skaerpet_tilsyn.laesning.vurder import kategoriser, kriterier, opfyldt, vurder
from skaerpet_tilsyn.ret import Evidens, Henvisning, Retskilde, Version, fra, hul, ophoert
from skaerpet_tilsyn.udtryk import (
    Alle,
    Beslutningstabel,
    Betingelse,
    Egenskab,
    EnAf,
    Forhold,
    Fortolkningsvalg,
    Hierarki,
    Ikke,
    Medmindre,
    Mulighed,
    Parameter,
    Raekke,
    Regel,
    Sammenligning,
    Stoerrelse,
    boern,
    erstat,
)

NOV = Maaned(2021, 11)
RET = Regelsaet.for_maaned(NOV)
DAG = date(2021, 1, 1)
KILDE = HAR_SAMTALER.versioner[0].kilde
BORGER = Borger(borger_id="b", daekning=Daekning.fuld())
KOMMUNE = Kommune(navn="K", kommunekode=None, benchmark=None)
TABEL = STATUS.paa(DAG).vaerdi
B, K = HAR_SAMTALER, SAMTALER_12
OM_B = Raekke(naar=B, kategori="b", kilde=KILDE)
OM_K = Raekke(naar=K, kategori="k", kilde=KILDE)

# Persons and municipalities do not compose.
B & K  # afvist, operator: en regel om borgere og en om kommuner
B | K  # afvist, operator: en regel om borgere og en om kommuner
B & ~K  # afvist, operator: en regel om borgere og en om kommuner
(B & HAR_AKTIV_INDSATS) | K  # afvist, operator: en regel om borgere og en om kommuner
B.medmindre(K)  # afvist, argument: en undtagelse om et andet emne
(B | HAR_AKTIV_INDSATS).medmindre(~K)  # afvist, argument: en undtagelse om et andet emne
alle: Alle[Borger] = Alle(dele=(B, K))  # afvist, argument: to emner
ikke: Ikke[Borger] = Ikke(betingelse=K)  # afvist, argument: et andet emne
medmindre: Medmindre[Borger] = Medmindre(hovedregel=B, undtagelse=K)  # afvist, argument: to emner
betingelse: Betingelse[Borger] = K  # afvist, tildeling: et andet emne
regel: Regel[Borger] = Regel(navn="r", titel="r", poster=(fra(DAG, K, kilde=KILDE),))  # afvist, argument: et andet emne
raekke: Raekke[Borger, str] = Raekke(naar=K, kategori="x", kilde=KILDE)  # afvist, argument: et andet emne
hierarki: Hierarki[Borger, str] = Hierarki(navn="h", titel="h", kilde=KILDE, raekker=(OM_K,))  # afvist, argument: emne
Hierarki(navn="h", titel="h", kilde=KILDE, raekker=(OM_B, OM_K))  # afvist, argument: rækker om to emner
strid: Fortolkningsvalg[Borger] = Fortolkningsvalg(valg=K01, betingelser=(K, K))  # afvist, argument: et andet emne
blandet: Fortolkningsvalg[Borger] = Fortolkningsvalg(valg=K01, betingelser=(B, K))  # afvist, argument: to emner
boernene: tuple[Betingelse[Borger], ...] = boern(K)  # afvist, tildeling: et andet emne
erstat(B, lambda _: K)  # afvist, argument: et andet emne
vurder(K, BORGER, i=NOV, ret=RET)  # afvist, argument: en kommuneregel om en borger
vurder(B, KOMMUNE, i=NOV, ret=RET)  # afvist, argument: en borgerregel om en kommune
opfyldt(K, BORGER, i=NOV, ret=RET)  # afvist, argument: en kommuneregel om en borger
opfyldt(B, KOMMUNE, i=NOV, ret=RET)  # afvist, argument: en borgerregel om en kommune
kategoriser(TABEL, BORGER, i=NOV, ret=RET)  # afvist, argument: en tabel om kommuner

# A quantity is held against a dated value of its own kind.
ANCIENNITET >= MINDSTE_ANDEL  # afvist, operator: måneder mod en andel
ANCIENNITET < MINDSTE_TIMETAL  # afvist, operator: måneder mod timer
SAMTALER_GNS12 >= MINDST_12  # afvist, operator: en andel mod måneder
ANCIENNITET.mindst(MINDSTE_TIMETAL)  # afvist, argument: måneder mod timer
ANCIENNITET >= 12  # afvist, operator: et bart tal har ingen kilde
ANCIENNITET.hoejst(12)  # afvist, argument: et bart tal har ingen kilde
SAMTALER_GNS12 > Andel.procent("80")  # afvist, operator: en bar andel har ingen kilde
ANCIENNITET >= SAMTALER_12  # afvist, operator: en regel er ingen grænse
andel: Parameter[Andel] = MINDST_12  # afvist, tildeling: måneder er ingen andel
antal: Stoerrelse[Borger, Timer] = ANCIENNITET  # afvist, tildeling: måneder er ingen timer
Sammenligning(maal=ANCIENNITET, forhold=">=", graense=MINDST_12)  # afvist, argument: et tegn er intet forhold
Sammenligning(maal=YDELSE, forhold=Forhold.MINDST, graense=MINDST_12)  # afvist, argument: en egenskab
Sammenligning(maal=ANCIENNITET, forhold=Forhold.MINDST, graense=YDELSER)  # afvist, argument: en liste er intet tal
EnAf(egenskab=YDELSE, liste=MINDSTE_ANTAL_SAMTALER)  # afvist, argument: et tal er ingen liste
YDELSE.en_af(MINDST_12)  # afvist, argument: et tal er ingen liste
YDELSE.en_af(("kontanthjaelp",))  # afvist, argument: en bar liste har ingen kilde
YDELSE >= YDELSER  # afvist, operator: en egenskab er ingen størrelse

# A condition is no quantity, and neither is true or false.
B >= HAR_AKTIV_INDSATS  # afvist, operator: en betingelse er ingen størrelse
B < MINDST_12  # afvist, operator: en betingelse er ingen størrelse
~ANCIENNITET  # afvist, operator: en størrelse er ingen betingelse
~YDELSE  # afvist, operator: en egenskab er ingen betingelse
ANCIENNITET & B  # afvist, operator: en størrelse er ingen betingelse
B & ANCIENNITET  # afvist, operator: en størrelse er ingen betingelse
B & True  # afvist, operator: en sandhed er ingen betingelse
B.medmindre(YDELSE)  # afvist, argument: en egenskab er ingen betingelse
B if HAR_AKTIV_INDSATS else K  # afvist, sandhed: en betingelse er hverken sand eller falsk
[r for r in (B, HAR_AKTIV_INDSATS) if r]  # afvist, sandhed: en betingelse er hverken sand eller falsk
vurder(ANCIENNITET, BORGER, i=NOV, ret=RET)  # afvist, argument: en størrelse er ingen betingelse
kriterier(B, DAG)  # afvist, argument: en regel er ingen tabel

# Nothing without its source, its day, its law.
fra(DAG, 4)  # afvist, kald: en version uden kilde
ophoert(DAG)  # afvist, kald: en ophævelse uden kilde
hul(DAG)  # afvist, kald: et hul uden grund
Version(gaelder_fra=DAG, vaerdi=4)  # afvist, kald: en version uden kilde
Mulighed(slug="ja", titel="ja")  # afvist, kald: en læsning uden kilde
Retskilde(evidens=Evidens.UDLEDT, henvisning=Henvisning())  # afvist, kald: en kilde uden dokument
Parameter(navn="p", titel="p", enhed="pct.")  # afvist, kald: en parameter uden versioner
Regel(navn="r", titel="r")  # afvist, kald: en regel uden versioner
Regel(navn="r", titel="r", poster=(fra(DAG, B),))  # afvist, kald: en regel uden kilde
Raekke(naar=B, kategori="x")  # afvist, kald: en række uden kilde
Egenskab(navn="e", titel="e", emne=Borger)  # afvist, kald: en egenskab uden kilde
Stoerrelse(navn="s", titel="s", enhed="år", emne=Borger, art=int)  # afvist, kald: en størrelse uden kilde
Beslutningstabel(navn="t", titel="t", kilde=KILDE, raekker=(OM_B,))  # afvist, kald: ingen rest
opfyldt(B, BORGER, i=NOV)  # afvist, kald: intet regelsæt
vurder(B, BORGER, ret=RET)  # afvist, kald: ingen måned
vurder(B, BORGER, i=DAG, ret=RET)  # afvist, argument: en dag er ingen måned
vurder(B, BORGER, i=NOV, ret=DAG)  # afvist, argument: en dag er intet regelsæt

# Exact values, and nothing is changed afterwards.
Andel(0.8)  # afvist, argument: et kommatal er ikke eksakt
Andel.procent(80)  # afvist, argument: en procent er en tekst
Timer(37.5)  # afvist, argument: et kommatal er ikke eksakt
B.titel = "andet"  # afvist, frossen: en regel ændres ikke
1 if Udfald.UAFKLARET else 2  # afvist, sandhed: et udfald har tre værdier

# Registers.
opgoer("mappe", maaned="2021-11")  # afvist, argument: en tekst er ingen måned
opgoer("mappe")  # afvist, kald: ingen måned
arbejdsliste("mappe", maaned=NOV, horisont="3")  # afvist, argument: en tekst er intet antal
med_udfald(pl.DataFrame(), {"ok": SAMTALER_12}, RET)  # afvist, argument: en regel om kommuner
forklar("b1", maaned=NOV)  # afvist, argument: et id er ingen borger
