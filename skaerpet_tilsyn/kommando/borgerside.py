"""One citizen's case as a page for people: the answers first, then the whole tree of reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich import box
from rich.table import Table
from rich.text import Text

from skaerpet_tilsyn.katalog.valg import find_valg
from skaerpet_tilsyn.kommando import noter
from skaerpet_tilsyn.kommando.linjer import skriv
from skaerpet_tilsyn.laesning.vurder import begrundelse
from skaerpet_tilsyn.tal import Udfald

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console

    from skaerpet_tilsyn.opgoerelse.borgersag import Borgersag

JA_NEJ: Final = {Udfald.OPFYLDT: "ja", Udfald.IKKE_OPFYLDT: "nej", Udfald.UAFKLARET: "uafklaret"}
"""An outcome as an answer."""
_FARVER: Final = {Udfald.OPFYLDT: "green", Udfald.IKKE_OPFYLDT: "red", Udfald.UAFKLARET: "magenta"}


def sag_tekst(sag: Borgersag, k: Console) -> str:
    """The page, laid out for a console."""
    with k.capture() as side:
        k.print(Text(f"En borger, {sag.maaned.tekst}", style="bold"))
        skriv(k, ["", f"{sag.regler.foerst_titel}: {JA_NEJ[sag.udfald(sag.regler.foerst)]}", ""])
        k.print(_svar(sag))
        skriv(k, ["", *(f"- {note}" for note in _noter(sag))])
        if sag.alle:
            skriv(k, ["", *_fortolkninger(sag)])
        for vurdering in sag.vurderinger:
            foerste, *resten = begrundelse(vurdering).splitlines()
            skriv(k, [""])
            skriv(k, [foerste], stil="bold")
            skriv(k, resten)
    return side.get()


def _svar(sag: Borgersag) -> Table:
    """For each counting: the criterion, and whether the citizen counts."""
    tabel = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for navn in ("", "Kriteriet", "I nævneren", "I tælleren"):
        tabel.add_column(navn, overflow="fold")
    for o in sag.regler.optaellinger:
        tabel.add_row(
            o.titel,
            _celle(sag.udfald(o.kriterium), sag.udfald(o.kriterium).tekst),
            *(_celle(u, JA_NEJ[u]) for u in (sag.udfald(o.naevner), sag.i_taelleren(o.naevner, o.kriterium))),
        )
    return tabel


def _celle(udfald: Udfald, tekst: str) -> Text:
    return Text(tekst, style=_FARVER[udfald])


def _noter(sag: Borgersag) -> Iterator[str]:
    yield from noter.om_retten(sag.ret, sag.maaned)
    yield from sag.noter
    mangler = list(sag.ikke_daekket())
    yield from mangler
    if not mangler:
        yield "filen dækker alt, hvad reglerne ser på"


def _fortolkninger(sag: Borgersag) -> Iterator[str]:
    andre = list(sag.afhaenger_af())
    if not andre:
        yield "intet af svarene afhænger af, hvordan et enkelt omtvistet punkt læses"
        return
    yield "svarene afhænger af, hvordan omtvistede punkter læses (ét ad gangen):"
    for navn, slug, regel, udfald in andre:
        valg = find_valg(navn)
        yield f"  {valg}"
        yield f"    {navn}={slug} ({valg.mulighed(slug).titel}): {udfald.tekst}: {regel.titel}"
