"""What is in force in a month, under which readings."""

from __future__ import annotations

import pickle
from datetime import date

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from skaerpet_tilsyn.fakta import Kommune
from skaerpet_tilsyn.fejl import RegelIkkeGaeldende, RetIkkeKodet, UafklaretRetsstilling, UgyldigVaerdi, UkendtValg
from skaerpet_tilsyn.katalog import REGIMER, Regelsaet, Risikokategori
from skaerpet_tilsyn.katalog.fokusmaal.parametre import MINDSTE_ANDEL, MINDSTE_TIMETAL
from skaerpet_tilsyn.katalog.fokusmaal.valg import K01, TOM_MAANED
from skaerpet_tilsyn.katalog.tilsyn.regler import STATUS
from skaerpet_tilsyn.katalog.valg import ALLE, find_valg
from skaerpet_tilsyn.opgoerelse import kriterier_for_udvaelgelse, status
from skaerpet_tilsyn.opgoerelse.forbehold import forbehold
from skaerpet_tilsyn.ret import Evidens
from skaerpet_tilsyn.tal import Timer
from skaerpet_tilsyn.tid import Maaned
from tests.kommunestrategier import NOV

TOM = Kommune(navn="Eksempel", kommunekode=None, benchmark=None)


@pytest.mark.parametrize("maaned", [Maaned(2021, 1), NOV, Maaned(2022, 12)], ids=str)
def test_the_regime_covers_2021_and_2022(maaned: Maaned) -> None:
    """The first month, the last one, and one in between (settled reading 11)."""
    ret = Regelsaet.for_maaned(maaned)

    assert ("regime_2021_2022", maaned.foerste_dag) == (ret.navn, ret.dato)
    assert ret == status(TOM, maaned=maaned).ret


@pytest.mark.parametrize(
    ("maaned", "regime"),
    [
        (Maaned(2018, 9), "aftale_2018"),
        (Maaned(2019, 12), "aftale_2018"),
        (Maaned(2020, 1), "bek_2019"),
        (Maaned(2020, 12), "bek_2019"),
        (Maaned(2023, 1), "fra_2023"),
        (Maaned(2026, 1), "fra_2023"),
    ],
    ids=str,
)
def test_every_month_has_its_regime(maaned: Maaned, regime: str) -> None:
    """The first day of the month decides, to the last month before the repeal."""
    assert regime == Regelsaet.for_maaned(maaned).navn


def test_the_agreement_has_no_categories() -> None:
    """Its measures are known in part; the message says so and names the first day with a table."""
    with pytest.raises(RetIkkeKodet) as fanget:
        status(TOM, maaned=Maaned(2018, 9))

    assert str(fanget.value) == (
        "«Status for skærpet tilsyn» den 2018-09-01: fundet aftalen fra 2018, hvis tekst herom ikke er set; "
        "forventet en dag fra og med 2019-12-20; vælg en senere dag"
    )
    assert ("status", date(2018, 9, 1), date(2019, 12, 20)) == (
        fanget.value.navn,
        fanget.value.dato,
        fanget.value.naermeste,
    )


