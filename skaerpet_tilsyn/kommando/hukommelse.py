"""How memory is kept and tidied while registers are read; only a program may decide that for its process."""

from __future__ import annotations

import ctypes
import gc
import os
import sys
from typing import Final

_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8
"""The C library's own numbers for its settings."""
_STOERST: Final = 1 << 25
"""The largest piece that glibc keeps by itself."""
_ALDRIG: Final = (1 << 31) - 1
POLARS: Final = "_RJEM_MALLOC_CONF"
"""Where the C library that Polars brings with it looks for its settings, when Polars is loaded."""
_SJAELDENT: Final = (1_000_000, 50, 100)
"""How many new objects, and rounds of each kind, there are between two searches."""


def genbrug_hukommelse() -> bool:
    """
    Let glibc share its memory between threads and give none back before the end; True where that was settled.

    Registers are counted part by part, and each part uses columns as large as the one before it. Giving
    memory back and asking for it again takes a fifth of the time. Polars, if it is not loaded yet, shares its own
    memory between threads too, unless the environment says otherwise. Other C libraries are left alone.

    Example:
        >>> genbrug_hukommelse() in {True, False}
        True
    """
    if sys.platform != "linux":
        return False
    _ = os.environ.setdefault(POLARS, "narenas:1")
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is None:
        return False
    valg = ((_ARENA_MAX, 1), (_MMAP_THRESHOLD, _STOERST), (_TRIM_THRESHOLD, _ALDRIG))
    svar = [mallopt(navn, vaerdi) == 1 for navn, vaerdi in valg]
    return all(svar)


def ryd_sjaeldent_op() -> None:
    """
    Let Python search a thousand times as seldom for objects that only hold each other.

    Modules and tables are many objects that are all kept; to search them again and again takes as long as to make
    them, and all threads wait meanwhile.

    Example:
        >>> ryd_sjaeldent_op()
        >>> gc.isenabled()
        True
    """
    gc.set_threshold(*_SJAELDENT)
