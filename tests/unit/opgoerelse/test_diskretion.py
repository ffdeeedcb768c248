"""Small counts are hidden on request, and no total gives them away."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.fakta import Antal
from skaerpet_tilsyn.opgoerelse import diskretioner
from skaerpet_tilsyn.opgoerelse.diskretion import skal_skjules
from skaerpet_tilsyn.tal import Diskretioneret
from tests.kommunestrategier import antal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@pytest.mark.parametrize(
    ("taeller", "naevner", "skjules"),
    [
        (0, 0, True),
        (0, 100, True),
        (1, 100, True),
        (2, 100, True),
        (3, 100, False),
        (2, 2, True),
        (3, 3, False),
        (3, 4, True),
        (3, 5, True),
        (3, 6, False),
        (97, 100, False),
        (98, 100, True),
        (99, 100, True),
        (100, 100, False),
    ],
)
def test_what_must_be_hidden(taeller: int, naevner: int, skjules: bool) -> None:
    """0, 1 and 2; and both counts where they differ by 1 or 2, since the difference is a count too."""
    celle = antal(taeller, naevner)

    assert skjules is skal_skjules(celle)
    assert {"a": Diskretioneret() if skjules else celle} == diskretioner({"a": celle})


def _skjulte(vist: Mapping[str, Antal | Diskretioneret]) -> list[str]:
    return [navn for navn, celle in vist.items() if isinstance(celle, Diskretioneret)]


CELLER = {"a": antal(1, 9), "b": antal(9, 20), "c": antal(8, 15), "d": antal(30, 60)}


@pytest.mark.parametrize(
    ("summer", "skjulte"),
    [
        ([], ["a"]),
        ([("a", "b", "c", "d")], ["a", "c"]),
        ([("b", "c", "d")], ["a"]),
        ([("a", "b")], ["a", "b"]),
        ([("a", "b"), ("c", "d")], ["a", "b"]),
        ([("a", "b"), ("b", "d")], ["a", "b", "d"]),
        ([("b", "d"), ("a", "b")], ["a", "b", "d"]),
    ],
)
def test_one_more_where_a_total_would_give_it_away(summer: list[tuple[str, ...]], skjulte: list[str]) -> None:
    """The smallest one still shown; and so on, where that one stands in another total."""
    assert skjulte == _skjulte(diskretioner(CELLER, summer=summer))


def test_two_hidden_cells_protect_each_other() -> None:
    """No third one is needed; of equally small ones the first name goes."""
    to_smaa = {"a": antal(1, 9), "b": antal(2, 30), "c": antal(9, 20)}
    lige_smaa = {"x": antal(1, 9), "z": antal(9, 20), "y": antal(10, 20)}

    assert ["a", "b"] == _skjulte(diskretioner(to_smaa, summer=[("a", "b", "c")]))
    assert ["x", "y"] == _skjulte(diskretioner(lige_smaa, summer=[("x", "z", "y")]))


celler = st.builds(lambda naevner, andel: antal(naevner * andel // 10, naevner), st.integers(0, 40), st.integers(0, 10))


def _kan_regnes_ud(skjult: str, skjulte: Sequence[str], summer: Sequence[Sequence[str]]) -> bool:
    """
    Whether the totals, less what is shown, determine a hidden cell: by elimination, exactly.

    The attack solves equations alone; it does not use that counts are never negative.
    """
    raekker = [[Fraction(navn in gruppe) for navn in skjulte] for gruppe in summer]
    reduceret: list[list[Fraction]] = []
    for nr in range(len(skjulte)):
        pivot = next((r for r in raekker if r[nr]), None)
        if pivot is None:
            continue
        raekker.remove(pivot)
        pivot = [tal / pivot[nr] for tal in pivot]
        raekker = [[a - r[nr] * b for a, b in zip(r, pivot, strict=True)] for r in raekker]
        reduceret = [[a - r[nr] * b for a, b in zip(r, pivot, strict=True)] for r in reduceret]
        reduceret.append(pivot)
    enhed = [Fraction(navn == skjult) for navn in skjulte]
    return enhed in reduceret


def test_the_attack_works() -> None:
    """One hidden cell of a group can be computed, one of two cannot, and a chain of totals gives in."""
    assert _kan_regnes_ud("a", ["a"], [("a", "b")])
    assert not _kan_regnes_ud("a", ["a", "b"], [("a", "b", "c")])
    assert _kan_regnes_ud("a", ["a", "b"], [("a", "b"), ("b", "c")])
    assert _kan_regnes_ud("c", ["a", "b", "c"], [("a", "b"), ("a", "b", "c")])
    assert _kan_regnes_ud("a", ["a", "b", "c"], [("a", "b"), ("b", "c"), ("a", "c")])
    assert not _kan_regnes_ud("a", ["a", "b", "c", "d"], [("a", "b"), ("c", "d"), ("a", "c"), ("b", "d")])


def _angreb(vaerdier: Sequence[Antal], summer: Sequence[Sequence[str]]) -> None:
    navne = [f"{nr:02}" for nr in range(len(vaerdier))]
    tabel = dict(zip(navne, vaerdier, strict=True))
    vist = diskretioner(tabel, summer=summer)
    skjulte = _skjulte(vist)

    assert {navn for navn, celle in tabel.items() if skal_skjules(celle)} <= set(skjulte)
    assert {navn: celle for navn, celle in tabel.items() if navn not in skjulte} == {
        navn: celle for navn, celle in vist.items() if isinstance(celle, Antal)
    }
    assert list(tabel) == list(vist)
    assert [] == [navn for navn in skjulte if _kan_regnes_ud(navn, skjulte, summer)]


@given(vaerdier=st.lists(celler, min_size=2, max_size=12), dele=st.integers(1, 4))
def test_no_hidden_cell_can_be_computed_from_a_total(vaerdier: list[Antal], dele: int) -> None:
    """Groups without a common cell, of at least two cells each."""
    navne = [f"{nr:02}" for nr in range(len(vaerdier))]
    stoerrelse = max(2, len(navne) // dele)
    grupper = [navne[nr : nr + stoerrelse] for nr in range(0, len(navne), stoerrelse)]

    _angreb(vaerdier, [gruppe for gruppe in grupper if len(gruppe) > 1])


@given(vaerdier=st.lists(celler, min_size=9, max_size=9))
def test_no_hidden_cell_can_be_computed_from_rows_and_columns(vaerdier: list[Antal]) -> None:
    """Three by three, with the totals of all rows and columns."""
    raekker = [[f"{3 * nr + k:02}" for k in range(3)] for nr in range(3)]

    _angreb(vaerdier, [*raekker, *[list(kolonne) for kolonne in zip(*raekker, strict=True)]])
