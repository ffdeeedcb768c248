"""Tables and hierarchies with everything known, and with something unknown."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.laesning.vurder import kategoriser, kriterier
from skaerpet_tilsyn.laesning.vurder.kategoriser import sand
from skaerpet_tilsyn.ret import fra
from skaerpet_tilsyn.tal import Interval, Udfald
from skaerpet_tilsyn.udtryk import Beslutningstabel, Fortolkningsvalg, Hierarki, Parameter, Raekke, Regel, Stoerrelse
from tests.legeland.emner import Hobbit
from tests.legeland.herredsloven import (
    AENDRET,
    BORDPLAN,
    H1,
    I_HULE,
    INVITERET,
    JUNI,
    KREDS,
    MAET,
    PAA_EVENTYR,
    SPISER,
    VOKSEN,
    Bord,
    kilde,
    ret_den,
)

if TYPE_CHECKING:
    from skaerpet_tilsyn.udtryk import Betingelse

LOV = kilde("§ 7")
DAG = JUNI.foerste_dag
EN = Parameter(navn="en", titel="en", enhed="stk.", poster=(fra(date(1400, 1, 1), 1, kilde=LOV),))
P, Q, R = (
    Stoerrelse(navn=navn, titel=navn, enhed="stk.", emne=Hobbit, art=int, kilde=LOV).mindst(EN) for navn in "pqr"
)


def _hobbit(p: int | None = None, q: int | None = None, r: int | None = None) -> Hobbit:
    tal = {"p": p, "q": q, "r": r}
    return Hobbit(navn="X", tal={navn: Interval.praecis(et) for navn, et in tal.items() if et is not None})


def _raekker(*betingelser: Betingelse[Hobbit]) -> tuple[Raekke[Hobbit, str], ...]:
    return tuple(Raekke(naar=b, kategori=f"k{nr}", kilde=LOV) for nr, b in enumerate(betingelser, start=1))


def _tabel(*betingelser: Betingelse[Hobbit]) -> Beslutningstabel[Hobbit, str]:
    return Beslutningstabel(
        navn="t", titel="T", kilde=LOV, raekker=_raekker(*betingelser), ellers="rest", ellers_kilde=LOV
    )


def _hierarki(*betingelser: Betingelse[Hobbit]) -> Hierarki[Hobbit, str]:
    return Hierarki(navn="t", titel="T", kilde=LOV, raekker=_raekker(*betingelser))


class TestEverythingKnown:
    """The first row that holds; else the rest."""

    @pytest.mark.parametrize(("p", "q", "kategori"), [(1, 1, "k1"), (1, 0, "k2"), (0, 1, "rest"), (0, 0, "rest")])
    def test_a_table(self, p: int, q: int, kategori: str) -> None:
        """A later row is not asked where an earlier one holds."""
        svar = kategoriser(_tabel(P & Q, P), _hobbit(p, q), i=JUNI, ret=ret_den())

        assert kategori == svar.kategori
        assert (kategori,) == svar.mulige
        assert () == svar.afgoerende

    @pytest.mark.parametrize(("p", "q", "kategori"), [(1, 1, "k1"), (0, 1, "k2"), (0, 0, None)])
    def test_a_hierarchy(self, p: int, q: int, kategori: str | None) -> None:
        """Where none holds there is no category."""
        svar = kategoriser(_hierarki(P, Q), _hobbit(p, q), i=JUNI, ret=ret_den())

        assert (kategori, (kategori,)) == (svar.kategori, svar.mulige)

    def test_each_row_has_its_own_outcome(self) -> None:
        """Also those that come too late."""
        svar = kategoriser(_tabel(P, Q, ~P), _hobbit(1, 1), i=JUNI, ret=ret_den())

        assert (("k1", Udfald.OPFYLDT), ("k2", Udfald.OPFYLDT), ("k3", Udfald.IKKE_OPFYLDT)) == svar.raekker


class TestSomethingUnknown:
    """All categories that are left, and what they wait for."""

    def test_several_categories(self) -> None:
        """In the table's order, and then there is no category."""
        svar = kategoriser(_tabel(P & Q, P, Q & R), _hobbit(p=1), i=JUNI, ret=ret_den())

        assert ("k1", "k2") == svar.mulige
        assert svar.kategori is None
        assert (Q,) == tuple(v.betingelse for v in svar.afgoerende)

    def test_a_hierarchy_may_end_in_nothing(self) -> None:
        """None is one of the answers, and the last."""
        svar = kategoriser(_hierarki(P, Q), _hobbit(p=0), i=JUNI, ret=ret_den())

        assert ("k2", None) == svar.mulige
        assert svar.kategori is None

    def test_the_unknown_need_not_matter(self) -> None:
        """Whichever way it turns out; its row stays open."""
        svar = kategoriser(_tabel(P, Q), _hobbit(p=1), i=JUNI, ret=ret_den())

        assert ("k1",) == svar.mulige
        assert () == svar.afgoerende
        assert (("k1", Udfald.OPFYLDT), ("k2", Udfald.UAFKLARET)) == svar.raekker

    def test_a_criterion_and_its_opposite(self) -> None:
        """Kleene alone would leave "neither" open; one of the two holds."""
        svar = kategoriser(_tabel(P, ~P), _hobbit(), i=JUNI, ret=ret_den())

        assert ("k1", "k2") == svar.mulige
        assert (("k1", Udfald.UAFKLARET), ("k2", Udfald.UAFKLARET)) == svar.raekker

    def test_a_row_that_holds_whatever_is_unknown(self) -> None:
        """A row's outcome is that of all ways in which it can turn out."""
        svar = kategoriser(_tabel(P | ~P, Q), _hobbit(), i=JUNI, ret=ret_den())

        assert (("k1", Udfald.OPFYLDT), ("k2", Udfald.UAFKLARET)) == svar.raekker
        assert ("k1",) == svar.mulige

    def test_which_unknowns_decide(self) -> None:
        """R only matters without P, which is known."""
        svar = kategoriser(_tabel(P & Q, ~P & R), _hobbit(p=1), i=JUNI, ret=ret_den())

        assert (Q,) == tuple(v.betingelse for v in svar.afgoerende)
        assert (P, Q, R) == tuple(v.betingelse for v in svar.kriterier)


