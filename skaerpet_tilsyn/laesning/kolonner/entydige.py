"""The different values of a column of whole numbers."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
import numpy.typing as npt

H = TypeVar("H", bound=np.integer)


def entydige(tal: npt.NDArray[H]) -> npt.NDArray[H]:
    """
    Each value once, in order.

    By sorting: ``numpy.unique`` keeps a table of what it has seen, and takes many times as long on millions of rows.

    Example:
        >>> import numpy as np
        >>> entydige(np.array([3, 1, 3])).tolist(), entydige(np.array([], np.int64)).tolist()
        ([1, 3], [])
    """
    ordnede = np.sort(tal)
    ny = np.ones(ordnede.size, np.bool_)
    np.not_equal(ordnede[1:], ordnede[:-1], out=ny[1:])
    return ordnede[ny]
