"""Every kept case through every reading: the objects, the reasons, the columns, the rule book's JSON and its tables."""

from __future__ import annotations

from fractions import Fraction
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np
import polars as pl
import pytest

from skaerpet_tilsyn.katalog import OMRAADER
from skaerpet_tilsyn.katalog.fokusmaal.regler import BORGERREGLER
from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
from skaerpet_tilsyn.laesning.kolonner.hierarki import paa_trin
from skaerpet_tilsyn.laesning.kolonner.paatabel import KENDT, med_udfald
from skaerpet_tilsyn.laesning.kolonner.regel import Kolonnelaesning
from skaerpet_tilsyn.laesning.proev import laes_sager
from skaerpet_tilsyn.laesning.proev.genstand import INGEN_RAEKKE, kategorislug
from skaerpet_tilsyn.laesning.proev.sager.proevesag import afvigelser
from skaerpet_tilsyn.laesning.tekst.beslutningstabel import beslutningstabel, kriterietekst, som_krav
from skaerpet_tilsyn.laesning.vurder import opfyldt, vurder
from skaerpet_tilsyn.tal import Grad, Timer, Udfald
from skaerpet_tilsyn.tid import Maaned
from skaerpet_tilsyn.udtryk import Beslutningstabel, Regel, Sammenligning
from tests.bogtolk import Bogtolk, bogen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import numpy.typing as npt

    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.katalog.emneinventar import Inventar
    from skaerpet_tilsyn.laesning.proev import Genstand, Proevesag, Sagsfil
    from skaerpet_tilsyn.tal import Interval
    from skaerpet_tilsyn.udtryk import Betingelse, Hierarki
    from tests.bogtolk import Fakta

MAPPE = Path(__file__).parent
INVENTARER = {navn: katalogets_inventar(navn) for navn in OMRAADER}
FILER = [(fil, inventar) for navn, inventar in INVENTARER.items() for fil in laes_sager(MAPPE / navn, inventar)]
SVAR = {True: Udfald.OPFYLDT.value, False: Udfald.IKKE_OPFYLDT.value, None: Udfald.UAFKLARET.value}

alle_filer = pytest.mark.parametrize(
    ("fil", "inventar"), FILER, ids=[f"{inventar.omraade}-{fil.genstand.navn}" for fil, inventar in FILER]
)


def _love(fil: Sagsfil, inventar: Inventar) -> Iterator[tuple[Proevesag, Regelsaet]]:
    for sag in fil.sager:
        for ret in sag.love(fil.genstand, inventar):
            yield sag, ret


def _i(sag: Proevesag) -> Maaned:
    return Maaned(sag.dag.year, sag.dag.month)


@alle_filer
def test_the_objects(fil: Sagsfil, inventar: Inventar) -> None:
    """``opfyldt`` and ``kategoriser``: the answer expected, under every reading that the case leaves open."""
    assert [] == [(sag.titel, fundne) for sag in fil.sager if (fundne := afvigelser(sag, fil.genstand, inventar))]


@alle_filer
def test_the_reasons(fil: Sagsfil, inventar: Inventar) -> None:
    """``vurder`` says of the rule, or of each row, what ``opfyldt`` says."""
    for sag, ret in _love(fil, inventar):
        for betingelse in fil.genstand.betingelser(ret):
            fundet = vurder(betingelse, sag.emne, i=_i(sag), ret=ret).udfald
            assert fundet is opfyldt(betingelse, sag.emne, i=_i(sag), ret=ret), sag.titel
            if fil.genstand.art == "regel":
                assert (fundet.value,) == sag.forventet, sag.titel


