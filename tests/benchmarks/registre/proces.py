"""A fresh Python process for each measurement: wall time, processor time and peak memory."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

ROD = Path(__file__).parents[3]
PAKKE = "tests.benchmarks.registre"


class Maaling(NamedTuple):
    """
    One run: seconds from start to end of the process, of which ``arbejde`` without interpreter and imports,
    processor seconds of all threads, and peak memory in MB; ``svar`` is all that the process said.
    """

    vaeg: float
    arbejde: float
    cpu: float
    hukommelse: float
    svar: dict[str, Any]


class Fordeling(NamedTuple):
    """The least, the middle and the most of some runs."""

    mindst: float
    median: float
    mest: float

    @classmethod
    def af(cls, tal: Sequence[float]) -> Fordeling:
        """Of the figures of each run."""
        return cls(min(tal), statistics.median(tal), max(tal))

    def tekst(self) -> str:
        """As a table shows it."""
        return " / ".join(f"{tal:.2f}" for tal in self)


class Maalinger(NamedTuple):
    """Several runs of the same."""

    koersler: tuple[Maaling, ...]

    @property
    def vaeg(self) -> Fordeling:
        """The whole process."""
        return Fordeling.af([k.vaeg for k in self.koersler])

    @property
    def arbejde(self) -> Fordeling:
        """Without interpreter and imports."""
        return Fordeling.af([k.arbejde for k in self.koersler])

    @property
    def cpu(self) -> Fordeling:
        """Processor time of all threads of the whole process."""
        return Fordeling.af([k.cpu for k in self.koersler])

    @property
    def hukommelse(self) -> float:
        """The most of any run."""
        return max(k.hukommelse for k in self.koersler)

    def som_json(self) -> dict[str, Any]:
        """All figures."""
        return {
            "vaeg_s": self.vaeg._asdict(),
            "arbejde_s": self.arbejde._asdict(),
            "cpu_s": self.cpu._asdict(),
            "hukommelse_mb": self.hukommelse,
            "koersler": [k.svar for k in self.koersler],
        }


def koer(modul: str, *argumenter: str, kerner: int) -> Maaling:
    """
    Run a module of this folder in a process of its own, with so many threads for those who ask.

    Raises:
        RuntimeError: it failed; its own words are on standard error.
    """
    miljoe = {**os.environ, "POLARS_MAX_THREADS": str(kerner)}
    # As an installed package is, modules are compiled once, and not again in each process.
    miljoe.pop("PYTHONDONTWRITEBYTECODE", None)
    kommando = [sys.executable, "-m", f"{PAKKE}.{modul}", *argumenter]
    start = perf_counter()
    barn = subprocess.Popen(kommando, cwd=ROD, env=miljoe, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    ud = "" if barn.stdout is None else barn.stdout.read()
    _, status, forbrug = os.wait4(barn.pid, 0)
    vaeg = perf_counter() - start
    barn.returncode = os.waitstatus_to_exitcode(status)
    if barn.returncode != 0:
        besked = f"{modul} {' '.join(argumenter)}: exit code {barn.returncode}"
        raise RuntimeError(besked)
    svar = json.loads(ud.splitlines()[-1])
    return Maaling(vaeg, svar["arbejde"], forbrug.ru_utime + forbrug.ru_stime, svar["hukommelse"], svar)


def gentag(antal: int, modul: str, *argumenter: str, kerner: int) -> Maalinger:
    """The same several times, each in a fresh process."""
    return Maalinger(tuple(koer(modul, *argumenter, kerner=kerner) for _ in range(antal)))


def skiftevis(antal: int, *opgaver: tuple[str, ...], kerner: int) -> tuple[Maalinger, ...]:
    """Several modules with their arguments, in turn, so that all meet the same machine."""
    runder = [[koer(*opgave, kerner=kerner) for opgave in opgaver] for _ in range(antal)]
    return tuple(map(Maalinger, zip(*runder, strict=True)))


def hold_til_kerner(antal: int) -> int:
    """Keep this process and those that it starts on so many cores, where the system can; how many there are."""
    if not hasattr(os, "sched_setaffinity"):
        return os.cpu_count() or 1
    kerner = sorted(os.sched_getaffinity(0))[:antal]
    os.sched_setaffinity(0, kerner)
    return len(kerner)
