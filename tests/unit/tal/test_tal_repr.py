"""The repr of everything in ``tal`` is Python that makes it again."""

from __future__ import annotations

import pickle
from fractions import Fraction

import pytest

from skaerpet_tilsyn import tal
from skaerpet_tilsyn.tal import (
    Afrunding,
    Andel,
    Diskretioneret,
    Grad,
    Interval,
    Procentpoint,
    Talformat,
    Timer,
    Udfald,
)

VAERDIER: tuple[object, ...] = (
    Andel.af_antal(666, 736),
    Diskretioneret(),
    Interval(2, 4),
    Interval(Fraction(1, 3), None, nedre_med=False),
    Interval(None, Fraction(-1, 3), oevre_med=False),
    Procentpoint.af("-0,19"),
    Timer.af("37,5"),
    Grad.procent("51,7"),
    *Afrunding,
    *Talformat,
    *Udfald,
)


@pytest.mark.parametrize("vaerdi", VAERDIER, ids=repr)
def test_the_repr_is_the_constructor_call(vaerdi: object) -> None:
    """Evaluated with the package's names it is the same value, of the same type."""
    igen = eval(repr(vaerdi), {"Fraction": Fraction, **vars(tal)})

    assert vaerdi == igen
    assert type(vaerdi) is type(igen)


@pytest.mark.parametrize("vaerdi", VAERDIER, ids=repr)
def test_every_value_survives_a_pickle(vaerdi: object) -> None:
    """Values travel between processes."""
    assert vaerdi == pickle.loads(pickle.dumps(vaerdi))


def test_no_class_is_forgotten() -> None:
    """Every public class of the package is among the values."""
    klasser = {ting for navn in tal.__all__ if isinstance(ting := getattr(tal, navn), type)}

    assert klasser == {type(vaerdi) for vaerdi in VAERDIER}
