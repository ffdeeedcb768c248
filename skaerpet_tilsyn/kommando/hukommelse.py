"""How memory is kept and tidied while registers are read; only a program may decide that for its process."""

from __future__ import annotations

import ctypes
import gc
import mmap
import os
import sys
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8
"""The C library's own numbers for its settings."""
_STOERST: Final = 1 << 25
"""The largest piece that glibc keeps by itself."""
_ALDRIG: Final = (1 << 31) - 1
_SJAELDENT: Final = (1_000_000, 50, 100)
"""How many new objects, and rounds of each kind, there are between two searches."""
_POPULATE_WRITE: Final = 23
"""The kernel's own number for the advice that pages will be written to at once."""
STORT: Final = 32_000_000
"""From so many bytes of Parquet on, a register is some hundred thousand persons and is read in parts side by side."""
_STYKKE, _STYKKER = 28 << 20, 10
"""What the columns of two such parts fill, in pieces that glibc keeps."""


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


def goer_klar(mappe: str | None) -> Thread | None:
    """
    Ready memory on another core while modules load, where a folder holds a register that will use it.

    The first touch of memory costs more than most of the work that is then done on it, and where all cores work,
    there is no time left for it. To be called after ``genbrug_hukommelse``, so that the memory is kept. None where
    nothing is done: a small register, one core, a system that does not know the advice.

    Example:
        >>> goer_klar("examples/hedensted_2021") is None
        True
    """
    if mappe is None or sys.platform != "linux" or len(os.sched_getaffinity(0)) == 1 or _parquet_i(mappe) < STORT:
        return None
    biblioteket = ctypes.CDLL(None)
    if not hasattr(biblioteket, "mallopt"):
        return None
    malloc = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_size_t)(("malloc", biblioteket))
    madvise = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)(("madvise", biblioteket))
    free = ctypes.CFUNCTYPE(None, ctypes.c_void_p)(("free", biblioteket))
    traad = Thread(target=_roer_ved, args=(malloc, madvise, free), daemon=True)
    traad.start()
    return traad


def _parquet_i(mappe: str) -> int:
    """How many bytes of Parquet a folder and those in it hold."""
    try:
        return sum(
            fil.stat().st_size for moenster in ("*.parquet", "*/*.parquet") for fil in Path(mappe).glob(moenster)
        )
    except OSError:
        return 0


def _roer_ved(
    malloc: Callable[[int], int | None], madvise: Callable[[int, int, int], int], free: Callable[[int], object]
) -> int:
    """Take memory, have its pages made, and give it back to the C library; how many pieces."""
    stykker: list[int] = []
    while len(stykker) < _STYKKER and (stykke := malloc(_STYKKE)) is not None:
        stykker.append(stykke)
        fra = -(-stykke // mmap.PAGESIZE) * mmap.PAGESIZE
        if madvise(fra, (stykke + _STYKKE - fra) // mmap.PAGESIZE * mmap.PAGESIZE, _POPULATE_WRITE):
            break
    for stykke in reversed(stykker):
        free(stykke)
    return len(stykker)
