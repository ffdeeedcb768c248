"""Who does the work: several threads, or the one that asks."""

from __future__ import annotations

import os
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Final, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
T = TypeVar("T")

TRAADE: Final = max(2, min(4, os.cpu_count() or 2))
"""How many threads work side by side."""


def arbejdere(*, side_om_side: bool) -> Executor:
    """
    Threads for the tables of a register; where its parts are read side by side already, the thread of the part.

    Example:
        >>> with arbejdere(side_om_side=False) as straks:
        ...     list(straks.map(str, [1, 2]))
        ['1', '2']
    """
    return ThreadPoolExecutor(TRAADE) if side_om_side else Straks()


class Straks(Executor):
    """
    Each task is done at once by whoever asks for it; what it raises, it raises there.

    Example:
        >>> Straks().submit(max, 1, 2).result()
        2
    """

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """The task, done."""
        fremtid: Future[T] = Future()
        fremtid.set_result(fn(*args, **kwargs))
        return fremtid
