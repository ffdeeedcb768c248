"""Walking a tree, and replacing parts of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from skaerpet_tilsyn.ret import fra
from skaerpet_tilsyn.udtryk import (
    Alle,
    Betingelse,
    EnAf,
    Fortolkningsvalg,
    Ikke,
    Medmindre,
    Parameter,
    Regel,
    Sammenligning,
    boern,
    erstat,
    gennemloeb,
)
from tests.legeland.herredsloven import (
    ALDER,
    BOLIG,
    GLAD_LANDSBY,
    H1,
    HULER,
    I_HULE,
    IKRAFT,
    INVITERET,
    MAALTIDER,
    MAET,
    MINDST_MAALTIDER,
    MYNDIG,
    PAA_EVENTYR,
    SPISER,
    VOKSEN,
    kilde,
)

if TYPE_CHECKING:
    from tests.legeland.emner import Hobbit

A: Betingelse[Hobbit] = ALDER >= MYNDIG
B: Betingelse[Hobbit] = BOLIG.en_af(HULER)
NOK, RIGELIGT = MAALTIDER >= MINDST_MAALTIDER, MAALTIDER > MINDST_MAALTIDER
VALGET: Fortolkningsvalg[Hobbit] = Fortolkningsvalg(valg=H1, betingelser=(NOK, RIGELIGT))
NYE_MYNDIGE = Parameter(
    navn="nye_myndige", titel="ny myndighedsalder", enhed="år", poster=(fra(IKRAFT, 30, kilde=kilde("§ 1 b")),)
)


def _uaendret(knude: Betingelse[Hobbit]) -> Betingelse[Hobbit]:
    return knude


def _art(knude: object) -> str:
    return type(knude).__name__


class TestChildren:
    """The direct parts of each kind."""

    @pytest.mark.parametrize("blad", [A, B])
    def test_a_leaf_has_none(self, blad: Betingelse[Hobbit]) -> None:
        """A comparison and a property say it all."""
        assert () == boern(blad)

    def test_of_each_composed_kind(self) -> None:
        """In the order in which they are written; an exception after its main rule."""
        assert (A, B) == boern(A & B)
        assert (A, B) == boern(A | B)
        assert (A,) == boern(~A)
        assert (A, B) == boern(A.medmindre(B))
        assert (NOK, RIGELIGT) == boern(VALGET)

    def test_of_a_rule_all_versions(self) -> None:
        """A repeal is no part."""
        assert ((VOKSEN & SPISER).medmindre(PAA_EVENTYR), ((VOKSEN & SPISER) | I_HULE).medmindre(PAA_EVENTYR)) == boern(
            INVITERET
        )


class TestWalk:
    """Everything, parents first."""

    def test_the_order(self) -> None:
        """The node, then all below its first part, then the next part."""
        assert [A.medmindre(~B & A), A, ~B & A, ~B, B, A] == list(gennemloeb(A.medmindre(~B & A)))

    def test_everything_is_visited(self) -> None:
        """Through rules, all their versions and all readings; what stands twice is visited twice."""
        arter = [type(knude).__name__ for knude in gennemloeb(INVITERET)]

        assert {
            "Regel": 8,
            "Medmindre": 2,
            "Alle": 2,
            "Enhver": 1,
            "EnAf": 1,
            "Fortolkningsvalg": 2,
            "Sammenligning": 8,
        } == {art: arter.count(art) for art in arter}

    def test_a_leaf_is_its_own_walk(self) -> None:
        """Just the one."""
        assert [A] == list(gennemloeb(A))

    def test_it_knows_no_subject(self) -> None:
        """Rules about villages are walked like any other."""
        assert 4 == len(list(gennemloeb(GLAD_LANDSBY)))


class TestReplace:
    """The same tree with other parts."""

    @pytest.mark.parametrize(
        "trae",
        [A, B, A & B, A | B, ~A, A.medmindre(B), VALGET, VOKSEN, INVITERET, MAET],
        ids=_art,
    )
    def test_nothing_replaced_is_the_same_tree(self, trae: Betingelse[Hobbit]) -> None:
        """Every kind is put together again."""
        assert trae == erstat(trae, _uaendret)

    def test_a_leaf_is_replaced_wherever_it_stands(self) -> None:
        """In every version of a rule inside a rule, and in every reading."""

        def senere(knude: Betingelse[Hobbit]) -> Betingelse[Hobbit]:
            if isinstance(knude, Sammenligning) and knude.graense == MYNDIG:
                return evolve(knude, graense=NYE_MYNDIGE)
            return knude

        ny = erstat(INVITERET, senere)
        graenser = [k.graense.navn for k in gennemloeb(ny) if isinstance(k, Sammenligning)]

        assert "myndig" not in graenser
        assert 2 == graenser.count("nye_myndige")
        assert len(list(gennemloeb(INVITERET))) == len(list(gennemloeb(ny)))

    def test_everything_else_is_kept(self) -> None:
        """Names, titles, days, sources and repeals."""
        ny = erstat(INVITERET, lambda knude: ~knude if isinstance(knude, EnAf) else knude)

        assert isinstance(ny, Regel)
        assert (INVITERET.navn, INVITERET.titel) == (ny.navn, ny.titel)
        assert [p.gaelder_fra for p in INVITERET.poster] == [p.gaelder_fra for p in ny.poster]
        assert INVITERET.poster[-1] == ny.poster[-1]
        assert [v.kilde for v in INVITERET.versioner] == [v.kilde for v in ny.versioner]
        assert INVITERET.versioner[0] == ny.versioner[0]
        assert INVITERET.versioner[1] != ny.versioner[1]

    def test_from_the_leaves_up(self) -> None:
        """A parent is shown with its parts already replaced, and may itself be replaced."""
        set_: list[Betingelse[Hobbit]] = []

        def husk(knude: Betingelse[Hobbit]) -> Betingelse[Hobbit]:
            set_.append(knude)
            return B if knude == A else knude

        assert B.medmindre(~B) == erstat(A.medmindre(~A), husk)
        assert [A, A, ~B, B.medmindre(~B)] == set_

    def test_whole_branches_can_be_cut(self) -> None:
        """A disputed condition is replaced by one of its readings."""

        def strengt(knude: Betingelse[Hobbit]) -> Betingelse[Hobbit]:
            return knude.laest_som("nej") if isinstance(knude, Fortolkningsvalg) else knude

        assert Alle(dele=(RIGELIGT, Ikke(betingelse=B))) == erstat(Alle(dele=(VALGET, ~B)), strengt)
        assert Medmindre(hovedregel=RIGELIGT, undtagelse=B) == erstat(VALGET.medmindre(B), strengt)
