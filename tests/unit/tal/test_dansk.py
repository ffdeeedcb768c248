"""Danish number text in: which texts are numbers, in which format, and what they say."""

from __future__ import annotations

from fractions import Fraction

import pytest

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.tal import Talformat, decimaler, laes_tal, mulige_formater

DANSK, PUNKTUM = Talformat.DANSK, Talformat.PUNKTUM

KUN_DANSK = {
    "97,80": Fraction("97.80"),
    " 97,80 ": Fraction("97.80"),
    "97,80\n": Fraction("97.80"),
    "\xa097,80": Fraction("97.80"),
    "0,5": Fraction("0.5"),
    "-0,19": Fraction("-0.19"),
    "−0,19": Fraction("-0.19"),
    "+0,19": Fraction("0.19"),
    "1234,5": Fraction("1234.5"),
    "007,0": Fraction(7),
    "1.261,5": Fraction("1261.5"),
    "1.261,500": Fraction("1261.5"),
    "12.345.678": Fraction(12_345_678),
    "−123.456.789,01": Fraction("-123456789.01"),
}
KUN_PUNKTUM = {
    "8.28": Fraction("8.28"),
    " 8.28\t": Fraction("8.28"),
    "97.8": Fraction("97.8"),
    "0.5": Fraction("0.5"),
    "-0.19": Fraction("-0.19"),
    "−0.19": Fraction("-0.19"),
    "+0.19": Fraction("0.19"),
    "1.2610": Fraction("1.261"),
    "1261.000": Fraction(1261),
    "0.905": Fraction("0.905"),
    "-0.905": Fraction("-0.905"),
    "012.345": Fraction("12.345"),
}
BEGGE = {
    "0": (Fraction(0), Fraction(0)),
    "2440": (Fraction(2440), Fraction(2440)),
    "-5": (Fraction(-5), Fraction(-5)),
    "−5": (Fraction(-5), Fraction(-5)),
    "+5": (Fraction(5), Fraction(5)),
    " 12 ": (Fraction(12), Fraction(12)),
    "0012": (Fraction(12), Fraction(12)),
    "1.261": (Fraction(1261), Fraction("1.261")),
    "2.490": (Fraction(2490), Fraction("2.49")),
    "10.000": (Fraction(10_000), Fraction(10)),
    "-999.999": (Fraction(-999_999), Fraction("-999.999")),
}
INGEN = (
    "", " ", ".", ",", "-", "−", "+", "80.5,3", "80,5.3", "1,2,3", "1.2.3", "1.23.456", "1234.567.890",
    "0.123.456", "1.261.", "1.261,", ".5", ",5", "5.", "5,", "--5", "+-5", "- 5", "5-", "5 %", "80%",
    "1 261", "1\xa0261", "1_261", "1'261", "1e5", "1E5", "1,5e3", "1.5e3", "NaN", "nan", "inf", "Infinity",
    "-inf", "0x10", "4/5", "½", "²", "٣", "\u0669\u0667,\u0668",
    "\uff11\uff12", "Ok", "kan ikke nås", "tre", "97,80 pct.", "5\n5",
)  # fmt: skip


class TestPossibleFormats:
    """Both formats where it cannot be told, and none where it is no number."""

    @pytest.mark.parametrize("tekst", KUN_DANSK)
    def test_a_decimal_comma_or_two_dots_are_danish(self, tekst: str) -> None:
        """So is anything with a comma."""
        assert {DANSK} == mulige_formater(tekst)

    @pytest.mark.parametrize("tekst", KUN_PUNKTUM)
    def test_a_dot_that_cannot_stand_between_thousands_is_a_decimal_point(self, tekst: str) -> None:
        """Not three digits after it, more than three before it, or a leading zero."""
        assert {PUNKTUM} == mulige_formater(tekst)

    @pytest.mark.parametrize("tekst", BEGGE)
    def test_whole_numbers_and_one_dot_before_three_digits_are_both(self, tekst: str) -> None:
        """The column, not the cell, must tell."""
        assert {DANSK, PUNKTUM} == mulige_formater(tekst)

    @pytest.mark.parametrize("tekst", INGEN, ids=repr)
    def test_everything_else_is_no_number(self, tekst: str) -> None:
        """Among them what ``float`` and ``int`` would take."""
        assert frozenset() == mulige_formater(tekst)


class TestReading:
    """Exact, and in the format asked for alone."""

    @pytest.mark.parametrize(("tekst", "ventet"), [*KUN_DANSK.items(), *((t, v[0]) for t, v in BEGGE.items())])
    def test_danish(self, tekst: str, ventet: Fraction) -> None:
        """Danish is what is read unless said otherwise."""
        assert ventet == laes_tal(tekst, DANSK)
        assert ventet == laes_tal(tekst)

    @pytest.mark.parametrize(("tekst", "ventet"), [*KUN_PUNKTUM.items(), *((t, v[1]) for t, v in BEGGE.items())])
    def test_decimal_point(self, tekst: str, ventet: Fraction) -> None:
        """Nothing stands between the thousands."""
        assert ventet == laes_tal(tekst, PUNKTUM)

    def test_thousands_with_and_without_the_dot(self) -> None:
        """E39: the same table prints «2440» and «2.490», both in units."""
        assert laes_tal("2440", DANSK) == 2440
        assert laes_tal("2.490", DANSK) == 2490

    def test_the_number_is_exact(self) -> None:
        """No binary float on the way."""
        assert laes_tal("0,1") + laes_tal("0,2") == laes_tal("0,3")
        assert isinstance(laes_tal("5"), Fraction)

    @pytest.mark.parametrize("tekst", [*KUN_PUNKTUM, *INGEN], ids=repr)
    def test_what_is_no_danish_number_is_refused(self, tekst: str) -> None:
        """The message quotes the text as it came and shows a Danish number."""
        with pytest.raises(UgyldigVaerdi) as fanget:
            laes_tal(tekst)

        assert f"et tal: fundet «{tekst}»; forventet et tal som 97,80; ret tallet" == str(fanget.value)

    @pytest.mark.parametrize("tekst", [*KUN_DANSK, *INGEN], ids=repr)
    def test_what_has_no_decimal_point_is_refused_where_one_is_asked_for(self, tekst: str) -> None:
        """The message shows a number with a decimal point."""
        with pytest.raises(UgyldigVaerdi) as fanget:
            laes_tal(tekst, PUNKTUM)

        assert f"et tal: fundet «{tekst}»; forventet et tal som 97.80; ret tallet" == str(fanget.value)


class TestDecimals:
    """How exactly a number was printed."""

    @pytest.mark.parametrize(
        ("tekst", "dansk", "punktum"),
        [
            ("97,80", 2, 0),
            (" 97,800 ", 3, 0),
            ("97", 0, 0),
            ("1.261", 0, 3),
            ("-0.19\n", 0, 2),
        ],
    )
    def test_the_decimals_are_counted_as_written(self, tekst: str, dansk: int, punktum: int) -> None:
        """Trailing zeros count; the space around does not."""
        assert dansk == decimaler(tekst)
        assert dansk == decimaler(tekst, DANSK)
        assert punktum == decimaler(tekst, PUNKTUM)


def test_the_formats_are_named() -> None:
    """The slugs are stable, and the repr names the member."""
    assert [(f.value, repr(f)) for f in Talformat] == [
        ("dansk", "Talformat.DANSK"),
        ("punktum", "Talformat.PUNKTUM"),
    ]
