"""Resultatkrav 1 and 2 as the monitoring report prints them, and the hierarchy by single citizens."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from skaerpet_tilsyn.fakta import Borger, Daekning, Loentimer, Tilbud, Tilstand, Ydelsesforloeb
from skaerpet_tilsyn.fejl import IkkeUnderstoettet, RegelIkkeGaeldende, UgyldigVaerdi
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.resultatkrav.regler import (
    BESKAEFTIGELSE_MV,
    HIERARKI,
    RESULTATKRAV_1,
    RESULTATKRAV_2,
    VIRKSOMHEDSRETTET_MV,
    Trin,
)
from skaerpet_tilsyn.katalog.resultatkrav.resultattal import Antalsspand, Resultattal
from skaerpet_tilsyn.katalog.resultatkrav.vinduesmaal import kommune
from skaerpet_tilsyn.laesning.vurder import kategoriser, opfyldt
from skaerpet_tilsyn.opgoerelse.resultatkrav.ark import procent
from skaerpet_tilsyn.opgoerelse.resultatkrav.vinduestal import Vinduestal
from skaerpet_tilsyn.register.resultatkrav import resultatkrav
from skaerpet_tilsyn.tal import Grad, Timer, Udfald
from skaerpet_tilsyn.tid import Maaned, Periode

APR = Maaned(2021, 4)
RET = Regelsaet.for_maaned(APR, "resultatkrav")
MARTS = Periode(date(2021, 3, 1), date(2021, 3, 2))
"""One day in the middle of February to April."""

SELVFORSOERGET_51 = Tilstand(tilstand="selvforsoerget", periode=MARTS, beskaeftigelsesgrad=Grad.procent("51"))
SELVFORSOERGET_50 = Tilstand(tilstand="selvforsoerget", periode=MARTS, beskaeftigelsesgrad=Grad.procent("50,0"))
SELVFORSOERGET_UDEN = Tilstand(tilstand="selvforsoerget", periode=MARTS)
UDDANNELSE = Tilstand(tilstand="uddannelse_su", periode=MARTS)
UDEN_SU = Tilstand(tilstand="uddannelse", periode=MARTS)
FLEKSJOB = Tilstand(tilstand="fleksjob", periode=MARTS)
TIMER = Loentimer(maaned=Maaned(2021, 3), timer=Timer.af("0,01"))
PRAKTIK = Tilbud(tilbudstype="virksomhedspraktik", periode=MARTS)
LOENTILSKUD = Tilbud(tilbudstype="loentilskud", periode=MARTS)
Haendelse = Tilstand | Loentimer | Tilbud


def borger(*haendelser: Haendelse, daekning: Daekning | None = None) -> Borger:
    """A citizen in ressourceforløb, with some events in the window."""
    return Borger(
        borger_id="b",
        daekning=Daekning.fuld() if daekning is None else daekning,
        ydelser=(
            Ydelsesforloeb(ydelse="ressourceforloeb", kommunekode="766", periode=Periode(date(2020, 1, 1), None)),
        ),
        tilbud=tuple(h for h in haendelser if isinstance(h, Tilbud)),
        loentimer=tuple(h for h in haendelser if isinstance(h, Loentimer)),
        tilstande=tuple(h for h in haendelser if isinstance(h, Tilstand)),
    )


def mulige(hvem: Borger, ret: Regelsaet = RET) -> tuple[Trin | None, ...]:
    """The steps that are possible."""
    return kategoriser(HIERARKI.paa(ret.dato).vaerdi, hvem, i=APR, ret=ret).mulige


@pytest.mark.parametrize(
    ("haendelser", "trin", "rk1", "rk2"),
    [
        ((PRAKTIK, TIMER), Trin.ORDINAERE_LOENTIMER, True, True),  # G43
        ((FLEKSJOB, UDDANNELSE), Trin.UDDANNELSE, True, True),  # G44
        ((SELVFORSOERGET_51, FLEKSJOB, UDDANNELSE), Trin.SELVFORSOERGET, True, True),  # G45
        ((SELVFORSOERGET_50, LOENTILSKUD), Trin.PRAKTIK_LOENTILSKUD, True, False),  # G46, E29
        ((LOENTILSKUD,), Trin.PRAKTIK_LOENTILSKUD, True, False),  # G47
        ((), None, False, False),  # G48
        ((UDEN_SU,), None, False, False),  # K16
    ],
)
def test_each_person_counts_once_on_the_highest_step(
    haendelser: tuple[Haendelse, ...], trin: Trin | None, rk1: bool, rk2: bool
) -> None:
    """G43 to G48, in the object reading."""
    hvem = borger(*haendelser)

    assert mulige(hvem) == (trin,)
    for regel, svar in ((VIRKSOMHEDSRETTET_MV, rk1), (BESKAEFTIGELSE_MV, rk2)):
        assert opfyldt(regel, hvem, i=APR, ret=RET) is Udfald.af(sand=svar)


def test_education_without_su_counts_under_the_other_reading() -> None:
    """K16: a visible choice."""
    assert mulige(borger(UDEN_SU), RET.med(K16="alle")) == (Trin.UDDANNELSE,)


def test_a_grade_that_nobody_stated_leaves_the_first_step_open() -> None:
    """Rank 1 asks for the grade: it may be that, or what else the citizen has."""
    assert mulige(borger(SELVFORSOERGET_UDEN, PRAKTIK)) == (Trin.SELVFORSOERGET, Trin.PRAKTIK_LOENTILSKUD)
    assert mulige(borger(SELVFORSOERGET_UDEN, SELVFORSOERGET_51)) == (Trin.SELVFORSOERGET,)


def test_a_table_that_is_not_there_is_unknown_and_never_zero() -> None:
    """Without tilstande the three first steps are open; hours still count towards resultatkrav 2."""
    fuld = Daekning.fuld()
    uden = Daekning(ydelser=fuld.ydelser, samtaler=None, tilbud=fuld.tilbud, loentimer=fuld.loentimer)
    hvem = borger(TIMER, daekning=uden)

    assert mulige(hvem) == (Trin.SELVFORSOERGET, Trin.UDDANNELSE, Trin.FLEKSJOB, Trin.ORDINAERE_LOENTIMER)
    assert opfyldt(BESKAEFTIGELSE_MV, hvem, i=APR, ret=RET) is Udfald.OPFYLDT


def test_hours_that_are_paid_back_are_no_hours() -> None:
    """The months' sums decide; a reversal of unknown size leaves the month open."""
    tilbage = Loentimer(maaned=Maaned(2021, 3), timer=Timer.af("0,01"), tilbagefoersel=True)
    ukendt = Loentimer(maaned=Maaned(2021, 3), timer=None, tilbagefoersel=True)

    assert mulige(borger(TIMER, tilbage)) == (None,)
    assert mulige(borger(TIMER, ukendt)) == (Trin.ORDINAERE_LOENTIMER, None)


