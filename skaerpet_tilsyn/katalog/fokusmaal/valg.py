"""Open questions about the two fokusmål."""

from __future__ import annotations

from skaerpet_tilsyn.katalog.fokusmaal import kilder
from skaerpet_tilsyn.udtryk import Mulighed, Valg

K01 = Valg(
    navn="K01",
    spoergsmaal="Er fokusmålet opfyldt ved præcis 80 pct.?",
    muligheder=(
        Mulighed(slug="ikke_streng", titel="ja: lig med eller større end 80 pct.", kilde=kilder.MINDST_80),
        Mulighed(slug="streng", titel="nej: mere end 80 pct.", kilde=kilder.MERE_END_80),
    ),
    valgt="ikke_streng",
    hjemmel="den sætning, der definerer opfyldelse; STAR's naboregel om tidlig indsats siger det samme",
)
K04 = Valg(
    navn="K04",
    spoergsmaal="Er seks ugers fuldtidsarbejde (222 timer) nok?",
    muligheder=(
        Mulighed(slug="timer", titel="nej: 225 timer afgør", kilde=kilder.AKTIV),
        Mulighed(slug="uger", titel="ja: 6 uger à 37 timer er nok", kilde=kilder.UGER),
    ),
    valgt="timer",
    hjemmel="timetallet går igen i alle kilder; ugerne forklarer det",
)
TOM_MAANED = Valg(
    navn="tom_maaned",
    spoergsmaal="Hvad tæller en måned uden borgere i målgruppen?",
    muligheder=(
        Mulighed(slug="udelad", titel="den udelades af gennemsnittet", kilde=kilder.TOM_MAANED),
        Mulighed(slug="nul", titel="den tæller 0 pct.", kilde=kilder.TOM_MAANED),
        Mulighed(slug="ukendt", titel="den er uafklaret", kilde=kilder.TOM_MAANED),
    ),
    valgt="udelad",
    hjemmel="en andel af ingen findes ikke; nøgletalsrapporten sætter den til 0 pct.",
)
COVID_2020 = Valg(
    navn="covid_2020",
    spoergsmaal="Udelades marts til juni 2020 af gennemsnittet for 2020?",
    muligheder=(
        Mulighed(slug="udelad", titel="ja: gennemsnittet tages af de andre måneder", kilde=kilder.COVID_2020),
        Mulighed(slug="medtag", titel="nej: alle måneder tæller", kilde=kilder.COVID_FOERST),
    ),
    valgt="udelad",
    hjemmel="STAR's svar af 2. juli 2020, det eneste sete om året; det er siden trukket tilbage uden et nyt",
)

ALLE = (K01, K04, TOM_MAANED, COVID_2020)
