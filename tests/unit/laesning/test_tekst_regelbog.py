"""The rule book: what a jurist reads, in the forms that the catalogue itself does not have."""

from __future__ import annotations

import re
from datetime import date

import pytest
from attrs import evolve

from skaerpet_tilsyn.fejl import RegelIkkeGaeldende, UafklaretRetsstilling
from skaerpet_tilsyn.katalog import REGIMER
from skaerpet_tilsyn.katalog.emneinventar import Inventar, saml
from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_SAMTALER
from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
from skaerpet_tilsyn.katalog.maalgruppe.parametre import PASSIVE_TILBUD
from skaerpet_tilsyn.katalog.tilsyn.regler import STATUS
from skaerpet_tilsyn.laesning.tekst.led import Omgivelser, led
from skaerpet_tilsyn.laesning.tekst.regelbog import regelbog, regelbog_json, skriv_regelbog
from skaerpet_tilsyn.ret import Evidens, fra, hul, ophoert
from skaerpet_tilsyn.tal import Timer
from skaerpet_tilsyn.udtryk import Alle, Fortolkningsvalg, Mulighed, Parameter, Valg
from tests.gode.tabeller import BREDDE, FARVE, LOVEN, UNDERVEJS, VAEGT, cm, farver, kg, regel

INVENTAR = katalogets_inventar()
DAG = date(2021, 11, 1)
TUNG, BRED = VAEGT >= kg(20), BREDDE > cm(60)
UDEN = Omgivelser(None, {})


class TestConditions:
    """A condition as a sentence with a list."""

    def test_a_list_in_a_list(self) -> None:
        """Letters start anew below; the last word before the last part is og or eller."""
        assert (
            "alle følgende er opfyldt:\n\n"
            "- a) pakkens vægt er mindst 20 kg,\n"
            "- b) mindst ét af følgende er opfyldt:\n"
            "  - a) pakkens bredde er mere end 60 cm, eller\n"
            "  - b) oplysningen «pakkens farve» er «roed», og\n"
            "- c) det gælder ikke, at pakkens farve er en af disse: gul, blaa."
        ) == str(
            led(TUNG & (BRED | FARVE.en_af(farver("roed"))) & ~FARVE.en_af(farver("gul", "blaa")), UDEN).efter(".")
        )

    def test_an_exception_to_one_thing(self) -> None:
        """In one sentence; the exception may be a list."""
        assert "pakkens vægt er mindst 20 kg, medmindre pakkens bredde er mere end 60 cm" == str(
            led(TUNG.medmindre(BRED), UDEN)
        )
        assert "pakkens vægt er mindst 20 kg, medmindre alle følgende er opfyldt:" == (
            led(TUNG.medmindre(BRED & ~TUNG), UDEN).tekst
        )

    def test_an_exception_to_a_list(self) -> None:
        """Main rule and exception are points of their own: it is no exception to the last point alone."""
        assert (
            "hovedreglen er opfyldt, medmindre undtagelsen er det:\n\n"
            "- a) alle følgende er opfyldt:\n"
            "  - a) pakkens vægt er mindst 20 kg, og\n"
            "  - b) pakkens bredde er mere end 60 cm, medmindre\n"
            "- b) oplysningen «pakkens farve» er «roed»"
        ) == str(led((TUNG & BRED).medmindre(FARVE.en_af(farver("roed"))), UDEN))

    def test_the_opposite_of_a_list(self) -> None:
        """The whole list is denied."""
        assert "det gælder ikke, at mindst ét af følgende er opfyldt:" == led(~(TUNG | BRED), UDEN).tekst

    def test_a_rule_is_named_with_its_number(self) -> None:
        """Where it has one."""
        tung = regel("tung", TUNG)

        assert "pakken er tung (punkt 3.2)" == str(led(tung, Omgivelser(None, {"tung": "3.2"})))
        assert "pakken er tung" == str(led(tung, UDEN))

    def test_more_parts_than_letters(self) -> None:
        """After z comes aa."""
        under = led(Alle(dele=(TUNG,) * 28), UDEN).under

        assert ["z", "aa", "bb"] == [punkt.maerke for punkt in under[25:]]

    def test_a_chosen_reading_that_is_a_list(self) -> None:
        """The mark stands before the colon."""
        valg = Valg(
            navn="K99",
            spoergsmaal="Hvad er stort?",
            hjemmel="ordlyden",
            valgt="begge",
            muligheder=(
                Mulighed(slug="begge", titel="begge dele", kilde=LOVEN),
                Mulighed(slug="en", titel="det ene", kilde=LOVEN),
            ),
        )
        stort = Fortolkningsvalg(valg=valg, betingelser=(TUNG & BRED, TUNG))

        assert "alle følgende er opfyldt [K99]:" == led(stort, UDEN).tekst

    def test_a_limit_that_changes(self) -> None:
        """All values with their days; on a day, the one in force."""
        timer = Parameter(
            navn="timer",
            titel="mindste timetal",
            enhed="timer",
            poster=(
                fra(date(2018, 8, 23), Timer.hele(100), kilde=LOVEN),
                fra(date(2020, 1, 1), Timer.hele(225), kilde=LOVEN),
            ),
        )
        betingelse = UNDERVEJS >= timer

        assert "timer undervejs er mindst 100 timer (fra 23. august 2018), 225 timer (fra 1. januar 2020)" == str(
            led(betingelse, UDEN)
        )
        assert "timer undervejs er mindst 100 timer" == str(led(betingelse, Omgivelser(date(2019, 12, 31), {})))
        with pytest.raises(RegelIkkeGaeldende):
            led(betingelse, Omgivelser(date(2018, 8, 22), {}))


