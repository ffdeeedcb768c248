"""The edge cases of the rules on talks and tilbud: the default, and each other reading by its name."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import attrs
import pytest
from attrs import evolve

from skaerpet_tilsyn import (
    Afrunding,
    Andelsproeve,
    Borger,
    Daekning,
    Diskretioneret,
    Interval,
    Maaned,
    Periode,
    Regelsaet,
    RetIkkeKodet,
    Samtale,
    Sygefravaer,
    Tilstand,
    UafklaretRetsstilling,
    Udfald,
    UgyldigVaerdi,
    Undtagelse,
    andelsproever,
    opfyldt,
    proev_andel,
)
from skaerpet_tilsyn.katalog.jobsamtaler import regler as r
from skaerpet_tilsyn.katalog.jobsamtaler.andelstal import Andelstal
from skaerpet_tilsyn.katalog.jobsamtaler.omraade import OMRAADE
from skaerpet_tilsyn.katalog.jobsamtaler.sager import find_kontaktsager
from skaerpet_tilsyn.katalog.jobsamtaler.sygeregler import SYGEMELDT_UDENFOR
from skaerpet_tilsyn.katalog.jobsamtaler.sygesag import Sygesag, sygesag
from skaerpet_tilsyn.opgoerelse.jobsamtaler.fordeling import andel_af_fordeling
from tests.indsats import DECEMBER, JULI, RET, borger, forloeb, praktik, sag, samtaler, svar

JA, NEJ, UVIST = Udfald.OPFYLDT, Udfald.IKKE_OPFYLDT, Udfald.UAFKLARET
JANUAR = Maaned(2027, 1)
START = RET.med(overgangsregel="startdato")
"""The reading under which those who begin in July are measured in January."""
OKTOBER = date(2026, 10, 1)


def proever(
    *borgere: Borger, pligt: str = "samtaler", til: Maaned = JANUAR, ret: Regelsaet = START
) -> tuple[Andelsproeve, ...]:
    """The test of one month."""
    return andelsproever(borgere, pligt=pligt, til=til, maaneder=1, ret=ret)


def test_e50_nobody() -> None:
    """Neither a share nor an answer."""
    proeve = proev_andel(0, 0)

    assert (None, None, None, None) == (
        proeve.andel_betjent,
        proeve.opfyldt,
        proeve.andel_undtaget,
        proeve.inden_for_kvoten,
    )


@pytest.mark.parametrize("antal", [1, 2, 3])
def test_e51_fewer_than_four(antal: int) -> None:
    """Nobody can be exempted; a smallest population is the caller's."""
    assert [JA, NEJ] == [proev_andel(n, antal).opfyldt for n in (antal, antal - 1)]
    assert NEJ is proev_andel(antal, antal, undtaget=1).inden_for_kvoten
    for mindst, udfald in ((antal, JA), (antal + 1, None)):
        assert udfald is proev_andel(antal, antal, min_population=mindst).opfyldt


def test_e52_pooled() -> None:
    """One quota for all groups, or one for each (a golden case shows the shares)."""
    hvem = [borger(forloeb("kh_jobparat"), samtaler=samtaler(4)), borger(forloeb("ledighedsydelse"))]

    assert [None] == [proeve.maalgruppe for proeve in proever(*hvem)]
    assert ["kh_jobparat", "ledighedsydelse"] == [
        p.maalgruppe for p in proever(*hvem, ret=START.med(puljet="pr_gruppe"))
    ]


def test_e53_a_forloeb_from_before_july() -> None:
    """Asked for in the second half of 2026: which law it follows must be said; two talks are enough for the new."""
    fra = date(2026, 4, 20)
    hvem = borger(forloeb("dagpenge", start=date(2026, 3, 1), overgang=fra), samtaler=samtaler(2, fra=fra))
    september = Maaned(2026, 9)

    with pytest.raises(UafklaretRetsstilling, match=r"begyndt 2026-03-01 og måles 2026-09-01.*kontaktforloeb_2024"):
        proever(hvem, til=september, ret=RET)
    for regel, udfald in (("startdato", NEJ), ("maaledato", JA)):
        (proeve,) = proever(hvem, til=september, ret=RET.med(overgangsregel=regel))
        assert udfald is proeve.opfyldt


