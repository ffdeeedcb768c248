"""Intervals: the empty ones, the four comparisons at every end, and arithmetic."""

from __future__ import annotations

import operator
from fractions import Fraction

import pytest
from attrs.exceptions import FrozenInstanceError

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.tal import Interval, Udfald

JA, NEJ, MAASKE = Udfald.OPFYLDT, Udfald.IKKE_OPFYLDT, Udfald.UAFKLARET
HALVT = Interval.praecis(Fraction(1, 2))
HALV = Fraction(1, 2)
LUKKET = Interval(2, 4)
AABENT = Interval(2, 4, nedre_med=False, oevre_med=False)
MINDST_2 = Interval(2, None)
OVER_2 = Interval(2, None, nedre_med=False)
HOEJST_4 = Interval(None, 4)
UNDER_4 = Interval(None, 4, oevre_med=False)
UKENDT = Interval(None, None)
TO = Interval(2, 2)


class TestConstruction:
    """An interval holds at least one number."""

    @pytest.mark.parametrize(
        ("nedre", "oevre", "nedre_med", "oevre_med"),
        [(4, 2, True, True), (4, 2, False, False), (2, 2, False, True), (2, 2, True, False), (2, 2, False, False)],
    )
    def test_an_empty_interval_is_refused(self, nedre: int, oevre: int, *, nedre_med: bool, oevre_med: bool) -> None:
        """The wrong way round, or a point that is not included."""
        with pytest.raises(UgyldigVaerdi) as fanget:
            Interval(nedre, oevre, nedre_med, oevre_med)

        assert str(fanget.value) == (
            f"et interval: fundet {nedre} til {oevre}; forventet mindst ét tal; byt om på enderne"
        )

    def test_a_point_and_a_narrow_open_interval_are_not_empty(self) -> None:
        """There is always a fraction between two fractions."""
        assert Interval(2, 2).indeholder(2)
        assert Interval(2, Fraction(201, 100), nedre_med=False, oevre_med=False).indeholder(Fraction(2001, 1000))

    @pytest.mark.parametrize("med", [True, False])
    @pytest.mark.parametrize(("nedre", "oevre"), [(None, 4), (4, None), (None, None)])
    def test_an_unbounded_interval_is_never_empty(self, nedre: int | None, oevre: int | None, *, med: bool) -> None:
        """Whether an end that is not there is included says nothing."""
        assert Interval(nedre, oevre, med, med).kendt is None

    def test_the_ends_are_included_unless_said(self) -> None:
        """The plain constructor gives a closed interval."""
        assert Interval(2, 4, nedre_med=True, oevre_med=True) == LUKKET

    def test_the_named_constructors(self) -> None:
        """Each is short for one call."""
        assert Interval.praecis(2) == TO
        assert Interval.fra_og_med(2) == MINDST_2
        assert Interval.ukendt() == UKENDT
        assert Interval.omkring(3, 1) == LUKKET
        assert Interval.omkring(3, 1, med_enderne=True) == LUKKET
        assert Interval.omkring(3, 1, med_enderne=False) == AABENT

    def test_a_rounded_figure_is_as_wide_as_its_rounding(self) -> None:
        """80,03 with two decimals is 80,025 to 80,035."""
        assert Interval.omkring(Fraction("80.03"), Fraction("0.005")) == Interval(
            Fraction("80.025"), Fraction("80.035")
        )

    @pytest.mark.parametrize(
        ("interval", "kendt"),
        [
            (TO, 2),
            (Interval(0, 0), 0),
            (Interval(Fraction(1, 3), Fraction(1, 3)), Fraction(1, 3)),
            (LUKKET, None),
            (MINDST_2, None),
            (HOEJST_4, None),
            (UKENDT, None),
        ],
    )
    def test_one_point_is_a_known_number(self, interval: Interval, kendt: int | Fraction | None) -> None:
        """Zero is a number like any other."""
        assert kendt == interval.kendt

    @pytest.mark.parametrize("felt", ["nedre", "oevre", "nedre_med", "oevre_med"])
    def test_an_interval_does_not_change(self, felt: str) -> None:
        """Every value in the library is frozen."""
        with pytest.raises(FrozenInstanceError):
            setattr(LUKKET, felt, None)

    @pytest.mark.parametrize("tegn", ["lt", "le", "gt", "ge"])
    def test_intervals_have_no_order(self, tegn: str) -> None:
        """Write ``mindst`` and its like; ``<`` would hide the third answer."""
        with pytest.raises(TypeError):
            getattr(operator, tegn)(TO, LUKKET)


