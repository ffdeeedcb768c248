"""A status as JSON values: the documented keys, exact numbers as text, nothing for what is not known."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from hypothesis import given
from jsonschema import Draft202012Validator

from skaerpet_tilsyn.fakta import Kommune
from skaerpet_tilsyn.opgoerelse import status, status_som_json, statustekst
from skaerpet_tilsyn.tal import Afrunding
from skaerpet_tilsyn.version import VERSION
from tests.kommunestrategier import NOV, af_andele, antal, benchmark_af, pct, sager, til, trykt_kommune

if TYPE_CHECKING:
    from tests.kommunestrategier import Sag

SKEMA = Draft202012Validator(
    json.loads((files("skaerpet_tilsyn.opgoerelse") / "status.schema.json").read_text(encoding="utf-8"))
)


def test_a_municipality_by_months() -> None:
    """All keys, in order."""
    kommune = evolve(
        af_andele(til(NOV, [antal(2, 3)] * 12), til(NOV, [pct("95,00")] * 12), benchmark_af("0,03")),
        navn="Køge",
        kommunekode="259",
    )
    svar = status(kommune, maaned=NOV, ret=status(kommune, maaned=NOV).ret.med(K01="streng"))

    assert {
        "kommune": "Køge",
        "kommunekode": "259",
        "maaned": "2021-11",
        "status": "risiko_for_skaerpet_tilsyn",
        "mulige": ["risiko_for_skaerpet_tilsyn"],
        "kriterier": {
            "resultatmaal": "ikke_opfyldt",
            "samtaler_12": "ikke_opfyldt",
            "samtaler_periode": "ikke_opfyldt",
            "aktiv_12": "opfyldt",
            "aktiv_periode": "opfyldt",
        },
        "krav": {"samtaler": "kan_ikke_naas", "aktiv_indsats": "ok"},
        "gennemsnit": {"samtaler": "200/3", "aktiv_indsats": "95"},
        "gennemsnit_vist": {"samtaler": "66.67", "aktiv_indsats": "95.00"},
        "risici": {"risiko_for_skaerpet_tilsyn": "opfyldt", "risiko_for_light_tilsyn": "ikke_opfyldt"},
        "afhaenger_af": [],
        "benchmark_periode": "2021QMAT02",
        "advarsler": [],
        "forbehold": [],
        "begrundelse": statustekst(svar),
        "regelsaet": "regime_2021_2022",
        "fortolkning": {"K01": "streng"},
        "version": VERSION,
    } == status_som_json(svar)


def test_printed_figures() -> None:
    """Means as printed (exact ones are not known); no month; a status that is open; a warning."""
    svar = status_som_json(status(trykt_kommune("0,00", ("80,00", "80,00"), (".", "kan ikke nås"))))
    umulig = status_som_json(status(trykt_kommune("0,03", ("90,00", "kan ikke nås"), ("90,00", "Ok")), maaned=NOV))

    assert (None, None) == (svar["maaned"], svar["status"])
    assert {"samtaler": None, "aktiv_indsats": None} == svar["gennemsnit"]
    assert {"samtaler": "80.00", "aktiv_indsats": None} == svar["gennemsnit_vist"]
    assert {"samtaler": "80.0", "aktiv_indsats": "kan_ikke_naas"} == svar["krav"]
    assert ["risiko_for_skaerpet_tilsyn", "risiko_for_light_tilsyn", "aktuelt_ikke_i_risiko"] == svar["mulige"]
    assert isinstance(umulig["advarsler"], list)
    assert 1 == len(umulig["advarsler"])


def test_nothing_known() -> None:
    """Null where a value is not known, and never a nought."""
    svar = status_som_json(status(Kommune(navn="Eksempel", kommunekode=None, benchmark=None), maaned=NOV))

    assert [None] * 3 == [svar["kommunekode"], svar["status"], svar["benchmark_periode"]]
    assert {"samtaler": None, "aktiv_indsats": None} == svar["gennemsnit"] == svar["gennemsnit_vist"]


def test_a_benchmark_without_a_period() -> None:
    """Null, not an empty text."""
    kommune = Kommune(navn="Eksempel", kommunekode=None, benchmark=benchmark_af("0,03", periode=""))

    assert status_som_json(status(kommune, maaned=NOV))["benchmark_periode"] is None


@pytest.mark.parametrize(
    ("andel", "vist"), [("79,99999", "79.99999"), ("80,00001", "80.00001"), ("79,994", "79.99"), ("80,004", "80.004")]
)
def test_a_mean_is_never_shown_on_the_wrong_side_of_80(andel: str, vist: str) -> None:
    """Two decimals, and more where two would put it on the limit."""
    kommune = af_andele(til(NOV, [pct(andel)] * 12), {}, None)

    assert {"samtaler": vist, "aktiv_indsats": None} == status_som_json(status(kommune, maaned=NOV))["gennemsnit_vist"]


@pytest.mark.parametrize(("afrunding", "krav"), [(Afrunding.NAERMESTE, "87.8"), (Afrunding.OP, "87.9")])
def test_E11_the_requirement_is_rounded_as_asked(afrunding: Afrunding, krav: str) -> None:
    """In the key and in the text."""
    kommune = af_andele({}, til(NOV, [pct("79,29")] * 12), None)
    svar = status_som_json(status(kommune, maaned=NOV), afrunding=afrunding)

    assert {"samtaler": "80.0", "aktiv_indsats": krav} == svar["krav"]
    assert f"krav resten af året: {krav.replace('.', ',')}0)" in str(svar["begrundelse"])


@given(sag=sager())
def test_every_answer_follows_the_schema(sag: Sag) -> None:
    """And is JSON: it comes back from text as it was."""
    svar = status_som_json(status(sag.kommune, maaned=sag.maaned, ret=sag.ret))

    SKEMA.validate([svar])
    assert svar == json.loads(json.dumps(svar, ensure_ascii=False))


def test_the_schema_refuses_what_is_no_answer() -> None:
    """Else the test above could not fail."""
    godt = status_som_json(status(trykt_kommune("0,03", ("95,00", "Ok"), ("79,00", "85,80"))))

    assert SKEMA.is_valid([godt])
    for noegle, vaerdi in (("status", None), ("mulige", []), ("krav", {"samtaler": "97,80"}), ("kriterier", {})):
        assert not SKEMA.is_valid([{**godt, noegle: vaerdi}])
