"""Half-open periods of days: construction, text, membership and overlap."""

from __future__ import annotations

import operator
from datetime import date

import pytest
from attrs.exceptions import FrozenInstanceError

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.tid import Periode

FEBRUAR = Periode(date(2021, 2, 1), date(2021, 3, 1))
LOEBENDE = Periode(date(2021, 2, 1), None)


def _periode(fra: int, til: int | None) -> Periode:
    return Periode(date(2021, 5, fra), None if til is None else date(2021, 5, til))


class TestConstruction:
    """A period holds at least one day."""

    def test_one_day_is_a_period(self) -> None:
        """From a day to the day after."""
        periode = _periode(1, 2)

        assert periode.sidste_dag == date(2021, 5, 1)

    @pytest.mark.parametrize("til", [date(2021, 5, 2), date(2021, 5, 1), date(2020, 5, 3)])
    def test_an_empty_period_is_refused(self, til: date) -> None:
        """From a day to the same day is no day, and the dates may not be the wrong way round."""
        with pytest.raises(UgyldigVaerdi) as fanget:
            Periode(date(2021, 5, 2), til)

        assert str(fanget.value) == (
            f"en periode: fundet fra 2021-05-02 til {til} (ikke med); forventet mindst én dag; byt om på datoerne"
        )

    def test_an_inclusive_period_holds_its_last_day(self) -> None:
        """Registers write the last day, the library the day after."""
        assert Periode.inklusiv(date(2021, 2, 1), date(2021, 2, 28)) == FEBRUAR
        assert FEBRUAR.sidste_dag == date(2021, 2, 28)

    def test_an_inclusive_period_of_one_day(self) -> None:
        """From and to the same day."""
        assert _periode(1, 2) == Periode.inklusiv(date(2021, 5, 1), date(2021, 5, 1))

    def test_an_inclusive_period_the_wrong_way_round_is_refused(self) -> None:
        """Even by one day."""
        with pytest.raises(UgyldigVaerdi, match=r"fra 2021-05-02 til 2021-05-02 \(ikke med\)"):
            Periode.inklusiv(date(2021, 5, 2), date(2021, 5, 1))

    @pytest.mark.parametrize("til", [None, date.max])
    def test_a_running_period_has_no_last_day(self, til: date | None) -> None:
        """No end, or the 31.12.9999 that registers write for no end."""
        assert Periode.inklusiv(date(2021, 2, 1), til) == LOEBENDE
        assert LOEBENDE.til is None
        assert LOEBENDE.sidste_dag is None

    def test_the_day_before_the_calendars_last_is_an_end(self) -> None:
        """Only the very last day stands for none."""
        assert Periode.inklusiv(date(2021, 2, 1), date(9999, 12, 30)).til == date.max

    @pytest.mark.parametrize("felt", ["fra", "til"])
    def test_a_period_does_not_change(self, felt: str) -> None:
        """Every value in the library is frozen."""
        with pytest.raises(FrozenInstanceError):
            setattr(FEBRUAR, felt, date(2021, 2, 2))

    @pytest.mark.parametrize("tegn", ["lt", "le", "gt", "ge"])
    def test_periods_have_no_order(self, tegn: str) -> None:
        """Whether one period is less than another is no question."""
        with pytest.raises(TypeError):
            getattr(operator, tegn)(FEBRUAR, LOEBENDE)

    def test_equal_periods_have_equal_hashes(self) -> None:
        """A period can be a key; its end is part of it."""
        assert len({FEBRUAR, Periode(date(2021, 2, 1), date(2021, 3, 1)), LOEBENDE}) == 2


class TestText:
    """People count the last day in."""

    @pytest.mark.parametrize(
        ("periode", "tekst"),
        [
            (FEBRUAR, "1.2.2021 til og med 28.2.2021"),
            (Periode(date(2020, 12, 1), date(2021, 12, 1)), "1.12.2020 til og med 30.11.2021"),
            (_periode(1, 2), "1.5.2021 til og med 1.5.2021"),
            (LOEBENDE, "fra 1.2.2021"),
        ],
    )
    def test_the_last_day_is_written_as_included(self, periode: Periode, tekst: str) -> None:
        """Day, month and year without leading zeros."""
        assert tekst == periode.tekst


class TestMembership:
    """The first day is in, the last is not."""

    @pytest.mark.parametrize(
        ("dag", "ventet"),
        [
            (date(2021, 1, 31), False),
            (date(2021, 2, 1), True),
            (date(2021, 2, 28), True),
            (date(2021, 3, 1), False),
        ],
    )
    def test_the_boundary_days(self, dag: date, *, ventet: bool) -> None:
        """The day before, of and after each end."""
        assert FEBRUAR.indeholder(dag) is ventet

    @pytest.mark.parametrize(
        ("dag", "ventet"), [(date(2021, 1, 31), False), (date(2021, 2, 1), True), (date.max, True)]
    )
    def test_a_running_period_holds_every_later_day(self, dag: date, *, ventet: bool) -> None:
        """From its first day on."""
        assert LOEBENDE.indeholder(dag) is ventet


class TestOverlap:
    """At least one shared day."""

    @pytest.mark.parametrize(
        ("ene", "anden", "ventet"),
        [
            (_periode(1, 10), _periode(10, 20), False),
            (_periode(1, 11), _periode(10, 20), True),
            (_periode(1, 10), _periode(11, 20), False),
            (_periode(1, 20), _periode(5, 6), True),
            (_periode(1, 20), _periode(1, 20), True),
            (_periode(1, 20), _periode(1, 2), True),
            (_periode(1, 20), _periode(19, 20), True),
            (_periode(1, None), _periode(20, 21), True),
            (_periode(20, None), _periode(1, 20), False),
            (_periode(20, None), _periode(1, 21), True),
            (_periode(1, None), _periode(20, None), True),
            (_periode(20, None), _periode(20, None), True),
        ],
    )
    def test_adjacent_periods_do_not_overlap(self, ene: Periode, anden: Periode, *, ventet: bool) -> None:
        """One day more and they do; the question is symmetric."""
        assert ene.overlapper(anden) is ventet
        assert anden.overlapper(ene) is ventet
