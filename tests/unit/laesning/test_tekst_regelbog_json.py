"""The rule book for machines."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from functools import reduce
from importlib.resources import files
from typing import TYPE_CHECKING, cast

import pytest
from attrs import evolve
from jsonschema import Draft202012Validator

from skaerpet_tilsyn.fejl import RegelIkkeGaeldende, UafklaretRetsstilling
from skaerpet_tilsyn.katalog import OMRAADER
from skaerpet_tilsyn.katalog.emneinventar import saml
from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_SAMTALER
from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
from skaerpet_tilsyn.katalog.maalgruppe.parametre import PASSIVE_TILBUD
from skaerpet_tilsyn.laesning.proev import aendringsdage
from skaerpet_tilsyn.laesning.tekst.bogbygger import byg_bog
from skaerpet_tilsyn.laesning.tekst.regelbog import regelbog_json, skriv_regelbog
from skaerpet_tilsyn.laesning.tekst.regelbog_json import som_json
from skaerpet_tilsyn.rapport.regelbogsside import skriv_side
from skaerpet_tilsyn.ret import hul, ophoert
from tests.gode.tabeller import LOVEN
from tests.legeland.bogen import INVENTAR as HERREDET
from tests.legeland.herredsloven import AENDRET, JUNI

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.tekst import Json

INVENTAR = katalogets_inventar()
DAG = date(2021, 11, 1)
NAVN = "mindst_maaltider"


def _objekter(bog: dict[str, Json], noegle: str) -> list[dict[str, Json]]:
    return cast("list[dict[str, Json]]", bog[noegle])


class TestJson:
    """The same for machines."""

    def test_it_is_json_without_loss(self) -> None:
        """No tuples, no floats, nothing that JSON changes."""
        bog = regelbog_json(None)

        assert bog == json.loads(json.dumps(bog))

    def test_every_name_in_a_rule_is_in_the_book(self) -> None:
        """Rules, quantities, properties, limits and questions can be looked up."""
        bog = regelbog_json(DAG)
        navne = {
            art: {str(et["navn"]) for et in _objekter(bog, noegle)}
            for art, noegle in {
                "regel": "regler",
                "stoerrelse": "stoerrelser",
                "egenskab": "egenskaber",
                "parameter": "parametre",
                "fortolkningsvalg": "fortolkningsvalg",
            }.items()
        }
        tekst = json.dumps(bog["regler"], ensure_ascii=False)
        opslag = {
            "regel": re.findall(r'"art": "regel", "navn": "(\w+)"', tekst),
            "stoerrelse": re.findall(r'"stoerrelse": "(\w+)"', tekst),
            "egenskab": re.findall(r'"egenskab": "(\w+)"', tekst),
            "parameter": re.findall(r'"(?:graense|liste)": "(\w+)"', tekst),
            "fortolkningsvalg": re.findall(r'"art": "fortolkningsvalg", "navn": "(\w+)"', tekst),
        }

        assert all(opslag.values())
        assert {} == {art: set(fundne) - navne[art] for art, fundne in opslag.items() if set(fundne) - navne[art]}

    def test_numbers_are_exact_texts(self) -> None:
        """In raw units: shares 0-1, hours in hundredths."""
        vaerdier = {
            str(et["navn"]): version["vaerdi"]
            for et in _objekter(regelbog_json(DAG), "parametre")
            for version in _objekter(et, "versioner")
            if version["paa_dagen"]
        }

        assert ("0.8", "22500", "4", ["mentor", "psykiatrisk_behandling"]) == (
            vaerdier["mindste_andel"],
            vaerdier["mindste_timetal"],
            vaerdier["mindste_antal_samtaler"],
            vaerdier["passive_tilbud"],
        )

    def test_a_rule_that_is_not_in_force_has_no_version(self) -> None:
        """It stands in the list all the same, so that names can be looked up."""
        version = HAR_SAMTALER.versioner[0]
        senere_regel = evolve(HAR_SAMTALER, navn="senere", poster=(evolve(version, gaelder_fra=date(2022, 7, 1)),))
        inventar = evolve(INVENTAR, borger=saml([senere_regel]))
        (senere,) = [et for et in _objekter(som_json(inventar, DAG), "regler") if et["emne"] == "borger"]

        assert ("senere", []) == (senere["navn"], senere["versioner"])

    def test_a_repeal_and_a_gap(self) -> None:
        """Each has a key of its own, and so its day cannot be taken for the start of a version."""
        lister = evolve(
            PASSIVE_TILBUD,
            poster=(
                *PASSIVE_TILBUD.poster,
                hul(date(2022, 1, 1), grund="en liste, der ikke er set"),
                ophoert(date(2023, 1, 1), kilde=LOVEN),
            ),
        )
        bog = som_json(evolve(INVENTAR, maaleparametre=(lister,)), None)
        poster = _objekter(_objekter(bog, "parametre")[-1], "versioner")
        noegler = ("gaelder_fra", "ikke_kodet_fra", "ophoerer")

        assert [
            {"ikke_kodet_fra": "2018-08-23"},
            {"gaelder_fra": "2019-12-20"},
            {"ikke_kodet_fra": "2022-01-01"},
            {"ophoerer": "2023-01-01"},
        ] == [{noegle: post[noegle] for noegle in noegler if noegle in post} for post in poster]


SKEMA = Draft202012Validator(
    json.loads((files("skaerpet_tilsyn.laesning.tekst") / "regelbog.schema.json").read_text(encoding="utf-8"))
)


class TestSchema:
    """What ``regelbog.schema.json`` says of the book."""

    def test_it_is_a_schema(self) -> None:
        """It follows the meta-schema of 2020-12."""
        Draft202012Validator.check_schema(SKEMA.schema)

    @pytest.mark.parametrize("dag", [None, DAG, date(2022, 6, 1)])
    @pytest.mark.parametrize("omraade", OMRAADER)
    def test_every_book_follows_it(self, omraade: str, dag: date | None) -> None:
        """Every area, on a day (where it has rules for it, else on a day on which it has) and with all versions."""
        regimer = OMRAADER[omraade]
        paa = dag if dag is None or regimer.gaelder(dag) else regimer.versioner[-1].gaelder_fra
        assert [] == [fejl.message for fejl in SKEMA.iter_errors(regelbog_json(paa, omraade))]

    @pytest.mark.parametrize("omraade", OMRAADER)
    def test_every_day_on_which_the_law_changes(self, omraade: str) -> None:
        """And the day before: in every form a book, or the refusal that the regimes give."""
        inventar = katalogets_inventar(omraade)
        for dag in aendringsdage(inventar):
            if inventar.regimer.gaelder(dag):
                assert [] == [fejl.message for fejl in SKEMA.iter_errors(som_json(inventar, dag))]
                assert f"gælder den {dag.day}. " in skriv_regelbog(inventar, dag)
                assert f" den {dag.day}. " in skriv_side(byg_bog(inventar, dag))
            else:
                with pytest.raises((RegelIkkeGaeldende, UafklaretRetsstilling)):
                    byg_bog(inventar, dag)

    @pytest.mark.parametrize("dag", [None, JUNI.foerste_dag, AENDRET - timedelta(days=1)])
    def test_versions_gaps_and_repeals_follow_it(self, dag: date | None) -> None:
        """Those of the fictional statute."""
        assert [] == [fejl.message for fejl in SKEMA.iter_errors(som_json(HERREDET, dag))]

    @pytest.mark.parametrize(
        ("sti", "vaerdi"),
        [
            (("pr",), "30-11-2021"),
            (("evidens",), {"efterproevet": 1}),
            (("regler", 0, "nummer"), "1"),
            (("regler", 0, "versioner", 0, "kilde", "evidens"), "måske"),
            (("regler", 0, "versioner", 0, "naar"), {"art": "regel"}),
            (("parametre", 0, "versioner"), []),
            (("parametre", 0, "versioner", 0), {"ophoerer": "2022-01-01"}),
            (("parametre", 0, "versioner", 0, "gaelder_fra"), None),
            (("tabeller", 0, "versioner", 0, "graf"), "graph TD"),
            (("fortolkningsvalg", 0, "muligheder"), []),
            (("afgjorte", 0, "kilder"), []),
            (("ikke_modelleret", 0, "grund"), ""),
        ],
        ids=str,
    )
    def test_it_refuses_what_is_broken(self, sti: tuple[str | int, ...], vaerdi: object) -> None:
        """One place at a time."""
        bog: object = json.loads(json.dumps(regelbog_json(DAG)))
        *foer, sidste = sti
        sted = reduce(lambda del_, noegle: cast("dict[object, object]", del_)[noegle], foer, bog)
        cast("dict[object, object]", sted)[sidste] = vaerdi

        assert not SKEMA.is_valid(bog)


class TestTime:
    """The same time-lines as people read."""

    def test_a_value_has_its_whole_line_and_the_day_marked(self) -> None:
        """With the last day of each entry; a repeal has none."""
        (maaltider,) = [p for p in _objekter(som_json(HERREDET, JUNI.foerste_dag), "parametre") if p["navn"] == NAVN]

        assert [
            ("gaelder_fra", "1401-04-06", "1418-09-21", False),
            ("gaelder_fra", "1418-09-22", "1499-12-31", True),
            ("ophoerer", "1500-01-01", None, False),
        ] == [
            (noegle, post[noegle], post.get("til"), post["paa_dagen"])
            for post in _objekter(maaltider, "versioner")
            for noegle in ("gaelder_fra", "ophoerer")
            if noegle in post
        ]

    def test_what_became_known_later_and_what_nobody_knows(self) -> None:
        """The regimes of the supervision have both, with keys of their own."""
        poster = _objekter(regelbog_json(None), "regimer")

        assert [("2021-01-01", "2021-04-07")] == [
            (post["gaelder_fra"], post["kundgjort"]) for post in poster if {"gaelder_fra", "kundgjort"} <= post.keys()
        ]
        assert [("2026-02-01", "2026-06-30")] == [
            (post["uafklaret_fra"], post["til"]) for post in poster if "uafklaret_fra" in post
        ]

    def test_a_rule_has_the_version_of_the_day(self) -> None:
        """As a tree and as text, under its number."""
        inviteret = _objekter(som_json(HERREDET, JUNI.foerste_dag), "regler")[0]
        (version,) = _objekter(inviteret, "versioner")

        assert ("inviteret", "1.1", "1418-09-22") == (inviteret["navn"], inviteret["nummer"], version["gaelder_fra"])
        assert "medmindre" == cast("dict[str, Json]", version["naar"])["art"]
        assert str(version["tekst"]).startswith("Opfyldt, når hovedreglen er opfyldt, medmindre undtagelsen er det:\n")

    def test_all_versions_have_no_day(self) -> None:
        """Nothing is marked."""
        bog = som_json(HERREDET, None)

        assert (None, None) == (bog["pr"], bog["regime"])
        assert "paa_dagen" not in json.dumps(bog)
        assert 3 == len(_objekter(_objekter(bog, "regler")[0], "versioner"))

    def test_a_category_that_is_no_enumeration(self) -> None:
        """It stands as its text."""
        (kreds,) = _objekter(som_json(HERREDET, None), "hierarkier")

        assert ["eventyrer", "hulebo"] == [
            et["kategori"] for version in _objekter(kreds, "versioner") for et in _objekter(version, "trin")
        ]
