"""Golden cases about law in time: the agreement of 2018, the bekendtgørelse of 2019, the months of covid."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import ClassVar

import pytest

from skaerpet_tilsyn import (
    Antal,
    Borger,
    Daekning,
    Kommune,
    Loentimer,
    Maaned,
    Maanedsandel,
    Regelsaet,
    Timer,
    Udfald,
    opfyldt,
    status,
    statustekst,
)
from skaerpet_tilsyn.katalog.fokusmaal.krav import Kravet
from skaerpet_tilsyn.katalog.fokusmaal.regler import AKTIV_12, HAR_AKTIV_INDSATS, SAMTALER_12
from skaerpet_tilsyn.katalog.kommunemaaling import Kommunemaaling
from skaerpet_tilsyn.opgoerelse import kriterier_for_udvaelgelse
from skaerpet_tilsyn.opgoerelse.fokusmaalstal import fokusmaalstal
from skaerpet_tilsyn.tal import Interval
from skaerpet_tilsyn.tid import Vindue
from tests.kommunestrategier import benchmark_af

AFTALEN = Regelsaet.gaeldende(date(2018, 9, 1))
AFTALEN_UDFYLDT = AFTALEN.udfyldt_af(Regelsaet.gaeldende(date(2020, 1, 1)))
DEC_2020 = Maaned(2020, 12)


def kommune(andele: dict[Maaned, int], fokusmaal: str = "aktiv_indsats", naevner: int = 1000) -> Kommune:
    """A municipality by the number served of 1,000, month by month."""
    return Kommune(
        navn="Eksempel",
        kommunekode="766",
        benchmark=None,
        andele=tuple(
            Maanedsandel(fokusmaal=fokusmaal, maaned=maaned, vaerdi=Antal(taeller=antal, naevner=naevner))
            for maaned, antal in andele.items()
        ),
    )


@pytest.mark.parametrize(
    ("betjent", "udfald"),
    [(700, Udfald.IKKE_OPFYLDT), (701, Udfald.OPFYLDT), (800, Udfald.OPFYLDT), (699, Udfald.IKKE_OPFYLDT)],
    ids=["30,0", "29,9", "20,0", "30,1"],
)
def test_G62_unserved_below_30(betjent: int, udfald: Udfald) -> None:
    """The agreement's limit is strict: exactly 30.0 pct. without is not met, 29.9 is."""
    maaned = Maaned(2018, 12)
    hvem = kommune(dict.fromkeys(Vindue(12).maaneder_til(maaned), betjent))

    assert udfald is opfyldt(AKTIV_12, hvem, i=maaned, ret=AFTALEN)


@pytest.mark.parametrize(
    ("timer", "foer", "efter"),
    [
        ("99,99", Udfald.IKKE_OPFYLDT, Udfald.IKKE_OPFYLDT),
        ("100", Udfald.OPFYLDT, Udfald.IKKE_OPFYLDT),
        ("150", Udfald.OPFYLDT, Udfald.IKKE_OPFYLDT),
        ("225", Udfald.OPFYLDT, Udfald.OPFYLDT),
    ],
)
def test_G63_the_same_citizen_under_two_texts(timer: str, foer: Udfald, efter: Udfald) -> None:
    """150 hours without a tilbud: aktiv under the agreement of 2018, not under the bekendtgørelse of 2019."""
    nov = Maaned(2021, 11)
    hvem = Borger(
        borger_id="a", daekning=Daekning.fuld(), loentimer=(Loentimer(maaned=Maaned(2021, 3), timer=Timer.af(timer)),)
    )

    assert foer is opfyldt(HAR_AKTIV_INDSATS, hvem, i=nov, ret=AFTALEN_UDFYLDT)
    assert efter is opfyldt(HAR_AKTIV_INDSATS, hvem, i=nov, ret=Regelsaet.gaeldende(date(2020, 1, 1)))


