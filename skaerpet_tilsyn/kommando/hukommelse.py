"""Memory that one part of the work has used is kept for the next; only a program may decide that for its process."""

from __future__ import annotations

import ctypes
import sys
from typing import Final

_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8
"""The C library's own numbers for its settings."""
_STOERST: Final = 1 << 25
"""The largest piece that glibc keeps by itself."""
_ALDRIG: Final = (1 << 31) - 1


def genbrug_hukommelse() -> bool:
    """
    Let glibc share its memory between threads and give none back before the end; True where that was settled.

    Registers are counted part by part, and each part uses columns as large as the one before it. Giving
    memory back and asking for it again takes a fifth of the time. Other C libraries are left alone.

    Example:
        >>> genbrug_hukommelse() in {True, False}
        True
    """
    if sys.platform != "linux":
        return False
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is None:
        return False
    valg = ((_ARENA_MAX, 1), (_MMAP_THRESHOLD, _STOERST), (_TRIM_THRESHOLD, _ALDRIG))
    svar = [mallopt(navn, vaerdi) == 1 for navn, vaerdi in valg]
    return all(svar)
