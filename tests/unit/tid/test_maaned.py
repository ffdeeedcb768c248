"""A calendar month: construction, text, order and arithmetic."""

from __future__ import annotations

import operator
from datetime import UTC, date, datetime

import pytest
from attrs.exceptions import FrozenInstanceError

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.tid import MAANEDSNAVNE, Maaned, Periode

NOVEMBER = Maaned(2021, 11)


class TestConstruction:
    """What is a month, and what is not."""

    @pytest.mark.parametrize(("aar", "maaned"), [(1, 1), (1, 12), (9999, 1), (9999, 12), (2021, 11)])
    def test_the_ends_of_the_calendar_are_months(self, aar: int, maaned: int) -> None:
        """The years 1 to 9999 and the months 1 to 12, ends included."""
        resultat = Maaned(aar, maaned)

        assert (aar, maaned) == (resultat.aar, resultat.maaned)

    @pytest.mark.parametrize("aar", [-1, 0, 10_000])
    def test_a_year_outside_the_calendar_is_refused(self, aar: int) -> None:
        """The message names the year and the range."""
        with pytest.raises(UgyldigVaerdi) as fanget:
            Maaned(aar, 1)

        assert f"et årstal: fundet «{aar}»; forventet 1 til 9999; ret årstallet" == str(fanget.value)

    @pytest.mark.parametrize("maaned", [-1, 0, 13])
    def test_a_month_outside_the_year_is_refused(self, maaned: int) -> None:
        """The message names the number and the range."""
        with pytest.raises(UgyldigVaerdi) as fanget:
            Maaned(2021, maaned)

        assert f"en måneds nummer: fundet «{maaned}»; forventet 1 til 12; ret nummeret" == str(fanget.value)

    @pytest.mark.parametrize("felt", ["aar", "maaned"])
    def test_a_month_does_not_change(self, felt: str) -> None:
        """Every value in the library is frozen."""
        with pytest.raises(FrozenInstanceError):
            setattr(NOVEMBER, felt, 1)


class TestText:
    """Reading and writing."""

    @pytest.mark.parametrize(
        ("tekst", "ventet"),
        [
            ("2021-11", Maaned(2021, 11)),
            ("2021M11", Maaned(2021, 11)),
            ("2021m01", Maaned(2021, 1)),
            (" 2021-12\n", Maaned(2021, 12)),
            ("0001-01", Maaned(1, 1)),
            ("9999M12", Maaned(9999, 12)),
        ],
    )
    def test_both_forms_are_read(self, tekst: str, ventet: Maaned) -> None:
        """ISO and the form of jobindsats, in either case, with space around."""
        assert ventet == Maaned.parse(tekst)

    @pytest.mark.parametrize(
        "tekst",
        ["", "2021", "2021-1", "21-11", "2021-011", "2021/11", "2021 11", "2021-11-01", "12021-11", "x2021-11",
         "2021-11x", "2021MM11", "2021-M11", "-2021-11", "\u0662\u0660\u0662\u0661-\u0661\u0661", "nov 2021"],
    )  # fmt: skip
    def test_other_forms_are_refused(self, tekst: str) -> None:
        """The message quotes the text as it came and shows the two forms."""
        with pytest.raises(UgyldigVaerdi) as fanget:
            Maaned.parse(tekst)

        assert str(fanget.value) == (
            f"en måned: fundet «{tekst}»; forventet en måned som 2021-11 eller 2021M11; ret måneden"
        )

    def test_the_refused_text_is_quoted_with_its_spaces(self) -> None:
        """What is shown is what stands in the file."""
        with pytest.raises(UgyldigVaerdi, match="«  nov »"):
            Maaned.parse("  nov ")

    @pytest.mark.parametrize(
        ("tekst", "besked"),
        [
            ("2021-00", "en måneds nummer: fundet «0»; forventet 1 til 12; ret nummeret"),
            ("2021M13", "en måneds nummer: fundet «13»; forventet 1 til 12; ret nummeret"),
            ("0000-05", "et årstal: fundet «0»; forventet 1 til 9999; ret årstallet"),
        ],
    )
    def test_the_right_form_of_no_month_is_refused(self, tekst: str, besked: str) -> None:
        """The numbers are checked after the form."""
        with pytest.raises(UgyldigVaerdi) as fanget:
            Maaned.parse(tekst)

        assert besked == str(fanget.value)

    @pytest.mark.parametrize(
        ("maaned", "tekst"), [(NOVEMBER, "2021-11"), (Maaned(2022, 1), "2022-01"), (Maaned(33, 4), "0033-04")]
    )
    def test_the_machine_form_is_iso(self, maaned: Maaned, tekst: str) -> None:
        """Four digits and two, so that the text sorts as the months do."""
        assert tekst == str(maaned)

    def test_the_names_are_the_danish_ones(self) -> None:
        """Each month has its own name, in lower case."""
        navne = "januar februar marts april maj juni juli august september oktober november december"

        assert tuple(navne.split()) == MAANEDSNAVNE
        assert [f"{navn} 2021" for navn in navne.split()] == [Maaned(2021, m).tekst for m in range(1, 13)]

    def test_the_repr_is_the_constructor_call(self) -> None:
        """Short, with the numbers by place."""
        assert repr(NOVEMBER) == "Maaned(2021, 11)"


