"""A half-open period of days."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import frozen

from skaerpet_tilsyn.fejl import UgyldigVaerdi

_EN_DAG = timedelta(days=1)


@frozen(order=False)
class Periode:
    """
    The days from ``fra`` up to, but not including, ``til``; ``til=None`` is a running period.

    Raises:
        UgyldigVaerdi: the period holds no day.

    Example:
        >>> p = Periode.inklusiv(date(2021, 1, 1), date(2021, 1, 31))
        >>> p.til, p.tekst
        (datetime.date(2021, 2, 1), '1.1.2021 til og med 31.1.2021')
    """

    fra: date
    til: date | None

    def __attrs_post_init__(self) -> None:
        """Refuse an empty period."""
        if self.til is not None and self.til <= self.fra:
            besked = (
                f"en periode: fundet fra {self.fra} til {self.til} (ikke med); "
                "forventet mindst én dag; byt om på datoerne"
            )
            raise UgyldigVaerdi(besked)

    @classmethod
    def inklusiv(cls, fra: date, til: date | None) -> Periode:
        """
        A period from dates as registers write them: the last day is included.

        The calendar's very last day, 31.12.9999, is how registers write a running period.
        """
        return cls(fra, None if til is None or til == date.max else til + _EN_DAG)

    @property
    def sidste_dag(self) -> date | None:
        """The last day in the period, or None if it is running."""
        return None if self.til is None else self.til - _EN_DAG

    @property
    def tekst(self) -> str:
        """For people; the last day is written as included."""
        sidste = self.sidste_dag
        return f"fra {_dag(self.fra)}" if sidste is None else f"{_dag(self.fra)} til og med {_dag(sidste)}"

    def indeholder(self, dag: date) -> bool:
        """Whether a day lies in the period."""
        return self.fra <= dag and (self.til is None or dag < self.til)

    def overlapper(self, anden: Periode) -> bool:
        """Whether the two periods share at least one day."""
        return (self.til is None or anden.fra < self.til) and (anden.til is None or self.fra < anden.til)


def _dag(dag: date) -> str:
    return f"{dag.day}.{dag.month}.{dag.year}"
