"""What the report needs besides the library itself."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Final

from skaerpet_tilsyn.fejl import ManglendeTilvalg

RAPPORTPAKKER: Final = ("jinja2", "altair", "vl_convert")
"""What the extra ``rapport`` brings."""
SIDEPAKKER: Final = ("jinja2",)
"""What a page without charts needs of it."""


def kraev_rapport() -> None:
    """
    Refuse to go on without the packages that the report needs.

    Raises:
        ManglendeTilvalg: they are not installed; the message says what to install.
    """
    _kraev("rapporten", RAPPORTPAKKER)


def kraev_regelbogsside() -> None:
    """
    Refuse to go on without the package that the rule book as a page needs.

    Raises:
        ManglendeTilvalg: it is not installed; the message says what to install.
    """
    _kraev("regelbogen som HTML", SIDEPAKKER)


def _kraev(hvad: str, pakker: tuple[str, ...]) -> None:
    mangler = [navn for navn in pakker if find_spec(navn) is None]
    if mangler:
        besked = (
            f"{hvad} kræver tilvalget «rapport»: fundet ikke {', '.join(mangler)}; "
            f"forventet {', '.join(pakker)}; "
            'kør pip install "skaerpet-tilsyn[kommando,rapport]"'
        )
        raise ManglendeTilvalg(besked)
