"""``vurder``: the complete tree of reasons, for every kind of node and every outcome."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.laesning.vurder import vurder
from skaerpet_tilsyn.tal import Andel, Interval, Timer, Udfald
from skaerpet_tilsyn.udtryk import Fortolkningsvalg, Medmindre
from tests.legeland.emner import Hobbit
from tests.legeland.herredsloven import (
    ALDER,
    BOLIG,
    H1,
    HOEJST_VANDRING,
    HULER,
    I_HULE,
    INVITERET,
    JUNI,
    MAALTIDER,
    MAETHED,
    MINDST_MAALTIDER,
    MINDST_MAETHED,
    MYNDIG,
    PAA_EVENTYR,
    SPISER,
    VANDRING,
    VOKSEN,
    ret_den,
)

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.vurder import Vurdering
    from skaerpet_tilsyn.tal import Rationel
    from skaerpet_tilsyn.udtryk import Betingelse

JA, NEJ, VED_IKKE = Udfald.OPFYLDT, Udfald.IKKE_OPFYLDT, Udfald.UAFKLARET
GAMMEL, UNG, UKENDT = (ALDER >= MYNDIG, ALDER < MYNDIG, MAETHED >= MINDST_MAETHED)
"""Met, not met and unsettled for the hobbit below."""


def _hobbit(bolig: str | None = None, **tal: Rationel) -> Hobbit:
    return Hobbit(navn="X", tal={navn: Interval.praecis(et) for navn, et in tal.items()}, egenskaber={"bolig": bolig})


VOKSEN_HOBBIT = _hobbit(alder=40)


def _vurder(betingelse: Betingelse[Hobbit], hobbit: Hobbit = VOKSEN_HOBBIT, **valg: str) -> Vurdering[Hobbit]:
    return vurder(betingelse, hobbit, i=JUNI, ret=ret_den(**valg))


def _former(v: Vurdering[Hobbit]) -> list[object]:
    """The tree as nested lists: outcome, parts."""
    return [v.udfald, *(_former(del_) for del_ in v.dele)]


class TestLeaves:
    """What was found, the limit and the source."""

    @pytest.mark.parametrize(
        ("betingelse", "udfald"),
        [
            (ALDER >= MYNDIG, (NEJ, JA, JA)),
            (ALDER > MYNDIG, (NEJ, NEJ, JA)),
            (ALDER <= MYNDIG, (JA, JA, NEJ)),
            (ALDER < MYNDIG, (JA, NEJ, NEJ)),
        ],
    )
    def test_on_and_around_the_limit(self, betingelse: Betingelse[Hobbit], udfald: tuple[Udfald, ...]) -> None:
        """One below, on, one above; not known is unsettled."""
        assert udfald == tuple(_vurder(betingelse, _hobbit(alder=alder)).udfald for alder in (32, 33, 34))
        assert VED_IKKE is _vurder(betingelse, _hobbit()).udfald

    def test_a_comparison(self) -> None:
        """The interval found, the limit with its unit, and the source of the limit's version."""
        v = _vurder(VANDRING > HOEJST_VANDRING, _hobbit(vandring=851))

        assert JA is v.udfald
        assert Interval.praecis(851) == v.fundet
        assert Timer.af("8,5") == v.graense
        assert v.kilde is not None
        assert "herredsloven § 3, litra a" == str(v.kilde)
        assert () == v.dele

    def test_the_limit_is_that_of_the_day_of_the_law(self) -> None:
        """Another version has another value and another source."""
        v = _vurder(MAALTIDER >= MINDST_MAALTIDER)
        foer = vurder(MAALTIDER >= MINDST_MAALTIDER, VOKSEN_HOBBIT, i=JUNI, ret=ret_den(date(1410, 1, 1)))

        assert (7, 6) == (v.graense, foer.graense)

    def test_an_interval_that_decides(self) -> None:
        """At least so much can be enough, and never too little."""
        mindst = {"alder": Interval.fra_og_med(33), "maethed": Interval(0, Andel.procent("79,99").broek)}
        hobbit = Hobbit(navn="X", tal=mindst)

        assert JA is _vurder(ALDER >= MYNDIG, hobbit).udfald
        assert VED_IKKE is _vurder(ALDER > MYNDIG, hobbit).udfald
        assert NEJ is _vurder(MAETHED >= MINDST_MAETHED, hobbit).udfald

    @pytest.mark.parametrize(
        ("bolig", "udfald"), [("hule", JA), ("smial", JA), ("hus", NEJ), ("", NEJ), (None, VED_IKKE)]
    )
    def test_a_property(self, bolig: str | None, udfald: Udfald) -> None:
        """On the list, not on it, unknown."""
        v = _vurder(BOLIG.en_af(HULER), _hobbit(bolig))

        assert (udfald, bolig) == (v.udfald, v.fundet)
        assert (None, "herredsloven § 4, stk. 1") == (v.graense, str(v.kilde))


