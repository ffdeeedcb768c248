"""Tests that the documentation names, as ``file::name`` below ``tests``."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Final

_PROEVER: Final = Path(__file__).parents[1]


def findes(proeve: str) -> bool:
    """Whether there is such a test."""
    fil, _, navn = proeve.partition("::")
    sti = _PROEVER / fil
    if not sti.is_file():
        return False
    trae = ast.parse(sti.read_text(encoding="utf-8"))
    return navn in {knude.name for knude in ast.walk(trae) if isinstance(knude, ast.FunctionDef)}
