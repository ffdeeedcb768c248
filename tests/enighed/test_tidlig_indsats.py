"""The follow-up on the early effort against a plain calculation: known months, missing ones, both readings."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.fakta import Indsatsmaaned, TidligIndsats
from skaerpet_tilsyn.katalog.tidlig_indsats.regler import INDSATSREGLER, OPFOELGNING, SAMTALER
from skaerpet_tilsyn.katalog.tidlig_indsats.yderpunkter import mindste, samlet, stoerste
from skaerpet_tilsyn.laesning.vurder import opfyldt, vurder
from skaerpet_tilsyn.tal import Diskretioneret, Interval, Udfald
from tests.indsatsstrategier import JUNI, RET, SAMLET, SEKS, antal, seks_antal, talte

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.katalog import Regelsaet

Par = tuple[int, int]


def _hver(maaneder: Sequence[Par]) -> bool:
    """Six months, each with ten persons at least, and below 80 pct."""
    return all(naevner >= 10 and 5 * taeller < 4 * naevner for taeller, naevner in maaneder)


def _samlet(maaneder: Sequence[Par]) -> bool:
    """The same of all persons together."""
    naevnere = [naevner for _, naevner in maaneder]
    return min(naevnere) >= 10 and 5 * sum(taeller for taeller, _ in maaneder) < 4 * sum(naevnere)


def _svar(maaneder: Sequence[Indsatsmaaned], ret: Regelsaet) -> Udfald:
    indsats = TidligIndsats(kommune="Eksempel", gruppe="alle", samtaler=tuple(maaneder))
    return opfyldt(SAMTALER, indsats, i=JUNI, ret=ret)


@given(maaneder=st.lists(antal(hoejst=40), min_size=6, max_size=6) | seks_antal)
def test_known_months_are_as_a_plain_calculation_says(maaneder: list[Par]) -> None:
    """Exactly, under both readings; each month below 80 pct. is all of them below 80 pct."""
    hver, alle = _svar(talte(maaneder), RET), _svar(talte(maaneder), SAMLET)

    assert Udfald.af(sand=_hver(maaneder)) is hver
    assert Udfald.af(sand=_samlet(maaneder)) is alle
    assert alle is Udfald.OPFYLDT or hver is not Udfald.OPFYLDT


@given(
    maaneder=st.lists(st.tuples(st.integers(7, 8), st.just(10)) | st.just((7, 9)), min_size=6, max_size=6),
    kendte=st.lists(st.sampled_from(["kendt", "mangler", "skjult", "kun_personer"]), min_size=6, max_size=6),
)
def test_what_is_missing_bounds_the_answer(maaneder: list[Par], kendte: list[str]) -> None:
    """Whatever a month that is missing or withheld is, the answer does not exclude it; known ones decide alone."""
    maalt = talte(maaneder)
    givne = [
        m
        if hvad == "kendt"
        else evolve(m, andel=Diskretioneret(), personer=m.antal_personer if hvad == "kun_personer" else None)
        for m, hvad in zip(maalt, kendte, strict=True)
        if hvad != "mangler"
    ]
    # The extremes of what is open decide: nobody, ten with nobody served, ten with all served.
    muligheder = [
        [par] if hvad == "kendt" else [(0, par[1]), par] if hvad == "kun_personer" else [(0, 0), (0, 10), (10, 10)]
        for par, hvad in zip(maaneder, kendte, strict=True)
    ]
    for ret, regn in ((RET, _hver), (SAMLET, _samlet)):
        svar = _svar(givne, ret)
        udfald = {regn(fyldt) for fyldt in product(*muligheder)}
        if svar is not Udfald.UAFKLARET:
            assert {svar is Udfald.OPFYLDT} == udfald
        elif ret is RET and "kun_personer" not in kendte:
            assert {True, False} == udfald


@given(maaneder=seks_antal, nr=st.integers(0, 5))
def test_one_more_served_never_leads_to_a_contact(maaneder: list[Par], nr: int) -> None:
    """Under both readings."""
    taeller, naevner = maaneder[nr]
    flere = [*maaneder[:nr], (min(taeller + 1, naevner), naevner), *maaneder[nr + 1 :]]

    for ret in (RET, SAMLET):
        assert Udfald.OPFYLDT is not _svar(talte(flere), ret) or Udfald.OPFYLDT is _svar(talte(maaneder), ret)


@given(maaneder=seks_antal, uden_for=st.lists(antal(), min_size=1, max_size=4))
def test_only_the_six_months_count(maaneder: list[Par], uden_for: list[Par]) -> None:
    """Earlier months, and later ones, change nothing: six in a row that end with the month asked for."""
    tidligere = talte(uden_for, SEKS[0].plus(maaneder=-1))
    senere = talte(uden_for, JUNI.plus(maaneder=len(uden_for)))

    for ret in (RET, SAMLET):
        assert _svar(talte(maaneder), ret) is _svar((*senere, *talte(maaneder), *tidligere), ret)


@given(samtaler=seks_antal, tilbud=seks_antal, gruppe=st.sampled_from(["alle", "a_dagpenge", "sygedagpenge"]))
def test_the_two_readings_of_one_case_agree(samtaler: list[Par], tilbud: list[Par], gruppe: str) -> None:
    """With reasons and without; a contact is for talks or for tilbud, and for all groups together."""
    indsats = TidligIndsats(kommune="Eksempel", gruppe=gruppe, samtaler=talte(samtaler), tilbud=talte(tilbud))

    for ret in (RET, SAMLET):
        for regel in INDSATSREGLER:
            assert vurder(regel, indsats, i=JUNI, ret=ret).udfald is opfyldt(regel, indsats, i=JUNI, ret=ret)
    udloest = gruppe == "alle" and (_hver(samtaler) or _hver(tilbud))
    assert Udfald.af(sand=udloest) is opfyldt(OPFOELGNING, indsats, i=JUNI, ret=RET)


TAL = st.integers(0, 3).map(lambda n: Fraction(n, 3))


@st.composite
def intervaller(draw: st.DrawFn) -> Interval:
    """Shares in thirds, with open or closed ends."""
    nedre, oevre = sorted((draw(TAL), draw(TAL)))
    if nedre == oevre:
        return Interval.praecis(nedre)
    return Interval(nedre, oevre, draw(st.booleans()), draw(st.booleans()))


PRIKKER = [Fraction(n, 24) for n in range(25)]
"""Fine enough to have points at and between all ends."""


@given(alle=st.lists(intervaller(), min_size=1, max_size=3))
def test_the_largest_and_the_smallest(alle: list[Interval]) -> None:
    """Just the numbers that they can be, ends included where they are."""
    valg = list(product(*([prik for prik in PRIKKER if et.indeholder(prik)] for et in alle)))

    for regn, fundet in ((max, stoerste(alle)), (min, mindste(alle))):
        assert {prik for prik in PRIKKER if fundet.indeholder(prik)} == {regn(valgte) for valgte in valg}


@given(alle=st.lists(st.tuples(intervaller(), st.none() | st.integers(0, 3)), min_size=1, max_size=3))
def test_the_common_share_holds_all_that_it_can_be(alle: list[tuple[Interval, int | None]]) -> None:
    """For every choice of shares and of the numbers that are unknown."""
    fundet = samlet([(a, Interval.fra_og_med(0) if n is None else Interval.praecis(n)) for a, n in alle])
    prikker = [[prik for prik in PRIKKER[::4] if a.indeholder(prik)] for a, _ in alle]
    antallene = [[0, 1, 5] if n is None else [n] for _, n in alle]

    for valgte, antallet in product(product(*prikker), product(*antallene)):
        if sum(antallet):
            personer = sum((andel * n for andel, n in zip(valgte, antallet, strict=True)), Fraction(0))
            assert fundet.indeholder(personer / sum(antallet))


def test_exact_at_any_size() -> None:
    """A share of exactly 4/5, and one person less, in numbers that no binary float tells apart."""
    mange = 10**18

    assert Udfald.IKKE_OPFYLDT is _svar(talte([(4 * mange, 5 * mange)] * 6), RET)
    assert Udfald.OPFYLDT is _svar(talte([(4 * mange - 1, 5 * mange)] * 6), RET)
