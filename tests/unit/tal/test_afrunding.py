"""Rounding and Danish number text out: halves, the direction, signs and thousands."""

from __future__ import annotations

from fractions import Fraction

import pytest

from skaerpet_tilsyn.tal import Afrunding, Interval, Udfald, afrund, skriv_eksakt, skriv_tal, tierpotens

OP = Afrunding.OP


class TestRounding:
    """Halves away from zero; upwards on request."""

    @pytest.mark.parametrize(
        ("tal", "antal", "naermeste", "op"),
        [
            # E12: the hours of half a year, 225 / 2, are printed as 113.
            ("112.5", 0, "113", "113"),
            ("112.49", 0, "112", "113"),
            ("-112.5", 0, "-113", "-112"),
            ("-112.49", 0, "-112", "-112"),
            ("-112.51", 0, "-113", "-112"),
            ("0.5", 0, "1", "1"),
            ("-0.5", 0, "-1", "0"),
            ("1.5", 0, "2", "2"),
            ("2.5", 0, "3", "3"),
            ("0.05", 1, "0.1", "0.1"),
            ("-0.05", 1, "-0.1", "0"),
            ("0.049", 1, "0", "0.1"),
            ("97.81", 1, "97.8", "97.9"),
            ("97.85", 1, "97.9", "97.9"),
            ("97.80", 1, "97.8", "97.8"),
            ("80.025", 2, "80.03", "80.03"),
            ("-80.025", 2, "-80.03", "-80.02"),
            ("0", 2, "0", "0"),
            ("7", 3, "7", "7"),
        ],
    )
    def test_to_the_nearest_and_upwards(self, tal: str, antal: int, naermeste: str, op: str) -> None:
        """The nearest is the rounding unless said otherwise; both are exact."""
        assert Fraction(naermeste) == afrund(Fraction(tal), antal)
        assert Fraction(naermeste) == afrund(Fraction(tal), antal, afrunding=Afrunding.NAERMESTE)
        assert Fraction(op) == afrund(Fraction(tal), antal, afrunding=OP)

    @pytest.mark.parametrize("afrunding", Afrunding)
    def test_whole_numbers_stay(self, afrunding: Afrunding) -> None:
        """And come out as fractions."""
        resultat = afrund(-7, 2, afrunding=afrunding)

        assert resultat == -7
        assert isinstance(resultat, Fraction)

    def test_a_third_has_no_last_decimal(self) -> None:
        """It is cut where asked."""
        assert afrund(Fraction(2, 3), 3) == Fraction("0.667")
        assert afrund(Fraction(1, 3), 3) == Fraction("0.333")
        assert afrund(Fraction(1, 3), 3, afrunding=OP) == Fraction("0.334")

    def test_a_requirement_is_decided_before_it_is_rounded(self) -> None:
        """E10: 99,97 is printed as 100,0 and is still below 100."""
        krav = Fraction("99.97")

        assert skriv_tal(krav, 1) == "100,0"
        assert Interval.praecis(krav).mindre_end(100) is Udfald.OPFYLDT
        assert Interval.praecis(afrund(krav, 1)).mindre_end(100) is Udfald.IKKE_OPFYLDT

    def test_a_requirement_is_printed_as_published_or_so_that_it_is_enough(self) -> None:
        """E11: the nearest to reproduce the publication, upwards to advise."""
        krav = Fraction("97.81")

        assert skriv_tal(krav, 1) == "97,8"
        assert skriv_tal(krav, 1, afrunding=OP) == "97,9"

    def test_half_the_hours_of_a_year(self) -> None:
        """E12: the only evidence of the direction: 112,5 is printed as 113."""
        assert skriv_tal(Fraction(225, 2)) == "113"


