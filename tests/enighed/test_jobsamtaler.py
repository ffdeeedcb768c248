"""What must hold of the rules on talks and tilbud for any persons, counts and readings."""

from __future__ import annotations

import inspect
from datetime import date
from fractions import Fraction
from importlib import import_module
from itertools import product
from pkgutil import walk_packages
from typing import TYPE_CHECKING

import attrs
from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import skaerpet_tilsyn.katalog.jobsamtaler
import skaerpet_tilsyn.opgoerelse.jobsamtaler
from skaerpet_tilsyn import (
    Evidens,
    Interval,
    Maaned,
    RegelIkkeGaeldende,
    Regelsaet,
    RetIkkeKodet,
    Samtale,
    Udfald,
    Undtagelse,
    andelsproever,
    kraevede,
    maks_undtaget,
    opfyldt,
    proev_andel,
)
from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
from skaerpet_tilsyn.katalog.jobsamtaler.andelstal import Andelstal
from skaerpet_tilsyn.katalog.jobsamtaler.omraade import OMRAADE
from skaerpet_tilsyn.katalog.jobsamtaler.pligter import PLIGTER
from skaerpet_tilsyn.katalog.jobsamtaler.populationsregler import KONTAKTREGLER
from skaerpet_tilsyn.katalog.jobsamtaler.regler import (
    AKASSE_OPFYLDT,
    FOERSTE_SAMTALE,
    INTENSIVERET_SAMTALE,
    SAMTALER_OPFYLDT,
    TILBUD_OPFYLDT,
)
from skaerpet_tilsyn.katalog.jobsamtaler.sager import find_kontaktsager
from skaerpet_tilsyn.laesning.proev.kilder import kilder
from skaerpet_tilsyn.opgoerelse.jobsamtaler.andelsproeve import Andelsproeve
from tests.indsats import RET
from tests.kontaktstrategier import MAANEDER, borgere, dage, kendt_til, laesninger, samtaler, tilbud

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn import Borger, Tilbud
    from skaerpet_tilsyn.tal import Rationel

START = RET.med(overgangsregel="startdato")
SVAR = (Udfald.IKKE_OPFYLDT, Udfald.UAFKLARET, Udfald.OPFYLDT)
"""From no to yes."""
personer = st.integers(0, 10_000)
andelstal = st.lists(st.integers(0, 4), min_size=6, max_size=6).map(Andelstal.af_tal)


@given(n=personer, andel=st.integers(0, 10_000))
def test_j1_three_quarters_in_integers(n: int, andel: int) -> None:
    """Fulfilled exactly when four times the served are three times the population, and never of nobody."""
    ok = n * andel // 10_000

    assert proev_andel(ok, n).opfyldt is (Udfald.af(sand=4 * ok >= 3 * n) if n else None)


@given(n=st.integers(0, 10**9), pligt=st.sampled_from(("samtaler", "tilbud")))
def test_j2_required_and_exempted_are_all(n: int, pligt: str) -> None:
    """Whoever need not be served may be exempted."""
    assert n == kraevede(n, pligt=pligt) + maks_undtaget(n, pligt=pligt)
    assert 4 * kraevede(n) >= 3 * n > 4 * (kraevede(n) - 1)


@given(hvem=borgere(), i=st.sampled_from(MAANEDER), ret=laesninger(), samtale=samtaler, et=tilbud)
def test_j3_more_effort_never_makes_it_worse(
    hvem: Borger, i: Maaned, ret: Regelsaet, samtale: Samtale, et: Tilbud
) -> None:
    """One more talk, held by whomever, and one more tilbud."""
    mere = evolve(hvem, samtaler=(*hvem.samtaler, samtale), tilbud=(*hvem.tilbud, et))
    for foer, efter in zip(find_kontaktsager(hvem, i, ret), find_kontaktsager(mere, i, ret), strict=True):
        for regel in (SAMTALER_OPFYLDT, AKASSE_OPFYLDT, TILBUD_OPFYLDT, FOERSTE_SAMTALE, INTENSIVERET_SAMTALE):
            svar = [SVAR.index(opfyldt(regel, sag, i=i, ret=ret)) for sag in (foer, efter)]
            assert svar == sorted(svar), regel.navn


@given(hvem=st.lists(borgere(("766",)), min_size=1, max_size=4), afgjort=dage, i=st.sampled_from(MAANEDER[6:]))
def test_j3_exemptions_never_change_the_served_share(hvem: list[Borger], afgjort: date, i: Maaned) -> None:
    """Only the share of the exempted."""
    fritagne = [
        evolve(en, undtagelser=tuple(Undtagelse(art=art, afgoerelse=afgjort) for art in ("samtaler", "tilbud")))
        for en in _begyndt_efter_juli(hvem)
    ]
    uden = [evolve(en, undtagelser=()) for en in fritagne]
    for pligt in ("samtaler", "tilbud"):
        par = [andelsproever(dem, pligt=pligt, til=i, maaneder=1, ret=START) for dem in (uden, fritagne)]
        assert [p.betjent for p in par[0]] == [p.betjent for p in par[1]]
        for foer, efter in zip(*par, strict=True):
            assert foer.undtaget is not None
            assert efter.undtaget is not None
            assert foer.undtaget.opfyldt <= efter.undtaget.opfyldt


