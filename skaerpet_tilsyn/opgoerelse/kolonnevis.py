"""Tables of many rows, kept as columns: rows are made when somebody asks for them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar, cast, overload

from attrs import frozen

from skaerpet_tilsyn.opgoerelse.vaerdi import Vaerdi

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    import numpy.typing as npt

V = TypeVar("V")
W = TypeVar("W")


@frozen(order=False, eq=False)
class Gentagne(Collection[V], Generic[V]):
    """
    A column in which few values stand in many rows: the values, and the number of that of each row.

    Example:
        >>> import numpy as np
        >>> list(Gentagne(("a", "b"), np.array([0, 0, 1])).som(str.upper))
        ['A', 'A', 'B']
    """

    vaerdier: Sequence[V]
    numre: npt.NDArray[np.intp]

    def som(self, funktion: Callable[[V], W]) -> Gentagne[W]:
        """The column of what a function makes of each value, once of values that are the same object."""
        forskellige = {id(vaerdi): vaerdi for vaerdi in self.vaerdier}
        nye = {nr: funktion(vaerdi) for nr, vaerdi in forskellige.items()}
        return Gentagne([nye[id(vaerdi)] for vaerdi in self.vaerdier], self.numre)

    def __len__(self) -> int:
        return len(self.numre)

    def __iter__(self) -> Iterator[V]:
        return map(self.vaerdier.__getitem__, cast("list[int]", self.numre.tolist()))

    def __contains__(self, vaerdi: object) -> bool:
        return any(vaerdi == en for en in self)


@frozen(order=False, eq=False)
class Heltalskolonne(Collection[int]):
    """
    A column of whole numbers, which become Python's when somebody looks at them.

    Example:
        >>> import numpy as np
        >>> list(Heltalskolonne(np.array([1, 2])))
        [1, 2]
    """

    tal: npt.NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.tal)

    def __iter__(self) -> Iterator[int]:
        return iter(cast("list[int]", self.tal.tolist()))

    def __contains__(self, vaerdi: object) -> bool:
        return any(vaerdi == en for en in self)


class Kolonnevis(Sequence[tuple[Vaerdi, ...]]):
    """
    Rows that are made of columns, all at once and when first looked at; equal to a tuple of the same rows.

    Example:
        >>> raekker = Kolonnevis(("a", "b"), [1, 2])
        >>> len(raekker), raekker[1], raekker == (("a", 1), ("b", 2))
        (2, ('b', 2), True)
    """

    def __init__(self, *kolonner: Collection[Vaerdi]) -> None:
        self.kolonner = kolonner

    @cached_property
    def _raekker(self) -> tuple[tuple[Vaerdi, ...], ...]:
        return tuple(zip(*self.kolonner, strict=True))

    def __len__(self) -> int:
        return len(self.kolonner[0]) if self.kolonner else 0

    @overload
    def __getitem__(self, nr: int) -> tuple[Vaerdi, ...]: ...
    @overload
    def __getitem__(self, nr: slice) -> tuple[tuple[Vaerdi, ...], ...]: ...
    def __getitem__(self, nr: int | slice) -> tuple[Vaerdi, ...] | tuple[tuple[Vaerdi, ...], ...]:
        return self._raekker[nr]

    def __iter__(self) -> Iterator[tuple[Vaerdi, ...]]:
        return iter(self._raekker)

    def __eq__(self, andre: object) -> bool:
        raekker = andre._raekker if isinstance(andre, Kolonnevis) else andre
        return self._raekker == raekker if isinstance(raekker, tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._raekker)
