"""The order of rows by group and day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Numre
    from skaerpet_tilsyn.laesning.kolonner.kalender import Dage

DAGSBIT: Final = 23
"""A day from the first one on fits in so many bits (22,000 years)."""
_RAEKKEBIT: Final = 20
"""So many rows of a block can be sorted together with their key."""
_ORDBIT: Final = 63


def raekkefoelge(gruppe: Numre, dag: Dage) -> npt.NDArray[np.intp] | None:
    """
    The order by group and day, rows with both alike as they stand; None where all rows stand in it.

    Example:
        >>> import numpy as np
        >>> raekkefoelge(np.array([1, 0, 1], np.int32), np.array([9, 9, 8], np.int32)).tolist()
        [1, 2, 0]
    """
    if gruppe.size == 0:
        return None
    lav = np.int64(dag.min())
    noegle = (gruppe.astype(np.int64) << DAGSBIT) | (dag - lav)
    if bool((noegle[1:] >= noegle[:-1]).all()):
        return None
    if int(noegle.max()).bit_length() + _RAEKKEBIT <= _ORDBIT and noegle.size < 1 << _RAEKKEBIT:
        # The row travels in the low bits: one sort of numbers is faster than one of rows.
        pakket = (noegle << _RAEKKEBIT) | np.arange(noegle.size)
        pakket.sort()
        return (pakket & ((1 << _RAEKKEBIT) - 1)).astype(np.intp)
    return np.argsort(noegle, kind="stable")
