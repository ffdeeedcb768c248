"""Time-lines in the rule book: versions, gaps and repeals of a fictional statute, on a day and over all its time."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, cast

import pytest
from attrs import evolve

from skaerpet_tilsyn.fejl import RegelIkkeGaeldende
from skaerpet_tilsyn.katalog.emneinventar import saml
from skaerpet_tilsyn.laesning.tekst.bogbygger import byg_bog
from skaerpet_tilsyn.laesning.tekst.regelbog import skriv_regelbog
from skaerpet_tilsyn.ret import fra, hul, ophoert, uafklaret
from skaerpet_tilsyn.udtryk import Parameter, Regel
from tests.legeland.bogen import INVENTAR, SANG
from tests.legeland.herredsloven import AENDRET, ALDER, IKRAFT, INVITERET, JUNI, OPHAEVET, kilde

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.katalog.emneinventar import Emneinventar, Inventar
    from tests.legeland.emner import Hobbit

DAG: Final = JUNI.foerste_dag
EN_DAG: Final = timedelta(days=1)
SIDST: Final = "31. december 1499"


def _raekker(bog: str, navn: str) -> list[list[str]]:
    """The rows of a table that name something, without its title and name."""
    fundne = [linje.strip("| ").split(" | ") for linje in bog.splitlines() if linje.startswith("| ") and navn in linje]
    return [celler[2:] for celler in fundne]


def _regel(bog: str, titel: str) -> str:
    return bog.split(f" {titel}\n", 1)[1].split("\n#", 1)[0]


def _med(regel: Regel[Hobbit]) -> Inventar:
    """The statute with that rule alone."""
    return evolve(INVENTAR, andre=(("hobbit", cast("Emneinventar[object]", saml([regel]))),))


class TestValues:
    """The table of values."""

    def test_every_version_and_the_repeal(self) -> None:
        """From, to, value, source and evidence in each row; a repeal has no end."""
        foer, efter, slut = _raekker(skriv_regelbog(INVENTAR, None), "`mindst_maaltider`")

        assert ["6 måltider", "6. april 1401", "21. september 1418"] == foer[:3]
        assert ["7 måltider", "22. september 1418", SIDST] == efter[:3]
        assert ["ophævet", "1. januar 1500", "–", "herredsloven § 99.", "efterprøvet", "1.3"] == slut

    def test_a_gap_has_a_reason_and_no_source(self) -> None:
        """It is one of the rows, and what comes after it is another."""
        tid, siden = _raekker(skriv_regelbog(INVENTAR, None), "`sang`")

        ukendt = "ikke kodet: en længde, der ikke er set"
        assert [ukendt, "6. april 1401", "21. september 1418", "–", "–", "målingen"] == tid
        assert ["1 time", "22. september 1418", SIDST, "herredsloven § 10.", "*udledt*", "målingen"] == siden

    def test_on_a_day_the_whole_line_with_the_day_marked(self) -> None:
        """One row is that of the day."""
        raekker = _raekker(skriv_regelbog(INVENTAR, DAG), "`mindst_maaltider`")

        assert [("6 måltider", "–"), ("7 måltider", "gælder"), ("ophævet", "–")] == [(r[0], r[3]) for r in raekker]

    def test_what_nobody_has_read_is_only_taken_to_apply(self) -> None:
        """The row of the day says so, beside the mark."""
        (raekke,) = _raekker(skriv_regelbog(INVENTAR, DAG), "`ingen_vaekst`")

        assert ["0 pct.-point", "6. april 1401", SIDST, "regnes for gældende"] == raekke[:4]
        assert "**ikke efterprøvet**" == raekke[5]

    def test_a_value_that_is_not_known_on_the_day_is_left_out(self) -> None:
        """A book of a day has the law of that day."""
        foer = skriv_regelbog(INVENTAR, AENDRET - EN_DAG)

        assert [] == _raekker(foer, "`sang`")
        assert 3 == len(_raekker(foer, "`mindst_maaltider`"))
        assert 2 == len(_raekker(skriv_regelbog(INVENTAR, AENDRET), "`sang`"))

    def test_a_value_goes_no_further_than_the_law(self) -> None:
        """The last regime ends it; without an end of the regime nothing does."""
        regimer = evolve(INVENTAR.regimer, poster=INVENTAR.regimer.poster[:2])
        (raekke,) = _raekker(skriv_regelbog(evolve(INVENTAR, regimer=regimer), None), "`myndig`")

        assert ["33 år", "6. april 1401", "–"] == raekke[:3]

    def test_a_version_later_than_the_law_keeps_its_own_time(self) -> None:
        """It cannot end before it begins."""
        senere = Parameter(
            navn="dans",
            titel="danse",
            enhed="danse",
            poster=(fra(IKRAFT, 1, kilde=kilde("§ 12")), fra(OPHAEVET + EN_DAG, 2, kilde=kilde("§ 12"))),
        )
        bog = skriv_regelbog(evolve(INVENTAR, maaleparametre=(senere,)), None)

        assert [["1 danse", "6. april 1401", "1. januar 1500"], ["2 danse", "2. januar 1500", "–"]] == [
            raekke[:3] for raekke in _raekker(bog, "`dans`")
        ]

    def test_a_version_that_became_known_later(self) -> None:
        """It says so; the one that it replaced from the first day never applied, and is not that of any day."""
        bagud = Parameter(
            navn="dans",
            titel="danse",
            enhed="danse",
            poster=(
                fra(IKRAFT, 1, kilde=kilde("§ 12")),
                fra(IKRAFT, 2, kilde=kilde("§ 12 a"), kundgjort=IKRAFT + EN_DAG),
            ),
        )
        foerst, saa = _raekker(skriv_regelbog(evolve(INVENTAR, maaleparametre=(bagud,)), IKRAFT), "`dans`")

        assert ["1 danse", "6. april 1401", "afløst fra sin første dag", "–"] == foerst[:4]
        assert ["2 danse", "6. april 1401 (kendt fra 7. april 1401)", SIDST, "gælder"] == saa[:4]

    def test_a_time_in_which_nobody_knows_the_law(self) -> None:
        """With its reason and its end; on such a day the value is left out."""
        uvis = Parameter(
            navn="dans",
            titel="danse",
            enhed="danse",
            poster=(
                fra(IKRAFT, 1, kilde=kilde("§ 12")),
                uafklaret(AENDRET, grund="en dag, ingen kilde viser", raad="spørg en hobbit"),
                ophoert(OPHAEVET, kilde=kilde("§ 99")),
            ),
        )
        inventar = evolve(INVENTAR, maaleparametre=(uvis,))
        _, imens, _ = _raekker(skriv_regelbog(inventar, None), "`dans`")

        assert ["uafklaret: en dag, ingen kilde viser", "22. september 1418", SIDST, "–", "–", "målingen"] == imens
        assert [] == _raekker(skriv_regelbog(inventar, AENDRET), "`dans`")


class TestRules:
    """The chapters of rules."""

    def test_a_version_after_the_other(self) -> None:
        """Each with its time and its source, the repeal last."""
        afsnit = _regel(skriv_regelbog(INVENTAR, None), "Hobbitten er inviteret")

        assert [
            "`inviteret`, om hobbit, gælder fra 6. april 1401 til og med 21. september 1418.",
            f"`inviteret`, om hobbit, gælder fra 22. september 1418 til og med {SIDST}.",
            "`inviteret`, om hobbit, fra 1. januar 1500: ophævet. Kilde: herredsloven § 99 (efterprøvet).",
        ] == [linje for linje in afsnit.splitlines() if linje.startswith("`")]

    @pytest.mark.parametrize(("dag", "kilden"), [(AENDRET - EN_DAG, "§ 6 ("), (AENDRET, "§ 6 a (")])
    def test_on_a_day_the_version_of_that_day(self, dag: date, kilden: str) -> None:
        """Neither the one before nor the one after."""
        afsnit = _regel(skriv_regelbog(INVENTAR, dag), "Hobbitten er inviteret")

        assert 1 == afsnit.count("`inviteret`")
        assert f"Kilde: herredsloven {kilden}efterprøvet)." in afsnit

    def test_a_limit_in_a_version_is_that_of_its_time(self) -> None:
        """Values from before and after the version do not stand in its text."""
        graense = Parameter(
            navn="alder",
            titel="alder",
            enhed="år",
            poster=(fra(IKRAFT, 33, kilde=kilde("§ 1")), fra(AENDRET, 30, kilde=kilde("§ 1"))),
        )
        gaest = Regel(
            navn="gaest",
            titel="Hobbitten er gæst",
            poster=(
                fra(IKRAFT, ALDER >= graense, kilde=kilde("§ 1")),
                fra(AENDRET, ALDER > graense, kilde=kilde("§ 1 a")),
            ),
        )
        afsnit = _regel(skriv_regelbog(_med(gaest), None), "Hobbitten er gæst")

        assert "alder er mindst 33 år.\n" in afsnit
        assert "alder er mere end 30 år.\n" in afsnit
        assert " (fra " not in afsnit

    def test_a_limit_without_a_version_in_that_time(self) -> None:
        """All that is known of it is shown, and the check over the catalogue finds the fault."""
        graense = Parameter(navn="a", titel="a", enhed="år", poster=(fra(AENDRET, 30, kilde=kilde("§ 1")),))
        for_tidlig = Regel(
            navn="gaest",
            titel="Hobbitten er gæst",
            poster=(fra(IKRAFT, ALDER >= graense, kilde=kilde("§ 1")), ophoert(AENDRET, kilde=kilde("§ 99"))),
        )
        inventar = _med(for_tidlig)

        assert "alder er mindst 30 år.\n" in _regel(skriv_regelbog(inventar, None), "Hobbitten er gæst")

    def test_a_gap_in_a_rule(self) -> None:
        """With its reason and its time, and no source."""
        (foer, *_), titel = INVITERET.poster, "Hobbitten er inviteret"
        huller = evolve(INVITERET, poster=(foer, hul(AENDRET, grund="en regel, der ikke er set")))
        afsnit = _regel(skriv_regelbog(_med(huller), None), titel)

        assert "`inviteret`, om hobbit, fra 22. september 1418: ikke kodet: en regel, der ikke er set.\n" in afsnit


class TestTables:
    """Decision tables and hierarchies."""

    def test_a_table_before_it_is_made(self) -> None:
        """On a day without it the book has no such section; the hierarchy stays."""
        foer = byg_bog(INVENTAR, AENDRET - EN_DAG)

        assert ["kreds"] == [tabel.navn for tabel in foer.tabeller]
        assert "### Bordplanen" not in skriv_regelbog(INVENTAR, AENDRET - EN_DAG)

    def test_a_table_from_a_time_without_a_regime(self) -> None:
        """It is printed, and said not to be proven."""
        (linje,) = INVENTAR.tabeller
        (tabel,) = linje.versioner
        tidlig = evolve(linje, poster=(evolve(tabel, gaelder_fra=IKRAFT),))
        regimer = evolve(INVENTAR.regimer, poster=(hul(IKRAFT, grund="ikke set"), *INVENTAR.regimer.poster[1:]))
        bog = skriv_regelbog(evolve(INVENTAR, regimer=regimer, tabeller=(tidlig,)), None)

        assert "| Kriterium | 1. højbordet | 2. langbordet | 3. ellers: græsset |" in bog
        assert "\nTabellen er ikke prøvet: intet regime er kodet den dag, den gælder fra.\n" in bog

    def test_no_tables_no_section(self) -> None:
        """The sections after it are numbered on."""
        bog = byg_bog(evolve(INVENTAR, tabeller=(), hierarkier=(), ikke_modelleret=()), None)

        assert ["kapitel-1", "vaerdier", "stoerrelser", "punkter", "uden-kilde", "dokumenter"] == [
            anker for _, anker, _ in bog.afsnit
        ]
        assert list(range(1, 7)) == [nr for nr, _, _ in bog.afsnit]


class TestDays:
    """The days around every change."""

    def test_every_day_on_which_something_begins(self) -> None:
        """And the day before: the book is printed, or it is said that no law is in force."""
        for dag in _dage():
            if IKRAFT <= dag < OPHAEVET:
                assert f"gælder den {dag.day}. " in skriv_regelbog(INVENTAR, dag)
            else:
                with pytest.raises(RegelIkkeGaeldende):
                    skriv_regelbog(INVENTAR, dag)


def _dage() -> Iterator[date]:
    for linje in (*INVENTAR.tidslinjer, *INVENTAR.ikke_modelleret, SANG):
        for post in linje.poster:
            yield from (post.gaelder_fra - EN_DAG, post.gaelder_fra)