class TestComposed:
    """Nothing is short-circuited, and every part is decided."""

    @pytest.mark.parametrize(
        ("betingelse", "former"),
        [
            (UNG & UKENDT & GAMMEL, [NEJ, [NEJ], [VED_IKKE], [JA]]),
            (GAMMEL & UKENDT, [VED_IKKE, [JA], [VED_IKKE]]),
            (GAMMEL & VOKSEN, [JA, [JA], [JA, [JA]]]),
            (GAMMEL | UKENDT | UNG, [JA, [JA], [VED_IKKE], [NEJ]]),
            (UNG | UKENDT, [VED_IKKE, [NEJ], [VED_IKKE]]),
            (UNG | ~VOKSEN, [NEJ, [NEJ], [NEJ, [JA, [JA]]]]),
            (~GAMMEL, [NEJ, [JA]]),
            (~UNG, [JA, [NEJ]]),
            (~UKENDT, [VED_IKKE, [VED_IKKE]]),
            (UNG & (GAMMEL | UKENDT), [NEJ, [NEJ], [JA, [JA], [VED_IKKE]]]),
        ],
    )
    def test_every_part_is_there(self, betingelse: Betingelse[Hobbit], former: list[object]) -> None:
        """In the order in which they are written, also after the question is settled."""
        assert former == _former(_vurder(betingelse))

    @pytest.mark.parametrize(
        ("hovedregel", "undtagelse", "udfald"),
        [
            (GAMMEL, GAMMEL, NEJ),
            (GAMMEL, UNG, JA),
            (GAMMEL, UKENDT, VED_IKKE),
            (UNG, GAMMEL, NEJ),
            (UNG, UNG, NEJ),
            (UNG, UKENDT, NEJ),
            (UKENDT, GAMMEL, NEJ),
            (UKENDT, UNG, VED_IKKE),
            (UKENDT, UKENDT, VED_IKKE),
        ],
    )
    def test_an_exception_is_traced_both_ways(
        self, hovedregel: Betingelse[Hobbit], undtagelse: Betingelse[Hobbit], udfald: Udfald
    ) -> None:
        """Main rule and exception are both there, whether the exception was accepted or rejected."""
        v = _vurder(hovedregel.medmindre(undtagelse))

        assert udfald is v.udfald
        assert (hovedregel, undtagelse) == tuple(del_.betingelse for del_ in v.dele)
        assert v.undtagelse is v.dele[1]
        assert _vurder(undtagelse).udfald is v.dele[1].udfald

    def test_only_an_exception_is_an_exception(self) -> None:
        """``& ~`` has the same outcome and no exception."""
        assert _vurder(GAMMEL & ~UNG).undtagelse is None

    def test_a_rule_has_one_part(self) -> None:
        """The version in force, with the rule's source, and its outcome."""
        v = _vurder(VOKSEN)

        assert [JA, [JA]] == _former(v)
        assert GAMMEL == v.dele[0].betingelse
        assert "herredsloven § 1" == str(v.kilde)

    def test_composed_nodes_have_no_source_of_their_own(self) -> None:
        """Nor anything found."""
        for betingelse in (GAMMEL & UNG, GAMMEL | UNG, ~UNG, GAMMEL.medmindre(UNG)):
            v = _vurder(betingelse)
            assert (None, None, None, ()) == (v.kilde, v.fundet, v.graense, v.fakta)

    def test_the_parts_share_subject_month_and_law(self) -> None:
        """Whatever is asked of a part is asked in the same case."""
        v = _vurder(INVITERET)

        assert {id(v.kontekst)} == {id(del_.kontekst) for del_ in (v, *v.dele, *v.dele[0].dele)}
        assert VOKSEN_HOBBIT is v.kontekst.om
        assert JUNI == v.kontekst.i


class TestDisputes:
    """All readings are decided; the chosen one decides."""

    SYV = Hobbit(navn="X", tal={"maaltider": Interval.praecis(7)})

    @pytest.mark.parametrize(("valgt", "udfald", "kilde"), [("ja", JA, "§ 2"), ("nej", NEJ, "kap. 1")])
    def test_the_chosen_one_decides(self, valgt: str, udfald: Udfald, kilde: str) -> None:
        """The rival stands beside it, decided too; the source is that of the reading."""
        v = _vurder(SPISER, self.SYV, H1=valgt).dele[0]

        assert [udfald, [JA], [NEJ]] == _former(v)
        assert f"herredsloven {kilde}" == str(v.kilde)

    def test_the_laws_own_reading_without_a_choice(self) -> None:
        """The first one here."""
        assert JA is _vurder(SPISER, self.SYV).udfald

    def test_a_choice_in_another_dispute_changes_nothing(self) -> None:
        """Only the question that is asked."""
        assert JA is _vurder(SPISER, self.SYV, H2="nej").udfald

    def test_readings_may_be_unsettled_apart(self) -> None:
        """At least seven meals is enough for one reading alone."""
        hobbit = Hobbit(navn="X", tal={"maaltider": Interval.fra_og_med(7)})

        assert [JA, [JA], [VED_IKKE]] == _former(_vurder(SPISER, hobbit).dele[0])
        assert [VED_IKKE, [JA], [VED_IKKE]] == _former(_vurder(SPISER, hobbit, H1="nej").dele[0])

    def test_readings_may_be_composed(self) -> None:
        """A whole tree for each."""
        valget: Fortolkningsvalg[Hobbit] = Fortolkningsvalg(
            valg=H1, betingelser=(VOKSEN.medmindre(PAA_EVENTYR), I_HULE | VOKSEN)
        )
        v = _vurder(valget)

        assert isinstance(v.dele[0].betingelse, Medmindre)
        assert [VED_IKKE, [VED_IKKE, [JA, [JA]], [VED_IKKE, [VED_IKKE]]], [JA, [VED_IKKE, [VED_IKKE]], [JA, [JA]]]] == (
            _former(v)
        )


def test_a_whole_case() -> None:
    """A rule of rules with a dispute and an exception, all the way down."""
    hobbit = Hobbit(
        navn="X",
        tal={"alder": Interval.praecis(50), "maaltider": Interval.praecis(6), "vandring": Interval.fra_og_med(900)},
        egenskaber={"bolig": "smial"},
    )

    spiser = [NEJ, [NEJ, [NEJ], [NEJ]]]
    voksen = [JA, [JA]]
    assert [
        NEJ,
        [NEJ, [JA, [NEJ, voksen, spiser], [JA, [JA]]], [JA, [JA]]],
    ] == _former(_vurder(INVITERET, hobbit))
