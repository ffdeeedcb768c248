"""The person-month said a second time, naively: sets of days, and months walked one by one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from dateutil.relativedelta import relativedelta

from skaerpet_tilsyn.katalog.maalgruppe.personmaaned import Personmaaned, Placering, Tal
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skaerpet_tilsyn.fakta import Borger, Loentimer, Samtale, Spaend, Tilbud, Ydelsesforloeb
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.tid import Periode

RAEKKEFOELGE = [
    "a_dagpenge",
    "sygedagpenge",
    "selvforsoergelses_og_hjemrejseydelse",
    "overgangsydelse",
    "integrationsydelse",
    "uddannelseshjaelp",
    "kontanthjaelp",
    "ressourceforloeb",
    "jobafklaringsforloeb",
    "ledighedsydelse",
    "revalidering",
]
INTEGRATION = {"selvforsoergelses_og_hjemrejseydelse", "overgangsydelse", "integrationsydelse"}
EN_DAG = timedelta(days=1)
PASSIVE = {"mentor", "psykiatrisk_behandling"}


class Kandidat(NamedTuple):
    """A ydelse with a day in the month: at least, at most (None: no limit), and the period that it goes by."""

    mindst: int
    hoejst: int | None
    plads: int
    sidste: date
    periode: Ydelsesforloeb

    def kan_slaas_af(self, anden: Kandidat) -> bool:
        """Whether the other may have the longer anciennitet, or as long and stand before this one."""
        if anden.hoejst is None or anden.hoejst > self.mindst:
            return True
        return anden.hoejst == self.mindst and anden.plads < self.plads


def _familie(ydelse: str) -> str:
    return "integration" if ydelse in INTEGRATION else ydelse


def _dage(periode: Periode, til: date) -> set[date]:
    """The days of a period up to and including a day."""
    slut = til + EN_DAG if periode.til is None else min(periode.til, til + EN_DAG)
    return {periode.fra + n * EN_DAG for n in range((slut - periode.fra).days)}


def _daekket(spaend: Spaend | None, maaneder: Iterable[Maaned]) -> bool:
    return spaend is not None and all(
        (spaend.fra is None or m >= spaend.fra) and (spaend.til is None or m <= spaend.til) for m in maaneder
    )


def _hele_maaneder(fra: date, til: date) -> int:
    n = 0
    while fra + relativedelta(months=n + 1) <= til:
        n += 1
    return n


class Orakel:
    """One citizen in one month under some readings."""

    def __init__(self, borger: Borger, maaned: Maaned, ret: Regelsaet) -> None:
        self.borger = borger
        self.maaned = maaned
        self.valgt = {
            "maaledag": "sidste_ydelsesdag",
            "vindue": "kalendermaaneder",
            "samtaler_pr_dag": "alle",
            "samtaleformer": "alle",
            "tilbud_i_vindue": "overlap",
            "K06": "uden_mentor",
            "a_dagpenge": "som_oevrige",
        } | dict(ret.andre_valg)
        self.dage: dict[str, set[date]] = {}
        for y in borger.ydelser:
            self.dage.setdefault(_familie(y.ydelse), set()).update(_dage(y.periode, maaned.sidste_dag))

    def forloeb(self, familie: str, maaned: Maaned) -> list[date]:
        """The days of the forløb that reaches into a month: back until a whole month is without any."""
        efter_maaned: dict[tuple[int, int], list[date]] = {}
        for d in self.dage.get(familie, ()):
            efter_maaned.setdefault((d.year, d.month), []).append(d)
        fundet: list[date] = []
        while i_maaneden := efter_maaned.get((maaned.aar, maaned.maaned)):
            fundet += i_maaneden
            maaned = maaned.plus(maaneder=-1)
        return sorted(fundet)

    def _angivne(self, familie: str, dage: list[date], senest: date) -> list[tuple[date, int]]:
        return [
            (y.periode.fra, y.anciennitet_mdr)
            for y in self.borger.ydelser
            if _familie(y.ydelse) == familie and y.anciennitet_mdr is not None
            if y.periode.fra in dage and y.periode.fra <= senest
        ]

    def anciennitet(self, familie: str, dag: date) -> Tal:
        """What the forløb of this month gives on a day in it."""
        dage = self.forloeb(familie, self.maaned)
        start = dage[0]
        angivne = self._angivne(familie, dage, dag)
        kun_angivet = familie == "a_dagpenge" and self.valgt["a_dagpenge"] == "kun_angivet"
        if familie in {"kontanthjaelp", "uddannelseshjaelp"}:
            foer = [d for d in self.dage.get("integration", ()) if d < start]
            maanedens_foer = {Maaned.af(start), Maaned.af(start).plus(maaneder=-1)}
            if foer and Maaned.af(max(foer)) in maanedens_foer:
                arvet = self.forloeb("integration", Maaned.af(max(foer)))
                angivne += self._angivne("integration", arvet, min(start, dag))
                start = arvet[0]
        if angivne:
            fra, antal = max(angivne)
            return Tal(antal + _hele_maaneder(fra, dag), kendt=True)
        daekning = self.borger.daekning.ydelser
        fri_maaned_foer = daekning is None or daekning.fra is None or Maaned.af(start) > daekning.fra
        return Tal(_hele_maaneder(start, dag), kendt=fri_maaned_foer and not kun_angivet)

    def _kandidater(self) -> list[Kandidat]:
        fundne: list[Kandidat] = []
        for familie in {_familie(ydelse) for ydelse in RAEKKEFOELGE}:
            i_maaneden = {d for d in self.dage.get(familie, ()) if Maaned.af(d) == self.maaned}
            if not i_maaneden:
                continue
            sidste = max(i_maaneden)
            maaledag = {
                "sidste_ydelsesdag": sidste,
                "ultimo": self.maaned.sidste_dag,
                "primo": self.maaned.foerste_dag,
            }[self.valgt["maaledag"]]
            tal = self.anciennitet(familie, maaledag)
            perioder = [
                y for y in self.borger.ydelser if _familie(y.ydelse) == familie and y.periode.indeholder(sidste)
            ]
            seneste = max(y.periode.fra for y in perioder)
            perioder = [y for y in perioder if y.periode.fra == seneste]
            periode = min(perioder, key=lambda y: (y.kommunekode, RAEKKEFOELGE.index(y.ydelse)))
            hoejst = tal.nedre if tal.kendt else None
            fundne.append(Kandidat(tal.nedre, hoejst, RAEKKEFOELGE.index(periode.ydelse), sidste, periode))
        return fundne

    def placering(self) -> Placering:
        """Ydelse, kommune, last day, anciennitet."""
        daekket = _daekket(self.borger.daekning.ydelser, [self.maaned])
        kandidater = self._kandidater()
        if not kandidater:
            hvor = "ingen" if daekket else None
            return Placering(hvor, hvor, self.maaned.sidste_dag.toordinal(), Tal(0, daekket))
        laengst = min(kandidater, key=lambda k: (-k.mindst, k.plads))
        sikker = daekket and not any(laengst.kan_slaas_af(k) for k in kandidater if k is not laengst)
        return Placering(
            laengst.periode.ydelse if sikker else None,
            laengst.periode.kommunekode if sikker else None,
            laengst.sidste.toordinal(),
            Tal(laengst.mindst, sikker and laengst.hoejst is not None),
        )

    def vindue(self, laengde: int) -> list[date]:
        """The days of the window, one by one."""
        if self.valgt["vindue"] == "rullende":
            sidste = date.fromordinal(self.placering().sidste_dag)
            foerste = sidste - relativedelta(months=laengde) + EN_DAG
        else:
            sidste = self.maaned.sidste_dag
            foerste = self.maaned.plus(maaneder=1 - laengde).foerste_dag
        return [foerste + n * EN_DAG for n in range((sidste - foerste).days + 1)]

    def samtaler(self, laengde: int) -> Tal:
        """Conversations in the window."""
        dage = set(self.vindue(laengde))
        holdt: list[Samtale] = [s for s in self.borger.samtaler if s.dato in dage]
        kendt = _daekket(self.borger.daekning.samtaler, {Maaned.af(d) for d in dage})
        if self.valgt["samtaleformer"] == "personligt":
            kendt = kendt and all(s.kontaktform != "" for s in holdt)
            holdt = [s for s in holdt if s.kontaktform == "personligt"]
        en_om_dagen = self.valgt["samtaler_pr_dag"] == "en"
        return Tal(len({s.dato for s in holdt}) if en_om_dagen else len(holdt), kendt)

    def tilbud(self, laengde: int) -> Tal:
        """Active tilbud with a day in the window, or begun in it."""
        dage = self.vindue(laengde)
        aktive: list[Tilbud] = [
            t for t in self.borger.tilbud if t.tilbudstype not in PASSIVE or self.valgt["K06"] == "alle"
        ]
        if self.valgt["tilbud_i_vindue"] == "start":
            antal = len([t for t in aktive if t.periode.fra in dage])
        else:
            antal = len([t for t in aktive if _dage(t.periode, dage[-1]).intersection(dage)])
        return Tal(antal, _daekket(self.borger.daekning.tilbud, {Maaned.af(d) for d in dage}))

    def timer(self, laengde: int) -> Tal:
        """Ordinary hours in the whole months that end with this one."""
        maaneder = [self.maaned.plus(maaneder=-n) for n in range(laengde)]
        raekker: list[Loentimer] = [t for t in self.borger.loentimer if t.ordinaer and t.maaned in maaneder]
        sum_ = 0
        for raekke in raekker:
            if raekke.timer is not None:
                sum_ += -raekke.timer.hundrededele if raekke.tilbagefoersel else raekke.timer.hundrededele
        tomme = [raekke for raekke in raekker if raekke.timer is None]
        if any(raekke.tilbagefoersel for raekke in tomme):
            sum_ = min(sum_, 0)
        return Tal(sum_, not tomme and _daekket(self.borger.daekning.loentimer, maaneder))

    def fritaget(self, fokusmaal: str) -> bool:
        """Whether an exemption from this fokusmål, or from both, covers the last day on the ydelse."""
        dag = date.fromordinal(self.placering().sidste_dag)
        return any(f.fokusmaal in {"", fokusmaal} and f.periode.indeholder(dag) for f in self.borger.fritagelser)


def orakel(borger: Borger, maaned: Maaned, ret: Regelsaet) -> Personmaaned:
    """Everything that the rules read of a citizen in a month."""
    o = Orakel(borger, maaned, ret)
    return Personmaaned(
        maaned=maaned.indeks,
        placering=o.placering(),
        fritaget_samtaler=o.fritaget("samtaler"),
        fritaget_aktiv=o.fritaget("aktiv_indsats"),
        samtaler_12=o.samtaler(12),
        tilbud_12=o.tilbud(12),
        timer_12=o.timer(12),
        samtaler_6=o.samtaler(6),
        tilbud_6=o.tilbud(6),
        timer_6=o.timer(6),
    )