class TestTheEnd:
    """The day on which the supervision ended is not shown by any source."""

    def test_Q31_E35_after_the_end_nothing_is_in_force(self) -> None:
        """From 1 July 2026 under both readings; the last known day is named."""
        with pytest.raises(RegelIkkeGaeldende) as fanget:
            status(TOM, maaned=Maaned(2026, 7))

        assert type(fanget.value) is RegelIkkeGaeldende
        assert str(fanget.value) == (
            "«reglerne om skærpet tilsyn» gælder ikke den 2026-07-01: fundet ophævet fra 2026-07-01 "
            "(lov nr. 1750 (2025)); forventet en dag til og med 2026-01-31; vælg en tidligere dag"
        )

    @pytest.mark.parametrize("dag", [date(2026, 2, 1), date(2026, 4, 15), date(2026, 6, 30)], ids=str)
    def test_Q32_between_the_two_days_nobody_knows(self, dag: date) -> None:
        """The message says which argument decides it."""
        with pytest.raises(UafklaretRetsstilling) as fanget:
            Regelsaet.gaeldende(dag)

        assert str(fanget.value) == (
            f"«reglerne om skærpet tilsyn» den {dag}: fundet en afskaffelse, hvis dag ingen kilde viser "
            "(1. februar eller 1. juli 2026); forventet en kendt retsstilling; "
            "angiv dagen som ophoer_skaerpet_tilsyn"
        )
        assert date(2026, 1, 31) == fanget.value.naermeste
        assert not isinstance(fanget.value, RegelIkkeGaeldende)

    def test_the_caller_may_decide_the_day(self) -> None:
        """Before it the rules apply, from it on they do not."""
        sidst = Regelsaet.gaeldende(date(2026, 4, 15), ophoer_skaerpet_tilsyn=date(2026, 7, 1))

        assert ("fra_2023", date(2026, 4, 15)) == (sidst.navn, sidst.dato)
        with pytest.raises(RegelIkkeGaeldende, match="ophævet fra 2026-02-01"):
            Regelsaet.gaeldende(date(2026, 4, 15), ophoer_skaerpet_tilsyn=date(2026, 2, 1))
        with pytest.raises(RegelIkkeGaeldende, match="til og med 2026-06-30"):
            Regelsaet.gaeldende(date(2026, 7, 1), ophoer_skaerpet_tilsyn=date(2026, 7, 1))

    @pytest.mark.parametrize("dag", [date(2026, 1, 31), date(2026, 7, 2)], ids=str)
    def test_a_day_on_which_it_cannot_have_ended(self, dag: date) -> None:
        """Both steps of the act are known."""
        with pytest.raises(UgyldigVaerdi) as fanget:
            Regelsaet.gaeldende(date(2026, 3, 1), ophoer_skaerpet_tilsyn=dag)

        assert str(fanget.value) == (
            f"ophoer_skaerpet_tilsyn: fundet {dag}; forventet en dag fra 2026-02-01 til og med 2026-07-01; ret dagen"
        )

    def test_the_end_is_that_of_one_area(self) -> None:
        """Another area's end is not decided by it."""
        with pytest.raises(UgyldigVaerdi, match="ophoer_skaerpet_tilsyn: fundet en dag for resultatkrav"):
            Regelsaet.gaeldende(date(2021, 1, 1), "resultatkrav", ophoer_skaerpet_tilsyn=date(2026, 2, 1))

    @pytest.mark.parametrize("dag", [date(2026, 3, 1), date(2026, 7, 1), date(2030, 1, 1)], ids=str)
    def test_E35_history_is_asked_for_explicitly(self, dag: date) -> None:
        """The last rules, on the last day on which they are known to have applied."""
        ret = Regelsaet.gaeldende(dag, historisk=True)

        assert ("fra_2023", date(2026, 1, 31)) == (ret.navn, ret.dato)

    def test_history_does_not_open_what_was_never_there(self) -> None:
        """Before the agreement there is nothing to go back to."""
        with pytest.raises(RegelIkkeGaeldende, match="fundet ingen version"):
            Regelsaet.gaeldende(date(2018, 8, 22), historisk=True)
        with pytest.raises(RetIkkeKodet):
            Regelsaet.gaeldende(date(2027, 1, 1), "ressourceforloeb", historisk=True)


class TestWhatWasKnown:
    """The law on a day, as it was known on another."""

    @pytest.mark.parametrize(
        ("dag", "kendt_pr", "regime"),
        [
            (date(2021, 2, 1), date(2021, 4, 6), "bek_2019"),
            (date(2021, 2, 1), date(2021, 4, 7), "regime_2021_2022"),
            (date(2026, 8, 1), date(2025, 12, 28), "fra_2023"),
            (date(2023, 1, 1), date(2023, 1, 1), "fra_2023"),
        ],
        ids=str,
    )
    def test_the_regime(self, dag: date, kendt_pr: date, regime: str) -> None:
        """A change made backwards in time, and one announced ahead of it."""
        assert regime == Regelsaet.gaeldende(dag, kendt_pr=kendt_pr).navn

    def test_the_repeal_was_known_before_it_came(self) -> None:
        """From the day of the act nobody could say what would apply in the spring."""
        with pytest.raises(UafklaretRetsstilling):
            Regelsaet.gaeldende(date(2026, 3, 1), kendt_pr=date(2025, 12, 29))

    def test_before_anything_was_known(self) -> None:
        """There is no law without its promulgation."""
        with pytest.raises(RegelIkkeGaeldende) as fanget:
            Regelsaet.gaeldende(date(2021, 2, 1), kendt_pr=date(2018, 1, 1))

        assert str(fanget.value) == (
            "«reglerne om skærpet tilsyn» den 2021-02-01, som kendt den 2018-01-01: fundet intet, der var "
            "kundgjort; forventet en dag fra og med 2018-08-23; spørg, som det var kendt senere"
        )

    def test_the_categories_follow(self) -> None:
        """In February 2021 a missed aktiv indsats was still a risk of skærpet tilsyn."""
        foraar = date(2021, 2, 1)

        assert Risikokategori.RISIKO_FOR_LIGHT_TILSYN in Regelsaet.gaeldende(foraar).paa(STATUS).vaerdi.kategorier
        assert 3 == len(Regelsaet.gaeldende(foraar, kendt_pr=foraar).paa(STATUS).vaerdi.kategorier)


