"""The counts of blocks against counting one person and month at a time with ``opfyldt``."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.katalog.maalgruppe.personmaaned import INGEN, placering
from skaerpet_tilsyn.laesning.kolonner.borgere import blok_af_borgere
from skaerpet_tilsyn.laesning.kolonner.optalt import JA, KOMMUNER, NEJ, UVIS, Optaelling
from skaerpet_tilsyn.laesning.kolonner.taelling import taael_blok
from skaerpet_tilsyn.laesning.vurder import opfyldt
from skaerpet_tilsyn.opgoerelse.opgoer.optaellinger import TIDLIG, TILSYN, laeg_sammen, optael
from skaerpet_tilsyn.tal import Udfald
from skaerpet_tilsyn.tid import Maaned
from tests.blokke import blandet, omnummereret
from tests.registerstrategier import maaneder, registre
from tests.strategier import love, mere_viden

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.fakta.historik import Historik
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.katalog.maalgruppe.maaleregler import Maaleregler
    from skaerpet_tilsyn.laesning.kolonner.optalt import Optalt

SVAR = {Udfald.IKKE_OPFYLDT: NEJ, Udfald.UAFKLARET: UVIS, Udfald.OPFYLDT: JA}


@frozen
class Talt:
    """Counts by cell; cells that nobody stands in are not there."""

    antal: Counter[tuple[int, str, str, int, int]]
    i_alt: Counter[tuple[int, str, int, int]]
    unikke: Counter[str]


def steder(historik: Historik, maaned: int, regler: Maaleregler) -> set[tuple[str, str]]:
    """The kommuner and ydelser where a person may stand in a month: where unknown, one for each ydelse."""
    sted = placering(historik, maaned, regler)
    if sted.ydelse == INGEN:
        return set()
    if sted.ydelse is not None and sted.kommunekode is not None:
        return {(sted.kommunekode, sted.ydelse)}
    if not historik.daekket_ydelser[0] <= maaned <= historik.daekket_ydelser[1]:
        return set()
    start, slut = (Maaned.fra_indeks(m).foerste_dag.toordinal() for m in (maaned, maaned + 1))
    sidste: dict[str, tuple[int, int, int, int, str, str]] = {}
    for p in historik.ydelser:
        if p.ydelse in regler.familie and p.fra < slut and p.til > start:
            familie, nr = regler.familie[p.ydelse], regler.raekkefoelge[p.ydelse]
            vaegt = (min(p.til, slut), p.fra, -int(p.kommunekode), -nr, p.kommunekode, p.ydelse)
            sidste[familie] = max(vaegt, sidste.get(familie, vaegt))
    return {(kommune, ydelse) for *_, kommune, ydelse in sidste.values()}


def langsomt(hvem: list[Borger], indeks: range, ret: Regelsaet, hvad: Optaelling) -> Talt:
    """Person by person and month by month."""
    talt = Talt(Counter(), Counter(), Counter())
    for borger in hvem:
        vaeret: set[str] = set()
        for nr, m in enumerate(indeks):
            maaned = Maaned.fra_indeks(m)
            i = SVAR[opfyldt(hvad.naevner, borger, i=maaned, ret=ret)]
            k = SVAR[opfyldt(hvad.kriterium, borger, i=maaned, ret=ret)]
            if i == NEJ:
                continue
            mulige = steder(borger.historik, m, ret.maaleregler)
            talt.antal.update((nr, kommune, ydelse, i, k) for kommune, ydelse in mulige)
            kommuner = {kommune for kommune, _ in mulige}
            talt.i_alt.update((nr, kommune, i, k) for kommune in kommuner)
            vaeret |= kommuner if i == JA else set()
        talt.unikke.update(vaeret)
    return talt


def som_talt(o: Optalt, ret: Regelsaet) -> Talt:
    """The counts of the engine in the same form."""
    regler = ret.maaleregler
    ydelser = sorted(regler.raekkefoelge, key=regler.raekkefoelge.__getitem__)
    return Talt(
        Counter(
            {
                (m, KOMMUNER[kommune], ydelser[y], i, k): int(o.antal[m, kommune, y, i, k])
                for m, kommune, y, i, k in np.argwhere(o.antal).tolist()
            }
        ),
        Counter(
            {
                (m, KOMMUNER[kommune], i, k): int(o.antal_i_alt[m, kommune, i, k])
                for m, kommune, i, k in np.argwhere(o.antal_i_alt).tolist()
            }
        ),
        Counter({KOMMUNER[nr]: int(o.unikke[nr]) for nr in np.flatnonzero(o.unikke).tolist()}),
    )


def ens(a: tuple[Optalt, ...], b: tuple[Optalt, ...]) -> bool:
    """Whether two sets of counts are the same in all cells."""
    return all(
        np.array_equal(x.antal, y.antal)
        and np.array_equal(x.antal_i_alt, y.antal_i_alt)
        and np.array_equal(x.unikke, y.unikke)
        for x, y in zip(a, b, strict=True)
    )


@given(hvem=registre(hoejst=6), ret=love(), indeks=maaneder)
def test_every_cell_is_what_counting_by_hand_gives(hvem: list[Borger], ret: Regelsaet, indeks: range) -> None:
    """Month, kommune, ydelse, in the denominator, meets the criterion; in total by kommune; unique persons."""
    optalte = optael(blok_af_borgere(hvem), indeks, ret)

    for hvad, optalt in zip((*TILSYN, *TIDLIG), optalte, strict=True):
        assert langsomt(hvem, indeks, ret, hvad) == som_talt(optalt, ret), hvad.navn


@given(hvem=registre(hoejst=5), ret=love(), indeks=maaneder, data=st.data())
def test_blocks_add_up(hvem: list[Borger], ret: Regelsaet, indeks: range, data: st.DataObject) -> None:
    """The persons in one block or in two: the same counts."""
    foerste = data.draw(st.integers(0, len(hvem)), label="persons in the first block")
    dele = [blok_af_borgere(del_) for del_ in (hvem[:foerste], hvem[foerste:])]

    assert ens(optael(blok_af_borgere(hvem), indeks, ret), laeg_sammen(optael(del_, indeks, ret) for del_ in dele))


@given(hvem=registre(hoejst=5), ret=love(), indeks=maaneder, startvaerdi=st.integers(0, 2**32 - 1))
def test_order_and_numbering_do_not_matter(hvem: list[Borger], ret: Regelsaet, indeks: range, startvaerdi: int) -> None:
    """Rows in any order, persons under any numbers."""
    tilfaeldige = np.random.default_rng(startvaerdi)
    blok = blok_af_borgere(hvem)
    andet = omnummereret(blandet(blok, tilfaeldige), tilfaeldige.permutation(blok.antal).astype(np.int32))

    assert ens(optael(blok, indeks, ret), optael(andet, indeks, ret))


@given(hvem=registre(hoejst=3), ret=love(), indeks=maaneder)
def test_one_month_at_a_time(hvem: list[Borger], ret: Regelsaet, indeks: range) -> None:
    """The months of a longer count are those counted alone."""
    blok = blok_af_borgere(hvem)
    samlet = taael_blok(blok, indeks, ret, TILSYN)
    for nr, m in enumerate(indeks):
        alene = taael_blok(blok, range(m, m + 1), ret, TILSYN)
        for a, b in zip(samlet, alene, strict=True):
            assert np.array_equal(a.antal[nr], b.antal[0])
            assert np.array_equal(a.antal_i_alt[nr], b.antal_i_alt[0])


@given(hvem=registre(hoejst=2), ret=love(), indeks=maaneder, data=st.data())
def test_what_comes_to_light_stays_within_the_bounds(
    hvem: list[Borger], ret: Regelsaet, indeks: range, data: st.DataObject
) -> None:
    """No cell loses a certain person, and none gains one who was not thought possible there."""
    senere = [data.draw(mere_viden(borger)) for borger in hvem]
    senere = [evolve(borger, daekning=senere[0].daekning) for borger in senere]
    daekket = [hvem[0].historik.daekket_ydelser[0] <= m <= hvem[0].historik.daekket_ydelser[1] for m in indeks]

    for foer, efter in zip(
        optael(blok_af_borgere(hvem), indeks, ret), optael(blok_af_borgere(senere), indeks, ret), strict=True
    ):
        for a, b in (
            (foer.antal[daekket], efter.antal[daekket]),
            (foer.antal_i_alt[daekket], efter.antal_i_alt[daekket]),
        ):
            for svar in (NEJ, JA):
                assert np.all(a[..., JA, svar] <= b[..., JA, svar])
                mulige = a[..., UVIS:, svar].sum(axis=-1) + a[..., UVIS:, UVIS].sum(axis=-1)
                assert np.all(b[..., JA, svar] <= mulige)
        assert np.all(foer.unikke <= efter.unikke)
