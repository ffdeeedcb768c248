"""Runs of equal ids: where rows stand by person, only the first of each run is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt
    import polars as pl

_PROEVE: Final = 10_000
_FAA: Final = 20
"""Runs are looked for where at least one row in so many, of the first ones, is like the row before it."""


def loeb(ider: pl.Series) -> tuple[pl.Series, npt.NDArray[np.int64] | None]:
    """
    The first id of each run of equal ones, and the lengths of the runs (None where all are one).

    Example:
        >>> import polars as pl
        >>> hoveder, laengder = loeb(pl.Series(["b", "b", "a"]))
        >>> hoveder.to_list(), laengder.tolist()
        (['b', 'a'], [2, 1])
    """
    foerste = ider.head(_PROEVE)
    if int((foerste == foerste.shift(1)).sum()) * _FAA <= foerste.len():
        # In no order: nearly every row begins a run.
        return ider, None
    nyt = (ider != ider.shift(1)).fill_null(value=True)
    steder = nyt.arg_true().to_numpy().astype(np.int64)
    return ider.filter(nyt), np.diff(np.append(steder, ider.len()))
