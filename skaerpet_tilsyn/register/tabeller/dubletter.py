"""Rows that are exact copies of another: found without sorting what already stands in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt
import polars as pl

from skaerpet_tilsyn.laesning.kolonner.entydige import entydige

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.laesning.kolonner.kalender import Heltal

_NOEGLE: Final = "_noegle"
_BITS: Final = 20
_MASKE: Final = (1 << _BITS) - 1


def gentagne(person: Heltal, dag: Heltal, data: pl.DataFrame, navne: Sequence[str]) -> npt.NDArray[np.bool_] | None:
    """
    Which rows are exact copies of an earlier one in all of ``navne``; None where none is.

    Copies have the same person and day, so only rows that share both are compared at all.

    Example:
        >>> data = pl.DataFrame({"form": ["a", "a", "b"]})
        >>> gentagne(np.array([1, 1, 1]), np.array([5, 5, 5]), data, ["form"]).tolist()
        [False, True, False]
    """
    if person.size == 0:
        return None
    maaske = _som_naboen(person, dag)
    if maaske is None:
        noegle = _noegle(person, dag)
        sorteret = pl.Series(noegle).sort().to_numpy()
        maaske = _med_noegle(noegle, sorteret[1:][sorteret[1:] == sorteret[:-1]])
    if maaske.size == 0:
        return None
    udsnit = data[maaske, [*navne]].insert_column(0, pl.Series(_NOEGLE, _noegle(person.take(maaske), dag.take(maaske))))
    # Copies have the same hash, so without two that are alike there is no copy.
    if entydige(udsnit.hash_rows().to_numpy()).size == udsnit.height:
        return None
    kopi = udsnit.select(~pl.struct(pl.all()).is_first_distinct()).to_series().to_numpy()
    if not bool(kopi.any()):
        return None
    ud = np.zeros(person.size, np.bool_)
    ud[maaske[kopi]] = True
    return ud


def _som_naboen(person: Heltal, dag: Heltal) -> npt.NDArray[np.intp] | None:
    """The rows with the person and day of a row beside them, where rows stand by person and day; else None."""
    if not bool((person[1:] >= person[:-1]).all()):
        return None
    efter = np.flatnonzero((person[1:] == person[:-1]) & (dag[1:] <= dag[:-1])) + 1
    if bool((dag.take(efter) < dag.take(efter - 1)).any()):
        return None
    return entydige(np.concatenate([efter - 1, efter]), i_stykker=True)


def _med_noegle(noegler: npt.NDArray[np.int64], soegte: npt.NDArray[np.int64]) -> npt.NDArray[np.intp]:
    """Where the keys are that are among a few others: a small table leaves nearly all of the rest out at once."""
    findes = np.zeros(1 << _BITS, np.bool_)
    findes[soegte & _MASKE] = True
    maaske = np.flatnonzero(findes[noegler & _MASKE])
    return maaske[np.isin(noegler[maaske], soegte)]


def _noegle(person: Heltal, dag: Heltal) -> npt.NDArray[np.int64]:
    lav, hoej = int(dag.min()), int(dag.max())
    return person.astype(np.int64) * (hoej - lav + 1) + (dag - lav)
