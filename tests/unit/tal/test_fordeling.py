"""A change shared between its causes, against what each cause does in every order of them."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations
from math import factorial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.tal.fordeling import fordel, vaegt

if TYPE_CHECKING:
    from random import Random

tal = st.integers(-50, 50) | st.fractions(-50, 50, max_denominator=12)
spil = st.integers(0, 5).flatmap(lambda antal: st.lists(tal, min_size=1 << antal, max_size=1 << antal))
"""The values under every set of up to five causes."""


def langsomt(vaerdier: list[int | Fraction]) -> list[Fraction]:
    """The mean, over all orders, of what each cause changes when it comes."""
    antal = len(vaerdier).bit_length() - 1
    dele = [Fraction(0)] * antal
    for orden in permutations(range(antal)):
        maengde = 0
        for aarsag in orden:
            dele[aarsag] += vaerdier[maengde | 1 << aarsag] - vaerdier[maengde]
            maengde |= 1 << aarsag
    return [del_ / factorial(antal) for del_ in dele]


@given(spil)
def test_it_is_the_mean_over_all_orders(vaerdier: list[int | Fraction]) -> None:
    """Exactly, for any game."""
    assert langsomt(vaerdier) == list(fordel(vaerdier))


@given(spil)
def test_the_parts_sum_to_the_change(vaerdier: list[int | Fraction]) -> None:
    """Nothing is left over, and nothing is counted twice."""
    assert vaerdier[-1] - vaerdier[0] == sum(fordel(vaerdier))


@given(spil, st.randoms(use_true_random=False))
def test_the_order_of_the_causes_does_not_matter(vaerdier: list[int | Fraction], tilfaeldig: Random) -> None:
    """Named in another order, each cause has the same part."""
    antal = len(vaerdier).bit_length() - 1
    ny = list(range(antal))
    tilfaeldig.shuffle(ny)
    omdoebt = [vaerdier[0]] * len(vaerdier)
    for maengde, vaerdi in enumerate(vaerdier):
        omdoebt[sum(1 << ny[nr] for nr in range(antal) if maengde >> nr & 1)] = vaerdi

    dele = fordel(omdoebt)

    assert list(fordel(vaerdier)) == [dele[ny[nr]] for nr in range(antal)]


@given(spil)
def test_a_cause_without_effect_has_no_part_and_changes_no_other(vaerdier: list[int | Fraction]) -> None:
    """One that the question does not read can be left out."""
    assert (*fordel(vaerdier), 0) == fordel([*vaerdier, *vaerdier])


@pytest.mark.parametrize(
    ("vaerdier", "dele"),
    [
        ([7], ()),
        ([3, 5], (2,)),
        ([0, 1, 0, 1], (1, 0)),
        ([0, 0, 0, 1], (Fraction(1, 2), Fraction(1, 2))),
        ([0, 1, 1, 1], (Fraction(1, 2), Fraction(1, 2))),
        ([0, 0, 0, 0, 0, 0, 0, 1], (Fraction(1, 3),) * 3),
    ],
    ids=["ingen", "en", "kun den ene", "begge skal til", "en er nok", "tre skal til"],
)
def test_small_games(vaerdier: list[int], dele: tuple[Fraction, ...]) -> None:
    """By hand."""
    assert dele == fordel(vaerdier)


@pytest.mark.parametrize("antal", range(1, 7))
def test_the_weights_of_a_cause_cancel(antal: int) -> None:
    """A value that is the same everywhere is no change; with the cause there, they are all orders."""
    vaegte = [vaegt(0, maengde, antal) for maengde in range(1 << antal)]

    assert 0 == sum(vaegte)
    assert factorial(antal) == sum(vaegt_ for vaegt_ in vaegte if vaegt_ > 0)