@pytest.mark.parametrize(
    ("interval", "graense", "mindst", "mere_end"),
    [
        (LUKKET, 1, JA, JA),
        (LUKKET, 2, JA, MAASKE),
        (LUKKET, 3, MAASKE, MAASKE),
        (LUKKET, 4, MAASKE, NEJ),
        (LUKKET, 5, NEJ, NEJ),
        (AABENT, 1, JA, JA),
        (AABENT, 2, JA, JA),
        (AABENT, 3, MAASKE, MAASKE),
        (AABENT, 4, NEJ, NEJ),
        (AABENT, 5, NEJ, NEJ),
        (TO, 1, JA, JA),
        (TO, 2, JA, NEJ),
        (TO, 3, NEJ, NEJ),
        (MINDST_2, 1, JA, JA),
        (MINDST_2, 2, JA, MAASKE),
        (MINDST_2, 3, MAASKE, MAASKE),
        (OVER_2, 2, JA, JA),
        (OVER_2, Fraction(201, 100), MAASKE, MAASKE),
        (HOEJST_4, 3, MAASKE, MAASKE),
        (HOEJST_4, 4, MAASKE, NEJ),
        (HOEJST_4, 5, NEJ, NEJ),
        (UNDER_4, Fraction(399, 100), MAASKE, MAASKE),
        (UNDER_4, 4, NEJ, NEJ),
        (UKENDT, 3, MAASKE, MAASKE),
    ],
)
def test_the_comparisons_at_every_end(
    interval: Interval, graense: int | Fraction, mindst: Udfald, mere_end: Udfald
) -> None:
    """Below, on and above each end, included or not; the other two are the opposites."""
    assert mindst is interval.mindst(graense)
    assert mere_end is interval.mere_end(graense)
    assert ~mindst is interval.mindre_end(graense)
    assert ~mere_end is interval.hoejst(graense)


@pytest.mark.parametrize(("tryk", "mindst"), [("79.99", NEJ), ("80.00", MAASKE), ("80.01", JA), ("80.03", JA)])
def test_only_a_print_of_80_00_is_undecided_against_80(tryk: str, mindst: Udfald) -> None:
    """Settled reading 9: a published mean is as wide as its rounding."""
    assert mindst is Interval.omkring(Fraction(tryk), Fraction("0.005")).mindst(80)


@pytest.mark.parametrize(("tryk", "hoejst"), [("-0.01", JA), ("0.00", MAASKE), ("0.01", NEJ)])
def test_the_sign_of_any_difference_but_0_00_is_certain(tryk: str, hoejst: Udfald) -> None:
    """Settled reading 9: a published difference is an open interval of 0,01 to each side."""
    assert hoejst is Interval.omkring(Fraction(tryk), Fraction("0.01"), med_enderne=False).hoejst(0)


@pytest.mark.parametrize(
    ("interval", "inde", "ude"),
    [
        (LUKKET, (2, 3, 4), (1, 5)),
        (AABENT, (Fraction(201, 100), 3), (1, 2, 4, 5)),
        (Interval(2, 4, nedre_med=False), (3, 4), (2, 5)),
        (Interval(2, 4, oevre_med=False), (2, 3), (1, 4)),
        (MINDST_2, (2, 99), (1,)),
        (OVER_2, (3, 99), (1, 2)),
        (HOEJST_4, (-99, 4), (5,)),
        (UNDER_4, (-99, 3), (4, 5)),
        (UKENDT, (-99, 0, 99), ()),
    ],
)
def test_what_it_holds(interval: Interval, inde: tuple[int | Fraction, ...], ude: tuple[int | Fraction, ...]) -> None:
    """On each side of each end."""
    assert all(interval.indeholder(tal) for tal in inde)
    assert not any(interval.indeholder(tal) for tal in ude)


