"""One municipality's course: the state on a day, deadlines, what is overdue, what is not known, what is refused."""

from __future__ import annotations

import pickle
from datetime import date, timedelta

import pytest
from attrs import evolve

from skaerpet_tilsyn.fejl import (
    RegelIkkeGaeldende,
    RetIkkeKodet,
    UafklaretRetsstilling,
    UgyldigHaendelse,
    UgyldigVaerdi,
)
from skaerpet_tilsyn.katalog import Frister, Haendelsesart, KriterierForUdvaelgelse, Tilsynstilstand
from skaerpet_tilsyn.opgoerelse import Tilsynsforloeb, tilsynsforloeb
from skaerpet_tilsyn.opgoerelse.tilsyn.dage import Dage
from skaerpet_tilsyn.tal import Udfald
from tests.tilsynsstrategier import FRISTER, KOMMUNE, forloebet, haendelse

H, T = Haendelsesart, Tilsynstilstand
JA, NEJ, MAASKE = Udfald.OPFYLDT, Udfald.IKKE_OPFYLDT, Udfald.UAFKLARET
UDVALGT, PLAN, BEGYNDT, FORLAENGET = date(2022, 4, 29), date(2022, 6, 1), date(2022, 7, 1), date(2023, 2, 15)
SLUT = date(2023, 6, 30)
HELE = forloebet(
    (H.UDVALGT, UDVALGT),
    (H.REDEGOERELSE_OG_PLAN, PLAN),
    (H.GENOPRETNING_BEGYNDER, BEGYNDT),
    (H.FORLAENGELSE, FORLAENGET),
    (H.OPHOER, SLUT),
)
UKENDT = forloebet((H.UDVALGT, UDVALGT), (H.GENOPRETNING_BEGYNDER, None), (H.FORLAENGELSE, FORLAENGET))
"""The period began, and nobody knows when."""
EN_DAG = timedelta(days=1)


def koer(*poster: tuple[Haendelsesart, date | None], frister: Frister = FRISTER) -> Tilsynsforloeb:
    """A course from kinds and days."""
    return tilsynsforloeb(KOMMUNE, forloebet(*poster), frister=frister)