def test_the_last_municipality_in_the_window() -> None:
    """E30: of two project municipalities the last one that paid."""
    flyttet = Borger(
        borger_id="b",
        daekning=Daekning.fuld(),
        ydelser=tuple(
            Ydelsesforloeb(ydelse="ressourceforloeb", kommunekode=kode, periode=Periode(fra, til))
            for kode, fra, til in (
                ("766", date(2020, 1, 1), date(2021, 2, 10)),
                ("751", date(2021, 2, 10), date(2021, 3, 5)),
            )
        ),
    )
    assert "751" == kommune(flyttet.historik, APR.indeks, RET.resultatregler)


def tal(virksomhedsrettet: int, beskaeftigelse: int, i_alt: int) -> Vinduestal:
    """A window with some counts and nobody undecided."""
    return Vinduestal(
        til=APR,
        maaneder=3,
        kommunekode=None,
        trin={},
        paa_intet_trin=i_alt,
        uafklaret=0,
        krav=(Antalsspand(sikre=virksomhedsrettet), Antalsspand(sikre=beskaeftigelse)),
    )


def test_neither_requirement_is_met_in_april_2021() -> None:
    """G41 and G42: the shares as printed; G49: how many persons are missing."""
    assert [str(procent(n, 5484)) for n in (701, 551, 1252)] == ["12.8", "10.0", "22.8"]
    assert [str(procent(n, 5484)) for n in (302, 147, 79, 23)] == ["5.5", "2.7", "1.4", "0.4"]
    april = tal(1252, 551, 5484)
    assert [april.udfald(nr, RET) for nr in (0, 1)] == [Udfald.IKKE_OPFYLDT] * 2
    assert [april.mangler(nr, RET) for nr in (0, 1)] == [(668, 668), (272, 272)]
    with_them = tal(1252 + 668, 551 + 272, 5484)
    assert [with_them.udfald(nr, RET) for nr in (0, 1)] == [Udfald.OPFYLDT] * 2
    one_less = tal(1252 + 667, 551 + 271, 5484)
    assert [one_less.udfald(nr, RET) for nr in (0, 1)] == [Udfald.IKKE_OPFYLDT] * 2


