"""The tree of reasons as JSON: documented by its schema, exact, and complete."""

from __future__ import annotations

import json
from datetime import date
from fractions import Fraction
from importlib.resources import files
from typing import TYPE_CHECKING, Protocol, cast

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from skaerpet_tilsyn.fakta import Borger, Daekning, Kommune, Samtale
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.fokusmaal.regler import BORGERREGLER, HAR_SAMTALER
from skaerpet_tilsyn.katalog.tilsyn.regler import RISIKO_SKAERPET
from skaerpet_tilsyn.laesning.vurder import til_json, vurder
from skaerpet_tilsyn.tal import Interval
from skaerpet_tilsyn.tid import Maaned
from skaerpet_tilsyn.version import VERSION
from tests.legeland.emner import Hobbit
from tests.legeland.herredsloven import INVITERET, JUNI, MAET, SPISER, VOKSEN, ret_den
from tests.legeland.tilfaeldige import Trae, love, traeer, viden

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jsonschema import ValidationError

    from skaerpet_tilsyn.laesning.tekst import Json
    from skaerpet_tilsyn.laesning.vurder import Vurdering
    from skaerpet_tilsyn.udtryk import Regel

NOV = Maaned(2021, 11)
SKEMA = cast(
    "dict[str, object]",
    json.loads((files("skaerpet_tilsyn.laesning.vurder") / "vurdering.schema.json").read_text(encoding="utf-8")),
)


class Proever(Protocol):
    """What is used of a validator."""

    def iter_errors(self, instance: object) -> Iterable[ValidationError]:
        """All that is wrong."""
        ...


PROEVER = cast("Proever", cast("object", Draft202012Validator(SKEMA)))
SYV = Hobbit(navn="X", tal={"maaltider": Interval.praecis(7), "alder": Interval(Fraction(1, 3), None, nedre_med=False)})


def _fejl(vaerdi: object) -> list[str]:
    return [fejl.message for fejl in PROEVER.iter_errors(vaerdi)]


def _blade(json_: Json) -> Iterator[object]:
    """Everything that is neither a list nor an object."""
    match json_:
        case dict():
            for under in json_.values():
                yield from _blade(under)
        case list():
            for under in json_:
                yield from _blade(under)
        case _:
            yield json_


def _knuder(knude: Json) -> Iterator[dict[str, Json]]:
    assert isinstance(knude, dict)
    yield knude
    dele = knude["dele"]
    assert isinstance(dele, list)
    for del_ in dele:
        yield from _knuder(del_)


def test_the_schema_is_a_schema() -> None:
    """Of the edition that it says."""
    Draft202012Validator.check_schema(SKEMA)

    assert "https://json-schema.org/draft/2020-12/schema" == SKEMA["$schema"]


def test_a_small_case() -> None:
    """All of it."""
    v = vurder(SPISER, SYV, i=JUNI, ret=ret_den(H1="nej"))

    def maaltider(udfald: str, forhold: str) -> dict[str, Json]:
        return {
            "art": "sammenligning",
            "udfald": udfald,
            "tekst": f"måltider de seneste to måneder er {forhold} 7 måltider",
            "kilde": "herredsloven § 2, nr. 1",
            "dele": [],
            "navn": "maaltider",
            "fundet": {"nedre": "7", "oevre": "7", "nedre_med": True, "oevre_med": True},
            "fundet_tekst": "7 måltider",
            "graense": "7",
            "fakta": [],
        }

    assert {
        "maaned": "1420-06",
        "regelsaet": "herredet",
        "ret_pr": "1420-06-01",
        "fortolkning": {"H1": "nej"},
        "version": VERSION,
        "vurdering": {
            "art": "regel",
            "udfald": "ikke_opfyldt",
            "tekst": "Hobbitten spiser godt",
            "kilde": "herredsloven § 2",
            "dele": [
                {
                    "art": "fortolkningsvalg",
                    "udfald": "ikke_opfyldt",
                    "tekst": "fortolkningsvalg H1: Er præcis det krævede antal måltider nok?",
                    "kilde": "herredsloven kap. 1",
                    "dele": [maaltider("opfyldt", "mindst"), maaltider("ikke_opfyldt", "mere end")],
                    "navn": "H1",
                    "valgt": "nej",
                    "laesninger": ["ja", "nej"],
                }
            ],
            "navn": "spiser",
            "gaelder_fra": "1401-04-06",
        },
    } == til_json(v)


