"""Small counts of the target-group analysis: what a reader who adds and subtracts can find out of what is shown."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.fakta import Daekning
from skaerpet_tilsyn.opgoerelse.forloeb.analyse import saml_analyse
from skaerpet_tilsyn.opgoerelse.forloeb.post import I_ALT, Noegle
from skaerpet_tilsyn.opgoerelse.forloeb.raekker import Gruppe, Raekke, andel, raekker
from skaerpet_tilsyn.opgoerelse.forloeb.skjul import skjul, skjul_dage
from skaerpet_tilsyn.opgoerelse.forloeb.tabeller import Tabel
from tests.forloebstrategier import analysespoergsmaal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skaerpet_tilsyn.opgoerelse.forloeb.post import Optalt

Vektor: TypeAlias = "tuple[Fraction, ...]"
KOMMUNER: Final = ("101", "751", "766")
GRUPPER: Final = (
    Gruppe(navn="en", kommuner=frozenset({"101"})),
    Gruppe(navn="to", kommuner=frozenset({"101", "751"})),
    Gruppe(navn="alle", kommuner=None),
)
"""Each is a part of the next."""
HVER_SIN: Final = (
    *(Gruppe(navn=kommune, kommuner=frozenset({kommune})) for kommune in KOMMUNER),
    Gruppe(navn="alle", kommuner=None),
)
"""All that there are, and everybody."""


def _tabel(antal_svar: int, *, hver_en_gang: bool = True) -> Tabel:
    felter = tuple((f"f{nr}", f"f{nr}") for nr in range(antal_svar))
    return Tabel(
        navn="t", titel="T", om_navn="", om=(("", ""),), felt_navn="f", felter=felter, hver_en_gang=hver_en_gang
    )


@st.composite
def optalte(draw: st.DrawFn) -> tuple[Tabel, Optalt]:
    """A table of one answer each, with many small counts."""
    tabel = _tabel(draw(st.integers(2, 4)))
    tal = st.integers(0, 4) | st.integers(0, 30)
    optalt: Optalt = Counter()
    for kommune in KOMMUNER:
        for felt, _ in tabel.felter:
            antal = draw(tal)
            optalt[Noegle("t", "", felt, kommune)] += antal
            optalt[Noegle("t", "", I_ALT, kommune)] += antal
    return tabel, optalt


class Laeser:
    """Knows what is shown, and that the answers of a group add up to all of it."""

    def __init__(self, tabel: Tabel, vist: Sequence[Raekke], inde: dict[str, set[str]]) -> None:
        self.inde = inde
        self.ukendte = [(kommune, felt) for kommune in KOMMUNER for felt, _ in tabel.felter]
        self.felter = [felt for felt, _ in tabel.felter]
        self.trin: list[Vektor] = []
        for vektor in self._viste(vist):
            self._laer(vektor)

    def sum_af(self, kommuner: set[str], felt: str) -> Vektor:
        """An answer of some municipalities, or with an empty one all of them."""
        return tuple(Fraction(k in kommuner and felt in {f, ""}) for k, f in self.ukendte)

    def _viste(self, vist: Sequence[Raekke]) -> Iterator[Vektor]:
        for r in vist:
            if not r.skjult:
                yield self.sum_af(self.inde[r.gruppe], r.felt)
            if not r.i_alt_skjult or (not r.skjult and _alene(r)):
                yield self.sum_af(self.inde[r.gruppe], "")

    def _rest(self, vektor: Vektor) -> Vektor:
        for trin in self.trin:
            nr = next(nr for nr, tal in enumerate(trin) if tal)
            faktor = vektor[nr] / trin[nr]
            vektor = tuple(v - faktor * t for v, t in zip(vektor, trin, strict=True))
        return vektor

    def _laer(self, vektor: Vektor) -> None:
        rest = self._rest(vektor)
        if any(rest):
            self.trin.append(rest)

    def kender(self, vektor: Vektor) -> bool:
        """Whether a sum can be computed."""
        return not any(self._rest(vektor))


def _alene(r: Raekke) -> bool:
    """Whether a shown count and its share leave only one total."""
    return sum(andel(r.antal, n) == r.pct for n in range(max(r.antal, 1), 10 * r.i_alt + 10)) == 1


@given(talt=optalte())
def test_no_small_count_can_be_computed(talt: tuple[Tabel, Optalt]) -> None:
    """Not of a group, and not of what is left of it without one that is part of it."""
    tabel, optalt = talt
    vist = skjul(tabel, raekker(tabel, optalt, GRUPPER), GRUPPER)
    inde = {g.navn: set(KOMMUNER if g.kommuner is None else g.kommuner) for g in GRUPPER}
    laeser = Laeser(tabel, vist, inde)
    rester = [stor - lille for stor in inde.values() for lille in inde.values() if lille < stor]
    dele = [*inde.values(), *rester]
    for kommuner in dele:
        i_alt = sum(optalt[Noegle("t", "", I_ALT, k)] for k in kommuner)
        for felt in ("", *laeser.felter):
            antal = sum(optalt[Noegle("t", "", felt, k)] for k in kommuner)
            if i_alt and antal < 3:
                assert not laeser.kender(laeser.sum_af(kommuner, felt)), (kommuner, felt, antal, i_alt)


@given(talt=optalte())
def test_no_hidden_count_is_the_only_one_of_a_sum(talt: tuple[Tabel, Optalt]) -> None:
    """Of groups that are everybody together, and of the answers of each: one could be found by taking the rest away."""
    vist = skjul(talt[0], raekker(talt[0], talt[1], HVER_SIN), HVER_SIN)

    for felt in {r.felt for r in vist}:
        assert 1 != sum(r.skjult for r in vist if r.felt == felt), felt
    assert 1 != sum(r.i_alt_skjult for r in vist if r.felt == "f0")
    for gruppe in {r.gruppe for r in vist}:
        assert 1 != sum(r.skjult for r in vist if r.gruppe == gruppe), gruppe


@given(talt=optalte(), hver_en_gang=st.booleans())
def test_no_small_count_is_shown(talt: tuple[Tabel, Optalt], hver_en_gang: bool) -> None:
    """Nor one that differs from its total by 1 or 2; what is shown is as it was."""
    tabel = _tabel(len(talt[0].felter), hver_en_gang=hver_en_gang)
    foer = raekker(tabel, talt[1], GRUPPER)
    for r, vist in zip(foer, skjul(tabel, foer, GRUPPER), strict=True):
        assert (r.gruppe, r.om, r.felt, r.antal, r.i_alt) == (vist.gruppe, vist.om, vist.felt, vist.antal, vist.i_alt)
        assert vist.i_alt_skjult or vist.i_alt >= 3
        assert vist.skjult or (vist.antal >= 3 and vist.i_alt - vist.antal not in {1, 2})


ALLE: Final = Gruppe(navn="alle", kommuner=None)
EN: Final = GRUPPER[0]


def _raekker(gruppe: str, *antal: int, i_alt: int | None = None) -> list[Raekke]:
    samlet = sum(antal) if i_alt is None else i_alt
    return [Raekke(gruppe=gruppe, om="", felt=f"f{nr}", antal=n, i_alt=samlet) for nr, n in enumerate(antal)]


def _vist(rk: Sequence[Raekke]) -> list[tuple[int | str, int | str]]:
    return [("." if r.skjult else r.antal, "." if r.i_alt_skjult else r.i_alt) for r in rk]


def test_one_more_answer_where_the_total_would_give_it_away() -> None:
    """Of 40 + 2 + 20 a lone 2; where answers do not add up to the whole, it is hidden alone."""
    rk = _raekker("alle", 40, 2, 20)

    assert [(".", 62), (".", 62), (20, 62)] == _vist(skjul(_tabel(3), rk, [ALLE]))
    assert [(40, 62), (".", 62), (20, 62)] == _vist(skjul(_tabel(3, hver_en_gang=False), rk, [ALLE]))


def test_totals_are_small_counts_too() -> None:
    """Of 2 persons nothing is shown, of 3 alike all."""
    assert [(".", "."), (".", ".")] == _vist(skjul(_tabel(2), _raekker("alle", 1, 1), [ALLE]))
    assert [(3, 3)] == _vist(skjul(_tabel(1), _raekker("alle", 3), [ALLE]))


def test_what_is_left_of_the_whole_without_a_group() -> None:
    """Of 10 and 11 there is one outside the group: the group's count is hidden, and with it one more of its answers."""
    rk = [*_raekker("en", 10, 30, 40), *_raekker("alle", 11, 60, 80)]

    assert [(".", 80), (30, 80), (40, 80), (11, 151), (60, 151), (80, 151)] == _vist(
        skjul(_tabel(3, hver_en_gang=False), rk, [EN, ALLE])
    )
    en = _vist(skjul(_tabel(3), rk, [EN, ALLE]))[:3]
    assert [".", 2] == [en[0][0], [antal for antal, _ in en].count(".")]


