"""The target-group analysis as a page for people."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from attrs import frozen
from rich.text import Text

from skaerpet_tilsyn.kommando.linjer import skriv
from skaerpet_tilsyn.kommando.taltabel import taltabel
from skaerpet_tilsyn.laesning.tekst import vis_navn
from skaerpet_tilsyn.opgoerelse.ark import SKJULT
from skaerpet_tilsyn.opgoerelse.forloeb.raekker import andel
from skaerpet_tilsyn.register.celletekst import dansk_decimal
from skaerpet_tilsyn.tal import skriv_tal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.console import Console
    from rich.table import Table

    from skaerpet_tilsyn.opgoerelse.forloeb.analyse import Besvaret, Forloebsanalyse
    from skaerpet_tilsyn.opgoerelse.forloeb.raekker import Raekke

_I_MAANEDERNE: Final = "fuldtidspersoner"
"""Shown among the months."""


@frozen(kw_only=True, order=False)
class Forloebsside:
    """What the page shows."""

    analyse: Forloebsanalyse
    noter: Sequence[str]
    kvittering: Sequence[str]

    def tekst(self, k: Console, skrevet: Sequence[str] = ()) -> str:
        """The page, laid out for a console; ``skrevet`` are the files that were written."""
        spm = self.analyse.spm
        navn = vis_navn(spm.ordning)
        with k.capture() as side:
            overskrift = f"{navn[0].upper()}{navn[1:]}, {spm.fra.tekst} til {spm.til.tekst}"
            k.print(Text(overskrift, style="bold"))
            for besvaret in self.analyse.tabeller:
                self._tabel(k, besvaret)
            self._fund(k)
            skriv(k, ["", *(f"- {note}" for note in (*self.noter, *self.kvittering))])
            if skrevet:
                skriv(k, ["", f"skrevet: {', '.join(skrevet)}"])
        return side.get()

    def _tabel(self, k: Console, besvaret: Besvaret) -> None:
        t = besvaret.tabel
        if t.navn == _I_MAANEDERNE or not besvaret.raekker:
            return
        en_gruppe = {"afgang": _afgang, "maaneder": self._maaneder, "regler": _regler}.get(t.navn)
        if en_gruppe is None:
            _overskrift(k, t.titel)
            k.print(_side_om_side(besvaret, [gruppe.navn for gruppe in self.analyse.grupper]))
            return
        for gruppe in self.analyse.grupper:
            _overskrift(k, f"{t.titel}: {gruppe.navn}")
            k.print(en_gruppe(besvaret, gruppe.navn))

    def _maaneder(self, t: Besvaret, gruppe: str) -> Table:
        """A row a month: everybody, full-time persons, and those who work or are in praktik."""
        fuldtid = {r.om: r for r in self.analyse.tabel(_I_MAANEDERNE).raekker if r.gruppe == gruppe}
        tabel = taltabel("Måned", "Borgere", "Fuldtid", *(h for _, tekst in t.tabel.felter for h in (tekst, "andel")))
        for om, _ in t.tabel.om:
            egne = [r for r in t.raekker if (r.gruppe, r.om) == (gruppe, om)]
            tabel.add_row(
                om, _i_alt(egne[0]), _fuldtid(fuldtid[om]), *(celle for r in egne for celle in (_antal(r), _pct(r)))
            )
        return tabel

    def _fund(self, k: Console) -> None:
        if not self.analyse.diskretioneret and self.analyse.fund:
            antal = skriv_tal(len(self.analyse.fund))
            skriv(k, ["", f"{antal} forløb opfylder ikke en regel; med --ud står de i filen fund, hver med sin grund"])


def _overskrift(k: Console, tekst: str) -> None:
    k.print()
    k.print(Text(tekst, style="bold"))


def _afgang(besvaret: Besvaret, gruppe: str) -> Table:
    """A row a status: how many after one month, and the shares after each number of months."""
    t = besvaret.tabel
    tabel = taltabel("Status", "Antal (1 md.)", *(tekst for _, tekst in t.om))
    egne = {(r.om, r.felt): r for r in besvaret.raekker if r.gruppe == gruppe}
    for felt, tekst in t.felter:
        raekke = [egne[om, felt] for om, _ in t.om]
        tabel.add_row(tekst, _antal(raekke[0]), *map(_pct, raekke))
    foerste = egne[t.om[0][0], t.felter[0][0]]
    hele = "100 %" if foerste.i_alt else ""
    tabel.add_row(Text("Afsluttede forløb i alt", style="bold"), _i_alt(foerste), *([hele] * len(t.om)))
    return tabel


def _regler(besvaret: Besvaret, gruppe: str) -> Table:
    """A row a rule: the forløb that it is asked of, and those that do not meet it."""
    tabel = taltabel("Regel", "Forløb", "Ikke opfyldt", "andel")
    emner = dict(besvaret.tabel.om)
    for r in besvaret.raekker:
        if r.gruppe == gruppe:
            tabel.add_row(emner[r.om], _i_alt(r), _antal(r), _pct(r))
    return tabel


def _side_om_side(besvaret: Besvaret, grupper: Sequence[str]) -> Table:
    """A row an answer; for each group how many, of how many where that differs, and the share."""
    t = besvaret.tabel
    kolonner: list[tuple[str, Callable[[Raekke], str]]] = [("antal", _antal), ("andel", _pct)]
    if t.om_navn:
        kolonner.insert(1, ("af", _i_alt))
    hoveder = [f"{gruppe}\n{navn}" if navn == "antal" else navn for gruppe in grupper for navn, _ in kolonner]
    tabel = taltabel("", *hoveder)
    emner, svar = dict(t.om), dict(t.felter)
    egne = {(r.om, r.felt, r.gruppe): r for r in besvaret.raekker}
    for om, felt in dict.fromkeys((r.om, r.felt) for r in besvaret.raekker):
        celler = [vis(egne[om, felt, gruppe]) for gruppe in grupper for _, vis in kolonner]
        tabel.add_row(emner[om] or svar[felt], *celler)
    if not t.om_navn:
        om, felt, _ = next(iter(egne))
        i_alt = [celle for gruppe in grupper for celle in (_i_alt(egne[om, felt, gruppe]), "")]
        tabel.add_row(Text("I alt", style="bold"), *i_alt)
    return tabel


def _antal(r: Raekke) -> str:
    if r.skjult:
        return SKJULT
    mindst, hoejst = (skriv_tal(antal) for antal in r.interval)
    return mindst if mindst == hoejst else f"{mindst} til {hoejst}"


def _i_alt(r: Raekke) -> str:
    return SKJULT if r.i_alt_skjult else skriv_tal(r.i_alt)


def _pct(r: Raekke) -> str:
    if r.skjult or r.i_alt_skjult:
        return SKJULT
    if r.pct is None or r.hoejst_pct is None:
        return ""
    vist = dansk_decimal(r.pct)
    return f"{vist} %" if not r.uafklaret else f"{vist} til {dansk_decimal(r.hoejst_pct)} %"


def _fuldtid(r: Raekke) -> str:
    antal = andel(r.antal, r.i_alt, gange=1)
    return SKJULT if r.skjult or antal is None else skriv_tal(Fraction(antal), 1)
