"""The closed union of condition nodes."""

from __future__ import annotations

from typing import TypeAlias, TypeVar

from skaerpet_tilsyn.udtryk.fortolkning import Fortolkningsvalg
from skaerpet_tilsyn.udtryk.knude import Alle, Enhver, Ikke, Medmindre
from skaerpet_tilsyn.udtryk.regel import Regel
from skaerpet_tilsyn.udtryk.stoerrelse import EnAf, Sammenligning

S = TypeVar("S")

Betingelse: TypeAlias = (
    Sammenligning[S] | EnAf[S] | Alle[S] | Enhver[S] | Ikke[S] | Medmindre[S] | Regel[S] | Fortolkningsvalg[S]
)
"""A condition about subjects of one kind. Readings match on it and end in ``assert_never``."""
