"""What is known of a kontaktforløb where the records end, and what is seen from a month in the middle of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from skaerpet_tilsyn import (
    Daekning,
    IkkeUnderstoettet,
    Interval,
    Maaned,
    Periode,
    Samtale,
    Spaend,
    Sygefravaer,
    Tilbud,
    Tilstand,
    Udfald,
    Undtagelse,
    opfyldt,
    vurder,
)
from skaerpet_tilsyn.katalog.jobsamtaler import regler as r
from skaerpet_tilsyn.katalog.jobsamtaler.andelsregler import ANDEL_MED_SAMTALER
from skaerpet_tilsyn.katalog.jobsamtaler.andelssag import Andelssag, Dagpengetimer
from skaerpet_tilsyn.katalog.jobsamtaler.sager import find_kontaktsager
from skaerpet_tilsyn.katalog.jobsamtaler.stoerrelser import EGENSKABER, STOERRELSER
from skaerpet_tilsyn.katalog.jobsamtaler.sygesag import sygesag
from tests.indsats import DECEMBER, JULI, RET, borger, forloeb, praktik, sag, samtaler, svar

if TYPE_CHECKING:
    from skaerpet_tilsyn import Borger

JA, NEJ, UVIST = Udfald.OPFYLDT, Udfald.IKKE_OPFYLDT, Udfald.UAFKLARET
JANUAR, SEPTEMBER = Maaned(2027, 1), Maaned(2026, 9)
OKTOBER = date(2026, 10, 1)


def til(maaned: Maaned, *tabeller: str) -> Daekning:
    """Everything is covered, but some tables only to a month."""
    return evolve(Daekning.fuld(), **dict.fromkeys(tabeller, Spaend(None, maaned)))


def uden(*tabeller: str) -> Daekning:
    """Everything is covered, but some tables are not there."""
    return evolve(Daekning.fuld(), **dict.fromkeys(tabeller))


def test_every_quantity_and_property_of_the_rules_is_measured() -> None:
    """By name, and nothing else."""
    maalt = sag(borger(forloeb("dagpenge")))

    assert {maal.navn for maal in STOERRELSER} == set(maalt.tal)
    assert {egenskab.navn for egenskab in EGENSKABER} == set(maalt.egenskaber)


@pytest.mark.parametrize("daekning", [uden("samtaler"), til(Maaned(2026, 11), "samtaler")])
def test_talks_that_are_not_covered(daekning: Daekning) -> None:
    """At least those that are there: enough is enough, and too few isn't known."""
    for antal, udfald in ((4, JA), (3, UVIST)):
        hvem = borger(forloeb("kh_jobparat"), samtaler=samtaler(antal), daekning=daekning)
        assert Interval.fra_og_med(antal) == sag(hvem).tal["samtaler_kommune"]
        assert udfald is svar(r.SAMTALER_OPFYLDT, hvem)


@pytest.mark.parametrize("daekning", [uden("tilbud"), til(Maaned(2026, 11), "tilbud")])
def test_tilbud_that_are_not_covered(daekning: Daekning) -> None:
    """The same for tilbud."""
    assert UVIST is svar(r.TILBUD_OPFYLDT, borger(forloeb("kh_jobparat"), daekning=daekning))
    assert JA is svar(r.TILBUD_OPFYLDT, borger(forloeb("kh_jobparat"), tilbud=[praktik()], daekning=daekning))


def test_a_window_that_is_not_over() -> None:
    """Seen from September, later talks are not there and may yet come."""
    hvem = borger(forloeb("kh_jobparat"), samtaler=[*samtaler(3), *samtaler(1, fra=OKTOBER)])

    assert (UVIST, JA) == (svar(r.SAMTALER_OPFYLDT, hvem, SEPTEMBER), svar(r.SAMTALER_OPFYLDT, hvem, Maaned(2026, 10)))
    assert [NEJ] == [svar(r.TILBUD_OPFYLDT, hvem, DECEMBER)]
    assert UVIST is svar(r.TILBUD_OPFYLDT, hvem, Maaned(2026, 11))


