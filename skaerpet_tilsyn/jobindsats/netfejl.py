"""What went wrong on the way to the server and back, without the request that carries the key."""

from __future__ import annotations

from typing import Final

import httpx
from attrs import frozen

from skaerpet_tilsyn.jobindsats.fejl import IngenForbindelse

_CERTIFIKAT: Final = "CERTIFICATE_VERIFY_FAILED"


@frozen(kw_only=True, order=False)
class Netfejl:
    """
    A call that got no whole answer.

    Example:
        >>> print(Netfejl(fundet="ingen forbindelse").fejl("y30r21", 4))
        y30r21: fundet «ingen forbindelse» (4 forsøg); forventet et helt svar fra serveren; prøv igen senere
    """

    fundet: str
    raad: str = "prøv igen senere"
    kan_gentages: bool = True

    def fejl(self, hvad: str, forsoeg: int) -> IngenForbindelse:
        """The error after so many tries."""
        antal = f" ({forsoeg} forsøg)" if forsoeg > 1 else ""
        return IngenForbindelse(
            f"{hvad}: fundet «{self.fundet}»{antal}; forventet et helt svar fra serveren; {self.raad}"
        )


def netfejl(fejl: httpx.HTTPError, frist: float) -> Netfejl:
    """
    A fault of the network in Danish; nothing of the exception itself is kept.

    Example:
        >>> netfejl(httpx.ReadTimeout("timed out"), 120).fundet
        'intet helt svar inden for 120 sekunder'
    """
    match fejl:
        case httpx.TimeoutException():
            return Netfejl(
                fundet=f"intet helt svar inden for {f'{frist:g}'.replace('.', ',')} sekunder",
                raad="prøv igen senere, bed om færre perioder, eller giv serveren en længere --frist",
            )
        case httpx.ConnectError() if _CERTIFIKAT in str(fejl):
            return Netfejl(
                fundet="et certifikat, der ikke kan godkendes",
                raad="spørg it-afdelingen, om SSL_CERT_FILE skal sættes",
                kan_gentages=False,
            )
        case httpx.ConnectError():
            return Netfejl(fundet="ingen forbindelse", raad="se efter forbindelse, proxy og --adresse, og prøv igen")
        case httpx.ProxyError():
            return Netfejl(fundet="en proxy, der ikke ville", raad="ret HTTPS_PROXY", kan_gentages=False)
        case httpx.TooManyRedirects() | httpx.UnsupportedProtocol():
            return Netfejl(
                fundet="omdirigeringer, der ikke fører til et svar", raad="ret --adresse", kan_gentages=False
            )
        case httpx.DecodingError():
            return Netfejl(fundet="et svar, der ikke kan pakkes ud")
        case _:
            return Netfejl(fundet="en forbindelse, der blev brudt undervejs")
