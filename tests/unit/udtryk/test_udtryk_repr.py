"""The repr of every node is Python that makes it again."""

from __future__ import annotations

import datetime as dt
import pickle
from fractions import Fraction
from typing import cast

import pytest

from skaerpet_tilsyn import ret, tal, udtryk
from skaerpet_tilsyn.udtryk import Betingelse, Forhold, Knude, Maal
from tests.legeland import emner, herredsloven
from tests.legeland.bogen import H2
from tests.legeland.emner import Hobbit
from tests.legeland.herredsloven import (
    ALDER,
    BOLIG,
    BORDPLAN,
    GLAD_LANDSBY,
    H1,
    HOEJST_VANDRING,
    HULER,
    I_HULE,
    INVITERET,
    KREDS,
    MAALTIDER,
    MAET,
    MAETTE,
    MYNDIG,
    OMKREDS,
    SPISER,
    VANDRING,
    VOKSEN,
    kilde,
)

VALGET = SPISER.versioner[0].vaerdi
VAERDIER: tuple[object, ...] = (
    *Forhold,
    Maal(navn="alder", titel="hobbittens «alder»", enhed="år", emne=Hobbit, kilde=kilde("§ 1")),
    ALDER,
    MAALTIDER,
    VANDRING,
    MAETTE,
    OMKREDS,
    BOLIG,
    MYNDIG,
    HOEJST_VANDRING,
    HULER,
    ALDER >= MYNDIG,
    BOLIG.en_af(HULER),
    VOKSEN & I_HULE,
    VOKSEN | I_HULE,
    ~VOKSEN,
    VOKSEN.medmindre(I_HULE),
    VALGET,
    *H1.muligheder,
    H1,
    INVITERET,
    MAET,
    GLAD_LANDSBY,
    *BORDPLAN.raekker,
    BORDPLAN,
    KREDS,
    H2,
)
NAVNE = {
    "datetime": dt,
    "Fraction": Fraction,
    **vars(tal),
    **vars(ret),
    **vars(udtryk),
    "Hobbit": emner.Hobbit,
    "Landsby": emner.Landsby,
    "Bord": herredsloven.Bord,
}
"""The package's names, and those of the subjects."""


def _art(vaerdi: object) -> str:
    return type(vaerdi).__name__


@pytest.mark.parametrize("vaerdi", VAERDIER, ids=_art)
def test_the_repr_is_the_constructor_call(vaerdi: object) -> None:
    """Evaluated, it is the same value, of the same type, with the same hash."""
    igen = cast("object", eval(repr(vaerdi), dict(NAVNE)))

    assert vaerdi == igen
    assert type(vaerdi) is type(igen)
    assert hash(vaerdi) == hash(igen)


@pytest.mark.parametrize("vaerdi", VAERDIER, ids=_art)
def test_every_value_survives_a_pickle(vaerdi: object) -> None:
    """Trees travel between processes, also after their hash has been asked for."""
    hash(vaerdi)

    kopi = cast("object", pickle.loads(pickle.dumps(vaerdi)))

    assert vaerdi == kopi
    assert hash(vaerdi) == hash(kopi)
    assert repr(vaerdi) == repr(kopi)


def test_no_class_is_forgotten() -> None:
    """Every public class of the package is among the values; ``Knude`` itself is never made."""
    offentlige = [cast("object", vars(udtryk)[navn]) for navn in udtryk.__all__]
    klasser = {ting for ting in offentlige if isinstance(ting, type) and ting is not Knude}

    assert klasser == {type(vaerdi) for vaerdi in VAERDIER}
    assert Betingelse not in klasser


def test_titles_are_what_people_read() -> None:
    """``str`` of whatever has a title or a question."""
    assert "hobbittens alder" == str(ALDER)
    assert "hobbittens «alder»" == str(VAERDIER[len(Forhold)])
    assert "bolig" == str(BOLIG)
    assert "myndighedsalder" == str(MYNDIG)
    assert "Hobbitten er voksen" == str(VOKSEN)
    assert "H1: Er præcis det krævede antal måltider nok?" == str(H1) == str(VALGET)
    assert "Bordplanen" == str(BORDPLAN)
    assert "Kredsen" == str(KREDS)
    assert "H2: Seks eller syv måltider?" == str(H2)
