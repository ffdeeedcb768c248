"""A fictional statute, read by the same vocabulary: who is invited to the second breakfast of the Shire."""

from __future__ import annotations

from datetime import date
from enum import Enum

from skaerpet_tilsyn.katalog import Regelsaet, Regime
from skaerpet_tilsyn.ret import Dokument, Evidens, Henvisning, Retskilde, fra, ophoert
from skaerpet_tilsyn.tal import Andel, Procentpoint, Timer
from skaerpet_tilsyn.tid import Maaned
from skaerpet_tilsyn.udtryk import (
    Beslutningstabel,
    Egenskab,
    Fortolkningsvalg,
    Hierarki,
    Mulighed,
    Parameter,
    Raekke,
    Regel,
    Stoerrelse,
    Valg,
)
from tests.legeland.emner import Hobbit, Landsby

LOVEN = Dokument(kortnavn="herredsloven", titel="Lov om andet morgenmåltid i Herredet", dato=date(1401, 3, 25))
IKRAFT, AENDRET, OPHAEVET = date(1401, 4, 6), date(1418, 9, 22), date(1500, 1, 1)
JUNI = Maaned(1420, 6)


def kilde(sted: str, evidens: Evidens = Evidens.EFTERPROEVET) -> Retskilde:
    """A place in the statute."""
    return Retskilde(dokument=LOVEN, evidens=evidens, henvisning=Henvisning.parse(sted))


def ret_den(dag: date = JUNI.foerste_dag, /, **valg: str) -> Regelsaet:
    """The law of the Shire on a day, under other readings than its own."""
    regime = Regime(slug="herredet", titel="Herredets ret")
    return Regelsaet(dato=dag, regime=regime, andre_valg=tuple(sorted(valg.items())))


ALDER = Stoerrelse(navn="alder", titel="hobbittens alder", enhed="år", emne=Hobbit, art=int, kilde=kilde("§ 1"))
VINDUE = Parameter(
    navn="vindue", titel="måneder, der ses tilbage over", enhed="måneder", poster=(fra(IKRAFT, 2, kilde=kilde("§ 2")),)
)
MAALTIDER = Stoerrelse(
    navn="maaltider",
    titel="måltider de seneste to måneder",
    enhed="måltider",
    emne=Hobbit,
    art=int,
    kilde=kilde("§ 2"),
    vindue=VINDUE,
)
VANDRING = Stoerrelse(
    navn="vandring", titel="timer på vandring", enhed="timer", emne=Hobbit, art=Timer, kilde=kilde("§ 3")
)
MAETHED = Stoerrelse(navn="maethed", titel="mæthed", enhed="pct.", emne=Hobbit, art=Andel, kilde=kilde("§ 5"))
OMKREDS = Stoerrelse(
    navn="omkreds", titel="vækst i omkreds", enhed="pct.-point", emne=Hobbit, art=Procentpoint, kilde=kilde("§ 5")
)
BOLIG = Egenskab(navn="bolig", titel="bolig", emne=Hobbit, kilde=kilde("§ 4"))
MAETTE = Stoerrelse(
    navn="maette", titel="andelen af mætte", enhed="pct.", emne=Landsby, art=Andel, kilde=kilde("§ 9, stk. 2")
)
KROER = Stoerrelse(
    navn="kroer", titel="antallet af kroer", enhed="kroer", emne=Landsby, art=int, kilde=kilde("§ 9, stk. 3")
)

MYNDIG = Parameter(
    navn="myndig", titel="myndighedsalder", enhed="år", poster=(fra(IKRAFT, 33, kilde=kilde("§ 1, stk. 2")),)
)
MINDST_MAALTIDER = Parameter(
    navn="mindst_maaltider",
    titel="mindste antal måltider",
    enhed="måltider",
    poster=(
        fra(IKRAFT, 6, kilde=kilde("§ 2, nr. 1")),
        fra(AENDRET, 7, kilde=kilde("§ 2, nr. 1")),
        ophoert(OPHAEVET, kilde=kilde("§ 99")),
    ),
)
HOEJST_VANDRING = Parameter(
    navn="hoejst_vandring",
    titel="længste vandring",
    enhed="timer",
    poster=(fra(IKRAFT, Timer.af("8,5"), kilde=kilde("§ 3, litra a")),),
)
MINDST_MAETHED = Parameter(
    navn="mindst_maethed",
    titel="mindste mæthed",
    enhed="pct.",
    poster=(fra(IKRAFT, Andel.procent("80"), kilde=kilde("§ 5", Evidens.UDLEDT)),),
)
INGEN_VAEKST = Parameter(
    navn="ingen_vaekst",
    titel="ingen vækst",
    enhed="pct.-point",
    poster=(fra(IKRAFT, Procentpoint.af("0"), kilde=kilde("§ 5, stk. 2", Evidens.IKKE_EFTERPROEVET)),),
)
MINDST_KROER = Parameter(
    navn="mindst_kroer",
    titel="mindste antal kroer",
    enhed="kroer",
    poster=(fra(IKRAFT, 2, kilde=kilde("§ 9, stk. 3")),),
)
HULER = Parameter(
    navn="huler", titel="boliger under jorden", enhed="boliger",
    poster=(fra(IKRAFT, ("hule", "smial"), kilde=kilde("§ 4, stk. 1")),),
)  # fmt: skip

