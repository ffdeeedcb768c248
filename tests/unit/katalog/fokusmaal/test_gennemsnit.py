"""The simple mean of month shares: exact, bounded by what is missing, without the months that are empty."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.fakta.tryk import andel_af_tryk
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.fokusmaal.gennemsnit import HELE_SPAENDET, Gennemsnit, gennemsnit
from skaerpet_tilsyn.katalog.fokusmaal.regler import AKTIV_12, SAMTALER_12
from skaerpet_tilsyn.laesning.vurder import opfyldt
from skaerpet_tilsyn.opgoerelse.fokusmaalstal import fokusmaalstal
from skaerpet_tilsyn.tal import Diskretioneret, Interval, Udfald, skriv_tal
from skaerpet_tilsyn.tid import Maaned, Vindue
from tests.kommunestrategier import NOV, af_andele, antal, antal_i_alt, pct, til

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Antal, Maanedsvaerdi

JA, NEJ, MAASKE = Udfald.OPFYLDT, Udfald.IKKE_OPFYLDT, Udfald.UAFKLARET
TOLV = Vindue(12).maaneder_til(NOV)
RET = Regelsaet.for_maaned(NOV)
FIRS = Fraction(4, 5)


def _af(*vaerdier: Maanedsvaerdi | None, tom_maaned: str = "udelad") -> Gennemsnit:
    """The mean of months in a row that end with November 2021."""
    return gennemsnit(til(NOV, vaerdier), Vindue(len(vaerdier)).maaneder_til(NOV), tom_maaned=tom_maaned)


@pytest.mark.parametrize(
    ("taeller", "naevner", "vist"),
    [pytest.param(666, 736, "90,5", id="G24"), pytest.param(644, 721, "89,3", id="G25")],
)
def test_a_month_share(taeller: int, naevner: int, vist: str) -> None:
    """Hedensted, November 2021: the share is the fraction, and the print is rounded from it."""
    andel = _af(antal(taeller, naevner)).vaerdi.kendt

    assert Fraction(taeller, naevner) == andel
    assert vist == skriv_tal(andel * 100, 1)


def test_K05_each_fokusmaal_has_its_own_denominator() -> None:
    """736 for samtaler and 721 for aktiv indsats, the same month and kommune."""
    kommune = af_andele(til(NOV, [antal(666, 736)]), til(NOV, [antal(644, 721)]), None)
    samtaler = fokusmaalstal(kommune, "samtaler", maaned=NOV, ret=RET)
    aktiv = fokusmaalstal(kommune, "aktiv_indsats", maaned=NOV, ret=RET)

    assert samtaler.gennemsnit.nedre == Fraction(666, 736) / 12
    assert aktiv.gennemsnit.nedre == Fraction(644, 721) / 12


def test_the_mean_is_not_weighted_by_persons() -> None:
    """One of one and none of a thousand is a half."""
    assert Fraction(1, 2) == _af(antal(1, 1), antal(0, 1000)).vaerdi.kendt


def test_E01_exactly_80_pct() -> None:
    """K01: met, unless it must be more; one person in a hundred thousand to either side, the readings agree."""
    streng = RET.med(K01="streng")
    for taeller, mindst, mere_end in ((79_999, NEJ, NEJ), (80_000, JA, NEJ), (80_001, JA, JA)):
        kommune = af_andele(til(NOV, [pct("80,00")] * 11 + [antal(taeller, 100_000)]), {}, None)
        assert mindst is opfyldt(SAMTALER_12, kommune, i=NOV, ret=RET)
        assert mere_end is opfyldt(SAMTALER_12, kommune, i=NOV, ret=streng)


def test_K12_the_display_decides_nothing() -> None:
    """79,9996 is shown as 80,00 and 80,0 and is not met; 80,0004 is."""
    for tekst, udfald in (("79,9996", NEJ), ("80,0004", JA)):
        kommune = af_andele({}, til(NOV, [pct(tekst)] * 12), None)
        vist = fokusmaalstal(kommune, "aktiv_indsats", maaned=NOV, ret=RET).gennemsnit.kendt
        assert vist is not None
        assert ("80,0", "80,00") == (skriv_tal(vist * 100, 1), skriv_tal(vist * 100, 2))
        assert udfald is opfyldt(AKTIV_12, kommune, i=NOV, ret=RET)


class TestEmptyMonths:
    """E06: a month without anybody in the målgruppe has no share."""

    @pytest.mark.parametrize(
        ("tom_maaned", "vaerdi", "talte", "tomme", "ukendte"),
        [
            ("udelad", Interval.praecis(FIRS), TOLV[1:], TOLV[:1], ()),
            ("nul", Interval.praecis(FIRS * 11 / 12), TOLV, (), ()),
            ("ukendt", Interval(FIRS * 11 / 12, (FIRS * 11 + 1) / 12), TOLV, (), TOLV[:1]),
        ],
    )
    def test_E06_three_readings(
        self,
        *,
        tom_maaned: str,
        vaerdi: Interval,
        talte: tuple[Maaned, ...],
        tomme: tuple[Maaned, ...],
        ukendte: tuple[Maaned, ...],
    ) -> None:
        """Left out (and said so), nought, or unknown."""
        fundet = _af(antal(0, 0), *[pct("80,00")] * 11, tom_maaned=tom_maaned)

        assert (vaerdi, talte, tomme, ukendte) == (fundet.vaerdi, fundet.talte, fundet.tomme, fundet.ukendte)

    @pytest.mark.parametrize(("tom_maaned", "udfald"), [("udelad", JA), ("nul", NEJ), ("ukendt", MAASKE)])
    def test_E06_the_reading_is_chosen_by_name(self, tom_maaned: str, udfald: Udfald) -> None:
        """The three give three different answers to the same figures."""
        kommune = af_andele(til(NOV, [antal(0, 0), *[pct("80,00")] * 11]), {}, None)

        assert udfald is opfyldt(SAMTALER_12, kommune, i=NOV, ret=RET.med(tom_maaned=tom_maaned))

    def test_E09_months_that_are_left_out_are_left_out_of_the_divisor(self) -> None:
        """Twelve months without March to June: divided by 8, whether they are empty or not asked for."""
        otte = [m for m in Vindue(12).maaneder_til(Maaned(2020, 12)) if m.maaned not in {3, 4, 5, 6}]
        andele = {m: antal(m.maaned, 12) for m in otte}
        tomme = {Maaned(2020, nr): antal(0, 0) for nr in (3, 4, 5, 6)}
        ventet = Fraction(sum(m.maaned for m in otte), 12 * 8)

        assert ventet == gennemsnit(andele, otte, tom_maaned="udelad").vaerdi.kendt
        alle = Vindue(12).maaneder_til(Maaned(2020, 12))
        assert ventet == gennemsnit(andele | tomme, alle, tom_maaned="udelad").vaerdi.kendt

    def test_nothing_but_empty_months(self) -> None:
        """A mean of no months is anything."""
        fundet = _af(*[antal(0, 0)] * 12)

        assert HELE_SPAENDET == fundet.vaerdi
        assert (TOLV, ()) == (fundet.tomme, fundet.talte)


class TestUnknownMonths:
    """A month that is missing or withheld is anything from 0 to 100 pct."""

    @pytest.mark.parametrize("ukendt", [None, Diskretioneret()], ids=["missing", "withheld"])
    @pytest.mark.parametrize(("andel", "udfald"), [("90,00", JA), ("80,00", MAASKE), ("79,00", MAASKE), ("70,00", NEJ)])
    def test_E08_eleven_months_may_be_enough(self, ukendt: Diskretioneret | None, andel: str, udfald: Udfald) -> None:
        """Bounds instead of a refusal: 11 at 90 pct. pass whatever the twelfth is, 11 at 70 never do."""
        kommune = af_andele(til(NOV, [ukendt, *[pct(andel)] * 11]), {}, None)

        assert udfald is opfyldt(SAMTALER_12, kommune, i=NOV, ret=RET)

    def test_E07_a_withheld_month_is_never_nought(self) -> None:
        """The mean is bounded from both sides, and the month is named."""
        fundet = _af(Diskretioneret(), antal(1, 2))

        assert Interval(Fraction(1, 4), Fraction(3, 4)) == fundet.vaerdi
        assert TOLV[-2:-1] == fundet.ukendte
        assert fundet.vaerdi.kendt is None

    @pytest.mark.parametrize("ukendt", [None, Diskretioneret(), Interval(0, 1)], ids=["missing", "withheld", "0-100"])
    def test_nothing_is_known_of_nothing(self, ukendt: Maanedsvaerdi | None) -> None:
        """No month, or none that is known: anything from 0 to 1."""
        fundet = _af(*[ukendt] * 12)

        assert (HELE_SPAENDET, TOLV) == (fundet.vaerdi, fundet.ukendte)
        assert HELE_SPAENDET == gennemsnit({}, (), tom_maaned="udelad").vaerdi

    def test_a_printed_month_is_as_wide_as_its_rounding(self) -> None:
        """90,5 is 90,45 to 90,55; it is not counted as unknown."""
        fundet = _af(andel_af_tryk(Fraction("90.5"), 1), antal(0, 1))

        assert Interval(Fraction("0.45225"), Fraction("0.45275")) == fundet.vaerdi
        assert () == fundet.ukendte

    def test_a_month_outside_the_window_is_not_read(self) -> None:
        """Thirteen months are given, and the first one is not in the mean."""
        andele = {Maaned(2020, 11): antal(0, 1), **til(NOV, [antal(1, 1)] * 12)}

        assert 1 == gennemsnit(andele, TOLV, tom_maaned="udelad").vaerdi.kendt


class TestProperties:
    """H1."""

    @given(st.lists(antal_i_alt(), min_size=1, max_size=12))
    def test_H1_between_the_least_and_the_largest(self, serie: list[Antal]) -> None:
        """The mean lies between the smallest and the largest share, and in 0 to 1."""
        andele = [Fraction(a.taeller, a.naevner) for a in serie]
        middel = _af(*serie).vaerdi.kendt

        assert middel is not None
        assert 0 <= min(andele) <= middel <= max(andele) <= 1
        assert middel == sum(andele, Fraction(0)) / len(andele)

    @given(
        st.lists(antal_i_alt(), min_size=2, max_size=12).flatmap(lambda s: st.tuples(st.just(s), st.permutations(s)))
    )
    def test_H1_the_order_of_the_months_does_not_matter(self, to: tuple[list[Antal], list[Antal]]) -> None:
        """Any permutation has the same mean, exactly."""
        serie, blandet = to

        assert _af(*serie).vaerdi == _af(*blandet).vaerdi

    def test_H1_all_orders_of_four(self) -> None:
        """Also with an empty month and an unknown one among them."""
        fire = [antal(1, 3), antal(0, 0), None, antal(2, 7)]

        assert 1 == len({(m.vaerdi.nedre, m.vaerdi.oevre) for m in (_af(*orden) for orden in permutations(fire))})