def test_who_held_a_talk_with_somebody_on_dagpenge() -> None:
    """Where nobody has stated it, it may be either; another actor's is the municipality's."""
    to = [Samtale(dato=date(2026, 9, n)) for n in (1, 2)]
    efter = [Samtale(dato=date(2026, 10, n)) for n in (1, 2)]
    hvem = borger(forloeb("dagpenge", overgang=OKTOBER), samtaler=[*to, *efter])
    aktoer = borger(forloeb("dagpenge", overgang=OKTOBER), samtaler=samtaler(2, "anden_aktoer", fra=OKTOBER))

    assert [UVIST, UVIST] == [svar(regel, hvem) for regel in (r.AKASSE_OPFYLDT, r.SAMTALER_OPFYLDT)]
    assert [JA, NEJ] == [svar(r.SAMTALER_OPFYLDT, aktoer, ret=RET.med(anden_aktoer=slug)) for slug in ("ja", "nej")]
    assert NEJ is svar(r.AKASSE_OPFYLDT, aktoer)


@pytest.mark.parametrize("daekning", [uden("kontaktforloeb"), til(Maaned(2026, 8), "kontaktforloeb")])
def test_a_transfer_that_may_have_come(daekning: Daekning) -> None:
    """Then nothing is known of the municipality's talks, and of the a-kasse's only those that surely came before."""
    hvem = borger(forloeb("dagpenge"), samtaler=samtaler(2, "a_kasse", fra=date(2026, 9, 1)), daekning=daekning)

    assert [Interval.fra_og_med(0)] * 2 == [sag(hvem).tal[navn] for navn in ("samtaler_kommune", "samtaler_akasse")]
    assert [UVIST, UVIST] == [svar(regel, hvem) for regel in (r.SKAL_HAVE_SAMTALER, r.AKASSE_OPFYLDT)]
    assert (None, None, None) == tuple(
        sag(hvem).egenskaber[navn] for navn in ("overgaaet", "overgang_efter_aftale", "maales_overgang")
    )
    assert JA is svar(r.AKASSE_OPFYLDT, hvem, ret=RET.med(X11="tre_maaneder"))
    tidlige = evolve(hvem, samtaler=samtaler(2, "a_kasse"), daekning=til(Maaned(2026, 7), "kontaktforloeb"))
    assert JA is svar(r.AKASSE_OPFYLDT, tidlige)


def test_no_transfer() -> None:
    """Where everything is covered, the municipality has nobody to hold talks with."""
    hvem = borger(forloeb("dagpenge"), samtaler=samtaler(4))

    assert Interval.praecis(0) == sag(hvem).tal["samtaler_kommune"]
    assert NEJ is svar(r.SKAL_HAVE_SAMTALER, hvem)
    assert ("nej", "ikke", "nej") == tuple(
        sag(hvem).egenskaber[navn] for navn in ("overgaaet", "maales_overgang", "overgang_efter_aftale")
    )
    sent = borger(forloeb("dagpenge", overgang=date(2027, 1, 1)))
    assert ("ja", "nej", "i_maaneden") == tuple(
        sag(sent, JANUAR).egenskaber[navn] for navn in ("overgaaet", "overgaaet_6", "maales_overgang")
    )
    efter_slut = borger(forloeb("dagpenge", slut=OKTOBER, overgang=OKTOBER))
    assert "nej" == sag(efter_slut).egenskaber["overgaaet"]


@pytest.mark.parametrize(
    ("slut", "daekket_til", "naaet"),
    [
        (None, JANUAR, "ja"),
        (None, DECEMBER, None),
        (date(2027, 1, 1), JANUAR, "nej"),
        (date(2027, 1, 1), DECEMBER, None),
        (date(2027, 1, 2), DECEMBER, "ja"),
        (date(2026, 12, 31), DECEMBER, "nej"),
    ],
)
def test_whether_six_months_are_reached(slut: date | None, daekket_til: Maaned, naaet: str | None) -> None:
    """A row may go on where the records end; a day that a row states is certain."""
    hvem = borger(forloeb("kh_jobparat", slut=slut), daekning=til(daekket_til, "kontaktforloeb"))

    assert naaet == sag(hvem, JANUAR).egenskaber["naaet_6"]
    assert sag(hvem, DECEMBER).egenskaber["naaet_6"] == ("nej" if slut == date(2026, 12, 31) else None)


def test_a_forloeb_that_is_over() -> None:
    """What comes after it doesn't count, and its window is over when it is."""
    hvem = borger(forloeb("kh_jobparat", slut=OKTOBER), samtaler=[*samtaler(3), *samtaler(1, fra=OKTOBER)])

    assert [UVIST, NEJ] == [svar(r.SAMTALER_OPFYLDT, hvem, i) for i in (SEPTEMBER, Maaned(2026, 10))]
    assert Interval.praecis(3) == sag(hvem).tal["samtaler_kommune"]


