"""Rules over anybody's person-month table, in every library, against ``opfyldt``."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from skaerpet_tilsyn.katalog.fokusmaal.regler import BORGERREGLER
from skaerpet_tilsyn.katalog.maalgruppe.personmaaned import personmaaned
from skaerpet_tilsyn.katalog.maalgruppe.stoerrelser import ALLE
from skaerpet_tilsyn.laesning.kolonner.paatabel import KENDT
from skaerpet_tilsyn.laesning.vurder import opfyldt
from skaerpet_tilsyn.tal import Interval, Udfald
from skaerpet_tilsyn.tid import Maaned
from tests.borgerbetingelser import Trae, traeer
from tests.legeland.emner import Hobbit
from tests.personmaanedstabeller import BIBLIOTEKER
from tests.registerstrategier import maaneder, registre
from tests.strategier import NOV, love

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.udtryk import Betingelse

MAAL = tuple(maal.navn for maal in ALLE)
TEKSTER = {
    "ydelse": ("kontanthjaelp", "a_dagpenge", "foertidspension", "ingen"),
    "fritaget_samtaler": ("ja", "nej"),
    "fritaget_aktiv": ("ja", "nej"),
}
SVAR = {Udfald.OPFYLDT: True, Udfald.IKKE_OPFYLDT: False, Udfald.UAFKLARET: None}
UKENDTE_TEKSTER = ("Ja", "kontanthjælp", "")
TYPER = {maal: pl.Int32() if maal.startswith("timer") else pl.Int16() for maal in MAAL}
FAERRE = settings(max_examples=settings().max_examples // 5)
"""Each example goes through six libraries."""
tal = st.sampled_from((0, 1, 3, 4, 6, 11, 12, 13)) | st.integers(0, 30)
timer = st.sampled_from((0, 11_299, 11_300, 22_200, 22_499, 22_500)) | st.integers(-100, 40_000)


def tabel_af(hvem: list[Borger], indeks: range, ret: Regelsaet) -> pl.DataFrame:
    """What the specification says of each person and month, as a table."""
    raekker: list[dict[str, str | int | bool | None]] = []
    for borger in hvem:
        for m in indeks:
            p = personmaaned(borger.historik, m, ret.maaleregler)
            raekke: dict[str, str | int | bool | None] = {
                "ydelse": p.placering.ydelse,
                "fritaget_samtaler": "ja" if p.fritaget_samtaler else "nej",
                "fritaget_aktiv": "ja" if p.fritaget_aktiv else "nej",
            }
            for navn in MAAL:
                raekke[navn], raekke[f"{navn}{KENDT}"] = (
                    p.placering.anciennitet if navn == "anciennitet" else getattr(p, navn)
                )
            raekker.append(raekke)
    return pl.DataFrame(raekker, schema_overrides={**TYPER, **dict.fromkeys(TEKSTER, pl.String())})


@FAERRE
@given(hvem=registre(hoejst=3), ret=love(), indeks=maaneder, trae=traeer)
def test_registers_as_a_table(hvem: list[Borger], ret: Regelsaet, indeks: range, trae: Trae) -> None:
    """The rules, and any other condition, over the quantities of citizens: unknown is an empty cell."""
    tabel = tabel_af(hvem, indeks, ret)
    regler = {**{regel.navn: regel for regel in BORGERREGLER}, "andet": trae}
    ventet = {
        navn: [SVAR[opfyldt(regel, borger, i=Maaned.fra_indeks(m), ret=ret)] for borger in hvem for m in indeks]
        for navn, regel in regler.items()
    }

    for bibliotek, udfald in BIBLIOTEKER.items():
        assert ventet == udfald(tabel, regler, ret), bibliotek


@st.composite
def _maal(draw: st.DrawFn, navn: str, antal: int) -> tuple[list[pl.Series], list[Interval]]:
    """A quantity with empty cells, perhaps with a column of what is known, and what they say of each row."""
    vaerdier = draw(st.lists(st.none() | (timer if "timer" in navn else tal), min_size=antal, max_size=antal))
    kolonner, sikkert = [pl.Series(navn, vaerdier, dtype=TYPER[navn])], [True] * antal
    if draw(st.booleans()):
        kendt = draw(st.lists(st.sampled_from((True, False, None)), min_size=antal, max_size=antal))
        kolonner.append(pl.Series(f"{navn}{KENDT}", kendt, dtype=pl.Boolean))
        sikkert = [k is True for k in kendt]
    return kolonner, [
        Interval.ukendt() if v is None else Interval.praecis(v) if s else Interval.fra_og_med(v)
        for v, s in zip(vaerdier, sikkert, strict=True)
    ]


@st.composite
def _egenskab(draw: st.DrawFn, navn: str, antal: int) -> tuple[pl.Series, list[str | None]]:
    """A property as text or as truth values, with empty cells and texts that mean nothing."""
    tekster = TEKSTER[navn]
    fundet = draw(st.lists(st.none() | st.sampled_from((*tekster, *UKENDTE_TEKSTER)), min_size=antal, max_size=antal))
    kendt = [t if t in tekster else None for t in fundet]
    if "ja" in tekster and draw(st.booleans()):
        return pl.Series(navn, [None if t is None else t == "ja" for t in kendt], dtype=pl.Boolean), kendt
    return pl.Series(navn, fundet, dtype=pl.String), kendt


@st.composite
def tabeller(draw: st.DrawFn) -> tuple[pl.DataFrame, list[Hobbit]]:
    """A table with anything in its cells, and what each row says."""
    antal = draw(st.integers(0, 12))
    maal = {navn: draw(_maal(navn, antal)) for navn in MAAL}
    egenskaber = {navn: draw(_egenskab(navn, antal)) for navn in TEKSTER}
    kolonner = [*(s for serier, _ in maal.values() for s in serier), *(serie for serie, _ in egenskaber.values())]
    return pl.DataFrame(draw(st.permutations(kolonner))), [
        Hobbit(
            navn="X",
            tal={navn: kendt[nr] for navn, (_, kendt) in maal.items()},
            egenskaber={navn: kendt[nr] for navn, (_, kendt) in egenskaber.items()},
        )
        for nr in range(antal)
    ]


@FAERRE
@given(fundet=tabeller(), ret=love(), trae=traeer)
def test_anything_in_the_cells(fundet: tuple[pl.DataFrame, list[Hobbit]], ret: Regelsaet, trae: Trae) -> None:
    """Empty cells, numbers that are no more than lower bounds, columns that are not there, texts that mean nothing."""
    tabel, raekker = fundet
    regler = {**{regel.navn: regel for regel in BORGERREGLER}, "andet": trae}
    ventet = {
        navn: [SVAR[opfyldt(cast("Betingelse[Hobbit]", regel), raekke, i=NOV, ret=ret)] for raekke in raekker]
        for navn, regel in regler.items()
    }

    for bibliotek, udfald in BIBLIOTEKER.items():
        assert ventet == udfald(tabel, regler, ret), bibliotek
