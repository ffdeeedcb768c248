"""The rules on forløb, case by case: length, number, origin, exit, age; and each disputed reading of them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve

from skaerpet_tilsyn.fakta import (
    Bevilling,
    Borger,
    Daekning,
    Spaend,
    Stamdata,
    Tilbud,
    Tilstand,
    Ydelsesforloeb,
)
from skaerpet_tilsyn.fejl import IkkeUnderstoettet, RegelIkkeGaeldende, RetIkkeKodet, UgyldigVaerdi
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.ressourceforloeb.regler import KRAV
from skaerpet_tilsyn.opgoerelse import bedoem, forklar
from skaerpet_tilsyn.opgoerelse.forloeb.raekker import andel
from skaerpet_tilsyn.tal import Udfald
from skaerpet_tilsyn.tid import Maaned, Periode

NU = Maaned(2024, 6)
RET = Regelsaet.for_maaned(NU, "ressourceforloeb")
RF, JAF = "ressourceforloeb", "jobafklaringsforloeb"
BRUD, USAEDVANLIGT, JA, UVIS = "ikke opfyldt (brud)", "ikke opfyldt (usædvanligt)", "opfyldt", "uafklaret"


def periode(fra: str, til: str | None) -> Periode:
    """From a day to and with another; None is running."""
    return Periode.inklusiv(date.fromisoformat(fra), None if til is None else date.fromisoformat(til))


def bevilling(fra: str, til: str | None, ordning: str = RF, *, eget_oenske: bool | None = None) -> Bevilling:
    """A grant."""
    return Bevilling(ordning=ordning, periode=periode(fra, til), eget_oenske=eget_oenske)


def ydelse(navn: str, fra: str, til: str | None) -> Ydelsesforloeb:
    """A period on a ydelse in Hedensted."""
    return Ydelsesforloeb(ydelse=navn, kommunekode="766", periode=periode(fra, til))


def borger(
    *haendelser: Bevilling | Ydelsesforloeb | Tilbud | Tilstand,
    foedt: str | None = "1985-01-01",
    folkepension: str | None = None,
    daekning: Daekning | None = None,
) -> Borger:
    """A citizen with some events, born in 1985."""
    return Borger(
        borger_id="b",
        daekning=Daekning.fuld() if daekning is None else daekning,
        ydelser=tuple(h for h in haendelser if isinstance(h, Ydelsesforloeb)),
        tilbud=tuple(h for h in haendelser if isinstance(h, Tilbud)),
        tilstande=tuple(h for h in haendelser if isinstance(h, Tilstand)),
        bevillinger=tuple(h for h in haendelser if isinstance(h, Bevilling)),
        stamdata=Stamdata(
            foedselsdato=None if foedt is None else date.fromisoformat(foedt),
            folkepensionsdato=None if folkepension is None else date.fromisoformat(folkepension),
        ),
    )


def svar(hvem: Borger, regel: str, ordning: str = RF, ret: Regelsaet = RET, i: Maaned = NU) -> list[str]:
    """The answers to one rule, forløb by forløb; a rule that is not asked is left out."""
    return [s.tekst for b in bedoem(hvem, ordning, i=i, ret=ret) for s in b.svar if s.krav.regel.navn == regel]


@pytest.mark.parametrize(
    ("fra", "til", "forventet"),
    [
        ("2018-03-01", "2023-02-28", JA),  # G66: five years, granted in 2018
        ("2018-03-01", "2023-03-01", BRUD),  # a day more
        ("2021-12-31", "2026-12-30", JA),  # the last day of the older rule
        ("2022-01-01", "2024-12-31", JA),  # three years
        ("2022-01-01", "2025-01-01", BRUD),
        ("2023-01-01", "2026-01-01", BRUD),  # G66: over three years, granted in 2023
        ("2024-02-29", "2027-02-27", JA),  # E04: to and with the day before 28 February
        ("2022-01-01", None, UVIS),  # no end known, so at least until now
        ("2021-05-01", None, UVIS),
    ],
)
def test_the_length_of_a_ressourceforloeb(fra: str, til: str | None, forventet: str) -> None:
    """Five years before 2022 and three after, by the day on which it began."""
    assert [forventet] == svar(borger(bevilling(fra, til)), "ressourceforloeb_laengde")


def test_running_forloeb_follow_the_rules_they_began_under() -> None:
    """E33: four years granted in 2021 are no breach in 2023, unless one reads it so."""
    hvem = borger(bevilling("2021-06-01", "2025-05-31"))

    assert [JA] == svar(hvem, "ressourceforloeb_laengde")
    assert [BRUD] == svar(hvem, "ressourceforloeb_laengde", ret=RET.med(overgangsregel_2022="maalt"))


def test_payments_alone_bound_the_length() -> None:
    """Four years of payments may be two grants; with fewer than three years none can be too long."""
    lang, kort = (borger(ydelse(RF, fra, "2024-05-31")) for fra in ("2022-01-01", "2022-06-01"))

    assert [UVIS] == svar(borger(ydelse(RF, "2022-01-01", None)), "ressourceforloeb_laengde", i=Maaned(2025, 6))
    assert [JA, JA] == [*svar(lang, "ressourceforloeb_laengde"), *svar(kort, "ressourceforloeb_laengde")]
    udbetaling = RET.med(forloebsenhed="udbetaling")
    assert [BRUD] == svar(
        borger(ydelse(RF, "2022-01-01", None)), "ressourceforloeb_laengde", ret=udbetaling, i=Maaned(2025, 6)
    )


def test_payments_that_begin_before_the_records() -> None:
    """They may have begun any time before: no upper bound."""
    fra_2023 = evolve(Daekning.fuld(), ydelser=Spaend(Maaned(2023, 1), None))
    hvem = borger(ydelse(RF, "2023-01-01", "2024-05-31"), daekning=fra_2023)

    assert [UVIS] == svar(hvem, "ressourceforloeb_laengde")
    assert [UVIS] == svar(hvem, "ressourceforloeb_laengde", ret=RET.med(forloebsenhed="udbetaling"))
    assert [UVIS] == svar(hvem, "ressourceforloeb_oprindelse")


@pytest.mark.parametrize(
    ("til", "forventet"), [("2023-12-31", JA), ("2024-01-01", BRUD), ("2025-06-01", BRUD), (None, BRUD)]
)
def test_the_length_of_a_jobafklaringsforloeb(til: str | None, forventet: str) -> None:
    """P46: two years; without an end it has lasted 30 months until now."""
    assert [forventet] == svar(borger(bevilling("2022-01-01", til, JAF)), "jobafklaring_laengde", JAF)


def test_a_third_jobafklaringsforloeb() -> None:
    """G68: a breach by default, unusual where 2 is a starting point, and nothing where there is no limit."""
    hvem = borger(*(bevilling(f"{aar}-01-01", f"{aar}-12-31", JAF) for aar in (2020, 2022, 2024)))

    assert [JA, JA, BRUD] == svar(hvem, "jobafklaring_antal", JAF)
    assert [JA, JA, USAEDVANLIGT] == svar(hvem, "jobafklaring_antal", JAF, RET.med(K24="udgangspunkt"))
    assert [] == svar(hvem, "jobafklaring_antal", JAF, RET.med(K24="flere"))


def test_a_second_jobafklaringsforloeb_may_be_the_third() -> None:
    """Where the records begin one day, earlier forløb are not known; a third that is known is one too many."""
    fra_2019 = evolve(Daekning.fuld(), ydelser=Spaend(Maaned(2019, 1), None))
    hvem = borger(*(bevilling(f"{aar}-01-01", f"{aar}-12-31", JAF) for aar in (2020, 2022, 2024)), daekning=fra_2019)

    assert [UVIS, UVIS, BRUD] == svar(hvem, "jobafklaring_antal", JAF)


@pytest.mark.parametrize(
    ("foer", "ressource", "jobafklaring"),
    [
        ("sygedagpenge", JA, JA),
        ("kontanthjaelp", JA, BRUD),  # G67
        ("uddannelseshjaelp", JA, BRUD),  # K20
        ("ledighedsydelse", JA, BRUD),
        ("a_dagpenge", BRUD, BRUD),
        ("revalidering", BRUD, BRUD),
        (None, JA, BRUD),
    ],
)
def test_where_citizens_come_from(foer: str | None, ressource: str, jobafklaring: str) -> None:
    """The day before; no ydelse at all is allowed for ressourceforløb."""
    for ordning, regel, forventet in (
        (RF, "ressourceforloeb_oprindelse", ressource),
        (JAF, "jobafklaring_oprindelse", jobafklaring),
    ):
        tidligere = () if foer is None else (ydelse(foer, "2022-01-01", "2023-06-30"),)
        assert [forventet] == svar(borger(*tidligere, ydelse(ordning, "2023-07-01", None)), regel, ordning)


def test_origin_across_a_gap() -> None:
    """Less than a whole calendar month between: still from sygedagpenge; a whole one: from nothing."""
    for slut, forventet in (("2023-05-31", BRUD), ("2023-06-01", JA)):
        hvem = borger(ydelse("sygedagpenge", "2022-01-01", slut), ydelse(JAF, "2023-07-01", None))
        assert [forventet] == svar(hvem, "jobafklaring_oprindelse", JAF)


def test_uddannelseshjaelp_read_to_the_letter() -> None:
    """K20."""
    hvem = borger(ydelse("uddannelseshjaelp", "2022-01-01", "2023-06-30"), ydelse(RF, "2023-07-01", None))

    assert [BRUD] == svar(hvem, "ressourceforloeb_oprindelse", ret=RET.med(K20="ordret"))


def test_a_second_grant_comes_from_the_first() -> None:
    """In one run of payments only the first grant has an origin of its own, and only the last an exit."""
    hvem = borger(
        ydelse("a_dagpenge", "2021-01-01", "2021-12-31"),
        ydelse(RF, "2022-01-01", "2023-12-31"),
        ydelse("kontanthjaelp", "2024-01-01", None),
        bevilling("2022-01-01", "2022-12-31"),
        bevilling("2023-01-01", "2023-12-31"),
    )

    assert [BRUD, JA] == svar(hvem, "ressourceforloeb_oprindelse")
    assert [JA, USAEDVANLIGT] == svar(hvem, "ressourceforloeb_afgang")


@pytest.mark.parametrize(
    ("efter", "ressource", "jobafklaring"),
    [
        ("kontanthjaelp", USAEDVANLIGT, USAEDVANLIGT),  # G69
        ("foertidspension", JA, JA),
        ("ledighedsydelse", JA, JA),
        ("a_dagpenge", USAEDVANLIGT, JA),
        ("fleksjob", JA, JA),
    ],
)
def test_how_a_forloeb_may_end(efter: str, ressource: str, jobafklaring: str) -> None:
    """K19, E32: the list is typical; read strictly, anything else is a breach."""
    for ordning, regel, forventet in (
        (RF, "ressourceforloeb_afgang", ressource),
        (JAF, "jobafklaring_afgang", jobafklaring),
    ):
        hvem = borger(ydelse(ordning, "2023-01-01", "2023-12-31"), ydelse(efter, "2024-01-01", None))
        assert [forventet] == svar(hvem, regel, ordning)
        streng = JA if forventet == JA else BRUD
        assert [streng] == svar(hvem, regel, ordning, RET.med(K19="streng"))


def test_a_forloeb_that_ended_last_month_is_not_asked_yet() -> None:
    """The status is that of a month later; a grant without payments has no exit either."""
    hvem = borger(ydelse(RF, "2023-01-01", "2024-05-31"), ydelse("kontanthjaelp", "2024-06-01", None))

    assert [JA] == svar(hvem, "ressourceforloeb_afgang", i=Maaned(2024, 5))
    assert [USAEDVANLIGT] == svar(hvem, "ressourceforloeb_afgang")
    assert [JA] == svar(borger(bevilling("2023-01-01", "2023-12-31")), "ressourceforloeb_afgang")


def test_an_exit_that_nobody_knows() -> None:
    """Nothing on the day, and what else there could be is not recorded."""
    hvem = borger(ydelse(RF, "2023-01-01", "2023-12-31"), daekning=evolve(Daekning.fuld(), tilstande=None))

    assert [UVIS] == svar(hvem, "ressourceforloeb_afgang")


@pytest.mark.parametrize(
    ("foedt", "forventet"),
    [
        ("1984-01-02", [JA, JA]),  # 39 at the second: not in the band
        ("1984-01-01", [JA, JA]),  # 40 at the second alone: three years of it
        ("1981-01-01", [JA, BRUD]),  # E34: 40 at the first, six years in all
        ("1974-01-01", [JA, BRUD]),  # E34: 50 at the second
        ("1973-12-31", [JA, BRUD]),  # still 50 in whole years
        ("1973-01-01", [JA, JA]),  # 51 at the second: another band
        (None, [JA, UVIS]),
    ],
)
def test_five_years_in_all_from_40_to_50(foedt: str | None, forventet: list[str]) -> None:
    """P52: those that began in the band count together, unless the citizen wants more."""
    for foerste, forventede in (("2022-01-01", [JA, JA]), ("2021-01-01", forventet[1:])):
        hvem = borger(
            bevilling(foerste, "2023-12-31"), bevilling("2024-01-01", "2026-12-31", eget_oenske=False), foedt=foedt
        )
        if foedt is not None or foerste == "2021-01-01":
            assert forventede == svar(hvem, "ressourceforloeb_40_til_50")


def test_all_earlier_forloeb_may_count() -> None:
    """The reading: three years at 38, and three at 41."""
    andet = bevilling("2024-01-01", "2026-12-31", eget_oenske=False)
    hvem = borger(bevilling("2021-01-01", "2023-12-31"), andet, foedt="1983-01-01")

    assert [JA] == svar(hvem, "ressourceforloeb_40_til_50")
    assert [BRUD] == svar(hvem, "ressourceforloeb_40_til_50", ret=RET.med(aldersgruppe="alle"))


def test_the_citizens_own_wish() -> None:
    """It allows more; where nobody has stated it, a no is not certain."""
    for oenske, forventet in ((True, JA), (False, BRUD), (None, UVIS)):
        hvem = borger(
            bevilling("2021-01-01", "2023-12-31"),
            bevilling("2024-01-01", "2026-12-31", eget_oenske=oenske),
            foedt="1981-01-01",
        )
        assert [forventet] == svar(hvem, "ressourceforloeb_40_til_50")
        ny = borger(
            bevilling("2022-01-01", "2023-12-31", eget_oenske=False),
            bevilling("2024-01-01", "2026-12-31", eget_oenske=oenske),
            foedt="1960-01-01",
            folkepension="2027-01-01",
        )
        assert [JA, forventet] == svar(ny, "ressourceforloeb_over_50")
        assert [BRUD, forventet] == svar(ny, "ressourceforloeb_folkepension")


@pytest.mark.parametrize(
    ("folkepension", "forventet"),
    [("2029-12-31", BRUD), ("2030-01-01", JA), (None, UVIS)],
)
def test_six_years_to_folkepension(folkepension: str | None, forventet: str) -> None:
    """Exactly six years is not less than six; without the day nothing is known."""
    hvem = borger(bevilling("2024-01-01", "2024-12-31", eget_oenske=False), folkepension=folkepension)

    assert [forventet] == svar(hvem, "ressourceforloeb_folkepension")


@pytest.mark.parametrize(
    ("tilbud", "forventet"),
    [
        ("2023-06-30", JA),
        ("2023-07-01", USAEDVANLIGT),
        ("2022-12-01", JA),  # it goes on from before
        (None, USAEDVANLIGT),
    ],
)
def test_the_first_tilbud_within_six_months(tilbud: str | None, forventet: str) -> None:
    """Any tilbud."""
    haendelser = () if tilbud is None else (Tilbud(tilbudstype="mentor", periode=periode(tilbud, None)),)

    assert [forventet] == svar(borger(bevilling("2023-01-01", "2024-12-31"), *haendelser), "ressourceforloeb_indsats")


def test_a_first_tilbud_that_may_have_been_earlier() -> None:
    """Where tilbud are recorded only later, a late one may not be the first."""
    fra_2024 = evolve(Daekning.fuld(), tilbud=Spaend(Maaned(2024, 1), None))
    sent = Tilbud(tilbudstype="mentor", periode=periode("2024-02-01", None))

    assert [UVIS] == svar(
        borger(bevilling("2023-01-01", "2024-12-31"), sent, daekning=fra_2024), "ressourceforloeb_indsats"
    )
    assert [UVIS] == svar(borger(bevilling("2023-01-01", "2024-12-31"), daekning=fra_2024), "ressourceforloeb_indsats")


def test_the_rules_of_2022_are_not_asked_of_what_began_before() -> None:
    """No source shows them for earlier years."""
    navne = {s.krav.regel.navn for b in bedoem(borger(bevilling("2021-12-31", None)), RF, i=NU) for s in b.svar}

    assert {"ressourceforloeb_laengde", "ressourceforloeb_oprindelse", "ressourceforloeb_afgang"} == navne


def test_forloeb_outside_the_encoded_rules() -> None:
    """Before 2013 nothing is known; after the abolition nothing is encoded; both are said, not answered."""
    tidligt, nu = bedoem(borger(bevilling("2012-12-31", "2014-12-30"), bevilling("2023-01-01", None)), RF, i=NU)

    assert ((), None) == (tidligt.svar, tidligt.ret)
    assert "forventet en dag fra og med 2013-01-01" in tidligt.hvorfor_ikke
    assert Udfald.OPFYLDT in {s.udfald for s in nu.svar}
    with pytest.raises(RetIkkeKodet, match="afskaffet"):
        bedoem(borger(), RF, i=Maaned(2026, 3))
    with pytest.raises(RegelIkkeGaeldende, match="2013-01-01"):
        bedoem(borger(), RF, i=Maaned(2012, 12))


def test_a_forloeb_that_begins_later_is_not_there_yet() -> None:
    """Facts after the month are not looked at."""
    assert () == bedoem(borger(bevilling("2024-07-01", None), ydelse(RF, "2024-07-01", None)), RF, i=NU)


def test_a_citizens_rules_are_judged_forloeb_by_forloeb() -> None:
    """``forklar`` says whom to ask instead; an unknown quantity or property is refused by name."""
    with pytest.raises(UgyldigVaerdi, match="brug bedoem"):
        forklar(borger(), maaned=NU, ret=RET)
    sag = bedoem(borger(bevilling("2023-01-01", None)), RF, i=NU)[0].sag
    with pytest.raises(IkkeUnderstoettet, match="«vægt»"):
        sag.maal("vægt", NU)
    with pytest.raises(IkkeUnderstoettet, match="«farve»"):
        sag.egenskab("farve", NU)


def test_the_denominators_that_a_printed_share_allows() -> None:
    """G51: 14 persons are 6,9 pct. of 202, 203 or 204, and of no other number."""
    assert [202, 203, 204] == [i_alt for i_alt in range(14, 1000) if andel(14, i_alt) == Decimal("6.9")]


def test_every_rule_of_both_schemes_has_been_asked_here() -> None:
    """The names in this file are those of the catalogue."""
    navne = {krav.regel.navn for kravene in KRAV.values() for krav in kravene}

    assert {
        *("ressourceforloeb_laengde", "ressourceforloeb_oprindelse", "ressourceforloeb_40_til_50"),
        *("ressourceforloeb_over_50", "ressourceforloeb_folkepension", "ressourceforloeb_indsats"),
        *("ressourceforloeb_afgang", "jobafklaring_laengde", "jobafklaring_antal", "jobafklaring_oprindelse"),
        "jobafklaring_afgang",
    } == navne
