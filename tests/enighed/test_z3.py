"""The proofs against z3: the same findings of every table, the same truth of every rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import z3
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.katalog import OMRAADER
from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
from skaerpet_tilsyn.laesning.proev import Genstand, find_celler, genstande, proev
from skaerpet_tilsyn.laesning.proev.opstilling import opstil
from skaerpet_tilsyn.laesning.proev.sager.datosager import skiftedage
from skaerpet_tilsyn.laesning.proev.sager.sagssvar import love_paa
from skaerpet_tilsyn.laesning.proev.sandhed import sand
from skaerpet_tilsyn.laesning.proev.undvaerlig import undvaerlige
from skaerpet_tilsyn.udtryk import Beslutningstabel, Hierarki, Raekke, Regel
from tests.legeland.herredsloven import kilde
from tests.legeland.inventar import herredets_inventar, i_kraft
from tests.legeland.tilfaeldige import Trae, love, traeer
from tests.z3orakel import Orakel, fund, undvaerlig

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.katalog.emneinventar import Inventar

LOV = kilde("§ 7")
PROEVEDE = [
    (genstand, inventar)
    for inventar in (*(katalogets_inventar(navn) for navn in OMRAADER), herredets_inventar())
    for genstand in genstande(inventar)
]
"""Every rule and table of the catalogue and of the fictional statute."""
alle_genstande = pytest.mark.parametrize(
    ("genstand", "inventar"), PROEVEDE, ids=[f"{inventar.omraade}-{genstand.navn}" for genstand, inventar in PROEVEDE]
)


def _love(genstand: Genstand, inventar: Inventar) -> Iterator[Regelsaet]:
    """The law of every day from which it is another, under every reading."""
    for dag in skiftedage(genstand, inventar):
        yield from love_paa(genstand, inventar, dag)


def _proevens(tabel: Hierarki[Any, Any], ret: Regelsaet) -> set[tuple[str, tuple[object, ...]]]:
    """The same of the proof, after a look at its witnesses: each shows what it is a witness of."""
    orakel = Orakel(ret)
    raekker = {raekke.kategori: orakel.formel(raekke.naar) for raekke in tabel.raekker}
    fundet = proev(tabel, ret=ret).fund
    for et in fundet:
        if et.vidne is not None:
            holder = {kategori for kategori, formel in raekker.items() if orakel.holder(formel, et.vidne)}
            assert set(et.kategorier) <= holder
            assert et.kategorier or not holder
    return {(et.art.value, et.kategorier) for et in fundet}


@alle_genstande
def test_the_tables_of_the_law(genstand: Genstand, inventar: Inventar) -> None:
    """Holes, overlaps, unreachable rows and remainders: just those that the proof finds, and its witnesses hold."""
    for ret in _love(genstand, inventar):
        if not isinstance(genstand.linje, Regel):
            tabel = ret.paa(genstand.linje).vaerdi
            assert fund(tabel, ret) == _proevens(tabel, ret), (ret.dato, ret.andre_valg)


@alle_genstande
def test_the_cases_of_the_law(genstand: Genstand, inventar: Inventar) -> None:
    """A rule, or row, can be met if and only if it is in some case of the proof; and so for not."""
    for ret in _love(genstand, inventar):
        orakel, opstilling = Orakel(ret), opstil(genstand, ret)
        for betingelse in genstand.betingelser(ret):
            formel = orakel.formel(betingelse)
            fundne = {sand(betingelse, ret, _sandheder(valgte)) for valgte in opstilling.tilfaelde()}
            mulige = {sandt for sandt in (True, False) if orakel.mulig(formel if sandt else z3.Not(formel))}
            assert mulige == fundne, (ret.dato, ret.andre_valg)


@alle_genstande
def test_the_conditions_of_the_law(genstand: Genstand, inventar: Inventar) -> None:
    """Which of them, and of the rules, could be struck."""
    for ret in _love(genstand, inventar):
        _enige_om_det_undvaerlige(genstand, ret)


def _enige_om_det_undvaerlige(genstand: Genstand, ret: Regelsaet) -> None:
    fundne = {et.led: et.fast for et in undvaerlige(opstil(genstand, ret))}
    for led in (*genstand.skrevet(ret), *genstand.blade(ret)):
        assert undvaerlig(genstand, led, ret) == fundne.get(led), (led, ret.dato, ret.andre_valg)


def _sandheder(valgte: tuple[Any, ...]) -> dict[Any, bool]:
    return {blad: sandt for svar in valgte for blad, sandt in svar.sandheder.items()}


def _tabel(naar: list[Trae], *, rest: bool, overlap: bool) -> Hierarki[Any, str]:
    raekker = tuple(Raekke(naar=et, kategori=str(nr), kilde=LOV) for nr, et in enumerate(naar))
    if not rest:
        return Hierarki(navn="t", titel="T", kilde=LOV, raekker=raekker)
    par = ((raekker[0].kategori, raekker[-1].kategori),) if overlap and len(raekker) > 1 else ()
    return Beslutningstabel(
        navn="t", titel="T", kilde=LOV, raekker=raekker, ellers="resten", ellers_kilde=LOV, overlap=par
    )


@given(naar=st.lists(traeer, min_size=1, max_size=3), ret=love, rest=st.booleans(), overlap=st.booleans())
def test_random_tables(naar: list[Trae], ret: Regelsaet, rest: bool, overlap: bool) -> None:
    """Of every kind of condition, with changed rules and disputes, on a day around the change."""
    tabel = _tabel(naar, rest=rest, overlap=overlap)
    assert fund(tabel, ret) == _proevens(tabel, ret)


@given(naar=st.lists(traeer, min_size=1, max_size=2), ret=love)
def test_random_conditions(naar: list[Trae], ret: Regelsaet) -> None:
    """In tables with and without rows that can be reached."""
    _enige_om_det_undvaerlige(Genstand.af(i_kraft(_tabel(naar, rest=False, overlap=False))), ret)


@given(trae=traeer, ret=love)
def test_random_cases(trae: Trae, ret: Regelsaet) -> None:
    """In each case of the proof, the solver finds the condition as true or false as the proof does."""
    orakel = Orakel(ret)
    formel = orakel.formel(trae)
    for nr, (tilfaelde, sandheder) in enumerate(find_celler(_tabel([trae], rest=False, overlap=False), ret)):
        if nr < 20:
            assert sand(trae, ret, sandheder) == orakel.holder(formel, tilfaelde)
            assert sand(trae, ret, sandheder) != orakel.holder(z3.Not(formel), tilfaelde)
