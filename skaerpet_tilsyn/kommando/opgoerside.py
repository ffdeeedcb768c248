"""The figures of registers as a page for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen
from rich import box
from rich.table import Table
from rich.text import Text

from skaerpet_tilsyn.katalog.fokusmaal.parametre import MINDSTE_ANDEL
from skaerpet_tilsyn.kommando.laesningsside import skriv_laesninger
from skaerpet_tilsyn.kommando.linjer import skriv
from skaerpet_tilsyn.kommando.statusside import Statusside
from skaerpet_tilsyn.laesning.tekst import vis_interval
from skaerpet_tilsyn.opgoerelse.ark import SKJULT
from skaerpet_tilsyn.opgoerelse.kravtekst import krav_tekst
from skaerpet_tilsyn.opgoerelse.opgoer.andele import ALLE
from skaerpet_tilsyn.tal import raa, skriv_tal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from skaerpet_tilsyn.katalog import Risikokategori
    from skaerpet_tilsyn.opgoerelse.laesninger.laesningssvar import Laesningssvar
    from skaerpet_tilsyn.opgoerelse.opgoer.andele import Maanedsraekke, Svar
    from skaerpet_tilsyn.opgoerelse.opgoer.opgoerelse import Fokusmaalsraekke, Opgoerelse
    from skaerpet_tilsyn.register.status import Statusresultat
    from skaerpet_tilsyn.tal import Afrunding, Rationel

OVERSKRIFTER: Final = {"samtaler": "Samtaler", "aktiv_indsats": "Aktiv indsats"}
"""What people call the fokusmål."""
MED_MAANEDER: Final = 3
"""Of so many municipalities at most, every month is shown."""


@frozen(kw_only=True, order=False)
class Opgoerside:
    """What the page shows."""

    opgoerelse: Opgoerelse
    status: Statusresultat | None
    noter: Sequence[str]
    kvittering: Sequence[str]
    afrunding: Afrunding
    laesninger: Laesningssvar | None
    kort: bool
    kraev: Risikokategori | None

    def tekst(self, k: Console, skrevet: Sequence[str] = ()) -> str:
        """The page, laid out for a console; ``skrevet`` are the files that were written."""
        o = self.opgoerelse
        raekker = o.fokusmaal
        with k.capture() as side:
            k.print(Text(f"Fokusmål, {o.maaneder[0].tekst} til {o.maaned.tekst}", style="bold"))
            k.print()
            if raekker:
                k.print(self._fokusmaal(raekker))
            else:
                skriv(k, ["ingen borgere er i målgruppen i nogen af månederne"])
            if raekker and len({r.kommunekode for r in raekker}) <= MED_MAANEDER and not self.kort:
                k.print()
                k.print(self._maaneder())
            if self.status is not None:
                k.print()
                k.print(Text(self._statusside(self.status).tekst(k), end=""))
            if self.laesninger is not None:
                k.print()
                skriv_laesninger(self.laesninger, k)
            skriv(k, ["", *(f"- {note}" for note in (*self.noter, *self.kvittering))])
            if skrevet:
                skriv(k, ["", f"skrevet: {', '.join(skrevet)}"])
        return side.get()

    def _fokusmaal(self, raekker: Sequence[Fokusmaalsraekke]) -> Table:
        o = self.opgoerelse
        sidste = {(r.kommunekode, r.fokusmaal): r for r in o.raekker if r.ydelse == ALLE and r.maaned == o.maaned}
        tabel = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
        tabel.add_column("Kommune")
        tabel.add_column("Fokusmål")
        for navn in (f"{o.maaned}", "Gns. pct.", "Krav resten af året", "Unikke", "Heraf anslået opfyldt"):
            tabel.add_column(navn, justify="right", overflow="fold")
        for r in raekker:
            maaned = sidste.get((r.kommunekode, r.tal.fokusmaal))
            tabel.add_row(
                r.kommune,
                OVERSKRIFTER[r.tal.fokusmaal],
                _celle(maaned),
                vis_interval(r.tal.gennemsnit, "pct.", mod=self._graense).removesuffix(" pct."),
                krav_tekst(r.tal.krav, self.afrunding),
                "." if r.unikke is None else skriv_tal(r.unikke, 0),
                "-".join("." if tal is None else skriv_tal(tal, 0) for tal in dict.fromkeys(r.unikke_opfyldt)),
            )
        return tabel

    @property
    def _graense(self) -> Rationel:
        return raa(self.opgoerelse.ret.paa(MINDSTE_ANDEL).vaerdi)

    def _maaneder(self) -> Table:
        o = self.opgoerelse
        serier = {(r.kommunekode, r.fokusmaal, r.maaned): r for r in o.raekker if r.ydelse == ALLE}
        par = list(dict.fromkeys((kode, fokusmaal) for kode, fokusmaal, _ in serier))
        navne = {r.kommunekode: r.kommune for r in o.fokusmaal}
        flere = len({kode for kode, _ in par}) > 1
        tabel = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
        tabel.add_column("Måned")
        for kode, fokusmaal in par:
            hvem = f"{navne[kode]}: " if flere else ""
            tabel.add_column(f"{hvem}{OVERSKRIFTER[fokusmaal]}", justify="right")
            tabel.add_column("Pct.", justify="right")
        for maaned in o.maaneder:
            celler = [str(maaned)]
            for kode, fokusmaal in par:
                r = serier.get((kode, fokusmaal, maaned))
                if r is None or r.skjult:
                    celler += [_celle(r), ""]
                    continue
                celler += [_antal(r.svar), "" if r.svar.andel is None else skriv_tal(r.svar.andel * 100, 1)]
            tabel.add_row(*celler)
        return tabel

    def _statusside(self, status: Statusresultat) -> Statusside:
        return Statusside(
            statusser=status.statusser,
            maaned=self.opgoerelse.maaned,
            noter=(),
            afrunding=self.afrunding,
            alle=False,
            kort=self.kort or self.laesninger is not None,
            kraev=self.kraev,
        )


def _celle(raekke: Maanedsraekke | None) -> str:
    if raekke is None:
        return ""
    return SKJULT if raekke.skjult else _antal(raekke.svar)


def _antal(svar: Svar) -> str:
    tekst = f"{skriv_tal(svar.taeller, 0)} af {skriv_tal(svar.naevner, 0)}"
    return f"{tekst} (+{skriv_tal(svar.uafklaret, 0)} uafklarede)" if svar.uafklaret else tekst
