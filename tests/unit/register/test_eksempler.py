"""The example files say what their description says."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.fakta import Antal, KravKanIkkeNaas, KravOk, Spaend
from skaerpet_tilsyn.register import (
    Rullendeaar,
    benchmark_for,
    laes_benchmark,
    laes_borgerfil,
    laes_maanedsandele,
    laes_offentliggjort,
    vaelg_periode,
)
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from pathlib import Path

NOVEMBER = Maaned(2021, 11)


def test_the_report_of_november_2021(eksempler: Path) -> None:
    """G01 to G23: 23 municipalities in the report's order; two printed names are garbled."""
    resultat = laes_offentliggjort(eksempler / "jobcenterindblik_november_2021.csv")
    raekker = resultat.raekker

    assert () == resultat.noter
    assert 23 == len(raekker)
    assert [("Halsnæs", "260", "Faisnæs"), ("Lejre", "350", "Løse")] == [
        (r.kommune.navn, r.kommune.kommunekode, r.trykt_navn) for r in raekker if r.kommune.navn != r.trykt_navn
    ]
    assert {KravOk()} == {r.kommune.trykt_samtaler.krav for r in raekker if r.kommune.trykt_samtaler is not None}
    krav = [r.kommune.trykt_aktiv_indsats.krav for r in raekker if r.kommune.trykt_aktiv_indsats is not None]
    assert (10, 9) == (krav.count(KravOk()), krav.count(KravKanIkkeNaas()))
    assert ["97,80", "92,40", "83,30", "85,80"] == [
        str(et) for et in krav if not isinstance(et, (KravOk, KravKanIkkeNaas))
    ]
    status = [r.trykt_status for r in raekker]
    assert [7, 10, 6] == [
        status.count(navn) for navn in ("Inspirationskommune", "Aktuelt ikke i risiko", "Risiko for light tilsyn")
    ]


@pytest.mark.parametrize(
    ("kommune", "aaret", "december"),
    [
        ("Hillerød", "862.20", "78.72"),
        ("Kalundborg", "867.60", "80.16"),
        ("København", "876.70", "83.66"),
        ("Køge", "874.20", "80.64"),
    ],
)
def test_the_monthly_shares(eksempler: Path, kommune: str, aaret: str, december: str) -> None:
    """G30 to G33: the sum of January to November, and December before, in percent."""
    kommuner = {k.navn: k for k in laes_maanedsandele(eksempler / "maanedsandele_2021.csv").kommuner}
    andele = {
        (andel.fokusmaal, andel.maaned): Fraction(100 * andel.vaerdi.taeller, andel.vaerdi.naevner)
        for andel in kommuner[kommune].andele
        if isinstance(andel.vaerdi, Antal)
    }
    i_aar = [Maaned(2021, nr) for nr in range(1, 12)]

    assert ["Hillerød", "Kalundborg", "København", "Køge"] == list(kommuner)
    assert 24 == len(andele)
    assert Fraction(aaret) == sum(andele["aktiv_indsats", maaned] for maaned in i_aar)
    assert Fraction(december) == andele["aktiv_indsats", Maaned(2020, 12)]
    assert all(92 <= andele["samtaler", maaned] <= 95 for maaned in (Maaned(2020, 12), *i_aar))


def test_the_benchmark(eksempler: Path) -> None:
    """The four municipalities' published differences for July 2020 to June 2021."""
    tabel = laes_benchmark(eksempler / "benchmark_2021QMAT02.csv")
    periode = vaelg_periode(tabel, NOVEMBER)
    fundne = [benchmark_for(tabel, kode, periode) for kode in ("219", "326", "101", "259")]

    assert () == tabel.noter
    assert Rullendeaar(2021, 2) == periode
    assert 4 == len(tabel.raekker)
    assert ["-0,50", "0,51", "0,30", "0,03"] == [fundet.trykt for fundet in fundne if fundet is not None]


def test_the_citizen(eksempler: Path) -> None:
    """Kontanthjælp in Hedensted since March 2020, 3 samtaler, no tilbud, exactly 225 hours in the 12 months."""
    fil = laes_borgerfil(eksempler / "borger.json")
    borger = fil.borger
    i_vinduet = [raekke for raekke in borger.loentimer if Maaned(2020, 12) <= raekke.maaned <= NOVEMBER]

    assert () == fil.noter
    assert ("kontanthjaelp", "766") == (borger.ydelser[0].ydelse, borger.ydelser[0].kommunekode)
    assert (3, 0) == (len(borger.samtaler), len(borger.tilbud))
    assert 12 == len(i_vinduet) == len(borger.loentimer)
    assert 22500 == sum(raekke.timer.hundrededele for raekke in i_vinduet if raekke.timer is not None)
    assert Spaend(Maaned(2020, 1), Maaned(2021, 12)) == borger.daekning.tilbud
