"""The table of transitions: complete, sourced, dated; and the events that it is about."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from skaerpet_tilsyn.fejl import RegelIkkeGaeldende, RetIkkeKodet, UafklaretRetsstilling, UgyldigVaerdi
from skaerpet_tilsyn.katalog import Afgoerelse, Haendelsesart, Tilsynshaendelse, Tilsynstilstand
from skaerpet_tilsyn.katalog.tilsyn.overgange import OVERGANGE, gaeldende
from skaerpet_tilsyn.katalog.tilsyn.tilsynstilstande import TILSTANDE
from skaerpet_tilsyn.ret import Evidens
from tests.tilsynsstrategier import FOELGER

TABEL = gaeldende(date(2022, 4, 29)).vaerdi
H = Haendelsesart


class TestTheTable:
    """What can follow what."""

    def test_it_is_the_one_written_out_twice(self) -> None:
        """A state and an event stand together at most once, and lead where the tests say."""
        assert len(TABEL) == len({(o.fra, o.ved) for o in TABEL})
        assert FOELGER == {(o.fra, o.ved): o.til for o in TABEL}

    def test_every_state_can_be_reached(self) -> None:
        """From the one in which every municipality begins."""
        naaet = {Tilsynstilstand.IKKE_OMFATTET}
        for _ in Tilsynstilstand:
            naaet |= {o.til for o in TABEL if o.fra in naaet}

        assert set(Tilsynstilstand) == naaet

    def test_every_event_can_happen(self) -> None:
        """None is left without a place."""
        assert set(Haendelsesart) == {o.ved for o in TABEL}

    @pytest.mark.parametrize("tilstand", Tilsynstilstand)
    def test_a_state_goes_on_or_says_why_not(self, tilstand: Tilsynstilstand) -> None:
        """Administration, the end and light tilsyn have nothing after them, each for its reason."""
        fortsaetter = any(o.fra is tilstand for o in TABEL)

        assert fortsaetter == (not TILSTANDE[tilstand].slut)
        assert TILSTANDE[tilstand].kilde.gengivelse

    def test_what_a_decision_says_is_where_it_leads(self) -> None:
        """Covered or not; what is no decision changes nothing about that."""
        for overgang in TABEL:
            foer, efter = overgang.fra.omfattet, overgang.til.omfattet
            assert (foer if overgang.ved.omfattet is None else overgang.ved.omfattet) is efter, overgang

    def test_every_row_has_its_rule_and_source(self) -> None:
        """And no source that nobody has read is called read: of kap. 5-8 only the headings are."""
        for overgang in TABEL:
            assert overgang.betingelse.endswith(".")
            assert overgang.kilde.gengivelse
        laest = {o.ved for o in TABEL if o.kilde.evidens is Evidens.EFTERPROEVET}
        assert {H.UDVALGT, H.REDEGOERELSE, H.GENOPRETNINGSPLAN, H.REDEGOERELSE_OG_PLAN} == laest

    def test_light_tilsyn_is_information_and_says_so(self) -> None:
        """Nothing leads on from it, and it is no skærpet tilsyn."""
        (ind,) = (o for o in TABEL if o.til is Tilsynstilstand.LIGHT_TILSYN)

        assert "Kun til oplysning" in ind.betingelse
        assert "beskriver ingen kilde" in ind.kilde.gengivelse
        assert not Tilsynstilstand.LIGHT_TILSYN.omfattet

    def test_names(self) -> None:
        """For programmers, and for people."""
        assert "Tilsynstilstand.OPHOERT" == repr(Tilsynstilstand.OPHOERT)
        assert "ophørt" == str(Tilsynstilstand.OPHOERT)
        assert "Haendelsesart.OPHOER" == repr(H.OPHOER)
        assert "tilsynet ophører" == str(H.OPHOER)
        assert len(Tilsynstilstand) == len({t.tekst for t in Tilsynstilstand})
        assert len(Haendelsesart) == len({art.tekst for art in Haendelsesart})


class TestTheLawInTime:
    """From the first selection to an end that nobody has shown."""

    def test_from_the_simplification_on_nothing_is_verified(self) -> None:
        """The table goes on, and its source says that the change is not seen."""
        foer, efter = gaeldende(date(2023, 3, 21)), gaeldende(date(2023, 3, 22))

        assert foer.vaerdi == efter.vaerdi
        assert (Evidens.UDLEDT, Evidens.IKKE_EFTERPROEVET) == (foer.kilde.evidens, efter.kilde.evidens)
        assert (date(2022, 1, 1), date(2023, 3, 22)) == (foer.gaelder_fra, efter.gaelder_fra)

    def test_before_the_first_selection(self) -> None:
        """There were rules, and nobody could be selected; before them there were none."""
        with pytest.raises(RetIkkeKodet, match=r"ingen kommune kunne udvælges \(den første mulighed er april 2022\)"):
            gaeldende(date(2021, 12, 31))
        with pytest.raises(RetIkkeKodet, match="ingen kommune kunne udvælges"):
            gaeldende(date(2018, 8, 23))
        with pytest.raises(RegelIkkeGaeldende, match="fundet ingen version"):
            gaeldende(date(2018, 8, 22))

    @pytest.mark.parametrize("dag", [date(2026, 2, 1), date(2026, 6, 30)])
    def test_between_the_two_days_it_is_not_known(self, dag: date) -> None:
        """The caller must say when it ended."""
        with pytest.raises(UafklaretRetsstilling) as fanget:
            gaeldende(dag)

        assert str(fanget.value) == (
            f"«forløbet af det skærpede tilsyn» den {dag}: fundet en afskaffelse, hvis dag ingen kilde viser "
            "(1. februar eller 1. juli 2026); forventet en kendt retsstilling; angiv dagen som ophoer_skaerpet_tilsyn"
        )
        assert date(2026, 1, 31) == fanget.value.naermeste
        assert gaeldende(dag, ophoer_skaerpet_tilsyn=date(2026, 7, 1)).vaerdi == TABEL

    def test_the_day_before_is_known(self) -> None:
        """On 31 January 2026 there is a supervision in any case."""
        assert gaeldende(date(2026, 1, 31)).vaerdi == TABEL

    @pytest.mark.parametrize(
        ("slut", "ophoert"), [(None, date(2026, 7, 1)), *((dag, dag) for dag in (date(2026, 2, 1), date(2026, 7, 1)))]
    )
    def test_from_the_last_day_on_there_is_none(self, slut: date | None, ophoert: date) -> None:
        """By the act, or as the caller says."""
        with pytest.raises(RegelIkkeGaeldende, match=rf"fundet ophævet fra {ophoert} \(lov nr\. 1750"):
            gaeldende(ophoert, ophoer_skaerpet_tilsyn=slut)
        if slut is not None:
            assert gaeldende(slut - timedelta(days=1), ophoer_skaerpet_tilsyn=slut).vaerdi == TABEL

    @pytest.mark.parametrize("slut", [date(2026, 1, 31), date(2026, 7, 2)])
    def test_a_day_that_the_act_cannot_mean(self, slut: date) -> None:
        """Outside the two days that it names."""
        with pytest.raises(
            UgyldigVaerdi, match=f"fundet {slut}; forventet en dag fra 2026-02-01 til og med 2026-07-01"
        ):
            gaeldende(date(2022, 4, 29), ophoer_skaerpet_tilsyn=slut)

    def test_the_timeline_itself(self) -> None:
        """A gap, two versions, a time of which nothing is known, an end."""
        dage = [date(2018, 8, 23), date(2022, 1, 1), date(2023, 3, 22), date(2026, 2, 1), date(2026, 7, 1)]

        assert dage == [post.gaelder_fra for post in OVERGANGE.poster]
        assert 2 == len(OVERGANGE.versioner)

    def test_the_abolition_became_known_with_the_act(self) -> None:
        """The day before, as was known then, the table went on."""
        dag, foer = date(2026, 3, 1), date(2025, 12, 28)

        assert OVERGANGE.paa(dag, kendt_pr=foer).vaerdi == TABEL
        with pytest.raises(UafklaretRetsstilling):
            OVERGANGE.paa(dag, kendt_pr=date(2025, 12, 29))


class TestEvents:
    """A decision has its record; what is none has not."""

    DAG = date(2022, 4, 29)
    JA = Afgoerelse(kommune="Eksempel", dato=DAG, omfattet=True, reference="sag 1")
    NEJ = Afgoerelse(kommune="Eksempel", dato=DAG, omfattet=False, reference="sag 1")

    @pytest.mark.parametrize("art", [art for art in Haendelsesart if art.omfattet is not None])
    def test_a_decision_that_no_Afgoerelse_records(self, art: Haendelsesart) -> None:
        """It is refused, whatever else is known of it."""
        with pytest.raises(UgyldigVaerdi) as fanget:
            Tilsynshaendelse(art=art, dato=self.DAG)

        assert str(fanget.value) == (
            f"hændelsen «{art.tekst}»: fundet en afgørelse, som ingen Afgoerelse registrerer; "
            "forventet en Afgoerelse med samme dag og en reference; registrér den"
        )

    @pytest.mark.parametrize("art", [art for art in Haendelsesart if art.omfattet is None])
    def test_what_is_no_decision(self, art: Haendelsesart) -> None:
        """It may have no day, and no record of a decision."""
        assert Tilsynshaendelse(art=art, dato=None).dato is None
        with pytest.raises(UgyldigVaerdi, match="fundet afgørelsen «sag 1»; forventet ingen afgørelse; slet den"):
            Tilsynshaendelse(art=art, dato=self.DAG, afgoerelse=self.JA)

    @pytest.mark.parametrize("dato", [None, date(2022, 4, 30)])
    def test_a_decision_on_another_day(self, dato: date | None) -> None:
        """The event has the day of the decision."""
        with pytest.raises(UgyldigVaerdi, match=f"fundet dagene {dato} og 2022-04-29; forventet afgørelsens egen dag"):
            Tilsynshaendelse(art=H.UDVALGT, dato=dato, afgoerelse=self.JA)

    @pytest.mark.parametrize(
        ("art", "afgoerelse", "siger", "skal_sige"),
        [
            (H.UDVALGT, NEJ, "ikke er omfattet", "er omfattet"),
            (H.FORLAENGELSE, NEJ, "ikke er omfattet", "er omfattet"),
            (H.ADMINISTRATION, NEJ, "ikke er omfattet", "er omfattet"),
            (H.IKKE_UDVALGT, JA, "er omfattet", "ikke er omfattet"),
            (H.LIGHT_TILSYN, JA, "er omfattet", "ikke er omfattet"),
            (H.OPHOER, JA, "er omfattet", "ikke er omfattet"),
        ],
    )
    def test_a_decision_that_says_the_opposite(
        self, art: Haendelsesart, afgoerelse: Afgoerelse, siger: str, skal_sige: str
    ) -> None:
        """A no is no selection, and a yes no end."""
        with pytest.raises(UgyldigVaerdi) as fanget:
            Tilsynshaendelse.besluttet(art, afgoerelse)

        assert str(fanget.value) == (
            f"hændelsen «{art.tekst}»: fundet en afgørelse om, at kommunen {siger}; "
            f"forventet en afgørelse om, at den {skal_sige}; ret hændelsen eller afgørelsen"
        )
