"""The exception tree: what each error also is, what it carries, and that it survives a pickle."""

from __future__ import annotations

import copy
import pickle
from datetime import date

import pytest

from skaerpet_tilsyn import fejl
from skaerpet_tilsyn.fejl import (
    BetingelseErIkkeSandhed,
    Datafejl,
    IkkeUnderstoettet,
    ManglendeTilvalg,
    RegelIkkeGaeldende,
    RetIkkeKodet,
    SkaerpetTilsynFejl,
    UafklaretRetsstilling,
    UgyldigHaendelse,
    UgyldigVaerdi,
    UkendtValg,
)

FAMILIE: tuple[tuple[type[SkaerpetTilsynFejl], type[Exception]], ...] = (
    (UgyldigVaerdi, ValueError),
    (UgyldigHaendelse, ValueError),
    (BetingelseErIkkeSandhed, TypeError),
    (IkkeUnderstoettet, TypeError),
    (RegelIkkeGaeldende, LookupError),
    (RetIkkeKodet, LookupError),
    (UafklaretRetsstilling, LookupError),
    (UkendtValg, LookupError),
    (ManglendeTilvalg, RuntimeError),
    (Datafejl, ValueError),
)


@pytest.mark.parametrize(("klasse", "indbygget"), FAMILIE)
def test_each_error_is_also_the_builtin_that_a_python_user_would_catch(
    klasse: type[SkaerpetTilsynFejl], indbygget: type[Exception]
) -> None:
    """``except ValueError`` and ``except SkaerpetTilsynFejl`` both work."""
    assert issubclass(klasse, SkaerpetTilsynFejl)
    assert issubclass(klasse, indbygget)


def test_the_root_is_a_plain_exception() -> None:
    """The root says nothing of what kind of error it is."""
    assert (Exception,) == SkaerpetTilsynFejl.__bases__


def test_a_gap_is_a_kind_of_not_in_force() -> None:
    """Whoever catches "not in force" also catches "not encoded", and not the other way."""
    assert issubclass(RetIkkeKodet, RegelIkkeGaeldende)
    assert not issubclass(RegelIkkeGaeldende, RetIkkeKodet)


def test_all_lists_every_public_class_in_order() -> None:
    """``__all__`` is sorted and complete."""
    klasser = [navn for navn, ting in vars(fejl).items() if isinstance(ting, type) and not navn.startswith("_")]

    assert sorted(klasser) == fejl.__all__


@pytest.mark.parametrize("klasse", [RegelIkkeGaeldende, RetIkkeKodet, UafklaretRetsstilling])
@pytest.mark.parametrize("naermeste", [date(2021, 1, 1), None])
def test_not_in_force_carries_what_was_asked(
    klasse: type[RegelIkkeGaeldende | UafklaretRetsstilling], naermeste: date | None
) -> None:
    """The message is the text; name, day and nearest day are attributes."""
    fejlen = klasse("«kravet» gælder ikke", navn="krav", dato=date(2020, 5, 1), naermeste=naermeste)

    assert str(fejlen) == "«kravet» gælder ikke"
    assert fejlen.navn == "krav"
    assert fejlen.dato == date(2020, 5, 1)
    assert fejlen.naermeste == naermeste


@pytest.mark.parametrize("klasse", [RegelIkkeGaeldende, RetIkkeKodet, UafklaretRetsstilling])
@pytest.mark.parametrize("naermeste", [date(2021, 1, 1), None])
def test_not_in_force_survives_a_pickle_and_a_copy(
    klasse: type[RegelIkkeGaeldende | UafklaretRetsstilling], naermeste: date | None
) -> None:
    """An error from a worker process arrives whole: same class, same text, same attributes."""
    fejlen = klasse("«kravet» gælder ikke", navn="krav", dato=date(2020, 5, 1), naermeste=naermeste)

    for kopi in (pickle.loads(pickle.dumps(fejlen)), copy.copy(fejlen)):
        assert type(kopi) is klasse
        assert str(kopi) == "«kravet» gælder ikke"
        assert (kopi.navn, kopi.dato, kopi.naermeste) == ("krav", date(2020, 5, 1), naermeste)


@pytest.mark.parametrize(
    "klasse",
    [
        UgyldigVaerdi,
        BetingelseErIkkeSandhed,
        IkkeUnderstoettet,
        UkendtValg,
        ManglendeTilvalg,
    ],
)
def test_the_plain_errors_keep_their_text_in_a_pickle(klasse: type[SkaerpetTilsynFejl]) -> None:
    """The text comes out as it went in, not as a repr (as ``KeyError`` would do)."""
    kopi = pickle.loads(pickle.dumps(klasse("et tal: fundet «x»")))

    assert type(kopi) is klasse
    assert str(kopi) == "et tal: fundet «x»"


@pytest.mark.parametrize("muligheder", [(), ("startdato", "maaledato")])
def test_law_that_nobody_knows_says_which_argument_decides(muligheder: tuple[str, ...]) -> None:
    """Argument and readings are attributes, and survive a pickle and a copy; it is no kind of "not in force"."""
    fejlen = UafklaretRetsstilling(
        "andelen: fundet …",
        navn="regimer",
        dato=date(2026, 8, 1),
        naermeste=None,
        argument="overgangsregel",
        muligheder=muligheder,
    )

    for kopi in (fejlen, pickle.loads(pickle.dumps(fejlen)), copy.copy(fejlen)):
        assert type(kopi) is UafklaretRetsstilling
        assert str(kopi) == "andelen: fundet …"
        assert (kopi.argument, kopi.muligheder) == ("overgangsregel", muligheder)
    assert not isinstance(fejlen, RegelIkkeGaeldende)
