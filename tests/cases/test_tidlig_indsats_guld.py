"""The golden cases of the follow-up on the early effort."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from skaerpet_tilsyn.fakta import TidligIndsats
from skaerpet_tilsyn.fejl import RegelIkkeGaeldende, UafklaretRetsstilling
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.tidlig_indsats.ikke_modelleret import HYPPIGHED, IKKE_MODELLERET
from skaerpet_tilsyn.katalog.tidlig_indsats.regler import OPFOELGNING, TILBUD
from skaerpet_tilsyn.laesning.vurder import opfyldt
from skaerpet_tilsyn.opgoerelse import tidlig_opfoelgning
from skaerpet_tilsyn.tal import Andel, Udfald
from skaerpet_tilsyn.tid import Maaned
from tests.indsatsstrategier import JUNI, RET, SAMLET, samtaler, serie

JA, NEJ = Udfald.OPFYLDT, Udfald.IKKE_OPFYLDT
FOER, EFTER = Maaned(2023, 11), Maaned(2023, 12)


def _svar(procenter: list[str], personer: int, ret: Regelsaet = RET) -> Udfald:
    return opfyldt(OPFOELGNING, samtaler(procenter, personer), i=JUNI, ret=ret)


@pytest.mark.parametrize(
    ("procenter", "personer", "svar"),
    [
        (["79"] * 6, 9, NEJ),
        (["79"] * 6, 10, JA),
        (["80"] * 6, 10, NEJ),
        (["79"] * 5 + ["80"], 10, NEJ),
    ],
)
def test_G65_six_months_below_80_of_ten_persons(procenter: list[str], personer: int, svar: Udfald) -> None:
    """Ten persons are enough, nine are not; exactly 80 passes, and one such month is enough to break it."""
    assert svar is _svar(procenter, personer)


def test_Q26_the_last_month_of_which_anything_is_known() -> None:
    """To June 2026 it is a contact; to December no source says, and the caller may decide. The law would be met."""
    til_juni, til_december = (samtaler(["77"] * 6, 40, til) for til in (Maaned(2026, 6), Maaned(2026, 12)))

    assert JA is tidlig_opfoelgning(til_juni, maaned=Maaned(2026, 6)).udfald
    with pytest.raises(UafklaretRetsstilling) as fanget:
        tidlig_opfoelgning(til_december, maaned=Maaned(2026, 12))
    assert str(fanget.value) == (
        "«opfølgningen på tidlig indsats» den 2026-12-01: fundet en tid, hvor ingen kilde viser, om opfølgningen "
        "fortsætter (fra den dag tillader loven, at 25 pct. ikke får indsatsen; opfølgningen regner med 20); "
        "forventet en kendt retsstilling; angiv historisk, hvis reglerne fra før skal læses, som om de gjaldt"
    )
    assert ("regimer_tidlig_indsats", date(2026, 6, 30)) == (fanget.value.navn, fanget.value.naermeste)
    svar = tidlig_opfoelgning(til_december, maaned=Maaned(2026, 12), historisk=True)
    assert (JA, date(2026, 6, 30)) == (svar.udfald, svar.ret.dato)
    (note,) = svar.noter
    assert note == (
        "de sidste kendte regler, dem den 30. juni 2026, er læst, som om de gjaldt den 1. december 2026: "
        "det har den, der spørger, afgjort"
    )
    assert Andel.procent("75").raa <= Fraction(77, 100)


def test_Q27_one_month_above() -> None:
    """Each month: no contact; over the six months (79,33 pct.): contact."""
    procenter = ["79"] * 5 + ["81"]

    assert (NEJ, JA) == (_svar(procenter, 50), _svar(procenter, 50, SAMLET))
    svar = tidlig_opfoelgning(samtaler(procenter, 50), maaned=JUNI)
    assert ("tidlig_laesning",) == svar.afhaenger_af
    assert () == tidlig_opfoelgning(samtaler(["79"] * 6, 50), maaned=JUNI).afhaenger_af


@pytest.mark.parametrize(("personer", "svar"), [(9, NEJ), (10, JA)])
def test_Q28_nine_or_ten_persons(personer: int, svar: Udfald) -> None:
    """Under both readings."""
    assert svar is _svar(["79"] * 6, personer) is _svar(["79"] * 6, personer, SAMLET)


class TestT04Groups:
    """Group by group until 27 November 2023, all of them together from then on."""

    @pytest.mark.parametrize(
        ("gruppe", "foer", "efter"), [("a_dagpenge", JA, NEJ), ("sygedagpenge", JA, NEJ), ("alle", NEJ, JA)]
    )
    def test_what_the_figures_are_made_of(self, gruppe: str, foer: Udfald, efter: Udfald) -> None:
        """Figures of one group lead to nothing after, those of all to nothing before."""
        svar = [tidlig_opfoelgning(samtaler(["79"] * 6, 40, til, gruppe), maaned=til).udfald for til in (FOER, EFTER)]

        assert [foer, efter] == svar

    @pytest.mark.parametrize(
        ("dag", "regime", "siger"),
        [
            (date(2020, 1, 1), "tidlig_indsats_grupper", "Månedlige breve, for op til 9 grupper hver for sig."),
            (date(2023, 11, 27), "tidlig_indsats_grupper", "Månedlige breve, for op til 9 grupper hver for sig."),
            (
                date(2023, 11, 28),
                "tidlig_indsats_under_et",
                "Højst to henvendelser om året, for alle grupper under ét.",
            ),
            (date(2026, 6, 30), "tidlig_indsats_under_et", "Højst to henvendelser om året, for alle grupper under ét."),
        ],
    )
    def test_T05_how_many_groups_and_how_often(self, dag: date, regime: str, siger: str) -> None:
        """Up to nine groups and monthly letters; then one, and at most two contacts a year."""
        ret = Regelsaet.gaeldende(dag, "tidlig_indsats")

        assert (regime, siger) == (ret.navn, ret.paa(HYPPIGHED).vaerdi)

    def test_before_2020(self) -> None:
        """Nothing is known to have been in force."""
        with pytest.raises(RegelIkkeGaeldende, match="gælder ikke den 2019-12-01"):
            tidlig_opfoelgning(samtaler(["79"] * 6, 40, Maaned(2019, 12)), maaned=Maaned(2019, 12))


class TestT01Tilbud:
    """Too few tilbud are enough by themselves, for groups that must have one."""

    @staticmethod
    def _indsats(gruppe: str, til: Maaned) -> TidligIndsats:
        return TidligIndsats(
            kommune="Eksempel",
            gruppe=gruppe,
            samtaler=serie(["100"] * 6, 40, til),
            tilbud=serie(["79"] * 6, 40, til),
        )

    def test_talks_as_they_should_be(self) -> None:
        """The share with a tilbud is below 80 pct.: a contact."""
        assert JA is tidlig_opfoelgning(self._indsats("alle", JUNI), maaned=JUNI).udfald

    @pytest.mark.parametrize(
        ("gruppe", "svar"),
        [
            ("a_dagpenge", JA),
            ("kontanthjaelp", JA),
            ("uddannelseshjaelp", JA),
            ("overgangsydelse", JA),
            ("sygedagpenge", NEJ),
            ("ledighedsydelse", NEJ),
        ],
    )
    def test_T09_groups_that_must_have_one(self, gruppe: str, svar: Udfald) -> None:
        """The others lead to nothing by it."""
        svaret = tidlig_opfoelgning(self._indsats(gruppe, FOER), maaned=FOER)

        assert svar is svaret.udfald
        assert svar is opfyldt(TILBUD, svaret.indsats, i=FOER, ret=svaret.ret)


def test_X10_the_number_of_talks_is_counted_by_whoever_gives_the_share() -> None:
    """The page says four for all; the law says three for dagpenge from 2024. No rule counts them: both are told."""
    (samtalerne,) = (post for post in IKKE_MODELLERET if post.navn == "tidlig_jobsamtaler")

    assert "Mindst 4 jobsamtaler." == samtalerne.paa(date(2023, 12, 31)).vaerdi
    assert "Mindst 4 jobsamtaler; for dagpengemodtagere kræver loven 3 i jobcentret." == (
        samtalerne.paa(date(2024, 1, 1)).vaerdi
    )
    assert "andelen tælles af den, der leverer den" in samtalerne.grund
