"""Right programs: every way of writing a rule that is meant to be accepted by both type checkers."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from skaerpet_tilsyn import (
    Andel,
    Beslutningstabel,
    Borger,
    Daekning,
    Egenskab,
    Fortolkningsvalg,
    Hierarki,
    Kommune,
    Maaned,
    Parameter,
    Raekke,
    Regel,
    Regelsaet,
    Stoerrelse,
    boern,
    erstat,
    fra,
    gennemloeb,
    hul,
    kategoriser,
    opfyldt,
    ophoert,
    status,
    vurder,
)
from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_AKTIV_INDSATS, HAR_SAMTALER, SAMTALER_12
from skaerpet_tilsyn.katalog.fokusmaal.valg import K01

if TYPE_CHECKING:
    from skaerpet_tilsyn import Betingelse, Kategorisering, Vurdering
    from skaerpet_tilsyn.ret import Retskilde
    from skaerpet_tilsyn.tal import Udfald

NOV = Maaned(2021, 11)
RET = Regelsaet.for_maaned(NOV).med(K01="streng")
DAG = date(2021, 1, 1)
KILDE: Retskilde = HAR_SAMTALER.versioner[0].kilde
BORGER = Borger(borger_id="b", daekning=Daekning.fuld())

andel: Parameter[Andel] = Parameter(
    navn="p", titel="p", enhed="pct.", poster=(fra(DAG, Andel.procent("80"), kilde=KILDE),)
)
tal: Parameter[int] = Parameter(
    navn="q",
    titel="q",
    enhed="år",
    poster=(hul(DAG, grund="x"), fra(date(2022, 1, 1), 4, kilde=KILDE), ophoert(date(2023, 1, 1), kilde=KILDE)),
)
alder: Stoerrelse[Borger, int] = Stoerrelse(navn="a", titel="alder", enhed="år", emne=Borger, art=int, kilde=KILDE)
farve: Egenskab[Borger] = Egenskab(navn="f", titel="farve", emne=Borger, kilde=KILDE)
liste: Parameter[tuple[str, ...]] = Parameter(
    navn="l", titel="l", enhed="farver", poster=(fra(DAG, ("blaa",), kilde=KILDE),)
)
gammel: Betingelse[Borger] = (alder >= tal) | (alder > tal) | ~(alder <= tal) | alder.mindre_end(tal)
alt: Betingelse[Borger] = (HAR_SAMTALER & ~HAR_AKTIV_INDSATS & gammel).medmindre(farve.en_af(liste))
strid: Fortolkningsvalg[Borger] = Fortolkningsvalg(valg=K01, betingelser=(alder >= tal, alder > tal))
regel: Regel[Borger] = Regel(navn="r", titel="r", poster=(fra(DAG, alt | strid, kilde=KILDE),))
hierarki: Hierarki[Borger, str] = Hierarki(
    navn="h", titel="h", kilde=KILDE, raekker=(Raekke(naar=regel, kategori="x", kilde=KILDE),)
)
tabel: Beslutningstabel[Borger, str] = Beslutningstabel(
    navn="t", titel="t", kilde=KILDE, raekker=hierarki.raekker, ellers="y", ellers_kilde=KILDE
)
svar: Vurdering[Borger] = vurder(regel, BORGER, i=NOV, ret=RET)
udfald: Udfald = opfyldt(regel, BORGER, i=NOV, ret=RET) & svar.udfald
raekker: Kategorisering[Borger, str] = kategoriser(tabel, BORGER, i=NOV, ret=RET)
dele: tuple[Betingelse[Borger], ...] = (*boern(alt), *gennemloeb(alt), erstat(alt, lambda knude: knude))
kommune = Kommune(navn="K", kommunekode=None, benchmark=None)
kommunens: Vurdering[Kommune] = vurder(SAMTALER_12, kommune, i=NOV, ret=RET)
kategori = status(kommune, maaned=NOV).kategori
