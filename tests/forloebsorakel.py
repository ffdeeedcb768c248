"""
The target-group analysis counted by hand: day by day with sets of dates, month by month with plain numbers.

An oracle. It shares nothing with the library but the facts; lists of what counts as what are written out again.
"""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from skaerpet_tilsyn.fakta.ydelser import TILBUDSTYPER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from skaerpet_tilsyn.fakta import Borger, Spaend, Ydelsesforloeb
    from skaerpet_tilsyn.tid import Periode

Post: TypeAlias = "tuple[str, str, str, str]"
"""Table, subject, answer, municipality; an answer that begins with ``?`` is not known, an empty one is everybody."""

EN_DAG: Final = timedelta(days=1)
YDELSER: Final = (
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
)
RANG: Final = (
    "doed",
    "udvandret",
    "foertidspension",
    "folkepension",
    "seniorpension",
    "efterloen",
    "fleksjob",
    *YDELSER,
    "su",
    "svu",
    "barselsdagpenge",
    "vus",
    "serviceloven",
    "servicejob",
    "uddannelse_su",
    "laerling",
    "uddannelse",
    "selvforsoerget",
    "orlov",
    "selvforsoergelse",
)
FORSOERGELSE: Final = {*YDELSER, "foertidspension", "seniorpension", "efterloen", "fleksjob", "barselsdagpenge"}
JOB: Final = ("selvforsoerget", "loenmodtager")
UDDANNELSE: Final = ("uddannelse_su", "su", "laerling", "uddannelse")
KONTANTHJAELP: Final = (
    "kontanthjaelp",
    "uddannelseshjaelp",
    "integrationsydelse",
    "overgangsydelse",
    "selvforsoergelses_og_hjemrejseydelse",
)
AARHUS: Final = {
    **dict.fromkeys((*JOB, *UDDANNELSE, "fleksjob", "selvforsoergelse"), "job_uddannelse"),
    **dict.fromkeys(KONTANTHJAELP, "kontanthjaelp"),
    "foertidspension": "foertidspension",
    "ressourceforloeb": "ressourceforloeb",
    "uoplyst": "uoplyst",
}
"""Else ``andre``."""
HEDENSTED: Final = {
    **dict.fromkeys(JOB, "loenmodtager"),
    **dict.fromkeys(UDDANNELSE, "uddannelse"),
    **dict.fromkeys(KONTANTHJAELP, "kontanthjaelp"),
    **{
        navn: navn
        for navn in (
            "fleksjob",
            "foertidspension",
            "sygedagpenge",
            "a_dagpenge",
            "ledighedsydelse",
            "revalidering",
            "ressourceforloeb",
            "jobafklaringsforloeb",
            "selvforsoergelse",
            "uoplyst",
        )
    },
}
"""Else ``andet``."""
PASSIVE: Final = ("mentor", "psykiatrisk_behandling")
VARIGHEDER: Final = (
    (6, "under ½ år"),
    (12, "½ til 1 år"),
    (24, "1 til 2 år"),
    (36, "2 til 3 år"),
    (48, "3 til 4 år"),
    (60, "4 til 5 år"),
)
ALDRE: Final = ((20, "under 20"), (30, "20-29"), (40, "30-39"), (50, "40-49"), (60, "50-59"), (70, "60-69"))


class Spoergsmaal(NamedTuple):
    """What is asked: months as numbers (``12 * year + month - 1``), and the readings."""

    ordning: str
    fra: int
    til: int
    gruppering: str
    afbrydelse: str
    fem_aar_til: str
    loentimer: str


# The calendar.


def nr(dag: date) -> int:
    """The number of a day's month."""
    return 12 * dag.year + dag.month - 1


def dage_i(maaned: int) -> list[date]:
    """The days of a month."""
    aar, m = divmod(maaned, 12)
    return [date(aar, m + 1, d + 1) for d in range(monthrange(aar, m + 1)[1])]


def plus(dag: date, maaneder: int) -> date:
    """So many months later; the month's last day where there is no such day in it."""
    dagene = dage_i(nr(dag) + maaneder)
    return dagene[min(dag.day, len(dagene)) - 1]


def hele(fra: date, til: date) -> int:
    """How many whole months have passed."""
    antal = 0
    while plus(fra, antal + 1) <= til:
        antal += 1
    return antal


def daekker(spaend: Spaend | None, maaneder: Iterable[int]) -> bool:
    """Whether a table covers each of some months."""
    if spaend is None:
        return False
    foerste = -1 if spaend.fra is None else nr(spaend.fra.foerste_dag)
    sidste = 10**6 if spaend.til is None else nr(spaend.til.foerste_dag)
    return all(foerste <= maaned <= sidste for maaned in maaneder)


