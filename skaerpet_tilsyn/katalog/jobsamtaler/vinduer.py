"""Within which days something is counted: from the first day of a kontaktforløb, by the law of that day."""

from __future__ import annotations

from datetime import date

from skaerpet_tilsyn.katalog.jobsamtaler import parametre
from skaerpet_tilsyn.tid import Dagsafrunding, Periode, plus_maaneder


def frem(dag: int, maaneder: int) -> int:
    """
    The day so many months later (ordinals); at a month's end, clipped to it.

    Example:
        >>> date.fromordinal(frem(date(2026, 8, 31).toordinal(), 6))
        datetime.date(2027, 2, 28)
    """
    return plus_maaneder(date.fromordinal(dag), maaneder, afrunding=Dagsafrunding.NED).toordinal()


def samtalevindue(start: date, *, overgang: date | None = None) -> Periode:
    """
    The days in which the municipality's talks count: from the transfer, or from the first day, for six months in all.

    Raises:
        RegelIkkeGaeldende: no rules are encoded for the first day.
        UgyldigVaerdi: the transfer comes after them.

    Example:
        >>> samtalevindue(date(2026, 8, 31)).sidste_dag
        datetime.date(2027, 2, 27)
        >>> samtalevindue(date(2026, 7, 1), overgang=date(2026, 10, 1)).tekst
        '1.10.2026 til og med 31.12.2026'
    """
    maaneder = parametre.SAMTALEVINDUE.paa(start).vaerdi
    fra = start if overgang is None else max(start, overgang)
    return Periode(fra, plus_maaneder(start, maaneder, afrunding=Dagsafrunding.NED))


def akassevindue(start: date, *, overgang: date | None = None) -> Periode:
    """
    The days in which the a-kasse's talks count: three months, or until the transfer if that comes first.

    Raises:
        RegelIkkeGaeldende: no rules are encoded for the first day.
        UgyldigVaerdi: the transfer is on the first day or before it.

    Example:
        >>> akassevindue(date(2026, 7, 1)).sidste_dag, akassevindue(date(2026, 7, 1), overgang=date(2026, 9, 10)).til
        (datetime.date(2026, 9, 30), datetime.date(2026, 9, 10))
    """
    slut = plus_maaneder(start, parametre.AKASSEVINDUE.paa(start).vaerdi, afrunding=Dagsafrunding.NED)
    return Periode(start, slut if overgang is None else min(slut, overgang))


def intensiveret_frist(start: date) -> date:
    """
    The last day on which the talk on intensified effort is in time: 16 months after the first day, that day included.

    Raises:
        RegelIkkeGaeldende: no rules are encoded for the first day.

    Example:
        >>> intensiveret_frist(date(2026, 7, 1))
        datetime.date(2027, 11, 1)
    """
    maaneder = parametre.INTENSIVERET_VINDUE.paa(start).vaerdi
    return plus_maaneder(start, maaneder, afrunding=Dagsafrunding.NED)
