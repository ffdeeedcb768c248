"""One citizen's kontaktforløb as a page for people: the answers first, then the whole tree of reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.table import Table
from rich.text import Text

from skaerpet_tilsyn.kommando.borgerside import JA_NEJ
from skaerpet_tilsyn.kommando.linjer import skriv
from skaerpet_tilsyn.laesning.tekst import vis_kommune, vis_navn
from skaerpet_tilsyn.laesning.vurder import begrundelse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console

    from skaerpet_tilsyn.katalog.jobsamtaler.sag import Kontaktsag
    from skaerpet_tilsyn.opgoerelse.jobsamtaler.bedoemmelse import Indsatsforloebet
    from skaerpet_tilsyn.opgoerelse.jobsamtaler.indsatssag import Indsatssag


def indsats_tekst(sag: Indsatssag, k: Console) -> str:
    """The page, laid out for a console."""
    with k.capture() as side:
        k.print(Text(f"En borger, {sag.maaned.tekst}", style="bold"))
        if not sag.forloeb:
            skriv(k, ["", "intet kontaktforløb er begyndt"])
        for forloeb in sag.forloeb:
            skriv(k, [""])
            skriv(k, [_overskrift(forloeb.sag)], stil="bold")
            k.print(_svar(forloeb))
        skriv(k, ["", *(f"- {note}" for note in _noter(sag))])
        for tekst in _grunde(sag):
            foerste, *resten = tekst.splitlines()
            skriv(k, [""])
            skriv(k, [foerste], stil="bold")
            skriv(k, resten)
    return side.get()


def _grunde(sag: Indsatssag) -> Iterator[str]:
    """Why each rule that is decided has the outcome it has."""
    for forloeb in sag.forloeb:
        yield from (begrundelse(svar.vurdering) for svar in forloeb.svar if svar.vurdering is not None)
    if sag.fravaer is not None:
        yield begrundelse(sag.fravaer)


def _overskrift(sag: Kontaktsag) -> str:
    navn = vis_navn(sag.maalgruppe)
    a_kasse = "" if sag.a_kasse is None else f", {sag.a_kasse}"
    return f"{navn[0].upper()}{navn[1:]} {sag.periode.tekst}, {vis_kommune(sag.kommunekode)}{a_kasse}"


def _svar(forloeb: Indsatsforloebet) -> Table:
    """A row a rule: the answer, and by which law; or why there is none."""
    tabel = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for navn in ("Regel", "Svar", "Efter"):
        tabel.add_column(navn, overflow="fold")
    for svar in forloeb.svar:
        regime = "" if svar.ret is None else svar.ret.regime.titel
        tabel.add_row(svar.regel.titel, "ikke afgjort" if svar.udfald is None else JA_NEJ[svar.udfald], regime)
    return tabel


def _noter(sag: Indsatssag) -> Iterator[str]:
    yield f"regler: {sag.ret.regime.titel}; set fra udgangen af {sag.maaned.tekst}"
    yield from (f"{navn}={slug}" for navn, slug in sag.ret.andre_valg)
    yield from dict.fromkeys(f"ikke afgjort: {s.hvorfor_ikke}" for f in sag.forloeb for s in f.svar if s.hvorfor_ikke)
    yield from sag.ikke_daekket()
    yield from sag.noter
