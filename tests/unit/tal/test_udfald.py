"""The three-valued outcome: Kleene's tables, its laws, and the refusal of ``bool()``."""

from __future__ import annotations

import operator
from itertools import product
from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.fejl import BetingelseErIkkeSandhed
from skaerpet_tilsyn.tal import Udfald

if TYPE_CHECKING:
    from collections.abc import Callable

JA, NEJ, MAASKE = Udfald.OPFYLDT, Udfald.IKKE_OPFYLDT, Udfald.UAFKLARET
ALLE = (JA, NEJ, MAASKE)
PAR = tuple(product(ALLE, repeat=2))

OG = {
    (JA, JA): JA,
    (JA, NEJ): NEJ,
    (JA, MAASKE): MAASKE,
    (NEJ, JA): NEJ,
    (NEJ, NEJ): NEJ,
    (NEJ, MAASKE): NEJ,
    (MAASKE, JA): MAASKE,
    (MAASKE, NEJ): NEJ,
    (MAASKE, MAASKE): MAASKE,
}
ELLER = {
    (JA, JA): JA,
    (JA, NEJ): JA,
    (JA, MAASKE): JA,
    (NEJ, JA): JA,
    (NEJ, NEJ): NEJ,
    (NEJ, MAASKE): MAASKE,
    (MAASKE, JA): JA,
    (MAASKE, NEJ): MAASKE,
    (MAASKE, MAASKE): MAASKE,
}


def _og(udfald: object) -> object:
    return udfald and NEJ


def _eller(udfald: object) -> object:
    return udfald or JA


def _hvis(udfald: object) -> object:
    return 1 if udfald else 0


class TestTables:
    """Kleene's strong logic, as NULL in SQL."""

    @pytest.mark.parametrize(("ene", "andet"), PAR)
    def test_and(self, ene: Udfald, andet: Udfald) -> None:
        """One "not met" decides; else one "unsettled" does."""
        assert OG[ene, andet] is ene & andet

    @pytest.mark.parametrize(("ene", "andet"), PAR)
    def test_or(self, ene: Udfald, andet: Udfald) -> None:
        """One "met" decides; else one "unsettled" does."""
        assert ELLER[ene, andet] is ene | andet

    @pytest.mark.parametrize(("udfald", "ventet"), [(JA, NEJ), (NEJ, JA), (MAASKE, MAASKE)])
    def test_not(self, udfald: Udfald, ventet: Udfald) -> None:
        """Unsettled stays unsettled."""
        assert ventet is ~udfald

    @pytest.mark.parametrize(("ene", "andet"), PAR)
    def test_each_table_says_what_every_completion_says(self, ene: Udfald, andet: Udfald) -> None:
        """An outcome is settled iff all ways to fill in the unsettled give the same (two operands)."""
        muligt = {JA: (True,), NEJ: (False,), MAASKE: (True, False)}
        og = {x and y for x in muligt[ene] for y in muligt[andet]}
        eller = {x or y for x in muligt[ene] for y in muligt[andet]}

        assert Udfald.af(sand=None if len(og) == 2 else og.pop()) is ene & andet
        assert Udfald.af(sand=None if len(eller) == 2 else eller.pop()) is ene | andet


class TestLaws:
    """What any reading may rewrite."""

    @pytest.mark.parametrize("udfald", ALLE)
    def test_twice_not_is_nothing(self, udfald: Udfald) -> None:
        """``~~x`` is ``x``."""
        assert udfald is ~~udfald

    @pytest.mark.parametrize(("ene", "andet"), PAR)
    def test_de_morgan(self, ene: Udfald, andet: Udfald) -> None:
        """Not swaps "and" and "or"."""
        assert ~(ene & andet) is (~ene | ~andet)
        assert ~(ene | andet) is (~ene & ~andet)

    @pytest.mark.parametrize(("ene", "andet"), PAR)
    def test_the_order_does_not_matter(self, ene: Udfald, andet: Udfald) -> None:
        """And one may be absorbed in the other."""
        assert (ene & andet) is (andet & ene)
        assert (ene | andet) is (andet | ene)
        assert ene is ene & (ene | andet)
        assert ene is ene | (ene & andet)

    @pytest.mark.parametrize(("ene", "andet", "tredje"), tuple(product(ALLE, repeat=3)))
    def test_three_can_be_grouped_either_way(self, ene: Udfald, andet: Udfald, tredje: Udfald) -> None:
        """Associative, and each distributes over the other."""
        assert ((ene & andet) & tredje) is (ene & (andet & tredje))
        assert ((ene | andet) | tredje) is (ene | (andet | tredje))
        assert (ene & (andet | tredje)) is ((ene & andet) | (ene & tredje))
        assert (ene | (andet & tredje)) is ((ene | andet) & (ene | tredje))