class TestChangedLaw:
    """Versions put in the place of the day's own, and what the day's own law does not say."""

    def test_one_version(self) -> None:
        """The rest is as it was; the last change counts."""
        foer = MINDSTE_TIMETAL.paa(date(2018, 9, 1))
        ret = Regelsaet.for_maaned(NOV)
        hundrede = ret.med_version(MINDSTE_TIMETAL, foer)

        assert (Timer.hele(100), Timer.hele(225)) == (
            hundrede.paa(MINDSTE_TIMETAL).vaerdi,
            ret.paa(MINDSTE_TIMETAL).vaerdi,
        )
        assert hundrede.paa(MINDSTE_ANDEL) == ret.paa(MINDSTE_ANDEL)
        assert (
            Timer.hele(225)
            == hundrede.med_version(MINDSTE_TIMETAL, ret.paa(MINDSTE_TIMETAL)).paa(MINDSTE_TIMETAL).vaerdi
        )

    def test_what_is_not_said(self) -> None:
        """Only the gaps are filled."""
        foer = Regelsaet.gaeldende(date(2018, 9, 1))
        fyldt = foer.udfyldt_af(Regelsaet.for_maaned(NOV))

        assert Timer.hele(100) == fyldt.paa(MINDSTE_TIMETAL).vaerdi
        assert "regime_2021_2022" == Regelsaet.for_maaned(NOV).navn
        assert STATUS.paa(NOV.foerste_dag) == fyldt.paa(STATUS)
        with pytest.raises(RetIkkeKodet):
            foer.paa(STATUS)

    def test_it_survives_a_pickle(self) -> None:
        """Rule sets travel between processes, also after something has been looked up."""
        ret = Regelsaet.gaeldende(date(2018, 9, 1)).udfyldt_af(Regelsaet.for_maaned(NOV))
        ret.paa(STATUS)

        kopi = pickle.loads(pickle.dumps(ret))

        assert ret == kopi
        assert ret.paa(STATUS) == kopi.paa(STATUS)


def test_E35_before_the_agreement_there_was_no_supervision() -> None:
    """Before 23 August 2018 nothing was in force: another error, and still a LookupError."""
    with pytest.raises(RegelIkkeGaeldende, match="gælder ikke den 2018-08-22: fundet ingen version") as fanget:
        Regelsaet.gaeldende(date(2018, 8, 22))

    assert type(fanget.value) is RegelIkkeGaeldende
    assert isinstance(fanget.value, LookupError)
    assert "aftale_2018" == Regelsaet.gaeldende(date(2018, 8, 23)).navn


@pytest.mark.parametrize(("aar", "fejl"), [(2018, RetIkkeKodet), (2026, RegelIkkeGaeldende)])
def test_E35_a_year_outside_cannot_be_selected_on(aar: int, fejl: type[Exception]) -> None:
    """The yearly selection asks for the law of the supervision year."""
    with pytest.raises(fejl):
        kriterier_for_udvaelgelse(TOM, tilsynsaar=aar)


def test_the_law_and_the_facts_have_each_their_date() -> None:
    """Figures of 2023 can be read by the rules of 2021-2022, where the caller says so."""
    ret = Regelsaet.for_maaned(NOV)
    svar = status(TOM, maaned=Maaned(2023, 5), ret=ret)

    assert (Maaned(2023, 5), date(2021, 11, 1)) == (svar.maaned, svar.ret.dato)
    assert 2023 == kriterier_for_udvaelgelse(TOM, tilsynsaar=2023, ret=ret).tilsynsaar


