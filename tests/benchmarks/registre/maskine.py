"""What the figures were measured on."""

from __future__ import annotations

import os
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

PAKKER: Final = ("skaerpet-tilsyn", "polars", "numpy", "narwhals", "pyarrow", "duckdb", "OpenFisca-Core")


def fakta(kerner: int) -> dict[str, str]:
    """Processor, cores, memory, versions, and how busy the machine was."""
    return {
        "processor": _efter(Path("/proc/cpuinfo"), "model name") or platform.processor() or platform.machine(),
        "cores used": f"{kerner} of {os.cpu_count()}",
        "memory": _efter(Path("/proc/meminfo"), "MemTotal"),
        "system": platform.platform(terse=True),
        "Python": platform.python_version(),
        **{navn: _udgave(navn) for navn in PAKKER},
        "load before": belastning(),
    }


def belastning() -> str:
    """How many processes were running, on average over the last minute."""
    return f"{os.getloadavg()[0]:.2f}" if hasattr(os, "getloadavg") else "unknown"


def _efter(sti: Path, noegle: str) -> str:
    if not sti.is_file():
        return ""
    linjer = (linje.partition(":") for linje in sti.read_text(encoding="utf-8").splitlines())
    return next((vaerdi.strip() for navn, _, vaerdi in linjer if navn.strip() == noegle), "")


def _udgave(pakke: str) -> str:
    try:
        return version(pakke)
    except PackageNotFoundError:
        return "not installed"
