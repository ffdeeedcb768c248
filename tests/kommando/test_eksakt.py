"""Series of shares whose exact mean is 4/5: none judged wrong through the file of monthly counts."""

from __future__ import annotations

import csv
import io
import random
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn import Maaned, Regelsaet, Udfald, opfyldt
from skaerpet_tilsyn.fakta.kommuner import NAVNE
from skaerpet_tilsyn.katalog.fokusmaal.regler import AKTIV_12, SAMTALER_12
from skaerpet_tilsyn.register import laes_maanedsandele

if TYPE_CHECKING:
    from collections.abc import Callable

    Koer = Callable[..., tuple[int, str, str]]

FILER = 5
MAALTE = [Maaned(2021, 1).plus(maaneder=nr) for nr in range(21)]
"""Each is the end of other twelve months, that is of another series (the same shares in another order)."""
MAANEDER = [MAALTE[0].plus(maaneder=nr) for nr in range(-11, len(MAALTE))]
NAEVNERE = [naevner for naevner in range(7, 121) if 27720 % naevner == 0]
FOKUSMAAL = {"samtaler": SAMTALER_12, "aktiv_indsats": AKTIV_12}


def _serie(tilfaeldig: random.Random) -> list[tuple[int, int]]:
    """Twelve counts with denominators of all kinds and the sum of shares 48/5; the last one makes it so."""
    while True:
        par: list[tuple[int, int]] = []
        for _ in range(11):
            naevner = tilfaeldig.choice(NAEVNERE)
            taeller = naevner * 4 // 5 + tilfaeldig.randint(-naevner // 6, naevner // 6)
            par.append((min(naevner, taeller), naevner))
        rest = Fraction(48, 5) - sum(Fraction(*to) for to in par)
        if 0 <= rest <= 1:
            return [*par, (rest.numerator, rest.denominator)]


def _raekker(serier: dict[tuple[str, str], list[tuple[int, int]]]) -> list[tuple[str, str, str, int, int]]:
    """Period 12: every window of twelve months holds the whole series."""
    return [
        (kommune, fokusmaal, str(maaned), *serie[nr % 12])
        for (kommune, fokusmaal), serie in serier.items()
        for nr, maaned in enumerate(MAANEDER)
    ]


def _serier(startvaerdi: int, kommuner: list[str]) -> dict[tuple[str, str], list[tuple[int, int]]]:
    tilfaeldig = random.Random(startvaerdi)
    return {(kommune, fokusmaal): _serie(tilfaeldig) for kommune in kommuner for fokusmaal in FOKUSMAAL}


@pytest.mark.parametrize("startvaerdi", range(FILER))
def test_exactly_80_of_thousands(startvaerdi: int, andele: Callable[..., str]) -> None:
    """20,580 series in all: each meets the fokusmål, and none does where more than 80 pct. is asked for."""
    fil = andele(_raekker(_serier(startvaerdi, list(NAVNE.values()))))
    kommuner = laes_maanedsandele(Path(fil)).kommuner
    svar: list[tuple[Udfald, Udfald]] = []
    for maaned in MAALTE:
        ret = Regelsaet.for_maaned(maaned)
        streng = ret.med(K01="streng")
        svar += [
            (opfyldt(regel, kommune, i=maaned, ret=ret), opfyldt(regel, kommune, i=maaned, ret=streng))
            for kommune in kommuner
            for regel in FOKUSMAAL.values()
        ]

    assert 20_580 // FILER == len(svar)
    assert {(Udfald.OPFYLDT, Udfald.IKKE_OPFYLDT)} == set(svar)


def test_the_series_are_hard() -> None:
    """Added up in binary floating point a good part of them comes out below 4/5."""
    serier = [serie for nr in range(FILER) for serie in _serier(nr, list(NAVNE.values())).values()]

    forkerte = sum(sum(taeller / naevner for taeller, naevner in serie) / 12 < 0.8 for serie in serier)

    assert all(sum(Fraction(*to) for to in serie) == Fraction(48, 5) for serie in serier)
    assert forkerte > len(serier) // 10


def test_exactly_80_on_the_command_line(koer: Koer, andele: Callable[..., str]) -> None:
    """The same through ``status --andele``: both readings, and the mean is 80, not almost 80."""
    fil = andele(_raekker(_serier(99, list(NAVNE.values())[:30])))
    valg = ("status", "--andele", fil, "--maaned", "2021-12", "--format", "csv")

    blid, streng = (
        list(csv.DictReader(io.StringIO(koer(*valg, *mere)[1], newline=""), delimiter=";"))
        for mere in ((), ("--fortolkning", "K01=streng"))
    )

    assert 30 == len(blid) == len(streng)
    assert {("opfyldt", "opfyldt", "80,00")} == {(r["samtaler_12"], r["aktiv_12"], r["samtaler_gns12"]) for r in blid}
    assert {("ikke_opfyldt", "ikke_opfyldt")} == {(r["samtaler_12"], r["aktiv_12"]) for r in streng}
    assert {"ok"} != {r["samtaler_krav"] for r in streng}
    assert all("K01" in r["afhaenger_af"] for r in blid)


@pytest.mark.parametrize(("taeller", "udfald"), [(799_999, "ikke_opfyldt"), (800_000, "opfyldt"), (800_001, "opfyldt")])
def test_a_millionth_from_80(taeller: int, udfald: str, koer: Koer, andele: Callable[..., str]) -> None:
    """The nearest shares on both sides; what is shown is never on the wrong side of 80."""
    fil = andele([("Køge", "samtaler", str(maaned), taeller, 1_000_000) for maaned in MAANEDER])

    _, ud, _ = koer("status", "--andele", fil, "--maaned", "2021-11", "--format", "csv")

    (raekke,) = csv.DictReader(io.StringIO(ud, newline=""), delimiter=";")
    assert udfald == raekke["samtaler_12"]
    assert {799_999: "79,9999", 800_000: "80,00", 800_001: "80,0001"}[taeller] == raekke["samtaler_gns12"]