class TestTheCatalogue:
    """The book of the catalogue."""

    def test_every_rule_has_a_number_of_its_own(self) -> None:
        """No rule falls outside the chapters."""
        bog = regelbog()
        numre = re.findall(r"^### (\d+\.\d+) ", bog, flags=re.MULTILINE)

        assert len(INVENTAR.borger.regler) + len(INVENTAR.kommune.regler) == len(numre) == len(set(numre))
        assert "Andre regler" not in bog

    def test_references_lead_to_the_rule(self) -> None:
        """The number behind a rule's name is that of the heading with that name."""
        bog = regelbog()
        titler = dict(re.findall(r"^### (\d+\.\d+) (.+)$", bog, flags=re.MULTILINE))
        henvisninger = [
            (nummer, linje) for linje in bog.splitlines() for nummer in re.findall(r"punkt ([\d.]+\d)", linje)
        ]

        assert len(henvisninger) > 15
        assert [] == [nr for nr, linje in henvisninger if titler[nr][1:] not in linje]

    def test_unverified_is_marked(self) -> None:
        """Every version on an unread source carries the mark where it stands."""
        uproevede = [
            p for p in INVENTAR.parametre if p.gaelder(DAG) and p.paa(DAG).kilde.evidens is Evidens.IKKE_EFTERPROEVET
        ]
        linjer = regelbog(DAG).splitlines()

        assert {"maalgruppens_ydelser", "passive_tilbud"} == {parameter.navn for parameter in uproevede}
        for parameter in uproevede:
            (linje,) = [linje for linje in linjer if linje.startswith(f"| {parameter.titel} |") and "gældende" in linje]
            assert " | **ikke efterprøvet** | " in linje

    def test_every_question_stands_with_all_readings(self) -> None:
        """Question, readings, the one chosen, and why."""
        bog = regelbog().split("Omtvistede punkter")[1]

        for valg in INVENTAR.valg:
            afsnit = bog.split(f"### {valg.navn}: {valg.spoergsmaal}\n")[1].split("###")[0]
            assert [(valg.valgt, True)] == [(slug, True) for slug in valg.slugs if f"- valgt (`{slug}`): " in afsnit]
            assert len(valg.slugs) - 1 == afsnit.count("- anden læsning (`")
            assert f"Grunden til valget: {valg.hjemmel}" in afsnit

    def test_a_sentence_ends_with_one_stop(self) -> None:
        """Abbreviations keep theirs."""
        assert ".." not in regelbog().replace("…", "")

    def test_a_day_without_a_regime(self) -> None:
        """The library's own refusal, from both forms."""
        for bog in (regelbog, regelbog_json):
            with pytest.raises(UafklaretRetsstilling):
                bog(date(2026, 3, 1))
            with pytest.raises(RegelIkkeGaeldende):
                bog(date(2026, 7, 1))


