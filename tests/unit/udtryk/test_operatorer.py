"""Conditions are put together with operators, and are never true or false themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.fejl import BetingelseErIkkeSandhed, SkaerpetTilsynFejl, UgyldigVaerdi
from skaerpet_tilsyn.udtryk import Alle, EnAf, Enhver, Forhold, Ikke, Medmindre, Sammenligning
from tests.legeland.herredsloven import (
    ALDER,
    BOLIG,
    BORDPLAN,
    HOEJST_VANDRING,
    HULER,
    I_HULE,
    INVITERET,
    KREDS,
    MAALTIDER,
    MAETHED,
    MINDST_MAALTIDER,
    MINDST_MAETHED,
    MYNDIG,
    PAA_EVENTYR,
    VANDRING,
    VOKSEN,
)

if TYPE_CHECKING:
    from skaerpet_tilsyn.udtryk import Betingelse
    from tests.legeland.emner import Hobbit

A: Betingelse[Hobbit] = ALDER >= MYNDIG
B: Betingelse[Hobbit] = VANDRING > HOEJST_VANDRING
C: Betingelse[Hobbit] = BOLIG.en_af(HULER)
D: Betingelse[Hobbit] = VOKSEN


def _art(betingelse: object) -> str:
    return type(betingelse).__name__


class TestAndOr:
    """``&`` and ``|`` make one node with many parts."""

    def test_two_parts(self) -> None:
        """In the order in which they are written."""
        assert Alle(dele=(A, B)) == A & B
        assert Enhver(dele=(B, A)) == B | A
        assert (A & B) != (B & A)

    def test_a_chain_is_one_node(self) -> None:
        """Wherever the parentheses stand."""
        assert Alle(dele=(A, B, C, D)) == A & B & C & D == (A & B) & (C & D) == A & (B & (C & D))
        assert Enhver(dele=(A, B, C, D)) == A | B | C | D == (A | B) | (C | D) == A | (B | (C | D))

    def test_the_other_operator_is_not_flattened(self) -> None:
        """``&`` binds before ``|``, as in arithmetic."""
        assert Enhver(dele=(Alle(dele=(A, B)), C)) == A & B | C
        assert Alle(dele=(A, Enhver(dele=(B, C)))) == A & (B | C)
        assert Alle(dele=(Enhver(dele=(A, B)), Enhver(dele=(C, D)))) == (A | B) & (C | D)

    def test_a_rule_is_a_part_and_is_not_opened(self) -> None:
        """A name is kept, whatever stands behind it."""
        assert Alle(dele=(VOKSEN, INVITERET)) == VOKSEN & INVITERET

    def test_a_node_written_out_is_kept_as_it_is(self) -> None:
        """Only the operators flatten."""
        assert Alle(dele=(Alle(dele=(A, B)), C)).dele == (A & B, C)

    def test_nothing_is_simplified(self) -> None:
        """What the law says twice is said twice."""
        assert Alle(dele=(A, A)) == A & A
        assert Ikke(betingelse=Ikke(betingelse=A)) == ~~A


class TestNotUnless:
    """``~`` and ``medmindre``."""

    @pytest.mark.parametrize("betingelse", [A, C, A & B, A | B, ~A, A.medmindre(B), VOKSEN])
    def test_every_condition_can_be_turned_around(self, betingelse: Betingelse[Hobbit]) -> None:
        """``~`` puts one node on top."""
        assert Ikke(betingelse=betingelse) == ~betingelse

    def test_the_exception_is_declared(self) -> None:
        """It has the truth of ``& ~``, and is another condition."""
        assert Medmindre(hovedregel=A, undtagelse=B) == A.medmindre(B)
        assert ~(A.medmindre(B)) != ~(A & ~B)
        assert (A & B).medmindre(C | D) == Medmindre(hovedregel=A & B, undtagelse=C | D)

    def test_exceptions_nest(self) -> None:
        """An exception from the exception, or two after each other."""
        assert A.medmindre(B.medmindre(C)) != A.medmindre(B).medmindre(C)
        assert A.medmindre(B).medmindre(C).hovedregel == A.medmindre(B)


class TestComparisons:
    """A quantity against a parameter, by word or by sign."""

    @pytest.mark.parametrize(
        ("betingelse", "med_tegn", "forhold"),
        [
            (ALDER.mindst(MYNDIG), ALDER >= MYNDIG, Forhold.MINDST),
            (ALDER.mere_end(MYNDIG), ALDER > MYNDIG, Forhold.MERE_END),
            (ALDER.hoejst(MYNDIG), ALDER <= MYNDIG, Forhold.HOEJST),
            (ALDER.mindre_end(MYNDIG), ALDER < MYNDIG, Forhold.MINDRE_END),
        ],
    )
    def test_word_and_sign(
        self, betingelse: Sammenligning[Hobbit], med_tegn: Sammenligning[Hobbit], forhold: Forhold
    ) -> None:
        """They are the same condition."""
        assert Sammenligning(maal=ALDER, forhold=forhold, graense=MYNDIG) == betingelse == med_tegn

    def test_the_limit_may_stand_first(self) -> None:
        """Python turns the sign around."""
        assert (MYNDIG <= ALDER) == (ALDER >= MYNDIG)
        assert (MYNDIG > ALDER) == (ALDER < MYNDIG)

    def test_a_property_on_a_list(self) -> None:
        """``en_af`` is the only question to a property."""
        assert EnAf(egenskab=BOLIG, liste=HULER) == BOLIG.en_af(HULER)

    def test_equality_is_of_the_node(self) -> None:
        """``==`` never makes a condition."""
        assert (ALDER == MAALTIDER) is False
        assert (ALDER.mindst(MYNDIG) == A) is True
        assert (ALDER.mere_end(MYNDIG) == A) is False

    def test_units_must_agree(self) -> None:
        """Hours against meals, even if both are numbers of the same kind."""
        with pytest.raises(UgyldigVaerdi) as fanget:
            MAALTIDER.mindst(MYNDIG)

        assert str(fanget.value) == (
            "«måltider de seneste to måneder» mod «myndighedsalder»: fundet år; "
            "forventet måltider; vælg en grænse i samme enhed"
        )

    def test_a_sign_refuses_other_units_too(self) -> None:
        """The node itself refuses, however it is made."""
        with pytest.raises(UgyldigVaerdi, match="fundet måltider; forventet år"):
            Sammenligning(maal=ALDER, forhold=Forhold.HOEJST, graense=MINDST_MAALTIDER)


SANDHED = (
    "{} er hverken sand eller falsk, før den er vurderet: fundet bool(), and, or, not eller a <= x <= b; "
    "forventet & | ~; skriv operatorerne & | ~ eller .medmindre(…)"
)


class TestNoTruth:
    """There are three truth values, and none before the condition is decided."""

    @pytest.mark.parametrize(
        "betingelse",
        [A, C, A & B, A | B, ~A, A.medmindre(B), VOKSEN, INVITERET, PAA_EVENTYR, I_HULE],
        ids=_art,
    )
    def test_of_a_condition(self, betingelse: Betingelse[Hobbit]) -> None:
        """Every kind of node."""
        with pytest.raises(BetingelseErIkkeSandhed) as fanget:
            bool(betingelse)

        assert SANDHED.format("en betingelse") == str(fanget.value)
        assert isinstance(fanget.value, SkaerpetTilsynFejl)
        assert isinstance(fanget.value, TypeError)

    def test_of_a_quantity_and_a_property(self) -> None:
        """Neither is a question."""
        with pytest.raises(BetingelseErIkkeSandhed) as stoerrelse:
            bool(ALDER)
        with pytest.raises(BetingelseErIkkeSandhed) as egenskab:
            bool(BOLIG)

        assert SANDHED.format("en størrelse") == str(stoerrelse.value)
        assert SANDHED.format("en egenskab") == str(egenskab.value)

    @pytest.mark.parametrize(
        "udtryk",
        [
            "a and b",
            "a or b",
            "not a",
            "a if b else c",
            "all([a, b])",
            "any([a, b])",
            "graense <= stoerrelse <= graense",
            "stoerrelse >= graense >= stoerrelse",
        ],
    )
    def test_pythons_own_words_ask_for_a_truth_value(self, udtryk: str) -> None:
        """Also a chained comparison, which is ``a <= x and x <= b``; the type checkers refuse them too."""
        navne = {"a": A, "b": B, "c": C, "graense": MINDST_MAETHED, "stoerrelse": MAETHED}

        with pytest.raises(BetingelseErIkkeSandhed, match="skriv operatorerne"):
            eval(udtryk, navne)

    @pytest.mark.parametrize(
        ("ene", "anden"), [(A, B), (VOKSEN, INVITERET), (MYNDIG, MYNDIG), (BORDPLAN, KREDS), (BOLIG, BOLIG)]
    )
    def test_only_quantities_are_compared(self, ene: object, anden: object) -> None:
        """A condition, a parameter, a table and a property have no order."""
        for tegn in ("<", "<=", ">", ">="):
            with pytest.raises(TypeError, match="not supported between"):
                eval(f"ene {tegn} anden", {"ene": ene, "anden": anden})
