"""Open questions about ressourceforløb and jobafklaringsforløb."""

from __future__ import annotations

from skaerpet_tilsyn.katalog.ressourceforloeb import kilder
from skaerpet_tilsyn.udtryk import Mulighed, Valg

K17 = Valg(
    navn="K17",
    spoergsmaal="Hvornår er et forløb slut?",
    muligheder=(
        Mulighed(slug="kalendermaaned", titel="efter en hel kalendermåned uden ydelse", kilde=kilder.AFBRYDELSE),
        Mulighed(slug="dag", titel="efter én dag uden ydelse", kilde=kilder.AFBRYDELSE_DAG),
    ),
    valgt="kalendermaaned",
    hjemmel="målingerne siden 2017; den anden er trukket tilbage",
)
K19 = Valg(
    navn="K19",
    spoergsmaal="Er listen over, hvad et forløb kan slutte til, udtømmende?",
    muligheder=(
        Mulighed(slug="typisk", titel="nej: andet er usædvanligt, men ikke et brud", kilde=kilder.AFGANG_AARHUS),
        Mulighed(slug="streng", titel="ja: andet er et brud", kilde=kilder.AFGANG),
    ),
    valgt="typisk",
    hjemmel="en femtedel af de afsluttede forløb i Aarhus sluttede til andet",
)
K20 = Valg(
    navn="K20",
    spoergsmaal="Er uddannelseshjælp med i «kontanthjælp», når der spørges, hvor borgeren kommer fra?",
    muligheder=(
        Mulighed(
            slug="kontanthjaelpssystemet",
            titel="ja: det er en del af kontanthjælpssystemet",
            kilde=kilder.OPRINDELSE_UDDANNELSESHJAELP,
        ),
        Mulighed(slug="ordret", titel="nej: listen nævner den ikke", kilde=kilder.OPRINDELSE),
    ),
    valgt="kontanthjaelpssystemet",
    hjemmel="næsten hver fjerde borger i ressourceforløb i Hedensted kom fra uddannelseshjælp",
)
K24 = Valg(
    navn="K24",
    spoergsmaal="Hvor mange jobafklaringsforløb kan en borger få?",
    muligheder=(
        Mulighed(slug="hoejst_2", titel="højst 2: et tredje er et brud", kilde=kilder.JOBAFKLARING_ANTAL),
        Mulighed(
            slug="udgangspunkt", titel="2 som udgangspunkt: et tredje er usædvanligt", kilde=kilder.JOBAFKLARING_FLERE
        ),
        Mulighed(slug="flere", titel="der er ingen grænse", kilde=kilder.JOBAFKLARING_FLERE),
    ),
    valgt="hoejst_2",
    hjemmel="målgruppeanalysen er den eneste, der nævner en øvre grænse uden forbehold",
)
OVERGANGSREGEL = Valg(
    navn="overgangsregel_2022",
    spoergsmaal="Hvilke regler følger et forløb, der er begyndt, før reglerne blev ændret?",
    muligheder=(
        Mulighed(slug="begyndt", titel="dem, der gjaldt, da det begyndte", kilde=kilder.OVERGANG),
        Mulighed(slug="maalt", titel="dem, der gælder i den måned, der spørges om", kilde=kilder.BIBLIOTEKETS),
    ),
    valgt="begyndt",
    hjemmel="lovforslaget lader løbende forløb fortsætte ved folkepensionsreglen; for længden er det ikke efterprøvet",
)
FORLOEBSENHED = Valg(
    navn="forloebsenhed",
    spoergsmaal="Er en ubrudt udbetaling uden kendt bevilling ét forløb?",
    muligheder=(
        Mulighed(
            slug="bevilling",
            titel="det vides ikke: den kan bygge på flere bevillinger, så længde og antal er grænser",
            kilde=kilder.LAENGDE,
        ),
        Mulighed(slug="udbetaling", titel="ja, og bevillingerne bruges ikke", kilde=kilder.AFBRYDELSE),
    ),
    valgt="bevilling",
    hjemmel="reglerne er om det, der bevilges, og flere bevillinger kan følge efter hinanden",
)
ALDERSGRUPPE = Valg(
    navn="aldersgruppe",
    spoergsmaal="Hvilke tidligere ressourceforløb tæller med i aldersgruppernes grænser?",
    muligheder=(
        Mulighed(slug="i_gruppen", titel="dem, der er begyndt i samme aldersgruppe", kilde=kilder.ALDERSGRUPPER),
        Mulighed(slug="alle", titel="alle", kilde=kilder.BIBLIOTEKETS),
    ),
    valgt="i_gruppen",
    hjemmel="STAR beskriver, hvad borgere i hver aldersgruppe kan få",
)
FEM_AAR_TIL = Valg(
    navn="forsoergelse_til",
    spoergsmaal="Hvornår slutter de fem år, som tiden på offentlig forsørgelse måles over?",
    muligheder=(
        Mulighed(slug="seneste", titel="med den sidste måned: de seneste fem år", kilde=kilder.FORSOERGELSE),
        Mulighed(slug="foer_forloebet", titel="med forløbets begyndelse", kilde=kilder.FORSOERGELSE_FOER),
    ),
    valgt="seneste",
    hjemmel="figurens titel og dens to udsagn siger de seneste (sidste) fem år",
)
AKTIVERING_LOENTIMER = Valg(
    navn="aktivering_loentimer",
    spoergsmaal="Er borgere med ordinære timer med i aktiveringsgraden?",
    muligheder=(
        Mulighed(slug="uden", titel="nej: de er holdt ude", kilde=kilder.AKTIVERING_LOENTIMER),
        Mulighed(slug="med", titel="ja: timerne er blot ikke aktivering", kilde=kilder.AKTIVERING_LOENTIMER),
    ),
    valgt="uden",
    hjemmel="bemærkningen siger, at tallene ikke indeholder dem",
)
ALLE = (
    K17,
    K19,
    K20,
    K24,
    OVERGANGSREGEL,
    FORLOEBSENHED,
    ALDERSGRUPPE,
    FEM_AAR_TIL,
    AKTIVERING_LOENTIMER,
)
"""Every one of them."""
