"""Properties of conditions and of deciding them, over random trees and random knowledge."""

from __future__ import annotations

import datetime as dt
import pickle
from fractions import Fraction
from typing import TYPE_CHECKING, cast

from hypothesis import given

from skaerpet_tilsyn import ret as lov
from skaerpet_tilsyn import tal, udtryk
from skaerpet_tilsyn.laesning.vurder import opfyldt, vurder
from skaerpet_tilsyn.tal import Interval, Udfald
from skaerpet_tilsyn.udtryk import (
    Betingelse,
    EnAf,
    Fortolkningsvalg,
    Medmindre,
    Regel,
    Sammenligning,
    boern,
    erstat,
    gennemloeb,
)
from tests.legeland.emner import Hobbit
from tests.legeland.herredsloven import JUNI
from tests.legeland.orakel import den_seneste, sandt
from tests.legeland.tilfaeldige import Trae, love, traeer, udfyldte, viden, vidende

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.laesning.vurder import Vurdering

NAVNE = {"datetime": dt, "Fraction": Fraction, "Hobbit": Hobbit, **vars(tal), **vars(lov), **vars(udtryk)}


def _alle(v: Vurdering[Hobbit]) -> list[Vurdering[Hobbit]]:
    return [v, *(under for del_ in v.dele for under in _alle(del_))]


class TestTrees:
    """What holds for every tree, whoever is asked about."""

    @given(trae=traeer)
    def test_repr_and_pickle_bring_it_back(self, trae: Trae) -> None:
        """The same tree, with the same hash."""
        igen = cast("object", eval(repr(trae), dict(NAVNE)))
        kopi = cast("object", pickle.loads(pickle.dumps(trae)))

        assert trae == igen == kopi
        assert hash(trae) == hash(igen) == hash(kopi)

    @given(trae=traeer)
    def test_the_walk_visits_every_part_once(self, trae: Trae) -> None:
        """As many as the repr names, parents before their parts."""
        besoegt = list(gennemloeb(trae))
        arter = ("Sammenligning", "EnAf", "Alle", "Enhver", "Ikke", "Medmindre", "Regel", "Fortolkningsvalg")

        assert sum(repr(trae).count(f"{art}(") for art in arter) == len(besoegt)
        assert trae is besoegt[0]
        assert 1 + sum(len(boern(knude)) for knude in besoegt) == len(besoegt)

    @given(trae=traeer)
    def test_replacing_nothing_changes_nothing(self, trae: Trae) -> None:
        """And every node has been shown, the root last."""
        vist: list[Trae] = []

        def se(knude: Trae) -> Trae:
            vist.append(knude)
            return knude

        assert trae == erstat(trae, se)
        assert sorted(map(repr, gennemloeb(trae))) == sorted(map(repr, vist))
        assert trae == vist[-1]

    @given(trae=traeer, andet=traeer)
    def test_every_leaf_is_replaced(self, trae: Trae, andet: Trae) -> None:
        """And nothing but leaves."""

        def plant(knude: Trae) -> Trae:
            return andet if isinstance(knude, (Sammenligning, EnAf)) else knude

        blade = sum(isinstance(knude, (Sammenligning, EnAf)) for knude in gennemloeb(trae))
        stoerrelse = len(list(gennemloeb(andet)))

        assert len(list(gennemloeb(trae))) + blade * (stoerrelse - 1) == len(list(gennemloeb(erstat(trae, plant))))


