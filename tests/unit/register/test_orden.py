"""The order of a table's rows: by person and day, and as they stand where both are alike, however it is found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.register.tabeller import orden
from skaerpet_tilsyn.register.tabeller.orden import find_orden

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FAA_AD_GANGEN: Final = 3
LANGT_FRA: Final = 2**31 - 2
"""The last person or day that there is room for."""


@pytest.fixture(autouse=True, scope="module")
def _stykker() -> Iterator[None]:
    """So few rows are taken at a time that some tables are several."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(orden, "_STYKKE", FAA_AD_GANGEN)
        yield


def _proev(raekker: Sequence[tuple[int, int]]) -> None:
    person = np.array([p for p, _ in raekker], np.int32)
    dag = np.array([d for _, d in raekker], np.int32)
    fundet = find_orden(person, dag)
    ventet = sorted(range(len(raekker)), key=raekker.__getitem__)

    assert (None if ventet == [*range(len(raekker))] else ventet) == (
        None if fundet.raekker is None else fundet.raekker.tolist()
    )
    assert [raekker[nr] for nr in ventet] == list(zip(fundet.person.tolist(), fundet.dag.tolist(), strict=True))
    assert [nr for nr, en in enumerate(raekker) if raekker.count(en) > 1] == fundet.delte.tolist()
    assert [p for p, _ in raekker] == person.tolist()
    assert fundet.person.dtype == fundet.dag.dtype == np.int32


RAEKKER: Final = st.tuples(st.integers(-1, 4), st.integers(-2, 3))


@given(st.lists(RAEKKER, max_size=12))
def test_few_persons_and_days(raekker: list[tuple[int, int]]) -> None:
    """Rows that share both, strangers (-1), and tables that are in order already."""
    _proev(raekker)


@given(st.lists(RAEKKER, max_size=12))
def test_rows_that_stand_in_order(raekker: list[tuple[int, int]]) -> None:
    """They stay where they are."""
    _proev(sorted(raekker))


@given(st.lists(st.sampled_from([(0, 0), (LANGT_FRA, -LANGT_FRA), (LANGT_FRA, LANGT_FRA), (1, 5)]), max_size=8))
def test_numbers_too_large_to_be_sorted_together(raekker: list[tuple[int, int]]) -> None:
    """Person, day and row do not fit in one number: the order is the same."""
    _proev(raekker)
