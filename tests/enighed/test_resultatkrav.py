"""Resultatkrav 1 and 2: the columns against the objects, and what no event may do."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, assert_never

import numpy as np
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.fakta import Loentimer, Tilbud, Tilstand
from skaerpet_tilsyn.katalog.borgermaaling import Borgermaaling
from skaerpet_tilsyn.katalog.resultatkrav import regler
from skaerpet_tilsyn.katalog.resultatkrav.regler import BORGERREGLER, HIERARKI, TRIN, Trin
from skaerpet_tilsyn.katalog.resultatkrav.stoerrelser import ALLE
from skaerpet_tilsyn.katalog.resultatkrav.vinduesmaal import kommune
from skaerpet_tilsyn.laesning.kolonner.borgere import blok_af_borgere
from skaerpet_tilsyn.laesning.kolonner.hierarki import paa_trin
from skaerpet_tilsyn.laesning.kolonner.optalt import KOMMUNER
from skaerpet_tilsyn.laesning.kolonner.panelmaaling import Panelmaaling
from skaerpet_tilsyn.laesning.kolonner.regel import Kolonnelaesning
from skaerpet_tilsyn.laesning.kolonner.resultatpanel import Resultatpanel
from skaerpet_tilsyn.laesning.kolonner.resultattaelling import PAA_INTET_TRIN, UAFKLARET, taael_resultater
from skaerpet_tilsyn.laesning.vurder import kategoriser, opfyldt
from skaerpet_tilsyn.register.resultatkrav import resultatkrav
from skaerpet_tilsyn.register.tabeller.register import laes
from skaerpet_tilsyn.tal import Udfald
from skaerpet_tilsyn.tid import Maaned
from tests.forloebstrategier import RET, borgere, loentimer, love, registre, tilbud, tilstande, vinduer
from tests.registertabeller import i_register, med_ydelser, opsaetning_af, tabeller_af

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog import Regelsaet

SVAR = (Udfald.IKKE_OPFYLDT, Udfald.UAFKLARET, Udfald.OPFYLDT)


@given(hvem=registre(), ret=love(), maaneder=vinduer)
def test_every_quantity_is_the_specifications(hvem: list[Borger], ret: Regelsaet, maaneder: range) -> None:
    """Counts, months and grades, each with its known-flag; and the kommune."""
    panel = Resultatpanel(blok_af_borgere(hvem), maaneder, ret.resultatregler)
    for person, borger in enumerate(hvem):
        for nr, m in enumerate(maaneder):
            maaling = Borgermaaling(borger, Maaned.fra_indeks(m), ret)
            for navn in ("anciennitet", *(maal.navn for maal in ALLE)):
                tal = panel.maal(navn)
                nedre, kendt = tal.nedre[nr, person], np.broadcast_to(tal.kendt, panel.form)[nr, person]
                fundet = maaling.maal(navn)
                assert (fundet.nedre, fundet.oevre) == (int(nedre), int(nedre) if kendt else None), navn
            kode = int(panel.kommune()[nr, person])
            hvor = kommune(borger.historik, m, ret.resultatregler)
            assert hvor == (None if kode < 0 else f"{kode:03}")


@given(hvem=registre(), ret=love(), maaneder=vinduer)
def test_every_rule_and_step_is_the_same(hvem: list[Borger], ret: Regelsaet, maaneder: range) -> None:
    """Unknown included: what is certain, and which steps are still possible."""
    panel = Resultatpanel(blok_af_borgere(hvem), maaneder, ret.resultatregler)
    laesning = Kolonnelaesning(Panelmaaling(panel), ret)
    hierarki = HIERARKI.paa(ret.dato).vaerdi
    trin = paa_trin(laesning, hierarki, ret)
    for person, borger in enumerate(hvem):
        for nr, m in enumerate(maaneder):
            i = Maaned.fra_indeks(m)
            for regel in BORGERREGLER:
                sandt = laesning.laes(regel)
                sand, falsk = (bool(np.broadcast_to(del_, panel.form)[nr, person]) for del_ in sandt)
                forventet = opfyldt(regel, borger, i=i, ret=ret)
                assert (sand, falsk) == (forventet is Udfald.OPFYLDT, forventet is Udfald.IKKE_OPFYLDT), regel.navn
            mulige = kategoriser(hierarki, borger, i=i, ret=ret).mulige
            fundne = [not np.broadcast_to(et.falsk, panel.form)[nr, person] for et in trin]
            assert [et in mulige for et in (*TRIN, None)] == fundne
            sikre = [bool(np.broadcast_to(et.sand, panel.form)[nr, person]) for et in trin]
            assert sikre == [mulige == (et,) for et in (*TRIN, None)]


@given(hvem=registre(6), ret=love(), maaneder=vinduer)
def test_every_cell_is_what_one_counts_by_hand(hvem: list[Borger], ret: Regelsaet, maaneder: range) -> None:
    """Each person once, on one step and in one kommune; the requirements one by one."""
    optalt = taael_resultater(blok_af_borgere(hvem), maaneder, ret)
    hierarki = HIERARKI.paa(ret.dato).vaerdi
    trin: Counter[tuple[int, str, int]] = Counter()
    krav: Counter[tuple[int, str, int, int]] = Counter()
    for borger in hvem:
        for nr, m in enumerate(maaneder):
            i, hvor = Maaned.fra_indeks(m), kommune(borger.historik, m, ret.resultatregler)
            if opfyldt(regler.MAALGRUPPE, borger, i=i, ret=ret) is not Udfald.OPFYLDT or hvor is None:
                continue
            mulige = kategoriser(hierarki, borger, i=i, ret=ret).mulige
            nummer = UAFKLARET if len(mulige) > 1 else [*TRIN, None].index(mulige[0])
            trin[nr, hvor, nummer] += 1
            for k, regel in enumerate((regler.VIRKSOMHEDSRETTET_MV, regler.BESKAEFTIGELSE_MV)):
                krav[nr, hvor, k, SVAR.index(opfyldt(regel, borger, i=i, ret=ret))] += 1

    assert trin == {
        (int(nr), KOMMUNER[kode], int(et)): int(optalt.trin[nr, kode, et]) for nr, kode, et in np.argwhere(optalt.trin)
    }
    assert krav == {
        (int(nr), KOMMUNER[kode], int(k), int(svar)): int(optalt.krav[nr, kode, k, svar])
        for nr, kode, k, svar in np.argwhere(optalt.krav)
    }


@given(hvem=registre(6), maaneder=vinduer)
def test_the_parts_add_up(hvem: list[Borger], maaneder: range) -> None:
    """RK1 is RK2 and the fifth step; everybody stands in one place; both halves are the whole."""
    hele = taael_resultater(blok_af_borgere(hvem), maaneder, RET)
    uafklarede = hele.trin[..., UAFKLARET].sum()
    rk1, rk2 = hele.krav[:, :, 0, 2].sum(), hele.krav[:, :, 1, 2].sum()

    assert hele.trin.sum() == hele.krav[:, :, 0].sum() == hele.krav[:, :, 1].sum()
    assert rk1 - rk2 <= hele.trin[..., list(Trin).index(Trin.PRAKTIK_LOENTILSKUD)].sum() + uafklarede
    if not uafklarede:
        assert rk1 - rk2 == hele.trin[..., list(Trin).index(Trin.PRAKTIK_LOENTILSKUD)].sum()
        assert rk1 == hele.trin[..., :PAA_INTET_TRIN].sum()
    if len(hvem) > 1:
        dele = [taael_resultater(blok_af_borgere(del_), maaneder, RET) for del_ in (hvem[:1], hvem[1:])]
        samlet = dele[0] + dele[1]
        for navn in ("trin", "krav", "langvarige", "varighed"):
            assert (getattr(hele, navn) == getattr(samlet, navn)).all(), navn


def _med(borger: Borger, nyt: Tilbud | Tilstand | Loentimer) -> Borger:
    match nyt:
        case Tilbud():
            return evolve(borger, tilbud=(*borger.tilbud, nyt))
        case Tilstand():
            return evolve(borger, tilstande=(*borger.tilstande, nyt))
        case Loentimer():
            return evolve(borger, loentimer=(*borger.loentimer, nyt))
        case _:
            assert_never(nyt)


nye_timer = loentimer.filter(lambda t: not t.tilbagefoersel and t.timer is not None)


@given(borger=borgere(), ret=love(), m=vinduer, nyt=st.one_of(tilbud, tilstande, nye_timer))
def test_an_event_never_lowers_a_requirement(
    borger: Borger, ret: Regelsaet, m: range, nyt: Tilbud | Tilstand | Loentimer
) -> None:
    """A tilbud, a tilstand or paid hours more: nobody stops counting, and no step becomes a lower one."""
    med = _med(borger, nyt)
    i, hierarki = Maaned.fra_indeks(m.start), HIERARKI.paa(ret.dato).vaerdi
    for regel in (regler.VIRKSOMHEDSRETTET_MV, regler.BESKAEFTIGELSE_MV):
        if opfyldt(regel, borger, i=i, ret=ret) is Udfald.OPFYLDT:
            assert opfyldt(regel, med, i=i, ret=ret) is Udfald.OPFYLDT

    orden = [*TRIN, None]
    foer, efter = (kategoriser(hierarki, b, i=i, ret=ret).mulige for b in (borger, med))
    assert min(map(orden.index, efter)) <= min(map(orden.index, foer))
    if not (isinstance(nyt, Tilstand) and nyt.beskaeftigelsesgrad is None):
        assert max(map(orden.index, efter)) <= max(map(orden.index, foer))


@given(borger=borgere(), ret=love(), m=vinduer)
def test_the_order_of_events_is_irrelevant(borger: Borger, ret: Regelsaet, m: range) -> None:
    """The same events in another order: the same step."""
    vendt = evolve(
        borger,
        ydelser=borger.ydelser[::-1],
        tilbud=borger.tilbud[::-1],
        loentimer=borger.loentimer[::-1],
        tilstande=borger.tilstande[::-1],
    )
    hierarki = HIERARKI.paa(ret.dato).vaerdi
    for i in map(Maaned.fra_indeks, m):
        foer, efter = (kategoriser(hierarki, b, i=i, ret=ret) for b in (borger, vendt))
        assert foer.mulige == efter.mulige


@given(hvem=registre(5), ret=love(), maaneder=vinduer)
def test_registers_give_the_same_figures(hvem: list[Borger], ret: Regelsaet, maaneder: range) -> None:
    """Written as tables and read again: the same counts, window by window; and each citizen comes back."""
    borgere_ = i_register([evolve(b, daekning=med_ydelser(b.daekning)) for b in hvem])
    register = laes(t := tabeller_af(borgere_), opsaetning_af(borgere_[0].daekning, t))
    til = Maaned.fra_indeks(maaneder[-1])
    fundet, _ = resultatkrav(register, til=til, vinduer=len(maaneder), ret=ret)
    optalt = taael_resultater(blok_af_borgere(borgere_), maaneder, ret)

    for tal in fundet.i_alt:
        nr = tal.til.indeks - maaneder.start
        assert tal.maalgruppe == optalt.trin[nr].sum()
        assert [tal.trin[et] for et in Trin] == optalt.trin[nr].sum(axis=0)[:PAA_INTET_TRIN].tolist()
        assert [k.sikre for k in tal.krav] == optalt.krav[nr, :, :, 2].sum(axis=0).tolist()
        assert sum(tal.varighed) == sum(sum(k.varighed) for k in fundet.kommuner if k.til == tal.til)
    for borger in borgere_:
        igen = register.borger(borger.borger_id)
        assert (borger.historik.tilstande, borger.stamdata) == (igen.historik.tilstande, igen.stamdata)
        assert set(borger.bevillinger) == set(igen.bevillinger)