class TestOrder:
    """Months compare with months, and with nothing else."""

    def test_months_are_ordered_by_year_then_month(self) -> None:
        """December comes before January of the next year."""
        maaneder = [Maaned(2022, 1), Maaned(2021, 12), Maaned(2021, 2), Maaned(2020, 12)]

        assert sorted(maaneder) == [Maaned(2020, 12), Maaned(2021, 2), Maaned(2021, 12), Maaned(2022, 1)]
        assert Maaned(2021, 12) < Maaned(2022, 1)
        assert Maaned(2021, 12) <= Maaned(2021, 12)
        assert not Maaned(2021, 12) < Maaned(2021, 12)

    def test_equal_months_have_equal_hashes(self) -> None:
        """A month can be a key."""
        assert {Maaned(2021, 11): "a"}[Maaned.parse("2021M11")] == "a"

    @pytest.mark.parametrize("andet", [date(2021, 11, 1), (2021, 11), "2021-11", NOVEMBER.indeks])
    def test_a_month_equals_nothing_else(self, andet: object) -> None:
        """Neither its first day, nor its numbers, nor its text."""
        assert andet != NOVEMBER

    @pytest.mark.parametrize("tegn", ["lt", "le", "gt", "ge"])
    def test_a_month_has_no_order_with_a_day(self, tegn: str) -> None:
        """Whether a month is before a day is no question."""
        with pytest.raises(TypeError):
            getattr(operator, tegn)(NOVEMBER, date(2021, 12, 1))


class TestDays:
    """The days of a month."""

    @pytest.mark.parametrize(
        ("maaned", "sidste"),
        [
            (Maaned(2021, 1), date(2021, 1, 31)),
            (Maaned(2021, 2), date(2021, 2, 28)),
            (Maaned(2020, 2), date(2020, 2, 29)),
            (Maaned(2000, 2), date(2000, 2, 29)),
            (Maaned(1900, 2), date(1900, 2, 28)),
            (Maaned(2021, 11), date(2021, 11, 30)),
            (Maaned(2021, 12), date(2021, 12, 31)),
        ],
    )
    def test_first_last_and_period(self, maaned: Maaned, sidste: date) -> None:
        """The period ends before the first day of the next month."""
        assert date(maaned.aar, maaned.maaned, 1) == maaned.foerste_dag
        assert sidste == maaned.sidste_dag
        assert Periode(maaned.foerste_dag, maaned.plus(maaneder=1).foerste_dag) == maaned.periode

    def test_the_calendars_last_month_has_no_day_after(self) -> None:
        """There is no 1 January 10000, so the last period runs on."""
        assert Periode(date(9999, 12, 1), None) == Maaned(9999, 12).periode

    @pytest.mark.parametrize("dag", [1, 15, 30])
    def test_a_day_lies_in_its_month(self, dag: int) -> None:
        """From the first to the last."""
        assert Maaned.af(date(2021, 11, dag)) == NOVEMBER

    def test_the_month_of_a_moment_is_that_of_its_day(self) -> None:
        """A ``datetime`` is a ``date``."""
        assert Maaned.af(datetime(2021, 11, 30, 23, 59, tzinfo=UTC)) == NOVEMBER


class TestArithmetic:
    """Months are counted, never converted to days."""

    @pytest.mark.parametrize(
        ("maaneder", "ventet"),
        [
            (0, Maaned(2021, 11)),
            (1, Maaned(2021, 12)),
            (2, Maaned(2022, 1)),
            (-10, Maaned(2021, 1)),
            (-11, Maaned(2020, 12)),
            (12, Maaned(2022, 11)),
            (-12, Maaned(2020, 11)),
            (-23, Maaned(2019, 12)),
        ],
    )
    def test_plus_crosses_the_year(self, maaneder: int, ventet: Maaned) -> None:
        """Forwards and backwards; ``maaneder_siden`` is the way back."""
        assert ventet == NOVEMBER.plus(maaneder=maaneder)
        assert maaneder == ventet.maaneder_siden(NOVEMBER)

    @pytest.mark.parametrize(
        ("maaned", "indeks"),
        [(Maaned(1, 1), 12), (Maaned(2021, 1), 24_252), (Maaned(2021, 12), 24_263), (Maaned(9999, 12), 119_999)],
    )
    def test_the_running_number(self, maaned: Maaned, indeks: int) -> None:
        """``12 * aar + maaned - 1``, both ways."""
        assert indeks == maaned.indeks
        assert maaned == Maaned.fra_indeks(indeks)

    @pytest.mark.parametrize(("maaned", "maaneder", "aar"), [(Maaned(1, 1), -1, 0), (Maaned(9999, 12), 1, 10_000)])
    def test_plus_does_not_leave_the_calendar(self, maaned: Maaned, maaneder: int, aar: int) -> None:
        """The same error as for a year that does not exist."""
        with pytest.raises(UgyldigVaerdi, match=f"et årstal: fundet «{aar}»"):
            maaned.plus(maaneder=maaneder)
