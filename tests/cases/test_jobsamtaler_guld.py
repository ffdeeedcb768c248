"""The golden cases of the rules on talks and tilbud in the second half of 2026."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from skaerpet_tilsyn import (
    Borger,
    Daekning,
    Interval,
    Maaned,
    Periode,
    Regelsaet,
    RetIkkeKodet,
    Samtale,
    Sygefravaer,
    Timer,
    UafklaretRetsstilling,
    Udfald,
    UgyldigVaerdi,
    Undtagelse,
    andelsproever,
    kraevede,
    maks_undtaget,
    opfyldt,
    proev_andel,
)
from skaerpet_tilsyn.fakta.tryk import andel_af_tryk
from skaerpet_tilsyn.katalog.jobsamtaler import regler as r
from skaerpet_tilsyn.katalog.jobsamtaler.andelsregler import ANDEL_MED_AKASSESAMTALER, OVERGANG_410
from skaerpet_tilsyn.katalog.jobsamtaler.andelssag import Andelssag, Dagpengetimer
from skaerpet_tilsyn.katalog.jobsamtaler.omraade import OMRAADE
from skaerpet_tilsyn.katalog.jobsamtaler.sygeregler import SYGEMELDT_UDENFOR
from skaerpet_tilsyn.katalog.jobsamtaler.sygesag import sygesag
from skaerpet_tilsyn.katalog.jobsamtaler.vinduer import akassevindue, intensiveret_frist, samtalevindue
from skaerpet_tilsyn.opgoerelse.jobsamtaler.fordeling import andel_af_andel, andel_af_fordeling
from tests.indsats import JULI, RET, borger, forloeb, praktik, samtaler, svar

JA, NEJ = Udfald.OPFYLDT, Udfald.IKKE_OPFYLDT
OKTOBER = date(2026, 10, 15)
"""In the fourth month."""


@pytest.mark.parametrize(
    ("betjent", "population", "udfald", "vist"),
    [
        (75, 100, JA, "75,0"),  # Q01
        (74, 100, NEJ, "74,0"),  # Q02
        (74, 99, NEJ, "74,7"),  # Q03
        (31, 41, JA, "75,6"),  # Q04
        (30, 41, NEJ, "73,2"),  # Q04
    ],
)
def test_the_share_is_compared_exactly(betjent: int, population: int, udfald: Udfald, vist: str) -> None:
    """Q01 to Q04: 74,747… rounds to 75 and is less."""
    proeve = proev_andel(betjent, population)

    assert (udfald, vist) == (proeve.opfyldt, proeve.vist())


def test_whole_persons() -> None:
    """Q05 and Q06: how many must be served, and how many may be exempted."""
    populationer = (1, 3, 4, 5, 7, 10, 13, 43)

    assert [1, 3, 3, 4, 6, 8, 10, 33] == [kraevede(n) for n in populationer]
    assert [0, 0, 1, 1, 1, 2, 3, 10] == [maks_undtaget(n) for n in populationer]


def test_two_talks_with_the_municipality_and_one_with_the_a_kasse() -> None:
    """Q07: dagpenge, transfer in month 4."""
    hvem = borger(forloeb("dagpenge", overgang=OKTOBER), samtaler=[*samtaler(2, fra=OKTOBER), *samtaler(1, "a_kasse")])

    assert (JA, NEJ) == (svar(r.SAMTALER_OPFYLDT, hvem), svar(r.AKASSE_OPFYLDT, hvem))


def test_one_talk_with_the_municipality_and_three_with_the_a_kasse() -> None:
    """Q08: neither counts towards the other."""
    hvem = borger(forloeb("dagpenge", overgang=OKTOBER), samtaler=[*samtaler(1, fra=OKTOBER), *samtaler(3, "a_kasse")])

    assert (NEJ, JA) == (svar(r.SAMTALER_OPFYLDT, hvem), svar(r.AKASSE_OPFYLDT, hvem))


@pytest.mark.parametrize(("antal", "udfald"), [(4, JA), (3, NEJ)])
def test_jobparate_have_four(antal: int, udfald: Udfald) -> None:
    """Q09: also where nobody has stated who held them."""
    assert udfald is svar(r.SAMTALER_OPFYLDT, borger(forloeb("kh_jobparat"), samtaler=samtaler(antal)))
    assert udfald is svar(r.SAMTALER_OPFYLDT, borger(forloeb("kh_jobparat"), samtaler=samtaler(antal, None)))


def test_ledighedsydelse_has_talks_and_no_tilbud() -> None:
    """Q10: in the one population and not in the other."""
    hvem = borger(forloeb("ledighedsydelse"), samtaler=samtaler(4))

    assert [JA, JA, NEJ] == [
        svar(regel, hvem) for regel in (r.SKAL_HAVE_SAMTALER, r.SAMTALER_OPFYLDT, r.SKAL_HAVE_TILBUD)
    ]


def test_uddannelsesparate_have_a_tilbud_and_no_number_of_talks() -> None:
    """Q11: the other way round."""
    hvem = borger(forloeb("kh_uddannelsesparat"), tilbud=[praktik()])

    assert [NEJ, JA, JA] == [
        svar(regel, hvem) for regel in (r.SKAL_HAVE_SAMTALER, r.SKAL_HAVE_TILBUD, r.TILBUD_OPFYLDT)
    ]


def test_arbejdspligt_is_outside_the_quota() -> None:
    """Q12: not in the population, however many are exempted; whether there is such a duty may not be known."""
    hvem = borger(forloeb("kh_jobparat", arbejdspligt=True))

    assert [NEJ, JA, NEJ] == [
        svar(regel, hvem) for regel in (r.SKAL_HAVE_TILBUD, r.TILBUD_UDEN_KVOTE, r.UNDTAGET_TILBUD)
    ]
    assert Udfald.UAFKLARET is svar(r.SKAL_HAVE_TILBUD, borger(forloeb("kh_jobparat", arbejdspligt=None)))


@pytest.mark.parametrize(
    ("betjent", "undtaget", "opfyldt_", "i_kvoten"),
    [
        (70, 20, NEJ, JA),  # Q13
        (75, 30, JA, NEJ),  # Q14
    ],
)
def test_the_two_shares_are_two_questions(betjent: int, undtaget: int, opfyldt_: Udfald, i_kvoten: Udfald) -> None:
    """Q13, Q14: served too few with few exempted; and served enough with too many exempted."""
    proeve = proev_andel(betjent, 100, undtaget=undtaget)

    assert (opfyldt_, i_kvoten) == (proeve.opfyldt, proeve.inden_for_kvoten)
    assert (Fraction(betjent, 100), Fraction(undtaget, 100)) == (
        proeve.andel_betjent and proeve.andel_betjent.kendt,
        proeve.andel_undtaget and proeve.andel_undtaget.kendt,
    )


def test_pooled_or_group_by_group() -> None:
    """Q15: 50 of 60 and 10 of 20 are 60 of 80 together; from persons, under both readings."""
    start = date(2026, 7, 1)
    borgere = [
        borger(forloeb(gruppe, start=start), samtaler=samtaler(4 if nr < betjent else 3))
        for gruppe, antal, betjent in (("kh_jobparat", 60, 50), ("ledighedsydelse", 20, 10))
        for nr in range(antal)
    ]
    januar, ret = Maaned(2027, 1), RET.med(overgangsregel="startdato")

    (samlet,) = andelsproever(borgere, pligt="samtaler", til=januar, maaneder=1, ret=ret)
    hver_for_sig = andelsproever(borgere, pligt="samtaler", til=januar, maaneder=1, ret=ret.med(puljet="pr_gruppe"))

    assert (80, "75,0", JA) == (samlet.population.kendt, samlet.vist(), samlet.opfyldt)
    assert [("kh_jobparat", "83,3", JA), ("ledighedsydelse", "50,0", NEJ)] == [
        (proeve.maalgruppe, proeve.vist(), proeve.opfyldt) for proeve in hver_for_sig
    ]


@pytest.mark.parametrize(("sidste", "udfald"), [(date(2027, 1, 1), NEJ), (date(2026, 12, 31), JA)])
def test_the_last_day_that_counts(sidste: date, udfald: Udfald) -> None:
    """Q16: the window ends before the day on which six months have passed."""
    hvem = borger(forloeb("kh_jobparat"), samtaler=[*samtaler(3), *samtaler(1, fra=sidste)])

    assert date(2026, 12, 31) == samtalevindue(JULI).sidste_dag
    assert (udfald is JA) == samtalevindue(JULI).indeholder(sidste)
    assert udfald is svar(r.SAMTALER_OPFYLDT, hvem)


def test_a_window_that_is_clipped() -> None:
    """Q17: from the last of August, the limit is the last of February."""
    vindue = samtalevindue(date(2026, 8, 31))

    assert (date(2027, 2, 28), date(2027, 2, 27)) == (vindue.til, vindue.sidste_dag)


def test_the_first_talk_is_owed_to_those_who_are_exempted_too() -> None:
    """Q18: the share may be kept, and the duty to the person broken."""
    hvem = borger(forloeb("kh_jobparat"), undtagelser=[Undtagelse(art="samtaler", afgoerelse=JULI)])

    assert [JA, JA, NEJ] == [
        svar(regel, hvem) for regel in (r.UNDTAGET_SAMTALER, r.SKAL_HAVE_FOERSTE_SAMTALE, r.FOERSTE_SAMTALE)
    ]
    assert JA is proev_andel(3, 4, undtaget=1).opfyldt


def _udenfor(har_job: bool | None, borger_uger: int | None, *arbejdsgivere: int | None) -> Udfald:
    fravaer = Sygefravaer(
        periode=Periode(JULI, None),
        har_job=har_job,
        forventet_uger_borger=borger_uger,
        forventet_uger_arbejdsgivere=arbejdsgivere,
    )
    syg = sygesag(Borger(borger_id="b", daekning=Daekning.fuld(), sygefravaer=(fravaer,)), JULI, RET)
    assert syg is not None
    return opfyldt(SYGEMELDT_UDENFOR, syg, i=Maaned.af(JULI), ret=RET)


def test_who_is_outside_the_follow_up_on_the_sick() -> None:
    """Q19 to Q22: with a job, and both expect less than 26 weeks."""
    assert JA is _udenfor(True, 25, 25)  # Q19
    assert NEJ is _udenfor(True, 26, 26)  # Q20
    assert [NEJ, NEJ] == [_udenfor(True, 10, svar_) for svar_ in (30, None)]  # Q21
    assert NEJ is _udenfor(False, 4)  # Q22


@pytest.mark.parametrize(("timer", "udfald"), [("410,00", NEJ), ("410,01", JA)])
def test_when_the_municipality_takes_over(timer: str, udfald: Udfald) -> None:
    """Q23: more than 410 hours; what isn't known isn't decided."""
    maaned = Maaned.af(JULI)

    assert udfald is opfyldt(OVERGANG_410, Dagpengetimer(timer=Timer.af(timer).hundrededele), i=maaned, ret=RET)
    assert Udfald.UAFKLARET is opfyldt(OVERGANG_410, Dagpengetimer(timer=None), i=maaned, ret=RET)


@pytest.mark.parametrize(("start", "udfald"), [(date(2024, 3, 1), NEJ), (JULI, JA)])
def test_three_talks_in_the_a_kasse_before_and_two_now(start: date, udfald: Udfald) -> None:
    """Q24, Q25: two talks, under the law of the day on which the forløb began."""
    hvem = borger(forloeb("dagpenge", start=start), samtaler=samtaler(2, "a_kasse", fra=start))
    i, ret = Maaned.af(start).plus(maaneder=2), Regelsaet.gaeldende(start, OMRAADE)

    assert udfald is svar(r.AKASSE_OPFYLDT, hvem, i, ret)


def test_a_share_with_three_does_not_answer_for_two() -> None:
    """Q29: a published 72,9 pct. with three or more talks leaves the two that the rule asks for open; 76 would not."""
    for tryk, udfald in (("72.9", Udfald.UAFKLARET), ("76.0", JA)):
        andel = andel_af_andel(andel_af_tryk(Fraction(tryk), 1), talt=3, spurgt=2)
        assert udfald is opfyldt(ANDEL_MED_AKASSESAMTALER, Andelssag(betjent=andel), i=Maaned(2026, 9), ret=RET)


def test_a_distribution_answers_for_any_number() -> None:
    """Q30: 80 pct. with two, 60 with three."""
    to, tre = (andel_af_fordeling((5, 15, 20, 60), spurgt=n) for n in (2, 3))

    assert (Interval.praecis(Fraction(4, 5)), Interval.praecis(Fraction(3, 5))) == (to, tre)
    assert JA is opfyldt(ANDEL_MED_AKASSESAMTALER, Andelssag(betjent=to), i=Maaned(2026, 9), ret=RET)


@pytest.mark.parametrize("start", [date(2027, 1, 1), date(2027, 6, 1)])
def test_a_forloeb_that_begins_in_2027(start: date) -> None:
    """Q33: there is law, and the library doesn't hold it: from every entry, with the name of what is missing."""
    hvem = borger(forloeb("kh_jobparat", start=start))
    maaned = Maaned.af(start).plus(maaneder=6)

    for spoerg in (
        lambda: Regelsaet.gaeldende(start, OMRAADE),
        lambda: samtalevindue(start),
        lambda: kraevede(4, ret=Regelsaet.for_maaned(maaned, OMRAADE)),
        lambda: andelsproever([hvem], pligt="samtaler", til=maaned, maaneder=1),
    ):
        with pytest.raises(RetIkkeKodet, match="hovedlov_2027"):
            spoerg()


