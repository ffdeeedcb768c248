"""What JSON can hold."""

from __future__ import annotations

from typing import TypeAlias

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"
"""What JSON can hold; there are no floats in it."""