class TestTheState:
    """Where the municipality stands."""

    FORLOEB = tilsynsforloeb(KOMMUNE, HELE, frister=FRISTER)

    @pytest.mark.parametrize(
        ("dag", "tilstand"),
        [
            (date(2021, 1, 1), T.IKKE_OMFATTET),
            (UDVALGT - EN_DAG, T.IKKE_OMFATTET),
            (UDVALGT, T.OMFATTET),
            (PLAN, T.OMFATTET),
            (BEGYNDT - EN_DAG, T.OMFATTET),
            (BEGYNDT, T.GENOPRETNING),
            (FORLAENGET, T.FORLAENGET),
            (SLUT - EN_DAG, T.FORLAENGET),
            (SLUT, T.OPHOERT),
            (date(2030, 1, 1), T.OPHOERT),
        ],
    )
    def test_on_any_day(self, dag: date, tilstand: Tilsynstilstand) -> None:
        """The day of an event is the first one in the new state."""
        assert (tilstand, (tilstand,)) == (self.FORLOEB.tilstand(dag), self.FORLOEB.mulige(dag))

    def test_nothing_recorded(self) -> None:
        """A municipality of which nothing is recorded is not covered."""
        tom = koer()

        assert (T.IKKE_OMFATTET, (), ()) == (tom.tilstand(UDVALGT), tom.skridt, tom.fristerne)

    def test_an_unknown_day_leaves_two(self) -> None:
        """Between its neighbours nobody knows; the day after the selection is the first on which it can have been."""
        forloeb = tilsynsforloeb(KOMMUNE, UKENDT, frister=FRISTER)

        assert Dage(UDVALGT + EN_DAG, FORLAENGET - EN_DAG) == forloeb.skridt[1].dage
        assert [T.OMFATTET, None, None, T.GENOPRETNING, T.FORLAENGET] == [
            forloeb.tilstand(dag)
            for dag in (UDVALGT, UDVALGT + EN_DAG, FORLAENGET - 2 * EN_DAG, FORLAENGET - EN_DAG, FORLAENGET)
        ]
        assert (T.OMFATTET, T.GENOPRETNING) == forloeb.mulige(date(2022, 12, 1))

    def test_an_unknown_day_that_changes_nothing(self) -> None:
        """A redegørelse leaves the state as it is, whenever it came."""
        forloeb = koer((H.UDVALGT, UDVALGT), (H.REDEGOERELSE, None), (H.GENOPRETNING_BEGYNDER, BEGYNDT))

        assert T.OMFATTET is forloeb.tilstand(date(2022, 5, 15))

    def test_an_unknown_last_day_is_before_the_abolition(self) -> None:
        """By the act, or by the day that the caller gives."""
        poster = forloebet((H.UDVALGT, UDVALGT), (H.REDEGOERELSE, None))
        slut = date(2026, 2, 1)
        egen = tilsynsforloeb(KOMMUNE, poster, frister=FRISTER, ophoer_skaerpet_tilsyn=slut)

        assert date(2026, 6, 30) == tilsynsforloeb(KOMMUNE, poster, frister=FRISTER).skridt[1].dage.senest
        assert slut - EN_DAG == egen.skridt[1].dage.senest

    def test_who_is_under_supervision_when_it_is_abolished(self) -> None:
        """No source says what becomes of it; who is not, is not."""
        under, ophoert = koer((H.UDVALGT, UDVALGT)), tilsynsforloeb(KOMMUNE, HELE, frister=FRISTER)

        assert T.OMFATTET is under.tilstand(date(2026, 1, 31))
        with pytest.raises(UafklaretRetsstilling):
            under.tilstand(date(2026, 2, 1))
        with pytest.raises(UafklaretRetsstilling):
            under.overskredet(date(2026, 2, 1))
        with pytest.raises(RegelIkkeGaeldende, match="ophævet fra 2026-07-01"):
            under.mulige(date(2026, 7, 1))
        egen = evolve(under, ophoer_skaerpet_tilsyn=date(2026, 7, 1))
        assert T.OMFATTET is egen.tilstand(date(2026, 6, 30))
        assert T.OPHOERT is ophoert.tilstand(date(2026, 7, 1))
        assert T.IKKE_OMFATTET is koer().tilstand(date(2026, 7, 1))
        assert () == ophoert.overskredet(date(2026, 7, 1))