def test_a_forloeb_that_is_measured_in_2027() -> None:
    """Q33b: which law it follows is asked for, and nothing else is wrong."""
    hvem = borger(forloeb("kh_jobparat", start=date(2026, 8, 31)), samtaler=samtaler(4, fra=date(2026, 9, 1)))
    februar = Maaned(2027, 2)

    with pytest.raises(UafklaretRetsstilling) as fejl:
        andelsproever([hvem], pligt="samtaler", til=Maaned(2027, 3), maaneder=2)
    (proeve,) = andelsproever(
        [hvem], pligt="samtaler", til=februar, maaneder=1, ret=RET.med(overgangsregel="startdato")
    )

    assert ("overgangsregel", ("startdato", "maaledato")) == (fejl.value.argument, fejl.value.muligheder)
    assert str(fejl.value) == (
        "et forløb, der er begyndt 2026-08-31 og måles 2027-02-28: fundet to regelsæt (lov1750_h2_2026 og regler, der "
        "ikke er kodet); forventet en overgangsregel, som ingen kilde viser; "
        "vælg overgangsregel=startdato eller overgangsregel=maaledato"
    )
    assert JA is proeve.opfyldt
    with pytest.raises(RetIkkeKodet, match="hovedlov_2027"):
        andelsproever([hvem], pligt="samtaler", til=februar, maaneder=1, ret=RET.med(overgangsregel="maaledato"))


def test_the_talk_on_intensified_effort() -> None:
    """Q34: in time on the day itself, late on the next."""
    assert date(2027, 11, 1) == intensiveret_frist(JULI)
    for dag, udfald in ((date(2027, 11, 1), JA), (date(2027, 11, 2), NEJ)):
        hvem = borger(forloeb("dagpenge"), samtaler=[Samtale(dato=dag, samtaletype="Intensiveret indsats")])
        assert udfald is svar(r.INTENSIVERET_SAMTALE, hvem, Maaned(2027, 11))


def test_the_windows_of_those_on_dagpenge() -> None:
    """The a-kasse until the transfer, the municipality from it; never an empty one."""
    assert "1.7.2026 til og med 14.9.2026" == akassevindue(JULI, overgang=date(2026, 9, 15)).tekst
    assert "15.9.2026 til og med 31.12.2026" == samtalevindue(JULI, overgang=date(2026, 9, 15)).tekst
    for vindue, overgang in ((akassevindue, JULI), (samtalevindue, date(2027, 1, 1))):
        with pytest.raises(UgyldigVaerdi):
            vindue(JULI, overgang=overgang)
