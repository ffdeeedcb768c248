"""Running totals by month: no total overflows, and what lies outside the months is left out."""

from __future__ import annotations

import numpy as np
import pytest

from skaerpet_tilsyn.laesning.kolonner.vinduer import maanedstal

MAANEDER = range(7, 9)


@pytest.mark.parametrize("person", [[0, 0, 1], [0, 1, 0]], ids=["by person", "in no order"])
@pytest.mark.parametrize(
    ("vaerdi", "art"), [(1, np.int8), (100, np.int16), (20_000, np.int32), (-(2**29), np.int32), (2**31 - 1, np.int64)]
)
def test_the_numbers_are_wide_enough_for_the_fullest_history(
    person: list[int], vaerdi: int, art: type[np.signedinteger]
) -> None:
    """In any order of the rows."""
    tal = maanedstal(
        np.array(person, np.int32), np.full(3, 7, np.int32), 2, MAANEDER, np.full(3, vaerdi, np.int32)
    ).total

    assert art == tal.dtype
    assert [[0, 0], [2 * vaerdi, vaerdi], [2 * vaerdi, vaerdi]] == tal.tolist()


def test_months_outside_are_left_out() -> None:
    """Before and after, however far."""
    maaned = np.array([-(2**31) + 7, 6, 7, 8, 9, 2**31 - 1], np.int32)

    assert [[0], [1], [2]] == maanedstal(np.zeros(6, np.int32), maaned, 1, MAANEDER).total.tolist()
