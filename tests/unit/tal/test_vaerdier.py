"""Exact values with a unit: shares, percentage points and hours."""

from __future__ import annotations

import operator
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from attrs.exceptions import FrozenInstanceError

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.tal import Andel, Grad, Maalt, Procentpoint, Timer, raa

if TYPE_CHECKING:
    from collections.abc import Callable

IKKE_TAL = ("", " ", "x", "NaN", "inf", "1e1", "1_0", "٣", "1.261,5", "1,2,3", "5,", ",5", "--5", "4/5", "80 %")
TAL = {
    "80": Fraction(80),
    "79,5": Fraction("79.5"),
    "79.5": Fraction("79.5"),
    " 79,5\n": Fraction("79.5"),
    "+0,25": Fraction("0.25"),
    "0": Fraction(0),
}
NEGATIVE = {"-0,19": Fraction("-0.19"), "−0,19": Fraction("-0.19"), "-12.5": Fraction("-12.5")}


class TestAndel:
    """Exact shares from counts or an exact percent."""

    @pytest.mark.parametrize("broek", [Fraction(0), Fraction(1, 3), Fraction(1)])
    def test_from_none_to_all(self, broek: Fraction) -> None:
        """Both ends are shares."""
        assert broek == Andel(broek).broek

    @pytest.mark.parametrize(("broek", "tekst"), [(Fraction(-1, 100), "-1/100"), (Fraction(101, 100), "101/100")])
    def test_less_than_none_and_more_than_all_are_refused(self, broek: Fraction, tekst: str) -> None:
        """Just outside each end."""
        with pytest.raises(UgyldigVaerdi) as fanget:
            Andel(broek)

        assert f"en andel: fundet {tekst}; forventet 0 til 1; ret tæller og nævner" == str(fanget.value)

    @pytest.mark.parametrize(
        ("taeller", "naevner", "broek"),
        [(0, 1, Fraction(0)), (1, 1, Fraction(1)), (666, 736, Fraction(333, 368)), (0, 7, Fraction(0))],
    )
    def test_from_counts(self, taeller: int, naevner: int, broek: Fraction) -> None:
        """Never rounded, and compared by value."""
        assert Andel(broek) == Andel.af_antal(taeller, naevner)

    @pytest.mark.parametrize("naevner", [0, -1])
    def test_a_share_of_none_is_refused(self, naevner: int) -> None:
        """An empty målgruppe has no share; a negative one is no count."""
        with pytest.raises(UgyldigVaerdi) as fanget:
            Andel.af_antal(0, naevner)

        assert str(fanget.value) == (
            f"en andel: fundet nævneren {naevner}; forventet mindst 1; udelad den tomme målgruppe"
        )

    @pytest.mark.parametrize(("taeller", "fundet"), [(5, "5/4"), (-1, "-1/4")])
    def test_a_share_of_counts_is_a_share(self, taeller: int, fundet: str) -> None:
        """More than all, and less than none."""
        with pytest.raises(UgyldigVaerdi, match=f"en andel: fundet {fundet}; forventet 0 til 1"):
            Andel.af_antal(taeller, 4)

    @pytest.mark.parametrize(("tekst", "pct"), TAL.items())
    def test_from_an_exact_percent(self, tekst: str, pct: Fraction) -> None:
        """Comma or point, and space around."""
        assert Andel(pct / 100) == Andel.procent(tekst)

    def test_a_hundred_percent_is_all(self) -> None:
        """And a hundredth more is too much."""
        assert Andel.procent("100") == Andel(Fraction(1))
        with pytest.raises(UgyldigVaerdi, match="en andel: fundet 10001/10000; forventet 0 til 1"):
            Andel.procent("100,01")

    @pytest.mark.parametrize("tekst", NEGATIVE)
    def test_a_negative_percent_is_refused(self, tekst: str) -> None:
        """It is a number, and no share."""
        with pytest.raises(UgyldigVaerdi, match="en andel: fundet -"):
            Andel.procent(tekst)

    def test_shares_are_ordered_by_value(self) -> None:
        """666 of 736 is 90,489… pct.: above 90,4, below 90,5."""
        assert Andel.procent("90,4") < Andel.af_antal(666, 736) < Andel.procent("90,5")
        assert Andel.af_antal(4, 5) >= Andel.procent("80")