class TestTimeLines:
    """Repeals, gaps, rules that are not in force, tables with a fault."""

    SENERE = evolve(
        HAR_SAMTALER, navn="senere", poster=(fra(date(2022, 7, 1), HAR_SAMTALER.versioner[0].vaerdi, kilde=LOVEN),)
    )
    OPHAEVET = evolve(
        HAR_SAMTALER,
        navn="ophaevet",
        titel="Ophævet regel",
        poster=(HAR_SAMTALER.paa(DAG), ophoert(date(2022, 1, 1), kilde=LOVEN)),
    )

    def test_a_repeal_and_a_gap(self) -> None:
        """Each is said, with its day, its source or its reason."""
        huller = evolve(STATUS, poster=(*STATUS.poster, hul(date(2025, 1, 1), grund="en tabel, der ikke er kodet")))
        lister = evolve(
            PASSIVE_TILBUD,
            poster=(
                *PASSIVE_TILBUD.poster,
                hul(date(2022, 1, 1), grund="en liste, der ikke er set"),
                ophoert(date(2023, 1, 1), kilde=LOVEN),
            ),
        )
        inventar = evolve(INVENTAR, borger=saml([self.OPHAEVET]), maaleparametre=(lister,), tabeller=(huller,))
        bog = skriv_regelbog(inventar, None)

        assert "`ophaevet`, om borgeren, fra 1. januar 2022: ophævet. Kilde: pakkeloven (efterprøvet)." in bog
        assert "`status`, fra 1. januar 2025: en tabel, der ikke er kodet." in bog
        navn = "| tilbud, der ikke er aktive | `passive_tilbud` |"
        assert f"{navn} mentor, psykiatrisk behandling | 20. december 2019 | 31. december 2021 | " in bog
        assert f"{navn} ikke kodet: en liste, der ikke er set | 1. januar 2022 | 31. december 2022 | – | – |" in bog
        assert f"{navn} ophævet | 1. januar 2023 | – | pakkeloven. | efterprøvet |" in bog

    def test_what_is_not_in_force_is_left_out_and_keeps_its_number(self) -> None:
        """The numbers of the other rules are the same on every day."""
        inventar = evolve(INVENTAR, borger=saml([self.OPHAEVET, HAR_SAMTALER]))
        foer, efter = skriv_regelbog(inventar, DAG), skriv_regelbog(inventar, date(2022, 2, 1))

        assert "Ophævet regel\n\n`ophaevet`" in foer
        assert "Ophævet regel\n\n`ophaevet`" not in efter
        assert re.search(r"^Gælder ikke den 1\. februar 2022: \d\.\d Ophævet regel\.$", efter, re.MULTILINE)
        overskrift = re.compile(r"^### (\d+\.\d+) Borgeren har haft det krævede antal samtaler$", re.MULTILINE)
        assert overskrift.findall(foer) == overskrift.findall(efter) != []

    def test_a_rule_of_no_chapter(self) -> None:
        """It gets a chapter of its own at the end."""
        bog = skriv_regelbog(evolve(INVENTAR, borger=saml([self.OPHAEVET])), None)

        assert "Andre regler\n\n### 4.1 Ophævet regel\n" in bog

    def test_a_table_with_a_fault(self) -> None:
        """The book says what the proof found."""
        version = STATUS.paa(DAG)
        brudt = evolve(STATUS, poster=(evolve(version, vaerdi=evolve(version.vaerdi, overlap=())),))
        bog = skriv_regelbog(evolve(INVENTAR, tabeller=(brudt,)), DAG)

        assert (
            "**Prøven af tabellen fandt fejl:**\n\n- «Risiko for skærpet tilsyn» og «Risiko for light tilsyn»: " in bog
        )
        assert "Prøvet i alle" not in bog

    def test_nothing_unverified(self) -> None:
        """Then the list says so."""
        regimer = evolve(REGIMER, poster=(REGIMER.paa(DAG),))
        inventar = Inventar(
            omraade="x",
            titel="x",
            regimer=regimer,
            borger=saml([]),
            kommune=saml([]),
            maaleparametre=(),
            tabeller=(),
            andre_valg=(),
        )

        assert "Uden efterprøvet kilde\n\nIngen.\n" in skriv_regelbog(inventar, None)