def test_groups_that_are_the_same_hide_nothing() -> None:
    """Nobody is left; and of groups that are no parts of one another nothing can be taken."""
    rk = [*_raekker("en", 10, 30), *_raekker("alle", 10, 30)]
    anden = Gruppe(navn="anden", kommuner=frozenset({"751"}))

    assert [(10, 40), (30, 40)] * 2 == _vist(skjul(_tabel(2), rk, [EN, ALLE]))
    rk = [*_raekker("en", 10, 30), *_raekker("anden", 11, 31)]
    assert [(10, 40), (30, 40), (11, 42), (31, 42)] == _vist(skjul(_tabel(2), rk, [EN, anden]))


def test_a_share_does_not_give_a_hidden_total_away() -> None:
    """3 of 3 in the group, 4 in all: that one is outside is not shown by «100 pct. of 3»."""
    optalt: Optalt = Counter()
    for felt, kommune, antal in (("f1", "751", 3), ("f2", "766", 1)):
        optalt[Noegle("t", "", felt, kommune)] += antal
        optalt[Noegle("t", "", I_ALT, kommune)] += antal
    tabel = _tabel(3)

    vist = skjul(tabel, raekker(tabel, optalt, GRUPPER), GRUPPER)
    assert not any(r.i_alt_skjult and not r.skjult for r in vist)


