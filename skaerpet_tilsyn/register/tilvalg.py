"""What the registers need besides the library itself."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Final

from skaerpet_tilsyn.fejl import ManglendeTilvalg

REGISTERPAKKER: Final = ("polars", "narwhals", "numpy", "fastexcel", "xlsxwriter")
"""What the extra ``register`` brings."""


def kraev_register() -> None:
    """
    Refuse to go on without the packages that registers need.

    Raises:
        ManglendeTilvalg: they are not installed; the message says what to install.
    """
    mangler = [navn for navn in REGISTERPAKKER if find_spec(navn) is None]
    if mangler:
        besked = (
            f"registre kræver tilvalget «register»: fundet ikke {', '.join(mangler)}; "
            f"forventet {', '.join(REGISTERPAKKER)}; "
            'kør pip install "skaerpet-tilsyn[kommando,register]"'
        )
        raise ManglendeTilvalg(besked)
