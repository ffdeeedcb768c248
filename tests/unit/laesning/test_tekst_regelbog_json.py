"""The rule book for machines."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING, cast

from attrs import evolve

from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_SAMTALER
from skaerpet_tilsyn.katalog.inventar import katalogets_inventar, saml
from skaerpet_tilsyn.katalog.maalgruppe.parametre import PASSIVE_TILBUD
from skaerpet_tilsyn.laesning.tekst.regelbog import regelbog_json
from skaerpet_tilsyn.laesning.tekst.regelbog_json import som_json
from skaerpet_tilsyn.ret import hul, ophoert
from tests.gode.tabeller import LOVEN

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.tekst import Json

INVENTAR = katalogets_inventar()
DAG = date(2021, 11, 1)


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
            str(et["navn"]): versioner[0]["vaerdi"]
            for et in _objekter(regelbog_json(DAG), "parametre")
            if (versioner := _objekter(et, "versioner"))
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
