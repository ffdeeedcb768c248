"""The repr of everything in ``ret`` is Python that makes it again."""

from __future__ import annotations

import datetime as dt
import pickle
from datetime import date

import pytest

from skaerpet_tilsyn import ret
from skaerpet_tilsyn.ret import (
    Dagen,
    Dokument,
    Evidens,
    Henvisning,
    IkkeModelleret,
    Retskilde,
    Tidslinje,
    fra,
    hul,
    ophoert,
    uafklaret,
)

LOVEN = Dokument(kortnavn="lov nr. 1", titel="Lov om «noget»", udsteder="STAR", dato=date(2021, 4, 7), adresse="a/b")
KILDE = Retskilde(
    dokument=LOVEN,
    evidens=Evidens.UDLEDT,
    henvisning=Henvisning(kapitel="5 b", paragraf="22 a", stk=2, nr=1, litra="å"),
    afsnit="Metode",
    gengivelse='Mindst "80" pct.',
)
POSTER = (
    hul(date(2018, 8, 23), grund="ikke kodet"),
    fra(date(2020, 1, 1), 225, kilde=KILDE),
    uafklaret(date(2023, 1, 1), grund="en dag, ingen viser", raad="angiv den"),
    ophoert(date(2023, 7, 1), kilde=KILDE, kundgjort=date(2023, 6, 1)),
)
VAERDIER: tuple[object, ...] = (
    *Evidens,
    Henvisning(),
    Dokument(kortnavn="a", titel="b"),
    LOVEN,
    Dagen(date(2021, 11, 1)),
    KILDE,
    *POSTER,
    Tidslinje(navn="timer", titel="mindste timetal", poster=POSTER),
    IkkeModelleret(
        navn="frist", titel="frist", grund="ikke set", poster=(fra(date(2020, 1, 1), "9 uger", kilde=KILDE),)
    ),
)


@pytest.mark.parametrize("vaerdi", VAERDIER, ids=lambda vaerdi: type(vaerdi).__name__)
def test_the_repr_is_the_constructor_call(vaerdi: object) -> None:
    """Evaluated with the package's names it is the same value, of the same type."""
    igen = eval(repr(vaerdi), {"datetime": dt, **vars(ret)})

    assert vaerdi == igen
    assert type(vaerdi) is type(igen)
    assert hash(vaerdi) == hash(igen)


@pytest.mark.parametrize("vaerdi", VAERDIER, ids=lambda vaerdi: type(vaerdi).__name__)
def test_every_value_survives_a_pickle(vaerdi: object) -> None:
    """Values travel between processes, also after their hash has been asked for."""
    hash(vaerdi)

    kopi = pickle.loads(pickle.dumps(vaerdi))

    assert vaerdi == kopi
    assert hash(vaerdi) == hash(kopi)


def test_no_class_is_forgotten() -> None:
    """Every public class of the package is among the values."""
    # A protocol has no values.
    klasser = {ting for navn in ret.__all__ if isinstance(ting := getattr(ret, navn), type)} - {ret.Opslag}

    assert klasser == {type(vaerdi) for vaerdi in VAERDIER}
