"""Golden cases about citizens: forløb, anciennitet, samtaler, tilbud, timer."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from skaerpet_tilsyn import (
    Borger,
    Daekning,
    Fritagelse,
    IkkeUnderstoettet,
    Loentimer,
    Maaned,
    Periode,
    Regelsaet,
    Samtale,
    Spaend,
    Tilbud,
    Timer,
    Udfald,
    Ydelsesforloeb,
    opfyldt,
)
from skaerpet_tilsyn.katalog.borgermaaling import Borgermaaling
from skaerpet_tilsyn.katalog.fokusmaal.regler import (
    HAR_AKTIV_INDSATS,
    HAR_AKTIV_INDSATS_6,
    HAR_SAMTALER,
    NAEVNER_AKTIV,
    NAEVNER_SAMTALER,
)
from skaerpet_tilsyn.katalog.maalgruppe.brugte_fakta import brugte_fakta
from skaerpet_tilsyn.katalog.maalgruppe.personmaaned import Placering, Tal, personmaaned, placering
from skaerpet_tilsyn.katalog.maalgruppe.regler import MAALGRUPPE_6, MAALGRUPPE_12

NOV = Maaned(2021, 11)
RET = Regelsaet.for_maaned(NOV)


def paa(ydelse: str, fra: str, til: str | None, kommune: str = "766", anciennitet: int | None = None) -> Ydelsesforloeb:
    """A period as registers write it."""
    sidste = None if til is None else date.fromisoformat(til)
    periode = Periode.inklusiv(date.fromisoformat(fra), sidste)
    return Ydelsesforloeb(ydelse=ydelse, kommunekode=kommune, periode=periode, anciennitet_mdr=anciennitet)


def borger(*ydelser: Ydelsesforloeb, daekning: Daekning | None = None) -> Borger:
    """A citizen with these periods; everything is covered unless told."""
    return Borger(borger_id="b", daekning=daekning or Daekning.fuld(), ydelser=ydelser)


def sted(hvem: Borger, maaned: Maaned = NOV, ret: Regelsaet = RET) -> Placering:
    """Where the citizen stands in a month."""
    return placering(hvem.historik, maaned.indeks, ret.maaleregler)


@pytest.mark.parametrize(
    ("navn", "hvem", "maaned", "forventet"),
    [
        ("G52", borger(paa("kontanthjaelp", "2020-01-01", "2021-01-31"), paa("kontanthjaelp", "2021-03-01", None)),
         Maaned(2021, 3), 0),
        ("G53", borger(paa("kontanthjaelp", "2020-01-01", "2021-01-15"), paa("kontanthjaelp", "2021-02-20", None)),
         Maaned(2021, 3), 14),
        ("G54", borger(paa("kontanthjaelp", "2020-01-01", "2021-07-01"), paa("kontanthjaelp", "2021-08-31", None)),
         Maaned(2021, 9), 20),
        ("G55", borger(paa("kontanthjaelp", "2020-01-01", "2021-05-31"), paa("uddannelseshjaelp", "2021-06-01", None)),
         Maaned(2021, 6), 0),
        ("G56", borger(paa("overgangsydelse", "2020-01-01", "2021-03-31"), paa("kontanthjaelp", "2021-04-01", None)),
         Maaned(2021, 4), 15),
        ("G57", borger(paa("overgangsydelse", "2020-01-01", "2021-03-31"), paa("kontanthjaelp", "2021-05-01", None)),
         Maaned(2021, 5), 0),
        ("G58", borger(paa("sygedagpenge", "2020-11-15", "2021-11-20")), NOV, 12),
    ],
)  # fmt: skip
def test_G52_G58_anciennitet(navn: str, hvem: Borger, maaned: Maaned, forventet: int) -> None:
    """What breaks a forløb, what continues it, and what starts a new one."""
    assert sted(hvem, maaned).anciennitet == Tal(forventet, kendt=True), navn


def med_samtaler(antal: int) -> Borger:
    """A citizen with so many conversations in the window."""
    return Borger(
        borger_id="b",
        daekning=Daekning.fuld(),
        samtaler=tuple(Samtale(dato=date(2021, 1, 1 + nr)) for nr in range(antal)),
    )


def med_timer(*timer: str, sidste: Maaned = NOV) -> Borger:
    """A citizen with hours in the months up to and including the last."""
    return Borger(
        borger_id="b",
        daekning=Daekning.fuld(),
        loentimer=tuple(
            Loentimer(maaned=sidste.plus(maaneder=-nr), timer=Timer.af(tal)) for nr, tal in enumerate(timer)
        ),
    )


def test_G59_four_samtaler_and_224_hours() -> None:
    """The samtaler are enough, the hours are not."""
    assert opfyldt(HAR_SAMTALER, med_samtaler(4), i=NOV, ret=RET) is Udfald.OPFYLDT
    assert opfyldt(HAR_AKTIV_INDSATS, med_timer("224"), i=NOV, ret=RET) is Udfald.IKKE_OPFYLDT


def test_G60_three_samtaler_and_225_hours() -> None:
    """The hours are enough, the samtaler are not."""
    assert opfyldt(HAR_SAMTALER, med_samtaler(3), i=NOV, ret=RET) is Udfald.IKKE_OPFYLDT
    assert opfyldt(HAR_AKTIV_INDSATS, med_timer("112,5", "112,5"), i=NOV, ret=RET) is Udfald.OPFYLDT


def test_G61_six_months() -> None:
    """113 hours in six months are enough, 112 are not."""
    assert opfyldt(HAR_AKTIV_INDSATS_6, med_timer("113"), i=NOV, ret=RET) is Udfald.OPFYLDT
    assert opfyldt(HAR_AKTIV_INDSATS_6, med_timer("112"), i=NOV, ret=RET) is Udfald.IKKE_OPFYLDT


def test_E03_reaching_twelve_months() -> None:
    """Begun on 30 November it is twelve months at the end of November; begun on 1 December it is eleven."""
    assert sted(borger(paa("kontanthjaelp", "2020-11-30", "2021-11-30"))).anciennitet == Tal(12, kendt=True)
    assert sted(borger(paa("kontanthjaelp", "2020-12-01", None))).anciennitet == Tal(11, kendt=True)
    i_dag = borger(paa("kontanthjaelp", "2020-11-15", "2021-11-10"))
    assert [
        sted(i_dag, ret=RET.med(maaledag=slug)).anciennitet.nedre for slug in ("sidste_ydelsesdag", "ultimo", "primo")
    ] == [11, 12, 11]


def test_E04_the_29th_of_february() -> None:
    """A start on 29 February is a year old on 28 February."""
    hvem = borger(paa("kontanthjaelp", "2020-02-29", "2021-02-28"))
    assert sted(hvem, Maaned(2021, 2)).anciennitet == Tal(12, kendt=True)


def test_E05_rolling_window() -> None:
    """A conversation on the first day of the calendar window may lie outside twelve months from the measuring day."""
    hvem = Borger(
        borger_id="b",
        daekning=Daekning.fuld(),
        ydelser=(paa("kontanthjaelp", "2019-01-01", "2021-11-10"),),
        samtaler=(Samtale(dato=date(2020, 11, 11)), Samtale(dato=date(2020, 12, 1))),
    )
    assert personmaaned(hvem.historik, NOV.indeks, RET.maaleregler).samtaler_12 == Tal(1, kendt=True)
    rullende = RET.med(vindue="rullende").maaleregler
    assert personmaaned(hvem.historik, NOV.indeks, rullende).samtaler_12 == Tal(2, kendt=True)


def test_E15_E16_two_samtaler_a_day_and_their_form() -> None:
    """Each counts, whatever its form, unless an option says otherwise; an unknown form leaves the number open."""
    hvem = Borger(
        borger_id="b",
        daekning=Daekning.fuld(),
        samtaler=tuple(Samtale(dato=date(2021, 3, 9), kontaktform=form) for form in ("personligt", "telefonisk", "")),
    )

    def antal(ret: Regelsaet) -> Tal:
        return personmaaned(hvem.historik, NOV.indeks, ret.maaleregler).samtaler_12

    assert antal(RET) == Tal(3, kendt=True)
    assert antal(RET.med(samtaler_pr_dag="en")) == Tal(1, kendt=True)
    assert antal(RET.med(samtaleformer="personligt")) == Tal(1, kendt=False)


def test_E17_E18_tilbud() -> None:
    """One day of overlap counts unless the start is asked for; mentor counts only under K06=alle."""
    hvem = Borger(
        borger_id="b",
        daekning=Daekning.fuld(),
        tilbud=(
            Tilbud(tilbudstype="loentilskud", periode=Periode.inklusiv(date(2020, 6, 1), date(2020, 12, 1))),
            Tilbud(tilbudstype="mentor", periode=Periode(date(2021, 6, 1), None)),
        ),
    )

    def antal(ret: Regelsaet) -> int:
        return personmaaned(hvem.historik, NOV.indeks, ret.maaleregler).tilbud_12.nedre

    laesninger = (RET, RET.med(tilbud_i_vindue="start"), RET.med(K06="alle"))
    assert [antal(ret) for ret in laesninger] == [1, 0, 2]


def test_E19_K04_six_full_weeks() -> None:
    """222 hours are not enough, unless six weeks of 37 hours are."""
    hvem = med_timer("222")
    assert opfyldt(HAR_AKTIV_INDSATS, hvem, i=NOV, ret=RET) is Udfald.IKKE_OPFYLDT
    assert opfyldt(HAR_AKTIV_INDSATS, hvem, i=NOV, ret=RET.med(K04="uger")) is Udfald.OPFYLDT


def test_E20_whole_months_of_hours() -> None:
    """The window holds twelve whole months: the thirteenth counts nothing."""
    assert opfyldt(HAR_AKTIV_INDSATS, med_timer("225", sidste=Maaned(2020, 12)), i=NOV, ret=RET) is Udfald.OPFYLDT
    assert opfyldt(HAR_AKTIV_INDSATS, med_timer("225", sidste=Maaned(2020, 11)), i=NOV, ret=RET) is Udfald.IKKE_OPFYLDT


def test_E21_moving_to_another_kommune() -> None:
    """The month belongs to the kommune of the last day; the history follows the person."""
    hvem = borger(
        paa("kontanthjaelp", "2020-01-01", "2021-11-09", "766"), paa("kontanthjaelp", "2021-11-10", None, "615")
    )
    assert sted(hvem)[:2] == ("kontanthjaelp", "615")
    assert sted(hvem).anciennitet == Tal(22, kendt=True)


def test_E22_two_ydelser_in_one_month() -> None:
    """The one with the longest anciennitet; of two alike, the one that the statute names first."""
    hvem = borger(paa("ledighedsydelse", "2021-10-01", None), paa("sygedagpenge", "2020-01-01", "2021-11-02"))
    assert sted(hvem).ydelse == "sygedagpenge"
    ens = borger(paa("ledighedsydelse", "2021-10-01", None), paa("sygedagpenge", "2021-10-01", None))
    assert sted(ens).ydelse == "sygedagpenge"


def test_E22_the_longer_one_may_be_the_other() -> None:
    """Where a ydelse with an unknown start may be the longer one, ydelse and kommune are unknown."""
    daekning = Daekning(ydelser=Spaend(Maaned(2021, 1), None), samtaler=None, tilbud=None, loentimer=None)
    hvem = borger(
        paa("sygedagpenge", "2021-01-01", None),
        paa("ledighedsydelse", "2021-03-01", None, anciennitet=30),
        daekning=daekning,
    )
    assert sted(hvem)[:2] == (None, None)
    assert sted(hvem).anciennitet == Tal(38, kendt=False)
    assert opfyldt(MAALGRUPPE_12, hvem, i=NOV, ret=RET) is Udfald.UAFKLARET


def test_E23_a_dagpenge() -> None:
    """Counted like the others by default; under the rival only what the register itself says is known."""
    uden = borger(paa("a_dagpenge", "2020-01-01", None))
    med = borger(paa("a_dagpenge", "2021-05-01", None, anciennitet=9))
    kun_angivet = RET.med(a_dagpenge="kun_angivet")
    assert sted(uden).anciennitet == Tal(22, kendt=True)
    assert sted(uden, ret=kun_angivet).anciennitet == Tal(22, kendt=False)
    assert [sted(med, ret=ret).anciennitet for ret in (RET, kun_angivet)] == [Tal(15, kendt=True)] * 2


def test_E24_the_exception_is_one_way() -> None:
    """From kontanthjælp to overgangsydelse a new forløb begins."""
    hvem = borger(paa("kontanthjaelp", "2020-01-01", "2021-05-31"), paa("overgangsydelse", "2021-06-01", None))
    assert sted(hvem).anciennitet == Tal(5, kendt=True)


def test_no_inheritance_from_a_later_forloeb() -> None:
    """A forløb that began before the overgangsydelse keeps its own start."""
    hvem = borger(paa("overgangsydelse", "2021-02-01", "2021-03-31"), paa("kontanthjaelp", "2021-01-01", None))
    assert sted(hvem).anciennitet == Tal(10, kendt=True)


def test_coverage() -> None:
    """A forløb that begins in the first covered month is at least so long; outside the coverage nothing is known."""
    fra_januar = Daekning(ydelser=Spaend(Maaned(2021, 1), Maaned(2021, 10)), samtaler=None, tilbud=None, loentimer=None)
    hvem = borger(paa("kontanthjaelp", "2021-01-20", None), daekning=fra_januar)
    assert sted(hvem, Maaned(2021, 10)).anciennitet == Tal(9, kendt=False)
    assert sted(hvem) == Placering(None, None, date(2021, 11, 30).toordinal(), Tal(10, kendt=False))
    assert sted(borger(daekning=fra_januar), Maaned(2021, 10))[:2] == ("ingen", "ingen")
    assert sted(borger(daekning=fra_januar))[:2] == (None, None)
    senere = borger(paa("kontanthjaelp", "2021-02-01", None), daekning=fra_januar)
    assert sted(senere, Maaned(2021, 10)).anciennitet == Tal(8, kendt=True)


def test_a_month_in_a_gap() -> None:
    """A gap that does not break a forløb may still leave a month's end without a day: the month needs one."""
    hvem = borger(
        paa("kontanthjaelp", "2020-01-01", "2021-10-31"),
        paa("kontanthjaelp", "2022-01-01", None),
        paa("foertidspension", "2021-11-01", "2021-12-31"),
    )
    assert sted(hvem)[:2] == ("ingen", "ingen")


