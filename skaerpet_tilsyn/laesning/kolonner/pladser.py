"""Where the quantities of a panel are asked for: everywhere, or only at some places, persons in months."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

import numpy as np
import numpy.typing as npt
from attrs import frozen

from skaerpet_tilsyn.laesning.kolonner.steder import antal_pr_maaned

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.kolonner.kalender import Sandhed

T = TypeVar("T", bound=np.generic)


class Udpluk(Protocol):
    """What is taken of matrices with a row a month and a column a person."""

    def af(self, matrix: npt.NDArray[T], /) -> npt.NDArray[T]:
        """The cells of a matrix; those of whole rows must be one run of memory."""
        ...

    def af_maaneder(self, kolonne: Sandhed, /) -> Sandhed:
        """The cells of a matrix in which all persons have the same, told by one column."""
        ...


class Hele:
    """
    Whole matrices.

    Example:
        >>> OVERALT.af(np.array([[7, 8]])).tolist()
        [[7, 8]]
    """

    def af(self, matrix: npt.NDArray[T]) -> npt.NDArray[T]:
        """The matrix itself."""
        return matrix

    def af_maaneder(self, kolonne: Sandhed) -> Sandhed:
        """The column itself."""
        return kolonne


OVERALT: Final = Hele()
"""Everybody in every month."""


@frozen(order=False, eq=False, slots=False)
class Pladser:
    """
    Some places of matrices of one shape by their numbers, in order and each once: months one after the other.

    Example:
        >>> pladser = Pladser(np.array([1, 2]), (2, 2))
        >>> pladser.af(np.array([[7, 8], [9, 9]])).tolist(), pladser.af_maaneder(np.array([[True], [False]])).tolist()
        ([8, 9], [True, False])
    """

    nr: npt.NDArray[np.intp]
    form: tuple[int, int]

    @cached_property
    def pr_maaned(self) -> npt.NDArray[np.intp]:
        """How many there are of each month."""
        return antal_pr_maaned(self.nr, self.form)

    def af(self, matrix: npt.NDArray[T]) -> npt.NDArray[T]:
        """A column with a row a place."""
        return matrix.reshape(-1).take(self.nr)

    def af_maaneder(self, kolonne: Sandhed) -> Sandhed:
        """A column with a row a place, or only one row where all months have the same."""
        foerste = kolonne[:1, 0]
        return foerste if bool((kolonne == foerste).all()) else kolonne[:, 0].repeat(self.pr_maaned)
