"""The requirement against every way to fill the rest of the year, on a grid."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations_with_replacement
from typing import TYPE_CHECKING, TypeAlias

from hypothesis import assume, given
from hypothesis import strategies as st

from skaerpet_tilsyn.fakta import Antal, KravKanIkkeNaas, KravOk
from skaerpet_tilsyn.katalog.fokusmaal.gennemsnit import gennemsnit
from skaerpet_tilsyn.katalog.fokusmaal.krav import Krav, Kravet, KravUafklaret, krav
from skaerpet_tilsyn.tid import Maaned, Vindue
from tests.kommunestrategier import antal, antal_i_alt, praecis, til, ukendte_maaneder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skaerpet_tilsyn.fakta import Maanedsvaerdi

FIRS = Fraction(4, 5)
TRIN = 20
ORDEN: dict[type[Krav], int] = {KravKanIkkeNaas: 0, Kravet: 1, KravOk: 2}
Serie: TypeAlias = "Sequence[Maanedsvaerdi | None]"

strenge = st.booleans()
kendte_serier = st.lists(antal_i_alt(), min_size=1, max_size=12)
med_tomme = st.lists(antal_i_alt() | st.just(antal(0, 0)), min_size=1, max_size=12)


def _aaret(serie: Serie) -> Krav:
    return _krav(serie, streng=False)


def _krav(serie: Serie, *, streng: bool) -> Krav:
    sidste = Maaned(2021, len(serie))
    aaret = gennemsnit(til(sidste, serie), Vindue(len(serie)).maaneder_til(sidste), tom_maaned="udelad")
    return krav(aaret, FIRS, streng=streng)


def _andele(serie: Sequence[Antal]) -> list[Fraction]:
    return [Fraction(a.taeller, a.naevner) for a in serie if a.naevner]


def _bestaar(andele: Sequence[Fraction], *, streng: bool) -> bool:
    middel = sum(andele, Fraction(0)) / len(andele)
    return middel > FIRS if streng else middel >= FIRS


def _fyldninger(rest: int) -> Iterator[Fraction]:
    """
    The sums of all ways to fill the rest with twentieths.

    The year's mean sees a filling by its sum alone, and those are all the twentieths from 0 to ``rest``.
    """
    for tyvendedele in range(TRIN * rest + 1):
        yield Fraction(tyvendedele, TRIN)


def test_the_sums_are_those_of_all_fillings() -> None:
    """Every single filling of one, two and three months has one of the sums, and each sum is of some filling."""
    gitter = [Fraction(nr, TRIN) for nr in range(TRIN + 1)]
    for rest in (1, 2, 3):
        summer = {sum(fyldning, Fraction(0)) for fyldning in combinations_with_replacement(gitter, rest)}
        assert set(_fyldninger(rest)) == summer


class TestAgainstEveryFilling:
    """Known months, perhaps some of them empty, and the months left."""

    @given(serie=med_tomme, streng=strenge)
    def test_H3_the_requirement_says_which_fillings_pass(self, serie: list[Antal], streng: bool) -> None:
        """«kan ikke nås»: none does. A number: exactly those whose mean reaches it (or exceeds it, under ``>``)."""
        kendte = _andele(serie)
        rest = 12 - len(serie)
        assume(kendte and rest)
        svar = _krav(serie, streng=streng)
        summen, maaneder = sum(kendte, Fraction(0)), len(kendte) + rest
        for fyldning in _fyldninger(rest):
            middel = fyldning / rest
            hele_aaret = (summen + fyldning) / maaneder
            bestaar = hele_aaret > FIRS if streng else hele_aaret >= FIRS
            match svar:
                case Kravet():
                    graense = svar.andel.kendt
                    assert graense is not None
                    assert bestaar is (middel > graense if streng else middel >= graense)
                case KravKanIkkeNaas():
                    assert not bestaar
                case _:
                    assert bestaar or middel < summen / len(kendte)

    @given(serie=med_tomme, streng=strenge)
    def test_H2_ok_iff_the_year_so_far_passes(self, serie: list[Antal], streng: bool) -> None:
        """Going on as until now is enough: the same mean for the rest gives the same mean for the year."""
        kendte = _andele(serie)
        assume(kendte)

        assert _bestaar(kendte, streng=streng) is (KravOk() == _krav(serie, streng=streng))

    @given(serie=med_tomme)
    def test_K14_ok_iff_the_requirement_is_at_most_80(self, serie: list[Antal]) -> None:
        """The report's two explanations of «Ok» say the same: R <= 80 iff the year so far is at least 80."""
        kendte = _andele(serie)
        rest = 12 - len(serie)
        assume(kendte and rest)
        r = ((len(kendte) + rest) * FIRS - sum(kendte, Fraction(0))) / rest

        assert (r <= FIRS) is (KravOk() == _aaret(serie))

    @given(serie=kendte_serier, streng=strenge)
    def test_H3_a_requirement_that_is_filled_reaches_80(self, serie: list[Antal], streng: bool) -> None:
        """All the remaining months at R: the year's mean is exactly 80. All at 100: it passes."""
        svar = _krav(serie, streng=streng)
        rest = 12 - len(serie)
        assume(isinstance(svar, Kravet))
        assert isinstance(svar, Kravet)
        r = svar.andel.kendt
        assert r is not None

        assert FIRS <= r <= 1
        assert Fraction(12) * FIRS == sum(_andele([*serie, *[praecis(r)] * rest]), Fraction(0))
        assert KravOk() == _krav([*serie, *[antal(1, 1)] * rest], streng=streng)

    @given(serie=kendte_serier)
    def test_in_december_there_is_no_number(self, serie: list[Antal]) -> None:
        """With nothing left the requirement is «Ok» or out of reach."""
        aaret = [serie[nr % len(serie)] for nr in range(12)]

        assert (KravOk() if _bestaar(_andele(aaret), streng=False) else KravKanIkkeNaas()) == _aaret(aaret)

    @given(serie=kendte_serier, nr=st.integers(0, 11), streng=strenge)
    def test_H2_a_higher_share_never_makes_it_worse(self, serie: list[Antal], nr: int, streng: bool) -> None:
        """From «kan ikke nås» over a falling number to «Ok»."""
        en = serie[nr % len(serie)]
        assume(en.taeller < en.naevner)
        hoejere = [*serie]
        hoejere[nr % len(serie)] = antal(en.taeller + 1, en.naevner)
        foer, efter = _krav(serie, streng=streng), _krav(hoejere, streng=streng)

        assert ORDEN[type(foer)] <= ORDEN[type(efter)]
        if isinstance(foer, Kravet) and isinstance(efter, Kravet):
            assert foer.andel.nedre is not None
            assert efter.andel.mindre_end(foer.andel.nedre).name == "OPFYLDT"


