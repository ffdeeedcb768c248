"""How the rows of a table differ between two extracts of the same registers, whatever their order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar, cast

import numpy as np
import polars as pl
from attrs import fields

from skaerpet_tilsyn.laesning.kolonner.borgerblok import INTET, Kolonner

if TYPE_CHECKING:
    import numpy.typing as npt

K = TypeVar("K", bound=Kolonner)

_IKKE_SAGT: Final = {"form": 0, "ukendt": 0, "fradrag": 0}
"""What stands for nothing in a column that is there; elsewhere it is ``INTET``."""
_ANTAL: Final = "_antal"


def raekkeforskel(foer: K, efter: K) -> tuple[int, int]:
    """
    How many rows are only in the one, and only in the other; of equal rows as many as one has more than the other.

    Example:
        >>> import numpy as np
        >>> from skaerpet_tilsyn.laesning.kolonner.borgerblok import Samtalekolonner
        >>> def samtaler(*dage): return Samtalekolonner(person=np.zeros(len(dage), np.int32), dag=np.array(dage))
        >>> raekkeforskel(samtaler(7, 8, 8), samtaler(8, 9))
        (2, 1)
    """
    a, b = _kolonner(foer), _kolonner(efter)
    for navn in a.keys() ^ b.keys():
        tom = np.full(len((b if navn in a else a)["person"]), _IKKE_SAGT.get(navn, INTET), np.int64)
        (b if navn in a else a)[navn] = tom
    if all(np.array_equal(kolonne, b[navn]) for navn, kolonne in a.items()):
        return 0, 0
    rammer = [
        pl.DataFrame({navn: pl.Series(kolonner[navn], dtype=pl.Int64) for navn in a}).with_columns(
            pl.lit(tegn, pl.Int64).alias(_ANTAL)
        )
        for kolonner, tegn in ((a, 1), (b, -1))
    ]
    forskel = pl.concat(rammer).group_by(list(a)).agg(pl.col(_ANTAL).sum())[_ANTAL]
    return int(forskel.clip(lower_bound=0).sum()), -int(forskel.clip(upper_bound=0).sum())


def _kolonner(alle: Kolonner) -> dict[str, npt.NDArray[np.generic]]:
    """The columns that are there, by name."""
    ud: dict[str, npt.NDArray[np.generic]] = {}
    for felt in fields(type(alle)):
        kolonne = cast("object", getattr(alle, felt.name))
        if isinstance(kolonne, np.ndarray):
            ud[felt.name] = cast("npt.NDArray[np.generic]", kolonne)
    return ud
