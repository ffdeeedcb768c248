"""Sources for the talks and tilbud: whom, how many, within which time, and the exemptions."""

from __future__ import annotations

from skaerpet_tilsyn.katalog.dokumenter import BIBLIOTEKET
from skaerpet_tilsyn.katalog.jobsamtaler import dokumenter
from skaerpet_tilsyn.ret import Evidens, Retskilde

_FOER_LOVEN = " Svaret er fra før lovforslaget og er ikke holdt op mod den vedtagne lov."

REGIMET = Retskilde(
    dokument=dokumenter.STAR_WEBINAR,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Fleksible samtaler og fleksible tilbud begynder 1. juli 2026; en ny hovedlov ventes 1. januar 2027.",
)
REGIMET_2024 = Retskilde(
    dokument=dokumenter.STAR_KONTAKTFORLOEB,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Fra 1. januar 2024 har a-kassen de første tre måneder og jobcentret de næste.",
)
SAMTALEANDEL = Retskilde(
    dokument=dokumenter.STAR_REFORMEN,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Kommunen skal holde det krævede antal samtaler med mindst 75 pct. af dagpengemodtagere, jobparate "
    "kontanthjælpsmodtagere og ledighedsydelsesmodtagere; ministeren siger det samme." + _FOER_LOVEN,
)
SAMTALEUNDTAGELSER = Retskilde(
    dokument=dokumenter.STAR_REFORMEN,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Op til 25 pct. kan undtages for samtaler: én ud af fire." + _FOER_LOVEN,
)
SAMTALER_DAGPENGE = Retskilde(
    dokument=dokumenter.STAR_REFORMEN,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="To samtaler for dagpengemodtagere fra overgangen til kommunen og til udgangen af 6. måned."
    + _FOER_LOVEN,
)
SAMTALER_OEVRIGE = Retskilde(
    dokument=dokumenter.STAR_REFORMEN,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Fire samtaler i de første seks måneder for jobparate kontanthjælpsmodtagere og for "
    "ledighedsydelsesmodtagere." + _FOER_LOVEN,
)
SAMTALEVINDUE = Retskilde(
    dokument=dokumenter.STAR_REFORMEN,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Inden for seks måneder fra kontaktforløbets begyndelse; derefter er der intet antal, kun samtaler "
    "efter behov og en ret til samtaler." + _FOER_LOVEN,
)
SAMTALEVINDUE_2024 = Retskilde(
    dokument=dokumenter.STAR_KONTAKTFORLOEB,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Samtalerne falder i de første seks måneder: tre i a-kassen og tre i jobcentret, fire for andre.",
)
AKASSEANDEL = Retskilde(
    dokument=dokumenter.STAR_REFORMEN,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="A-kassen skal holde det krævede antal samtaler med mindst 75 pct. af sine dagpengemodtagere; "
    "ministeren siger det samme." + _FOER_LOVEN,
)
AKASSESAMTALER = Retskilde(
    dokument=dokumenter.STAR_REFORMEN,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="To samtaler i a-kassen i løbet af de første tre måneders ledighed." + _FOER_LOVEN,
)
AKASSESAMTALER_2024 = Retskilde(
    dokument=dokumenter.STAR_KONTAKTFORLOEB,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Tre samtaler i a-kassen i de første tre måneder; at reglen slutter 30. juni 2026, er udledt.",
)
SAMTALER_DAGPENGE_2024 = Retskilde(
    dokument=dokumenter.STAR_KONTAKTFORLOEB,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Tre samtaler i jobcentret i de næste tre måneder; at reglen slutter 30. juni 2026, er udledt.",
)
SAMTALER_OEVRIGE_2020 = Retskilde(
    dokument=dokumenter.STAR_FORENKLER,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Fire samtaler i de første seks måneder for de øvrige grupper; at reglen slutter 30. juni 2026, "
    "er udledt.",
)
FIRE_TIL_ALLE = Retskilde(
    dokument=dokumenter.STAR_FORENKLER,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Opfølgningen på tidlig indsats spørger om fire samtaler, også for dagpengemodtagere.",
)
GRUPPER_2020 = Retskilde(
    dokument=dokumenter.STAR_KONTAKTFORLOEB,
    evidens=Evidens.UDLEDT,
    gengivelse="De fire samtaler gjaldt de øvrige målgrupper; listen over dem er bibliotekets.",
)
FOERSTE_SAMTALE = Retskilde(
    dokument=dokumenter.STAR_REFORMEN,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Alle jobparate ledige skal have den første samtale; kommunen holder den med jobparate "
    "kontanthjælpsmodtagere og ledighedsydelsesmodtagere. Fristen er ikke set: der spørges, om der er holdt en samtale "
    "i de måneder, antallet tælles i." + _FOER_LOVEN,
)
FOERSTE_SAMTALE_DAGPENGE = Retskilde(
    dokument=BIBLIOTEKET,
    evidens=Evidens.UDLEDT,
    gengivelse="Svaret om den første samtale er afkortet; hvem der holder den med dagpengemodtagere, er ikke set.",
)
INTENSIVERET = Retskilde(
    dokument=dokumenter.STAR_REFORMEN,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Dagpengemodtagere skal senest ved 16 måneders ledighed have en samtale om intensiveret indsats; "
    "reglen fortsætter." + _FOER_LOVEN,
)
INTENSIVERET_FOER = Retskilde(
    dokument=dokumenter.STAR_REFORMEN,
    evidens=Evidens.UDLEDT,
    gengivelse="Reglen om 16 måneder fortsætter, så den gjaldt også før; fra hvornår er ikke set.",
)
INTENSIVERET_TYPE = Retskilde(
    dokument=BIBLIOTEKET,
    evidens=Evidens.UDLEDT,
    gengivelse="Hvad registre kalder samtalen, er ikke set; navnene er bibliotekets.",
)
TILBUDSANDEL = Retskilde(
    dokument=dokumenter.LOVGUIDEN,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Mindst 75 pct. skal have tilbud; STAR siger selv, at op til 25 pct. kan undtages.",
)
TILBUDSUNDTAGELSER = Retskilde(
    dokument=dokumenter.STAR_WEBINAR,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Op til 25 pct. kan undtages fra tilbud i de første seks måneder: dagpengemodtagere, jobparate og "
    "uddannelsesparate under ét.",
)
TILBUDSANTAL = Retskilde(
    dokument=dokumenter.OPKURSER,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Ét tilbud, set i anden hånd: her og på en kommunal dagsorden.",
)
TILBUDSTYPER = Retskilde(
    dokument=BIBLIOTEKET,
    evidens=Evidens.UDLEDT,
    gengivelse="Hvilke tilbud der tæller, er ikke set; alle kendte tilbud undtagen mentor og behandling.",
)
OEVO = Retskilde(
    dokument=dokumenter.STAR_UDKAST,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Øvrig vejledning og opkvalificering kan være det tilbud, der skal gives (om udkastet til lovforslag).",
)
OEVO_FOER = Retskilde(
    dokument=BIBLIOTEKET,
    evidens=Evidens.UDLEDT,
    gengivelse="Om øvrig vejledning og opkvalificering før 1. juli 2026 tæller, er ikke set.",
)
TILBUD_BEGYNDT = Retskilde(
    dokument=BIBLIOTEKET,
    evidens=Evidens.UDLEDT,
    gengivelse="Om et tilbud, der er begyndt før forløbet, tæller med, er ikke set.",
)
ARBEJDSPLIGT = Retskilde(
    dokument=dokumenter.STAR_WEBINAR,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Borgere under arbejdspligt beholder løbende tilbud på op til 37 timer om ugen (LAB kap. 16 a) og er "
    "uden for reglen om 25 pct.",
)
AKTIVITETSPARATE = Retskilde(
    dokument=dokumenter.DAGSORDEN,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Ét tilbud inden for seks måneder i almindelighed og 75 pct. for dem tæt på arbejdsmarkedet.",
)
AKTIVITETSPARATE_FRIT = Retskilde(
    dokument=dokumenter.STAR_SPOERGSMAAL,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Teksten lægger vægt på kommunernes frihed og nævner intet tal for aktivitetsparate.",
)
UNDTAGELSE = Retskilde(
    dokument=dokumenter.STAR_WEBINAR,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Grunden er en individuel vurdering af, at borgeren kan finde job selv; også dagpengemodtagere med "
    "uddannelsespålæg kan undtages.",
)
UNDTAGELSE_DAG = Retskilde(
    dokument=BIBLIOTEKET,
    evidens=Evidens.UDLEDT,
    gengivelse="På hvilken dag undtagelsen skal gælde, er ikke set.",
)
TO_GRUPPER = Retskilde(
    dokument=dokumenter.STAR_WEBINAR,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Svaret fra 2026 om tilbud nævner uddannelsesparate og ikke ledighedsydelse; svaret fra 2025 om "
    "samtaler nævner ledighedsydelse og ikke uddannelsesparate.",
)
SAMME_GRUPPER = Retskilde(
    dokument=BIBLIOTEKET,
    evidens=Evidens.UDLEDT,
    gengivelse="Nævner det ene svar en gruppe, gælder det begge: fire samtaler for uddannelsesparate som for de øvrige "
    "grupper, ét tilbud for ledighedsydelse.",
)
OVERGANG_410 = Retskilde(
    dokument=dokumenter.MA_KASSE,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Overgangen sker, når der ved en måneds udgang er udbetalt mere end 410 timers dagpenge (anden hånd).",
)
OVERGANG_410_2026 = Retskilde(
    dokument=dokumenter.MA_KASSE,
    evidens=Evidens.IKKE_EFTERPROEVET,
    gengivelse="Teksten er fra 2024; om grænsen gælder videre fra 1. juli 2026, er ikke set.",
)