class TestArithmetic:
    """Sums of quantities, and a quantity times a number."""

    @pytest.mark.parametrize(
        ("ene", "andet", "summen"),
        [
            (LUKKET, Interval(10, 20), Interval(12, 24)),
            (LUKKET, AABENT, Interval(4, 8, nedre_med=False, oevre_med=False)),
            (LUKKET, Interval(0, 1, nedre_med=False), Interval(2, 5, nedre_med=False)),
            (LUKKET, Interval(0, 1, oevre_med=False), Interval(2, 5, oevre_med=False)),
            (LUKKET, MINDST_2, Interval(4, None)),
            (LUKKET, HOEJST_4, Interval(None, 8)),
            (MINDST_2, MINDST_2, Interval(4, None)),
            (HOEJST_4, HOEJST_4, Interval(None, 8)),
            (MINDST_2, HOEJST_4, UKENDT),
            (UKENDT, LUKKET, UKENDT),
            (Interval.praecis(HALV), Interval.praecis(HALV), Interval.praecis(1)),
        ],
    )
    def test_plus(self, ene: Interval, andet: Interval, summen: Interval) -> None:
        """The ends add up; an open end stays open, an end that is not there stays away."""
        assert summen == ene + andet
        assert summen == andet + ene

    @pytest.mark.parametrize(
        ("led", "summen"),
        [
            ((), Interval.praecis(0)),
            ((LUKKET,), LUKKET),
            ((LUKKET, UKENDT), UKENDT),
            ((LUKKET, MINDST_2, HALVT), Interval(Fraction(9, 2), None)),
            ((Interval.praecis(Fraction(1, 3)), HALVT, Interval.praecis(Fraction(1, 6))), Interval.praecis(1)),
            ((LUKKET, UNDER_4, LUKKET), Interval(None, 12, oevre_med=False)),
            ((Interval(2, 4, nedre_med=False), HALVT), Interval(Fraction(5, 2), Fraction(9, 2), nedre_med=False)),
        ],
    )
    def test_the_sum(self, led: tuple[Interval, ...], summen: Interval) -> None:
        """Ends are added, and one that is not in, keeps that of the sum out."""
        assert summen == Interval.summen(led)
        assert summen == sum(led, Interval.praecis(0))

    @pytest.mark.parametrize(
        ("interval", "tal", "produkt"),
        [
            (LUKKET, 3, Interval(6, 12)),
            (LUKKET, 1, LUKKET),
            (LUKKET, HALV, Interval(1, 2)),
            (LUKKET, -1, Interval(-4, -2)),
            (LUKKET, -HALV, Interval(-2, -1)),
            (Interval(2, 4, nedre_med=False), 2, Interval(4, 8, nedre_med=False)),
            (Interval(2, 4, oevre_med=False), 2, Interval(4, 8, oevre_med=False)),
            (Interval(2, 4, nedre_med=False), -2, Interval(-8, -4, oevre_med=False)),
            (Interval(2, 4, oevre_med=False), -2, Interval(-8, -4, nedre_med=False)),
            (MINDST_2, 3, Interval(6, None)),
            (MINDST_2, -3, Interval(None, -6)),
            (UNDER_4, 3, Interval(None, 12, oevre_med=False)),
            (UNDER_4, -3, Interval(-12, None, nedre_med=False)),
            (UKENDT, 2, UKENDT),
            (UKENDT, -2, UKENDT),
            (LUKKET, 0, Interval.praecis(0)),
            (AABENT, 0, Interval.praecis(0)),
            (UKENDT, 0, Interval.praecis(0)),
        ],
    )
    def test_times(self, interval: Interval, tal: int | Fraction, produkt: Interval) -> None:
        """A negative number swaps the ends; nothing times whatever it is, is nothing."""
        assert produkt == interval.gange(tal)