class TestCriteria:
    """The innermost rules, or bare conditions, each once."""

    def test_of_a_whole_statute(self) -> None:
        """In the order of the rows; the table asks about these and nothing else."""
        assert (VOKSEN, SPISER, I_HULE, PAA_EVENTYR, MAET) == kriterier(BORDPLAN, ret_den(DAG))
        assert (PAA_EVENTYR, I_HULE) == kriterier(KREDS, ret_den(DAG))

    def test_of_the_law_before_the_change(self) -> None:
        """Only the version in force."""
        assert (VOKSEN, SPISER, PAA_EVENTYR, MAET) == kriterier(BORDPLAN, ret_den(AENDRET.replace(year=1417)))

    def test_bare_conditions_and_readings(self) -> None:
        """A dispute is one criterion, decided under the chosen reading."""
        valget = SPISER.paa(DAG).vaerdi
        bolig = I_HULE.paa(DAG).vaerdi
        tabel = _tabel(P.medmindre(valget), ~(bolig | P), P)

        assert (P, valget, bolig) == kriterier(tabel, ret_den(DAG))

    def test_a_rule_whose_dispute_holds_rules(self) -> None:
        """The rules of the chosen reading are the criteria."""
        poster = (fra(date(1400, 1, 1), SPISER.paa(DAG).vaerdi | INVITERET, kilde=LOV),)
        regel = Regel(navn="r", titel="R", poster=poster)

        assert (SPISER.paa(DAG).vaerdi, VOKSEN, SPISER, I_HULE, PAA_EVENTYR) == kriterier(_tabel(regel), ret_den(DAG))

    def test_a_dispute_that_holds_rules(self) -> None:
        """They are the criteria, those of the reading that was chosen."""
        strid: Fortolkningsvalg[Hobbit] = Fortolkningsvalg(valg=H1, betingelser=(VOKSEN & I_HULE, VOKSEN | PAA_EVENTYR))

        assert (VOKSEN, I_HULE) == kriterier(_tabel(strid), ret_den(DAG))
        assert (VOKSEN, PAA_EVENTYR) == kriterier(_tabel(strid), ret_den(DAG, H1="nej"))
        assert not sand(strid, ret_den(DAG), {VOKSEN: True, I_HULE: False, PAA_EVENTYR: False})
        assert sand(strid, ret_den(DAG, H1="nej"), {VOKSEN: True, I_HULE: False, PAA_EVENTYR: False})

    def test_the_chosen_reading_is_followed(self) -> None:
        """The category changes with it."""
        syv = Hobbit(navn="X", tal={"maaltider": Interval.praecis(7)})

        assert "k1" == kategoriser(_tabel(SPISER), syv, i=JUNI, ret=ret_den()).kategori
        assert "rest" == kategoriser(_tabel(SPISER), syv, i=JUNI, ret=ret_den(H1="nej")).kategori
        assert ("ja", "nej") == H1.slugs


class TestAssignment:
    """The truth of a row when the criteria are given."""

    def test_every_kind_of_node(self) -> None:
        """Through rules, parts and exceptions, to what is given."""
        trae = (P & Q) | ~R.medmindre(Q)
        regel = Regel(navn="r", titel="R", poster=(fra(date(1400, 1, 1), trae, kilde=LOV),))

        for p, q, r in product((False, True), repeat=3):
            assert ((p and q) or not (r and not q)) is sand(regel, ret_den(DAG), {P: p, Q: q, R: r})

    def test_a_rule_that_is_given_is_not_opened(self) -> None:
        """Its own truth is the one asked for."""
        assert sand(VOKSEN, ret_den(DAG), {VOKSEN: True})
        assert not sand(~VOKSEN, ret_den(DAG), {VOKSEN: True})

    def test_a_leaf_that_is_not_given(self) -> None:
        """It is not guessed."""
        with pytest.raises(KeyError):
            sand(P & Q, ret_den(DAG), {P: True})


def test_a_table_keeps_what_it_was_read_from() -> None:
    """The table itself, and every criterion with its reasons."""
    svar = kategoriser(BORDPLAN, Hobbit(navn="X"), i=JUNI, ret=ret_den())

    assert BORDPLAN is svar.tabel
    assert (Bord.HOEJBORD, Bord.LANGBORD, Bord.GRAESSET) == svar.mulige
    assert {Udfald.UAFKLARET} == {v.udfald for v in svar.kriterier}
    assert VOKSEN.paa(DAG).vaerdi == svar.kriterier[0].dele[0].betingelse