class TestDeciding:
    """The object reading, with and without reasons."""

    @given(trae=traeer, hobbit=viden, ret=love)
    def test_with_and_without_reasons(self, trae: Trae, hobbit: Hobbit, ret: Regelsaet) -> None:
        """The outcome is the same, of the whole and of every part."""
        v = vurder(trae, hobbit, i=JUNI, ret=ret)

        assert v.udfald is opfyldt(trae, hobbit, i=JUNI, ret=ret)
        for del_ in _alle(v):
            assert del_.udfald is opfyldt(del_.betingelse, hobbit, i=JUNI, ret=ret)

    @given(trae=traeer, hobbit=viden, ret=love)
    def test_the_tree_of_reasons_is_complete(self, trae: Trae, hobbit: Hobbit, ret: Regelsaet) -> None:
        """Every part of every node, of a rule the version in force."""

        def dele(knude: Trae) -> tuple[Trae, ...]:
            return (den_seneste(knude, ret.dato),) if isinstance(knude, Regel) else boern(knude)

        for v in _alle(vurder(trae, hobbit, i=JUNI, ret=ret)):
            assert dele(v.betingelse) == tuple(del_.betingelse for del_ in v.dele)
            assert isinstance(v.fundet, Interval) is isinstance(v.betingelse, Sammenligning)
            assert (v.undtagelse is not None) is isinstance(v.betingelse, Medmindre)

    @given(udfyldt=udfyldte(), trae=traeer, ret=love)
    def test_with_everything_known_it_is_plain_logic(
        self, udfyldt: tuple[Hobbit, dict[str, Fraction], dict[str, str]], trae: Trae, ret: Regelsaet
    ) -> None:
        """The outcome is the truth; with less known it is that or unsettled."""
        delvist, punkter, slugs = udfyldt
        fuldt = Hobbit(
            navn="X", tal={navn: Interval.praecis(punkt) for navn, punkt in punkter.items()}, egenskaber=slugs
        )
        sandheden = Udfald.af(sand=sandt(trae, ret.dato, punkter, slugs, dict(ret.andre_valg)))

        assert sandheden is vurder(trae, fuldt, i=JUNI, ret=ret).udfald
        assert vurder(trae, delvist, i=JUNI, ret=ret).udfald in {sandheden, Udfald.UAFKLARET}

    @given(par=vidende(), trae=traeer, ret=love)
    def test_more_knowledge_never_turns_an_outcome_around(
        self, par: tuple[Hobbit, Hobbit], trae: Trae, ret: Regelsaet
    ) -> None:
        """What is settled stays as it is, in every part of the tree."""
        mindre, mere = (vurder(trae, hobbit, i=JUNI, ret=ret) for hobbit in par)

        for foer, nu in zip(_alle(mindre), _alle(mere), strict=True):
            assert not foer.udfald.afklaret or foer.udfald is nu.udfald

    @given(trae=traeer, hobbit=viden, ret=love)
    def test_the_chosen_reading_decides(self, trae: Trae, hobbit: Hobbit, ret: Regelsaet) -> None:
        """A tree in which every dispute is replaced by its chosen reading has the same outcome."""

        def afgjort(knude: Trae) -> Trae:
            if isinstance(knude, Fortolkningsvalg):
                return knude.laest_som(dict(ret.andre_valg).get(knude.valg.navn, knude.valg.valgt))
            return knude

        uden_tvivl = erstat(trae, afgjort)

        assert not any(isinstance(knude, Fortolkningsvalg) for knude in gennemloeb(uden_tvivl))
        assert opfyldt(trae, hobbit, i=JUNI, ret=ret) is opfyldt(uden_tvivl, hobbit, i=JUNI, ret=ret)


class TestLaws:
    """The logic of three values."""

    @given(a=traeer, b=traeer, hobbit=viden, ret=love)
    def test_equal_outcomes(self, a: Trae, b: Trae, hobbit: Hobbit, ret: Regelsaet) -> None:
        """Double negation, De Morgan, and what ``medmindre`` is short for."""
        ens: tuple[tuple[Betingelse[Hobbit], Betingelse[Hobbit]], ...] = (
            (~~a, a),
            (~(a & b), ~a | ~b),
            (~(a | b), ~a & ~b),
            (a & b, b & a),
            (a | b, b | a),
            (a.medmindre(b), a & ~b),
            (a & a, a),
            (a | (a & b), a),
        )
        for venstre, hoejre in ens:
            assert opfyldt(venstre, hobbit, i=JUNI, ret=ret) is opfyldt(hoejre, hobbit, i=JUNI, ret=ret)

    @given(a=traeer, b=traeer, c=traeer, hobbit=viden, ret=love)
    def test_flattening_changes_no_outcome(self, a: Trae, b: Trae, c: Trae, hobbit: Hobbit, ret: Regelsaet) -> None:
        """Wherever the parentheses stand, the trees are the same."""
        assert (a & b) & c == a & (b & c)
        assert (a | b) | c == a | (b | c)
        nestet = udtryk.Alle(dele=(udtryk.Alle(dele=(a, b)), c))
        assert opfyldt(nestet, hobbit, i=JUNI, ret=ret) is opfyldt(a & b & c, hobbit, i=JUNI, ret=ret)
