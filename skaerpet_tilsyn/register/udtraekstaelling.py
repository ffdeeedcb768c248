"""Counting two extracts side by side: outcomes under every mixture of their tables, rows, and who is in one only."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from skaerpet_tilsyn.laesning.kolonner.skift import skift_i_blok
from skaerpet_tilsyn.laesning.kolonner.udtraek import TABELLER, Udtraekslaesninger, udvidet
from skaerpet_tilsyn.opgoerelse.sammenlign.borgere import borgertal, laeg_borgere_sammen
from skaerpet_tilsyn.opgoerelse.sammenlign.spil import maengder
from skaerpet_tilsyn.opgoerelse.sammenlign.udtraek import KunIEt
from skaerpet_tilsyn.register.tabeller.kvittering import Kvittering
from skaerpet_tilsyn.register.tabeller.raekkeforskel import raekkeforskel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    import polars as pl

    from skaerpet_tilsyn.fakta import Daekning, Spaend
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.laesning.kolonner.udtraek import Blokpar
    from skaerpet_tilsyn.opgoerelse.sammenlign.borgere import Borgertal
    from skaerpet_tilsyn.opgoerelse.sammenlign.spoergsmaal import Borgerspoergsmaal
    from skaerpet_tilsyn.register.tabeller.registerpar import Pardel, Registerpar


class Spurgt(NamedTuple):
    """A question about citizens, and the tables that it reads, in their order."""

    spoergsmaal: Borgerspoergsmaal
    tabeller: tuple[str, ...]


class Raekketal(NamedTuple):
    """How many rows of a table count before and after, and how many are only there."""

    foer: int
    efter: int
    kun_foer: int
    kun_efter: int

    @property
    def ens(self) -> bool:
        """Whether the rows are the same."""
        return not (self.kun_foer or self.kun_efter)


class Talt(NamedTuple):
    """
    What has been counted: each question's answers, with the tables that it reads as causes; the rows by table; who is
    in one extract only; and the receipts.
    """

    borgere: tuple[Borgertal, ...]
    raekker: Mapping[str, Raekketal]
    kun_i_et: tuple[KunIEt, ...]
    kvitteringer: tuple[Kvittering, Kvittering]


class _Bloktal(NamedTuple):
    borgere: list[Borgertal]
    raekker: dict[str, Raekketal]
    kun_i_et: list[KunIEt]


def taael_par(
    par: Registerpar,
    spurgt: Sequence[Spurgt],
    maaneder: range,
    ret: Regelsaet,
    fremdrift: Callable[[int, int], None] | None = None,
) -> Talt:
    """
    Everything that is counted, a block of persons at a time.

    Raises:
        Datafejl: with everything that is wrong with both extracts.
    """
    daekning = frozenset(daekningsforskelle(*par.daekning))

    def af_del(del_: Pardel) -> tuple[list[_Bloktal], tuple[Kvittering, Kvittering]]:
        blandinger = sum(1 << len(spm.tabeller) for spm in spurgt)
        skridt = _Skridt(fremdrift if par.antal_dele == 1 else None, del_.antal_blokke * blandinger)
        blokke = [
            _af_blok(blok, ider, spurgt, Udtraekslaesninger(blok, maaneder, ret), daekning=daekning, skridt=skridt)
            for blok, ider in del_.blokke()
        ]
        return blokke, del_.kvitteringer

    blokke: list[_Bloktal] = []
    foer, efter = (Kvittering(noter=noter) for noter in par.noter)
    for af_delen, (om_foer, om_efter) in par.hver(af_del, fremdrift):
        blokke += af_delen
        foer, efter = foer + om_foer, efter + om_efter
    kun_i_et = [en for blok in blokke for en in blok.kun_i_et]
    kun_i_et.sort(key=lambda en: (en.udtraek != "foer", str(en.borger_id).zfill(20)))
    return Talt(
        borgere=tuple(laeg_borgere_sammen(alle) for alle in zip(*(blok.borgere for blok in blokke), strict=True)),
        raekker={
            navn: Raekketal(*(sum(tal) for tal in zip(*(blok.raekker[navn] for blok in blokke), strict=True)))
            for navn in TABELLER
        },
        kun_i_et=tuple(kun_i_et),
        kvitteringer=(foer, efter),
    )


def daekningsforskelle(foer: Daekning, efter: Daekning) -> dict[str, tuple[Spaend | None, Spaend | None]]:
    """What each table covers before and after, where that is not the same."""
    alle = {
        "ydelser": (foer.ydelser, efter.ydelser),
        "samtaler": (foer.samtaler, efter.samtaler),
        "tilbud": (foer.tilbud, efter.tilbud),
        "loentimer": (foer.loentimer, efter.loentimer),
    }
    return {navn: begge for navn, begge in alle.items() if begge[0] != begge[1]}


class _Skridt:
    """How much of the only part has been done."""

    def __init__(self, fremdrift: Callable[[int, int], None] | None, i_alt: int) -> None:
        self._fremdrift = fremdrift
        self._i_alt = i_alt
        self._klar = 0

    def __call__(self, antal: int = 1) -> None:
        self._klar += antal
        if self._fremdrift is not None:
            self._fremdrift(self._klar, self._i_alt)


def _af_blok(
    blok: Blokpar,
    ider: pl.Series,
    spurgt: Sequence[Spurgt],
    laesninger: Udtraekslaesninger,
    *,
    daekning: frozenset[str],
    skridt: _Skridt,
) -> _Bloktal:
    """A table that is the same for all persons of the block, and covers the same, is not mixed there."""
    raekker = {navn: _raekketal(blok, navn) for navn in TABELLER}
    borgere: list[Borgertal] = []
    for spm, tabeller in spurgt:
        egne = [navn for navn in tabeller if navn in daekning or not raekker[navn].ens]
        blandede = [frozenset(valgte) for valgte in maengder(egne)]
        skift = udvidet(skift_i_blok(laesninger, spm.optaelling, blandede, skridt), egne, tabeller)
        borgere.append(borgertal(skift, ider.gather(skift.person).to_list()))
        skridt((1 << len(tabeller)) - len(blandede))
    return _Bloktal(borgere, raekker, list(_kun_i_et(blok, ider)))


def _raekketal(blok: Blokpar, tabel: str) -> Raekketal:
    foer, efter = blok.raekker(tabel)
    return Raekketal(foer.person.size, efter.person.size, *raekkeforskel(foer, efter))


def _kun_i_et(blok: Blokpar, ider: pl.Series) -> Iterator[KunIEt]:
    ikke_foer, ikke_efter = (blok.fravaerende(frozenset(valgte)) for valgte in ((), ("ydelser",)))
    for udtraek, ikke_der in (("foer", ikke_efter), ("efter", ikke_foer)):
        for borger_id in ider.gather(np.flatnonzero(ikke_der)).to_list():
            yield KunIEt(borger_id, udtraek)
