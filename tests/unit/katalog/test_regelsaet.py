"""What is in force in a month, under which readings."""

from __future__ import annotations

import pickle
from datetime import date

import pytest
from attrs.exceptions import FrozenInstanceError

from skaerpet_tilsyn.fakta import Kommune
from skaerpet_tilsyn.fejl import RegelIkkeGaeldende, RetIkkeKodet, UkendtValg
from skaerpet_tilsyn.katalog import REGIMER, Regelsaet
from skaerpet_tilsyn.katalog.fokusmaal.valg import K01, TOM_MAANED
from skaerpet_tilsyn.katalog.valg import ALLE, find_valg
from skaerpet_tilsyn.opgoerelse import kriterier_for_udvaelgelse, status
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
    ("maaned", "raad", "naermeste"),
    [
        (Maaned(2018, 9), "forventet en dag fra og med 2021-01-01; vælg en senere dag", date(2021, 1, 1)),
        (Maaned(2020, 12), "forventet en dag fra og med 2021-01-01; vælg en senere dag", date(2021, 1, 1)),
        (Maaned(2023, 1), "forventet en dag til og med 2022-12-31; vælg en tidligere dag", date(2022, 12, 31)),
        (Maaned(2026, 7), "forventet en dag til og med 2022-12-31; vælg en tidligere dag", date(2022, 12, 31)),
    ],
    ids=["2018-09", "2020-12", "2023-01", "2026-07"],
)
def test_E35_a_month_outside_is_refused(maaned: Maaned, raad: str, naermeste: date) -> None:
    """There was law, and the library does not hold it: the message names the months that are covered."""
    with pytest.raises(RetIkkeKodet) as fanget:
        status(TOM, maaned=maaned)

    assert str(fanget.value) == (
        f"«reglerne om skærpet tilsyn» den {maaned.foerste_dag}: fundet regler, der ikke er kodet "
        f"(dækket er månederne 2021-01 til og med 2022-12); {raad}"
    )
    assert ("regimer", maaned.foerste_dag, naermeste) == (
        fanget.value.navn,
        fanget.value.dato,
        fanget.value.naermeste,
    )


def test_E35_before_the_agreement_there_was_no_supervision() -> None:
    """Before 23 August 2018 nothing was in force: another error, and still a LookupError."""
    with pytest.raises(RegelIkkeGaeldende, match="gælder ikke den 2018-08-22: fundet ingen version") as fanget:
        Regelsaet.gaeldende(date(2018, 8, 22))

    assert type(fanget.value) is RegelIkkeGaeldende
    assert isinstance(fanget.value, LookupError)
    with pytest.raises(RetIkkeKodet):
        Regelsaet.gaeldende(date(2018, 8, 23))


@pytest.mark.parametrize("aar", [2020, 2023])
def test_E35_a_year_outside_cannot_be_selected_on(aar: int) -> None:
    """The yearly selection asks for the law of the supervision year."""
    with pytest.raises(RetIkkeKodet, match="2021-01 til og med 2022-12"):
        kriterier_for_udvaelgelse(TOM, tilsynsaar=aar)


def test_the_law_and_the_facts_have_each_their_date() -> None:
    """Figures of 2023 can be read by the rules of 2021-2022, where the caller says so."""
    ret = Regelsaet.for_maaned(NOV)
    svar = status(TOM, maaned=Maaned(2023, 5), ret=ret)

    assert (Maaned(2023, 5), date(2021, 11, 1)) == (svar.maaned, svar.ret.dato)
    assert 2023 == kriterier_for_udvaelgelse(TOM, tilsynsaar=2023, ret=ret).tilsynsaar


def test_the_regime_has_a_source() -> None:
    """One version, between two declared gaps."""
    (version,) = REGIMER.versioner

    assert date(2021, 1, 1) == version.gaelder_fra
    assert "nb-beskæftigelse, 7. april 2021" == version.kilde.citat


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
