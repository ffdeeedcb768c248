"""Properties of numbers: intervals against their points, rounding against ``decimal``, text both ways."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.tal import (
    Afrunding,
    Andel,
    Interval,
    Talformat,
    Timer,
    Udfald,
    afrund,
    decimaler,
    laes_tal,
    mulige_formater,
    skriv_eksakt,
    skriv_tal,
)

if TYPE_CHECKING:
    from collections.abc import Callable

PUNKTER = range(-40, 41)
"""Beyond, on and between all the ends and limits below, which are multiples of four."""
FINE_PUNKTER = range(-80, 81)

ender = st.integers(-3, 3).map(lambda k: 4 * k)
graenser = st.sampled_from([Fraction(punkt, 2) for punkt in range(-28, 29)])


@st.composite
def intervaller(draw: st.DrawFn) -> Interval:
    """Every shape: bounded or not, open or closed at each end, and single points."""
    nedre, oevre = draw(st.none() | ender), draw(st.none() | ender)
    if nedre is not None and oevre is not None and nedre > oevre:
        nedre, oevre = oevre, nedre
    punkt = nedre is not None and nedre == oevre
    return Interval(nedre, oevre, punkt or draw(st.booleans()), punkt or draw(st.booleans()))


def _ligger_i(tal: Fraction | int, interval: Interval) -> bool:
    """Whether a number lies in an interval, said in another way than the library does."""
    if interval.nedre is not None and (tal < interval.nedre or (tal == interval.nedre and not interval.nedre_med)):
        return False
    return interval.oevre is None or tal < interval.oevre or (interval.oevre_med and tal == interval.oevre)


def _proevet(interval: Interval, passer: Callable[[Fraction], bool]) -> Udfald:
    """Met iff every point passes, not met iff none does."""
    punkter = [Fraction(p, 4) for p in range(-80, 81) if _ligger_i(Fraction(p, 4), interval)]
    svar = {passer(punkt) for punkt in punkter}
    return Udfald.af(sand=None if len(svar) == 2 else svar.pop())


class TestIntervalAgainstItsPoints:
    """Points a quarter apart, ends four apart, limits a half apart: every case has a witness."""

    @given(interval=intervaller(), graense=graenser)
    def test_at_least(self, interval: Interval, graense: Fraction) -> None:
        """``mindst`` is ``>=`` of every point."""
        assert _proevet(interval, lambda punkt: punkt >= graense) is interval.mindst(graense)

    @given(interval=intervaller(), graense=graenser)
    def test_more_than(self, interval: Interval, graense: Fraction) -> None:
        """``mere_end`` is ``>`` of every point."""
        assert _proevet(interval, lambda punkt: punkt > graense) is interval.mere_end(graense)

    @given(interval=intervaller(), graense=graenser)
    def test_at_most(self, interval: Interval, graense: Fraction) -> None:
        """``hoejst`` is ``<=`` of every point."""
        assert _proevet(interval, lambda punkt: punkt <= graense) is interval.hoejst(graense)

    @given(interval=intervaller(), graense=graenser)
    def test_less_than(self, interval: Interval, graense: Fraction) -> None:
        """``mindre_end`` is ``<`` of every point."""
        assert _proevet(interval, lambda punkt: punkt < graense) is interval.mindre_end(graense)

    @given(interval=intervaller(), tal=graenser)
    def test_membership(self, interval: Interval, tal: Fraction) -> None:
        """A number lies in the interval iff no comparison with it rules it out."""
        assert _ligger_i(tal, interval) is interval.indeholder(tal)

    @given(interval=intervaller())
    def test_a_known_number_is_the_only_one(self, interval: Interval) -> None:
        """``kendt`` is the one point, and None where there are more."""
        punkter = [punkt for punkt in PUNKTER if _ligger_i(punkt, interval)]

        assert interval.kendt == (punkter[0] if len(punkter) == 1 else None)

    @given(ene=intervaller(), anden=intervaller())
    def test_the_sum_holds_the_sums_and_nothing_else(self, ene: Interval, anden: Interval) -> None:
        """Every even number is the sum of two whole ones, or of none."""
        summen = ene + anden

        for tal in range(-30, 31, 2):
            er_en_sum = any(_ligger_i(x, ene) and _ligger_i(tal - x, anden) for x in FINE_PUNKTER)
            assert er_en_sum is summen.indeholder(tal)

    @given(interval=intervaller(), faktor=st.integers(-3, 3) | st.sampled_from([Fraction(-2, 3), Fraction(1, 3)]))
    def test_the_product_holds_the_products_and_nothing_else(self, interval: Interval, faktor: int | Fraction) -> None:
        """Each point, times the number."""
        assume(faktor != 0)
        produkt = interval.gange(faktor)

        assert [_ligger_i(punkt, interval) for punkt in PUNKTER] == [
            produkt.indeholder(punkt * faktor) for punkt in PUNKTER
        ]

    @given(interval=intervaller(), graense=graenser)
    def test_times_minus_one_turns_the_question_round(self, interval: Interval, graense: Fraction) -> None:
        """At least so much is at most minus so much; twice is nothing."""
        assert interval.mindst(graense) is interval.gange(-1).hoejst(-graense)
        assert interval.mere_end(graense) is interval.gange(-1).mindre_end(-graense)
        assert interval == interval.gange(-1).gange(-1)

    @given(tal=st.fractions(), antal=st.integers(0, 4), graense=st.fractions())
    def test_a_rounded_figure_never_settles_a_question_wrongly(
        self, tal: Fraction, antal: int, graense: Fraction
    ) -> None:
        """The true number lies in the interval around its print, and agrees with whatever that says."""
        tryk = Interval.omkring(afrund(tal, antal), Fraction(1, 2 * 10**antal))

        assert tryk.indeholder(tal)
        assert tryk.mindst(graense) in {Udfald.UAFKLARET, Udfald.af(sand=tal >= graense)}
        assert tryk.mere_end(graense) in {Udfald.UAFKLARET, Udfald.af(sand=tal > graense)}


STOR = Context(prec=200)
decimaltal = st.decimals(-1_000_000, 1_000_000, places=6)
antal_decimaler = st.integers(0, 5)


class TestRoundingAgainstDecimal:
    """The standard library's decimal arithmetic is the oracle."""

    @given(tal=decimaltal, antal=antal_decimaler)
    @example(tal=Decimal("112.5"), antal=0)
    @example(tal=Decimal("-112.5"), antal=0)
    @example(tal=Decimal("-0.000005"), antal=5)
    def test_halves_go_away_from_zero(self, tal: Decimal, antal: int) -> None:
        """To the nearest is ROUND_HALF_UP."""
        ventet = tal.quantize(Decimal(1).scaleb(-antal), ROUND_HALF_UP, STOR)

        assert Fraction(ventet) == afrund(Fraction(tal), antal)

    @given(tal=decimaltal, antal=antal_decimaler)
    @example(tal=Decimal("97.800001"), antal=1)
    @example(tal=Decimal("-97.800001"), antal=1)
    def test_upwards_is_the_ceiling(self, tal: Decimal, antal: int) -> None:
        """OP is ROUND_CEILING, also below zero."""
        ventet = tal.quantize(Decimal(1).scaleb(-antal), ROUND_CEILING, STOR)

        assert Fraction(ventet) == afrund(Fraction(tal), antal, afrunding=Afrunding.OP)

    @given(tal=st.fractions(), antal=antal_decimaler)
    def test_any_fraction(self, tal: Fraction, antal: int) -> None:
        """At most half a step away; upwards less than a step, and never below."""
        trin = Fraction(1, 10**antal)

        assert abs(afrund(tal, antal) - tal) <= trin / 2
        assert tal <= afrund(tal, antal, afrunding=Afrunding.OP) < tal + trin

    @given(tal=st.fractions(), antal=antal_decimaler, afrunding=st.sampled_from(Afrunding))
    def test_rounding_again_changes_nothing(self, tal: Fraction, antal: int, afrunding: Afrunding) -> None:
        """Idempotent."""
        en_gang = afrund(tal, antal, afrunding=afrunding)

        assert en_gang == afrund(en_gang, antal, afrunding=afrunding)


