"""When the project's rules are known to have applied."""

from __future__ import annotations

from datetime import date
from typing import Final

FOERSTE_DAG: Final = date(2020, 12, 1)
"""The first month of the first window that has been seen; when the project began is not known."""
