"""A calendar month."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from attrs import frozen

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.tid.periode import Periode

MAANEDSNAVNE = (
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
)
_FORM = re.compile(r"(\d{4})(?:-|M)(\d{2})", re.ASCII | re.IGNORECASE)
_AAR = range(1, 10_000)
_NUMRE = range(1, 13)


@frozen(order=True, repr=False, hash=True, cache_hash=True)
class Maaned:
    """
    A calendar month; ordered, and never equal to a date or a number of days.

    Raises:
        UgyldigVaerdi: the month is not 1-12 or the year not 1-9999.

    Example:
        >>> m = Maaned(2021, 11)
        >>> m.plus(maaneder=2), m.tekst, m.sidste_dag
        (Maaned(2022, 1), 'november 2021', datetime.date(2021, 11, 30))
    """

    aar: int
    maaned: int

    def __attrs_post_init__(self) -> None:
        """Refuse a month or a year that does not exist."""
        if self.aar not in _AAR:
            besked = f"et årstal: fundet «{self.aar}»; forventet 1 til 9999; ret årstallet"
            raise UgyldigVaerdi(besked)
        if self.maaned not in _NUMRE:
            besked = f"en måneds nummer: fundet «{self.maaned}»; forventet 1 til 12; ret nummeret"
            raise UgyldigVaerdi(besked)

    def __repr__(self) -> str:
        return f"Maaned({self.aar}, {self.maaned})"

    def __str__(self) -> str:
        return f"{self.aar:04}-{self.maaned:02}"

    @classmethod
    def parse(cls, tekst: str) -> Maaned:
        """
        Read ``2021-11`` or ``2021M11``.

        Raises:
            UgyldigVaerdi: the text has another form.
        """
        fundet = _FORM.fullmatch(tekst.strip())
        if fundet is None:
            besked = f"en måned: fundet «{tekst}»; forventet en måned som 2021-11 eller 2021M11; ret måneden"
            raise UgyldigVaerdi(besked)
        return cls(int(fundet[1]), int(fundet[2]))

    @classmethod
    def af(cls, dag: date) -> Maaned:
        """The month that holds a day."""
        return cls(dag.year, dag.month)

    @classmethod
    def fra_indeks(cls, indeks: int) -> Maaned:
        """The month with a running number (see :attr:`indeks`)."""
        return cls(indeks // 12, indeks % 12 + 1)

    @property
    def indeks(self) -> int:
        """A running number (``12 * aar + maaned - 1``)."""
        return 12 * self.aar + self.maaned - 1

    @property
    def foerste_dag(self) -> date:
        """The first day."""
        return date(self.aar, self.maaned, 1)

    @property
    def sidste_dag(self) -> date:
        """The last day."""
        return date(self.aar, self.maaned, monthrange(self.aar, self.maaned)[1])

    @property
    def periode(self) -> Periode:
        """The month as a half-open period of days."""
        return Periode.inklusiv(self.foerste_dag, self.sidste_dag)

    @property
    def tekst(self) -> str:
        """As people write it (``november 2021``)."""
        return f"{MAANEDSNAVNE[self.maaned - 1]} {self.aar}"

    def plus(self, *, maaneder: int) -> Maaned:
        """The month so many months later (earlier, if negative)."""
        return Maaned.fra_indeks(self.indeks + maaneder)

    def maaneder_siden(self, tidligere: Maaned) -> int:
        """How many months after another month this one comes (negative if before)."""
        return self.indeks - tidligere.indeks
