"""The status as text: five whole answers beside this file, and the lines that they do not show."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from skaerpet_tilsyn.fakta import Benchmark, Kommune
from skaerpet_tilsyn.opgoerelse import overskrift, status, statustekst
from skaerpet_tilsyn.tal import Afrunding, Interval
from skaerpet_tilsyn.tid import Maaned
from tests.kommunestrategier import NOV, af_andele, antal, benchmark_af, pct, til, trykt_kommune, uden

TEKSTER = Path(__file__).parent / "statustekst"
MARTS = Maaned(2021, 3)


def _jaevnt(samtaler: str, aktiv: str, benchmark: Benchmark | None) -> Kommune:
    return af_andele(til(NOV, [pct(samtaler)] * 12), til(NOV, [pct(aktiv)] * 12), benchmark)


HELE = {
    "alt_opfyldt": trykt_kommune("-0,19", ("87,84", "Ok"), ("89,24", "Ok"), navn="Hedensted"),
    "light": trykt_kommune("0,03", ("95,09", "Ok"), ("79,57", "85,80"), navn="Køge"),
    "uafklaret_ved_0": trykt_kommune("0,00", ("95,09", "Ok"), ("79,57", "85,80"), navn="Køge"),
    "uafklaret_ved_80": trykt_kommune("0,03", ("95,09", "Ok"), ("80,00", "80,00"), navn="Køge"),
    "uafklaret_af_maaneder": evolve(
        uden(_jaevnt("80,00", "95,00", benchmark_af("0,03")), "samtaler", [MARTS, MARTS.plus(maaneder=1)]), navn="Køge"
    ),
}


@pytest.mark.parametrize("navn", HELE)
def test_a_whole_answer(navn: str) -> None:
    """Word for word as in the file with that name."""
    fil = TEKSTER / f"{navn}.txt"

    assert fil.read_text(encoding="utf-8") == statustekst(status(HELE[navn], maaned=NOV)) + "\n"


def test_every_file_is_an_answer() -> None:
    """None is left over."""
    assert sorted(HELE) == sorted(fil.stem for fil in TEKSTER.iterdir())


@pytest.mark.parametrize("navn", HELE)
def test_the_first_line_is_the_heading(navn: str) -> None:
    """The municipality and its category, or those still possible."""
    svar = status(HELE[navn], maaned=NOV)

    assert overskrift(svar) == statustekst(svar).splitlines()[0]


def _linjer(kommune: Kommune, begynder: str, **valg: str) -> list[str]:
    svar = status(kommune, maaned=NOV)
    return [
        linje.strip()
        for linje in statustekst(status(kommune, maaned=NOV, ret=svar.ret.med(**valg))).splitlines()
        if linje.strip().startswith(begynder)
    ]


def test_E13_the_lighter_risk_is_said_too() -> None:
    """Both risks: the heavier one is the reason, the lighter one stands beside it."""
    begge = _jaevnt("70,00", "70,00", benchmark_af("0,03"))
    afsnit = "Jobcenterindblik, november 2021, «Information om status for skærpet tilsyn"

    assert [f"derfor: Kommunen er i risiko for skærpet tilsyn  [{afsnit}: Risiko for skærpet tilsyn»]"] == _linjer(
        begge, "derfor"
    )
    assert [f"desuden: Kommunen er i risiko for light tilsyn  [{afsnit}: Risiko for light tilsyn»]"] == _linjer(
        begge, "desuden"
    )


def test_the_remainder_has_a_reason() -> None:
    """None of the rows holds."""
    ikke = _jaevnt("95,00", "95,00", benchmark_af("0,03"))

    (derfor,) = _linjer(ikke, "derfor")
    assert (
        "derfor: ingen af tabellens øvrige rækker holder  "
        "[Jobcenterindblik, november 2021, «Information om status for skærpet tilsyn: Aktuelt ikke i risiko»]"
    ) == derfor
    assert [] == _linjer(ikke, "desuden")


def test_a_rival_reading_that_would_change_the_answer() -> None:
    """Said at the criterion, and once more with the question and the reading chosen."""
    firs = _jaevnt("80,00", "95,00", benchmark_af("-0,03"))
    (tolv,) = _linjer(firs, "Samtaler, seneste 12 måneder")
    (streng,) = _linjer(firs, "Samtaler, seneste 12 måneder", K01="streng")

    assert "opfyldt (gennemsnit: 80,00 pct.; skal være mindst 80 pct.; K01 læst som «streng»: ikke opfyldt)" in tolv
    assert (
        "ikke opfyldt (gennemsnit: 80,00 pct.; skal være mere end 80 pct.; K01 læst som «ikke_streng»: opfyldt)"
        in streng
    )
    assert [
        "afhænger af K01: Er fokusmålet opfyldt ved præcis 80 pct.? Valgt: ja: lig med eller større end 80 pct."
    ] == _linjer(firs, "afhænger af")
    assert [] == _linjer(_jaevnt("80,01", "95,00", benchmark_af("-0,03")), "afhænger af")


def test_by_months_the_year_so_far_is_shown_with_the_requirement() -> None:
    """Both are what the period criterion says; the mean has as many decimals as its side of 80 takes."""
    (periode,) = _linjer(_jaevnt("79,9999", "95,00", None), "Samtaler, tilsynsperioden")

    assert (
        "ikke opfyldt (årets gennemsnit til nu: 79,9999 pct.; skal være mindst 80 pct.; "
        "krav resten af året: 80,00)" in periode
    )


def test_E11_the_requirement_upwards() -> None:
    """For advice: the number that is enough."""
    svar = status(_jaevnt("79,29", "95,00", None), maaned=NOV)

    assert "krav resten af året: 87,80)" in statustekst(svar)
    assert "krav resten af året: 87,90)" in statustekst(svar, afrunding=Afrunding.OP)


def test_E06_an_empty_month_is_named() -> None:
    """It is left out, and not missing."""
    maaneder = {**til(NOV, [pct("95,00")] * 12), MARTS: antal(0, 0)}
    kommune = af_andele(maaneder, til(NOV, [pct("95,00")] * 12), benchmark_af("-0,03"))

    assert ["udeladt: 2021-03 har ingen borgere i målgruppen (samtaler)"] == _linjer(kommune, "udeladt")
    assert [] == _linjer(kommune, "mangler")


@pytest.mark.parametrize(
    ("tal", "tekst"),
    [
        (None, "uafklaret (faktisk minus forventet andel: mangler; skal være {graense})"),
        (
            benchmark_af("-0,19"),
            "opfyldt (faktisk minus forventet andel: trykt -0,19 pct.-point for 2021QMAT02; skal være {graense})",
        ),
        (
            benchmark_af("-0,19", periode=""),
            "opfyldt (faktisk minus forventet andel: trykt -0,19 pct.-point; skal være {graense})",
        ),
        (
            Benchmark(forskel=Interval.praecis(0), trykt="0,00"),
            "opfyldt (faktisk minus forventet andel: trykt 0,00 pct.-point; skal være {graense}; {rival})",
        ),
    ],
    ids=["missing", "with period", "without period", "exactly nought"],
)
def test_resultatmaalet(tal: Benchmark | None, tekst: str) -> None:
    """The difference as printed, with the rolling year it is of."""
    (linje,) = _linjer(_jaevnt("95,00", "95,00", tal), "Resultatmål")

    tekst = tekst.format(graense="højst 0 pct.-point", rival="K02 læst som «streng»: ikke opfyldt")
    assert f"Resultatmål: {tekst}  [bekendtgørelsen om skærpet tilsyn § 1]" == linje


def test_a_warning_is_the_last_line() -> None:
    """After everything that was decided."""
    umulig = trykt_kommune("0,03", ("90,00", "kan ikke nås"), ("95,00", "Ok"))

    assert (
        "  advarsel: samtaler: gennemsnittet 90,00 og kravet «kan ikke nås» kan ikke begge være rigtige"
        == statustekst(status(umulig, maaned=NOV)).splitlines()[-1]
    )


def test_every_criterion_has_its_source() -> None:
    """In square brackets at the end of the line, derived ones marked."""
    linjer = statustekst(status(HELE["light"], maaned=NOV)).splitlines()

    assert all(linje.endswith("]") for linje in linjer[1:])
    assert 2 == sum(linje.endswith("(udledt)]") for linje in linjer)
