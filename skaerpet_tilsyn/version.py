"""The version of the library; it is written into every filed decision."""

from __future__ import annotations

from typing import Final

VERSION: Final = "0.1.0"