class TestDeadlines:
    """Computed from the caller's own months, and from nothing else."""

    def test_their_last_days(self) -> None:
        """A deadline ends on the day with the same number; a period the day before; an extension is added to it."""
        sidste = {f.navn: f.sidste_dag.kendt for f in tilsynsforloeb(KOMMUNE, HELE, frister=FRISTER).fristerne}

        assert sidste == {
            "redegoerelse": date(2022, 6, 29),
            "genopretningsplan": date(2022, 6, 29),
            "genopretning": date(2023, 2, 28),
            "forlaengelse": date(2023, 6, 30),
        }

    def test_at_the_end_of_a_month(self) -> None:
        """Rounded down to the month's last day."""
        forloeb = koer((H.UDVALGT, date(2022, 12, 31)))

        assert date(2023, 2, 28) == forloeb.fristerne[0].sidste_dag.kendt

    @pytest.mark.parametrize("maaneder", [0, 1, 7])
    def test_they_follow_the_caller(self, maaneder: int) -> None:
        """Nought is a deadline too: the same day."""
        frister = Frister(redegoerelse=maaneder, genopretning=0, forlaengelse=0)
        forloeb = koer((H.UDVALGT, date(2022, 4, 1)), (H.GENOPRETNING_BEGYNDER, BEGYNDT), frister=frister)

        assert date(2022, 4 + maaneder, 1) == forloeb.fristerne[0].sidste_dag.kendt
        assert BEGYNDT - EN_DAG == forloeb.fristerne[2].sidste_dag.kendt

    @pytest.mark.parametrize("maaneder", [-1, 1201])
    def test_E36_a_number_that_is_no_deadline(self, maaneder: int) -> None:
        """The message is Danish and names the deadline."""
        with pytest.raises(UgyldigVaerdi) as fanget:
            Frister(redegoerelse=1, genopretning=maaneder, forlaengelse=1)

        assert str(fanget.value) == (
            f"fristen «genopretning»: fundet {maaneder}; forventet 0 til 1200 måneder; ret tallet"
        )

    def test_overdue_from_the_day_after(self) -> None:
        """The last day is in time."""
        forloeb = koer((H.UDVALGT, UDVALGT), (H.REDEGOERELSE, date(2022, 6, 29)))
        redegoerelse, plan = forloeb.fristerne

        assert [NEJ, NEJ] == [redegoerelse.overskredet(date(2022, 6, dag)) for dag in (29, 30)]
        assert [NEJ, JA] == [plan.overskredet(date(2022, 6, dag)) for dag in (29, 30)]
        assert (NEJ, NEJ) == (redegoerelse.for_sent, plan.for_sent)
        assert (() == forloeb.overskredet(date(2022, 6, 29)), ((plan, JA),)) == (
            True,
            forloeb.overskredet(date(2022, 6, 30)),
        )

    def test_what_comes_late_was_overdue_until_then(self) -> None:
        """And is late for good."""
        forloeb = koer((H.UDVALGT, UDVALGT), (H.REDEGOERELSE_OG_PLAN, date(2022, 7, 2)))

        for frist in forloeb.fristerne:
            assert [NEJ, JA, NEJ] == [
                frist.overskredet(dag) for dag in (date(2022, 6, 29), date(2022, 7, 1), date(2022, 7, 2))
            ]
            assert JA is frist.for_sent

    def test_the_period_runs_out_and_nothing_is_recorded(self) -> None:
        """The state stays, and the period is overdue until it is extended."""
        forloeb = koer(
            (H.UDVALGT, UDVALGT),
            (H.GENOPRETNING_BEGYNDER, BEGYNDT),
            (H.FORLAENGELSE, date(2023, 3, 5)),
        )
        *_, periode, forlaenget = forloeb.fristerne

        assert T.GENOPRETNING is forloeb.tilstand(date(2023, 3, 4))
        assert [NEJ, JA, JA, NEJ] == [
            periode.overskredet(date(2023, *dag)) for dag in ((2, 28), (3, 1), (3, 4), (3, 5))
        ]
        assert JA is periode.for_sent
        assert [NEJ, JA] == [forlaenget.overskredet(date(2023, *dag)) for dag in ((6, 30), (7, 1))]

    def test_an_extension_is_not_overdue_before_it_is_given(self) -> None:
        """Even where it would have run out before."""
        frister = Frister(redegoerelse=1, genopretning=1, forlaengelse=1)
        forloeb = koer(
            (H.UDVALGT, UDVALGT), (H.GENOPRETNING_BEGYNDER, BEGYNDT), (H.FORLAENGELSE, FORLAENGET), frister=frister
        )
        forlaenget = forloeb.fristerne[-1]

        assert date(2022, 8, 31) == forlaenget.sidste_dag.kendt
        assert [NEJ, JA] == [forlaenget.overskredet(dag) for dag in (FORLAENGET - EN_DAG, FORLAENGET)]

    def test_an_unknown_day_bounds_the_deadline(self) -> None:
        """It is overdue for certain when the latest last day has passed."""
        forloeb = koer((H.UDVALGT, UDVALGT), (H.GENOPRETNING_BEGYNDER, None), (H.REDEGOERELSE, date(2022, 5, 20)))
        periode = forloeb.fristerne[-1]

        assert Dage(date(2022, 12, 29), date(2023, 1, 18)) == periode.sidste_dag
        assert [NEJ, MAASKE, MAASKE, JA] == [
            periode.overskredet(dag)
            for dag in (date(2022, 12, 29), date(2022, 12, 30), date(2023, 1, 18), date(2023, 1, 19))
        ]
        assert ((periode, MAASKE),) == tuple(
            par for par in forloeb.overskredet(date(2022, 12, 30)) if par[0] == periode
        )

    def test_an_unknown_day_may_be_late(self) -> None:
        """Three answers: in time, late, and not known."""
        alle = [
            koer((H.UDVALGT, UDVALGT), (H.REDEGOERELSE, None), (H.GENOPRETNING_BEGYNDER, dag)).fristerne[0].for_sent
            for dag in (date(2022, 6, 30), date(2022, 7, 1), date(2022, 7, 2))
        ]
        sent = koer((H.UDVALGT, UDVALGT), (H.GENOPRETNING_BEGYNDER, date(2022, 6, 29)), (H.REDEGOERELSE, None))

        assert [NEJ, MAASKE, MAASKE] == alle
        assert JA is sent.fristerne[0].for_sent

    @pytest.mark.parametrize("slut", [H.OPHOER, H.ADMINISTRATION])
    def test_what_the_course_ended_before(self, slut: Haendelsesart) -> None:
        """A redegørelse that never came is no longer asked for, and the period is over."""
        forloeb = koer((H.UDVALGT, UDVALGT), (H.GENOPRETNING_BEGYNDER, BEGYNDT), (slut, SLUT))
        redegoerelse, plan, periode = forloeb.fristerne

        assert (True, True, False) == (redegoerelse.frafaldet, plan.frafaldet, periode.frafaldet)
        assert [JA, NEJ] == [redegoerelse.overskredet(dag) for dag in (SLUT - EN_DAG, SLUT)]
        assert () == forloeb.overskredet(SLUT)

    def test_only_a_selection_sets_them_running(self) -> None:
        """Not light tilsyn, and not a no."""
        assert () == koer((H.LIGHT_TILSYN, UDVALGT)).fristerne == koer((H.IKKE_UDVALGT, UDVALGT)).fristerne


