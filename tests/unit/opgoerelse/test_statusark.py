"""Statuses as tables: what stands in the cells is what their JSON says, and colours follow the criteria."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn import Antal, Kommune, Maaned, Maanedsandel, Regelsaet, status
from skaerpet_tilsyn.opgoerelse import status_som_json
from skaerpet_tilsyn.opgoerelse.ark import SKJULT
from skaerpet_tilsyn.opgoerelse.maerker import Tone
from skaerpet_tilsyn.opgoerelse.oversigt import oversigtsark
from skaerpet_tilsyn.opgoerelse.projektmappe import statussens_ark
from skaerpet_tilsyn.opgoerelse.statusark import grundeark, statusark, tal_af_tryk
from skaerpet_tilsyn.opgoerelse.statustekst import statuslinjer
from skaerpet_tilsyn.tal import Diskretioneret, Interval
from tests.kommunestrategier import blandede_kommuner, trykte_kommuner

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Maanedsvaerdi

NOV: Final = Maaned(2021, 11)
OKT: Final = Maaned(2021, 10)
TOM: Final = Kommune(navn="Hedensted", kommunekode="766", benchmark=None)


@given(st.one_of(blandede_kommuner(NOV), trykte_kommuner()))
def test_the_cells_are_those_of_the_json(kommune: Kommune) -> None:
    """Lists are joined; a number of the JSON's texts is a number; null is an empty cell."""
    s = status(kommune, maaned=NOV)
    # As it is read from a file.
    ark, post = statusark([s]), json.loads(json.dumps(status_som_json(s)))
    celler = dict(zip(ark.kolonner, ark.raekker[0], strict=True))

    def tal(tekst: object) -> object:
        return Decimal(str(tekst)) if str(tekst)[:1].isdigit() else tekst

    assert (post["kommune"], post["kommunekode"]) == (celler["kommune"], celler["kommunekode"])
    assert (post["maaned"], post["status"]) == (str(celler["maaned"]), celler["status"])
    assert [", ".join(post["mulige"]), ", ".join(post["afhaenger_af"]) or None] == [
        celler["mulige"],
        celler["afhaenger_af"],
    ]
    assert {**post["kriterier"], **post["risici"]} == {
        navn: celler[navn] for navn in (*post["kriterier"], *post["risici"])
    }
    for kort, fokusmaal in (("samtaler", "samtaler"), ("aktiv", "aktiv_indsats")):
        assert tal(post["krav"][fokusmaal]) == celler[f"{kort}_krav"]
        assert tal(post["gennemsnit_vist"][fokusmaal]) == celler[f"{kort}_gns12"]
    assert (post["benchmark_periode"], post["regelsaet"]) == (celler["benchmark_periode"], celler["regelsaet"])


def test_without_a_month_and_without_municipalities() -> None:
    """The month is empty where print came without one; the columns are there all the same."""
    assert statusark([status(TOM)]).raekker[0][2] is None
    assert statusark([status(TOM)]).kolonner == statusark([]).kolonner
    assert ("under_fortolkninger", "K01=streng: …") == (
        statusark([status(TOM)], under_fortolkninger=["K01=streng: …"]).kolonner[-1],
        statusark([status(TOM)], under_fortolkninger=["K01=streng: …"]).raekker[0][-1],
    )


def test_rules_that_know_no_light_supervision() -> None:
    """From 2023 on that risk is an empty cell, not a no."""
    ark = statusark([status(TOM, maaned=Maaned(2023, 5))])
    celler = dict(zip(ark.kolonner, ark.raekker[0], strict=True))

    assert ("uafklaret", None) == (celler["risiko_for_skaerpet_tilsyn"], celler["risiko_for_light_tilsyn"])


def test_the_reading_is_said() -> None:
    """Where another one than the library's own was chosen."""
    ark = statusark([status(TOM, maaned=NOV, ret=Regelsaet.for_maaned(NOV).med(K01="streng"))])

    assert "K01=streng" == ark.raekker[0][ark.kolonner.index("fortolkning")]


