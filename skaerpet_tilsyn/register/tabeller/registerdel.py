"""Some of the persons of a register, cut into the blocks that the engine counts."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

import numpy as np
import polars as pl
from attrs import frozen

from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok, Kolonner
from skaerpet_tilsyn.laesning.kolonner.frablok import borger_af_blok

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.fakta import Borger, Daekning
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Numre
    from skaerpet_tilsyn.register.tabeller.indlaes import Indlaest
    from skaerpet_tilsyn.register.tabeller.kvittering import Kvittering

K = TypeVar("K", bound=Kolonner)

BLOK: Final = 1 << 17
"""How many persons a block holds, about those of one part: smaller ones cost more calls, larger ones more memory."""


@frozen(kw_only=True, order=False, eq=False, slots=False)
class Registerdel:
    """Some of the persons, with everything about them."""

    indlaest: Indlaest
    daekning: Daekning

    @property
    def kvittering(self) -> Kvittering:
        """What became of the rows."""
        return self.indlaest.kvittering

    @property
    def antal_blokke(self) -> int:
        """How many blocks the persons make."""
        return -(-self.indlaest.numre.antal // BLOK)

    def blokke(self) -> Iterator[Borgerblok]:
        """The persons in blocks, in the order of their numbers."""
        return map(self.blok, range(self.antal_blokke))

    def blok(self, nr: int) -> Borgerblok:
        """One of the blocks."""
        i, o = self.indlaest, self._opdelinger
        return Borgerblok(
            antal=min(BLOK, i.numre.antal - nr * BLOK),
            daekning=self.daekning,
            ydelser=o.ydelser.blok(nr, i.ydelser),
            samtaler=o.samtaler.blok(nr, i.samtaler),
            tilbud=o.tilbud.blok(nr, i.tilbud),
            timer=o.timer.blok(nr, i.timer),
            fritagelser=o.fritagelser.blok(nr, i.fritagelser),
            tilstande=o.tilstande.blok(nr, i.tilstande),
            bevillinger=o.bevillinger.blok(nr, i.bevillinger),
            stamdata=o.stamdata.blok(nr, i.stamdata),
            kontaktforloeb=o.kontaktforloeb.blok(nr, i.kontaktforloeb),
            undtagelser=o.undtagelser.blok(nr, i.undtagelser),
            sygefravaer=o.sygefravaer.blok(nr, i.sygefravaer),
        )

    @cached_property
    def _opdelinger(self) -> _Opdelinger:
        i, antal = self.indlaest, self.indlaest.numre.antal
        return _Opdelinger(
            ydelser=_Opdeling(i.ydelser.person, antal),
            samtaler=_Opdeling(i.samtaler.person, antal),
            tilbud=_Opdeling(i.tilbud.person, antal),
            timer=_Opdeling(i.timer.person, antal),
            fritagelser=_Opdeling(i.fritagelser.person, antal),
            tilstande=_Opdeling(i.tilstande.person, antal),
            bevillinger=_Opdeling(i.bevillinger.person, antal),
            stamdata=_Opdeling(i.stamdata.person, antal),
            kontaktforloeb=_Opdeling(i.kontaktforloeb.person, antal),
            undtagelser=_Opdeling(i.undtagelser.person, antal),
            sygefravaer=_Opdeling(i.sygefravaer.person, antal),
        )

    def blokke_med_ider(self) -> Iterator[tuple[Borgerblok, pl.Series]]:
        """The same, with the id of each person of the block."""
        ider = self.indlaest.numre.ider()
        for nr, blok in enumerate(self.blokke()):
            yield blok, ider[nr * BLOK : nr * BLOK + blok.antal]

    def find(self, borger_id: str) -> Borger | None:
        """One citizen, with everything about them; None where nobody has that id."""
        numre = self.indlaest.numre
        plads = numre.numre(som_id(borger_id, numre.ider()))
        if not plads.size or plads[0] < 0:
            return None
        nr = int(plads[0])
        return borger_af_blok(self.blok(nr // BLOK), nr % BLOK, borger_id)


def som_id(borger_id: str, ider: pl.Series) -> pl.Series:
    """
    An id as a column has them; an empty column where it cannot be one of them.

    Example:
        >>> som_id(" 7", pl.Series([1])).to_list(), som_id("a", pl.Series([1])).to_list()
        ([7], [])
    """
    rent = borger_id.strip()
    if not ider.dtype.is_integer():
        return pl.Series([rent])
    return pl.Series([rent]).cast(pl.Int64, strict=False).drop_nulls()


class _Opdelinger(NamedTuple):
    """Each table's."""

    ydelser: _Opdeling
    samtaler: _Opdeling
    tilbud: _Opdeling
    timer: _Opdeling
    fritagelser: _Opdeling
    tilstande: _Opdeling
    bevillinger: _Opdeling
    stamdata: _Opdeling
    kontaktforloeb: _Opdeling
    undtagelser: _Opdeling
    sygefravaer: _Opdeling


class _Opdeling:
    """Where the rows of each block begin in a table, whose rows stand by person."""

    def __init__(self, person: Numre, antal: int) -> None:
        self._person = person
        self._steder = (
            None if antal <= BLOK else np.searchsorted(person, np.arange(0, antal + BLOK, BLOK, dtype=np.int32))
        )

    def blok(self, nr: int, kolonner: K) -> K:
        """The rows of a block, with the person of each numbered within it; of the only one, all of them."""
        if self._steder is None:
            return kolonner
        raekker = slice(int(self._steder[nr]), int(self._steder[nr + 1]))
        return kolonner.vaelg(raekker, self._person[raekker] - np.int32(nr * BLOK))
