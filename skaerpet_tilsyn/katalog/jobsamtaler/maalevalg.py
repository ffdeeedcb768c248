"""Open questions about how the shares are measured: no source says it, so all of it is a visible choice."""

from __future__ import annotations

from skaerpet_tilsyn.katalog.jobsamtaler import maalekilder
from skaerpet_tilsyn.katalog.jobsamtaler.valg import REGELVALG
from skaerpet_tilsyn.udtryk import Mulighed, Valg

PULJET = Valg(
    navn="puljet",
    spoergsmaal="Gælder kravet om 75 pct. alle målgrupper under ét?",
    muligheder=(
        Mulighed(slug="under_et", titel="ja: én kvote for dem alle", kilde=maalekilder.PULJET),
        Mulighed(slug="pr_gruppe", titel="nej: hver gruppe for sig", kilde=maalekilder.PR_GRUPPE),
    ),
    valgt="under_et",
    hjemmel="det er vist for tilbud; for samtaler er intet vist",
)
POPULATION = Valg(
    navn="population",
    spoergsmaal="Hvem tælles med i en måned?",
    muligheder=(
        Mulighed(
            slug="naaede",
            titel="dem, der når seks måneder i den; for a-kassen dem, der går over til kommunen",
            kilde=maalekilder.POPULATION,
        ),
        Mulighed(
            slug="bestand",
            titel="alle i forløb ved dens slutning, som har nået seks måneder; for a-kassen tre",
            kilde=maalekilder.BESTAND,
        ),
    ),
    valgt="naaede",
    hjemmel="jobindsats' beslægtede målinger gør sådan; om de 75 pct. siger ingen kilde det",
)
MEDTAG_AFGANG = Valg(
    navn="medtag_afgang",
    spoergsmaal="Tælles den med, der forlader forløbet, før tiden er gået?",
    muligheder=(
        Mulighed(slug="nej", titel="nej", kilde=maalekilder.AFGANG),
        Mulighed(slug="ja", titel="ja, i den måned, tiden ville være gået", kilde=maalekilder.AFGANG),
    ),
    valgt="nej",
    hjemmel="målingerne på jobindsats tæller dem, der når frem",
)
FRAVAER = Valg(
    navn="fravaer",
    spoergsmaal="Tælles den med, der den dag er på orlov, i løntilskud eller syg?",
    muligheder=(
        Mulighed(slug="medtaget", titel="ja", kilde=maalekilder.FRAVAER),
        Mulighed(slug="udeladt", titel="nej", kilde=maalekilder.FRAVAER),
    ),
    valgt="medtaget",
    hjemmel="ingen kilde holder dem ude",
)
HENFOERING = Valg(
    navn="henfoeringskommune",
    spoergsmaal="Hvilken kommune måles der på, når borgeren er flyttet?",
    muligheder=(
        Mulighed(slug="ved_maalingen", titel="den, borgeren er i, når der måles", kilde=maalekilder.HENFOERING),
        Mulighed(slug="ved_begyndelsen", titel="den, forløbet begyndte i", kilde=maalekilder.HENFOERING),
    ),
    valgt="ved_maalingen",
    hjemmel="pligten er hos den kommune, borgeren bor i; samtalerne følger borgeren",
)
ALLE = (*REGELVALG, PULJET, POPULATION, MEDTAG_AFGANG, FRAVAER, HENFOERING)
"""Every open question of the area."""
