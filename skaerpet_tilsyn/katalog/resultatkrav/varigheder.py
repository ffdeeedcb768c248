"""The intervals of duration; the reports do not print theirs, so they are the library's."""

from __future__ import annotations

from typing import Final

GRAENSER: Final = (6, 12, 24, 36, 48, 60)
"""In whole months: each interval ends before the next limit, the last has no end."""
NAVNE: Final = (
    "under ½ år",
    "½ til 1 år",
    "1 til 2 år",
    "2 til 3 år",
    "3 til 4 år",
    "4 til 5 år",
    "5 år og derover",
)
"""What people read; one more than there are limits."""
