"""Rows that are kept as columns are the rows that they would be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.opgoerelse.ark import Ark
from skaerpet_tilsyn.opgoerelse.kolonnevis import Gentagne, Heltalskolonne, Kolonnevis
from skaerpet_tilsyn.register.skriv import til_csv, til_json
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from skaerpet_tilsyn.opgoerelse.vaerdi import Vaerdi

VAERDIER = st.none() | st.text(max_size=3) | st.integers() | st.sampled_from([Maaned(2021, 11), Maaned(2020, 2)])


@given(st.lists(VAERDIER, min_size=1, max_size=5), st.data())
def test_a_table_kept_as_columns_is_the_table(vaerdier: list[Vaerdi], data: st.DataObject) -> None:
    """Row by row, and in every file."""
    numre = data.draw(st.lists(st.integers(0, len(vaerdier) - 1), max_size=9))
    raekker = tuple((vaerdier[nr], nr) for nr in numre)
    kolonnevis = Kolonnevis(Gentagne(vaerdier, np.array(numre, np.intp)), numre)
    almindelig = Ark(navn="a", kolonner=("x", "nr"), raekker=raekker)
    ark = Ark(navn="a", kolonner=("x", "nr"), raekker=kolonnevis)

    assert raekker == tuple(kolonnevis) == kolonnevis[:]
    assert kolonnevis == raekker
    assert almindelig == ark
    assert hash(raekker) == hash(kolonnevis)
    assert til_csv(almindelig) == til_csv(ark)
    assert til_json([almindelig]) == til_json([ark])


def test_values_that_are_equal_but_not_alike_keep_their_own_cells() -> None:
    """One and true are the same to a table of keys."""
    kolonne = Gentagne((1, True, 1), np.array([0, 1, 2]))

    assert ["1", "True", "1"] == list(kolonne.som(str))
    assert 1 in kolonne
    assert 2 not in kolonne


def test_whole_numbers_are_python_s() -> None:
    """For whoever looks at them, one by one or all."""
    kolonne = Heltalskolonne(np.array([3, 1]))

    assert ([3, 1], 2) == (list(kolonne), len(kolonne))
    assert all(type(tal) is int for tal in kolonne)
    assert 3 in kolonne
    assert 2 not in kolonne
    assert b"x\r\n3\r\n1\r\n" == til_csv(Ark(navn="a", kolonner=("x",), raekker=Kolonnevis(kolonne)))[3:]


def test_nothing_in_no_columns() -> None:
    """Nor is it anything else."""
    tom = Kolonnevis()

    assert not tom
    assert tom == ()
    assert tom != []
