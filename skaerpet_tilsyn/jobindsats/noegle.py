"""The key: held so that it is sent to the server and shown to nobody."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Final, NoReturn
from urllib.parse import quote

from skaerpet_tilsyn.jobindsats.fejl import Adgangsfejl

if TYPE_CHECKING:
    from collections.abc import Mapping

MILJOE: Final = "JOBINDSATS_TOKEN"
"""The environment variable that holds the key."""
SKJULT: Final = "[nøgle]"
"""What stands in the place of the key in a server's words."""
_TYDELIG: Final = 8
"""A shorter key may stand in a text by chance."""


class Noegle:
    """
    A key that no text shows: not its repr, not an error, not a pickle.

    Raises:
        Adgangsfejl: there is none, or it cannot be sent.

    Example:
        >>> Noegle("en-hemmelig-nøgle".replace("ø", "oe"))
        Noegle(***)
    """

    __slots__ = ("__tekst",)

    def __init__(self, tekst: str) -> None:
        rent = tekst.strip()
        if not rent:
            raise _uden(fundet="ingen nøgle")
        if not (rent.isascii() and rent.isprintable()) or " " in rent:
            raise _uden(fundet="en nøgle med mellemrum, linjeskift eller andre tegn end ASCII")
        self.__tekst = rent

    def __repr__(self) -> str:
        return "Noegle(***)"

    def __reduce__(self) -> NoReturn:
        besked = "a key is never written to a pickle"
        raise TypeError(besked)

    @classmethod
    def find(cls, token: str | None, miljoe: Mapping[str, str] = os.environ) -> Noegle:
        """The key that was given, else that of the environment."""
        return cls(miljoe.get(MILJOE, "") if token is None else token)

    def hoved(self) -> str:
        """What the header ``Authorization`` says in version 3."""
        return f"Bearer {self.__tekst}"

    def uden(self, tekst: str) -> str:
        """
        A server's words without the key, should they quote it.

        Example:
            >>> Noegle("abc-def-123").uden("wrong token: ABC-def-123")
            'wrong token: [nøgle]'
        """
        moenster = "|".join(re.escape(form) for form in {self.__tekst, quote(self.__tekst, safe="")})
        return re.sub(moenster, SKJULT, tekst, flags=re.IGNORECASE)

    def uden_i_data(self, tekst: str) -> str:
        """The same for whole answers; a key so short that figures may look like it is let through."""
        return self.uden(tekst) if len(self.__tekst) >= _TYDELIG else tekst


def _uden(*, fundet: str) -> Adgangsfejl:
    besked = (
        f"jobindsats: fundet «{fundet}»; forventet en nøgle til jobindsats.dk i miljøvariablen {MILJOE}; "
        "bed jobindsats.dk om en (se docs/jobindsats.md), og sæt den"
    )
    return Adgangsfejl(besked)
