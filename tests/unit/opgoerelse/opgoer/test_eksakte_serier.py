"""Series of monthly counts whose exact mean is 4/5: none judged wrong on the way from counts to figures."""

from __future__ import annotations

import random
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import pytest

from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.fokusmaal.regler import AKTIV_12, SAMTALER_12
from skaerpet_tilsyn.laesning.kolonner.optalt import JA, KOMMUNER, NEJ, Optalt
from skaerpet_tilsyn.laesning.vurder import opfyldt
from skaerpet_tilsyn.opgoerelse.opgoer.ark import fokusmaalsark
from skaerpet_tilsyn.opgoerelse.opgoer.opgoerelse import saml
from skaerpet_tilsyn.tal import Interval, Udfald
from skaerpet_tilsyn.tid import Maaned
from tests.strategier import FULD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.fakta import Kommune
    from skaerpet_tilsyn.opgoerelse.opgoer.opgoerelse import Opgoerelse

Serie: TypeAlias = list[tuple[int, int]]

DEC = Maaned(2021, 12)
AARET = [Maaned(2021, nr) for nr in range(1, 13)]
RET = Regelsaet.for_maaned(DEC)
STRENG = RET.med(K01="streng")
YDELSER = len(RET.maaleregler.raekkefoelge)
OPGOERELSER = 103
"""So many times 98 municipalities and 2 fokusmål: 20,188 series."""
NAEVNERE = [naevner for naevner in range(7, 121) if 27_720 % naevner == 0]
FIRE_FEMTEDELE = Interval.praecis(Fraction(4, 5))


def serie(tilfaeldig: random.Random) -> Serie:
    """Twelve counts with denominators of all kinds and the sum of shares 48/5, in any order."""
    while True:
        par: Serie = []
        for _ in range(11):
            naevner = tilfaeldig.choice(NAEVNERE)
            taeller = naevner * 4 // 5 + tilfaeldig.randint(-naevner // 6, naevner // 6)
            par.append((min(naevner, taeller), naevner))
        rest = Fraction(48, 5) - sum(Fraction(*to) for to in par)
        if 0 <= rest <= 1:
            par.insert(tilfaeldig.randint(0, 11), (rest.numerator, rest.denominator))
            return par


def een_mindre(foer: Serie, tilfaeldig: random.Random) -> Serie:
    """One person who met the criterion in one of the months did not."""
    nr = tilfaeldig.choice([nr for nr, (taeller, _) in enumerate(foer) if taeller])
    return [(taeller - (nr == plads), naevner) for plads, (taeller, naevner) in enumerate(foer)]


def optalt(serier: list[Serie], tilfaeldig: random.Random) -> Optalt:
    """The counts of one series a municipality, the persons spread over two ydelser."""
    antal = np.zeros((12, len(KOMMUNER), YDELSER, 3, 3), np.int64)
    for kommune, fundet in enumerate(serier):
        ene, anden = tilfaeldig.sample(range(YDELSER), 2)
        for m, (taeller, naevner) in enumerate(fundet):
            for svar, alle in ((JA, taeller), (NEJ, naevner - taeller)):
                del_ = tilfaeldig.randint(0, alle)
                antal[m, kommune, ene, JA, svar] = del_
                antal[m, kommune, anden, JA, svar] = alle - del_
    i_alt = antal.sum(axis=2)
    return Optalt(antal=antal, antal_i_alt=i_alt, unikke=i_alt.sum(axis=(0, 2, 3)))


def opgoerelse(serier: list[list[Serie]], tilfaeldig: random.Random) -> Opgoerelse:
    """The figures of 2021; nobody in the early målgruppe."""
    ingen = optalt([], tilfaeldig)
    return saml([*(optalt(s, tilfaeldig) for s in serier), ingen, ingen], AARET, RET, FULD)


def domme(kommuner: Sequence[Kommune], ret: Regelsaet) -> list[Udfald]:
    """Both fokusmål of every municipality."""
    return [opfyldt(regel, kommune, i=DEC, ret=ret) for kommune in kommuner for regel in (SAMTALER_12, AKTIV_12)]


@pytest.mark.parametrize("startvaerdi", range(OPGOERELSER))
def test_exactly_80_and_one_person_less(startvaerdi: int) -> None:
    """All meet the fokusmål, and none where more than 80 is asked for; with one person less none does."""
    tilfaeldig = random.Random(startvaerdi)
    serier = [[serie(tilfaeldig) for _ in KOMMUNER] for _ in range(2)]
    praecis = opgoerelse(serier, tilfaeldig)
    mindre = opgoerelse([[een_mindre(s, tilfaeldig) for s in del_] for del_ in serier], tilfaeldig)

    kommuner = praecis.kommuner()
    assert [Udfald.OPFYLDT] * 196 == domme(kommuner, RET)
    assert [Udfald.IKKE_OPFYLDT] * 196 == domme(kommuner, STRENG) == domme(mindre.kommuner(), RET)
    assert {FIRE_FEMTEDELE} == {raekke.tal.gennemsnit for raekke in praecis.fokusmaal}


def test_what_is_written_is_on_the_same_side() -> None:
    """80 is written as 80,00; less is never written so, however little it is."""
    tilfaeldig = random.Random(99)
    serier = [[serie(tilfaeldig) for _ in KOMMUNER] for _ in range(2)]
    praecis, mindre = (
        [raekke[3] for raekke in fokusmaalsark(opgoerelse(s, tilfaeldig)).raekker]
        for s in (serier, [[een_mindre(s, tilfaeldig) for s in del_] for del_ in serier])
    )

    assert {"80.00"} == {str(pct) for pct in praecis}
    assert all(isinstance(pct, Decimal) and pct < 80 for pct in mindre)
    assert any(str(pct) > "79.99" for pct in mindre)


def test_the_series_are_hard() -> None:
    """Added up in binary floating point a good part of them comes out below 4/5."""
    tilfaeldig = random.Random(0)
    serier = [serie(tilfaeldig) for _ in range(1000)]

    assert all(sum(Fraction(*to) for to in s) == Fraction(48, 5) for s in serier)
    assert sum(sum(taeller / naevner for taeller, naevner in s) / 12 < 0.8 for s in serier) > 100
