"""The comparison of two rule sets as a page for people."""

from __future__ import annotations

from string import ascii_uppercase
from typing import TYPE_CHECKING, Final

from attrs import frozen
from rich.text import Text

from skaerpet_tilsyn.katalog.valg import find_valg
from skaerpet_tilsyn.kommando.linjer import skriv
from skaerpet_tilsyn.kommando.taltabel import taltabel
from skaerpet_tilsyn.laesning.tekst.led import vis_dag
from skaerpet_tilsyn.laesning.tekst.vaerdier import vis_interval
from skaerpet_tilsyn.opgoerelse.sammenlign.spoergsmaal import vis_udfald
from skaerpet_tilsyn.ret import Evidens
from skaerpet_tilsyn.tal import skriv_tal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from rich.console import Console
    from rich.table import Table

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.opgoerelse.sammenlign.sammenlignet import Sammenlignet
    from skaerpet_tilsyn.opgoerelse.sammenlign.svar import Svar

HOEJST_VIST: Final = 100
"""How many municipalities the page shows of each question; the files hold them all."""
DELENE: Final = (
    "hver ændrings del er gennemsnittet over alle rækkefølger, som ændringerne kan komme i; "
    "delene er eksakte og giver lagt sammen det hele"
)
_NIVEAUER: Final = {"borgere": ("Borgere", "borger", "borgere"), "kommuner": ("Kommuner", "kommune", "kommuner")}


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
            skriv(k, ["", *_om("før", s.foer), *_om("efter", s.efter), ""])
            if s.enheder:
                k.print(self._forskelle())
            else:
                skriv(k, ["de to regelsæt siger det samme om det, der er spurgt om"])
            for svar in s.svar:
                k.print()
                self._svar(k, svar)
            skriv(k, ["", *(f"- {note}" for note in self._noter())])
            if skrevet:
                skriv(k, ["", f"skrevet: {', '.join(skrevet)}"])
        return side.get()

    def _bogstaver(self, svar: Svar) -> list[str]:
        """The letter of each difference that a question reads."""
        navne = [enhed.navn for enhed in self.sammenlignet.enheder]
        return [_bogstav(navne.index(enhed.navn)) for enhed in svar.enheder]

    def _forskelle(self) -> Table:
        tabel = taltabel("Ændret")
        for navn in ("Før", "Efter"):
            tabel.add_column(navn, overflow="fold")
        for nr, enhed in enumerate(self.sammenlignet.enheder):
            tabel.add_row(f"{_bogstav(nr)}: {enhed.titel}", enhed.foer, enhed.efter)
        return tabel

    def _svar(self, k: Console, svar: Svar) -> None:
        hvem, en, flere = _NIVEAUER[svar.niveau]
        bogstaver = self._bogstaver(svar)
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
            yield "--ud MAPPE skriver tabellerne, også borgerne én for én"
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


def _bogstav(nr: int) -> str:
    return ascii_uppercase[nr % len(ascii_uppercase)] * (nr // len(ascii_uppercase) + 1)


def _om(hvornaar: str, ret: Regelsaet) -> Iterator[str]:
    kendt = "" if ret.kendt_pr is None else f", kendt den {vis_dag(ret.kendt_pr)}"
    yield f"{hvornaar}: {ret.regime.titel}, som den {vis_dag(ret.dato)}{kendt}"
    for navn, slug in ret.andre_valg:
        yield f"  {navn} læst som «{slug}»: {find_valg(navn).mulighed(slug).titel}"


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
