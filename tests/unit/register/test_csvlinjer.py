"""Lines of CSV: Polars writes them as the standard library does."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.opgoerelse.kolonnevis import Gentagne
from skaerpet_tilsyn.register import csvlinjer
from skaerpet_tilsyn.register.csvlinjer import MANGE, csv_linjer

if TYPE_CHECKING:
    from collections.abc import Sequence

TEKSTER = st.text(st.sampled_from('a;",\n\r æ=-.\t\x00\u2028'), max_size=6) | st.text(
    st.characters(exclude_categories=["Cs"]), max_size=6
)


def _efter_standarden(kolonner: Sequence[Sequence[str | int]]) -> bytes:
    skrevet = io.StringIO()
    csv.writer(skrevet, delimiter=";").writerows(zip(*kolonner, strict=True))
    return skrevet.getvalue().encode()


@given(st.lists(st.tuples(TEKSTER, st.integers(-(2**40), 2**40), TEKSTER), min_size=1, max_size=20))
def test_many_rows_are_written_as_few(raekker: list[tuple[str, int, str]]) -> None:
    """Whatever stands in them."""
    kolonner = list(zip(*raekker, strict=True))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(csvlinjer, "MANGE", 1)
        assert _efter_standarden(kolonner) == csv_linjer(kolonner)


@pytest.mark.parametrize("mange", [1, MANGE], ids=["by Polars", "by the standard library"])
@given(st.lists(TEKSTER, min_size=1, max_size=4), st.data())
def test_a_column_of_few_values_is_written_as_any(mange: int, vaerdier: list[str], data: st.DataObject) -> None:
    """Kept as the values and their numbers."""
    numre = data.draw(st.lists(st.integers(0, len(vaerdier) - 1), min_size=1, max_size=9))
    gentagne = Gentagne(vaerdier, np.array(numre))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(csvlinjer, "MANGE", mange)
        assert _efter_standarden([[*gentagne], numre]) == csv_linjer([gentagne, numre])


@pytest.mark.parametrize("antal", [MANGE - 1, MANGE, MANGE + 1])
def test_the_number_of_rows_does_not_show(antal: int) -> None:
    """On either side of the limit."""
    kolonner: list[Sequence[str | int]] = [["a;b", ""] * antal, range(2 * antal)]

    assert _efter_standarden(kolonner) == csv_linjer(kolonner)


def test_many_rows_without_polars(monkeypatch: pytest.MonkeyPatch) -> None:
    """They are written all the same."""
    monkeypatch.setattr(csvlinjer, "find_spec", lambda _navn: None)
    monkeypatch.setattr(csvlinjer, "_med_polars", None)
    kolonner = [["a"] * MANGE, ["b"] * MANGE]

    assert _efter_standarden(kolonner) == csv_linjer(kolonner)


@pytest.mark.parametrize("kolonner", [[], [[]], [["", "a"]]], ids=["no columns", "no rows", "an empty line"])
def test_small_shapes(kolonner: list[list[str]]) -> None:
    """A row with one empty cell is told from no row."""
    assert _efter_standarden(kolonner) == csv_linjer(kolonner)