def test_e54_another_group() -> None:
    """A new forløb and a new count, or the same one."""
    skift = date(2026, 9, 1)
    hvem = borger(
        forloeb("dagpenge", slut=skift),
        forloeb("kh_jobparat", start=skift),
        samtaler=samtaler(4, fra=date(2026, 12, 1)),
    )
    samme = RET.med(gruppeskift="samme_forloeb")

    assert [JULI, skift] == [s.start for s in find_kontaktsager(hvem, DECEMBER, RET)]
    (ene,) = find_kontaktsager(hvem, DECEMBER, samme)
    assert (JULI, "kh_jobparat", skift, JA) == (
        ene.start,
        ene.maalgruppe,
        ene.overgang,
        opfyldt(r.SAMTALER_OPFYLDT, ene, i=DECEMBER, ret=samme),
    )


def test_e55_another_municipality() -> None:
    """One forløb, and the talks follow the person; whose it is, is the last one's, or the first one's."""
    flyttet = date(2026, 11, 15)
    hvem = borger(
        forloeb("kh_jobparat", slut=flyttet, kommunekode="101"),
        forloeb("kh_jobparat", start=flyttet, kommunekode="766"),
        samtaler=samtaler(4),
    )

    assert [("766", JA)] == [(p.enhed, p.opfyldt) for p in proever(hvem)]
    assert ["101"] == [p.enhed for p in proever(hvem, ret=START.med(henfoeringskommune="ved_begyndelsen"))]
    assert [JULI] == [s.start for s in find_kontaktsager(hvem, DECEMBER, RET)]


def test_e56_who_leaves_before_six_months() -> None:
    """Not counted, or counted when the time would have been up; the day itself must be reached."""
    december = date(2026, 12, 1)
    for slut, antal in ((december, 0), (date(2027, 1, 1), 0), (date(2027, 1, 2), 1)):
        hvem = borger(forloeb("kh_jobparat", slut=slut))
        assert antal == len(proever(hvem))
        assert 1 == len(proever(hvem, ret=START.med(medtag_afgang="ja")))
    uden_overgang = borger(forloeb("dagpenge", slut=date(2026, 9, 1)))
    assert [0, 1] == [
        len(proever(uden_overgang, pligt="akasse", til=Maaned(2026, 10), ret=START.med(medtag_afgang=medtag)))
        for medtag in ("nej", "ja")
    ]


@pytest.mark.parametrize("slags", ["sygefravaer", "loentilskud", "orlov"])
def test_e57_away_on_the_day(slags: str) -> None:
    """Counted, and the property says why somebody might not be; or not counted."""
    hvem = borger(forloeb("kh_jobparat"))
    dagen = Periode(date(2027, 1, 1), date(2027, 1, 2))
    match slags:
        case "sygefravaer":
            hvem = evolve(hvem, sygefravaer=(Sygefravaer(periode=dagen),))
        case "loentilskud":
            hvem = evolve(hvem, tilbud=(praktik(dagen.fra, dagen.til, "loentilskud"),))
        case _:
            hvem = evolve(hvem, tilstande=(Tilstand(tilstand="orlov", periode=dagen),))
    uden = START.med(fravaer="udeladt")

    assert slags == sag(hvem, JANUAR).egenskaber["fravaer"]
    assert (1, 0) == (len(proever(hvem)), len(proever(hvem, ret=uden)))
    ukendt = evolve(hvem, sygefravaer=(), tilbud=(), tilstande=(), daekning=evolve(Daekning.fuld(), sygefravaer=None))
    assert Interval(0, 1) == proever(ukendt, ret=uden)[0].population


