"""Errors in data: one line each, at most fifty shown, all kept."""

from __future__ import annotations

import pickle

import pytest

from skaerpet_tilsyn.fejl import HOEJST_VISTE, Datafejl, Datalinje


def _linje(raekke: int) -> Datalinje:
    return Datalinje(fil="a.csv", raekke=raekke, kolonne="krav", fundet="1.261", forventet="et tal", raad="skriv 1261")


def _linjer(antal: int) -> list[Datalinje]:
    return [_linje(nummer) for nummer in range(2, antal + 2)]


@pytest.mark.parametrize(
    ("raekke", "kolonne", "sted"),
    [
        (None, None, "a.csv"),
        (3, None, "a.csv, række 3"),
        (0, None, "a.csv, række 0"),
        (None, "krav", "a.csv, kolonne «krav»"),
        (None, "", "a.csv, kolonne «»"),
        (3, "krav", "a.csv, række 3, kolonne «krav»"),
    ],
)
def test_a_line_says_where(raekke: int | None, kolonne: str | None, sted: str) -> None:
    """File, then row and column where they are known; zero and the empty name are known."""
    linje = Datalinje(fil="a.csv", raekke=raekke, kolonne=kolonne, fundet="x", forventet="et tal", raad="ret det")

    assert sted == linje.sted
    assert f"{sted}: fundet «x»; forventet et tal; ret det" == str(linje)
    assert f"<Datalinje {sted}: fundet «x»; forventet et tal; ret det>" == repr(linje)


def test_row_and_column_may_be_left_out() -> None:
    """A file that cannot be read at all has neither."""
    linje = Datalinje(fil="a.csv", fundet="x", forventet="y", raad="z")

    assert linje.raekke is None
    assert linje.kolonne is None


def test_a_line_keeps_its_parts() -> None:
    """A report can show the parts in columns of their own."""
    linje = _linje(3)

    assert (linje.fil, linje.raekke, linje.kolonne) == ("a.csv", 3, "krav")
    assert (linje.fundet, linje.forventet, linje.raad) == ("1.261", "et tal", "skriv 1261")


def test_the_errors_are_kept_in_order_as_a_tuple() -> None:
    """Nothing is dropped or sorted, and the caller's list is copied."""
    linjer = _linjer(3)
    fejlen = Datafejl(linjer)
    foer = tuple(linjer)
    linjer.clear()

    assert foer == fejlen.linjer
    assert (foer,) == fejlen.args


def test_the_text_is_one_line_for_each_error() -> None:
    """The lines stand in the order of the file, without a heading."""
    assert str(Datafejl(_linjer(2))) == (
        "a.csv, række 2, kolonne «krav»: fundet «1.261»; forventet et tal; skriv 1261\n"
        "a.csv, række 3, kolonne «krav»: fundet «1.261»; forventet et tal; skriv 1261"
    )


def test_fifty_is_the_most_that_is_shown() -> None:
    """The design says fifty."""
    assert HOEJST_VISTE == 50


@pytest.mark.parametrize("antal", [1, 49, 50])
def test_up_to_fifty_errors_are_all_shown(antal: int) -> None:
    """No closing line where nothing was left out."""
    assert [str(linje) for linje in _linjer(antal)] == str(Datafejl(_linjer(antal))).split("\n")


@pytest.mark.parametrize(
    ("antal", "slutning"),
    [
        (51, "… og 1 fejl mere (51 i alt)"),
        (52, "… og 2 fejl mere (52 i alt)"),
        (1000, "… og 950 fejl mere (1000 i alt)"),
    ],
)
def test_more_than_fifty_errors_are_counted(antal: int, slutning: str) -> None:
    """The first fifty, then how many more and how many in all; every error is still carried."""
    fejlen = Datafejl(_linjer(antal))

    assert [*(str(linje) for linje in _linjer(50)), slutning] == str(fejlen).split("\n")
    assert antal == len(fejlen.linjer)


def test_the_errors_survive_a_pickle() -> None:
    """A worker process can hand them back."""
    kopi = pickle.loads(pickle.dumps(Datafejl(_linjer(51))))

    assert type(kopi) is Datafejl
    assert str(kopi) == str(Datafejl(_linjer(51)))
    assert [linje.raekke for linje in kopi.linjer] == list(range(2, 53))
