"""``mulige``: the categories that the unknown figures leave open, against all ways to fill them in."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.fakta import (
    FOKUSMAAL,
    Antal,
    Benchmark,
    Kommune,
    KravKanIkkeNaas,
    KravOk,
    KravTal,
    Maanedsandel,
    TryktFokusmaal,
    TryktKrav,
)
from skaerpet_tilsyn.katalog import Regelsaet, Risikokategori
from skaerpet_tilsyn.katalog.resultatmaal.regler import RESULTATMAAL
from skaerpet_tilsyn.katalog.tilsyn.regler import KRITERIER, STATUS
from skaerpet_tilsyn.laesning.vurder import opfyldt
from skaerpet_tilsyn.laesning.vurder.kategoriser import sand, vaelg
from skaerpet_tilsyn.tal import Diskretioneret, Interval, Udfald
from skaerpet_tilsyn.tid import Vindue
from tests.kommunestrategier import NOV, Sag, praecis, sager

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from skaerpet_tilsyn.fakta import Maanedsvaerdi
    from skaerpet_tilsyn.udtryk import Betingelse

MAASKE = Udfald.UAFKLARET
FIRS = Fraction(4, 5)
ALLE_PAR = tuple(product((True, False), repeat=2))


def _vaelg(*fem: bool) -> Risikokategori | None:
    """The category of one row of the truth table, by the catalogue's own table."""
    ret = Regelsaet.for_maaned(NOV)
    tabel = ret.paa(STATUS).vaerdi
    tildeling: dict[Betingelse[Kommune], bool] = {**dict(zip(KRITERIER, fem, strict=True))}
    return vaelg(tabel, tuple(sand(raekke.naar, ret, tildeling) for raekke in tabel.raekker))


def _udfyld_tryk(tryk: TryktFokusmaal, hvor: Fraction) -> TryktFokusmaal:
    """A printed mean, and a requirement that may be 80, known at that point of what they leave open."""
    krav: TryktKrav = tryk.krav
    aaben = isinstance(krav, Diskretioneret) or (
        isinstance(krav, KravTal) and krav.krav.mere_end(FIRS) is MAASKE and krav.krav.kendt is None
    )
    if aaben:
        krav = KravOk() if hvor >= Fraction(1, 2) else KravKanIkkeNaas()
    spaend = Interval(0, 1) if isinstance(tryk.gennemsnit, Diskretioneret) else tryk.gennemsnit
    assert spaend.nedre is not None
    assert spaend.oevre is not None
    return evolve(tryk, gennemsnit=Interval.praecis(spaend.nedre + (spaend.oevre - spaend.nedre) * hvor), krav=krav)


def _udfyld_maaned(vaerdi: Maanedsvaerdi | None, hvor: Fraction, *, tom_er_ukendt: bool) -> Maanedsvaerdi:
    if isinstance(vaerdi, Antal) and (vaerdi.naevner or not tom_er_ukendt):
        return vaerdi
    nedre, oevre = Fraction(0), Fraction(1)
    if isinstance(vaerdi, Interval):
        assert vaerdi.nedre is not None
        assert vaerdi.oevre is not None
        nedre, oevre = Fraction(vaerdi.nedre), Fraction(vaerdi.oevre)
    return praecis(nedre + (oevre - nedre) * hvor)


def _udfyld(sag: Sag, hvor: Callable[[str], Fraction]) -> Kommune:
    """The municipality with every unknown figure known: how far up, ``hvor`` says for each fokusmål."""
    kommune = sag.kommune
    tom_er_ukendt = ("tom_maaned", "ukendt") in sag.ret.andre_valg
    if kommune.trykt_samtaler is not None and kommune.trykt_aktiv_indsats is not None:
        ny = evolve(
            kommune,
            trykt_samtaler=_udfyld_tryk(kommune.trykt_samtaler, hvor("samtaler")),
            trykt_aktiv_indsats=_udfyld_tryk(kommune.trykt_aktiv_indsats, hvor("aktiv_indsats")),
        )
    else:
        kendt = {(a.fokusmaal, a.maaned): a.vaerdi for a in kommune.andele}
        ny = evolve(
            kommune,
            andele=tuple(
                Maanedsandel(
                    fokusmaal=fokusmaal,
                    maaned=maaned,
                    vaerdi=_udfyld_maaned(kendt.get((fokusmaal, maaned)), hvor(fokusmaal), tom_er_ukendt=tom_er_ukendt),
                )
                for fokusmaal in FOKUSMAAL
                for maaned in Vindue(12).maaneder_til(sag.maaned)
            ),
        )
    if opfyldt(RESULTATMAAL, kommune, i=sag.maaned, ret=sag.ret) is not MAASKE:
        return ny
    forskel = Fraction(1, 1000) * (1 if hvor("resultatmaal") < Fraction(1, 2) else -1)
    return evolve(ny, benchmark=Benchmark(forskel=Interval.praecis(forskel), trykt="0,00"))


class TestPossibleCategories:
    """``mulige`` is what all completions give, and nothing else."""

    @given(sag=sager(), tilfaeldig=st.randoms(use_true_random=False))
    def test_every_completion_gives_a_possible_category(self, sag: Sag, tilfaeldig: Random) -> None:
        """Whatever the unknown months and figures turn out to be."""
        faerdig = sag.med(_udfyld(sag, lambda _: Fraction(tilfaeldig.randint(0, 8), 8)))
        kategori = faerdig.kategorisering.kategori
        assert kategori is not None
        assert kategori in sag.kategorisering.mulige

    @given(sag=sager())
    def test_every_possible_category_is_reached(self, sag: Sag) -> None:
        """
        By the eight completions that put each fokusmål and resultatmålet at their least or their most.

        The two criteria of a fokusmål hang together (in December they are one), and the table is read
        over all combinations. That adds no category: both unmet and both met can be reached, and a
        combination of one met and one unmet never gives another category than one of those two.
        """
        fundet = set()
        for ender in product((Fraction(0), Fraction(1)), repeat=3):
            hvor = dict(zip(("samtaler", "aktiv_indsats", "resultatmaal"), ender, strict=True))
            fundet.add(sag.med(_udfyld(sag, hvor.__getitem__)).kategorisering.kategori)

        assert set(sag.kategorisering.mulige) == fundet


@pytest.mark.parametrize("kendt_rm", [True, False])
def test_mixed_criteria_add_no_category(kendt_rm: bool) -> None:
    """The reason why December needs no rule of its own, by all rows of the table."""
    blandet = {_vaelg(kendt_rm, *par, *andet) for par in ((True, False), (False, True)) for andet in ALLE_PAR}
    rene = {_vaelg(kendt_rm, *par, *andet) for par in ((True, True), (False, False)) for andet in ALLE_PAR}

    assert blandet < rene
    for andet in ALLE_PAR:
        ene = {_vaelg(kendt_rm, en, en, *andet) for en in (True, False)}
        assert {_vaelg(kendt_rm, en, not en, *andet) for en in (True, False)} <= ene
        anden = {_vaelg(kendt_rm, *andet, en, en) for en in (True, False)}
        assert {_vaelg(kendt_rm, *andet, en, not en) for en in (True, False)} <= anden