@alle_filer
def test_the_rule_book_as_json(fil: Sagsfil, inventar: Inventar) -> None:
    """Whoever has the JSON alone decides the same."""
    for sag, ret in _love(fil, inventar):
        tolk = Bogtolk(bogen(inventar.omraade, sag.dag), dict(ret.andre_valg))
        fakta: Fakta = {**{navn: _kendt(kendt) for navn, kendt in sag.emne.tal.items()}, **sag.emne.egenskaber}
        fundet: tuple[str, ...]
        if fil.genstand.art == "regel":
            fundet = (SVAR[tolk.regel(fil.genstand.navn, fakta)],)
        else:
            fundet = tuple(sorted(tolk.tabel(fil.genstand.navn, fakta)))
        assert fundet == sag.forventet, (sag.titel, ret.andre_valg)


def _kendt(kendt: Interval) -> tuple[Fraction | None, Fraction | None]:
    return (
        None if kendt.nedre is None else Fraction(kendt.nedre),
        None if kendt.oevre is None else Fraction(kendt.oevre),
    )


class Sagskolonner:
    """Cases as columns: what a condition over columns asks for."""

    def __init__(self, sager: list[Proevesag]) -> None:
        self._sager = sager

    def mindst(self, navn: str, graense: int) -> npt.NDArray[np.bool_]:
        """Where the lower bound is at least the limit."""
        return self._hvor(lambda sag: sag.emne.maal(navn, _i(sag)).mindst(graense) is Udfald.OPFYLDT)

    def under(self, navn: str, graense: int) -> npt.NDArray[np.bool_]:
        """Where the number is known, and below the limit."""
        return self._hvor(lambda sag: sag.emne.maal(navn, _i(sag)).mindst(graense) is Udfald.IKKE_OPFYLDT)

    def en_af(self, navn: str, vaerdier: tuple[str, ...]) -> npt.NDArray[np.bool_]:
        """Where the property is one of the values."""
        return self._hvor(lambda sag: sag.emne.egenskab(navn, _i(sag)) in vaerdier)

    def egenskab_kendt(self, navn: str) -> npt.NDArray[np.bool_]:
        """Where the property is known."""
        return self._hvor(lambda sag: sag.emne.egenskab(navn, _i(sag)) is not None)

    def _hvor(self, hvad: Callable[[Proevesag], bool]) -> npt.NDArray[np.bool_]:
        return np.array([hvad(sag) for sag in self._sager], np.bool_)


def _hele_tal(genstand: Genstand, ret: Regelsaet) -> bool:
    """Whether every quantity is counted in whole numbers, as those of the columns are."""
    graenser = [ret.paa(b.graense).vaerdi for b in genstand.blade(ret) if isinstance(b, Sammenligning)]
    return all(isinstance(graense, int | Timer | Grad) for graense in graenser)


def _i_kolonner(fil: Sagsfil, inventar: Inventar) -> dict[Regelsaet, list[Proevesag]]:
    """The cases of each law, where they can be columns."""
    grupper: dict[Regelsaet, list[Proevesag]] = {}
    for sag, ret in _love(fil, inventar):
        if _hele_tal(fil.genstand, ret):
            grupper.setdefault(ret, []).append(sag)
    return grupper


@alle_filer
def test_the_columns(fil: Sagsfil, inventar: Inventar) -> None:
    """A rule over arrays and over a table of Polars, and a hierarchy step by step."""
    for ret, sager in _i_kolonner(fil, inventar).items():
        laesning = Kolonnelaesning(Sagskolonner(sager), ret)
        ventet = [sag.forventet for sag in sager]
        if isinstance(fil.genstand.linje, Regel):
            regel = cast("Betingelse[Borger]", fil.genstand.linje)
            sandt = laesning.laes(regel)
            i_arrays = [_ord(s, f) for s, f in zip(sandt.sand.tolist(), sandt.falsk.tolist(), strict=True)]
            assert ventet == i_arrays, fil.genstand.navn
            i_polars = med_udfald(_tabel(fil, sager), {"svar": regel}, ret)["svar"].to_list()
            assert ventet == [(SVAR[svar],) for svar in i_polars], fil.genstand.navn
        else:
            hierarki = cast("Hierarki[Borger, object]", ret.paa(fil.genstand.linje).vaerdi)
            trin = paa_trin(laesning, hierarki, ret)
            navne = [*(kategorislug(raekke.kategori) for raekke in hierarki.raekker), INGEN_RAEKKE]
            mulige = [
                tuple(sorted(navn for navn, et in zip(navne, trin, strict=True) if not et.falsk[nr]))
                for nr in range(len(sager))
            ]
            assert ventet == mulige, fil.genstand.navn


