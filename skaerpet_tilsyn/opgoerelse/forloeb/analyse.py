"""The target-group analysis: every table for every group, and the forløb that do not meet a rule."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve, frozen

from skaerpet_tilsyn.laesning.tekst import vis_kommune
from skaerpet_tilsyn.laesning.vurder.linjer import linje, viste_dele
from skaerpet_tilsyn.opgoerelse.ark import SKJULT, Ark
from skaerpet_tilsyn.opgoerelse.forloeb.arkvisning import FUND, som_vist
from skaerpet_tilsyn.opgoerelse.forloeb.noter import noter
from skaerpet_tilsyn.opgoerelse.forloeb.raekker import andel, raekker
from skaerpet_tilsyn.opgoerelse.forloeb.skjul import skjul, skjul_dage
from skaerpet_tilsyn.opgoerelse.forloeb.tabeller import Tabel, tabeller
from skaerpet_tilsyn.tal import Udfald
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skaerpet_tilsyn.fakta import Daekning
    from skaerpet_tilsyn.laesning.vurder import Vurdering
    from skaerpet_tilsyn.opgoerelse.forloeb.bedoemmelse import Bedoemt, Svar
    from skaerpet_tilsyn.opgoerelse.forloeb.post import Optalt
    from skaerpet_tilsyn.opgoerelse.forloeb.raekker import Gruppe, Raekke
    from skaerpet_tilsyn.opgoerelse.forloeb.spoergsmaal import Analysespoergsmaal
    from skaerpet_tilsyn.opgoerelse.vaerdi import Vaerdi

S = TypeVar("S")


@frozen(kw_only=True, order=False)
class Besvaret:
    """A table and its rows."""

    tabel: Tabel
    raekker: tuple[Raekke, ...]

    def ark(self) -> Ark:
        """As a table for people's tools: slugs, and what people read where it is something else."""
        t = self.tabel
        om = (t.om_navn,) if t.om_navn else ()
        if t.fuldtid:
            kolonner = ("gruppe", *om, "dage", "kalenderdage", "fuldtidspersoner")
            return Ark.af(t.navn, kolonner, map(self._fuldtid, self.raekker))
        tekster = dict(t.felter)
        med_tekst = any(slug != tekst for slug, tekst in t.felter)
        kolonner = (
            *("gruppe", *om, t.felt_navn),
            *(("tekst",) if med_tekst else ()),
            *("antal", "i_alt", "andel_pct", "uafklaret"),
        )
        return Ark.af(
            t.navn,
            kolonner,
            (
                (
                    *(r.gruppe, *self._om(r), r.felt),
                    *((tekster[r.felt],) if med_tekst else ()),
                    *_tal(r),
                )
                for r in self.raekker
            ),
        )

    def _om(self, r: Raekke) -> tuple[Vaerdi, ...]:
        match self.tabel.om_navn:
            case "":
                return ()
            case "maaned":
                return (Maaned.parse(r.om),)
            case "maaneder_efter":
                return (int(r.om),)
            case _:
                return (r.om,)

    def _fuldtid(self, r: Raekke) -> tuple[Vaerdi, ...]:
        if r.skjult:
            return (r.gruppe, *self._om(r), SKJULT, r.i_alt, SKJULT)
        return (r.gruppe, *self._om(r), r.antal, r.i_alt, andel(r.antal, r.i_alt, gange=1))


def _tal(r: Raekke) -> tuple[Vaerdi, ...]:
    """Count, total, share and the undecided; the share only where nobody is."""
    i_alt: Vaerdi = SKJULT if r.i_alt_skjult else r.i_alt
    if r.skjult:
        return (SKJULT, i_alt, SKJULT, None)
    return (r.antal, i_alt, None if r.uafklaret else r.pct, r.uafklaret)