class TestG64TheMonthsOfCovid:
    """The mean of 2020 is taken of eight months."""

    ANDELE: ClassVar = dict(zip(Vindue(12).maaneder_til(DEC_2020), (900, 900, 0, 0, 0, 0, *[900] * 6), strict=True))

    def test_march_to_june_are_left_out(self) -> None:
        """Divided by eight: 90 pct., where all twelve months would give 60."""
        ret = Regelsaet.for_maaned(DEC_2020)
        hvem = kommune(self.ANDELE, "samtaler")
        tal = fokusmaalstal(hvem, "samtaler", maaned=DEC_2020, ret=ret)

        assert Interval.praecis(Fraction(9, 10)) == tal.gennemsnit
        assert [Maaned(2020, nr) for nr in (3, 4, 5, 6)] == list(tal.udeladte)
        medtaget = Kommunemaaling(hvem, DEC_2020, ret.med(covid_2020="medtag")).maal("samtaler_gns12")
        assert Interval.praecis(Fraction(6, 10)) == medtaget

    def test_E09_the_requirement_counts_the_same_months(self) -> None:
        """After September five months are counted of eight; the three that remain must make up for them."""
        sep = Maaned(2020, 9)
        ret = Regelsaet.for_maaned(sep)
        hvem = kommune({Maaned(2020, nr): 700 for nr in (1, 2, 7, 8, 9)}, "samtaler")

        # (8 * 80 - 5 * 70) / 3 = 96 2/3
        assert (
            Kravet(andel=Interval.praecis(Fraction(290, 300)))
            == fokusmaalstal(hvem, "samtaler", maaned=sep, ret=ret).krav
        )

    def test_the_answer_says_so(self) -> None:
        """Month by month in the reasons, and only for the months of 2020."""
        tekst = statustekst(status(kommune(self.ANDELE, "samtaler"), maaned=DEC_2020))

        assert "marts 2020" in tekst or "2020-03" in tekst
        assert "tæller ikke med i gennemsnittet (samtaler)" in tekst
        assert "tæller ikke med" not in statustekst(status(kommune(self.ANDELE, "samtaler"), maaned=Maaned(2021, 2)))

    def test_before_the_answer_was_given(self) -> None:
        """In June 2020 nobody knew that the months would be left out."""
        juni = Maaned(2020, 6)
        kendt = Regelsaet.gaeldende(juni.foerste_dag, kendt_pr=date(2020, 7, 1))
        siden = Regelsaet.gaeldende(juni.foerste_dag, kendt_pr=date(2020, 7, 2))
        hvem = kommune(self.ANDELE, "samtaler")

        assert () == fokusmaalstal(hvem, "samtaler", maaned=juni, ret=kendt).udeladte
        assert 4 == len(fokusmaalstal(hvem, "samtaler", maaned=juni, ret=siden).udeladte)


class TestWhereBothCount:
    """The bekendtgørelse of 2019, and the years from 2023."""

    @pytest.mark.parametrize("aar", [2020, 2024])
    @pytest.mark.parametrize(("laesning", "udfald"), [("enhver", Udfald.OPFYLDT), ("alle", Udfald.IKKE_OPFYLDT)])
    def test_K08_one_or_both(self, aar: int, laesning: str, udfald: Udfald) -> None:
        """Samtaler are met and aktiv indsats is not: selected under one reading, not under the other."""
        hvem = _begge(aar, samtaler=95, aktiv=50)
        ret = Regelsaet.gaeldende(date(aar, 12, 1)).med(K08=laesning)

        assert udfald is kriterier_for_udvaelgelse(hvem, tilsynsaar=aar, ret=ret).udfald

    def test_G70_in_2021_samtaler_alone(self) -> None:
        """The same municipality is not selected on the figures of 2021."""
        hvem = _begge(2021, samtaler=95, aktiv=50)

        assert Udfald.IKKE_OPFYLDT is kriterier_for_udvaelgelse(hvem, tilsynsaar=2021).udfald

    @pytest.mark.parametrize(
        ("maaned", "forbehold"),
        [
            (Maaned(2020, 12), "er udledt: Offentliggjort den 20. december 2019"),
            (Maaned(2023, 12), "er ikke efterprøvet: At begge fokusmål igen tæller fra 2023"),
        ],
        ids=str,
    )
    def test_what_is_unverified_is_said(self, maaned: Maaned, forbehold: str) -> None:
        """With the answer itself, and with each criterion."""
        svar = status(_begge(maaned.aar, samtaler=95, aktiv=90), maaned=maaned)

        assert forbehold in svar.forbehold[0]
        assert f"forbehold: {svar.forbehold[0]}" in statustekst(svar)
        assert "(ikke efterprøvet)" in str(dict(svar.kriterier)["samtaler_12"].kilde)
        assert opfyldt(SAMTALER_12, svar.kommune, i=maaned, ret=svar.ret) is Udfald.OPFYLDT

    def test_what_has_been_read_needs_no_reservation(self) -> None:
        """The rules of 2021-2022."""
        assert () == status(_begge(2021, samtaler=95, aktiv=90), maaned=Maaned(2021, 12)).forbehold


def _begge(aar: int, *, samtaler: int, aktiv: int) -> Kommune:
    """A year of both fokusmål in percent, and more people on public support than expected."""
    maaneder = Vindue(12).maaneder_til(Maaned(aar, 12))
    andele = tuple(
        Maanedsandel(fokusmaal=navn, maaned=maaned, vaerdi=Antal(taeller=antal, naevner=100))
        for navn, antal in (("samtaler", samtaler), ("aktiv_indsats", aktiv))
        for maaned in maaneder
    )
    return Kommune(navn="Eksempel", kommunekode="766", benchmark=benchmark_af("0,50"), andele=andele)
