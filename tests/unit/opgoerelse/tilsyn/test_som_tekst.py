"""A course in its three forms: text, JSON that comes back, and a diagram."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

import jsonschema
import pytest

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.katalog import Haendelsesart
from skaerpet_tilsyn.opgoerelse import Tilsynsforloeb, tilsynsforloeb
from tests.tilsynsstrategier import FRISTER, KOMMUNE, forloebet

if TYPE_CHECKING:
    from collections.abc import Callable

    from skaerpet_tilsyn.laesning.tekst import Json

H = Haendelsesart
DAG = date(2022, 7, 15)
FORLOEB = tilsynsforloeb(
    KOMMUNE,
    forloebet((H.UDVALGT, date(2022, 4, 29)), (H.REDEGOERELSE, None), (H.GENOPRETNING_BEGYNDER, date(2022, 7, 1))),
    frister=FRISTER,
)
SKEMA = json.loads(
    (Path(__file__).parents[4] / "skaerpet_tilsyn/opgoerelse/tilsynsforloeb.schema.json").read_text(encoding="utf-8")
)


class TestText:
    """What a person reads."""

    @pytest.mark.parametrize(
        ("dag", "linje"),
        [
            (date(2022, 4, 1), "  løber ikke den 1. april 2022"),
            (date(2022, 6, 29), "  den 29. juni 2022 endnu ikke sket: ikke overskredet"),
            (date(2022, 6, 30), "  den 30. juni 2022 endnu ikke sket: overskredet"),
            (None, "  endnu ikke sket"),
        ],
    )
    def test_what_became_of_the_plan(self, dag: date | None, linje: str) -> None:
        """Not running yet, running, overdue; without a day only that it has not come."""
        linjer = FORLOEB.tekst(dag).splitlines()
        nr = linjer.index("- genopretningsplan: senest 29. juni 2022 (2 måneder efter udvælgelsen)")

        assert linje == linjer[nr + 1]

    def test_an_unknown_day_is_said_to_be(self) -> None:
        """With the days between which it lies, and that nobody knows whether it was in time."""
        forloeb = tilsynsforloeb(
            KOMMUNE, forloebet((H.UDVALGT, date(2022, 4, 29)), (H.REDEGOERELSE, None)), frister=FRISTER
        )
        tekst = forloeb.tekst(DAG)

        assert "\n2. en ukendt dag fra 30. april 2022 til 30. juni 2026: redegørelse modtaget\n" in tekst
        assert (
            "  redegørelse modtaget, en ukendt dag fra 30. april 2022 til 30. juni 2026: uafklaret, om i tide" in tekst
        )

    def test_the_unsettled_state(self) -> None:
        """Both states, and why."""
        forloeb = tilsynsforloeb(
            KOMMUNE, forloebet((H.UDVALGT, date(2022, 4, 29)), (H.GENOPRETNING_BEGYNDER, None)), frister=FRISTER
        )

        assert (
            "Den 15. juli 2022: omfattet af skærpet tilsyn eller genopretningsperiode "
            "(uafklaret: en hændelses dag er ukendt)"
        ) == forloeb.tekst(DAG).splitlines()[1]
        assert "uafklaret, om overskredet" in forloeb.tekst(date(2024, 1, 1))

    def test_what_is_no_longer_asked_for(self) -> None:
        """The course ended before it came."""
        forloeb = tilsynsforloeb(
            KOMMUNE, (*FORLOEB.haendelser, *forloebet((H.OPHOER, date(2023, 6, 30)))), frister=FRISTER
        )

        assert "  bortfaldet: tilsynet ophører, 30. juni 2023\n" in forloeb.tekst()
        assert "bortfaldet" not in forloeb.tekst(DAG)

    def test_nothing_recorded(self) -> None:
        """It says so, and nothing of deadlines."""
        tekst = tilsynsforloeb(KOMMUNE, [], frister=FRISTER).tekst(DAG)

        assert "Den 15. juli 2022: ikke omfattet\n\nIngen hændelser er registreret.\n" in tekst
        assert "Frister" not in tekst

    def test_E36_the_deadlines_are_the_callers(self) -> None:
        """In the text and in the JSON."""
        assert "Ingen frist i kap. 5-8 er set; hver af dem er oplyst af den, der spørger." in FORLOEB.tekst()
        assert "den, der spørger" == FORLOEB.som_json()["frister_oplyst_af"]

    def test_the_callers_own_end(self) -> None:
        """It is said to be the caller's, and comes back with the JSON."""
        forloeb = tilsynsforloeb(KOMMUNE, FORLOEB.haendelser, frister=FRISTER, ophoer_skaerpet_tilsyn=date(2026, 7, 1))

        assert "At det skærpede tilsyn ophørte den 1. juli 2026, er oplyst af den, der spørger." in forloeb.tekst()
        assert forloeb == Tilsynsforloeb.af_json(forloeb.som_json())

    def test_every_step_has_its_sources(self) -> None:
        """The rule's own, and the table's with what is known of it."""
        tekst = FORLOEB.tekst()

        for skridt in FORLOEB.skridt:
            assert skridt.overgang.betingelse in tekst
            for kilde in skridt.kilder:
                assert f"{kilde}: {kilde.gengivelse}" in tekst