def _udfyldt(serie: Serie, ender: Sequence[Fraction]) -> list[Antal]:
    """Each month that is not known by counts, somewhere between its ends."""
    udfyldt: list[Antal] = []
    for vaerdi, hvor in zip(serie, ender, strict=True):
        if isinstance(vaerdi, Antal):
            udfyldt.append(vaerdi)
            continue
        nedre, oevre = getattr(vaerdi, "nedre", Fraction(0)), getattr(vaerdi, "oevre", Fraction(1))
        udfyldt.append(praecis(nedre + (oevre - nedre) * hvor))
    return udfyldt


hvorhenne = st.lists(st.integers(0, 4).map(lambda nr: Fraction(nr, 4)), min_size=12, max_size=12)
blandede_serier = st.lists(antal_i_alt() | ukendte_maaneder, max_size=11).flatmap(
    lambda serie: antal_i_alt().map(lambda kendt: [*serie, kendt])
)


class TestBounds:
    """Months that are missing, withheld or printed: at least one month is known."""

    @given(serie=blandede_serier, hvor=hvorhenne, streng=strenge)
    def test_the_truth_lies_within_what_is_said(self, serie: Serie, hvor: list[Fraction], streng: bool) -> None:
        """Whatever the unknown months turn out to be."""
        sagt = _krav(serie, streng=streng)
        sandt = _krav(_udfyldt(serie, hvor[: len(serie)]), streng=streng)
        match sagt:
            case KravOk() | KravKanIkkeNaas():
                assert sagt == sandt
            case Kravet():
                assert isinstance(sandt, Kravet)
                assert sandt.andel.kendt is not None
                assert sagt.andel.indeholder(sandt.andel.kendt)
            case KravUafklaret():
                if isinstance(sandt, Kravet):
                    assert sandt.andel.kendt is not None
                    assert sagt.andel.indeholder(sandt.andel.kendt)

    @given(serie=blandede_serier, streng=strenge)
    def test_what_is_left_open_is_open(self, serie: Serie, streng: bool) -> None:
        """Unsettled: at their least and at their most, the months give different kinds of requirement."""
        assume(isinstance(_krav(serie, streng=streng), KravUafklaret))
        arter = {type(_krav(_udfyldt(serie, [Fraction(ende)] * len(serie)), streng=streng)) for ende in (0, 1)}

        assert len(arter) == 2