def test_K05_exemptions_have_their_own_denominator() -> None:
    """An exemption counts if it covers the last day on the ydelse, for its fokusmål or for both."""

    def fritaget(fokusmaal: str, fra: date) -> Borger:
        return Borger(
            borger_id="b",
            daekning=Daekning.fuld(),
            ydelser=(paa("kontanthjaelp", "2020-01-01", "2021-11-20"),),
            fritagelser=(Fritagelse(fokusmaal=fokusmaal, periode=Periode(fra, None)),),
        )

    def svar(hvem: Borger) -> tuple[Udfald, Udfald]:
        return opfyldt(NAEVNER_SAMTALER, hvem, i=NOV, ret=RET), opfyldt(NAEVNER_AKTIV, hvem, i=NOV, ret=RET)

    ja, nej = Udfald.OPFYLDT, Udfald.IKKE_OPFYLDT
    assert svar(fritaget("aktiv_indsats", date(2021, 11, 20))) == (ja, nej)
    assert svar(fritaget("", date(2021, 11, 1))) == (nej, nej)
    assert svar(fritaget("samtaler", date(2021, 11, 21))) == (ja, ja)


def test_P10_six_months() -> None:
    """Exactly six months, or six to eleven, or six and more, as chosen."""
    otte = borger(paa("kontanthjaelp", "2021-03-15", None))
    laesninger = (RET, RET.med(tidlig_maalgruppe="seks_til_elleve"), RET.med(tidlig_maalgruppe="mindst_seks"))
    assert [opfyldt(MAALGRUPPE_6, otte, i=NOV, ret=ret) for ret in laesninger] == [
        Udfald.IKKE_OPFYLDT,
        Udfald.OPFYLDT,
        Udfald.OPFYLDT,
    ]
    assert opfyldt(MAALGRUPPE_6, otte, i=Maaned(2021, 9), ret=RET) is Udfald.OPFYLDT


