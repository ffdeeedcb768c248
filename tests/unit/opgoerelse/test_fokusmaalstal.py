"""The figures of one fokusmål: by months, and by print."""

from __future__ import annotations

from fractions import Fraction

import pytest

from skaerpet_tilsyn.fakta import Antal, Kommune, KravKanIkkeNaas, KravOk
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.fokusmaal.krav import Krav, Kravet, KravUafklaret
from skaerpet_tilsyn.opgoerelse import fokusmaalstal
from skaerpet_tilsyn.opgoerelse.fokusmaalstal import maanedens_antal
from skaerpet_tilsyn.tal import Diskretioneret, Interval
from skaerpet_tilsyn.tid import Maaned, Vindue
from tests.kommunestrategier import DEC, NOV, af_andele, antal, pct, praecis, til, trykt_kommune

RET = Regelsaet.for_maaned(NOV)
TOLV = Vindue(12).maaneder_til(NOV)


def test_by_months() -> None:
    """Mean, requirement, and which months are empty or not known."""
    maaneder = til(NOV, [antal(0, 0), Diskretioneret(), *[pct("70,00")] * 10])
    tal = fokusmaalstal(af_andele({}, maaneder, None), "aktiv_indsats", maaned=NOV, ret=RET)

    assert "aktiv_indsats" == tal.fokusmaal
    assert Interval(Fraction(7, 11), Fraction(8, 11)) == tal.gennemsnit
    assert KravKanIkkeNaas() == tal.krav
    assert (TOLV[:1], TOLV[1:2]) == (tal.tomme, tal.ukendte)
    assert (None, None) == (tal.trykt_gennemsnit, tal.trykt_krav)


def test_the_limit_is_read_under_the_chosen_reading() -> None:
    """K01 decides a year of exactly 80 pct. and a requirement of exactly 100."""
    streng = RET.med(K01="streng")
    firs = af_andele(til(NOV, [pct("80,00")] * 12), {}, None)
    tres = af_andele(til(Maaned(2021, 6), [pct("60,00")] * 6), {}, None)

    assert KravOk() == fokusmaalstal(firs, "samtaler", maaned=NOV, ret=RET).krav
    assert (
        Kravet(andel=Interval.praecis(Fraction(4, 5))) == fokusmaalstal(firs, "samtaler", maaned=NOV, ret=streng).krav
    )
    juni = Maaned(2021, 6)
    assert Kravet(andel=Interval.praecis(1)) == fokusmaalstal(tres, "samtaler", maaned=juni, ret=RET).krav
    assert KravKanIkkeNaas() == fokusmaalstal(tres, "samtaler", maaned=juni, ret=streng).krav


@pytest.mark.parametrize(
    ("krav", "ventet"),
    [
        ("Ok", KravOk()),
        ("kan ikke nås", KravKanIkkeNaas()),
        ("97,80", Kravet(andel=Interval(Fraction("0.9775"), Fraction("0.9785")))),
        (".", KravUafklaret(andel=Interval.ukendt())),
    ],
)
def test_E39_by_print(krav: str, ventet: Krav) -> None:
    """The four kinds of cell; the cells themselves are kept as they were printed."""
    tal = fokusmaalstal(trykt_kommune("0,03", ("90,5", krav), (".", krav)), "samtaler", maaned=NOV, ret=RET)

    assert ventet == tal.krav
    assert Interval(Fraction("0.9045"), Fraction("0.9055")) == tal.gennemsnit
    assert ("90,5", krav) == (tal.trykt_gennemsnit, tal.trykt_krav)
    assert ((), ()) == (tal.tomme, tal.ukendte)


def test_a_withheld_print_is_anything() -> None:
    """Never nought."""
    tal = fokusmaalstal(trykt_kommune("0,03", ("90,5", "Ok"), (".", "Ok")), "aktiv_indsats", maaned=NOV, ret=RET)

    assert (Interval(0, 1), ".") == (tal.gennemsnit, tal.trykt_gennemsnit)


def test_the_counts_of_a_month() -> None:
    """Where they are known as counts; not of another fokusmål or month, not from a print."""
    kommune = af_andele({NOV: antal(666, 736), DEC: Diskretioneret()}, {DEC: Interval.praecis(1)}, None)

    assert Antal(taeller=666, naevner=736) == maanedens_antal(kommune, "samtaler", NOV)
    assert [None] * 4 == [
        maanedens_antal(kommune, "samtaler", DEC),
        maanedens_antal(kommune, "aktiv_indsats", NOV),
        maanedens_antal(kommune, "aktiv_indsats", DEC),
        maanedens_antal(Kommune(navn="Eksempel", kommunekode=None, benchmark=None), "samtaler", NOV),
    ]


def test_a_share_with_large_counts_is_exact() -> None:
    """A third, and a third of a hundred digits."""
    lille = fokusmaalstal(af_andele(til(NOV, [antal(1, 3)] * 12), {}, None), "samtaler", maaned=NOV, ret=RET)
    stor = fokusmaalstal(
        af_andele(til(NOV, [praecis(Fraction(10**99, 3 * 10**99 + 1))] * 12), {}, None), "samtaler", maaned=NOV, ret=RET
    )

    assert Fraction(1, 3) == lille.gennemsnit.kendt
    assert Fraction(10**99, 3 * 10**99 + 1) == stor.gennemsnit.kendt
