"""The comparison of two extracts of the same registers as a page for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen
from rich.text import Text

from skaerpet_tilsyn.kommando.linjer import skriv
from skaerpet_tilsyn.kommando.sammenlignside import om_regler
from skaerpet_tilsyn.kommando.svarside import BORGERNE, DELENE, bogstav, skriv_svar
from skaerpet_tilsyn.kommando.taltabel import taltabel
from skaerpet_tilsyn.tal import skriv_tal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console
    from rich.table import Table

    from skaerpet_tilsyn.opgoerelse.sammenlign.udtraek import Udtraek, Udtraekssammenligning

_INGEN_TABEL = "ingen tabel"


@frozen(kw_only=True, order=False)
class Udtraeksside:
    """What the page shows."""

    sammenligning: Udtraekssammenligning
    kvittering: Sequence[str]

    def tekst(self, k: Console, skrevet: Sequence[str] = ()) -> str:
        """The page, laid out for a console; ``skrevet`` are the files that were written."""
        s = self.sammenligning
        with k.capture() as side:
            k.print(Text(f"Sammenligning af udtræk, {s.maaned.tekst}", style="bold"))
            begge = f"{skriv_tal(s.i_begge)} {'borger' if s.i_begge == 1 else 'borgere'} i begge"
            udtraek = [_om("før", s.foer), _om("efter", s.efter), begge]
            skriv(k, ["", *udtraek, *om_regler("regler", s.ret), ""])
            if s.enheder:
                k.print(self._tabeller())
            else:
                skriv(k, ["de to udtræk har de samme rækker og dækker det samme"])
            for svar in s.svar:
                k.print()
                skriv_svar(k, svar, s.enheder)
            skriv(k, ["", *(f"- {note}" for note in self._noter())])
            if skrevet:
                skriv(k, ["", f"skrevet: {', '.join(skrevet)}"])
        return side.get()

    def _tabeller(self) -> Table:
        tabel = taltabel("Tabel", "Rækker før", "Rækker efter", "Kun før", "Kun efter")
        enheder = self.sammenligning.enheder
        daekning = any(enhed.daekning is not None for enhed in enheder)
        if daekning:
            for navn in ("Dækker før", "Dækker efter"):
                tabel.add_column(navn, overflow="fold")
        for nr, e in enumerate(enheder):
            antal = (_INGEN_TABEL if et is None else skriv_tal(et) for et in (e.foer, e.efter))
            kun = (skriv_tal(et) for et in (e.kun_foer, e.kun_efter))
            daekker = (e.daekning_foer or "", e.daekning_efter or "") if daekning else ()
            tabel.add_row(f"{bogstav(nr)}: {e.titel}", *antal, *kun, *daekker)
        return tabel

    def _noter(self) -> Iterator[str]:
        s = self.sammenligning
        if any(svar.skift for svar in s.svar):
            yield DELENE
        if s.kun_i_et or any(svar.aendringer for svar in s.svar if svar.niveau == "borgere"):
            yield BORGERNE
        yield from s.noter
        yield from self.kvittering


def _om(hvornaar: str, udtraek: Udtraek) -> str:
    antal = f"{skriv_tal(udtraek.borgere)} {'borger' if udtraek.borgere == 1 else 'borgere'}"
    return f"{hvornaar}: {udtraek.navn}, {antal} i ydelser"
