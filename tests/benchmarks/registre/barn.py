"""What a measured process says when it is done: one line of JSON on standard output."""

from __future__ import annotations

import json
import resource
from pathlib import Path

STATUS = Path("/proc/self/status")


def hukommelse_mb() -> float:
    """
    The most memory that this process has had, in MB.

    Linux tells it of the process alone; what ``getrusage`` tells may begin with what the parent had.
    """
    if STATUS.is_file():
        for linje in STATUS.read_text(encoding="ascii").splitlines():
            if linje.startswith("VmHWM:"):
                return int(linje.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def meld(arbejde: float, **svar: object) -> None:
    """Say how long the work took, without interpreter and imports, and whatever else there is to say."""
    print(json.dumps({"arbejde": arbejde, "hukommelse": hukommelse_mb(), **svar}))
