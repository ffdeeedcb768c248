"""Open questions about the resultatkrav."""

from __future__ import annotations

from skaerpet_tilsyn.katalog.resultatkrav import kilder
from skaerpet_tilsyn.udtryk import Mulighed, Valg

K16 = Valg(
    navn="K16",
    spoergsmaal="Skal en uddannelse være SU-berettiget for at tælle?",
    muligheder=(
        Mulighed(slug="su", titel="ja: kun SU-berettiget uddannelse", kilde=kilder.UDDANNELSE_SU),
        Mulighed(slug="alle", titel="nej: al uddannelse", kilde=kilder.UDDANNELSE),
    ),
    valgt="su",
    hjemmel="tre af fire anmærkninger siger SU-berettiget, og tallene kommer fra SU",
)
RESULTATKRAV_GRAENSE = Valg(
    navn="resultatkrav_graense",
    spoergsmaal="Er et resultatkrav opfyldt ved præcis 35 eller 15 pct.?",
    muligheder=(
        Mulighed(slug="ikke_streng", titel="ja: mindst så stor en andel", kilde=kilder.GRAENSE),
        Mulighed(slug="streng", titel="nej: en større andel", kilde=kilder.GRAENSE),
    ),
    valgt="ikke_streng",
    hjemmel="et krav på 35 pct. er nået ved 35 pct.; rapporten siger det ikke",
)
ALLE = (K16, RESULTATKRAV_GRAENSE)
