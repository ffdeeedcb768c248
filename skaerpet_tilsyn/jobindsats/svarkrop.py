"""What the body of an answer is: a table, an error, or something that no API should say."""

from __future__ import annotations

import unicodedata
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fejl import Datafejl
from skaerpet_tilsyn.jobindsats.fejl import Ugyldigtsvar, vis_svar
from skaerpet_tilsyn.register.jsonfil import JsonTal, json_af_tekst
from skaerpet_tilsyn.register.svarform import NOEGLEFEJL, er_json

if TYPE_CHECKING:
    from skaerpet_tilsyn.jobindsats.hentning import Raasvar
    from skaerpet_tilsyn.register.jsonfil import Json

SVARET: Final = Path("svaret fra jobindsats.dk")
"""What stands in the place of a file's name in messages."""
_FEJLKODER: Final = range(400, 600)


def afkod(svar: Raasvar) -> str | None:
    r"""
    The text of an answer; None where it is none.

    Example:
        >>> from skaerpet_tilsyn.jobindsats.hentning import Raasvar
        >>> [afkod(Raasvar(status=200, indhold=indhold)) for indhold in (b"\xef\xbb\xbf[]", b"\xff\xff")]
        ['[]', None]
    """
    try:
        return unicodedata.normalize("NFC", svar.indhold.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return None


def fejl_i(svar: Raasvar, tekst: str) -> tuple[int | None, str]:
    """
    The status of an answer that is an error, and its reason; no status where it is none.

    The error of version 2 for a wrong key, and an error body, are errors whatever the status says.

    Example:
        >>> from skaerpet_tilsyn.jobindsats.hentning import Raasvar
        >>> fejl_i(Raasvar(status=200, indhold=b""), '{"code": 422, "cause": "Unknown period type: M"}')
        (422, 'Unknown period type: M')
    """
    krop = _json(tekst)
    fejlet = svar.status != HTTPStatus.OK
    match krop:
        case {"code": kode, "cause": aarsag}:
            status = svar.status if fejlet else _kode(kode)
            return status, _ord(aarsag)
        case _:
            pass
    if NOEGLEFEJL in tekst:
        return HTTPStatus.UNAUTHORIZED, NOEGLEFEJL
    if not fejlet:
        return None, ""
    # A page for people says nothing in a message.
    return svar.status, "" if tekst.lstrip().startswith(("<", "[", "{")) else tekst


def er_hel_json(tekst: str) -> bool:
    """
    Whether a text is JSON, and all of it.

    Example:
        >>> er_hel_json('{"columns": []}'), er_hel_json('{"columns": [')
        (True, False)
    """
    return _json(tekst) is not None


def uden_json(hvad: str, svar: Raasvar) -> Ugyldigtsvar:
    """
    The error of an answer that is no JSON; its content is not shown.

    Example:
        >>> from skaerpet_tilsyn.jobindsats.hentning import Raasvar
        >>> print(uden_json("y30r21", Raasvar(status=200, indhold=b"<p>Velkommen</p>")))
        y30r21: fundet «16 bytes (uden type), der ikke er hel JSON»; forventet JSON; prøv igen, \
eller ret --adresse
    """
    type_ = vis_svar(svar.hoveder["Content-Type"]) if "Content-Type" in svar.hoveder else "uden type"
    return Ugyldigtsvar.af(
        hvad,
        fundet=f"{len(svar.indhold)} bytes ({type_}), der ikke er hel JSON",
        forventet="JSON",
        raad="prøv igen, eller ret --adresse",
        status=svar.status,
    )


def _json(tekst: str) -> Json:
    """The JSON in a text; None where it is none."""
    if not er_json(tekst):
        return None
    try:
        return json_af_tekst(tekst, SVARET)
    except Datafejl:
        return None


def _kode(kode: Json) -> int:
    """The status that an error body names; else that of a query that cannot be answered."""
    tal = int(kode.tekst) if isinstance(kode, JsonTal) and kode.tekst.isdigit() else 0
    return tal if tal in _FEJLKODER else HTTPStatus.UNPROCESSABLE_ENTITY


def _ord(aarsag: Json) -> str:
    match aarsag:
        case str():
            return aarsag
        case JsonTal(tekst=tekst):
            return tekst
        case _:
            return ""