class TestJson:
    """What machines read."""

    @pytest.mark.parametrize("dag", [None, DAG])
    def test_it_is_as_the_schema_says_and_comes_back(self, dag: date | None) -> None:
        """As text too."""
        data = FORLOEB.som_json(dag)

        jsonschema.Draft202012Validator(SKEMA).validate([data])
        tilbage = cast("dict[str, Json]", json.loads(json.dumps(data)))
        assert FORLOEB == Tilsynsforloeb.af_json(tilbage)
        assert ("omfattet" if dag is None else "genopretning") != data["tilstand"] or dag is not None

    def test_the_state_on_the_day(self) -> None:
        """A slug, or null where it is not asked for."""
        assert ("genopretning", ["genopretning"]) == tuple(FORLOEB.som_json(DAG)[n] for n in ("tilstand", "mulige"))
        assert (None, []) == tuple(FORLOEB.som_json()[navn] for navn in ("tilstand", "mulige"))

    @pytest.mark.parametrize(
        ("aendr", "besked"),
        [
            (lambda d: d.pop("frister"), r"et forløb som JSON: fundet KeyError \('frister'\)"),
            (lambda d: d["frister"].update(andet=1), "et forløb som JSON: fundet TypeError"),
            (lambda d: d["haendelser"][0].update(haendelse="valgt"), "et forløb som JSON: fundet ValueError"),
            (lambda d: d["haendelser"][0].update(reference=None), "som ingen Afgoerelse registrerer"),
            (lambda d: d["haendelser"][0].update(dato="i går"), "et forløb som JSON: fundet ValueError"),
        ],
    )
    def test_what_is_no_course(self, aendr: Callable[[dict[str, Json]], object], besked: str) -> None:
        """A value error with what was found, or the refusal of the value itself."""
        data = cast("dict[str, Json]", json.loads(json.dumps(FORLOEB.som_json())))
        aendr(data)

        with pytest.raises(UgyldigVaerdi, match=besked):
            Tilsynsforloeb.af_json(data)


def test_the_diagram_has_the_steps_alone() -> None:
    """Each with its number and day; nothing that did not happen."""
    assert FORLOEB.diagram() == (
        "stateDiagram-v2\n"
        '    state "ikke omfattet" as ikke_omfattet\n'
        '    state "omfattet af skærpet tilsyn" as omfattet\n'
        '    state "genopretningsperiode" as genopretning\n'
        "    [*] --> ikke_omfattet\n"
        "    ikke_omfattet --> omfattet : 1. udvalgt til skærpet tilsyn, 29. april 2022\n"
        "    omfattet --> omfattet : 2. redegørelse modtaget, en ukendt dag fra 30. april 2022 til 30. juni 2022\n"
        "    omfattet --> genopretning : 3. genopretningsperioden begynder, 1. juli 2022\n"
    )
