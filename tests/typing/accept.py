"""Right programs: every way of writing and reading law that both type checkers are meant to accept; it also runs."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar, assert_never

import polars as pl
from attrs import evolve, frozen

from skaerpet_tilsyn import (
    Arbejdsliste,
    Borger,
    Borgersag,
    Daekning,
    Kommune,
    Opgjort,
    Opgoerelse,
    Register,
    arbejdsliste,
    forklar,
    laes,
    med_udfald,
    opgoer,
    personmaaneder,
    status,
)
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.fokusmaal.regler import BORGERREGLER, HAR_SAMTALER, SAMTALER_12
from skaerpet_tilsyn.laesning.vurder import (
    Kategorisering,
    Maalbar,
    Vurdering,
    afhaenger_af,
    begrundelse,
    kategoriser,
    kriterier,
    mulige_under_alle,
    opfyldt,
    til_json,
    valg_i,
    vurder,
)
from skaerpet_tilsyn.ret import (
    Dagen,
    Dokument,
    Evidens,
    Henvisning,
    Hul,
    IkkeModelleret,
    Ophoert,
    Opslag,
    Post,
    Retskilde,
    Tidslinje,
    Uafklaret,
    Version,
    fra,
    hul,
    kendt_fra,
    ophoert,
    uafklaret,
)
from skaerpet_tilsyn.tal import Andel, Interval, Maalt, Procentpoint, Timer, Udfald
from skaerpet_tilsyn.tid import Maaned
from skaerpet_tilsyn.udtryk import (
    AfgjortPunkt,
    Alle,
    Beslutningstabel,
    Betingelse,
    Egenskab,
    EnAf,
    Enhver,
    Forhold,
    Fortolkningsvalg,
    Graense,
    Hierarki,
    Ikke,
    Knude,
    Maal,
    Medmindre,
    Mulighed,
    Parameter,
    Raekke,
    Regel,
    Sammenligning,
    Stoerrelse,
    Valg,
    boern,
    erstat,
    gennemloeb,
    i_kraft,
)

if TYPE_CHECKING:
    from fractions import Fraction

S = TypeVar("S")
NOV, DAG, SENERE = Maaned(2021, 11), date(2021, 1, 1), date(2022, 7, 1)
RET = Regelsaet.for_maaned(NOV).med(K01="streng")


@frozen(kw_only=True)
class Hund:
    """A subject of one's own: no base class is needed."""

    ben: int

    def maal(self, navn: str, i: Maaned) -> Interval:
        """A quantity."""
        return Interval.praecis(self.ben) if (navn, i) == ("ben", NOV) else Interval.ukendt()

    def egenskab(self, navn: str, i: Maaned) -> str | None:
        """A property."""
        return "brun" if (navn, i) == ("farve", NOV) else None


# Law as data: sources, versions, repeals and gaps, of any type of value.
loven = Dokument(kortnavn="hundeloven", titel="Lov om hunde")
kilde = Retskilde(dokument=loven, evidens=Evidens.UDLEDT, henvisning=Henvisning.parse("§ 1"), gengivelse="Fire ben.")
version: Version[int] = fra(DAG, 4, kilde=kilde)
ophoer: Ophoert = ophoert(SENERE, kilde=kilde)
hullet: Hul = hul(date(2020, 1, 1), grund="ikke kodet")
ukendt_ret: Uafklaret = uafklaret(date(2022, 6, 1), grund="en dag, ingen viser", raad="angiv den")
poster: tuple[Post[int], ...] = (hullet, version, ukendt_ret, ophoer)
kendte: tuple[date, ...] = tuple(kendt_fra(post) for post in poster)
tidslinje: Tidslinje[int] = Tidslinje(navn="t", titel="T", poster=poster)
maaske: Tidslinje[int | str] = tidslinje
gaeldende: int = tidslinje.paa(DAG).vaerdi
opslag: Opslag = RET
dagens: Version[int] = Dagen(DAG).paa(tidslinje)
udeladt: IkkeModelleret = IkkeModelleret(
    navn="u", titel="U", grund="en andens sag", poster=(fra(DAG, "9", kilde=kilde),)
)
som_kendt: Version[int] = tidslinje.paa(DAG, kendt_pr=SENERE)

