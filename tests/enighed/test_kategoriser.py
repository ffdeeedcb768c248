"""Random tables against every way in which the unknown criteria can turn out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import product
from typing import TypeAlias, cast

from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.laesning.vurder import afhaenger_af, kategoriser, mulige_under_alle, valg_i
from skaerpet_tilsyn.ret import fra
from skaerpet_tilsyn.tal import Interval, Udfald
from skaerpet_tilsyn.udtryk import Beslutningstabel, Fortolkningsvalg, Hierarki, Parameter, Raekke, Regel, Stoerrelse
from tests.legeland.emner import Hobbit
from tests.legeland.herredsloven import JUNI, kilde, ret_den
from tests.legeland.tilfaeldige import TVIVL, Trae

LOV, BEGYNDELSEN = kilde("§ 7"), date(1400, 1, 1)
EN = Parameter(navn="en", titel="en", enhed="stk.", poster=(fra(BEGYNDELSEN, 1, kilde=LOV),))
NAVNE = "pqrstu"
BLADE = tuple(
    Stoerrelse(navn=navn, titel=navn, enhed="stk.", emne=Hobbit, art=int, kilde=LOV).mindst(EN) for navn in NAVNE
)
"""Each asks about a quantity of its own, so that they can turn out in every combination."""
ATOMER: tuple[Trae, ...] = tuple(
    blad if nr % 2 else Regel(navn=f"r{nr}", titel=f"R{nr}", poster=(fra(BEGYNDELSEN, blad, kilde=LOV),))
    for nr, blad in enumerate(BLADE)
)
"""Criteria: every other one a rule, the others bare."""
Sandhed: TypeAlias = Callable[[dict[str, bool]], bool]
Formel: TypeAlias = tuple[Trae, Sandhed, frozenset[str]]
"""A condition; its truth, said by itself; and which quantities it asks about."""


def _blad(nr: int) -> Formel:
    return ATOMER[nr], lambda svar: svar[NAVNE[nr]], frozenset(NAVNE[nr])


def _og(a: Formel, b: Formel) -> Formel:
    return a[0] & b[0], lambda svar: a[1](svar) and b[1](svar), a[2] | b[2]


def _eller(a: Formel, b: Formel) -> Formel:
    return a[0] | b[0], lambda svar: a[1](svar) or b[1](svar), a[2] | b[2]


def _ikke(a: Formel) -> Formel:
    return ~a[0], lambda svar: not a[1](svar), a[2]


def _medmindre(a: Formel, b: Formel) -> Formel:
    return a[0].medmindre(b[0]), lambda svar: a[1](svar) and not b[1](svar), a[2] | b[2]


def _regel(a: Formel) -> Formel:
    """A rule around rules is opened; one around bare conditions would be a criterion of its own."""
    indhold = a[0] & ATOMER[0] | a[0]
    return (
        Regel(navn="ydre", titel="Ydre", poster=(fra(BEGYNDELSEN, indhold, kilde=LOV),)),
        a[1],
        a[2] | {NAVNE[0]},
    )


def _sammensat(formler: st.SearchStrategy[Formel]) -> st.SearchStrategy[Formel]:
    par = st.tuples(formler, formler)
    arter: list[st.SearchStrategy[Formel]] = [
        par.map(lambda p: _og(p[0], p[1])),
        par.map(lambda p: _eller(p[0], p[1])),
        par.map(lambda p: _medmindre(p[0], p[1])),
        formler.map(_ikke),
        formler.map(_regel),
    ]
    return st.one_of(arter)


formler: st.SearchStrategy[Formel] = st.recursive(st.integers(0, len(NAVNE) - 1).map(_blad), _sammensat, max_leaves=6)
raekkerne = st.lists(formler, min_size=1, max_size=4)
svarene: st.SearchStrategy[dict[str, bool | None]] = st.fixed_dictionaries(
    {navn: st.sampled_from([True, False, None, None]) for navn in NAVNE}
)


def _tabel(formler: list[Formel], *, med_rest: bool) -> Hierarki[Hobbit, str]:
    raekker = tuple(Raekke(naar=f[0], kategori=f"k{nr}", kilde=LOV) for nr, f in enumerate(formler))
    if med_rest:
        return Beslutningstabel(navn="t", titel="T", kilde=LOV, raekker=raekker, ellers="rest", ellers_kilde=LOV)
    return Hierarki(navn="t", titel="T", kilde=LOV, raekker=raekker)


def _hobbit(svar: dict[str, bool | None]) -> Hobbit:
    tal = {navn: Interval.ukendt() if sand is None else Interval.praecis(int(sand)) for navn, sand in svar.items()}
    return Hobbit(navn="X", tal=tal)


def _fuldstaendige(svar: dict[str, bool | None]) -> list[dict[str, bool]]:
    """Every way in which what is unknown can turn out."""
    muligheder = [[False, True] if sand is None else [sand] for sand in svar.values()]
    return [dict(zip(svar, et, strict=True)) for et in product(*muligheder)]


def _kategori(formler: list[Formel], svar: dict[str, bool], *, med_rest: bool) -> str | None:
    for nr, (_, sandhed, _) in enumerate(formler):
        if sandhed(svar):
            return f"k{nr}"
    return "rest" if med_rest else None


class TestAgainstEveryCompletion:
    """The truth of each row is said twice: by the condition, and by plain Python."""

    @given(formler=raekkerne, svar=svarene, med_rest=st.booleans())
    def test_the_possible_categories(self, formler: list[Formel], svar: dict[str, bool | None], med_rest: bool) -> None:
        """Those that some completion gives, and no other; one alone is the category."""
        kategorisering = kategoriser(_tabel(formler, med_rest=med_rest), _hobbit(svar), i=JUNI, ret=ret_den())
        fundne = {_kategori(formler, et, med_rest=med_rest) for et in _fuldstaendige(svar)}
        orden = [*(f"k{nr}" for nr in range(len(formler))), "rest" if med_rest else None]

        assert tuple(kategori for kategori in orden if kategori in fundne) == kategorisering.mulige
        assert (kategorisering.kategori is None) is (len(fundne) > 1 or fundne == {None})

    @given(formler=raekkerne, svar=svarene)
    def test_the_outcome_of_each_row(self, formler: list[Formel], svar: dict[str, bool | None]) -> None:
        """Met if it holds in every completion, not met if in none."""
        kategorisering = kategoriser(_tabel(formler, med_rest=True), _hobbit(svar), i=JUNI, ret=ret_den())

        for nr, (_, sandhed, _) in enumerate(formler):
            sandheder = {sandhed(et) for et in _fuldstaendige(svar)}
            ventet = Udfald.af(sand=sandheder.pop() if len(sandheder) == 1 else None)
            assert (f"k{nr}", ventet) == kategorisering.raekker[nr]

    @given(formler=raekkerne, svar=svarene, med_rest=st.booleans())
    def test_the_unknowns_that_decide(
        self, formler: list[Formel], svar: dict[str, bool | None], med_rest: bool
    ) -> None:
        """Those of which one can turn around and take the category with it."""
        kategorisering = kategoriser(_tabel(formler, med_rest=med_rest), _hobbit(svar), i=JUNI, ret=ret_den())
        fulde = _fuldstaendige(svar)
        ventet = {
            ATOMER[NAVNE.index(navn)]
            for navn, sand in svar.items()
            if sand is None
            and any(
                _kategori(formler, et, med_rest=med_rest)
                != _kategori(formler, et | {navn: not et[navn]}, med_rest=med_rest)
                for et in fulde
            )
        }

        assert ventet == {v.betingelse for v in kategorisering.afgoerende}
        assert len(ventet) == len(kategorisering.afgoerende)

    @given(formler=raekkerne, svar=svarene)
    def test_the_criteria_are_those_of_the_rows(self, formler: list[Formel], svar: dict[str, bool | None]) -> None:
        """Each once, with its outcome."""
        kategorisering = kategoriser(_tabel(formler, med_rest=True), _hobbit(svar), i=JUNI, ret=ret_den())
        spurgt = frozenset[str]().union(*(f[2] for f in formler))

        assert {ATOMER[NAVNE.index(navn)]: Udfald.af(sand=svar[navn]) for navn in spurgt} == {
            v.betingelse: v.udfald for v in kategorisering.kriterier
        }
        assert len(spurgt) == len(kategorisering.kriterier)

    @given(formler=raekkerne, svar=svarene, med_rest=st.booleans())
    def test_the_facts_themselves_completed(
        self, formler: list[Formel], svar: dict[str, bool | None], med_rest: bool
    ) -> None:
        """Reading the table of every hobbit that this one can be gives the same categories."""
        tabel = _tabel(formler, med_rest=med_rest)
        enkelte = {
            kategoriser(tabel, _hobbit(cast("dict[str, bool | None]", et)), i=JUNI, ret=ret_den()).mulige
            for et in _fuldstaendige(svar)
        }

        assert {(kategori,) for kategori in kategoriser(tabel, _hobbit(svar), i=JUNI, ret=ret_den()).mulige} == enkelte


@st.composite
def omstridte(draw: st.DrawFn) -> tuple[Trae, Callable[[dict[str, bool], dict[str, str]], bool]]:
    """A disputed criterion beside an undisputed one; what it asks about depends on the reading."""
    tvivl = draw(st.sampled_from(TVIVL))
    numre = [draw(st.integers(0, len(NAVNE) - 1)) for _ in tvivl.slugs]
    andet = draw(st.integers(0, len(NAVNE) - 1))
    valget: Fortolkningsvalg[Hobbit] = Fortolkningsvalg(valg=tvivl, betingelser=tuple(ATOMER[nr] for nr in numre))
    laest_som = dict(zip(tvivl.slugs, numre, strict=True))

    def tvivlsom(svar: dict[str, bool], laesning: dict[str, str]) -> bool:
        return svar[NAVNE[laest_som[laesning[tvivl.navn]]]]

    if draw(st.booleans()):
        return valget, tvivlsom
    return valget & ATOMER[andet], lambda svar, laesning: tvivlsom(svar, laesning) and svar[NAVNE[andet]]


class TestReadings:
    """Disputes that matter for the answer, against all combinations of readings."""

    @given(
        raekker=st.lists(omstridte(), min_size=1, max_size=3),
        svar=st.fixed_dictionaries({navn: st.booleans() for navn in NAVNE}),
        valgt=st.tuples(st.sampled_from("ab"), st.sampled_from("abc")),
        andre=st.booleans(),
    )
    def test_a_dispute_matters_if_it_alone_changes_the_answer(
        self,
        raekker: list[tuple[Trae, Callable[[dict[str, bool], dict[str, str]], bool]]],
        svar: dict[str, bool],
        valgt: tuple[str, str],
        andre: bool,
    ) -> None:
        """Whatever readings are chosen to begin with, and beside a dispute that has no part in the table."""
        tabel = _tabel([(trae, lambda _: False, frozenset()) for trae, _ in raekker], med_rest=True)
        hobbit = _hobbit(cast("dict[str, bool | None]", svar))
        ret = ret_den(T1=valgt[0], T2=valgt[1])

        def kategori(laesning: dict[str, str]) -> str:
            holder = [f"k{nr}" for nr, (_, sandhed) in enumerate(raekker) if sandhed(svar, laesning)]
            return holder[0] if holder else "rest"

        i_tabellen = {tvivl.navn for tvivl in valg_i(tabel, ret)}
        spurgt = {tvivl.navn: tvivl.slugs for tvivl in TVIVL if andre or tvivl.navn in i_tabellen}
        kombinationer = [dict(zip(spurgt, slugs, strict=True)) for slugs in product(*spurgt.values())]
        ekstra = [tvivl for tvivl in TVIVL if andre and tvivl.navn not in i_tabellen]

        assert {frozenset(laesning.items()): (kategori(laesning),) for laesning in kombinationer} == {
            frozenset(laesning): mulige
            for laesning, mulige in mulige_under_alle(tabel, hobbit, i=JUNI, ret=ret, andre=ekstra).items()
        }
        ventet = {
            navn
            for navn, slugs in spurgt.items()
            if any(len({kategori(laesning | {navn: slug}) for slug in slugs}) > 1 for laesning in kombinationer)
        }
        assert ventet == set(afhaenger_af(tabel, hobbit, i=JUNI, ret=ret, andre=ekstra))
