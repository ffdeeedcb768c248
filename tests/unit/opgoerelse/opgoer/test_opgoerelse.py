"""From counts to figures: months, municipalities, means, unique persons, categories."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve

from skaerpet_tilsyn.fakta import Antal, Benchmark, Daekning, Fritagelse, Spaend
from skaerpet_tilsyn.katalog import Risikokategori
from skaerpet_tilsyn.laesning.kolonner.borgere import blok_af_borgere
from skaerpet_tilsyn.laesning.kolonner.kalender import maanedsindeks
from skaerpet_tilsyn.opgoerelse.opgoer.andele import ALLE
from skaerpet_tilsyn.opgoerelse.opgoer.ark import alle_ark
from skaerpet_tilsyn.opgoerelse.opgoer.opgoerelse import Opgoerelse, saml
from skaerpet_tilsyn.opgoerelse.opgoer.optaellinger import optael
from skaerpet_tilsyn.tal import Diskretioneret, Interval
from skaerpet_tilsyn.tid import Maaned
from tests.strategier import FULD, NOV, RET, borger, paa, periode

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger

AARET = tuple(Maaned(2020, 12).plus(maaneder=nr) for nr in range(12))
FIRE = ("2020-12-01", "2020-12-02", "2020-12-03", "2020-12-04")
"""Enough until November 2021, and then no more."""


def opgjort(hvem: list[Borger], fra: Maaned = AARET[0], til: Maaned = NOV, daekning: Daekning = FULD) -> Opgoerelse:
    """The figures of some citizens."""
    hvem = [evolve(borger, daekning=daekning) for borger in hvem]
    maaneder = [fra.plus(maaneder=nr) for nr in range(til.indeks - fra.indeks + 1)]
    return saml(optael(blok_af_borgere(hvem), maanedsindeks(fra, til), RET), maaneder, RET, daekning)


def folk(
    antal: int, kommune: str, ydelse: str = "kontanthjaelp", *, med: bool = True, fra: str = "2019-01-01"
) -> list[Borger]:
    """So many citizens with or without what both fokusmål ask for."""
    fritaget = () if med else (Fritagelse(fokusmaal="aktiv_indsats", periode=periode("2019-01-01")),)
    return [borger(paa(ydelse, fra, kommune=kommune), samtaler=FIRE if med else (), fritagelser=fritaget)] * antal


def test_a_series_for_each_municipality_ydelse_and_fokusmaal() -> None:
    """Only where anybody may be in the denominator; the total first; months in order."""
    o = opgjort([*folk(3, "766"), *folk(1, "766", "sygedagpenge", med=False), *folk(2, "101", fra="2021-05-15")])

    assert [
        ("766", "samtaler", "alle"),
        ("766", "samtaler", "sygedagpenge"),
        ("766", "samtaler", "kontanthjaelp"),
        ("766", "aktiv_indsats", "alle"),
        ("766", "aktiv_indsats", "kontanthjaelp"),
    ] == [(s.kommunekode, s.fokusmaal, s.ydelse) for s in o.serier]
    assert {"101"} == {s.kommunekode for s in o.serier_6}
    assert [*AARET] == [r.maaned for r in o.raekker[:12]]
    assert 5 * 12 == len(o.raekker)
    tidlige = [(r.maaned, r.svar.taeller, r.svar.naevner) for r in o.raekker_6 if r.ydelse == ALLE and r.svar.naevner]
    assert [(NOV, 0, 2)] * 2 == tidlige


def test_a_municipality_where_all_are_exempted_from_one_fokusmaal() -> None:
    """Has a series of nobody there, and none by ydelse."""
    o = opgjort(folk(3, "766", med=False))

    assert [("samtaler", "alle", 3), ("samtaler", "kontanthjaelp", 3), ("aktiv_indsats", "alle", 0)] == [
        (s.fokusmaal, s.ydelse, int(s.antal[-1].sum())) for s in o.serier
    ]


def test_the_municipalities_in_danish_order() -> None:
    """With monthly counts of both fokusmål, and a benchmark where there is one."""
    o = opgjort([*folk(1, "101"), *folk(1, "851"), *folk(1, "787")])
    benchmark = Benchmark(forskel=Interval.praecis(-1), trykt="-1,00")
    uden, med = o.kommuner(), o.kommuner({"851": benchmark, "101": None})

    assert ["København", "Thisted", "Aalborg"] == [k.navn for k in uden]
    assert [None, None, benchmark] == [k.benchmark for k in med]
    assert {24} == {len(k.andele) for k in uden}
    assert {Antal(taeller=1, naevner=1)} == {a.vaerdi for a in uden[0].andele if a.fokusmaal == "samtaler"}


def test_means_unique_persons_and_those_served() -> None:
    """Two of three in every month; a fokusmål that nobody is in the denominator of has no mean."""
    samtaler, aktiv = opgjort([*folk(2, "766"), *folk(1, "766", med=False)]).fokusmaal

    assert ("766", "Hedensted", "samtaler") == (samtaler.kommunekode, samtaler.kommune, samtaler.tal.fokusmaal)
    assert Interval.praecis(Fraction(2, 3)) == samtaler.tal.gennemsnit
    assert (3, (2, 2)) == (samtaler.unikke, samtaler.unikke_opfyldt)
    assert (2, Interval.praecis(0)) == (aktiv.unikke, aktiv.tal.gennemsnit)


def test_categories() -> None:
    """With a benchmark they are decided."""
    o = opgjort(folk(5, "766"))
    (status,) = o.statusser({"766": Benchmark(forskel=Interval.praecis(1), trykt="1,00")})

    assert NOV == o.maaned == status.maaned
    assert Risikokategori.RISIKO_FOR_LIGHT_TILSYN is status.kategori


def test_months_outside_the_coverage_are_left_out() -> None:
    """Nobody knows who was in the målgruppe; with no covered month there is nothing."""
    fra_marts = evolve(FULD, ydelser=Spaend(Maaned(2021, 3), Maaned(2021, 9)))
    o = opgjort(folk(2, "766"), daekning=fra_marts)
    intet = opgjort(folk(2, "766"), daekning=evolve(FULD, ydelser=None))

    assert {Maaned(2021, nr) for nr in range(3, 10)} == {r.maaned for r in o.raekker}
    assert ((), (), {}) == (intet.raekker, intet.kommuner(), intet.unikke)
    assert [
        "ydelser dækker fra 2021-03: 2020-12 til 2021-02 kan ikke opgøres; den første måned, der kan, er 2021-03",
        (
            "forløb, der begynder i ydelsernes første måned (2021-03), kan være ældre; "
            "før 2022-03 er det uafklaret, om de har 12 måneders anciennitet"
        ),
        "ydelser dækker til 2021-09: månederne derefter kan ikke opgøres",
    ] == list(o.noter())


def test_some_of_the_municipalities() -> None:
    """Their figures are as before, and the others' are gone."""
    o = opgjort([*folk(2, "766"), *folk(3, "101"), *folk(1, "101", fra="2021-05-01")])
    kun = o.kun(frozenset({"766", "999"}))

    assert ["766"] == [k.kommunekode for k in kun.kommuner()]
    assert tuple(r for r in o.fokusmaal if r.kommunekode == "766") == kun.fokusmaal
    assert (("101", 0), ()) == ((o.serier_6[0].kommunekode, len(kun.serier_6)), kun.raekker_6)
    assert {("766", "samtaler"): 2, ("766", "aktiv_indsats"): 2} == kun.unikke