def test_e58_an_exemption_that_is_withdrawn() -> None:
    """The last day that counts decides, or any day; and it must be decided within the forløb."""
    trukket = Undtagelse(art="samtaler", afgoerelse=date(2026, 8, 1), til=date(2026, 12, 31))
    nogen_dag = RET.med(undtagelse_tidspunkt="nogen_dag")
    for undtagelse, udfald, paa_nogen in (
        (trukket, NEJ, JA),
        (evolve(trukket, til=date(2027, 1, 1)), JA, JA),
        (evolve(trukket, afgoerelse=date(2026, 6, 30), til=None), NEJ, NEJ),
        (evolve(trukket, art="tilbud", til=None), NEJ, NEJ),
    ):
        hvem = borger(forloeb("kh_jobparat"), undtagelser=[undtagelse])
        assert (udfald, paa_nogen) == (svar(r.UNDTAGET_SAMTALER, hvem), svar(r.UNDTAGET_SAMTALER, hvem, ret=nogen_dag))


def test_e59_no_decision_no_exemption() -> None:
    """Unserved, and not exempted; where the table isn't there, it isn't known."""
    hvem = borger(forloeb("kh_jobparat"))
    ukendt = evolve(hvem, daekning=evolve(Daekning.fuld(), undtagelser=None))

    assert [(NEJ, JA)] == [(p.opfyldt, p.inden_for_kvoten) for p in proever(hvem)]
    assert [(NEJ, UVIST)] == [(p.opfyldt, p.inden_for_kvoten) for p in proever(ukendt)]


def test_e60_exempted_and_served() -> None:
    """Served, and counted as exempted too."""
    hvem = borger(
        forloeb("kh_jobparat"), samtaler=samtaler(4), undtagelser=[Undtagelse(art="samtaler", afgoerelse=JULI)]
    )

    (proeve,) = proever(hvem)
    assert (JA, NEJ, 1) == (proeve.opfyldt, proeve.inden_for_kvoten, proeve.betjent.opfyldt)


def test_e61_forms() -> None:
    """All count, or those in person alone; a form that nobody has stated may be that."""
    personligt = RET.med(samtaleformer_2026="personligt")
    for form, udfald in (("telefonisk", NEJ), ("personligt", JA), ("", UVIST)):
        tre = [evolve(samtale, kontaktform="personligt") for samtale in samtaler(3)]
        hvem = borger(forloeb("kh_jobparat"), samtaler=[*tre, Samtale(dato=OKTOBER, kontaktform=form)])
        assert JA is svar(r.SAMTALER_OPFYLDT, hvem)
        assert udfald is svar(r.SAMTALER_OPFYLDT, hvem, ret=personligt)


def test_e62_two_talks_on_a_day() -> None:
    """Two, or one."""
    hvem = borger(forloeb("kh_jobparat"), samtaler=[*samtaler(3), *samtaler(1)])

    assert [JA, NEJ] == [svar(r.SAMTALER_OPFYLDT, hvem, ret=RET.med(en_pr_dag=slug)) for slug in ("nej", "ja")]


def test_e63_what_was_not_held() -> None:
    """Only held talks are facts: three of four booked are three."""
    assert NEJ is svar(r.SAMTALER_OPFYLDT, borger(forloeb("kh_jobparat"), samtaler=samtaler(3)))


def test_e64_a_tilbud_from_before() -> None:
    """One day of overlap is enough, or it must have begun in the six months."""
    for fra, til, overlap, begyndt in (
        (date(2026, 6, 1), date(2026, 7, 2), JA, NEJ),
        (date(2026, 6, 1), JULI, NEJ, NEJ),
        (date(2026, 12, 31), None, JA, JA),
        (date(2027, 1, 1), None, NEJ, NEJ),
    ):
        hvem = borger(forloeb("kh_jobparat"), tilbud=[praktik(fra, til)])
        assert (overlap, begyndt) == tuple(
            svar(r.TILBUD_OPFYLDT, hvem, JANUAR, RET.med(tilbud_regel=slug)) for slug in ("overlap", "begyndt")
        )