def test_a_rule_is_filed_with_its_version() -> None:
    """The day from which it applies, of the law of the day."""
    nu, foer = (til_json(vurder(INVITERET, SYV, i=JUNI, ret=ret_den(dag)))["vurdering"] for dag in
                (date(1420, 6, 1), date(1418, 9, 21)))  # fmt: skip
    assert isinstance(nu, dict)
    assert isinstance(foer, dict)

    assert ("1418-09-22", "herredsloven § 6 a") == (nu["gaelder_fra"], nu["kilde"])
    assert ("1401-04-06", "herredsloven § 6") == (foer["gaelder_fra"], foer["kilde"])


def test_numbers_are_exact_texts() -> None:
    """Shares, differences and hours in raw units; a fraction whose decimals do not end; no bound is null."""
    hobbit = Hobbit(
        navn="X",
        tal={"maethed": Interval(Fraction(1, 3), Fraction(4, 5), oevre_med=False), "omkreds": Interval.praecis(-1)},
        egenskaber={"bolig": "hule"},
    )
    fundne = {
        str(knude["navn"]): (knude["fundet"], knude["graense"])
        for regel in (MAET, INVITERET)
        for knude in _knuder(til_json(vurder(regel, hobbit, i=JUNI, ret=ret_den()))["vurdering"])
        if "fundet" in knude
    }

    assert {
        "maethed": ({"nedre": "1/3", "oevre": "0.8", "nedre_med": True, "oevre_med": False}, "0.8"),
        "omkreds": ({"nedre": "-1", "oevre": "-1", "nedre_med": True, "oevre_med": True}, "0"),
        "alder": ({"nedre": None, "oevre": None, "nedre_med": True, "oevre_med": True}, "33"),
        "maaltider": ({"nedre": "0", "oevre": None, "nedre_med": True, "oevre_med": True}, "7"),
        "vandring": ({"nedre": None, "oevre": None, "nedre_med": True, "oevre_med": True}, "850"),
        "bolig": ("hule", None),
    } == fundne


@pytest.mark.parametrize("regel", BORGERREGLER, ids=str)
def test_the_rules_about_citizens(regel: Regel[Borger]) -> None:
    """Every rule that the command line decides, with facts."""
    borger = Borger(
        borger_id="hemmelig-0001",
        daekning=Daekning.fuld(),
        samtaler=(Samtale(dato=date(2021, 3, 9), kontaktform="telefonisk"),),
    )
    svar = til_json(vurder(regel, borger, i=NOV, ret=Regelsaet.for_maaned(NOV)))

    assert [] == _fejl(svar)
    assert "hemmelig" not in json.dumps(svar)


def test_facts_are_texts() -> None:
    """As in the printed reasons."""
    borger = Borger(borger_id="a1", daekning=Daekning.fuld(), samtaler=(Samtale(dato=date(2021, 3, 9)),))
    svar = til_json(vurder(HAR_SAMTALER, borger, i=NOV, ret=Regelsaet.for_maaned(NOV)))

    assert [["samtale 9.3.2021"]] == [knude["fakta"] for knude in _knuder(svar["vurdering"]) if "fakta" in knude]


def test_a_rule_about_municipalities() -> None:
    """Under the law's own readings and under others."""
    kommune = Kommune(navn="Ukendt", kommunekode=None, benchmark=None)
    ret = Regelsaet.for_maaned(NOV)
    svar = til_json(vurder(RISIKO_SKAERPET, kommune, i=NOV, ret=ret.med(K01="streng")))

    assert [] == _fejl(svar)
    assert {"K01": "streng"} == svar["fortolkning"]
    assert {} == til_json(vurder(RISIKO_SKAERPET, kommune, i=NOV, ret=ret))["fortolkning"]


