"""Month arithmetic on days: the days that do not exist, and the ends of months."""

from __future__ import annotations

from datetime import date

import pytest

from skaerpet_tilsyn.tid import Dagsafrunding, hele_maaneder, plus_maaneder


@pytest.mark.parametrize(
    ("dag", "maaneder", "ned", "op"),
    [
        (date(2021, 1, 31), 1, date(2021, 2, 28), date(2021, 3, 1)),
        (date(2021, 1, 29), 1, date(2021, 2, 28), date(2021, 3, 1)),
        (date(2020, 1, 31), 1, date(2020, 2, 29), date(2020, 3, 1)),
        (date(2021, 3, 31), 1, date(2021, 4, 30), date(2021, 5, 1)),
        (date(2021, 10, 31), -1, date(2021, 9, 30), date(2021, 10, 1)),
        (date(2020, 2, 29), 12, date(2021, 2, 28), date(2021, 3, 1)),
        (date(2020, 2, 29), -12, date(2019, 2, 28), date(2019, 3, 1)),
        (date(2021, 12, 31), 2, date(2022, 2, 28), date(2022, 3, 1)),
    ],
)
def test_a_day_that_does_not_exist_is_rounded_as_said(dag: date, maaneder: int, ned: date, op: date) -> None:
    """E04: down to the month's last day, or up to the first day of the next month."""
    assert ned == plus_maaneder(dag, maaneder, afrunding=Dagsafrunding.NED)
    assert op == plus_maaneder(dag, maaneder, afrunding=Dagsafrunding.OP)


@pytest.mark.parametrize("afrunding", Dagsafrunding)
@pytest.mark.parametrize(
    ("dag", "maaneder", "ventet"),
    [
        (date(2021, 1, 28), 1, date(2021, 2, 28)),
        (date(2020, 1, 29), 1, date(2020, 2, 29)),
        (date(2021, 2, 28), 1, date(2021, 3, 28)),
        (date(2021, 1, 31), 2, date(2021, 3, 31)),
        (date(2021, 1, 31), 0, date(2021, 1, 31)),
        (date(2020, 2, 29), 48, date(2024, 2, 29)),
        (date(2021, 12, 1), 1, date(2022, 1, 1)),
        (date(2021, 1, 1), -1, date(2020, 12, 1)),
    ],
)
def test_a_day_that_exists_is_not_rounded(dag: date, maaneder: int, ventet: date, afrunding: Dagsafrunding) -> None:
    """The two roundings agree."""
    assert ventet == plus_maaneder(dag, maaneder, afrunding=afrunding)


@pytest.mark.parametrize(
    ("fra", "til", "ventet"),
    [
        # E03: reaching twelve months on the last day of the month.
        (date(2020, 11, 30), date(2021, 11, 30), 12),
        (date(2020, 11, 29), date(2021, 11, 30), 12),
        (date(2020, 11, 30), date(2021, 11, 29), 11),
        (date(2020, 12, 1), date(2021, 11, 30), 11),
        (date(2020, 12, 1), date(2021, 12, 1), 12),
        # E04: 29 February and the 31st.
        (date(2020, 2, 29), date(2021, 2, 27), 11),
        (date(2020, 2, 29), date(2021, 2, 28), 12),
        (date(2020, 2, 29), date(2024, 2, 28), 47),
        (date(2020, 2, 29), date(2024, 2, 29), 48),
        (date(2021, 2, 28), date(2021, 3, 27), 0),
        (date(2021, 2, 28), date(2021, 3, 28), 1),
        (date(2021, 1, 31), date(2021, 2, 27), 0),
        (date(2021, 1, 31), date(2021, 2, 28), 1),
        (date(2021, 1, 31), date(2021, 3, 30), 1),
        (date(2021, 1, 31), date(2021, 3, 31), 2),
        (date(2020, 12, 31), date(2021, 11, 30), 11),
        # The same day, and the wrong way round.
        (date(2021, 5, 15), date(2021, 5, 15), 0),
        (date(2021, 5, 15), date(2021, 5, 16), 0),
        (date(2021, 5, 15), date(2021, 5, 14), -1),
        (date(2021, 5, 31), date(2021, 5, 30), -1),
        (date(2021, 5, 15), date(2021, 4, 15), -1),
        (date(2021, 5, 15), date(2021, 4, 14), -2),
        (date(2021, 5, 31), date(2021, 4, 30), -1),
    ],
)
def test_whole_months_between_two_days(fra: date, til: date, ventet: int) -> None:
    """The largest n for which ``fra`` plus n months is not after ``til``."""
    assert ventet == hele_maaneder(fra, til)


def test_the_roundings_are_named() -> None:
    """The slugs are stable, and the repr names the member."""
    assert [(a.value, repr(a)) for a in Dagsafrunding] == [
        ("ned", "Dagsafrunding.NED"),
        ("op", "Dagsafrunding.OP"),
    ]
