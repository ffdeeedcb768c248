"""Forløb from payments and grants."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from skaerpet_tilsyn.fakta import Bevilling, Borger, Daekning, Ydelsesforloeb
from skaerpet_tilsyn.katalog.ressourceforloeb.enheder import find_enheder
from skaerpet_tilsyn.katalog.ressourceforloeb.forloeb import find_ordningsforloeb
from skaerpet_tilsyn.tid import Periode

if TYPE_CHECKING:
    from collections.abc import Sequence

RF = "ressourceforloeb"
SLUT = date(2024, 7, 1)


def borger(betalt: Sequence[tuple[date, date | None]], bevilget: Sequence[tuple[date, date | None]]) -> Borger:
    """A citizen with payments and grants, the last day of each included."""
    return Borger(
        borger_id="b",
        daekning=Daekning.fuld(),
        ydelser=tuple(
            Ydelsesforloeb(ydelse=RF, kommunekode=f"{700 + nr}", periode=Periode.inklusiv(fra, til))
            for nr, (fra, til) in enumerate(betalt)
        ),
        bevillinger=tuple(Bevilling(ordning=RF, periode=Periode.inklusiv(fra, til)) for fra, til in bevilget),
    )


def enheder(hvem: Borger) -> list[tuple[str, str, bool]]:
    """First day, last day, whether granted."""
    fundne = find_enheder(hvem, RF, find_ordningsforloeb(hvem.historik, RF, "kalendermaaned"), SLUT.toordinal())
    sidste = date.max.toordinal()
    return [(str(date.fromordinal(e.fra)), str(date.fromordinal(min(e.til - 1, sidste))), e.bevilget) for e in fundne]


def test_who_paid_last() -> None:
    """The kommune of the period with the last day; of two, the one that began last."""
    hvem = borger([(date(2021, 1, 1), date(2021, 6, 30)), (date(2021, 3, 1), date(2021, 6, 30))], [])

    (forloeb,) = find_ordningsforloeb(hvem.historik, RF, "kalendermaaned")

    assert ("701", date(2021, 6, 30).toordinal()) == (forloeb.kommunekode, forloeb.sidste_dag)


def test_payments_that_no_grant_covers() -> None:
    """Before, between and after the grants, where a whole calendar month has none; days here and there do not count."""
    betalt = [(date(2020, 1, 1), date(2024, 3, 31))]
    alene = [("2020-01-01", "2024-03-31", False)]
    assert alene == enheder(borger(betalt, []))
    to = [(date(2020, 3, 1), date(2021, 2, 28)), (date(2022, 1, 1), date(2023, 12, 31))]
    assert [
        ("2020-01-01", "2020-02-29", False),
        ("2020-03-01", "2021-02-28", True),
        ("2021-03-01", "2021-12-31", False),
        ("2022-01-01", "2023-12-31", True),
        ("2024-01-01", "2024-03-31", False),
    ] == enheder(borger(betalt, to))
    naesten = [(date(2020, 1, 31), date(2021, 3, 1)), (date(2021, 4, 30), date(2024, 3, 1))]
    assert [(str(fra), str(til), True) for fra, til in naesten] == enheder(borger(betalt, naesten))


def test_what_begins_later_is_left_out() -> None:
    """Grants and payments after the day that is asked about; a running one goes on."""
    sent = date(2024, 7, 1)
    assert [] == enheder(borger([(sent, None)], [(sent, None)]))
    assert [("2024-01-01", str(date.max), False)] == enheder(borger([(date(2024, 1, 1), None)], []))
    loebende = borger([(date(2023, 1, 1), None)], [(date(2023, 1, 1), date(2023, 12, 31))])
    assert [("2023-01-01", "2023-12-31", True), ("2024-01-01", str(date.max), False)] == enheder(loebende)
    assert [("2023-01-01", str(date.max), True)] == enheder(
        borger([(date(2023, 1, 1), None)], [(date(2023, 1, 1), None)])
    )


def test_a_grant_across_a_break() -> None:
    """Begun in one run of payments and ended in another."""
    hvem = borger(
        [(date(2020, 1, 1), date(2020, 6, 30)), (date(2021, 1, 1), date(2022, 12, 31))],
        [(date(2020, 1, 1), date(2022, 12, 31))],
    )
    forloeb = find_ordningsforloeb(hvem.historik, RF, "kalendermaaned")

    (enhed,) = find_enheder(hvem, RF, forloeb, SLUT.toordinal())

    assert forloeb == (enhed.foerste, enhed.sidste)
