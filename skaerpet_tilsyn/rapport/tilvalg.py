"""What the report needs besides the library itself."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Final

from skaerpet_tilsyn.fejl import ManglendeTilvalg

RAPPORTPAKKER: Final = ("jinja2", "altair", "vl_convert")
"""What the extra ``rapport`` brings."""


def kraev_rapport() -> None:
    """
    Refuse to go on without the packages that the report needs.

    Raises:
        ManglendeTilvalg: they are not installed; the message says what to install.
    """
    mangler = [navn for navn in RAPPORTPAKKER if find_spec(navn) is None]
    if mangler:
        besked = (
            f"rapporten kræver tilvalget «rapport»: fundet ikke {', '.join(mangler)}; "
            f"forventet {', '.join(RAPPORTPAKKER)}; "
            'kør pip install "skaerpet-tilsyn[kommando,rapport]"'
        )
        raise ManglendeTilvalg(besked)
