"""Rows that are exact copies of another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from skaerpet_tilsyn.laesning.kolonner.entydige import entydige

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Numre

_ID: Final = "borger_id"


def gentagne(data: pl.DataFrame, person: Numre, maaske: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """
    The rows of a table that are exact copies of an earlier one, among some that may be, in order.

    ``person`` is whom each row is about: an id can be written in more ways than one.

    Example:
        >>> import numpy as np
        >>> data = pl.DataFrame({"borger_id": [" a", "a", "a"], "form": ["x", "x", "y"]})
        >>> gentagne(data, np.array([0, 0, 0], np.int32), np.array([0, 1, 2])).tolist()
        [1]
    """
    if not maaske.size:
        return maaske
    andre = [navn for navn in data.columns if navn != _ID]
    udsnit = data[maaske, andre].insert_column(0, pl.Series(_ID, person.take(maaske)))
    # Copies have the same hash, so without two that are alike there is no copy.
    if entydige(udsnit.hash_rows().to_numpy()).size == udsnit.height:
        return maaske[:0]
    kopi: npt.NDArray[np.bool_] = udsnit.select(~pl.struct(pl.all()).is_first_distinct()).to_series().to_numpy()
    return maaske.compress(kopi)
