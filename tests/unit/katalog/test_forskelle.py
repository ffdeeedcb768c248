"""What differs between two rule sets, what one of them does not say, and the rule sets between them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar

import pytest
from attrs import evolve

from skaerpet_tilsyn import RegelIkkeGaeldende, Regelsaet, RetIkkeKodet, UgyldigVaerdi
from skaerpet_tilsyn.katalog.fokusmaal.parametre import MINDSTE_ANDEL, MINDSTE_TIMETAL
from skaerpet_tilsyn.katalog.fokusmaal.regler import (
    AKTIV_12,
    HAR_AKTIV_INDSATS,
    HAR_SAMTALER,
    NAEVNER_AKTIV,
    NAEVNER_SAMTALER,
    SAMTALER_12,
)
from skaerpet_tilsyn.katalog.fokusmaal.valg import K01
from skaerpet_tilsyn.katalog.forskelle import Forskelle, forskelle, siger
from skaerpet_tilsyn.katalog.maalgruppe.stoerrelser import TIMER_12
from skaerpet_tilsyn.katalog.sporing import Rod, spor
from skaerpet_tilsyn.katalog.tilsyn.regler import RISIKO_LIGHT, STATUS
from skaerpet_tilsyn.tal import Andel, Timer
from skaerpet_tilsyn.udtryk import Fortolkningsvalg, Parameter

if TYPE_CHECKING:
    from skaerpet_tilsyn.ret import Tidslinje, Version

V = TypeVar("V")

AFTALEN = Regelsaet.gaeldende(date(2018, 9, 1))
BEK_2019 = Regelsaet.gaeldende(date(2020, 6, 1))
NU = Regelsaet.gaeldende(date(2021, 11, 1))
FRA_2023 = Regelsaet.gaeldende(date(2023, 5, 1))
SAMTALERNE: tuple[Rod, ...] = (NAEVNER_SAMTALER, HAR_SAMTALER)
AKTIV: tuple[Rod, ...] = (NAEVNER_AKTIV, HAR_AKTIV_INDSATS)
ALT: tuple[Rod, ...] = (*SAMTALERNE, *AKTIV, SAMTALER_12, AKTIV_12, STATUS)


def i_2021(linje: Tidslinje[V]) -> Version[V]:
    """The version of a line that begins with 2021."""
    return next(version for version in linje.versioner if version.gaelder_fra == date(2021, 1, 1))


def navne(alle: Forskelle) -> list[str]:
    """The differences by name."""
    return [enhed.navn for enhed in alle.enheder]


class TestWhatDiffers:
    """Between the regimes, and between readings."""

    @pytest.mark.parametrize(
        ("foer", "efter", "fundet"),
        [
            (AFTALEN.udfyldt_af(NU), NU, ["mindste_timetal", "aktiv_12"]),
            (BEK_2019, NU, ["udeladte_maaneder", "status", "risiko_skaerpet"]),
            (NU, FRA_2023, ["status", "risiko_skaerpet"]),
            (BEK_2019, FRA_2023, ["udeladte_maaneder"]),
            (NU, NU, []),
            (NU, Regelsaet.gaeldende(date(2022, 12, 31)), []),
        ],
        ids=["aftalen", "2019-2021", "2021-2023", "2019-2023", "den samme", "samme regime"],
    )
    def test_between_regimes(self, foer: Regelsaet, efter: Regelsaet, fundet: list[str]) -> None:
        """Other sources for the same values are no difference."""
        assert sorted(fundet) == sorted(navne(forskelle(foer, efter, ALT)))

    def test_only_what_is_asked(self) -> None:
        """The hours are nothing to the samtaler, and the limit of the municipalities nothing to the citizens."""
        foer = AFTALEN.udfyldt_af(NU)

        assert [] == navne(forskelle(foer, NU, SAMTALERNE))
        assert ["mindste_timetal"] == navne(forskelle(foer, NU, AKTIV))
        assert ["aktiv_12"] == navne(forskelle(AFTALEN, NU, [AKTIV_12]))

    def test_a_limit_that_stands_in_one_text_is_part_of_that_text(self) -> None:
        """30 pct. without is read before alone, 80 pct. with after alone: they are the rule, one difference."""
        alle = forskelle(AFTALEN, NU, [AKTIV_12])
        (enhed,) = alle.enheder

        assert (AKTIV_12,) == enhed.linjer
        assert Andel.procent("80") == alle.blandet([]).paa(MINDSTE_ANDEL).vaerdi
        assert () == alle.holdt

    def test_readings_that_both_ask_for(self) -> None:
        """In the order of reading; how citizens are measured is among them."""
        efter = NU.med(K04="uger", K01="streng", maaledag="ultimo", K06="alle")

        assert {"K04", "K01", "maaledag", "K06"} == set(navne(forskelle(NU, efter, ALT)))

    @pytest.mark.parametrize(
        ("valg", "roedder"),
        [
            ("K06", SAMTALERNE),
            ("samtaleformer", AKTIV),
            ("K01", AKTIV),
            ("tidlig_maalgruppe", ALT),
            ("K04", SAMTALERNE),
        ],
    )
    def test_a_reading_that_the_question_does_not_read(self, valg: str, roedder: tuple[Rod, ...]) -> None:
        """Which tilbud are active is nothing to the samtaler."""
        andre = {"K06": "alle", "samtaleformer": "personligt", "K01": "streng", "tidlig_maalgruppe": "mindst_seks"}
        efter = NU.med(**{valg: andre.get(valg, "uger")})

        assert [] == navne(forskelle(NU, efter, roedder))

    def test_a_reading_that_one_text_alone_asks_for_is_part_of_it(self) -> None:
        """The agreement does not ask whether six weeks are enough; read so after, the rule itself differs."""
        foer, efter = AFTALEN.udfyldt_af(NU), NU.med(K04="uger")
        alle = forskelle(foer, efter, [HAR_AKTIV_INDSATS])

        assert ["har_aktiv_indsats"] == navne(alle)
        assert "uger" == dict(alle.grund.andre_valg)["K04"]

    def test_a_limit_and_its_inequality_change_together(self) -> None:
        """One difference, under the name of the rule; a limit that another rule reads stays for itself."""
        version, timer = i_2021(HAR_AKTIV_INDSATS), i_2021(MINDSTE_TIMETAL)
        streng = NU.med_version(HAR_AKTIV_INDSATS, evolve(version, vaerdi=TIMER_12 > MINDSTE_TIMETAL)).med_version(
            MINDSTE_TIMETAL, evolve(timer, vaerdi=Timer.hele(200))
        )
        lempelig = NU.med_version(HAR_AKTIV_INDSATS, evolve(version, vaerdi=TIMER_12 >= MINDSTE_TIMETAL))

        alle = forskelle(lempelig, streng, [HAR_AKTIV_INDSATS])

        assert [(HAR_AKTIV_INDSATS, MINDSTE_TIMETAL)] == [enhed.linjer for enhed in alle.enheder]
        assert Timer.hele(200) == alle.blandet(alle.enheder).paa(MINDSTE_TIMETAL).vaerdi

    def test_the_limit_of_several_rules_stays_for_itself(self) -> None:
        """80 pct. is read for both fokusmål."""
        version, andel = i_2021(AKTIV_12), i_2021(MINDSTE_ANDEL)
        graense = version.vaerdi
        assert isinstance(graense, Fortolkningsvalg)
        efter = NU.med_version(MINDSTE_ANDEL, evolve(andel, vaerdi=Andel.procent("85"))).med_version(
            AKTIV_12, evolve(version, vaerdi=graense.laest_som("streng"))
        )

        assert ["aktiv_12", "mindste_andel"] == sorted(navne(forskelle(NU, efter, [SAMTALER_12, AKTIV_12])))
        assert ["aktiv_12"] == navne(forskelle(NU, efter, [AKTIV_12]))

    def test_a_table_takes_its_rules_with_it(self) -> None:
        """The rule about light tilsyn is read by one of the tables alone."""
        alle = forskelle(NU, FRA_2023, [STATUS])

        assert RISIKO_LIGHT not in {linje for enhed in alle.enheder for linje in enhed.linjer}
        assert RISIKO_LIGHT in spor([STATUS], alle.blandet([])).linjer
        assert RISIKO_LIGHT not in spor([STATUS], alle.blandet(alle.enheder)).linjer


class TestWhatIsHeld:
    """What only one of them says."""

    def test_it_is_refused_unless_it_is_asked_for(self) -> None:
        """The same kind of error as elsewhere, and what can be done."""
        with pytest.raises(RetIkkeKodet) as fanget:
            forskelle(AFTALEN, NU, SAMTALERNE)

        assert str(fanget.value) == (
            "regelsættet før: «Borgeren tæller i nævneren for samtaler» den 2018-09-01: fundet aftalen fra 2018, hvis "
            "tekst herom ikke er set; forventet en dag fra og med 2019-12-20; vælg en senere dag, eller hold det, som "
            "det står i det andet regelsæt (udfyld=True, --udfyld)"
        )
        assert ("naevner_samtaler", date(2018, 9, 1)) == (fanget.value.navn, fanget.value.dato)
        with pytest.raises(RetIkkeKodet, match=r"^regelsættet efter: "):
            forskelle(NU, AFTALEN, SAMTALERNE)

    def test_what_is_repealed_is_another_error(self) -> None:
        """Nothing was left uncoded."""
        with pytest.raises(RegelIkkeGaeldende) as fanget:
            forskelle(NU, FRA_2023, [RISIKO_LIGHT])

        assert type(fanget.value) is RegelIkkeGaeldende
        assert str(fanget.value).startswith("regelsættet efter: «Kommunen er i risiko for light tilsyn» gælder ikke")

    def test_what_was_held_is_named(self) -> None:
        """Lines that the questions read and the older text does not state; those it states are not among them."""
        holdt = {h.linje.navn: h.efter for h in forskelle(AFTALEN.udfyldt_af(NU), NU, AKTIV).holdt}

        assert {"naevner_aktiv_indsats", "maalgruppe_12", "maalgruppens_ydelser"} < holdt.keys()
        assert {"mindste_timetal", "anciennitet_12", "har_aktiv_indsats"}.isdisjoint(holdt)
        assert {False} == set(holdt.values())
        assert all(h.efter for h in forskelle(NU, AFTALEN.udfyldt_af(NU), AKTIV).holdt)

    def test_whether_a_rule_set_says_something_itself(self) -> None:
        """Filled or not."""
        assert (False, False, True) == (
            siger(AFTALEN, STATUS),
            siger(AFTALEN.udfyldt_af(NU), STATUS),
            siger(NU, STATUS),
        )


class TestBetween:
    """The mixtures of two rule sets."""

    def test_the_ends(self) -> None:
        """None of the differences is before, all of them are after: for everything that is asked."""
        foer = AFTALEN.udfyldt_af(NU)
        alle = forskelle(foer, NU, ALT[:-1])

        for enheder, ret in (((), foer), (alle.enheder, NU)):
            blandet = alle.blandet(enheder)
            vaerdier = {linje: version.vaerdi for linje, version in spor(ALT[:-1], ret).linjer.items()}
            assert {linje: vaerdi for linje, vaerdi in vaerdier.items() if isinstance(linje, Parameter)} == {
                linje: blandet.paa(linje).vaerdi for linje in vaerdier if isinstance(linje, Parameter)
            }

    def test_one_of_them(self) -> None:
        """The hours of after, the share of before."""
        alle = forskelle(AFTALEN.udfyldt_af(NU), NU, ALT[:-1])
        ret = alle.blandet([enhed for enhed in alle.enheder if enhed.navn == "mindste_timetal"])

        assert Timer.hele(225) == ret.paa(MINDSTE_TIMETAL).vaerdi
        assert AFTALEN.paa(AKTIV_12) == ret.paa(AKTIV_12)

    def test_a_reading(self) -> None:
        """Chosen as after."""
        alle = forskelle(NU, NU.med(K01="streng"), [AKTIV_12])

        assert ("ikke_streng", "streng") == (alle.blandet([]).valgt(K01), alle.blandet(alle.enheder).valgt(K01))

    def test_those_that_a_question_reads(self) -> None:
        """Of all differences."""
        alle = forskelle(AFTALEN.udfyldt_af(NU), NU, ALT[:-1])

        assert ["mindste_timetal"] == [enhed.navn for enhed in alle.for_(AKTIV)]
        assert ["aktiv_12"] == [enhed.navn for enhed in alle.for_([AKTIV_12])]
        assert () == alle.for_([SAMTALER_12])


@pytest.mark.parametrize("omraade", ["resultatkrav", "ressourceforloeb"])
def test_other_areas_are_refused(omraade: str) -> None:
    """They have no fokusmål."""
    andet = Regelsaet.gaeldende(date(2021, 4, 1), omraade)

    with pytest.raises(UgyldigVaerdi, match=rf"^efter: fundet regler om {omraade}; forventet to regelsæt om skærpet"):
        forskelle(NU, andet, [AKTIV_12])