def test_e65_guidance_as_the_tilbud() -> None:
    """It counts from July on; what is over by then is for the caller to say. A mentor is no tilbud."""
    mai = date(2026, 5, 1)
    slags = "vejledning_og_opkvalificering"
    for til, svarene in ((JULI, (UVIST, JA, NEJ)), (date(2026, 7, 2), (JA, JA, JA))):
        hvem = borger(forloeb("kh_jobparat", start=mai), tilbud=[praktik(mai, til, slags)])
        assert svarene == tuple(
            svar(r.TILBUD_OPFYLDT, hvem, ret=RET.med(oevo_foer_juli_2026=slug)) for slug in ("uafklaret", "ja", "nej")
        )
    assert NEJ is svar(r.TILBUD_OPFYLDT, borger(forloeb("kh_jobparat"), tilbud=[praktik(tilbudstype="mentor")]))


def syg(*raekker: Sygefravaer, dag: date = JULI, ret: Regelsaet = RET) -> Udfald:
    """Whether outside the follow-up on a day."""
    fundet = sygesag(Borger(borger_id="b", daekning=Daekning.fuld(), sygefravaer=raekker), dag, ret)
    assert fundet is not None
    return opfyldt(SYGEMELDT_UDENFOR, fundet, i=Maaned.af(dag), ret=ret)


def fravaer(uger: int | None, *svarede: int | None, fra: date = JULI, til: date | None = None) -> Sygefravaer:
    """A row of somebody with a job."""
    return Sygefravaer(
        periode=Periode(fra, til), har_job=True, forventet_uger_borger=uger, forventet_uger_arbejdsgivere=svarede
    )


def test_e66_another_expectation() -> None:
    """From 20 to 30 weeks: inside from the day of the change, and outside under the other reading."""
    raekker = (fravaer(20, 20, til=OKTOBER), fravaer(30, 30, fra=OKTOBER))
    foer = date(2026, 9, 30)

    assert [JA, NEJ] == [syg(*raekker, dag=dag) for dag in (foer, OKTOBER)]
    assert JA is syg(*raekker, dag=OKTOBER, ret=RET.med(forventning_paa="begyndelsen"))


def test_e67_days_and_weeks() -> None:
    """26 weeks are 182 days from the first day of the absence, and an absence that has lasted so long isn't shorter."""
    raekke = fravaer(20, 20)
    dag = date.fromordinal(JULI.toordinal() + 181)

    assert [JA, NEJ] == [syg(raekke, dag=en) for en in (date.fromordinal(dag.toordinal() - 1), dag)]
    assert [NEJ, JA] == [syg(fravaer(26, 26), ret=RET.med(X04=slug)) for slug in ("mindre_end", "inden")]
    delt = (fravaer(20, 20, til=OKTOBER), fravaer(20, 20, fra=OKTOBER))
    assert [NEJ, JA] == [syg(*delt, dag=dag), syg(delt[1], dag=dag)]


def test_e68_several_employers() -> None:
    """All must expect less, or one."""
    en = RET.med(flere_arbejdsgivere="en")

    assert [JA, NEJ] == [syg(fravaer(10, 10, uger)) for uger in (25, 26)]
    assert [JA, NEJ] == [syg(fravaer(10, *uger), ret=en) for uger in ((26, 25), (26, 30))]
    assert [NEJ, JA] == [syg(fravaer(10, 10, None)), syg(fravaer(10, 10, None), ret=en)]


def test_who_has_not_answered() -> None:
    """An employer without an answer hasn't said less; where nothing is recorded of answers, it isn't known."""
    uvist = RET.med(arbejdsgiver_uden_svar="uafklaret")

    assert [NEJ, UVIST] == [syg(fravaer(10, None), ret=ret) for ret in (RET, uvist)]
    assert [UVIST, UVIST] == [syg(fravaer(10)), syg(fravaer(None, 10))]
    assert [NEJ, NEJ] == [syg(fravaer(30)), syg(fravaer(30, 10))]
    assert NEJ is syg(fravaer(10, None, 30), ret=uvist)
    assert UVIST is syg(evolve(fravaer(10, 10), har_job=None))