@frozen(kw_only=True, order=False)
class Forloebsanalyse:
    """
    The tables of an analysis, for each group, and the forløb that do not meet a rule (with the id of the citizen).

    Example:
        >>> from skaerpet_tilsyn.fakta import Daekning
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.opgoerelse.forloeb.spoergsmaal import Analysespoergsmaal
        >>> til = Maaned(2018, 2)
        >>> spm = Analysespoergsmaal(ordning="ressourceforloeb", fra=til, til=til,
        ...                          ret=Regelsaet.for_maaned(til, "ressourceforloeb"))
        >>> Forloebsanalyse(spm=spm, daekning=Daekning.fuld(), grupper=(), tabeller=(), fund=()).ark()[0].navn
        'fund'
    """

    spm: Analysespoergsmaal
    daekning: Daekning
    grupper: tuple[Gruppe, ...]
    tabeller: tuple[Besvaret, ...]
    fund: tuple[tuple[str | int, Bedoemt], ...]
    diskretioneret: bool = False

    def tabel(self, navn: str) -> Besvaret:
        """The table with a name."""
        return next(besvaret for besvaret in self.tabeller if besvaret.tabel.navn == navn)

    def ark(self) -> tuple[Ark, ...]:
        """Every table; and the list of forløb, unless small counts are suppressed."""
        fund = Ark.af("fund", FUND, (r for borger_id, bedoemt in self.fund for r in _fund(borger_id, bedoemt)))
        alle = (*(besvaret.ark() for besvaret in self.tabeller), *(() if self.diskretioneret else (fund,)))
        return tuple(som_vist(ark, self.grupper) for ark in alle)

    def diskretioner(self) -> Forloebsanalyse:
        """The same with small counts suppressed, and without the list of forløb."""
        personer = {
            b.tabel.navn: skjul(b.tabel, _personer(b), self.grupper) for b in self.tabeller if not b.tabel.fuldtid
        }
        nye = tuple(evolve(b, raekker=_skjult(b, personer)) for b in self.tabeller)
        return evolve(self, tabeller=nye, fund=(), diskretioneret=True)

    def noter(self) -> Iterator[str]:
        """What the coverage of the registers means for the figures, and how the figures are to be read."""
        return noter(self)


def _personer(besvaret: Besvaret) -> tuple[Raekke, ...]:
    """The rows that count persons or forløb, not days."""
    return tuple(r for r in besvaret.raekker if r.om != "dage")


def _skjult(besvaret: Besvaret, personer: dict[str, tuple[Raekke, ...]]) -> tuple[Raekke, ...]:
    """The suppressed rows, and those of days, which follow the persons behind them."""
    t = besvaret.tabel
    if not t.skjules_med:
        return personer[t.navn]
    bag = personer[t.skjules_med]
    if t.fuldtid:
        return skjul_dage(besvaret.raekker, {(r.om, r.gruppe): r.i_alt_skjult for r in bag})
    dage = tuple(r for r in besvaret.raekker if r.om == "dage")
    return (*skjul_dage(dage, {("dage", r.gruppe): r.skjult or r.i_alt_skjult for r in bag}), *bag)


def _fund(borger_id: str | int, bedoemt: Bedoemt) -> Iterator[tuple[Vaerdi, ...]]:
    sag = bedoemt.sag
    for svar in bedoemt.fund():
        yield (
            borger_id,
            sag.kommunekode,
            None if sag.kommunekode is None else vis_kommune(sag.kommunekode),
            sag.ordning,
            sag.nr,
            sag.periode.fra,
            None if sag.periode.til is None else sag.periode.til - timedelta(days=1),
            "ja" if sag.bevilget else "nej",
            svar.krav.regel.navn,
            str(svar.virkning),
            grund(svar),
            str(svar.vurdering.kilde),
        )


def grund(svar: Svar) -> str:
    """
    Why a rule is not met: the leaves that say no.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import Bevilling, Borger, Daekning, Periode
        >>> from skaerpet_tilsyn.opgoerelse.forloeb.bedoemmelse import bedoem
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld(), bevillinger=(
        ...     Bevilling(ordning="ressourceforloeb", periode=Periode(date(2023, 1, 1), date(2027, 1, 1))),))
        >>> grund(next(bedoem(b, "ressourceforloeb", i=Maaned(2023, 6))[0].fund()))
        'forløbets længde i påbegyndte måneder er højst 36 måneder (fundet: 48 måneder)'
    """
    return "; ".join(_nej(svar.vurdering))


def _nej(vurdering: Vurdering[S]) -> Iterator[str]:
    if not vurdering.dele:
        if vurdering.udfald is Udfald.IKKE_OPFYLDT:
            yield linje(vurdering).removeprefix(f"{vurdering.udfald.tekst}: ")
        return
    for del_ in viste_dele(vurdering):
        yield from _nej(del_)


def saml_analyse(
    optalt: Optalt,
    fund: Sequence[tuple[str | int, Bedoemt]],
    spm: Analysespoergsmaal,
    grupper: Sequence[Gruppe],
    daekning: Daekning,
) -> Forloebsanalyse:
    """From counts to tables; ``fund`` are the forløb that do not meet a rule, with whose they are."""
    kommuner = [gruppe.kommuner for gruppe in grupper]
    alle = None in kommuner
    med = [
        (borger_id, bedoemt)
        for borger_id, bedoemt in fund
        if alle or any(k is not None and bedoemt.sag.kommunekode in k for k in kommuner)
    ]
    return Forloebsanalyse(
        spm=spm,
        daekning=daekning,
        grupper=tuple(grupper),
        tabeller=tuple(Besvaret(tabel=t, raekker=raekker(t, optalt, grupper)) for t in tabeller(spm)),
        fund=tuple(med),
    )
