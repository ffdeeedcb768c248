"""From when the two ways of following up are known to have applied."""

from __future__ import annotations

from datetime import date
from typing import Final

GRUPPE_FOR_GRUPPE: Final = date(2020, 1, 1)
"""The rules on the first six months begin; when the follow-up on them began has not been seen."""
UNDER_ET: Final = date(2023, 11, 28)
"""STAR simplifies the follow-up."""
FAERRE_SAMTALER: Final = date(2024, 1, 1)
"""Persons on dagpenge get three talks in the jobcenter."""
UKENDT: Final = date(2026, 7, 1)
"""The flexible talks and tilbud begin; whether the follow-up goes on, no source shows."""
