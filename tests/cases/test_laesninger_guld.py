"""Registers under every reading, worked out by hand."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

import polars as pl
import pytest

from skaerpet_tilsyn import Benchmark, Interval, Maaned, Regelsaet
from skaerpet_tilsyn.katalog.resultatmaal.regler import RESULTATMAAL
from skaerpet_tilsyn.katalog.tilsyn.regler import KRITERIER, STATUS
from skaerpet_tilsyn.opgoerelse.laesninger.kommuner import KRITERIER_OM
from skaerpet_tilsyn.register.laesninger import under_alle_laesninger
from skaerpet_tilsyn.tid import Vindue
from skaerpet_tilsyn.udtryk import Regel, gennemloeb, i_kraft

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Kommune
    from skaerpet_tilsyn.opgoerelse.laesninger.svar import Kommunelaesninger

NOV: Final = Maaned(2021, 11)
TO_AAR: Final = Vindue(24).maaneder_til(NOV)
FLERE_END_VENTET: Final = Benchmark(forskel=Interval.praecis(Fraction(1)), trykt="1")
LIGHT, IKKE, SKAERPET = "risiko_for_light_tilsyn", "aktuelt_ikke_i_risiko", "risiko_for_skaerpet_tilsyn"


MANGE: Final = [f"{m}-10" for m in TO_AAR]
"""A talk every month."""


def register(timer: str, samtaler: list[str], former: list[str]) -> dict[str, Any]:
    """
    One citizen on kontanthjælp, with as many hours every month.

    Another, outside the målgruppe, has a talk every month, so that the registers cover them all.
    """
    return {
        "ydelser": pl.DataFrame(
            {
                "borger_id": [1, 2],
                "kommunekode": ["766"] * 2,
                "ydelse": ["kontanthjaelp", "foertidspension"],
                "fra_dato": ["2018-01-01"] * 2,
                "til_dato": [None] * 2,
            }
        ),
        "samtaler": pl.DataFrame(
            {
                "borger_id": [1] * len(samtaler) + [2] * len(MANGE),
                "dato": [*samtaler, *MANGE],
                "kontaktform": [*former, *["personligt"] * len(MANGE)],
            }
        ),
        "tilbud": pl.DataFrame(
            {
                "borger_id": [2, 2],
                "tilbudstype": ["mentor"] * 2,
                "fra_dato": [f"{TO_AAR[0]}-01", f"{TO_AAR[-1]}-01"],
                "til_dato": [f"{TO_AAR[0]}-02", f"{TO_AAR[-1]}-30"],
            }
        ),
        "loentimer": pl.DataFrame(
            {"borger_id": [1] * len(TO_AAR), "maaned": [str(m) for m in TO_AAR], "timer": [timer] * len(TO_AAR)}
        ),
    }


def naesten() -> tuple[list[str], list[str]]:
    """Three days with talks a year, two of them by phone on one day: a fourth, if both count."""
    dage = [f"{m}-10" for m in TO_AAR if m.maaned in {2, 6, 10}]
    to = [dag for dag in dage if dag[5:7] == "02"]
    return [*dage, *to], ["personligt"] * len(dage) + ["telefonisk"] * len(to)


def ved_navn(svar: tuple[Kommunelaesninger, ...]) -> dict[str, tuple[str, set[str], tuple[str, ...]]]:
    """The chosen answer, all answers and what decides, by question."""
    return {k.spoergsmaal: (k.udfald, set(k.mulige), k.afhaenger_af) for k in svar}


def test_hours_between_the_weeks_and_the_hours() -> None:
    """18,60 hours a month are 223,20 a year: enough for six weeks, not for 225 hours; talks there are plenty of."""
    data = register("18,60", MANGE, ["personligt"] * len(MANGE))
    svar, _ = under_alle_laesninger(data, maaned=NOV, benchmark={"766": FLERE_END_VENTET})

    assert [(b.udfald, b.mulige, b.afhaenger_af) for b in svar.borgere[1].borgere] == [
        ("ikke_opfyldt", ("ikke_opfyldt", "opfyldt"), ("K04",))
    ]
    aktiv = ("ikke_opfyldt", {"ikke_opfyldt", "opfyldt"}, ("K04",))
    assert aktiv == ved_navn(svar.kommuner)["aktiv_12"]
    assert (LIGHT, {LIGHT, IKKE}, ("K04",)) == ved_navn(svar.kommuner)["status"]


@pytest.mark.parametrize("valgt", ["timer", "uger"])
def test_both_fokusmaal_are_in_dispute(valgt: str) -> None:
    """
    The fourth talk is the second of a day: one reading takes it away, and so may the one about forms.

    Without samtaler it is skærpet tilsyn, whatever the hours are; with them, the hours decide.
    """
    data = register("18,60", *naesten())
    ret = Regelsaet.for_maaned(NOV).med(K04=valgt)
    svar, _ = under_alle_laesninger(data, maaned=NOV, ret=ret, benchmark={"766": FLERE_END_VENTET})

    assert [(b.udfald, b.mulige, set(b.afhaenger_af)) for b in svar.borgere[0].borgere] == [
        ("opfyldt", ("ikke_opfyldt", "opfyldt"), {"samtaler_pr_dag", "samtaleformer"})
    ]
    udfald, mulige, afhaenger = ved_navn(svar.kommuner)["status"]
    assert {"timer": LIGHT, "uger": IKKE}[valgt] == udfald
    assert {LIGHT, IKKE, SKAERPET} == mulige
    assert {"K04", "samtaler_pr_dag", "samtaleformer"} == set(afhaenger)


def test_nothing_is_in_dispute() -> None:
    """Everybody has everything: nobody depends on anything, and the mean is one number."""
    data = register("100", MANGE, ["personligt"] * len(MANGE))
    svar, _ = under_alle_laesninger(data, maaned=NOV, benchmark={"766": FLERE_END_VENTET})

    assert [()] * 2 == [b.borgere for b in svar.borgere]
    assert [()] * 3 == [k.afhaenger_af for k in svar.kommuner]
    assert [(IKKE,)] == [k.mulige for k in svar.kommuner if k.spoergsmaal == "status"]
    assert [Interval.praecis(1)] * 2 == [k.spaend for k in svar.kommuner if k.spaend is not None]
    assert {0} == {tal.andre for b in svar.borgere for tal in b.tal}


def test_without_a_benchmark_or_a_table() -> None:
    """The categories are asked only where there are any."""
    data = register("100", *naesten())

    uden, _ = under_alle_laesninger(data, maaned=NOV)
    aftalen = Regelsaet.gaeldende(Maaned(2018, 9).foerste_dag).udfyldt_af(Regelsaet.for_maaned(NOV))
    under_aftalen, _ = under_alle_laesninger(data, maaned=NOV, ret=aftalen, benchmark={"766": FLERE_END_VENTET})

    assert ["samtaler_12", "aktiv_12"] == [k.spoergsmaal for k in uden.kommuner]
    assert ["samtaler_12", "aktiv_12"] == [k.spoergsmaal for k in under_aftalen.kommuner]


def test_no_criterion_of_the_category_is_forgotten() -> None:
    """Those of the two fokusmål and the resultatmål are all that the table asks, in every regime that has one."""
    egne = {RESULTATMAAL, *(regel for regler in KRITERIER_OM.values() for regel in regler)}

    assert set(KRITERIER) == egne
    for version in STATUS.versioner:
        ret = Regelsaet.gaeldende(version.gaelder_fra)
        spurgt = {k for raekke in version.vaerdi.raekker for k in i_kraft(raekke.naar, ret) if isinstance(k, Regel)}
        assert {regel for regel in spurgt if not any(isinstance(b, Regel) for b in boern_i(regel, ret))} == egne


def boern_i(regel: Regel[Kommune], ret: Regelsaet) -> list[object]:
    """What stands in a rule."""
    return list(gennemloeb(ret.paa(regel).vaerdi))
