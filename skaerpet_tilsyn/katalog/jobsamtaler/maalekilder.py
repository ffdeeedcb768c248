"""Sources for how the shares are measured, where there are any, and for the sick."""

from __future__ import annotations

from skaerpet_tilsyn.katalog.dokumenter import BIBLIOTEKET
from skaerpet_tilsyn.katalog.jobsamtaler import dokumenter
from skaerpet_tilsyn.ret import Evidens, Retskilde


def _bibliotekets(gengivelse: str) -> Retskilde:
    return Retskilde(dokument=BIBLIOTEKET, evidens=Evidens.UDLEDT, gengivelse=gengivelse)


PULJET = Retskilde(
    dokument=dokumenter.STAR_WEBINAR,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="De 25 pct. er én kvote for alle grupper under ét; det er vist for tilbud, ikke for samtaler.",
)
PR_GRUPPE = _bibliotekets(
    "At kvoten for samtaler skulle gælde hver gruppe for sig, er ikke set; det er heller ikke udelukket."
)
POPULATION = Retskilde(
    dokument=dokumenter.JOBINDSATS_SAMTALER,
    evidens=Evidens.UDLEDT,
    gengivelse="Jobindsats tæller personer den dag, de når seks måneder, og for a-kassen dem, der går over til "
    "kommunen i måneden; hvordan de 75 pct. måles, er ikke set.",
)
BESTAND = _bibliotekets(
    "At alle, der har passeret seks måneder, skulle tælles hver måned, er ikke set; heller ikke udelukket."
)
AFGANG = _bibliotekets("Om den, der forlader forløbet, før tiden er gået, tæller med, er ikke set.")
FRAVAER = _bibliotekets("Om den, der når seks måneder under orlov, i løntilskud eller syg, tæller med, er ikke set.")
OVERGANGSREGEL = _bibliotekets(
    "Ingen kilde viser en overgangsregel for forløb, der løber hen over 1. juli 2026 eller 1. januar 2027."
)
GRUPPESKIFT = Retskilde(
    dokument=dokumenter.STAR_KONTAKTFORLOEB_2020,
    evidens=Evidens.UDLEDT,
    gengivelse="Efter reglerne fra 2020 begynder de fire samtaler forfra, når borgeren skifter ydelse.",
)
GRUPPESKIFT_SAMME = _bibliotekets("Om et skift af målgruppe i 2026 begynder et nyt forløb, er ikke set.")
HENFOERING = _bibliotekets("Hvilken kommune der måles på en borger, som er flyttet, er ikke set.")
SAMTALEFORMER = Retskilde(
    dokument=dokumenter.L_14,
    evidens=Evidens.UDLEDT,
    gengivelse="Efter forslaget fra 2023, som fremsat, vælger borgeren selv formen efter en første samtale med "
    "fremmøde.",
)
EN_PR_DAG = _bibliotekets("Om to samtaler samme dag tæller som to, er ikke set.")
ANDEN_AKTOER = _bibliotekets(
    "Om en anden aktørs samtaler er kommunens, er ikke set; en anden aktør handler på dens vegne."
)
UOPLYST_MYNDIGHED = _bibliotekets(
    "Hvem der har holdt samtalen, er kun et spørgsmål for dagpengemodtagere; de andre er i kommunen fra begyndelsen."
)
AKASSEVINDUE = _bibliotekets(
    "Tre måneder og 410 timer (godt 11 uger på fuld tid) er ikke det samme tidsrum; hvilket af dem a-kassens samtaler "
    "måles over, er ikke set."
)
INTENSIVERET_FRIST = _bibliotekets(
    "Om samtalen er rettidig på selve dagen, 16 måneder efter begyndelsen, står der ikke."
)

SYGE_UDENFOR = Retskilde(
    dokument=dokumenter.FREMSAETTELSEN,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Sygemeldte med et job er som udgangspunkt uden for opfølgningen, når både de selv og arbejdsgiveren "
    "venter, at fraværet varer mindre end 26 uger. Undtagelserne bag «som udgangspunkt» er ikke set.",
)
SYGE_IKRAFT = Retskilde(
    dokument=dokumenter.LOVFORSLAGET,
    evidens=Evidens.UDLEDT,
    gengivelse="Bemærkningerne har reglen i kapitlet om fleksible samtaler, som gælder fra 1. juli 2026.",
)
SYGE_26_INDEN = Retskilde(
    dokument=dokumenter.LOVGUIDEN,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Resuméet siger «inden 26 uger».",
)
SYGE_DAGE = _bibliotekets(
    "26 uger er 182 dage fra fraværets første dag; et fravær, der har varet så længe, ventes ikke at vare kortere."
)
SYGE_FLERE = Retskilde(
    dokument=dokumenter.FREMSAETTELSEN,
    evidens=Evidens.UDLEDT,
    gengivelse="Både den syge og arbejdsgiveren skal vente det; flere arbejdsgivere er ikke nævnt.",
)
SYGE_SVAR = _bibliotekets("En arbejdsgiver, der ikke har svaret, har ikke sagt, at fraværet varer mindre end 26 uger.")
SYGE_SKIFT = _bibliotekets("Hvad der gælder, når forventningen ændrer sig undervejs, er ikke set.")
SYGE_SAMTALE = Retskilde(
    dokument=dokumenter.OPKURSER,
    evidens=Evidens.IKKE_EFTERPROEVET,
    gengivelse="Andre sygemeldte får mindst én samtale i det første halve år (anden hånd); fra hvornår er ikke set.",
)