def test_a_risk_is_no_success() -> None:
    """«opfyldt» is green for a criterion, and red or yellow for a risk; no risk has no colour."""
    toner = {
        (m.kolonner[0], getattr(m.naar[0], "ord", "")): m.tone
        for m in statusark([]).maerker
        if m.kolonner[0] in {"samtaler_12", "risiko_for_skaerpet_tilsyn", "risiko_for_light_tilsyn", "status"}
    }

    assert Tone.GOD == toner["samtaler_12", "opfyldt"]
    assert (
        Tone.DAARLIG == toner["risiko_for_skaerpet_tilsyn", "opfyldt"] == toner["status", "risiko_for_skaerpet_tilsyn"]
    )
    assert Tone.ADVARSEL == toner["risiko_for_light_tilsyn", "opfyldt"] == toner["status", "risiko_for_light_tilsyn"]
    assert Tone.UAFKLARET == toner["status", ""]
    assert ("risiko_for_light_tilsyn", "ikke_opfyldt") not in toner
    assert ("status", "aktuelt_ikke_i_risiko") not in toner


@pytest.mark.parametrize(
    ("trykt", "tal"), [("-0,19", "-0.19"), ("−0.50", "-0.50"), (" 0,00 ", "0.00"), (".", None), ("ukendt", None)]
)
def test_print_as_numbers(trykt: str, tal: str | None) -> None:
    """With the decimals of the print, whatever its minus and its comma."""
    assert (None if tal is None else tal) == (None if (fundet := tal_af_tryk(trykt)) is None else str(fundet))


def test_the_reasons_are_those_of_the_text() -> None:
    """One row each, in order."""
    s = status(TOM, maaned=NOV)

    assert [(linje.slags, linje.navn, linje.tekst) for linje in statuslinjer(s)] == [
        (str(slags), str(navn), str(tekst)) for _, _, slags, navn, _, tekst, _ in grundeark([s]).raekker
    ]


def test_months_side_by_side() -> None:
    """A share with the decimals that keep it on its side; words where there is none; nothing outside the coverage."""
    vaerdier: dict[Maaned, Maanedsvaerdi] = {
        Maaned(2021, 5): Antal(taeller=799_999, naevner=1_000_000),
        Maaned(2021, 6): Antal(taeller=0, naevner=0),
        Maaned(2021, 7): Diskretioneret(),
        Maaned(2021, 8): Interval(Fraction(1, 2), Fraction(9, 10)),
        Maaned(2021, 9): Interval.praecis(Fraction(7, 8)),
    }
    andele = tuple(Maanedsandel(fokusmaal="samtaler", maaned=m, vaerdi=v) for m, v in vaerdier.items())
    s = status(Kommune(navn="Hedensted", kommunekode="766", benchmark=None, andele=andele), maaned=OKT)
    maaneder = (*vaerdier, OKT)

    ark = oversigtsark([(s.kommune, s.samtaler)], maaneder, s.ret)
    uden = oversigtsark([(s.kommune, s.samtaler)], maaneder, s.ret, ukendt="uafklaret")

    assert ("766", "Hedensted", "samtaler") == ark.raekker[0][:3]
    assert (Decimal("79.9999"), "ingen", SKJULT, "uafklaret", Decimal("87.50"), None, None) == ark.raekker[0][3:]
    assert "uafklaret" == uden.raekker[0][5]


def test_months_are_there_where_the_figures_have_them() -> None:
    """Print has none."""
    andel = Maanedsandel(fokusmaal="samtaler", maaned=NOV, vaerdi=Antal(taeller=666, naevner=736))
    med = status(Kommune(navn="Hedensted", kommunekode="766", benchmark=None, andele=(andel,)), maaned=NOV)

    assert ["status", "grunde"] == [ark.navn for ark in statussens_ark([status(TOM)])]
    assert ["status", "andele_pr_maaned", "grunde"] == [ark.navn for ark in statussens_ark([med])]
    oversigt = statussens_ark([med])[1]
    assert ("2020-12", "2021-11") == (oversigt.kolonner[3], oversigt.kolonner[14])
    assert [Decimal("90.49"), None] == [raekke[14] for raekke in oversigt.raekker]