def test_small_counts_on_request() -> None:
    """Hidden with what rests on them: means and unique persons are then unknown."""
    o = opgjort([*folk(2, "766"), *folk(40, "101"), *folk(10, "101", med=False)])
    skjult = o.diskretioner()
    lille, stor = skjult.fokusmaal[0], skjult.fokusmaal[2]

    assert not any(r.skjult for r in o.raekker)
    assert {("766", True), ("101", False)} == {
        (r.kommunekode, r.skjult) for r in skjult.raekker if r.fokusmaal == "samtaler"
    }
    assert {Diskretioneret()} == {r.vaerdi for r in skjult.raekker if r.kommunekode == "766"}
    assert (None, (None, None), Interval(0, 1)) == (lille.unikke, lille.unikke_opfyldt, lille.tal.gennemsnit)
    assert (50, (40, 40)) == (stor.unikke, stor.unikke_opfyldt)
    fokusmaal, andele, _ = alle_ark(skjult)
    assert ("766", "Hedensted", "samtaler", None, "uafklaret", ".", None) == fokusmaal.raekker[0]
    assert ("766", "Hedensted", "alle", "samtaler", AARET[0], ".", ".", ".") in andele.raekker
    assert ("101", "København", "alle", "samtaler", NOV, 40, 50, 0) in andele.raekker
