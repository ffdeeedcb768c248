"""The points of the charts: what is drawn, and what is written beside it."""

from __future__ import annotations

from fractions import Fraction

import pytest

from skaerpet_tilsyn import Antal, Benchmark, Kommune, Maaned, Maanedsandel, status
from skaerpet_tilsyn.rapport.serier import (
    MAANEDER,
    Punkt,
    af_interval,
    alle_gennemsnit,
    gennemsnit,
    maanedsserie,
    punkt,
)
from skaerpet_tilsyn.tal import Diskretioneret, Interval

NOV = Maaned(2021, 11)


def _kommune(navn: str, kode: str, taellere: list[int | None]) -> Kommune:
    """Shares of 100 in the months up to November 2021, of both fokusmål; None is withheld."""
    andele = tuple(
        Maanedsandel(
            maaned=NOV.plus(maaneder=nr + 1 - len(taellere)),
            fokusmaal=fokusmaal,
            vaerdi=Diskretioneret() if taeller is None else Antal(taeller=taeller, naevner=100),
        )
        for fokusmaal in ("samtaler", "aktiv_indsats")
        for nr, taeller in enumerate(taellere)
    )
    return Kommune(
        navn=navn, kommunekode=kode, benchmark=Benchmark(forskel=Interval.praecis(-1), trykt="-1,00"), andele=andele
    )


@pytest.mark.parametrize(
    ("vaerdi", "lav", "hoej", "tekst"),
    [
        (Antal(taeller=666, naevner=736), 90.4891, 90.4891, "n: 90,5 pct. (666 af 736)"),
        (Antal(taeller=0, naevner=0), None, None, "n: ingen i målgruppen (0 af 0)"),
        (Antal(taeller=1234, naevner=2000), 61.7, 61.7, "n: 61,7 pct. (1.234 af 2.000)"),
        (Diskretioneret(), None, None, "n: ukendt"),
        (Interval(Fraction(1, 2), Fraction(3, 5)), 50.0, 60.0, "n: 50,0 til 60,0 pct."),
    ],
)
def test_a_share(vaerdi: Antal | Diskretioneret | Interval, lav: float | None, hoej: float | None, tekst: str) -> None:
    """A point, a span, or nothing; the text says what is known."""
    fundet = punkt("n", vaerdi)

    assert (lav, hoej, tekst) == (fundet.lav, fundet.hoej, str(fundet))


@pytest.mark.parametrize("andel", [Interval(None, None), Interval(0, 1), Interval(0, None)])
def test_nothing_is_known(andel: Interval) -> None:
    """A share between nothing and all of them is not drawn."""
    assert Punkt(navn="n", lav=None, hoej=None, vist="ukendt") == af_interval("n", andel)


def test_the_months_are_the_last_twelve() -> None:
    """The oldest first; one that is missing or withheld has its place and no value; older months are left out."""
    serie = maanedsserie(status(_kommune("Køge", "259", [10] * 3 + [85] * 10 + [None]), maaned=NOV), "samtaler")

    assert MAANEDER == len(serie)
    assert ("2020-12", "2021-11") == (serie[0].navn, serie[-1].navn)
    assert [10.0, *[85.0] * 10, None] == [p.lav for p in serie]
    assert "ukendt" == serie[-1].vist


def test_figures_without_months_have_no_series() -> None:
    """Printed means are no months."""
    assert () == maanedsserie(status(_kommune("Køge", "259", []), maaned=NOV), "samtaler")


def test_all_municipalities() -> None:
    """The highest first, the unknown last; equals by name."""
    statusser = [
        status(_kommune(navn, str(100 + nr), [taeller] * 12), maaned=NOV)
        for nr, (navn, taeller) in enumerate([("C", 70), ("B", None), ("A", 90), ("Å", 70)])
    ]

    punkter = alle_gennemsnit(statusser, "aktiv_indsats")

    assert ["A", "C", "Å", "B"] == [p.navn for p in punkter]
    assert ["90,00 pct.", "70,00 pct.", "70,00 pct.", "ukendt"] == [p.vist for p in punkter]


def test_a_mean_that_is_partly_known() -> None:
    """Eleven months of 90 and one withheld: between 82,5 and 90,83."""
    s = status(_kommune("Køge", "259", [90] * 11 + [None]), maaned=NOV)

    fundet = gennemsnit(s.samtaler, "gennemsnit")

    assert fundet.lav is not None
    assert fundet.hoej is not None
    assert fundet.lav < fundet.hoej
    assert "gennemsnit: 82,50 til 90,83 pct." == str(fundet)