@given(trae=traeer, hobbit=viden, ret=love)
def test_whatever_is_decided_fits_the_schema(trae: Trae, hobbit: Hobbit, ret: Regelsaet) -> None:
    """Every node is there; no floats; and it comes back from text as it was."""

    def antal(v: Vurdering[Hobbit]) -> int:
        return 1 + sum(antal(del_) for del_ in v.dele)

    v = vurder(trae, hobbit, i=JUNI, ret=ret)
    svar = til_json(v)

    assert [] == _fejl(svar)
    assert antal(v) == len(list(_knuder(svar["vurdering"])))
    assert {type(blad) for blad in _blade(svar)} <= {str, bool, type(None)}
    assert svar == cast("object", json.loads(json.dumps(svar)))


MANGLER = "mangler"
"""Stands for a key that is taken away."""


OEDELAGT: list[tuple[tuple[str | int, ...], object]] = [
    (("maaned",), "2021-13"),
    (("maaned",), MANGLER),
    (("ret_pr",), "1.6.1420"),
    (("fortolkning",), {"H1": "Nej!"}),
    (("version",), MANGLER),
    (("vurdering", "art"), "og"),
    (("vurdering", "udfald"), "ja"),
    (("vurdering", "kilde"), None),
    (("vurdering", "navn"), MANGLER),
    (("vurdering", "gaelder_fra"), MANGLER),
    (("vurdering", "dele"), []),
    (("vurdering", "dele", 0, "valgt"), MANGLER),
    (("vurdering", "dele", 0, "laesninger"), ["ja", "ja"]),
    (("vurdering", "dele", 0, "dele", 0, "kilde"), None),
    (("vurdering", "dele", 0, "dele", 0, "graense"), 7),
    (("vurdering", "dele", 0, "dele", 0, "graense"), 7.5),
    (("vurdering", "dele", 0, "dele", 0, "graense"), "7,5"),
    (("vurdering", "dele", 0, "dele", 0, "fundet"), "7"),
    (("vurdering", "dele", 0, "dele", 0, "fundet", "nedre"), 7),
    (("vurdering", "dele", 0, "dele", 0, "fundet", "nedre_med"), MANGLER),
    (("vurdering", "dele", 0, "dele", 0, "fundet_tekst"), ""),
    (("vurdering", "dele", 0, "dele", 0, "fakta"), [1]),
    (("vurdering", "dele", 0, "dele", 0, "dele"), [{}]),
]


@pytest.mark.parametrize(("sti", "vaerdi"), OEDELAGT)
def test_the_schema_refuses_what_is_broken(sti: tuple[str | int, ...], vaerdi: object) -> None:
    """One thing changed in a case that fits."""
    svar: object = til_json(vurder(SPISER, SYV, i=JUNI, ret=ret_den()))
    assert [] == _fejl(svar)
    sted = svar
    for trin in sti[:-1]:
        sted = cast("dict[str | int, object]", sted)[trin]
    if vaerdi == MANGLER:
        del cast("dict[str | int, object]", sted)[sti[-1]]
    else:
        cast("dict[str | int, object]", sted)[sti[-1]] = vaerdi

    assert [] != _fejl(svar)


@pytest.mark.parametrize(
    ("trae", "antal"), [(VOKSEN.medmindre(SPISER), 1), (~VOKSEN, 0), (VOKSEN & SPISER, 0), (VOKSEN | SPISER, 0)]
)
def test_the_schema_counts_the_parts(trae: Trae, antal: int) -> None:
    """An exception has two, a negation one, the others at least one."""
    svar = til_json(vurder(trae, SYV, i=JUNI, ret=ret_den()))
    knude = svar["vurdering"]
    assert isinstance(knude, dict)
    assert isinstance(knude["dele"], list)
    assert [] == _fejl(svar)

    knude["dele"] = knude["dele"][:antal]

    assert [] != _fejl(svar)
