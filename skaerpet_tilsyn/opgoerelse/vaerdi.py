"""A cell of a table of results."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TypeAlias

from skaerpet_tilsyn.tid import Maaned

Vaerdi: TypeAlias = str | int | Decimal | date | Maaned | None
"""None is unknown, and an empty cell in files."""
