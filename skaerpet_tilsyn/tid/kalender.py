"""Month arithmetic on days. Adding months to a day needs a named rounding."""

from __future__ import annotations

from datetime import timedelta
from enum import Enum
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta

if TYPE_CHECKING:
    from datetime import date


class Dagsafrunding(Enum):
    """
    What to do where the day does not exist in the target month (31 January plus one month).

    Example:
        >>> from datetime import date
        >>> plus_maaneder(date(2021, 1, 31), 1, afrunding=Dagsafrunding.OP)
        datetime.date(2021, 3, 1)
    """

    NED = "ned"
    """The last day of the target month."""
    OP = "op"
    """The first day of the month after."""

    def __repr__(self) -> str:
        return f"Dagsafrunding.{self.name}"


def plus_maaneder(dag: date, maaneder: int, *, afrunding: Dagsafrunding) -> date:
    """
    A day so many months later.

    Example:
        >>> from datetime import date
        >>> plus_maaneder(date(2020, 2, 29), 12, afrunding=Dagsafrunding.NED)
        datetime.date(2021, 2, 28)
    """
    resultat = dag + relativedelta(months=maaneder)
    if resultat.day != dag.day and afrunding is Dagsafrunding.OP:
        return resultat + timedelta(days=1)
    return resultat


def hele_maaneder(fra: date, til: date) -> int:
    """
    Whole months from one day to another: the largest n for which ``fra`` plus n months, rounded
    down, is not after ``til``. Negative if ``til`` is before ``fra``.

    Example:
        >>> from datetime import date
        >>> hele_maaneder(date(2020, 11, 30), date(2021, 11, 30))
        12
        >>> hele_maaneder(date(2020, 12, 1), date(2021, 11, 30))
        11
    """
    maaneder = 12 * (til.year - fra.year) + til.month - fra.month
    if fra.day > til.day and (til + timedelta(days=1)).day != 1:
        return maaneder - 1
    return maaneder
