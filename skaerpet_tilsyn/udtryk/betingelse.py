"""The closed union of condition nodes."""

from __future__ import annotations

from typing import TypeAlias, TypeVar

from skaerpet_tilsyn.udtryk.regel import Navnloes, Regel

S = TypeVar("S")

Betingelse: TypeAlias = Navnloes[S] | Regel[S]
"""A condition about subjects of one kind. Readings match on it and end in ``assert_never``."""
