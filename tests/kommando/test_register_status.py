"""From files to statuses in Python."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn import Maaned, Regelsaet, Risikokategori
from skaerpet_tilsyn.fakta.tryk import Afgoerelsesgrundlag
from skaerpet_tilsyn.fejl import Datafejl, RegelIkkeGaeldende, RetIkkeKodet, UkendtValg
from skaerpet_tilsyn.register.status import Trykt, status_af_andele, status_af_tryk

if TYPE_CHECKING:
    from collections.abc import Callable

NOVEMBER = Maaned(2021, 11)
EKSEMPLER = Path(__file__).parents[2] / "examples"
TRYKT = EKSEMPLER / "jobcenterindblik_november_2021.csv"
ANDELE = EKSEMPLER / "maanedsandele_2021.csv"
BENCHMARK = EKSEMPLER / "benchmark_2021QMAT02.csv"


def test_printed_figures() -> None:
    """The file's order, and what was printed beside each row."""
    resultat = status_af_tryk(TRYKT)

    assert ["Halsnæs", "Hedensted"] == [status.kommune.navn for status in resultat.statusser[:2]]
    assert Trykt(navn="Faisnæs", status="Aktuelt ikke i risiko") == resultat.trykte[0]
    assert [trykt.status for trykt in resultat.trykte] == [str(status.kategori) for status in resultat.statusser]
    assert ((), None) == (resultat.noter, resultat.benchmark_periode)
    assert {True} == {status.uden_maaned for status in resultat.statusser}


def test_printed_figures_of_a_month() -> None:
    """The month selects the law and is filed with the answer."""
    resultat = status_af_tryk(TRYKT, maaned=NOVEMBER)

    assert {NOVEMBER} == {status.maaned for status in resultat.statusser}
    assert {False} == {status.uden_maaned for status in resultat.statusser}


def test_other_readings(tryk: Callable[..., str]) -> None:
    """Another reading and another basis are handed through."""
    fil = Path(tryk("Køge;-0,10;80,00;Ok;81,53;Ok"))
    grundlag = Afgoerelsesgrundlag.OFFENTLIGGJORT
    streng = Regelsaet.for_maaned(NOVEMBER).med(K01="streng")

    assert status_af_tryk(fil).statusser[0].kategori is None
    assert (
        Risikokategori.INSPIRATIONSKOMMUNE
        is status_af_tryk(fil, maaned=NOVEMBER, grundlag=grundlag).statusser[0].kategori
    )
    assert (
        Risikokategori.AKTUELT_IKKE_I_RISIKO
        is status_af_tryk(fil, maaned=NOVEMBER, grundlag=grundlag, ret=streng).statusser[0].kategori
    )


def test_shares_with_a_benchmark() -> None:
    """The period is chosen and named."""
    resultat = status_af_andele(ANDELE, BENCHMARK, maaned=NOVEMBER)

    assert "2021QMAT02" == str(resultat.benchmark_periode)
    assert "benchmark: 2021QMAT02 (juli 2020 - juni 2021), Ydelsesgrupper i alt" == resultat.noter[0]
    assert (Trykt(),) * 4 == resultat.trykte
    assert ["2021QMAT02"] * 4 == [
        status.kommune.benchmark.periode for status in resultat.statusser if status.kommune.benchmark is not None
    ]


def test_the_basis_is_for_the_benchmark_too(benchmark_fil: Callable[..., str]) -> None:
    """A printed 0,00 is undecided, and as it stands it is not higher than expected."""
    fil = Path(benchmark_fil(("Køge", "2021QMAT02", "0,00")))

    def udfald(grundlag: Afgoerelsesgrundlag) -> str:
        (status,) = status_af_andele(ANDELE, fil, maaned=NOVEMBER, grundlag=grundlag).kun({"259"}).statusser
        return dict(status.kriterier)["resultatmaal"].udfald.value

    assert "uafklaret" == udfald(Afgoerelsesgrundlag.EKSAKT)
    assert "opfyldt" == udfald(Afgoerelsesgrundlag.OFFENTLIGGJORT)


def test_many_municipalities_without_a_row(andele: Callable[..., str], benchmark_fil: Callable[..., str]) -> None:
    """Ten are named and the rest are counted."""
    kommuner = [
        "Køge",
        "Greve",
        "Faxe",
        "Lejre",
        "Stevns",
        "Odense",
        "Assens",
        "Nyborg",
        "Varde",
        "Vejen",
        "Vejle",
        "Odder",
    ]
    fil = andele([(kommune, "samtaler", "2021-11", 9, 10) for kommune in kommuner])

    resultat = status_af_andele(Path(fil), Path(benchmark_fil(("Solrød", "2021QMAT02", "0,10"))), maaned=NOVEMBER)

    assert (
        "benchmark 2021QMAT02 har ingen række for Køge, Greve, Faxe, Lejre, Stevns, Odense, Assens, Nyborg, Varde, "
        "Vejen og 2 til; resultatmålet er uafklaret dér"
    ) == resultat.noter[-1]


def test_some_of_the_municipalities() -> None:
    """In the file's order, each with what was printed beside it; the notices stay."""
    resultat = status_af_tryk(TRYKT).kun({"350", "259"})

    assert ["Køge", "Lejre"] == [status.kommune.navn for status in resultat.statusser]
    assert ["Køge", "Løse"] == [trykt.navn for trykt in resultat.trykte]


def test_errors_come_through() -> None:
    """Bad data, an unknown period, a month outside the law."""
    with pytest.raises(Datafejl, match="fundet «ingen fil»"):
        status_af_tryk(Path("findes-ikke.csv"))
    with pytest.raises(UkendtValg, match="2019QMAT01"):
        status_af_andele(ANDELE, BENCHMARK, maaned=NOVEMBER, benchmark_periode="2019QMAT01")
    with pytest.raises(RetIkkeKodet):
        status_af_andele(ANDELE, None, maaned=Maaned(2018, 9))
    with pytest.raises(RegelIkkeGaeldende):
        status_af_andele(ANDELE, None, maaned=Maaned(2026, 7))
