"""One citizen's forløb as a page for people: the answers first, then the whole tree of reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.table import Table
from rich.text import Text

from skaerpet_tilsyn.kommando import noter
from skaerpet_tilsyn.kommando.linjer import skriv
from skaerpet_tilsyn.laesning.tekst import vis_kommune, vis_navn
from skaerpet_tilsyn.laesning.vurder import begrundelse
from skaerpet_tilsyn.tal import Udfald

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console

    from skaerpet_tilsyn.opgoerelse.forloeb.bedoemmelse import Bedoemt, Svar
    from skaerpet_tilsyn.opgoerelse.forloeb.borgerforloeb import Borgerforloeb


def forloeb_tekst(sag: Borgerforloeb, k: Console) -> str:
    """The page, laid out for a console."""
    with k.capture() as side:
        k.print(Text(f"En borger, {sag.maaned.tekst}", style="bold"))
        if not sag.forloeb:
            skriv(k, ["", "ingen forløb i ressourceforløb eller jobafklaring"])
        for bedoemt in sag.forloeb:
            skriv(k, [""])
            skriv(k, [_overskrift(bedoemt)], stil="bold")
            if bedoemt.svar:
                k.print(_svar(bedoemt))
            else:
                skriv(k, [f"ikke afgjort: {bedoemt.hvorfor_ikke}"])
        skriv(k, ["", *(f"- {note}" for note in _noter(sag))])
        if sag.alle:
            skriv(k, ["", *_fortolkninger(sag)])
        for bedoemt in sag.forloeb:
            for svar in bedoemt.svar:
                foerste, *resten = begrundelse(svar.vurdering).splitlines()
                skriv(k, [""])
                skriv(k, [foerste], stil="bold")
                skriv(k, resten)
    return side.get()


def _overskrift(bedoemt: Bedoemt) -> str:
    sag = bedoemt.sag
    navn = vis_navn(sag.ordning)
    hvor = "" if sag.kommunekode is None else f", {vis_kommune(sag.kommunekode)}"
    hvordan = "bevilget" if sag.bevilget else "udbetalt"
    regler = "" if bedoemt.ret is None else f"; {bedoemt.ret.regime.titel}"
    return f"{navn[0].upper()}{navn[1:]} nr. {sag.nr}, {hvordan} {sag.periode.tekst}{hvor}{regler}"


def _svar(bedoemt: Bedoemt) -> Table:
    """A row a rule."""
    tabel = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for navn in ("Regel", "Opfyldt", ""):
        tabel.add_column(navn, overflow="fold")
    for svar in bedoemt.svar:
        tabel.add_row(svar.krav.regel.titel, *_udfald(svar))
    return tabel


def _udfald(svar: Svar) -> tuple[str, str]:
    match svar.udfald:
        case Udfald.OPFYLDT:
            return "ja", ""
        case Udfald.IKKE_OPFYLDT:
            return "nej", str(svar.virkning)
        case _:
            return "uafklaret", ""


def _noter(sag: Borgerforloeb) -> Iterator[str]:
    yield from noter.om_retten(sag.ret, sag.maaned)
    yield from sag.ikke_daekket()
    yield from sag.noter


def _fortolkninger(sag: Borgerforloeb) -> Iterator[str]:
    fundne = list(sag.afhaenger_af())
    if not fundne:
        yield "ingen anden læsning af et omtvistet punkt ændrer noget her"
    for navn, slug, regel, svar in fundne:
        yield f"{navn} læst som «{slug}»: {regel} bliver {svar}"