def test_hours_and_reversals() -> None:
    """Known hours above the limit decide; a reversal subtracts; one of unknown size leaves no lower bound."""
    uden = Daekning(ydelser=None, samtaler=None, tilbud=None, loentimer=None)

    def timer(*linjer: Loentimer) -> Tal:
        hvem = Borger(borger_id="b", daekning=uden, loentimer=linjer)
        return personmaaned(hvem.historik, NOV.indeks, RET.maaleregler).timer_12

    mange = Loentimer(maaned=NOV, timer=Timer.hele(230))
    fradrag = Loentimer(maaned=NOV, timer=Timer.hele(10), tilbagefoersel=True)
    ukendt = Loentimer(maaned=NOV, timer=None)
    ukendt_fradrag = Loentimer(maaned=NOV, timer=None, tilbagefoersel=True)
    andet = Loentimer(maaned=NOV, timer=Timer.hele(999), ordinaer=False)
    assert timer(mange, fradrag, ukendt, andet) == Tal(22_000, kendt=False)
    assert timer(mange, ukendt_fradrag) == Tal(0, kendt=False)
    hvem = Borger(borger_id="b", daekning=uden, loentimer=(mange,))
    assert opfyldt(HAR_AKTIV_INDSATS, hvem, i=NOV, ret=RET) is Udfald.OPFYLDT


