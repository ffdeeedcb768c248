"""Monthly shares with a benchmark: the golden cases of the report, which benchmark, what is missing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Koer = Callable[..., tuple[int, str, str]]

EKSEMPLER = Path(__file__).parents[2] / "examples"
ANDELE = ("--andele", str(EKSEMPLER / "maanedsandele_2021.csv"), "--maaned", "2021-11")
BENCHMARK = ("--benchmark", str(EKSEMPLER / "benchmark_2021QMAT02.csv"))
MAANEDER = [f"2020-{nr:02}" for nr in (11, 12)] + [f"2021-{nr:02}" for nr in range(1, 13)]


class Post(TypedDict):
    """What these tests look at of a municipality's answer."""

    kommune: str
    status: str | None
    mulige: list[str]
    kriterier: dict[str, str]
    krav: dict[str, str]
    gennemsnit_vist: dict[str, str | None]
    benchmark_periode: str | None


def _poster(svar: tuple[int, str, str]) -> dict[str, Post]:
    poster: list[Post] = json.loads(svar[1])
    return {post["kommune"]: post for post in poster}


@pytest.mark.parametrize(
    ("kommune", "gennemsnit", "krav", "status"),
    [
        ("Hillerød", "78.41", "97.8", "aktuelt_ikke_i_risiko"),
        ("Kalundborg", "78.98", "92.4", "risiko_for_light_tilsyn"),
        ("København", "80.03", "83.3", "aktuelt_ikke_i_risiko"),
        ("Køge", "79.57", "85.8", "risiko_for_light_tilsyn"),
    ],
    ids=["G30", "G31", "G32", "G33"],
)
def test_the_printed_requirements(kommune: str, gennemsnit: str, krav: str, status: str, koer: Koer) -> None:
    """G30-G33: from monthly counts to the mean, the requirement and the category that the report prints."""
    post = _poster(koer("status", *ANDELE, *BENCHMARK, "--format", "json"))[kommune]

    fundet = (post["gennemsnit_vist"]["aktiv_indsats"], post["krav"]["aktiv_indsats"], post["status"])
    assert (gennemsnit, krav, status) == fundet


def test_the_requirement_rounded_up(koer: Koer, andele: Callable[..., str]) -> None:
    """Eleven months at 78,99 pct. leave 91,11: to the nearest 91,1, and for advice 91,2."""
    fil = andele([("Køge", "samtaler", maaned, 7899, 10_000) for maaned in MAANEDER[2:-1]])
    valg = ("status", "--andele", fil, "--maaned", "2021-11", "--format", "json")

    assert "91.1" == _poster(koer(*valg))["Køge"]["krav"]["samtaler"]
    assert "91.2" == _poster(koer(*valg, "--afrunding", "op"))["Køge"]["krav"]["samtaler"]


def test_the_benchmark_is_named(koer: Koer) -> None:
    """Which rolling year decided stands on the page, in the reasons and in the JSON."""
    _, side, _ = koer("status", *ANDELE, *BENCHMARK)
    post = _poster(koer("status", *ANDELE, *BENCHMARK, "--format", "json"))["Køge"]

    assert "- benchmark: 2021QMAT02 (juli 2020 - juni 2021), Ydelsesgrupper i alt\n" in side
    assert "trykt 0,03 pct.-point for 2021QMAT02;" in side
    assert "2021QMAT02" == post["benchmark_periode"]


@pytest.mark.parametrize(
    ("maaned", "periode"), [("2021-03", "2020QMAT03"), ("2021-04", "2020QMAT04"), ("2021-09", "2020QMAT04")]
)
def test_the_newest_that_was_out(
    maaned: str, periode: str, koer: Koer, andele: Callable[..., str], benchmark_fil: Callable[..., str]
) -> None:
    """The newest rolling year that ended at least four months before the measured month."""
    fil = benchmark_fil(*(("Køge", p, "0,10") for p in ("2020QMAT02", "2020QMAT03", "2020QMAT04", "2021QMAT02")))
    maalt = andele([("Køge", "samtaler", m, 9, 10) for m in MAANEDER])

    svar = koer("status", "--andele", maalt, "--benchmark", fil, "--maaned", maaned, "--format", "json")

    assert periode == _poster(svar)["Køge"]["benchmark_periode"]