# Parameters of every kind of value; a parameter of a narrower kind is one of the wider.
fire: Parameter[int] = Parameter(navn="fire", titel="fire ben", enhed="ben", poster=poster)
firs: Parameter[Andel] = Parameter(
    navn="firs", titel="firs", enhed="pct.", poster=(fra(DAG, Andel.procent("80"), kilde=kilde),)
)
lidt: Parameter[Timer] = Parameter(
    navn="lidt", titel="lidt tid", enhed="timer", poster=(fra(DAG, Timer.af("0,5"), kilde=kilde),)
)
nul: Parameter[Procentpoint] = Parameter(
    navn="nul", titel="nul", enhed="pct.-point", poster=(fra(DAG, Procentpoint.af("0"), kilde=kilde),)
)
farver: Parameter[tuple[str, ...]] = Parameter(
    navn="farver", titel="farver", enhed="farver", poster=(fra(DAG, ("brun", "sort"), kilde=kilde),)
)
graenser: tuple[Graense, ...] = (fire, firs, lidt, nul)
maalt: Parameter[Maalt] = fire

# Quantities and properties, compared by word and by sign, from either side.
ben: Stoerrelse[Hund, int] = Stoerrelse(navn="ben", titel="ben", enhed="ben", emne=Hund, art=int, kilde=kilde)
glad = Stoerrelse(navn="glad", titel="glæde", enhed="pct.", emne=Hund, art=Andel, kilde=kilde, vindue=fire)
gaaet = Stoerrelse(navn="gaaet", titel="gåtid", enhed="timer", emne=Hund, art=Timer, kilde=kilde)
vokset = Stoerrelse(navn="vokset", titel="vækst", enhed="pct.-point", emne=Hund, art=Procentpoint, kilde=kilde)
maal: Maal[Hund] = ben
farve: Egenskab[Hund] = Egenskab(navn="farve", titel="farve", emne=Hund, kilde=kilde)
ord_: tuple[Sammenligning[Hund], ...] = (ben.mindst(fire), ben.mere_end(fire), ben.hoejst(fire), ben.mindre_end(fire))
tegn: tuple[Sammenligning[Hund], ...] = (ben >= fire, ben > fire, ben <= fire, ben < fire, fire <= ben)
arter: tuple[Betingelse[Hund], ...] = (glad >= firs, gaaet < lidt, vokset <= nul)
skrevet_ud = Sammenligning(maal=maal, forhold=Forhold.MINDST, graense=fire)
er_farvet: EnAf[Hund] = farve.en_af(farver)

# Conditions, with operators and written out; every node is a condition, and has the operators.
begge: Alle[Hund] = ord_[0] & er_farvet
enten: Enhver[Hund] = ord_[0] | er_farvet
ikke: Ikke[Hund] = ~er_farvet
undtaget: Medmindre[Hund] = ord_[0].medmindre(er_farvet)
blandet: Betingelse[Hund] = (begge | ~enten & undtaget).medmindre(ikke | ord_[3])
ud_i_et: tuple[Betingelse[Hund], ...] = (
    Alle(dele=(begge, enten)),
    Enhver(dele=(begge, enten)),
    Ikke(betingelse=blandet),
    Medmindre(hovedregel=blandet, undtagelse=begge),
)
knude: Knude[Hund] = begge

# Disputes, rules and rules of rules.
muligheder = (Mulighed(slug="ja", titel="ja", kilde=kilde), Mulighed(slug="nej", titel="nej", kilde=kilde))
valg = Valg(navn="V1", spoergsmaal="Er fire nok?", muligheder=muligheder, valgt="ja", hjemmel="ordlyden")
strid: Fortolkningsvalg[Hund] = Fortolkningsvalg(valg=valg, betingelser=(ben >= fire, ben > fire))
laest: Betingelse[Hund] = strid.laest_som("nej")
hel: Regel[Hund] = Regel(navn="hel", titel="Hunden er hel", poster=(fra(DAG, strid, kilde=kilde), ophoer))
god: Regel[Hund] = Regel(
    navn="god",
    titel="Hunden er god",
    poster=(hullet, fra(DAG, hel & blandet, kilde=kilde), fra(SENERE, hel, kilde=kilde)),
)
som_tidslinje: Tidslinje[Betingelse[Hund]] = god
indhold: Betingelse[Hund] = god.paa(DAG).vaerdi

# Tables.
raekke: Raekke[Hund, str] = Raekke(naar=god, kategori="god", kilde=kilde)
hierarki: Hierarki[Hund, str] = Hierarki(navn="h", titel="H", kilde=kilde, raekker=(raekke,))
tabel: Beslutningstabel[Hund, str] = Beslutningstabel(
    navn="t", titel="T", kilde=kilde, raekker=hierarki.raekker, ellers="resten", ellers_kilde=kilde, overlap=()
)
som_hierarki: Hierarki[Hund, str] = tabel
kategorier: tuple[str, ...] = tabel.kategorier


def dele(regel: Regel[S]) -> tuple[Betingelse[S], ...]:
    """The contents of a rule about whatever subject are conditions about it."""
    return tuple(version.vaerdi for version in regel.versioner)


