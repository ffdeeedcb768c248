"""From when the two versions of the rules apply."""

from __future__ import annotations

from datetime import date
from typing import Final

from skaerpet_tilsyn.ret import hul

FEM_AAR: Final = date(2013, 1, 1)
"""The first year of which exits have been seen; the day on which the scheme began is not verified."""
TRE_AAR: Final = date(2022, 1, 1)
"""The day on which the rules of L 209 (2020-21) took effect."""
OPHOERT: Final = date(2026, 2, 1)
"""The earlier of the two days in 2026 on which lov nr. 1750 takes effect; which of them applies is not verified."""
FOER: Final = hul(FEM_AAR, grund="en tid, hvor ingen kilde viser reglen")
"""Stands before what came with the rules of 2022."""
