"""Monthly shares: counts, printed percents, the library's own wide table."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.fakta import Antal, Maanedsandel
from skaerpet_tilsyn.fakta.tryk import Afgoerelsesgrundlag
from skaerpet_tilsyn.register import laes_maanedsandele
from skaerpet_tilsyn.tal import Diskretioneret, Interval
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from skaerpet_tilsyn.fakta import Maanedsvaerdi

    Skriv = Callable[[str, str | bytes], Path]

ANTAL = "kommune;fokusmaal;maaned;taeller;naevner"
BRED = "kommunekode;kommune;ydelse;fokusmaal;maaned;taeller;naevner;uafklaret"


def _vaerdier(sti: Path, grundlag: Afgoerelsesgrundlag = Afgoerelsesgrundlag.EKSAKT) -> list[Maanedsvaerdi]:
    return [andel.vaerdi for kommune in laes_maanedsandele(sti, grundlag=grundlag).kommuner for andel in kommune.andele]


def test_counts(skriv: Skriv) -> None:
    """G24 and G25: each fokusmål has its own denominator."""
    tekst = f"{ANTAL}\nHedensted;samtaler;2021-11;666;736\nHedensted;aktiv_indsats;2021M11;644;721\n"
    (kommune,) = laes_maanedsandele(skriv("a.csv", tekst)).kommuner

    assert ("Hedensted", "766", None) == (kommune.navn, kommune.kommunekode, kommune.benchmark)
    assert kommune.andele == (
        Maanedsandel(fokusmaal="samtaler", maaned=Maaned(2021, 11), vaerdi=Antal(taeller=666, naevner=736)),
        Maanedsandel(fokusmaal="aktiv_indsats", maaned=Maaned(2021, 11), vaerdi=Antal(taeller=644, naevner=721)),
    )


@pytest.mark.parametrize(
    ("taeller", "naevner", "vaerdi"),
    [
        ("0", "0", Antal(taeller=0, naevner=0)),
        ("7", "7", Antal(taeller=7, naevner=7)),
        ("1.108", "1.261.000", Antal(taeller=1108, naevner=1261000)),
        (".", "12", Diskretioneret()),
        ("7", ".", Diskretioneret()),
        ("", "", Diskretioneret()),
    ],
)
def test_a_month(skriv: Skriv, taeller: str, naevner: str, vaerdi: Maanedsvaerdi) -> None:
    """An empty målgruppe is a count; a withheld one is not."""
    tekst = f"{ANTAL}\nKøge;samtaler;2021-11;{taeller};{naevner}\nKøge;samtaler;2021-10;1.000.000;1.000.000\n"

    assert vaerdi == _vaerdier(skriv("a.csv", tekst))[0]


@pytest.mark.parametrize(
    ("andel", "vaerdi"),
    [
        ("80,03", Interval(Fraction("0.80025"), Fraction("0.80035"))),
        ("100", Interval(Fraction("0.995"), Fraction(1))),
        (".", Diskretioneret()),
    ],
)
def test_printed_percents(skriv: Skriv, andel: str, vaerdi: Maanedsvaerdi) -> None:
    """As wide as their rounding."""
    fil = skriv("a.csv", f"kommune;fokusmaal;maaned;andel_pct\nKøge;samtaler;2021-11;{andel}\n")

    assert [vaerdi] == _vaerdier(fil)


def test_printed_percents_as_they_stand(skriv: Skriv) -> None:
    """On the published basis a percent is a point."""
    fil = skriv("a.csv", "kommunekode;fokusmaal;maaned;andel_pct\n259;samtaler;2021-11;80,03\n")

    assert [Interval.praecis(Fraction("0.8003"))] == _vaerdier(fil, Afgoerelsesgrundlag.OFFENTLIGGJORT)


@pytest.mark.parametrize(
    ("taeller", "naevner", "uafklaret", "vaerdi"),
    [
        ("6", "8", "0", Antal(taeller=6, naevner=8)),
        ("6", "8", "2", Interval(Fraction(6, 10), Fraction(1))),
        ("6", "8", "1", Interval(Fraction(6, 9), Fraction(7, 8))),
        ("6", "8", "50", Interval(Fraction(6, 58), Fraction(1))),
        ("0", "0", "3", Interval(Fraction(0), Fraction(1))),
        ("6", "8", ".", Diskretioneret()),
        (".", "8", "1", Diskretioneret()),
    ],
)
def test_unsettled_members_bound_the_share(
    skriv: Skriv, taeller: str, naevner: str, uafklaret: str, vaerdi: Maanedsvaerdi
) -> None:
    """At worst they are members who fail, at best they all meet the criterion."""
    fil = skriv("a.csv", f"{BRED}\n0259;Køge;alle;samtaler;2021-11;{taeller};{naevner};{uafklaret}\n")

    assert [vaerdi] == _vaerdier(fil)


def test_only_the_rows_for_everybody_are_used(skriv: Skriv) -> None:
    """The rows for each ydelse are checked, counted and left out."""
    tekst = (
        f"{BRED}\n259;Køge;alle;samtaler;2021-11;6;8;0\n259;Køge;kontanthjaelp;samtaler;2021-11;2;3;0\n"
        "259;Køge;sygedagpenge;samtaler;2021-11;4;5;0\n259;Køge;Alle;aktiv_indsats;2021-11;5;8;0\n"
    )
    resultat = laes_maanedsandele(skriv("a.csv", tekst))

    assert ["samtaler", "aktiv_indsats"] == [andel.fokusmaal for andel in resultat.kommuner[0].andele]
    assert ("2 rækker for enkelte ydelser er ikke brugt; kun ydelsen «alle» er",) == resultat.noter


def test_counts_go_before_a_percent(skriv: Skriv) -> None:
    """A rounded share beside the counts is not used, and that is said."""
    resultat = laes_maanedsandele(skriv("a.csv", f"{ANTAL};andel_pct\nKøge;samtaler;2021-11;1;3;33\n"))

    assert Antal(taeller=1, naevner=3) == resultat.kommuner[0].andele[0].vaerdi
    assert ("kolonnen «andel_pct» er ikke brugt, fordi filen har tæller og nævner",) == resultat.noter


def test_one_count_alone_is_no_share(skriv: Skriv) -> None:
    """With a numerator only, the percent is used."""
    fil = skriv("a.csv", "kommune;fokusmaal;maaned;taeller;andel_pct\nKøge;samtaler;2021-11;1;33,3\n")

    assert [Interval(Fraction("0.3325"), Fraction("0.3335"))] == _vaerdier(fil)


def test_rows_of_a_municipality_belong_together(skriv: Skriv) -> None:
    """However it is written; the first spelling is its name, the file's order is kept."""
    tekst = f"{ANTAL}\nHøje Taastrup;samtaler;2021-11;1;2\nKøge;samtaler;2021-11;1;2\n169;samtaler;2021-10;1;2\n"
    kommuner = laes_maanedsandele(skriv("a.csv", tekst)).kommuner

    assert [("Høje Taastrup", 2), ("Køge", 1)] == [(kommune.navn, len(kommune.andele)) for kommune in kommuner]
    assert [Maaned(2021, 11), Maaned(2021, 10)] == [andel.maaned for andel in kommuner[0].andele]
