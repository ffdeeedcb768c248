"""What the rest of the year requires: the formula, its edges, and its bounds."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.fakta import Benchmark, KravKanIkkeNaas, KravOk
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.fokusmaal.gennemsnit import gennemsnit
from skaerpet_tilsyn.katalog.fokusmaal.krav import Krav, Kravet, KravUafklaret, krav
from skaerpet_tilsyn.opgoerelse import status
from skaerpet_tilsyn.opgoerelse.kravtekst import krav_slug, krav_tekst
from skaerpet_tilsyn.tal import Diskretioneret, Interval, Udfald
from skaerpet_tilsyn.tid import Maaned, Vindue
from tests.kommunestrategier import DEC, NOV, af_andele, antal, pct, praecis, til

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.fakta import Maanedsvaerdi

FIRS = Fraction(4, 5)
TOM = antal(0, 0)


def _krav(vaerdier: Sequence[Maanedsvaerdi | None], *, streng: bool = False) -> Krav:
    """The requirement after the first months of 2021."""
    andele = til(Maaned(2021, len(vaerdier)), vaerdier)
    maaneder = Vindue(len(vaerdier)).maaneder_til(Maaned(2021, len(vaerdier)))
    return krav(gennemsnit(andele, maaneder, tom_maaned="udelad"), FIRS, streng=streng)


def _tal(procent: str) -> Kravet:
    return Kravet(andel=Interval.praecis(Fraction(procent) / 100))


@pytest.mark.parametrize(
    ("maaneder", "procent", "ikke_streng", "streng"),
    [
        pytest.param(11, "63,84", KravKanIkkeNaas(), KravKanIkkeNaas(), id="G34"),
        pytest.param(11, "87,84", KravOk(), KravOk(), id="G35"),
        pytest.param(6, "70,00", _tal("90"), _tal("90"), id="G37"),
        pytest.param(6, "60,00", _tal("100"), KravKanIkkeNaas(), id="G38"),
        pytest.param(6, "59,00", KravKanIkkeNaas(), KravKanIkkeNaas(), id="G39"),
        pytest.param(12, "80,00", KravOk(), KravKanIkkeNaas(), id="G40"),
        pytest.param(12, "79,99", KravKanIkkeNaas(), KravKanIkkeNaas(), id="december_just_below"),
        pytest.param(12, "80,01", KravOk(), KravOk(), id="december_just_above"),
        pytest.param(6, "80,00", KravOk(), _tal("80"), id="80_in_june"),
        pytest.param(1, "69,00", _tal("81"), _tal("81"), id="january"),
    ],
)
def test_alike_months(maaneder: int, procent: str, ikke_streng: Krav, streng: Krav) -> None:
    """K01 both ways: with ``>`` the limit itself does not pass, so a requirement of 100 pct. is out of reach."""
    serie = [pct(procent)] * maaneder

    assert ikke_streng == _krav(serie)
    assert streng == _krav(serie, streng=True)


@pytest.mark.parametrize("fortolkning", ["ikke_streng", "streng"])
def test_G36_before_the_first_month_is_known(fortolkning: str) -> None:
    """Nothing is known of the year: the requirement is 80, and whether the period is met is open."""
    forrige_aar = til(DEC.plus(maaneder=-12), [pct("90,00")] * 11)
    ret = Regelsaet.for_maaned(Maaned(2021, 1)).med(K01=fortolkning)
    svar = status(af_andele(forrige_aar, forrige_aar, None), maaned=Maaned(2021, 1), ret=ret)
    kriterier = {slug: v.udfald for slug, v in svar.kriterier}

    assert ("80.0", "80,00") == (krav_slug(svar.samtaler.krav), krav_tekst(svar.samtaler.krav))
    assert (Udfald.OPFYLDT, Udfald.UAFKLARET) == (kriterier["samtaler_12"], kriterier["samtaler_periode"])
    assert _tal("80") == _krav([TOM, TOM])


@pytest.mark.parametrize(
    ("maaneder", "sum_pct", "ventet"),
    [
        (11, "860.00", "100.00"),
        (11, "860.03", "100.00"),
        (11, "859.99", "kan ikke nås"),
        (11, "859.96", "kan ikke nås"),
    ],
)
def test_E10_the_raw_requirement_decides(maaneder: int, sum_pct: str, ventet: str) -> None:
    """99,97 is shown as 100,00 and can be reached; 100,01 would be shown so too and cannot."""
    andel = Fraction(sum_pct) / 100 / maaneder

    assert ventet.replace(".", ",") == krav_tekst(_krav([praecis(andel)] * maaneder))


def test_empty_months_reduce_the_number_of_months() -> None:
    """Four of eleven months are empty: n is 8, of which 7 are known, so one month must make up for it."""
    serie = [pct("79,00")] * 7 + [TOM] * 4

    assert _tal("87") == _krav(serie)
    assert KravKanIkkeNaas() == _krav([pct("77,00")] * 7 + [TOM] * 4)


def test_an_empty_december_leaves_nothing_to_make_up() -> None:
    """Eleven known months and an empty twelfth: it is met or it cannot be."""
    assert KravOk() == _krav([*[pct("80,00")] * 11, TOM])
    assert KravKanIkkeNaas() == _krav([*[pct("79,99")] * 11, TOM])


class TestUnknownMonths:
    """A month that is not known leaves an interval; it may decide all the same."""

    @pytest.mark.parametrize(
        ("kendte", "procent", "ventet"),
        [
            (10, "90,00", KravOk()),
            (10, "60,00", KravKanIkkeNaas()),
            (10, "80,00", KravUafklaret(andel=Interval(Fraction("0.6"), Fraction("1.6")))),
            (10, "77,00", KravUafklaret(andel=Interval(Fraction("0.9"), Fraction("1.9")))),
            (1, "40,00", Kravet(andel=Interval(Fraction("0.82"), Fraction("0.92")))),
        ],
    )
    def test_one_unknown_month(self, kendte: int, procent: str, ventet: Krav) -> None:
        """So many months at that share, and one of which nothing is known."""
        assert ventet == _krav([*[pct(procent)] * kendte, None])

    @pytest.mark.parametrize(
        ("kendt", "ventet"),
        [("90,00", KravOk()), ("80,00", KravUafklaret(andel=Interval.ukendt())), ("60,00", KravKanIkkeNaas())],
    )
    def test_in_december_there_is_nothing_left_to_require(self, kendt: str, ventet: Krav) -> None:
        """Eleven known months and one unknown: met, out of reach, or open without a number."""
        assert ventet == _krav([None, *[pct(kendt)] * 11])

    @pytest.mark.parametrize("ukendt", [Interval(0, 1), Diskretioneret()])
    @pytest.mark.parametrize(("maaneder", "ventet"), [(11, None), (12, Interval.ukendt())])
    def test_months_that_are_measured_and_unknown_are_over(
        self, maaneder: int, ventet: Interval | None, ukendt: Maanedsvaerdi
    ) -> None:
        """Nothing is known of what they leave to require; of months without any figure the limit is left."""
        fundet = _krav([ukendt] * maaneder)

        assert isinstance(fundet, KravUafklaret)
        assert ventet in {None, fundet.andel}
        assert _tal("80") == _krav([None] * maaneder)

    def test_a_requirement_can_be_an_interval_and_settled(self) -> None:
        """Printed months: certainly not met so far, certainly within reach."""
        spaend = Interval(Fraction("0.765"), Fraction("0.775"))
        fundet = _krav([spaend] * 6)

        assert Kravet(andel=Interval(Fraction("0.825"), Fraction("0.835"))) == fundet
        assert type(fundet) is Kravet

    @pytest.mark.parametrize(
        ("spaend", "ikke_streng", "streng"),
        [
            (Interval(Fraction("0.6"), FIRS), None, None),
            (Interval(Fraction("0.6"), FIRS, oevre_med=False), "tal", None),
            (Interval(FIRS, 1), "Ok", None),
            (Interval(FIRS, 1, nedre_med=False), "Ok", "Ok"),
            (Interval(Fraction("0.6"), Fraction("0.7")), "tal", None),
            (Interval(Fraction("0.6"), Fraction("0.7"), nedre_med=False), "tal", "tal"),
            (Interval(0, Fraction("0.6")), None, "nej"),
            (Interval(0, Fraction("0.6"), oevre_med=False), "nej", "nej"),
        ],
    )
    def test_every_edge_of_an_interval(self, spaend: Interval, ikke_streng: str | None, streng: str | None) -> None:
        """Six months, the same interval each: 80 pct. so far, and a requirement of 100 pct., from both sides."""
        arter = {KravOk: "Ok", KravKanIkkeNaas: "nej", Kravet: "tal", KravUafklaret: None}

        assert ikke_streng == arter[type(_krav([spaend] * 6))]
        assert streng == arter[type(_krav([spaend] * 6, streng=True))]


def test_the_requirement_of_a_fokusmaal_reads_its_own_months() -> None:
    """Samtaler are met and aktiv indsats is out of reach in the same kommune; the benchmark plays no part."""
    godt, skidt = til(NOV, [pct("90,00")] * 12), til(NOV, [pct("60,00")] * 12)
    svar = status(af_andele(godt, skidt, Benchmark(forskel=Interval.praecis(1), trykt="1,00")), maaned=NOV)

    assert (KravOk(), KravKanIkkeNaas()) == (svar.samtaler.krav, svar.aktiv_indsats.krav)
