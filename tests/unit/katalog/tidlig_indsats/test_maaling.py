"""Measuring the early effort: what is asked for, what is printed, and what is refused."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve

from skaerpet_tilsyn.fakta import Antal, Indsatsmaaned, Kommune, Maanedsandel, TidligIndsats
from skaerpet_tilsyn.fakta.tryk import andel_af_tryk
from skaerpet_tilsyn.fejl import IkkeUnderstoettet, UgyldigVaerdi
from skaerpet_tilsyn.katalog.tidlig_indsats.maaling import Indsatsmaaling
from skaerpet_tilsyn.katalog.tidlig_indsats.parametre import MAANEDER
from skaerpet_tilsyn.katalog.tidlig_indsats.regler import SAMTALER
from skaerpet_tilsyn.katalog.tidlig_indsats.stoerrelser import ALLE, EGENSKABER
from skaerpet_tilsyn.laesning.vurder import opfyldt
from skaerpet_tilsyn.laesning.vurder.maal import maaling
from skaerpet_tilsyn.tal import Diskretioneret, Interval, Udfald
from skaerpet_tilsyn.tid import Maaned
from tests.indsatsstrategier import JUNI, RET, SAMLET, SEKS, maaned, samtaler, serie, talte

TOM = TidligIndsats(kommune="Eksempel", gruppe="alle")


class TestQuantities:
    """By name."""

    @pytest.mark.parametrize("maal", ALLE, ids=lambda maal: maal.navn)
    def test_of_nothing_nothing_is_known(self, maal: object) -> None:
        """Neither a share nor a number of persons; never nought."""
        navn = str(getattr(maal, "navn", ""))
        alt = Interval.fra_og_med(0) if navn.endswith("personer") else Interval(0, 1)

        assert alt == maaling(TOM, JUNI, RET).maal(navn)

    def test_the_properties(self) -> None:
        """The group, and whether it is all of them."""
        en = evolve(TOM, gruppe="a_dagpenge")

        assert ["gruppe", "grundlag"] == [egenskab.navn for egenskab in EGENSKABER]
        assert ("alle", "alle_under_et") == tuple(Indsatsmaaling(TOM, JUNI, RET).egenskab(e.navn) for e in EGENSKABER)
        assert ("a_dagpenge", "gruppe_for_gruppe") == tuple(
            Indsatsmaaling(en, JUNI, RET).egenskab(e.navn) for e in EGENSKABER
        )

    def test_what_there_is_not(self) -> None:
        """A name error, with what was found."""
        maalt = Indsatsmaaling(TOM, JUNI, RET)

        with pytest.raises(IkkeUnderstoettet, match="en størrelse for tidlig indsats: fundet «anciennitet»"):
            maalt.maal("anciennitet")
        with pytest.raises(
            IkkeUnderstoettet, match="en egenskab ved tidlig indsats: fundet «ydelse»; forventet gruppe"
        ):
            maalt.egenskab("ydelse")

    def test_the_number_of_months_is_the_rules(self) -> None:
        """Under a law of three months, three months count."""
        tre = RET.med_version(MAANEDER, evolve(MAANEDER.versioner[-1], vaerdi=3))
        indsats = samtaler(["90", "90", "90", "70", "70", "70"], 10)

        assert (Udfald.IKKE_OPFYLDT, Udfald.OPFYLDT) == tuple(
            opfyldt(SAMTALER, indsats, i=JUNI, ret=ret) for ret in (RET, tre)
        )


class TestWhatIsKnown:
    """Printed, withheld, empty and missing months."""

    def test_a_printed_share_is_as_wide_as_its_rounding(self) -> None:
        """«80,0» may be below 80, and «79,9» is."""
        svar = []
        for tryk in ("80.0", "79.9", "80.1"):
            andel = andel_af_tryk(Fraction(tryk), 1)
            maaneder = tuple(Indsatsmaaned(maaned=i, andel=andel, personer=10) for i in SEKS)
            svar.append(opfyldt(SAMTALER, evolve(TOM, samtaler=maaneder), i=JUNI, ret=RET))

        assert [Udfald.UAFKLARET, Udfald.OPFYLDT, Udfald.IKKE_OPFYLDT] == svar

    def test_a_share_of_an_unknown_number_of_persons(self) -> None:
        """It cannot be settled upwards, and one month at 80 pct. settles it downwards."""
        uden = samtaler(["79"] * 6, None)
        en = evolve(uden, samtaler=(*uden.samtaler[:5], maaned(JUNI, "80", None)))

        assert Udfald.UAFKLARET is opfyldt(SAMTALER, uden, i=JUNI, ret=RET)
        assert Udfald.IKKE_OPFYLDT is opfyldt(SAMTALER, en, i=JUNI, ret=RET)

    @pytest.mark.parametrize(
        ("sidste", "udfald"),
        [
            (maaned(JUNI, ".", None), Udfald.UAFKLARET),
            (maaned(JUNI, ".", 10), Udfald.UAFKLARET),
            (maaned(JUNI, ".", 9), Udfald.IKKE_OPFYLDT),
            (Indsatsmaaned(maaned=JUNI, andel=Antal(taeller=0, naevner=0)), Udfald.IKKE_OPFYLDT),
            (None, Udfald.UAFKLARET),
        ],
    )
    def test_a_month_that_is_withheld_empty_or_missing(self, sidste: Indsatsmaaned | None, udfald: Udfald) -> None:
        """Fewer than ten persons break the row, also nobody; what is unknown leaves it open."""
        fem = serie(["79"] * 5, 10, JUNI.plus(maaneder=-1))
        indsats = evolve(TOM, samtaler=fem if sidste is None else (*fem, sidste))

        assert udfald is opfyldt(SAMTALER, indsats, i=JUNI, ret=RET)

    def test_months_in_a_row(self) -> None:
        """Six low months with a hole among them are not six in a row: the hole is a month of the window."""
        syv = talte([(7, 10)] * 7)
        hul = tuple(m for m in syv if m.maaned != SEKS[2])

        assert 6 == len(hul)
        assert Udfald.UAFKLARET is opfyldt(SAMTALER, evolve(TOM, samtaler=hul), i=JUNI, ret=RET)
        god = (*hul, Indsatsmaaned(maaned=SEKS[2], andel=Antal(taeller=8, naevner=10)))
        assert Udfald.IKKE_OPFYLDT is opfyldt(SAMTALER, evolve(TOM, samtaler=god), i=JUNI, ret=RET)

    def test_the_share_of_all_persons(self) -> None:
        """Weighted by persons; a month without anybody weighs nothing, six of them are unknown."""
        maalt = Indsatsmaaling(evolve(TOM, samtaler=talte([(0, 10), (90, 90), *[(0, 0)] * 4])), JUNI, RET)
        tom = Indsatsmaaling(evolve(TOM, samtaler=talte([(0, 0)] * 6)), JUNI, SAMLET)

        assert Fraction(9, 10) == maalt.maal("samtaler_samlet_andel").kendt
        assert Interval(0, 1) == tom.maal("samtaler_samlet_andel")


class TestFacts:
    """What cannot be, and what is taken from a municipality."""

    def test_a_month_twice(self) -> None:
        """Named, and refused."""
        with pytest.raises(
            UgyldigVaerdi, match="månedsandele: fundet 2024-06 flere gange; forventet hver måned én gang"
        ):
            evolve(TOM, tilbud=(maaned(JUNI, "79", 10), maaned(JUNI, "80", 10)))

    @pytest.mark.parametrize(
        ("andel", "personer", "besked"),
        [
            (Antal(taeller=7, naevner=10), 11, "2024-06: fundet 11 personer; forventet nævneren 10; udelad antallet"),
            (Diskretioneret(), -1, "2024-06: fundet -1 personer; forventet mindst 0; ret antallet"),
        ],
    )
    def test_a_number_of_persons_that_cannot_be(
        self, andel: Antal | Diskretioneret, personer: int, besked: str
    ) -> None:
        """Counts have their own number."""
        with pytest.raises(UgyldigVaerdi) as fanget:
            Indsatsmaaned(maaned=JUNI, andel=andel, personer=personer)

        assert besked == str(fanget.value)

    def test_a_number_that_says_the_same(self) -> None:
        """It is let through."""
        assert 10 == Indsatsmaaned(maaned=JUNI, andel=Antal(taeller=7, naevner=10), personer=10).antal_personer.kendt

    @pytest.mark.parametrize(
        ("personer", "udfald"),
        [
            (Interval(10, 12), Udfald.OPFYLDT),
            (Interval(9, 12), Udfald.UAFKLARET),
            (Interval(8, 9), Udfald.IKKE_OPFYLDT),
            (None, Udfald.UAFKLARET),
        ],
    )
    def test_a_number_of_which_bounds_are_known(self, personer: Interval | None, udfald: Udfald) -> None:
        """At least ten is enough, whatever it is."""
        maaneder = tuple(
            Indsatsmaaned(maaned=i, andel=Interval.praecis(Fraction(1, 2)), personer=personer) for i in SEKS
        )

        assert udfald is opfyldt(SAMTALER, evolve(TOM, samtaler=maaneder), i=JUNI, ret=RET)

    def test_a_group_must_be_named(self) -> None:
        """There is no group without a name, and none by default."""
        with pytest.raises(ValueError, match="gruppe"):
            evolve(TOM, gruppe="")

    def test_from_monthly_shares(self) -> None:
        """Samtaler alone: aktiv indsats counts hours too, and is no share with tilbud."""
        andele = tuple(
            Maanedsandel(fokusmaal=fokusmaal, maaned=Maaned(2024, 6), vaerdi=vaerdi)
            for fokusmaal, vaerdi in (("samtaler", Antal(taeller=7, naevner=10)), ("aktiv_indsats", Diskretioneret()))
        )
        kommune = Kommune(navn="Køge", kommunekode="259", benchmark=None, andele=andele)

        assert TidligIndsats(
            kommune="Køge",
            gruppe="alle",
            samtaler=(Indsatsmaaned(maaned=JUNI, andel=Antal(taeller=7, naevner=10)),),
        ) == TidligIndsats.af_kommune(kommune, gruppe="alle")