class TestTextBothWays:
    """What is written is read again."""

    @given(tal=st.fractions(), antal=antal_decimaler, afrunding=st.sampled_from(Afrunding))
    @example(tal=Fraction("999.95"), antal=1, afrunding=Afrunding.NAERMESTE)
    @example(tal=Fraction("-0.04"), antal=1, afrunding=Afrunding.NAERMESTE)
    def test_danish(self, tal: Fraction, antal: int, afrunding: Afrunding) -> None:
        """As the rounded number, with as many decimals as asked for."""
        tekst = skriv_tal(tal, antal, afrunding=afrunding)

        assert afrund(tal, antal, afrunding=afrunding) == laes_tal(tekst)
        assert antal == decimaler(tekst)
        assert tekst == skriv_tal(laes_tal(tekst), antal)

    @given(hundrededele=st.integers(-(10**12), 10**12))
    @example(hundrededele=126_100)
    def test_a_number_with_two_decimals_comes_back_whole(self, hundrededele: int) -> None:
        """In Danish and with a decimal point, with the hyphen or the minus."""
        tal = Fraction(hundrededele, 100)
        punktum = skriv_tal(tal, 2, decimaltegn=".", tusindtegn="")

        assert tal == laes_tal(skriv_tal(tal, 2))
        assert tal == laes_tal(skriv_tal(tal, 2).replace("-", "−"))
        assert tal == laes_tal(punktum, Talformat.PUNKTUM)
        assert decimaler(punktum, Talformat.PUNKTUM) == 2
        assert Timer(hundrededele) == Timer.af(skriv_tal(tal, 2, tusindtegn=""))

    @given(tal=st.fractions() | decimaltal.map(Fraction), hoejst=st.integers(0, 12))
    def test_exact_text_is_exact(self, tal: Fraction, hoejst: int) -> None:
        """A decimal iff it ends soon enough, then without a nought at the end; Python reads both."""
        tekst = skriv_eksakt(tal, hoejst_decimaler=hoejst)
        ender_i_tide = 10**hoejst % tal.denominator == 0

        assert tal == Fraction(tekst)
        assert ("/" not in tekst) is ender_i_tide
        assert not ("." in tekst and tekst.endswith("0"))

    @given(tekst=st.text("0123456789.,-+−", max_size=12) | st.text("01.,", max_size=12) | st.text())
    @example(tekst="1.261")
    @example(tekst="0.905")
    def test_a_text_is_read_in_the_possible_formats_alone(self, tekst: str) -> None:
        """And what is read is what ``Decimal`` makes of it."""
        formater = mulige_formater(tekst)
        for talformat in Talformat:
            if talformat not in formater:
                with pytest.raises(UgyldigVaerdi):
                    laes_tal(tekst, talformat)
        rent = tekst.strip().replace("−", "-")
        if Talformat.PUNKTUM in formater:
            assert Fraction(Decimal(rent)) == laes_tal(tekst, Talformat.PUNKTUM)
        if Talformat.DANSK in formater:
            hele, _, rest = rent.partition(",")
            assert Fraction(Decimal(f"{hele.replace('.', '')}.{rest}")) == laes_tal(tekst)
            assert "." not in hele or hele.lstrip("-+") == skriv_tal(int(hele.lstrip("-+").replace(".", "")))

    @given(tal=st.integers(-(10**9), 10**9))
    def test_whole_numbers_are_numbers_in_both_formats(self, tal: int) -> None:
        """Without a sign between the thousands; with one they are Danish."""
        assert {*Talformat} == mulige_formater(str(tal))
        assert Talformat.DANSK in mulige_formater(skriv_tal(tal))


class TestExactValues:
    """Twelve shares with a mean of exactly 80 pct. have a mean of exactly 80 pct."""

    @given(afvigelser=st.lists(st.fractions(Fraction(-1, 5), Fraction(1, 5)), min_size=6, max_size=6))
    def test_a_mean_of_shares_is_exact(self, afvigelser: list[Fraction]) -> None:
        """As far below as above, in any order."""
        firs = Fraction(4, 5)
        andele = [Andel(firs + fortegn * afvigelse) for afvigelse in afvigelser for fortegn in (1, -1)]

        gennemsnit = sum((andel.broek for andel in andele), Fraction(0)) / 12

        assert firs == gennemsnit
        assert Interval.praecis(gennemsnit).mindst(firs) is Udfald.OPFYLDT

    @given(dele=st.lists(st.integers(0, 22_500), max_size=11))
    def test_hours_are_exact_after_any_number_of_additions(self, dele: list[int]) -> None:
        """225 hours are 225 hours, however they are cut."""
        snit = sorted({0, 22_500, *dele})
        timer = [Timer.af(skriv_tal(Fraction(b - a, 100), 2)) for a, b in pairwise(snit)]

        assert sum(t.hundrededele for t in timer) == Timer.hele(225).hundrededele
