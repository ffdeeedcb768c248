"""The comparison of two rule sets as a page for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen
from rich.text import Text

from skaerpet_tilsyn.katalog.valg import find_valg
from skaerpet_tilsyn.kommando.linjer import skriv
from skaerpet_tilsyn.kommando.svarside import BORGERNE, DELENE, bogstav, skriv_svar
from skaerpet_tilsyn.kommando.taltabel import taltabel
from skaerpet_tilsyn.laesning.tekst.led import vis_dag
from skaerpet_tilsyn.ret import Evidens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console
    from rich.table import Table

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.opgoerelse.sammenlign.sammenlignet import Sammenlignet


@frozen(kw_only=True, order=False)
class Sammenlignside:
    """What the page shows."""

    sammenlignet: Sammenlignet
    kvittering: Sequence[str]

    def tekst(self, k: Console, skrevet: Sequence[str] = ()) -> str:
        """The page, laid out for a console; ``skrevet`` are the files that were written."""
        s = self.sammenlignet
        with k.capture() as side:
            k.print(Text(f"Sammenligning af regler, {s.maaned.tekst}", style="bold"))
            skriv(k, ["", *om_regler("før", s.foer), *om_regler("efter", s.efter), ""])
            if s.enheder:
                k.print(self._forskelle())
            else:
                skriv(k, ["de to regelsæt siger det samme om det, der er spurgt om"])
            for svar in s.svar:
                k.print()
                skriv_svar(k, svar, s.enheder)
            skriv(k, ["", *(f"- {note}" for note in self._noter())])
            if skrevet:
                skriv(k, ["", f"skrevet: {', '.join(skrevet)}"])
        return side.get()

    def _forskelle(self) -> Table:
        tabel = taltabel("Ændret")
        for navn in ("Før", "Efter"):
            tabel.add_column(navn, overflow="fold")
        for nr, enhed in enumerate(self.sammenlignet.enheder):
            tabel.add_row(f"{bogstav(nr)}: {enhed.titel}", enhed.foer, enhed.efter)
        return tabel

    def _noter(self) -> Iterator[str]:
        s = self.sammenlignet
        if any(svar.skift for svar in s.svar):
            yield DELENE
        yield from self._holdt("foer", "før", "efter")
        yield from self._holdt("efter", "efter", "før")
        for enhed in s.enheder:
            for kilde in dict.fromkeys((enhed.foer_kilde, enhed.efter_kilde)):
                if kilde is not None and kilde.evidens is not Evidens.EFTERPROEVET:
                    yield f"«{enhed.titel}» hviler på {kilde}"
        if any(svar.aendringer for svar in s.svar if svar.niveau == "borgere"):
            yield BORGERNE
        yield from s.noter
        yield from self.kvittering

    def _holdt(self, tavs: str, den_ene: str, den_anden: str) -> Iterator[str]:
        holdt = [
            f"{h.titel} ({h.vaerdi})" if h.vaerdi else f"«{h.titel}»"
            for h in self.sammenlignet.holdt
            if h.tavs == tavs and h.titel != h.vaerdi
        ]
        if holdt:
            yield (
                f"holdt fast, som reglerne {den_anden} siger det, fordi reglerne {den_ene} ikke siger det: "
                f"{'; '.join(holdt)}"
            )


def om_regler(hvornaar: str, ret: Regelsaet) -> Iterator[str]:
    """Which rules, and the readings that were chosen instead of the library's own."""
    kendt = "" if ret.kendt_pr is None else f", kendt den {vis_dag(ret.kendt_pr)}"
    yield f"{hvornaar}: {ret.regime.titel}, som den {vis_dag(ret.dato)}{kendt}"
    for navn, slug in ret.andre_valg:
        yield f"  {navn} læst som «{slug}»: {find_valg(navn).mulighed(slug).titel}"