class TestMany:
    """All of them, any of them."""

    def test_of_none(self) -> None:
        """All of none are met, and none of none is."""
        assert Udfald.alle([]) is JA
        assert Udfald.enhver([]) is NEJ

    @pytest.mark.parametrize("udfald", tuple(product(ALLE, repeat=3)))
    def test_of_three(self, udfald: tuple[Udfald, Udfald, Udfald]) -> None:
        """The tables, applied one after the other; an iterator will do."""
        assert udfald[0] & udfald[1] & udfald[2] is Udfald.alle(iter(udfald))
        assert udfald[0] | udfald[1] | udfald[2] is Udfald.enhver(iter(udfald))

    def test_the_decisive_one_may_stand_anywhere(self) -> None:
        """First, last or in between."""
        assert Udfald.alle([JA, MAASKE, NEJ]) is NEJ
        assert Udfald.alle([NEJ, MAASKE, JA]) is NEJ
        assert Udfald.alle([JA, MAASKE, JA]) is MAASKE
        assert Udfald.enhver([NEJ, MAASKE, JA]) is JA
        assert Udfald.enhver([JA, MAASKE, NEJ]) is JA
        assert Udfald.enhver([NEJ, MAASKE, NEJ]) is MAASKE


class TestTruth:
    """In from a truth value, never out by accident."""

    @pytest.mark.parametrize(("sand", "ventet"), [(True, JA), (False, NEJ), (None, MAASKE)])
    def test_from_a_truth_value(self, *, sand: bool | None, ventet: Udfald) -> None:
        """None is unsettled, and not false."""
        assert ventet is Udfald.af(sand=sand)

    @pytest.mark.parametrize(("udfald", "ventet"), [(JA, True), (NEJ, True), (MAASKE, False)])
    def test_settled(self, udfald: Udfald, *, ventet: bool) -> None:
        """An answer is settled, also when it is no."""
        assert udfald.afklaret is ventet

    @pytest.mark.parametrize(("udfald", "tekst"), [(JA, "opfyldt"), (NEJ, "ikke opfyldt"), (MAASKE, "uafklaret")])
    def test_bool_is_refused(self, udfald: Udfald, tekst: str) -> None:
        """The message says which outcome, and what to write instead."""
        with pytest.raises(BetingelseErIkkeSandhed) as fanget:
            bool(udfald)

        assert str(fanget.value) == (
            f"et udfald har tre værdier: fundet bool({tekst}); "
            "forventet en sammenligning; skriv «udfald is Udfald.OPFYLDT»"
        )

    @pytest.mark.parametrize("udfald", ALLE)
    @pytest.mark.parametrize("forbinder", [_og, _eller, operator.not_, _hvis])
    def test_python_s_own_connectives_are_refused(self, forbinder: Callable[[object], object], udfald: Udfald) -> None:
        """``and``, ``or``, ``not`` and ``if`` ask for a truth value."""
        with pytest.raises(TypeError, match="et udfald har tre værdier"):
            forbinder(udfald)


@pytest.mark.parametrize(
    ("udfald", "slug", "tekst", "navn"),
    [
        (JA, "opfyldt", "opfyldt", "Udfald.OPFYLDT"),
        (NEJ, "ikke_opfyldt", "ikke opfyldt", "Udfald.IKKE_OPFYLDT"),
        (MAASKE, "uafklaret", "uafklaret", "Udfald.UAFKLARET"),
    ],
)
def test_the_names(udfald: Udfald, slug: str, tekst: str, navn: str) -> None:
    """Slug for files, text for people, repr for Python."""
    assert slug == udfald.value
    assert tekst == udfald.tekst
    assert tekst == str(udfald)
    assert navn == repr(udfald)


def test_there_are_three() -> None:
    """No fourth outcome slips in."""
    assert tuple(Udfald) == ALLE
