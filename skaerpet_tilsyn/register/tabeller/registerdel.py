"""Some of the persons of a register, cut into the blocks that the engine counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

import numpy as np
import numpy.typing as npt
from attrs import frozen

from skaerpet_tilsyn.laesning.kolonner.borgerblok import (
    Borgerblok,
    Fritagelseskolonner,
    Samtalekolonner,
    Tilbudskolonner,
    Timekolonner,
    Ydelseskolonner,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.fakta import Daekning
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Numre
    from skaerpet_tilsyn.register.tabeller.indlaes import Indlaest

G = TypeVar("G", bound=np.generic)

BLOK: Final = 1 << 16
"""How many persons a block holds: their matrices fit in the cache."""


@frozen(kw_only=True, order=False, eq=False)
class Registerdel:
    """Some of the persons, with everything about them."""

    indlaest: Indlaest
    daekning: Daekning

    @property
    def antal_blokke(self) -> int:
        """How many blocks the persons make."""
        return -(-self.indlaest.numre.antal // BLOK)

    def blokke(self) -> Iterator[Borgerblok]:
        """The persons in blocks, in the order of their numbers."""
        i = self.indlaest
        antal = i.numre.antal
        ydelser, samtaler = _Opdeling(i.ydelser.person, antal), _Opdeling(i.samtaler.person, antal)
        tilbud, timer = _Opdeling(i.tilbud.person, antal), _Opdeling(i.timer.person, antal)
        fritagelser = _Opdeling(i.fritagelser.person, antal)
        for nr in range(self.antal_blokke):
            yield Borgerblok(
                antal=min(BLOK, antal - nr * BLOK),
                daekning=self.daekning,
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
