"""Forløb of a block: what breaks one, what is inherited, and blocks of any size."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np
import pytest
from attrs import evolve

from skaerpet_tilsyn.katalog.maalgruppe.personmaaned import placering
from skaerpet_tilsyn.laesning.kolonner.borgerblok import YDELSESKODER, Borgerblok, Ydelseskolonner
from skaerpet_tilsyn.laesning.kolonner.borgere import blok_af_borgere
from skaerpet_tilsyn.laesning.kolonner.forloeb import find_forloeb
from skaerpet_tilsyn.laesning.kolonner.panel import Panel
from skaerpet_tilsyn.laesning.kolonner.regelkoder import regelkoder
from tests.strategier import ARVENDE, FULD, INTEGRATION, NOV, RET, borger, dag, paa

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog.maalgruppe.maaleregler import Maaleregler

INDEKS = range(NOV.indeks, NOV.indeks + 1)
REGLER = RET.maaleregler


def ancienniteter(*hvem: Borger, regler: Maaleregler = REGLER) -> list[int]:
    """Months at the end of November 2021, by the columns; the specification says the same."""
    ud: list[int] = Panel(blok_af_borgere(hvem), INDEKS, regler).steder.anciennitet[0].tolist()
    assert [placering(b.historik, NOV.indeks, regler).anciennitet.nedre for b in hvem] == ud
    return ud


@pytest.mark.parametrize("slut", ["2021-01-31", "2021-01-30", "2020-02-29", "2021-02-28", "2020-12-31", "2021-06-15"])
def test_gaps_of_0_to_62_days(slut: str) -> None:
    """A forløb breaks exactly where a whole calendar month has no day of the ydelse."""
    sidste = dag(slut)
    for hul in range(63):
        igen = sidste + timedelta(days=1 + hul)
        maaneder_imellem = 12 * (igen.year - sidste.year) + igen.month - sidste.month - 1
        (fundet,) = ancienniteter(borger(paa("kontanthjaelp", "2019-11-01", slut), paa("kontanthjaelp", str(igen))))
        uden, hele = ancienniteter(borger(paa("kontanthjaelp", str(igen))), borger(paa("kontanthjaelp", "2019-11-01")))

        assert (uden if maaneder_imellem > 0 else hele) == fundet, hul


@pytest.mark.parametrize("gammel", INTEGRATION)
@pytest.mark.parametrize("ny", ARVENDE)
def test_the_exception_goes_one_way(gammel: str, ny: str) -> None:
    """From integration ydelse the start is kept; to it, after a free month, or from the same day on, it is not."""
    frem = borger(paa(gammel, "2020-01-01", "2021-03-15"), paa(ny, "2021-04-30"))
    tilbage = borger(paa(ny, "2020-01-01", "2021-03-15"), paa(gammel, "2021-04-30"))
    for_sent = borger(paa(gammel, "2020-01-01", "2021-03-15"), paa(ny, "2021-05-01"))

    samme_dag = borger(paa(gammel, "2021-01-01", "2021-10-31", angivet=30), paa(ny, "2021-01-01"))

    assert [22, 7, 6, 10] == ancienniteter(frem, tilbage, for_sent, samme_dag)


def test_rules_without_the_exception() -> None:
    """Where the law names no integration ydelse, nothing is inherited."""
    frem = borger(paa("overgangsydelse", "2020-01-01", "2021-03-15"), paa("kontanthjaelp", "2021-04-01"))
    uden = evolve(REGLER, integrationsfamilie="ingen_saadan")

    assert [22] == ancienniteter(frem)
    assert [7] == ancienniteter(frem, regler=uden)


def test_a_stated_seniority_counts_from_its_period_on() -> None:
    """Also for who inherits the start."""
    angivet = borger(paa("kontanthjaelp", "2021-01-01", "2021-05-31"), paa("kontanthjaelp", "2021-06-01", angivet=40))
    arvet = borger(paa("overgangsydelse", "2021-01-01", "2021-05-31", angivet=30), paa("kontanthjaelp", "2021-06-01"))
    foer = borger(paa("kontanthjaelp", "2021-01-01"), paa("kontanthjaelp", "2021-12-01", angivet=40))

    assert [45, 40, 10] == ancienniteter(angivet, arvet, foer)


@pytest.mark.parametrize("personer", [[0, 1, 2, 3], [3, 1, 0, 2], [1_500_000, 2_999_999, 7, 400_000]])
def test_persons_of_any_number_in_any_order(personer: list[int]) -> None:
    """Sorted already, sorted with the row in the key, and with keys too wide for that: the same forløb."""
    starter = [100, 5_000, 9_999, 17_000]
    person = np.array([*personer, *personer], np.int32)
    blok = Borgerblok(
        antal=3_000_000,
        daekning=FULD,
        ydelser=Ydelseskolonner(
            person=person,
            ydelse=np.full(8, YDELSESKODER["kontanthjaelp"], np.int16),
            kommune=np.full(8, 766, np.int16),
            fra=np.array([*starter, *(start + 20 for start in starter)], np.int32),
            til=np.array([*(start + 10 for start in starter), *(start + 40 for start in starter)], np.int32),
        ),
    )
    f = find_forloeb(blok, regelkoder(REGLER), -1)
    ventet = sorted(zip(personer, starter, strict=True))

    assert [p for p, _ in ventet for _ in range(2)] == f.person.tolist()
    assert [start + plus for _, start in ventet for plus in (0, 20)] == f.fra.tolist()
    assert [0, 0, 1, 1, 2, 2, 3, 3] == f.forloeb.tolist()
    assert [start for _, start in ventet] == f.start.tolist()
