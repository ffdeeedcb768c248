"""The rows of a table by person and day, however they stand in the file: all that comes after counts on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import numpy.typing as npt

from skaerpet_tilsyn.laesning.kolonner.entydige import entydige

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Numre
    from skaerpet_tilsyn.laesning.kolonner.kalender import Dage

_BITS: Final = 63
"""So many bits has a whole number that is not negative."""
_STYKKE: Final = 1 << 17
"""So many rows are taken at a time, so that what is made on the way stays small and near."""


class Orden(NamedTuple):
    """Where each row, by person and day, stands in its table: rows with both alike as they stand there."""

    raekker: npt.NDArray[np.intp] | None
    """None where all rows stand in order already."""
    person: Numre
    """Whom each row, in order, is about."""
    dag: Dage
    """The day of each row, in order."""
    delte: npt.NDArray[np.intp]
    """The rows, as numbered in the table, that share person and day with another."""


def find_orden(person: Numre, dag: Dage) -> Orden:
    """
    The order of rows by person (from -1 on) and day.

    Example:
        >>> orden = find_orden(np.array([1, 0, 1], np.int32), np.array([5, 7, 5], np.int32))
        >>> orden.raekker.tolist(), orden.person.tolist(), orden.dag.tolist(), orden.delte.tolist()
        ([1, 0, 2], [0, 1, 1], [7, 5, 5], [0, 2])
        >>> find_orden(np.array([0, 1], np.int32), np.array([7, 5], np.int32)).raekker
    """
    naboer = _hos_naboen(person, dag)
    if naboer is not None:
        return Orden(None, person, dag, entydige(np.concatenate([naboer - 1, naboer]), i_stykker=True))
    raekkebit, dagsbit = person.size.bit_length(), (int(dag.max()) - int(dag.min())).bit_length()
    if (int(person.max()) + 1).bit_length() + dagsbit + raekkebit <= _BITS:
        return _pakket(person, dag, dagsbit, raekkebit)
    raekker = np.lexsort((dag, person))
    person, dag = person.take(raekker), dag.take(raekker)
    ens = np.flatnonzero((person[1:] == person[:-1]) & (dag[1:] == dag[:-1]))
    return Orden(raekker, person, dag, _begge(raekker, ens))


def _hos_naboen(person: Numre, dag: Dage) -> npt.NDArray[np.intp] | None:
    """The rows with the person and day of the row before them; None where rows do not stand by person and day."""
    if not bool((person[1:] >= person[:-1]).all()):
        return None
    efter = np.flatnonzero((person[1:] == person[:-1]) & (dag[1:] <= dag[:-1])) + 1
    if bool((dag.take(efter) < dag.take(efter - 1)).any()):
        return None
    return efter


def _pakket(person: Numre, dag: Dage, dagsbit: int, raekkebit: int) -> Orden:
    """Person, day and row in one number: numbers are sorted many times as fast as rows are put in order."""
    pakket, lav = np.empty(person.size, np.int64), int(dag.min())
    for fra in range(0, person.size, _STYKKE):
        her = slice(fra, fra + _STYKKE)
        noegle = person[her].astype(np.int64)
        noegle += 1
        noegle <<= dagsbit
        noegle += dag[her]
        noegle -= lav
        noegle <<= raekkebit
        np.add(noegle, np.arange(fra, fra + noegle.size), out=pakket[her])
    pakket.sort()
    person, dag, ens = np.empty_like(person), np.empty_like(dag), [np.zeros(0, np.intp)]
    for fra in range(0, person.size, _STYKKE):
        her = slice(fra, fra + _STYKKE)
        # With the first of the next rows, whose neighbour the last of these is.
        noegle = pakket[fra : fra + _STYKKE + 1] >> raekkebit
        ens.append(np.flatnonzero(noegle[1:] == noegle[:-1]) + fra)
        noegle = noegle[: person[her].size]
        person[her] = (noegle >> dagsbit) - 1
        dag[her] = (noegle & ((1 << dagsbit) - 1)) + lav
    pakket &= (1 << raekkebit) - 1
    raekker = pakket.astype(np.intp, copy=False)
    return Orden(raekker, person, dag, _begge(raekker, np.concatenate(ens)))


def _begge(raekker: npt.NDArray[np.intp], ens: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """The rows at some places of an order, and at the place after each of them."""
    return entydige(np.concatenate([raekker.take(ens), raekker.take(ens + 1)]))