def test_H9_H10_gaps_and_pieces() -> None:
    """No gap under 28 days breaks, every gap of 61 does; how a period is cut up does not matter."""
    start = date(2019, 1, 1)
    for forskydning in range(0, 400, 7):
        slut = date(2020, 6, 1) + timedelta(days=forskydning)
        for hul, brudt in ((27, False), (61, True)):
            igen = slut + timedelta(days=hul)
            hvem = borger(
                Ydelsesforloeb(ydelse="kontanthjaelp", kommunekode="766", periode=Periode(start, slut)),
                Ydelsesforloeb(ydelse="kontanthjaelp", kommunekode="766", periode=Periode(igen, None)),
            )
            assert (sted(hvem, Maaned.af(igen)).anciennitet.nedre == 0) is brudt
    hel = borger(paa("kontanthjaelp", "2020-01-01", "2021-11-30"))
    delt = borger(paa("kontanthjaelp", "2020-07-01", "2021-11-30"), paa("kontanthjaelp", "2020-01-01", "2020-06-30"))
    assert sted(hel) == sted(delt)


def test_what_the_register_says_later_does_not_count_now() -> None:
    """An anciennitet given for a later period of the forløb holds from that period's first day."""
    hvem = borger(paa("a_dagpenge", "2020-01-01", "2021-11-15"), paa("a_dagpenge", "2021-11-16", None, anciennitet=3))
    assert sted(hvem, Maaned(2021, 10)).anciennitet == Tal(21, kendt=True)
    assert sted(hvem).anciennitet == Tal(3, kendt=True)


