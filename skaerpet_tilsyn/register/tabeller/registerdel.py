"""Some of the persons of a register, cut into the blocks that the engine counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

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

BLOK: Final = 1 << 17
"""How many persons a block holds: their matrices fit in the cache."""


@frozen(kw_only=True, order=False, eq=False)
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
        return _blokke(self.indlaest, self.daekning)

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
        blok = next(blok for n, blok in enumerate(self.blokke()) if n == nr // BLOK)
        return borger_af_blok(blok, nr % BLOK, borger_id)


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
    return pl.Series([int(rent)] if rent.isascii() and rent.isdigit() else [], dtype=pl.Int64)


def _blokke(i: Indlaest, daekning: Daekning) -> Iterator[Borgerblok]:
    antal = i.numre.antal
    ydelser, samtaler = _Opdeling(i.ydelser.person, antal), _Opdeling(i.samtaler.person, antal)
    tilbud, timer = _Opdeling(i.tilbud.person, antal), _Opdeling(i.timer.person, antal)
    fritagelser = _Opdeling(i.fritagelser.person, antal)
    for nr in range(-(-antal // BLOK)):
        yield Borgerblok(
            antal=min(BLOK, antal - nr * BLOK),
            daekning=daekning,
            ydelser=Ydelseskolonner(
                person=ydelser.personer(nr),
                ydelse=ydelser.af(i.ydelser.ydelse, nr),
                kommune=ydelser.af(i.ydelser.kommune, nr),
                fra=ydelser.af(i.ydelser.fra, nr),
                til=ydelser.af(i.ydelser.til, nr),
                anciennitet=ydelser.maaske(i.ydelser.anciennitet, nr),
            ),
            samtaler=Samtalekolonner(
                person=samtaler.personer(nr),
                dag=samtaler.af(i.samtaler.dag, nr),
                form=samtaler.maaske(i.samtaler.form, nr),
            ),
            tilbud=Tilbudskolonner(
                person=tilbud.personer(nr),
                tilbudstype=tilbud.af(i.tilbud.tilbudstype, nr),
                fra=tilbud.af(i.tilbud.fra, nr),
                til=tilbud.af(i.tilbud.til, nr),
            ),
            timer=Timekolonner(
                person=timer.personer(nr),
                maaned=timer.af(i.timer.maaned, nr),
                hundrededele=timer.af(i.timer.hundrededele, nr),
                ukendt=timer.maaske(i.timer.ukendt, nr),
                fradrag=timer.maaske(i.timer.fradrag, nr),
            ),
            fritagelser=Fritagelseskolonner(
                person=fritagelser.personer(nr),
                fokusmaal=fritagelser.af(i.fritagelser.fokusmaal, nr),
                fra=fritagelser.af(i.fritagelser.fra, nr),
                til=fritagelser.af(i.fritagelser.til, nr),
            ),
        )


class _Opdeling:
    """Where the rows of each block stand; rows in no order are put in that of the blocks, and no further."""

    def __init__(self, person: Numre, antal: int) -> None:
        self._person = person
        self._orden: npt.NDArray[np.intp] | None = None
        graenser = np.arange(0, antal + BLOK, BLOK, dtype=np.int32)
        if bool((person[1:] >= person[:-1]).all()):
            self._steder = np.searchsorted(person, graenser)
        else:
            blok = person >> np.int32(BLOK.bit_length() - 1)
            self._orden = np.argsort(blok.astype(np.uint8 if antal <= BLOK << 8 else np.uint16), kind="stable")
            self._steder = np.append(0, np.cumsum(np.bincount(blok, minlength=graenser.size - 1)))

    def personer(self, nr: int) -> Numre:
        return self.af(self._person, nr) - np.int32(nr * BLOK)

    def af(self, kolonne: npt.NDArray[G], nr: int) -> npt.NDArray[G]:
        stykke = slice(int(self._steder[nr]), int(self._steder[nr + 1]))
        return kolonne[stykke] if self._orden is None else kolonne[self._orden[stykke]]

    def maaske(self, kolonne: npt.NDArray[G] | None, nr: int) -> npt.NDArray[G] | None:
        return None if kolonne is None else self.af(kolonne, nr)