class TestRefusals:
    """Each says which event, what was expected, and what to do."""

    @pytest.mark.parametrize(
        ("poster", "nr", "felt", "besked"),
        [
            (
                [(H.REDEGOERELSE, PLAN)],
                1,
                "haendelse",
                (
                    "hændelse 1: fundet redegørelse modtaget i tilstanden ikke omfattet; forventet en af: ikke "
                    "udvalgt, udvalgt til skærpet tilsyn, light tilsyn; registrér udvælgelsen før den"
                ),
            ),
            (
                [(H.IKKE_UDVALGT, UDVALGT), (H.OPHOER, SLUT)],
                2,
                "haendelse",
                (
                    "hændelse 2: fundet tilsynet ophører i tilstanden ikke omfattet; forventet en af: ikke udvalgt, "
                    "udvalgt til skærpet tilsyn, light tilsyn; registrér udvælgelsen før den"
                ),
            ),
            (
                [(H.UDVALGT, UDVALGT), (H.FORLAENGELSE, FORLAENGET)],
                2,
                "haendelse",
                (
                    "hændelse 2: fundet genopretningsperioden forlænges i tilstanden omfattet af skærpet tilsyn; "
                    "forventet en af: redegørelse modtaget, genopretningsplan modtaget, redegørelse og "
                    "genopretningsplan modtaget, genopretningsperioden begynder; ret rækkefølgen, eller tilføj det, "
                    "der mangler"
                ),
            ),
            (
                [(H.UDVALGT, UDVALGT), (H.UDVALGT, PLAN)],
                2,
                "haendelse",
                (
                    "hændelse 2: fundet udvalgt til skærpet tilsyn i tilstanden omfattet af skærpet tilsyn; "
                    "forventet en af: redegørelse modtaget, genopretningsplan modtaget, redegørelse og "
                    "genopretningsplan modtaget, genopretningsperioden begynder; ret rækkefølgen, eller tilføj det, "
                    "der mangler"
                ),
            ),
            (
                [(H.LIGHT_TILSYN, UDVALGT), (H.REDEGOERELSE, PLAN)],
                2,
                "haendelse",
                (
                    "hændelse 2: fundet redegørelse modtaget i tilstanden light tilsyn; forventet ingen hændelser "
                    "efter den: ingen kilde, biblioteket har set, beskriver, hvad light tilsyn indebærer, eller hvad "
                    "der følger af det; slet den, eller lad den stå i et nyt forløb"
                ),
            ),
            (
                [(H.UDVALGT, UDVALGT), (H.REDEGOERELSE, UDVALGT)],
                2,
                "dato",
                (
                    "hændelse 2: fundet redegørelse modtaget den 29. april 2022, hvor der er en anden hændelse; "
                    "forventet højst én hændelse om dagen; ret den enes dag (en redegørelse og en plan, der kom samme "
                    "dag, er én hændelse)"
                ),
            ),
            (
                [(H.UDVALGT, UDVALGT), (H.REDEGOERELSE, UDVALGT - EN_DAG)],
                2,
                "dato",
                (
                    "hændelse 2: fundet redegørelse modtaget den 28. april 2022 efter en den 29. april 2022; "
                    "forventet hændelser i tidens orden; ret dagen, eller sortér dem"
                ),
            ),
            (
                [(H.UDVALGT, UDVALGT), (H.REDEGOERELSE, None), (H.GENOPRETNINGSPLAN, UDVALGT + EN_DAG)],
                3,
                "dato",
                (
                    "hændelse 3: fundet genopretningsplan modtaget den 30. april 2022; forventet en dag til hver "
                    "hændelse med ukendt dag før den; ret dagen, eller slet en af dem"
                ),
            ),
            (
                [(H.UDVALGT, UDVALGT), (H.REDEGOERELSE, date(2026, 6, 30)), (H.GENOPRETNINGSPLAN, None)],
                3,
                "dato",
                (
                    "hændelse 3: fundet genopretningsplan modtaget på en ukendt dag tidligst den 1. juli 2026; "
                    "forventet en dag senest den 30. juni 2026; ret dagen for en af de andre"
                ),
            ),
        ],
    )
    def test_an_event_that_cannot_follow(
        self, poster: list[tuple[Haendelsesart, date | None]], nr: int, felt: str, besked: str
    ) -> None:
        """Out of order, before the selection, after the end, two on one day, a day too few."""
        with pytest.raises(UgyldigHaendelse) as fanget:
            koer(*poster)

        assert (besked, nr, felt) == (str(fanget.value), fanget.value.nr, fanget.value.felt)
        kopi: UgyldigHaendelse = pickle.loads(pickle.dumps(fanget.value))
        assert (besked, nr, felt, fanget.value.dele) == (str(kopi), kopi.nr, kopi.felt, kopi.dele)

    @pytest.mark.parametrize(
        ("art", "grund"),
        [
            (H.OPHOER, "forløbet er slut; en ny udvælgelse begynder et nyt"),
            (H.ADMINISTRATION, "ingen kilde, biblioteket har set, viser, hvad der følger af administration"),
        ],
    )
    @pytest.mark.parametrize("senere", [H.UDVALGT, H.REDEGOERELSE, H.OPHOER])
    def test_after_the_end(self, art: Haendelsesart, grund: str, senere: Haendelsesart) -> None:
        """Nothing follows, and the message says why."""
        forloeb = koer((H.UDVALGT, UDVALGT), (H.GENOPRETNING_BEGYNDER, BEGYNDT), (art, SLUT))

        with pytest.raises(UgyldigHaendelse, match=f"hændelse 4: .*forventet ingen hændelser efter den: {grund}"):
            forloeb.efter(haendelse(senere, SLUT + EN_DAG))

    def test_another_municipalitys_decision(self) -> None:
        """A decision belongs to the course of the municipality that it is about."""
        fremmed = haendelse(H.UDVALGT, UDVALGT, "Køge")

        with pytest.raises(UgyldigHaendelse) as fanget:
            tilsynsforloeb(KOMMUNE, [fremmed], frister=FRISTER)

        assert str(fanget.value) == (
            "hændelse 1: fundet en afgørelse om Køge; forventet en afgørelse om Eksempel; "
            "flyt den til kommunens eget forløb"
        )

    @pytest.mark.parametrize(
        ("dag", "fejl"),
        [
            (date(2021, 4, 29), RetIkkeKodet),
            (date(2026, 4, 29), UafklaretRetsstilling),
            (date(2026, 7, 1), RegelIkkeGaeldende),
        ],
    )
    def test_a_day_without_such_a_supervision(self, dag: date, fejl: type[Exception]) -> None:
        """Before the first selection, after the abolition, and in the time of which nothing is known."""
        with pytest.raises(fejl, match=str(dag)):
            koer((H.UDVALGT, dag))

    def test_an_unknown_day_in_a_time_of_which_nothing_is_known(self) -> None:
        """It can only have been after 31 January 2026."""
        with pytest.raises(UafklaretRetsstilling, match="2026-02-01"):
            koer((H.UDVALGT, date(2026, 1, 31)), (H.REDEGOERELSE, None))


