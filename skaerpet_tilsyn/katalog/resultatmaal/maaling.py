"""Measuring the difference between actual and expected share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.tal import Diskretioneret, Interval

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Kommune


def forskel(kommune: Kommune) -> Interval:
    """What is known of the difference, in percentage points; without a benchmark, nothing."""
    if kommune.benchmark is None or isinstance(kommune.benchmark.forskel, Diskretioneret):
        return Interval.ukendt()
    return kommune.benchmark.forskel