@pytest.mark.parametrize(
    ("undtagelse", "daekning", "udfald", "nogen_dag"),
    [
        (Undtagelse(art="samtaler", afgoerelse=date(2026, 12, 31)), Daekning.fuld(), JA, JA),
        (Undtagelse(art="samtaler", afgoerelse=date(2027, 1, 1)), Daekning.fuld(), NEJ, NEJ),
        (Undtagelse(art="samtaler", afgoerelse=JULI), til(Maaned(2026, 11), "undtagelser"), UVIST, JA),
        (None, til(Maaned(2026, 11), "undtagelser"), UVIST, UVIST),
        (None, evolve(Daekning.fuld(), undtagelser=Spaend(Maaned(2026, 9), None)), NEJ, UVIST),
        (None, uden("undtagelser"), UVIST, UVIST),
        (None, Daekning.fuld(), NEJ, NEJ),
        (None, til(Maaned(2026, 11), "kontaktforloeb"), NEJ, NEJ),
    ],
)
def test_exemptions(undtagelse: Undtagelse | None, daekning: Daekning, udfald: Udfald, nogen_dag: Udfald) -> None:
    """On the last day that counts, or on any; a decision after it is none, and outside the records it isn't known."""
    hvem = borger(forloeb("kh_jobparat"), undtagelser=[] if undtagelse is None else [undtagelse], daekning=daekning)

    assert udfald is svar(r.UNDTAGET_SAMTALER, hvem, JANUAR)
    assert nogen_dag is svar(r.UNDTAGET_SAMTALER, hvem, JANUAR, RET.med(undtagelse_tidspunkt="nogen_dag"))


def test_an_exemption_in_a_forloeb_whose_end_is_not_known() -> None:
    """Which day is the last isn't known either."""
    hvem = borger(
        forloeb("kh_jobparat", slut=OKTOBER),
        undtagelser=[Undtagelse(art="samtaler", afgoerelse=JULI, til=date(2026, 9, 1))],
        daekning=til(SEPTEMBER, "kontaktforloeb"),
    )

    assert UVIST is svar(r.UNDTAGET_SAMTALER, hvem, JANUAR)


def test_an_exemption_whose_last_day_is_not_known() -> None:
    """It holds on the last day that is seen, but the forløb may go on."""
    hvem = borger(
        forloeb("kh_jobparat", slut=OKTOBER),
        undtagelser=[Undtagelse(art="samtaler", afgoerelse=JULI)],
        daekning=til(SEPTEMBER, "kontaktforloeb"),
    )

    assert UVIST is svar(r.UNDTAGET_SAMTALER, hvem, JANUAR)
    assert JA is svar(r.UNDTAGET_SAMTALER, hvem, JANUAR, RET.med(undtagelse_tidspunkt="nogen_dag"))


def test_what_a_row_says_beyond_the_records() -> None:
    """Another row may have followed: with another duty to work, or in another group, if that is no new forløb."""
    hvem = borger(forloeb("kh_jobparat"), daekning=til(DECEMBER, "kontaktforloeb"))
    samme = RET.med(gruppeskift="samme_forloeb")

    assert ["nej", None] == [sag(hvem, i).egenskaber["arbejdspligt"] for i in (DECEMBER, JANUAR)]
    assert ["kh_jobparat", "kh_jobparat"] == [sag(hvem, i).egenskaber["maalgruppe"] for i in (DECEMBER, JANUAR)]
    assert ["kh_jobparat", None] == [sag(hvem, i, samme).egenskaber["maalgruppe"] for i in (DECEMBER, JANUAR)]


def test_a_transfer_before_the_first_day() -> None:
    """The forløb is the municipality's from the start, and talks before it don't count."""
    juni = date(2026, 6, 15)
    hvem = borger(forloeb("dagpenge", overgang=juni), samtaler=samtaler(2, fra=juni))

    assert (JULI, Interval.praecis(0)) == (sag(hvem).overgang, sag(hvem).tal["samtaler_kommune"])