def test_the_facts_behind_each_quantity() -> None:
    """What is listed as the basis of a quantity lies in its window, in order of time."""
    hvem = Borger(
        borger_id="b",
        daekning=Daekning.fuld(),
        ydelser=(paa("kontanthjaelp", "2020-01-01", None),),
        samtaler=tuple(Samtale(dato=dag) for dag in (date(2021, 9, 1), date(2021, 2, 1), date(2020, 1, 1))),
        tilbud=(
            Tilbud(tilbudstype="loentilskud", periode=Periode(date(2019, 1, 1), date(2019, 2, 1))),
            Tilbud(tilbudstype="loentilskud", periode=Periode(date(2021, 1, 1), None)),
            Tilbud(tilbudstype="mentor", periode=Periode(date(2021, 1, 1), None)),
        ),
        loentimer=(
            Loentimer(maaned=Maaned(2021, 1), timer=Timer.hele(5)),
            Loentimer(maaned=Maaned(2020, 1), timer=Timer.hele(5)),
        ),
        fritagelser=(Fritagelse(fokusmaal="", periode=Periode(date(2021, 1, 1), None)),),
    )

    def fakta(navn: str) -> tuple[object, ...]:
        return brugte_fakta(navn, hvem, NOV, RET.maaleregler)

    assert fakta("samtaler_12") == (hvem.samtaler[1], hvem.samtaler[0])
    assert fakta("samtaler_6") == (hvem.samtaler[0],)
    assert fakta("tilbud_12") == (hvem.tilbud[1],)
    assert fakta("timer_12") == (hvem.loentimer[0],)
    assert fakta("fritaget_aktiv") == hvem.fritagelser
    assert fakta("anciennitet") == hvem.ydelser


def test_unknown_names_are_refused() -> None:
    """A quantity or property that citizens do not have."""
    maaling = Borgermaaling(borger(), NOV, RET)
    with pytest.raises(IkkeUnderstoettet, match="en størrelse for borgere: fundet «hoejde»"):
        maaling.maal("hoejde")
    with pytest.raises(IkkeUnderstoettet, match="en egenskab ved borgere: fundet «farve»"):
        maaling.egenskab("farve")