def test_a_chosen_period(koer: Koer, benchmark_fil: Callable[..., str]) -> None:
    """--benchmark-periode goes before the rule, and one that is not there is refused with those that are."""
    fil = benchmark_fil(("Køge", "2021QMAT02", "0,03"), ("Køge", "2021QMAT04", "-0,03"))
    valg = ("status", *ANDELE, "--kommune", "Køge", "--benchmark", fil, "--format", "json")

    assert "opfyldt" == _poster(koer(*valg, "--benchmark-periode", "2021QMAT04"))["Køge"]["kriterier"]["resultatmaal"]
    besked = (
        "benchmarkets periode: fundet «2021QMAT03»; forventet en af tabellens perioder: 2021QMAT02, 2021QMAT04; "
        "ret perioden\n"
    )
    assert (2, "", besked) == koer(*valg, "--benchmark-periode", "2021QMAT03")


def test_no_period_was_out(koer: Koer, benchmark_fil: Callable[..., str]) -> None:
    """A table with newer years alone is no answer for an earlier month."""
    fil = benchmark_fil(("Køge", "2021QMAT03", "0,03"))
    besked = (
        "benchmark.csv: fundet «2021QMAT03»; forventet et rullende år, der sluttede senest juli 2021; "
        "angiv perioden, eller hent tabellen med flere perioder\n"
    )

    assert (2, "", besked) == koer("status", *ANDELE, "--benchmark", fil)


def test_without_a_benchmark(koer: Koer) -> None:
    """The resultatmål is unsettled, and that is said; København is decided all the same."""
    _, side, _ = koer("status", *ANDELE, "--kort")
    poster = _poster(koer("status", *ANDELE, "--format", "json"))

    assert "- uden et benchmark er resultatmålet uafklaret for alle kommuner\n" in side
    assert {"uafklaret"} == {post["kriterier"]["resultatmaal"] for post in poster.values()}
    assert ["risiko_for_light_tilsyn", "aktuelt_ikke_i_risiko"] == poster["Køge"]["mulige"]
    assert "aktuelt_ikke_i_risiko" == poster["København"]["status"]


def test_a_municipality_without_a_row(koer: Koer, benchmark_fil: Callable[..., str]) -> None:
    """It is named, and its resultatmål is unsettled; the others have theirs."""
    fil = benchmark_fil(("Køge", "2021QMAT02", "0,03"), ("København", "2021QMAT02", "0,30"))

    _, side, _ = koer("status", *ANDELE, "--benchmark", fil)

    assert "- benchmark 2021QMAT02 har ingen række for Hillerød, Kalundborg; resultatmålet er uafklaret dér\n" in side
    assert "\nKøge: Risiko for light tilsyn\n" in side
    assert "\nKalundborg: uafklaret (mulige: Risiko for light tilsyn, Aktuelt ikke i risiko)\n" in side
    assert "  kan afgøres af resultatmålets forskel (mangler)\n" in side


def test_a_month_that_the_file_does_not_have(koer: Koer) -> None:
    """Probably another month was meant; the answer is unsettled and says what the file covers."""
    _, side, _ = koer("status", *ANDELE[:2], "--maaned", "2022-11", "--kort")

    assert "- ingen kommune har tal for 2022-11; filen dækker 2020-12 til 2021-11\n" in side
    assert "4 kommuner: uafklaret 4" == side.splitlines()[-1]


def test_missing_months_bound_the_mean(koer: Koer, andele: Callable[..., str]) -> None:
    """Eleven months at 100 pct. and one missing: the mean is at least 91,67, so the fokusmål is met."""
    fil = andele([("Køge", "samtaler", maaned, 10, 10) for maaned in MAANEDER if maaned != "2021-05"])

    _, side, _ = koer("status", "--andele", fil, "--maaned", "2021-11")

    assert "  mangler: 2021-05 (samtaler) kan være alt fra 0 til 100 pct.\n" in side
    assert "91,67-100,00" in side
    assert "Samtaler, seneste 12 måneder: opfyldt (gennemsnit: mellem 91,667 og 100,00 pct.;" in side


def test_the_code_joins_benchmark_and_shares(
    koer: Koer, andele: Callable[..., str], benchmark_fil: Callable[..., str]
) -> None:
    """Names may be written differently in the two files."""
    maalt = andele([("Høje Taastrup", f, m, 10, 10) for f in ("samtaler", "aktiv_indsats") for m in MAANEDER])
    fil = benchmark_fil(("Høje-Taastrup", "2021QMAT02", "-0,30"))

    assert 0 == koer("status", "--andele", maalt, "--benchmark", fil, *ANDELE[2:], "--kraev", "inspirationskommune")[0]
