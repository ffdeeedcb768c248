"""The name of the area of law."""

from __future__ import annotations

from typing import Final

OMRAADE: Final = "beskaeftigelsesindsats_2026"
"""Talks and tilbud: the rules of the second half of 2026, and those before them as far as a transition needs them."""
