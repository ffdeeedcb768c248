"""The answers of a comparison as a page for people, whatever was compared."""

from __future__ import annotations

from string import ascii_uppercase
from typing import TYPE_CHECKING, Final

from rich.text import Text

from skaerpet_tilsyn.kommando.linjer import skriv
from skaerpet_tilsyn.kommando.taltabel import taltabel
from skaerpet_tilsyn.laesning.tekst.vaerdier import vis_interval
from skaerpet_tilsyn.opgoerelse.sammenlign.spoergsmaal import vis_udfald
from skaerpet_tilsyn.tal import skriv_tal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from rich.console import Console
    from rich.table import Table

    from skaerpet_tilsyn.opgoerelse.sammenlign.svar import Enhed, Svar

HOEJST_VIST: Final = 100
"""How many municipalities the page shows of each question; the files hold them all."""
DELENE: Final = (
    "hver ændrings del er gennemsnittet over alle rækkefølger, som ændringerne kan komme i; "
    "delene er eksakte og giver lagt sammen det hele"
)
_NIVEAUER: Final = {"borgere": ("Borgere", "borger", "borgere"), "kommuner": ("Kommuner", "kommune", "kommuner")}
BORGERNE: Final = "--ud MAPPE skriver tabellerne, også borgerne én for én"


def bogstav(nr: int) -> str:
    """
    What a difference is called in the tables.

    Example:
        >>> bogstav(0), bogstav(27)
        ('A', 'BB')
    """
    return ascii_uppercase[nr % len(ascii_uppercase)] * (nr // len(ascii_uppercase) + 1)


def skriv_svar(k: Console, svar: Svar, enheder: Sequence[Enhed]) -> None:
    """One answer; ``enheder`` are all differences, in the order of their letters."""
    hvem, en, flere = _NIVEAUER[svar.niveau]
    navne = [enhed.navn for enhed in enheder]
    bogstaver = [bogstav(navne.index(enhed.navn)) for enhed in svar.enheder]
    k.print(Text(f"{hvem}: {svar.titel}", style="bold"))
    antal = f"{skriv_tal(svar.antal_aendrede)} af {skriv_tal(svar.antal)} {en if svar.antal == 1 else flere}"
    aarsag = "" if bogstaver else "; intet af det, der er ændret, har betydning her"
    skriv(k, [f"{antal} skifter udfald{aarsag}"])
    if not svar.skift:
        return
    k.print()
    k.print(_skift(svar, bogstaver))
    k.print()
    k.print(_netto(svar, bogstaver))
    if svar.niveau == "kommuner":
        k.print()
        k.print(_kommuner(svar, bogstaver))


def _del(del_: Fraction) -> str:
    """A part: whole, or with two decimals and exact."""
    if del_.denominator == 1:
        return skriv_tal(del_)
    return f"{skriv_tal(del_, 2)} ({del_.numerator}/{del_.denominator})"


def _skift(svar: Svar, bogstaver: Sequence[str]) -> Table:
    tabel = taltabel("Fra", "Til", "Antal", *bogstaver)
    tabel.columns[1].justify = "left"
    for skift in svar.skift:
        tabel.add_row(vis_udfald(skift.foer), vis_udfald(skift.efter), skriv_tal(skift.antal), *map(_del, skift.dele))
    if len(svar.skift) > 1:
        tabel.add_row("i alt", "", skriv_tal(svar.antal_aendrede), *map(_del, svar.dele))
    return tabel


def _netto(svar: Svar, bogstaver: Sequence[str]) -> Table:
    tabel = taltabel("Udfald", "Før", "Efter", "Forskel", *bogstaver)
    for netto in svar.netto:
        if netto.foer or netto.efter or any(netto.dele):
            tabel.add_row(
                vis_udfald(netto.udfald),
                skriv_tal(netto.foer),
                skriv_tal(netto.efter),
                skriv_tal(netto.efter - netto.foer),
                *map(_del, netto.dele),
            )
    return tabel


def _kommuner(svar: Svar, bogstaver: Sequence[str]) -> Table:
    med_tal = any(a.gennemsnit is not None for a in svar.aendringer)
    tabel = taltabel("Kommune", "Fra", "Til", *(("Gns. før", "Gns. efter") if med_tal else ()), *bogstaver)
    for kolonne in tabel.columns[1:3]:
        kolonne.justify = "left"
    for a in svar.aendringer[:HOEJST_VIST]:
        tal = () if a.gennemsnit is None else tuple(vis_interval(g, "pct.") for g in a.gennemsnit)
        tabel.add_row(str(a.hvem), vis_udfald(a.foer), vis_udfald(a.efter), *tal, *map(_del, a.dele))
    if len(svar.aendringer) > 1:
        tomme = ("",) * (len(tabel.columns) - 2 - len(bogstaver))
        tabel.add_row("i alt", f"{skriv_tal(len(svar.aendringer))} kommuner", *tomme, *map(_del, svar.dele))
    return tabel
