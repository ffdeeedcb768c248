"""Cells, the collection of errors, and what a message may show."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.fejl import Datafejl, Datalinje
from skaerpet_tilsyn.register.celle import VIST_LAENGDE, Celle, Fejlliste, filfejl, ligner_cpr, vis


def _celle(raekke: int, kolonne: str = "x", tekst: str = "?") -> Celle:
    return Celle(fil="a.csv", kolonne=kolonne, tekst=tekst, raekke=raekke, orden=(raekke,))


def test_nothing_is_raised_without_errors() -> None:
    """A file without errors is read."""
    Fejlliste().rejs()


def test_errors_come_in_the_order_of_the_file() -> None:
    """Columns are read one by one, but a person reads rows."""
    fejl = Fejlliste()
    fejl.meld(_celle(3, "a"), forventet="et tal", raad="ret det")
    fejl.tilfoej(Datalinje(fil="a.csv", raekke=2, fundet="1 celle", forventet="2", raad="tilføj en"), orden=(2,))
    fejl.meld(_celle(1, "b"), forventet="et tal", raad="ret det")
    fejl.meld(_celle(1, "a"), forventet="et tal", raad="ret det")

    with pytest.raises(Datafejl) as fanget:
        fejl.rejs()

    assert [(1, "b"), (1, "a"), (2, None), (3, "a")] == [(linje.raekke, linje.kolonne) for linje in fanget.value.linjer]


def test_a_cell_is_reported_once() -> None:
    """What is wrong after that is only a consequence."""
    fejl = Fejlliste()
    fejl.meld(_celle(1), forventet="det første", raad="ret det")
    fejl.meld(_celle(1), forventet="det andet", raad="ret det")

    with pytest.raises(Datafejl) as fanget:
        fejl.rejs()

    assert ["det første"] == [linje.forventet for linje in fanget.value.linjer]


def test_what_was_found_can_be_told_in_other_words() -> None:
    """Else it is the cell itself."""
    assert "mangler" == _celle(1).linje(forventet="x", raad="y", fundet="mangler").fundet
    assert "?" == _celle(1).linje(forventet="x", raad="y").fundet


def test_the_place_is_a_row_or_a_path() -> None:
    """JSON has no rows."""
    assert "række 4" == _celle(4).sted
    assert "samtaler[0].dato" == Celle(fil="a.json", kolonne="samtaler[0].dato", tekst="").sted


def test_an_error_about_the_whole_file() -> None:
    """Its name, without the folder."""
    fejl = filfejl(Path("d") / "a.csv", fundet="x", forventet="y", raad="z", raekke=3)

    assert "a.csv, række 3: fundet «x»; forventet y; z" == str(fejl)


@pytest.mark.parametrize(
    ("tekst", "vist"),
    [
        ("", "tom celle"),
        ("1.261", "1.261"),
        ("a\nb\x00\ud800", "a·b··"),
        ("0101701234", "xxxxxx-xxxx"),
        ("cpr 010170-1234!", "cpr xxxxxx-xxxx!"),
        ("010170 1234", "xxxxxx-xxxx"),
        ("101701234", "xxxxxx-xxxx"),
        ("12345678", "12345678"),
        ("12345678901", "12345678901"),
        ("x" * VIST_LAENGDE, "x" * VIST_LAENGDE),
        ("x" * (VIST_LAENGDE + 1), "x" * (VIST_LAENGDE - 1) + "…"),
    ],
)
def test_what_a_message_shows_of_a_cell(tekst: str, vist: str) -> None:
    """On one line, shortened, and without anything that looks like an id."""
    assert vist == vis(tekst)


def test_sixty_characters_are_shown() -> None:
    """Enough to find the cell again."""
    assert 60 == VIST_LAENGDE


@given(st.text())
def test_what_is_shown_is_one_short_line(tekst: str) -> None:
    """Whatever the cell holds."""
    vist = vis(tekst)

    assert 0 < len(vist) <= VIST_LAENGDE
    assert vist.isprintable()


@pytest.mark.parametrize(
    ("borger_id", "ligner"),
    [
        ("010170-1234", True),
        ("0101701234", True),
        (" 311299-0000 ", True),
        ("101701234", True),
        ("010170 1234", False),
        ("321270-1234", False),
        ("001270-1234", False),
        ("011370-1234", False),
        ("010070-1234", False),
        ("010170-123", False),
        ("01017012345", False),
        ("b17", False),
        ("", False),
    ],
)
def test_ids_that_look_like_a_cpr_number(borger_id: str, ligner: bool) -> None:
    """A day, a month, a year and four digits; also where the leading zero is gone."""
    assert ligner == ligner_cpr(borger_id)