def test_the_name_of_a_group_may_hold_anything() -> None:
    """As the user writes it."""
    gruppe = Gruppe(navn="Vejle | Horsens", kommuner=frozenset({"101"}))
    rk = [*_raekker(gruppe.navn, 10, 30), *_raekker("alle", 11, 60)]

    assert (".", 40) == _vist(skjul(_tabel(2), rk, [gruppe, ALLE]))[0]


def test_an_answer_within_another() -> None:
    """10 of whom 9 also have the first answer: that one has only the other is not shown."""
    tabel = evolve(_tabel(2, hver_en_gang=False), svar_i_svar=(("f0", "f1"),))

    assert [(".", 40), (10, 40)] == _vist(skjul(tabel, _raekker("alle", 9, 10, i_alt=40), [ALLE]))
    assert [(9, 40), (20, 40)] == _vist(skjul(tabel, _raekker("alle", 9, 20, i_alt=40), [ALLE]))
    assert [(5, 40)] == _vist(skjul(tabel, _raekker("alle", 5, i_alt=40), [ALLE]))


def test_subjects_that_are_everybody() -> None:
    """The totals of the durations are all of them, which other tables show: one that is hidden is not alone."""
    tabel = evolve(_tabel(1, hver_en_gang=False), om=(("a", "a"), ("b", "b"), ("c", "c")), emner_er_alle=True)
    rk = [Raekke(gruppe="alle", om=om, felt="f0", antal=n, i_alt=n) for om, n in (("a", 2), ("b", 9), ("c", 30))]

    assert [(".", "."), (".", "."), (30, 30)] == _vist(skjul(tabel, rk, [ALLE]))
    assert [(".", "."), (9, 9), (30, 30)] == _vist(skjul(evolve(tabel, emner_er_alle=False), rk, [ALLE]))


def test_persons_who_count_in_several_groups() -> None:
    """Their counts do not add up, and nothing can be taken away."""
    rk = [*_raekker("en", 20, 20), *_raekker("anden", 20, 20), *_raekker("alle", 30, 30)]
    anden = Gruppe(navn="anden", kommuner=frozenset({"751"}))

    assert [(20, 40), (20, 40)] * 2 + [(30, 60), (30, 60)] == _vist(skjul(_tabel(2), rk, [EN, anden, ALLE]))


def test_days_are_hidden_with_the_persons_behind_them() -> None:
    """Count and total; others stay."""
    rk = [Raekke(gruppe=g, om="2018-02", felt="", antal=50, i_alt=28) for g in ("en", "alle")]

    assert [(".", "."), (50, 28)] == _vist(skjul_dage(rk, {("2018-02", "en"): True, ("2018-02", "alle"): False}))


def test_an_analysis_with_small_counts_suppressed() -> None:
    """Two in January and five in February; full-time persons and days of activation follow the persons."""
    spm = analysespoergsmaal("2018-02", "2018-01")
    optalt: Optalt = Counter()
    for maaned, personer, dage in (("2018-01", 2, 62), ("2018-02", 5, 140)):
        optalt[Noegle("maaneder", maaned, I_ALT, "766")] = personer
        optalt[Noegle("fuldtidspersoner", maaned, I_ALT, "766")] = dage
    for om, i_alt, aktive in (("personer", 9, 2), ("dage", 200, 40)):
        optalt[Noegle("aktivering", om, I_ALT, "766")] = i_alt
        optalt[Noegle("aktivering", om, "aktive", "766")] = aktive
    analyse = saml_analyse(optalt, [], spm, [ALLE], Daekning.fuld()).diskretioner()

    assert analyse.diskretioneret
    assert "fund" not in [ark.navn for ark in analyse.ark()]
    ark = {ark.navn: [tuple(map(str, r)) for r in ark.raekker] for ark in analyse.ark()}
    assert [
        ("alle", "2018-01", ".", "31", "."),
        ("alle", "2018-02", "140", "28", "5.0"),
    ] == ark["fuldtidspersoner"]
    assert [
        ("alle", "dage", "aktive", "i aktive tilbud", ".", ".", ".", "None"),
        ("alle", "personer", "aktive", "i aktive tilbud", ".", "9", ".", "None"),
    ] == ark["aktivering"]
    assert {"."} == {r[5] for r in ark["maaneder"] if r[1] == "2018-01"}
