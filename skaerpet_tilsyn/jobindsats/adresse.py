"""The address of the API: where the key may be sent."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.register.celle import vis

ADRESSE: Final = "https://api.jobindsats.dk/v3"
"""Version 3 of the API."""
_EGEN_MASKINE: Final = frozenset({"localhost", "127.0.0.1", "::1"})
_TABEL: Final = re.compile(r"[A-Za-z0-9_]{1,64}", re.ASCII)


def laes_adresse(tekst: str) -> str:
    """
    A base address: https, or http on this machine, and nothing but host and path.

    Raises:
        UgyldigVaerdi: the key must not be sent there, or it is no address.

    Example:
        >>> laes_adresse("http://127.0.0.1:8000/v3/")
        'http://127.0.0.1:8000/v3'
        >>> laes_adresse("http://eksempel.dk/v3")
        Traceback (most recent call last):
        skaerpet_tilsyn.fejl.UgyldigVaerdi: --adresse: fundet «http://eksempel.dk»; forventet en adresse med https, \
så ingen kan læse nøglen; ret adressen
    """
    try:
        dele = urlsplit(tekst.strip())
        vaert, _ = dele.hostname, dele.port
    except ValueError:
        raise _ugyldig(fundet="en adresse, der ikke kan læses", forventet="en adresse med https://") from None
    if dele.username is not None or dele.password is not None or dele.query or dele.fragment:
        # Not quoted: it may be somebody's password.
        raise _ugyldig(fundet="en adresse med andet end vært og sti", forventet="kun vært og sti")
    if not vaert or dele.scheme not in {"https", "http"}:
        raise _ugyldig(fundet=vis(tekst), forventet="en adresse, der begynder med https://")
    if dele.scheme == "http" and vaert not in _EGEN_MASKINE:
        raise _ugyldig(fundet=vis(f"http://{vaert}"), forventet="en adresse med https, så ingen kan læse nøglen")
    return tekst.strip().rstrip("/")


def paa_egen_maskine(adresse: str) -> bool:
    """
    Whether an address is this machine's own, which no proxy reaches.

    Example:
        >>> paa_egen_maskine("http://127.0.0.1:8000"), paa_egen_maskine(ADRESSE)
        (True, False)
    """
    return urlsplit(adresse).hostname in _EGEN_MASKINE


def laes_tabel_id(tekst: str) -> str:
    """
    The id of a table, in small letters.

    Raises:
        UgyldigVaerdi: it is none.

    Example:
        >>> laes_tabel_id(" Y30R21 ")
        'y30r21'
    """
    rent = tekst.strip()
    if not _TABEL.fullmatch(rent):
        besked = (
            f"TABEL: fundet «{vis(tekst)}»; forventet et id som y30r21; find det med skaerpet-tilsyn hent --soeg ORD"
        )
        raise UgyldigVaerdi(besked)
    return rent.lower()


def _ugyldig(*, fundet: str, forventet: str) -> UgyldigVaerdi:
    return UgyldigVaerdi(f"--adresse: fundet «{fundet}»; forventet {forventet}; ret adressen")
