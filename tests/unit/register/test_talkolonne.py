"""Columns of numbers: one format for a column, exact values, withheld figures, what is no number."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.fejl import Datafejl
from skaerpet_tilsyn.register.celle import Celle, Fejlliste
from skaerpet_tilsyn.register.talkolonne import (
    ANTAL,
    FORSKEL,
    HELTAL,
    KRAVTAL,
    PLACERING,
    PROCENT,
    TIMETAL,
    Talart,
    Tryktal,
    laes_talkolonne,
    skjult,
)
from skaerpet_tilsyn.tal import Diskretioneret, skriv_tal

if TYPE_CHECKING:
    from collections.abc import Sequence

ALT = Talart(forventet="et tal")


def _celler(tekster: Sequence[str]) -> list[Celle]:
    return [
        Celle(fil="a.csv", kolonne="n", tekst=tekst, raekke=nr, orden=(nr,))
        for nr, tekst in enumerate(tekster, start=2)
    ]


def _laes(*tekster: str, art: Talart = ALT) -> list[Fraction | str]:
    fejl = Fejlliste()
    tal = laes_talkolonne(_celler(tekster), art, fejl)
    fejl.rejs()
    return [str(et) if isinstance(et, Diskretioneret) else et.tal for et in tal]


def _fejl(*tekster: str, art: Talart = ALT) -> list[str]:
    with pytest.raises(Datafejl) as fejl:
        _laes(*tekster, art=art)
    return [f"{linje.raekke} «{linje.fundet}»: {linje.forventet}; {linje.raad}" for linje in fejl.value.linjer]


@pytest.mark.parametrize(
    ("tekster", "tal"),
    [
        (("97,80",), ["97.80"]),
        (("97.80",), ["97.80"]),
        (("1.261", "0,5"), ["1261", "0.5"]),
        (("1.261", "2.5"), ["1.261", "2.5"]),
        (("1.261", "1.261.000"), ["1261", "1261000"]),
        (("2440", "7"), ["2440", "7"]),
        (("0.123", "1.261"), ["0.123", "1.261"]),
        (("9" * 40,), ["9" * 40]),
        (("-0,19", "−0,19", "+0,19"), ["-0.19", "-0.19", "0.19"]),
        (("1.261,5", "1.261"), ["1261.5", "1261"]),
    ],
)
def test_the_column_tells_what_a_dot_means(tekster: tuple[str, ...], tal: list[str]) -> None:
    """Any cell that can be read in one way only settles all the others."""
    assert [Fraction(et) for et in tal] == _laes(*tekster)


@pytest.mark.parametrize("tekst", ["", ".", "..", "-"])
def test_withheld_figures(tekst: str) -> None:
    """They are withheld, never zero, and settle nothing."""
    assert [".", Fraction("0.5")] == _laes(tekst, "0,5")
    assert skjult(_celler([tekst])[0])


@pytest.mark.parametrize(
    ("tekst", "raad"),
    [
        ("1.261", "skriv «1261» eller «1,261»"),
        ("-1.261", "skriv «-1261» eller «-1,261»"),
        ("12.490", "skriv «12490» eller «12,490»"),
    ],
)
def test_an_ambiguous_number_is_refused_with_its_two_readings(tekst: str, raad: str) -> None:
    """Whole numbers and withheld figures beside it do not settle the format."""
    assert [f"2 «{tekst}»: et tal, der kun kan læses på én måde; {raad}"] == _fejl(tekst, "987", ".")


def test_every_ambiguous_number_is_refused() -> None:
    """Not only the first."""
    assert 2 == len(_fejl("1.261", "5", "2.490"))


def test_two_formats_in_a_column() -> None:
    """The first decisive cell is the column's format; each cell in the other one is an error."""
    assert [
        "4 «80.5»: decimalkomma som i række 3; skriv alle kolonnens tal på samme måde",
        "6 «1.5»: decimalkomma som i række 3; skriv alle kolonnens tal på samme måde",
    ] == _fejl("5", "80,5", "80.5", "1.261", "1.5")
    assert ["3 «80,5»: decimalpunktum som i række 2; skriv alle kolonnens tal på samme måde"] == _fejl("80.5", "80,5")


@pytest.mark.parametrize(
    "tekst",
    ["80.5,3", "NaN", "nan", "inf", "-inf", "1e5", "1E-2", "1,2,3", "1..2", "1 261", "12.61.000", "80 %", "½", "²",
     "٣", "0x10", "1_000", "Ok", "--1", ",5", "5,", "9" * 41],
)  # fmt: skip
def test_what_is_no_number(tekst: str) -> None:
    """In neither format; and a number of more than 40 characters is a fault."""
    assert [f"2 «{tekst}»: et tal; ret tallet"] == _fejl(tekst, "0,5")


@pytest.mark.parametrize(
    ("art", "gode", "daarlige"),
    [
        (PROCENT, ("0", "100", "100,00", "79,99"), ("-0,01", "100,01")),
        (FORSKEL, ("-100", "100", "0,00"), ("-100,01", "100,01")),
        (KRAVTAL, ("0", "79,9", "257,80"), ("-0,1",)),
        (ANTAL, ("0", "1261", "7,0"), ("-1", "1,5")),
        (HELTAL, ("-50", "0", "50"), ("0,5",)),
        (PLACERING, ("1", "98"), ("0", "1,5")),
        (TIMETAL, ("0", "225", "224,99", "0,010"), ("-0,01", "0,001")),
    ],
)
def test_the_kinds_of_numbers(art: Talart, gode: tuple[str, ...], daarlige: tuple[str, ...]) -> None:
    """On each limit, and just outside it."""
    assert [Fraction(tekst.replace(",", ".")) for tekst in gode] == _laes(*gode, art=art)
    for tekst in daarlige:
        assert [f"2 «{tekst}»: {art.forventet}; ret tallet"] == _fejl(tekst, art=art)


@pytest.mark.parametrize(("tekst", "decimaler"), [("97,80", 2), ("98", 0), ("97.8", 1), ("1.261,5", 1)])
def test_decimals_and_text_are_kept(tekst: str, decimaler: int) -> None:
    """A print is as wide as its last decimal."""
    (tal,) = laes_talkolonne(_celler([tekst]), ALT, Fejlliste())

    assert isinstance(tal, Tryktal)
    assert (decimaler, tekst) == (tal.decimaler, str(tal))


def test_no_cells_no_numbers() -> None:
    """A column without cells is no error."""
    assert [] == _laes()


@given(st.lists(st.decimals(min_value=-10_000, max_value=10_000, places=2, allow_nan=False), min_size=1))
def test_a_column_that_was_written_in_danish_is_read_exactly(tal: list[object]) -> None:
    """Thousands with a dot, two decimals: the same numbers come back."""
    eksakte = [Fraction(str(et)) for et in tal]

    assert eksakte == _laes(*(skriv_tal(et, 2) for et in eksakte))