H1 = Valg(
    navn="H1",
    spoergsmaal="Er præcis det krævede antal måltider nok?",
    muligheder=(
        Mulighed(slug="ja", titel="ordlyden: «mindst»", kilde=kilde("§ 2")),
        Mulighed(slug="nej", titel="formålet: «rigeligt»", kilde=kilde("kap. 1")),
    ),
    valgt="ja",
    hjemmel="ordlyden går forud for formålet",
)

VOKSEN = Regel(navn="voksen", titel="Hobbitten er voksen", poster=(fra(IKRAFT, ALDER >= MYNDIG, kilde=kilde("§ 1")),))
_RIGELIGT: Fortolkningsvalg[Hobbit] = Fortolkningsvalg(
    valg=H1, betingelser=(MAALTIDER >= MINDST_MAALTIDER, MAALTIDER > MINDST_MAALTIDER)
)
SPISER = Regel(
    navn="spiser",
    titel="Hobbitten spiser godt",
    poster=(fra(IKRAFT, _RIGELIGT, kilde=kilde("§ 2")), ophoert(OPHAEVET, kilde=kilde("§ 99"))),
)
PAA_EVENTYR = Regel(
    navn="paa_eventyr",
    titel="Hobbitten er på eventyr",
    poster=(fra(IKRAFT, VANDRING > HOEJST_VANDRING, kilde=kilde("§ 3")),),
)
I_HULE = Regel(
    navn="i_hule", titel="Hobbitten bor i en hule", poster=(fra(IKRAFT, BOLIG.en_af(HULER), kilde=kilde("§ 4")),)
)
INVITERET = Regel(
    navn="inviteret",
    titel="Hobbitten er inviteret",
    poster=(
        fra(IKRAFT, (VOKSEN & SPISER).medmindre(PAA_EVENTYR), kilde=kilde("§ 6")),
        fra(AENDRET, ((VOKSEN & SPISER) | I_HULE).medmindre(PAA_EVENTYR), kilde=kilde("§ 6 a")),
        ophoert(OPHAEVET, kilde=kilde("§ 99")),
    ),
)
MAET = Regel(
    navn="maet",
    titel="Hobbitten er mæt",
    poster=(fra(IKRAFT, (MAETHED >= MINDST_MAETHED) & ~(OMKREDS < INGEN_VAEKST), kilde=kilde("§ 5")),),
)
GLAD_LANDSBY = Regel(
    navn="glad_landsby",
    titel="Landsbyen er glad",
    poster=(
        fra(IKRAFT, (MAETTE >= MINDST_MAETHED) | (KROER >= MINDST_KROER), kilde=kilde("§ 9")),
    ),
)  # fmt: skip


class Bord(Enum):
    """Where a guest sits."""

    HOEJBORD = "højbordet"
    LANGBORD = "langbordet"
    GRAESSET = "græsset"

    def __repr__(self) -> str:
        return f"Bord.{self.name}"

    def __str__(self) -> str:
        return self.value


BORDPLAN: Beslutningstabel[Hobbit, Bord] = Beslutningstabel(
    navn="bordplan",
    titel="Bordplanen",
    kilde=kilde("§ 7"),
    raekker=(
        Raekke(naar=INVITERET & ~MAET, kategori=Bord.HOEJBORD, kilde=kilde("§ 7, nr. 1")),
        Raekke(naar=VOKSEN, kategori=Bord.LANGBORD, kilde=kilde("§ 7, nr. 2")),
    ),
    ellers=Bord.GRAESSET,
    ellers_kilde=kilde("§ 7, stk. 2"),
    overlap=((Bord.HOEJBORD, Bord.LANGBORD),),
)
KREDS: Hierarki[Hobbit, str] = Hierarki(
    navn="kreds",
    titel="Kredsen",
    kilde=kilde("§ 8"),
    raekker=(
        Raekke(naar=PAA_EVENTYR, kategori="eventyrer", kilde=kilde("§ 8, nr. 1")),
        Raekke(naar=I_HULE, kategori="hulebo", kilde=kilde("§ 8, nr. 2")),
    ),
)
