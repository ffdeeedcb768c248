"""Rolling years: the code names the quarter in which they end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.register import Rullendeaar
from skaerpet_tilsyn.tid import Maaned


@pytest.mark.parametrize(
    ("kode", "foerste", "sidste"),
    [
        ("2020QMAT02", Maaned(2019, 7), Maaned(2020, 6)),
        ("2021QMAT01", Maaned(2020, 4), Maaned(2021, 3)),
        ("2021QMAT02", Maaned(2020, 7), Maaned(2021, 6)),
        ("2021QMAT03", Maaned(2020, 10), Maaned(2021, 9)),
        ("2021QMAT04", Maaned(2021, 1), Maaned(2021, 12)),
    ],
)
def test_first_and_last_month(kode: str, foerste: Maaned, sidste: Maaned) -> None:
    """It is neither February nor a half-year."""
    aar = Rullendeaar.parse(kode)

    assert (foerste, sidste) == (aar.foerste, aar.sidste)


@pytest.mark.parametrize("kode", ["2021QMAT02", "2021QMAT2", "2021qmat02", " 2021Qmat2 "])
def test_the_forms_of_a_code(kode: str) -> None:
    """One or two digits, any case; the code is printed in one way."""
    assert Rullendeaar(2021, 2) == Rullendeaar.parse(kode)
    assert "2021QMAT02" == str(Rullendeaar.parse(kode))


@pytest.mark.parametrize("kode", ["2021Q02", "2021M02", "2021QMAT", "2021QMAT00", "2021QMAT05", "2021QMAT002", "", "x"])
def test_what_is_no_rolling_year(kode: str) -> None:
    """Quarters, months and other codes."""
    with pytest.raises(UgyldigVaerdi):
        Rullendeaar.parse(kode)


@pytest.mark.parametrize(
    ("gjort", "besked"),
    [
        (
            lambda: Rullendeaar.parse("2021Q02"),
            "et rullende år: fundet «2021Q02»; forventet en periode som 2021QMAT02; ret perioden",
        ),
        (
            lambda: Rullendeaar(2021, 5),
            "et rullende år: fundet 2021, 5. kvartal; forventet år 2 til 9999 og kvartal 1 til 4; ret det",
        ),
        (
            lambda: Rullendeaar(1, 4),
            "et rullende år: fundet 1, 4. kvartal; forventet år 2 til 9999 og kvartal 1 til 4; ret det",
        ),
    ],
)
def test_the_messages(gjort: object, besked: str) -> None:
    """What was found and what was expected."""
    assert callable(gjort)
    with pytest.raises(UgyldigVaerdi) as fejl:
        gjort()

    assert besked == str(fejl.value)


@given(st.integers(2, 9999), st.integers(1, 4))
def test_a_rolling_year_has_twelve_months_and_a_code(aar: int, kvartal: int) -> None:
    """Whichever it is; and its repr makes it again."""
    periode = Rullendeaar(aar, kvartal)

    assert 11 == periode.sidste.maaneder_siden(periode.foerste)
    assert periode == Rullendeaar.parse(str(periode))
    assert f"Rullendeaar({aar}, {kvartal})" == repr(periode)


def test_they_are_ordered_in_time() -> None:
    """The newest is the largest."""
    assert Rullendeaar(2021, 2) < Rullendeaar(2021, 4) < Rullendeaar(2022, 1)