def test_no_absence_on_the_day() -> None:
    """Nothing to decide."""
    hvem = Borger(borger_id="b", daekning=Daekning.fuld(), sygefravaer=(fravaer(10, 10, til=OKTOBER),))

    paa_dagen = sygesag(hvem, date(2026, 9, 30), RET)
    assert isinstance(paa_dagen, Sygesag)
    assert hvem.sygefravaer == paa_dagen.brugte_fakta("har_job")
    assert (Periode(JULI, OKTOBER), date(2026, 9, 30)) == (paa_dagen.periode, paa_dagen.dag)
    assert sygesag(hvem, OKTOBER, RET) is None


def test_e69_a_transfer_before_three_months() -> None:
    """The a-kasse's window ends at the transfer, at three months, or at whichever the reading says."""
    svarene = {
        (slug, overgang): svar(
            r.AKASSE_OPFYLDT,
            borger(
                forloeb("dagpenge", overgang=overgang),
                samtaler=[*samtaler(1, "a_kasse"), *samtaler(1, "a_kasse", fra=anden)],
            ),
            ret=RET.med(X11=slug),
        )
        for slug in ("tidligste", "tre_maaneder", "overgangen")
        for overgang, anden in ((date(2026, 8, 20), date(2026, 9, 1)), (date(2026, 11, 1), date(2026, 10, 20)))
    }

    assert [NEJ, NEJ, JA, NEJ, NEJ, JA] == list(svarene.values())


def test_e70_a_transfer_by_agreement() -> None:
    """Not the a-kasse's any more; the municipality's as ever."""
    raekke = evolve(forloeb("dagpenge", overgang=date(2026, 8, 1)), overgang_efter_aftale=True)
    hvem = borger(raekke, samtaler=samtaler(2, fra=date(2026, 8, 1)))

    assert () == proever(hvem, pligt="akasse", til=Maaned(2026, 8))
    assert [JA, JA, NEJ] == [
        svar(regel, hvem) for regel in (r.SKAL_HAVE_SAMTALER, r.SAMTALER_OPFYLDT, r.SKAL_HAVE_AKASSESAMTALER)
    ]


@pytest.mark.parametrize("dag", [date(2027, 1, 1), date(2028, 6, 1)])
def test_e71_the_trials_of_2027(dag: date) -> None:
    """Not encoded, and the message says so."""
    with pytest.raises(RetIkkeKodet, match="to forsøg med a-kasser"):
        Regelsaet.gaeldende(dag, OMRAADE)


def test_e72_a_withheld_number() -> None:
    """Unknown, and never none: it widens the share on the sides where it may lie."""
    skjult = Diskretioneret()

    tre_kvart = Fraction(3, 4)
    assert [Interval(0, tre_kvart), Interval.praecis(tre_kvart), Interval(0, 1), Interval(0, 1), None] == [
        andel_af_fordeling(antal, spurgt=2)
        for antal in ((skjult, 1, 2, 1), (0, 1, 2, 1), (skjult, 1, 1, skjult), (skjult, skjult, skjult), (0, 0, 0))
    ]


def test_e73_what_is_shown() -> None:
    """One decimal, half up, or as asked for; the answer doesn't change."""
    proeve = proev_andel(7495, 10000)

    assert ("75,0", "74,95", NEJ) == (proeve.vist(), proeve.vist(2), proeve.opfyldt)
    assert ["74,9", "75,0"] == [proev_andel(7494, 10000).vist(afrunding=en) for en in Afrunding]
    assert "0,0 til 100,0" == evolve(proeve, betjent=Andelstal(uafklaret=3)).vist()


def test_an_open_last_class() -> None:
    """Two or more may be three: then the share is known to be no larger."""
    assert Interval(0, Fraction(1, 2)) == andel_af_fordeling((1, 1, 2), spurgt=3)
    for antal, fejl in (((), "ingen grupper"), ((1, -1), "fundet -1")):
        with pytest.raises(UgyldigVaerdi, match=fejl):
            andel_af_fordeling(antal, spurgt=1)


def test_e74_no_label() -> None:
    """Two shares and two answers: no status, category, risk or sanction anywhere in what the area gives."""
    navne = {felt.name for klasse in (Andelsproeve,) for felt in attrs.fields(klasse)} | set(dir(Andelsproeve))

    assert [] == [n for n in navne for ord_ in ("status", "kategori", "risiko", "sanktion") if ord_ in n]
