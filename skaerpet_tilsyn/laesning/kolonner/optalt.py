"""What is counted of panels, and the counts: by month, kommune, ydelse and what is known of the persons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import numpy.typing as npt
from attrs import frozen

from skaerpet_tilsyn.fakta.kommuner import NAVNE

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.udtryk import Regel

KOMMUNER: Final = tuple(sorted(NAVNE))
"""The kommunekoder in the order of the counts."""
KODER: Final = np.array([int(kode) for kode in KOMMUNER])
"""The same as numbers."""
ALLE_KODER: Final = 1000
"""Kommunekoder have three digits."""
KOMMUNENUMRE: Final = np.full(ALLE_KODER, -1, np.int16)
"""The place of each kommunekode among them."""
KOMMUNENUMRE[KODER] = np.arange(len(KOMMUNER))

NEJ: Final = 0
UVIS: Final = 1
JA: Final = 2
SVAR: Final = 3
"""So many answers: no, unknown, yes."""


class Optaelling(NamedTuple):
    """What is counted: who is in the denominator, and what the numerator asks for besides."""

    navn: str
    naevner: Regel[Borger]
    kriterium: Regel[Borger]


@frozen(kw_only=True, order=False, eq=False)
class Optalt:
    """
    Counts of one optælling.

    ``antal[month, kommune, ydelse, i, k]`` is the number of persons who are in the denominator (``i``: 0 no, 1
    unknown, 2 yes) and meet the criterion (``k``, the same); ``ydelse`` is the place in the statute's order.
    ``unikke[kommune]`` counts persons who are certainly in the denominator in any of the months.

    A person whose ydelse is unknown stands in every cell that it can be, so that bounds hold; the total by
    kommune, ``antal_i_alt[month, kommune, i, k]``, has each person once a kommune.
    """

    antal: npt.NDArray[np.int64]
    antal_i_alt: npt.NDArray[np.int64]
    unikke: npt.NDArray[np.int64]

    def __add__(self, anden: Optalt) -> Optalt:
        return Optalt(
            antal=self.antal + anden.antal,
            antal_i_alt=self.antal_i_alt + anden.antal_i_alt,
            unikke=self.unikke + anden.unikke,
        )
