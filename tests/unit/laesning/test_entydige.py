"""The different values of a column."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.laesning.kolonner.entydige import entydige


@given(st.lists(st.integers(-3, 3) | st.integers(-(2**62), 2**62)))
def test_each_once_in_order(tal: list[int]) -> None:
    """Of the same kind as they were."""
    kolonne = np.array(tal, np.int64)

    fundet = entydige(kolonne)

    assert sorted(set(tal)) == fundet.tolist()
    assert np.int64 == fundet.dtype