def test_absence_on_the_day() -> None:
    """A row with an end is certain; one that runs on is, only where its table covers the day."""
    aaben = Periode(date(2026, 12, 1), None)
    lukket = Periode(date(2026, 12, 1), date(2027, 2, 1))
    for daekning, periode, fundet in (
        (Daekning.fuld(), aaben, "sygefravaer"),
        (til(DECEMBER, "sygefravaer"), aaben, None),
        (til(DECEMBER, "sygefravaer"), lukket, "sygefravaer"),
    ):
        hvem = evolve(borger(forloeb("kh_jobparat"), daekning=daekning), sygefravaer=(Sygefravaer(periode=periode),))
        assert fundet == sag(hvem, JANUAR).egenskaber["fravaer"]
    andre = evolve(
        borger(forloeb("kh_jobparat"), tilbud=[Tilbud(tilbudstype="virksomhedspraktik", periode=lukket)]),
        tilstande=(Tilstand(tilstand="fleksjob", periode=lukket),),
    )
    assert "ingen" == sag(andre, JANUAR).egenskaber["fravaer"]
    for tabel in ("sygefravaer", "tilbud", "tilstande"):
        assert sag(evolve(andre, daekning=uden(tabel)), JANUAR).egenskaber["fravaer"] is None


def test_rows_that_begin_later_are_not_there() -> None:
    """Neither as forløb of their own nor as the rest of one."""
    flyttet = forloeb("kh_jobparat", start=OKTOBER, kommunekode="101")
    hvem = borger(forloeb("kh_jobparat", slut=OKTOBER), flyttet, forloeb("ledighedsydelse", start=OKTOBER))

    assert ["766"] == [s.kommunekode for s in find_kontaktsager(hvem, SEPTEMBER, RET)]
    assert ["101", "766"] == sorted(s.kommunekode for s in find_kontaktsager(hvem, Maaned(2026, 10), RET))
    assert [date(2026, 7, 1), OKTOBER] == [s.start for s in find_kontaktsager(hvem, Maaned(2026, 10), RET)]


def test_rows_that_do_not_touch() -> None:
    """A day between them, and there are two forløb; on the same day, the one that began last says where."""
    hvem = borger(forloeb("kh_jobparat", slut=OKTOBER), forloeb("kh_jobparat", start=date(2026, 10, 2)))
    samtidig = borger(
        forloeb("kh_jobparat", slut=date(2027, 2, 1)),
        forloeb("kh_jobparat", start=OKTOBER, slut=date(2027, 3, 1), kommunekode="101", arbejdspligt=True),
    )

    assert 2 == len(find_kontaktsager(hvem, DECEMBER, RET))
    assert ("101", "ja") == (sag(samtidig).kommunekode, sag(samtidig).egenskaber["arbejdspligt"])
    assert Periode(JULI, date(2027, 3, 1)) == sag(samtidig).periode


def test_the_facts_behind_an_answer() -> None:
    """The talks that count or may, in order of time; a property has its rows."""
    hvem = borger(
        forloeb("dagpenge", overgang=OKTOBER),
        samtaler=[*reversed(samtaler(2, fra=OKTOBER)), *samtaler(1, "a_kasse")],
        undtagelser=[Undtagelse(art="samtaler", afgoerelse=JULI)],
    )

    def fakta(navn: str) -> tuple[object, ...]:
        return sag(hvem).brugte_fakta(navn)

    assert samtaler(2, fra=OKTOBER) == fakta("samtaler_kommune")
    assert samtaler(1, "a_kasse") == fakta("samtaler_akasse")
    assert hvem.undtagelser == fakta("undtaget_samtaler")
    assert (hvem.kontaktforloeb, ()) == (fakta("maalgruppe"), fakta("naaet_6"))
    v = vurder(r.AKASSE_OPFYLDT, sag(hvem), i=DECEMBER, ret=RET)
    assert samtaler(1, "a_kasse") == v.dele[0].fakta
    assert () == v.fakta


def test_what_there_is_no_quantity_or_property_of() -> None:
    """Each kind of subject lists its own."""
    hvem = borger(forloeb("kh_jobparat"))
    fravaer = sygesag(evolve(hvem, sygefravaer=(Sygefravaer(periode=Periode(JULI, None)),)), JULI, RET)
    assert fravaer is not None
    for emne in (sag(hvem), fravaer, Andelssag(betjent=None), Dagpengetimer(timer=1)):
        for spoerg in (emne.maal, emne.egenskab):
            with pytest.raises(IkkeUnderstoettet, match=r"fundet «andet»; forventet .+; "):
                spoerg("andet", DECEMBER)


def test_a_share_of_nobody() -> None:
    """Anything, so nothing is decided of it."""
    assert UVIST is opfyldt(ANDEL_MED_SAMTALER, Andelssag(betjent=None), i=DECEMBER, ret=RET)


def test_a_citizen_without_any() -> None:
    """There is nothing to decide."""
    ingen: Borger = borger()

    assert () == find_kontaktsager(ingen, DECEMBER, RET)