def _begyndt_efter_juli(hvem: list[Borger]) -> list[Borger]:
    """Only the rows that follow the rules of 2026 by their first day."""
    foerste, sidste = date(2026, 7, 1), date(2027, 1, 1)
    return [
        evolve(en, kontaktforloeb=tuple(r for r in en.kontaktforloeb if foerste <= r.periode.fra < sidste))
        for en in hvem
    ]


@given(grupper=st.lists(st.tuples(st.integers(0, 50), st.integers(1, 50)), min_size=1, max_size=5))
def test_j4_pooled_between_the_groups(grupper: list[tuple[int, int]]) -> None:
    """The share of all lies between the smallest and the largest; all fulfilled, then the pool is; not the reverse."""
    proever = [proev_andel(min(ok, n), n) for ok, n in grupper]
    samlet = sum((p.betjent for p in proever), Andelstal())
    andele = [_kendt(p.betjent.andel) for p in proever]

    assert min(andele) <= _kendt(samlet.andel) <= max(andele)
    if all(p.opfyldt is Udfald.OPFYLDT for p in proever):
        assert proev_andel(samlet.opfyldt, sum(n for _, n in grupper)).opfyldt is Udfald.OPFYLDT


@given(hvem=st.lists(borgere(("766",)), min_size=2, max_size=5), i=st.sampled_from(MAANEDER[6:]), data=st.data())
def test_j5_order_and_division_do_not_matter(hvem: list[Borger], i: Maaned, data: st.DataObject) -> None:
    """The persons in another order, or counted in two parts, give the same six numbers."""
    dem = _begyndt_efter_juli(hvem)
    andre, skel = data.draw(st.permutations(dem)), data.draw(st.integers(0, len(dem)))

    def tal(del_: list[Borger]) -> Andelstal:
        proever = andelsproever(del_, pligt="samtaler", til=i, maaneder=1, ret=START)
        return sum((proeve.betjent for proeve in proever), Andelstal())

    assert tal(dem) == tal(andre) == tal(andre[:skel]) + tal(andre[skel:])


def test_j6_no_verdict_on_a_municipality() -> None:
    """Nothing in the two packages has a field, property or parameter named after a status, a category or a sanction."""
    navne = {(klasse.__name__, navn) for klasse in _klasser() for navn in (*dir(klasse), *_felter(klasse))}

    assert len(navne) > 100
    for ord_ in ("status", "kategori", "risiko", "sanktion", "tilsyn", "konsekvens"):
        assert [] == [navn for navn in navne if ord_ in navn[1].lower()]


def _klasser() -> Iterator[type[object]]:
    for pakke in (skaerpet_tilsyn.katalog.jobsamtaler, skaerpet_tilsyn.opgoerelse.jobsamtaler):
        for modul in walk_packages(pakke.__path__, f"{pakke.__name__}."):
            for _, klasse in inspect.getmembers(import_module(modul.name), inspect.isclass):
                if klasse.__module__.startswith(pakke.__name__):
                    yield klasse


def _felter(klasse: type[object]) -> list[str]:
    return [felt.name for felt in attrs.fields(klasse)] if attrs.has(klasse) else []


@given(dag=st.dates(date(2015, 1, 1), date(2030, 12, 31)))
def test_j7_one_answer_for_each_day(dag: date) -> None:
    """Nothing, not encoded, the old rules, those of 2026, not encoded."""
    try:
        fundet: str | type[Exception] = Regelsaet.gaeldende(dag, OMRAADE).navn
    except RegelIkkeGaeldende as fejl:
        fundet = type(fejl)
    graenser = (
        (date(2020, 1, 1), RegelIkkeGaeldende),
        (date(2024, 1, 1), RetIkkeKodet),
        (date(2026, 7, 1), "kontaktforloeb_2024"),
        (date(2027, 1, 1), "lov1750_h2_2026"),
        (date.max, RetIkkeKodet),
    )

    assert next(hvad for slut, hvad in graenser if dag < slut) == fundet


def test_j8_every_value_has_evidence_and_no_guess_decides() -> None:
    """What nobody has read carries the 410 hours, which only their own rule uses, and something that no rule holds."""
    inventar = katalogets_inventar(OMRAADE)
    uproevede = {(b.art, b.navn) for b in kilder(inventar) if b.kilde.evidens is Evidens.IKKE_EFTERPROEVET}

    assert {
        ("regel", "overgang_410"),
        ("parameter", "overgang_timer"),
        ("ikke modelleret", "samtaler_med_sygemeldte"),
    } == uproevede
    assert all(version.kilde.gengivelse for linje in inventar.tidslinjer for version in linje.versioner)


