"""Tables for KMD Insight Custom Data: the pair of files, the slots, and what a cell may hold."""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from skaerpet_tilsyn import Maaned, UgyldigVaerdi
from skaerpet_tilsyn.opgoerelse.ark import Ark
from skaerpet_tilsyn.register.kmd import fire_decimaler, til_kmd

if TYPE_CHECKING:
    from skaerpet_tilsyn.opgoerelse.vaerdi import Vaerdi

KOLONNER: Final = ("kommunekode", "fokusmaal", "maaned", "taeller", "naevner", "uafklaret")
RAEKKER: Final[tuple[tuple[Vaerdi, ...], ...]] = (
    ("766", "samtaler", Maaned(2021, 11), 666, 736, 0),
    ("766", "samtaler", Maaned(2021, 10), ".", ".", "."),
)


def _laest(bytes_: bytes) -> list[list[str]]:
    assert bytes_.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(bytes_.decode("utf-8-sig"), newline=""), delimiter=";", strict=True))


def _par(ark: Ark) -> tuple[list[list[str]], list[list[str]]]:
    data, meta = til_kmd(ark).values()
    return _laest(data), _laest(meta)


def _celle(vaerdi: Vaerdi, kolonne: str = "x") -> str:
    return _par(Ark(navn="a", kolonner=(kolonne, "y"), raekker=((vaerdi, 1),)))[0][1][0]


def test_the_pair() -> None:
    """Names that say which belong together, without an underscore of their own; semicolons, CRLF, a byte order mark."""
    filer = til_kmd(Ark(navn="maanedsandele_6mdr", kolonner=KOLONNER, raekker=RAEKKER))

    assert [f"{slags}_SkaerpetTilsynMaanedsandele6mdr.csv" for slags in ("Data", "Meta")] == list(filer)
    assert (
        "Kommunekode;Fokusmål;Måned;Tæller;Nævner;Uafklaret\r\n766;samtaler;2021-11-01;666;736;0\r\n"
        == filer["Data_SkaerpetTilsynMaanedsandele6mdr.csv"].decode("utf-8-sig").split("766;samtaler;2021-10")[0]
    )


def test_the_columns_of_meta_are_those_of_data() -> None:
    """In their order, numbered from one, with the technical names numbered by kind."""
    data, meta = _par(Ark(navn="maanedsandele", kolonner=KOLONNER, raekker=RAEKKER))

    assert ["Kolonnenummer", "TekniskNavn", "EgetNavn"] == meta[0]
    assert [str(nr) for nr in range(1, 7)] == [r[0] for r in meta[1:]]
    assert ["Tekst1", "Tekst2", "Dato1", "Numerisk1", "Numerisk2", "Numerisk3"] == [r[1] for r in meta[1:]]
    assert data[0] == [r[2] for r in meta[1:]]


def test_the_slots_do_not_depend_on_the_rows() -> None:
    """A table without rows, or with nothing known, has the same description: what was loaded once stays right."""
    uden = Ark(navn="fokusmaal", kolonner=("gennemsnit_pct", "krav", "unikke"), raekker=())
    ukendt = Ark(navn="fokusmaal", kolonner=uden.kolonner, raekker=((None, Decimal("97.8"), "."),))

    assert _par(uden)[1] == _par(ukendt)[1]
    assert ["Numerisk1", "Tekst1", "Numerisk2"] == [r[1] for r in _par(uden)[1][1:]]


def test_the_slots_of_a_table_from_elsewhere() -> None:
    """By what stands in it."""
    ark = Ark(
        navn="y30r21",
        kolonner=("Område", "Antal", "Andel", "Dag", "Blandet", "Intet"),
        raekker=(("Køge", 1, Decimal("0.5"), date(2021, 1, 1), 1, None), ("Lejre", None, 2, None, "x", None)),
    )

    assert ["Tekst1", "Numerisk1", "Numerisk2", "Dato1", "Tekst2", "Tekst3"] == [r[1] for r in _par(ark)[1][1:]]


def test_what_is_suppressed_is_no_number() -> None:
    """An empty cell in a column of numbers; a text stays."""
    assert ["766", "samtaler", "2021-10-01", "", "", ""] == _par(
        Ark(navn="maanedsandele", kolonner=KOLONNER, raekker=RAEKKER)
    )[0][2]
    assert "." == _celle(".", "krav")


@pytest.mark.parametrize(
    ("vaerdi", "skrevet"),
    [
        (None, ""),
        (1_261_000, "1261000"),
        (-5, "-5"),
        (Decimal("-0.19"), "-0,19"),
        (Decimal("87.84"), "87,84"),
        (Decimal("1E+3"), "1000"),
        (date(2021, 11, 30), "2021-11-30"),
        ("æøå", "æøå"),
        ("=1+1", "'=1+1"),
        ("-cmd", "'-cmd"),
    ],
)
def test_cells(vaerdi: Vaerdi, skrevet: str) -> None:
    """Decimal commas, no sign between thousands, ISO days; nothing that a spreadsheet would run."""
    assert skrevet == _celle(vaerdi)


@pytest.mark.parametrize(("laengde", "skrevet"), [(200, 200), (201, 200), (5000, 200)])
def test_long_texts(laengde: int, skrevet: int) -> None:
    """At most 200 characters; a text that was longer ends in three dots."""
    celle = _celle("x" * laengde)

    assert (skrevet, laengde > 200) == (len(celle), celle.endswith("…"))


@given(st.decimals(-1000, 1000, places=12, allow_nan=False))
@example(Decimal("79.999999"))
@example(Decimal("-0.00000001"))
@example(Decimal("12.34565"))
def test_four_decimals(tal: Decimal) -> None:
    """Never more, never off by as much as one of them, and on the same side of every whole percent."""
    kort = fire_decimaler(tal)

    eksponent = kort.as_tuple().exponent
    assert isinstance(eksponent, int)
    assert eksponent >= -4
    assert abs(kort - tal) < Decimal("0.0001")
    assert (kort > round(tal), kort < round(tal)) == (tal > round(tal), tal < round(tal))


@pytest.mark.parametrize(
    ("kolonne", "slags", "hoejst"), [("taeller", "Numerisk", 15), ("senest", "Dato", 5), ("krav", "Tekst", 30)]
)
def test_more_columns_than_there_is_room_for(kolonne: str, slags: str, hoejst: int) -> None:
    """Refused, with the formats that have room; as many as there is room for are taken."""
    fuld = Ark(navn="arbejdsliste", kolonner=(kolonne,) * hoejst, raekker=())
    for_mange = Ark(navn="arbejdsliste", kolonner=(kolonne,) * (hoejst + 1), raekker=())

    assert f"{slags}{hoejst}" == _par(fuld)[1][-1][1]
    besked = f"fundet {hoejst + 1} kolonner af slagsen {slags}; forventet højst {hoejst}; vælg csv eller parquet"
    with pytest.raises(UgyldigVaerdi, match=besked):
        til_kmd(for_mange)