class TestE38CriteriaDecideNothing:
    """They are shown beside the decision."""

    @pytest.mark.parametrize("udfald", Udfald)
    @pytest.mark.parametrize("poster", [(), HELE[:1]])
    def test_the_course_is_the_same(self, udfald: Udfald, poster: tuple[object, ...]) -> None:
        """Met, not met or unsettled: nobody is selected by it, and nobody is let go."""
        kriterier = KriterierForUdvaelgelse(kommune=KOMMUNE, tilsynsaar=2021, udfald=udfald)
        uden = tilsynsforloeb(KOMMUNE, HELE[: len(poster)], frister=FRISTER)
        med = tilsynsforloeb(KOMMUNE, HELE[: len(poster)], frister=FRISTER, kriterier=kriterier)

        assert (uden.skridt, uden.fristerne) == (med.skridt, med.fristerne)
        assert (T.OMFATTET if poster else T.IKKE_OMFATTET) is med.tilstand(PLAN)
        siger = f"Kriterierne for udvælgelse på tilsynsåret 2021 er regnet ud: {udfald}. Det er ikke afgørelsen"
        assert siger in med.tekst(PLAN)
        assert "Kriterierne" not in uden.tekst(PLAN)
        assert med == Tilsynsforloeb.af_json(med.som_json(PLAN))

    def test_another_municipalitys(self) -> None:
        """They are refused."""
        kriterier = KriterierForUdvaelgelse(kommune="Køge", tilsynsaar=2021, udfald=JA)

        with pytest.raises(UgyldigVaerdi, match="kriterierne: fundet Køge; forventet Eksempel; brug kommunens egne"):
            tilsynsforloeb(KOMMUNE, [], frister=FRISTER, kriterier=kriterier)


class TestDays:
    """A span of days."""

    def test_none_at_all(self) -> None:
        """An empty span is refused."""
        with pytest.raises(UgyldigVaerdi, match="forventet mindst én; byt om på dem"):
            Dage(PLAN, UDVALGT)

    def test_after_something_else(self) -> None:
        """Three answers, also where the spans touch."""
        a, b, c = (date(2022, 5, dag) for dag in (1, 2, 3))

        assert [JA, NEJ, MAASKE, NEJ] == [
            Dage(b, b).efter(Dage(a, a)),
            Dage(a, a).efter(Dage(a, b)),
            Dage(b, c).efter(Dage(a, b)),
            Dage(a, b).efter(Dage(b, c)),
        ]
        assert ("1. maj 2022", None) == (Dage(a, a).tekst, Dage(a, b).kendt)
