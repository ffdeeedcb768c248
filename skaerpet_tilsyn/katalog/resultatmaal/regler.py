"""Resultatmålet."""

from __future__ import annotations

from skaerpet_tilsyn.fakta import Kommune
from skaerpet_tilsyn.katalog.ikraft import AFTALEN, BEKENDTGOERELSEN, uaendret
from skaerpet_tilsyn.katalog.resultatmaal import kilder, valg
from skaerpet_tilsyn.tal import Procentpoint
from skaerpet_tilsyn.udtryk import Fortolkningsvalg, Parameter, Regel, Stoerrelse

FORSKEL = Stoerrelse(
    navn="resultatmaal_forskel",
    titel="faktisk andel minus forventet andel på offentlig forsørgelse",
    enhed="pct.-point",
    emne=Kommune,
    art=Procentpoint,
    kilde=kilder.BENCHMARK,
)
INGEN_FORSKEL = Parameter(
    navn="ingen_forskel",
    titel="højeste forskel mellem faktisk og forventet andel",
    enhed="pct.-point",
    poster=uaendret(Procentpoint.af("0"), (AFTALEN, kilder.AFTALEN), (BEKENDTGOERELSEN, kilder.HOEJERE_ANDEL)),
)
_IKKE_HOEJERE: Fortolkningsvalg[Kommune] = Fortolkningsvalg(
    valg=valg.K02,
    betingelser=(FORSKEL <= INGEN_FORSKEL, FORSKEL < INGEN_FORSKEL),
)
RESULTATMAAL = Regel(
    navn="resultatmaal",
    titel="Resultatmålet er opfyldt",
    poster=uaendret(_IKKE_HOEJERE, (AFTALEN, kilder.AFTALEN), (BEKENDTGOERELSEN, kilder.HOEJERE_ANDEL)),
)
