"""What holds of every municipality: the criteria, the category, and what more knowledge can do to them."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from skaerpet_tilsyn.fakta import (
    FOKUSMAAL,
    Antal,
    Benchmark,
    Kommune,
    KravKanIkkeNaas,
    KravOk,
    Maanedsvaerdi,
    TryktFokusmaal,
    TryktKrav,
)
from skaerpet_tilsyn.katalog import Risikokategori
from skaerpet_tilsyn.katalog.fokusmaal.valg import K01, TOM_MAANED
from skaerpet_tilsyn.katalog.resultatmaal.valg import K02
from skaerpet_tilsyn.opgoerelse import fokusmaalstal, kriterier_for_udvaelgelse, status
from skaerpet_tilsyn.tal import Diskretioneret, Interval, Udfald, raa
from skaerpet_tilsyn.tid import Maaned, Vindue
from tests.kommunestrategier import (
    Sag,
    af_andele,
    antal,
    antal_i_alt,
    benchmarks,
    blandede_kommuner,
    kendte_sager,
    krav_af,
    kravceller,
    retten,
    sager,
    slugs_af,
    til,
)

JA, NEJ, MAASKE = Udfald.OPFYLDT, Udfald.IKKE_OPFYLDT, Udfald.UAFKLARET
ALVOR = (
    Risikokategori.RISIKO_FOR_SKAERPET_TILSYN,
    Risikokategori.RISIKO_FOR_LIGHT_TILSYN,
    Risikokategori.AKTUELT_IKKE_I_RISIKO,
    Risikokategori.INSPIRATIONSKOMMUNE,
)
"""From the heaviest to the best: what «never worse» means of a status."""


class TestCategories:
    """H4 and H5."""

    @given(sag=kendte_sager())
    def test_H5_exactly_one_category(self, sag: Sag) -> None:
        """When everything is known: one category, and every row decided."""
        svar = sag.kategorisering

        assert (svar.kategori,) == svar.mulige
        assert svar.kategori is not None
        assert all(v.udfald.afklaret for v in svar.kriterier)
        assert all(udfald.afklaret for _, udfald in svar.raekker)

    @given(sag=sager() | kendte_sager())
    def test_H5_what_a_category_says(self, sag: Sag) -> None:
        """Inspirationskommune: all five are met. A risk: resultatmålet is not. Met: never selected."""
        svar = sag.kategorisering
        kriterier = slugs_af(svar)
        if svar.kategori is Risikokategori.INSPIRATIONSKOMMUNE:
            assert {JA} == set(kriterier.values())
        if svar.kategori in ALVOR[:2]:
            assert NEJ is kriterier["resultatmaal"]
        if kriterier["resultatmaal"] is JA:
            assert not set(ALVOR[:2]) & set(svar.mulige)
            assert NEJ is kriterier_for_udvaelgelse(sag.kommune, tilsynsaar=sag.maaned.aar, ret=sag.ret).udfald

    @given(sag=sager())
    def test_a_settled_category_waits_for_nothing(self, sag: Sag) -> None:
        """``afgoerende`` is empty iff the category is known, and names only criteria that are unsettled."""
        svar = sag.kategorisering

        assert (svar.kategori is None) is bool(svar.afgoerende)
        assert all(v.udfald is MAASKE and v in svar.kriterier for v in svar.afgoerende)
        assert [k for k in Risikokategori if k in svar.mulige] == list(svar.mulige) != []

    @given(aar=st.sampled_from([2021, 2022]), data=st.data())
    def test_H4_in_december_the_two_windows_are_one(self, aar: int, data: st.DataObject) -> None:
        """S12 == SP and A12 == AP, also where they are not known."""
        maaned = Maaned(aar, 12)
        kriterier = Sag(data.draw(blandede_kommuner(maaned)), maaned, data.draw(retten(maaned))).kriterier

        assert kriterier["samtaler_12"] is kriterier["samtaler_periode"]
        assert kriterier["aktiv_12"] is kriterier["aktiv_periode"]


class TestReadings:
    """H6: a dispute about a limit matters on the limit alone."""

    @given(sag=kendte_sager())
    def test_H6_the_limits_matter_only_at_equality(self, sag: Sag) -> None:
        """K01 changes a criterion iff its mean is exactly 80 pct., K02 iff the share is exactly as expected."""
        mild, streng = (sag._replace(ret=sag.ret.med(K01=slug, K02=slug)) for slug in ("ikke_streng", "streng"))
        for foer, efter in zip(mild.kategorisering.kriterier, streng.kategorisering.kriterier, strict=True):
            fundet = foer.dele[0].dele[0].fundet
            assert isinstance(fundet, Interval)
            blad = foer.dele[0].dele[0]
            assert blad.graense is not None
            assert (fundet.kendt == raa(blad.graense)) is (foer.udfald is not efter.udfald)

    @given(sag=sager())
    def test_H6_a_dispute_is_named_iff_it_changes_the_answer(self, sag: Sag) -> None:
        """Two combinations of readings that differ in it alone give different categories."""
        valg = {"K01": K01.slugs, "K02": K02.slugs, "tom_maaned": TOM_MAANED.slugs}
        svar = {
            laesning: sag._replace(ret=sag.ret.med(**dict(zip(valg, laesning, strict=True)))).kategorisering.mulige
            for laesning in product(*valg.values())
        }
        navngivne = status(sag.kommune, maaned=sag.maaned, ret=sag.ret).afhaenger_af
        for nr, navn in enumerate(valg):
            grupper: dict[tuple[str, ...], set[object]] = {}
            for laesning, mulige in svar.items():
                grupper.setdefault((*laesning[:nr], *laesning[nr + 1 :]), set()).add(mulige)
            assert (navn in navngivne) is any(len(fundne) > 1 for fundne in grupper.values())


def _ikke_vaerre(foer: Risikokategori | None, efter: Risikokategori | None) -> bool:
    assert foer is not None
    assert efter is not None
    return ALVOR.index(foer) <= ALVOR.index(efter)


class TestMonotonicity:
    """H2: more effort is never worse."""

    @given(sag=kendte_sager(), nr=st.integers(0, 23))
    def test_H2_a_higher_share_never_worsens_a_status(self, sag: Sag, nr: int) -> None:
        """
        One more person with the effort, in any month of either fokusmål.

        The criteria follow the shares, and the table follows the criteria from the heaviest category
        to the best. It holds of shares that were there: see the next test.
        """
        andele = list(sag.kommune.andele)
        en = andele[nr].vaerdi
        assume(isinstance(en, Antal) and en.taeller < en.naevner)
        assert isinstance(en, Antal)
        andele[nr] = evolve(andele[nr], vaerdi=antal(en.taeller + 1, en.naevner))
        foer = sag.kategorisering
        efter = sag.med(evolve(sag.kommune, andele=tuple(andele))).kategorisering

        assert _ikke_vaerre(foer.kategori, efter.kategori)
        for gammelt, nyt in zip(foer.kriterier, efter.kriterier, strict=True):
            assert gammelt.udfald is NEJ or nyt.udfald is JA

    def test_H2_an_empty_month_has_no_share_to_raise(self) -> None:
        """Left out it does no harm; with members of whom too few are served it does."""
        dec, januar = Maaned(2021, 12), Maaned(2021, 1)
        elleve = dict.fromkeys(Vindue(11).maaneder_til(dec), antal(4, 5))
        svar = [
            dict(status(af_andele({januar: vaerdi, **elleve}, {}, None), maaned=dec).kriterier)["samtaler_12"].udfald
            for vaerdi in (antal(0, 0), antal(7, 9))
        ]

        assert [JA, NEJ] == svar

    @given(sag=kendte_sager())
    def test_H2_a_lower_difference_never_worsens_a_status(self, sag: Sag) -> None:
        """Fewer on public support than before."""
        lavere = Benchmark(forskel=Interval.praecis(-9), trykt="-9,00")
        efter = sag.med(evolve(sag.kommune, benchmark=lavere))

        assert _ikke_vaerre(sag.kategorisering.kategori, efter.kategorisering.kategori)


@st.composite
def _del_af(draw: st.DrawFn, interval: Interval) -> Interval:
    """A part of a closed interval of shares; perhaps a single point, perhaps all of it."""
    nedre, oevre = interval.nedre or 0, 1 if interval.oevre is None else interval.oevre
    a, b = sorted(draw(st.tuples(st.integers(0, 4), st.integers(0, 4))))
    return Interval(nedre + (oevre - nedre) * Fraction(a, 4), nedre + (oevre - nedre) * Fraction(b, 4))


@st.composite
def _mere_om_maaneden(draw: st.DrawFn, vaerdi: Maanedsvaerdi | None) -> Maanedsvaerdi | None:
    """The same month, of which more is known."""
    if isinstance(vaerdi, Antal):
        return vaerdi
    if isinstance(vaerdi, Interval):
        return draw(_del_af(vaerdi))
    return draw(st.just(vaerdi) | antal_i_alt() | st.just(antal(0, 0)) | _del_af(Interval(0, 1)))


@st.composite
def _mere_om_tryk(draw: st.DrawFn, tryk: TryktFokusmaal) -> TryktFokusmaal:
    """The same printed figures, with more decimals or no longer withheld."""
    spaend = Interval(0, 1) if isinstance(tryk.gennemsnit, Diskretioneret) else tryk.gennemsnit
    krav: TryktKrav = tryk.krav
    if isinstance(krav, Diskretioneret):
        krav = draw(kravceller.map(krav_af))
    return evolve(tryk, gennemsnit=draw(_del_af(spaend)), krav=krav)


@st.composite
def med_mere_viden(draw: st.DrawFn, kommune: Kommune, slut: Maaned) -> Kommune:
    """The same municipality, of which more is known: nothing that was known has changed."""
    if kommune.trykt_samtaler is not None and kommune.trykt_aktiv_indsats is not None:
        tryk = [draw(_mere_om_tryk(t)) for t in (kommune.trykt_samtaler, kommune.trykt_aktiv_indsats)]
        ny = evolve(kommune, trykt_samtaler=tryk[0], trykt_aktiv_indsats=tryk[1])
    else:
        serier = []
        for fokusmaal in FOKUSMAAL:
            kendte = {a.maaned: a.vaerdi for a in kommune.andele if a.fokusmaal == fokusmaal}
            tolv = Vindue(12).maaneder_til(slut)
            serier.append(til(slut, [draw(_mere_om_maaneden(kendte.get(maaned))) for maaned in tolv]))
        ny = af_andele(serier[0], serier[1], kommune.benchmark)
    uafklaret = kommune.benchmark is None or kommune.benchmark.trykt == "."
    return evolve(ny, benchmark=draw(benchmarks)) if uafklaret else ny


@st.composite
def foer_og_efter(draw: st.DrawFn) -> tuple[Sag, Sag]:
    """The same municipality, before and after more is known of it."""
    foer = draw(sager())
    return foer, foer.med(draw(med_mere_viden(foer.kommune, foer.maaned)))


class TestMoreKnowledge:
    """What was settled stays settled."""

    @given(to=foer_og_efter())
    def test_a_settled_answer_is_never_turned_around(self, to: tuple[Sag, Sag]) -> None:
        """Neither a criterion nor a risk nor a category that was ruled out."""
        foer, efter = (sag.kategorisering for sag in to)
        gamle = [*(v.udfald for v in foer.kriterier), *(udfald for _, udfald in foer.raekker)]
        nye = [*(v.udfald for v in efter.kriterier), *(udfald for _, udfald in efter.raekker)]

        assert all(gammel in {MAASKE, ny} for gammel, ny in zip(gamle, nye, strict=True))
        assert set(efter.mulige) <= set(foer.mulige)

    @given(to=foer_og_efter(), fokusmaal=st.sampled_from(FOKUSMAAL))
    def test_nor_is_a_requirement_or_the_yearly_selection(self, to: tuple[Sag, Sag], fokusmaal: str) -> None:
        """Once «Ok» or out of reach; once the criteria of the year are met or not."""
        foer, efter = (fokusmaalstal(s.kommune, fokusmaal, maaned=s.maaned, ret=s.ret).krav for s in to)
        valgt = [kriterier_for_udvaelgelse(s.kommune, tilsynsaar=s.maaned.aar, ret=s.ret).udfald for s in to]

        assert not isinstance(foer, (KravOk, KravKanIkkeNaas)) or foer == efter
        assert valgt[0] in {MAASKE, valgt[1]}
