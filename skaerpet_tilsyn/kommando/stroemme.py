"""Standard output and standard error that no character and no reader can crash."""

from __future__ import annotations

import errno
import io
import os
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final, TextIO

from skaerpet_tilsyn.fejl import SkaerpetTilsynFejl

if TYPE_CHECKING:
    from collections.abc import Generator

_HOLDT_OP: Final = frozenset({errno.EPIPE, errno.EINVAL})
"""What a pipe says when nobody reads it any more (the second on Windows)."""


class KanIkkeSkrives(SkaerpetTilsynFejl, OSError):
    """The output cannot be written, such as to a full disk."""


def goer_sikre() -> None:
    """
    A pipe or a file gets UTF-8; a terminal, and whoever asks for an encoding (``PYTHONIOENCODING``),
    keeps its own, with a question mark for what it does not have. A closed stream swallows all.
    """
    sys.stdout = _sikker(sys.stdout)
    sys.stderr = _sikker(sys.stderr)


def _sikker(stroem: TextIO | None) -> TextIO:
    if stroem is None:
        return io.StringIO()
    if isinstance(stroem, io.TextIOWrapper):
        fast = stroem.isatty() or "PYTHONIOENCODING" in os.environ
        stroem.reconfigure(encoding=None if fast else "utf-8", errors="replace")
    return stroem


def skriv_fejl(*linjer: str) -> None:
    """Write lines on standard error; nobody has to read them."""
    with suppress(SkaerpetTilsynFejl), skrivning(sys.stderr):
        sys.stderr.writelines(f"{linje}\n" for linje in linjer)
        sys.stderr.flush()


@contextmanager
def skrivning(stroem: TextIO) -> Generator[None]:
    """
    Write to a stream; whoever stops reading has seen enough.

    Raises:
        KanIkkeSkrives: for another reason than that.
    """
    try:
        yield
    except OSError as aarsag:
        # What is still buffered must not fail again when Python ends.
        with suppress(OSError):
            udgang = stroem.fileno()
            intet = os.open(os.devnull, os.O_WRONLY)
            os.dup2(intet, udgang)
            os.close(intet)
        if aarsag.errno not in _HOLDT_OP:
            besked = f"output: fundet «{aarsag.strerror}»; forventet et sted, der kan skrives til; ret stedet"
            raise KanIkkeSkrives(besked) from aarsag
