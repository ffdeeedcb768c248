"""Open questions about the målgruppe and how its quantities are measured."""

from __future__ import annotations

from skaerpet_tilsyn.katalog.maalgruppe import kilder
from skaerpet_tilsyn.udtryk import Mulighed, Valg

MAALEDAG = Valg(
    navn="maaledag",
    spoergsmaal="På hvilken dag i måneden måles anciennitet?",
    muligheder=(
        Mulighed(slug="sidste_ydelsesdag", titel="månedens sidste dag med ydelsen", kilde=kilder.MAALEDAG),
        Mulighed(slug="ultimo", titel="månedens sidste dag", kilde=kilder.MAALEDAG),
        Mulighed(slug="primo", titel="månedens første dag", kilde=kilder.MAALEDAG),
    ),
    valgt="sidste_ydelsesdag",
    hjemmel="en borger måles, mens ydelsen modtages; kilderne nævner ingen dag",
)
VINDUE = Valg(
    navn="vindue",
    spoergsmaal="Hvilke dage er «de sidste 12 måneder»?",
    muligheder=(
        Mulighed(slug="kalendermaaneder", titel="hele måneder til og med den målte", kilde=kilder.VINDUE_LAENGDE),
        Mulighed(slug="rullende", titel="12 måneder tilbage fra måledagen", kilde=kilder.VINDUE_LAENGDE),
    ),
    valgt="kalendermaaneder",
    hjemmel="målingen er månedlig, og løntimer findes kun for hele måneder",
)
SAMTALER_PR_DAG = Valg(
    navn="samtaler_pr_dag",
    spoergsmaal="Tæller flere samtaler samme dag hver for sig?",
    muligheder=(
        Mulighed(slug="alle", titel="hver registreret samtale tæller", kilde=kilder.SAMTALER),
        Mulighed(slug="en", titel="højst én samtale om dagen tæller", kilde=kilder.SAMTALER),
    ),
    valgt="alle",
    hjemmel="kilderne tæller afholdte samtaler uden forbehold",
)
SAMTALEFORMER = Valg(
    navn="samtaleformer",
    spoergsmaal="Hvilke samtaleformer tæller?",
    muligheder=(
        Mulighed(slug="alle", titel="alle former", kilde=kilder.SAMTALER),
        Mulighed(slug="personligt", titel="kun personligt fremmøde", kilde=kilder.SAMTALER),
    ),
    valgt="alle",
    hjemmel="kilderne nævner ingen indskrænkning",
)
TILBUD_I_VINDUE = Valg(
    navn="tilbud_i_vindue",
    spoergsmaal="Tæller et tilbud, der er begyndt før vinduet?",
    muligheder=(
        Mulighed(slug="overlap", titel="én dag i vinduet er nok", kilde=kilder.TILBUD),
        Mulighed(slug="start", titel="tilbuddet skal være begyndt i vinduet", kilde=kilder.TILBUD),
    ),
    valgt="overlap",
    hjemmel="målingen hedder deltagelse i aktive tilbud",
)
TILBUDSTYPER = Valg(
    navn="K06",
    spoergsmaal="Hvilke tilbud er aktive (beskæftigelsesrettede) tilbud?",
    muligheder=(
        Mulighed(
            slug="uden_mentor", titel="alle kendte tilbud undtagen mentor og behandling", kilde=kilder.TILBUDSTYPER
        ),
        Mulighed(slug="alle", titel="alle kendte tilbud", kilde=kilder.TILBUDSTYPER),
    ),
    valgt="uden_mentor",
    hjemmel="«aktivt» og «beskæftigelsesrettet» bruges i flæng; kataloget er ikke set",
)
A_DAGPENGE = Valg(
    navn="a_dagpenge",
    spoergsmaal="Hvordan omregnes sammenlagt ledighed på a-dagpenge til måneder?",
    muligheder=(
        Mulighed(slug="som_oevrige", titel="som de øvrige ydelser (tilnærmet)", kilde=kilder.A_DAGPENGE),
        Mulighed(slug="kun_angivet", titel="kun som registret selv angiver den", kilde=kilder.A_DAGPENGE),
    ),
    valgt="som_oevrige",
    hjemmel="samme brydningsregel siden august 2019; omregningen står ingen steder",
)
TIDLIG_MAALGRUPPE = Valg(
    navn="tidlig_maalgruppe",
    spoergsmaal="Hvem har «6 måneders anciennitet»?",
    muligheder=(
        Mulighed(slug="praecis", titel="præcis 6 måneder i måneden", kilde=kilder.MAALGRUPPER),
        Mulighed(slug="seks_til_elleve", titel="6 til 11 måneder", kilde=kilder.MAALGRUPPER),
        Mulighed(slug="mindst_seks", titel="mindst 6 måneder", kilde=kilder.MAALGRUPPER),
    ),
    valgt="praecis",
    hjemmel="teksten siger «6 måneders», ikke «mindst 6»: de, der når 6 måneder",
)

ALLE = (
    MAALEDAG,
    VINDUE,
    SAMTALER_PR_DAG,
    SAMTALEFORMER,
    TILBUD_I_VINDUE,
    TILBUDSTYPER,
    A_DAGPENGE,
    TIDLIG_MAALGRUPPE,
)
