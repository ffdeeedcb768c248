"""What the client needs besides the library itself."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Final

from skaerpet_tilsyn.fejl import ManglendeTilvalg

JOBINDSATSPAKKER: Final = ("httpx",)
"""What the extra ``jobindsats`` brings."""


def kraev_jobindsats() -> None:
    """
    Refuse to go on without the packages that the client needs.

    Raises:
        ManglendeTilvalg: they are not installed; the message says what to install.
    """
    mangler = [navn for navn in JOBINDSATSPAKKER if find_spec(navn) is None]
    if mangler:
        besked = (
            f"jobindsats kræver tilvalget «jobindsats»: fundet ikke {', '.join(mangler)}; "
            f"forventet {', '.join(JOBINDSATSPAKKER)}; "
            'kør pip install "skaerpet-tilsyn[kommando,jobindsats]"'
        )
        raise ManglendeTilvalg(besked)