def indholdet(betingelse: Betingelse[S], dag: date) -> Betingelse[S]:
    """A rule is opened, everything else is itself."""
    return indholdet(betingelse.paa(dag).vaerdi, dag) if isinstance(betingelse, Regel) else betingelse


def art(betingelse: Betingelse[S]) -> str:
    """A reading that forgets no node."""
    match betingelse:
        case Sammenligning():
            return betingelse.maal.navn
        case EnAf():
            return betingelse.egenskab.navn
        case Alle() | Enhver():
            return art(betingelse.dele[0])
        case Ikke():
            return art(betingelse.betingelse)
        case Medmindre():
            return art(betingelse.undtagelse)
        case Regel() | Fortolkningsvalg():
            return str(betingelse)
        case _:
            assert_never(betingelse)


# Walking, replacing and reading.
hund = Hund(ben=4)
maalbar: Maalbar = hund
afgjort: AfgjortPunkt = AfgjortPunkt(navn="K00", spoergsmaal="?", svar="ja", hjemmel="ordlyden", kilder=(kilde,))
alle_knuder: tuple[Betingelse[Hund], ...] = (
    *boern(god),
    *gennemloeb(god),
    *i_kraft(god, opslag),
    *dele(god),
    indholdet(god, DAG),
)
ny: Betingelse[Hund] = erstat(god, lambda k: ~k if isinstance(k, EnAf) else k)
omdoebt: Regel[Hund] = evolve(god, navn="bedst")
arterne: set[str] = {art(k) for k in alle_knuder}
svar: Vurdering[Hund] = vurder(god, hund, i=NOV, ret=RET)
udfald: Udfald = opfyldt(god, hund, i=NOV, ret=RET) & ~svar.udfald | Udfald.af(sand=True)
fundet: Interval | str | None = svar.dele[0].dele[0].dele[0].dele[0].fundet
tekst: str = begrundelse(svar) + str(til_json(svar))
svaret: Kategorisering[Hund, str] = kategoriser(tabel, hund, i=NOV, ret=RET)
ingen_eller_en: str | None = kategoriser(hierarki, hund, i=NOV, ret=RET).kategori
laesninger = mulige_under_alle(tabel, hund, i=NOV, ret=RET)
spoergsmaal: tuple[Valg, ...] = valg_i(tabel, RET)
navne: tuple[str, ...] = afhaenger_af(tabel, hund, i=NOV, ret=RET, andre=spoergsmaal)
kriterierne: tuple[Betingelse[Hund], ...] = kriterier(tabel, RET)

# The library's own subjects and rules.
borger, kommune = Borger(borger_id="b", daekning=Daekning.fuld()), Kommune(navn="K", kommunekode=None, benchmark=None)
borgerens: Vurdering[Borger] = vurder(HAR_SAMTALER, borger, i=NOV, ret=RET)
kommunens: Udfald = opfyldt(SAMTALER_12, kommune, i=NOV, ret=RET)
alle_borgerens: tuple[Vurdering[Borger], ...] = tuple(vurder(r, borger, i=NOV, ret=RET) for r in BORGERREGLER)
kategori = status(kommune, maaned=NOV).kategori
eksakt: tuple[Fraction, Fraction] = (Andel.af_antal(4, 5).broek, Procentpoint.af("-0,19").point)


def registre(mappe: str) -> tuple[list[tuple[int, int, int]], list[str]]:
    """A folder, or data frames by table name; what comes back has types all the way down."""
    opgjort: Opgjort[Opgoerelse] = opgoer(mappe, maaned=NOV)
    opgoerelse: Opgoerelse = opgjort.opgoerelse
    register: Register = laes({"ydelser": pl.DataFrame(), "samtaler": pl.DataFrame().lazy()})
    sagen: Borgersag = forklar(register.borger("b1"), maaned=NOV)
    liste: Arbejdsliste = arbejdsliste(register, maaned=NOV, horisont=6, kommuner=["Hedensted"])
    tabeller: dict[str, pl.DataFrame] = opgjort.til_polars()
    i_polars: pl.DataFrame = med_udfald(personmaaneder(mappe, maaned=NOV), {"ok": HAR_SAMTALER}, sagen.ret)
    dovent: pl.LazyFrame = med_udfald(i_polars.lazy(), {"ok": HAR_SAMTALER & ~BORGERREGLER[0]}, RET)
    antal = [(r.svar.taeller, r.svar.naevner, r.svar.uafklaret) for r in opgoerelse.raekker]
    ydelser = [mangel.ydelse for _, mangel in liste.poster]
    return antal, [*ydelser, *tabeller, *i_polars.columns, *dovent.collect().columns]