def test_the_regime_has_a_source() -> None:
    """Every one of them; only the rules of 2021-2022 and the agreement have been read."""
    assert [
        ("aftale_2018", Evidens.EFTERPROEVET),
        ("bek_2019", Evidens.UDLEDT),
        ("regime_2021_2022", Evidens.EFTERPROEVET),
        ("fra_2023", Evidens.IKKE_EFTERPROEVET),
    ] == [(version.vaerdi.slug, version.kilde.evidens) for version in REGIMER.versioner]


def test_another_statute_has_no_source_here() -> None:
    """Its regime is not the catalogue's, so nothing is said of what it rests on."""
    anden = evolve(Regelsaet.for_maaned(NOV), omraade="herredet")

    assert anden.regimekilde is None
    assert () == forbehold(anden)


class TestReadings:
    """Disputed readings are chosen by name."""

    def test_the_librarys_own(self) -> None:
        """Nothing is chosen until it is."""
        ret = Regelsaet.for_maaned(NOV)

        assert () == ret.andre_valg
        assert {valg.navn: valg.valgt for valg in ALLE} == {valg.navn: ret.valgt(valg) for valg in ALLE}
        assert ("ikke_streng", "ikke_streng", "udelad") == tuple(
            ret.valgt(find_valg(navn)) for navn in ("K01", "K02", "tom_maaned")
        )

    def test_another_one_is_kept_by_name_and_in_order(self) -> None:
        """However and in whatever order they are chosen; the rule set itself is not changed."""
        ret = Regelsaet.for_maaned(NOV)
        begge = (("K01", "streng"), ("tom_maaned", "nul"))

        assert begge == ret.med(tom_maaned="nul", K01="streng").andre_valg
        assert begge == ret.med(K01="streng").med(tom_maaned="nul").andre_valg
        assert ret.med(tom_maaned="nul", K01="streng") == ret.med(K01="streng").med(tom_maaned="nul")
        assert ("streng", "ikke_streng") == (ret.med(K01="streng").valgt(K01), ret.valgt(K01))
        assert "nul" == ret.med(K01="streng", tom_maaned="nul").valgt(TOM_MAANED)

    def test_choosing_again(self) -> None:
        """The last choice holds; the library's own is no choice."""
        ret = Regelsaet.for_maaned(NOV)

        assert "ukendt" == ret.med(tom_maaned="nul").med(tom_maaned="ukendt").valgt(TOM_MAANED)
        assert ret == ret.med(K01="streng").med(K01="ikke_streng") == ret.med()
        assert ret.med(K01="streng") != ret

    def test_an_unknown_question_is_refused(self) -> None:
        """With the list of all of them."""
        with pytest.raises(UkendtValg) as fanget:
            Regelsaet.for_maaned(NOV).med(K99="streng")

        assert str(fanget.value).startswith("et fortolkningsvalg: fundet «K99»; forventet et af K01, K04, tom_maaned")
        assert all(valg.navn in str(fanget.value) for valg in ALLE)

    def test_an_unknown_reading_is_refused(self) -> None:
        """With the readings of that question; nothing is chosen."""
        with pytest.raises(UkendtValg, match="K01: fundet «mild»; forventet en af ikke_streng, streng; vælg en af dem"):
            Regelsaet.for_maaned(NOV).med(K02="streng", K01="mild")

    def test_each_question_has_its_own_name(self) -> None:
        """And is found under it."""
        assert len(ALLE) == len({valg.navn for valg in ALLE})
        assert list(ALLE) == [find_valg(valg.navn) for valg in ALLE]


@pytest.mark.parametrize("felt", ["dato", "regime", "andre_valg"])
def test_a_rule_set_is_a_value(felt: str) -> None:
    """Frozen, hashable, equal to its copies."""
    ret = Regelsaet.for_maaned(NOV).med(K01="streng")
    kopi: Regelsaet = pickle.loads(pickle.dumps(ret))

    assert (ret, hash(ret)) == (kopi, hash(kopi))
    with pytest.raises(FrozenInstanceError):
        setattr(ret, felt, None)


def test_how_citizens_are_measured_is_made_once() -> None:
    """And follows the readings."""
    ret = Regelsaet.for_maaned(NOV)

    assert ret.maaleregler is ret.maaleregler
    assert ret.maaleregler == Regelsaet.for_maaned(NOV).maaleregler