def _ord(sand: object, falsk: object) -> tuple[str]:
    return (SVAR[True if sand else False if falsk else None],)


def _tabel(fil: Sagsfil, sager: list[Proevesag]) -> pl.DataFrame:
    kolonner: list[pl.Series] = []
    for maal in fil.genstand.indhold.maal:
        fundne = [sag.emne.maal(maal.navn, _i(sag)) for sag in sager]
        kolonner.append(pl.Series(maal.navn, [et.nedre for et in fundne], dtype=pl.Int64))
        kolonner.append(pl.Series(f"{maal.navn}{KENDT}", [et.kendt is not None for et in fundne], dtype=pl.Boolean))
    for en in fil.genstand.indhold.egenskaber:
        tekster = [sag.emne.egenskab(en.navn, _i(sag)) for sag in sager]
        kolonner.append(pl.Series(en.navn, tekster, dtype=pl.String))
    return pl.DataFrame(kolonner)


def test_the_columns_read_all_rules_about_citizens() -> None:
    """None is left out because of the check above."""
    laest = {fil.genstand.linje for fil, inventar in FILER if _i_kolonner(fil, inventar)}

    assert set(BORGERREGLER) <= laest
    assert {linje for inventar in INVENTARER.values() for linje in inventar.hierarkier} <= laest


@pytest.mark.parametrize(
    ("fil", "inventar"),
    [(fil, inventar) for fil, inventar in FILER if fil.genstand.art == "tabel"],
    ids=lambda vaerdi: getattr(getattr(vaerdi, "genstand", None), "navn", ""),
)
def test_the_tables_as_text(fil: Sagsfil, inventar: Inventar) -> None:
    """Whoever reads the printed table with the criteria answered gets the category expected."""
    laeste = 0
    for sag, ret in _love(fil, inventar):
        if len(sag.forventet) == 1:
            assert not isinstance(fil.genstand.linje, Regel)
            fundet = _laest_i_tabellen(ret.paa(fil.genstand.linje).vaerdi, sag, ret)
            assert fundet in {None, sag.forventet[0]}, (sag.titel, ret.andre_valg)
            laeste += fundet is not None
    assert laeste


def _laest_i_tabellen(tabel: Hierarki[object, object], sag: Proevesag, ret: Regelsaet) -> str | None:
    """The category of the first column whose every yes and no fits; None where a criterion is open, or no column."""
    krav = [som_krav(raekke.naar, ret.dato) or {} for raekke in tabel.raekker]
    svar = {kriterietekst(k, ret.dato): opfyldt(k, sag.emne, i=_i(sag), ret=ret) for k in chain.from_iterable(krav)}
    tavle = beslutningstabel(tabel, ret.dato)
    if Udfald.UAFKLARET in svar.values():
        return None
    passer = {"ja": Udfald.OPFYLDT, "nej": Udfald.IKKE_OPFYLDT}
    for nr, hoved in enumerate(tavle.hoved[1:], start=1):
        if all(raekke[nr] == "–" or passer[raekke[nr]] is svar[raekke[0]] for raekke in tavle.raekker):
            return _slug(hoved, tabel)
    return INGEN_RAEKKE


def _slug(hoved: str, tabel: Hierarki[object, object]) -> str:
    """«4. ellers: Aktuelt ikke i risiko» as the slug of its category."""
    rest = (tabel.ellers,) if isinstance(tabel, Beslutningstabel) else ()
    kategorier = {str(k): kategorislug(k) for k in (*(raekke.kategori for raekke in tabel.raekker), *rest)}
    return kategorier[hoved.split(". ", 1)[1].removeprefix("ellers: ")]
