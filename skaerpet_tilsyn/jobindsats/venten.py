"""When to try again, and how long to wait before it."""

from __future__ import annotations

import re
from datetime import timedelta
from email.utils import parsedate_to_datetime
from threading import Event
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

GENTAGES: Final = frozenset({429, 500, 502, 503, 504})
"""The statuses after which another try may help."""
LAENGST: Final = 120
"""So many seconds are waited at most; a server that asks for more is told of instead."""
_SEKUNDER: Final = re.compile(r"\d{1,9}", re.ASCII)


def sov(sekunder: int) -> None:
    """
    Wait.

    Example:
        >>> sov(0)
    """
    Event().wait(sekunder)


def ventetid(forsoeg: int, hoveder: Mapping[str, str]) -> int:
    """
    The seconds before the next try: what the server asks for, else 1, 2, 4 and so on.

    A server may ask for seconds or for a point in time; that is held against the server's own clock.

    Example:
        >>> ventetid(3, {}), ventetid(1, {"Retry-After": "7"})
        (4, 7)
        >>> ventetid(1, {"Retry-After": "Mon, 01 Nov 2021 10:00:30 GMT", "Date": "Mon, 01 Nov 2021 10:00:00 GMT"})
        30
    """
    bedt = hoveder.get("Retry-After", "").strip()
    if _SEKUNDER.fullmatch(bedt):
        return int(bedt)
    if bedt:
        try:
            forskel = parsedate_to_datetime(bedt) - parsedate_to_datetime(hoveder.get("Date", ""))
        except (TypeError, ValueError):
            pass
        else:
            return max(0, -(-forskel // timedelta(seconds=1)))
    return min(LAENGST, 1 << (forsoeg - 1))