class TestProcentpoint:
    """Exact differences between two shares."""

    @pytest.mark.parametrize(("tekst", "point"), [*TAL.items(), *NEGATIVE.items()])
    def test_from_text(self, tekst: str, point: Fraction) -> None:
        """Either sign, the hyphen or the minus."""
        assert Procentpoint(point) == Procentpoint.af(tekst)

    def test_differences_are_ordered_by_value(self) -> None:
        """Negative before nought before positive."""
        tekster = ["0,5", "-1,19", "0", "-0,19"]

        assert sorted(tekster, key=Procentpoint.af) == ["-1,19", "-0,19", "0", "0,5"]


class TestTimer:
    """Exact hours in hundredths."""

    @pytest.mark.parametrize(
        ("tekst", "hundrededele"),
        [("0", 0), ("0,01", 1), ("37,5", 3750), ("37.25", 3725), ("224,99", 22_499), ("225", 22_500), ("-7,4", -740)],
    )
    def test_from_text(self, tekst: str, hundrededele: int) -> None:
        """At most two decimals; a correction may be negative."""
        assert Timer(hundrededele) == Timer.af(tekst)
        assert isinstance(Timer.af(tekst).hundrededele, int)

    @pytest.mark.parametrize("tekst", ["0,001", "37,505", "0,009", "1,261", "-0,001"])
    def test_more_than_two_decimals_are_refused(self, tekst: str) -> None:
        """Nothing is rounded in silence."""
        with pytest.raises(UgyldigVaerdi) as fanget:
            Timer.af(tekst)

        assert f"et timetal: fundet «{tekst}»; forventet højst to decimaler; afrund timetallet" == str(fanget.value)

    def test_whole_hours(self) -> None:
        """A hundred hundredths each."""
        assert Timer.hele(225) == Timer(22_500)
        assert Timer.hele(0) == Timer(0)

    def test_hours_are_ordered_and_add_up(self) -> None:
        """224,99 is below 225 after any number of additions."""
        tolvte = [Timer.af("18,75")] * 11 + [Timer.af("18,74")]

        assert Timer.af("224,99") < Timer.hele(225)
        assert Timer(sum(timer.hundrededele for timer in tolvte)) == Timer.af("224,99")


@pytest.mark.parametrize("laes", [Andel.procent, Procentpoint.af, Timer.af])
@pytest.mark.parametrize("tekst", IKKE_TAL, ids=repr)
def test_what_is_no_number_is_refused(laes: Callable[[str], object], tekst: str) -> None:
    """One message for all three; the text is quoted as it came."""
    with pytest.raises(UgyldigVaerdi) as fanget:
        laes(tekst)

    assert f"et tal: fundet «{tekst}»; forventet et tal som 79,5; ret tallet" == str(fanget.value)


@pytest.mark.parametrize(
    ("vaerdi", "tal"),
    [
        (4, 4),
        (0, 0),
        (Andel.procent("80"), Fraction(4, 5)),
        (Procentpoint.af("-0,19"), Fraction(-19, 100)),
        (Timer.hele(225), 22_500),
    ],
)
def test_what_each_value_is_compared_as(vaerdi: Maalt, tal: int | Fraction) -> None:
    """The share itself, points, hundredths of an hour, or the number."""
    assert tal == raa(vaerdi)


VAERDIER = (Andel.af_antal(1, 1), Procentpoint.af("1"), Timer(1))


@pytest.mark.parametrize("vaerdi", VAERDIER)
def test_the_value_knows_what_it_is_compared_as(vaerdi: Andel | Procentpoint | Timer) -> None:
    """The function and the property agree."""
    assert vaerdi.raa == raa(vaerdi)


@pytest.mark.parametrize("tegn", ["lt", "le", "gt", "ge"])
@pytest.mark.parametrize("andet", [1, *VAERDIER[1:]])
def test_different_units_do_not_compare(tegn: str, andet: object) -> None:
    """A share is neither points, hours nor a bare number."""
    assert andet != VAERDIER[0]
    with pytest.raises(TypeError):
        getattr(operator, tegn)(VAERDIER[0], andet)


@pytest.mark.parametrize(("vaerdi", "felt"), tuple(zip(VAERDIER, ("broek", "point", "hundrededele"), strict=True)))
def test_values_do_not_change(vaerdi: object, felt: str) -> None:
    """Every value in the library is frozen, and can be a key."""
    with pytest.raises(FrozenInstanceError):
        setattr(vaerdi, felt, 0)

    assert {vaerdi: "a"}[vaerdi] == "a"


def test_a_grade_has_at_most_six_decimals() -> None:
    """More would have to be rounded, and a rounding may cross 50."""
    assert Grad.procent("50,000001") > Grad.procent("50")
    with pytest.raises(UgyldigVaerdi, match="fundet «50,0000001»; forventet højst seks decimaler"):
        Grad.procent("50,0000001")
