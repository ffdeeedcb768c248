"""Open questions about whom the rules of 2026 are for, what counts, and which law a forløb follows."""

from __future__ import annotations

from skaerpet_tilsyn.katalog.jobsamtaler import kilder, maalekilder
from skaerpet_tilsyn.udtryk import Mulighed, Valg

X01 = Valg(
    navn="X01",
    spoergsmaal="Gælder kravene om samtaler og om tilbud de samme målgrupper?",
    muligheder=(
        Mulighed(slug="hver_sine", titel="nej: hvert krav har sine", kilde=kilder.TO_GRUPPER),
        Mulighed(slug="de_samme", titel="ja: en gruppe, som det ene nævner, er i begge", kilde=kilder.SAMME_GRUPPER),
    ),
    valgt="hver_sine",
    hjemmel="de to svar nævner hver sine grupper, og det nyeste siger intet om samtaler",
)
X04 = Valg(
    navn="X04",
    spoergsmaal="Er en sygemeldt uden for opfølgningen ved et ventet fravær på præcis 26 uger?",
    muligheder=(
        Mulighed(slug="mindre_end", titel="nej: mindre end 26 uger", kilde=maalekilder.SYGE_UDENFOR),
        Mulighed(slug="inden", titel="ja: inden 26 uger", kilde=maalekilder.SYGE_26_INDEN),
    ),
    valgt="mindre_end",
    hjemmel="ministerens egne ord går forud for omtalen",
)
X05 = Valg(
    navn="X05",
    spoergsmaal="Hvem skal holde den første samtale med dagpengemodtagere?",
    muligheder=(
        Mulighed(slug="akassen", titel="a-kassen alene", kilde=kilder.FOERSTE_SAMTALE_DAGPENGE),
        Mulighed(slug="begge", titel="a-kassen, og kommunen efter overgangen", kilde=kilder.FOERSTE_SAMTALE_DAGPENGE),
    ),
    valgt="akassen",
    hjemmel="svaret nævner kommunen for de to andre grupper, og a-kassen har ledige fra begyndelsen",
)
X06 = Valg(
    navn="X06",
    spoergsmaal="Skal alle aktivitetsparate have et tilbud inden for seks måneder?",
    muligheder=(
        Mulighed(slug="intet_tal", titel="nej: der er intet tal for dem", kilde=kilder.AKTIVITETSPARATE_FRIT),
        Mulighed(slug="alle", titel="ja: uden for kvoten på 25 pct.", kilde=kilder.AKTIVITETSPARATE),
    ),
    valgt="intet_tal",
    hjemmel="STAR lægger vægt på kommunernes frihed; tallet står kun på en dagsorden",
)
X10 = Valg(
    navn="X10",
    spoergsmaal="Hvor mange samtaler skulle kommunen holde med dagpengemodtagere før 1. juli 2026?",
    muligheder=(
        Mulighed(slug="pr_gruppe", titel="tre, som reglen siger siden 2024", kilde=kilder.SAMTALER_DAGPENGE_2024),
        Mulighed(slug="fire_til_alle", titel="fire som for alle andre", kilde=kilder.FIRE_TIL_ALLE),
    ),
    valgt="pr_gruppe",
    hjemmel="opfølgningens fire passer ikke på dagpenge efter 2024; reglen om antallet går forud",
)
X11 = Valg(
    navn="X11",
    spoergsmaal="Hvor længe har a-kassen til sine samtaler?",
    muligheder=(
        Mulighed(slug="tidligste", titel="til overgangen, dog højst tre måneder", kilde=maalekilder.AKASSEVINDUE),
        Mulighed(slug="tre_maaneder", titel="tre måneder, også efter overgangen", kilde=kilder.AKASSESAMTALER),
        Mulighed(slug="overgangen", titel="til overgangen, også efter tre måneder", kilde=maalekilder.AKASSEVINDUE),
    ),
    valgt="tidligste",
    hjemmel="a-kassen har kun ledige frem til overgangen, og kravet nævner tre måneder",
)
OVERGANGSREGEL = Valg(
    navn="overgangsregel",
    spoergsmaal="Hvilke regler følger et forløb, der begynder under ét regelsæt og måles under et andet?",
    muligheder=(
        Mulighed(slug="uafklaret", titel="det vides ikke: spørgsmålet bliver afvist", kilde=maalekilder.OVERGANGSREGEL),
        Mulighed(slug="startdato", titel="dem, der gælder, når det begynder", kilde=maalekilder.OVERGANGSREGEL),
        Mulighed(slug="maaledato", titel="dem, der gælder, når det måles", kilde=maalekilder.OVERGANGSREGEL),
    ),
    valgt="uafklaret",
    hjemmel="ingen kilde viser en overgangsregel, og alle tal for andet halvår 2026 afhænger af den",
)
GRUPPESKIFT = Valg(
    navn="gruppeskift",
    spoergsmaal="Begynder et nyt forløb, når borgeren skifter målgruppe?",
    muligheder=(
        Mulighed(slug="nyt_forloeb", titel="ja, og antallet begynder forfra", kilde=maalekilder.GRUPPESKIFT),
        Mulighed(slug="samme_forloeb", titel="nej: det fortsætter", kilde=maalekilder.GRUPPESKIFT_SAMME),
    ),
    valgt="nyt_forloeb",
    hjemmel="sådan siger STAR om reglerne fra 2020",
)
UNDTAGELSESDAG = Valg(
    navn="undtagelse_tidspunkt",
    spoergsmaal="Hvornår skal en undtagelse gælde for at tælle?",
    muligheder=(
        Mulighed(slug="slutning", titel="på den sidste af de dage, der tælles", kilde=kilder.UNDTAGELSE_DAG),
        Mulighed(slug="nogen_dag", titel="på mindst én af dem", kilde=kilder.UNDTAGELSE_DAG),
    ),
    valgt="slutning",
    hjemmel="en undtagelse, der er trukket tilbage, undtager ikke længere",
)
SAMTALEFORMER = Valg(
    navn="samtaleformer_2026",
    spoergsmaal="Hvilke samtaleformer tæller efter reglerne om kontaktforløb?",
    muligheder=(
        Mulighed(slug="alle", titel="alle former", kilde=maalekilder.SAMTALEFORMER),
        Mulighed(slug="personligt", titel="kun personligt fremmøde", kilde=maalekilder.SAMTALEFORMER),
    ),
    valgt="alle",
    hjemmel="borgeren vælger selv formen efter den første samtale",
)
EN_PR_DAG = Valg(
    navn="en_pr_dag",
    spoergsmaal="Tæller to samtaler samme dag som én efter reglerne om kontaktforløb?",
    muligheder=(
        Mulighed(slug="nej", titel="nej: hver registreret samtale tæller", kilde=maalekilder.EN_PR_DAG),
        Mulighed(slug="ja", titel="ja: højst én om dagen", kilde=maalekilder.EN_PR_DAG),
    ),
    valgt="nej",
    hjemmel="kilderne tæller afholdte samtaler uden forbehold",
)
ANDEN_AKTOER = Valg(
    navn="anden_aktoer",
    spoergsmaal="Er en anden aktørs samtaler kommunens?",
    muligheder=(
        Mulighed(slug="ja", titel="ja: aktøren handler på kommunens vegne", kilde=maalekilder.ANDEN_AKTOER),
        Mulighed(slug="nej", titel="nej: kun kommunens egne tæller", kilde=maalekilder.ANDEN_AKTOER),
    ),
    valgt="ja",
    hjemmel="kravet er, at samtalen holdes; kilderne kræver ikke, at kommunen selv holder den",
)
TILBUDSREGEL = Valg(
    navn="tilbud_regel",
    spoergsmaal="Tæller et tilbud, der er begyndt før kontaktforløbet?",
    muligheder=(
        Mulighed(slug="overlap", titel="ja: én dag i de seks måneder er nok", kilde=kilder.TILBUD_BEGYNDT),
        Mulighed(slug="begyndt", titel="nej: det skal være begyndt i dem", kilde=kilder.TILBUD_BEGYNDT),
    ),
    valgt="overlap",
    hjemmel="kravet er, at borgeren får et tilbud i de første seks måneder",
)
OEVO_FOER = Valg(
    navn="oevo_foer_juli_2026",
    spoergsmaal="Tæller øvrig vejledning og opkvalificering, der er slut før 1. juli 2026?",
    muligheder=(
        Mulighed(slug="uafklaret", titel="det vides ikke", kilde=kilder.OEVO_FOER),
        Mulighed(slug="ja", titel="ja", kilde=kilder.OEVO_FOER),
        Mulighed(slug="nej", titel="nej", kilde=kilder.OEVO_FOER),
    ),
    valgt="uafklaret",
    hjemmel="først fra 1. juli 2026 kan det være det tilbud, der skal gives; om før siger kilderne intet",
)
INTENSIVERET_FRIST = Valg(
    navn="intensiveret_frist",
    spoergsmaal="Er samtalen om intensiveret indsats rettidig på selve dagen, 16 måneder efter begyndelsen?",
    muligheder=(
        Mulighed(slug="med_dagen", titel="ja: senest den dag", kilde=maalekilder.INTENSIVERET_FRIST),
        Mulighed(slug="foer_dagen", titel="nej: før den dag", kilde=maalekilder.INTENSIVERET_FRIST),
    ),
    valgt="med_dagen",
    hjemmel="ordet er «senest»",
)
FORVENTNING = Valg(
    navn="forventning_paa",
    spoergsmaal="Hvilken forventning til et sygefravær tæller, når den har ændret sig?",
    muligheder=(
        Mulighed(slug="dagen", titel="den, der gælder på dagen", kilde=maalekilder.SYGE_SKIFT),
        Mulighed(slug="begyndelsen", titel="den, der gjaldt, da fraværet begyndte", kilde=maalekilder.SYGE_SKIFT),
    ),
    valgt="dagen",
    hjemmel="den, der nu venter 30 uger, venter ikke mindre end 26",
)
FLERE_ARBEJDSGIVERE = Valg(
    navn="flere_arbejdsgivere",
    spoergsmaal="Skal alle arbejdsgivere vente et fravær på mindre end 26 uger?",
    muligheder=(
        Mulighed(slug="alle", titel="ja", kilde=maalekilder.SYGE_FLERE),
        Mulighed(slug="en", titel="nej: det er nok, at én gør", kilde=maalekilder.SYGE_FLERE),
    ),
    valgt="alle",
    hjemmel="reglen er en undtagelse fra opfølgningen og kræver, at begge parter venter det",
)
UDEN_SVAR = Valg(
    navn="arbejdsgiver_uden_svar",
    spoergsmaal="Hvad betyder det, at en arbejdsgiver ikke har svaret på, hvor længe fraværet varer?",
    muligheder=(
        Mulighed(slug="venter_ikke", titel="at den ikke har sagt mindre end 26 uger", kilde=maalekilder.SYGE_SVAR),
        Mulighed(slug="uafklaret", titel="at det ikke vides", kilde=maalekilder.SYGE_SVAR),
    ),
    valgt="venter_ikke",
    hjemmel="arbejdsgiveren skal vente det, for at den syge er uden for opfølgningen",
)
REGELVALG = (
    X01,
    X04,
    X05,
    X06,
    X10,
    X11,
    OVERGANGSREGEL,
    GRUPPESKIFT,
    UNDTAGELSESDAG,
    SAMTALEFORMER,
    EN_PR_DAG,
    ANDEN_AKTOER,
    TILBUDSREGEL,
    OEVO_FOER,
    INTENSIVERET_FRIST,
    FORVENTNING,
    FLERE_ARBEJDSGIVERE,
    UDEN_SVAR,
)
"""The questions about a single citizen, the numbered ones first."""
