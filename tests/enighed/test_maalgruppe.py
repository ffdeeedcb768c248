"""The person-month against a naive second telling, and what must hold of forløb and of bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import assume, example, given
from hypothesis import strategies as st

from skaerpet_tilsyn.fakta import Daekning, Ydelsesforloeb
from skaerpet_tilsyn.fakta.historik import Ydelsesspand
from skaerpet_tilsyn.katalog.maalgruppe.forloeb import find_forloeb
from skaerpet_tilsyn.katalog.maalgruppe.personmaaned import Personmaaned, Placering, Tal, personmaaned, placering
from skaerpet_tilsyn.tid import Maaned, Periode
from tests.strategier import (
    ALTID,
    ARVENDE,
    INTEGRATION,
    KOMMUNER,
    RET,
    YDELSER,
    borger,
    borgere,
    daekkede,
    dag,
    dage,
    dagen_efter,
    love,
    maalte,
    ydelser,
)
from tests.unit.katalog.maalgruppe.orakel import orakel

if TYPE_CHECKING:
    from datetime import date

    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog import Regelsaet

alt_eller_intet = st.builds(
    Daekning,
    ydelser=st.just(ALTID),
    samtaler=st.none() | st.just(ALTID),
    tilbud=st.none() | st.just(ALTID),
    loentimer=daekkede,
)


def alt_om(hvem: Borger, maaned: Maaned, ret: Regelsaet = RET) -> Personmaaned:
    """All quantities of a month."""
    return personmaaned(hvem.historik, maaned.indeks, ret.maaleregler)


def sted(hvem: Borger, maaned: Maaned, ret: Regelsaet = RET) -> Placering:
    """Where the citizen stands in a month."""
    return placering(hvem.historik, maaned.indeks, ret.maaleregler)


def hvor_teksten_er_klar(hvem: Borger, ret: Regelsaet) -> Borger:
    """
    Leave out what no text settles.

    That is a number given for a later period of an inherited start, asked for on the first day of the
    month, and a-dagpenge without any number where only that number counts.
    """
    valgt = dict(ret.andre_valg)

    def klar(y: Ydelsesforloeb) -> Ydelsesforloeb:
        if valgt.get("maaledag") == "primo" and y.ydelse in INTEGRATION:
            return evolve(y, anciennitet_mdr=None)
        if valgt.get("a_dagpenge") == "kun_angivet" and y.ydelse == "a_dagpenge":
            return evolve(y, anciennitet_mdr=y.periode.fra.day)
        return y

    return evolve(hvem, ydelser=tuple(map(klar, hvem.ydelser)))


class TestOracle:
    """Days in sets, months walked one by one: the same numbers, with the same flags."""

    @given(hvem=borgere(), maaned=maalte)
    def test_settled_readings(self, hvem: Borger, maaned: Maaned) -> None:
        """As the rules stand."""
        assert orakel(hvem, maaned, RET) == alt_om(hvem, maaned)

    @given(hvem=borgere(), maaned=maalte, ret=love(vindue="kalendermaaneder"))
    def test_all_readings(self, hvem: Borger, maaned: Maaned, ret: Regelsaet) -> None:
        """Every combination of readings, over whole months."""
        hvem = hvor_teksten_er_klar(hvem, ret)

        assert orakel(hvem, maaned, ret) == alt_om(hvem, maaned, ret)

    @given(hvem=borgere(daekning=alt_eller_intet), maaned=maalte, ret=love(vindue="rullende"))
    def test_rolling_windows(self, hvem: Borger, maaned: Maaned, ret: Regelsaet) -> None:
        """Back from the last day on the ydelse, where that day is known and a table is there or not."""
        hvem = hvor_teksten_er_klar(hvem, ret)

        assert orakel(hvem, maaned, ret) == alt_om(hvem, maaned, ret)

    @given(hvem=borgere(ydelser=ydelser((*INTEGRATION, *ARVENDE))), maaned=maalte)
    def test_inherited_starts(self, hvem: Borger, maaned: Maaned) -> None:
        """From the integration family to kontanthjælp and uddannelseshjælp."""
        assert orakel(hvem, maaned, RET) == alt_om(hvem, maaned)

    @given(
        ens=st.lists(st.tuples(st.sampled_from(YDELSER), st.sampled_from(KOMMUNER)), min_size=2, max_size=5),
        fra=dage(),
        maaned=maalte,
    )
    def test_ties(self, ens: list[tuple[str, str]], fra: date, maaned: Maaned) -> None:
        """Several ydelser and kommuner that begin on the same day."""
        hvem = borger(
            *(Ydelsesforloeb(ydelse=y, kommunekode=k, periode=Periode(fra, None)) for y, k in ens),
        )

        assert orakel(hvem, maaned, RET) == alt_om(hvem, maaned)


class TestGaps:
    """What breaks a forløb (H9)."""

    @given(fra=dage(), laengde=st.integers(1, 400), hul=st.integers(0, 90))
    @example(fra=dag("2020-01-01"), laengde=31 + 366, hul=28)
    @example(fra=dag("2020-01-01"), laengde=548, hul=60)
    def test_H9_under_28_days_never_61_days_always(self, fra: date, laengde: int, hul: int) -> None:
        """Between the two it is a whole calendar month without a day that decides."""
        slut = dagen_efter(fra, laengde)
        igen = dagen_efter(slut, hul)
        hvem = borger(
            Ydelsesforloeb(ydelse="sygedagpenge", kommunekode="766", periode=Periode(fra, slut)),
            Ydelsesforloeb(ydelse="sygedagpenge", kommunekode="766", periode=Periode(igen, None)),
        )
        fri_maaned = Maaned.af(dagen_efter(slut, -1)).plus(maaneder=1) < Maaned.af(igen)
        uden_foer = borger(hvem.ydelser[1])

        uafbrudt = borger(Ydelsesforloeb(ydelse="sygedagpenge", kommunekode="766", periode=Periode(fra, None)))
        ventet = uden_foer if fri_maaned else uafbrudt

        assert sted(ventet, Maaned.af(igen)).anciennitet == sted(hvem, Maaned.af(igen)).anciennitet
        assert fri_maaned or hul < 61
        assert not fri_maaned or hul >= 28

    @given(fra=dage(), senere=st.integers(0, 24))
    def test_seniority_at_the_end_of_a_month_is_the_number_of_months_since_the_first(
        self, fra: date, senere: int
    ) -> None:
        """On whatever day of the first month it began."""
        hvem = borger(Ydelsesforloeb(ydelse="sygedagpenge", kommunekode="766", periode=Periode(fra, None)))

        assert Tal(senere, kendt=True) == sted(hvem, Maaned.af(fra).plus(maaneder=senere)).anciennitet


def _paa_samme_tid(ene: Ydelsesforloeb, anden: Ydelsesforloeb) -> bool:
    """The same ydelse from two kommuner, or two names of one ydelse, at once: then the latest start decides."""
    samme = ene.ydelse == anden.ydelse or {ene.ydelse, anden.ydelse} <= set(INTEGRATION)
    ens = (ene.ydelse, ene.kommunekode) == (anden.ydelse, anden.kommunekode)
    return samme and not ens and ene.periode.overlapper(anden.periode)


class TestPieces:
    """How the periods are written down does not matter (H10)."""

    @given(hvem=borgere(), maaned=maalte, ret=love(), data=st.data())
    def test_H10_order_does_not_matter(self, hvem: Borger, maaned: Maaned, ret: Regelsaet, data: st.DataObject) -> None:
        """Neither of periods nor of any other rows."""
        andet = evolve(
            hvem,
            ydelser=tuple(data.draw(st.permutations(hvem.ydelser))),
            samtaler=tuple(data.draw(st.permutations(hvem.samtaler))),
            tilbud=tuple(data.draw(st.permutations(hvem.tilbud))),
            loentimer=tuple(data.draw(st.permutations(hvem.loentimer))),
            fritagelser=tuple(data.draw(st.permutations(hvem.fritagelser))),
        )

        assert alt_om(hvem, maaned, ret) == alt_om(andet, maaned, ret)

    @given(hvem=borgere(), maaned=maalte, ret=love(), data=st.data())
    def test_H10_the_same_period_twice(self, hvem: Borger, maaned: Maaned, ret: Regelsaet, data: st.DataObject) -> None:
        """Two kommuner or two registers may report it."""
        assume(hvem.ydelser)
        andet = evolve(hvem, ydelser=(*hvem.ydelser, data.draw(st.sampled_from(hvem.ydelser))))

        assert alt_om(hvem, maaned, ret) == alt_om(andet, maaned, ret)

    @given(hvem=borgere(), maaned=maalte, ret=love(), data=st.data())
    def test_H10_a_period_in_adjacent_pieces(
        self, hvem: Borger, maaned: Maaned, ret: Regelsaet, data: st.DataObject
    ) -> None:
        """Last day and anciennitet stay; ydelse and kommune too, where the ydelse is paid by one kommune at a time."""
        assume(hvem.ydelser)
        hel = data.draw(st.sampled_from(hvem.ydelser))
        hvor = dagen_efter(hel.periode.fra, data.draw(st.integers(1, 400)))
        assume(hel.periode.indeholder(hvor))
        forreste = evolve(hel, periode=Periode(hel.periode.fra, hvor))
        bageste = evolve(hel, periode=Periode(hvor, hel.periode.til), anciennitet_mdr=None)
        delt = evolve(hvem, ydelser=(bageste, *(forreste if y is hel else y for y in hvem.ydelser)))
        foer, nu = sted(hvem, maaned, ret), sted(delt, maaned, ret)

        assert foer.anciennitet == nu.anciennitet
        if not any(_paa_samme_tid(y, hel) for y in hvem.ydelser if y is not hel):
            assert alt_om(hvem, maaned, ret) == alt_om(delt, maaned, ret)

    @given(hvem=borgere(), ret=love())
    def test_H10_merging_twice_is_merging_once(self, hvem: Borger, ret: Regelsaet) -> None:
        """One period for each forløb gives the same forløb, with the same inherited starts."""
        uden_tal = evolve(hvem, ydelser=tuple(evolve(y, anciennitet_mdr=None) for y in hvem.ydelser))
        forloeb = find_forloeb(uden_tal.historik, ret.maaleregler)
        samlet = uden_tal.historik._replace(
            ydelser=tuple(Ydelsesspand(f.familie, "766", f.fra, f.til, -1) for f in forloeb)
        )

        assert {f[:4] for f in forloeb} == {f[:4] for f in find_forloeb(samlet, ret.maaleregler)}

    @given(hvem=borgere(), fremmed=ydelser(("foertidspension", "fleksjob", "su")), maaned=maalte, ret=love())
    def test_ydelser_outside_the_maalgruppe_change_nothing(
        self, hvem: Borger, fremmed: tuple[Ydelsesforloeb, ...], maaned: Maaned, ret: Regelsaet
    ) -> None:
        """They neither count nor bridge a gap."""
        med = evolve(hvem, ydelser=(*hvem.ydelser, *fremmed))

        assert alt_om(hvem, maaned, ret) == alt_om(med, maaned, ret)
