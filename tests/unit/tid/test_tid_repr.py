"""The repr of everything in ``tid`` is Python that makes it again."""

from __future__ import annotations

import datetime as dt
import pickle
from datetime import date

import pytest

from skaerpet_tilsyn import tid
from skaerpet_tilsyn.tid import Dagsafrunding, Maaned, Periode, Vindue

VAERDIER: tuple[object, ...] = (
    Maaned(2021, 11),
    Maaned(33, 1),
    Periode(date(2021, 1, 1), date(2021, 2, 1)),
    Periode(date(2021, 1, 1), None),
    Vindue(12),
    *Dagsafrunding,
)


@pytest.mark.parametrize("vaerdi", VAERDIER, ids=repr)
def test_the_repr_is_the_constructor_call(vaerdi: object) -> None:
    """Evaluated with the package's names it is the same value, of the same type."""
    igen = eval(repr(vaerdi), {"datetime": dt, **vars(tid)})

    assert vaerdi == igen
    assert type(vaerdi) is type(igen)


@pytest.mark.parametrize("vaerdi", VAERDIER, ids=repr)
def test_every_value_survives_a_pickle(vaerdi: object) -> None:
    """Values travel between processes."""
    assert vaerdi == pickle.loads(pickle.dumps(vaerdi))


def test_no_class_is_forgotten() -> None:
    """Every public class of the package is among the values."""
    klasser = {ting for navn in tid.__all__ if isinstance(ting := getattr(tid, navn), type)}

    assert klasser == {type(vaerdi) for vaerdi in VAERDIER}
    assert tid.__all__ == sorted(tid.__all__, key=lambda navn: (not navn.isupper(), navn))