@settings(max_examples=3 * settings().max_examples)
@given(hvem=borgere(), i=st.sampled_from(MAANEDER), ret=laesninger(), sidste=st.sampled_from(MAANEDER), data=st.data())
def test_what_is_known_is_true(hvem: Borger, i: Maaned, ret: Regelsaet, sidste: Maaned, data: st.DataObject) -> None:
    """
    Registers that end earlier, and talks that nobody has put a name on, leave doubts; they never decide wrongly.

    Of those who never were in an a-kasse, a talk without a name is the municipality's.
    """
    delvis = kendt_til(hvem, sidste)
    uden_navn = data.draw(st.booleans()) and {"dagpenge"} == {r.maalgruppe for r in hvem.kontaktforloeb}
    if uden_navn:
        delvis = evolve(delvis, samtaler=tuple(evolve(s, myndighed=None) for s in delvis.samtaler))
    hele = {(sag.start, sag.egenskaber["maalgruppe"]): sag for sag in find_kontaktsager(hvem, i, ret)}
    assume(len(hele) == len(find_kontaktsager(hvem, i, ret)))
    for sag in find_kontaktsager(delvis, i, ret):
        fuld = hele.get((sag.start, sag.egenskaber["maalgruppe"]))
        if fuld is None:
            continue
        for navn, tal in sag.tal.items():
            assert _rummer(tal, fuld.tal[navn]), navn
        for navn, vaerdi in sag.egenskaber.items():
            if navn == "fravaer":
                assert vaerdi is None or (vaerdi == "ingen") == (fuld.egenskaber[navn] == "ingen")
            else:
                assert vaerdi in {None, fuld.egenskaber[navn]}, navn
        for regel in KONTAKTREGLER:
            svar = opfyldt(regel, sag, i=i, ret=ret)
            assert svar in {Udfald.UAFKLARET, opfyldt(regel, fuld, i=i, ret=ret)}, regel.navn


def _rummer(stort: Interval, lille: Interval) -> bool:
    nedre = stort.nedre is None or (lille.nedre is not None and stort.nedre <= lille.nedre)
    return nedre and (stort.oevre is None or (lille.oevre is not None and lille.oevre <= stort.oevre))


@given(tal=st.lists(st.integers(0, 2), min_size=6, max_size=6).map(Andelstal.af_tal))
def test_the_share_is_all_that_doubts_can_make_of_it(tal: Andelstal) -> None:
    """Each doubtful person in or out, each doubtful answer yes or no: those shares, and no wider."""
    andele: list[Fraction] = []
    valg = (tal.uafklaret, tal.maaske_opfyldt, tal.maaske_ikke_opfyldt, tal.maaske_uafklaret)
    for ja, med_ja, med_nej, med in product(*(range(antal + 1) for antal in valg)):
        for ja_af_dem in range(med + 1):
            inde = tal.opfyldt + tal.ikke_opfyldt + tal.uafklaret + med_ja + med_nej + med
            betjent = tal.opfyldt + ja + med_ja + ja_af_dem
            assert tal.population.indeholder(inde)
            assert tal.antal.indeholder(betjent)
            andele += [Fraction(betjent, inde)] if inde else []

    assert tal.andel == (Interval(min(andele), max(andele)) if andele else None)


@given(a=andelstal, b=andelstal)
def test_counts_add_up(a: Andelstal, b: Andelstal) -> None:
    """In any order, and the answer of a doubtful population never contradicts that of a certain one."""
    assert a + b == b + a
    assert a + Andelstal() == a
    proeve = Andelsproeve(pligt="samtaler", betjent=a, undtaget=None, til=Maaned(2026, 12), ret=RET)
    assert (proeve.opfyldt is None) == (a.population.oevre == 0)
    if a.population.nedre and a.population.kendt is None:
        assert proeve.opfyldt is not None


@given(
    hvem=st.lists(borgere(("766",)), max_size=4),
    pligt=st.sampled_from(sorted(PLIGTER)),
    i=st.sampled_from(MAANEDER[6:]),
)
def test_months_add_up(hvem: list[Borger], pligt: str, i: Maaned) -> None:
    """Three months are the sum of the three."""
    dem = _begyndt_efter_juli(hvem)

    def tal(til: Maaned, maaneder: int) -> Andelstal:
        proever = andelsproever(dem, pligt=pligt, til=til, maaneder=maaneder, ret=START)
        return sum((proeve.betjent for proeve in proever), Andelstal())

    assert tal(i, 3) == sum((tal(i.plus(maaneder=-n), 1) for n in range(3)), Andelstal())


def _kendt(andel: Interval | None) -> Rationel:
    assert andel is not None
    assert andel.kendt is not None
    return andel.kendt
