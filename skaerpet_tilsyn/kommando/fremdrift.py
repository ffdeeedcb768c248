"""Progress on standard error, while somebody looks on and the work is long."""

from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING, Final, Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

if TYPE_CHECKING:
    from types import TracebackType

TAALMOD: Final = 0.5
"""After so many seconds the bar is shown."""


class Fremdrift:
    """
    A bar that appears only on a terminal, and only when the work takes its time.

    Example:
        >>> with Fremdrift("læser") as fremdrift:
        ...     fremdrift(1, 2)
    """

    def __init__(self, hvad: str) -> None:
        self._hvad = hvad
        self._start = monotonic()
        self._linje = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=Console(stderr=True),
            transient=True,
            disable=not sys.stderr.isatty(),
        )
        self._opgave = self._linje.add_task(hvad, total=None)
        self._vist = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, art: type[BaseException] | None, fejl: BaseException | None, spor: TracebackType | None) -> None:
        if self._vist:
            self._linje.stop()

    def __call__(self, klar: int, i_alt: int) -> None:
        """So much is done, of so much."""
        if not self._vist and monotonic() - self._start > TAALMOD:
            self._linje.start()
            self._vist = True
        self._linje.update(self._opgave, completed=klar, total=i_alt)


class Ventetegn:
    """
    A sign of life on a terminal while a server is waited for.

    Example:
        >>> with Ventetegn("spørger"):
        ...     pass
    """

    def __init__(self, hvad: str) -> None:
        self._linje = Progress(
            SpinnerColumn("line"),
            TextColumn("{task.description}"),
            TimeElapsedColumn(),
            console=Console(stderr=True),
            transient=True,
            disable=not sys.stderr.isatty(),
        )
        self._linje.add_task(hvad, total=None)

    def __enter__(self) -> Self:
        self._linje.start()
        return self

    def __exit__(self, art: type[BaseException] | None, fejl: BaseException | None, spor: TracebackType | None) -> None:
        self._linje.stop()
