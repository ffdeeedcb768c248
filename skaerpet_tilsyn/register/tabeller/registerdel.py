"""Some of the persons of a register, cut into the blocks that the engine counts."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias, TypeVar

import numpy as np
import numpy.typing as npt
import polars as pl
from attrs import frozen

from skaerpet_tilsyn.laesning.kolonner.borgerblok import (
    Borgerblok,
    Fritagelseskolonner,
    Samtalekolonner,
    Tilbudskolonner,
    Timekolonner,
    Ydelseskolonner,
)
from skaerpet_tilsyn.laesning.kolonner.borgere import borger_af_blok

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.fakta import Borger, Daekning
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Numre
    from skaerpet_tilsyn.register.tabeller.indlaes import Indlaest
    from skaerpet_tilsyn.register.tabeller.kvittering import Kvittering

G = TypeVar("G", bound=np.generic)
Raekker: TypeAlias = "slice | npt.NDArray[np.intp]"

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
        y, s, t, h, f = (opdeling.raekker(nr) for opdeling in o)
        return Borgerblok(
            antal=min(BLOK, i.numre.antal - nr * BLOK),
            daekning=self.daekning,
            ydelser=Ydelseskolonner(
                person=o.ydelser.personer(nr, y),
                ydelse=i.ydelser.ydelse[y],
                kommune=i.ydelser.kommune[y],
                fra=i.ydelser.fra[y],
                til=i.ydelser.til[y],
                anciennitet=_maaske(i.ydelser.anciennitet, y),
            ),
            samtaler=Samtalekolonner(
                person=o.samtaler.personer(nr, s), dag=i.samtaler.dag[s], form=_maaske(i.samtaler.form, s)
            ),
            tilbud=Tilbudskolonner(
                person=o.tilbud.personer(nr, t),
                tilbudstype=i.tilbud.tilbudstype[t],
                fra=i.tilbud.fra[t],
                til=i.tilbud.til[t],
            ),
            timer=Timekolonner(
                person=o.timer.personer(nr, h),
                maaned=i.timer.maaned[h],
                hundrededele=i.timer.hundrededele[h],
                ukendt=_maaske(i.timer.ukendt, h),
                fradrag=_maaske(i.timer.fradrag, h),
            ),
            fritagelser=Fritagelseskolonner(
                person=o.fritagelser.personer(nr, f),
                fokusmaal=i.fritagelser.fokusmaal[f],
                fra=i.fritagelser.fra[f],
                til=i.fritagelser.til[f],
            ),
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
        )

    def blokke_med_ider(self) -> Iterator[tuple[Borgerblok, pl.Series]]:
        """The same, with the id of each person of the block."""
        ider = self.indlaest.numre.ider()
        for nr, blok in enumerate(self.blokke()):
            yield blok, ider[nr * BLOK : nr * BLOK + blok.antal]

    def find(self, borger_id: str) -> Borger | None:
        """One citizen, with everything about them; None where nobody in ``ydelser`` has that id."""
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
    """The five tables'."""

    ydelser: _Opdeling
    samtaler: _Opdeling
    tilbud: _Opdeling
    timer: _Opdeling
    fritagelser: _Opdeling


class _Opdeling:
    """Where the rows of each block stand in a table."""

    def __init__(self, person: Numre, antal: int) -> None:
        self._person = person
        self._steder: npt.NDArray[np.intp] | None = None
        self._blok: npt.NDArray[np.uint8 | np.uint16] | None = None
        if bool((person[1:] >= person[:-1]).all()):
            self._steder = np.searchsorted(person, np.arange(0, antal + BLOK, BLOK, dtype=np.int32))
        else:
            blok = person >> np.int32(BLOK.bit_length() - 1)
            self._blok = blok.astype(np.uint8 if antal <= BLOK << 8 else np.uint16)

    def raekker(self, nr: int) -> Raekker:
        """Neighbours where the rows stand by person; else they are looked for."""
        if self._steder is not None:
            return slice(int(self._steder[nr]), int(self._steder[nr + 1]))
        return np.flatnonzero(self._blok == nr)

    def personer(self, nr: int, raekker: Raekker) -> Numre:
        """The person of each row, numbered within the block."""
        return self._person[raekker] - np.int32(nr * BLOK)


def _maaske(kolonne: npt.NDArray[G] | None, raekker: Raekker) -> npt.NDArray[G] | None:
    return None if kolonne is None else kolonne[raekker]