def ikke_efter(maaned: int, spaend: Spaend | None) -> bool:
    """Whether a month is not after those that a table covers."""
    return spaend is not None and (spaend.til is None or maaned <= nr(spaend.til.foerste_dag))


class Orakel:
    """One citizen: every period a set of dates, running ones up to 14 months after the last month."""

    def __init__(self, borger: Borger, spm: Spoergsmaal) -> None:
        self.b, self.spm = borger, spm
        self.ende = dage_i(spm.til + 14)[-1]
        self.ydelsesrakker = [(y, self.datoer(y.periode)) for y in borger.ydelser]
        self.egne = [(y, dage) for y, dage in self.ydelsesrakker if y.ydelse == spm.ordning and dage]
        self.dage = set().union(*(dage for _, dage in self.egne))
        self.tilstandsrakker = [(t.tilstand, self.datoer(t.periode)) for t in borger.tilstande]
        self.statusrakker = [*((y.ydelse, dage) for y, dage in self.ydelsesrakker), *self.tilstandsrakker]
        self.tilbud = [(t.tilbudstype, self.datoer(t.periode)) for t in borger.tilbud]
        self.aktive = set().union(*(dage for slags, dage in self.tilbud if slags not in PASSIVE))
        self.perioden = {dag for m in range(spm.fra, spm.til + 1) for dag in dage_i(m)}

    def datoer(self, periode: Periode) -> set[date]:
        """The days of a period."""
        til = self.ende if periode.til is None else min(periode.til - EN_DAG, self.ende)
        return {periode.fra + n * EN_DAG for n in range((til - periode.fra).days + 1)}

    # Forløb.

    def forloeb(self) -> list[set[date]]:
        """Runs of months with payment, or of days."""
        ud: list[set[date]] = []
        for dag in sorted(self.dage):
            forrige = max(ud[-1]) if ud else None
            if forrige is not None and (
                dag == forrige + EN_DAG or (self.spm.afbrydelse == "kalendermaaned" and nr(dag) - nr(forrige) <= 1)
            ):
                ud[-1].add(dag)
            else:
                ud.append({dag})
        return ud

    def start_kendt(self, dag: date) -> bool:
        """Whether the month before is covered, so that nothing can lie right before."""
        return daekker(self.b.daekning.ydelser, [nr(dag) - 1])

    def betaler(self, dage: set[date]) -> str:
        """Who paid on the last of some days; of several, the period begun last, then the lowest code."""
        sidste = max(dage)
        paa: list[Ydelsesforloeb] = [y for y, dagene in self.egne if sidste in dagene]
        senest = max(y.periode.fra for y in paa)
        return min(y.kommunekode for y in paa if y.periode.fra == senest)

    def varighed_fra(self, forloeb: set[date]) -> date:
        """The first day with the ydelse after a whole month without both it and løntilskud."""
        taeller = self.dage.union(*(dage for slags, dage in self.tilbud if slags == "loentilskud"))
        maaneder = {nr(dag) for dag in taeller}
        foerste = nr(min(forloeb))
        while foerste - 1 in maaneder:
            foerste -= 1
        return min(dag for dag in self.dage if nr(dag) >= foerste)

    # Status.

    def loen(self, maaned: int) -> bool | None:
        """Whether there are ordinary hours in a month; None where that is not known."""
        timer = [t for t in self.b.loentimer if t.ordinaer and nr(t.maaned.foerste_dag) == maaned]
        mindst = hoejst = float(
            sum((-1 if t.tilbagefoersel else 1) * t.timer.hundrededele for t in timer if t.timer is not None)
        )
        for t in timer:
            if t.timer is None and t.tilbagefoersel:
                mindst = -float("inf")
            elif t.timer is None:
                hoejst = float("inf")
        if mindst > 0:
            return True
        return False if hoejst <= 0 and daekker(self.b.daekning.loentimer, [maaned]) else None

    def uden_raekke(self, maaneder: list[int]) -> str:
        """Wages, nothing, or it is not known."""
        loen = [self.loen(m) for m in maaneder]
        d = self.b.daekning
        alt = daekker(d.ydelser, maaneder) and daekker(d.tilstande, maaneder)
        if not alt or (None in loen and True not in loen):
            return "uoplyst"
        return "loenmodtager" if True in loen else "selvforsoergelse"

    def status(self, dag: date) -> str:
        """What the citizen lives by on a day."""
        d = self.b.daekning
        paa = {y.ydelse for y, dage in self.ydelsesrakker if dag in dage and ikke_efter(nr(dag), d.ydelser)}
        paa |= {slug for slug, dage in self.tilstandsrakker if dag in dage and ikke_efter(nr(dag), d.tilstande)}
        return next((slug for slug in RANG if slug in paa), None) or self.uden_raekke([nr(dag)])

    def oprindelse(self, forloeb: set[date]) -> str:
        """What the citizen lived by before."""
        dag = min(forloeb)
        if not self.start_kendt(dag):
            return "uoplyst"
        sidste: dict[date, set[str]] = {}
        for slug, dage in self.statusrakker:
            foer = {d for d in dage if d < dag}
            if slug != self.spm.ordning and foer and nr(dag) - nr(max(foer)) <= 1:
                sidste.setdefault(max(foer), set()).add(slug)
        if not sidste:
            return self.uden_raekke([nr(dag) - 1, nr(dag)])
        return next(slug for slug in RANG if slug in sidste[max(sidste)])

    # The tables.

    def poster(self) -> Iterator[tuple[Post, int]]:
        """Everything that the citizen adds."""
        for forloeb in self.forloeb():
            yield from ((post, 1) for post in self.afgang(forloeb))
        i_maaneden = [f for f in self.forloeb() if any(nr(dag) == self.spm.til for dag in f)]
        if i_maaneden:
            yield from ((post, 1) for post in self.beholdning(i_maaneden[-1]))
        yield from self.maaneder()
        yield from self.aktivering()

    def afgang(self, forloeb: set[date]) -> Iterator[Post]:
        """An ended forløb: the status on a day afterwards."""
        sidste = max(forloeb)
        if sidste not in self.perioden:
            return
        bagefter = nr(sidste) + 1 if self.spm.afbrydelse == "kalendermaaned" else nr(sidste + EN_DAG)
        if not daekker(self.b.daekning.ydelser, [bagefter]):
            return
        kommune = self.betaler(forloeb)
        for n in (1, 3, 6, 12):
            status = self.status(plus(sidste, n))
            gruppe = AARHUS.get(status, "andre") if self.spm.gruppering == "aarhus" else HEDENSTED.get(status, "andet")
            yield from (("afgang", str(n), felt, kommune) for felt in ("", gruppe))

    def beholdning(self, forloeb: set[date]) -> Iterator[Post]:
        """On the scheme in the last month."""
        dag = max(d for d in forloeb if nr(d) <= self.spm.til)
        kommune = self.betaler({dag})
        for tabel, felt in (
            ("alder", self.alder(dag)),
            ("koen", (self.b.stamdata and self.b.stamdata.koen) or "uoplyst"),
            ("civilstand", (self.b.stamdata and self.b.stamdata.civilstand) or "uoplyst"),
            ("oprindelse", self.oprindelse(forloeb)),
            ("bevilling", self.bevilling(dag)),
        ):
            yield from ((tabel, "", f, kommune) for f in ("", felt))
        yield from (("forsoergelse", "", felt, kommune) for felt in ("", *self.fem_aar(forloeb)))
        yield from ((*post, kommune) for post in self.hvad_i_forloebet(forloeb, dag))
        yield from (("passivandel", *post, kommune) for post in self.passiv(forloeb, dag))

    def alder(self, dag: date) -> str:
        """How many birthdays there have been."""
        foedt = self.b.stamdata and self.b.stamdata.foedselsdato
        if not foedt:
            return "uoplyst"
        aar = sum(plus(foedt, 12 * n) <= dag for n in range(1, 120))
        return next((navn for graense, navn in ALDRE if aar < graense), "70 og derover")

    def bevilling(self, dag: date) -> str:
        """The length of the grant."""
        egne = [b.periode for b in self.b.bevillinger if b.ordning == self.spm.ordning and b.periode.indeholder(dag)]
        if not egne:
            return "uoplyst"
        senest = [p for p in egne if p.fra == max(q.fra for q in egne)]
        if any(p.til is None for p in senest):
            return "uden slutdato"
        til = max(p.til for p in senest if p.til is not None)
        return next((f"op til {aar} år" for aar in range(1, 6) if til <= plus(senest[0].fra, 12 * aar)), "over 5 år")

    def fem_aar(self, forloeb: set[date]) -> Iterator[str]:
        """The days of five years on public support; those outside the records may be so too."""
        if self.spm.fem_aar_til == "foer_forloebet":
            slut = min(forloeb)
            if not self.start_kendt(slut):
                yield from ("?hele_tiden", "?mindst_80_pct")
                return
            fra = plus(slut, -60)
            dage = {fra + n * EN_DAG for n in range((slut - fra).days)}
        else:
            dage = {dag for m in range(self.spm.til - 59, self.spm.til + 1) for dag in dage_i(m)}
        d = self.b.daekning
        rakker = [
            *((y.ydelse, rakke, d.ydelser) for y, rakke in self.ydelsesrakker),
            *((slug, rakke, d.tilstande) for slug, rakke in self.tilstandsrakker),
        ]
        paa = {
            dag
            for slug, rakke, spaend in rakker
            if slug in FORSOERGELSE
            for dag in rakke & dage
            if ikke_efter(nr(dag), spaend)
        }
        uden = {dag for dag in dage - paa if not all(daekker(s, [nr(dag)]) for s in (d.ydelser, d.tilstande))}
        maaske = paa | uden
        for navn, taeller, naevner in (("hele_tiden", 1, 1), ("mindst_80_pct", 4, 5)):
            if len(paa) * naevner >= len(dage) * taeller:
                yield navn
            elif len(maaske) * naevner >= len(dage) * taeller:
                yield f"?{navn}"

    def hvad_i_forloebet(self, forloeb: set[date], dag: date) -> Iterator[tuple[str, str, str]]:
        """The tilbud, and the first of them."""
        fra = min(forloeb)
        kendt = self.start_kendt(fra) and daekker(self.b.daekning.tilbud, range(nr(fra), nr(dag) + 1))
        foerste: dict[str, date] = {}
        for slags, dage in self.tilbud:
            i_det = {d for d in dage if fra <= d <= dag}
            if i_det:
                foerste[slags] = min(*i_det, foerste.get(slags, dag))
        tidligst = [s for s in TILBUDSTYPER if s in foerste and foerste[s] == min(foerste.values())]
        yield from (("foerste_tilbud", "", f) for f in ("", [*tidligst, "intet"][0] if kendt else "uoplyst"))
        yield "tilbud", "", ""
        for slags in TILBUDSTYPER:
            if slags in foerste:
                yield "tilbud", "", slags
            elif not kendt:
                yield "tilbud", "", f"?{slags}"

    def passiv(self, forloeb: set[date], dag: date) -> Iterator[tuple[str, str]]:
        """Without an active tilbud in the forløb, at most a year back."""
        start = self.varighed_fra(forloeb)
        maaneder = hele(start, dag)
        kendt = self.start_kendt(start) and daekker(self.b.daekning.tilbud, [nr(start) - 1])
        om = next((navn for graense, navn in VARIGHEDER if maaneder < graense), "5 år og derover")
        om = om if kendt else "uoplyst"
        et_aar_foer = plus(dag, -12)
        set_paa = {start + n * EN_DAG for n in range((dag - start).days + 1)} - {
            start + n * EN_DAG for n in range((et_aar_foer - start).days + 1)
        }
        yield om, ""
        if set_paa & self.aktive:
            return
        sikkert = daekker(self.b.daekning.tilbud, {nr(d) for d in set_paa}) and (kendt or start <= et_aar_foer)
        yield om, "passive" if sikkert else "?passive"

    def maaneder(self) -> Iterator[tuple[Post, int]]:
        """Each month of the period with a day with the ydelse."""
        for m in range(self.spm.fra, self.spm.til + 1):
            dage = {dag for dag in self.dage if nr(dag) == m}
            if not dage:
                continue
            om, kommune = f"{m // 12}-{m % 12 + 1:02}", self.betaler(dage)
            yield ("maaneder", om, "", kommune), 1
            yield ("fuldtidspersoner", om, "", kommune), len(dage)
            svar: dict[str, bool | None] = {"ordinaere_timer": self.loen(m)}
            for navn, slags in (
                ("virksomhedspraktik", ("virksomhedspraktik",)),
                ("praktik_loentilskud", ("virksomhedspraktik", "loentilskud")),
            ):
                har = any(nr(dag) == m for s, rakke in self.tilbud if s in slags for dag in rakke)
                svar[navn] = har or (False if daekker(self.b.daekning.tilbud, [m]) else None)
            for navn, et in svar.items():
                if et is not False:
                    yield ("maaneder", om, navn if et else f"?{navn}", kommune), 1

    def aktivering(self) -> Iterator[tuple[Post, int]]:
        """Days with the ydelse in active tilbud, and whether there was any."""
        dage = self.dage & self.perioden
        if not dage:
            return
        kommune = self.betaler(dage)
        maaneder = {nr(dag) for dag in dage}
        loen = {self.loen(m) for m in maaneder} if self.spm.loentimer == "uden" else {False}
        if True in loen:
            return
        yield ("aktivering", "personer", "", kommune), 1
        yield ("aktivering", "dage", "", kommune), len(dage)
        if None in loen or not daekker(self.b.daekning.tilbud, maaneder):
            yield ("aktivering", "personer", "?aktive", kommune), 1
            yield ("aktivering", "dage", "?aktive", kommune), len(dage)
            return
        aktive = dage & self.aktive
        yield ("aktivering", "dage", "aktive", kommune), len(aktive)
        yield ("aktivering", "personer", "aktive", kommune), 1 if aktive else 0


def tael(borgere: Iterable[Borger], spm: Spoergsmaal) -> Counter[Post]:
    """The counts of some citizens; what nobody has is not there."""
    ud: Counter[Post] = Counter()
    for borger in borgere:
        for post, antal in Orakel(borger, spm).poster():
            ud[post] += antal
    return +ud