class TestDanishText:
    """Comma before decimals, dot between thousands, hyphen for minus."""

    @pytest.mark.parametrize(
        ("tal", "antal", "tekst"),
        [
            ("0", 0, "0"),
            ("0", 2, "0,00"),
            ("5", 1, "5,0"),
            ("0.05", 2, "0,05"),
            ("-0.19", 2, "-0,19"),
            ("-0.004", 2, "0,00"),
            ("-0.4", 0, "0"),
            ("-0.005", 2, "-0,01"),
            ("999", 0, "999"),
            ("999.95", 1, "1.000,0"),
            ("1000", 0, "1.000"),
            ("1261", 0, "1.261"),
            ("-1261.5", 1, "-1.261,5"),
            ("1234567.891", 2, "1.234.567,89"),
            ("90.489", 1, "90,5"),
            ("100", 3, "100,000"),
        ],
    )
    def test_as_danes_write(self, tal: str, antal: int, tekst: str) -> None:
        """All the decimals asked for, and no minus before nothing."""
        assert tekst == skriv_tal(Fraction(tal), antal)

    def test_no_decimals_unless_asked_for(self) -> None:
        """Counts are whole."""
        assert skriv_tal(1261) == "1.261"
        assert skriv_tal(Fraction("1261.4")) == "1.261"

    def test_the_direction_holds_for_the_text(self) -> None:
        """Upwards also for negative numbers."""
        assert skriv_tal(Fraction("-0.19"), 1, afrunding=OP) == "-0,1"
        assert skriv_tal(Fraction("-0.09"), 1, afrunding=OP) == "0,0"
        assert skriv_tal(Fraction("1260.01"), afrunding=OP) == "1.261"

    def test_other_signs(self) -> None:
        """For machines, and for tables with thin spaces."""
        assert skriv_tal(Fraction("1234567.5"), 1, decimaltegn=".") == "1.234.567.5"
        assert skriv_tal(Fraction("1234567.5"), 1, tusindtegn="") == "1234567,5"
        assert skriv_tal(1_234_567, tusindtegn="\u202f") == "1\u202f234\u202f567"


class TestExactText:
    """For machines: nothing is rounded."""

    @pytest.mark.parametrize(
        ("tal", "tekst"),
        [
            (0, "0"),
            (90, "90"),
            (-90, "-90"),
            (1_234_567, "1234567"),
            (Fraction(4, 5), "0.8"),
            (Fraction(-4, 5), "-0.8"),
            (Fraction("80.03"), "80.03"),
            (Fraction("1234567.5"), "1234567.5"),
            (Fraction(1, 8), "0.125"),
            (Fraction(1, 3), "1/3"),
            (Fraction(-2, 3), "-2/3"),
            (Fraction(4000, 3), "4000/3"),
            (Fraction(1, 30), "1/30"),
            (Fraction(1, 2**10), "0.0009765625"),
            (Fraction(1, 2**11), "1/2048"),
            (Fraction(1, 10**10), "0.0000000001"),
            (Fraction(1, 10**11), "1/100000000000"),
        ],
    )
    def test_a_decimal_if_it_ends_within_ten_digits(self, tal: int | Fraction, tekst: str) -> None:
        """Else the fraction; no more decimals than it takes."""
        assert tekst == skriv_eksakt(tal)

    @pytest.mark.parametrize(
        ("tal", "hoejst", "tekst"),
        [
            (Fraction(1, 2), 0, "1/2"),
            (Fraction(2), 0, "2"),
            (Fraction(1, 2), 1, "0.5"),
            (Fraction(1, 4), 1, "1/4"),
            (Fraction(1, 4), 2, "0.25"),
            (Fraction(1, 2**11), 11, "0.00048828125"),
        ],
    )
    def test_the_most_decimals(self, tal: Fraction, hoejst: int, tekst: str) -> None:
        """Just so many, and not one more."""
        assert tekst == skriv_eksakt(tal, hoejst_decimaler=hoejst)


@pytest.mark.parametrize(("antal", "ventet"), [(0, 1), (1, 10), (2, 100), (30, int("1" + 30 * "0"))])
def test_a_power_of_ten_is_whole(antal: int, ventet: int) -> None:
    """Exact at any size."""
    resultat = tierpotens(antal)

    assert ventet == resultat
    assert isinstance(resultat, int)


def test_the_roundings_are_named() -> None:
    """The slugs are stable, and the repr names the member."""
    assert [(a.value, repr(a)) for a in Afrunding] == [("naermeste", "Afrunding.NAERMESTE"), ("op", "Afrunding.OP")]
