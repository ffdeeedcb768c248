"""What all nodes share: closed, frozen, equal by structure, and cheap to hash."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, cast, get_args, get_origin

import pytest
from attrs import fields_dict
from attrs.exceptions import FrozenInstanceError

from skaerpet_tilsyn import udtryk
from skaerpet_tilsyn.udtryk import Alle, Betingelse, Enhver, Ikke, Knude, Medmindre, Regel
from skaerpet_tilsyn.udtryk.regel import Navnloes
from tests.legeland.herredsloven import ALDER, BOLIG, HULER, INVITERET, MYNDIG, VOKSEN

if TYPE_CHECKING:
    from types import FrameType

    from tests.legeland.emner import Hobbit

A: Betingelse[Hobbit] = ALDER >= MYNDIG
B: Betingelse[Hobbit] = BOLIG.en_af(HULER)
NIVEAUER = 18


KNUDER = cast("list[type[object]]", Knude.__subclasses__())


def _klasser(union: object) -> list[object]:
    medlemmer = cast("tuple[object, ...]", get_args(union))
    return [cast("object", get_origin(medlem)) for medlem in medlemmer]


def _art(knude: object) -> str:
    return type(knude).__name__


class TestTheUnionIsClosed:
    """Readings match on ``Betingelse``; a node outside it would fall through all of them."""

    def test_it_holds_all_nodes_and_nothing_else(self) -> None:
        """The classes with the operators are the members of the union, each once."""
        medlemmer = _klasser(Betingelse)

        assert set(KNUDER) == set(medlemmer)
        assert len(set(medlemmer)) == len(medlemmer) == 8

    def test_no_node_has_nodes_below_it(self) -> None:
        """A subclass of a node would be matched as that node."""
        assert {} == {knude.__name__: knude.__subclasses__() for knude in KNUDER if knude.__subclasses__()}

    def test_only_rules_have_a_name(self) -> None:
        """The time-line of a rule is typed by all the others, and rules."""
        assert {*_klasser(Navnloes), Regel} == set(_klasser(Betingelse))
        assert Regel not in _klasser(Navnloes)

    def test_every_node_is_public(self) -> None:
        """Whoever writes a reading can name them all."""
        assert {knude.__name__ for knude in KNUDER} <= set(udtryk.__all__)


class TestFrozen:
    """A tree that has been written is never changed."""

    @pytest.mark.parametrize("knude", [A, B, A & B, A | B, ~A, A.medmindre(B), VOKSEN], ids=_art)
    def test_no_field_can_be_set(self, knude: Betingelse[Hobbit]) -> None:
        """Neither its own nor a new one."""
        for felt in (*fields_dict(type(knude)), "nyt_felt"):
            with pytest.raises((FrozenInstanceError, AttributeError)):
                setattr(knude, felt, None)

    def test_fields_are_given_by_name(self) -> None:
        """The order of the fields means nothing."""
        for klasse in (Alle, Enhver, Ikke):
            with pytest.raises(TypeError, match="positional"):
                eval("klasse(dele)", {"klasse": klasse, "dele": (A, B)})

    def test_there_is_always_a_part(self) -> None:
        """All of nothing is no condition."""
        with pytest.raises(ValueError, match="dele"):
            Alle(dele=())
        with pytest.raises(ValueError, match="dele"):
            Enhver(dele=())


class TestEquality:
    """Two trees are equal if they are written alike."""

    def test_trees_that_are_written_alike(self) -> None:
        """Whoever made them, and equal trees have one hash."""
        ene = (ALDER.mindst(MYNDIG) & BOLIG.en_af(HULER)).medmindre(~INVITERET)
        anden = Medmindre(
            hovedregel=Alle(dele=(ALDER >= MYNDIG, BOLIG.en_af(HULER))), undtagelse=Ikke(betingelse=INVITERET)
        )

        assert ene == anden
        assert ene is not anden
        assert hash(ene) == hash(anden)
        assert {ene: 1}[anden] == 1

    def test_kinds_with_the_same_parts(self) -> None:
        """``Alle`` and ``Enhver`` of the same parts differ, also in a set."""
        knuder: set[Betingelse[Hobbit]] = {A & B, A | B, B & A, A.medmindre(B), ~A, A, B}

        assert len(knuder) == 7

    def test_a_node_is_not_equal_to_something_else(self) -> None:
        """A string, nothing at all, or its own parts."""
        andre: tuple[object, ...] = ("voksen", None, (A, B), 33)

        assert [] == [andet for andet in andre if andet == A & B]


def _med_faelles_dele(niveauer: int) -> Betingelse[Hobbit]:
    """A tree in which each node stands twice in the one above: small in memory, huge when unfolded."""
    knude = A
    for _ in range(niveauer):
        knude = Enhver(dele=(Alle(dele=(knude, B)), Ikke(betingelse=knude)))
    return knude


def test_a_tree_with_shared_parts_is_hashed_once() -> None:
    """Every node remembers its hash: a few calls a level, not two to the power of the levels."""
    kald = 0

    def taeller(ramme: FrameType, haendelse: str, _argument: object) -> None:
        nonlocal kald
        kald += haendelse == "call" and ramme.f_code.co_name == "__hash__"

    knude = _med_faelles_dele(NIVEAUER)
    sys.setprofile(taeller)
    try:
        hash(knude)
    finally:
        sys.setprofile(None)

    assert NIVEAUER <= kald <= 20 * NIVEAUER


def test_shared_and_separate_trees_are_equal() -> None:
    """Sharing is no part of what a tree says."""
    assert hash(_med_faelles_dele(6)) == hash(_med_faelles_dele(6))
    assert _med_faelles_dele(6) == _med_faelles_dele(6)
