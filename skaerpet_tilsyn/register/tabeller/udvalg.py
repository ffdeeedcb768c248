"""Which rows of a table are used, and in which order: by person and day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

import numpy as np
import numpy.typing as npt

from skaerpet_tilsyn.laesning.kolonner.borgerblok import Kolonner
from skaerpet_tilsyn.register.tabeller.dubletter import gentagne
from skaerpet_tilsyn.register.tabeller.kvittering import Tabelkvittering
from skaerpet_tilsyn.register.tabeller.orden import find_orden
from skaerpet_tilsyn.register.tabeller.personer import UKENDT, Personnumre

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Numre
    from skaerpet_tilsyn.laesning.kolonner.kalender import Dage
    from skaerpet_tilsyn.register.tabeller.oversat import Oversat

K = TypeVar("K", bound=Kolonner)

UDEN_PERSON: Final = "uden_ydelser"
"""Why rows about strangers are left out, where ``ydelser`` says who the persons are."""


class Udvalg:
    """
    The rows of a table that are used, those about strangers left out; rows are named by their numbers in the table.

    ``person`` is whom each row of the table is about.
    """

    def __init__(self, tabel: Oversat, numre: Personnumre, dage: Dage) -> None:
        self.person: Numre = numre.numre(tabel.ider)
        self._data = tabel.raa.data
        self._orden = find_orden(self.person, dage)
        self._med: npt.NDArray[np.bool_] | None = None
        self._udeladt: dict[str, int] = {}
        # Strangers have the lowest number of all.
        if self.person.size and int(self._orden.person[0]) == UKENDT:
            self.udelad(UDEN_PERSON, np.flatnonzero(self.person == UKENDT))

    def gentagne(self) -> npt.NDArray[np.intp]:
        """The rows that are exact copies of an earlier one."""
        return gentagne(self._data, self.person, self._orden.delte)

    def antal(self, raekker: npt.NDArray[np.intp]) -> int:
        """How many of some rows are used."""
        return int(raekker.size if self._med is None else np.count_nonzero(self._med.take(raekker)))

    def udelad(self, aarsag: str, raekker: npt.NDArray[np.intp]) -> None:
        """Leave some rows out: each for the first reason that is given."""
        antal = self.antal(raekker)
        if antal:
            self._udeladt[aarsag] = antal
            if self._med is None:
                self._med = np.ones(self.person.size, np.bool_)
            self._med[raekker] = False

    def kun(self, kolonner: K, dag: str | None = None) -> K:
        """Of columns as the table has them, the rows that are used, by person and day, which is the column ``dag``."""
        raekker, person, dage, _ = self._orden
        if self._med is not None:
            med = np.flatnonzero(self._med if raekker is None else self._med.take(raekker))
            raekker = med if raekker is None else raekker.take(med)
            person, dage = person.take(med), dage.take(med)
        if raekker is None:
            return kolonner
        return kolonner.vaelg(raekker, person, **({} if dag is None else {dag: dage}))

    def kvittering(self, bemaerket: Mapping[str, int] | None = None) -> Tabelkvittering:
        """What became of the rows, and what is said of those that are used."""
        return Tabelkvittering(laest=self.person.size, udeladt=self._udeladt, bemaerket=bemaerket or {})


def uden_kopier(tabel: Oversat, numre: Personnumre, dage: Dage) -> Udvalg:
    """The rows of a table in which copies say nothing."""
    valg = Udvalg(tabel, numre, dage)
    valg.udelad("kopi", valg.gentagne())
    return valg
