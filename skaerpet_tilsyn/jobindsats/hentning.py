"""One call over the network: a whole answer, or what went wrong, and nothing of the request that carried the key."""

from __future__ import annotations

from threading import Event, Timer
from typing import TYPE_CHECKING, Final

import httpx
from attrs import field, frozen

from skaerpet_tilsyn.jobindsats.netfejl import Netfejl, netfejl

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from skaerpet_tilsyn.jobindsats.noegle import Noegle

FORBINDELSE: Final = 30
"""So many seconds may it take to reach the server at all."""
TAALMOD: Final = 10
"""So many times the time-out may a whole answer take, however steadily it drips."""
_OMDIRIGERINGER: Final = 5


@frozen(kw_only=True, order=False)
class Raasvar:
    """
    An answer as it came; ``anden_vaert`` is the server that gave it, where that is not the one that was asked.

    Example:
        >>> Raasvar(status=200, indhold=b"[]").hoveder.get("Retry-After", "")
        ''
    """

    status: int
    indhold: bytes
    hoveder: httpx.Headers = field(factory=httpx.Headers)
    anden_vaert: str = ""


class Fuldmagt(httpx.Auth):
    """Adds the key to a request; at another host after a redirection httpx takes it away."""

    def __init__(self, noegle: Noegle) -> None:
        self._noegle = noegle

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response]:
        """Add it once, before the first request is sent."""
        request.headers["Authorization"] = self._noegle.hoved()
        yield request


def lav_http(
    noegle: Noegle, *, agent: str, frist: float, transport: httpx.BaseTransport | None, miljoe: bool
) -> httpx.Client:
    """The connections; ``miljoe`` says whether the proxy of the environment is used."""
    return httpx.Client(
        auth=Fuldmagt(noegle),
        headers={"User-Agent": agent, "Accept": "application/json"},
        timeout=httpx.Timeout(frist, connect=min(frist, FORBINDELSE)),
        follow_redirects=True,
        max_redirects=_OMDIRIGERINGER,
        transport=transport,
        trust_env=miljoe,
    )


def hent(http: httpx.Client, adresse: str, parametre: Sequence[tuple[str, str]], *, frist: float) -> Raasvar | Netfejl:
    """
    One try; the exceptions of httpx hold the request, and so the key: none of them goes any further.

    Example:
        >>> with httpx.Client(transport=httpx.MockTransport(lambda _: httpx.Response(200, text="[]"))) as http:
        ...     hent(http, "http://127.0.0.1/v3/tables", [("format", "json")], frist=5).indhold
        b'[]'
    """
    udloebet = Event()
    ur = Timer(TAALMOD * frist, udloebet.set)
    ur.daemon = True
    ur.start()
    try:
        with http.stream("GET", adresse, params=httpx.QueryParams(list(parametre))) as svar:
            indhold = bytearray()
            for del_ in svar.iter_bytes():
                indhold += del_
                if udloebet.is_set():
                    return netfejl(httpx.ReadTimeout(""), TAALMOD * frist)
            return Raasvar(
                status=svar.status_code, indhold=bytes(indhold), hoveder=svar.headers, anden_vaert=_anden_vaert(svar)
            )
    except httpx.HTTPError as fejl:
        return netfejl(fejl, frist)
    finally:
        ur.cancel()


def _anden_vaert(svar: httpx.Response) -> str:
    """The host that answered, if the call was sent on to another one."""
    foerste = svar.history[0].url if svar.history else svar.url
    samme = (foerste.scheme, foerste.netloc) == (svar.url.scheme, svar.url.netloc)
    return "" if samme else svar.url.host