def test_exactly_35_and_15_percent() -> None:
    """E28: met under the chosen reading, one person short under its rival."""
    lige, streng = tal(35, 15, 100), RET.med(resultatkrav_graense="streng")

    assert [lige.udfald(nr, RET) for nr in (0, 1)] == [Udfald.OPFYLDT] * 2
    assert [lige.udfald(nr, streng) for nr in (0, 1)] == [Udfald.IKKE_OPFYLDT] * 2
    assert [lige.mangler(nr, streng) for nr in (0, 1)] == [(1, 1)] * 2


def test_persons_in_doubt_leave_a_requirement_open_where_they_decide() -> None:
    """34 certain of 100 and one undecided: open; 33 and one: not met whatever they are."""
    for sikre, udfald in ((34, Udfald.UAFKLARET), (33, Udfald.IKKE_OPFYLDT), (35, Udfald.OPFYLDT)):
        fundet = Resultattal(
            maalgruppe=100,
            virksomhedsrettet_mv=Antalsspand(sikre=sikre, uafklaret=1),
            beskaeftigelse_mv=Antalsspand(sikre=0),
        )
        assert opfyldt(RESULTATKRAV_1, fundet, i=APR, ret=RET) is udfald
        assert fundet.maal("andel_beskaeftigelse_mv", APR).kendt == Fraction(0)
    assert opfyldt(RESULTATKRAV_2, tal(0, 0, 0).resultattal, i=APR, ret=RET) is Udfald.UAFKLARET


def test_impossible_counts_and_unknown_names_are_refused() -> None:
    """More than there are; fewer than none; a share that does not exist."""
    with pytest.raises(UgyldigVaerdi, match="et antal: fundet -1 og 0; forventet mindst 0"):
        Antalsspand(sikre=-1)
    with pytest.raises(UgyldigVaerdi, match="fundet 2 af 1; forventet højst hele målgruppen"):
        tal(2, 0, 1).resultattal.maal("andel_beskaeftigelse_mv", APR)
    with pytest.raises(IkkeUnderstoettet, match="et resultattal: fundet «andel»"):
        tal(1, 0, 1).resultattal.maal("andel", APR)
    with pytest.raises(IkkeUnderstoettet, match="en egenskab ved et resultattal: fundet «navn»"):
        tal(1, 0, 1).resultattal.egenskab("navn", APR)


def test_windows_are_three_months_and_the_law_has_a_beginning() -> None:
    """E31: the length is the law's, not the caller's; before the first window that was seen, nothing is in force."""
    assert (3, 12) == (RET.resultatregler.vindue, RET.resultatregler.seneste_aar)
    with pytest.raises(RegelIkkeGaeldende):
        Regelsaet.for_maaned(Maaned(2020, 11), "resultatkrav")
    with pytest.raises(UgyldigVaerdi, match="et retsområde: fundet «andet»"):
        Regelsaet.for_maaned(APR, "andet")
    with pytest.raises(UgyldigVaerdi, match="perioder: fundet 0; forventet mindst 1"):
        resultatkrav("examples/ressourceforloeb_2021", til=APR, vinduer=0)
